import type { ArticleCard } from "./app-port.js";
import type { Claim } from "./claim.js";
import type { NewsNote } from "./news.js";
import type { Repair, Trace } from "./story.js";

/** What a person wants changed; the use case adds who, when and the id. Subjects by kind: see `Repair`. */
export interface RepairInput {
  readonly kind: Repair["kind"];
  /** The story it is decided in. */
  readonly storyId: string;
  readonly subjects: readonly string[];
  readonly value: string | null;
  readonly reason: string;
}

/** Why a decision can't be made. */
export const REPAIR_WHYS = [
  "no-reason", "long-reason", "subjects", "merge-none", "no-story", "split-none", "articles-elsewhere", "split-all", "article-nowhere", "moved-already", "no-target", "pin-elsewhere", "address", "no-page",
  "verdict", "edge-elsewhere", "join-few", "claims-elsewhere", "claim-elsewhere", "claim-alone", "figure-elsewhere", "figure-value", "name-value", "origin-value", "origin-none", "no-author", "gone", "nothing-chosen",
] as const;
export type RepairWhy = (typeof REPAIR_WHYS)[number];

/** The decision, or why it can't be made: by code with values, and in an English sentence. */
export type RepairOutcome = { readonly ok: true; readonly repair: Repair } | RepairRefused;
export interface RepairRefused { readonly ok: false; readonly code: RepairWhy; readonly values: Readonly<Record<string, string | number>>; readonly why: string }

/** A decision with what a list shows of it. */
export interface Decision extends Repair {
  readonly storyId: string | null;
  /** The story's headline now; null when it is gone. */
  readonly headline: string | null;
  /** One sentence that says what was decided, and the same by code. */
  readonly text: string;
  readonly note: NewsNote | null;
  /** The comment it came from, or null. */
  readonly commentId: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

export interface DecisionPage {
  readonly decisions: readonly Decision[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** An inferred edge that nobody has judged, and what a verdict would change. */
export interface OpenEdge {
  readonly storyId: string;
  readonly headline: string;
  readonly edgeId: string;
  /** Names of the ends, for a reader. */
  readonly from: string;
  readonly to: string;
  /** The kept pages at the ends, where they are pages. */
  readonly fromArticle: string | null;
  readonly toArticle: string | null;
  readonly kind: string;
  readonly reason: string;
  readonly score: number;
  /** Pages that have their text over this edge. */
  readonly articles: number;
  /** How many origins more or fewer there may be. */
  readonly origins: number;
  /** Uncertainty times what it would change; higher first. */
  readonly weight: number;
}

export interface OpenEdgePage {
  readonly edges: readonly OpenEdge[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** All that can be repaired in a story. */
export interface RepairBench {
  readonly storyId: string;
  readonly headline: string;
  readonly articles: readonly ArticleCard[];
  readonly trace: Trace;
  /** Names of the ends of edges, by node id. */
  readonly names: ReadonlyMap<string, string>;
  /** Claims with a figure, for correcting it. */
  readonly figures: readonly { readonly claimId: string; readonly surface: string; readonly counted: string; readonly outlet: string }[];
  /** Statements of the claims by id. */
  readonly statements: ReadonlyMap<string, Pick<Claim, "id" | "articleId" | "statement">>;
  readonly others: readonly { readonly id: string; readonly headline: string }[];
  readonly decisions: readonly Decision[];
}

/** The use cases of repair. `by` is the name of the editor; who may call them is checked before. */
export interface RepairPort {
  bench(storyId: string): Promise<RepairBench | null>;
  decide(input: RepairInput, by: string): Promise<RepairOutcome>;
  undo(repairId: string, by: string): Promise<RepairOutcome>;
  /** Decisions newest first, of one story or of all. */
  decisions(request: { readonly storyId: string | null; readonly page: number }): Promise<DecisionPage>;
  queue(page: number): Promise<OpenEdgePage>;
  /** Where a merged story's id leads now, or null. */
  storyNow(storyId: string): Promise<string | null>;
}
