import type { IntegerMap } from "./integer-map.js";
import { mix1, mix2, mix3 } from "./hashing.js";
import { Forms, MAX_FORMS, OUTSIDE_FORM, REACH } from "./forms.js";
import { NO_SHAPE, OUTSIDE, Shape, type Sequence } from "./sequence.js";
import { windowFeatures, WindowSums, type FormFeatures } from "./window-sums.js";
import { FeatureTable, ROW_WIDTH, SUM_WORDS, unpackSum, type WeightTable } from "./feature-table.js";

/** Universal parts of speech, as far as the features tell them apart; the index is the tag. */
export const TAGS = ["X", "NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "NUM", "CCONJ", "SCONJ", "PART", "PUNCT"] as const;
/** Tags a word can have; the last tag, punctuation, follows from the shape. */
export const WORD_TAGS = TAGS.length - 1;
/** Stands for the tag before the first token. */
export const NO_TAG = TAGS.length;
export const Tag = { noun: 1, properNoun: 2, pronoun: 3, verb: 4, auxiliary: 5, adverb: 7, number: 10, punctuation: 14 } as const;

/** What an untagged form says: its word and endings. Template numbers 0 to 14. */
const TAGGER_FORMS: FormFeatures = {
  count: 3,
  write: (sequence, at, distance, out, start) => {
    const isInside = at >= 0 && at < sequence.count;
    const template = (distance + 2) * 3;
    out[start] = mix1(template, isInside ? sequence.word[at] ?? 0 : OUTSIDE);
    out[start + 1] = mix1(template + 1, isInside ? sequence.suffix3[at] ?? 0 : OUTSIDE);
    out[start + 2] = mix2(template + 2, isInside ? sequence.suffix2[at] ?? 0 : OUTSIDE, isInside ? sequence.shape[at] ?? 0 : NO_SHAPE);
  },
};
const TAGGER_CONTEXT = 6;
/** Features a token gives to the tagger. */
export const TAGGER_FEATURES = TAGGER_FORMS.count * (2 * REACH + 1) + TAGGER_CONTEXT;

/** Features of token `at` with its neighbours; `previous` and `before` are the two tags to its left. Returns where they end. */
function contextFeatures(sequence: Sequence, at: number, previous: number, before: number, out: Int32Array, start: number): number {
  const { word, suffix3, shape, count } = sequence;
  const here = word[at] ?? OUTSIDE;
  const isFirst = sequence.sentenceFrom[sequence.sentence[at] ?? 0] === at ? 1 : 0;
  let n = start;
  out[n++] = mix2(20, here, previous);
  out[n++] = mix2(21, previous, before);
  out[n++] = mix2(22, suffix3[at] ?? 0, previous);
  out[n++] = mix3(23, shape[at] ?? 0, isFirst, previous);
  out[n++] = mix2(24, at + 1 < count ? suffix3[at + 1] ?? 0 : OUTSIDE, previous);
  out[n++] = mix2(25, here, at + 1 < count ? word[at + 1] ?? 0 : OUTSIDE);
  return n;
}

/** All features of token `at`, to `out`; returns their number. */
export function taggerFeatures(sequence: Sequence, at: number, previous: number, before: number, out: Int32Array): number {
  return contextFeatures(sequence, at, previous, before, out, windowFeatures(TAGGER_FORMS, sequence, at, out));
}

/** The weights of the tags, 7 of them in each table. */
export type TaggerTables = readonly [FeatureTable, FeatureTable];

/** Tables of weights with a column for each tag of a word. */
export function taggerTables(table: WeightTable): TaggerTables {
  return [new FeatureTable(table), new FeatureTable(table, ROW_WIDTH)];
}

/** Kept of a form in `#kept`: nothing yet, that it has to be computed, or its tag and `ALWAYS`. */
const UNKNOWN = 0, AMBIGUOUS = 1, ALWAYS = 2;

/**
 * Tags a sequence from left to right with an averaged perceptron (Collins 2002), greedily. Words the table knows to have one
 * tag only are looked up: `fixed` maps a word hash to its tag. Needs shapes and sentences.
 */
export class Tagger {
  /** Forms of the sequence last tagged. */
  readonly forms = new Forms();
  readonly #tables: TaggerTables;
  readonly #fixed: IntegerMap;
  readonly #windows: readonly WindowSums[];
  readonly #kept = new Uint8Array(MAX_FORMS);
  readonly #features = new Int32Array(TAGGER_CONTEXT);
  readonly #sums = new Int32Array(SUM_WORDS);
  #generation = -1;

  constructor(tables: TaggerTables, fixed: IntegerMap) {
    this.#tables = tables;
    this.#fixed = fixed;
    this.#windows = tables.map((table) => new WindowSums(table, TAGGER_FORMS));
  }

  tag(sequence: Sequence): void {
    const { forms } = this;
    forms.open(sequence);
    if (this.#generation !== forms.generation) this.#forget(sequence);
    for (let at = 0; at < sequence.count; at += 1) {
      const form = forms.ids[at + REACH] ?? 0;
      if (this.#kept[form] === UNKNOWN) this.#keep(sequence, at, form);
    }
    for (let at = 0; at < sequence.count; at += 1) {
      const kept = this.#kept[forms.ids[at + REACH] ?? 0] ?? UNKNOWN;
      sequence.tag[at] = kept >= ALWAYS ? kept - ALWAYS : this.#best(sequence, at);
    }
  }

  #forget(sequence: Sequence): void {
    this.#generation = this.forms.generation;
    this.#kept.fill(UNKNOWN);
    for (const window of this.#windows) {
      window.forget();
      window.learn(OUTSIDE_FORM, sequence, -1);
    }
  }

  #keep(sequence: Sequence, at: number, form: number): void {
    const tag = (sequence.shape[at] ?? 0) > Shape.clitic ? Tag.punctuation : this.#fixed.valueOf(sequence.word[at] ?? 0);
    this.#kept[form] = tag >= 0 ? tag + ALWAYS : AMBIGUOUS;
    for (const window of this.#windows) window.learn(form, sequence, at);
  }

  #best(sequence: Sequence, at: number): number {
    const sums = this.#sums;
    const previous = at > 0 ? sequence.tag[at - 1] ?? 0 : NO_TAG, before = at > 1 ? sequence.tag[at - 2] ?? 0 : NO_TAG;
    const length = contextFeatures(sequence, at, previous, before, this.#features, 0);
    let best = 0, top = -Infinity;
    for (let half = 0; half < 2; half += 1) {
      this.#windows[half]?.write(this.forms.ids, at, sums, 0);
      this.#tables[half]?.addRows(this.#features, length, sums, 0);
      for (let column = 0; column < ROW_WIDTH; column += 1) {
        const score = unpackSum(sums, 0, column, TAGGER_FEATURES);
        if (score > top) { top = score; best = half * ROW_WIDTH + column; }
      }
    }
    return best;
  }
}
