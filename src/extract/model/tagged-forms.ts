import type { FeatureTable } from "./feature-table.js";
import { FORM_FEATURES } from "./form-features.js";
import { MAX_FORMS, OUTSIDE_FORM, REACH, type Forms } from "./forms.js";
import { MAX_TOKENS, type Sequence } from "./sequence.js";
import { WindowSums } from "./window-sums.js";
import { classOf, setClass, type WordClasses } from "./word-classes.js";

const TAG_BITS = 4;

/** Numbers forms together with their part of speech, and keeps what follows from both: the word class and the sums of the CRFs. */
export class TaggedForms {
  readonly sums: WindowSums;
  /** Tagged form of each token, placed as in `Forms.ids`. */
  readonly ids = new Int32Array(MAX_TOKENS + 2 * REACH);
  readonly #forms: Forms;
  readonly #classes: WordClasses;
  readonly #numbers = new Int16Array(MAX_FORMS << TAG_BITS);
  readonly #class = new Int32Array(MAX_FORMS);
  #count = MAX_FORMS;
  #generation = -1;

  constructor(table: FeatureTable, classes: WordClasses, forms: Forms) {
    this.sums = new WindowSums(table, FORM_FEATURES);
    this.#classes = classes;
    this.#forms = forms;
  }

  /** Numbers a tagged sequence, fills its class buckets and sums up the forms not seen yet. Linear. */
  open(sequence: Sequence): void {
    const { count, tag } = sequence;
    if (this.#count + count > MAX_FORMS || this.#generation !== this.#forms.generation) this.#forget(sequence);
    for (let at = 0; at < count; at += 1) {
      const place = ((this.#forms.ids[at + REACH] ?? 0) << TAG_BITS) + (tag[at] ?? 0);
      let id = this.#numbers[place] ?? 0;
      if (id === 0) {
        id = this.#count;
        this.#count += 1;
        this.#numbers[place] = id;
        this.#class[id] = classOf(sequence, at, this.#classes);
      }
      this.ids[at + REACH] = id;
      setClass(sequence, at, this.#class[id] ?? 0);
      this.sums.learn(id, sequence, at);
    }
    this.ids.fill(OUTSIDE_FORM, count + REACH, count + 2 * REACH);
  }

  #forget(sequence: Sequence): void {
    this.#numbers.fill(0);
    this.#count = OUTSIDE_FORM + 1;
    this.#generation = this.#forms.generation;
    this.sums.forget();
    this.sums.learn(OUTSIDE_FORM, sequence, -1);
  }
}
