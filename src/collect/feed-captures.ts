import type { CollectLimits, Collected } from "./captured.js";
import { captured, refused } from "./captured.js";
import type { Feed, FeedItem } from "./feed.js";

/** What is known of a feed beside its content. */
export interface FeedSource {
  readonly label: string;
  readonly capturedAt: string;
  readonly limits: CollectLimits;
}

/** What a feed says of an item, as hints. The outlet is the feed's title, unless the item names another source. */
export function hintsOfItem(feed: Feed, item: FeedItem): { readonly title: string | null; readonly outlet: string | null; readonly published: string | null; readonly lang: string | null; readonly authors: readonly string[]; readonly sourceName: string | null; readonly sourceUrl: string | null; readonly externalId: null } {
  return { title: item.title, outlet: feed.title, published: item.published, lang: item.lang ?? feed.lang, authors: item.authors, sourceName: item.sourceName, sourceUrl: item.sourceUrl, externalId: null };
}

/** The items of a feed as the feed itself gives them: one capture each, whose bytes are the item's content as HTML. */
export function* capturesOfFeed(feed: Feed, source: FeedSource): Generator<Collected> {
  for (const [index, item] of feed.items.slice(0, source.limits.feedItems).entries()) {
    const label = `${source.label}#${index + 1}`;
    const html = item.html ?? item.title;
    if (html === null) { yield refused(label, "collect/no-text", `${label} has neither text nor title.`); continue; }
    yield captured({ via: "feed", label, bytes: Buffer.from(html, "utf8"), url: item.url, urlChain: item.url === null ? [] : [item.url], capturedAt: source.capturedAt, contentType: "text/html; charset=utf-8", hints: hintsOfItem(feed, item) });
  }
  if (feed.items.length > source.limits.feedItems) yield refused(source.label, "collect/feed-bounds", `${source.label} has ${feed.items.length} items; the first ${source.limits.feedItems} were taken.`);
  if (feed.items.length === 0) yield refused(source.label, "collect/empty", `${source.label} is a feed without items.`);
}
