/** A read-only map from 32-bit integers to small non-negative ones, by open addressing: several times faster than a `Map`. */
export class IntegerMap {
  /** The keys, ascending. */
  readonly keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** `values[i]` (0 or more) belongs to `keys[i]`; keys are distinct and ascending. */
  constructor(keys: Int32Array, values: Int32Array) {
    this.keys = keys;
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2);
    for (let at = 0; at < capacity; at += 1) this.#slots[at * 2 + 1] = -1;
    keys.forEach((key, at) => {
      const slot = this.#slotOf(key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = values[at] ?? 0;
    });
  }

  /** A map of the entries of an ordinary one. */
  static of(entries: ReadonlyMap<number, number>): IntegerMap {
    const keys = Int32Array.from(entries.keys()).sort();
    return new IntegerMap(keys, Int32Array.from(keys, (key) => entries.get(key) ?? 0));
  }

  #slotOf(key: number): number {
    const slots = this.#slots, mask = this.#mask;
    let slot = key & mask;
    while (slots[slot * 2 + 1] !== -1 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot * 2;
  }

  /** Value of a key, -1 when the map does not hold it. */
  valueOf(key: number): number {
    return this.#slots[this.#slotOf(key) + 1] ?? -1;
  }
}
