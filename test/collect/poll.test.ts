import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { FeedState, Poll } from "../../src/collect/index.js";
import { newFeedState, nextPollAt, pollFeed, spreadOf } from "../../src/collect/index.js";
import type { Site } from "./site.js";
import { openSite, page } from "./site.js";

let site: Site;
before(async () => { site = await openSite({}, { retries: 0, hostDelayMs: 0 }); });
after(() => site.close());
beforeEach(() => { site.routes.clear(); site.asked.length = 0; });

const feed = (...items: readonly string[]): string => `<rss version="2.0"><channel><title>Example</title>${items.map((id) => `<item><guid>${id}</guid><title>${id}</title><link>https://example.org/${id}</link></item>`).join("")}</channel></rss>`;
const start = (path = "/feed"): FeedState => newFeedState(`${site.origin}${path}`, site.context.now());
const poll = (state: FeedState): Promise<Poll> => pollFeed(state, site.context);

test("only items not seen before are given", async () => {
  site.routes.set("/feed", page(feed("a", "b")));
  const first = await poll(start());
  assert.deepEqual([first.verdict, first.items.map((item) => item.id), first.newState.title], ["ok", ["a", "b"], "Example"]);
  site.routes.set("/feed", page(feed("c", "a", "b", "c")));
  const second = await poll(first.newState);
  assert.deepEqual(second.items.map((item) => item.id), ["c"]);
  const third = await poll(second.newState);
  assert.deepEqual([third.verdict, third.items.length], ["unchanged", 0]);
});

test("the answer's validators are sent back, and 304 keeps them", async () => {
  const sent: (string | undefined)[][] = [];
  site.routes.set("/feed", (request, response) => {
    sent.push([request.headers["if-none-match"], request.headers["if-modified-since"]]);
    if (sent.length > 1) response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"', "last-modified": "Tue, 04 Nov 2025 09:00:00 GMT" }).end(feed("a"));
  });
  const second = await poll((await poll(start())).newState);
  const third = await poll(second.newState);
  assert.deepEqual([second.verdict, third.verdict], ["unchanged", "unchanged"]);
  assert.deepEqual(sent, [[undefined, undefined], ['"v1"', "Tue, 04 Nov 2025 09:00:00 GMT"], ['"v1"', "Tue, 04 Nov 2025 09:00:00 GMT"]]);
});

test("the interval follows the feed, within bounds", async () => {
  let state = start();
  for (let round = 0; round < 8; round += 1) { site.routes.set("/feed", page(feed(`item${round}`))); state = (await poll(state)).newState; }
  assert.equal(state.intervalMinutes, 15);
  for (let round = 0; round < 20; round += 1) state = (await poll(state)).newState;
  assert.equal(state.intervalMinutes, 24 * 60);
});

test("a ttl is heeded", async () => {
  site.routes.set("/feed", page(feed("a").replace("<item>", "<ttl>240</ttl><item>")));
  assert.equal((await poll(start())).newState.intervalMinutes, 240);
});

const MOVES: readonly (readonly [first: number, second: number, lastsAt: string])[] = [[301, 301, "/new"], [308, 308, "/new"], [301, 302, "/middle"], [302, 301, "/feed"], [307, 308, "/feed"]];

for (const [first, second, lastsAt] of MOVES) {
  test(`after ${first} and ${second} the feed is kept at ${lastsAt}`, async () => {
    site.routes.set("/feed", (_request, response) => { response.writeHead(first, { location: "/middle" }).end(); });
    site.routes.set("/middle", (_request, response) => { response.writeHead(second, { location: "/new" }).end(); });
    site.routes.set("/new", page(feed("a")));
    const found = await poll(start());
    assert.deepEqual([found.newState.url, found.verdict, found.items.length], [`${site.origin}${lastsAt}`, lastsAt === "/feed" ? "ok" : "moved", 1]);
  });
}

test("a move to a page is no move", async () => {
  site.routes.set("/feed", (_request, response) => { response.writeHead(301, { location: "/" }).end(); });
  site.routes.set("/", page("<!doctype html><title>Home</title>"));
  assert.deepEqual([(await poll(start())).newState.url, (await poll(start())).verdict], [`${site.origin}/feed`, "failing"]);
});

