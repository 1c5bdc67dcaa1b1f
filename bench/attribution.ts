// Quality and speed of the English attribution model, beside wink-nlp in the same run.
// Usage: HEADWATER_SHARED=../shared node dist/bench/attribution.js [corpus.jsonl.gz] [--model FILE] [--write PREDICTIONS.jsonl]
import { readFileSync, writeFileSync } from "node:fs";
import winkNLP from "wink-nlp";
import winkModel from "wink-eng-lite-web-model";
import { loadAttributionModel, type AttributionModel, type ModelAttribution } from "../src/extract/model/index.js";
import { ROLES } from "../src/extract/model/labels.js";
import type { Span } from "../src/model/index.js";
import { addDocument, emptyScore, figuresOf } from "./score.js";
import { hasShared, sharedPath } from "./shared.js";
import { linesOf, readCorpus, type CorpusDocument } from "./train/corpus.js";

type Pair = readonly [number, number];
interface Found { readonly doc: string; readonly attributions: readonly { readonly source: Pair[]; readonly cue: Pair[]; readonly content: Pair[] }[] }

const option = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv[at + 1] ?? null;
};

function pairs(spans: readonly Span[]): Pair[] {
  return spans.map(({ from, to }) => [from, to]);
}

function attributionsOf(model: AttributionModel, document: CorpusDocument): readonly ModelAttribution[] {
  return model.attributions(document.text, linesOf(document.text));
}

function printQuality(model: AttributionModel, documents: readonly CorpusDocument[]): void {
  const found: Found[] = documents.map((document) => ({
    doc: document.doc,
    attributions: attributionsOf(model, document).map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) })),
  }));
  const score = emptyScore();
  documents.forEach((document, at) => addDocument(score, document.text, document.attributions, found[at]?.attributions ?? []));
  for (const kind of ["exact", "words"] as const) {
    for (const role of ROLES) {
      const { precision, recall, f1 } = figuresOf(score[kind][role]);
      console.log(`${`${role} ${kind}`.padEnd(16)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
    }
  }
  const target = option("--write");
  if (target !== null) writeFileSync(target, found.map((line) => JSON.stringify(line)).join("\n"));
}

/** Processor time of this process in milliseconds: on a shared machine the clock on the wall measures the others. */
function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/** Best of several passes over all documents, in megabytes (UTF-8) a second of processor time. */
function megabytesPerSecond(documents: readonly CorpusDocument[], pass: (document: CorpusDocument) => unknown): number {
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let round = 0; round < 8; round += 1) {
    const started = processorTime();
    for (const document of documents) pass(document);
    best = Math.min(best, processorTime() - started);
  }
  return bytes / 1000 / best;
}

function printSpeed(model: AttributionModel, documents: readonly CorpusDocument[]): void {
  const own = megabytesPerSecond(documents, (document) => attributionsOf(model, document));
  const nlp = winkNLP(winkModel, ["sbd", "pos"]);
  const wink = megabytesPerSecond(documents, (document) => nlp.readDoc(document.text).tokens().out(nlp.its.pos));
  console.log(`both stages      ${own.toFixed(2)} MB/s`);
  console.log(`wink-nlp tags    ${wink.toFixed(2)} MB/s; the model runs at ${(own / wink).toFixed(2)} of it`);
}

const given = process.argv[2]?.startsWith("--") === false ? process.argv[2] : null;
const corpus = given ?? sharedPath("attribution", "polnear-dev.jsonl.gz");
if (given === null && !hasShared("attribution", "polnear-dev.jsonl.gz")) {
  console.log("skipped: no corpus; give a JSONL file, or set HEADWATER_SHARED");
} else {
  const bytes = readFileSync(option("--model") ?? "assets/attribution-en.bin");
  const memory = process.memoryUsage().rss;
  const started = performance.now();
  const model = loadAttributionModel(bytes);
  console.log(`start            ${(performance.now() - started).toFixed(0)} ms, ${((process.memoryUsage().rss - memory) / 1e6).toFixed(0)} MB more, ${(bytes.length / 1e6).toFixed(2)} MB on disk`);
  const documents = readCorpus(corpus);
  printQuality(model, documents);
  printSpeed(model, documents);
}
