import type { CommentState, ModerationDecision, QueueKind } from "../model/index.js";
import type { Queryable } from "./sql.js";

/** Keeps a report; a second one by the same person replaces the words of the first. */
export async function addReport(sql: Queryable, report: { readonly commentId: string; readonly accountId: string; readonly reason: string; readonly text: string; readonly at: string }): Promise<void> {
  await sql.query("INSERT INTO comment_reports (comment_id, account_id, reason, text, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (comment_id, account_id) DO UPDATE SET reason = excluded.reason, text = excluded.text",
    [report.commentId, report.accountId, report.reason, report.text, report.at]);
}

export async function closeReports(sql: Queryable, commentId: string): Promise<void> {
  await sql.query("UPDATE comment_reports SET open = false WHERE comment_id = $1", [commentId]);
}

// Many may report one comment; of more open reports than this the oldest are enough to go on with.
const OLDEST = 2000;
/** Queues are counted so far. */
const MOST_COUNTED = 1000;

/** Comments that wait for a moderator, the oldest first. */
export async function queueIds(sql: Queryable, kind: "held" | "reported", limit: number): Promise<string[]> {
  const text = kind === "held"
    ? "SELECT id FROM comments WHERE state = 'held' ORDER BY seq LIMIT $1"
    : `SELECT id FROM (SELECT comment_id AS id, at FROM comment_reports WHERE open ORDER BY at LIMIT ${OLDEST}) oldest GROUP BY id ORDER BY min(at) LIMIT $1`;
  return (await sql.query<{ id: string }>(text, [limit])).rows.map((row) => row.id);
}

export async function countQueues(sql: Queryable): Promise<Record<QueueKind, number>> {
  const found = await sql.query<Record<QueueKind, number>>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM comments WHERE state = 'held' LIMIT ${MOST_COUNTED}) h) AS held,
            (SELECT least(count(DISTINCT comment_id), ${MOST_COUNTED}) FROM (SELECT comment_id FROM comment_reports WHERE open LIMIT ${OLDEST}) r) AS reported,
            (SELECT count(*) FROM appeals WHERE decided_at IS NULL) AS appeals`);
  return found.rows[0] ?? { held: 0, reported: 0, appeals: 0 };
}

export async function reportsOf(sql: Queryable, commentIds: readonly string[]): Promise<{ commentId: string; reason: string; text: string; by: string }[]> {
  const found = await sql.query<{ comment_id: string; reason: string; text: string; name: string }>(
    "SELECT r.comment_id, r.reason, r.text, a.name FROM comment_reports r JOIN accounts a ON a.id = r.account_id WHERE r.open AND r.comment_id = ANY($1) ORDER BY r.at", [[...commentIds]]);
  return found.rows.map((row) => ({ commentId: row.comment_id, reason: row.reason, text: row.text, by: row.name }));
}

/** Writes a decision down. The log is only ever added to. */
export async function logDecision(sql: Queryable, entry: { readonly id: string; readonly at: string; readonly by: string | null; readonly action: string; readonly commentId: string | null; readonly accountId: string | null; readonly reason: string; readonly detail?: unknown }): Promise<void> {
  await sql.query("INSERT INTO moderation_log (id, at, by_account, action, comment_id, account_id, reason, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [entry.id, entry.at, entry.by, entry.action, entry.commentId, entry.accountId, entry.reason, JSON.stringify(entry.detail ?? {})]);
}

/** True when the last decision about this comment, or about this account where there is none, was this one word for word, and after `since`. */
export async function isLastDecision(sql: Queryable, decision: { readonly by: string; readonly action: string; readonly commentId: string | null; readonly accountId: string; readonly reason: string; readonly since: string }): Promise<boolean> {
  const found = await sql.query<{ same: boolean }>(
    "SELECT by_account = $2 AND action = $3 AND reason = $5 AND at > $6 AS same FROM moderation_log WHERE account_id = $1 AND comment_id IS NOT DISTINCT FROM $4 ORDER BY seq DESC LIMIT 1",
    [decision.accountId, decision.by, decision.action, decision.commentId, decision.reason, decision.since]);
  return found.rows[0]?.same === true;
}

interface RawDecision { id: string; at: Date; by_name: string | null; action: string; comment_id: string | null; account_id: string | null; account_name: string | null; reason: string; appeal_text: string | null; appeal_at: Date | null; answer: string | null; upheld: boolean | null }

const DECISIONS = `SELECT l.id, l.at, b.name AS by_name, l.action, l.comment_id, l.account_id, s.name AS account_name, l.reason, p.text AS appeal_text, p.at AS appeal_at, p.answer, p.upheld
  FROM moderation_log l LEFT JOIN accounts b ON b.id = l.by_account LEFT JOIN accounts s ON s.id = l.account_id LEFT JOIN appeals p ON p.log_id = l.id`;

function decisionOf(row: RawDecision): ModerationDecision {
  return {
    id: row.id, at: row.at.toISOString(), by: row.by_name, action: row.action, commentId: row.comment_id, accountId: row.account_id, accountName: row.account_name, reason: row.reason,
    appeal: row.appeal_text === null || row.appeal_at === null ? null : { text: row.appeal_text, at: row.appeal_at.toISOString(), answer: row.answer, upheld: row.upheld },
  };
}

export async function moderationDecisions(sql: Queryable, accountId: string | null, limit: number): Promise<ModerationDecision[]> {
  return (await sql.query<RawDecision>(`${DECISIONS} WHERE $1::text IS NULL OR l.account_id = $1 ORDER BY l.seq DESC LIMIT $2`, [accountId, limit])).rows.map(decisionOf);
}

export async function findModerationDecision(sql: Queryable, id: string): Promise<ModerationDecision | null> {
  const found = await sql.query<RawDecision>(`${DECISIONS} WHERE l.id = $1`, [id]);
  return found.rows[0] === undefined ? null : decisionOf(found.rows[0]);
}

export async function openAppeals(sql: Queryable, limit: number): Promise<ModerationDecision[]> {
  return (await sql.query<RawDecision>(`${DECISIONS} WHERE p.log_id IS NOT NULL AND p.decided_at IS NULL ORDER BY p.at LIMIT $1`, [limit])).rows.map(decisionOf);
}

/** False when there is an appeal already. */
export async function addAppeal(sql: Queryable, appeal: { readonly decisionId: string; readonly accountId: string; readonly text: string; readonly at: string }): Promise<boolean> {
  return (await sql.query("INSERT INTO appeals (log_id, account_id, text, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", [appeal.decisionId, appeal.accountId, appeal.text, appeal.at])).rowCount === 1;
}

/** False when it was decided before. */
export async function decideAppeal(sql: Queryable, decision: { readonly decisionId: string; readonly upheld: boolean; readonly answer: string; readonly by: string; readonly at: string }): Promise<boolean> {
  return (await sql.query("UPDATE appeals SET upheld = $2, answer = $3, decided_by = $4, decided_at = $5 WHERE log_id = $1 AND decided_at IS NULL", [decision.decisionId, decision.upheld, decision.answer, decision.by, decision.at])).rowCount === 1;
}

/** State a comment had before a decision, from the decision's detail. */
export async function stateBefore(sql: Queryable, decisionId: string): Promise<CommentState | null> {
  const found = await sql.query<{ before: CommentState | null }>("SELECT detail->>'before' AS before FROM moderation_log WHERE id = $1", [decisionId]);
  return found.rows[0]?.before ?? null;
}
