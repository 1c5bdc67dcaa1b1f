import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, judge, objection, readVerdicts } from "./check.js";
import { collectPatterns } from "./collect.js";

const IS_LONG = process.env["HEADWATER_TEST_LONG"] === "1";

test("a pattern that runs away is seen", async () => {
  const pattern = "/^(?:a+)+$/";
  assert.notEqual(await judge(pattern, 4_000), null);
  assert.match(objection(pattern, "web/nowhere", "unknown") ?? "", /nothing bounds/);
  assert.match(objection("/\\d*;/", "read/markdown", { pumps: [{ prefix: "", pump: "1" }], suffix: "" }, false) ?? "", /ms for 21000 characters/);
});

test(`no pattern of the source can be made to run away${IS_LONG ? ", those built from language packs included" : ""}`, async () => {
  const verdicts = readVerdicts();
  const patterns = await collectPatterns({ built: IS_LONG });
  assert.ok(patterns.size > 900, `only ${patterns.size} patterns found: the scan is blind`);
  const fresh = [...patterns].filter(([pattern]) => verdicts[hashOf(pattern)] === undefined);
  if (fresh.length > 0) console.log(`${fresh.length} patterns have no verdict yet and are judged now; node dist/test/patterns/scan.js keeps it`);
  const found: string[] = [];
  for (const [pattern, module] of patterns) {
    const known = verdicts[hashOf(pattern)];
    const wrong = objection(pattern, module, known === undefined ? await judge(pattern, 4_000) : known, IS_LONG);
    if (wrong !== null) found.push(wrong);
  }
  assert.deepEqual(found, []);
});
