import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { alertTasks } from "../../src/app/alerts.js";
import { openFollows } from "../../src/app/follows.js";
import type { House } from "../../src/app/house.js";
import { closeNetwork } from "../../src/app/network.js";
import { openRepairs } from "../../src/app/repairs.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import type { FollowInput, FollowPort, StoryPage } from "../../src/model/index.js";
import { alertsOf, findPage, listStories, recordChanges } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

interface Call { readonly headers: IncomingHttpHeaders; readonly body: string }

let base: TestDatabase;
let house: House;
let follows: FollowPort;
let receiver: Server;
let answer = 204;
const calls: Call[] = [];
let page: StoryPage;
before(async () => {
  base = await openTestDatabase(6);
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => { calls.push({ headers: request.headers, body: Buffer.concat(parts).toString() }); response.writeHead(answer, answer === 302 ? { location: "/elsewhere" } : {}).end(); });
  });
  await new Promise<void>((resolve) => { receiver.listen(0, "127.0.0.1", () => resolve()); });
  house = { db: base.db, settings: readSettings({ HEADWATER_ALLOW_HOSTS: "127.0.0.1" }), now: () => new Date().toISOString(), close: async () => undefined };
  follows = openFollows(house);
  await addSample(house);
  const rows = (await listStories(house.db, 50, 0)).rows.sort((a, b) => b.articles - a.articles);
  page = (await findPage(house.db, rows[0]?.id ?? "", null))!;
});
after(async () => {
  await closeNetwork(house.settings);
  await new Promise((resolve) => { receiver.close(resolve); });
  await base.drop();
});

const hook = (): string => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
async function follow(input: Partial<FollowInput> & Pick<FollowInput, "kind" | "ref">, owner = "test"): Promise<{ id: string; secret: string }> {
  const made = await follows.follow({ via: "feed", target: null, ...input }, owner);
  assert.ok(made.ok, made.ok ? "" : made.why);
  return made.follow;
}
async function happens(kind: string, subject: string | null, text: string): Promise<void> {
  await recordChanges(house.db, page.storyId, [{ kind, subject, text }]);
  await alertTasks(house)["alert"]?.({ storyId: page.storyId });
}
const textsOf = async (id: string): Promise<string[]> => (await alertsOf(house.db, id, 50)).map((alert) => alert.text).reverse();

test("each kind of follow fires for what touches it, and says why", async () => {
  const line = page.trace.ledger.find((one) => one.entries.length > 0)!;
  const group = page.trace.claimGroups.find((one) => one.originIds.length > 0)!;
  const origin = page.trace.originList.find((one) => one.id === group.originIds[0])!;
  const untouched = page.trace.claimGroups.find((one) => one.id !== group.id && !one.claimIds.some((id) => line.entries.some((entry) => entry.claimIds.includes(id))))!;
  const story = await follow({ kind: "story", ref: page.storyId });
  const figure = await follow({ kind: "figure", ref: line.id });
  const claim = await follow({ kind: "claim", ref: group.id });
  const other = await follow({ kind: "claim", ref: untouched.id });
  const who = await follow({ kind: "origin", ref: origin.id });
  const search = await follow({ kind: "search", ref: "600  Replaced" });
  await happens("changed-figure", line.id, "NIS replaced 600 by about 2,000; 5 pages still print 600.");
  await happens("new-claim", group.id, "New claim: a thing");
  assert.deepEqual(await textsOf(story.id), ["NIS replaced 600 by about 2,000; 5 pages still print 600.", "New claim: a thing"]);
  assert.deepEqual(await textsOf(figure.id), ["NIS replaced 600 by about 2,000; 5 pages still print 600."]);
  assert.ok((await textsOf(claim.id)).includes("New claim: a thing"));
  assert.deepEqual(await textsOf(other.id), []);
  assert.ok((await textsOf(who.id)).includes("New claim: a thing"));
  assert.deepEqual(await textsOf(search.id), ["NIS replaced 600 by about 2,000; 5 pages still print 600."]);
  assert.match((await alertsOf(house.db, figure.id, 1))[0]?.because ?? "", /^You follow the figure “.+”\.$/);
});

test("a change is told once, and what happened before the follow is not told", async () => {
  await happens("new-claim", null, "Before the follow");
  const late = await follow({ kind: "story", ref: page.storyId }, "late");
  await alertTasks(house)["alert"]?.({ storyId: page.storyId });
  assert.deepEqual(await textsOf(late.id), []);
  await happens("new-claim", null, "After the follow");
  await alertTasks(house)["alert"]?.({ storyId: page.storyId });
  assert.deepEqual(await textsOf(late.id), ["After the follow"]);
  assert.equal((await follow({ kind: "story", ref: page.storyId }, "late")).id, late.id, "asking twice follows once");
});

