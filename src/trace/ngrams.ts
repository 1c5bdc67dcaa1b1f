import type { Span } from "../model/index.js";

/** Words in one n-gram. Five is the length copied news is usually measured with (METER corpus work; Broder 1997 for the sampled sets). */
export const NGRAM_WORDS = 5;
/** Characters of a script written without spaces that make one token of an n-gram, overlapping: an n-gram then covers eight characters. */
const RUN = 4;
/** Tokens read per article at most; later text is left out, so that a hostile page costs no more than a long one. */
const MAX_TOKENS = 40_000;
/** Quoted words shorter than this many UTF-16 units stay in the narrative: scare quotes are the writer's own words. */
const SHORT_QUOTE = 24;
const SHORT_QUOTE_UNSPACED = 10;
/** A quotation never closed within this many units was no quotation. */
const MAX_QUOTE = 1_500;

const SEPARATOR = 0;
const WORD = 1;
const UNSPACED = 2;
const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

const kinds = new Uint8Array(65_536);
const folded = new Uint16Array(65_536);
for (let code = 0; code < 65_536; code += 1) {
  const character = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  kinds[code] = UNSPACED_SCRIPT.test(character) ? UNSPACED : surrogate || WORD_CHARACTER.test(character) ? WORD : SEPARATOR;
  const lower = character.toLowerCase();
  folded[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "\"": "\"", "〝": "〟", "《": "》", "〈": "〉", "‟": "”",
};

/** Spans between quotation marks of any language, marks left out, in order; none crosses a line. Linear. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) { at += 1; continue; }
    const end = closingMark(text, at + 1, closing);
    if (end < 0) { at += 1; continue; }
    spans.push({ from: at + 1, to: end });
    at = end + 1;
  }
  return spans;
}

function closingMark(text: string, from: number, closing: string): number {
  const last = Math.min(text.length, from + MAX_QUOTE);
  for (let at = from; at < last; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") return -1;
    if (closing.includes(character)) return at;
  }
  return -1;
}

/** True when quoted words are long enough to be an utterance and not a term in scare quotes. */
export function isUtterance(text: string, span: Span): boolean {
  const unspaced = kinds[text.charCodeAt(span.from)] === UNSPACED;
  return span.to - span.from >= (unspaced ? SHORT_QUOTE_UNSPACED : SHORT_QUOTE);
}

// One article at a time is read, so the scratch space is shared; it grows no further than MAX_TOKENS.
const scratch = new Uint32Array(MAX_TOKENS);

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

interface Window { hash: Uint32Array; filled: number; count: number }

function pushToken(window: Window, token: number): void {
  const ring = window.hash;
  for (let i = 0; i < NGRAM_WORDS - 1; i += 1) ring[i] = ring[i + 1] ?? 0;
  ring[NGRAM_WORDS - 1] = token;
  window.filled += 1;
  if (window.filled < NGRAM_WORDS || window.count >= MAX_TOKENS) return;
  let gram = 0x9e3779b9;
  for (let i = 0; i < NGRAM_WORDS; i += 1) gram = Math.imul(gram ^ (ring[i] ?? 0), 0x01000193) + 0x3243f6a9;
  scratch[window.count] = mix(gram);
  window.count += 1;
}

function readTokens(text: string, from: number, to: number, window: Window): void {
  let word = 0x811c9dc5;
  let inWord = false;
  let run = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind === WORD) {
      word = Math.imul(word ^ (folded[code] ?? code), 0x01000193);
      inWord = true;
      continue;
    }
    if (inWord) { pushToken(window, word); word = 0x811c9dc5; inWord = false; run = 0; }
    if (kind !== UNSPACED) continue;
    run += 1;
    if (run >= RUN) pushToken(window, Math.imul(Math.imul(Math.imul(text.charCodeAt(at - 3) * 31 + text.charCodeAt(at - 2), 0x01000193) ^ text.charCodeAt(at - 1), 0x01000193) ^ code, 0x01000193));
  }
  if (inWord) pushToken(window, word);
}

/**
 * Hashes of all word 5-grams of a text, sorted, each once; letters are folded to lower case and punctuation is passed over.
 * Scripts written without spaces give n-grams of eight characters. No n-gram reaches over a left-out span. A text of fewer than five words gives none. Linear.
 */
export function ngramHashes(text: string, leftOut: readonly Span[] = []): Uint32Array {
  const window: Window = { hash: new Uint32Array(NGRAM_WORDS), filled: 0, count: 0 };
  let from = 0;
  for (const span of leftOut) {
    readTokens(text, from, span.from, window);
    window.filled = 0;
    from = span.to;
  }
  readTokens(text, from, text.length, window);
  return distinct(scratch.slice(0, window.count).sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    sorted[kept] = sorted[i] ?? 0;
    kept += 1;
  }
  return sorted.subarray(0, kept);
}

/** The n-grams of the narrative alone: utterances in quotation marks prove a shared utterance, not a copied text, and are left out. */
export function narrativeHashes(text: string): Uint32Array {
  return ngramHashes(text, quotedSpans(text).filter((span) => isUtterance(text, span)));
}

/** How many numbers two sorted lists share. Linear. */
export function sharedCount(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) { shared += 1; i += 1; j += 1; } else if (left < right) i += 1; else j += 1;
  }
  return shared;
}

/** Share of the smaller list's numbers that the other list has too, 0..1; 0 when either is empty. */
export function containment(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}
