// Spelling differences that come from writing sounds down differently, not from being somebody else.

// Longest first; each pair is one sound that transliteration systems spell in several ways. "C" is the sound of "ch", which no later rule touches.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|sch|tch|ch/g, "C"], [/gu(?=[ei])/g, "g"], [/skyy|skyi|skiy|skij|skyj|sky\b|skyy?|skii/g, "ski"], [/ck|kk|qu|kh|gh|q|c(?=[aoulrk]|$)/g, "k"], [/ph/g, "f"], [/th/g, "t"], [/dh/g, "d"],
  [/dj|dzh|zh/g, "j"], [/sh|ts|tz|z/g, "s"], [/x/g, "ks"], [/w/g, "v"], [/oo|ou|oe/g, "u"], [/ee|ie|ei|ey|ay|ai|ae|ij|yi|iy/g, "i"], [/[oau]h(?![aeiouy])/g, "a"],
  [/[yj]/g, "i"], [/[eé]/g, "i"], [/o/g, "u"],
];

/** A folded word with one spelling for each sound: "mahmood" and "mahmoud", "wolodymyr" and "volodymyr" meet. Linear. */
export function soundOf(word: string): string {
  // Pinyin and Wade-Giles write one sound "x" and "hs".
  let sound = word.replace(/^(?:hs|x)(?=[aiu])/, "s");
  for (const [spelling, plain] of SPELLINGS) sound = sound.replace(spelling, plain);
  return sound.replace(/(.)\1+/g, "$1");
}

const CLASSES: Readonly<Record<string, string>> = {
  b: "p", p: "p", f: "f", v: "f", d: "t", t: "t", g: "k", k: "k", q: "k", c: "k", j: "j", s: "s", z: "s", l: "l", r: "l", m: "m", n: "n", x: "ks",
};

/**
 * Consonants of a folded word in broad classes (b/p, d/t, g/k, s/z, l/r), for words of scripts that write no vowels (Arabic, Hebrew) or
 * spell foreign names by syllable (kana, Han): "brk" of باراك, "baraku" and "barack" meet. "" when there is no consonant.
 */
export function skeletonOf(word: string): string {
  const plain = word.replace(/ch/g, "j").replace(/sh/g, "s").replace(/ph/g, "f").replace(/kh|gh|ck/g, "k").replace(/(.)\1+/g, "$1");
  let out = "";
  for (const letter of plain) out += CLASSES[letter] ?? "";
  return out;
}
