import assert from "node:assert/strict";
import { test } from "node:test";
import { killUnderWriters } from "./kills.js";

test("site and database are killed while people write: nothing acknowledged is lost or doubled, and the counters are right", async () => {
  const tally = await killUnderWriters(3, Date.now() % 1_000_000, 20);
  assert.ok(tally.again > 0, "no request was cut off, so nothing was tried");
});
