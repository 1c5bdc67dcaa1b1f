import { foldUnit, hashWord } from "./hashing.js";
import { MAX_TOKENS, OUTSIDE, Shape, type Sequence } from "./sequence.js";
import { stemHash } from "./stems.js";

const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const OTHER = 8;
const LETTERS = /[\p{L}\p{M}]/u, DIGITS = /\p{N}/u, SPACES = /[\s\p{C}]/u;

/** Class of each UTF-16 code unit, 0 until it is asked for. Halves of surrogate pairs are neither letter nor digit. */
const UNIT_CLASS = new Uint8Array(0x10000);

function classify(unit: number): number {
  const letter = String.fromCharCode(unit);
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  const found = isHalf ? OTHER : SPACES.test(letter) ? SPACE : DIGITS.test(letter) ? DIGIT : LETTERS.test(letter) ? LETTER : OTHER;
  UNIT_CLASS[unit] = found;
  return found;
}

/** Abbreviations that keep their full stop and do not end a sentence. */
const ABBREVIATIONS: ReadonlySet<number> = new Set(
  ("mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt maj adm st jr sr vs prof rev hon pres inc corp co ltd bros jan feb mar apr aug sept sep oct nov dec "
  + "etc e.g i.e a.m p.m dept est fig ave blvd mt ft messrs cmdr cpl pvt supt atty assn univ u.s u.k u.n d.c ph.d").split(" ").map((word) => hashWord(word, 0, word.length)));

const PUNCTUATION: ReadonlyMap<string, number> = new Map<string, number>([
  [",", Shape.comma], [".", Shape.stop], ["!", Shape.stop], ["?", Shape.stop], ["…", Shape.stop], [":", Shape.colon], [";", Shape.semicolon],
  ["-", Shape.dash], ["–", Shape.dash], ["—", Shape.dash], ["“", Shape.openQuote], ["«", Shape.openQuote], ["„", Shape.openQuote], ["‘", Shape.openQuote],
  ["”", Shape.closeQuote], ["»", Shape.closeQuote], ["’", Shape.closeQuote], ["(", Shape.openBracket], ["[", Shape.openBracket], [")", Shape.closeBracket], ["]", Shape.closeBracket],
]);

const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;
const APOSTROPHE = 39;
const DOUBLE_QUOTE = 34;
const BACKTICK = 96;
const AMPERSAND = 38;

function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const unit = text.charCodeAt(at);
  return UNIT_CLASS[unit] || classify(unit);
}

/** End of the word that starts at `from`: letters and digits, joined by single hyphens, apostrophes, dots and commas as in numbers. */
function endOfWord(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) { at += 1; continue; }
    const unit = foldUnit(text.charCodeAt(at));
    const next = at + 1 < limit ? classAt(text, at + 1) : SPACE;
    const before = classAt(text, at - 1);
    const joins = unit === HYPHEN || unit === APOSTROPHE || unit === AMPERSAND ? next === LETTER || next === DIGIT
      : unit === DOT ? (before === DIGIT && next === DIGIT) || (next === LETTER && (at - from === 1 || foldUnit(text.charCodeAt(at - 2)) === DOT))
        : unit === COMMA && before === DIGIT && next === DIGIT;
    if (!joins) break;
    at += 2;
  }
  return at;
}

/** Where an English clitic ('s, 're, n't …) starts inside the word, or `to` when there is none. */
function startOfClitic(text: string, from: number, to: number): number {
  for (let back = 2; back <= 3; back += 1) {
    if (to - from <= back || foldUnit(text.charCodeAt(to - back)) !== APOSTROPHE) continue;
    const a = foldUnit(text.charCodeAt(to - back + 1));
    const b = back === 3 ? foldUnit(text.charCodeAt(to - 1)) : 0;
    if (back === 2 && a === 116 && foldUnit(text.charCodeAt(to - 3)) === 110 && to - from > 3) return to - 3; // n't
    if (back === 2 && (a === 115 || a === 100 || a === 109)) return to - 2; // 's 'd 'm
    if (back === 3 && ((a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108))) return to - 3; // 're 've 'll
  }
  return to;
}

function shapeOfWord(text: string, from: number, to: number): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (classAt(text, at) === DIGIT) digits += 1;
    else if (foldUnit(unit) !== unit && unit !== 0x2019) upper += 1;
    else if (classAt(text, at) === LETTER) lower += 1;
  }
  if (digits > 0) return upper + lower === 0 ? Shape.number : Shape.alphanumeric;
  if (upper === 0) return Shape.lower;
  if (lower === 0) return upper === 1 ? Shape.initial : Shape.upper;
  const isCapital = foldUnit(text.charCodeAt(from)) !== text.charCodeAt(from);
  return isCapital && upper === 1 ? Shape.capital : Shape.mixed;
}

