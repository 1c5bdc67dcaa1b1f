import type { Span } from "../model/index.js";
import { goesOn, isUnspacedCode, isWordCode, lowerCode } from "./codes.js";
import { endsWord, FormAutomaton } from "./form-automaton.js";
import { firstOf, isShut, mayEndWith, pairOf, type FormFilter } from "./form-filters.js";
import { isRegular } from "./form-parts.js";

/** One found pack word: where, and which entry of the list it is. */
export interface FormMatch {
  readonly span: Span;
  /** Index into the forms the matcher was made of. */
  readonly index: number;
}

/** Pack words compiled into one searcher. */
export interface FormMatcher {
  /** All matches in the span, left to right, the longest at each place, none overlapping. */
  (text: string, span?: Span): FormMatch[];
  /** The longest match that starts exactly at `at` (whatever stands before it), or null. Must end at or before `to`. */
  readonly at: (text: string, at: number, to?: number) => FormMatch | null;
  /** False when no form can end with a code unit, so that a search before it need not begin. */
  readonly mayEnd: (code: number) => boolean;
}

interface CompiledForm {
  readonly index: number;
  /** End of the form's match at `at`, or -1. */
  readonly endAt: (text: string, at: number) => number;
}
/** Patterns by the letter they start with. */
type Buckets = ReadonlyMap<number, readonly CompiledForm[]>;

// Scripts written without spaces, and Hangul, whose particles stick to the word: no boundary is asked for there.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const META = /[\\^$.*+?()[\]{}|]/;
const ANY_START = -1;
// Letters, marks and digits of the alphabetic scripts, as plain ranges: with \\p{L} under the "i" flag each pattern takes a millisecond to compile.
const WORD_END = "(?![a-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u02af\\u0300-\\u1fff\\u2c00-\\u2dff\\ua640-\\ua7ff])";

const isArabicClitic = (code: number): boolean => code === 0x648 || code === 0x641 || code === 0x628 || code === 0x644 || code === 0x643;

const isQuantifier = (letter: string | undefined): boolean => letter === "?" || letter === "*" || letter === "{";

/** Letters a form can start with, through one leading group of alternatives or letters; ANY_START when it can't be told. */
function startsOf(form: string): number[] {
  const group = /^\(\?:([^()[\]\\]*)\)(?![?*{])/.exec(form);
  if (group !== null) return (group[1] ?? "").split("|").flatMap((part) => (part === "" ? [ANY_START] : startsOf(part)));
  const [first = "", second = ""] = form;
  if (first === "\\" && META.test(second)) return [second.charCodeAt(0)];
  if (first === "[") {
    const members = /^\[([^\]\\^-]+)\](?![?*{])/.exec(form);
    return members === null ? [ANY_START] : [...(members[1] ?? "")].map((letter) => lowerCode(letter.charCodeAt(0)));
  }
  if (first === "" || META.test(first) || isQuantifier(second)) return [ANY_START];
  return [lowerCode(form.charCodeAt(0))];
}

/** Top-level alternatives of a form: "a|b(?:c|d)" is "a" and "b(?:c|d)". */
function alternativesOf(form: string): string[] {
  const parts: string[] = [];
  let depth = 0, start = 0, inClass = false;
  for (let at = 0; at < form.length; at += 1) {
    const letter = form[at];
    if (letter === "\\") { at += 1; continue; }
    if (inClass) { if (letter === "]") inClass = false; continue; }
    if (letter === "[") inClass = true;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "|" && depth === 0) { parts.push(form.slice(start, at)); start = at + 1; }
  }
  return [...parts, form.slice(start)];
}

// A run of letters in a form is bounded, so that no text makes a form read more than a word.
const MAX_WORD = 30;
const boundedRuns = (form: string): string => form.replace(/(\\p\{L\}|\[\\p\{L\}\])([*+])/g, (_, letters: string, sign: string) => `${letters}{${sign === "*" ? 0 : 1},${MAX_WORD}}`);

