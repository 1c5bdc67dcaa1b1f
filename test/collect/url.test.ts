import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Collected } from "../../src/collect/index.js";
import { collectUrl, createGuardedFetch, feedsOfPage, findFeed, webFetchOf } from "../../src/collect/index.js";
import type { Site } from "./site.js";
import { openSite, page } from "./site.js";

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());
beforeEach(() => { site.routes.clear(); site.asked.length = 0; site.clock.waits.length = 0; site.clock.ms += 48 * 3_600_000; });

const ARTICLE = "<!doctype html><title>Troops</title><p>Seoul said so.</p>";

async function collect(path: string): Promise<Collected[]> {
  const found: Collected[] = [];
  for await (const one of collectUrl(`${site.origin}${path}`, site.context)) found.push(one);
  return found;
}

const told = (one: Collected | undefined): string => (one === undefined ? "nothing" : one.kind === "capture" ? `${one.capture.via} ${new URL(one.capture.url ?? "x:").pathname}` : one.code);

test("a page is one capture with its chain, headers and bytes", async () => {
  site.routes.set("/old", (_request, response) => { response.writeHead(302, { location: "/new" }).end(); });
  site.routes.set("/new", (_request, response) => { response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip", "x-a": "b" }).end(gzipSync(ARTICLE)); });
  const [one] = await collect("/old");
  assert.ok(one?.kind === "capture");
  assert.equal(Buffer.from(one.capture.bytes).toString(), ARTICLE);
  assert.deepEqual([one.capture.url, one.capture.urlChain, one.capture.status, one.capture.contentType], [`${site.origin}/new`, [`${site.origin}/old`, `${site.origin}/new`], 200, "text/html"]);
  assert.ok(one.capture.headers.some(([name, value]) => name === "x-a" && value === "b"));
});

const FAULTS: readonly (readonly [status: number, body: string, code: string])[] = [
  [404, "", "collect/missing"], [410, "", "collect/gone"], [403, "no", "collect/http-status"], [200, "", "collect/empty"], [200, "\u0000\u0001\u0002", "collect/not-a-document"], [200, '{"a":1}', "collect/not-a-document"],
];

for (const [status, body, code] of FAULTS) {
  test(`status ${status} with ${JSON.stringify(body)} is ${code}`, async () => {
    site.routes.set("/x", page(body, {}, status));
    assert.deepEqual((await collect("/x")).map(told), [code]);
  });
}

test("a page that has not changed is not sent again", async () => {
  site.routes.set("/a", (request, response) => { if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end(); else response.writeHead(200, { "content-type": "text/html", etag: '"v1"' }).end(ARTICLE); });
  const codes: string[] = [];
  for (const etag of ['"v0"', '"v1"']) for await (const one of collectUrl(`${site.origin}/a`, { ...site.context, validators: { etag, lastModified: null } })) codes.push(told(one));
  assert.deepEqual(codes, ["url /a", "collect/unchanged"]);
});

test("robots.txt is asked once a day and heeded", async () => {
  site.routes.set("/robots.txt", page("User-agent: headwater\nDisallow: /private", { "content-type": "text/plain" }));
  site.routes.set("/private/a", page(ARTICLE));
  site.routes.set("/public", page(ARTICLE));
  assert.deepEqual([...(await collect("/private/a")), ...(await collect("/public"))].map(told), ["collect/robots", "url /public"]);
  assert.deepEqual(site.asked, ["/robots.txt", "/public"]);
  site.clock.ms += 25 * 3_600_000;
  await collect("/public");
  assert.deepEqual(site.asked, ["/robots.txt", "/public", "/robots.txt", "/public"]);
});

test("a host whose robots.txt fails is not asked for pages", async () => {
  site.routes.set("/robots.txt", page("", {}, 503));
  site.routes.set("/a", page(ARTICLE));
  assert.deepEqual((await collect("/a")).map(told), ["collect/robots"]);
  assert.ok(!site.asked.includes("/a"));
});

test("a passing fault is tried again with growing pauses; a lasting one is not", async () => {
  let tries = 0;
  site.routes.set("/a", (_request, response) => { tries += 1; if (tries < 3) response.writeHead(503).end(); else response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE); });
  site.routes.set("/b", page("", {}, 403));
  assert.deepEqual((await collect("/a")).map(told), ["url /a"]);
  assert.equal(tries, 3);
  assert.ok(site.clock.waits.includes(1000) && site.clock.waits.includes(2000), site.clock.waits.join(" "));
  await collect("/b");
  assert.equal(site.asked.filter((path) => path === "/b").length, 1);
});

test("Retry-After is heeded", async () => {
  let tries = 0;
  site.routes.set("/a", (_request, response) => { tries += 1; if (tries === 1) response.writeHead(429, { "retry-after": "7" }).end(); else response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE); });
  assert.deepEqual((await collect("/a")).map(told), ["url /a"]);
  assert.ok(site.clock.waits.includes(7000));
});