test("who follows a story that is merged away is told of the one it went into", async () => {
  const other = (await listStories(house.db, 50, 0)).rows.find((row) => row.id !== page.storyId)!;
  const made = await follow({ kind: "story", ref: other.id }, "merged");
  const merge = await openRepairs(house).decide({ kind: "merge", storyId: page.storyId, subjects: [page.storyId, other.id], value: null, reason: "one event" }, "Ana");
  assert.ok(merge.ok);
  await drain(house);
  await happens("new-origin", null, "New origin: after the merge");
  const told = await textsOf(made.id);
  assert.ok(told.includes("New origin: after the merge"), JSON.stringify(told));
  await openRepairs(house).undo(merge.repair.id, "Ana");
  await drain(house);
});

test("a webhook is called once, with a signature the receiver can check", async () => {
  const made = await follow({ kind: "story", ref: page.storyId, via: "webhook", target: hook() });
  calls.length = 0;
  answer = 204;
  await happens("new-origin", null, "New origin: the harbour master");
  const [alert] = await alertsOf(house.db, made.id, 1);
  assert.ok(alert !== undefined);
  await alertTasks(house)["webhook"]?.({ alertId: alert.id });
  await alertTasks(house)["webhook"]?.({ alertId: alert.id });
  assert.equal(calls.length, 1);
  const { headers, body } = calls[0]!;
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  assert.equal(headers["webhook-signature"], `v1,${createHmac("sha256", made.secret).update(signed).digest("base64")}`);
  const sent = JSON.parse(body) as { type: string; why: string; data: { text: string; url: string } };
  assert.equal(sent.type, "headwater.new-origin");
  assert.equal(sent.data.text, "New origin: the harbour master");
  assert.match(sent.why, /You follow the story/);
});

test("a receiver that fails is asked again later, a redirect is not followed, 410 ends the follow", async () => {
  const made = await follow({ kind: "story", ref: page.storyId, via: "webhook", target: `${hook()}/failing` });
  await happens("new-origin", null, "New origin: a pilot");
  const [alert] = await alertsOf(house.db, made.id, 1);
  const call = async (): Promise<void> => { await alertTasks(house)["webhook"]?.({ alertId: alert?.id ?? "" }); };
  answer = 500;
  await assert.rejects(call, /answered 500/);
  answer = 302;
  calls.length = 0;
  await assert.rejects(call);
  assert.equal(calls.length, 1, "the place a redirect names is not called");
  answer = 410;
  await call();
  calls.length = 0;
  answer = 204;
  await call();
  assert.equal(calls.length, 0);
  assert.ok(!(await follows.follows("test")).some((one) => one.follow.id === made.id));
});

test("private addresses are refused when called, unless the operator allows them", async () => {
  const made = await follow({ kind: "story", ref: page.storyId, via: "webhook", target: "http://127.0.0.2:9/" });
  await happens("new-origin", null, "New origin: a guard");
  const [alert] = await alertsOf(house.db, made.id, 1);
  await assert.rejects(async () => { await alertTasks(house)["webhook"]?.({ alertId: alert?.id ?? "" }); }, /private|not public|refus|allow/i);
});

test("a follow's feed opens with its secret only, as Atom and RSS, and escapes what it prints", async () => {
  const made = await follow({ kind: "search", ref: "<ships>" }, "feeds");
  await happens("new-claim", null, "New claim: <ships> & more");
  assert.equal(await follows.feed(made.id, "wrong", "atom"), null);
  for (const format of ["atom", "rss"] as const) {
    const feed = await follows.feed(made.id, made.secret, format);
    const text = new TextDecoder().decode(feed?.bytes);
    assert.ok(text.includes("New claim: &lt;ships&gt; &amp; more") && !text.includes("<ships>"), text);
    assert.ok(text.includes("You follow the search"));
  }
});

const REFUSED: readonly { readonly name: string; readonly input: FollowInput }[] = [
  { name: "a story not there", input: { kind: "story", ref: "none", via: "feed", target: null } },
  { name: "a search without words", input: { kind: "search", ref: "  ", via: "feed", target: null } },
  { name: "a webhook of another scheme", input: { kind: "search", ref: "x", via: "webhook", target: "file:///etc/passwd" } },
  { name: "a webhook with a password", input: { kind: "search", ref: "x", via: "webhook", target: "https://a:b@desk.example/" } },
  { name: "mail with a line break", input: { kind: "search", ref: "x", via: "mail", target: "a@b.example\nBcc: c@d.example" } },
];

for (const { name, input } of REFUSED) test(`not followed: ${name}`, async () => { assert.equal((await follows.follow(input, "test")).ok, false); });
