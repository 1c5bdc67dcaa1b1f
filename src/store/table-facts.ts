import type { Queryable } from "./sql.js";
import { MIGRATIONS } from "./migrations/index.js";

/** A table of ours as it is in the database: its columns without those the database makes itself, and the order in which rows are read. */
export interface TableFacts { readonly name: string; readonly columns: readonly string[]; readonly order: readonly string[]; readonly hasBytes: boolean }

/** Names of all tables that migrations up to `last` have made. */
export function ownTables(last: number): string[] {
  return MIGRATIONS.filter((migration) => migration.number <= last).flatMap((migration) => [...migration.sql.matchAll(/^CREATE TABLE (\w+)/gm)].map((found) => found[1] ?? ""));
}

/** Names of all sequences that migrations have made by themselves, not for a column. */
export function ownSequences(): string[] {
  return MIGRATIONS.flatMap((migration) => [...migration.sql.matchAll(/^CREATE SEQUENCE (\w+)/gm)].map((found) => found[1] ?? ""));
}

const FACTS = `SELECT t.table_name AS name,
    (SELECT array_agg(c.column_name::text ORDER BY c.ordinal_position) FROM information_schema.columns c WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.is_generated = 'NEVER') AS columns,
    EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.udt_name = 'bytea') AS has_bytes,
    (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
      WHERE i.indisprimary AND i.indrelid = format('%I.%I', t.table_schema, t.table_name)::regclass) AS key,
    (SELECT array_agg(DISTINCT f.confrelid::regclass::text) FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = format('%I.%I', t.table_schema, t.table_name)::regclass AND f.confrelid <> f.conrelid) AS needs
  FROM information_schema.tables t WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND t.table_name = ANY($1) ORDER BY t.table_name`;

/** Facts of the tables named, those that others refer to before these. */
export async function tableFacts(sql: Queryable, names: readonly string[]): Promise<TableFacts[]> {
  const rows = (await sql.query<{ name: string; columns: string[]; has_bytes: boolean; key: string[] | null; needs: string[] | null }>(FACTS, [[...names]])).rows;
  const placed: typeof rows = [];
  while (placed.length < rows.length) {
    const next = rows.filter((row) => !placed.includes(row) && (row.needs ?? []).every((need) => placed.some((one) => one.name === need) || !rows.some((one) => one.name === need)));
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    placed.push(...next);
  }
  // Rows that refer to rows of their own table refer to earlier ones, and "seq" is the order in which they came.
  return placed.map((row) => ({ name: row.name, columns: row.columns, hasBytes: row.has_bytes, order: row.columns.includes("seq") ? ["seq"] : row.key ?? row.columns }));
}
