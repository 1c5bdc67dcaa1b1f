import { push } from "./lists.js";

/** A class found in a text, with where it stands in the folded text. */
export interface LexiconHit<Name extends string> {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/** Stems of classes of words, in many languages at once. */
export interface Lexicon<Name extends string> {
  /** All classes named in a folded text (`foldText`), in order; the longest stem wins where several start. Linear. */
  find(foldedText: string): LexiconHit<Name>[];
}

/** Lower case without accents and vowel points; Hangul stays composed. The word-internal apostrophe goes too ("Sana'a" is "sanaa"). */
export function foldText(text: string): string {
  // Turkish "öldü" (died) and "oldu" (became) differ by the dots alone.
  return text.toLowerCase().replace(/öl/g, "oel").normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u05b0-\u05c7\u2010-\u2015'’ʼ‘ـ]/g, (mark) => (mark >= "\u2010" && mark <= "\u2015" ? "-" : "")).normalize("NFC");
}

const SPACED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{N}]/u;
const LETTER = /[\p{L}\p{N}]/u;
const SPACED = 1;
const UNSPACED = 2;

// Asked for every character of every claim: a table is ten times faster than the two expressions.
const kinds = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code += 1) {
  const character = String.fromCharCode(code);
  if (LETTER.test(character)) kinds[code] = SPACED_SCRIPT.test(character) ? SPACED : UNSPACED;
}

interface Stem<Name extends string> { readonly text: string; readonly name: Name; readonly whole: boolean }

/**
 * A lexicon from a table of space-separated stems. A stem of a script whose words start after a gap matches at word starts only, and any ending may
 * follow; "stem$" matches the whole word only; "_" stands for a space. A stem of another script matches anywhere.
 */
export function createLexicon<Name extends string>(table: Readonly<Record<Name, string>>): Lexicon<Name> {
  const byStart = new Map<number, Stem<Name>[]>();
  for (const name of Object.keys(table) as Name[]) {
    for (const entry of table[name].split(/\s+/)) {
      if (entry === "") continue;
      const whole = entry.endsWith("$");
      const text = foldText((whole ? entry.slice(0, -1) : entry).replaceAll("_", " "));
      // A stem of one character stands under that character alone.
      push(byStart, startOf(text, 0), { text, name, whole });
    }
  }
  for (const stems of byStart.values()) stems.sort((a, b) => b.text.length - a.text.length);
  return { find: (folded) => findStems(folded, byStart) };
}

/** The first two characters as one number: hundreds of stems begin with the same letter, few with the same two. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

function findStems<Name extends string>(folded: string, byStart: ReadonlyMap<number, readonly Stem<Name>[]>): LexiconHit<Name>[] {
  const hits: LexiconHit<Name>[] = [];
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const kind = kinds[code] ?? 0;
    const open = kind !== 0 && !(kind === SPACED && before === SPACED);
    const fits = (one: Stem<Name>): boolean => folded.startsWith(one.text, at) && !(one.whole && kinds[folded.charCodeAt(at + one.text.length)]);
    const stem = open ? (byStart.get(startOf(folded, at))?.find(fits) ?? byStart.get(code * 65_536)?.find(fits)) : undefined;
    if (stem !== undefined) {
      hits.push({ name: stem.name, from: at, to: at + stem.text.length });
      at += stem.text.length - 1;
    }
    before = kinds[folded.charCodeAt(at)] ?? 0;
  }
  return hits;
}

/** The distinct classes of hits, in order of first standing. */
export function namesOf<Name extends string>(hits: readonly LexiconHit<Name>[]): Name[] {
  return [...new Set(hits.map((hit) => hit.name))];
}
