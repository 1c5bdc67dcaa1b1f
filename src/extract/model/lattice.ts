import { isInside, LABEL_COUNT, mayFollow } from "./labels.js";
import { MAX_TOKENS } from "./sequence.js";

const K = LABEL_COUNT;
/** Labels that may follow any other: outside and the beginnings. */
const STARTING = [0, 1, 3, 5] as const;

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
 * marginals. Probabilities are scaled per token, so nothing underflows. Linear in the tokens.
 */
export class Lattice {
  /** Emission scores, log scale. */
  readonly scores = new Float64Array(MAX_TOKENS * K);
  /** Probability of each label at each token, after `infer`. */
  readonly marginals = new Float64Array(MAX_TOKENS * K);
  /** Exponentials of the scores, the largest at each token 1; those of the last token with the weight of ending there. */
  readonly potentials = new Float64Array(MAX_TOKENS * K);
  readonly forward = new Float64Array(MAX_TOKENS * K);
  readonly backward = new Float64Array(MAX_TOKENS * K);
  /** Normaliser of each token's forward values. */
  readonly norm = new Float64Array(MAX_TOKENS);
  readonly step = new Float64Array(K * K);
  readonly #start = new Float64Array(K);
  readonly #end = new Float64Array(K);
  /** Weight of each label of the next token with all that follows it. */
  readonly #ahead = new Float64Array(K);

  /** Takes over transition scores; call again when they changed. */
  setTransitions(transitions: Transitions): void {
    for (let from = 0; from < K; from += 1) {
      for (let to = 0; to < K; to += 1) this.step[from * K + to] = mayFollow(from, to) ? Math.exp(transitions.between[from * K + to] ?? 0) : 0;
      this.#start[from] = isInside(from) ? 0 : Math.exp(transitions.start[from] ?? 0);
      this.#end[from] = Math.exp(transitions.end[from] ?? 0);
    }
  }

  /** Forward-backward over `count` tokens; returns the logarithm of the partition function. */
  infer(count: number): number {
    if (count === 0) return 0;
    const logZ = this.#sweepForward(count);
    this.#sweepBackward(count);
    return logZ;
  }

  #sweepForward(count: number): number {
    const { scores, potentials, forward, norm } = this;
    let logZ = 0;
    for (let at = 0; at < count; at += 1) {
      const base = at * K;
      let top = scores[base] ?? 0;
      for (let k = 1; k < K; k += 1) if ((scores[base + k] ?? 0) > top) top = scores[base + k] ?? 0;
      for (let k = 0; k < K; k += 1) potentials[base + k] = Math.exp((scores[base + k] ?? 0) - top);
      if (at === count - 1) for (let k = 0; k < K; k += 1) potentials[base + k] = (potentials[base + k] ?? 0) * (this.#end[k] ?? 0);
      if (at === 0) for (let k = 0; k < K; k += 1) forward[k] = this.#start[k] ?? 0;
      else this.#stepForward(base);
      let total = 0;
      for (let k = 0; k < K; k += 1) {
        const weight = (forward[base + k] ?? 0) * (potentials[base + k] ?? 0);
        forward[base + k] = weight;
        total += weight;
      }
      norm[at] = total;
      for (let k = 0; k < K; k += 1) forward[base + k] = (forward[base + k] ?? 0) / total;
      logZ += Math.log(total) + top;
    }
    return logZ;
  }

  /** Carries the forward values of the token before over to the one at `base`: any label leads to `STARTING` ones, two lead to a continuing one. */
  #stepForward(base: number): void {
    const { forward, step } = this;
    const from = base - K;
    const a = forward[from] ?? 0, b = forward[from + 1] ?? 0, c = forward[from + 2] ?? 0, d = forward[from + 3] ?? 0;
    const e = forward[from + 4] ?? 0, g = forward[from + 5] ?? 0, h = forward[from + 6] ?? 0;
    for (const k of STARTING) {
      forward[base + k] = a * (step[k] ?? 0) + b * (step[K + k] ?? 0) + c * (step[2 * K + k] ?? 0) + d * (step[3 * K + k] ?? 0)
        + e * (step[4 * K + k] ?? 0) + g * (step[5 * K + k] ?? 0) + h * (step[6 * K + k] ?? 0);
    }
    for (let k = 2; k < K; k += 2) forward[base + k] = (forward[from + k - 1] ?? 0) * (step[(k - 1) * K + k] ?? 0) + (forward[from + k] ?? 0) * (step[k * K + k] ?? 0);
  }

  #sweepBackward(count: number): void {
    const { potentials, forward, backward, marginals, norm, step } = this;
    for (let k = 0; k < K; k += 1) {
      const last = (count - 1) * K + k;
      backward[last] = 1;
      marginals[last] = forward[last] ?? 0;
    }
    const ahead = this.#ahead;
    for (let at = count - 2; at >= 0; at -= 1) {
      const base = at * K, next = base + K;
      const scale = 1 / (norm[at + 1] ?? 1);
      for (let k = 0; k < K; k += 1) ahead[k] = (potentials[next + k] ?? 0) * (backward[next + k] ?? 0) * scale;
      const a = ahead[0] ?? 0, b = ahead[1] ?? 0, c = ahead[3] ?? 0, d = ahead[5] ?? 0;
      for (let k = 0; k < K; k += 1) {
        const row = k * K, inside = (k + 1) & ~1;
        const weight = a * (step[row] ?? 0) + b * (step[row + 1] ?? 0) + c * (step[row + 3] ?? 0) + d * (step[row + 5] ?? 0)
          + (k === 0 ? 0 : (ahead[inside] ?? 0) * (step[row + inside] ?? 0));
        backward[base + k] = weight;
        marginals[base + k] = weight * (forward[base + k] ?? 0);
      }
    }
  }
}
