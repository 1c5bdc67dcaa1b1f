// Who said what, how sure, how many, since when.
// In: an Article, and for English a learned attribution model (or null).
// Out: an Extraction: claims with their passages, chains, figures, status and reasons; all attributions; all figures.
// Promised: pure and deterministic; spans lie inside Article.text and read as reported; cost is linear; nothing throws on text.
// Each decision names its rule or model. A chain never leaves its sentence, except where "this figure, reported by X" points back;
// an outlet of a neighbouring sentence is only ever `carried`.
// Attributions, figures and claims are cut paragraph by paragraph: text before a paragraph changes none of them. What a pronoun or
// "the agency" stands for is looked for in the text before.
// Refused: judging what is true; rewriting what was said; claims from page chrome.
export { extractClaims } from "./claims.js";
export type { AttributionModel } from "./reading.js";
export { resolveNames, type NameMention, type ResolvedName } from "./names.js";
export { loadAttributionModel, type ModelAttribution } from "./model/index.js";
