import { editDistance, lettersApart } from "./distance.js";
import type { MatchSettings } from "./settings.js";
import { areShortForms, type NameToken } from "./prepared-name.js";

/** How alike two words of names are, 0..1, and what made them so. 0 is "not the same word". */
export interface WordMatch {
  readonly likeness: number;
  readonly by: "same" | "sound" | "spelling" | "initial" | "short-form" | "consonants" | "joined" | "none";
}

const NONE: WordMatch = { likeness: 0, by: "none" };
const SAME: WordMatch = { likeness: 1, by: "same" };
const SOUND: WordMatch = { likeness: 0.96, by: "sound" };
const SHORT_FORM: WordMatch = { likeness: 0.86, by: "short-form" };

const isNumber = (token: NameToken): boolean => token.role === "number";

/** Letters that may differ in words of this length. */
export function lettersAllowed(length: number, settings: MatchSettings): number {
  return length < settings.oneFrom ? 0 : length < settings.twoFrom ? 1 : length < settings.threeFrom ? 2 : 3;
}

function spelt(a: string, b: string, lettersA: number, lettersB: number, settings: MatchSettings): number {
  const shorter = Math.min(a.length, b.length), longer = Math.max(a.length, b.length);
  // A letter dropped from a word of four leaves three.
  const allowed = Math.max(lettersAllowed(shorter, settings), shorter === settings.oneFrom - 1 && longer > shorter ? 1 : 0);
  if (allowed === 0 || longer - shorter > allowed || lettersApart(lettersA, lettersB) > 2 * allowed) return 0;
  const distance = editDistance(a, b, allowed);
  return distance > allowed ? 0 : 1 - settings.letterCost * distance / longer;
}

/** A long word with one or two letters more at its end. */
function cutShort(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.length - short.length <= 2 && long.startsWith(short) ? 0.8 : 0;
}

/** Compares two words. `byConsonants` when one comes from a script that spells no vowels or spells names by syllable. */
export function compareWords(a: NameToken, b: NameToken, byConsonants: boolean, settings: MatchSettings): WordMatch {
  if (a.text === b.text) return SAME;
  if (isNumber(a) || isNumber(b)) return NONE;
  if (a.role === "particle" && b.role === "particle") return SOUND;
  if (a.text.length === 1 || b.text.length === 1) {
    const isInitial = a.text[0] === b.text[0] && (a.role === "initial" || b.role === "initial");
    return isInitial ? { likeness: settings.initial, by: "initial" } : NONE;
  }
  if (a.sound === b.sound && a.sound.length > 1) return SOUND;
  if (areShortForms(a.text, b.text)) return SHORT_FORM;
  const likeness = Math.max(spelt(a.text, b.text, a.textLetters, b.textLetters, settings), 0.97 * spelt(a.sound, b.sound, a.soundLetters, b.soundLetters, settings), cutShort(a.text, b.text));
  if (byConsonants && a.skeleton.length > 1 && b.skeleton.length > 1) {
    const skeleton = a.skeleton === b.skeleton ? (a.skeleton.length > 2 ? 0.88 : 0.7) : a.skeleton.length > 3 && editDistance(a.skeleton, b.skeleton, 1) <= 1 ? 0.76 : 0;
    if (skeleton > likeness) return { likeness: skeleton, by: "consonants" };
  }
  return likeness > 0 ? { likeness, by: "spelling" } : NONE;
}
