import type { Refusal, Sentence, StoryMaterial, StoryPage, Trace } from "../model/index.js";
import { contentId } from "../text/index.js";
import { cautionNotes } from "./cautions.js";
import { overlap, rankItems, type Item } from "./choose.js";
import { deskOf, wordsOf, type Desk } from "./desk.js";
import { fill, frameOf } from "./frame.js";
import { headlineOf } from "./headline.js";
import { namedTrace } from "./named-trace.js";
import { sentenceOf } from "./passage-text.js";
import { draftsOf, isKnown } from "./phrase.js";
import { createRegister, type Register } from "./register.js";
import { inEnglish } from "./notes.js";
import { statusLine, statusNotes } from "./status.js";
import { timelineOf } from "./timeline.js";
import { createWriter, takeSentences } from "./writer.js";

const MAX_BACKGROUND = 10;
const MAX_ONLY_ONE = 8;
/** Differences whose passages are cited; further ones are shown by their words alone. */
const MAX_DIFFERENCES = 12;
/** Passages with this share of words in common say much the same. */
const SAME = 0.55;
const MAX_COMPARED = 3;
/** Groups composed at most: the rest of a very large story is in its claims list. */
const MAX_ITEMS = 400;

/**
 * The story page of one story. Chooses the claim groups of most weight, says each in the words of its best passage with the attribution in
 * full, and lets nothing through that the gate refuses. Poor input gives a shorter page, never an error. Cost: claim groups squared, capped.
 */
export function composeStoryPage(material: StoryMaterial, rawTrace: Trace): StoryPage {
  const trace = namedTrace(rawTrace, material.articles);
  const desk = deskOf(material, trace);
  const register = createRegister(desk);
  const items = withHeirs(rankItems(desk).slice(0, MAX_ITEMS), desk);
  const writer = createWriter(desk, register);
  const news = items.filter((item) => !item.old || replacesNews(item, items, desk));
  const lede = writer.lede(news.length > 0 ? news : items);
  const leading = leadingItems(lede, items);
  const paragraphs = writer.paragraphs(news);
  const background = writer.list(items.filter((item) => !news.includes(item)), MAX_BACKGROUND);
  const timeline = timelineOf(items, desk, register);
  const onlyOne = onlyOneOutlet(items, desk, register);
  for (const difference of trace.differences.slice(0, MAX_DIFFERENCES)) for (const side of difference.claimIds) citeBest(side, desk, register);
  const standing = statusNotes(leading[0], items, desk);
  const cautions = cautionNotes(desk);
  const page = {
    storyId: material.story.id, headline: headlineOf(leading, desk), status: statusLine(standing), statusNotes: standing,
    lede, paragraphs, background, timeline, cautions: cautions.map(inEnglish), cautionNotes: cautions, onlyOne,
    citations: register.citations(), refusals: neverShown(register, [lede, ...paragraphs, background].flat()), story: material.story, trace,
  };
  // When the page was last made is no part of what it says: made again from the same articles, it is the same version.
  const said = { ...page, story: { ...page.story, updatedAt: null } };
  return { ...page, version: contentId(JSON.stringify(said)).slice(0, 16) };
}

/** The items the lede states, in its order, then the others: headline and status speak of what the page opens with. */
function leadingItems(lede: readonly Sentence[], items: readonly Item[]): Item[] {
  const stated = lede.flatMap((sentence) => items.find((item) => sentence.claimGroupIds.includes(item.group.id)) ?? []);
  return [...new Set([...stated, ...items])];
}

/** Cites the passage of one side of a difference, in the page's language where there is one, so that both sides can be read. */
function citeBest(claimIds: readonly string[], desk: Desk, register: Register): void {
  const cited = claimIds.flatMap((id) => desk.claims.get(id) ?? []);
  const best = cited.find(({ claim }) => register.isCited(claim.id)) ?? cited.find(({ article }) => article.lang === desk.lang) ?? cited[0];
  if (best !== undefined) register.cite(best);
}

/** A replaced figure stands next to the one that replaced it, whichever comes first. */
function withHeirs(items: readonly Item[], desk: Desk): Item[] {
  const entries = new Map(desk.trace.ledger.flatMap((line) => line.entries.map((entry) => [entry.id, entry] as const)));
  const heirOf = (item: Item): Item | undefined => {
    const heirId = item.cited.map(({ claim }) => desk.ledgerOf.get(claim.id)?.supersededBy ?? null).find((id) => id !== null);
    const heir = heirId === undefined ? undefined : entries.get(heirId);
    return heir === undefined ? undefined : items.find((other) => other !== item && other.group.claimIds.some((id) => heir.claimIds.includes(id)));
  };
  const heirs = new Map(items.map((item) => [item, heirOf(item)]));
  const ordered = new Set<Item>();
  for (const item of items) {
    for (const one of [heirs.get(item), item, ...items.filter((other) => heirs.get(other) === item)]) if (one !== undefined) ordered.add(one);
  }
  return [...ordered];
}

/** An older figure that replaces one the story's pages print belongs beside it. */
function replacesNews(item: Item, items: readonly Item[], desk: Desk): boolean {
  const entries = new Set(item.group.claimIds.flatMap((id) => desk.ledgerOf.get(id)?.id ?? []));
  return entries.size > 0 && items.some((other) => !other.old && other !== item && other.group.claimIds.some((id) => entries.has(desk.ledgerOf.get(id)?.supersededBy ?? "")));
}

/** A draft refused on the way to another wording of the same passage is no loss; kept are those whose words are not on the page. */
function neverShown(register: Register, shown: readonly Sentence[]): Refusal[] {
  const texts = new Set(shown.map((sentence) => sentence.text));
  return register.refusals().filter((refusal) => !texts.has(refusal.text));
}

/** What a single outlet of several says, with its name in front. */
function onlyOneOutlet(items: readonly Item[], desk: Desk, register: Register): Sentence[] {
  if (desk.trace.outlets < 3) return [];
  const frame = frameOf(desk.lang);
  const alone = items.filter((item) => item.best.article.lang === desk.lang && isKnown(item.best) && isAlone(item, items, desk));
  const written = new Set<string>();
  return takeSentences(alone, MAX_ONLY_ONE, (item) => {
    const { name } = item.best.article.outlet;
    const sentence = register.admit(draftsOf(item, desk, "following").map((draft) => ({ ...draft, text: fill(frame.only, { outlet: name, sentence: withoutTail(draft.text, fill(frame.accordingTo, { who: name })) }), cited: [item.best] })));
    if (sentence === null || written.has(sentence.text)) return null;
    written.add(sentence.text);
    return sentence;
  });
}

/** One outlet says it, nobody else prints its figure, and no other outlet's passage says much the same. */
function isAlone(item: Item, items: readonly Item[], desk: Desk): boolean {
  if (item.outlets !== 1 || (item.group.figure === null && item.group.originIds.length === 0)) return false;
  if (item.cited.some(({ claim }) => (desk.printersOf.get(claim.id) ?? 0) > 1)) return false;
  const outlet = item.best.article.outlet.id;
  const words = wordsOf(sentenceOf(item.best));
  return !items.some((other) => other !== item && other.cited.slice(0, MAX_COMPARED).some((cited) => cited.article.outlet.id !== outlet && overlap(words, wordsOf(sentenceOf(cited))) >= SAME));
}

/** "Only X: …, according to X." says it twice. */
function withoutTail(text: string, tail: string): string {
  return text.endsWith(`${tail}.`) ? `${text.slice(0, -tail.length - 1)}.` : text;
}
