// Integer hashing in the manner of FNV-1a (words) and MurmurHash3 (features). Not for secrets: only for table keys.

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5 | 0;

/** Lower case of one UTF-16 code unit for Latin letters; the typographic apostrophe becomes the plain one. */
export function foldUnit(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit < 128) return unit;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit === 0x2019 ? 39 : unit;
}

/** 32-bit hash of `text[from, to)`, case folded. */
export function hashWord(text: string, from: number, to: number): number {
  let hash = FNV_START;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), FNV_PRIME);
  return hash;
}

/** Hash of a template number and one value. */
export function mix1(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Hash of a template number and two values; order matters. */
export function mix2(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

/** Hash of a template number and three values; order matters. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, Math.imul(a, 0x2c1b3c6d) ^ (a >>> 12) ^ Math.imul(b, 0x297a2d39), Math.imul(c, 0x165667b1) + b);
}
