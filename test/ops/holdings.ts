import { openDatabase } from "../../src/store/index.js";

/** What a data folder holds, in a form two folders can be compared by. Times of arrival are left out. */
export interface Holdings {
  readonly articles: readonly string[];
  readonly claims: readonly string[];
  /** "story hash: its articles"; the hash is over what its page says. Times of capture, which a page shows too, are left out. */
  readonly stories: readonly string[];
  readonly jobs: readonly string[];
}

/** Reads a data folder's holdings; starts its server if need be. */
export async function holdingsOf(folder: string): Promise<Holdings> {
  const db = await openDatabase({ url: null, folder, connections: 2 });
  try {
    const list = async (text: string): Promise<string[]> => (await db.query<{ line: string }>(text)).rows.map((row) => row.line);
    return {
      articles: await list("SELECT a.id || ' ' || r.revision || ' ' || r.n || ' ' || (r.extraction IS NOT NULL) AS line FROM articles a JOIN revisions r ON r.article_id = a.id ORDER BY 1"),
      claims: await list("SELECT id || ' ' || article_id || ' ' || coalesce(story_id, '') || ' ' || coalesce(group_id, '') AS line FROM claims ORDER BY 1"),
      stories: await list(`SELECT s.id || ' ' || coalesce(md5(concat(p.page->'headline', p.page->'status', p.page->'lede', p.page->'paragraphs', p.page#>'{trace,origins}', p.page#>'{trace,claimGroups}', p.page#>'{trace,ledger}')), 'no page')
         || ': ' || (SELECT string_agg(m.article_id, ' ' ORDER BY m.article_id) FROM memberships m WHERE m.story_id = s.id) AS line FROM stories s LEFT JOIN pages p ON p.story_id = s.id AND p.version = s.version ORDER BY 1`),
      jobs: await list("SELECT task_identifier AS line FROM graphile_worker.jobs WHERE task_identifier IN ('extract', 'group', 'regroup', 'rebuild') ORDER BY 1"),
    };
  } finally {
    await db.close();
  }
}
