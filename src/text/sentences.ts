import type { LanguagePack, Span } from "../model/index.js";
import { isWordCode } from "./codes.js";
import { isDigitCode } from "./tokens.js";

const LATIN_ENDS = new Set([".", "!", "?", "…", "؟", "۔", "।", "።", "‼", "⁇"].map((mark) => mark.charCodeAt(0)));
const FULL_WIDTH_ENDS = new Set(["。", "！", "？", "｡", "．"].map((mark) => mark.charCodeAt(0)));
const CLOSERS = new Set([..."\"”’»)]}」』）】》›“'"].map((mark) => mark.charCodeAt(0)));
const CJK_CLOSERS = new Set([..."」』）】》”’\")"].map((mark) => mark.charCodeAt(0)));
const OPENERS = new Set([..."\"“„«‘([{「『（【《‹'—–-¿¡"].map((mark) => mark.charCodeAt(0)));
const STOP = 0x2e, NEWLINE = 10;
const LOWER = /\p{Ll}/u;
const UNCASED = /\p{Lo}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
// Languages in which "3. November" and "19. Parteitag" are ordinals, not ends.
const ORDINAL_STOP = new Set(["de", "cs", "sk", "pl", "da", "nb", "no", "fi", "hu", "hr", "sr", "sl", "et", "lv", "tr", "is"]);
const abbreviationSets = new WeakMap<LanguagePack, ReadonlySet<string>>();

