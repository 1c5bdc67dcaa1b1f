import type { Anchor, Because, CommentSort, CommentState, Role, WhyHeld } from "../model/index.js";
import { gathered } from "./gathered.js";
import type { Prepared, Queryable } from "./sql.js";

export interface CommentRow {
  readonly id: string;
  readonly seq: number;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly depth: number;
  readonly path: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly authorRole: Role;
  readonly parentName: string | null;
  readonly anchor: Anchor | null;
  readonly body: string;
  readonly html: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly edits: number;
  readonly state: CommentState;
  readonly reasons: readonly Because<WhyHeld>[];
  readonly replies: number;
  readonly repairId: string | null;
}

interface Raw {
  id: string; seq: number; story_id: string; parent_id: string | null; root_id: string; depth: number; path: string; author_id: string; author_name: string; author_role: Role; parent_name: string | null;
  anchor: Anchor | null; body: string; html: string; created_at: Date; edited_at: Date | null; edits: number; state: CommentState; reasons: CommentRow["reasons"]; replies: number; repair_id: string | null;
}

const COLUMNS = `c.id, c.seq, c.story_id, c.parent_id, c.root_id, c.depth, c.path, c.author_id, a.name AS author_name, a.role AS author_role,
  (SELECT pa.name FROM comments p JOIN accounts pa ON pa.id = p.author_id WHERE p.id = c.parent_id) AS parent_name,
  c.anchor, c.body, c.html, c.created_at, c.edited_at, c.edits, c.state, c.reasons, c.replies, c.repair_id`;
const FROM = "FROM comments c JOIN accounts a ON a.id = c.author_id";

function commentOf(row: Raw): CommentRow {
  return {
    id: row.id, seq: row.seq, storyId: row.story_id, parentId: row.parent_id, rootId: row.root_id, depth: row.depth, path: row.path, authorId: row.author_id, authorName: row.author_name, authorRole: row.author_role,
    parentName: row.parent_name, anchor: row.anchor, body: row.body, html: row.html, createdAt: row.created_at.toISOString(), editedAt: row.edited_at?.toISOString() ?? null, edits: row.edits,
    state: row.state, reasons: row.reasons, replies: row.replies, repairId: row.repair_id,
  };
}

// Replies hold a key share of what they answer (the foreign key), which a full lock would wait for: NO KEY UPDATE does not.
/** Moves the counts of a story and of the comments above one; `pathsAbove` is locked first to last, so that two at once can't wait for each other. */
export async function moveCounts(sql: Queryable, comment: { readonly id: string; readonly storyId: string }, pathsAbove: readonly string[], delta: number): Promise<void> {
  if (delta !== 0 && pathsAbove.length > 0) {
    await sql.query(
      "UPDATE comments SET replies = comments.replies + $3 FROM (SELECT id FROM comments WHERE story_id = $1 AND path = ANY($2) ORDER BY path FOR NO KEY UPDATE) above WHERE comments.id = above.id",
      [comment.storyId, [...pathsAbove], delta]);
  }
  await sql.query(
    `INSERT INTO discussion_counts AS d (story_id, shard, shown, revision) VALUES ($1, $2, $3, 1)
     ON CONFLICT (story_id, shard) DO UPDATE SET shown = d.shown + $3, revision = d.revision + 1`, [comment.storyId, shardOf(comment.id), delta]);
}

/** The counting row of a story that a comment moves. */
export function shardOf(id: string): number {
  return (id.charCodeAt(0) + id.charCodeAt(1) * 3) % 16;
}

/** How many comments are shown under a story, and a number that moves with every change. */
export async function discussionState(sql: Queryable, storyId: string): Promise<{ shown: number; revision: number }> {
  const found = await sql.query<{ shown: number; revision: number }>("SELECT coalesce(sum(shown), 0)::bigint AS shown, coalesce(sum(revision), 0)::bigint AS revision FROM discussion_counts WHERE story_id = $1", [storyId]);
  return found.rows[0] ?? { shown: 0, revision: 0 };
}

