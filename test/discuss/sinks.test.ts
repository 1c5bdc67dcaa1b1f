import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { DiscussPort } from "../../src/model/index.js";
import { createWeb, englishLook, mountDiscussion, printableStory } from "../../src/web/index.js";
import { renderMarkdown } from "../../src/discuss/index.js";
import { fixturePort, fixtureView } from "../fixtures/site/port.js";
import { ECHOES, hostilePort, LIST_PAGES } from "./hostile-port.js";
import { violations } from "./oracle.js";
import { poisoned, poisonedPort, READ_PAGES } from "./poison.js";
import { IS_LONG, naughtyStrings, ownPayloads, sharedPayloads } from "./payloads.js";
import { comment, openSite, STORY_ID, type Site } from "./site.js";

const PAYLOADS = [...ownPayloads(), ...sharedPayloads(IS_LONG ? 1 : 25)];
const BATCH = 50;

const siteOf = (payloads: readonly string[]): ReturnType<typeof createWeb> => createWeb(fixturePort(), { mount: (site) => mountDiscussion(site, hostilePort(payloads), { secure: false, proxies: 0 }) });
const pageOf = async (web: ReturnType<typeof createWeb>, path: string): Promise<string> => (await web.request(path)).text();

test("the oracle sees what a page must not hold", () => {
  for (const html of ["<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<script>alert(1)</script>", "<p style='x'>", "<iframe src=/x>", "<p onclick=x>", "<script src=/assets/a.js>alert(1)</script>"]) assert.notDeepEqual(violations(`<html><body>${html}`), [], html);
});

test(`stored: ${PAYLOADS.length} payloads through every list of every page of accounts, discussion and moderation`, async () => {
  const found: string[] = [];
  for (let at = 0; at < PAYLOADS.length; at += BATCH) {
    const web = siteOf(PAYLOADS.slice(at, at + BATCH));
    for (const path of LIST_PAGES) found.push(...violations(await pageOf(web, path)).map((one) => `${path} ${one} (payloads from ${at})`));
  }
  assert.deepEqual(found, []);
});

test(`read: ${PAYLOADS.length} payloads in what feeds, articles, outlets, people and figures say, through every page that shows it and every export`, async () => {
  const found: string[] = [];
  for (let at = 0; at < PAYLOADS.length; at += BATCH) {
    const payloads = PAYLOADS.slice(at, at + BATCH);
    const web = createWeb(poisonedPort(payloads));
    for (const path of READ_PAGES) found.push(...violations(await pageOf(web, path)).map((one) => `${path} ${one} (payloads from ${at})`));
    const view = poisoned(fixtureView(), payloads);
    found.push(...violations(printableStory(view, englishLook("https://news.example"))).filter((one, place, all) => one !== "<style>" || all.indexOf(one) !== place).map((one) => `printed ${one} (payloads from ${at})`));
  }
  assert.deepEqual(found, []);
});

/** A site whose use cases can be exchanged while it stands. */
function changingSite(): { readonly web: ReturnType<typeof createWeb>; show(payload: string): void } {
  let now = hostilePort([""]);
  const room = (name: keyof DiscussPort): unknown => new Proxy({}, { get: (_, use) => Reflect.get(now[name], use) as unknown });
  const port = { accounts: room("accounts"), comments: room("comments"), moderation: room("moderation"), notes: room("notes") } as DiscussPort;
  const app = fixturePort();
  return {
    web: createWeb({ ...app, addByHand: async (input) => ({ accepted: 0, refused: [{ what: "text" in input ? input.text : "", why: "text" in input ? input.text : "" }] }) }, { mount: (site) => mountDiscussion(site, port, { secure: false, proxies: 0 }) }),
    show: (payload) => { now = hostilePort([payload]); },
  };
}

/** Some payloads alone, and all of them a dozen at a time. */
const ECHOED = [...PAYLOADS.filter((_, at) => at % (IS_LONG ? 8 : 24) === 0), ...Array.from({ length: Math.ceil(PAYLOADS.length / 12) }, (_, at) => PAYLOADS.slice(at * 12, at * 12 + 12).join(" "))];

