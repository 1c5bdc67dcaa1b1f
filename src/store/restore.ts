import { createHash } from "node:crypto";
import type pg from "pg";
import { HouseError } from "../model/index.js";
import type { BackupEnd, BackupHead } from "./backup.js";
import { inTransaction } from "./connections.js";
import { addJob, prepareJobs } from "./jobs.js";
import { checkApplied, migrate } from "./migrate.js";
import { MIGRATIONS } from "./migrations/index.js";
import type { Queryable } from "./sql.js";
import { ownSequences, ownTables } from "./table-facts.js";

/** What a restore has put in. */
export interface Restored { readonly made: string; readonly rows: number; readonly jobs: number }

const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_ROWS = 5000;

const damaged = (why: string): HouseError => new HouseError("store/backup-damaged", `The backup can't be used: ${why}. Nothing was restored. Use another backup.`);

/**
 * Puts the lines of a backup into a database that holds nothing, as the schema was when it was made, then brings the schema up to date.
 * A file that is cut off or changed is found out at its end, and then nothing stays. Throws `store/not-empty`, `store/backup-damaged`, or as `migrate`.
 */
export async function restoreLines(pool: pg.Pool, lines: AsyncIterable<string>): Promise<Restored> {
  const source = lines[Symbol.asyncIterator]();
  const first = await source.next();
  const head = headOf(first.done === true ? "" : first.value);
  const level = MIGRATIONS.filter((migration) => head.migrations.some((one) => one.number === migration.number));
  await makeRoom(pool);
  await migrate(pool, level);
  await prepareJobs(pool);
  const done = await inTransaction(pool, (sql) => load(sql, first.value as string, source));
  await migrate(pool);
  return { made: head.made, ...done };
}

function headOf(line: string): BackupHead {
  const head = line.startsWith("H ") ? jsonOf<BackupHead>(line) : null;
  if (head?.headwater !== "backup") throw damaged("it does not begin like a backup");
  if (head.format !== 1) throw new HouseError("store/newer-database", "The backup was made by a newer Headwater. Install that version or newer; nothing was changed.");
  checkApplied(new Map(head.migrations.map((one) => [one.number, one])), MIGRATIONS);
  return head;
}

function jsonOf<T>(line: string): T {
  try { return JSON.parse(line.slice(2)) as T; } catch { throw damaged("a line is not what it should be"); }
}

/** Drops our own tables, all of them empty; refuses when one is not. */
async function makeRoom(pool: pg.Pool): Promise<void> {
  const names = ownTables(MIGRATIONS.at(-1)?.number ?? 0);
  await inTransaction(pool, async (sql) => {
    const there = (await sql.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ANY($1)", [names])).rows;
    for (const { name } of there) {
      // A first start already makes a link for the first administrator, and settings.
      const isMomentary = name === "account_links" || name === "settings";
      if (!isMomentary && (await sql.query(`SELECT 1 FROM "${name}" LIMIT 1`)).rowCount !== 0) {
        throw new HouseError("store/not-empty", `The database holds something already ("${name}"). Restore into a new data folder (HEADWATER_DATA) or a new database (DATABASE_URL); nothing was changed.`);
      }
    }
    for (const { name } of there) await sql.query(`DROP TABLE "${name}" CASCADE`);
    for (const name of ownSequences()) await sql.query(`DROP SEQUENCE IF EXISTS ${name}`);
    await sql.query("DROP TABLE IF EXISTS migrations");
  });
}

interface Table { readonly name: string; readonly columns: readonly string[] }

/** Lines after the head, in one transaction. */
async function load(sql: Queryable, first: string, source: AsyncIterator<string>): Promise<{ rows: number; jobs: number }> {
  const hash = createHash("sha256").update(first).update("\n");
  const known = new Set(ownTables(MIGRATIONS.at(-1)?.number ?? 0));
  const inserter = batches(sql);
  let rows = 0, jobs = 0;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    const line = next.value;
    const tag = line.slice(0, 2);
    if (tag === "E ") {
      const end = jsonOf<BackupEnd>(line);
      if (end.rows !== rows || end.sha256 !== hash.digest("hex")) throw damaged("its content is not what was written");
      await inserter.flush();
      await setSequences(sql);
      return { rows, jobs };
    }
    hash.update(line).update("\n");
    if (tag === "R ") { rows += 1; await inserter.add(line.slice(2)); }
    else if (tag === "T ") await inserter.begin(tableOf(line, known));
    else if (tag === "J ") { jobs += 1; await addAgain(sql, line); }
    else if (tag === "S ") await setOwnSequence(sql, line);
    else throw damaged("it has a line of an unknown kind");
  }
  throw damaged("it is cut off");
}

function tableOf(line: string, known: ReadonlySet<string>): Table {
  const table = jsonOf<Table>(line);
  // Names go into SQL as they are, so they must be names.
  if (!known.has(table.name) || !table.columns.every((column) => /^[a-z_]\w*$/.test(column))) throw damaged("it names a table that is none of Headwater's");
  return table;
}

/** Puts rows in by the thousand; the database itself reads them, so that nothing is lost on the way through JavaScript's numbers. */
function batches(sql: Queryable): { begin(table: Table): Promise<void>; add(row: string): Promise<void>; flush(): Promise<void> } {
  let table: Table | null = null;
  let waiting: string[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (table !== null && waiting.length > 0) {
      const columns = table.columns.map((column) => `"${column}"`).join(", ");
      await sql.query(`INSERT INTO "${table.name}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::"${table.name}", $1::json)`, [`[${waiting.join(",")}]`]);
    }
    waiting = [];
    bytes = 0;
  };
  return {
    flush,
    begin: async (next) => { await flush(); table = next; },
    add: async (row) => {
      if (table === null) throw damaged("a row stands before its table");
      waiting.push(row);
      bytes += row.length;
      if (bytes > BATCH_BYTES || waiting.length >= BATCH_ROWS) await flush();
    },
  };
}

async function addAgain(sql: Queryable, line: string): Promise<void> {
  const job = jsonOf<{ task: string; payload: unknown; queue: string | null; key: string | null; maxAttempts: number; priority: number; runAt: string }>(line);
  await addJob(sql, job.task, job.payload, { maxAttempts: job.maxAttempts, priority: job.priority, runAt: job.runAt, ...(job.queue === null ? {} : { queue: job.queue }), ...(job.key === null ? {} : { key: job.key }) });
}

async function setOwnSequence(sql: Queryable, line: string): Promise<void> {
  const sequence = jsonOf<{ name: string; last: number }>(line);
  if (!ownSequences().includes(sequence.name)) throw damaged("it names a sequence that is none of Headwater's");
  await sql.query("SELECT setval($1::regclass, $2)", [sequence.name, sequence.last]);
}

/** Sequences of columns go on behind what stands there. */
async function setSequences(sql: Queryable): Promise<void> {
  const found = await sql.query<{ table_name: string; column_name: string }>(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES' AND table_name = ANY($1)", [ownTables(MIGRATIONS.at(-1)?.number ?? 0)]);
  for (const { table_name: table, column_name: column } of found.rows) {
    await sql.query(`SELECT setval(pg_get_serial_sequence($1, $2), coalesce((SELECT max("${column}") FROM "${table}"), 0) + 1, false)`, [table, column]);
  }
}
