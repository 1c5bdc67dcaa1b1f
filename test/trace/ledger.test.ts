import assert from "node:assert/strict";
import { test } from "node:test";
import type { LedgerEntry, Trace } from "../../src/model/index.js";
import { traceStory } from "../../src/trace/index.js";
import { repairOf, storyOf, type Page } from "./story-builder.js";

function entry(trace: Trace, value: number, counted?: RegExp): LedgerEntry | undefined {
  return trace.ledger.filter((line) => counted?.test(line.counted) ?? true).flatMap((line) => line.entries).find((one) => one.figure.value === value);
}

const kinds = (trace: Trace): string[] => [...new Set(trace.differences.map((one) => one.kind))].sort();

const TOLL: readonly Page[] = [
  { id: "a", published: "2031-05-06T03:00:00Z", text: "The flood in Tolven killed at least 7 people, Norway's health ministry said." },
  { id: "b", published: "2031-05-06T09:00:00Z", text: "The flood in Tolven killed 12 people, the Tolven police said." },
  { id: "c", published: "2031-05-07T08:00:00Z", text: "The flood in Tolven killed 20 people, Norway's health ministry said." },
  { id: "d", published: "2031-05-08T08:00:00Z", text: "The flood in Tolven killed at least 7 people, Norway's health ministry said." },
];

test("a rising toll from several officials is an update, not a contradiction; who still prints the old one is listed", () => {
  const trace = traceStory(storyOf(TOLL), []);
  assert.ok(!kinds(trace).includes("contradiction"), kinds(trace).join(" "));
  assert.ok(kinds(trace).includes("update"));
  assert.equal(entry(trace, 20)?.state, "current");
  assert.equal(entry(trace, 7)?.state, "stale");
  assert.equal(entry(trace, 7)?.supersededBy, entry(trace, 20)?.id);
  assert.equal(entry(trace, 7)?.repeatedBy.length, 1);
});

test("an earlier event's toll is a line of its own", () => {
  const trace = traceStory(storyOf([...TOLL, { id: "e", text: "The flood in Tolven killed 20 people, police said.\nIn August 2030 a flood in Marrow killed 2,200 people, the Red Cross said." }]), []);
  const line = trace.ledger.find((one) => one.entries.some((candidate) => candidate.figure.value === 2200));
  assert.ok(line !== undefined);
  assert.ok(!line.entries.some((candidate) => candidate.figure.value === 20), "the two tolls are never compared");
});

test("planned and arrived stand in one line, are not added, and neither replaces the other", () => {
  const trace = traceStory(storyOf([
    { id: "a", published: "2031-05-06", text: "Sweden plans to send 5,000 builders to Marrow, the Swedish defence ministry said." },
    { id: "b", published: "2031-05-07", text: "Sweden has sent 5,000 builders to Marrow, Norway's intelligence service said." },
  ]), []);
  const lines = trace.ledger.filter((line) => line.entries.some((one) => one.figure.value === 5000));
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.entries.length, 2);
  assert.ok(lines[0]?.entries.every((one) => one.state !== "superseded" && one.state !== "stale"));
  assert.ok(!trace.ledger.some((line) => line.entries.some((one) => one.figure.value === 10_000)));
  assert.deepEqual(kinds(trace), ["status"]);
});

const DIFFERENCES: readonly { readonly kind: string; readonly pages: readonly string[] }[] = [
  { kind: "hedge", pages: ["At least 600 soldiers died in Tolven, the Norwegian army said.", "About 600 soldiers died in Tolven, the Norwegian army said."] },
  { kind: "scope", pages: ["The quake injured 380 people, the Tolven hospital said.", "The quake killed 380 people, the Oster police said."] },
  { kind: "contradiction", pages: ["Norway's health ministry said 4,000 houses were destroyed in Tolven.", "The Red Cross said 9,000 shells were stored in Tolven; 40 tanks were lost, Norway's army said.", "Sweden's army said 90 tanks were lost."] },
  { kind: "outlier", pages: ["About 5,000 builders arrived, the ministry said.", "Some 5,000 builders arrived, police said.", "The mayor said 5,000 builders arrived.", "A paper wrote that 5,000,000 builders arrived."] },
];

