import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { matchForms } from "../../src/text/index.js";

// Each kind of form a pack may write: letters, groups, sets, classes, counted and open repeats, and the irregular ones.
const FORMS = [
  "plan(?:t|ned|s)?", "\\p{L}*soldat(?:en)?", "солдат\\p{L}{0,2}", "deal(?! with)", "[ae]l \\d{2,3}", "a\\.?m\\.?", "(?:in )?last week", "said|says", "no(?:t|ne)? (?:a |the )?one", "x[- ]?ray\\p{L}*",
  "told [\\p{L} ]{2,12}?(?= that)", "[0-9]+(?:st|th)", "up to", "up", "US\\$", "\\+", "ging(?:en)? aus", "Männer\\p{L}?",
];
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Ends at which a form matches at the start of a text, by the platform's regular expressions: every length is tried. */
function endsByPattern(form: string, text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at + 1).filter((end) => {
    const whole = new RegExp(`^(?:${form})$`, "iu").test(text.slice(0, end));
    const isOpen = /[^\p{L}\p{N}\])}?*+]$/u.test(form);
    return whole && (isOpen || end === text.length || !LETTER.test(text[end] ?? ""));
  });
}

const pieces = ["plan", "planned", "plans", "Elite", "soldat", "soldaten", "SOLDAT", "солдат", "ам", "ов", "deal", " with", "al ", "el ", "12", "345", "a.m.", "am", "in ", "last week", "said", "says", "not ", "none ", "a ", "the ", "one", "x-ray", "x ray", "s", "up", " to", "US$", "+", "ging", "en", " aus", "Männer", "n", "1st", " ", ".", "é"];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

describe("the form automaton", () => {
  test("finds the longest form, as regular expressions tried at every length do", () => {
    const regular = FORMS.filter((form) => !form.includes("(?!") && !form.includes("(?="));
    let hits = 0;
    fc.assert(fc.property(text, (words) => {
      const longest = Math.max(-1, ...regular.flatMap((form) => form.split("|").length > 1 && !form.includes("(") ? form.split("|").flatMap((part) => endsByPattern(part, words)) : endsByPattern(form, words)));
      const found = matchForms(regular).at(words, 0);
      if (found !== null) hits += 1;
      assert.equal(found?.span.to ?? -1, longest, words);
    }), { numRuns: 600, seed: 7 });
    assert.ok(hits > 120, `${hits} texts begin with a form`);
  });
  test("of two forms as long, the first in the list is found", () => {
    assert.equal(matchForms(["up t\\p{L}", "up to", "up"]).at("up to", 0)?.index, 0);
    assert.equal(matchForms(["up to", "up t\\p{L}", "up"]).at("up to", 0)?.index, 0);
  });
  test("forms that look around stay regular expressions and are found beside the others", () => {
    const find = matchForms(FORMS);
    const indexes = (words: string): number[] => find(words).map(({ index }) => index);
    assert.deepEqual(indexes("a deal with them"), []);
    assert.deepEqual(indexes("a deal for them"), [FORMS.indexOf("deal(?! with)")]);
    assert.deepEqual(indexes("told the men that they plan it"), [FORMS.indexOf("told [\\p{L} ]{2,12}?(?= that)"), 0]);
  });
  test("a match ends by the limit, and the letter after the limit still counts", () => {
    const find = matchForms(["up to", "up"]);
    assert.deepEqual(find.at("up to", 0, 4)?.span, { from: 0, to: 2 });
    assert.equal(find.at("upper", 0, 2), null);
  });
  test("more forms than a stretch of text holds are found across its edges", () => {
    const words = "said ".repeat(3000);
    assert.equal(matchForms(["said"])(words).length, 3000);
    assert.equal(matchForms(["said said"])(words).length, 1500);
  });
  test("random text and many languages keep the automaton bounded and the same", () => {
    const find = matchForms(FORMS), again = matchForms(FORMS);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), (words) => { assert.deepEqual(find(words), again(words)); }), { numRuns: 100, seed: 7 });
  });
});
