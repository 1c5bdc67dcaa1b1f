import { pathsAbove } from "../discuss/index.js";
import type { CommentState } from "../model/index.js";
import { addApproved, blankComment, lockComment, moveCounts, saveCommentState, type CommentRow, type Queryable } from "../store/index.js";

const isShown = (state: CommentState): number => (state === "shown" ? 1 : 0);

/** Moves a locked comment to a state, and the counts above it with it. The one place where a state changes, so that counts can't go wrong. */
export async function changeState(sql: Queryable, comment: CommentRow, state: CommentState, reasons: CommentRow["reasons"] | null = null): Promise<void> {
  await saveCommentState(sql, comment.id, state, reasons);
  await moveCounts(sql, comment, pathsAbove(comment.path), isShown(state) - isShown(comment.state));
  if (state === "shown" && comment.state === "held") await addApproved(sql, comment.authorId);
}

/** Takes the words out of a comment; where there are replies a tombstone stays. */
export async function eraseComment(sql: Queryable, id: string): Promise<CommentRow | null> {
  const comment = await lockComment(sql, id);
  if (comment === null || comment.state === "deleted") return comment;
  await blankComment(sql, id);
  await moveCounts(sql, comment, pathsAbove(comment.path), -isShown(comment.state));
  return comment;
}
