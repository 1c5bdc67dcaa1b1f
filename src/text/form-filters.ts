import { lowerCode } from "./codes.js";
import type { FormParts } from "./form-parts.js";

// Which letters forms can begin and end with, so that most places of a text are passed over without a search. Letters are hashed
// into small tables: a filter may let through what no form takes, never the other way.

const FIRSTS = 1024, PAIRS = 4096;
const NONE = 0, BY_PAIR = 1, ANY = 2;

/** Place of a lower-cased code unit in a table of first or last letters; 0 for NaN. */
export const firstOf = (lower: number): number => (lower ^ (lower >> 10)) & (FIRSTS - 1);

/** Place of two lower-cased code units in a table of pairs; the second may be NaN, past the end. */
export const pairOf = (lower: number, next: number): number => ((lower * 31) ^ next) & (PAIRS - 1);

/** What the forms of one list begin and end with. */
export interface FormFilter {
  /** By first letter: no form, some forms by their first two letters, or any second letter. */
  readonly firsts: Uint8Array;
  readonly pairs: Uint8Array;
  /** By last letter: 1 where a form may end. */
  readonly lasts: Uint8Array;
}

/** True when no form of the list begins with these letters, given as places in the two tables. */
export function isShut({ firsts, pairs }: FormFilter, first: number, pair: number): boolean {
  const kind = firsts[first];
  return kind === NONE || kind === BY_PAIR && pairs[pair] === 0;
}

/** True when a form of the list may end with a code unit. */
export function mayEndWith({ lasts }: FormFilter, code: number): boolean {
  return lasts[firstOf(lowerCode(code))] === 1;
}

/** The filter of regular forms, and of irregular ones by the letters they start with (-1 for any). */
export function filterOf(parts: FormParts, irregularStarts: Iterable<number>): FormFilter {
  const filter: FormFilter = { firsts: new Uint8Array(FIRSTS), pairs: new Uint8Array(PAIRS), lasts: new Uint8Array(FIRSTS) };
  for (const place of parts.first) openAt(filter, parts, place);
  parts.units.forEach((unit, place) => {
    if ((parts.bounded[place] ?? -1) < 0 && (parts.free[place] ?? -1) < 0) return;
    if (unit < 0) filter.lasts.fill(1); else filter.lasts[firstOf(unit)] = 1;
  });
  for (const start of irregularStarts) {
    filter.lasts.fill(1);
    if (start < 0) filter.firsts.fill(ANY); else filter.firsts[firstOf(start)] = ANY;
  }
  return filter;
}

function openAt({ firsts, pairs }: FormFilter, { units, next, more, bounded, free }: FormParts, place: number): void {
  const unit = units[place] ?? -1;
  if (unit < 0) { firsts.fill(ANY); return; }
  const seconds = [next[place] ?? -1, ...(more.get(place) ?? [])].filter((second) => second >= 0);
  const isWhole = (bounded[place] ?? -1) >= 0 || (free[place] ?? -1) >= 0;
  const first = firstOf(unit);
  if (isWhole || seconds.some((second) => (units[second] ?? -1) < 0)) { firsts[first] = ANY; return; }
  if (firsts[first] === NONE) firsts[first] = BY_PAIR;
  for (const second of seconds) pairs[pairOf(unit, units[second] ?? 0)] = 1;
}
