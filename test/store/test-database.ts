import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase, type Database } from "../../src/store/index.js";

/** A database of its own on the test server that scripts/test.mjs started; dropped by `drop`. */
export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE = "headwater_test_template";

function serverUrl(database: string): string {
  const server = process.env["HEADWATER_TEST_SERVER"];
  if (server === undefined) throw new Error("Run the tests with: node scripts/test.mjs");
  // The path names the database; with a socket folder in "host" there is no host part, which URL can't parse.
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl("postgres") });
  await client.connect();
  try { await work(client); } finally { await client.end(); }
}

/** An empty database without schema; for tests of migrating. */
export async function createEmptyDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  await onServer(async (client) => { await client.query(`CREATE DATABASE ${name}`); });
  return { url: serverUrl(name), drop: () => onServer(async (client) => { await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); }) };
}

/** A migrated database. The schema is made once a run and copied. */
export async function openTestDatabase(connections = 4): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  await onServer(async (client) => {
    // Copying needs the template to itself, so makers take turns; the lock ends with the connection.
    await client.query("SELECT pg_advisory_lock(4600, 2)");
    const there = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [TEMPLATE]);
    if (there.rowCount === 0) await makeTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  const url = serverUrl(name);
  const db = await openDatabase({ url, folder: "", connections });
  return { db, url, drop: async () => { await db.close(); await onServer(async (client) => { await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); }); } };
}

async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}_new`);
  await client.query(`CREATE DATABASE ${TEMPLATE}_new`);
  const template = await openDatabase({ url: serverUrl(`${TEMPLATE}_new`), folder: "", connections: 1 });
  await template.close();
  await client.query(`ALTER DATABASE ${TEMPLATE}_new RENAME TO ${TEMPLATE}`);
}
