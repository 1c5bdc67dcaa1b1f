import assert from "node:assert/strict";
import { test } from "node:test";
import type { Capture } from "../../src/model/index.js";
import { readCapture } from "../../src/read/index.js";
import { captureOf } from "./captures.js";

const PAGE = `<!doctype html><html><head><title>Bridge reopens | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2025-06-05T00:50:17+02:00"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Bridge reopens</h1><p class="byline">By Ada Marsh</p>
<p>The bridge over the Harbour reopened on Wednesday after eleven months of repairs, the port authority said.</p>
<p>Traffic will be limited to <a href="/rules">30 km/h</a> until the end of the month, according to the authority.</p></article></body></html>`;

test("a page becomes an article: headline without the site, body without byline, time with its zone, links with spans", () => {
  const article = readCapture(captureOf(PAGE, { url: "https://harbour.example/bridge" }));
  assert.equal(article.title, "Bridge reopens");
  assert.equal(article.outlet.name, "The Harbour Post");
  assert.equal(article.published, "2025-06-04T22:50:17Z");
  assert.equal(article.zone, "+02:00");
  assert.match(article.text, /^The bridge over/);
  assert.equal(article.blocks.length, 2);
  const link = article.links[0];
  assert.equal(link?.href, "https://harbour.example/rules");
  assert.equal(article.text.slice(link?.span?.from, link?.span?.to), "30 km/h");
});

test("what is no page gives an article without text and one problem that says why", () => {
  const table: readonly (readonly [string, Uint8Array | string, string])[] = [
    ["empty", "", "read/empty"],
    ["white space", "  \n ", "read/empty"],
    ["binary", Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 32), "read/not-text"],
    ["feed", `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>`, "read/not-a-page"],
    ["pdf", "%PDF-1.7 …", "read/pdf"],
    ["menu only", "<html><body><nav><a href=/>Home</a></nav></body></html>", "read/no-body"],
  ];
  for (const [name, bytes, code] of table) {
    const article = readCapture(captureOf(bytes as Capture["bytes"] | string));
    assert.equal(article.text, "", name);
    assert.deepEqual(article.problems.map((problem) => problem.code), [code], name);
  }
});

test("agencies in the byline are credits, known or not; persons are not", () => {
  const table: readonly (readonly [byline: string, credits: readonly (readonly [string, string | null])[]])[] = [
    ["AFP", [["AFP", "afp"]]], ["QXN", [["QXN", null]]], ["Kestrel News Agency", [["Kestrel News Agency", null]]], ["Ada Marsh", []], ["Ines", []],
  ];
  for (const [byline, credits] of table) {
    const article = readCapture(captureOf(PAGE.replace("By Ada Marsh", `By ${byline}`)));
    assert.deepEqual(article.credits.filter((credit) => credit.place === "byline").map((credit) => [credit.name, credit.agency]), credits, byline);
  }
});
