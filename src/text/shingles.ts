import { isUnspacedCode } from "./codes.js";
import type { Token } from "./tokens.js";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over the UTF-16 units of lower-cased text; unsigned. Fowler, Noll and Vo, draft-eastlake-fnv. */
export function hash32(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (code >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
}

/** The units shingles are made of: a word or number each, lower case; a character each in scripts without spaces and in Hangul. */
function unitsOf(tokens: readonly Token[]): string[] {
  const units: string[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" && token.kind !== "number") continue;
    if (isUnspacedCode(token.text.charCodeAt(0))) units.push(...token.text);
    else units.push(token.text.toLowerCase());
  }
  return units;
}

/**
 * Hashes of all runs of `k` units, in text order (repeats kept), for measuring reuse. Empty when there are fewer than `k` units.
 * Characters carry less than words, so a caller that compares Chinese or Japanese texts wants a larger `k`. Cost: k per token.
 */
export function shingles(tokens: readonly Token[], k: number): Uint32Array {
  const hashes = unitsOf(tokens).map(hash32);
  const count = Math.max(0, hashes.length - k + 1);
  const out = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = FNV_OFFSET;
    for (let inside = 0; inside < k; inside += 1) hash = Math.imul(hash ^ (hashes[at + inside] ?? 0), FNV_PRIME) ^ (hash >>> 15);
    out[at] = hash >>> 0;
  }
  return out;
}
