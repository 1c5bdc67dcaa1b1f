import { COMMON_WORDS } from "./common-passwords.js";

/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { min: 10, max: 256 } as const;

/** Rows, columns and zigzags of keyboards, and runs of letters and digits; each is read in both directions. */
const RUNS: readonly string[] = [
  "0123456789", "1234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn", "abcdefghijklmnopqrstuvwxyz", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qweasdzxc", "123qweasdzxc", "147258369", "159357", "!@#$%^&*()", "!\"§$%&/()=",
].flatMap((run) => [run, [...run].reverse().join("")]);
/** Signs that stand for letters. */
const LEET: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i", "€": "e" };
const LONGEST_UNIT = 8, SHORTEST_RUN = 3, FREE_LETTERS = 2;

/**
 * Why a password can't be taken, or null when it can. Refused are the first that are tried: one or two common words with digits and signs around or for letters, runs on a keyboard, repeats, and words of `about`
 * (name, address, site). No rules on kinds of characters (OWASP ASVS 5.0.0, 6.2). Cost: linear times the longest word.
 */
export function passwordProblem(password: string, about: readonly string[]): "password-short" | "password-long" | "password-common" | "password-own" | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return "password-short";
  if (length > PASSWORD_LENGTH.max) return "password-long";
  const plain = password.normalize("NFKC").toLowerCase();
  const own = new Set(about.flatMap((text) => wordsOf(text)));
  const readings = readingsOf(plain);
  if (own.size > 0 && readings.some((text) => isMadeOf(text, own, 1))) return "password-own";
  const words = own.size === 0 ? COMMON_WORDS : new Set([...COMMON_WORDS, ...own]);
  if (readings.some((text) => isMadeOf(text, words, 2))) return "password-common";
  return isRepeat(plain) || isRun(plain) || new Set(plain).size < 4 ? "password-common" : null;
}

/** The words of a name, an address or a host that are long enough to tell, and all of it without its signs. */
function wordsOf(text: string): string[] {
  const words = text.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...words, words.join("")].filter((word) => word.length >= 4);
}

/** The letters of a password as they stand, and with the signs that stand for letters read as such; digits and signs around and between are left out. */
function readingsOf(plain: string): readonly string[] {
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, "");
  const ends = plain.replace(/^[^\p{L}]+/u, "").replace(/(?<=\p{L})[^\p{L}]+$/u, "");
  const read = [...ends].map((sign) => LEET[sign] ?? sign).join("");
  return [...new Set([letters(plain), letters(read), letters(read.replaceAll("i", "l"))])].filter((text) => text !== "");
}

/** True when a text is at most so many of the words, one after another. */
function isMadeOf(text: string, words: ReadonlySet<string>, most: number): boolean {
  if (words.has(text)) return true;
  if (most <= 1) return false;
  for (let at = 1; at < text.length; at += 1) if (words.has(text.slice(0, at)) && isMadeOf(text.slice(at), words, most - 1)) return true;
  return false;
}

/** "abcabcabc", "aaaaaaaaaa", "121212": a short unit again and again. */
function isRepeat(text: string): boolean {
  for (let size = 1; size <= Math.min(LONGEST_UNIT, Math.floor(text.length / 2)); size += 1) if (text.startsWith(text.slice(size))) return true;
  return false;
}

/** True when runs of neighbours make up a password but for a letter or two: "qwerty12345", "abc123456789", "1qaz2wsx3edc". */
function isRun(text: string): boolean {
  let free = 0;
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    if (length < SHORTEST_RUN && /\p{L}/u.test(text[at] ?? "")) free += 1;
    at += length < SHORTEST_RUN ? 1 : length;
  }
  return free <= FREE_LETTERS;
}

function runAt(text: string, at: number): number {
  let best = 1;
  for (const run of RUNS) {
    let length = 1;
    while (at + length < text.length && run.includes(text.slice(at, at + length + 1))) length += 1;
    best = Math.max(best, length);
  }
  return best;
}
