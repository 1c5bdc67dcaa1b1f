/** A stretch of `Article.text`: half-open, in UTF-16 code units, `0 <= from <= to <= text.length`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why something was decided: `code` names the rule or model ("rule:according-to", "model:crf-2"), `text` is one sentence for a reader. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  /** Contribution to the score it explains, where there is one; unit depends on the score. */
  readonly weight: number | null;
  /** The passage that shows it, in the article the reason is about. */
  readonly span: Span | null;
}

/** Something a reader should know about poor input. `code` is `room/what` and listed in docs/problems.md. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly at: Span | null;
}

/** A count that says what is not settled: `min === max` when resolved. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * The one error class for what the world does wrong (files, network, database).
 * `code` is `room/what`, stable, and listed in docs/problems.md; the message says what happened, to what, and what to do next.
 */
export class HouseError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "HouseError";
    this.code = code;
  }
}
