import type pg from "pg";
import type { Queryable } from "./sql.js";

/** Runs `work` on one connection of the pool. A connection that breaks meanwhile is thrown away; the break itself is no event anybody must listen for. */
export async function onClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that goes away raises an event as well as rejecting the query; without a listener it would end the process.
  const onError = (error: Error): void => { broken = error; };
  client.on("error", onError);
  try {
    return await work(client);
  } finally {
    client.removeListener("error", onError);
    client.release(broken);
  }
}

/** Runs `work` in one transaction; an error rolls all of it back. */
export function inTransaction<T>(pool: pg.Pool, work: (sql: Queryable) => Promise<T>): Promise<T> {
  return onClient(pool, async (client) => {
    try {
      await client.query("BEGIN");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => { client.emit("error", failure); });
      throw error;
    }
  });
}

/** Runs `work` while no other process holds the lock of this name. The lock ends with the connection. */
export function underLock<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  return onClient(pool, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`headwater/${name}`]);
    try {
      return await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [`headwater/${name}`]).catch((failure: Error) => { client.emit("error", failure); });
    }
  });
}
