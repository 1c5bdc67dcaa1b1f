import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { House } from "../../src/app/house.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { findStory, listStories } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";
import { headwater, type Ran } from "./run.js";

let base: TestDatabase;
let first = "", second = "";
before(async () => {
  base = await openTestDatabase(6);
  const house: House = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  [first = "", second = ""] = (await listStories(base.db, 50, 0)).rows.map((row) => row.id);
});
after(() => base.drop());

const run = (...args: readonly string[]): Promise<Ran> => headwater(args, { DATABASE_URL: base.url });

test("a merge by short ids, its line in the list, and its undo", async () => {
  const merged = await run("repair", "merge", first.slice(0, 10), second.slice(0, 10), "--reason", "one event", "--by", "Ana");
  assert.equal(merged.code, 0, merged.err);
  assert.match(merged.out, /^decided {2}merge/);
  assert.equal(await findStory(base.db, second), null);
  const list = await run("repair", "list");
  assert.match(list.out, /Ana: “.+” merged into “.+”\n\s+one event/);
  const undone = await run("repair", "undo", list.out.slice(0, 10), "--by", "Ben");
  assert.equal(undone.code, 0, undone.err);
  assert.notEqual(await findStory(base.db, second), null);
});

test("what can't be done is wrong usage, with why", async () => {
  const self = await run("repair", "merge", first, first, "--reason", "x");
  assert.equal(self.code, 2);
  assert.match(self.err, /at least one other story.*\[cli\/repair-refused\]/s);
});

test("a follow by the command line is listed with its feed and ended", async () => {
  const made = await run("follow", "add", "story", first.slice(0, 10), "--json");
  assert.equal(made.code, 0, made.err);
  const { follow, feedUrl } = JSON.parse(made.out) as { follow: { id: string; ref: string }; feedUrl: string };
  assert.equal(follow.ref, first);
  assert.match(feedUrl, /\/follow\/[0-9a-f]{24}\/[\w-]{32}\.atom$/);
  assert.ok((await run("follow", "list")).out.includes(feedUrl));
  assert.equal((await run("follow", "remove", follow.id)).code, 0);
});
