// trace: who said it first-hand, who only carried it, and which number still stands.
// In: one story's articles with their extractions, and persons' repairs. Out: a Trace: carrier groups, origins, edges, claim groups, ledger, differences.
// Promised: outlets, carriers and origins are three counts, each a range where it is not settled; stated and inferred edges are never mixed; every
// edge has its evidence and one sentence of reason; corroboration is two independent origins, never repetition; a distorted version of a claim never
// joins it; a plan never updates an event; what people decided holds. Same input, same output. Nothing throws on text.
// Refused: truth scores, one credibility number, a copy inferred from a shared quotation, an edge from a photo credit.
// A text is compared by n-grams within a language (`ngrams.ts`, `reuse.ts`) and by what it tells, in order, across languages (`features.ts`, `pairs.ts`).
export { explainPair, type PairExplanation } from "./explain.js";
export { traceFeatures, type TraceFeatures } from "./features.js";
export { createPlacer, type Placement, type Placer } from "./place-article.js";
export { createReuseIndex, REUSE_CONTAINMENT, type ReuseIndex, type ReuseMatch } from "./reuse.js";
export { containment, narrativeHashes, ngramHashes } from "./ngrams.js";
export { supersedeAcross, type DatedTrace } from "./across-stories.js";
export { traceStory, type StoryTrace, type TraceCache } from "./trace-story.js";
