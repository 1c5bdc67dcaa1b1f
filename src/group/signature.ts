import type { DayRange } from "./days.js";

/** What kind of evidence a feature is. Words count inside one language; the other four are read alike in every language. */
export type FeatureKind = "word" | "name" | "place" | "figure" | "link";

/** One thing an article is about. */
export interface Feature {
  /** Folded form, the same for all spellings: a stem, a consonant skeleton, a region code, a value, an address. */
  readonly key: string;
  readonly kind: FeatureKind;
  /** How often it stands in the article; the headline and the first sentences count more. */
  readonly count: number;
  /** As first printed, for a reason a reader understands. */
  readonly shown: string;
}

/** What the grouper keeps of an article: small (a few KB), serialisable, and enough to group it again. */
export interface Signature {
  readonly articleId: string;
  readonly lang: string;
  readonly title: string;
  /** ISO 8601 as published, null when the page does not say. */
  readonly published: string | null;
  /** Days the reported event can have happened on; null when neither page nor text gives a date. */
  readonly when: DayRange | null;
  /** The article speaks of something that is still to come. */
  readonly planned: boolean;
  /** At most 160, in order of first appearance. */
  readonly features: readonly Feature[];
}
