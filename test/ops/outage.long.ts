// A database that is gone for half a minute, hangs, or is busy with something else, under a site that real people use. Run: npm run test:reliability.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { checkDiscussions, openDatabase } from "../../src/store/index.js";
import { openTestDatabase } from "../store/test-database.js";
import { dataFolder, until } from "./folders.js";
import { prepareTalk, send, startSite, TALK, type Person } from "./talk.js";

const GONE_MS = 30_000;
const seconds = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Asks to store something until `isOver`; every answer must be 503 with its words, none may be missing. */
async function refusedUntil(port: number, person: Person, isOver: () => boolean): Promise<number> {
  let refused = 0;
  while (!isOver()) {
    const answer = await send(port, person, TALK, { body: "Kept in the form.", about: "story", key: "one" });
    assert.equal(answer.status, 503);
    assert.match(answer.text, />Kept in the form\.<\/textarea>/);
    refused += 1;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return refused;
}

test("the embedded server hangs for half a minute: forms come back, nobody waits for ever, and it goes on", async () => {
  const folder = dataFolder();
  const db = await openDatabase({ url: null, folder: folder.path, connections: 2 });
  const [person] = await db.transaction((sql) => prepareTalk(sql, 1));
  const backends = (await db.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()")).rows.map((row) => row.pid);
  const site = await startSite({ HEADWATER_DATA: folder.path });
  try {
    const all = [Number(readFileSync(join(folder.path, "pg", "postmaster.pid"), "utf8").split("\n")[0]), ...backends, ...(await db.query<{ pid: number }>("SELECT pid FROM pg_stat_activity")).rows.map((row) => row.pid)];
    for (const pid of new Set(all)) process.kill(pid, "SIGSTOP");
    const begun = Date.now();
    const refused = await refusedUntil(site.port, person!, () => Date.now() - begun > GONE_MS);
    for (const pid of new Set(all)) process.kill(pid, "SIGCONT");
    const back = Date.now();
    await until("it writes again", 60, async () => (await send(site.port, person!, TALK, { body: "Kept in the form.", about: "story", key: "one" })).status === 303);
    console.log(`hung for ${seconds(begun)}: ${refused} refused with their words; writing again after ${seconds(back)}`);
    assert.equal((await db.query("SELECT 1 FROM comments")).rowCount, 1);
    assert.deepEqual(await checkDiscussions(db), []);
    assert.equal(site.child().exitCode, null);
  } finally {
    await site.end("SIGKILL");
    await db.close();
    folder.remove();
  }
});

test("a table that is locked for half a minute under sixty readers and writers: all are answered, and all connections are free again", async () => {
  const base = await openTestDatabase(2);
  const people = await prepareTalk(base.db, 3);
  const site = await startSite({ DATABASE_URL: base.url });
  const holder = new pg.Client({ connectionString: base.url });
  try {
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE comments IN ACCESS EXCLUSIVE MODE");
    const begun = Date.now();
    const asked = await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? send(site.port, people[n % 3]!, TALK, { body: "Kept in the form.", about: "story", key: `k${n}` }).then((answer) => answer.status) : fetch(`http://127.0.0.1:${site.port}${TALK}`, { headers: { cookie: `headwater=${people[n % 3]!.token}` } }).then((answer) => answer.status))));
    assert.deepEqual([...new Set(asked)], [503]);
    console.log(`sixty at once against a locked table: all answered after ${seconds(begun)}`);
    await holder.query("ROLLBACK");
    const back = Date.now();
    await until("it writes again", 60, async () => (await send(site.port, people[0]!, TALK, { body: "After it.", about: "story", key: "after" })).status === 303);
    console.log(`writing again after ${seconds(back)}`);
    assert.equal((await base.db.query("SELECT 1 FROM comments")).rowCount, 1);
  } finally {
    await holder.end();
    await site.end("SIGKILL");
    await base.drop();
  }
});
