// Discussion under load: a thread of 40,000 comments, an archive of a million, posting, growth, memory. Over HTTP on the loopback; the client is a process of its own on the same processors.
// Usage: node dist/bench/discuss.js [--thread 40000] [--archive 1000000] [--seconds 8] [--soak 0 (minutes)] [--only part of a name]   Linux; needs no data; uses an embedded database of its own.
import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openDiscussion } from "../src/app/discuss.js";
import { openHeadwater } from "../src/app/headwater.js";
import { openHouse, type House } from "../src/app/house.js";
import { acceptInvitation, firstLink } from "../src/app/accounts.js";
import { readSettings } from "../src/app/settings.js";
import { composeStoryPage } from "../src/brief/index.js";
import { savePage, saveStories } from "../src/store/index.js";
import { createListener, mountDiscussion } from "../src/web/index.js";
import { MATERIAL, TRACE } from "../test/fixtures/site/story.js";
import type { Hits, Load } from "./discuss-client.js";
import { archiveStory, fillArchive, fillReaders, fillThread, settle, tokenOf } from "./discuss-fill.js";
import { familyOf, isServerOf, median, processorSeconds, residentMegabytes } from "./processes.js";

const { values } = parseArgs({ options: { thread: { type: "string", default: "40000" }, archive: { type: "string", default: "1000000" }, seconds: { type: "string", default: "8" }, soak: { type: "string", default: "0" }, only: { type: "string", default: "" } } });
const THREAD = Number(values.thread), ARCHIVE = Number(values.archive), SECONDS = Number(values.seconds), SOAK = Number(values.soak);
const STORIES = Math.max(1, Math.floor(ARCHIVE / 10)), READERS = 50_000, SESSIONS = 6000;
const PAGE = composeStoryPage(MATERIAL, TRACE);
const talkOf = (story: string): string => `/story/${story}/discussion`;
const TALK = talkOf(PAGE.storyId), SHORT = "short", TWO_HUNDRED = "two-hundred";

/** What is measured, its bar in words, and whether it was reached; null where there is no bar. */
interface Figure { readonly name: string; readonly bar: string; readonly measured: string; readonly isMet: boolean | null }

interface Bench { readonly house: House; readonly port: number; readonly owner: string; readonly client: ChildProcess; readonly family: () => number[]; readonly figures: Figure[] }

const get = (path: string, cookie: string | null = null): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n${cookie === null ? "" : `Cookie: headwater=${cookie}\r\n`}\r\n`;

let sent = 0;
/** A comment by one reader of many, from an address of their own: three in four answer somebody. */
function post(): string {
  const n = sent++;
  const path = n % 4 === 0 ? TALK : `/comment/c${(n * 31) % (THREAD / 4) * 4 + 1}/reply`;
  const body = new URLSearchParams({ body: `Comment ${n} of ${process.pid}: the **list** has ${n} of them, as [the bureau](https://list.example/${n}) says.`, key: `k${n}`, do: "post" }).toString();
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: headwater=${tokenOf(n % SESSIONS)}\r\nX-Forwarded-For: 10.${n % 7}.${n % 251}.${Math.floor(n / 251) % 251}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** `count` requests made by `make`. */
const many = (count: number, make: (n: number) => string): string[] => Array.from({ length: count }, (_, n) => make(n));
/** Numbers that look drawn, the same in each run. */
const spread = (n: number, below: number): number => (n * 7919 + 13) % below;

function shoot({ client, port }: Bench, load: Omit<Load, "port">): Promise<Hits> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error("The client ended."));
    client.once("exit", onExit).once("message", (hits) => { client.removeListener("exit", onExit); resolve(hits as Hits); });
    client.send({ ...load, port } satisfies Load);
  });
}

interface Bar { readonly rate?: number; readonly p99?: number }

/** Loads the server with requests and notes rate and times, and what server, database and client took of the processors for each. */
async function measure(bench: Bench, name: string, requests: () => readonly string[], bar: Bar, connections = 24): Promise<void> {
  if (!name.includes(values.only)) return;
  await shoot(bench, { connections, seconds: 2, requests: requests() });
  const family = bench.family();
  const database = (): number => family.reduce((sum, pid) => sum + processorSeconds(pid), 0);
  const before = { server: process.cpuUsage(), database: database() };
  const hits = await shoot(bench, { connections, seconds: SECONDS, requests: requests() });
  const used = process.cpuUsage(before.server);
  const each = (seconds: number): string => (seconds * 1000 / Math.max(1, hits.count)).toFixed(2);
  const wants = [...(bar.rate === undefined ? [] : [`>= ${bar.rate}/s`]), ...(bar.p99 === undefined ? [] : [`p99 <= ${bar.p99} ms`])].join(", ");
  const isMet = wants === "" ? null : hits.rate >= (bar.rate ?? 0) && hits.p99 <= (bar.p99 ?? Infinity) && hits.refused === 0;
  note(bench, { name, bar: wants, isMet, measured: `${Math.round(hits.rate)}/s, p50 ${hits.p50.toFixed(1)}, p99 ${hits.p99.toFixed(1)}, most ${hits.most.toFixed(0)} ms; ${(hits.bytes / 1024).toFixed(1)} KB; ms each: server ${each((used.user + used.system) / 1e6)}, database ${each(database() - before.database)}, client ${hits.processor.toFixed(2)}${hits.refused === 0 ? "" : `; ${hits.refused} REFUSED`}` });
}