test(`echoed: ${PAYLOADS.length} payloads through every form that comes back, and the search box`, async () => {
  const found: string[] = [];
  const { web, show } = changingSite();
  const inText = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
  for (const payload of ECHOED) {
    show(payload);
    for (const [path, field] of [...ECHOES, ["/setup", "text"]] as const) {
      const answer = await web.request(path, { method: "POST", body: new URLSearchParams({ [field]: payload, kind: "paste", do: "preview", action: "hide" }).toString(), headers: { ...inText, referer: `http://localhost/${encodeURI(payload.toWellFormed().slice(0, 400))}` } });
      assert.ok(answer.status < 500, `${path} ${field}: ${answer.status}`);
      found.push(...violations(await answer.text()).map((one) => `${path} ${one}: ${payload.slice(0, 80)}`));
    }
    found.push(...violations(await pageOf(web, `/search?${new URLSearchParams({ q: payload })}`)).map((one) => `/search ${one}: ${payload.slice(0, 80)}`));
  }
  assert.deepEqual(found, []);
});

test("the feed of a discussion is well-formed and its HTML keeps the allow-list", async () => {
  for (let at = 0; at < PAYLOADS.length; at += BATCH) {
    const xml = await pageOf(siteOf(PAYLOADS.slice(at, at + BATCH)), "/story/st/discussion.atom");
    // Only elements of the feed stand as markup: all else is escaped.
    assert.deepEqual([...new Set([...xml.matchAll(/<\/?([^\s>/]+)/g)].map((found) => found[1]))].sort(), ["?xml", "author", "content", "entry", "feed", "id", "link", "name", "title", "updated"]);
    assert.ok(!/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml));
  }
});

test("Markdown that is made to be slow is not", () => {
  const killers = [">".repeat(8000), "* a\n > b\n".repeat(900), "[".repeat(8000), "](".repeat(4000), "`".repeat(8000), "*a_".repeat(2600), "<".repeat(8000), "a**b".repeat(2000), "[a](".repeat(2000), "\\".repeat(8000), "&".repeat(8000), "- ".repeat(4000), "1. ".repeat(2600), "![[]()".repeat(1300), "~~".repeat(4000), "<a@".repeat(2600), "http://".repeat(1100)];
  for (const text of killers) {
    const started = performance.now();
    renderMarkdown(text.slice(0, 5000));
    assert.ok(performance.now() - started < 500, `${text.slice(0, 12)}: ${performance.now() - started} ms`);
  }
});

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());

test("naughty strings come back as they were sent, in every field", async () => {
  const owner = await site.member("Owner", "administrator");
  const strings = naughtyStrings().filter((_, at) => IS_LONG || at % 12 === 0);
  for (const text of strings) {
    const expected = text.replaceAll("\u0000", "").normalize("NFC").trim();
    if (expected === "" || text.length > 8000) continue;
    const id = await comment(owner, text);
    const kept = (await site.house.db.query<{ body: string }>("SELECT body FROM comments WHERE id = $1", [id])).rows[0]?.body;
    assert.equal(kept, expected);
    // By an edit, and in the export, it is the same again.
    await site.house.db.query("DELETE FROM rate_counts");
    const edited = await owner.post(`/comment/${id}/edit`, { body: `${text} .` });
    assert.ok(edited.status < 400, `${edited.status} for an edit to ${JSON.stringify(text)}`);
    const written = (await site.house.db.query<{ body: string }>("SELECT body FROM comments WHERE id = $1", [id])).rows[0]?.body;
    assert.equal(written, `${text.replaceAll("\u0000", "")} .`.normalize("NFC").trim());
    await site.house.db.query("UPDATE sessions SET proved_at = $1", [site.house.now()]);
    const exported = JSON.parse((await owner.get("/account/export.json")).text) as Record<string, readonly Record<string, unknown>[]>;
    assert.ok(JSON.stringify(exported["comments"]).includes(JSON.stringify(written)), `in the export: ${JSON.stringify(text)}`);
    const profile = await owner.post("/account/profile", { name: "Owner", bio: text });
    assert.equal(profile.status, 200);
    assert.equal((await site.house.db.query<{ bio: string }>("SELECT bio FROM accounts WHERE name = 'Owner'")).rows[0]?.bio, text.slice(0, 1000).normalize("NFC"));
  }
  assert.deepEqual(violations((await owner.get(`/story/${STORY_ID}/discussion`)).text).filter((one) => !one.startsWith("svg")), []);
});
