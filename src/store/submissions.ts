import type { Anchor, CommentState } from "../model/index.js";
import { shardOf, type CommentRow } from "./comments.js";
import type { Prepared, Queryable } from "./sql.js";

/** What is asked before a comment is taken. `fold` is the text without case and spacing, "" when repeats do not matter. */
export interface Question {
  readonly authorId: string;
  readonly requestKey: string | null;
  readonly parentId: string | null;
  readonly fold: string;
  readonly at: string;
}

/** The comment that is answered, as far as an answer needs it. */
export type Parent = Pick<CommentRow, "id" | "storyId" | "rootId" | "depth" | "path" | "state" | "authorId">;

export interface SubmissionFacts {
  /** A number of its own for the comment; left out for good when the comment is not taken. */
  readonly seq: number;
  /** What the same author sent with the same request before. */
  readonly before: { readonly id: string; readonly state: CommentState } | null;
  readonly parent: Parent | null;
  /** The stored setting of the discussion, as `readSetting` gives it. */
  readonly settings: unknown;
  /** Comments by the author, at most 20 each, and comments by anyone with the same text in the last day, at most 5. */
  readonly lastMinute: number;
  readonly lastDay: number;
  readonly repeats: number;
}

const FACTS: Prepared = {
  name: "submission-facts",
  text: `SELECT nextval('comment_numbers') AS seq, b.id AS before_id, b.state AS before_state,
      p.id, p.story_id, p.root_id, p.depth, p.path, p.state, p.author_id, (SELECT value FROM settings WHERE key = $6) AS settings, f.minute, f.day,
      (SELECT count(*) FROM (SELECT 1 FROM comments WHERE hashtextextended(fold, 0) = hashtextextended($4, 0) AND fold <> '' AND fold = $4 AND created_at > $5::timestamptz - interval '1 day' LIMIT 5) same) AS repeats
    FROM (SELECT count(*) FILTER (WHERE created_at > $5::timestamptz - interval '1 minute') AS minute, count(*) FILTER (WHERE created_at > $5::timestamptz - interval '1 day') AS day
          FROM (SELECT created_at FROM comments WHERE author_id = $1 ORDER BY seq DESC LIMIT 20) latest) f
    LEFT JOIN comments b ON b.author_id = $1 AND b.request_key = $2 LEFT JOIN comments p ON p.id = $3`,
};

interface RawFacts {
  seq: number; before_id: string | null; before_state: CommentState; id: string | null; story_id: string; root_id: string; depth: number; path: string; state: CommentState; author_id: string;
  settings: unknown; minute: number; day: number; repeats: number;
}

/** Everything the rules and the place of a comment depend on, in one query. */
export async function submissionFacts(sql: Queryable, asked: Question, settingsKey: string): Promise<SubmissionFacts> {
  const found = await sql.query<RawFacts>(FACTS, [asked.authorId, asked.requestKey, asked.parentId, asked.fold, asked.at, settingsKey]);
  const row = found.rows[0]!;
  return {
    seq: row.seq, before: row.before_id === null ? null : { id: row.before_id, state: row.before_state },
    parent: row.id === null ? null : { id: row.id, storyId: row.story_id, rootId: row.root_id, depth: row.depth, path: row.path, state: row.state, authorId: row.author_id },
    settings: row.settings, lastMinute: row.minute, lastDay: row.day, repeats: row.repeats,
  };
}

export interface NewComment {
  readonly id: string;
  readonly seq: number;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly depth: number;
  readonly path: string;
  readonly authorId: string;
  readonly requestKey: string | null;
  readonly anchor: { readonly kind: string; readonly key: string; readonly value: Anchor } | null;
  readonly body: string;
  readonly html: string;
  readonly fold: string;
  readonly at: string;
  readonly state: CommentState;
  readonly reasons: CommentRow["reasons"];
}

/** What goes with a new comment. */
export interface Along {
  /** Paths of the comments above it, whose counts move when it is shown; the thread's first comment first. */
  readonly above: readonly string[];
  /** A count of events, as `countEvents` keeps them, and its limit; null where there is none. */
  readonly limit: { readonly key: string; readonly most: number; readonly seconds: number } | null;
  /** Whose comment it answers, told of it unless they blocked the writer; null for nobody. */
  readonly tell: string | null;
  /** Whether it counts towards the author's being known. */
  readonly isCounted: boolean;
}

