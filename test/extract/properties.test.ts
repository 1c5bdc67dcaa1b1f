import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { attributionModel } from "../../src/app/models.js";
import { extractClaims } from "../../src/extract/index.js";
import type { Article, Extraction, Span } from "../../src/model/index.js";
import { PACKS, splitSentences, packFor } from "../../src/text/index.js";
import { PACK_EXAMPLES } from "../contract/language-pack-examples.js";
import { articleOf } from "./articles.js";

const SEED = 20251105;
const model = attributionModel();
const read = (article: Article): Extraction => extractClaims(article, { model });

const MARKS = ["\n", "\n\n", "“", "”", "\"", "'", "(", ")", ": ", "; ", ", ", ". ", "—", "5,000", "said", "told", "сказал", "밝혔다", "according to", "who said", "that", "\u202e", "\u0000", "\ud800", "😀", "NIS (", "citing"];
const pieces = Object.values(PACK_EXAMPLES).flatMap((examples) => examples.flatMap((example) => example.text.split(" ")));
// Words of real sentences, marks that open and never close, and any Unicode at all.
const wildText = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...MARKS), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(" "));

/** Every span of an extraction. */
function spansOf({ claims, attributions, figures }: Extraction): Span[] {
  const ofAttribution = ({ source, cue, content }: Extraction["attributions"][number]): Span[] => [...source, ...cue, ...content];
  return [
    ...attributions.flatMap(ofAttribution), ...figures.map(({ span }) => span),
    ...claims.flatMap((claim) => [...claim.passages.flat(), claim.sentence, ...claim.hedges, ...ofAttribution(claim.attribution), ...claim.actors.flatMap(({ span }) => span ?? []), ...(claim.figure === null ? [] : [claim.figure.span])]),
  ];
}

function assertSound(article: Article, extraction: Extraction): void {
  const { text } = article;
  for (const { from, to } of spansOf(extraction)) assert.ok(from >= 0 && from < to && to <= text.length, `${from}-${to} of ${text.length}`);
  for (const figure of extraction.figures) assert.equal(figure.surface, text.slice(figure.span.from, figure.span.to));
  for (const { time, place } of extraction.claims) {
    if (time?.span != null) assert.equal(time.surface, text.slice(time.span.from, time.span.to));
    if (place?.span != null) assert.equal(place.name, text.slice(place.span.from, place.span.to));
  }
}

