import type { BoundKind, Figure, HedgeEntry, LanguagePack, Span } from "../model/index.js";
import { currencyBefore, isCasualtyCount, nounAfter, nounBefore, phraseAfter, phraseBefore, signOf, type Counted } from "./counted.js";
import { findDates, type DateMention } from "./dates.js";
import { isUnspacedCode, isWordCode } from "./codes.js";
import { mayStart } from "./forms.js";
import { endOfWord, grammarOf, isBlankCode, matchBefore, skipBlanks, skipBlanksBack, type Grammar } from "./grammar.js";
import { isNotFigure } from "./not-figures.js";
import { numeralAt, type Numeral } from "./numerals.js";
import { isDigitCode } from "./tokens.js";

/** "About" is read as ten per cent to each side. */
const APPROX = 0.1;
const DASHES = /^[-–—~〜～−‐‑]$/;
const FROM_WORDS = /(?:^|[^\p{L}])(?:from|by|von|vom|de|du|da|dal|dalla|od|от|с|із|від|з|din|från|من)\s$/iu;

/** After these "до" is where a number went, not its bound: "выросло до 86". */
const ROSE = /(?:вырос|возрос|увелич|достиг|сниз|упал|подня|повыс|зрос|збільш|зменш|знизи)\p{L}{0,20}\s$/iu;

interface Hedge { readonly entry: HedgeEntry; readonly span: Span }

interface Hit { readonly first: Numeral; readonly last: Numeral; readonly open: number }

/** Hedges before a number, nearest first, at most three ("up to about", "well over an estimated"). */
function hedgesBefore(text: string, at: number, scope: Span, grammar: Grammar): Hedge[] {
  const hedges: Hedge[] = [];
  let place = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const match = matchBefore(grammar.hedgesBefore, text, place, scope.from);
    const entry = match === null ? undefined : grammar.hedgeBeforeEntries[match.index];
    if (match === null || entry === undefined) break;
    // "rose 3.5 % to 2.4 billion": where "up to" and "to" are one word, it is the latter right after another number.
    const before = text[skipBlanksBack(text, match.span.from, scope.from) - 1] ?? "";
    if (entry.bound === "upper-bound" && match.span.from > scope.from && (before === "%" || isDigitCode(before.charCodeAt(0)))) break;
    if (entry.bound === "upper-bound" && /^до$/iu.test(text.slice(match.span.from, match.span.to)) && ROSE.test(text.slice(Math.max(scope.from, match.span.from - 20), match.span.from))) break;
    hedges.push({ entry, span: match.span });
    place = match.span.from;
  }
  return hedges;
}

function hedgesAfter(text: string, places: readonly number[], scope: Span, grammar: Grammar): Hedge[] {
  const hedges: Hedge[] = [];
  for (const at of new Set(places)) {
    for (const place of new Set([at, skipBlanks(text, at, scope.to)])) {
      const match = grammar.hedgesAfter.at(text, place, scope.to);
      const entry = match === null ? undefined : grammar.hedgeAfterEntries[match.index];
      if (match === null || entry === undefined || (entry.position === "suffix" && place !== at)) continue;
      hedges.push({ entry, span: match.span });
      break;
    }
  }
  return hedges;
}

interface Bounds { readonly bound: BoundKind; readonly min: number | null; readonly max: number | null }

/** The bound of the strongest hedge: a floor or a ceiling before an "about". */
function boundsOf(value: number, hedges: readonly HedgeEntry[], approx: boolean): Bounds {
  const lower = hedges.find((hedge) => hedge.bound === "lower-bound");
  if (lower !== undefined) return { bound: "lower-bound", min: value, max: null };
  const upper = hedges.find((hedge) => hedge.bound === "upper-bound");
  if (upper !== undefined) return { bound: "upper-bound", min: null, max: value };
  const about = hedges.find((hedge) => hedge.bound === "approx");
  if (about === undefined && !approx) return { bound: "exact-form", min: value, max: value };
  const side = about?.side ?? null;
  const low = Number((value * (1 - APPROX)).toPrecision(12)), high = Number((value * (1 + APPROX)).toPrecision(12));
  return { bound: "approx", min: side === "over" ? value : low, max: side === "under" ? value : high };
}

