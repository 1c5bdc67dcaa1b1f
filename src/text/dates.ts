import type { LanguagePack, Span } from "../model/index.js";
import { addDays, addMonths, dayOf, isDay, isoDay, mondayOf, nearestDay, nearestMonth, nearestWeekday } from "./calendar.js";
import { isWordCode } from "./codes.js";
import { grammarOf, isBlankCode, matchBefore, skipBlanks, skipBlanksBack, type DateWord, type Grammar } from "./grammar.js";
import { asciiDigits, numeralAt } from "./numerals.js";
import { isDigitCode } from "./tokens.js";

export type DateGranularity = "day" | "week" | "month" | "year";

/** A date in a text. `start` and `end` are inclusive, in the form of the granularity ("2025-11-04", "2025-11", "2025"; days for a week); null when nothing anchors them. */
export interface DateMention {
  readonly span: Span;
  readonly start: string | null;
  readonly end: string | null;
  readonly surface: string;
  /** "explicit": the year is printed; "anchored": worked out from the date of publication. */
  readonly basis: "explicit" | "anchored";
  readonly granularity: DateGranularity;
}

export interface DateSettings {
  /** ISO 8601 date or time of publication (a month "2025-06" counts as its last day); null leaves relative dates open. */
  readonly published: string | null;
  readonly span?: Span;
}

interface Found { readonly from: number; readonly to: number; readonly year: number | null; readonly month: number | null; readonly day: number | null }

const pad = (value: number): string => String(value).padStart(2, "0");
const MAX_YEAR_GAP = 12;

/** The mention of a found year, month and day; what is not printed comes from the anchor. Null when no such day exists. */
function mentionOf(text: string, found: Found, anchor: string | null, forward = false): DateMention | null {
  const { from, to, month, day } = found;
  const base = { span: { from, to }, surface: text.slice(from, to) };
  const basis = found.year === null ? "anchored" as const : "explicit" as const;
  if (month === null && day === null) {
    const year = String(found.year ?? 0).padStart(4, "0");
    return { ...base, start: year, end: year, basis, granularity: "year" };
  }
  if (day === null) {
    const value = found.year !== null ? `${found.year}-${pad(month ?? 1)}` : anchor === null ? null : nearestMonth(anchor, month ?? 1, forward);
    return { ...base, start: value, end: value, basis, granularity: "month" };
  }
  if (!isDay(found.year ?? 2024, month ?? 1, day)) return null;
  const value = found.year !== null && month !== null ? isoDay(found.year, month, day) : anchor === null ? null : nearestDay(anchor, month, day, forward);
  return { ...base, start: value, end: value, basis, granularity: "day" };
}

