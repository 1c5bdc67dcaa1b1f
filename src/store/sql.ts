import type pg from "pg";

/** A statement that the server reads and plans once on each connection, for those asked many times a second. One name stands for one text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** What runs SQL: the pool, or one connection inside a transaction. */
export interface Queryable {
  query<Row extends pg.QueryResultRow>(text: string | Prepared, values?: unknown[]): Promise<pg.QueryResult<Row>>;
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
