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

/** 0 for a headline, 1 for a full text, by the number of features; in between for short texts. */
export function fullnessOf(features: number, settings: GroupSettings): number {
  const { headlineFeatures, fullFeatures } = settings;
  return Math.min(1, Math.max(0, (features - headlineFeatures) / (fullFeatures - headlineFeatures)));
}

/** How far a likeness is measured against the members of a story (1) rather than the story as a whole (0): see StoryState.likeness. */
export function linkageOf(fullness: number, settings: GroupSettings): number {
  return settings.headlineLinkage + fullness * (1 - settings.headlineLinkage);
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

/** Weighs a likeness of an article (or story) of this fullness and a story. A headline shares few words with its story, a full text many. */
export function weigh(likeness: Likeness, fullness: number, settings: GroupSettings): Verdict {
  const { joinHeadline, joinFull, joinAcross } = settings;
  const asWritten = likeness.text / (joinHeadline + fullness * (joinFull - joinHeadline));
  const asShared = likeness.across ? likeness.shared / joinAcross : 0;
  const undated = Math.max(asWritten, asShared);
  return { undated, across: asShared > asWritten, strength: undated * dateFactor(likeness, fullness, settings) };
}