/** What the form alone finds is taken when a boundary follows; only otherwise is the bounded pattern asked. Both are made when first needed: most never are. */
function patternForm(form: string, index: number, isBounded: boolean): CompiledForm {
  let open: RegExp | null = null, bounded: RegExp | null = null;
  return {
    index, endAt: (text, at) => {
      open ??= new RegExp(`(?:${form})`, "iuy");
      open.lastIndex = at;
      if (!open.test(text)) return -1;
      const end = open.lastIndex;
      if (!isBounded || end >= text.length || endsWord(text.charCodeAt(end))) return end;
      bounded ??= new RegExp(`(?:${form})${WORD_END}`, "iuy");
      bounded.lastIndex = at;
      return bounded.test(text) ? bounded.lastIndex : -1;
    },
  };
}

interface CompiledForms { readonly automaton: FormAutomaton; readonly patterns: Buckets | null; readonly filter: FormFilter }

/** Regular forms go into one automaton; the few that look around or repeat lazily stay regular expressions, found by their first letter. */
function compileForms(forms: readonly string[]): CompiledForms {
  const automaton = new FormAutomaton();
  const buckets = new Map<number, CompiledForm[]>();
  forms.forEach((form, index) => {
    for (const alternative of alternativesOf(form)) {
      const isBounded = !UNSPACED.test(alternative) && !/[^\p{L}\p{N}\])}?*+]$|['’]\]$/u.test(alternative);
      if (isRegular(alternative)) { automaton.add(alternative, index, isBounded); continue; }
      const compiled = patternForm(boundedRuns(alternative), index, isBounded);
      for (const start of new Set(startsOf(alternative))) buckets.set(start, [...(buckets.get(start) ?? []), compiled]);
    }
  });
  return { automaton, patterns: buckets.size === 0 ? null : buckets, filter: automaton.filter(buckets.keys()) };
}

/** The pattern that reaches furthest from `at`, beyond `end`; null when none does. */
function longestPattern(buckets: Buckets, text: string, at: number, to: number, floor: number): FormMatch | null {
  let best = -1, end = floor;
  const ask = (bucket: readonly CompiledForm[] | undefined): void => {
    if (bucket === undefined) return;
    for (const form of bucket) {
      const reached = form.endAt(text, at);
      if (reached > end && reached <= to) { end = reached; best = form.index; }
    }
  };
  ask(buckets.get(lowerCode(text.charCodeAt(at))));
  ask(buckets.get(ANY_START));
  return best < 0 ? null : { span: { from: at, to: end }, index: best };
}

/** True where a form may start: at a word's first letter, after an Arabic clitic (and, so, with, to, like) or article, or anywhere in unspaced script. */
export function mayStart(text: string, at: number, floor: number): boolean {
  const code = text.charCodeAt(at);
  if (at <= floor || isUnspacedCode(code) || !isWordCode(code)) return true;
  const before = text.charCodeAt(at - 1);
  if (!isWordCode(before) || isUnspacedCode(before)) return true;
  if (!isArabicClitic(before)) return false;
  return at - 1 <= floor || !isWordCode(text.charCodeAt(at - 2)) || isAfterArticle(text, at, floor);
}

/** After the Arabic article ("ال", "لل") that opens a word or follows a clitic. */
function isAfterArticle(text: string, at: number, floor: number): boolean {
  const first = text.charCodeAt(at - 2);
  if (text.charCodeAt(at - 1) !== 0x644 || (first !== 0x627 && first !== 0x644)) return false;
  return at - 2 <= floor || !isWordCode(text.charCodeAt(at - 3)) || (isArabicClitic(text.charCodeAt(at - 3)) && (at - 3 <= floor || !isWordCode(text.charCodeAt(at - 4))));
}

