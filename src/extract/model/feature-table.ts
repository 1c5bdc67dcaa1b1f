/** Weights a row has. */
export const ROW_WIDTH = 7;
/** 32-bit words of a packed sum: see `FeatureTable`. */
export const SUM_WORDS = 4;
/** Most rows one packed sum may hold: a half of 16 bits takes so many bytes. */
export const MAX_SUMMED = 256;

/** Hashes of features, all different, with `width` int8 weights each, row by row. */
export interface WeightTable {
  readonly keys: Int32Array;
  readonly weights: Int8Array;
  readonly width: number;
}

/** Words a slot takes: the hash, then two words of weights. */
const SLOT = 3;
/** Weights are stored as bytes from 1 to 255, so that sums of them never borrow from their neighbour. */
const BIAS = 128;
const NEUTRAL = 0x80808080 | 0;
const PAIR = 0x00ff00ff;

/**
 * Weights of hashed features: an open-addressing map from the 32-bit hash of a feature to its 7 int8 weights. A slot is three words: the
 * hash, then the weights as bytes, the eighth without meaning. Four bytes are summed in two additions, as pairs of 16-bit halves: a
 * packed sum is 4 words, and `unpackSum` takes a weight out of it. A feature the table does not hold ends at an empty slot, whose
 * weights are 0, so nothing has to be asked about it.
 */
export class FeatureTable {
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #places = new Int32Array(MAX_SUMMED);
  readonly #one = new Int32Array(SUM_WORDS);

  /** Holds the weights of the columns from `column` on, at most 7. */
  constructor({ keys, weights, width }: WeightTable, column = 0) {
    let capacity = 16;
    while (capacity < keys.length * 1.4) capacity *= 2;
    this.#mask = capacity - 1;
    const slots = new Int32Array(capacity * SLOT).fill(NEUTRAL);
    this.#slots = slots;
    for (let slot = 0; slot < slots.length; slot += SLOT) slots[slot] = 0;
    for (let row = 0; row < keys.length; row += 1) {
      const key = storedKey(keys[row] ?? 0);
      let slot = key & this.#mask;
      while (slots[slot * SLOT] !== 0) slot = (slot + 1) & this.#mask;
      slots[slot * SLOT] = key;
      for (let w = 0; w < ROW_WIDTH && column + w < width; w += 1) {
        const word = slot * SLOT + 1 + (w >> 2);
        slots[word] = (slots[word] ?? 0) + ((weights[row * width + column + w] ?? 0) << (8 * (w & 3)));
      }
    }
  }

  /** Weight of the first `count` features together, in a table of width 1. */
  sumOne(features: Int32Array, count: number): number {
    this.#one.fill(0);
    this.addRows(features, count, this.#one, 0);
    return unpackSum(this.#one, 0, 0, count);
  }

  /**
   * Adds the rows of the first `count` features to the packed sum at `at`. All places are found before a row is read: reads that no
   * sum waits for overlap in the processor, and the table is larger than its nearest cache.
   */
  addRows(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const slots = this.#slots, mask = this.#mask, places = this.#places;
    for (let f = 0; f < count; f += 1) {
      const key = storedKey(features[f] ?? 0);
      let slot = key & mask;
      for (let found = slots[slot * SLOT] ?? 0; found !== key && found !== 0; found = slots[slot * SLOT] ?? 0) slot = (slot + 1) & mask;
      places[f] = slot * SLOT;
    }
    let a = 0, b = 0, c = 0, d = 0;
    for (let f = 0; f < count; f += 1) {
      const place = places[f] ?? 0;
      const low = slots[place + 1] ?? 0, high = slots[place + 2] ?? 0;
      a = (a + (low & PAIR)) | 0;
      b = (b + ((low >>> 8) & PAIR)) | 0;
      c = (c + (high & PAIR)) | 0;
      d = (d + ((high >>> 8) & PAIR)) | 0;
    }
    sums[at] = (sums[at] ?? 0) + a;
    sums[at + 1] = (sums[at + 1] ?? 0) + b;
    sums[at + 2] = (sums[at + 2] ?? 0) + c;
    sums[at + 3] = (sums[at + 3] ?? 0) + d;
  }
}

/** 0 marks an empty slot, so the one feature with that hash takes another. */
function storedKey(key: number): number {
  return key === 0 ? 1 : key;
}

/** Weight of a column in the packed sum at `at`, of `count` rows. */
export function unpackSum(sums: Int32Array, at: number, column: number, count: number): number {
  const pair = sums[at + (column >> 2) * 2 + (column & 1)] ?? 0;
  return ((pair >>> ((column & 2) * 8)) & 0xffff) - BIAS * count;
}
