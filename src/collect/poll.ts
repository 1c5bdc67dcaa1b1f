import { HouseError } from "../model/index.js";
import { sha256 } from "../text/index.js";
import type { Feed, FeedItem } from "./feed.js";
import { readFeed } from "./feed-read.js";
import type { GuardedResponse } from "./guarded-fetch.js";
import { headerOf } from "./guarded-fetch.js";
import { shorten } from "./guard.js";
import type { PoliteFetch } from "./polite-fetch.js";
import { retryAfterMs } from "./polite-fetch.js";
import { conditionsOf, statusError } from "./url.js";

/**
 * How a feed stands after a poll. "gone" and "replaced" are final: the feed is not asked again until a person says so.
 * "moved" is told once, with the new address in the state; "failing" is tried again, ever more slowly.
 */
export type FeedVerdict = "new" | "ok" | "unchanged" | "moved" | "failing" | "gone" | "replaced";

/** What is kept of a feed between two polls. Plain JSON. */
export interface FeedState {
  readonly url: string;
  readonly title: string | null;
  readonly verdict: FeedVerdict;
  /** Validators of the last answer, sent back with the next question. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Short hashes of the items seen, newest first. */
  readonly seen: readonly string[];
  readonly intervalMinutes: number;
  /** ISO 8601 UTC. */
  readonly nextPoll: string;
  readonly lastSuccess: string | null;
  readonly failures: number;
  /** How often in a row a page was found where the feed was. */
  readonly notAFeed: number;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface PollContext {
  readonly fetcher: PoliteFetch;
  /** Now as ISO 8601 UTC. */
  readonly now: () => string;
  readonly signal?: AbortSignal;
}

export interface Poll {
  /** Items not seen before, in the feed's order. */
  readonly items: readonly FeedItem[];
  readonly feed: Feed | null;
  readonly newState: FeedState;
  readonly verdict: FeedVerdict;
}

const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 24 * 60;
const FIRST_MINUTES = 60;
const SEEN_KEPT = 2000;
/** So often a page may stand where the feed was (a maintenance notice does) before the feed counts as replaced. */
const PAGES_BEFORE_REPLACED = 3;
const FEED_BYTES = 10 * 1024 * 1024;

/** The state of a feed that was never polled; it is due at once. */
export function newFeedState(url: string, now: string): FeedState {
  return { url, title: null, verdict: "new", etag: null, lastModified: null, seen: [], intervalMinutes: FIRST_MINUTES, nextPoll: now, lastSuccess: null, failures: 0, notAFeed: 0, error: null };
}

/** A feed's own share of an interval, from 0 up to 1: the hash of its address, so that feeds added together are not polled together. */
export function spreadOf(url: string): number {
  return Number.parseInt(sha256(url).slice(0, 8), 16) / 0x1_0000_0000;
}

/**
 * When a feed is next due: an interval on, at the feed's own place within the grid of intervals, never sooner than half an interval.
 * The same feed and time give the same answer; no chance is used.
 */
export function nextPollAt(url: string, intervalMinutes: number, now: string): string {
  const length = Math.max(1, Math.round(intervalMinutes)) * 60_000;
  const offset = Math.floor(spreadOf(url) * length);
  const earliest = Date.parse(now) + length / 2;
  return new Date(Math.ceil((earliest - offset) / length) * length + offset).toISOString();
}

/**
 * Polls a feed once. Asks with the validators of the last answer; gives the items not seen before, and the state to keep.
 * The interval follows the feed: halved when there is news, stretched by half when there is none, between 15 minutes and a day, and never
 * shorter than the feed or its host asks for. Nothing is thrown for what the network or the feed does, except when the caller stops it.
 */
export async function pollFeed(state: FeedState, context: PollContext): Promise<Poll> {
  const headers = { accept: "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5", ...conditionsOf(state) };
  try {
    const response = await context.fetcher.request({ url: state.url, headers, checkRobots: false, bounds: { bodyBytes: FEED_BYTES }, ...(context.signal === undefined ? {} : { signal: context.signal }) });
    return afterAnswer(state, response, context);
  } catch (error) {
    if (!(error instanceof HouseError) || context.signal?.aborted === true) throw error;
    return afterFailure(state, error, context);
  }
}

function afterAnswer(state: FeedState, response: GuardedResponse, context: PollContext): Poll {
  if (response.status === 304) return done("unchanged", null, [], { ...succeeded(state, response, context), intervalMinutes: slower(state.intervalMinutes) }, context);
  if (response.status === 410) return done("gone", null, [], { ...state, failures: state.failures + 1, error: errorOf(statusError(response)) }, context);
  if (response.status < 200 || response.status > 299) return afterFailure(state, statusError(response), context, retryAfterMs(headerOf(response.headers, "retry-after"), Date.parse(context.now())));
  const feed = readFeed(response.bytes, response.url, headerOf(response.headers, "content-type"));
  return feed.format === "none" ? afterPage(state, response, context) : afterFeed(state, feed, response, context);
}

/** The feed's address after redirects that say "for good" (301, 308) and that nothing else comes before. */
function lastingUrl(state: FeedState, response: GuardedResponse): string {
  let url = state.url;
  for (const [index, hop] of response.hops.entries()) {
    if (hop.status !== 301 && hop.status !== 308) break;
    url = response.hops[index + 1]?.url ?? url;
  }
  return url;
}

function keyOf(item: FeedItem): string {
  return sha256(item.id ?? item.url ?? `${item.title ?? ""}\n${item.published ?? ""}`).slice(0, 16);
}

function afterFeed(state: FeedState, feed: Feed, response: GuardedResponse, context: PollContext): Poll {
  const seen = new Set(state.seen);
  const keys = feed.items.map(keyOf);
  const items = feed.items.filter((_, index) => !seen.has(keys[index] ?? "") && keys.indexOf(keys[index] ?? "") === index);
  const isCut = feed.problems.length > 0;
  const url = lastingUrl(state, response);
  const interval = items.length > 0 ? faster(state.intervalMinutes) : slower(state.intervalMinutes);
  const verdict = url !== state.url ? "moved" : items.length > 0 ? "ok" : "unchanged";
  const newState: FeedState = {
    ...succeeded(state, response, context), url, title: feed.title ?? state.title, seen: [...new Set([...keys, ...state.seen])].slice(0, Math.max(SEEN_KEPT, keys.length)),
    intervalMinutes: Math.min(LONGEST_MINUTES, Math.max(interval, feed.ttlMinutes ?? 0)),
    // A cut feed is asked for in full next time.
    ...(isCut ? { etag: null, lastModified: null, error: feed.problems[0] === undefined ? null : { code: feed.problems[0].code, message: feed.problems[0].message } } : {}),
  };
  return done(verdict, feed, items, newState, context);
}

function afterPage(state: FeedState, response: GuardedResponse, context: PollContext): Poll {
  const error = new HouseError("collect/feed-replaced", `${shorten(state.url)} gives a page where the feed was; look for its new address.`);
  const notAFeed = state.notAFeed + 1;
  if (notAFeed < PAGES_BEFORE_REPLACED && response.bytes.length > 0) return afterFailure({ ...state, notAFeed }, error, context);
  return done(response.bytes.length === 0 ? "failing" : "replaced", null, [], { ...state, notAFeed, failures: state.failures + 1, error: errorOf(error) }, context);
}

/** Each failure doubles the wait, up to a day. A host's own Retry-After is heeded up to a week. */
function afterFailure(state: FeedState, error: HouseError, context: PollContext, retryMs: number | null = null): Poll {
  const failures = state.failures + 1;
  const wait = Math.min(LONGEST_MINUTES, state.intervalMinutes * 2 ** Math.min(failures - 1, 6));
  const asked = Math.min((retryMs ?? 0) / 60_000, 7 * 24 * 60);
  const newState = { ...state, failures, error: errorOf(error), verdict: "failing" as const, nextPoll: nextPollAt(state.url, Math.max(wait, asked * 2), context.now()) };
  return { items: [], feed: null, newState, verdict: "failing" };
}

function done(verdict: FeedVerdict, feed: Feed | null, items: readonly FeedItem[], state: FeedState, context: PollContext): Poll {
  return { items, feed, verdict, newState: { ...state, verdict, nextPoll: nextPollAt(state.url, state.intervalMinutes, context.now()) } };
}

function succeeded(state: FeedState, response: GuardedResponse, context: PollContext): FeedState {
  return {
    ...state, etag: headerOf(response.headers, "etag")?.slice(0, 500) ?? (response.status === 304 ? state.etag : null), lastModified: headerOf(response.headers, "last-modified")?.slice(0, 100) ?? (response.status === 304 ? state.lastModified : null),
    lastSuccess: context.now(), failures: 0, notAFeed: 0, error: null,
  };
}

function errorOf(error: HouseError): NonNullable<FeedState["error"]> {
  return { code: error.code, message: error.message };
}

function faster(minutes: number): number {
  return Math.max(SHORTEST_MINUTES, minutes / 2);
}

function slower(minutes: number): number {
  return Math.min(LONGEST_MINUTES, minutes * 1.5);
}
