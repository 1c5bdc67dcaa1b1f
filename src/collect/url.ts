import { Parser } from "htmlparser2";
import { HouseError } from "../model/index.js";
import type { CaptureHints } from "../model/index.js";
import type { CollectContext, Collected } from "./captured.js";
import { captured, limitsOf, refusalOf, refused } from "./captured.js";
import type { Feed, FeedItem } from "./feed.js";
import { absoluteUrl } from "./feed.js";
import { capturesOfFeed, hintsOfItem } from "./feed-captures.js";
import { readFeed } from "./feed-read.js";
import { decodeFeed } from "./feed-text.js";
import type { GuardedResponse } from "./guarded-fetch.js";
import { headerOf } from "./guarded-fetch.js";
import { shorten } from "./guard.js";
import { SNIFF_BYTES, kindOf } from "./kinds.js";
import type { PoliteFetch } from "./polite-fetch.js";

/** What the last answer of an address said of its version; sent back, so that an unchanged page is not sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Collecting from the network. */
export interface UrlContext extends CollectContext {
  readonly fetcher: PoliteFetch;
  /** Of the address asked for; not of the pages a feed leads to. */
  readonly validators?: Validators;
}

/** Validators as the headers of a conditional request (RFC 9110, 13.1). */
export function conditionsOf(validators: Validators | undefined): Readonly<Record<string, string>> {
  return {
    ...(validators?.etag == null ? {} : { "if-none-match": validators.etag }),
    ...(validators?.lastModified == null ? {} : { "if-modified-since": validators.lastModified }),
  };
}

/** What stands at an address. */
export type Found =
  | { readonly kind: "page"; readonly response: GuardedResponse }
  | { readonly kind: "feed"; readonly response: GuardedResponse; readonly feed: Feed };

const PAGE_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/** Kinds of content that are an article, or may be one. */
const PAGES: ReadonlySet<string> = new Set(["html", "text", "markdown", "pdf", "mail"]);

/** Asks an address and tells a feed from a page by what came. Throws HouseError for statuses other than 2xx and for what is neither. */
export async function lookUp(address: string, context: UrlContext, checkRobots = true): Promise<Found> {
  const response = await context.fetcher.request({ url: address, headers: { accept: PAGE_ACCEPT, ...conditionsOf(context.validators) }, checkRobots, bounds: { bodyBytes: limitsOf(context).documentBytes }, ...(context.signal === undefined ? {} : { signal: context.signal }) });
  if (response.status === 304) throw new HouseError("collect/unchanged", `${shorten(address)} has not changed since it was last asked.`);
  if (response.status < 200 || response.status > 299) throw statusError(response);
  const kind = kindOf(response.bytes.subarray(0, SNIFF_BYTES), new URL(response.url).pathname);
  if (kind === "feed" || kind === "json" || kind === "jsonl") {
    const feed = readFeed(response.bytes, response.url, headerOf(response.headers, "content-type"));
    if (feed.format !== "none") return { kind: "feed", response, feed };
  }
  if (kind === "empty") throw new HouseError("collect/empty", `${shorten(address)} gave an empty page.`);
  if (!PAGES.has(kind) && !/<html|<body|<article/i.test(Buffer.from(response.bytes.subarray(0, SNIFF_BYTES)).toString("latin1"))) {
    throw new HouseError("collect/not-a-document", `${shorten(address)} is not a page, a feed or a document Headwater reads.`);
  }
  return { kind: "page", response };
}

/** The error for an answer that is no page. */
export function statusError(response: GuardedResponse): HouseError {
  const what = response.status === 410 ? ["collect/gone", "is gone for good"] : response.status === 404 ? ["collect/missing", "is not there"] : ["collect/http-status", `answered with status ${response.status}`];
  return new HouseError(what[0] ?? "", `${shorten(response.url)} ${what[1]}.`);
}

function captureOfPage(response: GuardedResponse, context: UrlContext, via: "url" | "feed", hints: Partial<CaptureHints>): Collected {
  return captured({
    via, bytes: response.bytes, label: shorten(response.url), url: response.url, urlChain: response.hops.map((hop) => hop.url), capturedAt: context.now(),
    contentType: headerOf(response.headers, "content-type"), status: response.status, headers: response.headers, hints,
  });
}

/**
 * What stands at an address: an article is one capture; a feed gives its items, each page asked for in turn with what the feed says of it
 * as hints. Where a page can't be had, the feed's own text stands in for it; where there is none, one refusal says why. Nothing is thrown
 * for what the network does, except when the caller stops it.
 */
