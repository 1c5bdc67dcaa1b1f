import type { Figure } from "../model/index.js";
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
