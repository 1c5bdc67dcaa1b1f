/** Why something was refused, where the code of the refusal alone would not tell. Pages have the sentence in each interface language. */
export const WHY_REFUSED = [
  "wrong-sign-in", "invitation-only", "no-mail", "name-taken", "name-shape", "no-mail-address", "name-or-address-taken", "wrong-password", "password-short", "password-long", "password-common", "password-own", "last-administrator",
  "passkey-unverified", "passkey-known", "passkey-unknown", "organisation-failed", "suspended", "empty", "too-long", "not-verified", "rate", "rate-day", "parent-elsewhere", "parent-gone", "hidden", "report-reason", "block-self",
  "note-source", "note-held", "note-about", "note-own", "correction-incomplete", "correction", "corrected", "say-why-author", "say-why-person", "say-why-appeal", "say-why", "appealed", "own-decision",
] as const;
export type WhyRefused = (typeof WHY_REFUSED)[number];

/** Why a comment waits for a moderator. */
export const WHY_HELD = ["word", "links", "mentions", "repeated", "no-proof", "pre"] as const;
export type WhyHeld = (typeof WHY_HELD)[number];

/** Why a note stands where it stands. */
export const WHY_RANKED = ["few-ratings", "not-helpful", "one-side", "not-both", "not-clearly", "helpful"] as const;
export type WhyRanked = (typeof WHY_RANKED)[number];

/** A reason by its code, with the values its sentence has places for. */
export interface Because<Code extends string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}
