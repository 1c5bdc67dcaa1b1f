import pg from "pg";
import { HouseError } from "../model/index.js";
import { holdCluster, type Cluster } from "./cluster.js";
import type { Database } from "./sql.js";
import { prepareJobs } from "./jobs.js";
import { migrate } from "./migrate.js";
import { inTransaction, underLock } from "./connections.js";
import { restoreLines, type Restored } from "./restore.js";

export interface DatabaseSettings {
  /** DATABASE_URL, or null for the embedded server. */
  readonly url: string | null;
  /** The data folder of the embedded server. */
  readonly folder: string;
  readonly connections: number;
  /** Milliseconds after which a statement, or the wait for a free connection, is given up; for readers, who would not wait longer. Without it work takes its time. */
  readonly patience?: number;
}

// int8 counts fit a JavaScript number here; dates stay text so that no time zone of this machine gets in.
const types = { getTypeParser: ((oid: number, format?: "text" | "binary") => {
  if (oid === 20) return Number;
  if (oid === 1082) return (text: string): string => text;
  return pg.types.getTypeParser(oid, format);
}) as typeof pg.types.getTypeParser };

const CONNECT_MS = 10_000;
/** How much later than the server itself a statement is given up here: only a server that hangs gets that far. */
const GRACE_MS = 1000;

function limitsOf(patience: number | undefined): pg.PoolConfig {
  return patience === undefined ? {} : { statement_timeout: patience, query_timeout: patience + GRACE_MS };
}

function poolOf(settings: DatabaseSettings, cluster: Cluster | null, database: string): pg.Pool {
  const shared = { max: settings.connections, types, application_name: "headwater", connectionTimeoutMillis: Math.min(CONNECT_MS, settings.patience ?? CONNECT_MS), idleTimeoutMillis: 30_000, ...limitsOf(settings.patience) };
  const pool = cluster === null
    ? new pg.Pool({ ...shared, connectionString: settings.url ?? "" })
    : new pg.Pool({ ...shared, host: cluster.host, port: cluster.port, user: cluster.user, database });
  // An idle connection that breaks (server restarted) must not end the process; the next query says what is wrong.
  pool.on("error", () => undefined);
  return pool;
}

const GONE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EPIPE|ENOENT|57P0[123]|08...)$/;
// A statement or the wait for a lock or connection that took too long; a deadlock that was broken up. Trying again is all there is to do.
const BUSY = /^(57014|53300|55P03|40P01|40001)$/;
const BUSY_WORDS = /timeout exceeded when trying to connect|Query read timeout/i;
const GONE_WORDS = /Invalid URL|timeout exceeded|Connection terminated|Connection ended|Client has encountered a connection error/i;

/** What a failing connection means for a person. `isDiskFull` is asked when the embedded server went away. */
export function explainFailure(error: unknown, url: string | null, isDiskFull: () => boolean = () => false): unknown {
  if (error instanceof HouseError || !(error instanceof Error)) return error;
  const code = (error as { code?: string }).code ?? "";
  const shown = url === null ? "the embedded database" : `the database at ${withoutPassword(url)}`;
  const isGone = GONE.test(code) || GONE_WORDS.test(error.message);
  if (code === "53100" || (isGone && isDiskFull())) return new HouseError("store/disk-full", "The disk of the database is full. Free some space and try again; what was stored before is whole.", { cause: error });
  if (code === "28P01" || code === "28000") return new HouseError("store/refused", `${shown} refused the user or password in DATABASE_URL. Correct DATABASE_URL and start again.`, { cause: error });
  if (code === "3D000") return new HouseError("store/no-database", `${shown} has no database of that name. Create it (createdb NAME) or correct DATABASE_URL.`, { cause: error });
  if (BUSY.test(code) || BUSY_WORDS.test(error.message)) return new HouseError("store/busy", `${shown} did not answer in time (${code || error.message}). Nothing was changed by this; try again in a moment.`, { cause: error });
  if (!isGone) return error;
  const next = url === null ? "It is started again by itself; if it does not come back, the end of pg/server.log in the data folder says why." : "Check DATABASE_URL and that the server runs.";
  return new HouseError("store/unreachable", `Could not reach ${shown} (${code || error.message}). ${next}`, { cause: error });
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "DATABASE_URL (which is not an address)";
  const parsed = new URL(url);
  return `${parsed.hostname || "localhost"}:${parsed.port || 5432}${parsed.pathname}`;
}

