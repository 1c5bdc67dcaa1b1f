import type { Refusal, Sentence, StoryMaterial, StoryPage, Trace } from "../model/index.js";
import { contentId } from "../text/index.js";
import { cautionsOf } from "./cautions.js";
import { figureKeys, overlap, rankItems, wordsOf, type Item } from "./choose.js";
import { carrierNames, deskOf, type Desk } from "./desk.js";
import { fill, frameOf } from "./frame.js";
import { headlineOf } from "./headline.js";
import { sentenceOf } from "./passage-text.js";
import { draftsOf } from "./phrase.js";
import { createRegister, type Register } from "./register.js";
import { statusLine } from "./status.js";
import { timelineOf } from "./timeline.js";

const LEDE = 3;
const MAX_PARAGRAPHS = 7;
const PER_PARAGRAPH = 4;
const MAX_BACKGROUND = 10;
const MAX_ONLY_ONE = 8;
/** Sentences that share this much of their words say the same to a reader. */
const REPEATS = 0.72;
/** … and this much when all their figures have been told. */
const REPEATS_FIGURES = 0.4;
/** Groups composed at most: the rest of a very large story is in its claims list. */
const MAX_ITEMS = 400;

/**
 * The story page of one story. Chooses the claim groups of most weight, says each in the words of its best passage with the attribution in
 * full, and lets nothing through that the gate refuses. Poor input gives a shorter page, never an error. Cost: claim groups squared, capped.
 */
export function composeStoryPage(material: StoryMaterial, trace: Trace): StoryPage {
  const desk = deskOf(material, trace);
  const register = createRegister(desk);
  const items = withHeirs(rankItems(desk).slice(0, MAX_ITEMS), desk);
  const writer = createWriter(desk, register);
  const news = items.filter((item) => !item.old);
  const lede = writer.lede(news.length > 0 ? news : items);
  const paragraphs = writer.paragraphs(news);
  const background = writer.list(items.filter((item) => item.old), MAX_BACKGROUND);
  const timeline = timelineOf(items, desk, register);
  const onlyOne = onlyOneOutlet(items, desk, register);
  const page = {
    storyId: material.story.id, headline: headlineOf(items, desk), status: statusLine(news[0] ?? items[0], items, desk),
    lede, paragraphs, background, timeline, cautions: cautionsOf(desk), onlyOne,
    citations: register.citations(), refusals: neverShown(register, [lede, ...paragraphs, background].flat()), story: material.story, trace,
  };
  return { ...page, version: contentId(JSON.stringify(page)).slice(0, 16) };
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

/** A draft refused on the way to another wording of the same passage is no loss; kept are those whose words are not on the page. */
function neverShown(register: Register, shown: readonly Sentence[]): Refusal[] {
  const texts = new Set(shown.map((sentence) => sentence.text));
  return register.refusals().filter((refusal) => !texts.has(refusal.text));
}

interface Writer {
  readonly lede: (items: readonly Item[]) => Sentence[];
  readonly paragraphs: (items: readonly Item[]) => Sentence[][];
  readonly list: (items: readonly Item[], limit: number) => Sentence[];
}

/** Writes sentences and remembers what has been said, so that no claim group and no near repetition is written twice. */
function createWriter(desk: Desk, register: Register): Writer {
  const saidGroups = new Set<string>();
  const saidWords: ReadonlySet<string>[] = [];
  const saidFigures = new Set<string>();
  const write = (item: Item, fullness: "full" | "lacking"): Sentence | null => {
    const words = wordsOf(sentenceOf(item.best));
    const figures = figureKeys(item);
    const limit = figures.length > 0 && figures.every((key) => saidFigures.has(key)) ? REPEATS_FIGURES : REPEATS;
    if (saidGroups.has(item.group.id) || saidWords.some((earlier) => overlap(words, earlier) >= limit)) return null;
    const sentence = register.admit(draftsOf(item, desk, fullness));
    if (sentence === null) return null;
    saidGroups.add(item.group.id);
    saidWords.push(words);
    for (const key of figures) saidFigures.add(key);
    return sentence;
  };
  const list = (items: readonly Item[], limit: number): Sentence[] => takeSentences(items, limit, (item) => write(item, "full"));
  const lede = (items: readonly Item[]): Sentence[] => {
    let before: string | null = null;
    return takeSentences(items, LEDE, (item) => {
      const carriers = carrierNames([item.best], desk).join();
      const sentence = write(item, carriers === before ? "lacking" : "full");
      if (sentence !== null) before = carriers;
      return sentence;
    });
  };
  const paragraphs = (items: readonly Item[]): Sentence[][] => {
    const written: Sentence[][] = [];
    for (const group of byOrigin(items)) {
      for (let from = 0; from < group.length && written.length < MAX_PARAGRAPHS;) {
        const { sentences, used } = paragraphOf(group.slice(from), write);
        if (sentences.length > 0) written.push(sentences);
        from += used;
      }
    }
    return written;
  };
  return { lede, paragraphs, list };
}

function takeSentences(items: readonly Item[], limit: number, write: (item: Item) => Sentence | null): Sentence[] {
  const sentences: Sentence[] = [];
  for (const item of items) {
    if (sentences.length >= limit) break;
    const sentence = write(item);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

/** Fills one paragraph: its first sentence attributes in full, the others only what they lack. */
function paragraphOf(items: readonly Item[], write: (item: Item, fullness: "full" | "lacking") => Sentence | null): { sentences: Sentence[]; used: number } {
  const sentences: Sentence[] = [];
  let used = 0;
  for (const item of items) {
    if (sentences.length >= PER_PARAGRAPH) break;
    used += 1;
    const sentence = write(item, sentences.length === 0 ? "full" : "lacking");
    if (sentence !== null) sentences.push(sentence);
  }
  return { sentences, used };
}

/** Items that rest on the same origin, in order of the weightiest; those without an origin go by their outlet. */
function byOrigin(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.group.originIds[0] ?? item.best.article.outlet.id;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** What a single outlet of several says, with its name in front. */
function onlyOneOutlet(items: readonly Item[], desk: Desk, register: Register): Sentence[] {
  if (desk.trace.outlets < 3) return [];
  const frame = frameOf(desk.lang);
  const alone = items.filter((item) => item.outlets === 1 && (item.group.figure !== null || item.group.originIds.length > 0));
  return takeSentences(alone, MAX_ONLY_ONE, (item) => register.admit(draftsOf(item, desk, "lacking").map((draft) => ({
    ...draft, text: fill(frame.only, { outlet: item.best.article.outlet.name, sentence: draft.text }), cited: [item.best],
  }))));
}
