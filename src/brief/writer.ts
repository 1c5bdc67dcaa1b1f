import type { Sentence } from "../model/index.js";
import { figureKeys, overlap, wordsOf, type Item } from "./choose.js";
import { carrierNames, type Desk } from "./desk.js";
import { sentenceOf } from "./passage-text.js";
import { draftsOf } from "./phrase.js";
import type { Register } from "./register.js";

const LEDE = 3;
const MAX_PARAGRAPHS = 12;
const PER_PARAGRAPH = 4;
/** Quotations in other languages on one page. */
const MAX_FOREIGN = 5;
/** Sentences that share this much of their words say the same to a reader. */
const REPEATS = 0.72;
/** … and this much when all their figures have been told. */
const REPEATS_FIGURES = 0.4;

/** Writes the parts of a page that are sentences. */
export interface Writer {
  readonly lede: (items: readonly Item[]) => Sentence[];
  readonly paragraphs: (items: readonly Item[]) => Sentence[][];
  readonly list: (items: readonly Item[], limit: number) => Sentence[];
}

/** Writes sentences and remembers what has been said, so that no claim group and no near repetition is written twice. */
export function createWriter(desk: Desk, register: Register): Writer {
  const saidGroups = new Set<string>();
  const saidWords: ReadonlySet<string>[] = [];
  const saidFigures = new Set<string>();
  let foreign = 0;
  const write = (item: Item, fullness: "full" | "lacking"): Sentence | null => {
    const words = wordsOf(sentenceOf(item.best));
    const figures = figureKeys(item);
    const told = figures.length > 0 && figures.every((key) => saidFigures.has(key));
    const isForeign = item.best.article.lang !== desk.lang;
    // A passage in another language is quoted for what no passage of the page's own language says.
    if (isForeign && (foreign >= MAX_FOREIGN || told || item.group.originIds.length === 0)) return null;
    const limit = told ? REPEATS_FIGURES : REPEATS;
    if (saidGroups.has(item.group.id) || saidWords.some((earlier) => overlap(words, earlier) >= limit)) return null;
    const sentence = register.admit(draftsOf(item, desk, fullness));
    if (sentence === null) return null;
    saidGroups.add(item.group.id);
    if (isForeign) foreign += 1;
    saidWords.push(words);
    for (const key of figures) saidFigures.add(key);
    return sentence;
  };
  const list = (items: readonly Item[], limit: number): Sentence[] => takeSentences(items, limit, (item) => write(item, "full"));
  const lede = (items: readonly Item[]): Sentence[] => {
    let before: string | null = null;
    const native = items.filter((item) => item.best.article.lang === desk.lang);
    return takeSentences(native.length >= 2 ? native : items, LEDE, (item) => {
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
