import type { TokenSpan } from "../../src/extract/model/decode.js";
import { candidatesOf, choose, LINK_FEATURES, linkFeatures } from "../../src/extract/model/linker.js";
import { ROLES } from "../../src/extract/model/labels.js";
import { Sequence } from "../../src/extract/model/sequence.js";
import { FeatureIndex } from "./feature-index.js";
import { quantise, stepFor } from "./quantise.js";
import { seededNumbers, shuffle, type Paragraph } from "./corpus.js";
import { prepare, type Reading } from "./examples.js";
import type { WeightTable } from "../../src/extract/model/feature-table.js";

const EPOCHS = 4;
const CUTOFF = 3;

/** Gold spans of a paragraph in text order, each with the attributions it belongs to. */
interface GoldSpans {
  readonly spans: readonly TokenSpan[];
  readonly owners: readonly (readonly number[])[];
}

/** A choice to learn: who chooses, among which spans, and which are right (none: the right choice is nothing). */
interface Choice {
  readonly chooser: number;
  readonly candidates: readonly number[];
  readonly right: readonly number[];
}

export function goldSpans(sequence: Sequence, paragraph: Paragraph): GoldSpans {
  const byPlace = new Map<string, { span: TokenSpan; owners: number[] }>();
  paragraph.document.attributions.forEach((attribution, owner) => {
    ROLES.forEach((name, role) => {
      for (const [from, to] of attribution[name]) {
        if (from >= paragraph.to || to <= paragraph.from) continue;
        let first = -1, last = -1;
        for (let at = 0; at < sequence.count; at += 1) {
          if ((sequence.from[at] ?? 0) >= to || (sequence.to[at] ?? 0) <= from) continue;
          if (first < 0) first = at;
          last = at;
        }
        if (first < 0) continue;
        const key = `${role} ${first} ${last}`;
        const known = byPlace.get(key);
        if (known === undefined) byPlace.set(key, { span: { role, first, last, probability: 1 }, owners: [owner] });
        else known.owners.push(owner);
      }
    });
  });
  const sorted = [...byPlace.values()].sort((a, b) => a.span.last - b.span.last || a.span.first - b.span.first || a.span.role - b.span.role);
  return { spans: sorted.map(({ span }) => span), owners: sorted.map(({ owners }) => owners) };
}

function choicesOf({ spans, owners }: GoldSpans): Choice[] {
  return spans.flatMap(({ role }, chooser) => {
    if (role === 0) return [];
    const candidates = candidatesOf(spans, chooser, role - 1);
    const right = candidates.filter((candidate) => owners[candidate]?.some((owner) => owners[chooser]?.includes(owner)) ?? false);
    return [{ chooser, candidates, right }];
  });
}

/** Averaged perceptron: each cue learns to choose its source, each content its cue. */
export function trainLinker(paragraphs: readonly Paragraph[], reading: Reading, seed: number): WeightTable {
  const sequence = new Sequence(), features = new Int32Array(LINK_FEATURES), index = new FeatureIndex();
  const visit = (paragraph: Paragraph, each: (gold: GoldSpans, choice: Choice) => void): void => {
    if (!prepare(sequence, paragraph, reading)) return;
    const gold = goldSpans(sequence, paragraph);
    for (const choice of choicesOf(gold)) each(gold, choice);
  };
  for (const paragraph of paragraphs) {
    visit(paragraph, ({ spans }, { chooser, candidates }) => {
      for (const chosen of [-1, ...candidates]) index.count(features, linkFeatures(sequence, spans, chooser, chosen, features));
    });
  }
  const weights: number[] = [], totals: number[] = [];
  let step = 0;
  const scoreOf = (count: number): number => {
    let sum = 0;
    for (let f = 0; f < count; f += 1) sum += weights[index.rowOf(features[f] ?? 0, CUTOFF)] ?? 0;
    return sum;
  };
  const move = (count: number, by: number): void => {
    for (let f = 0; f < count; f += 1) {
      const row = index.rowOf(features[f] ?? 0, CUTOFF);
      if (row < 0) continue;
      weights[row] = (weights[row] ?? 0) + by;
      totals[row] = (totals[row] ?? 0) + by * step;
    }
  };
  const order = Int32Array.from(paragraphs, (_, p) => p), next = seededNumbers(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const p of order) {
      const paragraph = paragraphs[p];
      if (paragraph === undefined) continue;
      visit(paragraph, ({ spans }, { chooser, candidates, right }) => {
        const write = (chosen: number): number => linkFeatures(sequence, spans, chooser, chosen, features);
        const score = (chosen: number): number => scoreOf(write(chosen));
        step += 1;
        const guess = choose(score, candidates);
        if (right.length === 0 ? guess === -1 : right.includes(guess)) return;
        const wanted = right.length === 0 ? -1 : right.reduce((best, candidate) => (score(candidate) > score(best) ? candidate : best));
        move(write(wanted), 1);
        move(write(guess), -1);
      });
    }
  }
  const keys = index.keys();
  const averaged = Float64Array.from(keys, (_, row) => (weights[row] ?? 0) - (totals[row] ?? 0) / Math.max(1, step));
  return quantise(keys, averaged, 1, stepFor(averaged, 100));
}