/** The second number of a range after the first, or null: "10-12 thousand", "25 000 à 30 000", "3,75 %–4 %". */
function rangeEnd(text: string, first: Numeral, opened: boolean, scope: Span, grammar: Grammar): Numeral | null {
  const sign = signOf(text, first.from, first.to, scope);
  const afterFirst = sign?.span.to ?? first.to;
  let place = skipBlanks(text, afterFirst, scope.to);
  const mark = text[place] ?? "";
  if (DASHES.test(mark) && place < scope.to) {
    const next = skipBlanks(text, place + 1, scope.to);
    if ((next > place + 1) !== (place > afterFirst)) return null;
    place = next;
  } else {
    // The Arabic "and" is written with the number: "300 و400".
    const isClitic = text[place] === "و" && isDigitCode(text.charCodeAt(place + 1));
    const joint = isClitic ? { span: { from: place, to: place + 1 } } : grammar.joints.at(text, place, scope.to);
    if (joint === null) return null;
    if (!opened && !grammar.plainJoints.some((pattern) => pattern.test(text.slice(joint.span.from, joint.span.to)))) return null;
    if (!opened && FROM_WORDS.test(text.slice(Math.max(scope.from, first.from - 8), first.from))) return null;
    place = skipBlanks(text, joint.span.to, scope.to);
  }
  if (/[$€£¥₩₽₴₹]/.test(text[place] ?? "")) place += 1;
  if (place >= scope.to || !(isDigitCode(text.charCodeAt(place)) || mayStart(text, place, scope.from))) return null;
  const last = numeralAt(text, place, scope.to, grammar);
  return last === null || !sharesUnit(text, sign, last, scope, grammar) ? null : last;
}

/** "3.5% to $2.4 billion" is no range: the second number must have the first one's sign, or none where the first is money. */
function sharesUnit(text: string, sign: Counted | null, last: Numeral, scope: Span, grammar: Grammar): boolean {
  const own = signOf(text, last.from, last.to, scope);
  if (sign === null) return own === null || own.unit === "percent" || own.span.from === last.from;
  if (sign.unit === "percent") return own?.unit === "percent" || nounAfter(text, last.to, scope, grammar)?.unit === "percent";
  return own === null || own.unit === sign.unit;
}

/** The first number of a range in the scale of the second: "10-12 thousand" is 10,000 to 12,000, "3-4,000" is 3,000 to 4,000. */
function sameScale(first: Numeral, last: Numeral): Numeral {
  const scale = last.digits === "" || first.digits === "" ? 1 : last.value / Number(last.digits);
  const digits = Number(last.digits);
  if (scale > 1 && !first.isLarge && first.value < digits) return { ...first, value: first.value * scale, isLarge: true };
  if (last.isLarge && !first.isLarge && last.value >= 1000 && last.value % 1000 === 0 && first.value < last.value / 1000) return { ...first, value: first.value * 1000, isLarge: true };
  return first;
}

/** The number at `at` with the second number of its range; null when there is none. A falling pair ("10-2") is a score: `open` -1. */
function hitAt(text: string, at: number, scope: Span, grammar: Grammar): Hit | null {
  const first = numeralAt(text, at, scope.to, grammar);
  if (first === null) return null;
  const open = matchBefore(grammar.opens, text, signStart(text, at, scope), scope.from);
  const second = rangeEnd(text, first, open !== null, scope, grammar);
  if (second === null) return { first, last: first, open: at };
  const scaled = sameScale(first, second);
  if (scaled.value < second.value) return { first: scaled, last: second, open: open?.span.from ?? at };
  const between = text.slice(first.to, second.from);
  const isScore = /^[-–]$/.test(between) && !first.isLarge && !second.isLarge && first.value < 200;
  return isScore ? { first, last: second, open: -1 } : { first, last: first, open: at };
}

const signStart = (text: string, at: number, scope: Span): number => currencyBefore(text, at, scope.from)?.from ?? at;

