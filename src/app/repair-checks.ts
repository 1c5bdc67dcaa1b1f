import type { Repair, RepairInput, RepairRefused, RepairWhy, StoryPage } from "../model/index.js";
import { findPage, findStory, storyOfArticle } from "../store/index.js";
import { figureOfWords } from "./corrected-material.js";
import type { House } from "./house.js";

/** Subjects and value as they will be kept, or why the decision can't be made. */
export type Checked = { readonly subjects: readonly string[]; readonly value: string | null } | { readonly why: RepairWhy; readonly values?: RepairRefused["values"] };

const MOST_SUBJECTS = 400;
const LONGEST = 300;
const LONGEST_ADDRESS = 2000;

/** The English sentences; places in braces are filled from the values. */
const SENTENCES: Readonly<Record<RepairWhy, string>> = {
  "no-reason": "Say why: every decision has a reason.", "long-reason": "The reason is longer than 1,000 characters.", subjects: "At most {most} things at once, none of them empty.",
  "merge-none": "Choose at least one other story to merge into this one.", "no-story": "There is no story \"{id}\".", "split-none": "Choose the articles that are another story.",
  "articles-elsewhere": "One of these articles is not in this story.", "split-all": "All articles were chosen; leave at least one in the story.", "article-nowhere": "This article is in no story.",
  "moved-already": "The article is in this story already.", "no-target": "There is no story \"{id}\" to move it to.", "pin-elsewhere": "The article is not in this story; move it there instead.",
  address: "Give the address of the page; it begins with http:// or https://.", "no-page": "There is no page for story \"{id}\" yet.", verdict: "An edge is right, wrong or unsure.",
  "edge-elsewhere": "This edge is not in the story.", "join-few": "Choose at least two claims that say the same.", "claims-elsewhere": "One of these claims is not in the story.",
  "claim-elsewhere": "This claim is not in the story.", "claim-alone": "Nothing else is joined to this claim.", "figure-elsewhere": "The claim with this figure is not in the story.",
  "figure-value": "Give the right figure (\"about 2,000\"), or \"wrong\" to leave it out.", "name-value": "Give the spelling as printed and the right name.", "origin-value": "Say who asserted it first-hand.",
  "origin-none": "Choose claims or an origin of this story.", "no-author": "A decision needs an author.", gone: "There is no such decision, or it was taken back before.",
  "nothing-chosen": "Nothing was chosen.",
};

/** A refusal with its sentence. */
export function refusedRepair(code: RepairWhy, values: RepairRefused["values"] = {}): RepairRefused {
  return { ok: false, code, values, why: SENTENCES[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) };
}

const CHECKS: Readonly<Record<Repair["kind"], (house: House, input: RepairInput) => Promise<Checked>>> = {
  merge: checkMerge, split: checkSplit, move: checkMove, pin: checkPin, edge: checkEdge,
  "join-claims": checkJoin, "part-claims": checkPart, figure: checkFigure, name: checkName, origin: checkOrigin, source: checkSource,
};

/** Looks whether a decision is about things that are there and says something; claim groups and origins are written out as their claims. */
export async function checkRepair(house: House, input: RepairInput): Promise<Checked> {
  if (input.reason.trim() === "") return { why: "no-reason" };
  if (input.reason.length > 1000) return { why: "long-reason" };
  if (input.subjects.length > MOST_SUBJECTS || input.subjects.some((subject) => subject === "" || subject.length > (input.kind === "source" ? LONGEST_ADDRESS : LONGEST))) return { why: "subjects", values: { most: MOST_SUBJECTS } };
  return CHECKS[input.kind](house, { ...input, subjects: [...new Set(input.subjects)] });
}

async function checkMerge(house: House, { subjects }: RepairInput): Promise<Checked> {
  if (subjects.length < 2) return { why: "merge-none" };
  for (const id of subjects) if ((await findStory(house.db, id)) === null) return { why: "no-story", values: { id: id.slice(0, 12) } };
  return { subjects, value: null };
}

async function checkSplit(house: House, { subjects: [storyId = "", ...articles] }: RepairInput): Promise<Checked> {
  const story = await findStory(house.db, storyId);
  if (story === null) return { why: "no-story", values: { id: storyId.slice(0, 12) } };
  const members = new Set(story.members.map((member) => member.articleId));
  if (articles.length === 0) return { why: "split-none" };
  if (articles.some((id) => !members.has(id))) return { why: "articles-elsewhere" };
  if (articles.length === members.size) return { why: "split-all" };
  return { subjects: [storyId, ...articles], value: null };
}

async function checkMove(house: House, { subjects: [articleId = "", to = ""] }: RepairInput): Promise<Checked> {
  const from = await storyOfArticle(house.db, articleId);
  if (from === null) return { why: "article-nowhere" };
  if (from === to) return { why: "moved-already" };
  if ((await findStory(house.db, to)) === null) return { why: "no-target", values: { id: to.slice(0, 12) } };
  return { subjects: [articleId, to], value: null };
}

