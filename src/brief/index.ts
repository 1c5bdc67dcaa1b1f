// The story page, written without a language model.
// In: a story's articles, what was extracted from them, and the trace over them.
// Out: a StoryPage: headline, status line, lede, paragraphs, background, timeline, cautions, citations; and a graph layout.
// Promised: every sentence has passed the gate, so its names, figures, dates, quotations, hedges and negations stand in the
// passages it cites; same input, same page; refused sentences are kept with their reason, never shown as fact.
// Refused: any wording of our own about the world (frame words only: "according to", "carried by"), any count of outlets
// where origins are meant, any judgement of truth.
export { composeStoryPage } from "./compose.js";
export { gate, type GateResult } from "./gate.js";
export type { GatePassage, GateSentence } from "./gate-input.js";
export { layoutGraph } from "./graph.js";
export { recheckPage, type Recheck } from "./recheck.js";
