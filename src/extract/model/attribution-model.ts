import { brotliDecompressSync } from "node:zlib";
import type { Span } from "../../model/index.js";
import { CONTEXT_FEATURES, ContextFeatures } from "./context-features.js";
import { chooseSpans, labelSpans, type TokenSpan } from "./decode.js";
import { MAX_SUMMED, SUM_WORDS, unpackSum } from "./feature-table.js";
import { FORM_FEATURES } from "./form-features.js";
import { REACH } from "./forms.js";
import { LABEL_COUNT } from "./labels.js";
import { Lattice } from "./lattice.js";
import { linkSpans } from "./linker.js";
import { SecondFeatures } from "./second-features.js";
import { MAX_TOKENS, Sequence } from "./sequence.js";
import { markQuotations, markSentences } from "./structure.js";
import { TaggedForms } from "./tagged-forms.js";
import { Tagger } from "./tagger.js";
import { readTokens } from "./tokens.js";
import { trimSpan } from "./trim.js";
import { readWeights, type ModelTables } from "./weights.js";
import { mayHoldAttribution } from "./word-classes.js";

const K = LABEL_COUNT;
/** Features a token has in the first stage. */
const BASE_FEATURES = FORM_FEATURES.count * (2 * REACH + 1) + CONTEXT_FEATURES;

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
const SETTLED = 0.8;

/** True when the first stage leaves no doubt about a token and those beside it. */
function isSettled(first: Lattice, at: number, count: number, label: number): boolean {
  for (let near = Math.max(0, at - 1); near <= at + 1 && near < count; near += 1) {
    if ((first.marginals[near * K + label] ?? 0) < SETTLED) return false;
  }
  return true;
}

/** Buffers are reused from paragraph to paragraph, so one model must not be entered twice at once; it never yields. */
class TwoStageModel implements AttributionModel {
  readonly #tables: ModelTables;
  readonly #tagger: Tagger;
  readonly #sequence = new Sequence();
  readonly #context = new ContextFeatures(this.#sequence);
  readonly #features = new Int32Array(MAX_SUMMED);
  readonly #second = new SecondFeatures();
  readonly #lattices = [new Lattice(), new Lattice()] as const;
  readonly #forms: TaggedForms;
  readonly #sums = new Int32Array(SUM_WORDS);
  readonly #labels = new Uint8Array(MAX_TOKENS);

  constructor(tables: ModelTables) {
    this.#tables = tables;
    this.#tagger = new Tagger(tables.tagger, tables.fixedTags);
    this.#forms = new TaggedForms(tables.first, tables.classes, this.#tagger.forms);
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
    this.#forms.open(sequence);
    if (!mayHoldAttribution(sequence)) return [];
    this.#scoreFirst();
    const spans = this.#scoreSecond();
    return spans.length === 0 ? [] : this.#attributionsOf(text, spans);
  }

  #scoreFirst(): void {
    const { count } = this.#sequence;
    const { first, scales } = this.#tables;
    const forms = this.#forms, context = this.#context, features = this.#features, sums = this.#sums;
    const [lattice] = this.#lattices;
    context.open();
    for (let at = 0; at < count; at += 1) {
      forms.sums.write(forms.ids, at, sums, 0);
      first.addRows(features, context.write(at, features, 0), sums, 0);
      for (let k = 0; k < K; k += 1) lattice.scores[at * K + k] = unpackSum(sums, 0, k, BASE_FEATURES) * scales[0];
    }
    lattice.infer(count);
  }

  /** The second stage adds to the scores of the first. */
  #scoreSecond(): TokenSpan[] {
    const { count } = this.#sequence;
    const { scales, second, choice } = this.#tables;
    const [first, lattice] = this.#lattices;
    const features = this.#features, sums = this.#sums;
    labelSpans(chooseSpans(first, count, choice), count, this.#labels);
    this.#second.open(this.#sequence, first, this.#labels);
    lattice.scores.set(first.scores.subarray(0, count * K));
    for (let at = 0; at < count; at += 1) {
      if (isSettled(first, at, count, this.#labels[at] ?? 0)) continue;
      const length = this.#second.write(at, features, 0);
      sums.fill(0);
      second.addRows(features, length, sums, 0);
      for (let k = 0; k < K; k += 1) lattice.scores[at * K + k] = (lattice.scores[at * K + k] ?? 0) + unpackSum(sums, 0, k, length) * scales[1];
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
