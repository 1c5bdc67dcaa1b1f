import type { Range, Reason, Span } from "./base.js";
import type { Figure, Status } from "./claim.js";

/** Why an article is in a story, and how sure. */
export interface Membership {
  readonly articleId: string;
  /** 0..1 */
  readonly score: number;
  readonly because: readonly Reason[];
  /** "group" or "person:<account>" when a person pinned or moved it. */
  readonly by: string;
}

/** A person's decision that re-runs keep. */
export interface Repair {
  readonly id: string;
  readonly kind: "merge" | "split" | "move" | "pin" | "edge" | "join-claims" | "part-claims" | "figure" | "name" | "origin" | "source";
  /**
   * What the decision is about. merge: the story kept, then those merged into it; split: the story, then the articles taken out; move and pin: the article,
   * then the story; edge: its id, or the ids of its two ends; join-claims: claims that say the same; part-claims: a claim, then those it does not belong with;
   * figure: the claim it stands in; name: spellings; origin: claims; source: the address of a page, then the story it belongs to.
   */
  readonly subjects: readonly string[];
  /** "right" | "wrong" | "unsure" for an edge; for a figure "wrong" or the right words ("about 2,000"); the right name for a name or an origin; the story made by a split. */
  readonly value: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly undone: boolean;
}

export interface StoryLink {
  readonly storyId: string;
  readonly kind: "announced-before" | "under-way-after" | "same-affair" | "year-apart";
  readonly because: readonly Reason[];
}

/** Articles about one event on one date. */
export interface Story {
  readonly id: string;
  /** The headline of its best article. */
  readonly label: string;
  /** Date of the event (not of the page), ISO day; null when it can't be told. */
  readonly eventDate: string | null;
  readonly members: readonly Membership[];
  readonly links: readonly StoryLink[];
  /** ISO 8601 UTC of the newest member. */
  readonly updatedAt: string | null;
}

export type EdgeKind =
  | "credit" | "link" | "reuse" | "translation" | "shared-error" | "shared-quotation" | "cites" | "briefed" | "mirror" | "family";

/** From the one who had it to the one who took it. Ends are node ids: "article:<id>", "carrier:<key>", "origin:<key>", "relay:<key>". */
export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** A credit or citation in words is stated; reuse and order are inferred. The two are never mixed. */
  readonly basis: "stated" | "inferred";
  /** 0..1 */
  readonly score: number;
  /** One sentence for a reader. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  /** ISO 8601 of the taker's publication where known. */
  readonly at: string | null;
  readonly verdict: "right" | "wrong" | "unsure" | null;
}

/** A passage in a kept copy. */
export interface Evidence {
  readonly articleId: string;
  readonly span: Span | null;
  readonly surface: string;
}

export type OriginKind = "official" | "document" | "party" | "witness" | "expert" | "unnamed" | "own-reporting";

/** Who asserted it first-hand: a briefing, a report, a post, a witness. */
export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly kind: OriginKind;
  /** "closed briefing, 4 November 2025"; null when the text does not say. */
  readonly occasion: string | null;
  readonly date: string | null;
  readonly claimIds: readonly string[];
  readonly articleIds: readonly string[];
  readonly held: boolean;
  readonly because: readonly Reason[];
}

/** Pages that share one text. */
export interface CarrierGroup {
  readonly id: string;
  readonly name: string;
  /** Known agency key, or null. */
  readonly agency: string | null;
  readonly basis: "stated" | "inferred" | "both";
  readonly articleIds: readonly string[];
  readonly held: boolean;
  readonly because: readonly Reason[];
}

/** Claims over articles that say the same thing. A distorted version is never in the group it distorts. */
export interface ClaimGroup {
  readonly id: string;
  readonly statement: string;
  readonly claimIds: readonly string[];
  readonly eventType: string;
  readonly status: Status;
  readonly originIds: readonly string[];
  readonly origins: Range;
  readonly corroborated: boolean;
  readonly figure: Figure | null;
  readonly because: readonly Reason[];
}

/** One value of a ledger line, with who says it and who still repeats it. */
export interface LedgerEntry {
  readonly id: string;
  /** The figure in its commonest form, an English one first. */
  readonly figure: Figure;
  /** Every form in which pages print it, commonest first: "about 5,000", "около 5000". */
  readonly surfaces?: readonly string[];
  readonly status: Status;
  readonly originId: string | null;
  /** When the origin said it (ISO day), not when a page printed it. */
  readonly saidOn: string | null;
  readonly claimIds: readonly string[];
  readonly articleIds: readonly string[];
  readonly state: "current" | "superseded" | "stale" | "standing" | "outlier";
  readonly supersededBy: string | null;
  /** Articles that print it after it was superseded. */
  readonly repeatedBy: readonly string[];
  readonly because: readonly Reason[];
}

export interface LedgerLine {
  readonly id: string;
  /** What is counted, in plain words: "construction troops sent to Russia". */
  readonly counted: string;
  readonly unit: string;
  readonly entries: readonly LedgerEntry[];
}

export type DifferenceKind =
  | "update" | "spread" | "scope" | "place" | "status" | "hedge" | "sum" | "outlier" | "contradiction" | "name";

/** Why two figures count as a difference of their kind. */
export const DIFFERENCE_WHYS = [
  "most-printed", "negated", "ledger", "bounds", "same-day", "other-days", "growing", "two-origins", "unnamed", "denied", "told-as-so", "told-as-open", "hedges", "wider", "places", "counted-as", "adds-up",
] as const;
export type DifferenceWhy = (typeof DIFFERENCE_WHYS)[number];

/** What the English sentences of a difference say, by code: the printed words of both sides, and why. */
export interface DifferenceNote {
  readonly a: string;
  readonly b: string;
  readonly why: DifferenceWhy;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Two passages that do not say the same, and how they differ. */
export interface Difference {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly claimIds: readonly [readonly string[], readonly string[]];
  readonly text: string;
  readonly because: readonly Reason[];
  /** For other languages; absent where there are only words. */
  readonly note?: DifferenceNote;
}

export interface NotHeld {
  readonly name: string;
  readonly what: "carrier" | "origin" | "document";
  readonly citedBy: readonly string[];
  readonly because: readonly Reason[];
}

/** What `trace` gives for one story. */
export interface Trace {
  readonly storyId: string;
  readonly outlets: number;
  readonly carriers: Range;
  readonly carrierGroups: readonly CarrierGroup[];
  readonly origins: Range;
  readonly originList: readonly Origin[];
  /** Names of those who passed on what an origin said, by the node ids that edges have ("relay:<key>"). */
  readonly relayNames?: Readonly<Record<string, string>> | undefined;
  readonly edges: readonly Edge[];
  readonly claimGroups: readonly ClaimGroup[];
  readonly ledger: readonly LedgerLine[];
  readonly differences: readonly Difference[];
  readonly notHeld: readonly NotHeld[];
  readonly because: { readonly outlets: readonly Reason[]; readonly carriers: readonly Reason[]; readonly origins: readonly Reason[] };
}
