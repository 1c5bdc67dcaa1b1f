import { mix1, mix2, mix3 } from "./hashing.js";
import { MAX_TOKENS, OUTSIDE, Shape, type Sequence } from "./sequence.js";
import { Surroundings } from "./surroundings.js";

/** Tokens a window reaches to each side. */
const PAD = 2;
const NO_TAG = 31;

/** Bucket of a distance in tokens. */
const DISTANCE: Uint8Array = Uint8Array.from({ length: MAX_TOKENS + 1 }, (_, d) =>
  d < 6 ? d : d < 8 ? 6 : d < 11 ? 7 : d < 16 ? 8 : d < 25 ? 9 : d < 40 ? 10 : d < 80 ? 11 : 12);

/** Bucket of the distance between two tokens, 0 to 12. */
export function distanceBucket(a: number, b: number): number {
  return DISTANCE[Math.abs(a - b)] ?? 12;
}

/** Most features a token can have. */
export const MAX_FEATURES = 80;

/**
 * Writes the hashed features of tokens. `open` prepares a sequence (linear); `write` fills `out` for one token and returns
 * how many it wrote, always the same features in the same order. Template numbers are part of the weights' meaning.
 */
export class FeatureWriter {
  readonly out = new Int32Array(MAX_FEATURES);
  readonly around = new Surroundings();
  readonly #word = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #stem = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #tag = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #shape = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #suffix = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #cue = new Int32Array(MAX_TOKENS + 2 * PAD);
  readonly #source = new Int32Array(MAX_TOKENS + 2 * PAD);
  #sequence: Sequence | null = null;
  #ending = 0;
  #opening = 0;

