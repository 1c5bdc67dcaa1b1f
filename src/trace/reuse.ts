import { containment, sharedCount } from "./ngrams.js";

/** Two texts share text when the smaller one has at least this share of its 5-grams in the other. */
export const REUSE_CONTAINMENT = 0.3;

/** What one text shares with one that was added before it. */
export interface ReuseMatch {
  /** Number of the earlier text, in order of adding from 0. */
  readonly with: number;
  /** Exact share of the smaller text's 5-grams that both have, 0..1. */
  readonly containment: number;
  /** 5-grams both have. */
  readonly shared: number;
}

export interface ReuseSettings {
  /** Lowest containment that is reported. */
  readonly least: number;
  /** One n-gram in this many is put into the index; a power of two. Containment itself is always exact. */
  readonly sampled: number;
  /** Texts of no more n-grams than this are indexed whole. */
  readonly wholeUpTo: number;
  /** An n-gram held by this many texts is boilerplate or a text everybody quotes: it still counts, but no longer finds candidates. */
  readonly boilerplate: number;
  /** Of the earlier texts that share a sampled n-gram, at most so many are compared, those that share most. */
  readonly most: number;
}

const DEFAULTS: ReuseSettings = { least: REUSE_CONTAINMENT, sampled: 4, wholeUpTo: 96, boilerplate: 256, most: Infinity };

/** Finds which earlier texts a new one shares text with. Made by `createReuseIndex`. */
export interface ReuseIndex {
  /** Adds the n-grams of a text (`ngramHashes`) and says what it shares with earlier ones, most shared first. */
  add(hashes: Uint32Array): ReuseMatch[];
  readonly size: number;
}

/**
 * An inverted index over sampled n-grams (those divisible by a power of two, after Manber 1994 and Broder 1997), with exact containment for
 * every candidate. MinHash alone estimates resemblance and misses a short text inside a long one; containment does not.
 * Cost of adding: linear in the text, plus one merge for each candidate.
 */
export function createReuseIndex(settings: Partial<ReuseSettings> = {}): ReuseIndex {
  const set = { ...DEFAULTS, ...settings };
  const texts: Uint32Array[] = [];
  const postings = new Postings();
  let hits = new Uint16Array(1024);
  return {
    get size() { return texts.length; },
    add(hashes) {
      const mask = hashes.length <= set.wholeUpTo ? 0 : set.sampled - 1;
      const here = texts.length;
      if (here >= hits.length) hits = grown(hits);
      const candidates: number[] = [];
      for (let i = 0; i < hashes.length; i += 1) {
        const hash = hashes[i] ?? 0;
        // A short text is looked up whole, and stored whole; a long one by its sample, so that both meet in the sample or in the short text's own.
        const slot = postings.slotOf(hash);
        const count = postings.countAt(slot);
        if (count < set.boilerplate) {
          for (let entry = postings.firstAt(slot); entry >= 0; entry = postings.next(entry)) {
            const text = postings.textOf(entry);
            if (hits[text] === 0) candidates.push(text);
            hits[text] = (hits[text] ?? 0) + 1;
          }
        }
        if ((hash & mask) === 0 && count < set.boilerplate) postings.put(slot, hash, here);
      }
      texts.push(hashes);
      const compared = candidates.length <= set.most ? candidates : [...candidates].sort((a, b) => (hits[b] ?? 0) - (hits[a] ?? 0) || b - a).slice(0, set.most);
      for (const text of candidates) hits[text] = 0;
      const matches: ReuseMatch[] = [];
      for (const text of compared) {
        const other = texts[text] ?? hashes;
        const share = containment(hashes, other);
        if (share >= set.least) matches.push({ with: text, containment: share, shared: sharedCount(hashes, other) });
      }
      return matches.sort((a, b) => b.containment - a.containment || b.shared - a.shared || a.with - b.with);
    },
  };
}

function grown(old: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(old.length * 2);
  larger.set(old);
  return larger;
}

/** Posting lists in flat arrays: open addressing by hash, lists linked through `following`. A Map of arrays took five times as long. */
class Postings {
  private keys = new Uint32Array(1 << 16);
  private heads = new Int32Array(1 << 16).fill(-1);
  private counts = new Uint16Array(1 << 16);
  private used = 0;
  private texts = new Int32Array(1 << 16);
  private following = new Int32Array(1 << 16);
  private entries = 0;

  slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    // The sample is divisible by a power of two, so its low bits say little: spread by the high ones.
    let slot = (hash >>> 7) & mask;
    while (this.heads[slot] !== -1 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  countAt(slot: number): number { return this.counts[slot] ?? 0; }
  firstAt(slot: number): number { return this.heads[slot] ?? -1; }
  next(entry: number): number { return this.following[entry] ?? -1; }
  textOf(entry: number): number { return this.texts[entry] ?? 0; }

  put(slot: number, hash: number, text: number): void {
    if (this.entries === this.texts.length) this.growEntries();
    const at = this.entries;
    this.texts[at] = text;
    this.following[at] = this.heads[slot] ?? -1;
    this.entries += 1;
    if (this.heads[slot] === -1) this.used += 1;
    this.keys[slot] = hash;
    this.heads[slot] = at;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    if (this.used * 2 > this.keys.length) this.growTable();
  }

  private growEntries(): void {
    const texts = new Int32Array(this.texts.length * 2);
    texts.set(this.texts);
    const following = new Int32Array(this.texts.length * 2);
    following.set(this.following);
    this.texts = texts;
    this.following = following;
  }

  private growTable(): void {
    const { keys, heads, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.heads = new Int32Array(keys.length * 2).fill(-1);
    this.counts = new Uint16Array(keys.length * 2);
    for (let old = 0; old < keys.length; old += 1) {
      if (heads[old] === -1) continue;
      const slot = this.slotOf(keys[old] ?? 0);
      this.keys[slot] = keys[old] ?? 0;
      this.heads[slot] = heads[old] ?? -1;
      this.counts[slot] = counts[old] ?? 0;
    }
  }
}
