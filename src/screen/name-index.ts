import type { Listing } from "./lists/listing.js";
import { isLoose } from "./match/align.js";
import { namesIn } from "./match/compare.js";
import { prepareName, type NameKind, type NameToken, type PreparedName } from "./match/prepared-name.js";
import type { MatchSettings } from "./match/settings.js";
import { compareWords } from "./match/token-similarity.js";

/** One listed name, ready to be compared, with the places of its list, listing and name. */
export interface IndexedName {
  readonly list: number;
  readonly listing: number;
  readonly name: number;
  readonly prepared: PreparedName;
}

/** Words of listed names by what may stand for them, and which names hold them. */
export interface NameIndex {
  readonly byKind: ReadonlyMap<NameKind, KindIndex>;
  readonly identifiers: ReadonlyMap<string, readonly { readonly list: number; readonly listing: number }[]>;
}

interface KindIndex {
  readonly names: IndexedName[];
  /** Weight of the full words of each name. */
  readonly weights: number[];
  readonly words: NameToken[];
  /** Names that hold each word. */
  readonly holders: number[][];
  /** Words by spelling and sound, whole and with one letter left out. */
  readonly bySlip: Postings;
  readonly bySkeleton: Postings;
  /** Names by all their letters run together, by each two neighbouring words run together, and by Korean key. */
  readonly byRun: Postings;
}

const MIN_SLIP = 3;
const MAX_CANDIDATES = 64;
/** Full words left over on both sides, beyond which two names can't reach any threshold in use. */
const HOPELESS = 0.5;

/** Letters and digits of an identifier, upper case: "AB-123 4" and "ab1234" are one. Short ones are "" and never match. */
export function foldIdentifier(value: string): string {
  const plain = value.normalize("NFKC").replace(/^IMO\s*/i, "").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  return plain.length < 5 ? "" : plain;
}

/** A word and what is left of it when one letter is dropped: words a slip apart share one of these. */
function slipsOf(word: string): string[] {
  if (word.length < MIN_SLIP) return [word];
  const slips = [word];
  for (let at = 0; at < word.length; at += 1) slips.push(word.slice(0, at) + word.slice(at + 1));
  return slips;
}

const keysOf = (token: NameToken): string[] => (token.sound === token.text ? slipsOf(token.text) : [...slipsOf(token.text), ...slipsOf(token.sound)]);

/** Numbers by key. Most keys have one, which is kept without a list around it: half of the memory. */
type Postings = Map<string, number | number[]>;

function put(map: Postings, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (typeof known === "number") { if (known !== value) map.set(key, [known, value]); } else if (known.at(-1) !== value) known.push(value);
}

function postingsOf(map: Postings, key: string): readonly number[] {
  const known = map.get(key);
  return known === undefined ? [] : typeof known === "number" ? [known] : known;
}

function runsOf(name: PreparedName): string[] {
  const words = name.tokens.map((token) => token.text);
  const runs = [name.joined, words.join(""), ...words.slice(1).map((word, index) => (words[index] ?? "") + word)].filter((run) => run.length > 3);
  return [...new Set([...runs, ...(name.koreanKey === null ? [] : [`key:${name.koreanKey}`])])];
}

function emptyKind(): KindIndex {
  return { names: [], weights: [], words: [], holders: [], bySlip: new Map(), bySkeleton: new Map(), byRun: new Map() };
}

const isSmall = (token: NameToken): boolean => token.role === "particle" || token.role === "initial";

const fullWeight = (name: PreparedName): number => name.tokens.reduce((sum, token) => sum + (isSmall(token) ? 0 : token.weight), 0);

