import { MAX_TOKENS } from "./sequence.js";

/** Bucket of the distance to something that is not there. */
export const NO_DISTANCE = 15;

const BUCKETS: Uint8Array = Uint8Array.from({ length: MAX_TOKENS + 1 }, (_, d) =>
  d < 6 ? d : d < 8 ? 6 : d < 11 ? 7 : d < 16 ? 8 : d < 25 ? 9 : d < 40 ? 10 : d < 80 ? 11 : 12);

/** Bucket of the distance between two tokens, 0 to 12: exact up to 5, then ever coarser. */
export function distanceBucket(a: number, b: number): number {
  return BUCKETS[Math.abs(a - b)] ?? 12;
}