const REVISIONS: Prepared = {
  name: "page-revisions",
  text: `SELECT s.id, s.version, (SELECT coalesce(sum(revision), 0)::bigint FROM discussion_counts d WHERE d.story_id = s.id) AS revision
    FROM unnest((SELECT $1::text[])) AS q(id) CROSS JOIN LATERAL (SELECT id, version FROM stories WHERE id = q.id AND version IS NOT NULL OFFSET 0) s`,
};

/** Version of a story's page and revision of its discussion; null when there is no such story. */
export const pageRevision = gathered(async (sql, storyIds: readonly string[]): Promise<(string | null)[]> => {
  const found = await sql.query<{ id: string; version: string; revision: number }>(REVISIONS, [[...new Set(storyIds)]]);
  const revisions = new Map(found.rows.map((row) => [row.id, `${row.version}.${row.revision}`]));
  return storyIds.map((id) => revisions.get(id) ?? null);
});

export interface TopsRequest { readonly sort: CommentSort; readonly limit: number; readonly after: { readonly replies: number; readonly seq: number } | null; readonly anchorKey: string | null }

const ORDERS: Readonly<Record<CommentSort, { readonly by: string; readonly after: string }>> = {
  newest: { by: "c.seq DESC", after: "c.seq < $3" },
  oldest: { by: "c.seq", after: "c.seq > $3" },
  busiest: { by: "c.replies DESC, c.seq DESC", after: "(c.replies, c.seq) < ($4, $3)" },
};

/** One page of first comments of a story's threads. Keyset: the cost does not grow with the page. */
export async function listTops(sql: Queryable, storyId: string, { sort, limit, after, anchorKey }: TopsRequest): Promise<CommentRow[]> {
  const order = ORDERS[sort];
  const place = after === null ? [] : sort === "busiest" ? [after.seq, after.replies] : [after.seq];
  const where = `c.story_id = $1 AND c.parent_id IS NULL AND c.visible${after === null ? "" : ` AND ${order.after}`}${anchorKey === null ? "" : ` AND c.anchor_ref = $${place.length + 3}`}`;
  const text = `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY ${order.by} LIMIT $2`;
  const name = `tops-${sort}${after === null ? "" : "-after"}${anchorKey === null ? "" : "-about"}`;
  const found = await sql.query<Raw>({ name, text }, [storyId, limit, ...place, ...(anchorKey === null ? [] : [anchorKey])]);
  return found.rows.map(commentOf);
}

// Written so that one plan serves all calls: see `findSession`.
const REPLIES: Prepared = {
  name: "first-replies",
  text: `SELECT ${COLUMNS} FROM unnest((SELECT $1::text[])) AS root(id) CROSS JOIN LATERAL
       (SELECT * FROM comments r WHERE r.root_id = root.id AND r.visible AND r.parent_id IS NOT NULL ORDER BY r.path LIMIT $2) c JOIN accounts a ON a.id = c.author_id ORDER BY c.root_id, c.path`,
};

/** The first replies of each thread in reading order, at most `each`. */
export async function listReplies(sql: Queryable, rootIds: readonly string[], each: number): Promise<CommentRow[]> {
  if (rootIds.length === 0) return [];
  const found = await sql.query<Raw>(REPLIES, [[...rootIds], each]);
  return found.rows.map(commentOf);
}

const BELOW: Prepared = { name: "comments-below", text: `SELECT ${COLUMNS} ${FROM} WHERE c.root_id = $1 AND c.visible AND c.path > $2 AND c.path < $3 ORDER BY c.path LIMIT $4` };

/** The comments below one in reading order, after a path. */
export async function listBelow(sql: Queryable, comment: { readonly rootId: string; readonly path: string }, after: string, limit: number): Promise<CommentRow[]> {
  const found = await sql.query<Raw>(BELOW, [comment.rootId, after, `${comment.path}~`, limit]);
  return found.rows.map(commentOf);
}

