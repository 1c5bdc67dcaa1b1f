// The central read-only types: what crosses a wall between rooms. Imports nothing.
// In: nothing. Out: types, and the one error class.
// Promised: all fields are read-only; absent is null; times are ISO 8601 UTC; ids are content hashes;
// positions are half-open UTF-16 spans into Article.text. A type used in one room only stays in that room.
export * from "./base.js";
export * from "./capture.js";
export * from "./article.js";
export * from "./claim.js";
export * from "./language-pack.js";
export * from "./story.js";
export * from "./story-page.js";
export * from "./graph.js";
export * from "./news.js";
export * from "./app-port.js";
export * from "./repair-port.js";
export * from "./follow-port.js";
export * from "./discuss-reasons.js";
export * from "./discuss-port.js";
