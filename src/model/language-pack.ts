import type { EventType } from "./claim.js";

/** Where a cue stands relative to its source and content in running text. */
export type CuePattern =
  | "source-cue-content"   // NIS said that …
  | "content-cue-source"   // …, said the NIS / …, передает Reuters
  | "content-source-cue"   // …, the NIS said / …라고 국정원이 밝혔다
  | "cue-source-content"   // According to the NIS, …
  | "source-cue-suffix";   // 국정원에 따르면 …, NISによると …

/** One attribution cue of a language. `form` is a regular-expression source (no flags, no capture groups) matched case-insensitively with the `u` flag. */
export interface CueEntry {
  readonly form: string;
  readonly class: "speech" | "writing" | "estimate" | "thought" | "perception";
  readonly patterns: readonly CuePattern[];
  /** Status it gives its content, when not "asserted". */
  readonly status: "estimated" | "expected" | "planned" | "possible" | "alleged" | "denied" | null;
  /** True for "citing", "со ссылкой на", "unter Berufung auf": what follows or precedes is the earlier link of the chain. */
  readonly relay: boolean;
}

/** A word that bounds or hedges a number. `form` as in CueEntry. */
export interface HedgeEntry {
  readonly form: string;
  readonly bound: "approx" | "lower-bound" | "upper-bound" | "vague-plural" | "vague";
  readonly position: "before" | "after" | "suffix";
  /** For approx: "under" for "nearly" (the printed number is the ceiling), "over" for "just over", null for both sides. */
  readonly side: "under" | "over" | null;
}

/** A number word. `multiplier` scales what stands before it; a multiplier that may stand alone ("тысяча") is listed a second time without the mark. `approx` is for "une dizaine". */
export interface NumberWord {
  readonly form: string;
  readonly value: number;
  readonly multiplier: boolean;
  readonly approx: boolean;
}

/** A noun that is counted, with the unit it is counted in. `people` is true for persons. */
export interface CountedNoun {
  readonly form: string;
  readonly unit: string;
  readonly people: boolean;
}

/** "between 3 and 4" has an opening and a joint; "3 to 4" a joint only. */
export interface RangeForm {
  readonly open: string | null;
  readonly joint: string;
}

/** "last month", "this year": a period by its distance from the one of publication. */
export interface RelativePeriod {
  readonly form: string;
  readonly unit: "week" | "month" | "year";
  readonly offset: number;
}

/** Everything the house knows of one language. One file each under src/text/lang/. Its header comment says what the pack lacks. Every `form` is a regular-expression source as in CueEntry. */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  readonly script: "latin" | "cyrillic" | "arabic" | "hangul" | "han" | "kana" | "georgian" | "greek" | "hebrew" | "other";
  /** Opening and closing quotation marks, as pairs. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Abbreviations after which a full stop ends no sentence; lower case, without the last stop. */
  readonly abbreviations: readonly string[];
  readonly cues: readonly CueEntry[];
  /** Trailing-verb credit formulae ("AFP reports"): regular-expression source; `NAME` stands where the name is. */
  readonly credits: readonly string[];
  /** Words before a colon that label a text credit ("Source"), a byline ("By"), and a photo credit ("Photo"). */
  readonly creditLabels: readonly string[];
  readonly bylines: readonly string[];
  readonly photoWords: readonly string[];
  readonly hedges: readonly HedgeEntry[];
  readonly numberWords: readonly NumberWord[];
  /** Plurals without a number ("thousands", "десятки"): lowest value allowed. */
  readonly vaguePlurals: readonly { readonly form: string; readonly min: number }[];
  readonly decimal: "." | ",";
  readonly ranges: readonly RangeForm[];
  /** Words before a number that make it a name, not a count ("Resolution", "Room", "第"). */
  readonly labels: readonly string[];
  /** What follows a number that is no count: ages, ordinals, clock times ("-year-old", "Uhr", "차"). */
  readonly notCounted: readonly string[];
  /** Words that may stand between a number and its noun ("of the", "de", "des"). */
  readonly linkWords: readonly string[];
  /** Order of day, month and year in all-digit dates. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
  /** Month names and abbreviations to 1..12, lower case, without a last stop. */
  readonly months: Readonly<Record<string, number>>;
  /** Weekday names to 1 (Monday)..7, lower case. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Relative day words to an offset in days ("yesterday" -1). */
  readonly relativeDays: Readonly<Record<string, number>>;
  readonly relativePeriods: readonly RelativePeriod[];
  /** What stands before ("il y a") or after ("ago") a length of time that lies back; one of the two is "". */
  readonly ago: readonly { readonly before: string; readonly after: string }[];
  /** Words beside a month or weekday that point forward ("next", "kommenden"). */
  readonly nextWords: readonly string[];
  /** Words that negate the clause they stand in. */
  readonly negations: readonly string[];
  /** Words that give a status to a clause. */
  readonly statusWords: readonly { readonly form: string; readonly status: "estimated" | "expected" | "planned" | "possible" | "alleged" | "denied" }[];
  /** Words that point to an event type. */
  readonly eventWords: readonly { readonly form: string; readonly eventType: EventType }[];
  readonly countedNouns: readonly CountedNoun[];
  /** Words for unnamed sources ("analysts", "sources", "официальные лица"). */
  readonly unnamedSources: readonly string[];
  /** Words that refer back to a source ("the agency", "he", "ведомство"). */
  readonly anaphors: readonly { readonly form: string; readonly refersTo: "person" | "organisation" | "any" }[];
  /** Frequent function words, at least 30, for language detection and grouping. */
  readonly stopWords: readonly string[];
}
