import anyAscii from "any-ascii";

const ASCII = /^[ -~]*$/;
const MARKS = /\p{M}+/gu;
const LATIN_SUFFIX = /(?:ies|ing|ers|es|ed|er|s)$/;
const ARABIC_CLITICS = /^[وف]?[بلك]?(?:ال)?(?=.{3})/u;
/** Letters of a stem by script: long enough to tell words apart, short enough to drop endings. */
const STEM_LENGTHS = { latin: 7, cyrillic: 6, hangul: 2, other: 5 } as const;
type Script = keyof typeof STEM_LENGTHS;

function scriptOf(word: string): Script {
  const code = word.charCodeAt(0);
  if (code < 0x250) return "latin";
  if (code >= 0x400 && code <= 0x52f) return "cyrillic";
  if (code >= 0xac00 && code <= 0xd7a3) return "hangul";
  return "other";
}

/** Lower case without marks: "Choïgou" is "choigou". */
export function plainForm(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : word.normalize("NFKD").replace(MARKS, "").toLowerCase().normalize("NFC");
}

/**
 * Stem of a plain word: its ending cut off, then its first letters. One crude rule serves all languages, because a stem is only
 * compared with stems of the same language and a wrong join of two words costs less than a missed inflection.
 */
export function stemOf(plain: string): string {
  const script = scriptOf(plain);
  const bare = script === "latin" && plain.length > 4 ? plain.replace(LATIN_SUFFIX, "")
    : script === "other" ? plain.replace(ARABIC_CLITICS, "") : plain;
  return bare.slice(0, STEM_LENGTHS[script]);
}

// Spellings of one sound, longest first; what is left of the vowels after this is dropped.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tch|sh|ch|zh|cz|sz|ts|tz|dj|dzh/g, "s"], [/ph|ff/g, "f"], [/kh|ck|gh|q/g, "k"], [/th/g, "t"], [/x/g, "ks"], [/c(?=[eiy])/g, "s"],
  [/c/g, "k"], [/[zj](?=.)/g, "s"], [/w/g, "v"], [/h/g, ""], [/[aeiouyj]+/g, ""], [/(.)\1+/g, "$1"],
];
const VOWEL_START = /^[aeiouy]/;

/**
 * Consonant skeleton of a name, nearly the same for its spellings in all alphabets: "Shoigu", "Schoigu", "Choïgou" and "Шойгу" are "sg".
 * Null when too little is left to tell names apart.
 */
export function skeletonOf(name: string): string | null {
  const latin = (ASCII.test(name) ? name : anyAscii(name)).toLowerCase().replace(/[^a-z]/g, "");
  let skeleton = latin;
  for (const [spelling, sound] of SOUNDS) skeleton = skeleton.replace(spelling, sound);
  if (VOWEL_START.test(latin)) skeleton = `a${skeleton}`;
  return skeleton.length >= 3 || (skeleton.length === 2 && latin.length >= 5) ? skeleton : null;
}
