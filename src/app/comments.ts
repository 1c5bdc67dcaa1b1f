import { granted, hasRole, refused, type Anchor, type Anchorable, type Client, type CommentInput, type Outcome, type Posted, type Viewer } from "../model/index.js";
import { addressedIn, anchorOf, foldText, nameKey, pathOf, isNewcomer, renderMarkdown, REPORT_REASONS, reviewSubmission, type Review } from "../discuss/index.js";
import {
  accountsByName, addJob, addReport, addSubmission, discussionState, findAccount, findByRequest, findComment, listEdits, lockComment, saveBlock, saveEdit, submissionFacts,
  type Along, type NewComment, type Parent, type Queryable, type SubmissionFacts, type Submitted,
} from "../store/index.js";
import { changeState, eraseComment } from "./comment-states.js";
import { settingsFrom } from "./discussion-settings.js";
import type { House } from "./house.js";
import { clientKey, withinAll } from "./limits.js";
import { mailAbout, notify } from "./notifications.js";
import { isProof } from "./proof-of-work.js";
import { newId } from "./secrets.js";
import { storyParts } from "./story-parts.js";

const SILENT_EDIT_MS = 2 * 60_000;

/** Refuses who may not write at all; null when they may. */
export function writingProblem(viewer: Viewer | null): ReturnType<typeof refused> | null {
  if (viewer === null) return refused("sign-in");
  if (viewer.state === "suspended") return refused("forbidden", "suspended");
  return viewer.state === "active" ? null : refused("forbidden");
}

/** The part with this key, or null. */
export function findAnchorable(parts: readonly Anchorable[], key: string | null): Anchorable | null {
  return key === null || key === "" || key === "story" ? null : parts.find((one) => one.key === key) ?? null;
}

/** Posts a comment under a story, or a reply (then the story may be left out). Sending the same request twice posts it once. Two queries: what the rules need to know, and the comment with all that goes with it. */
export async function postComment(house: House, viewer: Viewer | null, storyId: string | null, input: CommentInput, client: Client): Promise<Outcome<Posted>> {
  const problem = writingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const requestKey = input.requestKey === null || input.requestKey === "" ? null : input.requestKey.slice(0, 64);
  const body = cleanText(input.body);
  const facts = await submissionFacts(house.db, { authorId: viewer.id, requestKey, parentId: input.parentId, fold: foldOf(body), at: house.now() });
  if (facts.before !== null) return granted(facts.before);
  const target = await targetOf(house, storyId, input, facts.parent);
  if (!target.ok) return target;
  const review = await reviewOf(house, viewer, { body, proof: input.proof, use: requestKey === null ? null : `${viewer.id} ${requestKey}`, isEdit: false }, facts);
  if (review.verdict === "refuse") {
    // Of two sendings at once, the first may have come through meanwhile and count against the second.
    const first = requestKey === null ? null : await findByRequest(house.db, viewer.id, requestKey);
    return first !== null ? granted(first) : refused(review.reason.code.startsWith("rate") ? "too-many" : "invalid", review.reason.code, review.reason.values);
  }
  return keep(house, { viewer, body, requestKey, review, seq: facts.seq, address: clientKey(client.address), ...target.value });
}

function cleanText(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\u0000", "").normalize("NFC").trim();
}

/** What repeats of a text are told by; its beginning says enough. */
function foldOf(body: string): string {
  return foldText(body).slice(0, 500);
}

interface Target { readonly storyId: string; readonly parent: Parent | null; readonly anchor: { readonly kind: string; readonly key: string; readonly value: Anchor } | null }

async function targetOf(house: House, storyId: string | null, input: CommentInput, parent: Parent | null): Promise<Outcome<Target>> {
  if (input.parentId !== null) {
    if (parent === null || (storyId !== null && parent.storyId !== storyId)) return refused("missing", "parent-elsewhere");
    return parent.state === "shown" ? granted({ storyId: parent.storyId, parent, anchor: null }) : refused("conflict", "parent-gone");
  }
  const story = storyId === null ? null : await storyParts(house, storyId);
  if (storyId === null || story === null) return refused("missing");
  const target = findAnchorable(story.parts, input.about);
  return granted({ storyId, parent: null, anchor: target === null ? null : { kind: target.kind, key: target.key, value: anchorOf(target, story.parts, story.version) } });
}

