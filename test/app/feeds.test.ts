import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { addFeed, feedsOf } from "../../src/app/feeds.js";
import type { House } from "../../src/app/house.js";
import { closeNetwork } from "../../src/app/network.js";
import { outwardTasks } from "../../src/app/outward.js";
import { readSettings } from "../../src/app/settings.js";
import { startWorkers } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase, server: Server, house: House, at: string;
let pageIsDown = true;

const page = (title: string): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>The mill at Aldine stood still on Monday after its owner gave notice to 120 workers, the union said.</p><p>The owner did not answer questions, union secretary Mara Holt told reporters in the afternoon.</p></article></body></html>`;

before(async () => {
  base = await openTestDatabase(8);
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/feed.xml") {
      response.setHeader("content-type", "application/rss+xml");
      response.end(`<rss version="2.0"><channel><title>Mill News</title><link>${at}/</link><description>d</description><item><title>Mill stands still</title><link>${at}/mill</link></item><item><title>Owner silent</title><link>${at}/owner</link></item></channel></rss>`);
    } else if (path === "/robots.txt") { response.statusCode = 404; response.end(); }
    else if (path === "/owner" && pageIsDown) { response.statusCode = 503; response.end("later"); }
    else { response.setHeader("content-type", "text/html"); response.end(page(path.slice(1))); }
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", () => done()); });
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { ...readSettings({}), allowHosts: ["127.0.0.1"] };
  house = { db: base.db, settings, now: () => new Date().toISOString(), close: () => base.db.close() };
});
after(async () => {
  await closeNetwork(house.settings);
  server.closeAllConnections();
  server.close();
  await base.drop();
});

/** Runs what reaches out until `isDone` says so; asked after every job. */
async function workUntil(isDone: () => Promise<boolean>): Promise<void> {
  let check = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => { check = () => { isDone().then((yes) => { if (yes) resolve(); }, reject); }; });
  const tasks = Object.fromEntries(Object.entries(outwardTasks(house)).map(([name, task]) => [name, async (payload: unknown) => { try { await task(payload); } finally { check(); } }]));
  const workers = await startWorkers(base.db, [tasks], { onFailure: () => check() });
  check();
  await done;
  await workers.stop();
}

const articles = async (): Promise<number> => (await base.db.query<{ n: number }>("SELECT count(*) AS n FROM articles")).rows[0]?.n ?? 0;

test("a feed's items are taken; a page that is down is asked for again though the feed counts it as seen", async () => {
  const feed = await addFeed(house, `${at}/feed.xml`);
  assert.deepEqual([feed.title, feed.isNew], ["Mill News", true]);
  const attempts = async (): Promise<number> => (await base.db.query<{ n: number }>("SELECT coalesce(max(attempts), 0) AS n FROM graphile_worker.jobs WHERE task_identifier = 'item'")).rows[0]?.n ?? 0;
  await workUntil(async () => (await articles()) === 1 && (await attempts()) >= 1);
  const [row] = await feedsOf(house);
  assert.equal(row?.lastError, null);
  assert.equal(row?.verdict, "ok");
  pageIsDown = false;
  await base.db.query("SELECT count(*) FROM graphile_worker.reschedule_jobs((SELECT array_agg(id) FROM graphile_worker.jobs), run_at => now())");
  await workUntil(async () => (await articles()) === 2);
  assert.equal((await addFeed(house, `${at}/feed.xml`)).isNew, false);
});