const YEAR_AFTER = /^\.?,?\s?(?:de |del |of |d['’]|din |года? |عام |سنة )?((?:19|20)\d{2})(?![\d]|[.,]\d)/u;
const DAY_AFTER = /^\.?\s?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d%]|[.,:]\d)(?! (?:percent|per cent|million|billion|thousand))/u;
const DAY_BEFORE = /(?<![\d.,:/-])(\d{1,2})(?:\.|er|º|°|st|nd|rd|th|[-–]?(?:го|е|ое|ого))?(?:\s|\s?(?:de|of|di|de l['’]|of the|أول)\s)$/u;
const DAY_RANGE_BEFORE = /(?<![\d.,:/-])\d{1,2}\.?\s?[-–]\s?$/u;

/** A month word with the day before or after it and the year after it, as the language orders them. */
function aroundMonth(text: string, span: Span, month: number, pack: LanguagePack, scope: Span): Found {
  let { from, to } = span;
  let day: number | null = null;
  const before = /^(.*)$/s.exec(asciiDigits(text.slice(Math.max(scope.from, from - 14), from)))?.[1] ?? "";
  const dayBefore = DAY_BEFORE.exec(before);
  if (dayBefore !== null && Number(dayBefore[1]) >= 1 && Number(dayBefore[1]) <= 31) {
    day = Number(dayBefore[1]);
    from -= before.length - dayBefore.index;
    const range = DAY_RANGE_BEFORE.exec(before.slice(0, dayBefore.index));
    if (range !== null) from -= dayBefore.index - range.index;
  } else if (pack.dateOrder === "mdy") {
    const after = DAY_AFTER.exec(text.slice(to, Math.min(scope.to, to + 12)));
    if (after !== null && Number(after[1]) >= 1 && Number(after[1]) <= 31) { day = Number(after[1]); to += after[0].length; }
  }
  const year = YEAR_AFTER.exec(asciiDigits(text.slice(to, Math.min(scope.to, to + 14))));
  if (year !== null) to += year[0].length;
  return { from, to, year: year === null ? null : Number(year[1]), month, day };
}

/** A month or weekday that is spelt like another word ("may", "sun", "march") needs a capital in languages that write it so, and company when it is short. */
function isCalendarWord(text: string, span: Span, short: boolean, pack: LanguagePack): boolean {
  const capital = /^\p{Lu}/u.test(text.slice(span.from, span.from + 2));
  if ((pack.code === "en" || pack.code === "de") && !capital) return false;
  if (!short || pack.script === "hangul" || pack.script === "han" || pack.script === "kana") return true;
  if (/^\.?,?\s?\d/.test(text.slice(span.to, span.to + 4)) || /\d[.º]?(?: de)?\s$/.test(text.slice(Math.max(0, span.from - 6), span.from))) return true;
  return /^may$/i.test(text.slice(span.from, span.to)) && /\b(?:in|since|last|until|by|of|from|early|late|mid|to|between|and|next|this)[ -]$/i.test(text.slice(Math.max(0, span.from - 9), span.from));
}

function fromPeriod(text: string, span: Span, word: Extract<DateWord, { kind: "period" }>, anchor: string | null): DateMention {
  const base = { span, surface: text.slice(span.from, span.to), basis: "anchored" as const, granularity: word.unit };
  if (anchor === null) return { ...base, start: null, end: null };
  if (word.unit === "week") {
    const monday = addDays(mondayOf(anchor), 7 * word.value);
    return { ...base, start: monday, end: addDays(monday, 6) };
  }
  const at = dayOf(anchor);
  const value = word.unit === "year" ? String(at.year + word.value) : addMonths(anchor, word.value);
  return { ...base, start: value, end: value };
}

function fromWord(text: string, span: Span, word: DateWord, grammar: Grammar, anchor: string | null, scope: Span): DateMention | null {
  const { pack } = grammar;
  if (word.kind === "period") return fromPeriod(text, span, word, anchor);
  const base = { span, surface: text.slice(span.from, span.to), basis: "anchored" as const, granularity: "day" as const };
  if (word.kind === "day") {
    const value = anchor === null ? null : addDays(anchor, word.value);
    return { ...base, start: value, end: value };
  }
  if (!isCalendarWord(text, span, word.short, pack)) return null;
  const forward = matchBefore(grammar.nextWords, text, span.from, scope.from) !== null || grammar.nextWords.at(text, skipBlanks(text, span.to, scope.to), scope.to) !== null;
  if (word.kind === "month") return mentionOf(text, aroundMonth(text, span, word.value, pack, scope), anchor, forward);
  if (isDigitCode(text.charCodeAt(skipBlanksBack(text, span.from, scope.from) - 1)) && pack.code === "ro") return null;
  const value = anchor === null ? null : nearestWeekday(anchor, word.value, forward);
  return { ...base, start: value, end: value };
}

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.]\d|\d)/;
const EAST_ASIAN = /^(?:(\d{4})\s?[年년]\s?の?)?(?:(\d{1,2})\s?[月월]\s?)?(?:(\d{1,2})\s?[日일号](?!間|间|간|目|째|\s?만에|\s?전(?![국체투쟁망])|前(?![後线線])))?/;
const YEAR = /^(19[5-9]\d|20\d\d)(?![\d%‰％]|[.,:][\d]|\s?[%‰°])/;

function numericDate(digits: string, at: number, pack: LanguagePack): Found | null {
  const iso = ISO.exec(digits);
  if (iso !== null) return { from: at, to: at + iso[0].length, year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const found = NUMERIC.exec(digits);
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = found[4]?.length === 2 ? 2000 + Number(found[4]) : Number(found[4]);
  const dayFirst = pack.dateOrder !== "mdy" || first > 12 || found[2] === ".";
  const [day, month] = dayFirst && second <= 12 ? [first, second] : [second, first];
  return { from: at, to: at + found[0].length, year, month, day };
}

/** A date that starts with a digit at `at`: ISO, all digits, East Asian counters, or a year on its own. */
function fromDigits(text: string, at: number, grammar: Grammar, scope: Span, anchor: string | null): DateMention | null {
  const digits = asciiDigits(text.slice(at, Math.min(scope.to, at + 24)));
  const numeric = numericDate(digits, at, grammar.pack);
  if (numeric !== null) {
    const sound = numeric.month !== null && numeric.month >= 1 && numeric.month <= 12;
    return sound ? mentionOf(text, numeric, anchor) : null;
  }
  const asian = EAST_ASIAN.exec(digits);
  if (asian !== null && asian[0] !== "") {
    const [, year, month, day] = asian.map((part) => (part === undefined ? null : Number(part)));
    const found = { from: at, to: at + asian[0].trimEnd().length, year: year ?? null, month: month ?? null, day: day ?? null };
    if (found.month !== null && (found.month < 1 || found.month > 12)) return null;
    if (found.month !== null && year === null) return withYearBefore(text, found, grammar, anchor, scope);
    return mentionOf(text, found, anchor, matchBefore(grammar.nextWords, text, at, scope.from) !== null);
  }
  if (!YEAR.test(digits)) return null;
  return isYear(text, at, grammar, scope, anchor) ? mentionOf(text, { from: at, to: at + 4, year: Number(digits.slice(0, 4)), month: null, day: null }, anchor) : null;
}

/** "来年３月", "내년 1월": a relative year before the month fixes it. */
function withYearBefore(text: string, found: Found, grammar: Grammar, anchor: string | null, scope: Span): DateMention | null {
  const before = matchBefore(grammar.dateWords, text, found.from, scope.from);
  const word = before === null ? undefined : grammar.dateWordEntries[before.index];
  if (before === null || anchor === null || word?.kind !== "period" || word.unit !== "year") return mentionOf(text, found, anchor);
  const mention = mentionOf(text, { ...found, from: before.span.from, year: dayOf(anchor).year + word.value }, anchor);
  return mention === null ? null : { ...mention, basis: "anchored" };
}

/** A bare four-digit number is a year unless it is hedged, priced, or counts the noun after it. */
function isYear(text: string, at: number, grammar: Grammar, scope: Span, anchor: string | null): boolean {
  const next = skipBlanks(text, at + 4, scope.to);
  const code = text.charCodeAt(at + 4);
  if (isWordCode(code) && !/^(?:г|р|m|年|년)/u.test(text.slice(at + 4, at + 5))) return false;
  if (/[$€£¥₩₽]\s?$/.test(text.slice(Math.max(0, at - 2), at)) || /^[$€£¥₩₽]/.test(text.slice(next, next + 1))) return false;
  if (grammar.nouns.at(text, next, scope.to) !== null && !/^(?:г|р|yıl|il[di])\p{L}*/u.test(text.slice(next, next + 5))) return false;
  if (matchBefore(grammar.hedgesBefore, text, at, scope.from) !== null) return false;
  const unit = grammar.numbers.at(text, next, scope.to);
  if (unit !== null && grammar.pack.numberWords[unit.index]?.multiplier === true) return false;
  return anchor === null || Math.abs(Number(text.slice(at, at + 4)) - dayOf(anchor).year) <= 60 + MAX_YEAR_GAP;
}

const AGO_UNITS: Readonly<Record<string, DateGranularity>> = { days: "day", weeks: "week", months: "month", years: "year" };
const MAX_AGO = 400;

/** "Three days ago", "il y a 5 ans": a length of time that starts at `at` and lies back from publication. */
function fromAgo(text: string, at: number, grammar: Grammar, scope: Span, anchor: string | null): DateMention | null {
  const numeral = numeralAt(text, at, scope.to, grammar);
  if (numeral === null || !(numeral.value >= 1 && numeral.value <= MAX_AGO) || !Number.isInteger(numeral.value)) return null;
  const noun = grammar.nouns.at(text, skipBlanks(text, numeral.to, scope.to), scope.to);
  const granularity = AGO_UNITS[grammar.pack.countedNouns[noun?.index ?? -1]?.unit ?? ""];
  if (noun === null || granularity === undefined) return null;
  const before = matchBefore(grammar.agoBefore, text, at, scope.from);
  const after = grammar.agoAfter.at(text, skipBlanks(text, noun.span.to, scope.to), scope.to);
  if (before === null && after === null) return null;
  const span: Span = { from: before?.span.from ?? at, to: after?.span.to ?? noun.span.to };
  const base = { span, surface: text.slice(span.from, span.to), basis: "anchored" as const, granularity };
  if (anchor === null) return { ...base, start: null, end: null };
  if (granularity === "week") {
    const monday = addDays(mondayOf(anchor), -7 * numeral.value);
    return { ...base, start: monday, end: addDays(monday, 6) };
  }
  const value = granularity === "day" ? addDays(anchor, -numeral.value) : granularity === "month" ? addMonths(anchor, -numeral.value) : String(dayOf(anchor).year - numeral.value);
  return { ...base, start: value, end: value };
}

/** "Tuesday, November 4": neighbours that are parts of one date are joined; the more exact one decides. */
function joined(text: string, mentions: readonly DateMention[]): DateMention[] {
  const out: DateMention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    if (last !== undefined && mention.span.from < last.span.to) {
      if (mention.span.to - mention.span.from > last.span.to - last.span.from) out[out.length - 1] = mention;
      continue;
    }
    const between = last === undefined ? "x" : text.slice(last.span.to, mention.span.from);
    if (last?.granularity === "day" && mention.granularity === "day" && /^[,.]?[ (]{0,2}$/.test(between) && /\d/.test(mention.surface) && !/\d/.test(last.surface)) {
      const span = { from: last.span.from, to: mention.span.to };
      out[out.length - 1] = { ...mention, span, surface: text.slice(span.from, span.to) };
    } else out.push(mention);
  }
  return out;
}

/** A month of publication stands for its last day, a year for its last day, so that "not after publication" holds. */
function anchorOf(published: string | null): string | null {
  const found = published === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published);
  if (found === null) return null;
  const [year, month] = [Number(found[1]), Number(found[2] ?? 12)];
  if (month < 1 || month > 12) return null;
  return found[3] === undefined ? isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) : `${found[1]}-${found[2]}-${found[3]}`;
}

