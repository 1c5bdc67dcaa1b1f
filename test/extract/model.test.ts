import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { loadAttributionModel, type ModelAttribution } from "../../src/extract/model/index.js";
import type { Span } from "../../src/model/index.js";

const WEIGHTS = readFileSync(join(process.cwd(), "assets", "attribution-en.bin"));
const model = loadAttributionModel(WEIGHTS);

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    lines.push({ from, to: from + line.length });
    from += line.length + 1;
  }
  return lines;
}

function attributionsOf(text: string): readonly ModelAttribution[] {
  return model.attributions(text, linesOf(text));
}

function spansOf({ source, cue, content }: ModelAttribution): readonly Span[] {
  return [...source, ...cue, ...content];
}

/** Source, cue and contents as words. */
function shown(text: string): string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ from, to }) => text.slice(from, to)).join(" + ");
  return attributionsOf(text).map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`);
}

const TABLE: readonly { readonly name: string; readonly text: string; readonly expected: readonly string[] }[] = [
  { name: "indirect speech", text: "The minister said that the bridge would be closed for two months.", expected: ["The minister | said | that the bridge would be closed for two months"] },
  { name: "quotation before the cue", text: "“We will rebuild the bridge,” said Anna Berg, the mayor.", expected: ["Anna Berg, the mayor | said | “We will rebuild the bridge,”"] },
  { name: "according to", text: "Three people were injured in the crash, according to police.", expected: ["police | according to | Three people were injured in the crash"] },
  { name: "no attribution", text: "The bridge is two miles long.", expected: [] },
];

for (const { name, text, expected } of TABLE) {
  test(`reads ${name}`, () => assert.deepEqual(shown(text), expected));
}

const WORDS = ["said", "told", "“", "”", "\"", "The minister", "according to", "he", "that", ",", ".", "Mr. Smith", "\n", "''", "police", "’s", "—", "believes", "5,000", "U.S.", "\u{1f600}", "\ud800", "한국", "(", ")"];
const newsLike = fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 120, size: "max" }).map((words) => words.join(" "));
const anyText = fc.oneof(newsLike, fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }));

test("spans lie inside their paragraph, are not empty and have no space at their ends", () => {
  let seen = 0;
  fc.assert(fc.property(anyText, (text) => {
    for (const paragraph of linesOf(text)) {
      for (const attribution of model.attributions(text, [paragraph])) {
        assert.ok(attribution.score > 0 && attribution.score <= 1.000001);
        for (const { from, to } of spansOf(attribution)) {
          seen += 1;
          assert.ok(from >= paragraph.from && to <= paragraph.to && from < to);
          assert.equal(text.slice(from, to), text.slice(from, to).trim());
        }
      }
    }
  }), { numRuns: 300 });
  assert.ok(seen > 100, "the generator has to produce attributions");
});

test("the same text gives the same result twice", () => {
  fc.assert(fc.property(newsLike, (text) => assert.deepEqual(attributionsOf(text), attributionsOf(text))), { numRuns: 50 });
});

test("text before a paragraph changes nothing in it", () => {
  fc.assert(fc.property(newsLike, newsLike, (before, text) => {
    const shift = before.length + 1;
    const move = ({ from, to }: Span): Span => ({ from: from + shift, to: to + shift });
    const moved = attributionsOf(text).map(({ source, cue, content, score }) => ({ source: source.map(move), cue: cue.map(move), content: content.map(move), score }));
    const whole = `${before}\n${text}`;
    assert.deepEqual(model.attributions(whole, linesOf(whole).filter(({ from }) => from >= shift)), moved);
  }), { numRuns: 100 });
});

test("what was read before changes nothing, even when it crowds out all that was kept", () => {
  const text = TABLE.map((row) => row.text).join("\n");
  const before = attributionsOf(text);
  attributionsOf(Array.from({ length: 400 }, (_, line) => Array.from({ length: 50 }, (__, at) => `said w${line}x${at}`).join(" ")).join("\n"));
  assert.deepEqual(attributionsOf(text), before);
  assert.deepEqual(loadAttributionModel(WEIGHTS).attributions(text, linesOf(text)), before);
});

test("five megabytes on one line take linear time", () => {
  const unit = "“We saw it,” the officer said, according to the police. ";
  // Processor time: the clock on the wall measures what else the machine does.
  const timeOf = (text: string): number => {
    const started = process.cpuUsage();
    model.attributions(text, [{ from: 0, to: text.length }]);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  for (const text of ["a".repeat(5_000_000), "\"".repeat(100_000), "said ".repeat(50_000), "\ud800".repeat(100_000), unit.repeat(500)]) timeOf(text);
  let best = Infinity;
  for (let turn = 0; turn < 4 && best > 3; turn += 1) best = Math.min(best, timeOf(unit.repeat(2_000)) / Math.max(5, timeOf(unit.repeat(1_000))));
  assert.ok(best <= 3, `${best.toFixed(1)} times as long for twice the text`);
});

const NAUGHTY = join(process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared"), "data", "security", "naughty-strings.txt");

test("naughty strings do no harm", { skip: existsSync(NAUGHTY) ? false : "no shared data beside the project" }, () => {
  const text = readFileSync(NAUGHTY, "utf8");
  for (const line of text.split("\n")) {
    const sentence = `“${line},” she said. ${line} told reporters that ${line}`;
    for (const { from, to } of attributionsOf(sentence).flatMap(spansOf)) assert.ok(from >= 0 && from < to && to <= sentence.length);
  }
  attributionsOf(text);
});

test("a file that is not weights is refused", () => {
  assert.throws(() => loadAttributionModel(new Uint8Array(16)));
});
