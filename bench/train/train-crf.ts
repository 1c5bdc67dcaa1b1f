import { LABEL_COUNT } from "../../src/extract/model/labels.js";
import { Lattice, plainTransitions, type Transitions } from "../../src/extract/model/lattice.js";
import { seededNumbers, shuffle } from "./corpus.js";

const K = LABEL_COUNT;
/** Floats a feature takes while learning: 8 weights, 8 squared gradients, 8 averages (one of each unused, for alignment). */
const STRIDE = 24;
const NO_PRIOR = new Float32Array(0);

/** Training sequences: tokens `starts[s]` to `starts[s + 1]`, each with rows `rows[offsets[t]]` to `rows[offsets[t + 1]]`. */
export interface Examples {
  readonly starts: Int32Array;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly rowCount: number;
  /** Scores that tokens have before any weight is learnt, 7 a token; null for none. */
  readonly prior: Float32Array | null;
}

export interface CrfSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Squared gradient every weight starts with: keeps the first steps of rare features small. */
  readonly damping: number;
  readonly seed: number;
}

export interface TrainedCrf {
  /** 7 weights a row. */
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

/** Trains a linear-chain CRF by AdaGrad on the log-likelihood, a sequence a step, and averages the weights over all steps. Transitions are learnt on from `start`. */
export function trainCrf(examples: Examples, chosen: Int32Array, settings: CrfSettings, start = plainTransitions()): TrainedCrf {
  const learner = new Learner(examples, settings, start);
  const order = chosen.slice();
  const next = seededNumbers(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, next);
    for (const sequence of order) learner.learn(sequence);
  }
  return learner.average();
}

/** Writes the emission scores of one training sequence to the lattice. */
export function scoreSequence(lattice: Lattice, examples: Examples, weights: Float32Array, stride: number, sequence: number): number {
  const from = examples.starts[sequence] ?? 0, count = (examples.starts[sequence + 1] ?? 0) - from;
  const { offsets, rows } = examples;
  const prior = examples.prior ?? NO_PRIOR;
  for (let t = 0; t < count; t += 1) {
    const p = (from + t) * K;
    let s0 = prior[p] ?? 0, s1 = prior[p + 1] ?? 0, s2 = prior[p + 2] ?? 0, s3 = prior[p + 3] ?? 0, s4 = prior[p + 4] ?? 0, s5 = prior[p + 5] ?? 0, s6 = prior[p + 6] ?? 0;
    const to = offsets[from + t + 1] ?? 0;
    for (let f = offsets[from + t] ?? 0; f < to; f += 1) {
      const w = (rows[f] ?? 0) * stride;
      s0 += weights[w] ?? 0; s1 += weights[w + 1] ?? 0; s2 += weights[w + 2] ?? 0; s3 += weights[w + 3] ?? 0;
      s4 += weights[w + 4] ?? 0; s5 += weights[w + 5] ?? 0; s6 += weights[w + 6] ?? 0;
    }
    const { scores } = lattice;
    const at = t * K;
    scores[at] = s0; scores[at + 1] = s1; scores[at + 2] = s2; scores[at + 3] = s3; scores[at + 4] = s4; scores[at + 5] = s5; scores[at + 6] = s6;
  }
  return count;
}

class Learner {
  readonly #examples: Examples;
  readonly #settings: CrfSettings;
  readonly #state: Float32Array;
  readonly #lattice = new Lattice();
  readonly #transitions: Transitions;
  readonly #squares = plainTransitions();
  readonly #totals = plainTransitions();
  readonly #gradient = new Float64Array(K);
  #step = 0;

  constructor(examples: Examples, settings: CrfSettings, start: Transitions) {
    this.#examples = examples;
    this.#transitions = { between: start.between.slice(), start: start.start.slice(), end: start.end.slice() };
    this.#settings = settings;
    this.#state = new Float32Array(examples.rowCount * STRIDE);
  }

