import type { Capture, CaptureHints, CaptureVia } from "../model/index.js";
import type { Queryable } from "./sql.js";
import { storable, storableText } from "./storable.js";

interface CaptureRow {
  readonly id: string; readonly via: CaptureVia; readonly url: string | null; readonly url_chain: string[]; readonly captured_at: Date;
  readonly content_type: string | null; readonly status: number | null; readonly headers: [string, string][]; readonly bytes: Buffer | null;
  readonly sha256: string; readonly label: string; readonly hints: CaptureHints;
}

/** Keeps captures; those whose bytes from the same address are there already are left alone. One statement, in order of id, so that two writers never wait for each other in a circle. */
export async function insertCaptures(sql: Queryable, captures: readonly Capture[]): Promise<void> {
  const rows = [...captures].sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql.query(
    `INSERT INTO captures (id, via, url, url_chain, captured_at, content_type, status, headers, bytes, size, sha256, label, hints)
     SELECT id, via, url, ARRAY(SELECT jsonb_array_elements_text(url_chain::jsonb)), captured_at, content_type, status, headers::jsonb, bytes, size, sha256, label, hints::jsonb
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::int[], $8::text[], $9::bytea[], $10::int[], $11::text[], $12::text[], $13::text[])
       AS t(id, via, url, url_chain, captured_at, content_type, status, headers, bytes, size, sha256, label, hints) ON CONFLICT (id) DO NOTHING`,
    [rows.map((row) => row.id), rows.map((row) => row.via), rows.map((row) => (row.url === null ? null : storableText(row.url))), rows.map((row) => storable(row.urlChain)), rows.map((row) => row.capturedAt),
      rows.map((row) => row.contentType), rows.map((row) => row.status), rows.map((row) => storable(row.headers)), rows.map((row) => Buffer.from(row.bytes)),
      rows.map((row) => row.bytes.byteLength), rows.map((row) => row.sha256), rows.map((row) => storableText(row.label)), rows.map((row) => storable(row.hints))],
  );
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
