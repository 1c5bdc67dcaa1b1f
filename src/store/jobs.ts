import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, run, runMigrations, type Runner, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { onClient } from "./connections.js";
import type { Database, Queryable } from "./sql.js";
import { storable } from "./storable.js";

/** What a job does with its payload. A throw means "try again later"; after the last attempt the job is parked and shown. */
export type Task = (payload: unknown) => Promise<void>;

export interface JobOptions {
  /** A waiting job of the same key is replaced, so work that is asked for twice is done once. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** Lower runs earlier; default 0. */
  readonly priority?: number;
  readonly maxAttempts?: number;
  readonly runAt?: string;
}

const quiet = new Logger(() => () => undefined);

/** The newest migration of graphile-worker 0.16; a queue that has it is ready. */
const QUEUE_SCHEMA = 18;

async function isQueueReady(sql: Queryable): Promise<boolean> {
  const there = await sql.query<{ there: boolean }>("SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there");
  if (there.rows[0]?.there !== true) return false;
  const done = await sql.query<{ id: number | null }>("SELECT max(id) AS id FROM graphile_worker.migrations");
  return (done.rows[0]?.id ?? 0) >= QUEUE_SCHEMA;
}

/** Makes the queue's own tables where they are missing. The library does not take turns, so programs that start together do it here, on a connection beside the pool. */
export async function prepareJobs(pool: pg.Pool): Promise<void> {
  if (await isQueueReady(pool)) return;
  const client = new pg.Client(pool.options as pg.ClientConfig);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(4600, 4)");
    if (!await isQueueReady(client)) await runMigrations({ pgPool: pool, logger: quiet });
  } finally {
    await client.end();
  }
}

/** Puts a job in the queue, in the transaction of `sql`: it exists if and only if the data it is about does. */
export async function addJob(sql: Queryable, task: string, payload: unknown, options: JobOptions = {}): Promise<void> {
  await sql.query(
    "SELECT graphile_worker.add_job($1, payload => $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6, priority => $7)",
    [task, storable(payload), options.queue ?? null, options.runAt ?? null, options.maxAttempts ?? 8, options.key ?? null, options.priority ?? 0]);
}

/** Puts a job of one task in the queue for each payload; `keyOf` names each, as `JobOptions.key`. One statement. */
export async function addJobs<Payload>(sql: Queryable, task: string, payloads: readonly Payload[], options: JobOptions & { readonly keyOf: (payload: Payload) => string }): Promise<void> {
  if (payloads.length === 0) return;
  await sql.query(
    `SELECT graphile_worker.add_job($1, payload => t.payload, queue_name => $4, run_at => $5, max_attempts => $6, job_key => t.key, priority => $7)
     FROM unnest($2::json[], $3::text[]) AS t(payload, key)`,
    [task, payloads.map((payload) => storable(payload)), payloads.map(options.keyOf), options.queue ?? null, options.runAt ?? null, options.maxAttempts ?? 8, options.priority ?? 0]);
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly parked: number;
}

/** How many jobs wait, run, and are parked after their last attempt; of all tasks, or of those named. Jobs for a later time do not count as waiting. */
export async function countJobs(sql: Queryable, tasks: readonly string[] | null = null): Promise<JobCounts> {
  const found = await sql.query<JobCounts>(
    `SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now()) AS waiting, count(*) FILTER (WHERE locked_at IS NOT NULL) AS running,
            count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts) AS parked
     FROM graphile_worker.jobs WHERE $1::text[] IS NULL OR task_identifier = ANY($1)`, [tasks === null ? null : [...tasks]]);
  return found.rows[0] ?? { waiting: 0, running: 0, parked: 0 };
}

/** Jobs that failed for good, with what they said last. */
export async function parkedJobs(sql: Queryable, limit = 20): Promise<{ id: string; task: string; error: string; at: string }[]> {
  const found = await sql.query<{ id: string; task: string; error: string | null; at: Date }>(
    "SELECT id::text, task_identifier AS task, last_error AS error, updated_at AS at FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL ORDER BY id DESC LIMIT $1", [limit]);
  return found.rows.map((row) => ({ id: row.id, task: row.task, error: (row.error ?? "").split("\n")[0] ?? "", at: row.at.toISOString() }));
}

/** Gives parked jobs a new set of attempts; returns how many. */
export async function retryParkedJobs(sql: Queryable): Promise<number> {
  const parked = await sql.query<{ id: string }>("SELECT id::text FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL");
  const ids = parked.rows.map((row) => row.id);
  if (ids.length > 0) await sql.query("SELECT count(*) FROM graphile_worker.reschedule_jobs($1::bigint[], run_at => now(), attempts => 0)", [ids]);
  return ids.length;
}