function countedOf(text: string, hit: Hit, scope: Span, grammar: Grammar): Counted | null {
  const sign = signOf(text, hit.last.from, hit.last.to, scope) ?? signOf(text, hit.first.from, hit.first.to, { from: scope.from, to: hit.first.to });
  if (sign !== null) return { ...sign, span: { from: sign.span.from, to: Math.max(sign.span.to, hit.last.to) } };
  const own = dualOf(text, hit.last, grammar);
  if (own !== null && grammar.pack.script === "arabic") return own;
  let at = hit.last.to;
  const suffix = grammar.hedgesAfter.at(text, at, scope.to);
  if (suffix !== null) at = suffix.span.to;
  const after = nounAfter(text, at, scope, grammar) ?? own;
  return after !== null && grammar.unspaced && (after.people || after.unit === "items") ? countedInUnspaced(text, hit, after, scope, grammar) : after;
}

/** "جنديان", "четверых": the number and the noun in one word; null for other words. */
function dualOf(text: string, numeral: Numeral, grammar: Grammar): Counted | null {
  if (!numeral.isWord || grammar.pack.script !== "arabic" && grammar.pack.script !== "cyrillic") return null;
  const noun = grammar.nouns.at(text, numeral.from, numeral.to);
  const entry = noun === null || noun.span.to !== numeral.to ? undefined : grammar.pack.countedNouns[noun.index];
  return noun === null || entry === undefined ? null : { unit: entry.unit, people: entry.people, counted: text.slice(noun.span.from, noun.span.to), span: noun.span };
}

/** Chinese names what is counted after the counter ("5000名工兵"), Korean and Japanese before the number ("건설부대 5천여 명"). */
function countedInUnspaced(text: string, hit: Hit, counter: Counted, scope: Span, grammar: Grammar): Counted {
  if (grammar.pack.script === "han") {
    const noun = grammar.nouns.at(text, counter.span.to, scope.to);
    return noun === null ? counter : { ...counter, counted: text.slice(noun.span.from, noun.span.to) };
  }
  const start = hedgesBefore(text, hit.first.from, scope, grammar).at(-1)?.span.from ?? hit.first.from;
  const phrase = phraseAfter(text, counter.span.to, scope) || phraseBefore(text, start, scope);
  return phrase === "" ? counter : { ...counter, counted: phrase };
}

/** "put the toll at 39", "bilan à 12": a count of the dead, whether or not it says so. */
const TOLL = /(?:toll|tally|bilan|opferzahl|todesopfer|bilancio|bilanț|balanço|balance|cifra de (?:muertos|fallecidos|víctimas))\p{L}{0,3}(?:\s\p{L}+){0,4}\s?$/iu;
const TOLL_REACH = 48;

/** What a number without a noun after it counts: what its clause named before, else the dead and wounded spoken of after it. */
function countedElsewhere(text: string, hit: Hit, scope: Span, grammar: Grammar): Counted | null {
  const before = nounBefore(text, hit.first.from, scope, grammar);
  if (before !== null) return before;
  const isToll = TOLL.test(text.slice(Math.max(scope.from, hit.first.from - TOLL_REACH), hit.open));
  return isToll || isCasualtyCount(text, hit.last.to, scope, grammar) ? { unit: "persons", counted: "", people: true, span: { from: hit.last.to, to: hit.last.to } } : null;
}

function figureOf(text: string, hit: Hit, scope: Span, grammar: Grammar): Figure | null {
  const start = signStart(text, hit.open, scope);
  const before = hedgesBefore(text, start, scope, grammar);
  const noun = countedOf(text, hit, scope, grammar);
  const after = hedgesAfter(text, [hit.last.to, noun?.span.to ?? hit.last.to], scope, grammar);
  const isHedged = before.length + after.length > 0;
  for (const numeral of hit.first === hit.last ? [hit.first] : [hit.first, hit.last]) {
    const glued = numeral === hit.last && numeral !== hit.first ? numeral.from : scope.from;
    if (isNotFigure({ text, numeral, floor: glued, to: scope.to, grammar, hasNoun: noun !== null || hit.first !== hit.last && numeral === hit.first, isHedged })) {
      return rescued(text, hit, noun, isHedged, scope, grammar);
    }
  }
  return build(text, hit, noun ?? countedElsewhere(text, hit, scope, grammar), before, after, scope);
}

