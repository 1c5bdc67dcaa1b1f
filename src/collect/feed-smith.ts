import type { parseFeed } from "feedsmith";
import type { Feed, FeedItem } from "./feed.js";
import { EMPTY_FEED, absoluteUrl, addressOfId } from "./feed.js";
import { authorName, ttlOf } from "./feed-fields.js";
import { plainText } from "./feed-text.js";
import { isoTime } from "./times.js";

type Parsed = ReturnType<typeof parseFeed>;
type OfFormat<F extends Parsed["format"]> = Extract<Parsed, { readonly format: F }>["feed"];
type Rss = OfFormat<"rss"> | OfFormat<"rdf">;
type RssItem = NonNullable<Rss["items"]>[number];
type AtomFeed = OfFormat<"atom">;
type AtomEntry = NonNullable<AtomFeed["entries"]>[number];
type JsonFeed = OfFormat<"json">;
type JsonItem = NonNullable<JsonFeed["items"]>[number];

function firstOf(...values: readonly (string | null | undefined)[]): string | null {
  return values.find((value) => value != null && value.trim() !== "")?.trim() ?? null;
}

function namesOf(...lists: readonly (readonly (string | null | undefined)[] | undefined)[]): readonly string[] {
  for (const list of lists) {
    const names = (list ?? []).map((name) => authorName(name ?? "")).filter((name) => name !== null);
    if (names.length > 0) return [...new Set(names)].slice(0, 20);
  }
  return [];
}

type Links = readonly { readonly href?: string | undefined; readonly rel?: string | undefined }[] | undefined;

function linkOf(links: Links, rel: string): string | undefined {
  return links?.find((link) => (link.rel ?? "alternate") === rel)?.href;
}

function itemOfRss(item: RssItem, base: string | null): FeedItem {
  const guid = "guid" in item ? item.guid : undefined;
  const url = absoluteUrl(firstOf(item.link, linkOf(item.atom?.links, "alternate"), guid?.isPermaLink === false ? null : addressOfId(guid?.value), "rdf" in item ? item.rdf?.about : null), base);
  const updated = isoTime(item.atom?.updated) ?? isoTime(item.dcterms?.modified?.[0]);
  const source = "source" in item ? item.source : undefined;
  return {
    id: firstOf(guid?.value, "rdf" in item ? item.rdf?.about : null, item.dc?.identifiers?.[0]) ?? url, url,
    title: plainText(firstOf(item.title, item.dc?.titles?.[0], item.media?.title?.value)),
    html: firstOf(item.content?.encoded, item.atom?.content?.value, item.description, item.dc?.descriptions?.[0], item.media?.description?.value),
    published: isoTime("pubDate" in item ? item.pubDate : null) ?? isoTime(item.dc?.dates?.[0]) ?? isoTime(item.atom?.published) ?? isoTime(item.dcterms?.issued?.[0]) ?? isoTime(item.dcterms?.created?.[0]) ?? updated, updated,
    authors: namesOf(item.dc?.creators, "authors" in item ? item.authors?.map((author) => author.name ?? author.email) : [], "itunes" in item ? [item.itunes?.author] : []),
    lang: firstOf(item.xml?.lang, item.dc?.languages?.[0]), sourceName: plainText(source?.title), sourceUrl: absoluteUrl(source?.url, base),
  };
}

function feedOfRss(format: "rss" | "rdf", feed: Rss, base: string | null): Feed {
  return {
    ...EMPTY_FEED, format, by: "feedsmith", title: plainText(firstOf(feed.title, feed.dc?.titles?.[0])), url: absoluteUrl(firstOf(feed.link, linkOf(feed.atom?.links, "alternate")), base),
    selfUrl: absoluteUrl(linkOf(feed.atom?.links, "self"), base), hubUrl: absoluteUrl(linkOf(feed.atom?.links, "hub"), base),
    lang: firstOf("language" in feed ? feed.language : null, feed.dc?.languages?.[0], feed.xml?.lang),
    ttlMinutes: ttlOf("ttl" in feed ? feed.ttl : null, feed.sy?.updatePeriod, feed.sy?.updateFrequency), items: (feed.items ?? []).map((item) => itemOfRss(item, base)),
  };
}