async function reviewOf(house: House, viewer: Viewer, given: { readonly body: string; readonly proof: string | null; readonly use: string | null; readonly isEdit: boolean }, facts: SubmissionFacts): Promise<Review> {
  const { body, isEdit } = given;
  const settings = settingsFrom(facts.settings);
  if (hasRole(viewer.role, "editor")) return reviewSubmission({ body, author: viewer, lastMinute: 0, lastDay: 0, repeats: 0, hasProof: true, isEdit }, settings);
  return reviewSubmission({ body, author: viewer, lastMinute: facts.lastMinute, lastDay: facts.lastDay, repeats: facts.repeats, hasProof: isNewcomer(viewer) && await isProof(house, given.proof, given.use), isEdit }, settings);
}

interface Kept extends Target { readonly viewer: Viewer; readonly body: string; readonly requestKey: string | null; readonly review: Exclude<Review, { verdict: "refuse" }>; readonly seq: number; readonly address: string }

/** Readers may post this often from one address in ten minutes. */
const POSTS_AN_ADDRESS = 60;

async function keep(house: House, given: Kept): Promise<Outcome<Posted>> {
  const { viewer, parent, body } = given;
  const id = newId();
  const { path, depth } = pathOf(given.seq, parent);
  const state = given.review.verdict === "show" ? "shown" : "held";
  const comment: NewComment = {
    id, seq: given.seq, path, depth, storyId: given.storyId, parentId: parent?.id ?? null, rootId: parent?.rootId ?? id, authorId: viewer.id, requestKey: given.requestKey, anchor: given.anchor,
    body, html: renderMarkdown(body), fold: foldOf(body), at: house.now(), state, reasons: given.review.verdict === "hold" ? given.review.reasons : [],
  };
  const along: Along = {
    limit: viewer.role === "reader" ? { key: `post:${given.address}`.slice(0, 300), most: POSTS_AN_ADDRESS, seconds: 600 } : null,
    tell: parent === null || parent.authorId === viewer.id ? null : parent.authorId, isCounted: viewer.approved < 10,
  };
  const mentioned = state === "shown" ? addressedIn(body) : [];
  const add = async (sql: Queryable): Promise<Submitted> => {
    const done = await addSubmission(sql, { comment, along });
    if (done.isTold && along.tell !== null) await mailAbout(house, sql, { accountId: along.tell, kind: "reply", commentId: id, by: viewer.id, text: "" });
    if (done.outcome === "added" && mentioned.length > 0) await tellMentioned(house, sql, { id, by: viewer.id, names: mentioned }, along.tell);
    return done;
  };
  // One statement is whole by itself; where more follow, they are in one transaction with it.
  const isOne = mentioned.length === 0 && (along.tell === null || house.settings.smtpUrl === null);
  const { outcome } = isOne ? await add(house.db) : await house.db.transaction(add);
  if (outcome === "added") return granted({ id, state });
  // Of two sendings at once, the first may have come through meanwhile and have used up the limit.
  const first = given.requestKey === null ? null : await findByRequest(house.db, viewer.id, given.requestKey);
  return first === null ? refused("too-many") : granted(first);
}

/** Tells the author of the comment above and those mentioned, each once, never the writer. */
export async function tellAbout(house: House, sql: Queryable, comment: { readonly id: string; readonly body: string; readonly by: string; readonly parentAuthor: string | null }): Promise<void> {
  if (comment.parentAuthor !== null && comment.parentAuthor !== comment.by) {
    await notify(house, sql, { accountId: comment.parentAuthor, kind: "reply", commentId: comment.id, by: comment.by, text: "" });
  }
  await tellMentioned(house, sql, { id: comment.id, by: comment.by, names: addressedIn(comment.body) }, comment.parentAuthor);
}

/** Tells those mentioned in a comment, but not who was told of it already. */
async function tellMentioned(house: House, sql: Queryable, comment: { readonly id: string; readonly by: string; readonly names: readonly (readonly string[])[] }, already: string | null): Promise<void> {
  const known = new Map((await accountsByName(sql, comment.names.flat().map(nameKey))).map((account) => [nameKey(account.name), account]));
  // Of the names a mention can mean, the longest that somebody has.
  const meant = comment.names.map((names) => names.map((name) => known.get(nameKey(name))).find((account) => account !== undefined)).filter((account) => account !== undefined);
  for (const account of new Set(meant)) {
    if (account.id === comment.by || account.id === already) continue;
    await notify(house, sql, { accountId: account.id, kind: "mention", commentId: comment.id, by: comment.by, text: "" });
  }
}

/** The text of an own comment, for its edit form. */
export async function commentSource(house: House, viewer: Viewer | null, id: string): Promise<Outcome<string>> {
  if (viewer === null) return refused("sign-in");
  const comment = await findComment(house.db, id);
  if (comment === null || comment.state === "deleted") return refused("missing");
  return comment.authorId === viewer.id ? granted(comment.body) : refused("forbidden");
}

