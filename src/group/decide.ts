import type { GroupSettings } from "./settings.js";
import type { Likeness } from "./story-state.js";

/** A likeness weighed against what is asked of it. */
export interface Verdict {
  /** Likeness after the dates were weighed in, over the threshold: 1 is just enough to join. */
  readonly strength: number;
  /** The same with the dates left aside: two visits a year apart are alike in this. */
  readonly undated: number;
  readonly across: boolean;
}

/** What the distance between two dates leaves of a likeness, 1 to 0: half at `halfDays` beyond the slack. An unknown date costs nothing. */
export function dateFactor(gap: number | null, settings: GroupSettings): number {
  const beyond = gap === null ? 0 : Math.max(0, gap - settings.slackDays);
  return 1 / (1 + (beyond / settings.halfDays) ** 2);
}

/** Likeness asked of an article with so many features: a headline shares few words with its story, a full text many. */
export function joinThreshold(features: number, settings: GroupSettings): number {
  const { headlineFeatures, fullFeatures, joinHeadline, joinFull } = settings;
  const place = Math.min(1, Math.max(0, (features - headlineFeatures) / (fullFeatures - headlineFeatures)));
  return joinHeadline + place * (joinFull - joinHeadline);
}

/** Weighs a likeness of an article with `features` features and a story. */
export function weigh(likeness: Likeness, features: number, settings: GroupSettings): Verdict {
  const across = likeness.words === null;
  const undated = likeness.text / (across ? settings.joinAcross : joinThreshold(features, settings));
  return { undated, across, strength: undated * dateFactor(likeness.gap, settings) };
}
