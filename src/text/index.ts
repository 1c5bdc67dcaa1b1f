// The words of a text: what every later room reads articles with.
// In: a text, and a language pack (`packFor(detectLanguage(text))`).
// Out: sentences, tokens, figures, dates, credits and pack words with their spans; folded names; hashes.
// Promised: spans are half-open UTF-16 offsets inside the text that was given, in order, and read as reported; the same input gives
// the same output; nothing throws on text; cost is linear in the length of the text, also on one line of megabytes.
// Refused: no clock, no network, no guess of a language from an address; a number that counts nothing is no figure, and a figure
// that can't be believed says so (`suspect`) rather than being mended.
// One language is one file under lang/; `npm run rooms` writes their index; test/contract/language-packs.test.ts holds all to one table.
export { AGENCIES, type Agency, type AgencyKind } from "./agencies.js";
export { agencyOf } from "./agency-of.js";
export { findCredits } from "./credits.js";
export { findDates, type DateGranularity, type DateMention, type DateSettings } from "./dates.js";
export { findFigures } from "./figures.js";
export { isSpaceCode, isUnspacedCode, isWordCode } from "./codes.js";
export { matchForms, type FormMatch, type FormMatcher } from "./forms.js";
export * from "./hashes.js";
export { koreanNameKey } from "./korean-names.js";
export { detectLanguage } from "./language.js";
export { foldName, nameTokens, romanise } from "./names.js";
export { PACKS, packFor } from "./packs.js";
export { splitSentences } from "./sentences.js";
export { firstTold } from "./first-told.js";
export { hash32, shingles } from "./shingles.js";
export { tokenize, type Token, type TokenKind } from "./tokens.js";
