import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import pg from "pg";
import { failureStatus } from "../../src/web/failures.js";
import { findBinaries, serviceAccount } from "../../src/store/binaries.js";
import { holdCluster } from "../../src/store/cluster.js";
import { checkDiscussions, openDatabase } from "../../src/store/index.js";
import { openTestDatabase } from "../store/test-database.js";
import { dataFolder, until } from "./folders.js";
import { prepareTalk, send, startSite, TALK, type Answered } from "./talk.js";

const WORDS = "Typed for ten minutes, with a <tag> & a \"quote\".";
const FORM = { body: WORDS, about: "story", key: "the key of this form" };

/** What every refused form must say: when to come back, what happened, and all that was typed. */
function keepsWords(answer: Answered): void {
  assert.match(answer.retryAfter ?? "", /^\d+$/);
  assert.match(answer.text, /Not stored/);
  assert.match(answer.text, /<textarea[^>]*name="body"[^>]*>Typed for ten minutes, with a &lt;tag&gt; &amp; a &quot;quote&quot;\.<\/textarea>/);
  assert.match(answer.text, /name="key" value="the key of this form"/);
  assert.ok(answer.text.includes(`action="${TALK}"`));
}

test("a database that is stopped at once, and comes back, costs nobody their words", async () => {
  // A server of its own, which the site knows by DATABASE_URL only and can't start itself.
  const folder = dataFolder();
  const cluster = holdCluster(folder.path);
  const account = serviceAccount();
  const stop = (): void => { spawnSync(join(findBinaries(account).bin, "pg_ctl"), ["-D", join(cluster.folder, "pg"), "-m", "immediate", "-w", "stop"], { ...account, cwd: "/", stdio: "ignore" }); };
  const url = `postgres://${cluster.user}@/postgres?host=${encodeURIComponent(cluster.host)}&port=${cluster.port}`;
  const db = await openDatabase({ url, folder: "", connections: 2 });
  const [person = null] = await db.transaction((sql) => prepareTalk(sql, 1));
  const site = await startSite({ DATABASE_URL: url });
  try {
    assert.equal((await send(site.port, person, TALK, { body: "Before.", about: "story", key: "first" })).status, 303);
    const signedOut = await send(site.port, null, TALK, FORM);
    assert.equal(signedOut.status, 401);
    assert.match(signedOut.text, /<textarea[^>]*name="body"[^>]*>Typed for ten minutes/, "who is no longer signed in has the words back too");
    for (let outage = 0; outage < 2; outage += 1) {
      stop();
      const [refused, read] = await Promise.all([send(site.port, person, TALK, FORM), fetch(`http://127.0.0.1:${site.port}${TALK}`)]);
      assert.equal(refused.status, 503);
      keepsWords(refused);
      assert.equal(read.status, 503);
      assert.match(read.headers.get("retry-after") ?? "", /^\d+$/);
      cluster.revive();
      await until("the site writes again", 60, async () => (await send(site.port, person, TALK, FORM)).status === 303);
      assert.equal(site.child().exitCode, null, "the site went on");
    }
    const held = await db.query<{ body: string }>("SELECT body FROM comments ORDER BY seq");
    assert.deepEqual(held.rows.map((row) => row.body), ["Before.", WORDS]);
    assert.deepEqual(await checkDiscussions(db), []);
  } finally {
    await site.end("SIGKILL");
    await db.close();
    cluster.release();
    folder.remove();
  }
});

test("a slow statement and a pool without a free connection end in \"busy\", which is 503, and pass", async () => {
  const base = await openTestDatabase(2);
  const holder = new pg.Client({ connectionString: base.url });
  const db = await openDatabase({ url: base.url, folder: "", connections: 2, patience: 400 });
  try {
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE comments IN ACCESS EXCLUSIVE MODE");
    const asked = await Promise.all(Array.from({ length: 6 }, () => db.query("SELECT count(*) FROM comments").then(() => null, (error: unknown) => error)));
    for (const error of asked) {
      assert.match(String(error), /did not answer in time/);
      assert.equal(failureStatus(error), 503);
    }
    const inside = await db.transaction((sql) => sql.query("SELECT count(*) FROM comments")).then(() => null, (error: unknown) => error);
    assert.equal(failureStatus(inside), 503);
    await holder.query("ROLLBACK");
    assert.equal((await db.query("SELECT count(*) FROM comments")).rowCount, 1);
  } finally {
    await holder.end();
    await db.close();
    await base.drop();
  }
});
