import { granted, hasRole, refused, type ModerationDecision, type DiscussionSettings, type Outcome, type QueueKind, type QueueView, type Viewer } from "../model/index.js";
import { ACCOUNT_ACTIONS, COMMENT_ACTIONS, type AccountAction, type CommentAction } from "../discuss/index.js";
import {
  addAppeal, closeReports, countQueues, decideAppeal, findAccount, findComment, findModerationDecision, headlinesOf, isLastDecision, moderationDecisions, lockComment, logDecision, openAppeals, queueIds, removeSessions, reportsOf, saveAccountState, stateBefore, type Queryable,
} from "../store/index.js";
import { changeState } from "./comment-states.js";
import { tellAbout } from "./comments.js";
import { discussionSettings, saveDiscussionSettings } from "./discussion-settings.js";
import { commentView } from "./discussions.js";
import type { House } from "./house.js";
import { notify } from "./notifications.js";
import { newId } from "./secrets.js";

const PAGE = 50;

/** Refuses who may not moderate; null when they may. */
function moderatingProblem(viewer: Viewer | null, role: "moderator" | "administrator" = "moderator"): ReturnType<typeof refused> | null {
  if (viewer === null) return refused("sign-in");
  return viewer.state === "active" && hasRole(viewer.role, role) ? null : refused("forbidden");
}

/** What waits for a moderator, the oldest first, each with its reasons. */
export async function viewQueue(house: House, viewer: Viewer | null, kind: QueueKind): Promise<Outcome<QueueView>> {
  const problem = moderatingProblem(viewer);
  if (problem !== null) return problem;
  const counts = await countQueues(house.db);
  if (kind === "appeals") return granted({ kind, counts, items: [], appeals: await openAppeals(house.db, PAGE) });
  const ids = await queueIds(house.db, kind, PAGE);
  const [found, reports] = await Promise.all([Promise.all(ids.map((id) => findComment(house.db, id))), reportsOf(house.db, ids)]);
  const rows = found.filter((row) => row !== null);
  const headlines = await headlinesOf(house.db, rows.map((row) => row.storyId));
  const items = rows.map((row) => ({ comment: commentView(row, null), body: row.body, headline: headlines.get(row.storyId) ?? "", reports: reports.filter((report) => report.commentId === row.id) }));
  return granted({ kind, counts, items, appeals: [] });
}

/** Approves, hides, warns about or dismisses the reports on a comment; logged, and the author is told why. */
export async function decideComment(house: House, viewer: Viewer | null, commentId: string, input: { readonly action: string; readonly reason: string }): Promise<Outcome<null>> {
  const problem = moderatingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  if (!Object.hasOwn(COMMENT_ACTIONS, input.action)) return refused("invalid");
  const action = input.action as CommentAction;
  const reason = input.reason.trim().slice(0, 1000);
  if ((action === "hide" || action === "warn") && reason === "") return refused("invalid", "say-why-author");
  return house.db.transaction(async (sql): Promise<Outcome<null>> => {
    const comment = await lockComment(sql, commentId);
    if (comment === null || comment.state === "deleted") return refused("missing");
    if (await isSecondSending(house, sql, { by: viewer.id, action, commentId, accountId: comment.authorId, reason })) return granted(null);
    const next = COMMENT_ACTIONS[action] ?? comment.state;
    if (next !== comment.state) await changeState(sql, comment, next);
    await closeReports(sql, commentId);
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action, commentId, accountId: comment.authorId, reason, detail: { before: comment.state } });
    if (action === "approve" && comment.state === "held") {
      const parent = comment.parentId === null ? null : await findComment(sql, comment.parentId);
      await tellAbout(house, sql, { id: comment.id, body: comment.body, by: comment.authorId, parentAuthor: parent?.authorId ?? null });
    }
    if (action !== "dismiss") await notify(house, sql, { accountId: comment.authorId, kind: action, commentId, by: null, text: reason });
    return granted(null);
  });
}

const SECOND_SENDING_MS = 60_000;

/** True when the last decision was the same, a moment ago: a second press of the button, or a form sent again after its answer was lost. Ask under the lock of what is decided about. */
function isSecondSending(house: House, sql: Queryable, decision: { readonly by: string; readonly action: string; readonly commentId: string | null; readonly accountId: string; readonly reason: string }): Promise<boolean> {
  return isLastDecision(sql, { ...decision, since: new Date(Date.parse(house.now()) - SECOND_SENDING_MS).toISOString() });
}

const MAX_DAYS = 365;
const LAST_ADMINISTRATOR = "last-administrator";

