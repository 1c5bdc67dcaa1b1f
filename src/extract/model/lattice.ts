import { isInside, LABEL_COUNT, mayFollow } from "./labels.js";
import { MAX_TOKENS } from "./sequence.js";

const K = LABEL_COUNT;

/** Transition scores of a linear chain: from label to label, from the start, and to the end; log scale. */
export interface Transitions {
  /** Row `from`, column `to`; 49 numbers. */
  readonly between: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Transitions that forbid nothing but broken spans. */
export function plainTransitions(): Transitions {
  return { between: new Float64Array(K * K), start: new Float64Array(K), end: new Float64Array(K) };
}

/**
 * Inference in one linear-chain CRF (Lafferty et al. 2001): write `scores` (token by token, 7 a token), then call `infer` for
 * marginals or `viterbi` for the best path. Probabilities are scaled per token, so nothing underflows. All linear in the tokens.
 */
export class Lattice {
  /** Emission scores, log scale. */
  readonly scores = new Float64Array(MAX_TOKENS * K);
  /** Probability of each label at each token, after `infer`. */
  readonly marginals = new Float64Array(MAX_TOKENS * K);
  /** Best label at each token, after `viterbi`. */
  readonly path = new Uint8Array(MAX_TOKENS);
  readonly potentials = new Float64Array(MAX_TOKENS * K);
  readonly forward = new Float64Array(MAX_TOKENS * K);
  readonly backward = new Float64Array(MAX_TOKENS * K);
  /** Normaliser of each token's forward values. */
  readonly norm = new Float64Array(MAX_TOKENS);
  readonly #back = new Uint8Array(MAX_TOKENS * K);
  readonly step = new Float64Array(K * K);
  readonly #start = new Float64Array(K);
  readonly #end = new Float64Array(K);
  readonly #best = new Float64Array(2 * K);
  #transitions: Transitions = plainTransitions();

  /** Takes over transition scores; call again when they changed. */
  setTransitions(transitions: Transitions): void {
    this.#transitions = transitions;
    for (let from = 0; from < K; from += 1) {
      for (let to = 0; to < K; to += 1) this.step[from * K + to] = mayFollow(from, to) ? Math.exp(transitions.between[from * K + to] ?? 0) : 0;
      this.#start[from] = isInside(from) ? 0 : Math.exp(transitions.start[from] ?? 0);
      this.#end[from] = Math.exp(transitions.end[from] ?? 0);
    }
  }

  /** Weight of ending in a label, linear scale. */
  endOf(label: number): number {
    return this.#end[label] ?? 0;
  }

  /** Forward-backward over `count` tokens; returns the logarithm of the partition function. */
  infer(count: number): number {
    if (count === 0) return 0;
    const logZ = this.#sweepForward(count);
    this.#sweepBackward(count);
    const { forward, backward, marginals } = this;
    for (let at = 0; at < count * K; at += 1) marginals[at] = (forward[at] ?? 0) * (backward[at] ?? 0);
    return logZ;
  }

  #sweepForward(count: number): number {
    const { scores, potentials, forward, norm, step } = this;
    let logZ = 0;
    for (let at = 0; at < count; at += 1) {
      const base = at * K;
      let top = scores[base] ?? 0;
      for (let k = 1; k < K; k += 1) if ((scores[base + k] ?? 0) > top) top = scores[base + k] ?? 0;
      let total = 0;
      for (let k = 0; k < K; k += 1) {
        const potential = Math.exp((scores[base + k] ?? 0) - top);
        potentials[base + k] = potential;
        let sum = at === 0 ? this.#start[k] ?? 0 : 0;
        if (at > 0 && isInside(k)) sum = (forward[base - K + k - 1] ?? 0) * (step[(k - 1) * K + k] ?? 0) + (forward[base - K + k] ?? 0) * (step[k * K + k] ?? 0);
        else if (at > 0) for (let j = 0; j < K; j += 1) sum += (forward[base - K + j] ?? 0) * (step[j * K + k] ?? 0);
        sum *= potential;
        if (at === count - 1) sum *= this.#end[k] ?? 0;
        forward[base + k] = sum;
        total += sum;
      }
      norm[at] = total;
      for (let k = 0; k < K; k += 1) forward[base + k] = (forward[base + k] ?? 0) / total;
      logZ += Math.log(total) + top;
    }
    return logZ;
  }

  #sweepBackward(count: number): void {
    const { potentials, backward, norm, step } = this;
    for (let k = 0; k < K; k += 1) backward[(count - 1) * K + k] = 1;
    for (let at = count - 2; at >= 0; at -= 1) {
      const base = at * K;
      const next = base + K;
      const isLast = at === count - 2;
      for (let k = 0; k < K; k += 1) {
        let sum = 0;
        for (let j = 0; j < K; j += 1) {
          const end = isLast ? this.#end[j] ?? 0 : 1;
          sum += (step[k * K + j] ?? 0) * (potentials[next + j] ?? 0) * end * (backward[next + j] ?? 0);
        }
        backward[base + k] = sum / (norm[at + 1] ?? 1);
      }
    }
  }

  /** Writes the best label sequence of `count` tokens to `path`. */
  viterbi(count: number): void {
    if (count === 0) return;
    const { scores, path } = this;
    const { between, start, end } = this.#transitions;
    const back = this.#back;
    let now = 0;
    const best = this.#best;
    for (let k = 0; k < K; k += 1) best[k] = isInside(k) ? -Infinity : (start[k] ?? 0) + (scores[k] ?? 0);
    for (let at = 1; at < count; at += 1) {
      const then = now;
      now = K - now;
      for (let k = 0; k < K; k += 1) {
        let from = 0, top = -Infinity;
        for (let j = 0; j < K; j += 1) {
          const score = mayFollow(j, k) ? (best[then + j] ?? 0) + (between[j * K + k] ?? 0) : -Infinity;
          if (score > top) { top = score; from = j; }
        }
        best[now + k] = top + (scores[at * K + k] ?? 0);
        back[at * K + k] = from;
      }
    }
    let label = 0;
    for (let k = 1; k < K; k += 1) if ((best[now + k] ?? 0) + (end[k] ?? 0) > (best[now + label] ?? 0) + (end[label] ?? 0)) label = k;
    for (let at = count - 1; at >= 0; at -= 1) {
      path[at] = label;
      label = back[at * K + label] ?? 0;
    }
  }
}
