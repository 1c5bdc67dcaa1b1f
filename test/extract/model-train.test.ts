import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { readTokens } from "../../src/extract/model/tokens.js";
import { OUTSIDE, Sequence, Shape } from "../../src/extract/model/sequence.js";
import { markQuotations, markSentences } from "../../src/extract/model/structure.js";
import { FeatureTable, SUM_WORDS, unpackSum } from "../../src/extract/model/feature-table.js";
import { Forms, OUTSIDE_FORM, REACH } from "../../src/extract/model/forms.js";
import { mix1 } from "../../src/extract/model/hashing.js";
import { windowFeatures, WindowSums, type FormFeatures } from "../../src/extract/model/window-sums.js";
import { IntegerMap } from "../../src/extract/model/integer-map.js";
import { chooseSpans } from "../../src/extract/model/decode.js";
import { Lattice, plainTransitions } from "../../src/extract/model/lattice.js";
import { loadAttributionModel } from "../../src/extract/model/index.js";
import { trimSpan } from "../../src/extract/model/trim.js";
import { seededNumbers } from "../../bench/train/corpus.js";
import { trainCrf, type Examples } from "../../bench/train/train-crf.js";

function tokensOf(text: string): { readonly words: string[]; readonly sequence: Sequence } {
  const sequence = new Sequence();
  readTokens(sequence, text, 0, text.length, 0);
  markSentences(sequence);
  markQuotations(sequence, text);
  return { words: Array.from({ length: sequence.count }, (_, at) => text.slice(sequence.from[at], sequence.to[at])), sequence };
}

const TOKENS: readonly (readonly [string, string])[] = [
  ["Mr. Lee’s U.S. trip, he didn't say.", "Mr.|Lee|’s|U.S.|trip|,|he|did|n't|say|."],
  ["''We'll go,'' 5,000 men—said", "''|We|'ll|go|,|''|5,000|men|—|said"],
  ["(a 20-year-old)", "(|a|20-year-old|)"],
];

for (const [text, expected] of TOKENS) test(`tokens of ${text}`, () => assert.equal(tokensOf(text).words.join("|"), expected));

test("quotation marks pair, an open one runs to the end, apostrophes do not open", () => {
  const states = (text: string): string => { const { sequence } = tokensOf(text); return Array.from(sequence.quote.subarray(0, sequence.count)).join(""); };
  assert.equal(states("He “ran” off"), "01110");
  assert.equal(states("He “ran off"), "0222");
  assert.equal(states("the boys’ team and girls’ team"), "00000000");
  assert.equal(states("She \"ran\" off"), "01110");
});

test("an abbreviation does not end a sentence, a stop before a quotation mark does", () => {
  assert.equal(tokensOf("Mr. Smith left. “Go.” He went.").sequence.sentences, 3);
  assert.equal(tokensOf("“Go.” she said.").sequence.sentences, 1);
});

test("shapes tell words, numbers and marks apart", () => {
  const { sequence } = tokensOf("The NIS said 5,000, \"go");
  assert.deepEqual(Array.from(sequence.shape.subarray(0, sequence.count)), [Shape.capital, Shape.upper, Shape.lower, Shape.number, Shape.comma, Shape.openQuote, Shape.lower]);
});

test("a table of features sums rows as plain addition does, unknown ones add nothing", () => {
  const next = seededNumbers(3);
  const keys = Int32Array.from(new Set(Array.from({ length: 500 }, () => Math.floor(next() * 2 ** 32) | 0)));
  const weights = Int8Array.from({ length: keys.length * 7 }, () => Math.floor(next() * 255) - 127);
  const table = new FeatureTable({ keys, weights, width: 7 });
  const chosen = Int32Array.from({ length: 100 }, (_, at) => (at % 5 === 0 ? at : keys[Math.floor(next() * keys.length)] ?? 0));
  const expected = Array.from({ length: 7 }, (_, column) => chosen.reduce((sum, key) => { const row = keys.indexOf(key); return sum + (row < 0 ? 0 : weights[row * 7 + column] ?? 0); }, 0));
  const sums = new Int32Array(SUM_WORDS);
  table.addRows(chosen, chosen.length, sums, 0);
  assert.deepEqual(expected.map((_, column) => unpackSum(sums, 0, column, chosen.length)), expected);
});

