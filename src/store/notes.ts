import type { Anchor } from "../model/index.js";
import type { Queryable } from "./sql.js";

export interface NoteRow {
  readonly id: string;
  readonly storyId: string;
  readonly anchor: Anchor;
  readonly authorId: string;
  readonly authorName: string;
  readonly html: string;
  readonly sourceUrl: string;
  readonly createdAt: string;
  /** What the last run of the scoring job gave, or null. */
  readonly score: unknown;
  readonly ratings: number;
}

interface Raw { id: string; story_id: string; anchor: Anchor; author_id: string; author_name: string; html: string; source_url: string; created_at: Date; score: unknown; ratings: number }

const SELECT = `SELECT n.id, n.story_id, n.anchor, n.author_id, a.name AS author_name, n.html, n.source_url, n.created_at, n.score, (SELECT count(*) FROM note_ratings r WHERE r.note_id = n.id) AS ratings
  FROM notes n JOIN accounts a ON a.id = n.author_id`;

function noteOf(row: Raw): NoteRow {
  return { id: row.id, storyId: row.story_id, anchor: row.anchor, authorId: row.author_id, authorName: row.author_name, html: row.html, sourceUrl: row.source_url, createdAt: row.created_at.toISOString(), score: row.score, ratings: row.ratings };
}

/** Adds a note; false when one of this id is there already. */
export async function addNote(sql: Queryable, note: { readonly id: string; readonly storyId: string; readonly anchor: Anchor; readonly authorId: string; readonly body: string; readonly html: string; readonly sourceUrl: string; readonly at: string; readonly state: string }): Promise<boolean> {
  const done = await sql.query("INSERT INTO notes (id, story_id, anchor, author_id, body, html, source_url, created_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
    [note.id, note.storyId, JSON.stringify(note.anchor), note.authorId, note.body, note.html, note.sourceUrl, note.at, note.state]);
  return done.rowCount === 1;
}

export async function listNotes(sql: Queryable, storyId: string, limit: number): Promise<NoteRow[]> {
  return (await sql.query<Raw>(`${SELECT} WHERE n.story_id = $1 AND n.state = 'shown' ORDER BY n.seq DESC LIMIT $2`, [storyId, limit])).rows.map(noteOf);
}

export async function findNote(sql: Queryable, id: string): Promise<NoteRow | null> {
  const found = await sql.query<Raw>(`${SELECT} WHERE n.id = $1 AND n.state = 'shown'`, [id]);
  return found.rows[0] === undefined ? null : noteOf(found.rows[0]);
}

/** One rating a person and note; a later one replaces it. */
export async function saveRating(sql: Queryable, rating: { readonly noteId: string; readonly accountId: string; readonly value: number; readonly at: string }): Promise<void> {
  await sql.query("INSERT INTO note_ratings (note_id, account_id, value, at) VALUES ($1, $2, $3, $4) ON CONFLICT (note_id, account_id) DO UPDATE SET value = excluded.value, at = excluded.at",
    [rating.noteId, rating.accountId, rating.value, rating.at]);
}

export async function ownRatings(sql: Queryable, accountId: string, noteIds: readonly string[]): Promise<Map<string, number>> {
  const found = await sql.query<{ note_id: string; value: number }>("SELECT note_id, value FROM note_ratings WHERE account_id = $1 AND note_id = ANY($2)", [accountId, [...noteIds]]);
  return new Map(found.rows.map((row) => [row.note_id, row.value]));
}

/** All ratings of shown notes by accounts in good standing. */
export async function allRatings(sql: Queryable): Promise<{ noteId: string; raterId: string; value: number }[]> {
  const found = await sql.query<{ note_id: string; account_id: string; value: number }>(
    "SELECT r.note_id, r.account_id, r.value FROM note_ratings r JOIN notes n ON n.id = r.note_id AND n.state = 'shown' JOIN accounts a ON a.id = r.account_id AND a.state = 'active' WHERE r.account_id <> n.author_id");
  return found.rows.map((row) => ({ noteId: row.note_id, raterId: row.account_id, value: row.value }));
}

export async function saveScores(sql: Queryable, scores: readonly { readonly noteId: string }[]): Promise<string[]> {
  const done = await sql.query<{ story_id: string }>(
    "UPDATE notes SET score = given.score FROM (SELECT unnest($1::text[]) AS id, unnest($2::jsonb[]) AS score) given WHERE notes.id = given.id AND notes.score IS DISTINCT FROM given.score RETURNING notes.story_id",
    [scores.map((score) => score.noteId), scores.map((score) => JSON.stringify(score))]);
  return [...new Set(done.rows.map((row) => row.story_id))];
}

/** Keeps a notification; false when the person has blocked who caused it. */
export async function addNotification(sql: Queryable, notification: { readonly accountId: string; readonly kind: string; readonly commentId: string | null; readonly by: string | null; readonly text: string; readonly at: string }): Promise<boolean> {
  const done = await sql.query("INSERT INTO notifications (account_id, kind, comment_id, by_account, text, at) SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM blocks b WHERE b.account_id = $1 AND b.blocked_id = $4)",
    [notification.accountId, notification.kind, notification.commentId, notification.by, notification.text, notification.at]);
  return done.rowCount === 1;
}

export async function listNotifications(sql: Queryable, accountId: string, limit: number): Promise<{ kind: string; commentId: string | null; by: string | null; text: string; at: string; isRead: boolean }[]> {
  const found = await sql.query<{ kind: string; comment_id: string | null; name: string | null; text: string; at: Date; read_at: Date | null }>(
    "SELECT n.kind, n.comment_id, a.name, n.text, n.at, n.read_at FROM notifications n LEFT JOIN accounts a ON a.id = n.by_account WHERE n.account_id = $1 ORDER BY n.id DESC LIMIT $2", [accountId, limit]);
  return found.rows.map((row) => ({ kind: row.kind, commentId: row.comment_id, by: row.name, text: row.text, at: row.at.toISOString(), isRead: row.read_at !== null }));
}

export async function markNotificationsRead(sql: Queryable, accountId: string, at: string): Promise<void> {
  await sql.query("UPDATE notifications SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL", [accountId, at]);
}
