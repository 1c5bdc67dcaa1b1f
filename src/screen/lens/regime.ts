import type { Topic } from "./topic-words.js";

/** How far a paragraph number was checked: against the text or a page of its body, against another's summary, or only remembered. */
export type Confidence = "verified" | "secondary" | "recalled";

/** One paragraph that binds states. Facts and our own words; no legal advice. */
export interface Measure {
  readonly id: string;
  readonly resolution: string;
  readonly paragraph: string;
  /** ISO day. */
  readonly adopted: string;
  readonly topic: string;
  readonly direction: "to" | "from" | "both" | "persons" | "none";
  readonly summary: string;
  readonly confidence: Confidence;
  readonly checkedAgainst: string | null;
  /** Id of the measure that took its place; null while it is in force. */
  readonly supersededBy: string | null;
  readonly limit: { readonly value: number; readonly unit: "barrels"; readonly alternative: { readonly value: number; readonly unit: "tonnes" } | null; readonly per: "year" } | null;
  /** ISO day by which it had to be done. */
  readonly deadline: string | null;
  readonly note: string | null;
}

/** Something that happened to a regime. */
export interface RegimeEvent {
  readonly id: string;
  /** ISO day or month. */
  readonly date: string;
  readonly text: string;
  readonly confidence: Confidence;
}

/** A list or law of one state or union. `key` is the programme key of OpenSanctions where it has one. */
export interface Programme {
  readonly key: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly touches: string;
  readonly confidence: Confidence;
}

/** Which measures a claim on some topics engages. The first rule that fits is taken for each group of topics. */
export interface LensRule {
  readonly id: string;
  /** All of these must be there. */
  readonly topics: readonly Topic[];
  /** None of these may be. */
  readonly without?: readonly Topic[];
  /** Which way the goods or people go, seen from the subject of the regime. */
  readonly direction: "from" | "to" | "any";
  readonly measures: readonly string[];
  readonly level: "engages" | "may-engage";
  /** What would have to be known to say more; null when nothing is missing. */
  readonly missing: string | null;
}

/** One sanctions regime: who it is about, its measures, its history, and how claims map to it. One file each under screen/regime/. */
export interface Regime {
  readonly key: string;
  readonly programme: string;
  readonly name: string;
  /** The country it is about, in words for the finder (see topic-words.ts) and for a reader. */
  readonly subject: { readonly name: string; readonly words: string; /** What stands for it once a text has named it ("the North"). */ readonly shortForms: string; readonly adjectives: string; /** Names in the languages of the packs, to find stories by. */ readonly searchWords: readonly string[] };
  /** Who imposes it, in words for the finder: claims of evasion must name them, or sanctions and the subject together. */
  readonly body: string;
  /** The day on which the facts were put together. */
  readonly asOf: string;
  readonly sourceUrl: string;
  readonly measures: readonly Measure[];
  readonly umbrella: string;
  readonly events: readonly RegimeEvent[];
  readonly programmes: readonly Programme[];
  readonly rules: readonly LensRule[];
}
