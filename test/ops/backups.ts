import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readBackup } from "../../src/app/backup.js";
import { readSettings } from "../../src/app/settings.js";
import { HouseError } from "../../src/model/index.js";
import { openDatabase } from "../../src/store/index.js";
import { backupLines } from "../../src/store/backup.js";
import { prepareJobs } from "../../src/store/jobs.js";
import { migrate } from "../../src/store/migrate.js";
import { MIGRATIONS } from "../../src/store/migrations/index.js";
import { restoreLines } from "../../src/store/restore.js";
import { ownTables, tableFacts, type TableFacts } from "../../src/store/table-facts.js";
import { headwater } from "../cli/run.js";
import { createEmptyDatabase } from "../store/test-database.js";
import { digests, fillEveryTable } from "./any-rows.js";

export const NEWEST = MIGRATIONS.at(-1)?.number ?? 0;
const MOMENTARY = ["sessions", "account_links", "one_time_values", "rate_counts"];

/** Works in a new empty database. */
export async function inEmpty<T>(work: (pool: pg.Pool, url: string) => Promise<T>): Promise<T> {
  const empty = await createEmptyDatabase();
  const pool = new pg.Pool({ connectionString: empty.url, max: 3 });
  pool.on("error", () => undefined);
  try { return await work(pool, empty.url); } finally { await pool.end(); await empty.drop(); }
}

const atLevel = (level: number): typeof MIGRATIONS => MIGRATIONS.filter((migration) => migration.number <= level);

/** Upgrades one database step by step from the first schema, filling what each step makes: no step may change a value that was there. */
export async function upgradeByStep(): Promise<void> {
  await inEmpty(async (pool) => {
    for (let level = 1; level <= NEWEST; level += 1) {
      const tables = await tableFacts(pool, ownTables(level - 1));
      const before = await digests(pool, tables);
      await migrate(pool, atLevel(level));
      assert.deepEqual(await digests(pool, tables), before, `step ${level}`);
      await fillEveryTable(pool, level);
    }
  });
}

/** Fills a database of an earlier schema, upgrades it, and compares every value that was there before; then restores a backup of the earlier schema and finds the same. */
export async function upgradeFrom(level: number, many: Readonly<Record<string, number>>): Promise<void> {
  await inEmpty(async (pool, url) => {
    await migrate(pool, atLevel(level));
    await prepareJobs(pool);
    await fillEveryTable(pool, level, many);
    const tables = await tableFacts(pool, ownTables(level));
    const before = await digests(pool, tables);
    const old = await openLines(pool);
    await migrate(pool);
    assert.deepEqual(await digests(pool, tables), before, `from schema ${level}`);
    await (await openDatabase({ url, folder: "", connections: 1 })).close();
    await inEmpty(async (target) => {
      await restoreLines(target, old());
      const kept = tables.filter((table) => !MOMENTARY.includes(table.name));
      assert.deepEqual(await digests(target, kept), pick(before, kept), `a backup of schema ${level}`);
    });
  });
}

function pick(all: Readonly<Record<string, string>>, tables: readonly TableFacts[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table.name, all[table.name] ?? ""]));
}

/** The lines of a backup of a database as it is now, to be read later. */
async function openLines(pool: pg.Pool): Promise<() => AsyncGenerator<string>> {
  const lines: string[] = [];
  for await (const line of backupLines({ pool } as Parameters<typeof backupLines>[0], "2026-03-02T00:00:00.000Z")) lines.push(line);
  return async function* () { yield* lines; };
}

/** Backs up a filled database by the command and restores it by the command into an empty one: every value is the same. Returns the seconds of both. */
export async function thereAndBack(many: Readonly<Record<string, number>>): Promise<{ readonly out: number; readonly back: number; readonly bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-backup-"));
  const file = join(folder, "all.backup");
  try {
    return await inEmpty(async (pool, url) => {
      await migrate(pool);
      await prepareJobs(pool);
      await fillEveryTable(pool, NEWEST, many);
      await pool.query("SELECT graphile_worker.add_job('extract', '{\"a\": 1}'::json, job_key => 'one'), graphile_worker.add_job('mail', '{}'::json)");
      const begun = Date.now();
      const made = await headwater(["backup", file], { DATABASE_URL: url });
      const out = (Date.now() - begun) / 1000;
      assert.equal(made.code, 0, made.err);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      return inEmpty(async (target, targetUrl) => {
        const again = Date.now();
        const restored = await headwater(["restore", file], { DATABASE_URL: targetUrl });
        const back = (Date.now() - again) / 1000;
        assert.equal(restored.code, 0, restored.err);
        const tables = (await tableFacts(pool, ownTables(NEWEST))).filter((table) => !MOMENTARY.includes(table.name));
        assert.deepEqual(await digests(target, tables), await digests(pool, tables));
        for (const table of MOMENTARY) assert.equal((await target.query(`SELECT 1 FROM ${table}`)).rowCount, 0, table);
        const jobs = await target.query<{ line: string }>("SELECT task_identifier || ' ' || key AS line FROM graphile_worker.jobs");
        assert.deepEqual(jobs.rows.map((row) => row.line), ["extract one"]);
        // Numbers go on behind what is there.
        assert.ok(Number((await target.query<{ n: string }>("INSERT INTO changes (story_id, kind, text) VALUES ('s', 'k', 't') RETURNING id AS n")).rows[0]?.n) > 20);
        await assert.rejects(readBackup(readSettings({ DATABASE_URL: targetUrl }), file), (error) => error instanceof HouseError && error.code === "store/not-empty");
        return { out, back, bytes: statSync(file).size };
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
