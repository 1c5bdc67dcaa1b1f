import { hasRole, type CommentPage, type CommentSort, type CommentView, type DiscussionView, type Viewer } from "../model/index.js";
import { placeAnchor, type AnchorIndex } from "../discuss/index.js";
import { discussionState, findComment, latestComments, listBelow, listBlocks, listNotes, listReplies, listTops, saveReadingMark, standingIn, waitingComments, type CommentRow, type NoteRow } from "../store/index.js";
import { isSilentEdit } from "./comments.js";
import type { House } from "./house.js";
import { viewNotes } from "./notes.js";
import { storyParts, type PageNow } from "./story-parts.js";

const THREADS = 20;
const REPLIES_SHOWN = 3;
const BELOW = 60;

const isGone = (row: CommentRow): boolean => row.state === "deleted" || row.state === "hidden";

/** A comment as a page shows it; of one that is hidden or deleted only its place. */
export function commentView(row: CommentRow, index: AnchorIndex | null): CommentView {
  return {
    id: row.id, seq: row.seq, storyId: row.storyId, parentId: row.parentId, rootId: row.rootId, depth: row.depth,
    author: isGone(row) ? null : { id: row.authorId, name: row.authorName, role: row.authorRole }, parentName: row.parentName, anchor: row.anchor,
    anchorState: row.anchor === null || index === null ? null : placeAnchor(row.anchor, index),
    html: isGone(row) ? "" : row.html, createdAt: row.createdAt, editedAt: isSilentEdit(row) ? null : row.editedAt, state: row.state, replies: row.replies, repairId: row.repairId, reasons: row.state === "held" ? row.reasons : [],
  };
}

interface PageRequest { readonly sort: CommentSort; readonly after: string | null; readonly about: string | null }

/** What a page of a discussion shows to everybody. */
interface SharedPage { readonly total: number; readonly threads: DiscussionView["threads"]; readonly next: string | null; readonly notes: readonly NoteRow[] }

const MAX_KEPT = 60;
const keptPages = new WeakMap<House, Map<string, Promise<SharedPage>>>();

/** The shared part, read once for each revision of story and discussion: whatever changes in it moves the revision. */
function sharedPage(house: House, storyId: string, story: PageNow, request: Omit<PageRequest, "about"> & { readonly anchorKey: string | null }): Promise<SharedPage> {
  const pages = keptPages.get(house) ?? new Map<string, Promise<SharedPage>>();
  keptPages.set(house, pages);
  const key = JSON.stringify([storyId, story.revision, request.sort, cursorOf(request.after), request.anchorKey]);
  const page = pages.get(key) ?? readPage(house, storyId, story, request);
  pages.delete(key);
  pages.set(key, page);
  page.catch(() => { if (pages.get(key) === page) pages.delete(key); });
  for (const old of pages.keys()) { if (pages.size <= MAX_KEPT) break; pages.delete(old); }
  return page;
}

async function readPage(house: House, storyId: string, story: PageNow, request: Omit<PageRequest, "about"> & { readonly anchorKey: string | null }): Promise<SharedPage> {
  const [state, tops, notes] = await Promise.all([
    discussionState(house.db, storyId), listTops(house.db, storyId, { sort: request.sort, limit: THREADS + 1, after: cursorOf(request.after), anchorKey: request.anchorKey }), listNotes(house.db, storyId, 50),
  ]);
  const shown = tops.slice(0, THREADS);
  const replies = await listReplies(house.db, shown.filter((row) => row.replies > 0).map((row) => row.id), REPLIES_SHOWN);
  const last = shown.at(-1);
  return {
    total: state.shown, notes,
    threads: shown.map((row) => ({ comment: commentView(row, story.index), replies: replies.filter((reply) => reply.rootId === row.id).map((reply) => commentView(reply, null)) })),
    next: tops.length > THREADS && last !== undefined ? `${last.replies}-${last.seq}` : null,
  };
}