export interface Workers {
  /** Ends after the jobs in hand are done. */
  stop(): Promise<void>;
}

// Each worker process holds a session lock of its own name. When the process dies, PostgreSQL lets the lock go,
// and whoever sweeps next knows that its jobs are free: no heartbeat, no waiting for a timeout.
const SWEEP_MS = 10_000;
const RETRY_MS = 1000;
const LOCK_SPACE = "headwater/worker/";

/** Hands the jobs of dead workers back to the queue; returns the names of the dead. */
export function freeJobsOfDeadWorkers(database: Database): Promise<string[]> {
  return onClient(database.pool, async (client) => {
    const holders = await client.query<{ name: string }>(
      "SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL");
    const dead: string[] = [];
    for (const { name } of holders.rows) {
      const process = name.split("/")[0] ?? name;
      const free = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free", [LOCK_SPACE + process]);
      if (free.rows[0]?.free !== true) continue;
      dead.push(name);
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [LOCK_SPACE + process]);
    }
    if (dead.length > 0) await client.query("SELECT graphile_worker.force_unlock_workers($1)", [dead]);
    return dead;
  });
}

export interface WorkerOptions {
  /** Called for each failed attempt; `parked` when it was the last. */
  readonly onFailure: (task: string, error: unknown, parked: boolean) => void;
}

/**
 * Starts workers in this process: one for each set of tasks, so that slow hosts never hold up reading.
 * They run jobs as they come, every ten seconds take over what dead workers left, and start again by themselves after the database was away.
 */
export async function startWorkers(database: Database, taskSets: readonly Readonly<Record<string, Task>>[], options: WorkerOptions): Promise<Workers> {
  const name = `headwater-${randomUUID().slice(0, 13)}`;
  const presence = await beThere(database, name);
  await freeJobsOfDeadWorkers(database);
  const runners = await Promise.all(taskSets.map((tasks, index) => keepRunning(database, tasks, `${name}/${index}`, options)));
  const sweep = setInterval(() => { freeJobsOfDeadWorkers(database).catch(() => undefined); }, SWEEP_MS);
  sweep.unref();
  const stop = async (): Promise<void> => {
    clearInterval(sweep);
    for (const runner of runners) await runner.stop();
    presence.end();
  };
  return { stop };
}

/** Holds the session lock that says this worker process lives; takes it anew when the database was away. */
async function beThere(database: Database, name: string): Promise<{ end(): void }> {
  let isOver = false;
  let session: pg.PoolClient | null = null;
  const take = async (): Promise<void> => {
    const client = await database.pool.connect();
    client.on("error", () => undefined);
    client.once("end", () => { if (!isOver && session === client) again(); });
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [LOCK_SPACE + name]);
    session = client;
    if (isOver) client.release(true);
  };
  const again = (): void => {
    session?.release(true);
    session = null;
    setTimeout(() => { if (!isOver) take().catch(() => again()); }, RETRY_MS).unref();
  };
  await take();
  return { end: () => { isOver = true; session?.release(true); } };
}

/** A runner that is started again when it gave up: the library's own ends after some failures to ask the database. */
async function keepRunning(database: Database, tasks: Readonly<Record<string, Task>>, workerId: string, options: WorkerOptions): Promise<Workers> {
  let isOver = false;
  let current = await startRunner(database.pool, tasks, workerId, options);
  const end = async (): Promise<void> => {
    await current.stop().catch(() => undefined);
    await current.promise.catch(() => undefined);
  };
  const startAgain = async (): Promise<void> => {
    await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
    try {
      // The question itself revives an embedded server that died.
      await database.query("SELECT 1");
      current = await startRunner(database.pool, tasks, workerId, options);
    } catch { /* away still; the loop comes round */ }
  };
  const keep = async (): Promise<void> => {
    while (!isOver) {
      await current.promise.catch(() => undefined);
      if (!isOver) await startAgain();
    }
    await end();
  };
  const kept = keep();
  return { stop: async () => { isOver = true; await end(); await kept; } };
}

async function startRunner(pool: pg.Pool, tasks: Readonly<Record<string, Task>>, workerId: string, options: WorkerOptions): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(Object.entries(tasks).map(([task, work]) => [task, (payload: unknown) => work(payload)]));
  const events = new EventEmitter() as WorkerEvents;
  events.on("job:error", ({ job, error }) => options.onFailure(job.task_identifier, error, job.attempts >= job.max_attempts));
  const settings = { pgPool: pool, taskList, concurrency: 1, workerId, noHandleSignals: true, pollInterval: 1000, logger: quiet, events };
  return run(settings);
}
