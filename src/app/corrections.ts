import { granted, hasRole, refused, type CommentView, type CorrectionInput, type Outcome, type Refused, type Repair, type RepairBench, type Viewer } from "../model/index.js";
import { pathsAbove } from "../discuss/index.js";
import { findComment, findRepair, lockComment, logDecision, moveCounts, setRepairOfComment, type CommentRow, type Queryable } from "../store/index.js";
import { commentView } from "./discussions.js";
import type { House } from "./house.js";
import { notify } from "./notifications.js";
import { decideRepair, takeBack, viewBench } from "./repairs.js";
import { newId } from "./secrets.js";
import { storyParts } from "./story-parts.js";

const MOST_AT_ONCE = 20;

function editingProblem(viewer: Viewer | null): Refused | null {
  if (viewer === null) return refused("sign-in");
  return viewer.state === "active" && hasRole(viewer.role, "editor") ? null : refused("forbidden");
}

/** What can be corrected in the story of a comment, with the comment. */
export async function correctionBench(house: House, viewer: Viewer | null, commentId: string): Promise<Outcome<{ readonly comment: CommentView; readonly bench: RepairBench }>> {
  const problem = editingProblem(viewer);
  if (problem !== null) return problem;
  const comment = await findComment(house.db, commentId);
  if (comment === null || comment.state !== "shown") return refused("missing");
  const [bench, story] = await Promise.all([viewBench(house, comment.storyId), storyParts(house, comment.storyId)]);
  return bench === null ? refused("missing") : granted({ comment: commentView(comment, story?.index ?? null), bench });
}

/** Turns a comment into changes of the record, by the same way as on the repair page. Each change names the thread, the thread names the last, and all stand in the story's list of changes. */
export async function correctFromComment(house: House, viewer: Viewer | null, commentId: string, inputs: readonly CorrectionInput[]): Promise<Outcome<{ readonly repairId: string }>> {
  const problem = editingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const about = await findComment(house.db, commentId);
  if (about === null || about.state !== "shown") return refused("missing");
  if (about.repairId !== null) return refused("conflict", "corrected");
  let repairId: string | null = null;
  for (const input of inputs.slice(0, MOST_AT_ONCE)) {
    const before = repairId;
    try {
      const outcome = await decideRepair(house, { ...input, storyId: about.storyId }, viewer.name, { commentId, also: (sql, repair) => tieComment(house, sql, { commentId, viewer, repair, before }) });
      if (!outcome.ok) return refused("invalid", "correction", { ...outcome.values, code: outcome.code, why: outcome.why });
      repairId = outcome.repair.id;
    } catch (error) {
      if (error instanceof Tied) return refused("conflict", "corrected");
      throw error;
    }
  }
  return repairId === null ? refused("invalid", "correction-incomplete") : granted({ repairId });
}

/** Thrown inside the transaction when somebody else was faster with the same comment, or it is gone. */
class Tied extends Error {}

interface Tie { readonly commentId: string; readonly viewer: Viewer; readonly repair: Repair; readonly before: string | null }

async function tieComment(house: House, sql: Queryable, { commentId, viewer, repair, before }: Tie): Promise<void> {
  const comment: CommentRow | null = await lockComment(sql, commentId);
  if (comment === null || comment.state !== "shown" || comment.repairId !== before) throw new Tied();
  await setRepairOfComment(sql, commentId, repair.id);
  await moveCounts(sql, comment, pathsAbove(comment.path), 0);
  await logDecision(sql, { id: newId(), at: repair.at, by: viewer.id, action: "correct", commentId, accountId: comment.authorId, reason: repair.reason, detail: { repair: repair.id } });
  if (comment.authorId !== viewer.id && before === null) await notify(house, sql, { accountId: comment.authorId, kind: "correction", commentId, by: viewer.id, text: repair.reason.slice(0, 300) });
}

/** Takes a correction back; the thread stays, and the list of changes says so. */
export async function undoCorrection(house: House, viewer: Viewer | null, repairId: string): Promise<Outcome<{ readonly commentId: string | null }>> {
  const problem = editingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const found = await findRepair(house.db, repairId);
  if (found === null || found.commentId === null) return refused("missing");
  const outcome = await takeBack(house, repairId, viewer.name, (sql, commentId) => logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action: "undo-correction", commentId, accountId: null, reason: "", detail: { repair: repairId } }));
  return outcome.ok ? granted({ commentId: found.commentId }) : refused("missing");
}