/** A small spelt number without a noun after it still counts when its clause names the things before it: "of eight systems six worked". */
function rescued(text: string, hit: Hit, noun: Counted | null, isHedged: boolean, scope: Span, grammar: Grammar): Figure | null {
  if (!hit.first.isWord || noun !== null || hit.first.value <= 1 || grammar.unspaced || hit.first !== hit.last) return null;
  const before = nounBefore(text, hit.first.from, { from: Math.max(scope.from, hit.first.from - 24), to: scope.to }, grammar);
  if (before === null || text.slice(before.span.to, hit.first.from).trim() !== "") return null;
  const isOther = isNotFigure({ text, numeral: hit.first, floor: scope.from, to: scope.to, grammar, hasNoun: true, isHedged });
  return isOther ? null : build(text, hit, before, [], [], scope);
}

function build(text: string, hit: Hit, counted: Counted | null, before: readonly Hedge[], after: readonly Hedge[], scope: Span): Figure {
  const { first, last } = hit;
  const isRange = first !== last;
  const entries = [...before, ...after].map((hedge) => hedge.entry);
  const bounds: Bounds = isRange ? { bound: "range", min: first.value, max: last.value } : boundsOf(first.value, entries, first.approx);
  const signEnd = counted !== null && counted.counted === "" && counted.span.to > last.to ? counted.span.to : last.to;
  const suffix = after.find((hedge) => hedge.span.from === last.to)?.span.to ?? last.to;
  const from = Math.min(before.at(-1)?.span.from ?? first.from, signStart(text, hit.open, scope));
  const span: Span = { from, to: Math.max(signEnd, suffix) };
  const modifier = [...before].reverse().concat(after).map((hedge) => text.slice(hedge.span.from, hedge.span.to)).join(" ");
  return {
    value: isRange ? null : first.value, ...bounds, unit: counted?.unit ?? "items", counted: counted?.counted ?? "",
    modifier: modifier === "" ? null : modifier, surface: text.slice(span.from, span.to), span, asOf: null, suspect: first.suspect ?? last.suspect,
  };
}

// "More gun control" speaks of no guns: what is vaguely many stands in the plural.
const ENGLISH_PLURAL = /(?:s|people|men|women|children|personnel|aircraft|police|crew)$/i;
const MORE_AFTER = /^\s(?:more|others|other|de más|más|weitere|anderen?)(?![\p{L}])/iu;

/** "thousands", "десятки тысяч": a floor and no number. */
function vaguePluralOf(text: string, span: Span, min: number, scope: Span, grammar: Grammar): Figure {
  const more = MORE_AFTER.exec(text.slice(span.to, Math.min(scope.to, span.to + 12)));
  const before = hedgesBefore(text, span.from, scope, grammar);
  const from = before.at(-1)?.span.from ?? span.from;
  const to = span.to + (more?.[0].length ?? 0);
  const counted = nounAfter(text, to, scope, grammar) ?? nounBefore(text, span.from, scope, grammar)
    ?? (isCasualtyCount(text, to, scope, grammar) ? { unit: "persons", counted: "" } : null);
  const modifier = [before.length > 0 ? text.slice(from, span.from).trim() : "", more?.[0].trim() ?? ""].filter((part) => part !== "").join(" ");
  const isCapped = before.some((hedge) => hedge.entry.bound === "upper-bound");
  return {
    value: null, min: isCapped ? null : min, max: null, bound: "vague-plural", unit: counted?.unit ?? "items", counted: counted?.counted ?? "",
    modifier: modifier === "" ? null : modifier, surface: text.slice(from, to), span: { from, to }, asOf: null, suspect: null,
  };
}

