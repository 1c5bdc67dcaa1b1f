import type { Article, Extraction, Outlet } from "../model/index.js";
import type { Queryable } from "./sql.js";
import { storable, storableText } from "./storable.js";

/** What storing an article did. */
export type ArticleOutcome = "added" | "revised" | "same";

/**
 * Keeps articles, each a new one, a new revision of a known one, or nothing when this revision is there; outcomes in the order given.
 * Run inside a transaction. Writers take turns until they commit: articles get their places in the order they are seen, and no two wait for each other in a circle.
 */
export async function insertArticles(sql: Queryable, articles: readonly Article[]): Promise<ArticleOutcome[]> {
  if (articles.length === 0) return [];
  await sql.query("SELECT pg_advisory_xact_lock(4600, 3)");
  await insertOutlets(sql, articles.map((article) => article.outlet));
  const firsts = articles.filter((article, at) => articles.findIndex((other) => other.id === article.id) === at);
  const fresh = new Set((await insertNew(sql, firsts)).rows.map((row) => row.id));
  const held = await sql.query<{ id: string; revision: string }>("SELECT article_id AS id, revision FROM revisions WHERE article_id = ANY($1)", [firsts.map((article) => article.id)]);
  const known = new Map(firsts.map((article) => [article.id, new Set(held.rows.filter((row) => row.id === article.id).map((row) => row.revision))]));
  const kept: { readonly article: Article; readonly n: number }[] = [];
  const outcomes = articles.map((article): ArticleOutcome => {
    const revisions = known.get(article.id) ?? new Set<string>();
    if (revisions.has(article.revision)) return "same";
    revisions.add(article.revision);
    kept.push({ article, n: revisions.size });
    return revisions.size === 1 && fresh.has(article.id) ? "added" : "revised";
  });
  await insertRevisions(sql, kept);
  await renewArticles(sql, articles.filter((_, at) => outcomes[at] === "revised"));
  return outcomes;
}

async function insertOutlets(sql: Queryable, outlets: readonly Outlet[]): Promise<void> {
  await sql.query("INSERT INTO outlets (id, name, domain) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS t(id, name, domain) ON CONFLICT (id) DO NOTHING",
    [outlets.map((outlet) => storableText(outlet.id)), outlets.map((outlet) => storableText(outlet.name)), outlets.map((outlet) => outlet.domain)]);
}

