import type { NumberWord } from "../model/index.js";
import { isUnspacedCode, isWordCode } from "./codes.js";
import { isBlankCode, skipBlanks, type Grammar } from "./grammar.js";
import { isDigitCode } from "./tokens.js";

/** A number as read from the text. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Printed with thousands separators, or scaled by a word: not a year, an age or an id. */
  readonly isLarge: boolean;
  /** Spelt out, no digit in it. */
  readonly isWord: boolean;
  readonly approx: boolean;
  /** The digits as printed, ASCII, without what scales them; "" for words. */
  readonly digits: string;
  /** Why it is not believed, or null. */
  readonly suspect: string | null;
}

const DIGIT_BASES = [0xff10, 0x660, 0x6f0, 0x966, 0x9e6];

/** The same text with every decimal digit of another script as its ASCII digit; lengths do not change. */
export function asciiDigits(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const base = code < 128 ? undefined : DIGIT_BASES.find((first) => code >= first && code <= first + 9);
    out += base === undefined ? text[at] : String(code - base);
  }
  return out;
}

// Marks between groups of digits: comma, stop, apostrophes, no-break spaces, plain space, Arabic and full-width separators.
const SEPARATORS = new Set([..." ,.'’\u00a0\u202f\u2009٬٫，．"].map((mark) => mark.charCodeAt(0)));
const isSpaceMark = (mark: string): boolean => isBlankCode(mark.charCodeAt(0));

interface Digits { readonly to: number; readonly value: number; readonly grouped: boolean; readonly digits: string; readonly suspect: string | null }

/** Groups of digits and the marks between them from `at` on: "1.000,5" is ["1","000","5"] and [".", ","]. */
function groupsAt(text: string, at: number, to: number): { readonly groups: string[]; readonly marks: string[]; readonly ends: number[] } {
  const groups: string[] = [], marks: string[] = [], ends: number[] = [];
  let place = at;
  for (;;) {
    const start = place;
    while (place < to && isDigitCode(text.charCodeAt(place))) place += 1;
    groups.push(asciiDigits(text.slice(start, place)));
    ends.push(place);
    const mark = text[place] ?? "";
    if (place + 1 >= to || groups.length > 8 || !SEPARATORS.has(mark.charCodeAt(0)) || !isDigitCode(text.charCodeAt(place + 1))) break;
    // A space joins only whole groups of three: "25 000", not "5 12".
    if (isSpaceMark(mark) && (!/^\d{1,3}$/.test(groups[0] ?? "") || !isGroupOfThree(text, place + 1, to))) break;
    if (isSpaceMark(mark) && marks.length > 0 && !isSpaceMark(marks[0] ?? "")) break;
    marks.push(mark);
    place += 1;
  }
  return { groups, marks, ends };
}

function isGroupOfThree(text: string, at: number, to: number): boolean {
  for (let place = at; place < at + 3; place += 1) if (place >= to || !isDigitCode(text.charCodeAt(place))) return false;
  return at + 3 >= to || !isDigitCode(text.charCodeAt(at + 3));
}

const plainMark = (mark: string): string => (mark === "٬" || mark === "，" ? "," : mark === "٫" || mark === "．" ? "." : mark);

/** What groups of digits mean: a mark before three digits groups thousands unless it is the language's decimal mark and nothing says otherwise. */
function readDigits(text: string, at: number, to: number, decimal: "." | ","): Digits {
  const { groups, marks, ends } = groupsAt(text, at, to);
  const first = groups[0] ?? "0";
  const whole = (count: number): number => Number(groups.slice(0, count).join(""));
  const done = (count: number, value: number, grouped: boolean, suspect: string | null = null): Digits =>
    ({ to: ends[count - 1] ?? at + 1, value, grouped, digits: groups.slice(0, count).join(""), suspect });
  if (marks.length === 0) return done(1, Number(first), false);
  const kinds = marks.map(plainMark);
  // The longest run of one mark with groups of three after it.
  let run = 1;
  while (run < groups.length && kinds[run - 1] === kinds[0] && (groups[run] ?? "").length === 3) run += 1;
  const mark = kinds[0] ?? "", next = groups[1] ?? "";
  const hasFraction = run < groups.length && (kinds[run - 1] === "." || kinds[run - 1] === ",") && kinds[run - 1] !== mark;
  const groupsThousands = run > 1 && first.length <= 3 && first !== "0" && !first.startsWith("0");
  const isOwnDecimal = mark === (decimal === "." ? "." : ",");
  if (groupsThousands && (run > 2 || hasFraction || !isOwnDecimal || next.endsWith("00"))) {
    if (hasFraction) return done(run + 1, whole(run) + Number(`0.${groups[run] ?? "0"}`), true);
    return done(run, whole(run), true, run < groups.length && kinds[run - 1] === mark ? "odd grouping of digits" : null);
  }
  const isIndian = mark === "," && next.length === 2 && groups.length > 2 && groups.at(-1)?.length === 3 && groups.slice(1, -1).every((group) => group.length === 2);
  if (isIndian) return done(groups.length, whole(groups.length), true);
  if (mark === "." || mark === ",") {
    // "10.00.2025" and version numbers are no decimals; only the first group is read and the caller sees the mark after it.
    if (groups.length > 2 && kinds[1] === mark) return done(groups.length, NaN, false);
    return done(2, Number(`${first}.${next}`), false);
  }
  return done(1, Number(first), false);
}

