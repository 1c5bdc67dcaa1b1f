// The rules of the discussion, without storage and without clock.
// In: texts, pages, ratings and facts about an author. Out: rendered Markdown, anchors placed in a newer page, verdicts with reasons, scores of notes.
// Promised: rendered text holds only the tags of MARKDOWN_TAGS and links of http, https and mailto;
// an anchor moves only to the same id or to the one exact match, never to words that merely look alike;
// every verdict and every score says why; scores are the same for any order of the ratings, bit for bit.
// Refused: raw HTML, pictures and headings in comments; hiding a person's comment without telling them.
export * from "./markdown.js";
export * from "./anchors.js";
export * from "./names.js";
export * from "./passwords.js";
export * from "./moderation.js";
export * from "./paths.js";
export * from "./bridging.js";
