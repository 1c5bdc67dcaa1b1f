import { createHash } from "node:crypto";
import type pg from "pg";
import { HouseError } from "../model/index.js";
import type { Migration } from "./migration.js";
import { MIGRATIONS } from "./migrations/index.js";

function checksum(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex").slice(0, 32);
}

/**
 * Brings the schema up to date, one transaction a migration, under an advisory lock so that processes starting together take turns.
 * Throws `store/newer-database` when the database knows migrations this program does not, and `store/changed-migration` when one was edited.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const client = await pool.connect();
  try {
    if (await isCurrent(client, migrations)) return;
    await client.query("SELECT pg_advisory_lock(4600, 1)");
    try {
      await client.query("CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())");
      const done = await applied(client);
      checkApplied(done, migrations);
      for (const migration of migrations) if (!done.has(migration.number)) await apply(client, migration);
    } finally {
      await client.query("SELECT pg_advisory_unlock(4600, 1)");
    }
  } finally {
    client.release();
  }
}

/** One cheap query decides the usual start: nothing to do. */
async function isCurrent(client: pg.PoolClient, migrations: readonly Migration[]): Promise<boolean> {
  const there = await client.query<{ there: boolean }>("SELECT to_regclass('migrations') IS NOT NULL AS there");
  if (there.rows[0]?.there !== true) return false;
  const done = await applied(client);
  checkApplied(done, migrations);
  return done.size === migrations.length;
}

async function applied(client: pg.PoolClient): Promise<Map<number, { readonly name: string; readonly checksum: string }>> {
  const rows = await client.query<{ number: number; name: string; checksum: string }>("SELECT number, name, checksum FROM migrations");
  return new Map(rows.rows.map((row) => [row.number, row]));
}

/** Throws when a database, or a backup, has migrations that this program does not have, or has otherwise. */
export function checkApplied(done: ReadonlyMap<number, { readonly name: string; readonly checksum: string }>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const [number, row] of done) {
    const migration = known.get(number);
    if (migration === undefined) {
      throw new HouseError("store/newer-database", `The database was made by a newer Headwater (it has migration ${number} "${row.name}", this program ends at ${migrations.at(-1)?.number ?? 0}). Install that version or newer; nothing was changed.`);
    }
    if (checksum(migration) !== row.checksum) {
      throw new HouseError("store/changed-migration", `Migration ${number} "${row.name}" in the database is not the one this program has. The program or the database was changed by hand; restore the released version. Nothing was changed.`);
    }
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query("INSERT INTO migrations (number, name, checksum) VALUES ($1, $2, $3)", [migration.number, migration.name, checksum(migration)]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
