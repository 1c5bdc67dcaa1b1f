import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { ended, headwater, MAIN, start, type Ran } from "../cli/run.js";
import { dataFolder, freePort, IS_ROOT, NOBODY, until } from "./folders.js";

const folder = dataFolder();
const env = { HEADWATER_DATA: folder.path };
after(() => folder.remove());

const report = join(folder.path, "..", "report.html");
writeFileSync(report, `<!doctype html><html lang="en"><head><title>Bridge closed</title><link rel="canonical" href="https://paper.example/bridge"></head><body><article><h1>Bridge closed</h1>
<p>The bridge over the Aldine was closed on Monday after 24 cracks were found, the road authority said.</p></article></body></html>`);

const postmaster = (): number => Number(readFileSync(join(folder.path, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
const titles = (ran: Ran): number => (JSON.parse(ran.out) as { stories: unknown[] }).stories.length;

test("commands that start together on an empty folder share one server, and the last one stops it", async () => {
  const all = await Promise.all([1, 2, 3].map(() => headwater(["stories", "--json"], env)));
  for (const ran of all) assert.equal(ran.code, 0, ran.err);
  assert.deepEqual(readdirSync(join(folder.path, "holders")), []);
  assert.ok(!existsSync(join(folder.path, "pg", "postmaster.pid")));
  assert.ok(!existsSync(join(folder.path, "starting.lock")));
});

test("locks and holders of processes that are gone are in nobody's way", async () => {
  writeFileSync(join(folder.path, "starting.lock"), "999999999-1");
  // This very process's number, but of one that began long ago: numbers are used again.
  writeFileSync(join(folder.path, "holders", `${process.pid}-1-left`), "");
  // A server that was killed in the moment in which it made this file.
  writeFileSync(join(folder.path, "pg", "postmaster.pid"), "");
  const ran = await headwater(["add", report], env);
  assert.equal(ran.code, 0, ran.err);
  assert.ok(!existsSync(join(folder.path, "pg", "postmaster.pid")), "the server is stopped though a stale holder was there");
});

test("a site whose embedded server is killed says so, and is whole again without a restart", async () => {
  const port = await freePort();
  const site = start(["serve", "--port", String(port)], env);
  const done = ended(site);
  try {
    await new Promise<void>((resolve) => { site.stdout?.once("data", () => resolve()); });
    const ask = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/search?q=bridge`);
    assert.equal((await ask()).status, 200);
    const first = postmaster();
    process.kill(first, "SIGKILL");
    let gone: Response | null = null;
    await until("the site answers again", 20, async () => {
      const answer = await ask();
      if (answer.status === 503) gone = answer;
      else assert.equal(answer.status, 200);
      return answer.status === 200 && existsSync(join(folder.path, "pg", "postmaster.pid")) && postmaster() !== first;
    });
    const seen = gone as Response | null;
    assert.ok(seen !== null, "no page said that the database was away");
    assert.match(seen.headers.get("retry-after") ?? "", /^\d+$/);
    assert.match(await seen.text(), /embedded database/);
    // A command beside the running site uses the same server.
    const beside = await headwater(["stories", "--json"], env);
    assert.equal(beside.code, 0, beside.err);
    assert.equal(titles(beside), 1);
  } finally {
    site.kill("SIGTERM");
    assert.equal((await done).code, 0);
  }
});

test("after the embedded server was killed under a command, the next command finds all that was stored", async () => {
  const worker = start(["work"], env);
  const done = ended(worker);
  await new Promise<void>((resolve) => { worker.stderr?.once("data", () => resolve()); });
  process.kill(postmaster(), "SIGKILL");
  worker.kill("SIGKILL");
  await done;
  const ran = await headwater(["stories", "--json"], env);
  assert.equal(ran.code, 0, ran.err);
  assert.equal(titles(ran), 1);
});

test("a folder made by another PostgreSQL is refused, and left as it is", async () => {
  const file = join(folder.path, "pg", "PG_VERSION");
  const made = readFileSync(file, "utf8");
  writeFileSync(file, "14\n");
  try {
    const ran = await headwater(["stories"], env);
    assert.equal(ran.code, 3);
    assert.match(ran.err, /PostgreSQL 14.*HEADWATER_DATA.*\[store\/other-server\]/s);
  } finally {
    writeFileSync(file, made);
  }
  assert.equal((await headwater(["stories"], env)).code, 0);
});

test("a folder without rights is refused with one message", async () => {
  const closed = join(folder.path, "..", "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  const account = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
  const ran = await ended(spawn(process.execPath, [MAIN, "stories"], { ...account, env: { ...process.env, HOME: "/tmp", HEADWATER_DATA: closed }, stdio: ["ignore", "pipe", "pipe"] }));
  rmSync(closed, { recursive: true });
  assert.equal(ran.code, 3, ran.err);
  assert.match(ran.err, /cannot write to its data folder.*HEADWATER_DATA.*\[store\/data-folder\]/s);
  assert.equal(ran.err.trim().split("\n").length, 1);
});

test("an account without rights runs it in a folder of its own", { skip: IS_ROOT ? false : "only root can become another account" }, async () => {
  const own = dataFolder();
  try {
    const { chownSync } = await import("node:fs");
    chownSync(own.path, NOBODY, NOBODY);
    const ran = await ended(spawn(process.execPath, [MAIN, "add", report], { uid: NOBODY, gid: NOBODY, env: { ...process.env, HOME: own.path, HEADWATER_DATA: own.path }, stdio: ["ignore", "pipe", "pipe"] }));
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.out, /1 added/);
  } finally {
    own.remove();
  }
});
