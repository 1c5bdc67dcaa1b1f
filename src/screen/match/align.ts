import { lettersApart } from "./distance.js";
import { compareWords, type WordMatch } from "./token-similarity.js";
import type { MatchSettings } from "./settings.js";
import { wordOf, type NameToken, type PreparedName } from "./prepared-name.js";

/** Words of one name that stand for words of the other: `a` and `b` are indexes, more than one where one side writes words together. */
export interface AlignedWords {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly match: WordMatch;
  readonly weight: number;
}

export interface Alignment {
  readonly pairs: readonly AlignedWords[];
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
}

const MAX_RUN = 4;
/** Letters that only a word or only a run may have, beyond which it is not worth comparing them. */
const MOST_APART = 4;
const range = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

const LONG_HAN = 4;

/** True for a name in a script that says little of the vowels; a short name in Han is read as Chinese, a longer one is a foreign name by syllables. */
export function isLoose(name: PreparedName): boolean {
  return name.script === "consonants" || name.script === "other" || (name.script === "han" && name.letters.length > LONG_HAN);
}

/** Scripts whose spelling of names says little of the vowels. */
export function spellsByConsonants(a: PreparedName, b: PreparedName): boolean {
  return a.script !== b.script && a.script !== "hangul" && b.script !== "hangul" && (isLoose(a) || isLoose(b));
}

function runToken(tokens: readonly NameToken[], at: number, length: number): NameToken {
  const text = tokens.slice(at, at + length).map((token) => token.text).join("");
  return { ...wordOf(text), role: "core", weight: 0 };
}

const tokensHold = (tokens: readonly NameToken[], at: number, length: number, role: NameToken["role"]): boolean => tokens.slice(at, at + length).some((token) => token.role === role);

/** One word on one side, a run of words written together on the other ("van der bilt", "vanderbilt"). */
function runPairs(a: readonly NameToken[], b: readonly NameToken[], isSwapped: boolean, byConsonants: boolean, settings: MatchSettings): AlignedWords[] {
  const found: AlignedWords[] = [];
  for (const [index, word] of a.entries()) {
    if (word.text.length < 4) continue;
    for (let at = 0; at < b.length; at += 1) {
      let letters = b[at]?.text.length ?? 0, bits = b[at]?.textLetters ?? 0;
      for (let length = 2; length <= MAX_RUN && at + length <= b.length; length += 1) {
        letters += b[at + length - 1]?.text.length ?? 0;
        bits |= b[at + length - 1]?.textLetters ?? 0;
        if (letters > word.text.length + 2) break;
        if ((!byConsonants && lettersApart(bits, word.textLetters) > MOST_APART) || letters < word.text.length - 2 || tokensHold(b, at, length, "initial")) continue;
        const match = compareWords(word, runToken(b, at, length), byConsonants, settings);
        if (match.likeness < 0.8) continue;
        const weight = Math.max(word.weight, range(at, length).reduce((sum, one) => sum + (b[one]?.weight ?? 0), 0));
        const pair = { match: { likeness: match.likeness * 0.98, by: "joined" as const }, weight };
        found.push(isSwapped ? { a: range(at, length), b: [index], ...pair } : { a: [index], b: range(at, length), ...pair });
      }
    }
  }
  return found;
}

function wordPairs(a: PreparedName, b: PreparedName, byConsonants: boolean, settings: MatchSettings): AlignedWords[] {
  const found: AlignedWords[] = [];
  for (const [row, left] of a.tokens.entries()) {
    for (const [column, right] of b.tokens.entries()) {
      const match = compareWords(left, right, byConsonants, settings);
      if (match.likeness === 0) continue;
      // What a particle, an initial or a generic word stands for is worth no more than it is.
      const weight = left.role === right.role ? (left.weight + right.weight) / 2 : Math.min(left.weight, right.weight);
      found.push({ a: [row], b: [column], match, weight });
    }
  }
  return found;
}

/** Pairs the words of two names, the surest first; each word once. Cost: product of the numbers of words (at most 24 each). */
export function alignNames(a: PreparedName, b: PreparedName, settings: MatchSettings): Alignment {
  const byConsonants = spellsByConsonants(a, b);
  const found = wordPairs(a, b, byConsonants, settings);
  if (a.tokens.length !== b.tokens.length || found.length < a.tokens.length) found.push(...runPairs(a.tokens, b.tokens, false, byConsonants, settings), ...runPairs(b.tokens, a.tokens, true, byConsonants, settings));
  const near = (pair: AlignedWords): number => -Math.abs((pair.a[0] ?? 0) - (pair.b[0] ?? 0)) * 1e-4;
  const rank = (pair: AlignedWords): number => pair.match.likeness * pair.weight + near(pair);
  found.sort((left, right) => rank(right) - rank(left));
  const usedA = new Set<number>(), usedB = new Set<number>();
  const pairs = found.filter((pair) => {
    if (pair.a.some((index) => usedA.has(index)) || pair.b.some((index) => usedB.has(index))) return false;
    for (const index of pair.a) usedA.add(index);
    for (const index of pair.b) usedB.add(index);
    return true;
  });
  return { pairs, leftA: a.tokens.map((_, index) => index).filter((index) => !usedA.has(index)), leftB: b.tokens.map((_, index) => index).filter((index) => !usedB.has(index)) };
}
