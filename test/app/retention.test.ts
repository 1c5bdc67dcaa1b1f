import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addCollected } from "../../src/app/add.js";
import type { House } from "../../src/app/house.js";
import { askForRetention, deleteReplaced, retentionRuns } from "../../src/app/retention.js";
import { readSettings } from "../../src/app/settings.js";
import { captured } from "../../src/collect/index.js";
import { countJobs, findCapture } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let now = "2031-01-01T00:00:00.000Z";
const houseWith = (days: string | undefined): House => ({ db: base.db, settings: readSettings({ HEADWATER_KEEP_DAYS: days }), now: () => now, close: async () => undefined });
before(async () => { base = await openTestDatabase(3); });
after(() => base.drop());

const capture = (body: string): ReturnType<typeof captured> => captured({
  via: "file", url: "https://paper.example/a", label: "a", capturedAt: now, contentType: "text/html; charset=utf-8",
  bytes: new TextEncoder().encode(`<!doctype html><html lang="en"><head><title>Bridge closed</title><link rel="canonical" href="https://paper.example/a"></head><body><article><h1>Bridge closed</h1><p>${body}</p></article></body></html>`),
});

test("only bytes of replaced captures older than the days go; hash and address stay; the run is noted", async () => {
  const first = capture("The bridge over the Aldine was closed on Monday after 20 cracks were found, the road authority said.");
  await addCollected(houseWith("30"), [first]);
  now = "2031-01-10T00:00:00.000Z";
  const second = capture("The bridge over the Aldine was closed on Monday after 30 cracks were found, the road authority said.");
  await addCollected(houseWith("30"), [second]);
  assert.ok(first.kind === "capture" && second.kind === "capture");
  assert.equal((await deleteReplaced(houseWith("30")))?.deleted, 0, "not old enough");
  now = "2031-06-01T00:00:00.000Z";
  assert.equal(await deleteReplaced(houseWith(undefined)), null, "kept for ever");
  assert.equal((await deleteReplaced(houseWith("30")))?.deleted, 1);
  const gone = await findCapture(base.db, first.capture.id);
  assert.equal(gone?.bytes.byteLength, 0);
  assert.equal(gone?.sha256, first.capture.sha256);
  assert.ok(((await findCapture(base.db, second.capture.id))?.bytes.byteLength ?? 0) > 0, "what the page rests on stays");
  assert.deepEqual((await retentionRuns(houseWith("30"))).map((run) => run.deleted), [1, 0]);
});

test("a run is asked for once a day", async () => {
  const waiting = async (): Promise<number> => (await countJobs(base.db, ["retain"])).waiting;
  await askForRetention(houseWith("30"));
  assert.equal(await waiting(), 0, "the last run is not a day old");
  now = "2031-06-02T00:00:01.000Z";
  await askForRetention(houseWith("30"));
  await askForRetention(houseWith("30"));
  assert.equal(await waiting(), 1);
});
