import type { Figure, Span } from "../model/index.js";
import type { DateMention } from "../text/index.js";
import type { SentenceFrame } from "./layout.js";
import type { WordMatches } from "./lexicon.js";
import type { ModelAttribution } from "./model/index.js";
import type { Voiced } from "./speakers.js";

/** What one sentence gave before claims are made of it. */
export interface Reading {
  readonly frame: SentenceFrame;
  readonly voices: readonly Voiced[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly words: WordMatches;
}

/** A learned model with the version of its weights, which every extraction records. */
export interface AttributionModel {
  readonly version: string;
  readonly attributions: (text: string, paragraphs: readonly Span[]) => readonly ModelAttribution[];
}
