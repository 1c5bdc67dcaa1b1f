import type { Capture, CaptureHints, CaptureVia } from "../model/index.js";
import type { Queryable } from "./sql.js";

interface CaptureRow {
  readonly id: string; readonly via: CaptureVia; readonly url: string | null; readonly url_chain: string[]; readonly captured_at: Date;
  readonly content_type: string | null; readonly status: number | null; readonly headers: [string, string][]; readonly bytes: Buffer | null;
  readonly sha256: string; readonly label: string; readonly hints: CaptureHints;
}

/** Keeps a capture; false when the same bytes from the same address are there already. */
export async function insertCapture(sql: Queryable, capture: Capture): Promise<boolean> {
  const done = await sql.query(
    `INSERT INTO captures (id, via, url, url_chain, captured_at, content_type, status, headers, bytes, size, sha256, label, hints)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING`,
    [capture.id, capture.via, capture.url, [...capture.urlChain], capture.capturedAt, capture.contentType, capture.status, JSON.stringify(capture.headers),
      Buffer.from(capture.bytes), capture.bytes.byteLength, capture.sha256, capture.label, JSON.stringify(capture.hints)],
  );
  return done.rowCount === 1;
}

/** A kept capture, or null when there is none; its bytes are empty when retention deleted them. */
export async function findCapture(sql: Queryable, id: string): Promise<Capture | null> {
  const found = await sql.query<CaptureRow>("SELECT * FROM captures WHERE id = $1", [id]);
  const row = found.rows[0];
  return row === undefined ? null : captureOfRow(row);
}

function captureOfRow(row: CaptureRow): Capture {
  return {
    id: row.id, via: row.via, url: row.url, urlChain: row.url_chain, capturedAt: row.captured_at.toISOString(), contentType: row.content_type,
    status: row.status, headers: row.headers, bytes: row.bytes ?? new Uint8Array(), sha256: row.sha256, label: row.label, hints: row.hints,
  };
}

/** All captures behind a story's articles, in the order in which the articles came, so that a replay opens the same story. */
export async function capturesOfStory(sql: Queryable, storyId: string): Promise<Capture[]> {
  const found = await sql.query<CaptureRow>(
    `SELECT c.* FROM captures c JOIN revisions r ON r.capture_id = c.id JOIN memberships m ON m.article_id = r.article_id
     JOIN articles a ON a.id = r.article_id WHERE m.story_id = $1 ORDER BY a.seq, r.n`, [storyId]);
  return found.rows.map(captureOfRow);
}

/** Deletes the bytes (never the record) of captures older than `before` that no current revision rests on; returns how many. The reason is kept. */
export async function deleteOldBytes(sql: Queryable, before: string, reason: string): Promise<number> {
  const done = await sql.query(
    `UPDATE captures SET bytes = NULL, deleted_at = now(), deleted_reason = $2 WHERE captured_at < $1 AND bytes IS NOT NULL
     AND id NOT IN (SELECT r.capture_id FROM revisions r JOIN articles a ON a.id = r.article_id AND a.revision = r.revision)`, [before, reason]);
  return done.rowCount ?? 0;
}
