import { mix3 } from "./hashing.js";
import { MAX_TOKENS, type Sequence } from "./sequence.js";

/** Tokens a window reaches to each side. */
export const REACH = 2;
/** Forms kept; before a sequence that could need more, all are forgotten. */
export const MAX_FORMS = 1 << 14;
/** The form of no token: what stands before the first and after the last. */
export const OUTSIDE_FORM = 0;
const SLOTS = MAX_FORMS * 2;

/**
 * Numbers the forms of tokens: a form is all that a token's own letters say (word, stem, endings, shape). Most tokens of a text are
 * forms seen before, so what follows from a form alone is worth keeping under its number. Numbers mean nothing beyond one `generation`.
 */
export class Forms {
  /** Form of token `at` of the sequence last opened, at `at + REACH`; `OUTSIDE_FORM` before the first and after the last. */
  readonly ids = new Int32Array(MAX_TOKENS + 2 * REACH);
  generation = 0;
  readonly #slots = new Int16Array(SLOTS);
  readonly #word = new Int32Array(MAX_FORMS);
  readonly #stem = new Int32Array(MAX_FORMS);
  readonly #suffix2 = new Int32Array(MAX_FORMS);
  readonly #suffix3 = new Int32Array(MAX_FORMS);
  readonly #shape = new Uint8Array(MAX_FORMS);
  #count = OUTSIDE_FORM + 1;

  /** Numbers the tokens of a sequence. Linear. */
  open(sequence: Sequence): void {
    const { count } = sequence;
    if (this.#count + count > MAX_FORMS) {
      this.#slots.fill(0);
      this.#count = OUTSIDE_FORM + 1;
      this.generation += 1;
    }
    for (let at = 0; at < count; at += 1) this.ids[at + REACH] = this.#formOf(sequence, at);
    this.ids.fill(OUTSIDE_FORM, count + REACH, count + 2 * REACH);
  }

  #formOf(sequence: Sequence, at: number): number {
    const word = sequence.word[at] ?? 0, stem = sequence.stem[at] ?? 0, suffix2 = sequence.suffix2[at] ?? 0, suffix3 = sequence.suffix3[at] ?? 0, shape = sequence.shape[at] ?? 0;
    let slot = mix3(1, word, shape, suffix3) & (SLOTS - 1);
    for (let form = this.#slots[slot] ?? 0; form !== 0; form = this.#slots[slot] ?? 0) {
      const isSame = this.#word[form] === word && this.#shape[form] === shape && this.#stem[form] === stem && this.#suffix2[form] === suffix2 && this.#suffix3[form] === suffix3;
      if (isSame) return form;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const form = this.#count;
    this.#count += 1;
    this.#slots[slot] = form;
    this.#word[form] = word;
    this.#stem[form] = stem;
    this.#suffix2[form] = suffix2;
    this.#suffix3[form] = suffix3;
    this.#shape[form] = shape;
    return form;
  }
}
