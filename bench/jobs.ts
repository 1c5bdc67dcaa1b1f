// Which job library: graphile-worker 0.16 or pg-boss 10, on the embedded server, in one run.
// Usage: node dist/bench/jobs.js [jobs, default 2000]
// Measures: jobs put in one at a time, each in its own transaction with a row of data; jobs done by one worker; a job's way from commit to start.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PgBoss from "pg-boss";
import { addJob, openDatabase, startWorkers, type Database, type Queryable } from "../src/store/index.js";

const JOBS = Number(process.argv[2] ?? 2000);
const LATENCIES = 30;

interface Result { readonly name: string; readonly putPerSecond: number; readonly donePerSecond: number; readonly latencyMs: number }

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Counts calls and resolves when the wanted number was reached. */
class Counter {
  #count = 0;
  #wanted = Infinity;
  #resolve: (() => void) | null = null;
  add(n = 1): void { this.#count += n; if (this.#count >= this.#wanted) this.#resolve?.(); }
  reached(wanted: number): Promise<void> {
    this.#wanted = wanted;
    return this.#count >= wanted ? Promise.resolve() : new Promise((resolve) => { this.#resolve = resolve; });
  }
}

/** Puts all jobs in, each in a transaction of its own with a row of data. */
function putAll(db: Database, put: (sql: Queryable, n: number) => Promise<unknown>): Promise<number> {
  return seconds(async () => {
    for (let n = 0; n < JOBS; n += 1) await db.transaction(async (sql) => { await sql.query("INSERT INTO bench_rows VALUES ($1)", [n]); await put(sql, n); });
  });
}

async function graphile(db: Database): Promise<Result> {
  const put = await putAll(db, (sql, n) => addJob(sql, "bench", { n }));
  const counter = new Counter(), latencies: number[] = [];
  let sent = 0;
  const late = async (): Promise<void> => { latencies.push(performance.now() - sent); counter.add(); };
  let workers = null;
  const done = await seconds(async () => {
    workers = await startWorkers(db, [{ bench: async () => counter.add(), late }], { onFailure: () => undefined });
    await counter.reached(JOBS);
  });
  for (let n = 1; n <= LATENCIES; n += 1) { sent = performance.now(); await addJob(db, "late", {}); await counter.reached(JOBS + n); }
  await (workers as { stop(): Promise<void> } | null)?.stop();
  return { name: "graphile-worker 0.16", putPerSecond: JOBS / put, donePerSecond: JOBS / done, latencyMs: median(latencies) };
}

async function boss(db: Database): Promise<Result> {
  const through = (sql: Queryable): { executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> } => ({ executeSql: (text, values) => sql.query(text, values) });
  const queue = new PgBoss({ db: through(db), schema: "boss", supervise: false, schedule: false });
  await queue.start();
  for (const name of ["bench", "late"]) await queue.createQueue(name);
  const put = await putAll(db, (sql, n) => queue.send("bench", { n }, { db: through(sql) }));
  const counter = new Counter(), latencies: number[] = [];
  let sent = 0;
  const done = await seconds(async () => {
    await queue.work("bench", { batchSize: 100, pollingIntervalSeconds: 0.5 }, async (jobs) => { counter.add(jobs.length); });
    await counter.reached(JOBS);
  });
  await queue.work("late", { pollingIntervalSeconds: 0.5 }, async () => { latencies.push(performance.now() - sent); counter.add(); });
  for (let n = 1; n <= LATENCIES; n += 1) { sent = performance.now(); await queue.send("late", {}); await counter.reached(JOBS + n); }
  return { name: "pg-boss 10, batches of 100", putPerSecond: JOBS / put, donePerSecond: JOBS / done, latencyMs: median(latencies) };
}

const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
const db = await openDatabase({ url: null, folder, connections: 8 });
await db.query("CREATE TABLE bench_rows (n integer)");
for (const result of [await graphile(db), await boss(db)]) {
  console.log(`${result.name.padEnd(28)} put ${result.putPerSecond.toFixed(0)}/s   done ${result.donePerSecond.toFixed(0)}/s   commit to start, median ${result.latencyMs.toFixed(1)} ms`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(0);
