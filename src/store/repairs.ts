import type { Repair } from "../model/index.js";
import type { Queryable } from "./sql.js";

interface RepairRow { id: string; kind: Repair["kind"]; subjects: string[]; value: string | null; reason: string; made_by: string; made_at: Date; undone: boolean }

function repairOfRow(row: RepairRow): Repair {
  return { id: row.id, kind: row.kind, subjects: row.subjects, value: row.value, reason: row.reason, by: row.made_by, at: row.made_at.toISOString(), undone: row.undone };
}

/** Keeps a person's decision. Decisions are never deleted; undoing marks them. */
export async function saveRepair(sql: Queryable, repair: Repair, storyId: string | null): Promise<void> {
  await sql.query(
    "INSERT INTO repairs (id, kind, story_id, subjects, value, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [repair.id, repair.kind, storyId, [...repair.subjects], repair.value, repair.reason, repair.by, repair.at]);
}

/** Marks a decision as undone; null when it is not there or was undone before. */
export async function undoRepair(sql: Queryable, id: string, by: string, at: string): Promise<{ repair: Repair; storyId: string | null } | null> {
  const done = await sql.query<RepairRow & { story_id: string | null }>("UPDATE repairs SET undone = true, undone_by = $2, undone_at = $3 WHERE id = $1 AND NOT undone RETURNING *", [id, by, at]);
  const row = done.rows[0];
  return row === undefined ? null : { repair: repairOfRow(row), storyId: row.story_id };
}

/** All decisions, oldest first: those of one story, or all that place articles in stories when `storyId` is null. */
export async function listRepairs(sql: Queryable, storyId: string | null): Promise<Repair[]> {
  const found = storyId === null
    ? await sql.query<RepairRow>("SELECT * FROM repairs WHERE kind IN ('merge', 'split', 'move', 'pin') ORDER BY seq")
    : await sql.query<RepairRow>("SELECT * FROM repairs WHERE story_id = $1 ORDER BY seq", [storyId]);
  return found.rows.map(repairOfRow);
}