  learn(sequence: number): void {
    const lattice = this.#lattice;
    const from = this.#examples.starts[sequence] ?? 0;
    const count = scoreSequence(lattice, this.#examples, this.#state, STRIDE, sequence);
    if (count === 0) return;
    lattice.setTransitions(this.#transitions);
    lattice.infer(count);
    this.#step += 1;
    this.#learnTransitions(from, count);
    for (let t = 0; t < count; t += 1) this.#learnToken(from + t, t);
  }

  #learnToken(token: number, t: number): void {
    const { offsets, rows, labels } = this.#examples;
    const { marginals } = this.#lattice;
    const gold = labels[token] ?? 0;
    if ((marginals[t * K + gold] ?? 0) > 0.999) return;
    const g = this.#gradient;
    for (let k = 0; k < K; k += 1) g[k] = (k === gold ? 1 : 0) - (marginals[t * K + k] ?? 0);
    const { rate, l2, damping } = this.#settings;
    const state = this.#state;
    const step = this.#step;
    const to = offsets[token + 1] ?? 0;
    for (let f = offsets[token] ?? 0; f < to; f += 1) {
      const base = (rows[f] ?? 0) * STRIDE;
      for (let k = 0; k < K; k += 1) {
        const w = state[base + k] ?? 0;
        const gradient = (g[k] ?? 0) - l2 * w;
        const square = (state[base + 8 + k] ?? 0) + gradient * gradient;
        const change = rate * gradient / Math.sqrt(square + damping);
        state[base + k] = w + change;
        state[base + 8 + k] = square;
        state[base + 16 + k] = (state[base + 16 + k] ?? 0) + change * step;
      }
    }
  }

  #learnTransitions(from: number, count: number): void {
    const { marginals, forward, backward, potentials, norm, step } = this.#lattice;
    const { labels } = this.#examples;
    const expected = new Float64Array(K * K);
    for (let t = 1; t < count; t += 1) {
      const at = t * K, before = at - K;
      for (let i = 0; i < K; i += 1) {
        const left = (forward[before + i] ?? 0) / (norm[t] ?? 1);
        if (left < 1e-9) continue;
        for (let j = 0; j < K; j += 1) expected[i * K + j] = (expected[i * K + j] ?? 0) + left * (step[i * K + j] ?? 0) * (potentials[at + j] ?? 0) * (backward[at + j] ?? 0);
      }
      const gold = (labels[from + t - 1] ?? 0) * K + (labels[from + t] ?? 0);
      expected[gold] = (expected[gold] ?? 0) - 1;
    }
    for (let w = 0; w < K * K; w += 1) this.#move("between", w, -(expected[w] ?? 0));
    for (let k = 0; k < K; k += 1) {
      this.#move("start", k, (labels[from] === k ? 1 : 0) - (marginals[k] ?? 0));
      this.#move("end", k, (labels[from + count - 1] === k ? 1 : 0) - (marginals[(count - 1) * K + k] ?? 0));
    }
  }

  #move(part: keyof Transitions, at: number, gradient: number): void {
    if (gradient === 0) return;
    const squares = this.#squares[part], weights = this.#transitions[part], totals = this.#totals[part];
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    const change = this.#settings.rate * gradient / Math.sqrt((squares[at] ?? 0) + 1e-8);
    weights[at] = (weights[at] ?? 0) + change;
    totals[at] = (totals[at] ?? 0) + change * this.#step;
  }

  average(): TrainedCrf {
    const { rowCount } = this.#examples;
    const steps = Math.max(1, this.#step);
    const weights = new Float32Array(rowCount * K);
    for (let row = 0; row < rowCount; row += 1) {
      for (let k = 0; k < K; k += 1) weights[row * K + k] = (this.#state[row * STRIDE + k] ?? 0) - (this.#state[row * STRIDE + 16 + k] ?? 0) / steps;
    }
    const transitions = plainTransitions();
    for (const part of ["between", "start", "end"] as const) {
      transitions[part].forEach((_, at) => { transitions[part][at] = (this.#transitions[part][at] ?? 0) - (this.#totals[part][at] ?? 0) / steps; });
    }
    return { weights, transitions };
  }
}
