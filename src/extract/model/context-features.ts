import { distanceBucket, NO_DISTANCE } from "./distances.js";
import { mix2, mix3 } from "./hashing.js";
import { NO_SHAPE, OUTSIDE, type Sequence } from "./sequence.js";
import { Surroundings } from "./surroundings.js";
import { NO_TAG } from "./tagger.js";

/** Features a token has beside those of the forms around it. */
export const CONTEXT_FEATURES = 23;

/**
 * Features of more than one form: neighbours together, the quotation, the sentence, and the nearest marks, cues and verbs.
 * `open` takes a tagged and classed sequence (linear); `write` writes the hashes of one token to `out` from `start` on, always as many and in the
 * same order, and returns where they end. Template numbers are part of the weights' meaning.
 */
export class ContextFeatures {
  readonly #sequence: Sequence;
  readonly #around = new Surroundings();
  /** Shape of the last token. */
  #ending = 0;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
  }

  open(): void {
    const { count, shape } = this.#sequence;
    this.#around.fill(this.#sequence);
    this.#ending = count > 0 ? shape[count - 1] ?? 0 : 0;
  }

  write(at: number, out: Int32Array, start: number): number {
    let n = this.#neighbours(at, out, start);
    n = this.#quotation(at, out, n);
    n = this.#sentence(at, out, n);
    return this.#cues(at, out, n);
  }

  #shapeAt(at: number): number {
    return at < 0 || at >= this.#sequence.count ? NO_SHAPE : this.#sequence.shape[at] ?? 0;
  }

  #wordAt(at: number): number {
    return at < 0 || at >= this.#sequence.count ? OUTSIDE : this.#sequence.word[at] ?? 0;
  }

  #neighbours(at: number, out: Int32Array, start: number): number {
    const { count, tag, stem, asCue } = this.#sequence;
    const here = tag[at] ?? 0, left = at > 0 ? tag[at - 1] ?? 0 : NO_TAG, right = at + 1 < count ? tag[at + 1] ?? 0 : NO_TAG;
    const shapesLeft = this.#shapeAt(at - 2) * 32 + this.#shapeAt(at - 1), shapesRight = this.#shapeAt(at + 1) * 32 + this.#shapeAt(at + 2);
    let n = start;
    out[n++] = mix3(40, shapesLeft, this.#shapeAt(at), shapesRight);
    out[n++] = mix2(41, left, here);
    out[n++] = mix3(42, left, here, right);
    out[n++] = mix2(43, stem[at] ?? 0, left);
    out[n++] = mix2(44, here, this.#wordAt(at - 1));
    out[n++] = mix3(45, asCue[at] ?? 0, left, right);
    return n;
  }

  #quotation(at: number, out: Int32Array, start: number): number {
    const { quote, quoteFrom, quoteTo, stem } = this.#sequence;
    const state = quote[at] ?? 0;
    const from = quoteFrom[at] ?? -1, to = quoteTo[at] ?? -1;
    const isIn = from >= 0;
    const here = this.#shapeAt(at);
    const length = isIn ? distanceBucket(from, to) : NO_DISTANCE;
    const end = isIn ? this.#shapeAt(to + 1) * 32 + this.#shapeAt(to - 1) : 0;
    const before = from > 0 ? stem[from - 1] ?? 0 : isIn ? OUTSIDE : 0;
    let n = start;
    out[n++] = mix3(50, state, here, this.#shapeAt(at - 1));
    out[n++] = mix3(51, state, here, this.#shapeAt(at + 1));
    out[n++] = mix2(52, state, (isIn ? distanceBucket(at, from) : NO_DISTANCE) * 16 + length);
    out[n++] = mix2(53, state, (isIn ? distanceBucket(at, to) : NO_DISTANCE) * 16 + length);
    out[n++] = mix3(54, state, end, length);
    out[n++] = mix2(55, state, before);
    return n;
  }

  #sentence(at: number, out: Int32Array, start: number): number {
    const { sentence, sentences, sentenceFrom } = this.#sequence;
    const { leftMark, rightMark } = this.#around;
    const number = sentence[at] ?? 0;
    const from = sentenceFrom[number] ?? 0, to = sentenceFrom[number + 1] ?? 0;
    const left = leftMark[at] ?? -1, right = rightMark[at] ?? -1;
    const leftKind = left < 0 ? NO_SHAPE : this.#wordAt(left), rightKind = right < 0 ? NO_SHAPE : this.#wordAt(right);
    let n = start;
    out[n++] = mix2(60, distanceBucket(at, to), this.#ending);
    out[n++] = mix3(61, Math.min(number, 4), Math.min(sentences, 5), at === from ? 1 : 0);
    out[n++] = mix3(63, leftKind, left < 0 ? NO_DISTANCE : distanceBucket(at, left), rightKind);
    out[n++] = mix3(64, right < 0 ? 0 : this.#wordAt(right + 1), rightKind, left < from ? 1 : 0);
    return n;
  }

  #cues(at: number, out: Int32Array, start: number): number {
    const { sentence, stem, tag, asCue, quote } = this.#sequence;
    const { leftCue, rightCue, leftVerb, bestCue } = this.#around;
    const number = sentence[at] ?? 0;
    const left = leftCue[at] ?? -1, right = rightCue[at] ?? -1, verb = leftVerb[at] ?? -1, best = bestCue[number] ?? -1;
    const here = tag[at] ?? 0, state = quote[at] ?? 0;
    const leftStem = left < 0 ? 0 : stem[left] ?? 0;
    const sentencesBack = left < 0 ? 3 : Math.min(2, number - (sentence[left] ?? 0));
    const side = best < 0 ? 3 : Math.sign(best - at) + 1;
    const strength = best < 0 ? 0 : asCue[best] ?? 0;
    const isVerbNear = verb >= 0 && sentence[verb] === number;
    const near = (left >= 0 && sentence[left] === number ? 2 : 0) + (right >= 0 && sentence[right] === number ? 1 : 0);
    let n = start;
    out[n++] = mix2(70, leftStem, (left < 0 ? NO_DISTANCE : distanceBucket(at, left)) * 4 + sentencesBack);
    out[n++] = mix3(71, leftStem, sentencesBack, here);
    out[n++] = mix2(72, best < 0 ? 0 : stem[best] ?? 0, side);
    out[n++] = mix3(73, strength, side, here);
    out[n++] = mix3(74, strength * 16 + (best < 0 ? NO_DISTANCE : distanceBucket(at, best)), side, state);
    out[n++] = mix3(75, near, state, here);
    out[n++] = mix2(76, isVerbNear ? stem[verb] ?? 0 : 0, isVerbNear ? distanceBucket(at, verb) : NO_DISTANCE);
    return n;
  }
}