/** "more", "additional", "several" before a counted noun: a figure without a value. */
function vagueOf(text: string, span: Span, scope: Span, grammar: Grammar): Figure | null {
  const next = skipBlanks(text, span.to, scope.to);
  if (isDigitCode(text.charCodeAt(next)) || grammar.numbers.at(text, next, scope.to) !== null || grammar.vaguePlurals.at(text, next, scope.to) !== null) return null;
  if (grammar.stops.has(text.slice(next, endOfWord(text, next, scope.to)).toLowerCase())) return null;
  const noun = nounAfter(text, span.to, scope, grammar);
  if (noun === null || (grammar.pack.code === "en" && !ENGLISH_PLURAL.test(noun.counted)) || /^(?:hours|decades|minutes|seconds|days|weeks|months|years|percent)$/.test(noun.unit)) return null;
  const before = skipBlanksBack(text, span.from, scope.from);
  if (isDigitCode(text.charCodeAt(before - 1))) return null;
  return { value: null, min: null, max: null, bound: "vague", unit: noun.unit, counted: noun.counted, modifier: text.slice(span.from, span.to), surface: text.slice(span.from, span.to), span, asOf: null, suspect: null };
}

/** "тысячи" is "thousands", but "около тысячи" is about one thousand. */
function isRatherNumber(text: string, at: number, pluralEnd: number, scope: Span, grammar: Grammar): boolean {
  const end = grammar.numbers.at(text, at, scope.to)?.span.to ?? 0;
  return end > pluralEnd || (end === pluralEnd && matchBefore(grammar.hedgesBefore, text, at, scope.from) !== null);
}

/** The figure that starts at a word or digit, and where the search goes on. */
function figureAt(text: string, at: number, scope: Span, grammar: Grammar): { readonly figure: Figure | null; readonly to: number } {
  const plural = grammar.vaguePlurals.at(text, at, scope.to);
  const number = isDigitCode(text.charCodeAt(at)) || plural === null || isRatherNumber(text, at, plural.span.to, scope, grammar) ? hitAt(text, at, scope, grammar) : null;
  if (number !== null) {
    const figure = number.open < 0 ? null : figureOf(text, number, scope, grammar);
    // The "cento" of "5 per cento" is no second figure.
    const percent = figure?.unit === "percent" && figure.counted !== "" ? skipBlanks(text, number.last.to, scope.to) + figure.counted.length : 0;
    return { figure, to: Math.max(number.last.to, percent, at + 1) };
  }
  if (plural !== null) {
    const min = grammar.pack.vaguePlurals[plural.index]?.min ?? 2;
    return { figure: vaguePluralOf(text, plural.span, min, scope, grammar), to: plural.span.to };
  }
  const vague = grammar.vagueHedges.at(text, at, scope.to);
  return vague === null ? { figure: null, to: at + 1 } : { figure: vagueOf(text, vague.span, scope, grammar), to: vague.span.to };
}

/**
 * Figures in a stretch of text, in order, not overlapping: counts, measures, money and percentages with their bounds, units and
 * counted nouns. Dates, years, ages, clock times, scores, ordinals, list numbers and numbers in names are none. Corrupt ones are
 * kept with `suspect`. Pass a sentence as `span` so that hedges and nouns are not looked for beyond it,
 * and as `known` the dates `findDates` gave for it, if it was asked. Linear.
 */
export function findFigures(text: string, pack: LanguagePack, span: Span = { from: 0, to: text.length }, known: readonly DateMention[] | null = null): Figure[] {
  const grammar = grammarOf(pack);
  const dates = known ?? findDates(text, pack, { published: null, span });
  const figures: Figure[] = [];
  let date = 0;
  for (let at = span.from; at < span.to; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code) || code === 10) continue;
    const isDigit = isDigitCode(code);
    if (!isDigit && !(isWordCode(code) && (isUnspacedCode(code) || mayStart(text, at, span.from)))) continue;
    if (!isDigit && grammar.starters.at(text, at, span.to) === null) continue;
    while (date < dates.length && (dates[date]?.span.to ?? 0) <= at) date += 1;
    const masked = dates[date];
    if (masked !== undefined && masked.span.from <= at) { at = masked.span.to - 1; continue; }
    const { figure, to } = figureAt(text, at, span, grammar);
    const last = figures.at(-1);
    if (figure !== null && (last === undefined || figure.span.from >= last.span.to)) figures.push(figure);
    at = to - 1;
    if (isDigit) while (at + 1 < span.to && isDigitCode(text.charCodeAt(at + 1))) at += 1;
  }
  return figures;
}
