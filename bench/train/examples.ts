import { ContextFeatures } from "../../src/extract/model/context-features.js";
import { MAX_SUMMED } from "../../src/extract/model/feature-table.js";
import { FORM_FEATURES } from "../../src/extract/model/form-features.js";
import { Sequence } from "../../src/extract/model/sequence.js";
import type { Tagger } from "../../src/extract/model/tagger.js";
import { windowFeatures } from "../../src/extract/model/window-sums.js";
import { markClasses, mayHoldAttribution, type WordClasses } from "../../src/extract/model/word-classes.js";
import { goldLabels, readParagraph, type Paragraph } from "./corpus.js";
import { FeatureIndex } from "./feature-index.js";
import type { Examples } from "./train-crf.js";

/** What turns a paragraph into a sequence ready for features. `classesFor` picks the classes that have not seen the paragraph. */
export interface Reading {
  readonly tagger: Tagger;
  readonly classesFor: (paragraph: Paragraph) => WordClasses;
}

/** Reads, tags and classes a paragraph; false when the model would not look at it. */
export function prepare(sequence: Sequence, paragraph: Paragraph, reading: Reading): boolean {
  readParagraph(sequence, paragraph);
  reading.tagger.tag(sequence);
  markClasses(sequence, reading.classesFor(paragraph));
  return mayHoldAttribution(sequence);
}

/** Paragraphs the model reads, with their feature rows and gold labels, and the index that numbers the features. */
export interface Prepared {
  readonly paragraphs: readonly Paragraph[];
  readonly examples: Examples;
  readonly keys: Int32Array;
}

/** Grows as numbers are added. */
export class NumberList {
  #values = new Int32Array(1 << 22);
  length = 0;

  addAll(values: Int32Array, count: number): void {
    while (this.length + count > this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    for (let at = 0; at < count; at += 1) this.#values[this.length + at] = values[at] ?? 0;
    this.length += count;
  }

  taken(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Replaces hashes by rows and leaves out what is too rare; `ends[t]` is where the features of token `t` end. Returns new offsets. */
export function numberFeatures(hashes: Int32Array, ends: readonly number[], index: FeatureIndex, cutoff: number): { readonly offsets: Int32Array; readonly rows: Int32Array } {
  const offsets = new Int32Array(ends.length + 1);
  let from = 0, length = 0;
  ends.forEach((end, token) => {
    for (let at = from; at < end; at += 1) {
      const row = index.rowOf(hashes[at] ?? 0, cutoff);
      if (row < 0) continue;
      hashes[length] = row;
      length += 1;
    }
    offsets[token + 1] = length;
    from = end;
  });
  return { offsets, rows: hashes.subarray(0, length) };
}

/** Features of all paragraphs that the model reads; those seen less than `cutoff` times are left out. */
export function prepareExamples(paragraphs: readonly Paragraph[], reading: Reading, cutoff: number): Prepared {
  const sequence = new Sequence(), context = new ContextFeatures(sequence), index = new FeatureIndex();
  const out = new Int32Array(MAX_SUMMED);
  const hashes = new NumberList(), ends: number[] = [], starts: number[] = [], labels: number[] = [];
  const read = paragraphs.filter((paragraph) => {
    if (!prepare(sequence, paragraph, reading)) return false;
    starts.push(ends.length);
    labels.push(...goldLabels(sequence, paragraph));
    context.open();
    for (let at = 0; at < sequence.count; at += 1) {
      const count = context.write(at, out, windowFeatures(FORM_FEATURES, sequence, at, out));
      index.count(out, count);
      hashes.addAll(out, count);
      ends.push(hashes.length);
    }
    return true;
  });
  starts.push(ends.length);
  const { offsets, rows } = numberFeatures(hashes.taken(), ends, index, cutoff);
  const keys = index.keys();
  return { paragraphs: read, keys, examples: { starts: Int32Array.from(starts), offsets, rows, labels: Uint8Array.from(labels), rowCount: keys.length, prior: null } };
}