for (const { kind, pages } of DIFFERENCES) {
  test(`a difference of ${kind} is typed so`, () => {
    const trace = traceStory(storyOf(pages.map((text, at) => ({ id: `p${at}`, text, published: "2031-05-06" }))), []);
    assert.ok(kinds(trace).includes(kind), `found: ${kinds(trace).join(", ") || "none"}`);
  });
}

test("a sum made on the way is typed so", () => {
  const trace = traceStory(storyOf([
    { id: "a", text: "Minister Karl Brandt said Sweden will send 1,000 sappers and 5,000 builders to Marrow." },
    { id: "b", text: "Sweden will send 6,000 troops to Marrow, Minister Karl Brandt said." },
  ]), []);
  assert.ok(kinds(trace).includes("sum"), kinds(trace).join(", "));
});

test("a figure a person marked wrong leaves the ledger", () => {
  const material = storyOf(TOLL);
  const claim = material.extractions[1]?.claims.find((one) => one.figure?.value === 12);
  assert.ok(claim !== undefined);
  assert.equal(entry(traceStory(material, [repairOf("figure", [claim.id], "wrong")]), 12), undefined);
  assert.ok(entry(traceStory(material, []), 12) !== undefined);
});

test("words without a number are no figure of the ledger", () => {
  const trace = traceStory(storyOf([{ id: "a", text: "Sweden has sent 5,000 soldiers and many more volunteers to Marrow, Norway's army said.\nOther soldiers will follow, it said." }]), []);
  const figures = trace.ledger.flatMap((line) => line.entries).map((one) => one.figure);
  assert.ok(figures.some((figure) => figure.value === 5000));
  assert.ok(figures.every((figure) => figure.value !== null || figure.min !== null || figure.max !== null));
});

test("soldiers told of beside another kind of people are not of that kind", () => {
  const trace = traceStory(storyOf([{ id: "a", text: "Beyond the construction troops, Norway's intelligence service estimates that 10,000 Swedish soldiers are stationed near Tolven." }]), []);
  assert.match(trace.ledger.find((line) => line.entries.some((one) => one.figure.value === 10_000))?.counted ?? "", /soldiers/);
});

test("a parliament's committee tells what it was told, and monitors that states sent speak for no state", () => {
  const trace = traceStory(storyOf([
    { id: "a", lang: "de", text: "Rund 5.000 Soldaten seien in Marrow, meldete Capwire unter Berufung auf einen Parlamentsausschuss." },
    { id: "b", text: "About 5,000 soldiers are in Marrow, Norway's intelligence service told lawmakers." },
    { id: "c", text: "Some 700 workers went to Marrow, the Multilateral Sanctions Monitoring Team said.\nThe Multilateral Sanctions Monitoring Team said it had seen 30 trucks.\nSome 40 boats crossed, the Multilateral Sanctions Monitoring Team said." },
  ]), []);
  const monitors = trace.originList.find((origin) => /Monitoring Team/.test(origin.name));
  assert.equal(monitors?.articleIds.length, 1, "only the page that cites the monitors rests on them");
});

test("a page that bears a day before the event does not date what was said at it", () => {
  const trace = traceStory(storyOf([
    { id: "a", published: "2031-05-03", text: "About 5,000 soldiers are in Marrow, Norway's intelligence service said." },
    { id: "b", published: "2031-05-06", text: "About 5,000 soldiers are in Marrow, Norway's intelligence service told lawmakers at a closed-door briefing." },
  ]), []);
  assert.equal(trace.originList[0]?.date, "2031-05-06");
});
