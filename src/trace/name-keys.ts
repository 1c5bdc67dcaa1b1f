import anyAscii from "any-ascii";
import { distance } from "fastest-levenshtein";
import { foldName } from "../text/index.js";
import { foldText } from "./lexicon.js";

const LONGEST = 80;
// What transcriptions disagree on: voiced and unvoiced pairs, ng and n, l and r, vowels and glides. One letter stands for each set.
const SOUND: Readonly<Record<string, string>> = {
  b: "p", p: "p", d: "t", t: "t", g: "k", k: "k", c: "k", q: "k", x: "k", j: "s", z: "s", s: "s", l: "l", r: "l", m: "m", n: "n", f: "f", v: "f",
};

/** Consonant key of one name in any script: "Курская", "Koursk" and "كورسك" all begin "klsk". "" when it has no consonant. Linear. */
export function soundKey(name: string): string {
  const latin = anyAscii(name.slice(0, LONGEST)).toLowerCase().replace(/ng(?![aeiouy])/g, "n").replace(/[gkv]w|kv/g, "k").replace(/ph/g, "f").replace(/sch|sh|ch|ts|tz/g, "s");
  let key = "";
  for (const letter of latin) {
    const sound = SOUND[letter];
    if (sound !== undefined && !key.endsWith(sound)) key += sound;
  }
  return key;
}

/**
 * Whether two names may be spellings of one: equal when folded, or their consonant keys, at least three sounds long, differ by no more than one sound
 * in four. Transcriptions over scripts differ that much ("Lee Seong-kweun", "Ли Сон Квен"). A lone family name matches only through `partOfName`.
 */
export function isSameName(a: string, b: string): boolean {
  const left = foldText(a).trim();
  const right = foldText(b).trim();
  if (left === right) return left !== "";
  const keyA = soundKey(left);
  const keyB = soundKey(right);
  const longest = Math.max(keyA.length, keyB.length);
  if (Math.min(keyA.length, keyB.length) < 3) return false;
  return distance(keyA, keyB) <= Math.floor(longest / 4);
}

/** Words of a name in Latin letters, as transcriptions spell them alike: "Шойгу" and "Shoigu" give one word. */
export function nameWords(name: string): string[] {
  return foldName(name.slice(0, LONGEST)).replace(/[yj]/g, "i").split(" ").filter((word) => word !== "");
}

/** Long words may differ by one letter, as "Zelensky" and "Zelenskyy" do. */
const LONG = 6;

/** Whether the first name is one word of the second, as later mentions are ("Lee" after "Lee Seong-kweun"). */
export function isPartOfName(part: string, whole: string): boolean {
  const words = nameWords(part);
  const [only] = words;
  const wholes = nameWords(whole);
  return words.length === 1 && only !== undefined && only.length > 1 && wholes.length > 1 && wholes.some((word) => word === only || (Math.min(word.length, only.length) >= LONG && distance(word, only) <= 1));
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]{2,}/gu;
const SENTENCE_START = /(?:^|[.!?:;»”"—–-]\s*)$/u;

/** Consonant keys of the capitalised words of a passage, leaving out words that only open a sentence and those the caller names; nothing for scripts without capitals. Linear. */
export function capitalisedKeys(passage: string, isLeftOut: (word: string) => boolean): string[] {
  const keys = new Set<string>();
  for (const found of passage.matchAll(CAPITALISED)) {
    if (SENTENCE_START.test(passage.slice(Math.max(0, found.index - 3), found.index)) || isLeftOut(found[0])) continue;
    const key = soundKey(found[0]);
    if (key.length >= 2) keys.add(key);
  }
  return [...keys];
}