describe("any text", () => {
  test("spans lie inside it and read as reported; extraction twice is the same", () => {
    fc.assert(fc.property(wildText, fc.constantFrom(...PACKS.keys(), "xx"), (text, lang) => {
      const article = articleOf(text, lang);
      const extraction = read(article);
      assertSound(article, extraction);
      assert.deepEqual(read(article), extraction);
    }), { numRuns: 250, seed: SEED });
  });

  test("strings that break programs break nothing", () => {
    const own = ["", " ", "\u0000", "\ufeff", "\ud83d", "\udc00said", "null", "__proto__ said constructor hasOwnProperty.", "said said said", "“““", "\"\"\"\"", "a\u0301\u0301\u0301\u0301 said", "İ ẞ ﬁ said İstanbul’da", "‮drows‬ said", "NaN people died", "Infinity troops", "1e999 dead", "١٬٠٠٠٬٠٠٠ جندي", "٪٪٪", "<script>alert(1)</script> said", "% n s said 5 %", "(((((((((", "he said, she said: “", "said “5,000”. ".repeat(400)];
    const shared = join(process.env["HEADWATER_SHARED"] ?? join("..", "shared"), "data", "security", "naughty-strings.txt");
    const listed = existsSync(shared) ? readFileSync(shared, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")) : [];
    for (const text of [...own, ...listed, listed.join("\n"), listed.join(" said ")]) for (const lang of ["en", "ko"]) {
      const article = articleOf(text, lang);
      assertSound(article, read(article));
    }
  });

  test("text before a paragraph changes nothing in its figures, sentences and rule attributions", () => {
    const stories = Object.entries(PACK_EXAMPLES).flatMap(([lang, examples]) => examples.slice(0, 4).map(({ text }) => ({ lang, text })));
    fc.assert(fc.property(fc.array(fc.constantFrom(...stories.map(({ text }) => text)), { minLength: 1, maxLength: 3 }), fc.constantFrom(...stories), (before, { lang, text }) => {
      const lead = `${before.join(" ")}\n\n`;
      const alone = extractClaims(articleOf(text, lang), { model: null }), after = extractClaims(articleOf(lead + text, lang), { model: null });
      const moved = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from - lead.length}-${to - lead.length}`).join(" ");
      const inside = ({ from }: Span): boolean => from >= lead.length;
      const plain = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}-${to}`).join(" ");
      assert.deepEqual(after.figures.filter(({ span }) => inside(span)).map(({ span, value, unit, bound }) => [moved([span]), value, unit, bound]), alone.figures.map(({ span, value, unit, bound }) => [plain([span]), value, unit, bound]));
      const spansAlone = alone.attributions.map(({ source, cue, content }) => [plain(source), plain(cue), plain(content)]);
      const spansAfter = after.attributions.filter(({ cue }) => cue.every(inside)).map(({ source, cue, content }) => [moved(source), moved(cue), moved(content)]);
      assert.deepEqual(spansAfter, spansAlone);
    }), { numRuns: 150, seed: SEED });
  });

  test("a paragraph that the model reads does not depend on the one before it", () => {
    if (model === null) return;
    const text = "“We lost 200 men,” the commander told reporters on Monday. He said that more would come, according to two officials.";
    const pieceOf = (lead: string): string => JSON.stringify(model.attributions(lead + text, [{ from: 0, to: lead.length }, { from: lead.length, to: lead.length + text.length }])
      .filter(({ cue }) => cue.every(({ from }) => from >= lead.length)).map(({ source, cue, content }) => [source, cue, content].map((spans) => spans.map(({ from, to }) => [from - lead.length, to - lead.length]))));
    assert.notEqual(pieceOf(""), "[]");
    fc.assert(fc.property(wildText, (lead) => { assert.equal(pieceOf(`${lead}\n`), pieceOf("")); }), { numRuns: 100, seed: SEED });
  });

  test("sentences are the same wherever their paragraph stands", () => {
    fc.assert(fc.property(wildText, fc.constantFrom(...Object.entries(PACK_EXAMPLES)), (before, [lang, examples]) => {
      const text = examples.map((example) => example.text).join(" "), lead = `${before}\n`, pack = packFor(lang);
      const moved = splitSentences(lead + text, pack, { from: lead.length, to: lead.length + text.length }).map(({ from, to }) => [from - lead.length, to - lead.length]);
      assert.deepEqual(moved, splitSentences(text, pack).map(({ from, to }) => [from, to]));
    }), { numRuns: 100, seed: SEED });
  });
});

describe("one long line", () => {
  // Marks that never close, cues without end, and scripts without spaces: each once made something look too far.
  const UNITS: readonly (readonly [name: string, lang: string, unit: string])[] = [
    ["quoted clauses", "en", "\"He said the troops will come\" and "], ["open marks", "en", "\"“«. "], ["cues and quotations", "en", "said \"yes\" "], ["nested cues", "en", "Smith said that Reuters said that "],
    ["capitals", "en", "Aa By "], ["acronyms", "en", "Foo Bar (FB) "], ["brackets", "en", "((((((("], ["numbers of numbers", "en", "1,000 of "], ["semicolons", "en", "said a; "],
    ["hangul", "ko", "수천만여명"], ["korean speech", "ko", "연합뉴스는 이 의원이 5천여 명을 파병했다고 밝혔다고 전했다 "], ["han", "zh", "记者称据报道五千名士兵"], ["arabic", "ar", "وقال إن "], ["one word", "de", "soldat"],
  ];
  const SHORT = 15_000;
  const spent = (lang: string, unit: string, size: number): number => {
    const article = articleOf(unit.repeat(Math.ceil(size / unit.length)), lang);
    const started = process.cpuUsage();
    assertSound(article, read(article));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  for (const [name, lang, unit] of UNITS) {
    test(`${name}: twice the text takes at most three times the time`, () => {
      spent(lang, unit, SHORT);
      let best = Infinity;
      for (let turn = 0; turn < 4 && best > 3; turn += 1) best = Math.min(best, spent(lang, unit, 2 * SHORT) / Math.max(5, spent(lang, unit, SHORT)));
      assert.ok(best <= 3, `${best.toFixed(1)} times as long`);
    });
  }
  test("five megabytes are read", () => {
    const article = articleOf("a".repeat(5_000_000), "en");
    assertSound(article, read(article));
  });
});
