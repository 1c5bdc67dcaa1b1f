import type { Claim, Decision, DecisionPage, NewsCode, NewsNote, OpenEdgePage, Repair, RepairBench, RepairInput, RepairOutcome, RepairPort, StoryPage } from "../model/index.js";
import { splitStoryId } from "../group/index.js";
import {
  addJob, findArticle, findGraph, findPage, findRepair, findStory, listArticlesOfStory, listDecisions, listOpenEdges, listStories, loadMaterial, lockComment, moveCounts, recordChanges, saveRepair, setRepairOfComment, storyAfterMerge,
  storyOfArticle, undoRepair, type DecisionRow, type Queryable,
} from "../store/index.js";
import { contentId } from "../text/index.js";
import { articleCard } from "./article-cards.js";
import type { House } from "./house.js";
import { namesOf } from "./open-edges.js";
import { checkRepair, refusedRepair } from "./repair-checks.js";

const PAGE = 50;
const OTHER_STORIES = 200;
const PLACING: ReadonlySet<Repair["kind"]> = new Set(["merge", "split", "move", "pin", "source"]);

/** What editors may do: each decision has an author, a reason, a time and an undo, and holds in every run that follows. */
export function openRepairs(house: House): RepairPort {
  return {
    bench: (storyId) => viewBench(house, storyId),
    decide: (input, by) => decideRepair(house, input, by),
    undo: (id, by) => takeBack(house, id, by),
    decisions: (request) => viewDecisions(house, request.storyId, request.page),
    queue: (page) => viewQueue(house, page),
    storyNow: (id) => storyAfterMerge(house.db, id),
  };
}

/** A comment that a decision comes from, and what else is written in its transaction; what `also` throws takes the decision back with it. */
export interface RepairCause { readonly commentId: string; readonly also: (sql: Queryable, repair: Repair) => Promise<void> }

/** Checks a decision and keeps it with the job that applies it and the line in the story's changes, in one transaction. */
export async function decideRepair(house: House, input: RepairInput, by: string, cause: RepairCause | null = null): Promise<RepairOutcome> {
  if (by.trim() === "") return refusedRepair("no-author");
  const checked = await checkRepair(house, input);
  if ("why" in checked) return refusedRepair(checked.why, checked.values);
  const at = house.now();
  const made: Repair = {
    id: contentId("repair", input.kind, ...checked.subjects, checked.value ?? "", by, at), kind: input.kind, subjects: checked.subjects, value: checked.value,
    reason: input.reason.trim(), by: by.trim().slice(0, 120), at, undone: false,
  };
  const repair = made.kind === "split" ? { ...made, value: splitStoryId(made) } : made;
  const before = await storiesConcerned(house, repair, input.storyId);
  const told = await toldOf(house, repair, input.storyId);
  await house.db.transaction(async (sql) => {
    await saveRepair(sql, repair, input.storyId, cause?.commentId ?? null);
    await cause?.also(sql, repair);
    await apply(sql, repair, before, { text: `${told.text} (${repair.by}: ${repair.reason})`, note: told.note === null ? null : { ...told.note, by: repair.by, reason: repair.reason } });
  });
  return { ok: true, repair };
}

/** Takes a decision back: it stays in the list, marked, and everything is made as if it had not been. The comment it came from no longer says that it changed the record. */
export async function takeBack(house: House, id: string, by: string, also: (sql: Queryable, commentId: string | null) => Promise<void> = async () => {}): Promise<RepairOutcome> {
  const found = await findRepair(house.db, id);
  const gone = refusedRepair("gone");
  if (found === null) return gone;
  const storyId = found.storyId ?? "";
  const stories = await storiesConcerned(house, found.repair, (await storyAfterMerge(house.db, storyId)) ?? storyId);
  const told = await toldOf(house, found.repair, storyId);
  return house.db.transaction(async (sql): Promise<RepairOutcome> => {
    const undone = await undoRepair(sql, id, by, house.now());
    if (undone === null) return gone;
    if (undone.commentId !== null) await untieComment(sql, undone.commentId, id);
    await also(sql, undone.commentId);
    await apply(sql, undone.repair, stories, { text: `Taken back by ${by}: ${told.text}`, note: told.note === null ? null : { ...told.note, by } });
    return { ok: true, repair: undone.repair };
  });
}

