import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Span } from "../../src/model/index.js";
import { agencyOf, detectLanguage, findCredits, findDates, findFigures, foldName, koreanNameKey, PACKS, packFor, shingles, splitSentences, tokenize } from "../../src/text/index.js";
import { PACK_EXAMPLES } from "../contract/language-pack-examples.js";

const SEED = 20251105;
const codes = [...PACKS.keys(), "xx"];
const pieces = Object.values(PACK_EXAMPLES).flatMap((examples) => examples.flatMap((example) => example.text.split(" ")));
// Words of real sentences, marks, digits and any Unicode at all, shuffled: what no writer writes.
const wildText = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom("(", ")", "\n", ". ", "-", "–", "%", "$", "1,000", "5.000", "２０", "٣", "2025", "만", "万", "тыс.", "(AP)", "«", "”", "...", "1.2.3.4", "+82-2"), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(" "));

function assertInside(text: string, spans: readonly Span[], what: string): void {
  let last = 0;
  for (const { from, to } of spans) {
    assert.ok(from >= last && to > from && to <= text.length, `${what} ${from}-${to} after ${last} of ${text.length}`);
    last = to;
  }
}

describe("any text", () => {
  test("spans lie inside it, in order, apart, and read as reported", () => {
    fc.assert(fc.property(wildText, fc.constantFrom(...codes), (text, code) => {
      const pack = packFor(code);
      const sentences = splitSentences(text, pack);
      assertInside(text, sentences, "sentence");
      assert.ok(sentences.every((span) => !text.slice(span.from, span.to).includes("\n")));
      const tokens = tokenize(text);
      assertInside(text, tokens.map((token) => token.span), "token");
      assert.ok(tokens.every((token) => token.text === text.slice(token.span.from, token.span.to)));
      const figures = findFigures(text, pack);
      assertInside(text, figures.map((figure) => figure.span), "figure");
      assert.ok(figures.every((figure) => figure.surface === text.slice(figure.span.from, figure.span.to) && (figure.value === null || Number.isFinite(figure.value))));
      assert.ok(figures.every((figure) => figure.min === null || figure.max === null || figure.min <= figure.max));
      const dates = findDates(text, pack, { published: "2025-11-05" });
      assertInside(text, dates.map((date) => date.span), "date");
      assert.ok(dates.every((date) => date.surface === text.slice(date.span.from, date.span.to)));
      for (const credit of findCredits(text, pack)) assert.equal(credit.surface, text.slice(credit.span?.from, credit.span?.to));
      assert.deepEqual(findFigures(text, pack), figures);
    }), { numRuns: 400, seed: SEED });
  });
  test("figures of a sentence do not depend on what stands before it", () => {
    fc.assert(fc.property(wildText, fc.constantFrom(...Object.keys(PACK_EXAMPLES)), (before, code) => {
      const pack = packFor(code);
      const sentence = PACK_EXAMPLES[code]?.[0]?.text ?? "";
      const text = `${before}\n${sentence}`;
      const span = { from: before.length + 1, to: text.length };
      const moved = (figure: { readonly span: Span }): unknown => ({ ...figure, span: { from: figure.span.from - span.from, to: figure.span.to - span.from } });
      assert.deepEqual(findFigures(text, pack, span).map(moved), findFigures(sentence, pack).map((figure) => ({ ...figure })));
    }), { numRuns: 150, seed: SEED });
  });
  test("names and languages never throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 12 }), (text, published) => {
      assert.equal(foldName(foldName(text)), foldName(text));
      assert.ok(typeof detectLanguage(text) === "string");
      agencyOf(text);
      koreanNameKey(text);
      findDates(`${text} yesterday 4 May`, packFor("en"), { published });
      assert.ok(shingles(tokenize(text), 3).length >= 0);
    }), { numRuns: 400, seed: SEED });
  });
});

describe("one long line", () => {
  // Hostile to scanners that look back or ahead without a bound.
  const hostile: readonly (readonly [name: string, unit: string])[] = [
    ["digits", "1"], ["groups", "1,000,"], ["words", "about more than thousands "], ["brackets", "((((("], ["stops", "U.S. A. "], ["hedges and spaces", "up to                 "], ["hangul", "수천만여명"], ["capitals", "Aa By "], ["quotes", "\"“«. "],
  ];
  const SHORT = 40_000;
  /** Milliseconds of processor time for everything that reads text. */
  const spent = (unit: string, size: number, code: string): number => {
    const text = unit.repeat(Math.ceil(size / unit.length)), pack = packFor(code);
    const started = process.cpuUsage();
    splitSentences(text, pack);
    tokenize(text);
    findFigures(text, pack);
    findDates(text, pack, { published: "2025-11-05" });
    findCredits(text, pack);
    detectLanguage(text);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  for (const [name, unit] of [...hostile, ["letters of another script", "수천만여명"] as const]) {
    test(`${name}: twice the text takes twice the time`, () => {
      const code = name.startsWith("letters") ? "de" : "en";
      spent(unit, SHORT, code);
      let best = Infinity;
      for (let turn = 0; turn < 3 && best > 3; turn += 1) best = Math.min(best, spent(unit, 2 * SHORT, code) / Math.max(5, spent(unit, SHORT, code)));
      assert.ok(best <= 3, `${best.toFixed(1)} times as long`);
    });
  }
});