function addToken(sequence: Sequence, text: string, from: number, to: number, shape: number): void {
  const at = sequence.count;
  const word = hashWord(text, from, to);
  sequence.from[at] = from;
  sequence.to[at] = to;
  sequence.word[at] = word;
  sequence.shape[at] = shape;
  const isWord = shape < Shape.clitic;
  sequence.stem[at] = isWord ? stemHash(text, from, to, word) : word;
  sequence.suffix2[at] = isWord && to - from > 2 ? hashWord(text, to - 2, to) : word;
  sequence.suffix3[at] = isWord && to - from > 3 ? hashWord(text, to - 3, to) : word;
  sequence.count += 1;
}

/** Adds the word at `from` (one token, or two with a clitic) and says where reading goes on. */
function addWord(sequence: Sequence, text: string, from: number, limit: number): number {
  const to = endOfWord(text, from, limit);
  const shape = shapeOfWord(text, from, to);
  const dotted = to < limit && text.charCodeAt(to) === DOT;
  const isInitialism = dotted && (shape === Shape.initial || (to - from >= 3 && text.charCodeAt(to - 2) === DOT));
  if (dotted && (isInitialism || ABBREVIATIONS.has(hashWord(text, from, to)))) {
    addToken(sequence, text, from, to + 1, isInitialism ? Shape.initial : shape);
    return to + 1;
  }
  const clitic = startOfClitic(text, from, to);
  addToken(sequence, text, from, clitic, clitic === to ? shape : shapeOfWord(text, from, clitic));
  if (clitic < to && sequence.count < MAX_TOKENS) addToken(sequence, text, clitic, to, Shape.clitic);
  return to;
}

/** Shape of a plain quotation mark: it opens after a space or bracket when a word follows, otherwise it closes; `isOpen` breaks ties. */
function shapeOfPlainQuote(text: string, from: number, to: number, start: number, isOpen: boolean): number {
  const before = from > start ? classAt(text, from - 1) : SPACE;
  const after = classAt(text, to);
  const opens = before === SPACE || (from > start && PUNCTUATION.get(text.charAt(from - 1)) === Shape.openBracket);
  const closes = after === SPACE;
  if (opens !== closes) return opens ? Shape.openQuote : Shape.closeQuote;
  return isOpen ? Shape.closeQuote : Shape.openQuote;
}

/** Adds the punctuation at `from`; repeated stops and dashes make one token, '' and `` make a quotation mark. */
function addPunctuation(sequence: Sequence, text: string, from: number, limit: number, start: number, isOpen: boolean): number {
  const unit = text.charCodeAt(from);
  let to = from + 1;
  if (unit === DOT || unit === HYPHEN || unit === APOSTROPHE || unit === BACKTICK) while (to < limit && to - from < 3 && text.charCodeAt(to) === unit) to += 1;
  if ((unit === APOSTROPHE || unit === BACKTICK) && to - from === 3) to -= 1;
  const isPair = unit >= 0xd800 && unit < 0xdc00 && to < limit;
  if (isPair) to += 1;
  const isQuote = unit === DOUBLE_QUOTE || unit === APOSTROPHE || unit === BACKTICK;
  const shape = isQuote ? shapeOfPlainQuote(text, from, to, start, isOpen) : PUNCTUATION.get(text.charAt(from)) ?? Shape.other;
  addToken(sequence, text, from, to, shape);
  return to;
}

/** Marks what is past the last token, so that no feature sees what an earlier sequence left there. */
function closeSequence(sequence: Sequence): void {
  const { count } = sequence;
  for (const hashes of [sequence.word, sequence.stem, sequence.suffix2, sequence.suffix3]) hashes[count] = OUTSIDE;
  sequence.shape[count] = Shape.other;
  sequence.quote[count] = 0;
}

/**
 * Reads tokens of `text[from, limit)` into the sequence until it is full; returns where it stopped, `limit` when all is read.
 * `start` is where the paragraph begins. Linear in the text read.
 */
export function readTokens(sequence: Sequence, text: string, from: number, limit: number, start: number): number {
  sequence.count = 0;
  let at = from;
  let isOpen = false;
  while (at < limit && sequence.count < MAX_TOKENS) {
    const kind = classAt(text, at);
    if (kind === SPACE) { at += 1; continue; }
    const before = sequence.count;
    at = kind === LETTER || kind === DIGIT ? addWord(sequence, text, at, limit) : addPunctuation(sequence, text, at, limit, start, isOpen);
    const shape = sequence.shape[before] ?? 0;
    if (shape === Shape.openQuote) isOpen = true;
    else if (shape === Shape.closeQuote) isOpen = false;
  }
  closeSequence(sequence);
  return at;
}

/** True when a quotation mark token is a double one (‘single’ marks double as apostrophes, so they count only in pairs). */
export function isDoubleMark(text: string, from: number, to: number): boolean {
  if (to - from === 2) return true;
  const unit = text.charCodeAt(from);
  return unit !== APOSTROPHE && unit !== 0x2018 && unit !== 0x2019 && unit !== BACKTICK;
}
