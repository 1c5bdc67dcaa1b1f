import type { CollectLimits } from "./captured.js";

/** What a reader of one file is told: the name for messages (never an absolute path), the clock and the bounds. */
export interface FileContext {
  readonly label: string;
  readonly now: () => string;
  readonly limits: CollectLimits;
  /** Archives inside archives already opened; one more than `MAX_NESTING` is refused. */
  readonly nesting: number;
}

/** How deep archives may lie in one another. */
export const MAX_NESTING = 3;
