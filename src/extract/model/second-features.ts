import { distanceBucket } from "./distances.js";
import { mix2, mix3 } from "./hashing.js";
import { isInside, LABEL_COUNT, roleOf } from "./labels.js";
import type { Lattice } from "./lattice.js";
import { MAX_TOKENS, OUTSIDE, type Sequence } from "./sequence.js";

const K = LABEL_COUNT;
const PAD = 2;
const NO_LABEL = 7;
/** Longest pattern of spans in a sentence that is kept apart. */
const MAX_PATTERN = 6;

/** Bucket 0 to 9 of a probability, finer near both ends. */
function marginalBucket(p: number): number {
  return p < 0.5 ? (p < 0.02 ? 0 : p < 0.08 ? 1 : p < 0.2 ? 2 : p < 0.35 ? 3 : 4) : p > 0.98 ? 9 : p > 0.92 ? 8 : p > 0.8 ? 7 : p > 0.65 ? 6 : 5;
}

/**
 * Features of the second stage: what the first one found around a token (stacked sequential learning, Cohen and Carvalho 2005).
 * `open` takes the first stage's spans and marginals (linear); `write` adds to `out` from `start` on and returns the new length.
 */
export class SecondFeatures {
  readonly #label = new Int32Array(MAX_TOKENS + 2 * PAD);
  /** First and last token of the predicted span a token is in (or of the gap between spans). */
  readonly #first = new Int32Array(MAX_TOKENS);
  readonly #last = new Int32Array(MAX_TOKENS);
  readonly #leftSpan = new Int32Array(MAX_TOKENS);
  readonly #rightSpan = new Int32Array(MAX_TOKENS);
  /** Stem of the nearest predicted cue on each side, 0 for none, and its distance bucket. */
  readonly #leftCue = new Int32Array(MAX_TOKENS);
  readonly #rightCue = new Int32Array(MAX_TOKENS);
  readonly #pattern = new Int32Array(MAX_TOKENS + 1);
  readonly #roles = new Int32Array(MAX_TOKENS + 1);
  #sequence: Sequence | null = null;
  #lattice: Lattice | null = null;

  /** `labels` are those of the spans the first stage chose, `lattice` holds its marginals. */
  open(sequence: Sequence, lattice: Lattice, labels: Uint8Array): void {
    this.#sequence = sequence;
    this.#lattice = lattice;
    const { count } = sequence;
    this.#label.fill(NO_LABEL, 0, count + 2 * PAD);
    for (let at = 0; at < count; at += 1) this.#label[at + PAD] = labels[at] ?? 0;
    this.#fillSegments(count);
    this.#fillCues(sequence);
    this.#fillPatterns(sequence);
  }

