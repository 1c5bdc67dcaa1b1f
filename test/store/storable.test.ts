import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addCollected } from "../../src/app/add.js";
import type { House } from "../../src/app/house.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import { captured } from "../../src/collect/index.js";
import { countJobs } from "../../src/store/index.js";
import { storable, storableText } from "../../src/store/storable.js";
import { openTestDatabase, type TestDatabase } from "./test-database.js";

let base: TestDatabase;
before(async () => { base = await openTestDatabase(6); });
after(() => base.drop());

test("what PostgreSQL cannot hold becomes one replacement character; all else is kept", () => {
  assert.equal(storableText("a\u0000b\ud800c😀\udc00"), "a\ufffdb\ufffdc😀\ufffd");
  assert.deepEqual(JSON.parse(storable({ text: "a\u0000b\ud800", literal: "\\u0000", n: 1 })), { text: "a\ufffdb\ufffd", literal: "\\u0000", n: 1 });
});

const OWN = ["", "\u0000", "\ud800", "\udfff\ud800", "‮right to left", "﷽", "𝕬\u0301\u0302", "'; DROP TABLE articles; --", "<script>alert(1)</script>", "${7*7}", "\\", "%s%n", "null", "NaN", "\u2028\u2029", "a".repeat(5000)];

test("hostile text in every field of a document goes through all stages and is kept", async () => {
  const shared = join(process.env["HEADWATER_SHARED"] ?? join("..", "shared"), "data", "security", "naughty-strings.txt");
  const more = existsSync(shared) ? readFileSync(shared, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).slice(0, 120) : [];
  const house: House = { db: base.db, settings: readSettings({}), now: () => "2026-03-02T10:00:00.000Z", close: () => base.db.close() };
  const inputs = [...OWN, ...more].map((text, n) => captured({
    via: "jsonl", bytes: new TextEncoder().encode(`The ministry said on Monday that 40 people had died. ${text} A spokesman gave no name.`), label: text.slice(0, 60), capturedAt: house.now(),
    url: `https://naughty.example/${n}`, contentType: "text/plain; charset=utf-8", hints: { title: text, outlet: text.slice(0, 80), authors: [text], externalId: text.slice(0, 40) },
  }));
  const report = await addCollected(house, inputs);
  assert.equal(report.added + report.same, inputs.length, JSON.stringify(report.refused));
  await drain(house);
  assert.equal((await countJobs(base.db)).parked, 0);
  const kept = await base.db.query<{ n: number }>("SELECT count(*) AS n FROM articles WHERE id IN (SELECT article_id FROM memberships)");
  assert.equal(kept.rows[0]?.n, report.added);
});
