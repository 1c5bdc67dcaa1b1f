import type { Because, WhyHeld, WhyRanked, WhyRefused } from "./discuss-reasons.js";
import type { RepairBench, RepairInput } from "./repair-port.js";

/** What an account may do. Each role includes the ones before it in ROLES. */
export type Role = "reader" | "editor" | "moderator" | "administrator";

/** Roles from least to most. */
export const ROLES: readonly Role[] = ["reader", "editor", "moderator", "administrator"];

/** True when `role` is at least `wanted`. */
export function hasRole(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

export type AccountState = "active" | "suspended" | "banned" | "erased";

/** The signed-in person behind a request. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: AccountState;
  readonly isVerified: boolean;
  /** Comments that stood: a new account has fewer than three. */
  readonly approved: number;
  readonly sessionId: string;
  readonly unread: number;
  /** Whether the password or a passkey was given in the last ten minutes: asked for before what a stolen session must not do. */
  readonly isProved: boolean;
  /** True for a moderator or administrator who has an editor's rights until they sign in with a passkey. */
  readonly needsPasskey: boolean;
}

/** Where a request comes from, for limits and the list of sessions. */
export interface Client {
  /** IP address; IPv6 is counted by its /64. */
  readonly address: string;
  readonly agent: string;
  /** Token of the known-device cookie, or null. */
  readonly device: string | null;
}

/** Why a request was not granted. Pages turn each into one status and one sentence. */
export type RefusalCode = "sign-in" | "forbidden" | "missing" | "invalid" | "too-many" | "conflict" | "expired" | "prove";

/** The value, or why not; `why` is null where the code says enough. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | Refused;

export interface Refused { readonly ok: false; readonly code: RefusalCode; readonly why: Because<WhyRefused> | null }

/** A granted outcome. */
export function granted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A refused outcome. */
export function refused(code: RefusalCode, why: WhyRefused | null = null, values: Because<WhyRefused>["values"] = {}): Refused {
  return { ok: false, code, why: why === null ? null : { code: why, values } };
}

/** A new session: the token goes into the cookie and is stored nowhere else. */
export interface SignedIn {
  readonly token: string;
  /** New known-device token, or null when the device was known. */
  readonly device: string | null;
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly agent: string;
  readonly address: string;
  readonly isThis: boolean;
}

export interface PasskeyRow {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly bio: string;
  readonly role: Role;
  readonly isVerified: boolean;
  readonly hasPassword: boolean;
  readonly mailReplies: boolean;
  /** Language of mails to the account. */
  readonly lang: string;
  readonly sessions: readonly SessionRow[];
  readonly passkeys: readonly PasskeyRow[];
  readonly decisions: readonly ModerationDecision[];
  readonly blocked: readonly { readonly id: string; readonly name: string }[];
}

/** What a moderator decided about a comment or an account. */
export interface ModerationDecision {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly action: string;
  readonly commentId: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly reason: string;
  readonly appeal: { readonly text: string; readonly at: string; readonly answer: string | null; readonly upheld: boolean | null } | null;
}

export interface SignUpInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly proof: string | null;
  /** Language of mails to the account; English where left out. */
  readonly lang?: string;
}

/** What the sign-in and sign-up pages offer. */
export interface SignInWays {
  readonly registration: "open" | "invitation";
  readonly mail: boolean;
  /** Name of the organisation's own sign-in, or null. */
  readonly organisation: string | null;
  /** Whether anybody has an account: until then the site is one person's own, and all may be done without one. */
  readonly hasAccounts: boolean;
}

export interface AccountsPort {
  viewer(token: string | null): Promise<Viewer | null>;
  ways(): Promise<SignInWays>;
  signIn(input: { readonly email: string; readonly password: string }, client: Client): Promise<Outcome<SignedIn>>;
  signOut(token: string): Promise<void>;
  signUp(input: SignUpInput, client: Client): Promise<Outcome<null>>;
  /** Looks at a one-time link without using it. */
  link(kind: "first" | "invite" | "verify" | "reset", token: string): Promise<Outcome<{ readonly email: string | null }>>;
  acceptInvitation(kind: "first" | "invite", token: string, input: SignUpInput, client: Client): Promise<Outcome<SignedIn>>;
  verify(token: string): Promise<Outcome<null>>;
  askReset(email: string, client: Client): Promise<Outcome<null>>;
  reset(token: string, password: string): Promise<Outcome<null>>;
  account(viewer: Viewer): Promise<AccountView>;
  saveProfile(viewer: Viewer, input: { readonly name: string; readonly bio: string; readonly mailReplies: boolean; readonly lang: string }): Promise<Outcome<null>>;
  changePassword(viewer: Viewer, input: { readonly current: string; readonly password: string }, client: Client): Promise<Outcome<SignedIn>>;
  revokeSession(viewer: Viewer, sessionId: string | null): Promise<Outcome<null>>;
  /** Gives the password again; good for ten minutes of this session. */
  prove(viewer: Viewer, password: string, client: Client): Promise<Outcome<null>>;
  invite(viewer: Viewer | null, role: Role): Promise<Outcome<{ readonly link: string }>>;
  people(viewer: Viewer | null, text: string): Promise<Outcome<readonly PersonRow[]>>;
  setRole(viewer: Viewer | null, accountId: string, role: Role): Promise<Outcome<null>>;
  exportOwn(viewer: Viewer): Promise<Outcome<unknown>>;
  erase(viewer: Viewer, password: string): Promise<Outcome<null>>;
  passkeyOptions(viewer: Viewer): Promise<Outcome<unknown>>;
  addPasskey(viewer: Viewer, answer: unknown, label: string): Promise<Outcome<null>>;
  removePasskey(viewer: Viewer, id: string): Promise<Outcome<null>>;
  passkeySignInOptions(): Promise<unknown>;
  passkeySignIn(answer: unknown, client: Client): Promise<Outcome<SignedIn>>;
  organisationStart(): Promise<Outcome<{ readonly url: string; readonly state: string }>>;
  organisationEnd(callback: string, state: string | null, client: Client): Promise<Outcome<SignedIn>>;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly state: AccountState;
  readonly createdAt: string;
  readonly comments: number;
}