async function untieComment(sql: Queryable, commentId: string, repairId: string): Promise<void> {
  const comment = await lockComment(sql, commentId);
  if (comment?.repairId !== repairId) return;
  await setRepairOfComment(sql, commentId, null);
  await moveCounts(sql, comment, [], 0);
}

/** The line in the changes, and the job: placing decisions group anew, the others trace their stories anew. */
async function apply(sql: Queryable, repair: Repair, stories: readonly string[], told: Told): Promise<void> {
  for (const storyId of stories) {
    await recordChanges(sql, storyId, [{ kind: "correction", subject: repair.id, ...told }]);
    await addJob(sql, "alert", { storyId }, { key: `alert:${storyId}`, priority: 11 });
    if (!PLACING.has(repair.kind)) await addJob(sql, "rebuild", { storyId }, { key: `rebuild:${storyId}`, priority: 1 });
  }
  if (repair.kind === "source" && !repair.undone) await addJob(sql, "fetch", { url: repair.subjects[0] }, { key: `fetch:${(repair.subjects[0] ?? "").slice(0, 400)}`, maxAttempts: 4 });
  // Before anything new is placed, and never beside it: placing takes one turn after another.
  if (PLACING.has(repair.kind)) await addJob(sql, "regroup", {}, { key: "regroup", queue: "group", priority: 1 });
}

async function storiesConcerned(house: House, repair: Repair, storyId: string): Promise<string[]> {
  const named = repair.kind === "merge" ? repair.subjects.slice(0, 1) : repair.kind === "move" ? [await storyOfArticle(house.db, repair.subjects[0] ?? ""), repair.subjects[1] ?? ""] : [storyId];
  return [...new Set(named.filter((id): id is string => id !== null && id !== ""))];
}

interface Told { readonly text: string; readonly note: NewsNote | null }

/** What was decided: one English sentence, and the same by code. */
async function toldOf(house: House, repair: Repair, storyId: string): Promise<Told> {
  const [first = "", second = ""] = repair.subjects;
  const headline = async (id: string): Promise<string> => `“${(await findStory(house.db, id))?.label ?? id.slice(0, 12)}”`;
  const outlet = async (id: string): Promise<string> => (await findArticle(house.db, id, null))?.outlet.name ?? "an article";
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const told = (text: string, code: NewsCode, values: NewsNote["values"]): Told => ({ text, note: { code, values } });
  const value = repair.value ?? "";
  const n = repair.subjects.length;
  switch (repair.kind) {
    case "merge": {
      const [stories, kept] = [(await Promise.all(repair.subjects.slice(1).map(headline))).join(", "), await headline(first)];
      return told(`${stories} merged into ${kept}`, "repair.merge", { stories, kept });
    }
    case "split": return told(`${count(n - 1, "article")} split off as another story`, "repair.split", { n: n - 1 });
    case "move": {
      const [of, story] = [await outlet(first), await headline(second)];
      return told(`The article of ${of} moved to ${story}`, "repair.move", { outlet: of, story });
    }
    case "pin": {
      const of = await outlet(first);
      return told(`The article of ${of} pinned to this story`, "repair.pin", { outlet: of });
    }
    case "source": return told(`A source added: ${first}`, "repair.source", { url: first });
    case "edge": return edgeTold(house, storyId, first, value);
    case "join-claims": return told(`${count(n, "claim")} joined as saying the same`, "repair.join-claims", { n });
    case "part-claims": return told(`A claim parted from ${count(n - 1, "other")}`, "repair.part-claims", { n: n - 1 });
    case "figure": return value === "wrong" ? told("A figure left out as read wrongly", "repair.figure-out", {}) : told(`A figure corrected to ${value}`, "repair.figure", { value });
    case "name": return told(`${repair.subjects.join(", ")} corrected to ${value}`, "repair.name", { spellings: repair.subjects.join(", "), value });
    case "origin": return told(`${count(n, "claim")} given to ${value} as the origin`, "repair.origin", { n, value });
  }
}

