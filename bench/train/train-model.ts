import { chooseSpans, labelSpans, type SpanChoice } from "../../src/extract/model/decode.js";
import { MAX_SUMMED } from "../../src/extract/model/feature-table.js";
import { LABEL_COUNT } from "../../src/extract/model/labels.js";
import { Lattice } from "../../src/extract/model/lattice.js";
import { SecondFeatures } from "../../src/extract/model/second-features.js";
import { MAX_TOKENS, Sequence } from "../../src/extract/model/sequence.js";
import { Tagger, taggerTables } from "../../src/extract/model/tagger.js";
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
  readonly firstCutoff: number;
  readonly secondCutoff: number;
  readonly first: CrfSettings;
  readonly second: CrfSettings;
  /** Steps from nothing to the largest weight in the stored tables. */
  readonly levels: number;
  readonly choice: SpanChoice;
}

/** Settings chosen on folds of the training part; what a span has to be worth, by balancing precision and recall on the dev part. */
export const SETTINGS: TrainingSettings = {
  seed: 1, firstCutoff: 50, secondCutoff: 20, levels: 60, choice: { thresholds: [0.28, 0.28, 0.2], coverage: [0, 0, 0.03] },
  first: { epochs: 4, rate: 0.02, l2: 0.01, damping: 0.01, seed: 7 },
  second: { epochs: 2, rate: 0.005, l2: 0.01, damping: 0.01, seed: 11 },
};

/** Trains everything the model needs from annotated documents. The same documents and settings give the same weights. */
export function trainModel(documents: readonly CorpusDocument[], settings: TrainingSettings, report: (line: string) => void): ModelWeights {
  const paragraphs = paragraphsOf(documents);
  const trainedTagger = trainTagger(paragraphs, silverTags(documents, paragraphs), settings.seed);
  const { table } = trainedTagger;
  const tagger = new Tagger(taggerTables(table), trainedTagger.fixed);
  const classes = trainClasses(paragraphs, tagger);
  const reading: Reading = { tagger, classesFor: (paragraph) => classes.without[paragraph.fold] ?? classes.all };
  report(`tagger ${table.keys.length} features, ${classes.all.keys.length} word classes`);
  const linker = trainLinker(paragraphs, reading, settings.seed);
  report(`linker ${linker.keys.length} features`);
  const prepared = prepareExamples(paragraphs, reading, settings.firstCutoff);
  report(`stage 1: ${prepared.paragraphs.length} paragraphs, ${prepared.examples.labels.length} tokens, ${prepared.keys.length} features`);
  const everything = Int32Array.from(prepared.paragraphs.keys());
  const first = trainCrf(prepared.examples, everything, settings.first);
  const jackknifed = Array.from({ length: FOLDS }, (_, fold) => trainCrf(prepared.examples, everything.filter((p) => prepared.paragraphs[p]?.fold !== fold), settings.first));
  report("stage 1 trained, and once without each fold");
  const { examples, keys } = secondExamples(prepared, jackknifed, reading, settings);
  report(`stage 2: ${keys.length} features`);
  const second = trainCrf(examples, everything, settings.second, first.transitions);
  return { tagger: table, fixedTags: trainedTagger.fixed, classes: classes.all, linker, ...storedCrfs(prepared.keys, keys, first, second, settings), choice: settings.choice };
}

/** Stage 2 starts from the scores of a stage 1 that did not learn from the paragraph, and sees what that stage says. */
function secondExamples(prepared: Prepared, jackknifed: readonly TrainedCrf[], reading: Reading, settings: TrainingSettings): { readonly examples: Examples; readonly keys: Int32Array } {
  const sequence = new Sequence(), lattice = new Lattice(), writer = new SecondFeatures(), index = new FeatureIndex();
  const labels = new Uint8Array(MAX_TOKENS), out = new Int32Array(MAX_SUMMED);
  const hashes = new NumberList(), ends: number[] = [];
  const prior = new Float32Array(prepared.examples.labels.length * K);
  prepared.paragraphs.forEach((paragraph, p) => {
    prepare(sequence, paragraph, reading);
    const crf = jackknifed[paragraph.fold];
    if (crf === undefined) return;
    lattice.setTransitions(crf.transitions);
    const count = scoreSequence(lattice, prepared.examples, crf.weights, K, p);
    prior.set(lattice.scores.subarray(0, count * K), (prepared.examples.starts[p] ?? 0) * K);
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
  return { keys, examples: { ...prepared.examples, ...own, rowCount: keys.length, prior } };
}

/** Both stages as int8 tables. */
function storedCrfs(firstKeys: Int32Array, secondKeys: Int32Array, first: TrainedCrf, second: TrainedCrf, settings: TrainingSettings): Pick<ModelWeights, "first" | "second" | "scales" | "transitions"> {
  const scales = [stepFor(first.weights, settings.levels), stepFor(second.weights, settings.levels)] as const;
  const [firstTable, secondTable] = [quantise(firstKeys, first.weights, K, scales[0]), quantise(secondKeys, second.weights, K, scales[1])] as const;
  return { first: firstTable, second: secondTable, scales, transitions: [first.transitions, second.transitions] };
}
