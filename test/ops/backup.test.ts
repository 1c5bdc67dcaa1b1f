import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { readBackup, writeBackup } from "../../src/app/backup.js";
import type { House } from "../../src/app/house.js";
import { readSettings } from "../../src/app/settings.js";
import { HouseError } from "../../src/model/index.js";
import { checkDiscussions, openDatabase } from "../../src/store/index.js";
import { openTestDatabase } from "../store/test-database.js";
import { inEmpty, thereAndBack, upgradeByStep, upgradeFrom } from "./backups.js";
import { chances } from "../../bench/chances.js";
import { prepareTalk, startSite } from "./talk.js";
import { startWriters } from "./writers.js";
import { until } from "./folders.js";

test("a backup restored elsewhere has every value of every table, and is not put over anything", async () => {
  await thereAndBack({ comments: 800 });
});

test("every step of the schema keeps every value of every table", upgradeByStep);

test("a database of an earlier schema is upgraded, and its backup restored, without a value lost", () => upgradeFrom(2, { comments: 200 }));

test("a backup made while people write shows one moment; one that is cut off or changed restores nothing", async () => {
  const base = await openTestDatabase(2);
  const folder = mkdtempSync(join(tmpdir(), "headwater-backup-"));
  const file = join(folder, "busy.backup");
  const people = await prepareTalk(base.db, 4);
  const site = await startSite({ DATABASE_URL: base.url });
  try {
    const writers = startWriters(site.port, people, chances(7));
    await until("people write", 30, () => writers.ledger.acknowledged > 30);
    const house: House = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
    assert.ok(await writeBackup(house, file) > 1000);
    await writers.stop();
    await assert.rejects(writeBackup(house, file), (error) => error instanceof HouseError && error.code === "app/backup-file");
    await inEmpty(async (_, url) => {
      const text = gunzipSync(readFileSync(file)).toString();
      const faults: readonly (readonly [string, Buffer])[] = [
        ["half", readFileSync(file).subarray(0, 4000)], ["lines", gzipSync(text.slice(0, text.length / 2))], ["changed", gzipSync(text.replace(/(^R .*)Words/m, "$1Lords"))], ["other", gzipSync("{}\n")], ["plain", Buffer.from("not a backup")],
      ];
      for (const [name, bytes] of faults) {
        writeFileSync(join(folder, name), bytes);
        await assert.rejects(readBackup(readSettings({ DATABASE_URL: url }), join(folder, name)), (error) => error instanceof HouseError && error.code === "store/backup-damaged", name);
      }
      await readBackup(readSettings({ DATABASE_URL: url }), file);
      const db = await openDatabase({ url, folder: "", connections: 2 });
      assert.deepEqual(await checkDiscussions(db), []);
      assert.ok(((await db.query("SELECT 1 FROM comments")).rowCount ?? 0) > 5);
      await db.close();
    });
  } finally {
    await site.end("SIGKILL");
    rmSync(folder, { recursive: true });
    await base.drop();
  }
});
