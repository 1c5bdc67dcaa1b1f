import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { extractClaims } from "../../src/extract/index.js";
import type { Extraction } from "../../src/model/index.js";
import { articleOf } from "./articles.js";

const read = (text: string, lang?: string): Extraction => extractClaims(articleOf(text, lang), { model: null });
const said = (text: string, { claims }: Extraction): string[] => claims.map(({ passages }) => passages[0]?.map((span) => text.slice(span.from, span.to)).join(" … ") ?? "");

test("one sentence holds several claims", () => {
  const text = "The navy said that at least 30 sailors had died, with hundreds of others having left the port.";
  const claims = said(text, read(text));
  assert.equal(claims.length, 2, claims.join(" | "));
});

test("each thing of a list that is handed over is a claim", () => {
  const text = "The country is receiving wheat, medical equipment, and essential goods like salt and sugar from Norway.";
  const claims = said(text, read(text));
  for (const thing of ["wheat", "medical equipment", "salt", "sugar"]) assert.ok(claims.some((claim) => claim.endsWith(thing)), `${thing} in ${claims.join(" | ")}`);
});

const STATUSES: readonly { readonly text: string; readonly status: string; readonly polarity?: string }[] = [
  { text: "The ministry estimates that 400 houses were destroyed.", status: "estimated" },
  { text: "The company plans to send 40 engineers to Kenya.", status: "planned" },
  { text: "The reactor may be restarted by the operator in June.", status: "possible" },
  { text: "The mayor reportedly received 40,000 euros from the builder.", status: "alleged" },
  { text: "The army deployed 400 soldiers to the border.", status: "asserted" },
  { text: "The army did not deploy soldiers to the border.", status: "asserted", polarity: "negated" },
  { text: "The mine produced about 500 tonnes of ore.", status: "asserted" },
];
for (const { text, status, polarity } of STATUSES) {
  test(`status: ${text}`, () => {
    const claim = read(text, "en").claims[0];
    assert.equal(claim?.status, status);
    assert.equal(claim?.polarity, polarity ?? "affirmed");
  });
}

test("a date is no figure, and a figure has its bound", () => {
  const { claims } = read("On May 3, 2024 the army said that up to 600 soldiers were deployed to the island.", "en");
  const figures = claims.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  assert.deepEqual(figures.map(({ value, bound }) => [value, bound]), [[600, "upper-bound"]]);
});

test("what a page says of itself is no claim", () => {
  const text = "The army deployed 400 soldiers to the border.\nNo comments yet\nSign in to share your thoughts with other readers.\nBe the first to comment on this article.";
  assert.equal(read(text, "en").claims.length, 1);
});

test("a question of the page itself is no claim", () => {
  assert.equal(read("How many soldiers must the army deploy to the border?", "en").claims.length, 0);
});

test("the lede and the background that say the same are one claim with two passages", () => {
  const text = "The army deployed about 400 soldiers to the northern border.\nThe harbour was quiet.\nThe army deployed about 400 soldiers to the border in the north.";
  const claim = read(text, "en").claims.find(({ statement }) => statement.includes("400"));
  assert.equal(claim?.passages.length, 2);
  assert.ok(claim.because.some(({ code }) => code === "rule:same-content"));
});

test("a doubt and an assertion are two claims", () => {
  const text = "The army deployed about 400 soldiers to the northern border.\nThe army may have deployed about 400 soldiers to the northern border.";
  assert.equal(read(text, "en").claims.filter(({ statement }) => statement.includes("400")).length, 2);
});

test("every claim says why", () => {
  const { claims } = read("The army deployed 400 soldiers, the minister said. The bridge is closed.", "en");
  assert.ok(claims.length > 0 && claims.every(({ because }) => because.length > 0));
});

const WORDS = ["the minister", "said", "that", "“", "”", "\"", ",", ".", "\n", "according to", "Reuters", "about 5,000", "troops", "(", ")", ";", "—", "which", "and", "including", "국정원은", "보고했다", "сообщил", "по данным", "قال", "إن", "NIS", "reportedly", "with", "1.", "- "];
const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")));

test("on any text: nothing throws, spans lie inside, and twice is the same", () => {
  let claimed = 0;
  fc.assert(fc.property(texts, fc.constantFrom("en", "de", "ko", "ru", "fr", "es", "und"), (text, lang) => {
    const first = read(text, lang);
    assert.deepEqual(read(text, lang), first);
    claimed += first.claims.length;
    const spans = [...first.claims.flatMap(({ passages, hedges, sentence }) => [...passages.flat(), ...hedges, sentence]), ...first.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])];
    for (const { from, to } of spans) assert.ok(from >= 0 && from <= to && to <= text.length, `${from}-${to} of ${text.length}`);
  }), { seed: 20240514, numRuns: 400 });
  assert.ok(claimed > 50, "the generator makes claims");
});

test("text before a paragraph changes neither its claims, figures nor attributions", () => {
  const paragraph = "The Food Safety Agency said that about 40 plants were closed, according to Reuters.";
  const before = "Mayor John Smith said that the bridge is safe.\n";
  const alone = read(paragraph, "en"), after = read(before + paragraph, "en");
  const shift = before.length;
  const cut = (extraction: Extraction, by: number): unknown => ({
    claims: extraction.claims.flatMap(({ passages }) => passages.flat()).filter(({ from }) => from >= by).map(({ from, to }) => [from - by, to - by]),
    figures: extraction.figures.filter(({ span }) => span.from >= by).map(({ span, value }) => [span.from - by, span.to - by, value]),
    attributions: extraction.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).filter(({ from }) => from >= by).map(({ from, to }) => [from - by, to - by]),
  });
  assert.deepEqual(cut(after, shift), cut(alone, 0));
});

test("a long line takes linear time", () => {
  const cost = (size: number): number => {
    const text = "The minister said that 40 soldiers died, according to Reuters, and ".repeat(Math.ceil(size / 66)).slice(0, size);
    const started = process.cpuUsage();
    read(text, "en");
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  cost(20_000);
  const small = cost(60_000), large = cost(240_000);
  assert.ok(large < 12 * small + 1, `${small.toFixed(2)} s, then ${large.toFixed(2)} s for four times as much`);
});