// In the order of arrival, which is the order articles are grouped in.
function insertNew(sql: Queryable, articles: readonly Article[]): Promise<{ readonly rows: readonly { readonly id: string }[] }> {
  return sql.query<{ id: string }>(
    `INSERT INTO articles (id, outlet_id, revision, url, title, lang, published, external_id)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [articles.map((a) => a.id), articles.map((a) => storableText(a.outlet.id)), articles.map((a) => a.revision), articles.map((a) => a.url), articles.map((a) => storableText(a.title)), articles.map((a) => a.lang), articles.map((a) => a.published), articles.map((a) => (a.externalId === null ? null : storableText(a.externalId)))]);
}

async function insertRevisions(sql: Queryable, kept: readonly { readonly article: Article; readonly n: number }[]): Promise<void> {
  if (kept.length === 0) return;
  await sql.query("INSERT INTO revisions (article_id, revision, n, capture_id, article) SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::jsonb[])",
    [kept.map((one) => one.article.id), kept.map((one) => one.article.revision), kept.map((one) => one.n), kept.map((one) => one.article.captureId), kept.map((one) => storable(one.article))]);
}

/** The newest revision is the one an article shows. */
async function renewArticles(sql: Queryable, revised: readonly Article[]): Promise<void> {
  const newest = [...new Map(revised.map((article) => [article.id, article])).values()];
  if (newest.length === 0) return;
  await sql.query(
    `UPDATE articles a SET revision = t.revision, title = t.title, lang = t.lang, published = coalesce(a.published, t.published)
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS t(id, revision, title, lang, published) WHERE a.id = t.id`,
    [newest.map((a) => a.id), newest.map((a) => a.revision), newest.map((a) => storableText(a.title)), newest.map((a) => a.lang), newest.map((a) => a.published)]);
}

/** One revision of an article (the current one when `revision` is null), or null. */
export async function findArticle(sql: Queryable, id: string, revision: string | null = null): Promise<Article | null> {
  const found = await sql.query<{ article: Article }>(
    "SELECT r.article FROM revisions r JOIN articles a ON a.id = r.article_id WHERE a.id = $1 AND r.revision = coalesce($2, a.revision)", [id, revision]);
  return found.rows[0]?.article ?? null;
}

/** Revisions of articles, in the order asked for; those that are not there are left out. */
export async function findRevisions(sql: Queryable, refs: readonly { readonly articleId: string; readonly revision: string }[]): Promise<Article[]> {
  const found = await sql.query<{ article: Article }>(
    `SELECT r.article FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(id, revision, at) JOIN revisions r ON r.article_id = t.id AND r.revision = t.revision ORDER BY t.at`,
    [refs.map((ref) => ref.articleId), refs.map((ref) => ref.revision)]);
  return found.rows.map((row) => row.article);
}

/** The article of an address (its own, canonical or as fetched), or null. */
export async function findArticleByUrl(sql: Queryable, url: string): Promise<string | null> {
  const found = await sql.query<{ id: string }>("SELECT id FROM articles WHERE url = $1 LIMIT 1", [url]);
  return found.rows[0]?.id ?? null;
}

export interface RevisionRow {
  readonly revision: string;
  readonly captureId: string;
  readonly capturedAt: string;
  readonly sha256: string;
}

/** All revisions of an article, oldest first. */
export async function revisionsOf(sql: Queryable, id: string): Promise<RevisionRow[]> {
  const found = await sql.query<{ revision: string; capture_id: string; captured_at: Date; sha256: string }>(
    "SELECT r.revision, r.capture_id, c.captured_at, c.sha256 FROM revisions r JOIN captures c ON c.id = r.capture_id WHERE r.article_id = $1 ORDER BY r.n", [id]);
  return found.rows.map((row) => ({ revision: row.revision, captureId: row.capture_id, capturedAt: row.captured_at.toISOString(), sha256: row.sha256 }));
}

/** What was extracted from a revision, with the signature that `group` works on. */
export interface ExtractedRevision {
  readonly extraction: Extraction;
  readonly signature: unknown;
}

/** Keeps what was extracted from revisions; returns the ids of those articles whose current revision is among them, locked until the transaction ends. */
export async function saveExtractions(sql: Queryable, extracted: readonly ExtractedRevision[]): Promise<Set<string>> {
  const ids = extracted.map((one) => one.extraction.articleId), revisions = extracted.map((one) => one.extraction.revision);
  const current = await sql.query<{ id: string }>(
    "SELECT a.id FROM articles a JOIN unnest($1::text[], $2::text[]) AS t(id, revision) ON t.id = a.id AND t.revision = a.revision ORDER BY a.id FOR SHARE OF a", [ids, revisions]);
  await sql.query(
    `UPDATE revisions r SET extraction = t.extraction, signature = t.signature FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::jsonb[]) AS t(id, revision, extraction, signature)
     WHERE r.article_id = t.id AND r.revision = t.revision`,
    [ids, revisions, extracted.map((one) => storable(one.extraction)), extracted.map((one) => storable(one.signature))]);
  return new Set(current.rows.map((row) => row.id));
}

/** The current revision's extraction, or null when it was not read yet. */
export async function findExtraction(sql: Queryable, articleId: string, revision: string | null = null): Promise<Extraction | null> {
  const found = await sql.query<{ extraction: Extraction | null }>(
    "SELECT r.extraction FROM revisions r JOIN articles a ON a.id = r.article_id WHERE a.id = $1 AND r.revision = coalesce($2, a.revision)", [articleId, revision]);
  return found.rows[0]?.extraction ?? null;
}

export interface ArticleListRow {
  readonly id: string;
  readonly revision: string;
  readonly revisions: number;
  readonly title: string;
  /** The first characters of its text when it has no title, else "". */
  readonly opening: string;
  readonly url: string | null;
  readonly outlet: Outlet;
  readonly lang: string;
  readonly published: string | null;
  readonly capturedAt: string;
  readonly storyId: string | null;
}

interface ListRow { id: string; revision: string; revisions: number; title: string; opening: string; url: string | null; outlet_id: string; outlet: string; domain: string | null; lang: string; published: string | null; captured_at: Date; story_id: string | null }

const OPENING = 100;
const LIST = `SELECT a.id, a.revision, (SELECT count(*) FROM revisions x WHERE x.article_id = a.id) AS revisions, a.title,
  CASE WHEN a.title = '' THEN left(r.article->>'text', ${OPENING}) ELSE '' END AS opening, a.url,
  o.id AS outlet_id, o.name AS outlet, o.domain, a.lang, a.published, c.captured_at, m.story_id
  FROM articles a JOIN outlets o ON o.id = a.outlet_id JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision
  JOIN captures c ON c.id = r.capture_id LEFT JOIN memberships m ON m.article_id = a.id`;

function listRow(row: ListRow): ArticleListRow {
  return {
    id: row.id, revision: row.revision, revisions: row.revisions, title: row.title, opening: row.opening, url: row.url, outlet: { id: row.outlet_id, name: row.outlet, domain: row.domain },
    lang: row.lang, published: row.published, capturedAt: row.captured_at.toISOString(), storyId: row.story_id,
  };
}

/** A story's articles for lists, by publication. */
export async function listArticlesOfStory(sql: Queryable, storyId: string): Promise<ArticleListRow[]> {
  const found = await sql.query<ListRow>(`${LIST} WHERE m.story_id = $1 ORDER BY a.published NULLS LAST, a.seq`, [storyId]);
  return found.rows.map(listRow);
}

/** An outlet's newest articles. */
export async function listArticlesOfOutlet(sql: Queryable, outletId: string, limit: number): Promise<ArticleListRow[]> {
  const found = await sql.query<ListRow>(`${LIST} WHERE a.outlet_id = $1 ORDER BY a.published DESC NULLS LAST, a.seq DESC LIMIT $2`, [outletId, limit]);
  return found.rows.map(listRow);
}

export async function findOutlet(sql: Queryable, id: string): Promise<Outlet | null> {
  const found = await sql.query<{ id: string; name: string; domain: string | null }>("SELECT id, name, domain FROM outlets WHERE id = $1", [id]);
  return found.rows[0] ?? null;
}

/** How much is held: articles, outlets, stories, and articles by language. */
export async function countHoldings(sql: Queryable): Promise<{ articles: number; outlets: number; stories: number; lastAt: string | null; languages: { code: string; articles: number }[] }> {
  const counts = await sql.query<{ articles: number; outlets: number; stories: number; last_at: Date | null }>(
    "SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM outlets) AS outlets, (SELECT count(*) FROM stories) AS stories, (SELECT max(added_at) FROM captures) AS last_at");
  const languages = await sql.query<{ code: string; articles: number }>("SELECT lang AS code, count(*) AS articles FROM articles GROUP BY lang ORDER BY 2 DESC, 1");
  const row = counts.rows[0];
  return { articles: row?.articles ?? 0, outlets: row?.outlets ?? 0, stories: row?.stories ?? 0, lastAt: row?.last_at?.toISOString() ?? null, languages: languages.rows };
}
