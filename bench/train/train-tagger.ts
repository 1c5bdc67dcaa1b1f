import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { Sequence, Shape } from "../../src/extract/model/sequence.js";
import { NO_TAG, Tag, WORD_TAGS, TAGGER_FEATURES, taggerFeatures, TAGS } from "../../src/extract/model/tagger.js";
import { IntegerMap } from "../../src/extract/model/integer-map.js";
import { FeatureIndex } from "./feature-index.js";
import { readParagraph, seededNumbers, shuffle, type CorpusDocument, type Paragraph } from "./corpus.js";
import { quantise, stepFor } from "./quantise.js";
import type { WeightTable } from "../../src/extract/model/feature-table.js";

const CUTOFF = 10;
const EPOCHS = 4;
/** A word this often seen, nearly always with one tag, is looked up rather than computed. */
const FIXED_COUNT = 6;
const FIXED_SHARE = 0.99;

export interface TrainedTagger {
  readonly table: WeightTable;
  readonly fixed: IntegerMap;
}

/** Names of wink's tags that the tagger folds into its own. */
const FOLDED: Readonly<Record<string, string>> = { INTJ: "X", SYM: "X", SPACE: "X" };

/** Tags wink gives to a document, by the offset at which each of its tokens starts. */
function winkTags(nlp: ReturnType<typeof winkNLP>, text: string): { readonly starts: Int32Array; readonly tags: Uint8Array } {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const names = tokens.out(nlp.its.pos) as string[];
  const starts = new Int32Array(values.length);
  let at = 0;
  values.forEach((value, k) => {
    const found = text.indexOf(value, at);
    starts[k] = found < 0 ? at : found;
    if (found >= 0) at = found + value.length;
  });
  const tags = Uint8Array.from(names, (name) => Math.max(0, TAGS.indexOf((FOLDED[name] ?? name) as (typeof TAGS)[number])));
  return { starts, tags };
}

/** Tags for the tokens of every paragraph, taken over from wink by position. */
export function silverTags(documents: readonly CorpusDocument[], paragraphs: readonly Paragraph[]): Uint8Array[] {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const byDocument = new Map(documents.map((document) => [document, winkTags(nlp, document.text)]));
  const sequence = new Sequence();
  return paragraphs.map((paragraph) => {
    readParagraph(sequence, paragraph);
    const wink = byDocument.get(paragraph.document);
    const tags = new Uint8Array(sequence.count);
    if (wink === undefined) return tags;
    let k = 0;
    for (let at = 0; at < sequence.count; at += 1) {
      while (k + 1 < wink.starts.length && (wink.starts[k + 1] ?? 0) <= (sequence.from[at] ?? 0)) k += 1;
      tags[at] = (sequence.shape[at] ?? 0) > Shape.clitic ? Tag.punctuation : (wink.tags[k] ?? 0) % WORD_TAGS;
    }
    return tags;
  });
}

/** Words that had one tag only. */
function fixedTags(paragraphs: readonly Paragraph[], silver: readonly Uint8Array[]): IntegerMap {
  const counts = new Map<number, Int32Array>();
  const sequence = new Sequence();
  paragraphs.forEach((paragraph, p) => {
    readParagraph(sequence, paragraph);
    for (let at = 0; at < sequence.count; at += 1) {
      const word = sequence.word[at] ?? 0;
      const row = counts.get(word) ?? new Int32Array(WORD_TAGS);
      const tag = silver[p]?.[at] ?? 0;
      row[tag] = (row[tag] ?? 0) + 1;
      counts.set(word, row);
    }
  });
  const fixed = new Map<number, number>();
  for (const [word, row] of counts) {
    const total = row.reduce((a, b) => a + b, 0);
    const best = row.indexOf(Math.max(...row));
    if (total >= FIXED_COUNT && (row[best] ?? 0) >= FIXED_SHARE * total) fixed.set(word, best);
  }
  return IntegerMap.of(fixed);
}

/** Averaged perceptron over hashed features; learns to tag as wink does. */
export function trainTagger(paragraphs: readonly Paragraph[], silver: readonly Uint8Array[], seed: number): TrainedTagger {
  const fixed = fixedTags(paragraphs, silver);
  const sequence = new Sequence();
  const features = new Int32Array(TAGGER_FEATURES);
  const index = new FeatureIndex();
  paragraphs.forEach((paragraph, p) => {
    readParagraph(sequence, paragraph);
    const gold = silver[p] ?? new Uint8Array();
    for (let at = 0; at < sequence.count; at += 1) {
      if (fixed.valueOf(sequence.word[at] ?? 0) >= 0 || (sequence.shape[at] ?? 0) > Shape.clitic) continue;
      taggerFeatures(sequence, at, at > 0 ? gold[at - 1] ?? 0 : NO_TAG, at > 1 ? gold[at - 2] ?? 0 : NO_TAG, features);
      index.count(features, TAGGER_FEATURES);
    }
  });
  const weights = learn(paragraphs, silver, fixed, index, seed);
  return { table: quantise(index.keys(), weights, WORD_TAGS, stepFor(weights, 60)), fixed };
}

function learn(paragraphs: readonly Paragraph[], silver: readonly Uint8Array[], fixed: IntegerMap, index: FeatureIndex, seed: number): Float64Array {
  const capacity = 600_000 * WORD_TAGS;
  const weights = new Float32Array(capacity), totals = new Float64Array(capacity);
  const sequence = new Sequence(), features = new Int32Array(TAGGER_FEATURES), rows = new Int32Array(TAGGER_FEATURES);
  const scores = new Float64Array(WORD_TAGS);
  const order = Int32Array.from(paragraphs, (_, p) => p);
  const next = seededNumbers(seed);
  let step = 0;
  const update = (tag: number, by: number): void => {
    for (const row of rows) {
      if (row < 0) continue;
      weights[row * WORD_TAGS + tag] = (weights[row * WORD_TAGS + tag] ?? 0) + by;
      totals[row * WORD_TAGS + tag] = (totals[row * WORD_TAGS + tag] ?? 0) + by * step;
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const p of order) {
      const paragraph = paragraphs[p];
      if (paragraph === undefined) continue;
      readParagraph(sequence, paragraph);
      for (let at = 0; at < sequence.count; at += 1) {
        const gold = silver[p]?.[at] ?? 0;
        const known = (sequence.shape[at] ?? 0) > Shape.clitic ? Tag.punctuation : fixed.valueOf(sequence.word[at] ?? 0);
        if (known >= 0) { sequence.tag[at] = known; continue; }
        taggerFeatures(sequence, at, at > 0 ? sequence.tag[at - 1] ?? 0 : NO_TAG, at > 1 ? sequence.tag[at - 2] ?? 0 : NO_TAG, features);
        scores.fill(0);
        features.forEach((feature, f) => {
          const row = index.rowOf(feature, CUTOFF);
          rows[f] = row;
          if (row >= 0) for (let tag = 0; tag < WORD_TAGS; tag += 1) scores[tag] = (scores[tag] ?? 0) + (weights[row * WORD_TAGS + tag] ?? 0);
        });
        let best = 0;
        for (let tag = 1; tag < WORD_TAGS; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
        step += 1;
        if (best !== gold) { update(gold, 1); update(best, -1); }
        sequence.tag[at] = best;
      }
    }
  }
  return Float64Array.from({ length: index.keys().length * WORD_TAGS }, (_, w) => (weights[w] ?? 0) - (totals[w] ?? 0) / Math.max(1, step));
}
