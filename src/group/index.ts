// group: articles in any language become stories, one event each.
// In: signatures of articles (`signatureOf`), one at a time, and persons' repairs. Out: stories with memberships, reasons and links.
// Promised: an article joins or opens a story at once, at a cost that does not grow with their number; every membership says why;
// an event's date beats its wording, so a visit and the same visit a year later are two stories, linked; what a person merged, split,
// moved or pinned stays so through re-runs, until undone; same articles in the same order, same stories under the same ids.
// Refused: topics (a story is one event, not a subject), popularity, any setting by source or language, a model that cannot say why.
// See docs/decisions/0004-grouping.md for what was measured.
export * from "./signature.js";
export * from "./signature-of.js";
export * from "./settings.js";
export * from "./grouper.js";
export * from "./batch.js";
export { storyIdOf, splitStoryId } from "./repairs.js";
