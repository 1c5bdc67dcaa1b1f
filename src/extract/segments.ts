import type { Span } from "../model/index.js";
import { isSpaceCode } from "../text/index.js";

/** What ends a segment of a sentence. */
export type Mark = "comma" | "semicolon" | "colon" | "dash" | "open" | "close" | "end";

/** A stretch of a sentence between marks, trimmed; `depth` is the depth of brackets it stands in. */
export interface Segment { readonly span: Span; readonly after: Mark; readonly depth: number }

const COMMAS = new Set([",", "،", "，", "、"]);
const SEMICOLONS = new Set([";", "；", "؛"]);
const COLONS = new Set([":", "："]);
const DASHES = new Set(["—", "–"]);
const OPEN = new Set(["(", "[", "（"]);
const CLOSE = new Set([")", "]", "）"]);
/** "(NIS)": part of the name before it. */
const ACRONYM = /^[(（][\p{Lu}\p{N}]{2,8}[)）]/u;
const DIGIT = /\p{Nd}/u;

function markAt(text: string, at: number): Mark | null {
  const code = text.charCodeAt(at);
  // Letters, digits and blanks of ASCII, Cyrillic and Hangul are most of any text.
  if (code === 32 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0x400 && code <= 0x52f) || (code >= 0xac00 && code <= 0xd7a3)) return null;
  const letter = text[at] ?? "";
  if (COMMAS.has(letter)) return DIGIT.test(text[at - 1] ?? "") && DIGIT.test(text[at + 1] ?? "") ? null : "comma";
  if (SEMICOLONS.has(letter)) return "semicolon";
  if (COLONS.has(letter)) return DIGIT.test(text[at - 1] ?? "") || text[at + 1] === "/" ? null : "colon";
  if (DASHES.has(letter) || (letter === "-" && text[at - 1] === " " && text[at + 1] === " ")) return text[at - 1] === " " || letter === "—" ? "dash" : null;
  if (OPEN.has(letter)) return "open";
  if (CLOSE.has(letter)) return "close";
  return null;
}

/** Trims blanks off a span. */
export function trim(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && isSpaceCode(text.charCodeAt(from))) from += 1;
  while (to > from && isSpaceCode(text.charCodeAt(to - 1))) to -= 1;
  return { from, to };
}

/** Segments of a sentence; marks inside `quiet` spans (quotations) do not count. Empty segments are kept, so that the marks around them are seen. Linear. */
export function segmentsOf(text: string, sentence: Span, quiet: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = sentence.from, depth = 0, next = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    while (next < quiet.length && (quiet[next]?.to ?? 0) <= at) next += 1;
    const inside = quiet[next];
    if (inside !== undefined && inside.from <= at) { at = Math.min(inside.to, sentence.to) - 1; continue; }
    const mark = markAt(text, at);
    if (mark === null) continue;
    const acronym = mark === "open" ? ACRONYM.exec(text.slice(at, Math.min(at + 12, sentence.to))) : null;
    if (acronym !== null) { at += acronym[0].length - 1; continue; }
    segments.push({ span: trim(text, { from, to: at }), after: mark, depth });
    if (mark === "open") depth += 1;
    if (mark === "close") depth = Math.max(0, depth - 1);
    from = at + 1;
  }
  segments.push({ span: trim(text, { from, to: sentence.to }), after: "end", depth });
  return segments;
}

/** Index of the segment that holds a position; the last one that starts before it. Segments are few, so this looks from the front. */
export function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0, high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.span.from ?? 0) <= at) low = middle; else high = middle - 1;
  }
  return low;
}
