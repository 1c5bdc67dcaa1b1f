import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { addCollected, collectContext, collectInput } from "../../src/app/add.js";
import { exportStory } from "../../src/app/exports.js";
import type { House } from "../../src/app/house.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import { findPage, listStories } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

/** A house on a test database, with a clock that stands still so that two runs can be compared. */
function houseOn(base: TestDatabase): House {
  return { db: base.db, settings: readSettings({}), now: () => "2026-03-02T10:00:00.000Z", close: () => base.db.close() };
}

async function addAll(house: House, input: string): Promise<void> {
  await addCollected(house, collectInput(input, collectContext(house)));
  await drain(house);
}

test("a story's WARC bundle, read into an empty Headwater, gives the same story under the same id", async () => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-replay-"));
  const first = await openTestDatabase(6), second = await openTestDatabase(6);
  try {
    const one = houseOn(first), two = houseOn(second);
    for (const page of ["24-bayview-herald", "25-velmar-radio", "26-hill-gazette", "27-inland-tribune"]) await addCollected(one, collectInput(join("assets", "sample", `${page}.html`), collectContext(one)));
    await drain(one);
    const { rows } = await listStories(first.db, 10, 0);
    assert.equal(rows.length, 1);
    const id = rows[0]!.id;
    const bundle = await exportStory(one, id, "bundle");
    const again = await exportStory(one, id, "bundle");
    assert.deepEqual(Buffer.from(bundle!.bytes), Buffer.from(again!.bytes), "the same captures give the same bytes");
    const path = join(folder, "story.warc.gz");
    writeFileSync(path, bundle!.bytes);
    await addAll(two, path);
    const [before, after] = [await findPage(first.db, id, null), await findPage(second.db, id, null)];
    assert.ok(before !== null && after !== null, "the story has the same id in both");
    assert.deepEqual(after.trace.ledger, before.trace.ledger);
    assert.deepEqual(after.paragraphs, before.paragraphs);
    assert.deepEqual(after.citations.map((citation) => citation.sha256), before.citations.map((citation) => citation.sha256));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await first.drop();
    await second.drop();
  }
});
