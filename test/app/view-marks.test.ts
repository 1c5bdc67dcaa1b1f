import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { House } from "../../src/app/house.js";
import { rebuildStory } from "../../src/app/pipeline.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { createViewMarks } from "../../src/app/view-marks.js";
import { findPage, listStories, recordChanges, versionsOf } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let house: House;
let storyId: string;
before(async () => {
  base = await openTestDatabase(4);
  house = { db: base.db, settings: readSettings({}), now: () => "2031-04-01T00:00:00.000Z", close: async () => undefined };
  await addSample(house);
  storyId = (await listStories(house.db, 1, 0)).rows[0]!.id;
});
after(() => base.drop());

test("a mark begins with the version of the page, and stays while nothing shown changes", async () => {
  const mark = await createViewMarks(house)(storyId);
  assert.equal(mark?.split(/[.-]/)[0], (await findPage(house.db, storyId, null))?.version);
  const versions = await versionsOf(house.db, storyId);
  await rebuildStory(house, storyId);
  assert.equal(await createViewMarks(house)(storyId), mark);
  assert.deepEqual(await versionsOf(house.db, storyId), versions);
});

test("news beside the same text gives another mark", async () => {
  const marks = createViewMarks(house);
  const mark = await marks(storyId);
  await recordChanges(house.db, storyId, [{ kind: "correction", subject: null, text: "A figure was corrected." }]);
  assert.notEqual(await marks(storyId), mark);
});

test("a linked story with another headline gives another mark", async () => {
  const marks = createViewMarks(house);
  const rows = (await listStories(house.db, 50, 0)).rows;
  const linking = (await Promise.all(rows.map((row) => findPage(house.db, row.id, null)))).find((page) => (page?.story.links.length ?? 0) > 0);
  assert.ok(linking != null, "the sample has linked stories");
  const mark = await marks(linking.storyId);
  await house.db.query("UPDATE stories SET label = 'Another headline' WHERE id = $1", [linking.story.links[0]!.storyId]);
  assert.notEqual(await marks(linking.storyId), mark);
});

test("there is no mark of a story that is not there", async () => assert.equal(await createViewMarks(house)("nowhere"), null));