function note({ figures }: Bench, figure: Figure): void {
  figures.push(figure);
  console.log(`${figure.name}: ${figure.measured}${figure.bar === "" ? "" : ` (bar: ${figure.bar}${figure.isMet === true ? ", met" : ", NOT MET"})`}`);
}

async function underLoad(bench: Bench): Promise<void> {
  await measure(bench, "first page, signed out", () => [get(TALK)], { rate: 1500, p99: 50 });
  await measure(bench, "deep page, not kept", () => many(9000, (n) => get(`${TALK}?sort=oldest&after=3-${spread(n, Math.max(1, THREAD - 200))}`)), { p99: 75 }, 12);
  await measure(bench, "first page, signed in", () => many(500, (n) => get(TALK, tokenOf(n))), { p99: 75 }, 12);
  await measure(bench, "posting", () => many(SECONDS * 2500, post), { rate: 800, p99: 60 }, 16);
  await measure(bench, "95 read, 5 post", () => many(SECONDS * 2500, (n) => (n % 20 === 0 ? post() : get(TALK))), { p99: 75 });
}

async function overArchive(bench: Bench): Promise<void> {
  if (ARCHIVE === 0) return;
  await measure(bench, "archive: any story's page, not kept", () => many(20_000, (n) => get(talkOf(archiveStory(spread(n + sent, STORIES))))), { p99: 75 }, 12);
  sent += 20_000;
  await measure(bench, "archive: any story's page, signed in", () => many(20_000, (n) => get(talkOf(archiveStory(spread(n + sent, STORIES))), tokenOf(n % 500))), { p99: 75 }, 12);
  await measure(bench, "archive: any comment's page", () => many(20_000, (n) => get(`/comment/c${THREAD + 1 + spread(n, ARCHIVE / 4) * 4}`)), { p99: 75 }, 12);
  await measure(bench, "archive: queue of waiting comments", () => [get("/moderation/held", bench.owner)], { p99: 150 }, 8);
  await measure(bench, "archive: queue of reported comments", () => [get("/moderation/reported", bench.owner)], { p99: 150 }, 8);
  await measure(bench, "archive: author search", () => many(500, (n) => get(`/people?q=${["", "reader%201", `reader%20${spread(n, READERS)}`, `r${spread(n, 500)}`, "nobody"][n % 5]}`, bench.owner)), { p99: 150 }, 8);
}

/** Milliseconds of a request alone on the line, the middle one of some; before each the story's revision moves when `isChanged`. */
async function alone(bench: Bench, path: string, isChanged: string | null): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 25; n += 1) {
    if (isChanged !== null) await bench.house.db.query("UPDATE discussion_counts SET revision = revision + 1 WHERE story_id = $1", [isChanged]);
    const hits = await shoot(bench, { connections: 1, seconds: 0, requests: [get(path)] });
    times.push(hits.p50);
  }
  return median(times);
}

async function growth(bench: Bench): Promise<void> {
  for (const [name, isChanged] of [["kept", false], ["made anew", true]] as const) {
    const title = `growth: page of ${THREAD} against 40 comments, ${name}`;
    if (!title.includes(values.only)) continue;
    const short = await alone(bench, talkOf(SHORT), isChanged ? SHORT : null);
    const long = await alone(bench, TALK, isChanged ? PAGE.storyId : null);
    note(bench, { name: title, bar: "<= 1.5 times", measured: `${long.toFixed(2)} against ${short.toFixed(2)} ms: ${(long / short).toFixed(2)} times`, isMet: long / short <= 1.5 });
  }
  const title = "story page with 200 comments, made anew";
  if (!title.includes(values.only)) return;
  const story = await alone(bench, `/story/${TWO_HUNDRED}/v/${PAGE.version}`, null);
  note(bench, { name: title, bar: "<= 60 ms", measured: `${story.toFixed(1)} ms`, isMet: story <= 60 });
}

async function overTheWire(bench: Bench): Promise<void> {
  for (const [name, cookie] of [["signed out", null], ["signed in", tokenOf(1)]] as const) {
    if (!"first page over the wire".includes(values.only)) continue;
    const { bytes } = await shoot(bench, { connections: 1, seconds: 0, requests: [get(TALK, cookie)] });
    note(bench, { name: `first page over the wire, ${name}`, bar: "<= 40 KB", measured: `${(bytes / 1024).toFixed(1)} KB`, isMet: bytes <= 40 * 1024 });
  }
}

