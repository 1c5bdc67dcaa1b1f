import type { Queryable } from "./sql.js";
import { storable } from "./storable.js";

/** A feed that is watched. `state` belongs to the collect room (validators, interval, verdict details). */
export interface FeedRow {
  readonly url: string;
  readonly title: string | null;
  readonly folder: string | null;
  readonly state: unknown;
  readonly lastSuccess: string | null;
  readonly lastError: string | null;
  readonly failures: number;
  readonly nextPoll: string;
  readonly verdict: string;
}

interface Row { url: string; title: string | null; folder: string | null; state: unknown; last_success: Date | null; last_error: string | null; failures: number; next_poll: Date; verdict: string }

function feedOfRow(row: Row): FeedRow {
  return {
    url: row.url, title: row.title, folder: row.folder, state: row.state, lastSuccess: row.last_success?.toISOString() ?? null, lastError: row.last_error,
    failures: row.failures, nextPoll: row.next_poll.toISOString(), verdict: row.verdict,
  };
}

/** Watches a feed; false when it is watched already. */
export async function insertFeed(sql: Queryable, feed: { readonly url: string; readonly title: string | null; readonly folder: string | null }): Promise<boolean> {
  const done = await sql.query("INSERT INTO feeds (url, title, folder) VALUES ($1, $2, $3) ON CONFLICT (url) DO NOTHING", [feed.url, feed.title, feed.folder]);
  return done.rowCount === 1;
}

export async function deleteFeed(sql: Queryable, url: string): Promise<boolean> {
  return ((await sql.query("DELETE FROM feeds WHERE url = $1", [url])).rowCount ?? 0) > 0;
}

/** All watched feeds by folder and title. */
export async function listFeeds(sql: Queryable): Promise<FeedRow[]> {
  return (await sql.query<Row>("SELECT * FROM feeds ORDER BY folder NULLS FIRST, title NULLS LAST, url")).rows.map(feedOfRow);
}

/** One watched feed, or null. */
export async function findFeed(sql: Queryable, url: string): Promise<FeedRow | null> {
  const row = (await sql.query<Row>("SELECT * FROM feeds WHERE url = $1", [url])).rows[0];
  return row === undefined ? null : feedOfRow(row);
}

/** Addresses of feeds whose time has come, the longest overdue first. */
export async function dueFeeds(sql: Queryable, now: string, limit: number): Promise<string[]> {
  const found = await sql.query<{ url: string }>("SELECT url FROM feeds WHERE next_poll <= $1 AND verdict NOT IN ('gone', 'replaced') ORDER BY next_poll LIMIT $2", [now, limit]);
  return found.rows.map((row) => row.url);
}

/** Keeps what a poll found. `movedTo` renames the feed when its host says it moved for good. */
export async function saveFeedState(sql: Queryable, url: string, feed: { readonly title: string | null; readonly state: unknown; readonly ok: boolean; readonly error: string | null; readonly nextPoll: string; readonly verdict: string; readonly movedTo: string | null; readonly at: string }): Promise<void> {
  await sql.query(
    `UPDATE feeds SET title = coalesce($2, title), state = $3, last_success = CASE WHEN $4 THEN $5::timestamptz ELSE last_success END, last_error = $6,
       failures = CASE WHEN $4 THEN 0 ELSE failures + 1 END, next_poll = $7, verdict = $8,
       url = CASE WHEN $9::text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM feeds f WHERE f.url = $9) THEN $9 ELSE url END
     WHERE url = $1`,
    [url, feed.title, storable(feed.state), feed.ok, feed.at, feed.error, feed.nextPoll, feed.verdict, feed.movedTo]);
}