export type AnchorKind = "story" | "paragraph" | "sentence" | "claim" | "figure" | "edge";

/** What a comment is about, with the words it stood on when it was written, so that a changed story does not orphan it. */
export interface Anchor {
  readonly kind: AnchorKind;
  /** Claim group, ledger line or edge; null where the part has no id of its own. */
  readonly ref: string | null;
  /** The passage as it stood. */
  readonly quote: string;
  /** Claim groups the passage stated, sorted. */
  readonly groups: readonly string[];
  /** Whether the words stood once only in their version. */
  readonly unique: boolean;
  /** Version of the story page. */
  readonly version: string;
}

/** Where an anchor stands in the newest version. */
export type AnchorState =
  | { readonly state: "holds"; readonly key: string; readonly now: string }
  | { readonly state: "changed"; readonly key: string; readonly now: string }
  | { readonly state: "earlier" };

/** A part of a story page that can be discussed. `key` is "kind:ref" and stands in forms and addresses. */
export interface Anchorable {
  readonly key: string;
  readonly kind: AnchorKind;
  readonly ref: string | null;
  readonly text: string;
  readonly groups: readonly string[];
}

export type CommentState = "shown" | "held" | "hidden" | "deleted";

export interface CommentView {
  readonly id: string;
  readonly seq: number;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly depth: number;
  readonly author: { readonly id: string; readonly name: string; readonly role: Role } | null;
  readonly parentName: string | null;
  readonly anchor: Anchor | null;
  readonly anchorState: AnchorState | null;
  /** Rendered Markdown that holds allow-listed tags only; empty for a tombstone. */
  readonly html: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly state: CommentState;
  readonly replies: number;
  readonly repairId: string | null;
  /** Why it waits, while it does; empty otherwise. Waiting comments are shown to their authors and moderators only. */
  readonly reasons: readonly Because<WhyHeld>[];
}

export interface ThreadView {
  readonly comment: CommentView;
  readonly replies: readonly CommentView[];
}

export type CommentSort = "newest" | "oldest" | "busiest";

export interface DiscussionView {
  readonly storyId: string;
  readonly headline: string;
  readonly total: number;
  readonly sort: CommentSort;
  readonly about: Anchorable | null;
  readonly anchorables: readonly Anchorable[];
  readonly threads: readonly ThreadView[];
  /** Address part of the next page, or null at the end. */
  readonly next: string | null;
  /** The viewer's own comments that wait for review. */
  readonly waiting: readonly CommentView[];
  readonly blocked: readonly string[];
  /** Highest comment the viewer has seen here; null when signed out. */
  readonly seen: number | null;
  readonly notes: readonly NoteView[];
}

export interface CommentPage {
  readonly comment: CommentView;
  /** What was written, to quote it; empty where nothing is shown. */
  readonly body: string;
  /** The comment that began the thread and the one that is answered; null for one that begins a thread. */
  readonly root: CommentView | null;
  readonly parent: CommentView | null;
  readonly headline: string;
  readonly replies: readonly CommentView[];
  readonly next: string | null;
  readonly blocked: readonly string[];
}

export interface CommentInput {
  readonly body: string;
  readonly parentId: string | null;
  readonly about: string | null;
  readonly requestKey: string | null;
  /** Solved proof of work, or null. */
  readonly proof: string | null;
}

export interface Posted {
  readonly id: string;
  readonly state: CommentState;
}

