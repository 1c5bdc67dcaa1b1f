import type { SpanChoice } from "./decode.js";
import { FeatureTable, type WeightTable } from "./feature-table.js";
import { IntegerMap } from "./integer-map.js";
import { LABEL_COUNT } from "./labels.js";
import type { Transitions } from "./lattice.js";
import { taggerTables, WORD_TAGS, type TaggerTables } from "./tagger.js";
import type { WordClasses } from "./word-classes.js";

const K = LABEL_COUNT;
/** "HWAT", then the version: the layout and the meaning of all feature templates. */
const MAGIC = 0x54415748;
export const WEIGHTS_VERSION = 2;

/** All that was learnt. Scales turn sums of int8 weights into log scores. */
export interface ModelWeights {
  readonly tagger: WeightTable;
  readonly fixedTags: IntegerMap;
  readonly classes: WordClasses;
  readonly first: WeightTable;
  readonly second: WeightTable;
  readonly linker: WeightTable;
  readonly scales: readonly [number, number];
  readonly transitions: readonly [Transitions, Transitions];
  readonly choice: SpanChoice;
}

/** Weights as tables ready to use. */
export interface ModelTables {
  readonly tagger: TaggerTables;
  readonly fixedTags: IntegerMap;
  readonly classes: WordClasses;
  readonly first: FeatureTable;
  readonly second: FeatureTable;
  readonly linker: FeatureTable;
  readonly scales: readonly [number, number];
  readonly transitions: readonly [Transitions, Transitions];
  readonly choice: SpanChoice;
}

/** Grows a byte array; all numbers little-endian. */
class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  #room(size: number): DataView {
    while (this.#length + size > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    return new DataView(this.#bytes.buffer);
  }

  byte(value: number): void { this.#room(1).setUint8(this.#length, value & 255); this.#length += 1; }
  word(value: number): void { this.#room(4).setUint32(this.#length, value >>> 0, true); this.#length += 4; }
  float(value: number): void { this.#room(8).setFloat64(this.#length, value, true); this.#length += 8; }

  /** Unsigned, seven bits a byte. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) { this.byte((rest % 128) + 128); rest = Math.floor(rest / 128); }
    this.byte(rest);
  }

  taken(): Uint8Array { return this.#bytes.slice(0, this.#length); }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number { this.#at += 1; return this.#view.getUint8(this.#at - 1); }
  /** The next bytes as signed numbers; a view, not a copy. */
  signed(length: number): Int8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError("attribution weights: the file ends too soon");
    this.#at += length;
    return new Int8Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#at - length, length);
  }
  word(): number { this.#at += 4; return this.#view.getUint32(this.#at - 4, true); }
  float(): number { this.#at += 8; return this.#view.getFloat64(this.#at - 8, true); }
  varint(): number {
    let value = 0, unit = 1;
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }
}

/** Keys ascending as unsigned differences, seven bits a byte. */
function writeKeys(out: ByteWriter, keys: Int32Array): void {
  out.word(keys.length);
  let last = -0x80000000;
  for (const key of keys) { out.varint(key - last); last = key; }
}

function readKeys(input: ByteReader): Int32Array {
  const keys = new Int32Array(input.word());
  let last = -0x80000000;
  for (let at = 0; at < keys.length; at += 1) { last += input.varint(); keys[at] = last; }
  return keys;
}

/** Weights lie column by column, which compresses better. */
function writeTable(out: ByteWriter, { keys, weights, width }: WeightTable): void {
  out.byte(width);
  writeKeys(out, keys);
  for (let column = 0; column < width; column += 1) for (let row = 0; row < keys.length; row += 1) out.byte(weights[row * width + column] ?? 0);
}

function readTable(input: ByteReader, width: number): WeightTable {
  if (input.byte() !== width) throw new Error("attribution weights: a table has the wrong width");
  const keys = readKeys(input);
  const weights = new Int8Array(keys.length * width);
  for (let column = 0; column < width; column += 1) {
    const values = input.signed(keys.length);
    for (let row = 0; row < keys.length; row += 1) weights[row * width + column] = values[row] ?? 0;
  }
  return { keys, weights, width };
}

function writeMap(out: ByteWriter, map: IntegerMap): void {
  writeKeys(out, map.keys);
  for (const key of map.keys) out.varint(map.valueOf(key));
}

function readMap(input: ByteReader): IntegerMap {
  const keys = readKeys(input);
  return new IntegerMap(keys, Int32Array.from(keys, () => input.varint()));
}

/** The weights as bytes; `readWeights` reads them back. The caller compresses them. */
export function writeWeights(model: ModelWeights): Uint8Array {
  const out = new ByteWriter();
  out.word(MAGIC);
  out.word(WEIGHTS_VERSION);
  writeTable(out, model.tagger);
  writeMap(out, model.fixedTags);
  writeMap(out, model.classes);
  writeTable(out, model.first);
  writeTable(out, model.second);
  writeTable(out, model.linker);
  for (const scale of model.scales) out.float(scale);
  for (const { between, start, end } of model.transitions) for (const part of [between, start, end]) part.forEach((value) => out.float(value));
  for (const value of [...model.choice.thresholds, ...model.choice.coverage]) out.float(value);
  return out.taken();
}

function readTransitions(input: ByteReader): Transitions {
  const read = (length: number): Float64Array => Float64Array.from({ length }, () => input.float());
  return { between: read(K * K), start: read(K), end: read(K) };
}

/** Reads weights. Throws when the bytes are not weights of this version: that is a broken install, not poor input. */
export function readWeights(bytes: Uint8Array): ModelTables {
  const input = new ByteReader(bytes);
  if (bytes.length < 8 || input.word() !== MAGIC) throw new Error("attribution weights: not a weights file");
  const version = input.word();
  if (version !== WEIGHTS_VERSION) throw new Error(`attribution weights: version ${version}, expected ${WEIGHTS_VERSION}; run npm run train`);
  return {
    tagger: taggerTables(readTable(input, WORD_TAGS)), fixedTags: readMap(input), classes: readMap(input),
    first: new FeatureTable(readTable(input, K)), second: new FeatureTable(readTable(input, K)), linker: new FeatureTable(readTable(input, 1)),
    scales: [input.float(), input.float()], transitions: [readTransitions(input), readTransitions(input)],
    choice: { thresholds: [input.float(), input.float(), input.float()], coverage: [input.float(), input.float(), input.float()] },
  };
}
