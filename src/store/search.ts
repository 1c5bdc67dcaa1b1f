import type { Queryable } from "./sql.js";
import { storableText } from "./storable.js";

/** One thing that can be found. */
export interface SearchItem {
  readonly kind: "story" | "claim" | "passage" | "person" | "outlet";
  readonly ref: string;
  readonly articleId: string | null;
  readonly storyId: string | null;
  readonly lang: string | null;
  readonly title: string;
  readonly body: string;
  /** ISO 8601 or null; a year or a month alone stands for its first day. */
  readonly at: string | null;
}

const BODY_MAX = 200_000;

/** Adds or replaces items of the index. */
export async function indexItems(sql: Queryable, items: readonly SearchItem[]): Promise<void> {
  if (items.length === 0) return;
  const clean = (text: string): string => storableText(text.slice(0, BODY_MAX));
  const unique = [...new Map(items.map((item) => [`${item.kind}\n${item.ref}`, item])).values()];
  await sql.query(
    `INSERT INTO search_items (kind, ref, article_id, story_id, lang, title, body, at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
     ON CONFLICT (kind, ref) DO UPDATE SET article_id = excluded.article_id, story_id = excluded.story_id, lang = excluded.lang, title = excluded.title, body = excluded.body, at = excluded.at`,
    [unique.map((i) => i.kind), unique.map((i) => i.ref), unique.map((i) => i.articleId), unique.map((i) => i.storyId), unique.map((i) => i.lang), unique.map((i) => clean(i.title)), unique.map((i) => clean(i.body)), unique.map((i) => dayOf(i.at))]);
}

/** A date that PostgreSQL takes. */
function dayOf(at: string | null): string | null {
  if (at === null || !/^\d{4}(?:-\d\d)?$/.test(at)) return at;
  return `${at}-01-01`.slice(0, 10);
}

/** Takes the claims of a story out of the index before its new ones go in. */
export async function unindexStoryClaims(sql: Queryable, storyId: string): Promise<void> {
  await sql.query("DELETE FROM search_items WHERE story_id = $1 AND kind = 'claim'", [storyId]);
}

export interface SearchRequest {
  readonly text: string;
  readonly kind: SearchItem["kind"] | null;
  readonly lang: string | null;
  /** ISO days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchRow {
  readonly kind: SearchItem["kind"];
  readonly ref: string;
  readonly storyId: string | null;
  readonly articleId: string | null;
  readonly lang: string | null;
  readonly title: string;
  readonly body: string;
  readonly at: string | null;
}

/**
 * Full text in any language: words by tsvector ("simple", so that no language is stemmed wrongly), and parts of words by trigram,
 * which is what finds Chinese, Japanese and Korean. Filters are exact. Newest first among equals.
 */
export async function searchItems(sql: Queryable, request: SearchRequest): Promise<{ rows: SearchRow[]; total: number }> {
  const text = request.text.replaceAll("\u0000", "").trim().slice(0, 400);
  if (text === "") return { rows: [], total: 0 };
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const found = await sql.query<{ kind: SearchItem["kind"]; ref: string; story_id: string | null; article_id: string | null; lang: string | null; title: string; body: string; at: Date | null; total: number }>(
    `WITH hits AS (
       SELECT i.*, ts_rank(words, websearch_to_tsquery('simple', $1)) + CASE WHEN title ILIKE $2 THEN 1 ELSE 0 END
                 + CASE kind WHEN 'story' THEN 0.3 WHEN 'outlet' THEN 0.2 WHEN 'person' THEN 0.2 ELSE 0 END AS rank
       FROM search_items i
       WHERE (words @@ websearch_to_tsquery('simple', $1) OR (title || ' ' || body) ILIKE $2)
         AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR lang = $4)
         AND ($5::date IS NULL OR at >= $5::date) AND ($6::date IS NULL OR at < $6::date + 1))
     SELECT kind, ref, coalesce(hits.story_id, m.story_id) AS story_id, hits.article_id, lang, title, body, at, count(*) OVER () AS total
     FROM hits LEFT JOIN memberships m ON m.article_id = hits.article_id ORDER BY rank DESC, at DESC NULLS LAST, kind, ref LIMIT $7 OFFSET $8`,
    [text, like, request.kind, request.lang, request.from, request.to, request.limit, request.offset]);
  return {
    rows: found.rows.map((row) => ({ kind: row.kind, ref: row.ref, storyId: row.story_id, articleId: row.article_id, lang: row.lang, title: row.title, body: row.body, at: row.at?.toISOString() ?? null })),
    total: found.rows[0]?.total ?? 0,
  };
}
