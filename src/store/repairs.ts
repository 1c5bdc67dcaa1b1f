import type { OpenEdge, Repair } from "../model/index.js";
import { storable } from "./storable.js";
import type { Queryable } from "./sql.js";

interface RepairRow { id: string; kind: Repair["kind"]; story_id: string | null; subjects: string[]; value: string | null; reason: string; made_by: string; made_at: Date; undone: boolean; undone_by: string | null; undone_at: Date | null; comment_id: string | null }

function repairOfRow(row: RepairRow): Repair {
  return { id: row.id, kind: row.kind, subjects: row.subjects, value: row.value, reason: row.reason, by: row.made_by, at: row.made_at.toISOString(), undone: row.undone };
}

/** Keeps a person's decision. Decisions are never deleted; undoing marks them. */
export async function saveRepair(sql: Queryable, repair: Repair, storyId: string | null, commentId: string | null = null): Promise<void> {
  await sql.query(
    "INSERT INTO repairs (id, kind, story_id, subjects, value, reason, made_by, made_at, comment_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [repair.id, repair.kind, storyId, [...repair.subjects], repair.value, repair.reason, repair.by, repair.at, commentId]);
}

/** Marks a decision as undone; null when it is not there or was undone before. */
export async function undoRepair(sql: Queryable, id: string, by: string, at: string): Promise<{ repair: Repair; storyId: string | null; commentId: string | null } | null> {
  const done = await sql.query<RepairRow>("UPDATE repairs SET undone = true, undone_by = $2, undone_at = $3 WHERE id = $1 AND NOT undone RETURNING *", [id, by, at]);
  const row = done.rows[0];
  return row === undefined ? null : { repair: repairOfRow(row), storyId: row.story_id, commentId: row.comment_id };
}

/** A decision with the story it was made in, or null. */
export async function findRepair(sql: Queryable, id: string): Promise<{ repair: Repair; storyId: string | null; commentId: string | null } | null> {
  const row = (await sql.query<RepairRow>("SELECT * FROM repairs WHERE id = $1", [id])).rows[0];
  return row === undefined ? null : { repair: repairOfRow(row), storyId: row.story_id, commentId: row.comment_id };
}

// A story keeps what was decided in those merged into it, and in the one it was split from. The value of a split is the id of the story it made.
const LINEAGE = `WITH RECURSIVE line(id) AS (
    SELECT $1::text
    UNION
    SELECT older.id FROM line JOIN repairs r ON NOT r.undone AND ((r.kind = 'merge' AND r.subjects[1] = line.id) OR (r.kind = 'split' AND r.value = line.id))
    CROSS JOIN LATERAL unnest(CASE r.kind WHEN 'merge' THEN r.subjects[2:] ELSE r.subjects[1:1] END) AS older(id))`;

// A source that a person gave to a story pins its page there once that was read, also when it was found at another address in the end.
const PLACING = `SELECT * FROM (
    SELECT id, seq, kind, story_id, subjects, value, reason, made_by, made_at, undone, undone_by, undone_at, comment_id FROM repairs WHERE kind IN ('merge', 'split', 'move', 'pin')
    UNION ALL
    SELECT r.id || ':' || page.id, r.seq, 'pin', r.story_id, ARRAY[page.id, r.subjects[2]], r.value, r.reason, r.made_by, r.made_at, r.undone, r.undone_by, r.undone_at, r.comment_id
      FROM repairs r CROSS JOIN LATERAL (
        SELECT a.id FROM articles a WHERE a.url = r.subjects[1]
        UNION SELECT v.article_id FROM captures c JOIN revisions v ON v.capture_id = c.id WHERE c.url_chain[1] = r.subjects[1]) page(id)
      WHERE r.kind = 'source') placed
  ORDER BY seq, id`;

/** Decisions, oldest first: those that hold in one story (with those of stories merged into it), or all that place articles in stories when `storyId` is null. */
export async function listRepairs(sql: Queryable, storyId: string | null): Promise<Repair[]> {
  const found = storyId === null
    ? await sql.query<RepairRow>(PLACING)
    : await sql.query<RepairRow>(`${LINEAGE} SELECT * FROM repairs WHERE story_id IN (SELECT id FROM line) ORDER BY seq`, [storyId]);
  return found.rows.map(repairOfRow);
}

export interface DecisionRow extends Repair {
  readonly storyId: string | null;
  readonly commentId: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** Decisions newest first, undone ones too: of one story, or of all when `storyId` is null. */
export async function listDecisions(sql: Queryable, storyId: string | null, page: { readonly limit: number; readonly offset: number }): Promise<{ rows: DecisionRow[]; total: number }> {
  const found = await sql.query<RepairRow & { total: number }>(
    `${LINEAGE} SELECT *, count(*) OVER () AS total FROM repairs
     WHERE $1::text IS NULL OR story_id IN (SELECT id FROM line) OR $1 = ANY(subjects) ORDER BY seq DESC LIMIT $2 OFFSET $3`, [storyId, page.limit, page.offset]);
  return {
    rows: found.rows.map((row) => ({ ...repairOfRow(row), storyId: row.story_id, commentId: row.comment_id, undoneBy: row.undone_by, undoneAt: row.undone_at?.toISOString() ?? null })),
    total: found.rows[0]?.total ?? 0,
  };
}

/** The story that a merged story's id leads to now; null when none was merged under it. Chains of merges are followed. */
export async function storyAfterMerge(sql: Queryable, storyId: string): Promise<string | null> {
  const found = await sql.query<{ id: string }>(
    `WITH RECURSIVE way(id, step) AS (
       SELECT $1::text, 0
       UNION
       SELECT r.subjects[1], step + 1 FROM way JOIN repairs r ON r.kind = 'merge' AND NOT r.undone AND way.id = ANY(r.subjects[2:]) WHERE step < 20)
     SELECT way.id FROM way JOIN stories s ON s.id = way.id WHERE way.id <> $1 ORDER BY step DESC LIMIT 1`, [storyId]);
  return found.rows[0]?.id ?? null;
}

/** Ids of the stories that were merged into one, those merged into them before included. */
export async function storiesMergedInto(sql: Queryable, storyId: string): Promise<string[]> {
  const found = await sql.query<{ id: string }>(
    `WITH RECURSIVE line(id) AS (
       SELECT $1::text
       UNION
       SELECT older.id FROM line JOIN repairs r ON NOT r.undone AND r.kind = 'merge' AND r.subjects[1] = line.id CROSS JOIN LATERAL unnest(r.subjects[2:]) AS older(id))
     SELECT id FROM line WHERE id <> $1 ORDER BY id`, [storyId]);
  return found.rows.map((row) => row.id);
}

/** Where each placed article stands now, and who put it there: "group" or "person:…". */
export async function placesNow(sql: Queryable): Promise<Map<string, { readonly storyId: string; readonly by: string }>> {
  const found = await sql.query<{ article_id: string; story_id: string; made_by: string }>("SELECT article_id, story_id, made_by FROM memberships");
  return new Map(found.rows.map((row) => [row.article_id, { storyId: row.story_id, by: row.made_by }]));
}

/** Replaces a story's edges that wait for a verdict. */
export async function saveOpenEdges(sql: Queryable, storyId: string, edges: readonly OpenEdge[]): Promise<void> {
  await sql.query("DELETE FROM open_edges WHERE story_id = $1", [storyId]);
  await sql.query(
    "INSERT INTO open_edges (story_id, edge_id, weight, edge) SELECT $1, t.id, t.weight, t.edge::jsonb FROM unnest($2::text[], $3::real[], $4::text[]) AS t(id, weight, edge)",
    [storyId, edges.map((edge) => edge.edgeId), edges.map((edge) => edge.weight), edges.map((edge) => storable(edge))]);
}

/** Edges that wait for a verdict over all stories, what would change most first. Edges of stories that are gone are left out. */
export async function listOpenEdges(sql: Queryable, page: { readonly limit: number; readonly offset: number }): Promise<{ rows: OpenEdge[]; total: number }> {
  const found = await sql.query<{ edge: OpenEdge; total: number }>(
    "SELECT o.edge, count(*) OVER () AS total FROM open_edges o JOIN stories s ON s.id = o.story_id ORDER BY o.weight DESC, o.edge_id LIMIT $1 OFFSET $2", [page.limit, page.offset]);
  return { rows: found.rows.map((row) => row.edge), total: found.rows[0]?.total ?? 0 };
}
