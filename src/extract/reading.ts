import type { Figure, Span } from "../model/index.js";
import type { DateMention } from "../text/index.js";
import type { SentenceFrame } from "./layout.js";
import type { Voiced } from "./speakers.js";

/** What one sentence gave before claims are made of it. */
export interface Reading {
  readonly frame: SentenceFrame;
  readonly voices: readonly Voiced[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}

/** An attribution that a learned model found: spans into the text, and its score (0..1). */
export interface ModelAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly score: number;
}

/** Attributions a learned model finds; `src/extract/model` gives one for English. */
export interface AttributionModel {
  readonly version: string;
  readonly attributions: (text: string, paragraphs: readonly Span[]) => readonly ModelAttribution[];
}
