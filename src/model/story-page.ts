import type { Problem, Span } from "./base.js";
import type { Article } from "./article.js";
import type { Extraction, Status } from "./claim.js";
import type { Story, Trace } from "./story.js";

/** A passage a sentence rests on. `n` is the citation number on the page, from 1. */
export interface Citation {
  readonly n: number;
  readonly articleId: string;
  readonly revision: string;
  readonly claimId: string;
  readonly spans: readonly Span[];
  readonly quote: string;
  /** Language of the quote, ISO 639-1 or "und". */
  readonly lang: string;
  readonly outlet: string;
  readonly carrier: string | null;
  readonly origin: string | null;
  readonly url: string | null;
  readonly capturedAt: string;
  readonly sha256: string;
}

/** A sentence that passed the gate: every name, figure, date and quotation in it stands in its cited passages. */
export interface Sentence {
  readonly text: string;
  /** Language of the sentence; a quotation inside it keeps its citation's language. */
  readonly lang: string;
  readonly cites: readonly number[];
  /** Claim groups it states; anchors for the discussion. */
  readonly claimGroupIds: readonly string[];
}

/** A composed sentence the gate refused, with why; shown to editors, never to readers as fact. */
export interface Refusal {
  readonly text: string;
  readonly problem: Problem;
}

export type NoteCode =
  | `state.${Status}` | "state.lasting" | "state.none" | "per" | "per.more" | "per.nobody" | "announced" | "announced.in" | "announced.linked" | "denied"
  | "alone" | "alone.unnamed" | "unsettled" | "unsettled.origins" | "unsettled.carriers" | "unnamed" | "closed"
  | "stale" | "stale.since" | "stale.many" | "stale.many.since" | "not-held" | "not-held.more" | "no-english" | "text";

/** What a page says about itself, not in words but by code, so that every interface language has its own. Dates in values are ISO. */
export interface Note {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface TimelineEntry {
  readonly date: string;
  readonly text: string;
  readonly lang: string;
  readonly cites: readonly number[];
}

/** The eleven parts of DESIGN's story page that are text; figures, graph and sources are read from `trace` and `articles`. */
export interface StoryPage {
  readonly storyId: string;
  /** 16 hex over the content: a permalink to this version and the cache key. */
  readonly version: string;
  readonly headline: string;
  readonly status: string;
  readonly lede: readonly Sentence[];
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly background: readonly Sentence[];
  readonly timeline: readonly TimelineEntry[];
  readonly cautions: readonly string[];
  /** `status` and `cautions` by code; pages made by earlier versions have the English alone. */
  readonly statusNotes?: readonly Note[];
  readonly cautionNotes?: readonly Note[];
  readonly onlyOne: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly refusals: readonly Refusal[];
  readonly story: Story;
  readonly trace: Trace;
}

/** All that is known of a story's articles; what `brief`, `screen` and `export` are given beside the trace. */
export interface StoryMaterial {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly extractions: readonly Extraction[];
}
