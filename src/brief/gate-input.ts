/** What a sentence rests on: the cited words of one kept copy, and what its citation says of it. */
export interface GatePassage {
  readonly text: string;
  readonly lang: string;
  /** ISO date or time of the page, to resolve "on Tuesday"; null when unknown. */
  readonly published: string | null;
  /** Names the citation itself gives (outlet, carriers): allowed in a frame although they do not stand in the passage. */
  readonly labels: readonly string[];
}

/** A sentence and its language. */
export interface GateSentence {
  readonly text: string;
  readonly lang: string;
}
