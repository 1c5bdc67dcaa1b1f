import type { GroupSettings } from "./settings.js";
import type { Likeness } from "./story-state.js";

/** Figures in common beyond these add nothing. */
const MOST_FIGURES = 4;

/** A likeness weighed against what is asked of it. */
export interface Verdict {
  /** Likeness after the dates were weighed in, over the threshold: 1 is just enough to join. */
  readonly strength: number;
  /** The same with the dates left aside: two visits a year apart are alike in this. */
  readonly undated: number;
  readonly across: boolean;
}

/** 0 for a headline, 1 for a full text, by the number of features; in between for short texts. */
export function fullnessOf(features: number, settings: GroupSettings): number {
  const { headlineFeatures, fullFeatures } = settings;
  return Math.min(1, Math.max(0, (features - headlineFeatures) / (fullFeatures - headlineFeatures)));
}

/**
 * What the distance between two dates leaves of a likeness, 1 to 0: half at `halfDays` beyond the slack. Where only one side is dated the
 * likeness keeps `oneDated`; where neither is, all of it.
 */
export function dateFactor(likeness: Pick<Likeness, "gap" | "bothUndated">, fullness: number, settings: GroupSettings): number {
  if (likeness.gap === null) return likeness.bothUndated ? 1 : 1 - fullness * (1 - settings.oneDated);
  const beyond = Math.max(0, likeness.gap - settings.slackDays);
  return 1 / (1 + (beyond / settings.halfDays) ** 2);
}

/**
 * Weighs a likeness of an article (or story) of this fullness and a story. A headline shares few words with its story, so less is asked of
 * it, and that the story has its words at all counts beside how central they are there. Names, countries and figures alone decide for an
 * article in a new language; several figures in common on dated pages speak for one event.
 */
export function weigh(likeness: Likeness, fullness: number, settings: GroupSettings): Verdict {
  const { joinHeadline, joinFull, joinAcross, headlineCoverage, figureBonus } = settings;
  const coverage = headlineCoverage * (1 - fullness);
  const written = likeness.text ** (1 - coverage) * likeness.covered ** coverage / (joinHeadline + fullness * (joinFull - joinHeadline));
  const bonus = likeness.gap === null ? 0 : figureBonus * Math.min(MOST_FIGURES, likeness.figures);
  const across = likeness.across ? (likeness.shared / joinAcross) * (1 + bonus) : 0;
  const undated = Math.max(written, across);
  return { undated, across: across > written, strength: undated * dateFactor(likeness, fullness, settings) };
}