const FIND: Prepared = {
  name: "find-comments",
  text: `SELECT ${COLUMNS} FROM unnest((SELECT $1::text[])) AS q(id) CROSS JOIN LATERAL (SELECT * FROM comments WHERE id = q.id OFFSET 0) c JOIN accounts a ON a.id = c.author_id`,
};

/** A comment, or null. */
export const findComment = gathered(async (sql, ids: readonly string[]): Promise<(CommentRow | null)[]> => {
  const found = await sql.query<Raw>(FIND, [[...new Set(ids)]]);
  const rows = new Map(found.rows.map((row) => [row.id, commentOf(row)]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Like findComment, and nobody else changes its state until the transaction ends. Those above it are locked before it, in the order in which replies lock them. */
export async function lockComment(sql: Queryable, id: string): Promise<CommentRow | null> {
  await sql.query(
    `SELECT 1 FROM comments l JOIN comments c ON c.id = $1 AND l.story_id = c.story_id AND l.path = ANY(ARRAY(SELECT left(c.path, n * 8) FROM generate_series(1, length(c.path) / 8) n))
     ORDER BY l.path FOR NO KEY UPDATE OF l`, [id]);
  return findComment(sql, id);
}

/** The newest shown comments of a story, for its feed. */
export async function latestComments(sql: Queryable, storyId: string, limit: number): Promise<CommentRow[]> {
  return (await sql.query<Raw>(`SELECT ${COLUMNS} ${FROM} WHERE c.story_id = $1 AND c.state = 'shown' ORDER BY c.seq DESC LIMIT $2`, [storyId, limit])).rows.map(commentOf);
}

/** An author's comments that wait for review in a story. */
export async function waitingComments(sql: Queryable, storyId: string, authorId: string): Promise<CommentRow[]> {
  return (await sql.query<Raw>(`SELECT ${COLUMNS} ${FROM} WHERE c.author_id = $2 AND c.story_id = $1 AND c.state = 'held' ORDER BY c.seq DESC LIMIT 20`, [storyId, authorId])).rows.map(commentOf);
}

export async function saveCommentState(sql: Queryable, id: string, state: CommentState, reasons: CommentRow["reasons"] | null): Promise<void> {
  await sql.query("UPDATE comments SET state = $2, reasons = coalesce($3, reasons) WHERE id = $1", [id, state, reasons === null ? null : JSON.stringify(reasons)]);
}

/** Takes the words out of a comment that its author deleted. */
export async function blankComment(sql: Queryable, id: string): Promise<void> {
  await sql.query("DELETE FROM comment_edits WHERE comment_id = $1", [id]);
  await sql.query("UPDATE comments SET state = 'deleted', body = '', html = '', fold = '', anchor = NULL WHERE id = $1", [id]);
}

/** Replaces the text and keeps the one before in the history. */
export async function saveEdit(sql: Queryable, before: CommentRow, next: { readonly body: string; readonly html: string; readonly fold: string; readonly at: string }): Promise<void> {
  await sql.query("INSERT INTO comment_edits (comment_id, n, body, at) VALUES ($1, $2, $3, $4)", [before.id, before.edits, before.body, before.editedAt ?? before.createdAt]);
  await sql.query("UPDATE comments SET body = $2, html = $3, fold = $4, edited_at = $5, edits = edits + 1 WHERE id = $1", [before.id, next.body, next.html, next.fold, next.at]);
}

export async function listEdits(sql: Queryable, id: string): Promise<{ body: string; at: string }[]> {
  const found = await sql.query<{ body: string; at: Date }>("SELECT body, at FROM comment_edits WHERE comment_id = $1 ORDER BY n", [id]);
  return found.rows.map((row) => ({ body: row.body, at: row.at.toISOString() }));
}

export async function addApproved(sql: Queryable, accountId: string): Promise<void> {
  await sql.query("UPDATE accounts SET approved = approved + 1 WHERE id = $1 AND approved < 1000", [accountId]);
}

export async function setRepairOfComment(sql: Queryable, id: string, repairId: string | null): Promise<void> {
  await sql.query("UPDATE comments SET repair_id = $2 WHERE id = $1", [id, repairId]);
}

/** Ids of the comments an author has written that still have words. */
export async function ownComments(sql: Queryable, authorId: string): Promise<string[]> {
  return (await sql.query<{ id: string }>("SELECT id FROM comments WHERE author_id = $1 AND state <> 'deleted' ORDER BY seq", [authorId])).rows.map((row) => row.id);
}

/** A person in a story's discussion. */
export interface Standing {
  /** Highest comment they have seen; 0 for none. */
  readonly seen: number;
  /** Accounts they have blocked. */
  readonly blocked: readonly string[];
  /** Whether comments of theirs wait for review here. */
  readonly hasWaiting: boolean;
}

// Written so that one plan serves all calls: see `findSession`.
const STANDING: Prepared = {
  name: "standing",
  text: `SELECT q.n::int AS n, coalesce((SELECT seq FROM reading_marks m WHERE m.account_id = q.account AND m.story_id = q.story), 0) AS seen, ARRAY(SELECT blocked_id FROM blocks b WHERE b.account_id = q.account) AS blocked,
      EXISTS (SELECT FROM comments c WHERE c.author_id = q.account AND c.story_id = q.story AND c.state = 'held') AS waiting
    FROM unnest((SELECT $1::text[]), (SELECT $2::text[])) WITH ORDINALITY AS q(account, story, n)`,
};

interface Reader { readonly accountId: string; readonly storyId: string }

/** What of a discussion is a person's own. */
export const standingIn = gathered(async (sql, asked: readonly Reader[]): Promise<Standing[]> => {
  const found = await sql.query<{ n: number; seen: number; blocked: string[]; waiting: boolean }>(STANDING, [asked.map((one) => one.accountId), asked.map((one) => one.storyId)]);
  const rows = new Map(found.rows.map((row) => [row.n, row]));
  return asked.map((_, at) => { const row = rows.get(at + 1)!; return { seen: row.seen, blocked: row.blocked, hasWaiting: row.waiting }; });
});

const MARK: Prepared = {
  name: "save-reading-marks",
  text: `INSERT INTO reading_marks AS m (account_id, story_id, seq)
    SELECT q.account, q.story, newest.seq FROM (SELECT DISTINCT account, story FROM unnest((SELECT $1::text[]), (SELECT $2::text[])) AS given(account, story) ORDER BY 1, 2) q
    CROSS JOIN LATERAL (SELECT seq FROM comments WHERE story_id = q.story AND state = 'shown' ORDER BY seq DESC LIMIT 1) newest
    WHERE NOT EXISTS (SELECT 1 FROM reading_marks r WHERE r.account_id = q.account AND r.story_id = q.story AND r.seq >= newest.seq)
    ON CONFLICT (account_id, story_id) DO UPDATE SET seq = greatest(m.seq, excluded.seq)`,
};

/** Notes that a person has seen a discussion as far as it goes now. Where that is known nothing is written. */
export const saveReadingMark = gathered(async (sql, readers: readonly Reader[]): Promise<null[]> => {
  await sql.query(MARK, [readers.map((one) => one.accountId), readers.map((one) => one.storyId)]);
  return readers.map(() => null);
});

/** Makes everything that shows a person's name or standing be made anew: their name stands in discussions that they wrote in. */
export async function touchDiscussionsOf(sql: Queryable, accountId: string): Promise<void> {
  await sql.query(
    `INSERT INTO discussion_counts AS d (story_id, shard, shown, revision) SELECT story_id, 0, 0, 1 FROM (SELECT story_id FROM comments WHERE author_id = $1 UNION SELECT story_id FROM notes WHERE author_id = $1) w ORDER BY story_id
     ON CONFLICT (story_id, shard) DO UPDATE SET revision = d.revision + 1`, [accountId]);
}