  #labelAt(at: number): number {
    return this.#label[at + PAD] ?? NO_LABEL;
  }

  /** Segments are predicted spans and the gaps between them. */
  #fillSegments(count: number): void {
    let from = 0;
    let left = NO_LABEL;
    for (let at = 0; at < count; at += 1) {
      const label = this.#labelAt(at);
      const next = at + 1 < count ? this.#labelAt(at + 1) : NO_LABEL;
      const goesOn = at + 1 < count && (isInside(next) || (next === 0 && label === 0));
      if (goesOn) continue;
      for (let t = from; t <= at; t += 1) {
        this.#first[t] = from;
        this.#last[t] = at;
        this.#leftSpan[t] = left;
        this.#rightSpan[t] = next;
      }
      left = roleOf(this.#labelAt(from)) + 1;
      from = at + 1;
    }
  }

  #fillCues(sequence: Sequence): void {
    let stem = 0;
    let at = 0;
    for (let t = 0; t < sequence.count; t += 1) {
      this.#leftCue[t] = stem === 0 ? 0 : mix2(1, stem, distanceBucket(t, at));
      if (roleOf(this.#labelAt(t)) === 1) { stem = sequence.stem[t] ?? 0; at = t; }
    }
    stem = 0;
    for (let t = sequence.count - 1; t >= 0; t -= 1) {
      this.#rightCue[t] = stem === 0 ? 0 : mix2(1, stem, distanceBucket(t, at));
      if (roleOf(this.#labelAt(t)) === 1) { stem = sequence.stem[t] ?? 0; at = t; }
    }
  }

  /** The order of spans in each sentence ("source, cue, content") as a number to base 4, and the set of roles in it. */
  #fillPatterns(sequence: Sequence): void {
    for (let sentence = 0; sentence < sequence.sentences; sentence += 1) {
      let pattern = 1;
      let roles = 0;
      let length = 0;
      const to = sequence.sentenceFrom[sentence + 1] ?? 0;
      for (let at = sequence.sentenceFrom[sentence] ?? 0; at < to; at += 1) {
        const label = this.#labelAt(at);
        if (label === 0 || (isInside(label) && at > (sequence.sentenceFrom[sentence] ?? 0))) continue;
        roles |= 1 << roleOf(label);
        if (length < MAX_PATTERN) pattern = pattern * 4 + roleOf(label) + 1;
        length += 1;
      }
      this.#pattern[sentence] = pattern;
      this.#roles[sentence] = roles;
    }
  }

  write(at: number, out: Int32Array, start: number): number {
    const sequence = this.#sequence;
    const lattice = this.#lattice;
    if (sequence === null || lattice === null) return start;
    let n = this.#labels(sequence, at, out, start);
    n = this.#marginals(lattice, at, out, n);
    n = this.#segment(sequence, at, out, n);
    return this.#sentence(sequence, at, out, n);
  }

  #labels(sequence: Sequence, at: number, out: Int32Array, start: number): number {
    const p = at + PAD;
    const l = this.#label;
    const here = l[p] ?? 0, left = l[p - 1] ?? 0, right = l[p + 1] ?? 0;
    let n = start;
    out[n++] = mix3(210, left, here, right);
    out[n++] = mix3(211, (l[p - 2] ?? 0) * 8 + left, here, right * 8 + (l[p + 2] ?? 0));
    out[n++] = mix3(214, here, sequence.tag[at] ?? 0, right);
    out[n++] = mix3(215, left, here, sequence.word[at] ?? 0);
    out[n++] = mix3(216, here, right, sequence.word[at + 1] ?? OUTSIDE);
    return n;
  }

  #marginals({ marginals }: Lattice, at: number, out: Int32Array, start: number): number {
    const here = this.#label[at + PAD] ?? 0;
    let n = start;
    out[n++] = mix2(220, marginalBucket(marginals[at * K] ?? 0), here);
    for (let role = 0; role < 3; role += 1) {
      const begin = marginals[at * K + 1 + 2 * role] ?? 0, inside = marginals[at * K + 2 + 2 * role] ?? 0;
      out[n++] = mix3(230 + role, marginalBucket(begin), marginalBucket(inside), here);
    }
    return n;
  }

  #segment(sequence: Sequence, at: number, out: Int32Array, start: number): number {
    const first = this.#first[at] ?? 0, last = this.#last[at] ?? 0;
    const role = roleOf(this.#labelAt(first));
    const left = this.#leftSpan[at] ?? 0, right = this.#rightSpan[at] ?? 0;
    const place = (at === first ? 1 : 0) + (at === last ? 2 : 0);
    const before = first > 0 ? sequence.word[first - 1] ?? OUTSIDE : OUTSIDE;
    const after = last + 1 < sequence.count ? sequence.word[last + 1] ?? OUTSIDE : OUTSIDE;
    const span = role * 8 + place;
    let n = start;
    out[n++] = mix3(240, span, distanceBucket(first, last), sequence.quote[at] ?? 0);
    out[n++] = mix3(241, span, left, right);
    out[n++] = mix2(242, span, before);
    out[n++] = mix2(243, span, after);
    out[n++] = mix2(244, span, sequence.word[first] ?? 0);
    out[n++] = mix2(245, span, sequence.word[last] ?? 0);
    out[n++] = mix3(246, span, distanceBucket(at, first), left);
    out[n++] = mix3(247, span, distanceBucket(at, last), right);
    out[n++] = mix2(249, role, this.#leftCue[at] ?? 0);
    out[n++] = mix2(250, role, this.#rightCue[at] ?? 0);
    return n;
  }

  #sentence(sequence: Sequence, at: number, out: Int32Array, start: number): number {
    const sentence = sequence.sentence[at] ?? 0;
    const here = this.#labelAt(at);
    const pattern = this.#pattern[sentence] ?? 0, roles = this.#roles[sentence] ?? 0;
    const before = sentence > 0 ? this.#roles[sentence - 1] ?? 0 : 8;
    const after = sentence + 1 < sequence.sentences ? this.#roles[sentence + 1] ?? 0 : 8;
    let n = start;
    out[n++] = mix2(252, pattern, here);
    out[n++] = mix3(254, roles, here, sequence.quote[at] ?? 0);
    out[n++] = mix3(256, before * 16 + after, roles, here);
    return n;
  }
}
