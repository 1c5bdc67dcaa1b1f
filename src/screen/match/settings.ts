/** What the comparison of names turns on. Chosen on one seeded half of labelled pairs and reported on the other (bench/screen.ts). */
export interface MatchSettings {
  /** Shortest words of which one, two, three letters may differ. */
  readonly oneFrom: number;
  readonly twoFrom: number;
  readonly threeFrom: number;
  /** Likeness lost when a word differs in all its letters. */
  readonly letterCost: number;
  /** Likeness of an initial and the word it may stand for. */
  readonly initial: number;
  /** What is lost by a full word on each side that meets no word on the other. */
  readonly conflict: number;
  /** What is lost, at most, by words that only one side has. */
  readonly extra: number;
}

/** The settings in use. */
export const MATCH_SETTINGS: MatchSettings = { oneFrom: 4, twoFrom: 9, threeFrom: 14, letterCost: 1.2, initial: 0.82, conflict: 0.42, extra: 0.4 };