// Each step reads from the one before it, so that rows are locked in one order by all: the count of events, the comments above from first to last, the story's count.
// Replies hold a key share of what they answer (the foreign key), which a full lock would wait for: NO KEY UPDATE does not.
const ADD: Prepared = {
  name: "add-submission",
  text: `WITH counted AS (
      INSERT INTO rate_counts AS r (key, since, n) SELECT $19, $16::timestamptz, 1 WHERE $19::text IS NOT NULL
      ON CONFLICT (key) DO UPDATE SET n = CASE WHEN r.since + $21 * interval '1 second' <= $16::timestamptz THEN 1 ELSE r.n + 1 END,
        since = CASE WHEN r.since + $21 * interval '1 second' <= $16::timestamptz THEN $16::timestamptz ELSE r.since END RETURNING n),
    within AS (SELECT coalesce((SELECT n <= $20 FROM counted), true) AS ok),
    added AS (
      INSERT INTO comments (id, seq, story_id, parent_id, root_id, depth, path, author_id, request_key, anchor_kind, anchor_ref, anchor, body, html, fold, created_at, state, reasons)
      SELECT $1, $2::bigint, $3, $4, $5, $6::smallint, $7, $8, $9, $10, $11, $12::jsonb, $13, $14, $15, $16::timestamptz, $17, $18::jsonb FROM within WHERE ok
      ON CONFLICT (author_id, request_key) WHERE request_key IS NOT NULL DO NOTHING RETURNING id),
    shown AS (SELECT id FROM added WHERE $17 = 'shown'),
    above AS (SELECT id FROM comments WHERE story_id = $3 AND path = ANY($22) AND EXISTS (SELECT FROM shown) ORDER BY path FOR NO KEY UPDATE),
    moved AS (UPDATE comments SET replies = comments.replies + 1 FROM above WHERE comments.id = above.id RETURNING 1),
    total AS (
      INSERT INTO discussion_counts AS d (story_id, shard, shown, revision) SELECT $3, $23::smallint, 1, 1 FROM shown WHERE (SELECT count(*) FROM moved) >= 0
      ON CONFLICT (story_id, shard) DO UPDATE SET shown = d.shown + 1, revision = d.revision + 1 RETURNING 1),
    known AS (UPDATE accounts SET approved = approved + 1 FROM shown WHERE accounts.id = $8 AND $24 AND approved < 1000 AND (SELECT count(*) FROM total) >= 0 RETURNING 1),
    told AS (
      INSERT INTO notifications (account_id, kind, comment_id, by_account, at) SELECT $25, 'reply', shown.id, $8, $16::timestamptz FROM shown
      WHERE $25::text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.account_id = $25 AND b.blocked_id = $8) RETURNING 1)
    SELECT (SELECT ok FROM within) AS ok, EXISTS (SELECT FROM added) AS added, EXISTS (SELECT FROM told) AS told`,
};

/** "twice": the same author sent the same request before; "too-many": the limit is used up. Nothing but the count of events has changed then. */
export interface Submitted { readonly outcome: "added" | "twice" | "too-many"; readonly isTold: boolean }

/** Adds a comment with all that belongs to it, in one statement: it is there whole or not at all. */
export async function addSubmission(sql: Queryable, comment: NewComment, along: Along): Promise<Submitted> {
  const done = await sql.query<{ ok: boolean; added: boolean; told: boolean }>(ADD, [
    comment.id, comment.seq, comment.storyId, comment.parentId, comment.rootId, comment.depth, comment.path, comment.authorId, comment.requestKey,
    comment.anchor?.kind ?? null, comment.anchor?.key ?? null, comment.anchor === null ? null : JSON.stringify(comment.anchor.value), comment.body, comment.html, comment.fold, comment.at, comment.state, JSON.stringify(comment.reasons),
    along.limit?.key ?? null, along.limit?.most ?? 0, along.limit?.seconds ?? 0, [...along.above], shardOf(comment.id), along.isCounted, along.tell,
  ]);
  const row = done.rows[0]!;
  return { outcome: row.added ? "added" : row.ok ? "twice" : "too-many", isTold: row.told };
}

export async function findByRequest(sql: Queryable, authorId: string, requestKey: string): Promise<{ id: string; state: CommentState } | null> {
  const found = await sql.query<{ id: string; state: CommentState }>("SELECT id, state FROM comments WHERE author_id = $1 AND request_key = $2", [authorId, requestKey]);
  return found.rows[0] ?? null;
}
