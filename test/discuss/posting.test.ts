import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Viewer } from "../../src/model/index.js";
import { openSite, STORY_ID, type Site, type Visitor } from "./site.js";

let site: Site;
let owner: Visitor;
const CLIENT = { address: "192.0.2.1", agent: "", device: null };

/** A reader known well enough to post without proof of work. */
async function known(name: string): Promise<Viewer> {
  await site.house.db.query("INSERT INTO accounts (id, name, name_key, role, verified_at, created_at, approved) VALUES ($1, $1, $1, 'reader', now(), now(), 50)", [name]);
  return { id: name, name, role: "reader", state: "active", isVerified: true, approved: 50, sessionId: name, unread: 0, isProved: true, needsPasskey: false };
}

const post = (viewer: Viewer, parentId: string | null, more: { readonly body?: string; readonly key?: string } = {}): ReturnType<Site["port"]["comments"]["post"]> =>
  site.port.comments.post(viewer, parentId === null ? STORY_ID : null, { body: more.body ?? `Words by ${viewer.name}, and by nobody else so far.`, parentId, about: null, requestKey: more.key ?? null, proof: null }, CLIENT);

async function posted(viewer: Viewer, parentId: string | null): Promise<string> {
  const outcome = await post(viewer, parentId);
  assert.ok(outcome.ok);
  return outcome.value.id;
}

before(async () => {
  site = await openSite();
  owner = await site.member("Owner", "administrator");
});
after(() => site.close());

test("answers at the same moment, at three levels of one thread, are all counted, and told to those they answer", async () => {
  const writer = await known("writer");
  const top = await posted(writer, null);
  const below = await posted(await known("second"), top);
  const answers = await Promise.all(Array.from({ length: 40 }, async (_, n) => post(await known(`crowd${n}`), n % 2 === 0 ? top : below)));
  assert.ok(answers.every((answer) => answer.ok && answer.value.state === "shown"));
  const counts = await site.house.db.query<{ id: string; replies: number }>("SELECT id, replies FROM comments WHERE id = ANY($1)", [[top, below]]);
  assert.deepEqual(new Map(counts.rows.map((row) => [row.id, row.replies])), new Map([[top, 41], [below, 20]]));
  const shown = await site.house.db.query<{ n: number }>("SELECT sum(shown)::int AS n FROM discussion_counts WHERE story_id = $1", [STORY_ID]);
  assert.equal(shown.rows[0]?.n, 42);
  const told = await site.house.db.query<{ n: number }>("SELECT count(*)::int AS n FROM notifications WHERE account_id = 'writer' AND kind = 'reply'");
  assert.equal(told.rows[0]?.n, 21);
});

test("the same request ten times at once is one comment, and each answer names it", async () => {
  const writer = await known("impatient");
  const earlier = await site.port.comments.revision(STORY_ID);
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(writer, null, { key: "once" })));
  assert.equal(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.code))).size, 1);
  const kept = await site.house.db.query("SELECT 1 FROM comments WHERE author_id = 'impatient'");
  assert.equal(kept.rowCount, 1);
  const revision = (text: string | null): number => Number(text?.split(".")[1]);
  assert.equal(revision(await site.port.comments.revision(STORY_ID)), revision(earlier) + 1);
});

test("sixty comments in ten minutes from one address, also when seventy come at once", async () => {
  site.wait(3_600_000);
  const answers = await Promise.all(Array.from({ length: 70 }, async (_, n) => post(await known(`lodger${n}`), null)));
  assert.equal(answers.filter((answer) => answer.ok).length, 60);
  assert.ok(answers.every((answer) => answer.ok || answer.code === "too-many"));
  const stored = await site.house.db.query("SELECT 1 FROM comments WHERE author_id LIKE 'lodger%'");
  assert.equal(stored.rowCount, 60);
});

test("a long text posted again waits for a moderator", async () => {
  site.wait(3_600_000);
  const long = "The same long text about men, trains and the bureau that counted them. ".repeat(20);
  assert.ok((await post(await known("first-to-say"), null, { body: long })).ok);
  const again = await post(await known("second-to-say"), null, { body: long });
  assert.equal(again.ok && again.value.state, "held");
});

test("nobody is told of an answer by somebody they blocked", async () => {
  const [asker, blocked] = [await known("asker"), await known("blocked")];
  await site.house.db.query("INSERT INTO blocks (account_id, blocked_id, at) VALUES ('asker', 'blocked', now())");
  await posted(blocked, await posted(asker, null));
  const told = await site.house.db.query("SELECT 1 FROM notifications WHERE account_id = 'asker'");
  assert.equal(told.rowCount, 0);
});

test("a new name is seen at once by all, wherever the old one stood", async () => {
  const renamed = await known("before-renaming");
  await posted(renamed, null);
  const talk = `/story/${STORY_ID}/discussion`;
  assert.match((await site.visitor().get(talk)).text, /<bdi>before-renaming</);
  const outcome = await site.port.accounts.saveProfile(renamed, { name: "After Renaming", bio: "", mailReplies: false, lang: "en" });
  assert.ok(outcome.ok);
  const seen = await site.visitor().get(talk);
  assert.match(seen.text, /After Renaming/);
  assert.doesNotMatch(seen.text, /<bdi>before-renaming</);
});

test("a signed-in page is packed, but not where a stranger may have put words into its address", async () => {
  const talk = `/story/${STORY_ID}/discussion`;
  const packed = { "accept-encoding": "gzip" };
  for (const [query, expected] of [["", "gzip"], ["?sort=oldest", "gzip"], ["?sort=oldest&after=1-5", "gzip"], ["?words=guess", null], ["?after=guess", null], ["?sort=oldest&sort=guess", null]] as const) {
    assert.equal((await owner.get(`${talk}${query}`, packed)).headers.get("content-encoding"), expected, query);
  }
  assert.equal((await owner.get(talk, { "accept-encoding": "gzip;q=0" })).headers.get("content-encoding"), null);
});

test("a form that is too large is refused, with its length said and without", async () => {
  const large = `body=${"x".repeat(70_000)}`;
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  for (const said of [{}, { "content-length": String(large.length) }]) {
    const answer = await site.web.request(`/story/${STORY_ID}/discussion`, { method: "POST", headers: { ...headers, ...said }, body: large });
    assert.equal(answer.status, 413, JSON.stringify(said));
  }
});
