import type { Anchor, CommentState } from "../model/index.js";
import { shardOf, type CommentRow } from "./comments.js";
import { gathered } from "./gathered.js";
import type { Prepared, Queryable } from "./sql.js";

/** The stored setting of the discussion. */
export const SETTINGS_KEY = "discussion";

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

// Written so that one plan serves all calls: see `findSession`.
const FACTS: Prepared = {
  name: "submission-facts",
  text: `SELECT q.n::int AS n, nextval('comment_numbers') AS seq, b.id AS before_id, b.state AS before_state, p.id, p.story_id, p.root_id, p.depth, p.path, p.state, p.author_id,
      (SELECT value FROM settings WHERE key = $6) AS settings, f.minute, f.day, same.repeats
    FROM unnest((SELECT $1::text[]), (SELECT $2::text[]), (SELECT $3::text[]), (SELECT $4::text[]), (SELECT $5::timestamptz[])) WITH ORDINALITY AS q(author, request, parent, fold, at, n)
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE created_at > q.at - interval '1 minute') AS minute, count(*) FILTER (WHERE created_at > q.at - interval '1 day') AS day
      FROM (SELECT created_at FROM comments WHERE author_id = q.author ORDER BY seq DESC LIMIT 20) latest) f
    CROSS JOIN LATERAL (SELECT count(*) AS repeats
      FROM (SELECT 1 FROM comments WHERE hashtextextended(fold, 0) = hashtextextended(q.fold, 0) AND fold <> '' AND fold = q.fold AND created_at > q.at - interval '1 day' LIMIT 5) found) same
    LEFT JOIN LATERAL (SELECT id, state FROM comments WHERE author_id = q.author AND request_key = q.request OFFSET 0) b ON true
    LEFT JOIN LATERAL (SELECT * FROM comments WHERE id = q.parent OFFSET 0) p ON true`,
};

interface RawFacts {
  n: number; seq: number; before_id: string | null; before_state: CommentState; id: string | null; story_id: string; root_id: string; depth: number; path: string; state: CommentState; author_id: string;
  settings: unknown; minute: number; day: number; repeats: number;
}

/** Everything the rules and the place of a comment depend on, in one query. */
export const submissionFacts = gathered(async (sql, asked: readonly Question[]): Promise<SubmissionFacts[]> => {
  const column = <Name extends keyof Question>(name: Name): Question[Name][] => asked.map((one) => one[name]);
  const found = await sql.query<RawFacts>(FACTS, [column("authorId"), column("requestKey"), column("parentId"), column("fold"), column("at"), SETTINGS_KEY]);
  const rows = new Map(found.rows.map((row) => [row.n, row]));
  return asked.map((_, at) => factsOf(rows.get(at + 1)!));
});

function factsOf(row: RawFacts): SubmissionFacts {
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
  /** A count of events, as `countEvents` keeps them, and its limit; null where there is none. */
  readonly limit: { readonly key: string; readonly most: number; readonly seconds: number } | null;
  /** Whose comment it answers, told of it unless they blocked the writer; null for nobody. */
  readonly tell: string | null;
  /** Whether it counts towards the author's being known. */
  readonly isCounted: boolean;
}

type Column = readonly [name: string, type: string, value: (one: Submission) => unknown];

// What a new comment brings to the statement below, one array each.
const COLUMNS: readonly Column[] = [
  ["id", "text", ({ comment }) => comment.id], ["seq", "bigint", ({ comment }) => comment.seq], ["story_id", "text", ({ comment }) => comment.storyId], ["parent_id", "text", ({ comment }) => comment.parentId],
  ["root_id", "text", ({ comment }) => comment.rootId], ["depth", "smallint", ({ comment }) => comment.depth], ["path", "text", ({ comment }) => comment.path], ["author_id", "text", ({ comment }) => comment.authorId],
  ["request_key", "text", ({ comment }) => comment.requestKey], ["anchor_kind", "text", ({ comment }) => comment.anchor?.kind ?? null], ["anchor_ref", "text", ({ comment }) => comment.anchor?.key ?? null],
  ["anchor", "jsonb", ({ comment }) => (comment.anchor === null ? null : JSON.stringify(comment.anchor.value))], ["body", "text", ({ comment }) => comment.body], ["html", "text", ({ comment }) => comment.html],
  ["fold", "text", ({ comment }) => comment.fold], ["created_at", "timestamptz", ({ comment }) => comment.at], ["state", "text", ({ comment }) => comment.state], ["reasons", "jsonb", ({ comment }) => JSON.stringify(comment.reasons)],
  ["shard", "smallint", ({ comment }) => shardOf(comment.id)], ["limit_key", "text", ({ along }) => along.limit?.key ?? null], ["most", "integer", ({ along }) => along.limit?.most ?? null],
  ["seconds", "integer", ({ along }) => along.limit?.seconds ?? null], ["tell", "text", ({ along }) => along.tell], ["is_counted", "boolean", ({ along }) => along.isCounted],
];
const KEPT = COLUMNS.slice(0, COLUMNS.findIndex(([name]) => name === "shard")).map(([name]) => name).join(", ");

