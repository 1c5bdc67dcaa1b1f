import type { IntegerMap } from "./integer-map.js";
import { mix2 } from "./hashing.js";
import { Shape, type Sequence } from "./sequence.js";

/** Bucket of a word seen too seldom to say anything. */
export const UNSEEN = 15;
/** A word is a candidate cue from this bucket on (but not `UNSEEN`). */
const CANDIDATE_CUE = 6;
/** A paragraph without quotation is read when one of its words reaches this bucket: 99.8 % of spans lie in such paragraphs. */
const WORTH_READING = 5;
/** Lower bounds of the buckets of a probability. */
const BOUNDS = [0, 0.004, 0.01, 0.025, 0.05, 0.08, 0.12, 0.18, 0.26, 0.35, 0.45, 0.55, 0.68, 0.8, 0.92];

/** Bucket 0 to 14 of a probability. */
export function bucketOf(probability: number): number {
  let bucket = 0;
  while (bucket + 1 < BOUNDS.length && probability >= (BOUNDS[bucket + 1] ?? 1)) bucket += 1;
  return bucket;
}

/** Key of a word class: the stem as a part of speech. */
export function classKey(stem: number, tag: number): number {
  return mix2(50, stem, tag);
}

/** How often stems were cue, source or start of content in training; packed as cue + 16 source + 256 content, in buckets. */
export type WordClasses = IntegerMap;

/** Packed class of a tagged token: 0 for punctuation, all buckets `UNSEEN` for a word the map does not hold. */
export function classOf(sequence: Sequence, at: number, classes: WordClasses): number {
  return (sequence.shape[at] ?? 0) > Shape.clitic ? 0 : classes.valueOf(classKey(sequence.stem[at] ?? 0, sequence.tag[at] ?? 0));
}

/** Fills the class buckets of a token. */
export function setClass({ asCue, asSource, asContent }: Sequence, at: number, packed: number): void {
  asCue[at] = packed & 15;
  asSource[at] = (packed >> 4) & 15;
  asContent[at] = (packed >> 8) & 15;
}

/** Fills the class buckets of a tagged sequence. */
export function markClasses(sequence: Sequence, classes: WordClasses): void {
  for (let at = 0; at < sequence.count; at += 1) setClass(sequence, at, classOf(sequence, at, classes));
}

/** True when the token is a word that often is a cue. */
export function isCandidateCue(sequence: Sequence, at: number): boolean {
  const bucket = sequence.asCue[at] ?? 0;
  return bucket >= CANDIDATE_CUE && bucket !== UNSEEN;
}

/** The cheap check before the model: a paragraph without quotation mark and candidate cue is not read further. */
export function mayHoldAttribution(sequence: Sequence): boolean {
  for (let at = 0; at < sequence.count; at += 1) {
    const bucket = sequence.asCue[at] ?? 0;
    if ((sequence.quote[at] ?? 0) > 0 || (bucket >= WORTH_READING && bucket !== UNSEEN)) return true;
  }
  return false;
}
