import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { HouseError } from "../../src/model/index.js";
import { openDatabase } from "../../src/store/index.js";
import { migrate } from "../../src/store/migrate.js";
import { MIGRATIONS } from "../../src/store/migrations/index.js";
import { createEmptyDatabase } from "./test-database.js";

async function withPool(work: (pool: pg.Pool, url: string) => Promise<void>): Promise<void> {
  const empty = await createEmptyDatabase();
  const pool = new pg.Pool({ connectionString: empty.url, max: 8 });
  // Dropping the database ends what connection is still closing.
  pool.on("error", () => undefined);
  try { await work(pool, empty.url); } finally { await pool.end(); await empty.drop(); }
}

const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => "no error", (error: unknown) => (error instanceof HouseError ? error.code : String(error)));

test("eight programs that start at once migrate once", () => withPool(async (pool) => {
  await Promise.all(Array.from({ length: 8 }, () => migrate(pool)));
  const done = await pool.query<{ number: number }>("SELECT number FROM migrations ORDER BY number");
  assert.deepEqual(done.rows.map((row) => row.number), MIGRATIONS.map((migration) => migration.number));
}));

test("a database of a newer program is refused and left as it is", () => withPool(async (pool, url) => {
  await migrate(pool);
  await pool.query("INSERT INTO migrations (number, name, checksum) VALUES (9999, 'future', 'x')");
  assert.equal(await codeOf(openDatabase({ url, folder: "", connections: 1 })), "store/newer-database");
  assert.equal((await pool.query("SELECT 1 FROM migrations")).rowCount, MIGRATIONS.length + 1);
}));

test("a migration that was edited is refused", () => withPool(async (pool) => {
  await migrate(pool);
  const edited = MIGRATIONS.map((migration, index) => (index === 0 ? { ...migration, sql: `${migration.sql}\n-- edited` } : migration));
  assert.equal(await codeOf(migrate(pool, edited)), "store/changed-migration");
}));

test("a migration that fails leaves nothing behind", () => withPool(async (pool) => {
  const broken = [...MIGRATIONS, { number: 9000, name: "broken", sql: "CREATE TABLE half (id integer); SELECT 1 / 0;" }];
  await assert.rejects(migrate(pool, broken));
  const half = await pool.query<{ there: boolean }>("SELECT to_regclass('half') IS NOT NULL AS there");
  assert.equal(half.rows[0]?.there, false);
}));

test("migrations are numbered upwards, no number twice", () => {
  const numbers = MIGRATIONS.map((migration) => migration.number);
  assert.deepEqual(numbers, [...new Set(numbers)].sort((left, right) => left - right));
});

const UNREACHABLE = [
  ["postgres://nobody@127.0.0.1:1/none", "store/unreachable"],
  ["not an address", "store/unreachable"],
] as const;
for (const [url, code] of UNREACHABLE) {
  test(`DATABASE_URL "${url}" is explained`, async () => assert.equal(await codeOf(openDatabase({ url, folder: "", connections: 1 })), code));
}
