import { Shape, type Sequence } from "./sequence.js";
import { isDoubleMark } from "./tokens.js";

function isWordShape(shape: number): boolean {
  return shape <= Shape.clitic;
}

/** Marks sentences: a stop, with the quotation marks and brackets that follow it, ends one unless a lower-case word comes next. */
export function markSentences(sequence: Sequence): void {
  const { count, shape, sentence, sentenceFrom } = sequence;
  let current = 0;
  sentenceFrom[0] = 0;
  for (let at = 0; at < count; at += 1) {
    sentence[at] = current;
    if (shape[at] !== Shape.stop) continue;
    let next = at + 1;
    while (next < count && (shape[next] === Shape.stop || shape[next] === Shape.closeQuote || shape[next] === Shape.closeBracket)) {
      sentence[next] = current;
      next += 1;
    }
    const after = shape[next] ?? Shape.other;
    const goesOn = next < count && (after === Shape.lower || after === Shape.comma || after === Shape.clitic || after === Shape.dash);
    if (!goesOn && next < count) {
      current += 1;
      sentenceFrom[current] = next;
    }
    at = next - 1;
  }
  sequence.sentences = count === 0 ? 0 : current + 1;
  sentenceFrom[sequence.sentences] = count;
}

function fillQuote(sequence: Sequence, from: number, to: number, state: number): void {
  for (let at = from; at <= to; at += 1) {
    sequence.quote[at] = state;
    sequence.quoteFrom[at] = from;
    sequence.quoteTo[at] = to;
  }
}

/**
 * Marks quotations. Double marks open and close; one left open runs to the end of the paragraph (it may go on in the next).
 * Single marks count only when both ends stand in one sentence, since they are mostly apostrophes.
 */
export function markQuotations(sequence: Sequence, text: string): void {
  const { count, shape } = sequence;
  sequence.quote.fill(0, 0, count);
  sequence.quoteFrom.fill(-1, 0, count);
  sequence.quoteTo.fill(-1, 0, count);
  let open = -1;
  let single = -1;
  for (let at = 0; at < count; at += 1) {
    const kind = shape[at];
    if (kind !== Shape.openQuote && kind !== Shape.closeQuote) continue;
    const isDouble = isDoubleMark(text, sequence.from[at] ?? 0, sequence.to[at] ?? 0);
    if (isDouble && open < 0 && kind === Shape.openQuote) open = at;
    else if (isDouble && open >= 0 && kind === Shape.closeQuote) { fillQuote(sequence, open, at, 1); open = -1; single = -1; }
    else if (!isDouble && open < 0 && kind === Shape.openQuote) single = at;
    else if (!isDouble && single >= 0 && kind === Shape.closeQuote) {
      if (sequence.sentence[single] === sequence.sentence[at] || at - single < 60) fillQuote(sequence, single, at, 1);
      single = -1;
    }
  }
  if (open >= 0) fillQuote(sequence, open, count - 1, 2);
}

/** True when the token is a word (not punctuation). */
export function isWord(sequence: Sequence, at: number): boolean {
  return isWordShape(sequence.shape[at] ?? Shape.other);
}
