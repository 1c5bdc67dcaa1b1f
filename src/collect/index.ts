// Everything that comes in from outside: files, folders, addresses, feeds, archives.
// In: a path, an address or the state of a feed; clock, chance, bounds and settings come with the context.
// Out: captures (bytes as they came, with where and when), and one refusal with a code for each thing that gave none.
// Promised: bounded time and memory whatever the other end sends; one bad document never stops the ones after it;
// an archive read again gives the same bytes; every request goes through one guarded client that reaches public addresses only.
// Refused: loopback, private and link-local addresses in any spelling, cookies, running what pages hold, reading what the bytes mean (that is `read`).
export * from "./captured.js";
export { collectPath } from "./path.js";
export { checkAddress, isPublicAddress, type GuardSettings } from "./guard.js";
export { createGuardedFetch, headerOf, DEFAULT_BOUNDS, type FetchBounds, type GuardedFetch, type GuardedFetchSettings, type GuardedRequest, type GuardedResponse } from "./guarded-fetch.js";
export { readFeed } from "./feed-read.js";
export { FEED_BOUNDS, type Feed, type FeedFormat, type FeedItem } from "./feed.js";
export { writeWarc, type WarcSettings } from "./warc-write.js";
export { capturesOfFeed, hintsOfItem, type FeedSource } from "./feed-captures.js";
export { createPoliteFetch, sleepFor, type PoliteFetch, type PoliteRequest, type PoliteSettings } from "./polite-fetch.js";
export { collectItems, collectUrl, feedsOfPage, findFeed, type UrlContext, type Validators } from "./url.js";
export { newFeedState, nextPollAt, pollFeed, spreadOf, type FeedState, type FeedVerdict, type Poll, type PollContext } from "./poll.js";
export { readOpml, writeOpml, type OpmlFeed } from "./opml.js";
export { webFetchOf } from "./web-fetch.js";
export { isAllowedByRobots, rulesOfRobots, type RobotsRules } from "./robots.js";
export { isoTime } from "./times.js";
