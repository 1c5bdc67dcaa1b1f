/** Most features one sum may run over: two sums share 32 bits, so 127 times this has to stay below 32,768. */
export const MAX_SUMMED = 250;
/** Weights a row has room for. */
export const ROW_WIDTH = 14;

/** 32-bit words a slot takes: the hash, then seven pairs of weights. */
const SLOT_BITS = 3;
const SLOT = 1 << SLOT_BITS;
/** Large buffers begin 16 bytes into a line of memory of 64; two slots share a line when the table begins at the next. */
const LINE = 64, LEAD = 48;
const LANES = 7;

/**
 * Weights of hashed features: an open-addressing map from the 32-bit hash of a feature to its int8 weights. A slot is 32 bytes:
 * the hash, then weight `i` and weight `i + 7` in one word, so that one addition sums two weights. A taken slot sends on to the other one
 * in its line of memory, then to the next line. A feature the table does not hold ends at an empty slot, whose weights are 0, so nothing has to be asked about it.
 */
export class FeatureTable {
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #places = new Int32Array(MAX_SUMMED);
  readonly #one = new Int32Array(ROW_WIDTH);
  /** Keeps the reads ahead from being optimised away; means nothing. */
  touched = 0;
  /** Row `i` of `weights`, `width` (at most 14) a row, belongs to the feature with hash `keys[i]`; keys are distinct. */
  constructor(keys: Int32Array, weights: Int8Array, width: number) {
    if (width > ROW_WIDTH) throw new RangeError(`a feature has at most ${ROW_WIDTH} weights`);
    let capacity = 16;
    while (capacity < keys.length * 1.5) capacity *= 2;
    this.#mask = (capacity - 1) << SLOT_BITS;
    this.#slots = new Int32Array(new ArrayBuffer((capacity << (SLOT_BITS + 2)) + LINE), LEAD, capacity << SLOT_BITS);
    const slots = this.#slots;
    for (let row = 0; row < keys.length; row += 1) {
      const place = this.#freeSlot(storedKey(keys[row] ?? 0));
      for (let lane = 0; lane < LANES && lane < width; lane += 1) {
        const low = weights[row * width + lane] ?? 0, high = lane + LANES < width ? weights[row * width + lane + LANES] ?? 0 : 0;
        slots[place + 1 + lane] = low + (high << 16);
      }
    }
  }

  /** Takes the first empty slot for a key. */
  #freeSlot(key: number): number {
    let place = (key << SLOT_BITS) & this.#mask;
    for (let step = 0; this.#slots[place] !== 0; step ^= 1) place = step === 0 ? place ^ SLOT : ((place ^ SLOT) + 2 * SLOT) & this.#mask;
    this.#slots[place] = key;
    return place;
  }

  /**
   * Finds the slots of all features before any is summed. First the home slot of each is read, whatever it holds: reads that no
   * comparison waits for overlap in the processor, and the table is far larger than its caches.
   */
  #locate(features: Int32Array, count: number): Int32Array {
    const places = this.#places, slots = this.#slots, mask = this.#mask;
    let touched = 0;
    for (let f = 0; f < count; f += 1) touched ^= slots[((features[f] ?? 0) << SLOT_BITS) & mask] ?? 0;
    this.touched = touched;
    for (let f = 0; f < count; f += 1) {
      const key = storedKey(features[f] ?? 0);
      let place = (key << SLOT_BITS) & mask;
      let found = slots[place] ?? 0;
      for (let step = 0; found !== key && found !== 0; step ^= 1) {
        place = step === 0 ? place ^ SLOT : ((place ^ SLOT) + 2 * SLOT) & mask;
        found = slots[place] ?? 0;
      }
      places[f] = place;
    }
    return places;
  }

  /** Weight of the first `count` features together, in a table of width 1. */
  sumOne(features: Int32Array, count: number): number {
    this.#one.fill(0);
    this.addRows(features, count, this.#one, 0);
    return this.#one[0] ?? 0;
  }

  /** Adds the rows of the first `count` features to the 14 sums from `at` on; missing columns add nothing. */
  addRows(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const places = this.#locate(features, count), slots = this.#slots;
    let a = 0, b = 0, c = 0, d = 0, e = 0, g = 0, h = 0;
    for (let f = 0; f < count; f += 1) {
      const place = places[f] ?? 0;
      a = (a + (slots[place + 1] ?? 0)) | 0;
      b = (b + (slots[place + 2] ?? 0)) | 0;
      c = (c + (slots[place + 3] ?? 0)) | 0;
      d = (d + (slots[place + 4] ?? 0)) | 0;
      e = (e + (slots[place + 5] ?? 0)) | 0;
      g = (g + (slots[place + 6] ?? 0)) | 0;
      h = (h + (slots[place + 7] ?? 0)) | 0;
    }
    addPair(sums, at, a);
    addPair(sums, at + 1, b);
    addPair(sums, at + 2, c);
    addPair(sums, at + 3, d);
    addPair(sums, at + 4, e);
    addPair(sums, at + 5, g);
    addPair(sums, at + 6, h);
  }
}

/** 0 marks an empty slot, so the one feature with that hash takes another. */
function storedKey(key: number): number {
  return key === 0 ? 1 : key;
}

/** Splits a word into its two signed sums and adds them at `at` and seven further. */
function addPair(sums: Int32Array, at: number, word: number): void {
  const low = (word << 16) >> 16;
  sums[at] = (sums[at] ?? 0) + low;
  sums[at + LANES] = (sums[at + LANES] ?? 0) + ((word - low) >> 16);
}
