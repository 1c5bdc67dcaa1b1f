import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { noteTasks } from "../../src/app/notes.js";
import { reviewSubmission, type Submission } from "../../src/discuss/index.js";
import type { DiscussionSettings } from "../../src/model/index.js";
import { comment, openSite, STORY_ID, type Site, type Visitor } from "./site.js";

type Member = Visitor & { readonly id: string };
let site: Site;
let owner: Member;
let mona: Member;
let reader: Member;
const TALK = `/story/${STORY_ID}/discussion`;

before(async () => {
  site = await openSite();
  [owner, mona, reader] = [await site.member("Owner", "administrator"), await site.member("Mona", "moderator"), await site.member("Reader")];
  await site.house.db.query("UPDATE accounts SET approved = 5");
});
after(() => site.close());

const SETTINGS: DiscussionSettings = { registration: "open", moderation: "post", words: ["casino bonus"] };
const KNOWN: Submission = { body: "A comment.", author: { role: "reader", approved: 9, isVerified: true }, lastMinute: 0, lastDay: 0, repeats: 0, hasProof: false, isEdit: false };
const NEW: Submission = { ...KNOWN, author: { role: "reader", approved: 0, isVerified: true }, hasProof: true };

const RULES: readonly (readonly [name: string, submission: Submission, verdict: string, code: string | null])[] = [
  ["a known reader", KNOWN, "show", null], ["a new reader with proof of work", NEW, "show", null], ["a new reader without", { ...NEW, hasProof: false }, "hold", "no-proof"],
  ["nothing", { ...KNOWN, body: " \n" }, "refuse", "empty"], ["too much", { ...KNOWN, body: "x".repeat(8001) }, "refuse", "too-long"], ["an unproved address", { ...KNOWN, author: { ...KNOWN.author, isVerified: false } }, "refuse", "not-verified"],
  ["a listed word, spaced and accented", { ...KNOWN, body: "Great CASÍNO -- bonus!" }, "hold", "word"], ["part of a listed word", { ...KNOWN, body: "casino bonuses" }, "show", null],
  ["three links by a new reader", { ...NEW, body: "https://a.example https://b.example https://c.example" }, "hold", "links"], ["three links by a known one", { ...KNOWN, body: "https://a.example https://b.example https://c.example" }, "show", null],
  ["links put in by an edit", { ...NEW, isEdit: true, hasProof: false, body: "https://a.example https://b.example https://c.example" }, "hold", "links"],
  ["the same text again", { ...KNOWN, body: "x".repeat(60), repeats: 1 }, "hold", "repeated"], ["seven in a minute", { ...KNOWN, lastMinute: 6 }, "refuse", "rate"], ["eleven on the first day", { ...NEW, lastDay: 10 }, "refuse", "rate-day"],
];
for (const [name, submission, verdict, code] of RULES) {
  test(`rule: ${name}`, () => {
    const review = reviewSubmission(submission, SETTINGS);
    assert.equal(review.verdict, verdict);
    assert.equal(review.verdict === "show" ? null : review.verdict === "hold" ? review.reasons[0]?.code : review.reason.code, code);
  });
}

test("a report is seen, a hidden comment is gone for readers, its author is told why and appeals, another decides", async () => {
  const id = await comment(reader, "Something that goes too far.");
  assert.equal((await mona.post(`/comment/${id}/report`, { reason: "abuse", text: "Rude." })).status, 200);
  assert.match((await owner.get("/moderation/reported")).text, /Rude\./);
  assert.equal((await mona.post(`/moderation/comments/${id}`, { action: "hide", reason: "" })).status, 422);
  await mona.post(`/moderation/comments/${id}`, { action: "hide", reason: "Insults a person." });
  assert.doesNotMatch((await site.visitor().get(TALK)).text, /goes too far/);
  assert.equal((await site.visitor().get(`/comment/${id}`)).status, 404);
  assert.doesNotMatch((await site.visitor().get(`${TALK}.atom`)).text, /goes too far/);
  assert.match((await reader.get("/notifications")).text, /Insults a person/);
  const decision = /action="\/appeals\/([\w-]+)"/.exec((await reader.get("/account")).text)?.[1] ?? "";
  await reader.post(`/appeals/${decision}`, { text: "It is about an office, not a person." });
  assert.equal((await mona.post(`/moderation/appeals/${decision}`, { uphold: "yes", answer: "x" })).status, 403);
  await owner.post(`/moderation/appeals/${decision}`, { uphold: "yes", answer: "You are right." });
  assert.match((await site.visitor().get(TALK)).text, /goes too far/);
  assert.match((await mona.get("/moderation/log")).text, /appeal granted/);
});

