import type { WeightTable } from "../../src/extract/model/feature-table.js";

/** Step of int8 rounding such that `levels` steps reach the largest weight of all but one in ten thousand. */
export function stepFor(weights: ArrayLike<number>, levels: number): number {
  const sizes = Float64Array.from(weights, Math.abs).filter((size) => size > 0).sort();
  return (sizes[Math.floor((sizes.length - 1) * 0.9999)] ?? 1) / levels || 1;
}

/**
 * Rounds weights (`width` a row) to int8 in steps of `step`; those out of reach are clipped. Rows that
 * round to nothing are left out, which changes no score. Sorted by key.
 */
export function quantise(keys: Int32Array, weights: ArrayLike<number>, width: number, step: number): WeightTable {
  const order = Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const out = new Int8Array(keys.length * width), kept = new Int32Array(keys.length);
  let length = 0;
  for (const row of order) {
    let isEmpty = true;
    for (let w = 0; w < width; w += 1) {
      const value = Math.max(-127, Math.min(127, Math.round((weights[row * width + w] ?? 0) / step)));
      out[length * width + w] = value;
      if (value !== 0) isEmpty = false;
    }
    if (isEmpty) continue;
    kept[length] = keys[row] ?? 0;
    length += 1;
  }
  return { keys: kept.slice(0, length), weights: out.slice(0, length * width), width };
}
