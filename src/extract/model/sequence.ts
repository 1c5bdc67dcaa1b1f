/** Most tokens in one sequence; a longer paragraph is cut, so that time and memory stay linear in the text. */
export const MAX_TOKENS = 640;

/** Token shapes, as small integers: words first (below `Shape.comma`), then punctuation. */
export const Shape = {
  lower: 0, capital: 1, upper: 2, mixed: 3, number: 4, alphanumeric: 5, initial: 6, clitic: 7,
  comma: 8, stop: 9, colon: 10, semicolon: 11, dash: 12, openQuote: 13, closeQuote: 14, openBracket: 15, closeBracket: 16, other: 17,
} as const;

/** Shape outside the sequence. */
export const NO_SHAPE = 31;

/** Word hash outside the sequence: what a feature sees before the first token and after the last. */
export const OUTSIDE = 0x0ff51de;

/**
 * One paragraph, or a piece of one, as parallel arrays, one entry a token; reused from paragraph to paragraph so that
 * nothing is allocated for a token. One entry past the last token says that there is none. Hashes are 32-bit integers; positions are UTF-16 offsets into the document.
 */
export class Sequence {
  count = 0;
  readonly from = new Int32Array(MAX_TOKENS + 1);
  readonly to = new Int32Array(MAX_TOKENS + 1);
  /** Hash of the lower-cased token. */
  readonly word = new Int32Array(MAX_TOKENS + 1);
  /** Hash of the token without inflection: "said", "says" and "saying" agree. */
  readonly stem = new Int32Array(MAX_TOKENS + 1);
  readonly suffix2 = new Int32Array(MAX_TOKENS + 1);
  readonly suffix3 = new Int32Array(MAX_TOKENS + 1);
  readonly shape = new Uint8Array(MAX_TOKENS + 1);
  /** Part of speech, index into `TAGS`. */
  readonly tag = new Uint8Array(MAX_TOKENS + 1);
  /** 0 outside quotation marks, 1 inside, 2 inside a quotation the paragraph does not close. */
  readonly quote = new Uint8Array(MAX_TOKENS + 1);
  /** First and last token of the quotation a token is in; -1 outside. */
  readonly quoteFrom = new Int32Array(MAX_TOKENS + 1);
  readonly quoteTo = new Int32Array(MAX_TOKENS + 1);
  /** Sentence number inside the sequence. */
  readonly sentence = new Uint16Array(MAX_TOKENS + 1);
  /** First token of each sentence, and one entry after the last. */
  readonly sentenceFrom = new Int32Array(MAX_TOKENS + 1);
  sentences = 0;
  /** How often the token was a cue, source or content word in training, in buckets of 0 to 15. */
  readonly asCue = new Uint8Array(MAX_TOKENS + 1);
  readonly asSource = new Uint8Array(MAX_TOKENS + 1);
  readonly asContent = new Uint8Array(MAX_TOKENS + 1);
}
