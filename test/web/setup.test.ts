import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { openHeadwater } from "../../src/app/headwater.js";
import type { House } from "../../src/app/house.js";
import { closeNetwork } from "../../src/app/network.js";
import { outwardTasks } from "../../src/app/outward.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import { countHoldings, countJobs, listFeeds } from "../../src/store/index.js";
import { createWeb } from "../../src/web/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Aldine Post</title><link>https://post.example/</link><description>News</description>
<item><title>Bridge closed</title><link>https://post.example/bridge</link><guid>1</guid><description>Closed.</description></item></channel></rss>`;
const REPORT = "Bridge over the Aldine closed\n\nThe bridge over the Aldine was closed on Monday after 20 cracks were found, the road authority said in a statement on Tuesday.";

let base: TestDatabase;
let house: House;
let web: ReturnType<typeof createWeb>;
let site: Server;
let mayAdd = true;
before(async () => {
  base = await openTestDatabase(6);
  site = createServer((request, response) => {
    if (request.url === "/feed.xml") response.writeHead(200, { "content-type": "application/rss+xml" }).end(FEED);
    else if (request.url === "/") response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"><title>Post</title></head><body>Hello</body></html>");
    else response.writeHead(404, { "content-type": "text/plain" }).end("nothing here");
  });
  await new Promise<void>((resolve) => { site.listen(0, "127.0.0.1", () => resolve()); });
  house = { db: base.db, settings: readSettings({ HEADWATER_ALLOW_HOSTS: "127.0.0.1" }), now: () => new Date().toISOString(), close: async () => undefined };
  web = createWeb(openHeadwater(house), { mayAdd: async () => mayAdd });
});
after(async () => {
  await closeNetwork(house.settings);
  await new Promise((resolve) => { site.close(resolve); });
  await base.drop();
});

const at = (path: string): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`;
const send = (fields: Readonly<Record<string, string | File>>): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return Promise.resolve(web.request("/setup", { method: "POST", body: form, headers: { "sec-fetch-site": "same-origin" } }));
};
const feeds = async (): Promise<string[]> => (await listFeeds(base.db)).map((feed) => feed.url).sort();

test("a feed's address, or that of the page that names it, is watched; one without a feed is refused with why", async () => {
  assert.match(await (await send({ kind: "feed", text: at("/") })).text(), /1 source taken in/);
  assert.deepEqual(await feeds(), [at("/feed.xml")]);
  const wrong = await send({ kind: "feed", text: at("/missing") });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Not taken in.*\/missing/s);
  const noAddress = await send({ kind: "feed", text: "not an address" });
  assert.equal(noAddress.status, 422);
});

test("an OPML list is taken as a file and as pasted text", async () => {
  const opml = (name: string): string => `<?xml version="1.0"?>\n<!-- mine -->\n<opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed"/></outline></body></opml>`;
  assert.match(await (await send({ kind: "opml", text: new File([opml("one")], "feeds.opml", { type: "text/xml" }) })).text(), /1 source taken in/);
  assert.match(await (await send({ kind: "paste", text: opml("two") })).text(), /1 source taken in/);
  assert.ok((await feeds()).includes("https://one.example/feed") && (await feeds()).includes("https://two.example/feed"));
  const none = await send({ kind: "opml", text: new File(["<opml></opml>"], "feeds.opml") });
  assert.equal(none.status, 422);
});

test("pasted addresses are fetched by jobs; one that fails for good is shown with its reason", async () => {
  assert.match(await (await send({ kind: "paste", text: `${at("/missing")}\n` })).text(), /1 source taken in/);
  assert.match(await (await web.request("/setup")).text(), /Fetching addresses/);
  await assert.rejects(async () => { await outwardTasks(house)["fetch"]?.({ url: at("/missing") }); });
  await base.db.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'It answered 404.' WHERE id IN (SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'fetch')");
  assert.match(await (await web.request("/setup")).text(), /It answered 404\./);
});

test("pasted text becomes a story; progress is told by events and by a page that asks again, until nothing is left", async () => {
  await base.db.query("DELETE FROM graphile_worker._private_jobs");
  assert.match(await (await send({ kind: "paste", text: REPORT })).text(), /1 source taken in/);
  const reading = await (await web.request("/")).text();
  assert.match(reading, /Reading your reports/);
  assert.match(reading, /<noscript><meta http-equiv="refresh" content="5;url=\/"/);
  const page = await (await web.request("/setup")).text();
  assert.match(page, /data-live="\/setup\/progress"/);
  assert.match(page, /<noscript><meta http-equiv="refresh" content="5;url=\/setup"/);
  const events = web.request("/setup/progress");
  await drain(house);
  const told = await (await events).text();
  assert.match(told, /^event: left\ndata: \[\{"id":"read","left":1\}\]/);
  assert.match(told, /event: done\ndata: \[\]\s*$/);
  assert.match(await (await web.request("/")).text(), /Aldine/);
  const after = await (await web.request("/setup")).text();
  assert.ok(!after.includes("data-live") && !after.includes("http-equiv"), "nothing is at work");
});

test("the sample is read from the page", async () => {
  const before = (await countHoldings(base.db)).articles;
  assert.match(await (await send({ kind: "sample" })).text(), /\d+ sources taken in/);
  assert.ok((await countHoldings(base.db)).articles > before + 10);
  assert.ok((await countJobs(base.db, ["extract"])).waiting > 0);
});

test("a reader who was here before can see only what has news since", async () => {
  await drain(house);
  const long = { cookie: "seen=2020-01-01T00:00:00.000Z~" };
  const all = await (await web.request("/", { headers: long })).text();
  assert.match(all, /have news since your last visit · <a href="\/\?new=1">/);
  const stories = (html: string): number => html.match(/class="story-card/g)?.length ?? 0;
  assert.equal(stories(await (await web.request("/?new=1", { headers: long })).text()), stories(all), "all of them are new to this reader");
  const now = { cookie: `seen=${new Date().toISOString()}~${new Date().toISOString()}` };
  const nothing = await (await web.request("/?new=1", { headers: now })).text();
  assert.equal(stories(nothing), 0);
  assert.match(nothing, /Nothing new since your last visit\..*<a href="\/">Show all stories/s);
});

test("who may not add sources sees where to sign in, and adds nothing", async () => {
  mayAdd = false;
  try {
    const answer = await send({ kind: "paste", text: `${REPORT} Again.` });
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /href="\/sign-in\?back=\/setup"/);
  } finally { mayAdd = true; }
});
