import type { Because, DiscussionSettings, Role, WhyHeld } from "../model/index.js";
import { linksOf, MAX_BODY, mentionsOf } from "./markdown.js";

/** Comments that must have stood before an account counts as known. */
export const KNOWN_AFTER = 3;
const NEW_ACCOUNT = { links: 2, mentions: 2, perDay: 10 } as const;
const PER_MINUTE = 6;

/** What is known when a comment comes in. */
export interface Submission {
  readonly body: string;
  readonly author: { readonly role: Role; readonly approved: number; readonly isVerified: boolean };
  /** Comments by the author in the last minute and the last day. */
  readonly lastMinute: number;
  readonly lastDay: number;
  /** Comments with the same folded text by anyone in the last day. */
  readonly repeats: number;
  /** Whether a proof of work came with it. */
  readonly hasProof: boolean;
  readonly isEdit: boolean;
}

/** Why a comment is not taken at all. */
export type WhyNotTaken = "empty" | "too-long" | "not-verified" | "rate" | "rate-day";

export type Review =
  | { readonly verdict: "show" }
  | { readonly verdict: "hold"; readonly reasons: readonly Because<WhyHeld>[] }
  | { readonly verdict: "refuse"; readonly reason: Because<WhyNotTaken> };

type Found = { readonly refuse: WhyNotTaken; readonly values?: Because<string>["values"] } | { readonly hold: WhyHeld; readonly values?: Because<string>["values"] };
type Phase = (submission: Submission, settings: DiscussionSettings) => Found | null;

/** True for readers whose comments have not stood yet: they bring a proof of work, and have narrower bounds. */
export function isNewcomer(author: { readonly role: Role; readonly approved: number }): boolean {
  return author.role === "reader" && author.approved < KNOWN_AFTER;
}

const isNew = (submission: Submission): boolean => isNewcomer(submission.author);

/** Asked in this order; the first refusal ends it, holds add up. */
const PHASES: readonly Phase[] = [
  ({ body }) => (body.trim() === "" ? { refuse: "empty" } : null),
  ({ body }) => (body.length > MAX_BODY ? { refuse: "too-long", values: { most: MAX_BODY } } : null),
  ({ author }) => (author.isVerified ? null : { refuse: "not-verified" }),
  ({ lastMinute, author }) => (author.role === "reader" && lastMinute >= PER_MINUTE ? { refuse: "rate" } : null),
  (submission) => (isNew(submission) && !submission.isEdit && submission.lastDay >= NEW_ACCOUNT.perDay ? { refuse: "rate-day", values: { most: NEW_ACCOUNT.perDay } } : null),
  ({ body }, { words }) => {
    const word = foundWord(body, words);
    return word === null ? null : { hold: "word", values: { word } };
  },
  (submission) => (isNew(submission) && linksOf(submission.body).length > NEW_ACCOUNT.links ? { hold: "links" } : null),
  (submission) => (isNew(submission) && mentionsOf(submission.body).length > NEW_ACCOUNT.mentions ? { hold: "mentions" } : null),
  ({ repeats, body, author }) => (author.role === "reader" && repeats > 0 && body.length >= 40 ? { hold: "repeated" } : null),
  (submission) => (isNew(submission) && !submission.isEdit && !submission.hasProof ? { hold: "no-proof" } : null),
  ({ author }, { moderation }) => (moderation === "pre" && author.role === "reader" ? { hold: "pre" } : null),
];

/** Whether a comment appears, waits for a moderator or is refused, with every reason. The same for new comments and edits, so an edit opens no way around. */
export function reviewSubmission(submission: Submission, settings: DiscussionSettings): Review {
  const reasons: Because<WhyHeld>[] = [];
  for (const phase of PHASES) {
    const found = phase(submission, settings);
    if (found === null) continue;
    if ("refuse" in found) return { verdict: "refuse", reason: { code: found.refuse, values: found.values ?? {} } };
    reasons.push({ code: found.hold, values: found.values ?? {} });
  }
  return reasons.length === 0 ? { verdict: "show" } : { verdict: "hold", reasons };
}

function foundWord(body: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const text = ` ${foldText(body)} `;
  return words.find((word) => { const folded = foldText(word); return folded !== "" && text.includes(` ${folded} `); }) ?? null;
}

/** A text without case, accents, punctuation and spacing, to find words and repeats. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** What a moderator can do with a comment, and the state it leads to; null leaves the state. */
export const COMMENT_ACTIONS = { approve: "shown", hide: "hidden", warn: null, dismiss: null } as const;
export type CommentAction = keyof typeof COMMENT_ACTIONS;

/** What a moderator can do with an account, and the state it leads to. */
export const ACCOUNT_ACTIONS = { suspend: "suspended", ban: "banned", restore: "active" } as const;
export type AccountAction = keyof typeof ACCOUNT_ACTIONS;

/** Reasons a reader can give in a report. */
export const REPORT_REASONS = ["abuse", "spam", "off-topic", "false-quote", "private-data", "illegal", "other"] as const;