async function ensureDatabase(settings: DatabaseSettings, cluster: Cluster): Promise<void> {
  const admin = poolOf({ ...settings, connections: 1 }, cluster, "postgres");
  try {
    const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'headwater'");
    if (found.rowCount === 0) await admin.query("CREATE DATABASE headwater");
  } catch (error) {
    // Two processes may create it at once; the second finds it there.
    if ((error as { code?: string }).code !== "42P04" && (error as { code?: string }).code !== "23505") throw error;
  } finally {
    await admin.end();
  }
}

/** Opens the database, starting the embedded server where there is no DATABASE_URL, and brings its schema up to date. Throws HouseError `store/…`. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const cluster = settings.url === null ? holdCluster(settings.folder) : null;
  const release = (): void => cluster?.release();
  process.once("exit", release);
  let pool: pg.Pool | null = null;
  try {
    if (cluster !== null) await connectOrCreate(settings, cluster);
    await bringUpToDate(settings, cluster);
    pool = poolOf(settings, cluster, "headwater");
    return databaseOf(pool, settings.url, cluster, release);
  } catch (error) {
    await pool?.end().catch(() => undefined);
    process.removeListener("exit", release);
    release();
    throw explainFailure(error, settings.url, cluster?.isDiskFull);
  }
}

/** Restores a backup into the database of these settings, which must hold nothing; see `restoreLines`. Throws HouseError `store/…`. */
export async function restoreDatabase(settings: DatabaseSettings, lines: AsyncIterable<string>): Promise<Restored> {
  const cluster = settings.url === null ? holdCluster(settings.folder) : null;
  const release = (): void => cluster?.release();
  process.once("exit", release);
  try {
    if (cluster !== null) await connectOrCreate(settings, cluster);
    const pool = poolOf(settings, cluster, "headwater");
    try { return await restoreLines(pool, lines); } finally { await pool.end(); }
  } catch (error) {
    throw explainFailure(error, settings.url, cluster?.isDiskFull);
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

/** Changes of the schema take the time they need, so they have connections without limits. */
async function bringUpToDate({ url, folder, connections }: DatabaseSettings, cluster: Cluster | null): Promise<void> {
  const pool = poolOf({ url, folder, connections: Math.min(2, connections) }, cluster, "headwater");
  try {
    await migrate(pool);
    await prepareJobs(pool);
  } finally {
    await pool.end();
  }
}

// A server that was just started, by us or by another process, says "starting up" for a moment.
const STARTING = /^(57P03|ENOENT|ECONNREFUSED|ECONNRESET)$/;
const STARTING_MS = 60_000;

async function connectOrCreate(settings: DatabaseSettings, cluster: Cluster): Promise<void> {
  const until = Date.now() + STARTING_MS;
  for (;;) {
    const probe = new pg.Client({ host: cluster.host, port: cluster.port, user: cluster.user, database: "headwater" });
    probe.on("error", () => undefined);
    const failure = await probe.connect().then(() => null, (error: unknown) => (error as { code?: string }).code ?? "");
    await probe.end().catch(() => undefined);
    if (failure === null) return;
    if (failure === "3D000") return ensureDatabase(settings, cluster);
    if (!STARTING.test(failure) || Date.now() > until) throw new HouseError("store/unreachable", `The embedded database does not answer (${failure}). The end of pg/server.log in the data folder says why.`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    cluster.revive();
  }
}

const REVIVE_MS = 2000;
/** After these the embedded server may have ended; one that still runs is left alone. */
const DIED: ReadonlySet<string> = new Set(["store/unreachable", "store/disk-full", "store/busy"]);

function databaseOf(pool: pg.Pool, url: string | null, cluster: Cluster | null, release: () => void): Database {
  let closing: Promise<void> | null = null;
  let revivedAt = 0;
  const close = async (): Promise<void> => {
    await pool.end();
    process.removeListener("exit", release);
    release();
  };
  // What fails fails; but an embedded server that died is started again for whoever asks next.
  const explained = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const meaning = explainFailure(error, url, cluster?.isDiskFull);
      if (cluster !== null && meaning instanceof HouseError && DIED.has(meaning.code) && closing === null && Date.now() - revivedAt > REVIVE_MS) {
        revivedAt = Date.now();
        try { cluster.revive(); } catch { /* the next to ask tries again and says what is wrong */ }
      }
      throw meaning;
    }
  };
  return {
    pool,
    note: cluster?.note ?? null,
    query: (text, values) => explained(pool.query(text, values)),
    transaction: (work) => explained(inTransaction(pool, work)),
    withLock: (name, work) => explained(underLock(pool, name, work)),
    close: () => (closing ??= close()),
  };
}