test("before comments appear: pre-moderation holds readers, not editors", async () => {
  await owner.post("/moderation/settings", { registration: "invitation", moderation: "pre", words: "" });
  assert.equal((await reader.post(TALK, { body: "To be looked at first." })).location, `${TALK}?posted=held`);
  await comment(owner, "An editor's comment appears.");
  await owner.post("/moderation/settings", { registration: "invitation", moderation: "post", words: "" });
});

test("counts follow every change of state", async () => {
  const top = await comment(owner, "The head of a thread.");
  const reply = await comment(reader, "A reply that comes and goes.", { to: top });
  const count = async (): Promise<readonly number[]> => {
    const shown = (await site.house.db.query<{ n: number }>("SELECT sum(shown)::bigint AS n FROM discussion_counts WHERE story_id = $1", [STORY_ID])).rows[0]?.n ?? 0;
    const counted = (await site.house.db.query<{ n: number }>("SELECT count(*) AS n FROM comments WHERE story_id = $1 AND state = 'shown'", [STORY_ID])).rows[0]?.n ?? 0;
    const replies = (await site.house.db.query<{ replies: number }>("SELECT replies FROM comments WHERE id = $1", [top])).rows[0]?.replies ?? 0;
    assert.equal(shown, counted);
    return [shown, replies];
  };
  const [all, one] = await count();
  await mona.post(`/moderation/comments/${reply}`, { action: "hide", reason: "Off." });
  assert.deepEqual(await count(), [all! - 1, one! - 1]);
  await mona.post(`/moderation/comments/${reply}`, { action: "approve" });
  assert.deepEqual(await count(), [all, one]);
  await reader.post(`/comment/${reply}/delete`, {});
  assert.deepEqual(await count(), [all! - 1, 0]);
  await Promise.all(Array.from({ length: 12 }, (_, at) => comment(owner, `At once, number ${at}.`, { to: top })));
  assert.deepEqual(await count(), [all! + 11, 12]);
});

test("a correction stands in the story's changes, names its thread, and is undone", async () => {
  const id = await comment(reader, "Her name is spelt differently.");
  assert.equal((await owner.post(`/comment/${id}/correct`, { do: "name", origin: "Ines Tarn", value: "Inés Tarn", reason: "Her own spelling." })).status, 303);
  const repair = (await site.house.db.query<{ id: string; reason: string; undone: boolean }>("SELECT id, reason, undone FROM repairs")).rows[0];
  assert.equal(repair?.reason, "Her own spelling.");
  assert.match((await site.visitor().get(`/story/${STORY_ID}/repair/decisions`)).text, new RegExp(`id="decision-${repair?.id}"[^]*href="/comment/${id}"`));
  assert.equal((await site.house.db.query("SELECT 1 FROM changes WHERE kind = 'correction' AND subject = $1", [repair?.id])).rowCount, 1);
  assert.match((await site.visitor().get(`/comment/${id}`)).text, /changed the record/);
  assert.match((await reader.get("/notifications")).text, /Your comment changed the record/);
  await owner.post(`/corrections/${repair?.id}/undo`, {});
  assert.equal((await site.house.db.query("SELECT 1 FROM repairs WHERE undone")).rowCount, 1);
  assert.doesNotMatch((await site.visitor().get(`/comment/${id}`)).text, /changed the record/);
});

test("fifty ratings of one person at once are one; the job scores and says why", async () => {
  await reader.post(`/story/${STORY_ID}/notes`, { body: "The list of trains says 600.", url: "https://list.example/", about: "sentence:s1" });
  const note = (await site.house.db.query<{ id: string }>("SELECT id FROM notes")).rows[0]?.id ?? "";
  assert.equal((await reader.post(`/notes/${note}/rate`, { value: "1" })).status, 403);
  await Promise.all(Array.from({ length: 50 }, () => owner.post(`/notes/${note}/rate`, { value: "1" })));
  assert.equal((await site.house.db.query("SELECT 1 FROM note_ratings")).rowCount, 1);
  await noteTasks(site.house)["score-notes"]!({});
  assert.match((await site.visitor().get(TALK)).text, /1 of at least 5 ratings/);
});