const wordOf = (grammar: Grammar, text: string, at: number, to: number): { readonly word: NumberWord; readonly to: number } | null => {
  const match = at < to ? grammar.numbers.at(text, at, to) : null;
  const word = match === null ? undefined : grammar.pack.numberWords[match.index];
  return match === null || word === undefined ? null : { word, to: match.span.to };
};

/** A scaling word after the number at `at`: joined ("12mila", "6K"), or after one blank or hyphen. */
function multiplierAfter(grammar: Grammar, text: string, at: number, to: number): { readonly word: NumberWord; readonly to: number } | null {
  const places = [at, skipBlanks(text, at, Math.min(to, at + 2)), text.charCodeAt(at) === 0x2d ? at + 1 : at];
  for (const place of new Set(places)) {
    const match = grammar.numbers.at(text, place, Math.min(to, place + 24));
    if (match === null) continue;
    const own = wordAs(grammar, text, place, match.span.to, true);
    if (own !== null) return { word: own, to: match.span.to };
  }
  return null;
}

const wholeWords = new WeakMap<NumberWord, RegExp>();

/** The pattern of a number word that has to be all of a stretch. */
function wholeWord(word: NumberWord): RegExp {
  let pattern = wholeWords.get(word);
  if (pattern === undefined) wholeWords.set(word, pattern = new RegExp(`^(?:${word.form})$`, "iu"));
  return pattern;
}

/** The entry of a spelt word in its scaling or adding role: "тысяч" scales, "тысяча" alone is 1,000. */
function wordAs(grammar: Grammar, text: string, from: number, to: number, multiplier: boolean): NumberWord | null {
  const entry = wordOf(grammar, text, from, to);
  if (entry === null || entry.to !== to) return null;
  if (entry.word.multiplier === multiplier) return entry.word;
  const surface = text.slice(from, to);
  const same = grammar.pack.numberWords.filter((word) => word.multiplier === multiplier && wholeWord(word).test(surface));
  // "ألفا" alone is two thousand, behind a number it scales by one.
  return same.find((word) => word.value === entry.word.value) ?? (multiplier ? same[0] : undefined) ?? null;
}

const THOUSAND = 1000;
// Languages that go on after the scaling word: "3억 5000만", "15 bin 300".
const CHAINS = new Set(["ko", "ja", "zh", "tr", "az"]);

const ARABIC_AND = /^\s?و\s?(?=\p{Nd})/u;

function scaledDigits(text: string, at: number, to: number, grammar: Grammar): Numeral {
  const read = readDigits(text, at, to, grammar.pack.decimal);
  let place = read.to, total = 0, current = read.value, scaled = false, suspect = read.suspect, last = Infinity, section = Infinity;
  for (let steps = 0; steps < 6; steps += 1) {
    const next = multiplierAfter(grammar, text, place, to);
    if (next === null) break;
    if (!scaled && read.value >= THOUSAND && next.word.value === THOUSAND) suspect = "thousands of thousands";
    scaled = true;
    place = next.to;
    // "3억 5000만" adds; "2 hundred thousand" and "千万" scale what was scaled before.
    if (next.word.value < last) { current *= next.word.value; last = next.word.value; }
    // "1억2천만": the section that was added is scaled alone, below the one before it.
    else if (next.word.value < section) { current *= next.word.value; last = next.word.value; }
    else { current = (total + current) * next.word.value; total = 0; }
    // "35 ألفا و173": the Arabic "and" is written onto the rest.
    const joint = grammar.pack.script === "arabic" ? ARABIC_AND.exec(text.slice(place, place + 4))?.[0].length ?? 0 : 0;
    if (joint === 0 && !CHAINS.has(grammar.pack.code)) continue;
    const more = joint > 0 ? place + joint : skipBlanks(text, place, Math.min(to, place + 1));
    if (!isDigitCode(text.charCodeAt(more))) continue;
    const rest = readDigits(text, more, to, grammar.pack.decimal);
    if (!(rest.value < next.word.value)) break;
    total += current;
    current = rest.value;
    place = rest.to;
    last = next.word.value;
    section = next.word.value;
  }
  return { from: at, to: place, value: roundOff(total + current), isLarge: read.grouped || scaled, isWord: false, approx: false, digits: read.digits, suspect };
}

/** Takes away what binary fractions add: 4.8 * 1e6 is 4800000, not 4799999.999. */
const roundOff = (value: number): number => (!Number.isFinite(value) || Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12)));

