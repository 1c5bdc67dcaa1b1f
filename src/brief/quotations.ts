import type { Span } from "../model/index.js";

/** Closing marks of each opening mark, over the languages the house reads. ASCII quotes close themselves. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "\"": "\"", "‹": "›",
};
const MAX_QUOTATION = 1_500;

/** The quotations of a sentence, marks included in the span, left out of `text`. Unclosed marks are no quotation. Linear. */
export function quotationsOf(text: string): (Span & { readonly text: string })[] {
  const found: (Span & { text: string })[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = PAIRS[text.charAt(at)];
    if (closing === undefined) continue;
    const end = closingAt(text, at + 1, closing);
    if (end < 0) continue;
    found.push({ from: at, to: end + 1, text: text.slice(at + 1, end).replace(/[,.;]$/, "") });
    at = end;
  }
  return found;
}

function closingAt(text: string, from: number, closing: string): number {
  const limit = Math.min(text.length, from + MAX_QUOTATION);
  for (let at = from; at < limit; at += 1) if (closing.includes(text.charAt(at))) return at;
  return -1;
}
