import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { comment, openSite, PASSWORD, STORY_ID, type Site, type Visitor } from "./site.js";

let site: Site;
let owner: Visitor & { readonly id: string };
let reader: Visitor & { readonly id: string };
const TALK = `/story/${STORY_ID}/discussion`;

before(async () => {
  site = await openSite();
  owner = await site.member("Owner", "administrator");
  reader = await site.member("Reader");
});
after(() => site.close());

test("the first link makes the administrator once", async () => {
  assert.match((await owner.get("/account")).text, /administrator/);
  assert.equal((await owner.get("/moderation/settings")).status, 200);
});

test("an empty discussion invites, and asks to sign in", async () => {
  const page = await site.visitor().get(TALK);
  assert.equal(page.status, 200);
  assert.match(page.text, /No comments yet/);
  assert.match(page.text, /Sign in to share your thoughts/);
  assert.match((await site.visitor().get(`/story/${STORY_ID}`)).text, /No comments yet/);
});

test("a comment on a sentence is posted, shown and counted, without a script", async () => {
  const form = await owner.get(TALK);
  const about = /<option value="(sentence:[^"]+)"/.exec(form.text)?.[1] ?? "";
  const key = /name="key" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  const preview = await owner.post(TALK, { do: "preview", body: "It was **later** <b>raised</b>", about, key });
  assert.match(preview.text, /<strong>later<\/strong> &lt;b&gt;raised/);
  const id = await comment(owner, "It was **later** <b>raised</b>", { about, key });
  assert.equal(await comment(owner, "It was **later** <b>raised</b>", { about, key }), id, "the same form sent twice posts once");
  const page = await site.visitor().get(TALK);
  assert.match(page.text, /1 comment</);
  assert.match(page.text, /<strong>later<\/strong>/);
  assert.match(page.text, /class="anchor"/);
  assert.match((await site.visitor().get(`/story/${STORY_ID}`)).text, /1 comment</);
  assert.equal((await site.visitor().get(`/comment/${id}`)).status, 200);
});

test("replies nest, are announced, edited with history and deleted with a trace", async () => {
  const top = await comment(owner, "Who counted these?");
  const reply = await comment(owner, "@reader may know.", { to: top });
  assert.match((await reader.get("/notifications")).text, /Owner mentioned you/);
  const edited = await owner.post(`/comment/${reply}/edit`, { body: "@reader surely knows.", do: "post" });
  assert.equal(edited.status, 303);
  assert.match((await reader.get(`/comment/${reply}/history`)).text, /<del>may /);
  assert.equal((await reader.post(`/comment/${reply}/edit`, { body: "mine", do: "post" })).status, 403);
  assert.equal((await reader.post(`/comment/${top}/delete`, {})).status, 403);
  assert.equal((await owner.post(`/comment/${top}/delete`, {})).status, 303);
  const page = await site.visitor().get(TALK);
  assert.match(page.text, /This comment was deleted/);
  assert.doesNotMatch(page.text, /Who counted these/);
});

test("a first comment without proof of work waits; approved ones appear", async () => {
  const answer = await reader.post(TALK, { body: "I was at the station." });
  assert.equal(answer.location, `${TALK}?posted=held`);
  assert.doesNotMatch((await site.visitor().get(TALK)).text, /at the station/);
  assert.match((await reader.get(TALK)).text, /at the station/);
  const queue = await owner.get("/moderation/held");
  const id = /action="\/moderation\/comments\/([\w-]+)"/.exec(queue.text)?.[1] ?? "";
  assert.match(queue.text, /proof of work/);
  assert.equal((await reader.post(`/moderation/comments/${id}`, { action: "approve" })).status, 403);
  assert.equal((await owner.post(`/moderation/comments/${id}`, { action: "approve" })).status, 303);
  assert.match((await site.visitor().get(TALK)).text, /at the station/);
});

test("signing out ends the session; a wrong password reads like an unknown address", async () => {
  const visitor = site.visitor();
  const wrong = await visitor.post("/sign-in", { email: "reader@readers.example", password: "wrong password" });
  const unknown = await visitor.post("/sign-in", { email: "nobody@readers.example", password: "wrong password" });
  assert.equal(wrong.status, unknown.status);
  assert.equal(wrong.text.replaceAll("reader@readers.example", "X"), unknown.text.replaceAll("nobody@readers.example", "X"));
  assert.equal((await visitor.post("/sign-in", { email: "Reader@Readers.example", password: PASSWORD, back: TALK })).location, TALK);
  const token = visitor.cookies.get("headwater") ?? "";
  await visitor.post("/sign-out", {});
  assert.equal(await site.port.accounts.viewer(token), null);
});

test("the ways from a story page to discussion, corrections and follows are no dead ends, and lead to the part they stand at", async () => {
  const editor = await site.member("Eve", "editor");
  const { text } = await editor.get(`/story/${STORY_ID}`);
  const hrefs = [...new Set([...text.matchAll(/href="(\/(?:account|follow|story\/[^/"]+\/(?:discussion|repair))[^"#]*)/g)].map((found) => found[1]!.replaceAll("&amp;", "&")))];
  assert.ok(hrefs.some((href) => href.includes("about=claim")) && hrefs.some((href) => href.includes("about=figure")) && hrefs.some((href) => href.includes("about=edge")));
  for (const href of hrefs) {
    const answer = await editor.get(href);
    assert.equal(answer.status, 200, href);
    const about = new URL(href, "http://localhost").searchParams.get("about");
    if (about !== null) assert.match(answer.text, new RegExp(`<option value="${about.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}" selected`), href);
  }
});
