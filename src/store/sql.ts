import type pg from "pg";

/** What runs SQL: the pool, or one connection inside a transaction. */
export interface Queryable {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}

/** An open database, migrated. */
export interface Database extends Queryable {
  readonly pool: pg.Pool;
  /** Something the person should know about where the data is, or null. */
  readonly note: string | null;
  /** Runs `work` in one transaction; an error rolls all of it back. */
  transaction<T>(work: (sql: Queryable) => Promise<T>): Promise<T>;
  /** Runs `work` while no other process holds the lock of this name. */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