// Each step reads from the one before it, so that rows are locked in one order by all: counts of events, comments above (of a story from first to last), counts of stories, authors.
// Replies hold a key share of what they answer (the foreign key), which a full lock would wait for: NO KEY UPDATE does not. The eight letters of a level are those of `pathOf`.
const ADD: Prepared = {
  name: "add-submissions",
  text: `WITH q AS MATERIALIZED (SELECT * FROM unnest(${COLUMNS.map(([, type], at) => `(SELECT $${at + 1}::${type}[])`).join(", ")}) WITH ORDINALITY AS given(${COLUMNS.map(([name]) => name).join(", ")}, n)),
    keys AS (SELECT limit_key AS key, max(created_at) AS at, max(seconds) AS seconds, count(*)::int AS more FROM q WHERE limit_key IS NOT NULL GROUP BY limit_key),
    counted AS (
      INSERT INTO rate_counts AS r (key, since, n) SELECT key, at, more FROM keys ORDER BY key
      ON CONFLICT (key) DO UPDATE SET n = CASE WHEN r.since + (SELECT seconds FROM keys WHERE keys.key = r.key) * interval '1 second' <= excluded.since THEN excluded.n ELSE r.n + excluded.n END,
        since = CASE WHEN r.since + (SELECT seconds FROM keys WHERE keys.key = r.key) * interval '1 second' <= excluded.since THEN excluded.since ELSE r.since END RETURNING key, n),
    ranked AS (SELECT q.*, counted.n - keys.more + row_number() OVER (PARTITION BY q.limit_key ORDER BY q.n) AS nth FROM q LEFT JOIN keys ON keys.key = q.limit_key LEFT JOIN counted ON counted.key = q.limit_key),
    allowed AS MATERIALIZED (SELECT * FROM ranked WHERE limit_key IS NULL OR nth <= most),
    added AS (INSERT INTO comments (${KEPT}) SELECT ${KEPT} FROM allowed ORDER BY seq ON CONFLICT (author_id, request_key) WHERE request_key IS NOT NULL DO NOTHING RETURNING id),
    shown AS MATERIALIZED (SELECT allowed.* FROM allowed JOIN added ON added.id = allowed.id WHERE allowed.state = 'shown'),
    steps AS (SELECT story_id, left(path, level * 8) AS path, count(*)::int AS more FROM shown, generate_series(1, length(path) / 8 - 1) AS level GROUP BY 1, 2),
    above AS (SELECT c.id, s.more FROM (SELECT * FROM steps ORDER BY story_id, path COLLATE "C") s CROSS JOIN LATERAL (SELECT id FROM comments WHERE story_id = s.story_id AND path = s.path FOR NO KEY UPDATE) c),
    moved AS (UPDATE comments SET replies = comments.replies + above.more FROM above WHERE comments.id = above.id RETURNING 1),
    total AS (
      INSERT INTO discussion_counts AS d (story_id, shard, shown, revision) SELECT story_id, shard, count(*), count(*) FROM shown WHERE (SELECT count(*) FROM moved) >= 0 GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (story_id, shard) DO UPDATE SET shown = d.shown + excluded.shown, revision = d.revision + excluded.revision RETURNING 1),
    authors AS (
      SELECT a.id, w.more FROM (SELECT author_id, count(*)::int AS more FROM shown WHERE is_counted AND (SELECT count(*) FROM total) >= 0 GROUP BY 1 ORDER BY 1) w
      CROSS JOIN LATERAL (SELECT id FROM accounts WHERE id = w.author_id FOR NO KEY UPDATE) a),
    known AS (UPDATE accounts SET approved = approved + authors.more FROM authors WHERE accounts.id = authors.id RETURNING 1),
    told AS (
      INSERT INTO notifications (account_id, kind, comment_id, by_account, at) SELECT tell, 'reply', id, author_id, created_at FROM shown
      WHERE tell IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.account_id = tell AND b.blocked_id = author_id) RETURNING comment_id)
    SELECT q.n::int AS n, EXISTS (SELECT FROM allowed WHERE allowed.id = q.id) AS ok, EXISTS (SELECT FROM added WHERE added.id = q.id) AS added, EXISTS (SELECT FROM told WHERE told.comment_id = q.id) AS told FROM q`,
};

/** A comment to be added, and what goes with it. */
export interface Submission { readonly comment: NewComment; readonly along: Along }

/** "twice": the same author sent the same request before; "too-many": the limit is used up. Nothing but the count of events has changed then. */
export interface Submitted { readonly outcome: "added" | "twice" | "too-many"; readonly isTold: boolean }

/** Adds a comment with all that belongs to it, in one statement: it is there whole or not at all. The counts of the comments above it, of its story and of its author move when it is shown. */
export const addSubmission = gathered(async (sql, given: readonly Submission[]): Promise<Submitted[]> => {
  const done = await sql.query<{ n: number; ok: boolean; added: boolean; told: boolean }>(ADD, COLUMNS.map(([, , value]) => given.map(value)));
  const rows = new Map(done.rows.map((row) => [row.n, row]));
  return given.map((_, at) => {
    const row = rows.get(at + 1)!;
    return { outcome: row.added ? "added" : row.ok ? "twice" : "too-many", isTold: row.told };
  });
});

export async function findByRequest(sql: Queryable, authorId: string, requestKey: string): Promise<{ id: string; state: CommentState } | null> {
  const found = await sql.query<{ id: string; state: CommentState }>("SELECT id, state FROM comments WHERE author_id = $1 AND request_key = $2", [authorId, requestKey]);
  return found.rows[0] ?? null;
}
