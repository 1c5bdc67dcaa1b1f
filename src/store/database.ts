import pg from "pg";
import { HouseError } from "../model/index.js";
import { holdCluster, type Cluster } from "./cluster.js";
import type { Database, Queryable } from "./sql.js";
import { prepareJobs } from "./jobs.js";
import { migrate } from "./migrate.js";

export interface DatabaseSettings {
  /** DATABASE_URL, or null for the embedded server. */
  readonly url: string | null;
  /** The data folder of the embedded server. */
  readonly folder: string;
  readonly connections: number;
}

// int8 counts fit a JavaScript number here; dates stay text so that no time zone of this machine gets in.
const types = { getTypeParser: ((oid: number, format?: "text" | "binary") => {
  if (oid === 20) return Number;
  if (oid === 1082) return (text: string): string => text;
  return pg.types.getTypeParser(oid, format);
}) as typeof pg.types.getTypeParser };

function poolOf(settings: DatabaseSettings, cluster: Cluster | null, database: string): pg.Pool {
  const shared = { max: settings.connections, types, application_name: "headwater", connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 };
  const pool = cluster === null
    ? new pg.Pool({ ...shared, connectionString: settings.url ?? "" })
    : new pg.Pool({ ...shared, host: cluster.host, port: cluster.port, user: cluster.user, database });
  // An idle connection that breaks (server restarted) must not end the process; the next query says what is wrong.
  pool.on("error", () => undefined);
  return pool;
}

/** What a failing connection means for a person. */
export function explainFailure(error: unknown, url: string | null): unknown {
  if (error instanceof HouseError || !(error instanceof Error)) return error;
  const code = (error as { code?: string }).code ?? "";
  const shown = url === null ? "the embedded database" : `the database at ${withoutPassword(url)}`;
  if (code === "53100") return new HouseError("store/disk-full", "The disk of the database is full. Free some space and run the command again; what was stored before is whole.", { cause: error });
  if (code === "28P01" || code === "28000") return new HouseError("store/refused", `${shown} refused the user or password in DATABASE_URL. Correct DATABASE_URL and start again.`, { cause: error });
  if (code === "3D000") return new HouseError("store/no-database", `${shown} has no database of that name. Create it (createdb NAME) or correct DATABASE_URL.`, { cause: error });
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENOENT|57P0[123]|08...)$/.test(code) || /Invalid URL|timeout exceeded|Connection terminated/i.test(error.message)) {
    return new HouseError("store/unreachable", `Could not reach ${shown} (${code || error.message}). Check DATABASE_URL and that the server runs.`, { cause: error });
  }
  return error;
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
    pool = poolOf(settings, cluster, "headwater");
    await migrate(pool);
    await prepareJobs(pool);
    return databaseOf(pool, cluster, release);
  } catch (error) {
    await pool?.end().catch(() => undefined);
    process.removeListener("exit", release);
    release();
    throw explainFailure(error, settings.url);
  }
}

async function connectOrCreate(settings: DatabaseSettings, cluster: Cluster): Promise<void> {
  const probe = new pg.Client({ host: cluster.host, port: cluster.port, user: cluster.user, database: "headwater" });
  try {
    await probe.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== "3D000") throw error;
    await ensureDatabase(settings, cluster);
  } finally {
    await probe.end().catch(() => undefined);
  }
}

function databaseOf(pool: pg.Pool, cluster: Cluster | null, release: () => void): Database {
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await pool.end();
    process.removeListener("exit", release);
    release();
  };
  return {
    pool,
    note: cluster?.note ?? null,
    query: (text, values) => pool.query(text, values),
    transaction: (work) => inTransaction(pool, work),
    withLock: (name, work) => underLock(pool, name, work),
    close: () => (closing ??= close()),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that goes away in mid-transaction raises an event as well as rejecting the query.
  const onError = (error: Error): void => { broken = error; };
  client.on("error", onError);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => { broken = failure; });
    throw error;
  } finally {
    client.removeListener("error", onError);
    client.release(broken);
  }
}

async function underLock<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`headwater/${name}`]);
    return await work();
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [`headwater/${name}`]).catch(() => undefined);
    client.release();
  }
}
