import type { Article, Extraction, GraphLayout, Membership, NewsNote, Reason, Story, StoryLink, StoryMaterial, StoryPage } from "../model/index.js";
import { storable, storableText } from "./storable.js";
import type { Queryable } from "./sql.js";

/** A signature with the place of its article in the order of arrival. */
export interface SignatureRow {
  readonly seq: number;
  readonly articleId: string;
  readonly signature: unknown;
  readonly storyId: string | null;
  readonly membership: Membership | null;
  /** The story the grouper itself would have it in, where a person holds it elsewhere. */
  readonly automatic: string | null;
}

/** Signatures of current revisions that came after `afterSeq`, in order of arrival; read in parts so that memory stays flat. */
export async function signaturesAfter(sql: Queryable, afterSeq: number, limit: number): Promise<SignatureRow[]> {
  const found = await sql.query<{ seq: number; id: string; signature: unknown; story_id: string | null; score: number | null; because: Reason[] | null; made_by: string | null; automatic: string | null }>(
    `SELECT a.seq, a.id, r.signature, m.story_id, m.score, m.because, m.made_by, m.automatic
     FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision LEFT JOIN memberships m ON m.article_id = a.id
     WHERE a.seq > $1 AND r.signature IS NOT NULL ORDER BY a.seq LIMIT $2`, [afterSeq, limit]);
  return found.rows.map((row) => ({
    seq: row.seq, articleId: row.id, signature: row.signature, storyId: row.story_id, automatic: row.automatic,
    membership: row.story_id === null ? null : { articleId: row.id, score: row.score ?? 0, because: row.because ?? [], by: row.made_by ?? "group" },
  }));
}

/** Articles that were extracted but stand in no story yet, in order of arrival. */
export async function signaturesWithoutStory(sql: Queryable, limit: number): Promise<SignatureRow[]> {
  const found = await sql.query<{ seq: number; id: string; signature: unknown }>(
    `SELECT a.seq, a.id, r.signature FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision
     WHERE r.signature IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.article_id = a.id) ORDER BY a.seq LIMIT $1`, [limit]);
  return found.rows.map((row) => ({ seq: row.seq, articleId: row.id, signature: row.signature, storyId: null, membership: null, automatic: null }));
}

/** Puts articles in stories, moving those that stood in another; each article at most once. `automatic` is the story the grouper itself would have it in. */
export async function saveMemberships(sql: Queryable, placed: readonly { readonly storyId: string; readonly membership: Membership; readonly automatic: string | null }[]): Promise<void> {
  if (placed.length === 0) return;
  await sql.query(
    `INSERT INTO memberships (article_id, story_id, score, because, made_by, automatic) SELECT * FROM unnest($1::text[], $2::text[], $3::real[], $4::jsonb[], $5::text[], $6::text[])
     ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id, score = excluded.score, because = excluded.because, made_by = excluded.made_by, automatic = excluded.automatic`,
    [placed.map((one) => one.membership.articleId), placed.map((one) => one.storyId), placed.map((one) => one.membership.score), placed.map((one) => storable(one.membership.because)), placed.map((one) => one.membership.by), placed.map((one) => one.automatic)]);
}

/**
 * Creates or renames stories; their pages are made anew by the jobs that follow. Links are added to those known before,
 * the newer word on a story winning: a grouper that was started again knows only the links it has seen since.
 */
export async function saveStories(sql: Queryable, stories: readonly { readonly id: string; readonly label: string; readonly eventDate: string | null; readonly links: readonly StoryLink[] }[]): Promise<void> {
  if (stories.length === 0) return;
  await sql.query(
    `INSERT INTO stories (id, label, event_date, links, updated_at, news_at)
     SELECT *, now(), now() FROM unnest($1::text[], $2::text[], $3::date[], $4::jsonb[])
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, event_date = excluded.event_date, updated_at = now(), stale = true,
       links = (SELECT coalesce(jsonb_agg(link ORDER BY first), '[]') FROM (
         SELECT DISTINCT ON (link->>'storyId') link, n AS first FROM jsonb_array_elements(excluded.links || stories.links) WITH ORDINALITY AS all_links(link, n)
         ORDER BY link->>'storyId', n) AS newest)`,
    [stories.map((story) => story.id), stories.map((story) => storableText(story.label)), stories.map((story) => story.eventDate), stories.map((story) => storable(story.links))]);
}

