import type { Sentence, Span } from "../model/index.js";
import { figureKeys, overlap, type Item } from "./choose.js";
import { carrierNames, wordsOf, type Cited, type Desk } from "./desk.js";
import { draftsOf, type Fullness } from "./phrase.js";
import type { Register } from "./register.js";

const LEDE = 3;
/** What weighs less than this share of the first sentence is no part of the lede. */
const LEDE_SHARE = 0.55;
const MAX_PARAGRAPHS = 12;
const PER_PARAGRAPH = 4;
/** Quotations in other languages on one page. */
const MAX_FOREIGN = 4;
/** Sentences that share this much of their words say the same to a reader. */
const REPEATS = 0.72;
/** … and this much when all their figures have been told. */
const REPEATS_FIGURES = 0.4;

/** A sentence of whose content this share has been told in other sentences, all its figures included, is nothing new. */
const TOLD_BEFORE = 0.8;
/** Letters by which inflected forms of a word are taken for one. */
const STEM = 5;

/** Writes the parts of a page that are sentences. */
export interface Writer {
  readonly lede: (items: readonly Item[]) => Sentence[];
  readonly paragraphs: (items: readonly Item[]) => Sentence[][];
  readonly list: (items: readonly Item[], limit: number) => Sentence[];
}

/** Writes sentences and remembers what has been said, so that no claim group and no near repetition is written twice. */
export function createWriter(desk: Desk, register: Register): Writer {
  const saidGroups = new Set<string>();
  const saidWords: { readonly words: ReadonlySet<string>; readonly origins: ReadonlySet<string> }[] = [];
  const saidFigures = new Set<string>();
  const saidStems = new Set<string>();
  const saidNumbers = new Set<string>();
  let foreign = 0;
  const write = (item: Item, fullness: Fullness): Sentence | null => {
    const stems = stemsOf(item.best);
    const words = new Set(stems);
    const figures = figureKeys(item);
    const told = figures.length > 0 && figures.every((key) => saidFigures.has(key));
    const isForeign = item.best.article.lang !== desk.lang;
    // A passage in another language is quoted for what no passage of the page's own language says.
    const numbers = numbersIn(item.best);
    const isCounted = numbers.length > 0 && numbers.every((number) => saidNumbers.has(number));
    if (isForeign && (foreign >= MAX_FOREIGN || told || isCounted || item.group.originIds.length === 0)) return null;
    const limit = told ? REPEATS_FIGURES : REPEATS;
    if (saidGroups.has(item.group.id) || saidWords.some((earlier) => isRepeated(item, words, earlier, limit))) return null;
    if (told && isReplaced(item, desk)) return null;
    const isNew = item.group.status === "denied" || stems.length < 3 || (figures.length > 0 && !told) || stems.filter((stem) => saidStems.has(stem)).length / stems.length < TOLD_BEFORE;
    if (!isNew) return null;
    const drafts = draftsOf(item, desk, fullness);
    const sentence = register.admit(told || isCounted ? drafts.filter((draft) => draft.cited[0]?.article.lang === desk.lang) : drafts);
    if (sentence === null) return null;
    for (const stem of stems) saidStems.add(stem);
    for (const number of numbers) saidNumbers.add(number);
    saidGroups.add(item.group.id);
    if (isForeign) foreign += 1;
    saidWords.push({ words, origins: new Set(item.group.originIds) });
    for (const key of figures) saidFigures.add(key);
    return sentence;
  };
  const list = (items: readonly Item[], limit: number): Sentence[] => takeSentences(items, limit, (item) => write(item, "full"));
  const lede = (items: readonly Item[]): Sentence[] => {
    let before: string | null = null;
    const native = items.filter((item) => item.best.article.lang === desk.lang);
    const pool = native.length >= 2 ? native : items;
    const weighty = pool.filter((item) => item.score >= LEDE_SHARE * (pool[0]?.score ?? 0));
    return takeSentences(weighty, LEDE, (item) => {
      const carriers = carrierNames([item.best], desk).join();
      const sentence = write(item, carriers === before ? "lacking" : "full");
      if (sentence !== null) before = carriers;
      return sentence;
    });
  };
  const paragraphs = (items: readonly Item[]): Sentence[][] => {
    const written: Sentence[][] = [];
    const isNative = (item: Item): boolean => item.best.article.lang === desk.lang;
    for (const group of [...byOrigin(items.filter(isNative)), ...byOrigin(items.filter((item) => !isNative(item)))]) {
      for (let from = 0; from < group.length && written.length < MAX_PARAGRAPHS;) {
        const { sentences, used } = paragraphOf(group.slice(from), write);
        if (sentences.length > 0) written.push(sentences);
        from += used;
      }
    }
    return joined(written);
  };
  return { lede, paragraphs, list };
}

