import { isUnspacedCode, isWordCode, lowerCode } from "./codes.js";
import { filterOf, type FormFilter } from "./form-filters.js";
import { addForm, emptyParts, type FormParts } from "./form-parts.js";

/** Longest stretch one form is looked for in, in code units: linear time on a text without spaces. */
const REACH = 160;
const START = 0, DEAD = 1, UNKNOWN = -1;
const PAGE = 256;
/** Most states that are kept; past it the automaton starts anew, so that no text makes it grow without end. */
const MAX_STATES = 20_000;

/** True where a word ends before a code unit: no letter, mark or digit, or one of a script without spaces. */
export function endsWord(code: number): boolean {
  return !isWordCode(code) || isUnspacedCode(code);
}

/**
 * Pack forms as one deterministic automaton, whose states are made when a text first reaches them (Thompson 1968): all forms of
 * a list are read at once, letter by letter, without regular expressions.
 */
export class FormAutomaton {
  readonly #parts: FormParts = emptyParts();
  /** Symbol of each code unit, in pages of 256; 0 where it was not asked for yet. */
  #pages: (Uint16Array | undefined)[] = [];
  readonly #symbols = new Map<number, number>();
  readonly #maskSymbols = new Map<number, number>();
  /** A code unit that stands for each symbol. */
  readonly #examples: number[] = [-1];
  #width = 0;
  #next = new Int32Array(0);
  readonly #sets: (readonly number[])[] = [];
  readonly #states = new Map<string, number>();
  readonly #bounded: number[] = [];
  readonly #free: number[] = [];
  /** 1 for states in which a form ends. */
  #ends = new Uint8Array(64);
  /** Index of the form found by the last `endAt` that found one. */
  found = -1;

  /** Adds a form before the first search. */
  add(form: string, index: number, isBounded: boolean): void {
    addForm(this.#parts, form, index, isBounded);
  }

  /** What the forms added so far begin and end with, and forms kept elsewhere by the letters they start with (-1 for any). */
  filter(elsewhere: Iterable<number>): FormFilter {
    return filterOf(this.#parts, elsewhere);
  }

  /** End of the longest form that starts at `at` and ends by `to`, or -1; its index is in `found`. Of two as long, the first in the list. */
  endAt(text: string, at: number, to: number): number {
    if (this.#width === 0) this.#open();
    const limit = Math.min(to, at + REACH);
    let state = START, end = -1;
    for (let place = at; place < limit; place += 1) {
      state = this.#step(state, text.charCodeAt(place));
      if (state === DEAD) break;
      if (this.#ends[state] === 0) continue;
      const free = this.#free[state] ?? -1;
      const bounded = this.#bounded[state] ?? -1;
      if (bounded >= 0 && (place + 1 >= text.length || endsWord(text.charCodeAt(place + 1)))) {
        end = place + 1;
        this.found = free >= 0 && free < bounded ? free : bounded;
      } else if (free >= 0) {
        end = place + 1;
        this.found = free;
      }
    }
    return end;
  }

  #step(state: number, code: number): number {
    const symbol = this.#pages[code >> 8]?.[code & 255] || this.#symbolOf(code);
    const place = state * this.#width + symbol;
    const next = this.#next[place] ?? UNKNOWN;
    return next === UNKNOWN ? this.#follow(state, symbol) : next;
  }

  #open(): void {
    for (const unit of this.#parts.units) {
      if (unit < 0 || this.#symbols.has(unit)) continue;
      this.#symbols.set(unit, this.#examples.length);
      this.#examples.push(unit);
    }
    // One symbol for each set of classes that a code unit no form names can be in.
    this.#width = this.#examples.length + 2 ** Math.min(this.#parts.classes.length, 8);
    this.#reset();
  }

  #reset(): void {
    this.#sets.length = 0;
    this.#states.clear();
    this.#next = new Int32Array(this.#width * 16).fill(UNKNOWN);
    this.#stateOf(this.#parts.first, "start");
    this.#stateOf([], "");
    this.#next.fill(DEAD, DEAD * this.#width, (DEAD + 1) * this.#width);
  }

  #symbolOf(code: number): number {
    const page = this.#pages[code >> 8] ??= new Uint16Array(PAGE);
    const lower = lowerCode(code);
    const symbol = this.#symbols.get(lower) ?? this.#unnamedSymbol(lower);
    page[code & 255] = symbol;
    return symbol;
  }

  #unnamedSymbol(code: number): number {
    const letter = String.fromCharCode(code);
    const mask = this.#parts.classes.reduce((sum, pattern, bit) => sum | (bit < 8 && pattern.test(letter) ? 1 << bit : 0), 0);
    let symbol = this.#maskSymbols.get(mask);
    if (symbol === undefined) {
      symbol = this.#examples.length;
      this.#examples.push(code);
      this.#maskSymbols.set(mask, symbol);
    }
    return symbol;
  }

  /** The state after a symbol, made now. */
  #follow(state: number, symbol: number): number {
    const { next, more, units } = this.#parts;
    const set = this.#sets[state] ?? [];
    const example = this.#examples[symbol] ?? -1;
    const reached = new Set<number>();
    const visit = (place: number): void => { if (this.#takes(units[place] ?? -1, example)) reached.add(place); };
    if (state === START) set.forEach(visit);
    else for (const place of set) {
      const only = next[place] ?? -1;
      if (only >= 0) visit(only);
      more.get(place)?.forEach(visit);
    }
    const places = [...reached].sort((a, b) => a - b);
    if (this.#sets.length >= MAX_STATES) {
      this.#reset();
      return places.length === 0 ? DEAD : this.#stateOf(places, places.join(" "));
    }
    const target = places.length === 0 ? DEAD : this.#stateOf(places, places.join(" "));
    this.#next[state * this.#width + symbol] = target;
    return target;
  }

  #takes(unit: number, example: number): boolean {
    if (unit >= 0) return unit === example;
    return example >= 0 && (this.#parts.classes[-unit - 1]?.test(String.fromCharCode(example)) ?? false);
  }

  #stateOf(places: readonly number[], key: string): number {
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const state = this.#sets.length;
    this.#sets.push(places);
    this.#states.set(key, state);
    const isStart = key === "start";
    this.#bounded[state] = isStart ? -1 : leastOf(places, this.#parts.bounded);
    this.#free[state] = isStart ? -1 : leastOf(places, this.#parts.free);
    if (state >= this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[state] = (this.#bounded[state] ?? -1) >= 0 || (this.#free[state] ?? -1) >= 0 ? 1 : 0;
    if ((state + 1) * this.#width > this.#next.length) {
      const longer = new Int32Array(this.#next.length * 2).fill(UNKNOWN);
      longer.set(this.#next);
      this.#next = longer;
    }
    return state;
  }
}

function grown(array: Uint8Array): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(array.length * 2);
  longer.set(array);
  return longer;
}

function leastOf(places: readonly number[], indexes: readonly number[]): number {
  let least = -1;
  for (const place of places) {
    const index = indexes[place] ?? -1;
    if (index >= 0 && (least < 0 || index < least)) least = index;
  }
  return least;
}
