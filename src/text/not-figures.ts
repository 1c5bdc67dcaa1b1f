import { isUnspacedCode, isWordCode } from "./codes.js";
import { isBlankCode, matchBefore, skipBlanks, skipBlanksBack, type Grammar } from "./grammar.js";
import type { Numeral } from "./numerals.js";
import { isDigitCode } from "./tokens.js";

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const MAX_AGE = 115;
const ID_DIGITS = 7;

/** Where a number stands, for the rules below. */
export interface NumeralPlace {
  readonly text: string;
  readonly numeral: Numeral;
  readonly floor: number;
  readonly to: number;
  readonly grammar: Grammar;
  /** A counted noun, unit or currency stands with it. */
  readonly hasNoun: boolean;
  readonly isHedged: boolean;
}

type Rule = (place: NumeralPlace) => boolean;

const codeBefore = ({ text, numeral, floor }: NumeralPlace): number => (numeral.from > floor ? text.charCodeAt(numeral.from - 1) : 32);

/** "Hwasong-20", "Su-34", "B12", "#5", "@2025": glued to what stands before. */
const isGluedBefore: Rule = (place) => {
  const { text, numeral, floor, grammar } = place;
  const code = codeBefore(place);
  if (numeral.isWord || isBlankCode(code)) return false;
  if (isWordCode(code)) return !(isUnspacedCode(code) && grammar.unspaced) && !isUnspacedCode(code);
  if (code === 0x23 || code === 0x40 || code === 0x5f || code === 0x2116 || code === 0x26) return true;
  const isJoint = code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2f || code === 0x2e || code === 0x3a || code === 0x2c || code === 0x2013;
  return isJoint && numeral.from - 2 >= floor && isWordCode(text.charCodeAt(numeral.from - 2));
};

/** "20형", "9K720", "1st", "3e", "5/6", "10:30", "16h40", "a1b2": glued to what stands after, and no unit or counter. */
const isGluedAfter: Rule = ({ text, numeral, to, hasNoun }) => {
  const code = numeral.to < to ? text.charCodeAt(numeral.to) : 32;
  const isNextDigit = isDigitCode(text.charCodeAt(numeral.to + 1));
  if ((code === 0x3a || code === 0x2f || code === 0x68 || code === 0x2e) && isNextDigit && numeral.to + 1 < to) return true;
  return isWordCode(code) && !hasNoun && !numeral.isWord && !isUnspacedCode(code);
};

/** A list number at the start of a line ("1. ", "2)"), a note "[3]", a number in round brackets that is an age or a party's number. */
const isMarker: Rule = ({ text, numeral, floor, hasNoun }) => {
  if (numeral.isWord || numeral.isLarge) return false;
  const before = text[numeral.from - 1] ?? "\n", after = text[numeral.to] ?? "";
  const startsLine = numeral.from === floor || before === "\n";
  if (startsLine && (after === ")" || after === ".") && !isDigitCode(text.charCodeAt(numeral.to + 1))) return true;
  if ((before === "(" || before === "（") && (after === ")" || after === "）") && !hasNoun) return numeral.value <= MAX_AGE || numeral.digits.length === 4;
  return before === "[" && after === "]";
};

/** "Kim, 41, said": an age between commas. */
const isAge: Rule = ({ text, numeral, hasNoun, isHedged }) =>
  !hasNoun && !isHedged && !numeral.isWord && numeral.value >= 10 && numeral.value <= MAX_AGE && /,\s$/.test(text.slice(Math.max(0, numeral.from - 2), numeral.from)) && /^(?:,|\s?[–—―]|\s-\s)/.test(text.slice(numeral.to, numeral.to + 3))
  && UPPER.test(text.slice(wordStartBefore(text, numeral.from - 2), numeral.from));

function wordStartBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 30 && isWordCode(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** "10.00", "18.30" where the decimal mark is a comma: a clock time, unless it is priced or measured. */
const isClockTime: Rule = ({ text, numeral, grammar, hasNoun }) =>
  grammar.pack.decimal === "," && !hasNoun && !numeral.isWord && /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(text.slice(numeral.from, numeral.to));

/** A year on its own. */
const isYear: Rule = ({ numeral, hasNoun, isHedged }) =>
  !numeral.isWord && !numeral.isLarge && !hasNoun && !isHedged && /^(?:19|20)\d\d$/.test(numeral.digits) && numeral.value === Number(numeral.digits);

/** A phone number, an account, an identifier: many digits without separators, or a leading zero. */
const isIdentifier: Rule = ({ text, numeral, floor, hasNoun }) => {
  if (numeral.isWord) return false;
  if (numeral.digits.length > 1 && numeral.digits.startsWith("0") && Number.isInteger(numeral.value)) return true;
  if (!numeral.isLarge && !hasNoun && numeral.digits.length >= ID_DIGITS && Number.isInteger(numeral.value)) return true;
  if (text[numeral.from - 1] === "+" && numeral.from - 1 >= floor && numeral.digits.length <= 4) return /^[\s-]*[\d(]/.test(text.slice(numeral.to, numeral.to + 3));
  if (/\+\d[\d\s()-]{0,18}$/.test(text.slice(Math.max(floor, numeral.from - 20), numeral.from))) return true;
  return /^-\d{3,4}-\d{3,4}/.test(text.slice(numeral.to, numeral.to + 10));
};

/** "Resolution 2397", "Room 39", "第2215": the word before makes it a name. */
const isLabelled: Rule = ({ text, numeral, floor, grammar }) => {
  if (numeral.isWord) return false;
  const end = skipBlanksBack(text, numeral.from, floor);
  const at = text[end - 1] === "(" ? end - 1 : end;
  return matchBefore(grammar.labels, text, at, floor) !== null;
};

/** Ages, ordinals, clock times: the words after it say that it is no count. */
const isUncounted: Rule = ({ text, numeral, to, grammar }) =>
  grammar.notCounted.at(text, numeral.to, to) !== null || grammar.notCounted.at(text, skipBlanks(text, numeral.to, to), to) !== null;

/** "Boeing 737", "Kepler 22": a capital word before a bare number, not at the start of a sentence. */
const isNamed: Rule = ({ text, numeral, floor, hasNoun, isHedged }) => {
  if (numeral.isWord || numeral.isLarge || hasNoun || isHedged || codeAtBlank(text, numeral.from)) return false;
  const end = skipBlanksBack(text, numeral.from, floor);
  const start = wordStartBefore(text, end);
  if (start === end || !UPPER.test(text.slice(start, start + 2))) return false;
  const before = text[skipBlanksBack(text, start, floor) - 1] ?? "\n";
  return start > floor && !/[.!?:\n"“«„]/.test(before);
};

const codeAtBlank = (text: string, at: number): boolean => !isBlankCode(text.charCodeAt(at - 1));

/** "19. Parteitag", "3. Mal": a number with a stop before a capital, in languages that write ordinals so. */
const isDottedOrdinal: Rule = ({ text, numeral, to, grammar }) =>
  ["de", "cs", "sk", "pl", "da", "nb", "fi", "hu", "hr", "sl", "tr"].includes(grammar.pack.code) && !numeral.isWord && !numeral.isLarge && numeral.value <= 99
  && /^\.\s\p{L}/u.test(text.slice(numeral.to, Math.min(to, numeral.to + 4)));

/** A spelt "one", or a small spelt number that counts nothing named. */
const isIdleWord: Rule = ({ numeral, hasNoun, isHedged }) => numeral.isWord && (numeral.value <= 1 && !(numeral.value > 0 && numeral.value < 1) || (numeral.value <= 12 && !hasNoun && !isHedged));

/** In scripts without spaces a number needs a counter, a hedge, or a large unit: "19형", "9차", "2回" count nothing. */
const isBareInUnspaced: Rule = ({ text, numeral, grammar, hasNoun, isHedged }) => {
  if (!grammar.unspaced || hasNoun) return false;
  if (numeral.isWord) return !(numeral.value >= 100 && isHedged);
  return !isHedged && !numeral.isLarge && isWordCode(text.charCodeAt(numeral.to));
};

// In the order in which they are cheapest to ask.
const RULES: readonly Rule[] = [
  ({ numeral }) => !Number.isFinite(numeral.value), isGluedBefore, isGluedAfter, isMarker, isYear, isIdleWord, isIdentifier, isBareInUnspaced, isUncounted, isLabelled, isAge, isClockTime, isNamed, isDottedOrdinal,
];

/** True when a number counts or measures nothing: part of a name, a list mark, a year, an age, a clock time, an identifier. */
export function isNotFigure(place: NumeralPlace): boolean {
  return RULES.some((rule) => rule(place));
}
