import type { DiscussionSettings, Role } from "../model/index.js";
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

export interface ReviewReason { readonly code: string; readonly text: string }

export interface Review {
  readonly verdict: "show" | "hold" | "refuse";
  readonly reasons: readonly ReviewReason[];
}

type Phase = (submission: Submission, settings: DiscussionSettings) => { readonly verdict: "hold" | "refuse"; readonly code: string; readonly text: string } | null;

/** True for readers whose comments have not stood yet: they bring a proof of work, and have narrower bounds. */
export function isNewcomer(author: { readonly role: Role; readonly approved: number }): boolean {
  return author.role === "reader" && author.approved < KNOWN_AFTER;
}

const isNew = (submission: Submission): boolean => isNewcomer(submission.author);

/** Asked in this order; the first refusal ends it, holds add up. */
const PHASES: readonly Phase[] = [
  ({ body }) => (body.trim() === "" ? { verdict: "refuse", code: "empty", text: "The comment is empty." } : null),
  ({ body }) => (body.length > MAX_BODY ? { verdict: "refuse", code: "too-long", text: `A comment has at most ${MAX_BODY} characters.` } : null),
  ({ author }) => (author.isVerified ? null : { verdict: "refuse", code: "not-verified", text: "Please open the link in the mail we sent you first." }),
  ({ lastMinute, author }) => (author.role === "reader" && lastMinute >= PER_MINUTE ? { verdict: "refuse", code: "rate", text: "That was very fast. Wait a minute, then send it again." } : null),
  (submission) => (isNew(submission) && !submission.isEdit && submission.lastDay >= NEW_ACCOUNT.perDay ? { verdict: "refuse", code: "rate-day", text: `A new account may write ${NEW_ACCOUNT.perDay} comments a day.` } : null),
  ({ body }, { words }) => {
    const word = foundWord(body, words);
    return word === null ? null : { verdict: "hold", code: "word", text: `It has "${word}", which is on the word list.` };
  },
  (submission) => (isNew(submission) && linksOf(submission.body).length > NEW_ACCOUNT.links ? { verdict: "hold", code: "links", text: "Many links from a new account." } : null),
  (submission) => (isNew(submission) && mentionsOf(submission.body).length > NEW_ACCOUNT.mentions ? { verdict: "hold", code: "mentions", text: "Many mentions from a new account." } : null),
  ({ repeats, body, author }) => (author.role === "reader" && repeats > 0 && body.length >= 40 ? { verdict: "hold", code: "repeated", text: "The same text was posted before." } : null),
  (submission) => (isNew(submission) && !submission.isEdit && !submission.hasProof ? { verdict: "hold", code: "no-proof", text: "First comments without the browser's proof of work are looked at by a person." } : null),
  ({ author }, { moderation }) => (moderation === "pre" && author.role === "reader" ? { verdict: "hold", code: "pre", text: "Comments are looked at before they appear here." } : null),
];

/** Whether a comment appears, waits for a moderator or is refused, with every reason. The same for new comments and edits, so an edit opens no way around. */
export function reviewSubmission(submission: Submission, settings: DiscussionSettings): Review {
  const reasons: ReviewReason[] = [];
  for (const phase of PHASES) {
    const found = phase(submission, settings);
    if (found === null) continue;
    if (found.verdict === "refuse") return { verdict: "refuse", reasons: [{ code: found.code, text: found.text }] };
    reasons.push({ code: found.code, text: found.text });
  }
  return { verdict: reasons.length === 0 ? "show" : "hold", reasons };
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
