import type { NewsNote } from "./news.js";
import type { Range } from "./base.js";
import type { Article, Outlet } from "./article.js";
import type { Claim } from "./claim.js";
import type { ClaimGroup, Difference, LedgerLine, Origin } from "./story.js";
import type { Citation, Note, StoryPage } from "./story-page.js";
import type { GraphLayout } from "./graph.js";

/** What moves a story up, in falling weight. Another copy of a text is not news. */
export type NewsKind = "new-story" | "new-origin" | "changed-figure" | "new-claim" | "edited-article" | "correction" | "listed";

export interface NewsItem {
  readonly kind: NewsKind;
  /** One sentence that says what happened: "NIS replaced 600 by about 2,000; five outlets still print 600." */
  readonly text: string;
  /** The same by code, for other languages; absent where there are only words. */
  readonly note?: NewsNote;
  /** The decision of a correction. */
  readonly decisionId?: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A story in a list. */
export interface StoryCard {
  readonly id: string;
  readonly headline: string;
  readonly status: string;
  readonly statusNotes?: readonly Note[];
  readonly lede: string;
  readonly lang: string;
  readonly outlets: number;
  readonly carriers: Range;
  readonly origins: Range;
  readonly eventDate: string | null;
  readonly updatedAt: string | null;
  /** Newest first; `FrontPage` marks what is newer than the reader's last visit. */
  readonly news: readonly NewsItem[];
}

export interface FrontPage {
  readonly stories: readonly StoryCard[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly articles: number;
  readonly outlets: number;
  /** Stories with news since the reader's last visit, over all pages; left out when there was no visit. */
  readonly fresh?: number;
}

/** A kept page in a list. */
export interface ArticleCard {
  readonly id: string;
  readonly revision: string;
  readonly revisions: number;
  readonly title: string;
  /** The first words of its text when it has no title, else "". */
  readonly opening: string;
  readonly url: string | null;
  readonly outlet: Outlet;
  readonly lang: string;
  readonly published: string | null;
  readonly capturedAt: string;
  /** "first-hand", or how it has its text. */
  readonly role: "first-hand" | "carried" | "unresolved";
}

/** A claim that the lens points to. `origin` is who said it first-hand; null when the text names no source. */
export interface LensClaim {
  readonly claimId: string;
  readonly groupId: string | null;
  readonly articleId: string;
  readonly statement: string;
  readonly lang: string;
  readonly origin: string | null;
}

/** One line of the sanctions lens. It never says that a rule was broken; claims that say so stand in `alleged`, each with its own origin. */
export interface LensRow {
  readonly title: string;
  readonly level: "engages" | "may-engage" | "would-engage" | "none" | "listed-party";
  readonly reason: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** Date of the list or measure as kept. */
  readonly asOf: string | null;
  /** Page of the measure or listed party in this house. */
  readonly page: string | null;
  readonly claims: readonly LensClaim[];
  readonly alleged: readonly LensClaim[];
  /** For a listed party: the entry, and the name of the story it is decided about. */
  readonly party?: { readonly list: string; readonly entryId: string; readonly name: string };
}

/** A measure on a page of its own, with the claims that engage it, story by story. */
export interface MeasureView {
  readonly id: string;
  readonly title: string;
  readonly regime: string;
  readonly programme: string;
  readonly summary: string;
  readonly adopted: string;
  readonly topic: string;
  /** How far the paragraph number was checked. */
  readonly confidence: "verified" | "secondary" | "recalled";
  readonly checkedAgainst: string | null;
  readonly supersededBy: string | null;
  readonly limit: string | null;
  readonly deadline: string | null;
  readonly note: string | null;
  readonly asOf: string;
  readonly sourceUrl: string;
  readonly events: readonly { readonly date: string; readonly text: string; readonly confidence: string }[];
  readonly stories: readonly { readonly storyId: string; readonly headline: string; readonly eventDate: string | null; readonly level: LensRow["level"]; readonly claims: readonly LensClaim[]; readonly alleged: readonly LensClaim[] }[];
}

/** A party on a sanctions list, as a version of the list has it. */
export interface ListedPartyView {
  readonly list: string;
  readonly listTitle: string;
  readonly version: string;
  readonly asOf: string;
  /** False when the version in force no longer has it. */
  readonly isListed: boolean;
  readonly id: string;
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly quality: string }[];
  readonly born: readonly string[];
  readonly nationalities: readonly string[];
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly programmes: readonly string[];
  readonly listedOn: string | null;
  readonly about: string | null;
  readonly changes: readonly { readonly at: string; readonly text: string }[];
  readonly stories: readonly { readonly id: string; readonly headline: string }[];
  /** What people decided of names that are like the entry's, as far as it holds; the newest first. Names are folded: small letters, no accents. */
  readonly decisions: readonly { readonly name: string; readonly verdict: HitVerdict; readonly reason: string; readonly by: string; readonly at: string }[];
}

/** Whether a name is the listed party. */
export type HitVerdict = "confirmed" | "rejected";

/** A person's decision on a name and an entry of a list. */
export interface HitInput { readonly list: string; readonly entryId: string; readonly name: string; readonly verdict: HitVerdict; readonly reason: string }

/** What the pages of measures and listed parties ask. */
export interface ScreenPort {
  measure(id: string): Promise<MeasureView | null>;
  listedParty(list: string, id: string): Promise<ListedPartyView | null>;
  /** False when the list has no such entry, or name or reason say nothing. `by` is the editor; who may is asked before. */
  decideHit(input: HitInput, by: string): Promise<boolean>;
  /** Takes the standing decision on a name back; false when there is none. */
  undecideHit(of: Omit<HitInput, "verdict" | "reason">, by: string): Promise<boolean>;
}

export interface StoryView {
  readonly page: StoryPage;
  readonly articles: readonly ArticleCard[];
  /** Null while it is being laid out. */
  readonly graph: GraphLayout | null;
  readonly news: readonly NewsItem[];
  readonly lens: readonly LensRow[];
  readonly comments: number;
  readonly versions: readonly { readonly version: string; readonly at: string }[];
  readonly related: readonly { readonly id: string; readonly headline: string; readonly why: string }[];
}

export interface ArticleView {
  readonly article: Article;
  readonly sha256: string;
  readonly revisions: readonly { readonly revision: string; readonly capturedAt: string }[];
  /** The revision before this one, to show the difference. */
  readonly previous: Article | null;
  readonly claims: readonly Claim[];
  readonly stories: readonly { readonly id: string; readonly headline: string }[];
}

export type SearchKind = "story" | "claim" | "passage" | "person" | "outlet";

export interface SearchQuery {
  readonly text: string;
  readonly kind: SearchKind | null;
  readonly lang: string | null;
  /** ISO days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly page: number;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  /** The story it belongs to, where it does. */
  readonly storyId: string | null;
  readonly title: string;
  readonly snippet: string;
  readonly lang: string;
  readonly at: string | null;
}

export interface SearchView {
  readonly query: SearchQuery;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly pages: number;
}

export interface OutletView {
  readonly outlet: Outlet;
  readonly articles: number;
  /** Articles that are the first to have a claim from its origin. */
  readonly firstHand: number;
  readonly carried: number;
  /** Articles that print a replaced figure. */
  readonly stale: number;
  readonly carriers: readonly { readonly name: string; readonly articles: number }[];
  readonly recent: readonly (ArticleCard & { readonly storyId: string | null })[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly { readonly name: string; readonly outlets: readonly string[] }[];
  readonly claims: readonly { readonly citation: Citation; readonly storyId: string; readonly groupId: string | null; readonly role: string }[];
  readonly stories: readonly { readonly id: string; readonly headline: string }[];
}

export interface ClaimView {
  readonly storyId: string;
  readonly headline: string;
  readonly group: ClaimGroup;
  readonly passages: readonly Citation[];
  readonly origins: readonly Origin[];
  readonly differences: readonly Difference[];
}

export interface FigureView {
  readonly storyId: string;
  readonly headline: string;
  readonly line: LedgerLine;
  readonly origins: readonly Origin[];
  readonly articles: readonly ArticleCard[];
}

export interface StatusView {
  readonly version: string;
  readonly startedAt: string;
  readonly articles: number;
  readonly outlets: number;
  readonly stories: number;
  readonly jobs: { readonly waiting: number; readonly failed: number };
  readonly lastCollectedAt: string | null;
  readonly feeds: readonly { readonly url: string; readonly title: string | null; readonly lastOkAt: string | null; readonly problem: string | null }[];
  readonly languages: readonly { readonly code: string; readonly articles: number }[];
  readonly problems: readonly string[];
}

export interface SetupView {
  readonly empty: boolean;
  readonly work: readonly { readonly id: string; readonly what: string; readonly done: number; readonly total: number | null; readonly state: "waiting" | "running" | "done" | "failed"; readonly message: string | null }[];
}

export type SetupInput =
  | { readonly kind: "sample" }
  | { readonly kind: "feed" | "opml" | "paste"; readonly text: string };

export interface SetupResult {
  readonly accepted: number;
  readonly refused: readonly { readonly what: string; readonly why: string }[];
}

export type ExportFormat = "markdown" | "json" | "jsonld" | "stix" | "csv" | "rss" | "bundle";

export interface Exported {
  readonly contentType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The use cases the pages call. `null` means "not found"; what could not be asked throws HouseError. */
export interface AppPort {
  /** `since` is the reader's last visit (ISO 8601) or null; pages are numbered from 1; `onlyNew` leaves out what has no news since. */
  frontPage(request: { readonly page: number; readonly since: string | null; readonly onlyNew?: boolean }): Promise<FrontPage>;
  /** Newest version when `version` is null. */
  story(id: string, version: string | null): Promise<StoryView | null>;
  /** Key of all that the newest page of a story shows: its version, and after a dash a mark of what stands around it. Cheap, for the page cache and ETag. */
  storyVersion(id: string): Promise<string | null>;
  article(id: string, revision: string | null): Promise<ArticleView | null>;
  search(query: SearchQuery): Promise<SearchView>;
  outlet(id: string): Promise<OutletView | null>;
  person(id: string): Promise<PersonView | null>;
  claim(groupId: string): Promise<ClaimView | null>;
  figure(lineId: string): Promise<FigureView | null>;
  status(): Promise<StatusView>;
  setup(): Promise<SetupView>;
  addByHand(input: SetupInput): Promise<SetupResult>;
  exportStory(id: string, format: ExportFormat): Promise<Exported | null>;
  /** Atom feed of the front page. */
  feed(): Promise<Exported>;
}