/** Longest stretch whose starts are worked out at once, in code units: longer than a sentence. */
const CHUNK = 4096;
/** Places in a stretch where a form may start, with their first letters as the filters look them up. */
interface Starts { text: string; from: number; to: number; floor: number; count: number; readonly places: Int32Array; readonly firsts: Uint16Array; readonly pairs: Uint16Array }

const noStarts = (): Starts => ({ text: "", from: -1, to: -1, floor: -1, count: 0, places: new Int32Array(CHUNK), firsts: new Uint16Array(CHUNK), pairs: new Uint16Array(CHUNK) });
/** The starts of the last stretch. All lists of a pack are looked for in a sentence one after the other, so most ask for the same. */
const lastLong = noStarts();
/** Those of the last window of a few words, apart, so that it doesn't displace the sentence it lies in. */
const lastShort = noStarts();
const SHORT = 64;

/** Places in a stretch where a form may start, in order. `floor` is where the search began. */
function startsIn(text: string, from: number, to: number, floor: number): Starts {
  const starts = to - from > SHORT ? lastLong : lastShort;
  if (starts.from === from && starts.to === to && starts.floor === floor && starts.text === text) return starts;
  const { places, firsts, pairs } = starts;
  let count = 0, before = from > floor ? text.charCodeAt(from - 1) : 32;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const isInside = goesOn(before, code) && (!isArabicClitic(before) || !mayStart(text, at, floor));
    before = code;
    if (code === 32 || isInside) continue;
    const lower = lowerCode(code);
    places[count] = at;
    firsts[count] = firstOf(lower);
    pairs[count] = pairOf(lower, lowerCode(text.charCodeAt(at + 1)));
    count += 1;
  }
  starts.text = text;
  starts.from = from;
  starts.to = to;
  starts.floor = floor;
  starts.count = count;
  return starts;
}

/**
 * Compiles pack words into one searcher, so that every stage finds them in the same way: case-insensitively, at word
 * boundaries in scripts with spaces, anywhere in Han, kana, Hangul and Thai. A form that is no valid regular expression throws (a bug in a pack).
 * Nothing is compiled before the first search. Cost: each letter of a word is read once for all forms; linear in the text.
 */
export function matchForms(forms: readonly string[] | readonly { readonly form: string }[]): FormMatcher {
  let compiled: CompiledForms | null = null;
  const ready = (): CompiledForms => compiled ??= compileForms(forms.map((entry) => (typeof entry === "string" ? entry : entry.form)));

  const longestAt = (text: string, at: number, to: number): FormMatch | null => {
    const { automaton, patterns } = ready();
    const end = automaton.endAt(text, at, to);
    const { found } = automaton;
    const pattern = patterns === null || (!patterns.has(lowerCode(text.charCodeAt(at))) && !patterns.has(ANY_START)) ? null : longestPattern(patterns, text, at, to, Math.max(end, at));
    return pattern ?? (end < 0 ? null : { span: { from: at, to: end }, index: found });
  };

  const find = (text: string, span: Span = { from: 0, to: text.length }): FormMatch[] => {
    const found: FormMatch[] = [];
    if (forms.length === 0) return found;
    const { filter } = ready();
    let next = span.from;
    for (let { from } = span; from < span.to; from += CHUNK) {
      const { places, firsts, pairs, count } = startsIn(text, from, Math.min(span.to, from + CHUNK), span.from);
      for (let index = 0; index < count; index += 1) {
        if (isShut(filter, firsts[index] ?? 0, pairs[index] ?? 0)) continue;
        const at = places[index] ?? 0;
        if (at < next) continue;
        const match = longestAt(text, at, span.to);
        if (match === null) continue;
        found.push(match);
        next = match.span.to;
      }
    }
    return found;
  };
  const at = (text: string, place: number, to: number = text.length): FormMatch | null => (place < to && forms.length > 0 ? longestAt(text, place, to) : null);
  return Object.assign(find, { at, mayEnd: (code: number): boolean => forms.length > 0 && mayEndWith(ready().filter, code) });
}
