import type { Problem } from "../model/index.js";

/** One entry of a feed. Absent is null; addresses are absolute; times are ISO 8601 UTC or a bare day. */
export interface FeedItem {
  /** The feed's own id for it (guid, atom:id, rdf:about), or its address. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** Content as HTML, the fullest the feed gives; null when it gives none, or when it was cut off. */
  readonly html: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly lang: string | null;
  /** `<source>`: who the item is from, where the feed says so. */
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
}

/** "none" is a document that is no feed. */
export type FeedFormat = "rss" | "rdf" | "atom" | "json" | "none";

export interface Feed {
  readonly format: FeedFormat;
  readonly title: string | null;
  /** The page the feed belongs to. */
  readonly url: string | null;
  /** What the feed says its own address is. */
  readonly selfUrl: string | null;
  /** WebSub hub. */
  readonly hubUrl: string | null;
  readonly lang: string | null;
  /** Shortest time between two polls that the feed asks for, in minutes. */
  readonly ttlMinutes: number | null;
  /** In the feed's order. */
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
  /** Which reader made this. */
  readonly by: "feedsmith" | "forgiving";
}

/** A feed that says nothing. */
export const EMPTY_FEED: Feed = { format: "none", title: null, url: null, selfUrl: null, hubUrl: null, lang: null, ttlMinutes: null, items: [], problems: [], by: "forgiving" };

/** Bounds on one feed (S13: XML bombs): sizes in bytes and counts. */
export const FEED_BOUNDS = { bytes: 10 * 1024 * 1024, depth: 100, attributes: 256, items: 5000, fields: 400, elements: 250_000 } as const;

/** A problem of a feed, for a reader. */
export function feedProblem(code: string, message: string): Problem {
  return { code, message, at: null };
}

/** An address made absolute against the feed's; null when it is none, or not of the web. */
export function absoluteUrl(address: string | null | undefined, base: string | null): string | null {
  const text = address?.trim() ?? "";
  if (text === "" || text.length > 4096) return null;
  const url = URL.canParse(text) ? new URL(text) : base !== null && URL.canParse(text, base) ? new URL(text, base) : null;
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}

/** An id that is an address itself; most are not, and must not be taken for relative ones. */
export function addressOfId(id: string | null | undefined): string | null {
  return /^\s{0,9}https?:\/\//i.test(id ?? "") ? absoluteUrl(id, null) : null;
}