/** The place of a word among the words of its kind; a word that is new is made findable. */
function placeWord(kind: KindIndex, words: Map<string, number>, token: NameToken): number {
  const key = `${token.role}:${token.text}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const word = kind.words.push(token) - 1;
  words.set(key, word);
  kind.holders.push([]);
  if (isSmall(token)) return word;
  for (const slip of keysOf(token)) put(kind.bySlip, slip, word);
  if (token.skeleton.length > 1) put(kind.bySkeleton, token.skeleton, word);
  return word;
}

function addName(kind: KindIndex, words: Map<string, number>, name: IndexedName): void {
  const places = name.prepared.tokens.map((token) => placeWord(kind, words, token));
  // Names share the words they have in common: a list of 25,000 names has far fewer words.
  const tokens = places.flatMap((place) => kind.words[place] ?? []);
  const at = kind.names.push({ ...name, prepared: { ...name.prepared, tokens } }) - 1;
  kind.weights.push(fullWeight(name.prepared));
  for (const [index, place] of places.entries()) {
    const token = tokens[index], holders = kind.holders[place];
    if (token !== undefined && !isSmall(token) && holders !== undefined && holders.at(-1) !== at) holders.push(at);
  }
  for (const run of runsOf(name.prepared)) put(kind.byRun, run, at);
}

/** Indexes the names of lists. Words that many names share are kept once. Linear in the names. */
export function indexNames(lists: readonly (readonly Listing[])[]): NameIndex {
  const byKind = new Map<NameKind, KindIndex>();
  const words = new Map<NameKind, Map<string, number>>();
  const identifiers = new Map<string, { list: number; listing: number }[]>();
  lists.forEach((listings, list) => {
    listings.forEach((entry, listing) => {
      const kind = byKind.get(entry.kind) ?? emptyKind();
      const known = words.get(entry.kind) ?? new Map<string, number>();
      byKind.set(entry.kind, kind);
      words.set(entry.kind, known);
      entry.names.forEach((listed, name) => {
        for (const part of namesIn(listed.text)) addName(kind, known, { list, listing, name, prepared: prepareName(part, entry.kind) });
      });
      for (const identifier of entry.identifiers) {
        const key = foldIdentifier(identifier.value);
        if (key !== "") identifiers.set(key, [...(identifiers.get(key) ?? []), { list, listing }]);
      }
    });
  });
  return { byKind, identifiers };
}

/** Listed words that a word may stand for, with how alike they are. */
function wordsLike(kind: KindIndex, token: NameToken, asked: PreparedName, settings: MatchSettings): Map<number, number> {
  const found = new Map<number, number>();
  const byConsonants = isLoose(asked);
  const consider = (words: readonly number[], loosely: boolean): void => {
    for (const at of words) {
      const word = kind.words[at];
      if (word === undefined || found.has(at)) continue;
      const { likeness } = compareWords(token, word, loosely, settings);
      if (likeness > 0) found.set(at, likeness);
    }
  };
  for (const slip of keysOf(token)) consider(postingsOf(kind.bySlip, slip), byConsonants);
  if (byConsonants && token.skeleton.length > 1) consider(postingsOf(kind.bySkeleton, token.skeleton), true);
  return found;
}

/** What each name shares with the one asked for: for each of its words the likest in the name, by weight. */
function sharedWeights(kind: KindIndex, asked: PreparedName, settings: MatchSettings): Map<number, number> {
  const shared = new Map<number, number>();
  for (const token of asked.tokens) {
    if (isSmall(token)) continue;
    const words = [...wordsLike(kind, token, asked, settings)].sort((a, b) => b[1] - a[1]);
    const seen = new Set<number>();
    for (const [word, likeness] of words) {
      for (const name of kind.holders[word] ?? []) {
        if (words.length > 1 && seen.has(name)) continue;
        if (words.length > 1) seen.add(name);
        shared.set(name, (shared.get(name) ?? 0) + likeness * token.weight);
      }
    }
  }
  return shared;
}

/** Names that could be meant, the most promising first, at most 64: those that share enough words, sounds or a run of letters. */
export function candidatesOf(index: NameIndex, asked: PreparedName, settings: MatchSettings): IndexedName[] {
  const kind = index.byKind.get(asked.kind);
  if (kind === undefined || asked.tokens.length === 0) return [];
  const sure = new Set([...runsOf(asked), ...asked.tokens.map((token) => token.text).filter((word) => word.length > 4)].flatMap((run) => postingsOf(kind.byRun, run)));
  const askedWeight = fullWeight(asked);
  const ranked: { readonly at: number; readonly rank: number }[] = [...sure].map((at) => ({ at, rank: 10 }));
  for (const [at, weight] of sharedWeights(kind, asked, settings)) {
    const listedWeight = kind.weights[at] ?? 0;
    // Full words left over on both sides contradict each other; words written together are found by their runs. What is alike but not the same leaves a part over.
    if (Math.min(askedWeight, listedWeight) - weight > HOPELESS + 0.25 * weight || sure.has(at)) continue;
    ranked.push({ at, rank: weight / Math.max(askedWeight, listedWeight) });
  }
  return ranked.sort((a, b) => b.rank - a.rank || a.at - b.at).slice(0, MAX_CANDIDATES).flatMap(({ at }) => kind.names[at] ?? []);
}
