import type { Span } from "../../model/index.js";

const CONTENT = 2;
const OUTER = new Set(",;:-–—…".split(""));
const OPENING = new Set("“\"‘'«„([".split(""));
const CLOSING = new Set("”\"’'»)]".split(""));

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === "";
}

/**
 * A span without the punctuation that belongs to the sentence: commas, colons and dashes at its ends, and the full stop unless a
 * quotation closes after it. Quotation marks stay with a content when both are inside, as PolNeAR keeps them. Null when nothing is left.
 */
export function trimSpan(text: string, from: number, to: number, role: number): Span | null {
  let start = from, end = to;
  const keepsQuotes = role === CONTENT;
  for (;;) {
    const first = text.charAt(start), last = text.charAt(end - 1);
    if (start >= end) return null;
    if (isSpace(text, start) || OUTER.has(first) || CLOSING.has(first) && !OPENING.has(first)) start += 1;
    else if (isSpace(text, end - 1) || OUTER.has(last) || OPENING.has(last) && !CLOSING.has(last)) end -= 1;
    else if (last === "." && isSentenceStop(text, start, end, role)) end -= 1;
    else if (!keepsQuotes && OPENING.has(first) && end - start === 1) return null;
    else return { from: start, to: end };
  }
}

/** A final full stop goes unless it belongs to an abbreviation ("U.S.", "Corp.") of a source. */
function isSentenceStop(text: string, start: number, end: number, role: number): boolean {
  if (role === CONTENT) return true;
  const word = text.slice(Math.max(start, end - 6), end - 1);
  return !/(?:^|[\s.])\p{L}$|\p{Lu}\p{Ll}{0,3}$/u.test(word);
}
