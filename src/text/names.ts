import anyAscii from "any-ascii";

const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]+/gu;
const ASCII = /^[\t\n\r -~]*$/, ASCII_APOSTROPHES = /[`']/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02bb\u0060\u00b4\uff07']/gu;

/** Text in ASCII letters, script by script, letter by letter (any-ascii). Hangul and Han come out as readings of single letters, not as the press spells names. */
export function romanise(text: string): string {
  return anyAscii(text);
}

/** A name as it is compared: NFKC, romanised, lower case, without diacritics and apostrophes; hyphens and stops are spaces. "" for a name without letters. */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(ASCII_APOSTROPHES, "").replace(/[^a-z0-9]+/g, " ").trim();
  return anyAscii(name.normalize("NFKC").replace(HYPHENS, " ")).toLowerCase().replace(APOSTROPHES, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** The folded words of a name, in order. */
export function nameTokens(name: string): string[] {
  const folded = foldName(name);
  return folded === "" ? [] : folded.split(" ");
}
