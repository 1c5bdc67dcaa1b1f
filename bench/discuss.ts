// Discussion under load: pages of a thread of 40,000 comments and posting, over HTTP on the loopback, client on the same machine.
// Usage: node dist/bench/discuss.js [comments] [seconds]   Needs no data; uses an embedded database of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { openDiscussion } from "../src/app/discuss.js";
import { openHeadwater } from "../src/app/headwater.js";
import { openHouse, type House } from "../src/app/house.js";
import { acceptInvitation, firstLink } from "../src/app/accounts.js";
import { readSettings } from "../src/app/settings.js";
import { composeStoryPage } from "../src/brief/index.js";
import { pathOf, renderMarkdown } from "../src/discuss/index.js";
import { savePage, saveStories } from "../src/store/index.js";
import { createWeb, mountDiscussion } from "../src/web/index.js";
import { MATERIAL, TRACE } from "../test/fixtures/site/story.js";

const COMMENTS = Number(process.argv[2] ?? 40_000);
const SECONDS = Number(process.argv[3] ?? 8);
const PAGE = composeStoryPage(MATERIAL, TRACE);
const TALK = `/story/${PAGE.storyId}/discussion`;

/** A quarter of the comments begin threads; the others answer one of them. */
async function fill(house: House, author: string): Promise<void> {
  const body = "The **railway** counted some 600 men, and the bureau about 900; see [the list](https://list.example/). Who says so first-hand?";
  const html = renderMarkdown(body);
  const tops = Math.ceil(COMMENTS / 4);
  for (let start = 1; start <= COMMENTS; start += 2000) {
    const rows = Array.from({ length: Math.min(2000, COMMENTS - start + 1) }, (_, at) => {
      const seq = start + at;
      const top = seq <= tops ? null : ((seq * 7919) % tops) + 1;
      const { path, depth } = pathOf(seq, top === null ? null : pathOf(top, null));
      return { id: `c${seq}`, seq, parent: top === null ? null : `c${top}`, root: top === null ? `c${seq}` : `c${top}`, path, depth };
    });
    await house.db.query(
      `INSERT INTO comments (id, seq, story_id, parent_id, root_id, depth, path, author_id, body, html, fold, created_at, state)
       SELECT id, seq, $1, parent, root, depth, path, $2, $3, $4, '', now() - (1000000 - seq) * interval '1 second', 'shown' FROM jsonb_to_recordset($5::jsonb) AS r(id text, seq bigint, parent text, root text, path text, depth smallint)`,
      [PAGE.storyId, author, body, html, JSON.stringify(rows)]);
  }
  await house.db.query("UPDATE comments SET replies = n FROM (SELECT root_id, count(*) - 1 AS n FROM comments GROUP BY root_id) counted WHERE comments.id = counted.root_id AND n > 0");
  await house.db.query("SELECT setval('comment_numbers', $1)", [COMMENTS + 1]);
  await house.db.query("INSERT INTO discussion_counts (story_id, shard, shown, revision) VALUES ($1, 0, $2, 1)", [PAGE.storyId, COMMENTS]);
  await house.db.query("ANALYZE comments");
}

interface Ask { readonly method: "GET" | "POST"; readonly path: string; readonly headers: Record<string, string>; readonly body: string | null }

/** Keeps `clients` connections busy; returns requests a second and times. */
async function load(port: number, clients: number, seconds: number, next: (n: number) => Ask): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let n = 0;
  let wrong = 0;
  const until = performance.now() + seconds * 1000;
  const one = (): Promise<void> => new Promise((resolve, reject) => {
    const ask = next(n += 1);
    const started = performance.now();
    const sent = request({ port, host: "127.0.0.1", agent, method: ask.method, path: ask.path, headers: ask.headers }, (answer) => {
      answer.resume();
      answer.once("end", () => { times.push(performance.now() - started); if ((answer.statusCode ?? 500) >= 400) wrong += 1; resolve(); });
    });
    sent.once("error", reject);
    sent.end(ask.body ?? undefined);
  });
  await Promise.all(Array.from({ length: clients }, async () => { while (performance.now() < until) await one(); }));
  agent.destroy();
  times.sort((left, right) => left - right);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return `${Math.round(times.length / seconds)}/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${times.length} requests, ${wrong} refused`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
  const house = await openHouse(readSettings({ HEADWATER_DATA: folder, HEADWATER_URL: "http://localhost" }), 12);
  try {
    await saveStories(house.db, [PAGE.story]);
    await savePage(house.db, PAGE, { summary: {}, graph: null, news: null });
    const link = (await firstLink(house) ?? "").split("/").at(-1) ?? "";
    const account = await acceptInvitation(house, "first", link, { name: "Owner", email: "owner@readers.example", password: "three green otters", proof: null }, { address: "local", agent: "", device: null });
    if (!account.ok) throw new Error("no account");
    const port = openDiscussion(house);
    const viewer = await port.accounts.viewer(account.value.token);
    await fill(house, viewer?.id ?? "");
    const web = createWeb(openHeadwater(house), { mount: (site) => mountDiscussion(site, port, { secure: false, proxies: 0 }) });
    const listener = getRequestListener(web.fetch);
    const server = createServer((incoming, outgoing) => { void listener(incoming, outgoing); });
    const at = await new Promise<number>((resolve) => { server.listen(0, "127.0.0.1", () => { const address = server.address(); resolve(typeof address === "object" && address !== null ? address.port : 0); }); });
    const cookie = `headwater=${account.value.token}`;
    const get = (path: string, headers: Record<string, string> = {}): Ask => ({ method: "GET", path, headers: { "accept-encoding": "gzip", ...headers }, body: null });
    const html = await (await web.request(TALK)).text();
    console.log(`thread of ${COMMENTS} comments; first page ${(gzipSync(html).length / 1024).toFixed(1)} KB gzip, ${(html.length / 1024).toFixed(0)} KB plain`);
    await load(at, 16, 2, () => get(TALK));
    console.log(`first page, signed out:   ${await load(at, 24, SECONDS, () => get(TALK))}`);
    const cursors = (html.match(/after=[\d-]+/)?.[0] ?? "").slice(6);
    console.log(`deep page, not kept:      ${await load(at, 12, SECONDS, (n) => get(`${TALK}?sort=oldest&after=0-${(n * 37) % Math.max(1, Math.floor(COMMENTS / 4) - 30)}`))} (first cursor ${cursors})`);
    console.log(`first page, signed in:    ${await load(at, 12, SECONDS, () => get(TALK, { cookie }))}`);
    const post = (n: number): Ask => ({ method: "POST", path: n % 4 === 0 ? TALK : `/comment/c${(n * 31) % Math.ceil(COMMENTS / 4) + 1}/reply`, headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ body: `Comment ${n}: the **list** has 600 of them.`, key: `k${n}`, do: "post" }).toString() });
    console.log(`posting:                  ${await load(at, 16, SECONDS, post)}`);
    console.log(`95 read, 5 post:          ${await load(at, 24, SECONDS, (n) => (n % 20 === 0 ? post(n + 10_000_000) : get(TALK)))}`);
    server.closeAllConnections();
    server.close();
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
