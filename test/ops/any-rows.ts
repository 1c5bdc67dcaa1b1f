import type { Queryable } from "../../src/store/index.js";
import { ownTables, tableFacts } from "../../src/store/table-facts.js";

/** Values of columns that may hold a few only. */
const CHOSEN: Readonly<Record<string, string>> = { role: "'reader'", state: "'shown'", "accounts.state": "'active'", "feeds.state": "'{}'", "account_links.kind": "'verify'", depth: "0", parent_id: "NULL", until_version: "NULL" };
const BY_TYPE: Readonly<Record<string, string>> = {
  text: "'ä\u2028 ' || n", int2: "n % 16", int4: "n", int8: "n", float4: "n / 3.0", float8: "n / 7.0", bool: "n % 2 = 0", date: "DATE '2026-01-01' + n", timestamptz: "TIMESTAMPTZ '2026-01-01 00:00:00.123456+00' + n * interval '1 minute'",
  jsonb: "jsonb_build_object('n', n, 'words', E'a \"word\"\\n')", bytea: "decode(lpad(to_hex(n), 8, '0'), 'hex')", _text: "ARRAY['a ' || n, NULL, '{\"']",
};

interface Column { readonly table_name: string; readonly column_name: string; readonly udt_name: string; readonly refers: string | null }

const COLUMNS = `SELECT c.table_name, c.column_name, c.udt_name, (SELECT f.confrelid::regclass::text FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND cardinality(f.conkey) = 1 AND f.conrelid = format('%I', c.table_name)::regclass AND a.attname = c.column_name LIMIT 1) AS refers
  FROM information_schema.columns c WHERE c.table_schema = current_schema() AND c.is_generated = 'NEVER' AND c.table_name = ANY($1) ORDER BY c.ordinal_position`;

/** Puts rows of every type of value into every empty table there is at this level of the schema, so that tables of later migrations are filled without being named here. `many` by table; 20 where not said. */
export async function fillEveryTable(sql: Queryable, level: number, many: Readonly<Record<string, number>> = {}): Promise<void> {
  const columns = (await sql.query<Column>(COLUMNS, [ownTables(level)])).rows;
  for (const table of await tableFacts(sql, ownTables(level))) {
    if ((await sql.query(`SELECT 1 FROM "${table.name}" LIMIT 1`)).rowCount !== 0) continue;
    const own = columns.filter((column) => column.table_name === table.name);
    const rows = many[table.name] ?? 20;
    const values = own.map((column) => CHOSEN[`${table.name}.${column.column_name}`] ?? CHOSEN[column.column_name] ?? (column.refers === null ? valueOf(column) : valueOf({ ...column, n: `(n - 1) % 20 + 1` })));
    await sql.query(`INSERT INTO "${table.name}" (${own.map((column) => `"${column.column_name}"`).join(", ")}) OVERRIDING SYSTEM VALUE SELECT ${values.join(", ")} FROM generate_series(1, ${rows}) n`);
  }
}

function valueOf(column: Column & { readonly n?: string }): string {
  const value = BY_TYPE[column.udt_name];
  if (value === undefined) throw new Error(`no value for ${column.table_name}.${column.column_name} (${column.udt_name})`);
  return column.n === undefined ? value : value.replace(/\bn\b/g, `(${column.n})`);
}

/** A digest of every table named, over these columns of it, in any order of rows. */
export async function digests(sql: Queryable, tables: readonly { readonly name: string; readonly columns: readonly string[] }[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, columns } of tables) {
    const line = `md5(ROW(${columns.map((column) => `"${column}"`).join(", ")})::text)`;
    const rows = await sql.query<{ digest: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(${line}, '' ORDER BY ${line})), '') AS digest FROM "${name}"`);
    found[name] = rows.rows[0]?.digest ?? "";
  }
  return found;
}
