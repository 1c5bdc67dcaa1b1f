const SKETCH_BITS = 26;
const SKETCH_MASK = (1 << SKETCH_BITS) - 1;

/**
 * Numbers the features seen at least `cutoff` times. First `count` every feature, then ask `rowOf`. Counts are kept in one hashed
 * array (64 MB), so two features can share a count: rarely, and the same way each time.
 */
export class FeatureIndex {
  readonly #counts = new Uint8Array(1 << SKETCH_BITS);
  #keys = new Int32Array(1 << 16);
  #rows = new Int32Array(1 << 16).fill(-1);
  #kept: number[] = [];

  count(features: Int32Array, length: number): void {
    for (let at = 0; at < length; at += 1) {
      const slot = (features[at] ?? 0) & SKETCH_MASK;
      if ((this.#counts[slot] ?? 0) < 255) this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    }
  }

  /** Row of a feature, given on first asking; -1 when it was counted less than `cutoff` times. */
  rowOf(key: number, cutoff: number): number {
    if ((this.#counts[key & SKETCH_MASK] ?? 0) < cutoff) return -1;
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while ((this.#rows[slot] ?? -1) >= 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    const row = this.#rows[slot] ?? -1;
    if (row >= 0) return row;
    this.#keys[slot] = key;
    this.#rows[slot] = this.#kept.length;
    this.#kept.push(key);
    if (this.#kept.length * 2 > this.#keys.length) this.#grow();
    return this.#kept.length - 1;
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size).fill(-1);
    this.#kept.forEach((key, row) => {
      let slot = key & (size - 1);
      while ((this.#rows[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
      this.#keys[slot] = key;
      this.#rows[slot] = row;
    });
  }

  /** Hashes of the numbered features, by row. */
  keys(): Int32Array {
    return Int32Array.from(this.#kept);
  }
}
