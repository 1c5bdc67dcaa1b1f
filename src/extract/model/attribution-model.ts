import { brotliDecompressSync } from "node:zlib";
import type { Span } from "../../model/index.js";
import { chooseSpans, labelSpans, type TokenSpan } from "./decode.js";
import { FeatureWriter } from "./features.js";
import { LABEL_COUNT } from "./labels.js";
import { Lattice } from "./lattice.js";
import { linkSpans } from "./linker.js";
import { SecondFeatures } from "./second-features.js";
import { MAX_TOKENS, Sequence } from "./sequence.js";
import { markQuotations, markSentences } from "./structure.js";
import { Tagger } from "./tagger.js";
import { readTokens } from "./tokens.js";
import { trimSpan } from "./trim.js";
import { readWeights, type ModelTables } from "./weights.js";
import { markClasses, mayHoldAttribution } from "./word-classes.js";

const K = LABEL_COUNT;
/** Sums a token has: 7 of each stage. */
const SUMS = 2 * K;
const SECOND_FEATURES = 80;

/** One attribution found by the model, in document offsets. Source or content may be empty; a content whose cue stands elsewhere has no cue. */
export interface ModelAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Probability of the least certain of its spans. */
  readonly score: number;
}

/** The trained English model. */
export interface AttributionModel {
  /** Attributions in the given paragraphs of `text`, in text order. Each paragraph is read alone. Linear in their length; never throws on text. */
  attributions(text: string, paragraphs: readonly Span[]): readonly ModelAttribution[];
}

/** The model from its weights file (brotli). Throws when the bytes are not weights this version reads. */
export function loadAttributionModel(bytes: Uint8Array): AttributionModel {
  return new TwoStageModel(readWeights(brotliDecompressSync(bytes)));
}

/** A label the first stage gives at least this probability, to a token and both its neighbours, is not asked about again. */
const SETTLED = 0.95;
const SETTLED_SCORE = 6;

/** Label the first stage leaves no doubt about at a token and beside it, -1 when there is some. */
function settledLabel(first: Lattice, at: number, count: number): number {
  const label = first.path[at] ?? 0;
  for (let near = Math.max(0, at - 1); near <= at + 1 && near < count; near += 1) {
    if ((first.marginals[near * K + label] ?? 0) < SETTLED) return -1;
  }
  return label;
}

/** Buffers are reused from paragraph to paragraph, so one model must not be entered twice at once; it never yields. */
class TwoStageModel implements AttributionModel {
  readonly #tables: ModelTables;
  readonly #tagger: Tagger;
  readonly #sequence = new Sequence();
  readonly #features = new FeatureWriter();
  readonly #second = new SecondFeatures();
  readonly #secondOut = new Int32Array(SECOND_FEATURES);
  readonly #lattices = [new Lattice(), new Lattice()] as const;
  readonly #sums = new Int32Array((MAX_TOKENS + 1) * SUMS);
  readonly #labels = new Uint8Array(MAX_TOKENS);

  constructor(tables: ModelTables) {
    this.#tables = tables;
    this.#tagger = new Tagger(tables.tagger, tables.fixedTags);
    this.#lattices.forEach((lattice, stage) => lattice.setTransitions(tables.transitions[stage === 0 ? 0 : 1]));
  }

  attributions(text: string, paragraphs: readonly Span[]): readonly ModelAttribution[] {
    const found: ModelAttribution[] = [];
    for (const { from, to } of paragraphs) {
      for (let at = from; at < to;) {
        at = readTokens(this.#sequence, text, at, to, from);
        found.push(...this.#read(text));
      }
    }
    return found;
  }

  /** Attributions of the tokens in the sequence. */
  #read(text: string): ModelAttribution[] {
    const sequence = this.#sequence;
    markSentences(sequence);
    markQuotations(sequence, text);
    this.#tagger.tag(sequence);
    markClasses(sequence, this.#tables.classes);
    if (!mayHoldAttribution(sequence)) return [];
    this.#scoreFirst();
    const spans = this.#scoreSecond();
    return spans.length === 0 ? [] : this.#attributionsOf(text, spans);
  }

  /** First stage; leaves the second stage's sums over the same features for later. */
  #scoreFirst(): void {
    const { count } = this.#sequence;
    const { scales } = this.#tables;
    const writer = this.#features;
    const sums = this.#sums;
    const [lattice] = this.#lattices;
    sums.fill(0, 0, count * SUMS);
    writer.open(this.#sequence);
    for (let at = 0; at < count; at += 1) {
      const length = writer.write(at);
      this.#tables.base.addRows(writer.out, length, sums, at * SUMS);
      for (let k = 0; k < K; k += 1) lattice.scores[at * K + k] = (sums[at * SUMS + k] ?? 0) * scales[0];
    }
    lattice.viterbi(count);
    lattice.infer(count);
  }

  #scoreSecond(): TokenSpan[] {
    const { count } = this.#sequence;
    const { scales, second, choice } = this.#tables;
    const [first, lattice] = this.#lattices;
    labelSpans(chooseSpans(first, count, choice), count, this.#labels);
    this.#second.open(this.#sequence, first, this.#labels);
    const sums = this.#sums;
    for (let at = 0; at < count; at += 1) {
      const settled = settledLabel(first, at, count);
      if (settled >= 0) {
        lattice.scores.fill(0, at * K, (at + 1) * K);
        lattice.scores[at * K + settled] = SETTLED_SCORE;
        continue;
      }
      const length = this.#second.write(at, this.#secondOut, 0);
      second.addRows(this.#secondOut, length, sums, at * SUMS + K);
      for (let k = 0; k < K; k += 1) lattice.scores[at * K + k] = (sums[at * SUMS + K + k] ?? 0) * scales[1];
    }
    lattice.infer(count);
    return chooseSpans(lattice, count, choice);
  }

  #attributionsOf(text: string, spans: readonly TokenSpan[]): ModelAttribution[] {
    const sequence = this.#sequence;
    const { links, alone } = linkSpans(sequence, spans, this.#tables.linker);
    const place = (at: number): Span[] => {
      const span = spans[at];
      if (span === undefined) return [];
      const trimmed = trimSpan(text, sequence.from[span.first] ?? 0, sequence.to[span.last] ?? 0, span.role);
      return trimmed === null ? [] : [trimmed];
    };
    const scoreOf = (indexes: readonly number[]): number => Math.min(...indexes.map((at) => spans[at]?.probability ?? 1));
    const found = links.map(({ cue, source, contents }) => ({
      at: cue, attribution: { source: place(source), cue: place(cue), content: contents.flatMap(place), score: scoreOf([source, cue, ...contents]) },
    }));
    for (const at of alone) {
      const span = place(at);
      const isSource = spans[at]?.role === 0;
      found.push({ at, attribution: { source: isSource ? span : [], cue: [], content: isSource ? [] : span, score: scoreOf([at]) } });
    }
    return found.sort((a, b) => a.at - b.at).map(({ attribution }) => attribution)
      .filter(({ source, cue, content }) => source.length + cue.length + content.length > 0);
  }
}
