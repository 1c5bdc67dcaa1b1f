import { anchorIndex, placeAnchor, renderMarkdown } from "../../src/discuss/index.js";
import { granted, refused, type Anchor, type Anchorable, type CommentView, type DiscussPort, type ModerationDecision, type NoteView, type RepairBench, type Viewer } from "../../src/model/index.js";
import { TRACE } from "../fixtures/site/story.js";

const AT = "2031-03-05T18:40:00.000Z";
export const VIEWER: Viewer = { id: "me", name: "Me", role: "administrator", state: "active", isVerified: true, approved: 9, sessionId: "s", unread: 1, isProved: true, needsPasskey: false };

/** Use cases whose every text field is a payload, as if it had been stored: what the pages do with it is what is tested. Lists carry one entry a payload. */
export function hostilePort(payloads: readonly string[], viewer: Viewer | null = VIEWER): DiscussPort {
  const first = payloads[0] ?? "";
  const anchor = (text: string): Anchor => ({ kind: "sentence", ref: null, quote: text, groups: [], unique: true, version: "0000000000000000" });
  const parts: Anchorable[] = payloads.map((text, at) => ({ key: `sentence:s${at}`, kind: "sentence", ref: null, text, groups: [] }));
  const comment = (text: string, at: number, parentId: string | null): CommentView => ({
    id: `c${at}`, seq: at, storyId: "st", parentId, rootId: "c0", depth: parentId === null ? 0 : 2, author: { id: `a${at}`, name: text, role: "editor" }, parentName: parentId === null ? null : text,
    anchor: anchor(text), anchorState: at % 2 === 0 ? placeAnchor(anchor(text), anchorIndex(parts)) : { state: "changed", key: "x", now: text }, html: renderMarkdown(text), createdAt: AT, editedAt: AT, state: at % 2 === 0 ? "shown" : "held", replies: 9, repairId: at % 3 === 0 ? "r" : null, reasons: [{ code: "word", values: { word: text } }],
  });
  const decision = (text: string, at: number): ModerationDecision => ({ id: `d${at}`, at: AT, by: text, action: "hide", commentId: `c${at}`, accountId: "a", accountName: text, reason: text, appeal: at % 2 === 0 ? { text, at: AT, answer: text, upheld: null } : null });
  const note = (text: string, at: number): NoteView => ({ id: `n${at}`, author: text, html: renderMarkdown(text), sourceUrl: "https://source.example/", anchor: anchor(text), anchorState: { state: "earlier" }, createdAt: AT, status: "helpful", because: { code: "one-side", values: {} }, ratings: 5, isOwn: false, own: null });
  const tops = payloads.map((text, at) => comment(text, at, null));
  const replies = payloads.map((text, at) => comment(text, at, "c0"));
  const decisions = payloads.map(decision);
  const wrong = refused("invalid", "correction", { why: first });
  const [edge] = TRACE.edges;
  const bench: RepairBench = {
    storyId: "st", headline: first, articles: [], others: payloads.map((headline, at) => ({ id: `st${at}`, headline })), decisions: [], names: new Map([[edge?.from ?? "", first], [edge?.to ?? "", first]]),
    trace: { ...TRACE, edges: edge === undefined ? [] : payloads.map((reason, at) => ({ ...edge, id: `e${at}`, reason })), claimGroups: TRACE.claimGroups.slice(0, 1).flatMap((group) => payloads.map((statement, at) => ({ ...group, id: `g${at}`, statement }))), originList: TRACE.originList.slice(0, 1).flatMap((origin) => payloads.map((name, at) => ({ ...origin, id: `o${at}`, name, occasion: name }))) },
    figures: payloads.map((surface, at) => ({ claimId: `f${at}`, surface, counted: surface, outlet: surface })), statements: new Map(TRACE.claimGroups.slice(0, 1).flatMap((group) => group.claimIds.map((id) => [id, { id, articleId: "a", statement: first }] as const))),
  };
  const refuse = async (): Promise<never> => { throw new Error("not asked here"); };
  return {
    accounts: {
      viewer: async () => viewer, ways: async () => ({ registration: "open", mail: true, organisation: first, hasAccounts: true }), signIn: async () => (wrong), signOut: async () => undefined, signUp: async () => (wrong),
      link: async () => granted({ email: first }), acceptInvitation: async () => (wrong), verify: refuse, askReset: async () => wrong, reset: async () => (wrong),
      account: async () => ({ id: "me", name: first, email: first, bio: first, role: "reader", isVerified: true, hasPassword: true, mailReplies: true, lang: "en", sessions: payloads.map((text, at) => ({ id: `s${at}`, createdAt: AT, seenAt: AT, agent: text, address: text, isThis: false })), passkeys: payloads.map((text, at) => ({ id: `k${at}`, label: text, createdAt: AT, usedAt: null })), decisions, blocked: payloads.map((name, at) => ({ id: `b${at}`, name })) }),
      saveProfile: async () => wrong, changePassword: async () => wrong, revokeSession: refuse, invite: async () => granted({ link: first }), people: async () => granted(payloads.map((name, at) => ({ id: `a${at}`, name, email: name, role: "reader", state: "banned", createdAt: AT, comments: 1 }))), setRole: refuse, exportOwn: async () => granted({ bio: first }), prove: async () => wrong, erase: async () => wrong,
      passkeyOptions: refuse, addPasskey: refuse, removePasskey: refuse, passkeySignInOptions: refuse, passkeySignIn: refuse, organisationStart: refuse, organisationEnd: refuse,
    },
    comments: {
      revision: async () => "0000000000000000.1",
      discussion: async (storyId, request) => ({ storyId, headline: first, total: 9, sort: request.sort, about: parts[0] ?? null, anchorables: parts, threads: tops.map((top) => ({ comment: top, replies })).slice(0, 20), next: null, waiting: tops.slice(0, 2), blocked: ["a1"], seen: 0, notes: payloads.map(note) }),
      comment: async () => ({ comment: comment(first, 0, null), body: first, root: comment(first, 0, null), parent: comment(first, 0, null), headline: first, replies, next: null, blocked: [] }), preview: renderMarkdown,
      post: async () => (wrong), source: async () => granted(first), edit: async () => (wrong), remove: refuse,
      history: async () => granted(payloads.map((body) => ({ body, at: AT }))), report: async () => (wrong), block: refuse, markRead: async () => undefined, feed: async () => tops, bench: async () => granted({ comment: comment(first, 0, null), bench }), correct: async () => (wrong), undoCorrection: refuse,
      notifications: async () => payloads.map((text, at) => ({ kind: at % 2 === 0 ? "reply" : "hide", commentId: "c0", by: text, text, at: AT, isRead: false })), markNotificationsRead: refuse, proofChallenge: async () => ({}),
    },
    moderation: {
      queue: async (_viewer, kind) => granted({ kind, counts: { held: 1, reported: 1, appeals: 1 }, items: tops.map((one, at) => ({ comment: one, body: payloads[at] ?? "", headline: payloads[at] ?? "", reports: [{ reason: "spam", text: payloads[at] ?? "", by: payloads[at] ?? "" }] })), appeals: decisions }),
      decide: async () => wrong, discipline: async () => wrong, appeal: async () => wrong, answerAppeal: async () => wrong, log: async () => granted(decisions), settings: async () => granted({ registration: "open", moderation: "pre", words: payloads }), saveSettings: async () => wrong,
    },
    notes: { add: async () => wrong, rate: refuse },
  };
}

