import type { Span } from "../model/index.js";
import { isUnspacedCode, isWordCode } from "./codes.js";
import { mayStart } from "./forms.js";
import { endOfWord, isBlankCode, skipBlanks, skipBlanksBack, type Grammar } from "./grammar.js";
import { isDigitCode } from "./tokens.js";

/** What a number counts. `to` is where the noun (or the number's sign) ends. */
export interface Counted {
  readonly unit: string;
  readonly counted: string;
  readonly people: boolean;
  readonly span: Span;
}

const CURRENCIES: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR", "₪": "ILS" };
const PERCENT = new Set(["%", "％", "٪"]);
const MAX_WORDS_BETWEEN = 4;
const LOOK_BACK = 160;
const THINGS = new Set(["items", "systems", "shells", "missiles", "drones", "containers", "vehicles", "aircraft", "ships"]);
const BREAK = /[.,;:!?()[\]"“”«»„…\n。、，；：！？（）「」『』،؛؟]/;

// Dollars by the letters before the sign.
const DOLLARS: Readonly<Record<string, string>> = { US: "USD", R: "BRL", A: "AUD", AU: "AUD", C: "CAD", CA: "CAD", NZ: "NZD", HK: "HKD", NT: "TWD", S: "SGD", MX: "MXN" };
const SIGN_BEFORE = /(?:(?<![\p{L}])(?<letters>[A-Z]{1,2}))?(?<sign>[$€£¥￥₩₽₴₺₹₪])\s?$/u;

/** The currency sign that stands right before a place ("$2.50", "R$ 3"), with its letters; null when none does. */
export function currencyBefore(text: string, at: number, floor: number): { readonly from: number; readonly unit: string } | null {
  const start = Math.max(floor, at - 4);
  const found = SIGN_BEFORE.exec(text.slice(start, at));
  if (found === null) return null;
  const { letters = "", sign = "" } = found.groups ?? {};
  const own = sign === "$" ? DOLLARS[letters] : undefined;
  const from = start + found.index + (letters !== "" && own === undefined ? letters.length : 0);
  return { from, unit: own ?? CURRENCIES[sign] ?? "items" };
}

const TENTHS = /[割成]$/u;

/** A currency or percent sign before the number ("$2.50", "%25") or after it. */
export function signOf(text: string, from: number, to: number, scope: Span): Counted | null {
  // "3割", "八成": tenths, which the number word has made hundredths.
  if (TENTHS.test(text.slice(from, to))) return { unit: "percent", counted: "", people: false, span: { from, to } };
  const currency = currencyBefore(text, from, scope.from);
  if (currency !== null) return { unit: currency.unit, counted: "", people: false, span: { from: currency.from, to } };
  const back = skipBlanksBack(text, from, Math.max(scope.from, from - 1));
  if (back > scope.from && (PERCENT.has(text[back - 1] ?? "") || /(?:^|\s)yüzde$/iu.test(text.slice(Math.max(scope.from, back - 6), back)))) return { unit: "percent", counted: "", people: false, span: { from, to } };
  const next = skipBlanks(text, to, Math.min(scope.to, to + 1));
  const mark = next < scope.to ? text[next] ?? "" : "";
  const after = CURRENCIES[mark] ?? (PERCENT.has(mark) ? "percent" : undefined);
  return after === undefined ? null : { unit: after, counted: "", people: false, span: { from, to: next + 1 } };
}

/**
 * The noun a number counts: the last of a run of counted nouns within a few words after it, adjectives allowed between,
 * function words (but for "of the" and the like), punctuation and further numbers not.
 */
export function nounAfter(text: string, at: number, scope: Span, grammar: Grammar): Counted | null {
  let place = skipBlanks(text, at, scope.to);
  if (text.charCodeAt(place) === 0x2d) place += 1;
  let start = place;
  let best: { readonly unit: string; readonly people: boolean; readonly to: number } | null = null;
  let afterLink = false;
  for (let words = 0; words <= MAX_WORDS_BETWEEN && place < scope.to; words += 1) {
    const code = text.charCodeAt(place);
    if (isDigitCode(code) && afterLink) {
      // "1,000 of the planned 6,000 soldiers" counts soldiers.
      place = skipBlanks(text, endOfDigits(text, place, scope.to), scope.to);
      continue;
    }
    if (isDigitCode(code) || (BREAK.test(text[place] ?? "") && grammar.nouns.at(text, place, scope.to) === null)) break;
    const noun = grammar.nouns.at(text, place, scope.to) ?? (text.startsWith("ال", place) ? grammar.nouns.at(text, place + 2, scope.to) : null);
    const entry = noun === null ? undefined : grammar.pack.countedNouns[noun.index];
    // "4,000 last month": a measure stands right after its number; persons and things may have words before them.
    if (noun !== null && entry !== undefined && (entry.people || THINGS.has(entry.unit) || place === start)) {
      best = { unit: entry.unit, people: entry.people, to: noun.span.to };
      if (grammar.unspaced || grammar.pack.code !== "en" && !isAttributive(text.slice(noun.span.from, noun.span.to), grammar)) break;
      place = skipBlanks(text, noun.span.to, scope.to);
      if (place === noun.span.to) break;
      continue;
    }
    if (best !== null || grammar.unspaced) break;
    const link = grammar.links.at(text, place, scope.to);
    const end = link?.span.to ?? endOfWord(text, place, scope.to);
    if (end === place || (link === null && grammar.stops.has(text.slice(place, end).toLowerCase()))) break;
    afterLink ||= link !== null;
    const isLeading = link !== null && start === place;
    place = skipBlanks(text, end, scope.to);
    if (place === end && text[end - 1] !== "’" && text[end - 1] !== "'") break;
    if (isLeading) start = place;
  }
  if (best === null) return null;
  return { unit: best.unit, people: best.people, counted: text.slice(start, best.to).trim(), span: { from: start, to: best.to } };
}

/** True for a counted word used as an adjective, so that its noun is still to come: "северокорейских солдат", "verletzte Soldaten". */
function isAttributive(word: string, grammar: Grammar): boolean {
  if (grammar.pack.script === "cyrillic") return /(?:ых|их|ыми|ими|ые|ие)$/u.test(word);
  return grammar.pack.code === "de" && /^\p{Ll}/u.test(word);
}

function endOfDigits(text: string, at: number, to: number): number {
  while (at < to && (isDigitCode(text.charCodeAt(at)) || (/[.,\u00a0\u202f'’]/.test(text[at] ?? "") && isDigitCode(text.charCodeAt(at + 1))))) at += 1;
  return at;
}

/** Where the clause that holds `at` begins: after the last sentence end or line break, at most 160 units back. */
function clauseStart(text: string, at: number, scope: Span): number {
  const floor = Math.max(scope.from, at - LOOK_BACK);
  for (let place = at - 1; place >= floor; place -= 1) {
    const mark = text[place] ?? "";
    if (mark === "\n" || mark === "。" || ((mark === "." || mark === "!" || mark === "?" || mark === ";") && isBlankCode(text.charCodeAt(place + 1)))) return place + 1;
  }
  let place = floor;
  while (place > scope.from && place < at && isWordCode(text.charCodeAt(place - 1)) && isWordCode(text.charCodeAt(place)) && !isUnspacedCode(text.charCodeAt(place))) place += 1;
  return place;
}

/** The nearest counted noun before a number in its clause ("the number of troops at about 10,000"), persons before things. */
export function nounBefore(text: string, at: number, scope: Span, grammar: Grammar): Counted | null {
  const nouns = grammar.nouns(text, { from: clauseStart(text, at, scope), to: at }).flatMap((match) => {
    const entry = grammar.pack.countedNouns[match.index];
    return entry === undefined ? [] : [{ unit: entry.unit, people: entry.people, counted: text.slice(match.span.from, match.span.to), span: match.span }];
  });
  return nouns.findLast((noun) => noun.people) ?? nouns.findLast((noun) => /^(?:systems|shells|missiles|drones|vehicles|containers)$/.test(noun.unit)) ?? null;
}

/** In Korean, Japanese and Chinese the counted words stand before the number and its counter: "건설부대 5천여 명", "建設部隊およそ5000人". */
export function phraseBefore(text: string, at: number, scope: Span): string {
  const end = skipBlanksBack(text, at, scope.from);
  let from = end, spaces = 0;
  while (from > scope.from && end - from < 14) {
    const mark = text[from - 1] ?? "";
    if (BREAK.test(mark) || isDigitCode(text.charCodeAt(from - 1)) || /[はがをにでともへ]/.test(mark)) break;
    if (isBlankCode(text.charCodeAt(from - 1))) { spaces += 1; if (spaces > 1 || /[은는이가을를의에서로와과도고며면간]$/.test(text.slice(Math.max(scope.from, from - 3), from - 1))) break; }
    from -= 1;
  }
  // "9월부터 건설부대": what is left of a date, or of a phrase with a particle, is not counted.
  const phrase = text.slice(from, end).trim().replace(/^(?:월|일|년|시)?(?:부터|까지|에서|에게|간)?\s/u, "").replace(/^\S*(?:부터|까지|에서|에게)\s/u, "").replace(/[은는을를]$|(?<=[\uac00-\ud7a3]{2})[이가]$/u, "");
  return /^[년월일年月日に]*$/u.test(phrase) ? "" : phrase;
}

/** "1천 명의 공병", "1000人の工兵": what is counted may follow the counter with a genitive; "" when it does not. */
export function phraseAfter(text: string, at: number, scope: Span): string {
  return /^(?:의\s(?<korean>[\uac00-\ud7a3]{2,8})|の(?<japanese>[\p{Script=Han}\p{Script=Katakana}ー]{1,10}))/u.exec(text.slice(at, Math.min(scope.to, at + 16)))?.slice(1).find((part) => part !== undefined) ?? "";
}

/** True when dead or wounded are spoken of right after a number that has no noun: "at least 600 have died". */
export function isCasualtyCount(text: string, at: number, scope: Span, grammar: Grammar): boolean {
  let end = Math.min(scope.to, at + 40);
  for (let place = at; place < end; place += 1) if (text[place] === "." || text[place] === "\n" || isDigitCode(text.charCodeAt(place))) end = place;
  return grammar.casualties(text, { from: Math.min(at, end), to: end }).some((match) => mayStart(text, match.span.from, scope.from));
}