/** True when the item's figure was replaced by its own source. */
function isReplaced(item: Item, desk: Desk): boolean {
  return item.cited.some(({ claim }) => ["stale", "superseded"].includes(desk.ledgerOf.get(claim.id)?.state ?? ""));
}

/** True when a sentence has said it before; what another origin says of the same is no repetition. */
function isRepeated(item: Item, words: ReadonlySet<string>, earlier: { readonly words: ReadonlySet<string>; readonly origins: ReadonlySet<string> }, limit: number): boolean {
  const another = item.group.originIds.length > 0 && earlier.origins.size > 0 && !item.group.originIds.some((id) => earlier.origins.has(id));
  return overlap(words, earlier.words) >= (another ? Math.max(limit, REPEATS) : limit);
}

/** Numbers of a claim's sentence in digits, without their separators: the same in every language. */
function numbersIn({ claim, article }: Cited): string[] {
  return (article.text.slice(claim.sentence.from, claim.sentence.to).match(/\p{Nd}+(?:[.,\u00a0\u202f ']\p{Nd}{3})*/gu) ?? []).map((run) => run.replace(/\P{Nd}/gu, ""));
}

/** Beginnings of the words of a claim's sentence, without its numbers (which are told apart) and without who says it. */
function stemsOf({ claim, article }: Cited): string[] {
  const wordsIn = (spans: readonly Span[]): string[] => spans.flatMap((span) => [...wordsOf(article.text.slice(span.from, span.to))]).map((word) => word.slice(0, STEM));
  const frame = new Set(wordsIn([...claim.attribution.source, ...claim.attribution.cue]));
  return [...new Set(wordsIn([claim.sentence]))].filter((stem) => !frame.has(stem) && !/^\p{Nd}+$/u.test(stem));
}

/** Paragraphs of a single sentence are joined with the one before, as long as that one is short. */
function joined(paragraphs: readonly (readonly Sentence[])[]): Sentence[][] {
  const result: Sentence[][] = [];
  for (const paragraph of paragraphs) {
    const last = result.at(-1);
    if (last !== undefined && paragraph.length === 1 && last.length < PER_PARAGRAPH - 1) last.push(...paragraph);
    else result.push([...paragraph]);
  }
  return result;
}

/** The first sentences that can be written of items in order, up to a limit. */
export function takeSentences(items: readonly Item[], limit: number, write: (item: Item) => Sentence | null): Sentence[] {
  const sentences: Sentence[] = [];
  for (const item of items) {
    if (sentences.length >= limit) break;
    const sentence = write(item);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

/** Fills one paragraph: its first sentence attributes in full; the others, which rest on the same origin, name their speaker alone. */
function paragraphOf(items: readonly Item[], write: (item: Item, fullness: Fullness) => Sentence | null): { sentences: Sentence[]; used: number } {
  const sentences: Sentence[] = [];
  let used = 0;
  for (const item of items) {
    if (sentences.length >= PER_PARAGRAPH) break;
    used += 1;
    // The narrator's outlet goes without saying where the paragraph has named it.
    const isNamed = item.group.originIds.length > 0 || (sentences[0]?.text.includes(item.best.article.outlet.name) ?? false);
    const sentence = write(item, sentences.length === 0 ? "full" : isNamed ? "following" : "lacking");
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