/** Suspends, bans or restores an account. Nobody disciplines themselves or somebody of their own rank or above. */
export async function disciplineAccount(house: House, viewer: Viewer | null, accountId: string, input: { readonly action: string; readonly reason: string; readonly days: number }): Promise<Outcome<null>> {
  const problem = moderatingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  if (!Object.hasOwn(ACCOUNT_ACTIONS, input.action)) return refused("invalid");
  const action = input.action as AccountAction;
  const reason = input.reason.trim().slice(0, 1000);
  if (action !== "restore" && reason === "") return refused("invalid", "say-why-person");
  const account = await findAccount(house.db, accountId);
  if (account === null || account.state === "erased") return refused("missing");
  if (account.id === viewer.id || (hasRole(account.role, viewer.role) && viewer.role !== "administrator")) return refused("forbidden");
  const days = Math.min(MAX_DAYS, Math.max(1, Math.floor(input.days) || 7));
  const until = action === "suspend" ? new Date(Date.parse(house.now()) + days * 86_400_000).toISOString() : null;
  return house.db.transaction(async (sql): Promise<Outcome<null>> => {
    if (!await saveAccountState(sql, accountId, ACCOUNT_ACTIONS[action], until)) return refused("conflict", LAST_ADMINISTRATOR);
    if (await isSecondSending(house, sql, { by: viewer.id, action, commentId: null, accountId, reason })) return granted(null);
    if (action === "ban") await removeSessions(sql, accountId, null);
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action, commentId: null, accountId, reason, detail: { before: account.state, until } });
    await notify(house, sql, { accountId, kind: action, commentId: null, by: null, text: reason });
    return granted(null);
  });
}

const APPEALABLE: ReadonlySet<string> = new Set(["hide", "warn", "suspend", "ban"]);

/** Asks for a second look at a decision about oneself, once. */
export async function appealDecision(house: House, viewer: Viewer | null, decisionId: string, text: string): Promise<Outcome<null>> {
  if (viewer === null) return refused("sign-in");
  const decision = await findModerationDecision(house.db, decisionId);
  if (decision === null || decision.accountId !== viewer.id || !APPEALABLE.has(decision.action)) return refused("missing");
  if (text.trim() === "") return refused("invalid", "say-why-appeal");
  const added = await addAppeal(house.db, { decisionId, accountId: viewer.id, text: text.trim().slice(0, 4000), at: house.now() });
  return added ? granted(null) : refused("conflict", "appealed");
}

/** Answers an appeal. Whoever decided first does not answer, unless they are the only one who can. Upheld: the decision is taken back. */
export async function answerAppeal(house: House, viewer: Viewer | null, decisionId: string, input: { readonly upheld: boolean; readonly answer: string }): Promise<Outcome<null>> {
  const problem = moderatingProblem(viewer);
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  const decision = await findModerationDecision(house.db, decisionId);
  if (decision?.appeal == null || decision.accountId === null) return refused("missing");
  if (decision.by === viewer.name && viewer.role !== "administrator") return refused("forbidden", "own-decision");
  const answer = input.answer.trim().slice(0, 2000);
  if (answer === "") return refused("invalid", "say-why");
  return house.db.transaction(async (sql): Promise<Outcome<null>> => {
    if (!await decideAppeal(sql, { decisionId, upheld: input.upheld, answer, by: viewer.id, at: house.now() })) return refused("conflict");
    if (input.upheld) await takeBack(sql, decision, await stateBefore(sql, decisionId) === "shown");
    await logDecision(sql, { id: newId(), at: house.now(), by: viewer.id, action: input.upheld ? "appeal-granted" : "appeal-refused", commentId: decision.commentId, accountId: decision.accountId, reason: answer });
    await notify(house, sql, { accountId: decision.accountId ?? "", kind: input.upheld ? "appeal-granted" : "appeal-refused", commentId: decision.commentId, by: null, text: answer });
    return granted(null);
  });
}

async function takeBack(sql: Queryable, decision: ModerationDecision, wasShown: boolean): Promise<void> {
  if (decision.action === "hide" && decision.commentId !== null && wasShown) {
    const comment = await lockComment(sql, decision.commentId);
    if (comment?.state === "hidden") await changeState(sql, comment, "shown");
  }
  if ((decision.action === "suspend" || decision.action === "ban") && decision.accountId !== null) await saveAccountState(sql, decision.accountId, "active", null);
}

export async function viewLog(house: House, viewer: Viewer | null): Promise<Outcome<readonly ModerationDecision[]>> {
  return moderatingProblem(viewer) ?? granted(await moderationDecisions(house.db, null, 200));
}

export async function viewSettings(house: House, viewer: Viewer | null): Promise<Outcome<DiscussionSettings>> {
  return moderatingProblem(viewer, "administrator") ?? granted(await discussionSettings(house.db));
}

export async function changeSettings(house: House, viewer: Viewer | null, settings: DiscussionSettings): Promise<Outcome<null>> {
  const problem = moderatingProblem(viewer, "administrator");
  if (problem !== null || viewer === null) return problem ?? refused("sign-in");
  if (!await saveDiscussionSettings(house.db, settings)) return refused("invalid");
  await logDecision(house.db, { id: newId(), at: house.now(), by: viewer.id, action: "settings", commentId: null, accountId: null, reason: "", detail: settings });
  return granted(null);
}
