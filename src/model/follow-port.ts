/** What can be followed. A person is an origin by name; a search is its words. */
export type FollowKind = "story" | "claim" | "figure" | "origin" | "outlet" | "person" | "search";

/** How a follower is told. */
export type FollowVia = "feed" | "webhook" | "mail";

export interface FollowInput {
  readonly kind: FollowKind;
  /** Id of the thing; the words of a search. */
  readonly ref: string;
  readonly via: FollowVia;
  /** Address of the webhook or of the mailbox; null for a feed. */
  readonly target: string | null;
}

export interface Follow extends FollowInput {
  readonly id: string;
  /** Its name when it was followed. */
  readonly label: string;
  /** What signs webhooks and opens feeds; shown to the owner only. */
  readonly secret: string;
  readonly owner: string;
  readonly madeAt: string;
}

/** One thing that happened, told to one follower. */
export interface Alert {
  readonly id: string;
  readonly storyId: string;
  /** Kind of the change. */
  readonly kind: string;
  /** What happened: "NIS replaced 600 by about 2,000; five outlets still print 600." */
  readonly text: string;
  /** Why this follower is told. */
  readonly because: string;
  readonly at: string;
}

export type FollowOutcome = { readonly ok: true; readonly follow: Follow; readonly feedUrl: string | null } | { readonly ok: false; readonly why: string };

/** The use cases of following. `owner` is an account's id, or "cli". */
export interface FollowPort {
  follow(input: FollowInput, owner: string): Promise<FollowOutcome>;
  follows(owner: string): Promise<readonly { readonly follow: Follow; readonly feedUrl: string | null }[]>;
  /** The name of what may be followed; null when it is not there. */
  nameOf(what: Pick<FollowInput, "kind" | "ref">): Promise<string | null>;
  unfollow(id: string, owner: string): Promise<boolean>;
  /** The alerts of a follow as a feed; null when id or secret are wrong. */
  feed(id: string, secret: string, format: "atom" | "rss"): Promise<{ readonly contentType: string; readonly bytes: Uint8Array } | null>;
}
