import { editDistance } from "./distance.js";
import type { PreparedName } from "./prepared-name.js";

/** What the rules of Korean and Chinese names say of a pair: a score that replaces the one by letters. */
export interface EastAsianVerdict {
  readonly score: number;
  readonly code: string;
  readonly text: string;
  readonly isAgainst: boolean;
}

const SAME_KEY = 0.9;
const TYPING = 0.81;
const ONE_SOUND = 0.74;
const OTHER_NAME = 0.62;
const HOMOPHONE = 0.66;

const verdict = (score: number, code: string, text: string, isAgainst: boolean): EastAsianVerdict => ({ score, code, text, isAgainst });

/** Letters of a syllable class that differ: 1 when only onset, vowel or coda does. */
function soundsApart(a: string, b: string): number {
  const parts = (syllable: string): readonly [string, string, string] => {
    const found = /^([KNTRMPSCH]?)([YW]?[AEIO])([KNTRMP]?)$/.exec(syllable);
    return [found?.[1] ?? "", found?.[2] ?? syllable, found?.[3] ?? ""];
  };
  const one = parts(a), other = parts(b);
  return one.filter((part, index) => part !== other[index]).length;
}

/** The key takes "n" and "ng" for one, as Cyrillic and kana do; Latin spellings and Hangul tell them apart. */
function finalNasals(name: PreparedName): string {
  if (name.script !== "latin") return "";
  return name.tokens.map((token) => (token.text.match(/n(?:g(?![aeiouyw])|(?![aeiouywg]))/g) ?? []).join(" ")).sort().join(" ");
}

const sortedWords = (name: PreparedName): string => name.tokens.map((token) => token.text).sort().join("");

const SYLLABLES = /^(?:(?:kk|tt|pp|ss|jj|ch|sh|[kgntdrlmpbsjhyw])?(?:yae|yeo|wae|ae|ya|eo|ye|wa|oe|wo|we|wi|yo|yu|eu|ui|oo|ee|[aeiou])(?:ng|[knlmptrgb])?){1,3}$/;
const LONGEST = 16;

/** True when all words are spelt as Korean is in Latin letters; "chyn" and "xhun" are slips. */
function isKoreanSpelling(name: PreparedName): boolean {
  return name.script !== "latin" || name.tokens.every((token) => token.text.length <= LONGEST && SYLLABLES.test(token.text));
}

function judgeKorean(a: PreparedName, b: PreparedName, keyA: string, keyB: string, score: number): EastAsianVerdict | null {
  if (keyA === keyB && a.script === b.script && finalNasals(a) !== finalNasals(b)) return verdict(Math.min(score, OTHER_NAME), "korean-nasal", "“n” and “ng” end different syllables.", true);
  if (keyA === keyB) return score >= SAME_KEY ? null : verdict(SAME_KEY, "korean-key", "One Korean name in two spellings.", false);
  const one = keyA.split("-"), other = keyB.split("-");
  if (one.length !== other.length) return score <= ONE_SOUND ? null : verdict(ONE_SOUND, "korean-length", "One of the names has a syllable more: in Korean another name, unless a part was left out.", true);
  if (score < 0.5) return null;
  // A letter too many, too few or swapped is how people mistype; another letter in its place is how Koreans are named differently.
  const letters = Math.min(editDistance(a.joined, b.joined, 1), editDistance(sortedWords(a), sortedWords(b), 1));
  if (letters === 1 && (!isKoreanSpelling(a) || !isKoreanSpelling(b) || a.joined.length !== b.joined.length || [...a.joined].sort().join("") === [...b.joined].sort().join(""))) {
    return verdict(Math.min(score, TYPING), "korean-typing", "One letter apart; in Korean that is also another name.", true);
  }
  if ([...one].sort().join() === [...other].sort().join() || [...a.joined].sort().join("") === [...b.joined].sort().join("")) return verdict(Math.min(score, TYPING), "korean-order", "The same syllables in another order: in Korean also another name.", true);
  const apart = one.map((syllable, index) => (syllable === other[index] ? 0 : index === 0 ? 3 : soundsApart(syllable, other[index] ?? ""))).reduce((sum, count) => sum + count, 0);
  if (one[0] === other[0] && (letters === 1 || (apart === 1 && editDistance(a.joined, b.joined, 2) <= 2))) return verdict(ONE_SOUND, "korean-syllable", "One sound of one syllable differs: in Korean another name, unless it is a slip.", true);
  return score <= OTHER_NAME ? null : verdict(OTHER_NAME, "korean-other", "The syllables differ: in Korean another name.", true);
}

/** Judges pairs of which both are Korean names, or both are written in the same East Asian letters; null when the rules say nothing. */
export function judgeEastAsian(a: PreparedName, b: PreparedName, score: number): EastAsianVerdict | null {
  if (a.kind === "organisation" || a.kind === "vessel" || b.kind === "organisation" || b.kind === "vessel") return null;
  if (a.letters !== "" && b.letters !== "" && a.script === b.script) {
    if (a.letters === b.letters) return verdict(1, "same-letters", "The same letters.", false);
    if (a.script === "han" && a.koreanKey !== null && a.koreanKey === b.koreanKey) return verdict(SAME_KEY, "han-forms", "The same name in two forms of the letters.", false);
    const isShort = Math.max(a.letters.length, b.letters.length) <= 5;
    return isShort ? verdict(Math.min(score, HOMOPHONE), "other-letters", "Written with other letters, which in names of this script are other names.", true) : null;
  }
  if (a.koreanKey !== null && b.koreanKey !== null) return judgeKorean(a, b, a.koreanKey, b.koreanKey, score);
  // One name is Korean and the other is all but a letter: a slip that made a word Korean does not have.
  const isSlip = score < TYPING && a.script === b.script && a.koreanKey !== b.koreanKey && (!isKoreanSpelling(a) || !isKoreanSpelling(b)) && a.joined.length >= 6 && editDistance(a.joined, b.joined, 1) === 1;
  return isSlip ? verdict(TYPING, "korean-slip", "One letter apart, and one spelling is none that Korean has.", false) : null;
}
