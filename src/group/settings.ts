/** What the grouper is tuned by. One set serves headlines and full texts, in one language or many: see docs/decisions/0004-grouping.md. */
export interface GroupSettings {
  /** Least similarity to join, for an article with `headlineFeatures` features or fewer. */
  readonly joinHeadline: number;
  /** The same for an article with `fullFeatures` features or more; between the two it goes up in a line. */
  readonly joinFull: number;
  readonly headlineFeatures: number;
  readonly fullFeatures: number;
  /** Least similarity of names, places, figures and links for an article in a language the story does not hold yet. */
  readonly joinAcross: number;
  /** What each figure in common (up to four) adds to that, where both sides are dated. */
  readonly figureBonus: number;
  /** How much the mere presence of a headline's words in a story counts beside their weight there, as an exponent from 0 to 1. */
  readonly headlineCoverage: number;
  /** Days between the article's date and the story's that cost nothing. */
  readonly slackDays: number;
  /** Days beyond the slack at which a similarity counts half. */
  readonly halfDays: number;
  /** What is left of a full text's likeness when it is dated and the story is not, or the other way about. */
  readonly oneDated: number;
  /** How much more alike than a joining article two whole stories must be to become one. */
  readonly mergeFactor: number;
  /** Share of the joining threshold, dates left aside, from which two stories are shown as the same affair. */
  readonly linkFactor: number;
  /** Weights of the kinds of features. */
  readonly weights: { readonly word: number; readonly name: number; readonly place: number; readonly figure: number; readonly link: number };
}

export const GROUP_SETTINGS: GroupSettings = {
  joinHeadline: 0.15, joinFull: 0.13, headlineFeatures: 15, fullFeatures: 80, joinAcross: 0.35, figureBonus: 0.1, headlineCoverage: 0.3,
  slackDays: 2, halfDays: 7, oneDated: 0.6, mergeFactor: 1.5, linkFactor: 0.8,
  weights: { word: 1, name: 0.3, place: 0.7, figure: 1, link: 0.3 },
};