test("a host is asked one thing at a time, with a pause between", async () => {
  let open = 0;
  let most = 0;
  for (const path of ["/a", "/b", "/c"]) site.routes.set(path, (_request, response) => { open += 1; most = Math.max(most, open); setImmediate(() => { open -= 1; response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE); }); });
  await Promise.all(["/a", "/b", "/c"].map(collect));
  assert.equal(most, 1);
  assert.ok(site.clock.waits.filter((ms) => ms === 1000).length >= 3, site.clock.waits.join(" "));
});

test("a slow host does not hold up another", async () => {
  const other = await openSite();
  let release = (): void => {};
  site.routes.set("/slow", (_request, response) => { release = () => response.writeHead(200, { "content-type": "text/html" }).end(ARTICLE); });
  other.routes.set("/fast", page(ARTICLE));
  const slow = site.context.fetcher.request({ url: `${site.origin}/slow`, checkRobots: false });
  const fast = await site.context.fetcher.request({ url: `${other.origin}/fast`, checkRobots: false }).then(() => "answered", (error: { code: string }) => error.code);
  // The other site is not on this client's list: what counts is that the answer came while the slow one was open.
  assert.equal(fast, "collect/address-refused");
  while (!site.asked.includes("/slow")) await new Promise((done) => { setImmediate(done); });
  release();
  assert.equal((await slow).status, 200);
  await other.close();
});

const FEED = (origin: string): string => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example</title><link>${origin}/</link><language>en</language>
<item><title>One</title><link>${origin}/1</link><pubDate>Tue, 04 Nov 2025 09:00:00 +0900</pubDate><dc:creator>Kim</dc:creator><source url="https://agency.example/rss">Agency</source><description>Short one</description></item>
<item><title>Two</title><link>/2</link><description>&lt;p&gt;Short two&lt;/p&gt;</description></item>
<item><title>Three</title><link>http://127.0.0.1:1/3</link></item></channel></rss>`;

test("a feed gives the pages of its items with its own words as hints", async () => {
  site.routes.set("/feed", page(FEED(site.origin), { "content-type": "text/plain" }));
  site.routes.set("/1", page(ARTICLE));
  const found = await collect("/feed");
  assert.deepEqual(found.map(told), ["feed /1", "feed /2", "collect/address-refused"]);
  const [one, two] = found;
  assert.ok(one?.kind === "capture" && two?.kind === "capture");
  assert.deepEqual(one.capture.hints, { title: "One", outlet: "Example", published: "2025-11-04T00:00:00.000Z", lang: "en", authors: ["Kim"], sourceName: "Agency", sourceUrl: "https://agency.example/rss", externalId: null });
  // The page of the second is not there: the feed's own text stands in for it.
  assert.equal(Buffer.from(two.capture.bytes).toString(), "<p>Short two</p>");
});

test("the feed of a page is found", async () => {
  const html = `<html><head><base href="/en/"><link rel=alternate type="application/rss+xml" href="/comments/feed" title="Comments"><LINK REL="Alternate" TYPE="application/rss+xml" HREF="../feed" title="News"><link rel="alternate" hreflang="ko" href="/ko"><link rel="alternate" type="application/atom+xml" href="javascript:x"></head></html>`;
  assert.deepEqual(feedsOfPage(Buffer.from(html), "https://example.org/en/x").map((feed) => feed.url), ["https://example.org/feed", "https://example.org/comments/feed"]);
  site.routes.set("/", page(html));
  site.routes.set("/feed", page(FEED(site.origin)));
  assert.equal((await findFeed(`${site.origin}/`, site.context)).url, `${site.origin}/feed`);
  site.routes.set("/none", page(ARTICLE));
  await assert.rejects(findFeed(`${site.origin}/none`, site.context), { code: "collect/not-a-feed" });
});

test("a feed, its robots and its pages can't be used to reach inside", async () => {
  const canary = await openSite();
  const inside = canary.origin;
  site.routes.set("/feed", page(FEED(inside).replace("<link>/2</link>", `<link>${site.origin}/hop</link>`)));
  site.routes.set("/hop", (_request, response) => { response.writeHead(302, { location: `${inside}/hop` }).end(); });
  site.routes.set("/page", page(`<link rel="alternate" type="application/rss+xml" href="${inside}/feed">`));
  await collect("/feed");
  await assert.rejects(findFeed(`${site.origin}/page`, site.context), { code: "collect/not-a-feed" });
  const closed = createGuardedFetch({ resolve: async () => ["127.0.0.1"] });
  await assert.rejects(webFetchOf(closed)(`${inside}/.well-known/openid-configuration`), { code: "collect/address-refused" });
  await closed.close();
  assert.deepEqual(canary.asked, []);
  await canary.close();
});

test("the guarded client takes the web's shape for libraries", async () => {
  site.routes.set("/token", (request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => { body += part.toString(); });
    request.on("end", () => response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ method: request.method, type: request.headers["content-type"], body })));
  });
  const client = createGuardedFetch({ allowHosts: [new URL(site.origin).host] });
  const answer = await webFetchOf(client)(`${site.origin}/token`, { method: "POST", body: new URLSearchParams({ a: "b" }) });
  assert.equal(answer.status, 201);
  assert.deepEqual(await answer.json(), { method: "POST", type: "application/x-www-form-urlencoded;charset=UTF-8", body: "a=b" });
  await client.close();
});
