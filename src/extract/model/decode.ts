import { beginOf, LABEL_COUNT, ROLES } from "./labels.js";
import type { Lattice } from "./lattice.js";

const K = LABEL_COUNT;
/** Spans less probable than this are not looked at; it also bounds the work, since at most 1 / FLOOR spans can cover a token. */
const FLOOR = 0.03;

/** A span of tokens, both ends included, with its role and its probability in the model. */
export interface TokenSpan {
  readonly role: number;
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** All spans the lattice gives at least `FLOOR` probability, ordered by their last token. */
function probableSpans(lattice: Lattice, count: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let role = 0; role < ROLES.length; role += 1) {
    const begin = beginOf(role);
    for (let first = 0; first < count; first += 1) {
      if ((lattice.marginals[first * K + begin] ?? 0) >= FLOOR) extendSpan(lattice, count, role, first, spans);
    }
  }
  return spans.sort((a, b) => a.last - b.last || a.first - b.first || a.role - b.role);
}

/** Adds the probable spans of a role that begin at `first`. P(labels first..last) only shrinks, so it can stop early. */
function extendSpan(lattice: Lattice, count: number, role: number, first: number, spans: TokenSpan[]): void {
  const { forward, backward, potentials, norm, step } = lattice;
  const begin = beginOf(role), inside = begin + 1;
  let prefix = forward[first * K + begin] ?? 0;
  let label = begin;
  for (let last = first; last < count; last += 1) {
    const reach = prefix * (backward[last * K + label] ?? 0);
    if (reach < FLOOR) return;
    if (last === count - 1) {
      spans.push({ role, first, last, probability: reach });
      return;
    }
    const next = (last + 1) * K;
    const toInside = prefix * (step[label * K + inside] ?? 0) * (potentials[next + inside] ?? 0) / (norm[last + 1] ?? 1);
    const probability = reach - toInside * (backward[next + inside] ?? 0);
    if (probability >= FLOOR) spans.push({ role, first, last, probability });
    prefix = toInside;
    label = inside;
  }
}

/** What a span has to be worth, by role. */
export interface SpanChoice {
  /** Probability from which on a span is worth having: about half the F1 to be reached. */
  readonly thresholds: readonly number[];
  /** What each token adds that belongs to the role more likely than not, per unit of (probability - 1/2): for credit by words. */
  readonly coverage: readonly number[];
}

/**
 * Minimum Bayes risk choice: the set of spans, none overlapping, with the largest expected gain. Needs `infer`.
 * A span gains when it is right as a whole and, by `coverage`, for each word it holds rightly.
 */
export function chooseSpans(lattice: Lattice, count: number, choice: SpanChoice): TokenSpan[] {
  const spans = probableSpans(lattice, count);
  if (spans.length === 0) return spans;
  const covered = ROLES.map((_, role) => (choice.coverage[role] === 0 ? null : coveredBefore(lattice, count, role)));
  const best = new Float64Array(count + 1);
  /** Index of the span taken last before each token, -1 for none. */
  const taken = new Int32Array(count + 1).fill(-1);
  let at = 0;
  for (let last = 0; last < count; last += 1) {
    best[last + 1] = best[last] ?? 0;
    for (; at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.last !== last) break;
      const words = (covered[span.role]?.[last + 1] ?? 0) - (covered[span.role]?.[span.first] ?? 0);
      const gain = span.probability - (choice.thresholds[span.role] ?? 0.5) + (choice.coverage[span.role] ?? 0) * words;
      const value = (best[span.first] ?? 0) + gain;
      if (value > (best[last + 1] ?? 0)) {
        best[last + 1] = value;
        taken[last + 1] = at;
      }
    }
  }
  const chosen: TokenSpan[] = [];
  for (let end = count; end > 0;) {
    const span = spans[taken[end] ?? -1];
    if (span === undefined) { end -= 1; continue; }
    chosen.push(span);
    end = span.first;
  }
  return chosen.reverse();
}

/** Running sum over tokens of (probability of the role - 1/2); entry `t` sums the tokens before `t`. */
function coveredBefore(lattice: Lattice, count: number, role: number): Float64Array {
  const { marginals } = lattice;
  const begin = beginOf(role);
  const sums = new Float64Array(count + 1);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += (marginals[at * K + begin] ?? 0) + (marginals[at * K + begin + 1] ?? 0) - 0.5;
    sums[at + 1] = sum;
  }
  return sums;
}

/** Labels of the chosen spans, one a token, into `labels`. */
export function labelSpans(spans: readonly TokenSpan[], count: number, labels: Uint8Array): void {
  labels.fill(0, 0, count);
  for (const { role, first, last } of spans) {
    labels.fill(beginOf(role) + 1, first, last + 1);
    labels[first] = beginOf(role);
  }
}
