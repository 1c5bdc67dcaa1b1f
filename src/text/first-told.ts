import type { Claim } from "../model/index.js";

/** Offset where an article first says a claim: its lede, though a later passage may say it better. */
export function firstTold(claim: Claim): number {
  return Math.min(claim.sentence.from, ...claim.passages.flatMap((spans) => spans.slice(0, 1).map((span) => span.from)));
}
