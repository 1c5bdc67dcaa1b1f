import type { Queryable } from "./sql.js";

/** Something in the discussions that does not add up, with a few of the ids it was found at. */
export interface Disagreement { readonly what: string; readonly count: number; readonly examples: readonly string[] }

const LEVEL = 8;
const DEEPEST = 5;

/** Shown comments below each path of a story, counted anew: every comment counts for each path that begins its own. */
const BELOW = `SELECT story_id, left(path, n * ${LEVEL}) AS path, count(*) AS n FROM comments CROSS JOIN LATERAL generate_series(1, length(path) / ${LEVEL} - 1) n WHERE state = 'shown' GROUP BY 1, 2`;
const SHOWN = `SELECT coalesce(c.story_id, d.story_id) AS id, coalesce(c.n, 0) AS n, coalesce(d.n, 0) AS kept
  FROM (SELECT story_id, count(*) FILTER (WHERE state = 'shown') AS n FROM comments GROUP BY 1) c FULL JOIN (SELECT story_id, sum(shown) AS n FROM discussion_counts GROUP BY 1) d USING (story_id)`;

/** Each selects the ids of what is wrong. One statement each, so that it sees one moment also while people write. */
const CHECKS: Readonly<Record<string, string>> = {
  "numbers of replies": `SELECT c.id FROM comments c LEFT JOIN (${BELOW}) b USING (story_id, path) WHERE c.replies <> coalesce(b.n, 0)`,
  "numbers of comments under stories": `SELECT id FROM (${SHOWN}) s WHERE n <> kept`,
  "places in threads": `SELECT c.id FROM comments c LEFT JOIN comments p ON p.id = c.parent_id WHERE c.depth <> length(c.path) / ${LEVEL} - 1 OR CASE WHEN c.parent_id IS NULL THEN c.root_id <> c.id OR c.depth <> 0
    ELSE p.story_id <> c.story_id OR p.root_id <> c.root_id OR left(c.path, -${LEVEL}) <> left(p.path, ${DEEPEST * LEVEL}) END`,
  "histories of edits": "SELECT c.id FROM comments c LEFT JOIN (SELECT comment_id, count(*) AS n FROM comment_edits GROUP BY 1) e ON e.comment_id = c.id WHERE c.state <> 'deleted' AND c.edits <> coalesce(e.n, 0)",
  "words of deleted comments": "SELECT c.id FROM comments c WHERE c.state = 'deleted' AND (c.body <> '' OR c.html <> '' OR c.anchor IS NOT NULL OR EXISTS (SELECT 1 FROM comment_edits e WHERE e.comment_id = c.id))",
};

/** Recomputes every counter and every place in the discussions and says where what is kept differs; empty when all agrees. Reads all comments; linear. */
export async function checkDiscussions(sql: Queryable): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const [what, text] of Object.entries(CHECKS)) {
    const wrong = await sql.query<{ id: string; total: number }>(`SELECT id, count(*) OVER () AS total FROM (${text}) wrong ORDER BY id LIMIT 3`);
    if (wrong.rows.length > 0) found.push({ what, count: wrong.rows[0]?.total ?? 0, examples: wrong.rows.map((row) => row.id) });
  }
  return found;
}

/** Sets the counters to what is counted. Nobody may write meanwhile, so the tables are locked until the transaction ends. */
export async function recountDiscussions(sql: Queryable): Promise<void> {
  await sql.query("LOCK TABLE comments, discussion_counts IN SHARE ROW EXCLUSIVE MODE");
  await sql.query(`UPDATE comments c SET replies = r.n FROM (SELECT a.id, coalesce(b.n, 0) AS n FROM comments a LEFT JOIN (${BELOW}) b USING (story_id, path)) r WHERE r.id = c.id AND c.replies <> r.n`);
  await sql.query(
    `INSERT INTO discussion_counts AS d (story_id, shard, shown, revision) SELECT id, 0, n - kept, 1 FROM (${SHOWN}) s WHERE n <> kept
     ON CONFLICT (story_id, shard) DO UPDATE SET shown = d.shown + excluded.shown, revision = d.revision + 1`);
}
