import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../src/model/index.js";
import { figureInWords } from "../../src/web/figure-words.js";
import { voiceOf } from "../../src/web/i18n.js";

const figure = (over: Partial<Figure>): Figure => ({ value: 5000, min: 4500, max: 5500, bound: "approx", unit: "persons", counted: "", modifier: "rund", surface: "rund 5.000", span: { from: 0, to: 10 }, asOf: null, suspect: null, ...over });

test("a figure printed in another language is said in the reader's", () => {
  assert.equal(figureInWords(figure({}), voiceOf("en")), "about 5,000");
  assert.equal(figureInWords(figure({}), voiceOf("de")), "rund 5.000");
  assert.equal(figureInWords(figure({ bound: "lower-bound", max: null }), voiceOf("en")), "at least 5,000");
  assert.equal(figureInWords(figure({ bound: "upper-bound", min: null }), voiceOf("ko")), "최대 5,000");
  assert.equal(figureInWords(figure({ bound: "exact-form", min: 5000, max: 5000 }), voiceOf("en")), "5,000");
  assert.equal(figureInWords(figure({ bound: "range", value: null, min: 25_000, max: 30_000 }), voiceOf("en")), "25,000 to 30,000");
});

test("what has no number of people or things to say keeps its printed words", () => {
  assert.equal(figureInWords(figure({ bound: "vague-plural", value: null, min: 2000, max: null }), voiceOf("en")), null);
  assert.equal(figureInWords(figure({ unit: "USD" }), voiceOf("en")), null);
  assert.equal(figureInWords(figure({ suspect: "two numbers in one" }), voiceOf("en")), null);
});