/** Reading and writing for minutes; memory of the server after a fifth of the time against its end. */
async function soak(bench: Bench): Promise<void> {
  if (SOAK === 0) return;
  const mixed = (): string[] => many(20_000, (n) => (n % 50 === 0 ? post() : n % 7 === 0 ? get(talkOf(archiveStory(spread(n + sent, STORIES)))) : get(TALK, n % 11 === 0 ? tokenOf(n % 500) : null)));
  const sizes: number[] = [];
  let refused = 0, count = 0;
  for (let minute = 0; minute < SOAK; minute += 1) {
    const hits = await shoot(bench, { connections: 8, seconds: 60, requests: mixed() });
    refused += hits.refused;
    count += hits.count;
    sizes.push(residentMegabytes([process.pid]));
  }
  const early = sizes[Math.floor(SOAK / 5)] ?? 0, late = sizes.at(-1) ?? 0;
  note(bench, { name: `soak of ${SOAK} minutes`, bar: "memory grows < 5 %", measured: `${sizes.map((size) => size.toFixed(0)).join(", ")} MB after each minute: ${((late / early - 1) * 100).toFixed(1)} %; ${count} requests, ${refused} refused`, isMet: late / early < 1.05 });
}

async function fill(house: House): Promise<string> {
  await saveStories(house.db, [PAGE.story]);
  await savePage(house.db, PAGE, { summary: {}, graph: null, news: null });
  const link = (await firstLink(house) ?? "").split("/").at(-1) ?? "";
  const account = await acceptInvitation(house, "first", link, { name: "Owner", email: "owner@readers.example", password: "three green otters", proof: null }, { address: "local", agent: "", device: null });
  if (!account.ok) throw new Error("no account");
  for (const id of [SHORT, TWO_HUNDRED]) {
    await house.db.query("INSERT INTO stories (id, label, links, updated_at, version, news_at, summary, stale) SELECT $2, label, links, updated_at, version, news_at, summary, stale FROM stories WHERE id = $1", [PAGE.storyId, id]);
    await house.db.query("INSERT INTO pages (story_id, version, page, graph) SELECT $2, version, page, graph FROM pages WHERE story_id = $1", [PAGE.storyId, id]);
  }
  await fillReaders(house, READERS, SESSIONS);
  await fillThread(house, PAGE.storyId, 1, THREAD);
  await fillThread(house, SHORT, 2_000_001, 40);
  await fillThread(house, TWO_HUNDRED, 2_000_101, 200);
  if (ARCHIVE > 0) await fillArchive(house, PAGE, { from: THREAD + 1, comments: ARCHIVE, stories: STORIES, readers: READERS });
  await settle(house, 2_000_400);
  return account.value.token;
}

const load = (): string => `${loadavg()[0]?.toFixed(1) ?? "?"} processes wanted the processors in the last minute`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
  console.log(`before the run ${load()}${(loadavg()[0] ?? 0) > 0.5 ? ": THE MACHINE WAS LOADED, compare processor times, not rates" : ""}`);
  const house = await openHouse(readSettings({ HEADWATER_DATA: folder, HEADWATER_URL: "http://localhost" }), 12);
  const client = fork(join(fileURLToPath(new URL(".", import.meta.url)), "discuss-client.js"));
  try {
    const started = performance.now();
    const owner = await fill(house);
    console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s: a thread of ${THREAD} comments, ${ARCHIVE} over ${STORIES} stories, ${READERS} readers`);
    const discussion = openDiscussion(house);
    const server = createServer(createListener(openHeadwater(house), { mount: (site) => mountDiscussion(site, discussion, { secure: false, proxies: 1 }) }));
    const port = await new Promise<number>((resolve) => { server.listen(0, "127.0.0.1", () => { const address = server.address(); resolve(typeof address === "object" && address !== null ? address.port : 0); }); });
    // The embedded database may have had to move elsewhere; it says itself where it is.
    const data = ((await house.db.query<{ data_directory: string }>("SHOW data_directory")).rows[0]?.data_directory ?? "").replace(/\/pg$/, "");
    const bench: Bench = { house, port, owner, client, figures: [], family: () => familyOf(process.pid, isServerOf(data)).filter((pid) => pid !== process.pid && pid !== client.pid) };
    for (const part of [overTheWire, growth, underLoad, overArchive, soak]) await part(bench);
    console.log(`\n${bench.figures.map((one) => `${one.isMet === null ? "    " : one.isMet ? "met " : "NOT "} ${one.name} | ${one.bar} | ${one.measured}`).join("\n")}\nafter the run ${load()} (this run's own included)`);
    server.closeAllConnections();
    server.close();
  } finally {
    client.kill();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