function itemOfAtom(entry: AtomEntry, base: string | null): FeedItem {
  const place = absoluteUrl(entry.xml?.base, base) ?? base;
  const url = absoluteUrl(firstOf(linkOf(entry.links, "alternate"), entry.links?.find((link) => link.rel === "related" || link.rel === "via")?.href, addressOfId(entry.id)), place);
  const updated = isoTime(entry.updated) ?? isoTime(entry.dcterms?.modified?.[0]);
  return {
    id: firstOf(entry.id) ?? url, url, title: plainText(firstOf(entry.title?.value, entry.media?.title?.value)),
    html: firstOf(entry.content?.value, entry.summary?.value, entry.media?.groups?.[0]?.description?.value, entry.media?.description?.value),
    published: isoTime(entry.published) ?? isoTime(entry.dc?.dates?.[0]) ?? updated, updated,
    authors: namesOf(entry.authors?.map((author) => author.name ?? author.email), entry.dc?.creators, entry.source?.authors?.map((author) => author.name)),
    lang: firstOf(entry.xml?.lang, entry.dc?.languages?.[0]), sourceName: plainText(entry.source?.title?.value),
    sourceUrl: absoluteUrl(firstOf(linkOf(entry.source?.links, "alternate"), linkOf(entry.source?.links, "self"), entry.source?.id), place),
  };
}

function feedOfAtom(feed: AtomFeed, base: string | null): Feed {
  const place = absoluteUrl(feed.xml?.base, base) ?? base;
  return {
    ...EMPTY_FEED, format: "atom", by: "feedsmith", title: plainText(feed.title?.value), url: absoluteUrl(linkOf(feed.links, "alternate"), place),
    selfUrl: absoluteUrl(linkOf(feed.links, "self"), place), hubUrl: absoluteUrl(linkOf(feed.links, "hub"), place), lang: firstOf(feed.xml?.lang, feed.dc?.languages?.[0]),
    ttlMinutes: ttlOf(null, feed.sy?.updatePeriod, feed.sy?.updateFrequency), items: (feed.entries ?? []).map((entry) => itemOfAtom(entry, place)),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function itemOfJson(item: JsonItem, base: string | null): FeedItem {
  const text = item.content_text?.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\r?\n/g, "<br>");
  const url = absoluteUrl(firstOf(item.url, item.external_url, addressOfId(item.id === undefined ? null : String(item.id))), base);
  return {
    id: firstOf(item.id === undefined ? null : String(item.id)) ?? url, url, title: firstOf(item.title), html: firstOf(item.content_html, text, item.summary),
    published: isoTime(item.date_published) ?? isoTime(item.date_modified), updated: isoTime(item.date_modified), authors: namesOf(item.authors?.map((author) => author.name)),
    lang: firstOf(item.language), sourceName: null, sourceUrl: item.external_url === undefined || item.external_url === item.url ? null : absoluteUrl(item.external_url, base),
  };
}

/** A JSON Feed, read by feedsmith or salvaged from a cut one, as a Feed. */
export function feedOfJson(feed: JsonFeed, base: string | null): Feed {
  return {
    ...EMPTY_FEED, format: "json", by: "feedsmith", title: firstOf(feed.title), url: absoluteUrl(feed.home_page_url, base), selfUrl: absoluteUrl(feed.feed_url, base),
    hubUrl: absoluteUrl(feed.hubs?.[0]?.url, base), lang: firstOf(feed.language), items: (feed.items ?? []).map((item) => itemOfJson(item, base)),
  };
}

/** What feedsmith gives, as a Feed. */
export function feedOfFeedsmith(parsed: Parsed, base: string | null): Feed {
  if (parsed.format === "atom") return feedOfAtom(parsed.feed, base);
  if (parsed.format === "json") return feedOfJson(parsed.feed, base);
  return feedOfRss(parsed.format, parsed.feed, base);
}