export async function* collectUrl(address: string, context: UrlContext): AsyncGenerator<Collected> {
  let found: Found;
  try {
    found = await lookUp(address, context);
  } catch (error) {
    if (!(error instanceof HouseError)) throw error;
    yield refusalOf(shorten(address), error);
    return;
  }
  if (found.kind === "page") yield captureOfPage(found.response, context, "url", {});
  else yield* collectItems(found.feed, shorten(found.response.url), context);
}

/** The pages behind the items of a feed, in its order; see `collectUrl`. */
export async function* collectItems(feed: Feed, label: string, context: UrlContext): AsyncGenerator<Collected> {
  const limits = limitsOf(context);
  // The validators were those of the feed.
  const { validators: _, ...inner } = context;
  const pending: Promise<Collected>[] = [];
  for (const item of feed.items.slice(0, limits.feedItems)) {
    const asked = collectItem(feed, item, label, inner);
    // A caller who stops early never comes to await it.
    asked.catch(() => {});
    pending.push(asked);
    if (pending.length >= PAGES_AT_ONCE) yield* await firstOf(pending);
  }
  while (pending.length > 0) yield* await firstOf(pending);
  if (feed.items.length > limits.feedItems) yield refused(label, "collect/feed-bounds", `${label} has ${feed.items.length} items; the first ${limits.feedItems} were taken.`);
  if (feed.items.length === 0) yield refused(label, "collect/empty", `${label} is a feed without items.`);
}

/** Pages of one feed asked for at once, on different hosts; each host is still asked one thing at a time. */
const PAGES_AT_ONCE = 4;

async function firstOf(pending: Promise<Collected>[]): Promise<Collected[]> {
  const first = pending.shift();
  return first === undefined ? [] : [await first];
}

async function collectItem(feed: Feed, item: FeedItem, label: string, context: UrlContext): Promise<Collected> {
  const fromFeed = (): Collected => [...capturesOfFeed({ ...feed, items: [item] }, { label, capturedAt: context.now(), limits: limitsOf(context) })][0] ?? refused(label, "collect/no-text", `An item of ${label} has neither text nor address.`);
  if (item.url === null) return fromFeed();
  try {
    const found = await lookUp(item.url, context);
    return found.kind === "page" ? captureOfPage(found.response, context, "feed", hintsOfItem(feed, item)) : fromFeed();
  } catch (error) {
    if (!(error instanceof HouseError) || context.signal?.aborted === true) throw error;
    return item.html === null ? refusalOf(shorten(item.url), error) : fromFeed();
  }
}

const FEED_TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)|^text\/xml$|^application\/(?:json|xml)$/i;

/** Feeds that a page names (`<link rel="alternate">`), in its order, absolute, without doubles. Comment feeds come last. */
export function feedsOfPage(bytes: Uint8Array, url: string): readonly { readonly url: string; readonly title: string | null }[] {
  const found = new Map<string, string | null>();
  let base = url;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "base") base = absoluteUrl(attributes["href"], url) ?? base;
      const isFeed = name === "link" && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(attributes["rel"] ?? "") && FEED_TYPES.test((attributes["type"] ?? "").trim());
      const address = isFeed ? absoluteUrl(attributes["href"], base) : null;
      if (address !== null && !found.has(address) && found.size < 50) found.set(address, attributes["title"]?.trim() || null);
    },
  });
  parser.end(decodeFeed(bytes.subarray(0, 512 * 1024), null));
  const isOfComments = (feed: { readonly url: string }): number => (/comments?(?:\/|=|$|\.)/i.test(new URL(feed.url).pathname) ? 1 : 0);
  return [...found].map(([address, title]) => ({ url: address, title })).sort((a, b) => isOfComments(a) - isOfComments(b));
}

/** The feed at an address, or the first one that the page there names. Throws HouseError `collect/not-a-feed` when there is none. */
export async function findFeed(address: string, context: UrlContext): Promise<{ readonly url: string; readonly feed: Feed }> {
  const first = await lookUp(address, context, false);
  if (first.kind === "feed") return { url: first.response.url, feed: first.feed };
  for (const named of feedsOfPage(first.response.bytes, first.response.url).slice(0, 5)) {
    const found = await lookUp(named.url, context, false).catch((error: unknown) => (error instanceof HouseError ? null : Promise.reject(error as Error)));
    if (found?.kind === "feed") return { url: found.response.url, feed: found.feed };
  }
  throw new HouseError("collect/not-a-feed", `${shorten(address)} is not a feed and names none; give the address of the feed itself.`);
}
