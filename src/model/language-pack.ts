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
}

/** Everything the house knows of one language. One file each under src/text/lang/. Its header comment says what the pack lacks. */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  readonly script: "latin" | "cyrillic" | "arabic" | "hangul" | "han" | "kana" | "georgian" | "greek" | "hebrew" | "other";
  /** Opening and closing quotation marks, as pairs. */
  readonly quotes: readonly (readonly [open: string, close: string])[];
  /** Abbreviations after which a full stop ends no sentence. */
  readonly abbreviations: readonly string[];
  readonly cues: readonly CueEntry[];
  /** Text-credit formulae: regular-expression source with one named group `name`. */
  readonly credits: readonly string[];
  readonly hedges: readonly HedgeEntry[];
  /** Number words: "five" 5, "dozen" 12, "тыс." 1000, "만" 10000. `multiplier` scales what stands before it. */
  readonly numberWords: readonly { readonly form: string; readonly value: number; readonly multiplier: boolean }[];
  /** Plurals without a number ("thousands", "десятки"): lowest value allowed. */
  readonly vaguePlurals: readonly { readonly form: string; readonly min: number }[];
  readonly decimal: "." | ",";
  /** Month names and abbreviations to 1..12, lower case. */
  readonly months: Readonly<Record<string, number>>;
  /** Weekday names to 1 (Monday)..7, lower case. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Relative day words to an offset in days ("yesterday" -1). */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Words that negate the clause they stand in; forms as in CueEntry. */
  readonly negations: readonly string[];
  /** Words that give a status to a clause; forms as in CueEntry. */
  readonly statusWords: readonly { readonly form: string; readonly status: "estimated" | "expected" | "planned" | "possible" | "alleged" | "denied" }[];
  /** Words that point to an event type; forms as in CueEntry. */
  readonly eventWords: readonly { readonly form: string; readonly eventType: EventType }[];
  /** Nouns that are counted, to a unit: "soldiers" persons, "tonnes" tonnes. */
  readonly countedNouns: readonly { readonly form: string; readonly unit: string; readonly people: boolean }[];
  /** Words for unnamed sources ("analysts", "sources", "официальные лица"). */
  readonly unnamedSources: readonly string[];
  /** Words that refer back to a source ("the agency", "he", "ведомство"). */
  readonly anaphors: readonly { readonly form: string; readonly refersTo: "person" | "organisation" | "any" }[];
  /** Frequent function words, at least 30, for language detection and grouping. */
  readonly stopWords: readonly string[];
}