/**
 * Dates in a stretch of text, in order, not overlapping: explicit ones and relative ones, worked out from the day of publication.
 * News looks back: a month, weekday or day without a year is the last one not after publication, unless that is over eight months
 * ago and the next one is near. Linear: one table look-up a word.
 */
export function findDates(text: string, pack: LanguagePack, settings: DateSettings): DateMention[] {
  const scope = settings.span ?? { from: 0, to: text.length };
  const grammar = grammarOf(pack);
  const anchor = anchorOf(settings.published);
  const found: DateMention[] = [];
  for (const match of grammar.dateWords(text, scope)) {
    const word = grammar.dateWordEntries[match.index];
    const mention = word === undefined ? null : fromWord(text, match.span, word, grammar, anchor, scope);
    if (mention !== null) found.push(mention);
  }
  const hasAgo = pack.ago.length > 0;
  for (const match of hasAgo ? grammar.numbers(text, scope) : []) {
    const mention = fromAgo(text, match.span.from, grammar, scope, anchor);
    if (mention !== null) found.push(mention);
  }
  for (let at = scope.from; at < scope.to; at += 1) {
    if (!isDigitCode(text.charCodeAt(at))) continue;
    const before = at === scope.from ? 32 : text.charCodeAt(at - 1);
    if (!isBlockedBefore(before, text, at)) {
      const mention = fromDigits(text, at, grammar, scope, anchor) ?? (hasAgo ? fromAgo(text, at, grammar, scope, anchor) : null);
      if (mention !== null) found.push(mention);
    }
    while (at + 1 < scope.to && isDigitCode(text.charCodeAt(at + 1))) at += 1;
  }
  return joined(text, found.sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to));
}

/** A digit inside a word, a model name ("SM-2025") or a larger number starts no date. */
function isBlockedBefore(code: number, text: string, at: number): boolean {
  if (isBlankCode(code)) return false;
  if (code >= 0x3000 && code <= 0x9fff) return false;
  if (code >= 0xac00 && code <= 0xd7a3) return false;
  if (isWordCode(code)) return true;
  const isJoint = code === 0x2d || code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a;
  return isJoint && at >= 2 && isWordCode(text.charCodeAt(at - 2));
}
