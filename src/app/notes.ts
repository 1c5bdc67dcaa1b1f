import { granted, refused, type NoteView, type Outcome, type Viewer } from "../model/index.js";
import { anchorOf, fewRatings, isLinkable, placeAnchor, renderMarkdown, reviewSubmission, scoreNotes, type AnchorIndex, type NoteScore } from "../discuss/index.js";
import { addNote, allRatings, findNote, moveCounts, ownRatings, saveRating, saveScores, type NoteRow, type Task } from "../store/index.js";
import { askForScores, findAnchorable, writingProblem } from "./comments.js";
import { discussionSettings } from "./discussion-settings.js";
import type { House } from "./house.js";
import { withinAll } from "./limits.js";
import { idOfRequest, newId } from "./secrets.js";
import { storyParts } from "./story-parts.js";

const RANK: Readonly<Record<NoteScore["status"], number>> = { "helpful": 0, "more-ratings": 1, "not-helpful": 2 };

/** Notes of a story: those helpful across viewpoints first, then by date. Without enough ratings a note is never ranked by raw votes. */
export async function viewNotes(house: House, rows: readonly NoteRow[], index: AnchorIndex, viewer: Viewer | null): Promise<readonly NoteView[]> {
  const own = viewer === null || rows.length === 0 ? new Map<string, number>() : await ownRatings(house.db, viewer.id, rows.map((row) => row.id));
  return rows.map((row) => noteView(row, index, { rating: own.get(row.id) ?? null, isOwn: row.authorId === viewer?.id }))
    .sort((left, right) => RANK[left.status] - RANK[right.status] || right.createdAt.localeCompare(left.createdAt));
}

function noteView(row: NoteRow, index: AnchorIndex, of: { readonly rating: number | null; readonly isOwn: boolean }): NoteView {
  const score = scoreOf(row.score);
  return {
    id: row.id, author: row.authorName, html: row.html, sourceUrl: row.sourceUrl, anchor: row.anchor, anchorState: placeAnchor(row.anchor, index), createdAt: row.createdAt,
    status: score?.status ?? "more-ratings", because: score?.because ?? fewRatings(row.ratings), ratings: row.ratings, own: of.rating, isOwn: of.isOwn,
  };
}

/** Adds a note with its source. New accounts can't: a note stands apart from the threads. Sending the same request twice adds it once. */
export async function writeNote(house: House, viewer: Viewer | null, storyId: string, input: { readonly body: string; readonly sourceUrl: string; readonly about: string | null; readonly requestKey: string | null }): Promise<Outcome<{ readonly id: string }>> {
  const problem = writingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const sourceUrl = input.sourceUrl.trim();
  if (!isLinkable(sourceUrl) || /^mailto:/i.test(sourceUrl)) return refused("invalid", "note-source");
  const body = input.body.normalize("NFC").trim().slice(0, 2000);
  const review = reviewSubmission({ body, author: viewer, lastMinute: 0, lastDay: 0, repeats: 0, hasProof: false, isEdit: false }, await discussionSettings(house.db));
  if (review.verdict === "refuse") return refused("invalid", review.reason.code, review.reason.values);
  if (review.verdict === "hold") return refused("forbidden", "note-held");
  if (!await withinAll(house, [[`note:${viewer.id}`, 10]], 86_400)) return refused("too-many");
  const story = await storyParts(house, storyId);
  if (story === null) return refused("missing");
  const target = findAnchorable(story.parts, input.about);
  if (target === null) return refused("invalid", "note-about");
  // An id made of the request: a second sending finds the first.
  const id = input.requestKey === null || input.requestKey === "" ? newId() : idOfRequest(viewer.id, input.requestKey);
  await house.db.transaction(async (sql) => {
    const added = await addNote(sql, { id, storyId, anchor: anchorOf(target, story.parts, story.version), authorId: viewer.id, body, html: renderMarkdown(body), sourceUrl, at: house.now(), state: "shown" });
    if (added) await moveCounts(sql, { id, storyId }, [], 0);
  });
  return granted({ id });
}

const VALUES: ReadonlySet<number> = new Set([0, 0.5, 1]);

/** Rates a note; own notes can't be rated. */
export async function rateNote(house: House, viewer: Viewer | null, noteId: string, value: number): Promise<Outcome<{ readonly storyId: string }>> {
  const problem = writingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  if (!VALUES.has(value)) return refused("invalid");
  const note = await findNote(house.db, noteId);
  if (note === null) return refused("missing");
  if (note.authorId === viewer.id) return refused("forbidden", "note-own");
  await saveRating(house.db, { noteId, accountId: viewer.id, value, at: house.now() });
  await askForScores(house);
  return granted({ storyId: note.storyId });
}

/** A kept score; null for one of an earlier version, whose reasons were sentences: the next run of the job makes it anew. */
function scoreOf(kept: unknown): NoteScore | null {
  const score = kept as NoteScore | null;
  return score !== null && typeof score.because === "object" ? score : null;
}

/** The job that scores all notes from all ratings. */
export function noteTasks(house: House): Record<string, Task> {
  return {
    "score-notes": async () => {
      const scores = scoreNotes(await allRatings(house.db));
      if (scores.length === 0) return;
      await house.db.transaction(async (sql) => {
        for (const storyId of await saveScores(sql, scores)) await moveCounts(sql, { id: "score", storyId }, [], 0);
      });
    },
  };
}