async function checkPin(house: House, { subjects: [articleId = "", storyId = ""] }: RepairInput): Promise<Checked> {
  return (await storyOfArticle(house.db, articleId)) === storyId ? { subjects: [articleId, storyId], value: null } : { why: "pin-elsewhere" };
}

async function checkSource(house: House, { storyId, subjects: [address = ""] }: RepairInput): Promise<Checked> {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return { why: "address" };
  return (await findStory(house.db, storyId)) === null ? { why: "no-story", values: { id: storyId.slice(0, 12) } } : { subjects: [url.href, storyId], value: null };
}

async function inPage(house: House, storyId: string, check: (page: StoryPage) => Checked): Promise<Checked> {
  const page = await findPage(house.db, storyId, null);
  return page === null ? { why: "no-page", values: { id: storyId.slice(0, 12) } } : check(page);
}

const VERDICTS: readonly (string | null)[] = ["right", "wrong", "unsure"];

function checkEdge(house: House, { storyId, subjects: [edgeId = ""], value }: RepairInput): Promise<Checked> {
  return inPage(house, storyId, ({ trace }) => {
    if (!VERDICTS.includes(value)) return { why: "verdict" };
    return trace.edges.some((edge) => edge.id === edgeId) ? { subjects: [edgeId], value } : { why: "edge-elsewhere" };
  });
}

/** Claims that ids of claims or of claim groups mean; null when one means neither. */
function claimsMeant({ trace }: StoryPage, ids: readonly string[]): readonly string[] | null {
  const known = new Set(trace.claimGroups.flatMap((group) => group.claimIds));
  const meant = ids.map((id) => trace.claimGroups.find((group) => group.id === id)?.claimIds ?? (known.has(id) ? [id] : null));
  return meant.includes(null) ? null : [...new Set(meant.flatMap((claims) => claims ?? []))];
}

// Every pair of them is a decision of its own, so a join of whole groups is kept to the first of each.
const JOINED_OF_GROUP = 12;

function checkJoin(house: House, { storyId, subjects }: RepairInput): Promise<Checked> {
  return inPage(house, storyId, (page) => {
    if (subjects.length < 2) return { why: "join-few" };
    const meant = subjects.map((id) => claimsMeant(page, [id]));
    if (meant.includes(null)) return { why: "claims-elsewhere" };
    return { subjects: [...new Set(meant.flatMap((claims) => (claims ?? []).slice(0, JOINED_OF_GROUP)))], value: null };
  });
}

function checkPart(house: House, { storyId, subjects: [claimId = "", ...others] }: RepairInput): Promise<Checked> {
  return inPage(house, storyId, (page) => {
    const group = page.trace.claimGroups.find((one) => one.claimIds.includes(claimId));
    if (group === undefined) return { why: "claim-elsewhere" };
    const rest = others.length > 0 ? claimsMeant(page, others) : group.claimIds.filter((id) => id !== claimId);
    if (rest === null) return { why: "claims-elsewhere" };
    return rest.length === 0 ? { why: "claim-alone" } : { subjects: [claimId, ...rest.slice(0, MOST_SUBJECTS - 1)], value: null };
  });
}

function checkFigure(house: House, { storyId, subjects: [claimId = ""], value }: RepairInput): Promise<Checked> {
  return inPage(house, storyId, (page) => {
    if (claimsMeant(page, [claimId]) === null) return { why: "figure-elsewhere" };
    if (value === "wrong") return { subjects: [claimId], value };
    if (value === null || figureOfWords(value, "en") === null) return { why: "figure-value" };
    return { subjects: [claimId], value: value.trim().slice(0, LONGEST) };
  });
}

async function checkName(house: House, { storyId, subjects, value }: RepairInput): Promise<Checked> {
  if (subjects.length === 0 || value === null || value.trim() === "") return { why: "name-value" };
  const named = new Map((await findPage(house.db, storyId, null))?.trace.originList.map((origin) => [origin.id, origin.name]) ?? []);
  return { subjects: subjects.slice(0, 20).map((one) => named.get(one) ?? one), value: value.trim().slice(0, LONGEST) };
}

function checkOrigin(house: House, { storyId, subjects, value }: RepairInput): Promise<Checked> {
  return inPage(house, storyId, (page) => {
    if (value === null || value.trim() === "") return { why: "origin-value" };
    const meant = subjects.map((id) => page.trace.originList.find((origin) => origin.id === id)?.claimIds ?? claimsMeant(page, [id]));
    if (meant.length === 0 || meant.includes(null)) return { why: "origin-none" };
    return { subjects: [...new Set(meant.flatMap((claims) => claims ?? []))].slice(0, MOST_SUBJECTS), value: value.trim().slice(0, LONGEST) };
  });
}
