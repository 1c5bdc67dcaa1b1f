import { granted, hasRole, refused, type CorrectionInput, type Outcome, type Repair, type Viewer } from "../model/index.js";
import { pathsAbove } from "../discuss/index.js";
import { addJob, commentOfRepair, findComment, lockComment, logDecision, moveCounts, recordChanges, saveRepair, setRepairOfComment, undoRepair, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { notify } from "./notifications.js";
import { checkRepair } from "./repair-checks.js";
import { newId } from "./secrets.js";

// What a thread under one story can change. Merging and moving stories is done on their own page.
const KINDS: ReadonlySet<string> = new Set<Repair["kind"]>(["join-claims", "part-claims", "figure", "name", "origin", "edge"]);

function editingProblem(viewer: Viewer | null): ReturnType<typeof refused> | null {
  if (viewer === null) return refused("sign-in");
  return viewer.state === "active" && hasRole(viewer.role, "editor") ? null : refused("forbidden");
}

/** Turns a comment into a change of the record. The change names the thread, the thread names the change, and both stand in the story's list of changes. */
export async function correctFromComment(house: House, viewer: Viewer | null, commentId: string, input: CorrectionInput): Promise<Outcome<{ readonly repairId: string }>> {
  const problem = editingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const subjects = input.subjects.map((subject) => subject.trim()).filter((subject) => subject !== "").slice(0, 50);
  const value = input.value === null || input.value.trim() === "" ? null : input.value.trim().slice(0, 500);
  if (!KINDS.has(input.kind) || subjects.length === 0 || input.reason.trim() === "") return refused("invalid", "A correction needs its kind, what it is about, and a reason.");
  const about = await findComment(house.db, commentId);
  if (about === null) return refused("missing");
  // The same checks as on the repair page: what is named must be in the story, and groups are written out as their claims.
  const checked = await checkRepair(house, { kind: input.kind as Repair["kind"], storyId: about.storyId, subjects, value, reason: input.reason });
  if ("why" in checked) return refused("invalid", checked.why);
  return house.db.transaction(async (sql): Promise<Outcome<{ readonly repairId: string }>> => {
    const comment = await lockComment(sql, commentId);
    if (comment === null || comment.state !== "shown") return refused("missing");
    if (comment.repairId !== null) return refused("conflict", "This comment has changed the record already.");
    const repair: Repair = { id: newId(), kind: input.kind as Repair["kind"], subjects: checked.subjects, value: checked.value, reason: `${input.reason.trim().slice(0, 900)} (comment ${commentId})`, by: viewer.name, at: house.now(), undone: false };
    await saveRepair(sql, repair, comment.storyId);
    await setRepairOfComment(sql, commentId, repair.id);
    await moveCounts(sql, comment, pathsAbove(comment.path), 0);
    await tellOfChange(sql, comment.storyId, repair.id, `${viewer.name} corrected the record after a reader's comment: ${input.reason.trim().slice(0, 300)}`);
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action: "correct", commentId, accountId: comment.authorId, reason: input.reason.trim().slice(0, 900), detail: { repair: repair.id } });
    if (comment.authorId !== viewer.id) await notify(house, sql, { accountId: comment.authorId, kind: "correction", commentId, by: viewer.id, text: input.reason.trim().slice(0, 300) });
    return granted({ repairId: repair.id });
  });
}

/** Takes a correction back; the thread stays, and says so in the list of changes. */
export async function undoCorrection(house: House, viewer: Viewer | null, repairId: string): Promise<Outcome<{ readonly commentId: string | null }>> {
  const problem = editingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  return house.db.transaction(async (sql): Promise<Outcome<{ readonly commentId: string | null }>> => {
    const commentId = await commentOfRepair(sql, repairId);
    if (commentId === null) return refused("missing");
    const undone = await undoRepair(sql, repairId, viewer.name, house.now());
    if (undone === null) return refused("missing");
    const comment = await findComment(sql, commentId);
    await setRepairOfComment(sql, commentId, null);
    if (comment !== null) {
      await moveCounts(sql, comment, [], 0);
      await tellOfChange(sql, comment.storyId, repairId, `${viewer.name} took a correction back.`);
    }
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action: "undo-correction", commentId, accountId: null, reason: "", detail: { repair: repairId } });
    return granted({ commentId });
  });
}

async function tellOfChange(sql: Queryable, storyId: string, repairId: string, text: string): Promise<void> {
  await recordChanges(sql, storyId, [{ kind: "correction", subject: repairId, text }]);
  await addJob(sql, "rebuild", { storyId }, { key: `rebuild:${storyId}` });
}