/** One page of a story's discussion. Never more than 20 threads with three replies each, whatever its size. */
export async function viewDiscussion(house: House, storyId: string, request: PageRequest, viewer: Viewer | null): Promise<DiscussionView | null> {
  const story = await storyParts(house, storyId);
  if (story === null) return null;
  const about = request.about === null ? null : story.parts.find((part) => part.key === request.about) ?? null;
  const [{ total, threads, next, notes }, own] = await Promise.all([
    sharedPage(house, storyId, story, { sort: request.sort, after: request.after, anchorKey: about?.key ?? null }), viewer === null ? null : standingIn(house.db, { accountId: viewer.id, storyId }),
  ]);
  const waiting = viewer === null || own === null || !own.hasWaiting ? [] : await waitingComments(house.db, storyId, viewer.id);
  return {
    storyId, headline: story.headline, total, sort: request.sort, about, anchorables: story.parts, threads, next,
    waiting: waiting.map((row) => commentView(row, story.index)), blocked: own?.blocked ?? [], seen: own?.seen ?? null, notes: await viewNotes(house, notes, story.index, viewer),
  };
}

function cursorOf(text: string | null): { readonly replies: number; readonly seq: number } | null {
  const found = /^(\d{1,9})-(\d{1,15})$/.exec(text ?? "");
  return found === null ? null : { replies: Number(found[1]), seq: Number(found[2]) };
}

/** A comment as somebody may see it: one that waits is for its author and moderators, others see its place. */
function asSeenBy(comment: CommentView, viewer: Viewer | null): CommentView {
  const mayLook = comment.state !== "held" || (viewer !== null && (viewer.id === comment.author?.id || hasRole(viewer.role, "moderator")));
  return mayLook ? comment : { ...comment, author: null, html: "", reasons: [] };
}

/** A comment on a page of its own with what stands below it. Waiting and hidden ones are for their author and moderators. */
export async function viewComment(house: House, id: string, after: string | null, viewer: Viewer | null): Promise<CommentPage | null> {
  const row = await findComment(house.db, id);
  if (row === null) return null;
  const isOwn = viewer !== null && (viewer.id === row.authorId || hasRole(viewer.role, "moderator"));
  if (row.state === "held" && !isOwn) return null;
  if (row.state !== "shown" && row.replies === 0 && !isOwn) return null;
  const [story, root, parent, below, blocks] = await Promise.all([
    storyParts(house, row.storyId), row.parentId === null ? null : findComment(house.db, row.rootId), row.parentId === null || row.parentId === row.rootId ? null : findComment(house.db, row.parentId), listBelow(house.db, row, after !== null && /^[0-9a-z]{8,96}$/.test(after) && after.startsWith(row.path) ? after : row.path, BELOW + 1), viewer === null ? [] : listBlocks(house.db, viewer.id),
  ]);
  const shown = below.slice(0, BELOW);
  const above = (one: CommentRow | null): CommentView | null => (one === null ? null : asSeenBy(commentView(one, story?.index ?? null), viewer));
  return {
    comment: commentView(row, story?.index ?? null), body: isGone(row) ? "" : row.body, root: above(root), parent: above(parent ?? root), headline: story?.headline ?? "", replies: shown.map((reply) => commentView(reply, null)),
    next: below.length > BELOW ? shown.at(-1)?.path ?? null : null, blocked: blocks.map((one) => one.id),
  };
}

/** The newest comments of a story, for feeds; null when there is no such story. */
export async function discussionFeed(house: House, storyId: string): Promise<readonly CommentView[] | null> {
  const story = await storyParts(house, storyId);
  return story === null ? null : (await latestComments(house.db, storyId, 50)).map((row) => commentView(row, story.index));
}

export async function markDiscussionRead(house: House, viewer: Viewer, storyId: string): Promise<void> {
  await saveReadingMark(house.db, { accountId: viewer.id, storyId });
}
