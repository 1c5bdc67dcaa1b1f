import assert from "node:assert/strict";
import { test } from "node:test";
import { traceStory } from "../../src/trace/index.js";
import { storyOf } from "./story-builder.js";

const originsOf = (...texts: readonly string[]): string[] =>
  traceStory(storyOf(texts.map((text, at) => ({ id: `p${at}`, text }))), []).originList.map((origin) => origin.name);

for (const [name, text] of [
  ["English", "The Bank of Marrow kept quiet.\nThe central bank cut its key rate by 50 basis points to 4.25%."],
  ["German", "Die Zentralbank senkte den Leitzins um 0,5 Prozentpunkte auf 4,25 Prozent."],
  ["French", "La banque centrale a relevé son taux directeur de 0,5 point à 4,25 %."],
  ["Korean", "중앙은행 격인 한국은행은 기준금리를 0.5%포인트 인하했다."],
] as const) {
  test(`an official act that no source is cited for is first announced by who does it (${name})`, () => {
    assert.equal(originsOf(text).length, 1);
  });
}

test("what a body only may do, what others do to it, and what anybody can see is no act of its own", () => {
  assert.deepEqual(originsOf("The central bank may cut its key rate by 50 basis points."), []);
  assert.deepEqual(originsOf("Protesters kept 300 tents before the parliament."), []);
  assert.deepEqual(originsOf("The army moved 300 tanks to Tolven."), []);
});

test("copies of one decision have one origin", () => {
  const trace = traceStory(storyOf([
    { id: "a", text: "The Swedish central bank cut its key rate by 50 basis points to 4.25%." },
    { id: "b", text: "Sweden's central bank cut its key rate by 50 basis points to 4.25%, the lowest in three years." },
  ]), []);
  assert.deepEqual([trace.origins.min, trace.origins.max], [1, 1]);
});
