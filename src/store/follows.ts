import type { Alert, Follow, FollowKind, FollowVia } from "../model/index.js";
import type { Queryable } from "./sql.js";

interface FollowRow { id: string; kind: FollowKind; ref: string; label: string; via: FollowVia; target: string | null; secret: string; owner: string; made_at: Date }

function followOfRow(row: FollowRow): Follow {
  return { id: row.id, kind: row.kind, ref: row.ref, label: row.label, via: row.via, target: row.target, secret: row.secret, owner: row.owner, madeAt: row.made_at.toISOString() };
}

/** Keeps a follow; the same owner asking again for the same gets the one that is there, alive again. */
export async function saveFollow(sql: Queryable, follow: Follow): Promise<Follow> {
  const saved = await sql.query<FollowRow>(
    `INSERT INTO follows (id, kind, ref, label, via, target, secret, owner, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (kind, ref, via, target, owner) DO UPDATE SET label = excluded.label, ended_at = NULL,
       made_at = CASE WHEN follows.ended_at IS NULL THEN follows.made_at ELSE excluded.made_at END RETURNING *`,
    [follow.id, follow.kind, follow.ref, follow.label, follow.via, follow.target, follow.secret, follow.owner, follow.madeAt]);
  return followOfRow(saved.rows[0]!);
}

/** A living follow, or null. */
export async function findFollow(sql: Queryable, id: string): Promise<Follow | null> {
  const row = (await sql.query<FollowRow>("SELECT * FROM follows WHERE id = $1 AND ended_at IS NULL", [id])).rows[0];
  return row === undefined ? null : followOfRow(row);
}

/** Living follows of an owner, newest first. */
export async function listFollows(sql: Queryable, owner: string): Promise<Follow[]> {
  return (await sql.query<FollowRow>("SELECT * FROM follows WHERE owner = $1 AND ended_at IS NULL ORDER BY made_at DESC, id", [owner])).rows.map(followOfRow);
}

/** Living follows of these things, and all searches: what a change may concern. */
export async function followsOf(sql: Queryable, refs: readonly string[]): Promise<Follow[]> {
  const found = await sql.query<FollowRow>("SELECT * FROM follows WHERE ended_at IS NULL AND (kind = 'search' OR ref = ANY($1)) ORDER BY id", [[...refs]]);
  return found.rows.map(followOfRow);
}

/** Ends a follow; false when it was not there. `owner` null ends anybody's. */
export async function endFollow(sql: Queryable, id: string, owner: string | null, at: string): Promise<boolean> {
  const done = await sql.query("UPDATE follows SET ended_at = $3 WHERE id = $1 AND ($2::text IS NULL OR owner = $2) AND ended_at IS NULL", [id, owner, at]);
  return (done.rowCount ?? 0) > 0;
}

export interface NumberedChange {
  readonly id: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly text: string;
  readonly at: string;
}

/** Changes of a story that no alert was made from yet, oldest first, at most 200; they count as seen from now on. Run in the transaction that makes the alerts. */
export async function takeUnseenChanges(sql: Queryable, storyId: string): Promise<NumberedChange[]> {
  await sql.query("INSERT INTO alert_marks (story_id, change_id) VALUES ($1, 0) ON CONFLICT DO NOTHING", [storyId]);
  const mark = await sql.query<{ change_id: number }>("SELECT change_id FROM alert_marks WHERE story_id = $1 FOR UPDATE", [storyId]);
  const found = await sql.query<{ id: number; kind: string; subject: string | null; text: string; at: Date }>(
    "SELECT id, kind, subject, text, at FROM changes WHERE story_id = $1 AND id > $2 ORDER BY id LIMIT 200", [storyId, mark.rows[0]?.change_id ?? 0]);
  const last = found.rows.at(-1);
  if (last !== undefined) await sql.query("UPDATE alert_marks SET change_id = $2 WHERE story_id = $1", [storyId, last.id]);
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Keeps an alert; false when this follower was told of this change before. */
export async function saveAlert(sql: Queryable, alert: Alert, place: { readonly followId: string; readonly changeId: number }): Promise<boolean> {
  const done = await sql.query(
    `INSERT INTO alerts (id, follow_id, change_id, story_id, kind, text, because, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (follow_id, change_id) DO NOTHING`,
    [alert.id, place.followId, place.changeId, alert.storyId, alert.kind, alert.text, alert.because, alert.at]);
  return (done.rowCount ?? 0) > 0;
}

interface AlertRow { id: string; follow_id: string; story_id: string; kind: string; text: string; because: string; made_at: Date; sent_at: Date | null }

function alertOfRow(row: AlertRow): Alert {
  return { id: row.id, storyId: row.story_id, kind: row.kind, text: row.text, because: row.because, at: row.made_at.toISOString() };
}

/** An alert that was not sent yet, with its follow while that lives; null otherwise. */
export async function findUnsentAlert(sql: Queryable, id: string): Promise<{ alert: Alert; follow: Follow } | null> {
  const row = (await sql.query<AlertRow>("SELECT * FROM alerts WHERE id = $1 AND sent_at IS NULL", [id])).rows[0];
  const follow = row === undefined ? null : await findFollow(sql, row.follow_id);
  return row === undefined || follow === null ? null : { alert: alertOfRow(row), follow };
}

/** Notes that an alert arrived. */
export async function markAlertSent(sql: Queryable, id: string, at: string): Promise<void> {
  await sql.query("UPDATE alerts SET sent_at = $2 WHERE id = $1", [id, at]);
}

/** A follow's alerts, newest first. */
export async function alertsOf(sql: Queryable, followId: string, limit: number): Promise<Alert[]> {
  return (await sql.query<AlertRow>("SELECT * FROM alerts WHERE follow_id = $1 ORDER BY seq DESC LIMIT $2", [followId, limit])).rows.map(alertOfRow);
}
