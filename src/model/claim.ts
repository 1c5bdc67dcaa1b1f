import type { Reason, Span } from "./base.js";

export type EventType =
  | "deployment" | "presence" | "casualty" | "attack" | "transfer" | "labour_dispatch" | "preparation"
  | "meeting" | "agreement" | "statement" | "designation" | "violation" | "legal_norm" | "assessment";

export type Status = "asserted" | "estimated" | "expected" | "planned" | "possible" | "alleged" | "denied" | "presupposed";

export type AttributionLevel = "explicit" | "explicit-anaphoric" | "hedged-unattributed" | "narrator";

/** What a claim is: only factual and legal-norm claims can be corroborated; evaluative ones are shown as voice. */
export type ClaimKind = "factual" | "evaluative" | "legal-assessment" | "quotation" | "meta";

export type BoundKind = "exact-form" | "approx" | "lower-bound" | "upper-bound" | "range" | "vague-plural" | "vague";

/** What the cue does: only speech and writing carry a claim; thought and feeling are kept apart. */
export type CueClass = "speech" | "writing" | "estimate" | "thought" | "perception" | "other";

/** A figure as printed. `value` is the printed number; `min` and `max` are what it allows (null: open). "thousands" is `vague-plural` with min 2000. */
export interface Figure {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly bound: BoundKind;
  /** "persons", "USD", "percent", "tonnes", "barrels", "shells", "km", "systems", "items" … */
  readonly unit: string;
  /** What is counted, in the article's words: "construction troops". */
  readonly counted: string;
  /** The hedge or bound words as printed: "approximately", "up to". */
  readonly modifier: string | null;
  readonly surface: string;
  readonly span: Span;
  /** Year-month-day, year-month or year the figure is said to hold for. */
  readonly asOf: string | null;
  /** Why it is not believed ("5000 thousand", off by a factor), null when nothing is odd. */
  readonly suspect: string | null;
}

/** A named or described source. `entity` joins its spellings inside a story once known. */
export interface NamedSource {
  readonly name: string;
  readonly entity: string | null;
  readonly span: Span | null;
}

/** One step of a chain inside one article. `stated` is true when the article says it in words. */
export interface Hop {
  readonly name: string;
  readonly entity: string | null;
  readonly role: "origin" | "relay" | "carrier" | "outlet";
  /** Cue word or form as printed: "told reporters", "citing". */
  readonly verb: string | null;
  readonly span: Span | null;
  readonly stated: boolean;
}

/** PARC/PolNeAR attribution: spans may be discontinuous. */
export interface Attribution {
  readonly level: AttributionLevel;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly cueClass: CueClass;
  /** Origin first, outlet last. Empty for the narrator. */
  readonly chain: readonly Hop[];
  /** An outlet named in the text as the one that reports this ("according to euractiv"). Not the page's own outlet. */
  readonly outlet: NamedSource | null;
  /** An outlet or source of a neighbouring sentence that probably extends to this one; never counted. */
  readonly carried: NamedSource | null;
  /** "rule:…" or "model:…". */
  readonly by: string;
}

export interface Actor {
  readonly role: string;
  readonly name: string;
  readonly entity: string | null;
  readonly span: Span | null;
}

export interface ClaimTime {
  /** ISO date or month or year, inclusive. */
  readonly start: string | null;
  readonly end: string | null;
  readonly surface: string;
  readonly span: Span | null;
  readonly basis: "explicit" | "anchored" | "published";
}

export interface Place {
  readonly name: string;
  readonly entity: string | null;
  readonly span: Span | null;
}

/** One thing said, with every passage of the article that says it. */
export interface Claim {
  /** 32 hex: article id, revision and first span. */
  readonly id: string;
  readonly articleId: string;
  readonly revision: string;
  /** The claim's words, from its best passage, trimmed; not rewritten. */
  readonly statement: string;
  /** Best passage first; each passage may be discontinuous. At least one. */
  readonly passages: readonly (readonly Span[])[];
  /** The whole sentence of the best passage. */
  readonly sentence: Span;
  readonly kind: ClaimKind;
  readonly eventType: EventType;
  readonly status: Status;
  readonly polarity: "affirmed" | "negated";
  readonly attribution: Attribution;
  readonly actors: readonly Actor[];
  readonly place: Place | null;
  readonly time: ClaimTime | null;
  /** The figure the claim is about; further figures in the same passage follow in `otherFigures`. */
  readonly figure: Figure | null;
  readonly otherFigures: readonly Figure[];
  readonly hedges: readonly Span[];
  readonly because: readonly Reason[];
}

/** What `extract` gives for one article: claims, and all attributions (also those that carry no claim). */
export interface Extraction {
  readonly articleId: string;
  readonly revision: string;
  readonly lang: string;
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  /** "rules" or "rules+crf:<weights version>". */
  readonly by: string;
}
