import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { OpmlFeed } from "../../src/collect/index.js";
import { readOpml, writeOpml } from "../../src/collect/index.js";

const LIST = `<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body>
<outline text="News"><outline text="Yonhap &amp; co" xmlUrl="https://example.org/a?x=1&amp;y=2"/><outline title="Asia"><outline type="rss" TEXT="B" XMLURL="https://example.org/b"></outline></outline></outline>
<outline text="A page" htmlUrl="https://example.org/"/><outline text="not of the web" xmlUrl="file:///etc/passwd"/><outline text="again" xmlUrl="https://example.org/b"/><outline text="https://example.org/c" xmlUrl="https://example.org/c"/>
</body></opml>`;
const FEEDS: readonly OpmlFeed[] = [
  { url: "https://example.org/a?x=1&y=2", title: "Yonhap & co", folder: "News" }, { url: "https://example.org/b", title: "B", folder: "News/Asia" }, { url: "https://example.org/c", title: null, folder: null },
];

test("the feeds of a list are read with their folders, each once", () => assert.deepEqual(readOpml(Buffer.from(LIST)), FEEDS));

test("a cut list gives the feeds before the cut", () => {
  for (let cut = 60; cut < LIST.length; cut += 7) assert.ok(readOpml(Buffer.from(LIST.slice(0, cut))).length <= 3);
  assert.equal(readOpml(Buffer.from(LIST.slice(0, LIST.indexOf("A page")))).length, 2);
});

test("what is no list is refused", () => assert.throws(() => readOpml(Buffer.from("<html><outline xmlUrl='https://a.example/'></html>")), { code: "collect/not-opml" }));

test("a list written and read again is the same", () => {
  const word = fc.array(fc.constantFrom("뉴스", "a", "&", "<", ">", '"', "'", "é", "😀", " b", "&amp;", "]]>", "--"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("").trim());
  const feed = fc.record({ url: fc.nat().map((number) => `https://example.org/${number}?a=1&b=%22`), title: fc.option(word, { nil: null }), folder: fc.option(fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")), { nil: null }) }, { noNullPrototype: true });
  fc.assert(fc.property(fc.uniqueArray(feed, { selector: (one) => one.url, maxLength: 12 }), (feeds) => {
    const again = readOpml(Buffer.from(writeOpml(feeds, "Feeds")));
    const sorted = (list: readonly OpmlFeed[]): OpmlFeed[] => [...list].sort((a, b) => (a.url < b.url ? -1 : 1));
    assert.deepEqual(sorted(again), sorted(feeds));
  }), { numRuns: 40 });
});