  open(sequence: Sequence): void {
    this.#sequence = sequence;
    const { count } = sequence;
    pad(this.#word, sequence.word, count, OUTSIDE);
    pad(this.#stem, sequence.stem, count, OUTSIDE);
    pad(this.#tag, sequence.tag, count, NO_TAG);
    pad(this.#shape, sequence.shape, count, NO_TAG);
    pad(this.#suffix, sequence.suffix3, count, OUTSIDE);
    pad(this.#cue, sequence.asCue, count, 0);
    pad(this.#source, sequence.asSource, count, 0);
    this.around.fill(sequence);
    this.#ending = count > 0 ? sequence.shape[count - 1] ?? 0 : 0;
    this.#opening = (sequence.quote[0] ?? 0) * 4 + Math.min(3, sequence.sentences);
  }

  /** Features of token `at` of the open sequence, into `out`; returns their number. */
  write(at: number): number {
    const sequence = this.#sequence;
    if (sequence === null) return 0;
    let n = this.#words(at + PAD, 0);
    n = this.#tags(at + PAD, n);
    n = this.#classes(at + PAD, n, sequence.quote[at] ?? 0, sequence.asContent[at] ?? 0);
    n = this.#quotes(sequence, at, n);
    n = this.#position(sequence, at, n);
    n = this.#cues(sequence, at, n);
    return this.#verbs(sequence, at, n);
  }

  #words(p: number, start: number): number {
    const { out } = this;
    const w = this.#word, l = this.#stem, f = this.#shape, x = this.#suffix;
    let n = start;
    for (let d = -2; d <= 2; d += 1) out[n++] = mix1(3 + d, w[p + d] ?? 0);
    for (let d = -1; d <= 1; d += 1) out[n++] = mix1(12 + d, l[p + d] ?? 0);
    for (let d = -1; d <= 0; d += 1) out[n++] = mix2(17 + d, w[p + d] ?? 0, w[p + d + 1] ?? 0);
    for (let d = -1; d <= 1; d += 1) out[n++] = mix2(21 + d, f[p + d] ?? 0, x[p + d] ?? 0);
    out[n++] = mix3(26, (f[p - 2] ?? 0) * 32 + (f[p - 1] ?? 0), f[p] ?? 0, (f[p + 1] ?? 0) * 32 + (f[p + 2] ?? 0));
    out[n++] = mix3(27, w[p - 1] ?? 0, f[p] ?? 0, w[p + 1] ?? 0);
    return n;
  }

  #tags(p: number, start: number): number {
    const { out } = this;
    const w = this.#word, l = this.#stem, t = this.#tag;
    let n = start;
    for (let d = -2; d <= 1; d += 1) out[n++] = mix2(41 + d, t[p + d] ?? 0, t[p + d + 1] ?? 0);
    for (let d = -2; d <= 0; d += 1) out[n++] = mix3(46 + d, t[p + d] ?? 0, t[p + d + 1] ?? 0, t[p + d + 2] ?? 0);
    out[n++] = mix3(47, (t[p - 2] ?? 0) * 32 + (t[p - 1] ?? 0), t[p] ?? 0, (t[p + 1] ?? 0) * 32 + (t[p + 2] ?? 0));
    out[n++] = mix2(48, l[p] ?? 0, t[p - 1] ?? 0);
    out[n++] = mix2(49, l[p] ?? 0, t[p + 1] ?? 0);
    out[n++] = mix2(51, t[p] ?? 0, w[p - 1] ?? 0);
    out[n++] = mix2(52, t[p] ?? 0, w[p + 1] ?? 0);
    out[n++] = mix3(53, t[p - 1] ?? 0, l[p] ?? 0, t[p + 1] ?? 0);
    return n;
  }

  #classes(p: number, start: number, quote: number, content: number): number {
    const { out } = this;
    const c = this.#cue, s = this.#source, t = this.#tag;
    let n = start;
    out[n++] = mix2(60, c[p - 2] ?? 0, c[p] ?? 0);
    out[n++] = mix2(64, c[p] ?? 0, c[p + 2] ?? 0);
    for (let d = -1; d <= 1; d += 1) out[n++] = mix2(66 + d, s[p + d] ?? 0, t[p + d] ?? 0);
    out[n++] = mix3(68, c[p - 1] ?? 0, c[p] ?? 0, c[p + 1] ?? 0);
    out[n++] = mix3(69, s[p - 1] ?? 0, s[p] ?? 0, s[p + 1] ?? 0);
    out[n++] = mix3(70, c[p] ?? 0, quote, t[p + 1] ?? 0);
    out[n++] = mix3(71, c[p] ?? 0, t[p - 1] ?? 0, t[p + 1] ?? 0);
    out[n++] = mix2(72, content, t[p] ?? 0);
    out[n++] = mix3(73, s[p - 1] ?? 0, c[p] ?? 0, t[p] ?? 0);
    out[n++] = mix3(74, s[p] ?? 0, c[p + 1] ?? 0, t[p] ?? 0);
    return n;
  }

  #quotes(sequence: Sequence, at: number, start: number): number {
    const { out } = this;
    const state = sequence.quote[at] ?? 0;
    const from = sequence.quoteFrom[at] ?? -1, to = sequence.quoteTo[at] ?? -1;
    const p = at + PAD;
    const here = this.#shape[p] ?? 0, left = this.#shape[p - 1] ?? 0, right = this.#shape[p + 1] ?? 0;
    const fromStart = from < 0 ? 15 : distanceBucket(at, from), toEnd = to < 0 ? 15 : distanceBucket(at, to);
    const length = from < 0 ? 15 : distanceBucket(from, to);
    const after = to >= 0 ? this.#shape[to + PAD + 1] ?? 0 : NO_TAG;
    const inner = to > 0 ? this.#shape[to + PAD - 1] ?? 0 : NO_TAG;
    const before = from >= 0 ? this.#stem[from + PAD - 1] ?? 0 : 0;
    let n = start;
    out[n++] = mix3(80, state, here, left);
    out[n++] = mix3(81, state, here, right);
    out[n++] = mix2(82, state, fromStart * 16 + length);
    out[n++] = mix2(83, state, toEnd * 16 + length);
    out[n++] = mix3(84, state, this.#opening, here === Shape.openQuote || here === Shape.closeQuote ? here : 0);
    out[n++] = mix3(85, state, after * 32 + inner, length);
    out[n++] = mix2(86, state, before);
    return n;
  }

  #position(sequence: Sequence, at: number, start: number): number {
    const { out } = this;
    const { leftMark, rightMark } = this.around;
    const { count } = sequence;
    const sentence = sequence.sentence[at] ?? 0;
    const from = sequence.sentenceFrom[sentence] ?? 0, to = sequence.sentenceFrom[sentence + 1] ?? count;
    const p = at + PAD;
    const left = leftMark[at] ?? -1, right = rightMark[at] ?? -1;
    const leftKind = left < 0 ? NO_TAG : this.#word[left + PAD] ?? 0, rightKind = right < 0 ? NO_TAG : this.#word[right + PAD] ?? 0;
    let n = start;
    out[n++] = mix2(90, distanceBucket(at, from), this.#tag[p] ?? 0);
    out[n++] = mix2(91, distanceBucket(at, to), this.#ending);
    out[n++] = mix3(92, Math.min(sentence, 4), Math.min(sequence.sentences, 5), distanceBucket(at, from) === 0 ? 1 : 0);
    out[n++] = mix3(93, distanceBucket(at, from), this.#cue[p] ?? 0, this.#source[p] ?? 0);
    out[n++] = mix3(94, leftKind, left < 0 ? 15 : distanceBucket(at, left), rightKind);
    out[n++] = mix3(95, rightKind, right < 0 ? 15 : distanceBucket(at, right), this.#tag[p] ?? 0);
    out[n++] = mix3(96, right < 0 ? 0 : this.#word[right + PAD + 1] ?? 0, rightKind, left < from ? 1 : 0);
    out[n++] = mix3(97, left < 0 ? 0 : this.#word[left + PAD + 1] ?? 0, leftKind, this.#tag[p] ?? 0);
    out[n++] = mix3(98, this.#word[from + PAD] ?? 0, distanceBucket(at, from), this.#ending);
    return n;
  }

  #cues(sequence: Sequence, at: number, start: number): number {
    const { around } = this;
    const sentence = sequence.sentence[at] ?? 0;
    let n = this.#cueToSide(sequence, at, around.leftCue[at] ?? -1, 100, start);
    n = this.#cueToSide(sequence, at, around.rightCue[at] ?? -1, 110, n);
    const { out } = this;
    const best = around.bestCue[sentence] ?? -1;
    const side = best < 0 ? 3 : Math.sign(best - at) + 1;
    const bestStem = best < 0 ? 0 : this.#stem[best + PAD] ?? 0;
    const strength = best < 0 ? 0 : this.#cue[best + PAD] ?? 0;
    const tag = this.#tag[at + PAD] ?? 0;
    out[n++] = mix2(120, bestStem, side);
    out[n++] = mix3(121, strength, side, tag);
    out[n++] = mix3(122, strength * 16 + (best < 0 ? 15 : distanceBucket(at, best)), side, sequence.quote[at] ?? 0);
    const left = around.leftCue[at] ?? -1, right = around.rightCue[at] ?? -1;
    const isLeftNear = left >= 0 && sequence.sentence[left] === sentence ? 1 : 0;
    const isRightNear = right >= 0 && sequence.sentence[right] === sentence ? 1 : 0;
    out[n++] = mix3(123, isLeftNear * 2 + isRightNear, sequence.quote[at] ?? 0, tag);
    out[n++] = mix3(124, isLeftNear * 16 + (left < 0 ? 0 : this.#cue[left + PAD] ?? 0), isRightNear * 16 + (right < 0 ? 0 : this.#cue[right + PAD] ?? 0), this.#cue[at + PAD] ?? 0);
    return n;
  }

  /** The nearest candidate cue to one side: how near, how strong, what stands between and next to it. */
  #cueToSide(sequence: Sequence, at: number, cue: number, template: number, start: number): number {
    const { out, around } = this;
    const isNone = cue < 0;
    const far = isNone ? 15 : distanceBucket(at, cue);
    const first = Math.min(at, cue), last = Math.max(at, cue);
    const commas = isNone ? 7 : Math.min(4, (around.commas[last] ?? 0) - (around.commas[first] ?? 0));
    const verbs = isNone ? 7 : Math.min(4, (around.verbs[last] ?? 0) - (around.verbs[first] ?? 0));
    const sentences = isNone ? 3 : Math.min(2, Math.abs((sequence.sentence[at] ?? 0) - (sequence.sentence[cue] ?? 0)));
    const stem = isNone ? 0 : this.#stem[cue + PAD] ?? 0;
    const strength = isNone ? 0 : this.#cue[cue + PAD] ?? 0;
    const next = isNone ? 0 : this.#word[cue + PAD + 1] ?? 0;
    const tag = this.#tag[at + PAD] ?? 0, quote = sequence.quote[at] ?? 0;
    const where = far * 4 + sentences;
    let n = start;
    out[n++] = mix2(template, stem, where);
    out[n++] = mix3(template + 1, stem, sentences, tag);
    out[n++] = mix3(template + 2, strength, where, tag);
    out[n++] = mix3(template + 3, strength * 4 + quote, where, commas * 8 + verbs);
    out[n++] = mix3(template + 5, next, where, quote);
    out[n++] = mix3(template + 6, stem, next, sentences * 4 + Math.min(far, 3));
    return n;
  }

  #verbs(sequence: Sequence, at: number, start: number): number {
    const { out, around } = this;
    const left = around.leftVerb[at] ?? -1, right = around.rightVerb[at] ?? -1;
    const tag = this.#tag[at + PAD] ?? 0;
    const leftNear = left >= 0 && sequence.sentence[left] === sequence.sentence[at];
    const rightNear = right >= 0 && sequence.sentence[right] === sequence.sentence[at];
    const leftStem = leftNear ? this.#stem[left + PAD] ?? 0 : 0, rightStem = rightNear ? this.#stem[right + PAD] ?? 0 : 0;
    let n = start;
    out[n++] = mix2(130, leftStem, tag);
    out[n++] = mix2(131, rightStem, tag);
    out[n++] = mix2(132, leftStem, leftNear ? distanceBucket(at, left) : 15);
    out[n++] = mix2(133, rightStem, rightNear ? distanceBucket(at, right) : 15);
    out[n++] = mix3(134, leftNear ? this.#cue[left + PAD] ?? 0 : 16, rightNear ? this.#cue[right + PAD] ?? 0 : 16, tag);
    return n;
  }
}

function pad(target: Int32Array, source: ArrayLike<number>, count: number, outside: number): void {
  for (let d = 0; d < PAD; d += 1) {
    target[d] = outside;
    target[count + PAD + d] = outside;
  }
  for (let at = 0; at < count; at += 1) target[at + PAD] = source[at] ?? 0;
}