export interface CommentsPort {
  /** Key of all that a signed-out reader sees of a discussion; null when there is no such story. */
  revision(storyId: string): Promise<string | null>;
  discussion(storyId: string, request: { readonly sort: CommentSort; readonly after: string | null; readonly about: string | null }, viewer: Viewer | null): Promise<DiscussionView | null>;
  comment(id: string, after: string | null, viewer: Viewer | null): Promise<CommentPage | null>;
  preview(body: string): string;
  /** `storyId` may be null for a reply. */
  post(viewer: Viewer | null, storyId: string | null, input: CommentInput, client: Client): Promise<Outcome<Posted>>;
  /** The text for the edit form: authors only. */
  source(viewer: Viewer | null, id: string): Promise<Outcome<string>>;
  edit(viewer: Viewer | null, id: string, body: string): Promise<Outcome<Posted>>;
  remove(viewer: Viewer | null, id: string): Promise<Outcome<{ readonly storyId: string }>>;
  history(id: string, viewer: Viewer | null): Promise<Outcome<readonly { readonly body: string; readonly at: string }[]>>;
  report(viewer: Viewer | null, id: string, input: { readonly reason: string; readonly text: string }): Promise<Outcome<null>>;
  block(viewer: Viewer | null, accountId: string, on: boolean): Promise<Outcome<null>>;
  markRead(viewer: Viewer, storyId: string): Promise<void>;
  feed(storyId: string): Promise<readonly CommentView[] | null>;
  /** What an editor can correct in the story of a comment. */
  bench(viewer: Viewer | null, id: string): Promise<Outcome<{ readonly comment: CommentView; readonly bench: RepairBench }>>;
  /** Makes decisions in order, up to the first that can't be made; the comment is tied to the last. */
  correct(viewer: Viewer | null, id: string, inputs: readonly CorrectionInput[]): Promise<Outcome<{ readonly repairId: string }>>;
  undoCorrection(viewer: Viewer | null, repairId: string): Promise<Outcome<{ readonly commentId: string | null }>>;
  notifications(viewer: Viewer): Promise<readonly NotificationRow[]>;
  markNotificationsRead(viewer: Viewer): Promise<void>;
  proofChallenge(): Promise<unknown>;
}

/** An editor's change of the record that comes out of a thread. */
export type CorrectionInput = Omit<RepairInput, "storyId">;

/** What a person is told of; all but the first three are decisions of moderators about them. */
export const NOTICES = ["reply", "mention", "correction", "approve", "hide", "warn", "suspend", "ban", "restore", "appeal-granted", "appeal-refused"] as const;
export type NoticeKind = (typeof NOTICES)[number];

export interface NotificationRow {
  readonly kind: NoticeKind;
  readonly commentId: string | null;
  readonly by: string | null;
  readonly text: string;
  readonly at: string;
  readonly isRead: boolean;
}

export type QueueKind = "held" | "reported" | "appeals";

export interface QueueItem {
  readonly comment: CommentView;
  readonly body: string;
  /** Of the story it stands under. */
  readonly headline: string;
  readonly reports: readonly { readonly reason: string; readonly text: string; readonly by: string }[];
}

export interface QueueView {
  readonly kind: QueueKind;
  readonly items: readonly QueueItem[];
  readonly appeals: readonly ModerationDecision[];
  readonly counts: Readonly<Record<QueueKind, number>>;
}

export interface DiscussionSettings {
  readonly registration: "open" | "invitation";
  readonly moderation: "post" | "pre";
  /** Words that hold a comment for review; matched without regard to case. */
  readonly words: readonly string[];
}

export interface ModerationPort {
  queue(viewer: Viewer | null, kind: QueueKind): Promise<Outcome<QueueView>>;
  decide(viewer: Viewer | null, commentId: string, input: { readonly action: string; readonly reason: string }): Promise<Outcome<null>>;
  discipline(viewer: Viewer | null, accountId: string, input: { readonly action: string; readonly reason: string; readonly days: number }): Promise<Outcome<null>>;
  appeal(viewer: Viewer | null, decisionId: string, text: string): Promise<Outcome<null>>;
  answerAppeal(viewer: Viewer | null, decisionId: string, input: { readonly upheld: boolean; readonly answer: string }): Promise<Outcome<null>>;
  log(viewer: Viewer | null): Promise<Outcome<readonly ModerationDecision[]>>;
  settings(viewer: Viewer | null): Promise<Outcome<DiscussionSettings>>;
  saveSettings(viewer: Viewer | null, settings: DiscussionSettings): Promise<Outcome<null>>;
}

export type NoteStatus = "helpful" | "not-helpful" | "more-ratings";

/** A reader's note that brings a source for or against a part of the story. */
export interface NoteView {
  readonly id: string;
  readonly author: string;
  readonly html: string;
  readonly sourceUrl: string;
  readonly anchor: Anchor;
  readonly anchorState: AnchorState | null;
  readonly createdAt: string;
  readonly status: NoteStatus;
  readonly because: Because<WhyRanked>;
  readonly ratings: number;
  /** Whether the viewer wrote it. */
  readonly isOwn: boolean;
  /** The viewer's own rating, or null. */
  readonly own: number | null;
}

export interface NotesPort {
  add(viewer: Viewer | null, storyId: string, input: { readonly body: string; readonly sourceUrl: string; readonly about: string | null; readonly requestKey: string | null }): Promise<Outcome<{ readonly id: string }>>;
  rate(viewer: Viewer | null, noteId: string, value: number): Promise<Outcome<{ readonly storyId: string }>>;
}

/** The use cases of accounts and discussion. Every one checks what its viewer may do. */
export interface DiscussPort {
  readonly accounts: AccountsPort;
  readonly comments: CommentsPort;
  readonly moderation: ModerationPort;
  readonly notes: NotesPort;
}