const VERDICTS = ["right", "wrong", "unsure"] as const;

async function edgeTold(house: House, storyId: string, edgeId: string, value: string): Promise<Told> {
  const page = await findPage(house.db, storyId, null);
  const edge = page?.trace.edges.find((one) => one.id === edgeId);
  const verdict = VERDICTS.find((one) => one === value);
  if (page === null || edge === undefined || verdict === undefined) return { text: `An edge marked ${value}`, note: null };
  const names = namesOf(page.trace, (await loadMaterial(house.db, storyId))?.articles ?? [], await findGraph(house.db, storyId, page.version));
  const [from, to] = [names.get(edge.from) ?? "A source", names.get(edge.to) ?? "a page"];
  return { text: `${from} → ${to} (${edge.kind}) marked ${verdict}`, note: { code: `repair.edge.${verdict}`, values: { from, to } } };
}

async function viewDecisions(house: House, storyId: string | null, page: number): Promise<DecisionPage> {
  const wanted = Math.max(1, page);
  const { rows, total } = await listDecisions(house.db, storyId, { limit: PAGE, offset: (wanted - 1) * PAGE });
  return { decisions: await Promise.all(rows.map((row) => decisionOf(house, row))), total, page: wanted, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

async function decisionOf(house: House, row: DecisionRow): Promise<Decision> {
  const story = row.storyId === null ? null : await findStory(house.db, row.storyId);
  return { ...row, headline: story?.label ?? null, ...(await toldOf(house, row, row.storyId ?? "")) };
}

async function viewQueue(house: House, page: number): Promise<OpenEdgePage> {
  const wanted = Math.max(1, page);
  const { rows, total } = await listOpenEdges(house.db, { limit: PAGE, offset: (wanted - 1) * PAGE });
  return { edges: rows, total, page: wanted, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** All that can be repaired in a story; null when it has no page. */
export async function viewBench(house: House, storyId: string): Promise<RepairBench | null> {
  const page = await findPage(house.db, storyId, null);
  const material = page === null ? null : await loadMaterial(house.db, storyId);
  if (page === null || material === null) return null;
  const [rows, decisions, stories, graph] = await Promise.all([
    listArticlesOfStory(house.db, storyId), viewDecisions(house, storyId, 1), listStories(house.db, OTHER_STORIES, 0), findGraph(house.db, storyId, page.version),
  ]);
  const outlets = new Map(material.articles.map((article) => [article.id, article.outlet.name]));
  const claims = material.extractions.flatMap((one) => one.claims);
  return {
    storyId, headline: page.headline, articles: rows.map((row) => articleCard(row, page.trace)), trace: page.trace, names: namesOf(page.trace, material.articles, graph), figures: figuresOf(page, claims, outlets),
    statements: new Map(claims.map((claim) => [claim.id, claim])),
    others: stories.rows.filter((row) => row.id !== storyId).map((row) => ({ id: row.id, headline: row.label })), decisions: decisions.decisions,
  };
}

/** Claims whose figure stands in the ledger. */
function figuresOf(page: StoryPage, claims: readonly Claim[], outlets: ReadonlyMap<string, string>): RepairBench["figures"] {
  const shown = new Set(page.trace.ledger.flatMap((line) => line.entries.flatMap((entry) => entry.claimIds)));
  return claims.flatMap((claim) => (claim.figure === null || !shown.has(claim.id) ? []
    : [{ claimId: claim.id, surface: claim.figure.surface, counted: claim.figure.counted, outlet: outlets.get(claim.articleId) ?? "" }]));
}
