import { SUM_WORDS, type FeatureTable } from "./feature-table.js";
import { MAX_FORMS, REACH } from "./forms.js";
import type { Sequence } from "./sequence.js";

const PLACES = 2 * REACH + 1;
const ROW = PLACES * SUM_WORDS;

/** Features that a form gives to the token `distance` places left of it: hashes of token `at` (outside the sequence: of no token), to `out` from `start` on. */
export interface FormFeatures {
  readonly count: number;
  readonly write: (sequence: Sequence, at: number, distance: number, out: Int32Array, start: number) => void;
}

/** All features that the window of forms around token `at` gives it, to `out`; returns their number. */
export function windowFeatures({ count, write }: FormFeatures, sequence: Sequence, at: number, out: Int32Array): number {
  for (let place = 0; place < PLACES; place += 1) write(sequence, at + place - REACH, place - REACH, out, place * count);
  return PLACES * count;
}

/**
 * The weights of features of one form, summed once for each form and place in the window. That changes no sum, only how soon it
 * is known.
 */
export class WindowSums {
  /** Features one window sums. */
  readonly count: number;
  readonly #table: FeatureTable;
  readonly #features: FormFeatures;
  readonly #out: Int32Array;
  readonly #isKnown = new Uint8Array(MAX_FORMS);
  readonly #sums = new Int32Array(MAX_FORMS * ROW);

  constructor(table: FeatureTable, features: FormFeatures) {
    this.#table = table;
    this.#features = features;
    this.#out = new Int32Array(features.count);
    this.count = features.count * PLACES;
  }

  /** Forgets all forms: their numbers mean others now. */
  forget(): void {
    this.#isKnown.fill(0);
  }

  /** Sums up the form of token `at` unless it is known. */
  learn(form: number, sequence: Sequence, at: number): void {
    if (this.#isKnown[form] === 1) return;
    this.#isKnown[form] = 1;
    this.#sums.fill(0, form * ROW, (form + 1) * ROW);
    for (let place = 0; place < PLACES; place += 1) {
      this.#features.write(sequence, at, place - REACH, this.#out, 0);
      this.#table.addRows(this.#out, this.#features.count, this.#sums, form * ROW + place * SUM_WORDS);
    }
  }

  /** Writes the packed sum of token `at`, whose own form stands at `forms[at + REACH]`, to `sums` from `to` on. */
  write(forms: Int32Array, at: number, sums: Int32Array, to: number): void {
    const own = this.#sums;
    let a = 0, b = 0, c = 0, d = 0;
    for (let place = 0; place < PLACES; place += 1) {
      const row = (forms[at + place] ?? 0) * ROW + place * SUM_WORDS;
      a += own[row] ?? 0;
      b += own[row + 1] ?? 0;
      c += own[row + 2] ?? 0;
      d += own[row + 3] ?? 0;
    }
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
  }
}
