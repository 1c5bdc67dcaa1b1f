import type { IntegerMap } from "./integer-map.js";
import { mix1, mix2, mix3 } from "./hashing.js";
import { OUTSIDE, Shape, type Sequence } from "./sequence.js";
import type { FeatureTable } from "./feature-table.js";

/** Universal parts of speech, as far as the features tell them apart; the index is the tag. */
export const TAGS = ["X", "NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "NUM", "CCONJ", "SCONJ", "PART", "PUNCT"] as const;
/** Tags a word can have; the last tag, punctuation, follows from the shape. */
export const WORD_TAGS = TAGS.length - 1;
/** Stands for the tag before the first token. */
export const NO_TAG = TAGS.length;
export const Tag = { noun: 1, properNoun: 2, pronoun: 3, verb: 4, auxiliary: 5, adverb: 7, number: 10, punctuation: 14 } as const;

/** Features a token gives to the tagger. */
export const TAGGER_FEATURES = 15;

/** Writes the hashed tagger features of token `at`; `previous` and `before` are the two tags to its left. */
export function taggerFeatures(sequence: Sequence, at: number, previous: number, before: number, out: Int32Array): void {
  const { word, suffix2, suffix3, shape, count } = sequence;
  const here = word[at] ?? OUTSIDE;
  const left = at > 0 ? word[at - 1] ?? OUTSIDE : OUTSIDE;
  const left2 = at > 1 ? word[at - 2] ?? OUTSIDE : OUTSIDE;
  const right = at + 1 < count ? word[at + 1] ?? OUTSIDE : OUTSIDE;
  const right2 = at + 2 < count ? word[at + 2] ?? OUTSIDE : OUTSIDE;
  const rightSuffix = at + 1 < count ? suffix3[at + 1] ?? OUTSIDE : OUTSIDE;
  const form = shape[at] ?? 0;
  const isFirst = sequence.sentenceFrom[sequence.sentence[at] ?? 0] === at ? 1 : 0;
  out[0] = mix1(1, here);
  out[1] = mix2(2, here, previous);
  out[2] = mix2(3, previous, before);
  out[3] = mix1(4, suffix3[at] ?? 0);
  out[4] = mix2(5, suffix2[at] ?? 0, form);
  out[5] = mix2(6, left, form);
  out[6] = mix1(7, right);
  out[7] = mix2(8, rightSuffix, previous);
  out[8] = mix3(9, form, isFirst, previous);
  out[9] = mix1(10, left2);
  out[10] = mix1(11, right2);
  out[11] = mix2(12, suffix3[at] ?? 0, previous);
  out[12] = mix2(13, left, here);
  out[13] = mix2(14, here, right);
  out[14] = mix2(15, previous, shape[at + 1] ?? Shape.other);
}

/**
 * Tags a sequence from left to right with an averaged perceptron (Collins 2002), greedily. Words the table knows to have one
 * tag only are looked up: `fixed` maps a word hash to its tag. Needs shapes and sentences.
 */
export class Tagger {
  readonly #table: FeatureTable;
  readonly #fixed: IntegerMap;
  readonly #features = new Int32Array(TAGGER_FEATURES);
  readonly #scores = new Int32Array(WORD_TAGS);

  constructor(table: FeatureTable, fixed: IntegerMap) {
    this.#table = table;
    this.#fixed = fixed;
  }

  tag(sequence: Sequence): void {
    for (let at = 0; at < sequence.count; at += 1) {
      if ((sequence.shape[at] ?? 0) > Shape.clitic) sequence.tag[at] = Tag.punctuation;
      else {
        const known = this.#fixed.valueOf(sequence.word[at] ?? 0);
        sequence.tag[at] = known >= 0 ? known : this.#best(sequence, at);
      }
    }
  }

  #best(sequence: Sequence, at: number): number {
    const features = this.#features;
    const scores = this.#scores;
    taggerFeatures(sequence, at, at > 0 ? sequence.tag[at - 1] ?? 0 : NO_TAG, at > 1 ? sequence.tag[at - 2] ?? 0 : NO_TAG, features);
    scores.fill(0);
    this.#table.addRows(features, TAGGER_FEATURES, scores, 0);
    let best = 0;
    for (let tag = 1; tag < WORD_TAGS; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
    return best;
  }
}