const JOINERS = /^(?:[-\u2011]| and | und |und| y | e | et |-et-| і | и | și | si | ve | و ?| و| )/u;

/** How a spelt word extends what was read: the new running parts, or null when it can't follow ("two three"). */
function extended(total: number, current: number, word: NumberWord): { readonly total: number; readonly current: number } | null {
  if (word.multiplier) {
    if (current === 0) return null;
    if (word.value === 100 || word.value < 1000) return { total, current: current * word.value };
    return total > 0 && word.value >= total ? { total: 0, current: (total + current) * word.value } : { total: total + current * word.value, current: 0 };
  }
  if (current === 0) return total === 0 || word.value < total ? { total, current: word.value } : null;
  const room = current % 1000 === 0 ? 1000 : current % 100 === 0 ? 100 : current % 10 === 0 ? 10 : 1;
  return word.value < room && word.value > 0 ? { total, current: current + word.value } : null;
}

/** Chinese numerals: a digit before ten, hundred or thousand scales, and 万 and 億 scale the section before them. 二百五十 is 250. */
function ideographic(text: string, at: number, to: number, grammar: Grammar): Numeral | null {
  let total = 0, section = 0, digit = 0, place = at, large = false;
  for (let steps = 0; steps < 20; steps += 1) {
    const next = wordOf(grammar, text, place, to);
    if (next === null) break;
    const { value } = next.word;
    if (value >= 10000) { total += Math.max(1, section + digit) * value; section = 0; digit = 0; }
    else if (value >= 10) { section += Math.max(1, digit) * value; digit = 0; }
    else if (digit === 0 && (value < 10 || place === at)) digit = value;
    else break;
    large ||= value >= 1000;
    place = next.to;
  }
  const value = total + section + digit;
  return place === at ? null : { from: at, to: place, value, isLarge: large, isWord: true, approx: false, digits: "", suspect: null };
}

function spelt(text: string, at: number, to: number, grammar: Grammar): Numeral | null {
  const first = wordOf(grammar, text, at, to);
  if (first === null) return null;
  const alone = first.word.multiplier ? wordAs(grammar, text, at, first.to, false) : first.word;
  if (alone === null) return null;
  let sums = { total: 0, current: alone.value };
  let place = first.to, words = 1, large = false;
  for (; words < 12; words += 1) {
    const joint = isUnspacedCode(text.charCodeAt(place)) ? "" : JOINERS.exec(text.slice(place, place + 6))?.[0] ?? "";
    const start = place + joint.length;
    if (joint === "" && !isUnspacedCode(text.charCodeAt(place)) && isWordCode(text.charCodeAt(place))) break;
    const next = wordOf(grammar, text, start, to);
    if (next === null || start === at) break;
    const scaling = next.word.multiplier ? next.word : sums.current > 0 && sums.current < next.word.value ? wordAs(grammar, text, start, next.to, true) ?? next.word : next.word;
    const sum = extended(sums.total, sums.current, scaling);
    if (sum === null) break;
    large ||= scaling.multiplier;
    sums = sum;
    place = next.to;
  }
  // "bin 500": digits may follow a spelt thousand.
  const more = skipBlanks(text, place, Math.min(to, place + 1));
  const value = sums.total + sums.current;
  if (CHAINS.has(grammar.pack.code) && value >= THOUSAND && isDigitCode(text.charCodeAt(more))) {
    const rest = readDigits(text, more, to, grammar.pack.decimal);
    if (rest.value < THOUSAND) return { from: at, to: rest.to, value: value + rest.value, isLarge: true, isWord: false, approx: false, digits: rest.digits, suspect: null };
  }
  return { from: at, to: place, value: roundOff(value), isLarge: large || value >= THOUSAND, isWord: true, approx: alone.approx, digits: "", suspect: null };
}

/** The number that starts exactly at `at`, in digits or words, scaled by the words after it; null when none does. `value` is NaN for what is no number ("1.2.3"). */
export function numeralAt(text: string, at: number, to: number, grammar: Grammar): Numeral | null {
  const isIdeographic = grammar.pack.script === "han" || grammar.pack.script === "kana";
  const read = isDigitCode(text.charCodeAt(at)) ? scaledDigits(text, at, to, grammar) : isIdeographic ? ideographic(text, at, to, grammar) : spelt(text, at, to, grammar);
  return read !== null && isIdeographic ? withTenths(text, read, to) : read;
}

/** "3割", "八成": so many tenths, read as hundredths with the sign. What begins another word behind the number is none ("2成功"). */
function withTenths(text: string, numeral: Numeral, to: number): Numeral {
  const isTenths = numeral.to < to && numeral.value <= 10 && /^(?:割(?![引りれ合])|成(?![功立员員為为本果就长長交分年都效]))/u.test(text.slice(numeral.to, numeral.to + 2));
  return isTenths ? { ...numeral, value: numeral.value * 10, to: numeral.to + 1, isWord: false } : numeral;
}