test("a feed that is gone is told at once", async () => {
  site.routes.set("/feed", page("", {}, 410));
  const found = await poll(start());
  assert.deepEqual([found.verdict, found.newState.verdict, found.newState.error?.code], ["gone", "gone", "collect/gone"]);
});

test("a page in place of a feed counts as replaced at the third time, and a feed in between as a pause", async () => {
  const html = page("<!doctype html><html><body>We have a new site</body></html>");
  site.routes.set("/feed", html);
  const verdicts: string[] = [];
  let state = start();
  for (const route of [html, html, page(feed("a")), html, html, html]) {
    site.routes.set("/feed", route);
    const found = await poll(state);
    verdicts.push(found.verdict);
    state = found.newState;
  }
  assert.deepEqual(verdicts, ["failing", "failing", "ok", "failing", "failing", "replaced"]);
  assert.equal(state.error?.code, "collect/feed-replaced");
});

test("a failing feed is asked ever more slowly, and recovers at once", async () => {
  site.routes.set("/feed", page("", {}, 500));
  let state = start();
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    state = (await poll(state)).newState;
    waits.push((Date.parse(state.nextPoll) - site.clock.ms) / 60_000);
  }
  assert.ok(waits.every((minutes, index) => minutes >= Math.min(24 * 60, 60 * 2 ** index) / 2 && minutes <= 1.5 * 24 * 60), waits.join(" "));
  assert.equal(state.failures, 8);
  site.routes.set("/feed", page(feed("a")));
  const found = await poll(state);
  assert.deepEqual([found.verdict, found.newState.failures, found.newState.error], ["ok", 0, null]);
});

test("Retry-After puts the next poll off", async () => {
  site.routes.set("/feed", page("", { "retry-after": "172800" }, 503));
  const { newState } = await poll(start());
  assert.ok(Date.parse(newState.nextPoll) - site.clock.ms >= 172_800_000);
});

test("a cut feed gives its items and is asked for in full next time", async () => {
  site.routes.set("/feed", page(feed("a", "b").slice(0, -60), { etag: '"v1"' }));
  const found = await poll(start());
  assert.deepEqual([found.items.map((item) => item.id), found.newState.etag, found.newState.error?.code], [["a"], null, "collect/feed-cut"]);
});

test("hostile feeds in a row end in an error each, and the poll goes on", async () => {
  const site = await openSite({ bounds: { totalMs: 2000 } }, { retries: 0, hostDelayMs: 0 });
  site.routes.set("/silent", () => {});
  site.routes.set("/bomb", page(`<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">${"b".repeat(100)}]><rss>${"<a>".repeat(10_000)}`));
  site.routes.set("/loop", (_request, response) => { response.writeHead(302, { location: "/loop" }).end(); });
  site.routes.set("/feed", page(feed("a")));
  const verdicts: string[] = [];
  for (const path of ["/silent", "/bomb", "/loop", "/feed"]) { const found = await pollFeed(newFeedState(`${site.origin}${path}`, site.context.now()), site.context); verdicts.push(`${found.verdict} ${found.newState.error?.code ?? ""}`); }
  assert.deepEqual(verdicts, ["failing collect/timeout", "unchanged collect/feed-bounds", "failing collect/too-many-redirects", "ok "]);
  await site.close();
});

test("polls of many feeds are spread over the interval, the same way each time", () => {
  const now = "2025-11-05T00:00:00.000Z";
  const quarters = [0, 0, 0, 0];
  for (let number = 0; number < 400; number += 1) {
    const url = `https://example.org/feed/${number}`;
    const next = Date.parse(nextPollAt(url, 60, now)) - Date.parse(now);
    assert.ok(next >= 30 * 60_000 && next <= 90 * 60_000);
    assert.equal(nextPollAt(url, 60, now), nextPollAt(url, 60, now));
    const quarter = Math.floor(spreadOf(url) * 4);
    quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  assert.ok(quarters.every((count) => count > 60), quarters.join(" "));
});
