import type { Article, Extraction, Outlet } from "../model/index.js";
import type { Queryable } from "./sql.js";

/** What storing an article did. */
export type ArticleOutcome = "added" | "revised" | "same";

/** Keeps an article: a new one, a new revision of a known one, or nothing when this revision is there. Run inside a transaction. */
export async function insertArticle(sql: Queryable, article: Article): Promise<ArticleOutcome> {
  await sql.query("INSERT INTO outlets (id, name, domain) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING", [article.outlet.id, article.outlet.name, article.outlet.domain]);
  const fresh = await sql.query(
    `INSERT INTO articles (id, outlet_id, revision, url, title, lang, published, external_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [article.id, article.outlet.id, article.revision, article.url, article.title, article.lang, article.published, article.externalId]);
  // The row lock makes two captures of one page take turns.
  const known = await sql.query<{ n: number; there: boolean }>(
    `SELECT (SELECT coalesce(max(n), 0) FROM revisions WHERE article_id = a.id) AS n,
            EXISTS (SELECT 1 FROM revisions WHERE article_id = a.id AND revision = $2) AS there
     FROM articles a WHERE a.id = $1 FOR UPDATE`, [article.id, article.revision]);
  if (known.rows[0]?.there === true) return "same";
  await sql.query("INSERT INTO revisions (article_id, revision, n, capture_id, article) VALUES ($1, $2, $3, $4, $5)",
    [article.id, article.revision, (known.rows[0]?.n ?? 0) + 1, article.captureId, storable(article)]);
  if (fresh.rowCount === 1) return "added";
  await sql.query("UPDATE articles SET revision = $2, title = $3, lang = $4, published = coalesce(published, $5) WHERE id = $1", [article.id, article.revision, article.title, article.lang, article.published]);
  return "revised";
}

/** JSON that PostgreSQL takes: jsonb refuses U+0000 and half surrogates, which hostile pages hold. One replacement character each, so that offsets stay. */
export function storable(value: unknown): string {
  return JSON.stringify(value).replace(/\\u0000/g, "\\ufffd").replace(/\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|\\ud[c-f][0-9a-f]{2}/gi, "\\ufffd");
}

/** One revision of an article (the current one when `revision` is null), or null. */
export async function findArticle(sql: Queryable, id: string, revision: string | null = null): Promise<Article | null> {
  const found = await sql.query<{ article: Article }>(
    "SELECT r.article FROM revisions r JOIN articles a ON a.id = r.article_id WHERE a.id = $1 AND r.revision = coalesce($2, a.revision)", [id, revision]);
  return found.rows[0]?.article ?? null;
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

/** Keeps what was extracted from a revision, with the signature that `group` works on. */
export async function saveExtraction(sql: Queryable, extraction: Extraction, signature: unknown): Promise<void> {
  await sql.query("UPDATE revisions SET extraction = $3, signature = $4 WHERE article_id = $1 AND revision = $2",
    [extraction.articleId, extraction.revision, storable(extraction), storable(signature)]);
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
  readonly url: string | null;
  readonly outlet: Outlet;
  readonly lang: string;
  readonly published: string | null;
  readonly capturedAt: string;
  readonly storyId: string | null;
}

interface ListRow { id: string; revision: string; revisions: number; title: string; url: string | null; outlet_id: string; outlet: string; domain: string | null; lang: string; published: string | null; captured_at: Date; story_id: string | null }

const LIST = `SELECT a.id, a.revision, (SELECT count(*) FROM revisions x WHERE x.article_id = a.id) AS revisions, a.title, a.url,
  o.id AS outlet_id, o.name AS outlet, o.domain, a.lang, a.published, c.captured_at, m.story_id
  FROM articles a JOIN outlets o ON o.id = a.outlet_id JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision
  JOIN captures c ON c.id = r.capture_id LEFT JOIN memberships m ON m.article_id = a.id`;

function listRow(row: ListRow): ArticleListRow {
  return {
    id: row.id, revision: row.revision, revisions: row.revisions, title: row.title, url: row.url, outlet: { id: row.outlet_id, name: row.outlet, domain: row.domain },
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