function abbreviationsOf(pack: LanguagePack): ReadonlySet<string> {
  let known = abbreviationSets.get(pack);
  if (known === undefined) {
    known = new Set(pack.abbreviations);
    abbreviationSets.set(pack, known);
  }
  return known;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x200b;

function skipBlanks(text: string, at: number, to: number): number {
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

const BULLETS = new Set([..."*•·‣▪●◦-–—"].map((mark) => mark.charCodeAt(0)));

/** First letter of a line: after blanks and a list marker with a blank after it. */
function lineStart(text: string, at: number, to: number): number {
  const first = skipBlanks(text, at, to);
  return first + 1 < to && BULLETS.has(text.charCodeAt(first)) && isBlank(text.charCodeAt(first + 1)) ? skipBlanks(text, first + 1, to) : first;
}

/** Start of the word that ends at `end`, stops inside it included ("U.S"), at most 20 units back. */
function wordStart(text: string, end: number, floor: number): number {
  let at = end;
  const limit = Math.max(floor, end - 20);
  while (at > limit && (isWordCode(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === STOP)) at -= 1;
  return at;
}

/** True when the full stop at `at` belongs to an abbreviation, an initial or an ordinal, and the next word may go on with the sentence. */
function isInnerStop(text: string, at: number, next: number, from: number, pack: LanguagePack): boolean {
  const start = wordStart(text, at, from);
  const word = text.slice(start, at);
  // After "4 %", a bracket or a quotation mark a stop ends the sentence; one that stands alone does not.
  if (word === "") return at === from || isBlank(text.charCodeAt(at - 1)) || !(UPPER.test(text[next] ?? "") || UNCASED.test(text[next] ?? ""));
  const nextIsCapital = UPPER.test(text[next] ?? "");
  if (isDigitCode(text.charCodeAt(at - 1))) {
    // "won 3:1. Then": only a number that stands alone can be an ordinal or a list number.
    if (!/^\d{1,3}$/.test(word) || (start > from && !isBlank(text.charCodeAt(start - 1)) && !OPENERS.has(text.charCodeAt(start - 1)))) return false;
    return start === from || (ORDINAL_STOP.has(pack.code) && word.length <= 2 && !(nextIsCapital && startsSentence(text, next, pack)));
  }
  if (abbreviationsOf(pack).has(word.toLowerCase())) return !(nextIsCapital && word.includes(".") && startsSentence(text, next, pack));
  // An initial: "J. Smith", "Kim J. U."; a lone capital after lower-case text is one, "Plan B." before a new line is not asked.
  return word.length === 1 && UPPER.test(word) && nextIsCapital;
}

/** After "U.S." or "p.m." a capital starts a sentence only when it opens a function word ("The", "He"). */
function startsSentence(text: string, at: number, pack: LanguagePack): boolean {
  let end = at;
  while (end < text.length && end - at < 16 && isWordCode(text.charCodeAt(end))) end += 1;
  return pack.stopWords.includes(text.slice(at, end).toLowerCase());
}

/** Where the sentence that has its end mark at `at` stops, or -1 when the mark ends none. */
function endAfter(text: string, at: number, from: number, to: number, pack: LanguagePack): number {
  const code = text.charCodeAt(at);
  const fullWidth = FULL_WIDTH_ENDS.has(code);
  let end = at + 1;
  while (end < to && (LATIN_ENDS.has(text.charCodeAt(end)) || FULL_WIDTH_ENDS.has(text.charCodeAt(end)))) end += 1;
  const closers = fullWidth ? CJK_CLOSERS : CLOSERS;
  const marks = end;
  while (end < to && closers.has(text.charCodeAt(end))) end += 1;
  if (fullWidth) return end > marks && /[とってのはがを、,]/.test(text[end] ?? "") ? -1 : end;
  let next = skipBlanks(text, end, to);
  if (next >= to) return end;
  if (next === end) {
    // No space after the mark: "3.75", "example.com", "U.S"; but `said."He` and "…said.He" with a capital after lower case do end.
    if (code === STOP && end === marks) return LOWER.test(text[at - 1] ?? "") && UPPER.test(text[end] ?? "") && LOWER.test(text[end + 1] ?? "") && LOWER.test(text[at - 2] ?? "") ? end : -1;
    return end > marks ? end : -1;
  }
  while (next < to && OPENERS.has(text.charCodeAt(next))) next = skipBlanks(text, next + 1, to);
  // `"No!" he said`: a mark inside quotation marks with a lower-case word after it goes on.
  if (end > marks && LOWER.test(text[next] ?? "")) return -1;
  if (code !== STOP || end - at > 1) return code === 0x2026 && LOWER.test(text[next] ?? "") ? -1 : end;
  if (isInnerStop(text, at, next, from, pack)) return -1;
  return LOWER.test(text[next] ?? "") && abbreviationLike(text, at, from) ? -1 : end;
}

/** A short word before a stop and a lower-case word after it looks like an abbreviation that the pack does not list. */
function abbreviationLike(text: string, at: number, from: number): boolean {
  const start = wordStart(text, at, from);
  return at - start <= 3 && !isDigitCode(text.charCodeAt(at - 1));
}

/**
 * Sentences of a stretch of text, in order, trimmed of blanks and list markers. None crosses a line break. A sentence may begin in lower case;
 * abbreviations, initials, decimals and ordinals do not end one. Linear: one pass, each end looks at most 20 units back.
 */
export function splitSentences(text: string, pack: LanguagePack, span: Span = { from: 0, to: text.length }): Span[] {
  const sentences: Span[] = [];
  const startsLine = span.from === 0 || text.charCodeAt(span.from - 1) === NEWLINE;
  let from = startsLine ? lineStart(text, span.from, span.to) : skipBlanks(text, span.from, span.to);
  const close = (to: number): void => {
    let end = to;
    while (end > from && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === NEWLINE)) end -= 1;
    if (end > from) sentences.push({ from, to: end });
    from = skipBlanks(text, to, span.to);
  };
  for (let at = from; at < span.to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) { close(at); from = lineStart(text, at + 1, span.to); at = Math.max(at, from - 1); continue; }
    if (code > 0x3f && code < 0x61f || code === 32 || !LATIN_ENDS.has(code) && !FULL_WIDTH_ENDS.has(code)) continue;
    const end = endAfter(text, at, from, span.to, pack);
    if (end < 0) { continue; }
    close(end);
    at = end - 1;
  }
  close(span.to);
  return sentences;
}