/** Removes stories that lost their last article (merged or moved away); returns their ids. */
export async function removeEmptyStories(sql: Queryable): Promise<string[]> {
  const done = await sql.query<{ id: string }>("DELETE FROM stories s WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.story_id = s.id) RETURNING id");
  const ids = done.rows.map((row) => row.id);
  if (ids.length > 0) await sql.query("DELETE FROM search_items WHERE kind = 'story' AND ref = ANY($1)", [ids]);
  return ids;
}

/** Everything known of a story's articles: what `trace` and `brief` work on. Null when the story is not there. */
export async function loadMaterial(sql: Queryable, storyId: string): Promise<StoryMaterial | null> {
  const story = await findStory(sql, storyId);
  if (story === null) return null;
  const found = await sql.query<{ article: Article; extraction: Extraction | null }>(
    `SELECT r.article, r.extraction FROM memberships m JOIN articles a ON a.id = m.article_id JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision
     WHERE m.story_id = $1 ORDER BY a.published NULLS LAST, a.seq`, [storyId]);
  const rows = found.rows.filter((row) => row.extraction !== null);
  return { story, articles: rows.map((row) => row.article), extractions: rows.map((row) => row.extraction!) };
}

/** A story with its members and links, or null. */
export async function findStory(sql: Queryable, storyId: string): Promise<Story | null> {
  const found = await sql.query<{ id: string; label: string; event_date: string | null; links: StoryLink[]; updated_at: Date }>("SELECT id, label, event_date, links, updated_at FROM stories WHERE id = $1", [storyId]);
  const row = found.rows[0];
  if (row === undefined) return null;
  const members = await sql.query<{ article_id: string; score: number; because: Reason[]; made_by: string }>(
    "SELECT m.article_id, m.score, m.because, m.made_by FROM memberships m JOIN articles a ON a.id = m.article_id WHERE m.story_id = $1 ORDER BY a.seq", [storyId]);
  return {
    id: row.id, label: row.label, eventDate: row.event_date, links: row.links, updatedAt: row.updated_at.toISOString(),
    members: members.rows.map((member) => ({ articleId: member.article_id, score: member.score, because: member.because, by: member.made_by })),
  };
}

/** Headlines of stories by id; those that are gone are left out. */
export async function headlinesOf(sql: Queryable, storyIds: readonly string[]): Promise<Map<string, string>> {
  const found = await sql.query<{ id: string; label: string }>("SELECT id, label FROM stories WHERE id = ANY($1)", [[...new Set(storyIds)]]);
  return new Map(found.rows.map((row) => [row.id, row.label]));
}

/** Ids of stories, by exact id or by unambiguous beginning of one; at most `limit`. */
export async function storiesByPrefix(sql: Queryable, prefix: string, limit = 2): Promise<string[]> {
  const found = await sql.query<{ id: string }>("SELECT id FROM stories WHERE starts_with(id, $1) ORDER BY id LIMIT $2", [prefix, limit]);
  return found.rows.map((row) => row.id);
}

/** The stories that these articles stand in, each once. */
export async function storiesOfArticles(sql: Queryable, articleIds: readonly string[]): Promise<string[]> {
  const found = await sql.query<{ story_id: string }>("SELECT DISTINCT story_id FROM memberships WHERE article_id = ANY($1) ORDER BY story_id", [[...articleIds]]);
  return found.rows.map((row) => row.story_id);
}

