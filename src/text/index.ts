// Words, spans, sentences, numbers, dates, names and hashes: what every stage needs of language.
// In: strings and spans. Out: spans, tokens, figures, dates, folded names. Pure; nothing here throws on text.
export * from "./hashes.js";
