import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cardMarkdown, floorFigures, measureCard } from "../../src/app/card.js";

const folder = join(process.env["HEADWATER_SHARED"] ?? join("..", "shared"), "data", "stories");
const skip = existsSync(join(folder, "pages.jsonl")) ? false : "the shown pages are not there (HEADWATER_SHARED)";

test("no figure of the error card falls below its floor", { skip }, () => {
  const card = measureCard(folder);
  const floor = JSON.parse(readFileSync(join("bench", "floor.json"), "utf8")) as Record<string, number>;
  const figures = floorFigures(card);
  assert.deepEqual(Object.keys(floor).sort(), Object.keys(figures).sort());
  for (const [name, least] of Object.entries(floor)) assert.ok((figures[name] ?? 0) >= least, `${name} fell from ${least} to ${figures[name]}`);
  assert.ok(card.main.origins.min <= 1 && card.main.origins.max >= 1, "the largest story rests on one briefing");
  assert.ok(card.main.baselineOrigins > card.main.origins.max, "the baseline sees more origins than there are");
  assert.match(cardMarkdown(card), /## Worst mistakes/);
});