export async function storyOfArticle(sql: Queryable, articleId: string): Promise<string | null> {
  const found = await sql.query<{ story_id: string }>("SELECT story_id FROM memberships WHERE article_id = $1", [articleId]);
  return found.rows[0]?.story_id ?? null;
}

/** What is kept with a page: the summary for lists, the picture of how it travelled, and the news that moves the story up (null: a copy came, it stays where it stands). */
export interface PageExtras {
  readonly summary: unknown;
  readonly graph: GraphLayout | null;
  readonly news: string | null;
}

/** Keeps a page version and makes it the story's newest. */
export async function savePage(sql: Queryable, page: StoryPage, extras: PageExtras): Promise<void> {
  await sql.query("INSERT INTO pages (story_id, version, page, graph) VALUES ($1, $2, $3, $4) ON CONFLICT (story_id, version) DO NOTHING",
    [page.storyId, page.version, storable(page), extras.graph === null ? null : storable(extras.graph)]);
  await sql.query(
    `UPDATE stories SET version = $2, summary = $3, label = $4, stale = false, updated_at = now(),
       news = coalesce($5, news), news_at = CASE WHEN $5::text IS NULL THEN news_at ELSE now() END WHERE id = $1`,
    [page.storyId, page.version, storable(extras.summary), page.headline, extras.news]);
}

/** The picture kept with a version of a page; null when there is none. */
export async function findGraph(sql: Queryable, storyId: string, version: string): Promise<GraphLayout | null> {
  const found = await sql.query<{ graph: GraphLayout | null }>("SELECT graph FROM pages WHERE story_id = $1 AND version = $2", [storyId, version]);
  return found.rows[0]?.graph ?? null;
}

/** A version of a story's page (the newest when `version` is null), or null. */
export async function findPage(sql: Queryable, storyId: string, version: string | null): Promise<StoryPage | null> {
  const found = await sql.query<{ page: StoryPage }>(
    "SELECT p.page FROM stories s JOIN pages p ON p.story_id = s.id AND p.version = coalesce($2, s.version) WHERE s.id = $1", [storyId, version]);
  return found.rows[0]?.page ?? null;
}

/** The newest version key of a story; null when there is no page yet. */
export async function newestVersion(sql: Queryable, storyId: string): Promise<string | null> {
  const found = await sql.query<{ version: string | null }>("SELECT version FROM stories WHERE id = $1", [storyId]);
  return found.rows[0]?.version ?? null;
}

/** All versions of a story's page, newest first. */
export async function versionsOf(sql: Queryable, storyId: string): Promise<{ version: string; at: string }[]> {
  const found = await sql.query<{ version: string; made_at: Date }>("SELECT version, made_at FROM pages WHERE story_id = $1 ORDER BY made_at DESC LIMIT 50", [storyId]);
  return found.rows.map((row) => ({ version: row.version, at: row.made_at.toISOString() }));
}

export interface StoryListRow {
  readonly id: string;
  readonly label: string;
  readonly eventDate: string | null;
  readonly updatedAt: string;
  readonly newsAt: string;
  readonly news: string | null;
  readonly summary: unknown;
  readonly articles: number;
}

/** Stories with a page (and with news since a time, when one is given), the one with the newest news first. Stories of one article come after those of more on the same day. */
export async function listStories(sql: Queryable, limit: number, offset: number, newsSince: string | null = null): Promise<{ rows: StoryListRow[]; total: number }> {
  const found = await sql.query<{ id: string; label: string; event_date: string | null; updated_at: Date; news_at: Date; news: string | null; summary: unknown; articles: number }>(
    `SELECT s.id, s.label, s.event_date, s.updated_at, s.news_at, s.news, s.summary, (SELECT count(*) FROM memberships m WHERE m.story_id = s.id) AS articles
     FROM stories s WHERE s.version IS NOT NULL AND ($3::timestamptz IS NULL OR s.news_at > $3) ORDER BY date_trunc('hour', s.news_at) DESC, articles DESC, s.event_date DESC NULLS LAST, s.id LIMIT $1 OFFSET $2`, [limit, offset, newsSince]);
  const total = await sql.query<{ n: number }>("SELECT count(*) AS n FROM stories WHERE version IS NOT NULL AND ($1::timestamptz IS NULL OR news_at > $1)", [newsSince]);
  return {
    rows: found.rows.map((row) => ({ id: row.id, label: row.label, eventDate: row.event_date, updatedAt: row.updated_at.toISOString(), newsAt: row.news_at.toISOString(), news: row.news, summary: row.summary, articles: row.articles })),
    total: total.rows[0]?.n ?? 0,
  };
}