/** Changes the words of an own comment. The same rules as for a new one; the words before are kept, except in the first two minutes when nobody answered. */
export async function editComment(house: House, viewer: Viewer | null, id: string, text: string): Promise<Outcome<Posted>> {
  const problem = writingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const body = cleanText(text);
  const facts = await submissionFacts(house.db, { authorId: viewer.id, requestKey: null, parentId: null, fold: "", at: house.now() });
  const review = await reviewOf(house, viewer, { body, proof: null, use: null, isEdit: true }, facts);
  if (review.verdict === "refuse") return refused("invalid", review.reason.code, review.reason.values);
  return house.db.transaction(async (sql): Promise<Outcome<Posted>> => {
    const comment = await lockComment(sql, id);
    if (comment === null || comment.state === "deleted") return refused("missing");
    if (comment.authorId !== viewer.id) return refused("forbidden");
    if (comment.state === "hidden") return refused("conflict", "hidden");
    if (comment.body === body) return granted({ id, state: comment.state });
    await saveEdit(sql, comment, { body, html: renderMarkdown(body), fold: foldOf(body), at: house.now() });
    const state = comment.state === "shown" && review.verdict === "hold" ? "held" : comment.state;
    await changeState(sql, comment, state, review.verdict === "hold" && state === "held" ? review.reasons : null);
    return granted({ id, state });
  });
}

/** True when an edit so soon after posting needs no mark. */
export function isSilentEdit(comment: { readonly createdAt: string; readonly editedAt: string | null; readonly replies: number }): boolean {
  return comment.editedAt !== null && comment.replies === 0 && Date.parse(comment.editedAt) - Date.parse(comment.createdAt) < SILENT_EDIT_MS;
}

/** Deletes an own comment. Its words go; a tombstone stays where others answered. */
export async function removeComment(house: House, viewer: Viewer | null, id: string): Promise<Outcome<{ readonly storyId: string }>> {
  if (viewer === null) return refused("sign-in");
  return house.db.transaction(async (sql): Promise<Outcome<{ readonly storyId: string }>> => {
    const comment = await lockComment(sql, id);
    if (comment === null || comment.state === "deleted") return refused("missing");
    if (comment.authorId !== viewer.id) return refused("forbidden");
    await eraseComment(sql, id);
    return granted({ storyId: comment.storyId });
  });
}

/** Earlier words of a comment, oldest first; of a hidden or waiting comment only for its author and moderators. */
export async function commentHistory(house: House, id: string, viewer: Viewer | null): Promise<Outcome<readonly { readonly body: string; readonly at: string }[]>> {
  const comment = await findComment(house.db, id);
  if (comment === null || comment.state === "deleted") return refused("missing");
  const mayLook = comment.state === "shown" || (viewer !== null && (viewer.id === comment.authorId || hasRole(viewer.role, "moderator")));
  if (!mayLook) return refused("missing");
  return granted([...await listEdits(house.db, id), { body: comment.body, at: comment.editedAt ?? comment.createdAt }]);
}

export async function reportComment(house: House, viewer: Viewer | null, id: string, input: { readonly reason: string; readonly text: string }): Promise<Outcome<null>> {
  if (viewer === null) return refused("sign-in");
  if (!(REPORT_REASONS as readonly string[]).includes(input.reason)) return refused("invalid", "report-reason");
  const comment = await findComment(house.db, id);
  if (comment === null || comment.state !== "shown") return refused("missing");
  if (!await withinAll(house, [[`report:${viewer.id}`, 30]], 3600)) return refused("too-many");
  await addReport(house.db, { commentId: id, accountId: viewer.id, reason: input.reason, text: input.text.slice(0, 2000), at: house.now() });
  return granted(null);
}

/** Blocks or unblocks a person for the viewer: what they write is folded away, and they can't reach the viewer by reply or mention. */
export async function blockPerson(house: House, viewer: Viewer | null, accountId: string, on: boolean): Promise<Outcome<null>> {
  if (viewer === null) return refused("sign-in");
  if (accountId === viewer.id) return refused("invalid", "block-self");
  if (await findAccount(house.db, accountId) === null) return refused("missing");
  await saveBlock(house.db, viewer.id, accountId, on, house.now());
  return granted(null);
}

/** How many comments stand under a story. */
export async function countComments(house: House, storyId: string): Promise<number> {
  return (await discussionState(house.db, storyId)).shown;
}

/** Puts the scoring of notes in the queue, once. */
export async function askForScores(house: House): Promise<void> {
  await addJob(house.db, "score-notes", {}, { key: "score-notes", maxAttempts: 3 });
}
