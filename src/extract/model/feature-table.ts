/** Most weights a row can hold. */
const MAX_WIDTH = 14;

/**
 * Weights of hashed features: an open-addressing map from the 32-bit hash of a feature to a row of int8 weights. A slot holds a
 * 16-bit check of the hash and the weights side by side, so that a look-up touches one line of memory. A feature the table does
 * not hold weighs nothing; one in about 30,000 of those is taken for another, always the same.
 */
export class FeatureTable {
  /** Bytes a slot takes. */
  readonly #stride: number;
  readonly #shift: number;
  readonly #mask: number;
  readonly #weights: Int8Array;
  readonly #checks: Uint16Array;

  /** Row `i` of `weights`, `width` (at most 14) a row, belongs to the feature with hash `keys[i]`; keys are distinct. */
  constructor(keys: Int32Array, weights: Int8Array, width: number) {
    if (width > MAX_WIDTH) throw new RangeError(`a feature has at most ${MAX_WIDTH} weights`);
    this.#shift = width <= 2 ? 2 : width <= 6 ? 3 : 4;
    this.#stride = 1 << this.#shift;
    let capacity = 16;
    while (capacity < keys.length * 1.6) capacity *= 2;
    this.#mask = capacity - 1;
    const buffer = new ArrayBuffer(capacity * this.#stride);
    this.#weights = new Int8Array(buffer);
    this.#checks = new Uint16Array(buffer);
    for (let row = 0; row < keys.length; row += 1) {
      const slot = this.#freeSlot(keys[row] ?? 0);
      this.#checks[slot << (this.#shift - 1)] = checkOf(keys[row] ?? 0);
      this.#weights.set(weights.subarray(row * width, (row + 1) * width), (slot << this.#shift) + 2);
    }
  }

  #freeSlot(key: number): number {
    let slot = key & this.#mask;
    while (this.#checks[slot << (this.#shift - 1)] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Where the weights of a feature start in bytes, -1 when the table does not hold it. */
  #find(key: number): number {
    const mask = this.#mask, shift = this.#shift - 1, check = checkOf(key);
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const found = this.#checks[slot << shift];
      if (found === check) return (slot << this.#shift) + 2;
      if (found === 0) return -1;
    }
  }

  /** Adds the weights of the first `count` features to `sums`, `width` weights from each. */
  addAll(features: Int32Array, count: number, sums: Int32Array, width: number): void {
    const weights = this.#weights;
    for (let f = 0; f < count; f += 1) {
      const base = this.#find(features[f] ?? 0);
      if (base < 0) continue;
      for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) + (weights[base + column] ?? 0);
    }
  }

  /** `addAll` for 7 weights, written to `sums` from `at` on: `sums` may hold what to start from. */
  addSeven(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const weights = this.#weights;
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0;
    for (let f = 0; f < count; f += 1) {
      const w = this.#find(features[f] ?? 0);
      if (w < 0) continue;
      s0 += weights[w] ?? 0; s1 += weights[w + 1] ?? 0; s2 += weights[w + 2] ?? 0; s3 += weights[w + 3] ?? 0;
      s4 += weights[w + 4] ?? 0; s5 += weights[w + 5] ?? 0; s6 += weights[w + 6] ?? 0;
    }
    addTo(sums, at, s0); addTo(sums, at + 1, s1); addTo(sums, at + 2, s2); addTo(sums, at + 3, s3);
    addTo(sums, at + 4, s4); addTo(sums, at + 5, s5); addTo(sums, at + 6, s6);
  }

  /** Sums 14 weights a feature into `sums` from `at` on: both stages in one look-up. */
  sumFourteen(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const weights = this.#weights;
    let a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0;
    for (let f = 0; f < count; f += 1) {
      const w = this.#find(features[f] ?? 0);
      if (w < 0) continue;
      a0 += weights[w] ?? 0; a1 += weights[w + 1] ?? 0; a2 += weights[w + 2] ?? 0; a3 += weights[w + 3] ?? 0;
      a4 += weights[w + 4] ?? 0; a5 += weights[w + 5] ?? 0; a6 += weights[w + 6] ?? 0; b0 += weights[w + 7] ?? 0;
      b1 += weights[w + 8] ?? 0; b2 += weights[w + 9] ?? 0; b3 += weights[w + 10] ?? 0; b4 += weights[w + 11] ?? 0;
      b5 += weights[w + 12] ?? 0; b6 += weights[w + 13] ?? 0;
    }
    sums[at] = a0; sums[at + 1] = a1; sums[at + 2] = a2; sums[at + 3] = a3; sums[at + 4] = a4; sums[at + 5] = a5; sums[at + 6] = a6;
    sums[at + 7] = b0; sums[at + 8] = b1; sums[at + 9] = b2; sums[at + 10] = b3; sums[at + 11] = b4; sums[at + 12] = b5; sums[at + 13] = b6;
  }
}

/** 16 bits of a hash that the slot does not depend on; never 0, which marks an empty slot. */
function checkOf(key: number): number {
  const check = (key >>> 16) ^ ((key << 3) & 0xff00);
  return check === 0 ? 1 : check & 0xffff;
}

function addTo(sums: Int32Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}