/** How many stories have news since a time. */
export async function countFreshStories(sql: Queryable, since: string): Promise<number> {
  const found = await sql.query<{ n: number }>("SELECT count(*) AS n FROM stories WHERE version IS NOT NULL AND news_at > $1", [since]);
  return found.rows[0]?.n ?? 0;
}

export interface ChangeRow {
  readonly kind: string;
  readonly subject: string | null;
  readonly text: string;
  readonly note: NewsNote | null;
  readonly at: string;
}

/** Notes what changed in a story, for the inbox and for alerts. */
export async function recordChanges(sql: Queryable, storyId: string, changes: readonly { readonly kind: string; readonly subject: string | null; readonly text: string; readonly note?: NewsNote | null }[]): Promise<void> {
  if (changes.length === 0) return;
  await sql.query("INSERT INTO changes (story_id, kind, subject, text, detail) SELECT $1, t.kind, t.subject, t.text, t.detail::jsonb FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS t(kind, subject, text, detail)",
    [storyId, changes.map((change) => change.kind), changes.map((change) => change.subject), changes.map((change) => storableText(change.text)), changes.map((change) => (change.note == null ? null : storable({ note: change.note })))]);
}

/** What changed in the stories, newest first, at most `limit` each. */
export async function changesOf(sql: Queryable, storyIds: readonly string[], limit: number): Promise<Map<string, ChangeRow[]>> {
  const found = await sql.query<{ story_id: string; kind: string; subject: string | null; text: string; note: NewsNote | null; at: Date }>(
    `SELECT story_id, kind, subject, text, detail->'note' AS note, at FROM (SELECT *, row_number() OVER (PARTITION BY story_id ORDER BY id DESC) AS n FROM changes WHERE story_id = ANY($1)) x WHERE n <= $2 ORDER BY story_id, n`, [[...storyIds], limit]);
  const changes = new Map<string, ChangeRow[]>();
  for (const row of found.rows) changes.set(row.story_id, [...(changes.get(row.story_id) ?? []), { kind: row.kind, subject: row.subject, text: row.text, note: row.note, at: row.at.toISOString() }]);
  return changes;
}

/** Parts of stories that have pages of their own. */
export type PartKind = "claim-group" | "ledger-line" | "origin";

/** Notes which parts a story's newest page has, so that a part's own page finds its stories. */
export async function saveParts(sql: Queryable, storyId: string, parts: readonly { readonly kind: PartKind; readonly id: string }[]): Promise<void> {
  await sql.query("DELETE FROM story_parts WHERE story_id = $1", [storyId]);
  await sql.query(
    "INSERT INTO story_parts (story_id, kind, id) SELECT $1, * FROM unnest($2::text[], $3::text[]) ON CONFLICT DO NOTHING",
    [storyId, parts.map((part) => part.kind), parts.map((part) => part.id)]);
}

/** The stories whose newest page has this part. */
export async function storiesOfPart(sql: Queryable, kind: PartKind, id: string): Promise<string[]> {
  const found = await sql.query<{ story_id: string }>("SELECT p.story_id FROM story_parts p JOIN stories s ON s.id = p.story_id WHERE p.kind = $1 AND p.id = $2 ORDER BY s.news_at DESC", [kind, id]);
  return found.rows.map((row) => row.story_id);
}
