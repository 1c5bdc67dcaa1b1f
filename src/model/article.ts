import type { Problem, Span } from "./base.js";

/** What a block of kept text is. `heading` is a sub-heading; the headline is `Article.title` and is not in `text`. */
export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "table" | "dateline" | "sign-off" | "label";

/** A paragraph-like part of the kept text. Blocks are in order, do not overlap, and are separated by "\n" in `Article.text`. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** The five places where a text credit stands, two that links and feeds add, and the photo credit, which counts for nothing. */
export type CreditPlace = "dateline" | "byline" | "sign-off" | "trailing-verb" | "label" | "link" | "feed-source" | "photo";

/** "This text is from X", as stated. Stated credit is evidence for a carrier, not the answer. */
export interface Credit {
  readonly place: CreditPlace;
  /** As printed: "AFP", "聯合ニュース". */
  readonly name: string;
  /** Known agency or outlet key ("afp", "yonhap"), null when the name is not known. */
  readonly agency: string | null;
  /** Where it stands in `Article.text`; null when it stood outside the kept text (byline element, metadata). */
  readonly span: Span | null;
  /** The words around it, for a reader. */
  readonly surface: string;
}

/** A picture caption, kept apart from the text so that no claim and no text credit comes from it. */
export interface Caption {
  readonly text: string;
  readonly credit: string | null;
}

export interface ArticleLink {
  readonly href: string;
  readonly text: string;
  readonly span: Span | null;
}

/** Who published the page. `id` is stable: the registrable domain where there is one, else the folded name. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
}

export type ArticleKind = "article" | "live-blog" | "teaser" | "list";

/** One revision of one page, cleaned. Offsets into `text` never move: a changed page is a new revision. */
export interface Article {
  /** Same over all revisions: sha-256 prefix (32 hex) of the canonical address, or of outlet, title and text where there is none. */
  readonly id: string;
  /** sha-256 prefix (32 hex) of title, newline and text. */
  readonly revision: string;
  readonly captureId: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly ampUrl: string | null;
  readonly outlet: Outlet;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 UTC, or a bare date "2025-11-04" when only the day is known. */
  readonly published: string | null;
  /** What gave `published`: "page", "json-ld", "meta", "url", "feed", "given". */
  readonly publishedBy: string | null;
  readonly updated: string | null;
  /** UTC offset the page states for its times ("+09:00"), so that the outlet's own day can be shown; null when it states none. */
  readonly zone: string | null;
  readonly capturedAt: string;
  /** ISO 639-1 code found from the text; "und" when it can't be told. */
  readonly lang: string;
  readonly kind: ArticleKind;
  /** Body only: no headline, no captions, no page chrome. NFC, "\n" between blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  readonly captions: readonly Caption[];
  readonly links: readonly ArticleLink[];
  readonly problems: readonly Problem[];
  /** The caller's id for the document, see `CaptureHints.externalId`. */
  readonly externalId: string | null;
}
