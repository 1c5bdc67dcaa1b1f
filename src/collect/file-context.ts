import type { ByteSource } from "./byte-source.js";
import type { CollectLimits } from "./captured.js";

/** A file that can be read from any place. */
export interface RandomAccess {
  readonly size: number;
  /** Bytes from `from` up to, not including, `to`. */
  readonly read: (from: number, to: number) => ByteSource;
}

/** What a reader of one file is told: the name for messages (never an absolute path), the clock and the bounds. */
export interface FileContext {
  readonly label: string;
  readonly now: () => string;
  readonly limits: CollectLimits;
  /** Archives inside archives already opened; one more than `MAX_NESTING` is refused. */
  readonly nesting: number;
  /** The file itself, where it lies on disk as it is; null inside of another. */
  readonly file: RandomAccess | null;
}

/** How deep archives may lie in one another. */
export const MAX_NESTING = 3;
