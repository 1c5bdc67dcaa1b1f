import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkDiscussions, openDatabase } from "../../src/store/index.js";
import { freeKilobytes, smallDisk, until } from "./folders.js";
import { prepareTalk, send, startSite, TALK, type Answered } from "./talk.js";

const DISK_MB = 110;
/** What is left on the full disk: less than one segment of the server's log. */
const LEFT_KB = 400;
const PATIENCE = 400;

const disk = smallDisk(DISK_MB);

test("a full disk refuses new words with 507, gives them back, and goes on being read", { skip: disk === null ? "no right to mount a small disk" : false }, async () => {
  const { path, remove } = disk!;
  const db = await openDatabase({ url: null, folder: path, connections: 2 });
  const [person = null] = await db.transaction((sql) => prepareTalk(sql, 1));
  const site = await startSite({ HEADWATER_DATA: path });
  const ask = async (): Promise<number> => (await fetch(`http://127.0.0.1:${site.port}${TALK}`)).status;
  try {
    const taken: string[] = [];
    const form = (): { readonly body: string; readonly about: string; readonly key: string } => ({ body: `Words ${randomBytes(3600).toString("hex")}`, about: "story", key: randomBytes(9).toString("hex") });
    const first = form();
    assert.equal((await send(site.port, person, TALK, first)).status, 303);
    taken.push(first.body);
    writeFileSync(join(path, "ballast"), Buffer.alloc(Math.max(0, freeKilobytes(path) - LEFT_KB) * 1024));
    let refused: Answered | null = null;
    let words = first;
    for (let n = 0; n < PATIENCE && refused === null; n += 1) {
      words = form();
      const answer = await send(site.port, person, TALK, words);
      if (answer.status === 303) taken.push(words.body); else refused = answer;
    }
    assert.equal(refused?.status, 507, "the disk was never full");
    assert.ok(refused.text.includes(words.body) && refused.text.includes(`value="${words.key}"`), "the words come back");
    assert.match(refused.retryAfter ?? "", /^\d+$/);
    for (let n = 0; n < 5; n += 1) assert.equal(await ask(), 200, "reading goes on");
    assert.equal((await send(site.port, person, TALK, words)).status, 507);
    rmSync(join(path, "ballast"));
    await until("writing goes on when there is room", 30, async () => (await send(site.port, person, TALK, words)).status === 303);
    taken.push(words.body);
    const held = await db.query<{ body: string }>("SELECT body FROM comments ORDER BY seq");
    assert.deepEqual(held.rows.map((row) => row.body), taken);
    assert.deepEqual(await checkDiscussions(db), []);
    assert.equal(site.child().exitCode, null);
  } finally {
    await site.end("SIGKILL");
    await db.close();
    remove();
  }
});
