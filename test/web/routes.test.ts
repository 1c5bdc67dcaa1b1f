import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { test } from "node:test";
import { HouseError } from "../../src/model/index.js";
import { createWeb } from "../../src/web/index.js";
import { harbour, marfa } from "../fixtures/site/articles.js";
import { fixturePort } from "../fixtures/site/port.js";
import { MATERIAL } from "../fixtures/site/story.js";

const web = createWeb(fixturePort());
const STORY = `/story/${MATERIAL.story.id}`;
const get = async (path: string, headers: Record<string, string> = {}): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }> => {
  const answer = await web.request(path, { headers });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { "sec-fetch-site": "same-origin" }): Promise<Response> =>
  Promise.resolve(web.request(path, { method: "POST", body: new URLSearchParams(form), headers: { "content-type": "application/x-www-form-urlencoded", ...headers } }));

/** Like assert.match, without printing a whole page when it fails. */
function has(text: string, pattern: RegExp): void {
  assert.ok(pattern.test(text), `${pattern} not found in ${text.length} characters`);
}
function lacks(text: string, pattern: RegExp): void {
  assert.ok(!pattern.test(text), `${pattern} found: ${pattern.exec(text)?.[0].slice(0, 200)}`);
}

const PAGES = ["/", STORY, `/article/${harbour.id}`, "/search", "/search?q=engineers&in=passage&lang=en&from=2031-03-01", "/outlet/harbour-times.example", "/person/ines-tarn", "/claim/g-engineers", "/figure/l-dead", "/status", "/setup", "/keys"];

for (const path of PAGES) {
  test(`${path}: complete, one h1, strict policy, nothing from another host`, async () => {
    const { status, html, headers } = await get(path);
    assert.equal(status, 200);
    assert.ok(html.startsWith("<!doctype html>"), html.slice(0, 40));
    assert.equal((html.match(/<h1[ >]/g) ?? []).length, 1);
    has(html, /<title>[^<]+<\/title>/);
    const policy = headers.get("content-security-policy") ?? "";
    assert.ok(policy.includes("default-src 'none'") && !policy.includes("unsafe"), policy);
    lacks(html, /\sstyle=|<style|\son[a-z]+="|javascript:/i);
    assert.ok([...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"/g)].every((found) => found[1]!.startsWith("/")), "a file of another host");
  });
}

test("ids of a page are unique, and every link inside it has a target", async () => {
  const { html } = await get(STORY);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!);
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
  const missing = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]!).filter((id) => !ids.includes(id));
  assert.deepEqual(missing, []);
});

test("the story page has its eleven parts", async () => {
  const { html } = await get(STORY);
  for (const id of ["background", "figures", "differ", "travelled", "timeline", "lens", "cautions", "sources", "passages", "discussion", "exports"]) assert.ok(html.includes(`id="${id}"`), id);
  has(html, /<b>11<\/b> <span>outlets<\/span>/);
  has(html, /<b>5–6<\/b> <span>origins<\/span>/);
  has(html, /No comments yet/);
  has(html, /Sign in to share your thoughts/);
  has(html, /No language model used/);
  has(html, /<s><bdi>at least 300<\/bdi><\/s>/);
});

test("right-to-left and East Asian text carry their language and direction", async () => {
  const { html } = await get(STORY);
  has(html, /lang="ar" dir="rtl"/);
  has((await get(`/article/${marfa.id}`)).html, /class="kept-text" lang="ar" dir="rtl"/);
});

test("a page in a right-to-left language runs from the right, its headings do not", async () => {
  const view = (await fixturePort().story(MATERIAL.story.id, null))!;
  const arabic = { ...view.page, lede: [{ text: marfa.text.split("\n")[0]!, lang: "ar", cites: [], claimGroupIds: [] }] };
  const html = await (await createWeb(fixturePort({ view: { ...view, page: arabic } })).request(STORY)).text();
  has(html, /<h1 lang="ar" dir="rtl">/);
  has(html, /<div class="text" lang="ar" dir="rtl">/);
  has(html, /<h2 id="background-title" lang="en">/);
});

test("a citation leads to the kept text with its words marked", async () => {
  const { html } = await get(STORY);
  const href = /href="(\/article\/[^"]+at=[^"]+)"/.exec(html)![1]!.replaceAll("&amp;", "&").replace("#at", "");
  const article = await get(href);
  has(article.html, /<mark id="at">[^<]{20,}<\/mark>/);
});

test("marks that lie outside the text, overlap or are no numbers are left out", async () => {
  for (const at of ["999999-1000000", "9-3", "x", "0-5,3-9", "-1--5", "1e3-2e3"]) assert.equal((await get(`/article/${harbour.id}?at=${at}`)).status, 200);
  assert.equal(((await get(`/article/${harbour.id}?at=0-5,3-9`)).html.match(/<mark/g) ?? []).length, 1);
});

test("an edited article shows what was changed", async () => {
  const { html } = await get(`/article/${harbour.id}`);
  has(html, /<del>nearly 10,000/);
  has(html, /<ins>approximately 11,000/);
});

test("the story page answers 304 to its own ETag, and gzip where asked", async () => {
  const first = await get(STORY);
  const etag = first.headers.get("etag")!;
  assert.equal((await get(STORY, { "if-none-match": etag })).status, 304);
  const packed = await web.request(STORY, { headers: { "accept-encoding": "gzip" } });
  assert.equal(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString("utf8"), first.html);
});

