import { createHash } from "node:crypto";
import type { Database, Queryable } from "./sql.js";
import { ownSequences, ownTables, tableFacts, type TableFacts } from "./table-facts.js";

/**
 * A backup is lines of text, each with a letter in front:
 * H the head (JSON), T a table with its columns (JSON), R a row of it (JSON, as PostgreSQL writes it), J a waiting job (JSON), S a sequence (JSON), E the end: number of rows and SHA-256 of all lines before.
 */
export interface BackupHead { readonly headwater: "backup"; readonly format: 1; readonly made: string; readonly migrations: readonly { readonly number: number; readonly name: string; readonly checksum: string }[] }
export interface BackupEnd { readonly rows: number; readonly sha256: string }

/** What is good for a moment only and must not come back to life: sessions, one-time links, challenges, counts of tries. */
const LEFT_OUT: ReadonlySet<string> = new Set(["sessions", "account_links", "one_time_values", "rate_counts"]);
/** Mails that wait may have gone out by the time a backup is restored. */
const JOBS_LEFT_OUT = ["mail"];

const FETCH_BYTES = 4 * 1024 * 1024;
const MOST_ROWS = 2000;
/** Rows with files in them may be 32 MB each. */
const MOST_ROWS_WITH_BYTES = 8;

/** Everything in the database as the lines of a backup, as it was at one moment, while others go on writing. Memory is bounded; linear. */
export async function* backupLines(database: Database, made: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let rows = 0;
  const client = await database.pool.connect();
  let broken: Error | undefined;
  client.on("error", (error: Error) => { broken = error; });
  try {
    // The first query takes the picture that all others see.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for await (const line of linesOf(client, made)) {
      if (line.startsWith("R ")) rows += 1;
      hash.update(line).update("\n");
      yield line;
    }
    await client.query("COMMIT");
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
  yield `E ${JSON.stringify({ rows, sha256: hash.digest("hex") } satisfies BackupEnd)}`;
}

async function* linesOf(sql: Queryable, made: string): AsyncGenerator<string> {
  const migrations = (await sql.query<BackupHead["migrations"][number]>("SELECT number, name, checksum FROM migrations ORDER BY number")).rows;
  yield `H ${JSON.stringify({ headwater: "backup", format: 1, made, migrations } satisfies BackupHead)}`;
  const names = ownTables(migrations.at(-1)?.number ?? 0).filter((name) => !LEFT_OUT.has(name));
  for (const table of await tableFacts(sql, names)) {
    yield `T ${JSON.stringify({ name: table.name, columns: table.columns })}`;
    for await (const row of rowsOf(sql, table)) yield `R ${row}`;
  }
  const jobs = await sql.query<{ job: string }>(
    `SELECT json_build_object('task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'key', j.key, 'maxAttempts', j.max_attempts, 'priority', j.priority, 'runAt', j.run_at)::text AS job
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id WHERE t.identifier <> ALL($1) ORDER BY j.id`, [JOBS_LEFT_OUT]);
  for (const row of jobs.rows) yield `J ${row.job}`;
  // Last: sequences do not stand still in the picture, and may be ahead of the rows but never behind.
  for (const name of ownSequences()) {
    const found = await sql.query<{ last: number | null }>("SELECT last_value AS last FROM pg_sequences WHERE schemaname = current_schema() AND sequencename = $1", [name]);
    if (found.rows[0]?.last != null) yield `S ${JSON.stringify({ name, last: found.rows[0].last })}`;
  }
}

async function* rowsOf(sql: Queryable, table: TableFacts): AsyncGenerator<string> {
  const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
  await sql.query(`DECLARE reading NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS line FROM (SELECT ${quoted(table.columns)} FROM "${table.name}" ORDER BY ${quoted(table.order)}) r`);
  const most = table.hasBytes ? MOST_ROWS_WITH_BYTES : MOST_ROWS;
  for (let many = MOST_ROWS_WITH_BYTES; ;) {
    const { rows } = await sql.query<{ line: string }>(`FETCH ${many} FROM reading`);
    let bytes = 0;
    for (const { line } of rows) { bytes += line.length; yield line; }
    if (rows.length < many) break;
    many = Math.max(1, Math.min(most, Math.floor((FETCH_BYTES / Math.max(1, bytes)) * rows.length)));
  }
  await sql.query("CLOSE reading");
}
