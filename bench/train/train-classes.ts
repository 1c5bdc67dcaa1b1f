import { roleOf } from "../../src/extract/model/labels.js";
import { Sequence, Shape } from "../../src/extract/model/sequence.js";
import type { Tagger } from "../../src/extract/model/tagger.js";
import { IntegerMap } from "../../src/extract/model/integer-map.js";
import { bucketOf, classKey, type WordClasses } from "../../src/extract/model/word-classes.js";
import { FOLDS, goldLabels, readParagraph, type Paragraph } from "./corpus.js";

/** Least number of times a word has to be seen before its class says anything. */
const LEAST = 3;

type Counts = Map<number, Int32Array>;

/** Classes learnt from all folds, and for each fold from the other four, so that no paragraph sees its own labels. */
export interface TrainedClasses {
  readonly all: WordClasses;
  readonly without: readonly WordClasses[];
}

/** Counts how often each word was a cue, in a source and the start of a content. */
export function trainClasses(paragraphs: readonly Paragraph[], tagger: Tagger): TrainedClasses {
  const counts: Counts[] = Array.from({ length: FOLDS }, () => new Map<number, Int32Array>());
  const sequence = new Sequence();
  for (const paragraph of paragraphs) {
    readParagraph(sequence, paragraph);
    tagger.tag(sequence);
    const labels = goldLabels(sequence, paragraph);
    const fold = counts[paragraph.fold];
    for (let at = 0; fold !== undefined && at < sequence.count; at += 1) {
      if ((sequence.shape[at] ?? 0) > Shape.clitic) continue;
      const key = classKey(sequence.stem[at] ?? 0, sequence.tag[at] ?? 0);
      const row = fold.get(key) ?? new Int32Array(4);
      const label = labels[at] ?? 0;
      row[0] = (row[0] ?? 0) + 1;
      if (roleOf(label) === 1) row[1] = (row[1] ?? 0) + 1;
      if (roleOf(label) === 0) row[2] = (row[2] ?? 0) + 1;
      if (label === 5) row[3] = (row[3] ?? 0) + 1;
      fold.set(key, row);
    }
  }
  return { all: classesOf(counts), without: counts.map((_, fold) => classesOf(counts.filter((__, other) => other !== fold))) };
}

function classesOf(folds: readonly Counts[]): WordClasses {
  const sums: Counts = new Map();
  for (const fold of folds) {
    for (const [key, row] of fold) {
      const sum = sums.get(key) ?? new Int32Array(4);
      row.forEach((value, at) => { sum[at] = (sum[at] ?? 0) + value; });
      sums.set(key, sum);
    }
  }
  const classes = new Map<number, number>();
  for (const [key, [seen = 0, cue = 0, source = 0, content = 0]] of sums) {
    if (seen < LEAST) continue;
    const packed = bucketOf(cue / seen) + 16 * bucketOf(source / seen) + 256 * bucketOf(content / seen);
    classes.set(key, packed);
  }
  return IntegerMap.of(classes);
}