test("weights summed once for a form are those of its features", () => {
  const { sequence } = tokensOf("He said he said so, the minister said.");
  const features: FormFeatures = { count: 1, write: (read, at, distance, out, start) => { out[start] = mix1(distance + 2, at >= 0 && at < read.count ? read.word[at] ?? 0 : OUTSIDE); } };
  const all = new Set<number>(), out = new Int32Array(5);
  for (let at = 0; at < sequence.count; at += 1) { windowFeatures(features, sequence, at, out); out.forEach((key) => all.add(key)); }
  const next = seededNumbers(4);
  const keys = Int32Array.from(all).filter((_, at) => at % 4 > 0);
  const table = new FeatureTable({ keys, weights: Int8Array.from({ length: keys.length * 7 }, () => Math.floor(next() * 255) - 127), width: 7 });
  const forms = new Forms(), sums = new WindowSums(table, features);
  forms.open(sequence);
  sums.learn(OUTSIDE_FORM, sequence, -1);
  for (let at = 0; at < sequence.count; at += 1) sums.learn(forms.ids[at + REACH] ?? 0, sequence, at);
  assert.equal(new Set(forms.ids.subarray(REACH, REACH + sequence.count)).size, 8, "\"said\" is one form, \"He\" and \"he\" are two");
  for (let at = 0; at < sequence.count; at += 1) {
    const kept = new Int32Array(SUM_WORDS), direct = new Int32Array(SUM_WORDS);
    sums.write(forms.ids, at, kept, 0);
    table.addRows(out, windowFeatures(features, sequence, at, out), direct, 0);
    assert.deepEqual(kept, direct);
  }
});

test("an integer map gives back what it was made of", () => {
  const map = IntegerMap.of(new Map([[-5, 3], [0, 0], [7, 9]]));
  assert.deepEqual([-5, 0, 7, 8].map((key) => map.valueOf(key)), [3, 0, 9, -1]);
});

/** Probability of every label sequence of a short chain, by trying all. */
function marginalsByTrying(scores: readonly number[], count: number): number[] {
  const sums = new Float64Array(count * 7);
  let total = 0;
  const walk = (labels: readonly number[], weight: number): void => {
    if (labels.length === count) {
      total += weight;
      labels.forEach((label, at) => { sums[at * 7 + label] = (sums[at * 7 + label] ?? 0) + weight; });
      return;
    }
    const last = labels.at(-1) ?? 0;
    for (let label = 0; label < 7; label += 1) {
      const continues = label > 0 && label % 2 === 0;
      if (continues && last !== label && last !== label - 1) continue;
      walk([...labels, label], weight * Math.exp(scores[labels.length * 7 + label] ?? 0));
    }
  };
  walk([], 1);
  return Array.from(sums, (sum) => sum / total);
}

test("marginals and span probabilities are those of trying every labelling", () => {
  const next = seededNumbers(9);
  const count = 4;
  const lattice = new Lattice();
  lattice.setTransitions(plainTransitions());
  const scores = Array.from({ length: count * 7 }, () => 4 * next() - 2);
  lattice.scores.set(scores);
  lattice.infer(count);
  marginalsByTrying(scores, count).forEach((p, at) => assert.ok(Math.abs(p - (lattice.marginals[at] ?? 0)) < 1e-9));
  for (const span of chooseSpans(lattice, count, { thresholds: [0, 0, 0], coverage: [0, 0, 0] })) {
    assert.ok(span.probability <= (lattice.marginals[span.first * 7 + 1 + 2 * span.role] ?? 0) + 1e-9);
  }
});

test("training learns, and twice the same gives the same weights bit for bit", () => {
  // Feature 0: outside, 1: a source of one token, 2: a cue of one token.
  const examples: Examples = {
    starts: Int32Array.from([0, 3, 6]), offsets: Int32Array.from([0, 1, 2, 3, 4, 5, 6]), rows: Int32Array.from([1, 2, 0, 0, 1, 2]),
    labels: Uint8Array.from([1, 3, 0, 0, 1, 3]), rowCount: 3, prior: null,
  };
  const learn = (seed: number): Float32Array => trainCrf(examples, Int32Array.from([0, 1]), { epochs: 30, rate: 0.1, l2: 0.001, damping: 0.01, seed }).weights;
  const weights = learn(5);
  assert.deepEqual(learn(5), weights);
  assert.notDeepEqual(learn(6), weights);
  const bestOf = (row: number): number => { const own = Array.from(weights.subarray(row * 7, row * 7 + 7)); return own.indexOf(Math.max(...own)); };
  assert.deepEqual([0, 1, 2].map(bestOf), [0, 1, 3]);
});

test("spans lose the punctuation of the sentence and keep their quotation marks", () => {
  const trimmed = (text: string, role: number): string | null => { const span = trimSpan(text, 0, text.length, role); return span === null ? null : text.slice(span.from, span.to); };
  assert.equal(trimmed("“We go,”", 2), "“We go,”");
  assert.equal(trimmed(", the minister,", 0), "the minister");
  assert.equal(trimmed("said:", 1), "said");
  assert.equal(trimmed("of the U.S.", 0), "of the U.S.");
  assert.equal(trimmed(",,;", 0), null);
});

test("weights of another format are refused with what to do", () => {
  assert.throws(() => loadAttributionModel(brotliCompressSync(Buffer.from("HWAT\u0009\u0000\u0000\u0000"))), /npm run train/);
});