/** Pages that show a list of payloads, each through several sinks. */
export const LIST_PAGES = ["/story/st/discussion", "/comment/c0", "/comment/c0/history", "/moderation/held", "/moderation/appeals", "/moderation/log", "/moderation/settings", "/people", "/account", "/notifications", "/comment/c0/correct", "/comment/c0/report"] as const;

/** Forms that echo one payload. */
const TOKEN = "A".repeat(43);
export const ECHOES: readonly (readonly [path: string, field: string])[] = [
  ["/sign-in", "email"], ["/sign-in", "back"], ["/sign-up", "name"], ["/sign-up", "email"], [`/welcome/invite/${TOKEN}`, "name"], ["/reset", "email"], [`/reset/${TOKEN}`, "password"], ["/account/profile", "name"], ["/account/profile", "bio"],
  ["/story/st/discussion", "body"], ["/story/st/notes", "url"], ["/story/st/notes", "body"], ["/comment/c0/edit", "body"], ["/comment/c0/reply", "body"], ["/comment/c0/correct", "reason"], ["/comment/c0/correct", "value"], ["/comment/c0/report", "text"],
  ["/moderation/settings", "words"], ["/moderation/comments/c0", "reason"], ["/moderation/people/a0", "reason"], ["/moderation/appeals/d0", "answer"], ["/appeals/d0", "text"],
];
