import { chooseSpans, labelSpans, type SpanChoice } from "../../src/extract/model/decode.js";
import { FeatureTable } from "../../src/extract/model/feature-table.js";
import { LABEL_COUNT } from "../../src/extract/model/labels.js";
import { Lattice } from "../../src/extract/model/lattice.js";
import { SecondFeatures } from "../../src/extract/model/second-features.js";
import { MAX_TOKENS, Sequence } from "../../src/extract/model/sequence.js";
import { Tagger } from "../../src/extract/model/tagger.js";
import type { ModelWeights } from "../../src/extract/model/weights.js";
import { FOLDS, paragraphsOf, type CorpusDocument } from "./corpus.js";
import { numberFeatures, NumberList, prepare, prepareExamples, type Prepared, type Reading } from "./examples.js";
import { FeatureIndex } from "./feature-index.js";
import { quantise, stepFor } from "./quantise.js";
import { trainClasses } from "./train-classes.js";
import { scoreSequence, trainCrf, type CrfSettings, type Examples, type TrainedCrf } from "./train-crf.js";
import { trainLinker } from "./train-linker.js";
import { silverTags, trainTagger } from "./train-tagger.js";

const K = LABEL_COUNT;

export interface TrainingSettings {
  readonly seed: number;
  /** Features seen less often are left out, in each stage. */
  readonly baseCutoff: number;
  readonly secondCutoff: number;
  readonly first: CrfSettings;
  readonly second: CrfSettings;
  /** Steps from nothing to the largest weight in the stored tables. */
  readonly levels: number;
  readonly choice: SpanChoice;
}

/** Settings chosen by cross-validation on the training part. */
export const SETTINGS: TrainingSettings = {
  seed: 1, baseCutoff: 30, secondCutoff: 20, levels: 60, choice: { thresholds: [0.33, 0.32, 0.3], coverage: [0, 0, 0.012] },
  first: { epochs: 3, rate: 0.02, l2: 0.01, damping: 0.01, seed: 7 },
  second: { epochs: 3, rate: 0.02, l2: 0.01, damping: 0.01, seed: 11 },
};

/** Trains everything the model needs from annotated documents. The same documents and settings give the same weights. */
export function trainModel(documents: readonly CorpusDocument[], settings: TrainingSettings, report: (line: string) => void): ModelWeights {
  const paragraphs = paragraphsOf(documents);
  const trainedTagger = trainTagger(paragraphs, silverTags(documents, paragraphs), settings.seed);
  const { table } = trainedTagger;
  const tagger = new Tagger(new FeatureTable(table.keys, table.weights, table.width), trainedTagger.fixed);
  const classes = trainClasses(paragraphs, tagger);
  const reading: Reading = { tagger, classesFor: (paragraph) => classes.without[paragraph.fold] ?? classes.all };
  report(`tagger ${table.keys.length} features, ${classes.all.keys.length} word classes`);
  const linker = trainLinker(paragraphs, reading, settings.seed);
  report(`linker ${linker.keys.length} features`);
  const prepared = prepareExamples(paragraphs, reading, settings.baseCutoff);
  report(`stage 1: ${prepared.paragraphs.length} paragraphs, ${prepared.examples.labels.length} tokens, ${prepared.keys.length} features`);
  const everything = Int32Array.from(prepared.paragraphs.keys());
  const first = trainCrf(prepared.examples, everything, settings.first);
  const jackknifed = Array.from({ length: FOLDS }, (_, fold) => trainCrf(prepared.examples, everything.filter((p) => prepared.paragraphs[p]?.fold !== fold), settings.first));
  report("stage 1 trained, and once without each fold");
  const { examples, keys } = secondExamples(prepared, jackknifed, reading, settings);
  report(`stage 2: ${keys.length} features`);
  const second = trainCrf(examples, everything, settings.second);
  return { tagger: table, fixedTags: trainedTagger.fixed, classes: classes.all, linker, ...storedCrfs(prepared, keys, first, second, settings), choice: settings.choice };
}

/** Stage 2 sees the features of stage 1 and what a stage 1 that did not learn from the paragraph says about it. */
function secondExamples(prepared: Prepared, jackknifed: readonly TrainedCrf[], reading: Reading, settings: TrainingSettings): { readonly examples: Examples; readonly keys: Int32Array } {
  const sequence = new Sequence(), lattice = new Lattice(), writer = new SecondFeatures(), index = new FeatureIndex();
  const labels = new Uint8Array(MAX_TOKENS), out = new Int32Array(128);
  const hashes = new NumberList(), ends: number[] = [];
  prepared.paragraphs.forEach((paragraph, p) => {
    prepare(sequence, paragraph, reading);
    const crf = jackknifed[paragraph.fold];
    if (crf === undefined) return;
    lattice.setTransitions(crf.transitions);
    const count = scoreSequence(lattice, prepared.examples, crf.weights, K, p);
    lattice.viterbi(count);
    lattice.infer(count);
    labelSpans(chooseSpans(lattice, count, settings.choice), count, labels);
    writer.open(sequence, lattice, labels);
    for (let at = 0; at < count; at += 1) {
      const length = writer.write(at, out, 0);
      index.count(out, length);
      hashes.addAll(out, length);
      ends.push(hashes.length);
    }
  });
  const own = numberFeatures(hashes.taken(), ends, index, settings.secondCutoff);
  const keys = index.keys();
  return { keys, examples: joined(prepared.examples, own, keys.length) };
}

/** Examples with the rows of both stages, those of the second behind those of the first. */
function joined(base: Examples, own: { readonly offsets: Int32Array; readonly rows: Int32Array }, ownCount: number): Examples {
  const rows = new Int32Array(base.rows.length + own.rows.length), offsets = new Int32Array(base.offsets.length);
  let length = 0;
  for (let token = 0; token + 1 < base.offsets.length; token += 1) {
    for (let f = base.offsets[token] ?? 0; f < (base.offsets[token + 1] ?? 0); f += 1) rows[length++] = base.rows[f] ?? 0;
    for (let f = own.offsets[token] ?? 0; f < (own.offsets[token + 1] ?? 0); f += 1) rows[length++] = base.rowCount + (own.rows[f] ?? 0);
    offsets[token + 1] = length;
  }
  return { ...base, rows, offsets, rowCount: base.rowCount + ownCount };
}

/** Both stages as int8 tables: base features carry the weights of both. */
function storedCrfs(prepared: Prepared, secondKeys: Int32Array, first: TrainedCrf, second: TrainedCrf, settings: TrainingSettings): Pick<ModelWeights, "base" | "second" | "scales" | "transitions"> {
  const baseCount = prepared.keys.length;
  const pair = new Float32Array(baseCount * 2 * K);
  for (let row = 0; row < baseCount; row += 1) {
    for (let k = 0; k < K; k += 1) {
      pair[row * 2 * K + k] = first.weights[row * K + k] ?? 0;
      pair[row * 2 * K + K + k] = second.weights[row * K + k] ?? 0;
    }
  }
  const scales = [stepFor(first.weights, settings.levels), stepFor(second.weights, settings.levels)] as const;
  const steps = Array.from({ length: 2 * K }, (_, column) => (column < K ? scales[0] : scales[1]));
  return {
    base: quantise(prepared.keys, pair, 2 * K, steps),
    second: quantise(secondKeys, second.weights.subarray(baseCount * K), K, steps.slice(K)),
    scales, transitions: [first.transitions, second.transitions],
  };
}