test("theme and language are kept in a cookie and change the page", async () => {
  const theme = await post("/theme", { theme: "dark", back: STORY });
  assert.equal(theme.status, 303);
  assert.equal(theme.headers.get("location"), STORY);
  has((await get(STORY, { cookie: "theme=dark" })).html, /<html lang="en" data-theme="dark"/);
  has((await get("/", { cookie: "lang=de" })).html, /<html lang="de"/);
  has((await get("/", { "accept-language": "ko-KR,ko;q=0.9" })).html, /<html lang="ko"/);
});

test("a form leads back into this site only, and only this site may send it", async () => {
  for (const back of ["//evil.example", "/\\evil.example", "https://evil.example/"]) assert.equal((await post("/theme", { theme: "dark", back })).headers.get("location"), "/");
  assert.equal((await post("/setup", { kind: "sample" }, { "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await post("/setup", { kind: "sample" }, { origin: "https://evil.example", host: "localhost" })).status, 403);
  assert.equal((await post("/setup", { kind: "sample" }, {})).status, 403);
});

test("set-up takes the sample, says why something is refused, and asks for what is missing", async () => {
  has(await (await post("/setup", { kind: "sample" })).text(), /1 source taken in/);
  const refused = await post("/setup", { kind: "feed", text: "http://refuse.example" });
  assert.equal(refused.status, 422);
  has(await refused.text(), /private network/);
  const missing = await post("/setup", { kind: "paste", text: "  " });
  assert.equal(missing.status, 400);
  has(await missing.text(), /aria-invalid="true"/);
});

test("nothing read yet: the front page leads to set-up", async () => {
  const empty = await createWeb(fixturePort({ empty: true })).request("/");
  has(await empty.text(), /No stories yet.*href="\/setup"/s);
});

test("the front page marks what is new since the last visit", async () => {
  const seen = await createWeb(fixturePort(), { now: () => "2031-03-06T10:00:00.000Z" }).request("/", { headers: { cookie: "seen=2031-03-05T12:00:00.000Z~" } });
  const html = await seen.text();
  has(html, /class="fresh"/);
  has(html, /stories have news since your last visit|story has news since your last visit/);
});

test("what is not there is 404, what could not be asked 503, a bug 500; all in words", async () => {
  for (const path of ["/nowhere", "/story/unknown", "/article/unknown", "/outlet/unknown", "/claim/unknown", "/figure/unknown", "/person/unknown", `${STORY}/export/exe`, `${STORY}/v/0000000000000000`]) assert.equal((await get(path)).status, 404, path);
  const down = createWeb({ ...fixturePort(), status: async () => { throw new HouseError("store/away", "The database does not answer. Start it and try again."); } });
  const answer = await down.request("/status");
  assert.equal(answer.status, 503);
  has(await answer.text(), /The database does not answer/);
});

test("no link of the story page is a dead end", async () => {
  const { html } = await get(STORY);
  const hrefs = [...new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map((found) => found[1]!.replaceAll("&amp;", "&")))];
  // The linked story is known by its id alone in these fixtures; what others mount is tried where it is mounted.
  const own = hrefs.filter((href) => !href.includes("aaaa0000") && !/^\/(?:sign-in|follow|story\/[^/]+\/(?:discussion|repair))/.test(href));
  const dead = await Promise.all(own.map(async (href) => ({ href, status: (await web.request(href)).status })));
  assert.deepEqual(dead.filter((one) => one.status >= 400), []);
});

test("routes mounted by the caller come before the site's own, and nothing stands in for those that are not", async () => {
  const mounted = createWeb(fixturePort(), { mount: (site) => { site.get("/sign-in", (context) => context.text("own sign-in")); site.get("/keys", (context) => context.text("own keys")); } });
  for (const path of ["/sign-in", "/keys"]) assert.match(await (await mounted.request(path)).text(), /^own/);
  for (const path of ["/sign-in", "/follow", `${STORY}/repair`, `${STORY}/discussion`]) assert.equal((await get(path)).status, 404, path);
});

test("text from outside is escaped wherever it is shown", async () => {
  const nasty = "<img src=x onerror=alert(1)>\"'&";
  const port = fixturePort();
  const hostile = createWeb({ ...port, search: async (query) => ({ query, hits: [{ kind: "story", id: nasty, storyId: null, title: nasty, snippet: nasty, lang: "en", at: null }], total: 1, pages: 1 }) });
  const html = await (await hostile.request(`/search?q=${encodeURIComponent(nasty)}`)).text();
  lacks(html, /<img/);
});

test("a hostile JSON-LD value cannot end its script", async () => {
  const port = fixturePort();
  const view = (await port.story(MATERIAL.story.id, null))!;
  const web2 = createWeb(fixturePort({ view: { ...view, page: { ...view.page, headline: "</script><script>alert(1)</script>" } } }));
  lacks(await (await web2.request(STORY)).text(), /<script>alert/);
});

test("the Open Graph picture is a PNG of 1200 by 630", async () => {
  const bytes = Buffer.from(await (await web.request(`${STORY}/card.png`)).arrayBuffer());
  assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
});

test("the story page with its styles stays small: 60 KB gzip, scripts 25 KB", async () => {
  const { html } = await get(STORY);
  const css = await web.request(/href="([^"]+\.css)"/.exec(html)![1]!);
  const js = await web.request(/src="([^"]+\.js)"/.exec(html)![1]!);
  const { gzipSync } = await import("node:zlib");
  const weight = gzipSync(html).length + gzipSync(Buffer.from(await css.arrayBuffer())).length;
  assert.ok(weight < 60_000, `${weight} bytes`);
  assert.ok((await js.arrayBuffer()).byteLength < 25_000);
  has(css.headers.get("cache-control") ?? "", /immutable/);
});
