// The English attribution model: who said what, as learnt from PolNeAR.
// In: a text and its paragraphs, and the bytes of assets/attribution-en.bin. Out: source, cue and content spans, linked.
// How: tokens, parts of speech (perceptron), word classes; a linear-chain CRF; a second CRF that sees what the first one found;
// spans chosen by expected F1; a perceptron that links them. All on hashed integer features.
// Promised: spans lie inside their paragraph; a paragraph's result depends on that paragraph alone; same bytes and text, same
// result; linear time; no exception on any text.
// Refused: languages other than English, relays ("X, as reported by Y": PolNeAR gives a token one role), and telling speech from
// thought: the rules do that. docs/model-card.md says what the model was trained on and what it must not be used for.
export { loadAttributionModel, type AttributionModel, type ModelAttribution } from "./attribution-model.js";
