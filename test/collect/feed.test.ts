import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Feed } from "../../src/collect/index.js";
import { FEED_BOUNDS, readFeed } from "../../src/collect/index.js";

const read = (text: string | Uint8Array, type: string | null = null): Feed => readFeed(typeof text === "string" ? Buffer.from(text) : text, "https://example.org/feed", type);

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example &amp; Co</title><link>https://example.org/</link><atom:link rel="self" href="https://example.org/rss"/><atom:link rel="hub" href="https://hub.example/"/><language>ko</language><ttl>30</ttl>
<item><title>First &lt;b&gt;one&lt;/b&gt;</title><link>https://example.org/1</link><guid isPermaLink="false">id-1</guid><pubDate>Tue, 04 Nov 2025 09:00:00 +0900</pubDate><dc:creator>Kim</dc:creator><source url="https://agency.example/rss">Agency</source><description>short</description><content:encoded><![CDATA[<p>full & whole</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://example.org/2</guid><author>desk@example.org (Lee)</author><media:description>about a picture</media:description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/news/"><title type="text">Example</title><link href="https://example.org/"/><link rel="self" href="https://example.org/atom"/><id>x</id><updated>2025-11-04T00:00:00Z</updated>
<entry><title>First</title><link rel="alternate" href="1"/><id>id-1</id><published>2025-11-04T00:00:00Z</published><updated>2025-11-05T00:00:00Z</updated><author><name>Kim</name></author><source><title>Agency</title><link href="https://agency.example/"/></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div></content></entry></feed>`;

const JSON_FEED = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Example", home_page_url: "https://example.org/", items: [{ id: "id-1", url: "https://example.org/1", title: "First", content_text: "a < b", date_published: "2025-11-04T09:00:00+09:00", authors: [{ name: "Kim" }] }, { id: "2", title: "Second", content_html: "<p>x</p>" }] });

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Example</title><link>https://example.org/</link></channel>
<item rdf:about="https://example.org/1"><title>First</title><link>https://example.org/1</link><description>text</description><dc:date>2025-11-04T09:00:00+09:00</dc:date></item></rdf:RDF>`;

test("RSS is read with its modules", () => {
  const feed = read(RSS);
  assert.deepEqual([feed.format, feed.title, feed.url, feed.selfUrl, feed.hubUrl, feed.lang, feed.ttlMinutes, feed.by], ["rss", "Example & Co", "https://example.org/", "https://example.org/rss", "https://hub.example/", "ko", 30, "feedsmith"]);
  assert.deepEqual(feed.items[0], { id: "id-1", url: "https://example.org/1", title: "First one", html: "<p>full & whole</p>", published: "2025-11-04T00:00:00.000Z", updated: null, authors: ["Kim"], lang: null, sourceName: "Agency", sourceUrl: "https://agency.example/rss" });
  assert.deepEqual([feed.items[1]?.url, feed.items[1]?.authors, feed.items[1]?.html], ["https://example.org/2", ["Lee"], "about a picture"]);
});

test("Atom is read with source, base and inline markup", () => {
  const item = read(ATOM).items[0];
  assert.deepEqual([item?.url, item?.published, item?.updated, item?.authors, item?.sourceName, item?.sourceUrl], ["https://example.org/news/1", "2025-11-04T00:00:00.000Z", "2025-11-05T00:00:00.000Z", ["Kim"], "Agency", "https://agency.example/"]);
  assert.match(item?.html ?? "", /<p>a &lt; b<\/p>/);
});

test("JSON Feed and RDF are read", () => {
  assert.deepEqual(read(JSON_FEED).items.map((item) => [item.id, item.url, item.html, item.published]), [["id-1", "https://example.org/1", "a &lt; b", "2025-11-04T00:00:00.000Z"], ["2", null, "<p>x</p>", null]]);
  assert.deepEqual(read(RDF).items.map((item) => [item.id, item.title, item.html, item.published]), [["https://example.org/1", "First", "text", "2025-11-04T00:00:00.000Z"]]);
});

test("both readers say the same of a whole feed", () => {
  for (const whole of [RSS, ATOM, RDF]) {
    // An element that is never closed after the items hands the same items to the forgiving reader.
    const forgiving = read(whole.replace(/<\/(?:rss|feed|rdf:RDF)>$/, ""));
    assert.equal(forgiving.by, "forgiving");
    const clean = (feed: Feed): unknown => feed.items.map((item) => ({ ...item, html: item.html?.replace(/ xmlns="[^"]*"/, "") }));
    if (whole !== ATOM) assert.deepEqual(clean(forgiving), clean(read(whole)));
    else assert.deepEqual(forgiving.items.map((item) => [item.id, item.title, item.published, item.authors, item.sourceName]), read(whole).items.map((item) => [item.id, item.title, item.published, item.authors, item.sourceName]));
  }
});

const BROKEN: readonly (readonly [name: string, text: string, titles: readonly (string | null)[]])[] = [
  ["undeclared entities", "<rss><channel><item><title>caf&eacute; &nbsp;&mdash; &bogus; &</title></item></channel></rss>", ["café — &bogus; &"]],
  ["an undeclared prefix", "<rss><channel><item><title>a</title><foo:bar>x</foo:bar></item></channel></rss>", ["a"]],
  ["unclosed items", "<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>", ["a", "b"]],
  ["an unclosed title", "<rss><channel><item><title>a<link>https://example.org/a</link></item><item><title>b</title></item></channel></rss>", ["a", "b"]],
  ["a stray end tag", "<rss><channel></b><item></i><title>a</title></item></channel></rss>", ["a"]],
  ["bare markup in a description", "<rss><channel><item><title>a</title><description>x <b>y<br> z</description></item><item><title>b</title></item></channel></rss>", ["a", "b"]],
  ["text before the root", "Warning: mysql_connect() failed\n<rss><channel><item><title>a</title></item></channel></rss>", ["a"]],
  ["text after the root", "<rss><channel><item><title>a</title></item></channel></rss><!-- cached --> junk", ["a"]],
  ["no root", "<item><title>a</title></item><item><title>b</title></item>", ["a", "b"]],
  ["capital letters", "<RSS><CHANNEL><ITEM><TITLE>a</TITLE></ITEM></CHANNEL></RSS>", ["a"]],
  ["an attribute without quotes", "<rss version=2.0><channel><item><title>a</title></item></channel></rss>", ["a"]],
  ["control signs", "<rss><channel><item><title>a\u0000\u0008b</title></item></channel></rss>", ["a\u0000\u0008b"]],
  ["an unclosed CDATA", "<rss><channel><item><title>a</title></item><item><title><![CDATA[b", ["a"]],
  ["items beside their channel", "<rss><channel><title>x</title></channel><item><title>a</title></item></rss>", ["a"]],
  ["another prefix for Atom", '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>a</a:title></a:entry></a:feed>', ["a"]],
  ["no items", "<rss><channel><title>x</title></channel></rss>", []],
];

for (const [name, text, titles] of BROKEN) test(`broken: ${name}`, () => assert.deepEqual(read(text).items.map((item) => item.title), titles));

test("what is no feed says so", () => {
  for (const text of ["", "   ", "hello", "<!doctype html><html><body><article>x</article></body></html>", "{}", '{"items":[]}', "[1]", "<opml/>", "\u0000\u0001", "{".repeat(1e5)]) {
    const feed = read(text);
    assert.deepEqual([feed.format, feed.items.length, feed.problems[0]?.code], ["none", 0, "collect/not-a-feed"], text.slice(0, 30));
  }
});

test("each cut gives the items before it", () => {
  for (const [text, ends] of [[RSS, "</item>"], [ATOM, "</entry>"], [RDF, "</item>"]] as const) {
    const ids = read(text).items.map((item) => item.id);
    for (let cut = 0; cut <= text.length; cut += 7) {
      const before = text.slice(0, cut).split(ends).length - 1;
      assert.deepEqual(read(text.slice(0, cut)).items.slice(0, before).map((item) => item.id), ids.slice(0, before), `${ends} ${cut}`);
    }
  }
  const firstEnds = JSON_FEED.indexOf('},{"id":"2"') + 1;
  for (let cut = 0; cut <= JSON_FEED.length; cut += 3) assert.ok(read(JSON_FEED.slice(0, cut)).items.length >= (cut >= firstEnds ? 1 : 0), String(cut));
});

const ENCODED: readonly (readonly [name: string, bytes: Uint8Array, type: string | null])[] = [
  ["UTF-8 that calls itself Latin-1", Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><rss><item><title>Сеул 서울</title></item></rss>'), null],
  ["UTF-16 with its mark", Buffer.from("\ufeff<rss><item><title>Сеул 서울</title></item></rss>", "utf16le"), null],
  ["UTF-16 without a mark", Buffer.from('<?xml version="1.0"?><rss><item><title>Сеул 서울</title></item></rss>', "utf16le"), null],
];
for (const [name, bytes, type] of ENCODED) test(`encoding: ${name}`, () => assert.equal(read(bytes, type).items[0]?.title, "Сеул 서울"));

test("legacy encodings are read by declaration, then by HTTP", () => {
  const koi8 = Buffer.concat([Buffer.from("<rss><item><title>"), Buffer.from([0xf3, 0xc5, 0xd5, 0xcc]), Buffer.from("</title></item></rss>")]);
  assert.equal(read(koi8, "text/xml; charset=koi8-r").items[0]?.title, "Сеул");
  assert.equal(read(Buffer.concat([Buffer.from('<?xml version="1.0" encoding="koi8-r"?>'), koi8]), "text/xml; charset=nonsense").items[0]?.title, "Сеул");
});

const BOMBS: readonly (readonly [name: string, text: string])[] = [
  ["billion laughs", `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol">${Array.from({ length: 10 }, (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? "a" : `b${at - 1}`};`.repeat(10)}">`).join("")}]><rss><channel><item><title>&b9;</title></item></channel></rss>`],
  ["quadratic blowup", `<!DOCTYPE r [<!ENTITY a "${"x".repeat(50_000)}">]><rss><item><title>${"&a;".repeat(50_000)}</title></item></rss>`],
  ["an outside entity", '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>'],
  ["a million nested elements", `<rss><channel>${"<a>".repeat(1_000_000)}`],
  ["a million elements side by side", `<rss><channel><item>${"<a/>".repeat(1_000_000)}</item></channel></rss>`],
  ["a hundred thousand JSON keys", `{"version":"https://jsonfeed.org/version/1",${Array.from({ length: 100_000 }, (_, at) => `"k${at}":"v"`).join()},"items":[]}`],
  ["nested items", `<rss><channel>${"<item>".repeat(100_000)}`],
  ["thirty thousand attributes", `<rss><channel><item ${Array.from({ length: 30_000 }, (_, at) => `a${at}="x"`).join(" ")}><title>a</title></item></channel></rss>`],
  ["an endless tag", `<rss><item ${"a".repeat(3_000_000)}`],
  ["an endless comment", `<rss><!-- ${"-".repeat(3_000_000)}`],
  ["open brackets", `<rss>${"<".repeat(2_000_000)}`],
  ["nested JSON", `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(1_000_000)}`],
  ["a million fields", `<rss><item>${"<title>a</title>".repeat(50_000)}</item></rss>`],
];

for (const [name, text] of BOMBS) {
  test(`bomb: ${name}`, () => {
    const started = performance.now();
    const before = process.memoryUsage().rss;
    const feed = read(text);
    assert.ok(performance.now() - started < 10_000, `${Math.round(performance.now() - started)} ms`);
    assert.ok(process.memoryUsage().rss - before < 300 * 1024 * 1024);
    assert.ok(JSON.stringify(feed).length < 5_000_000 && !JSON.stringify(feed).includes("root:") && !JSON.stringify(feed.items).includes("lollol"));
  });
}

test("a feed of more than 10 MB is read up to there", () => {
  const feed = read(`<rss><channel>${`<item><title>a</title><description>${"x".repeat(100_000)}</description></item>`.repeat(120)}</channel></rss>`);
  assert.ok(feed.items.length >= 100 && feed.items.length < 110);
  assert.ok(feed.problems.some((problem) => problem.code === "collect/feed-bounds"));
  assert.equal(FEED_BOUNDS.bytes, 10 * 1024 * 1024);
});

test("nothing makes the reader throw", () => {
  const piece = fc.constantFrom("<rss>", "<item>", "</item>", "<title>", "</title>", "<link>", "<entry", ">", "</", "<![CDATA[", "]]>", "<!--", "-->", "&", "&#x", ";", "<?xml", "?>", '"', "'", "=", "{", "}", '"items":[', "xmlns:a=", "\u0000", "텍스트", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<rdf:RDF>", "<!DOCTYPE x [");
  fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (parts) => { read(parts.join("")); }), { numRuns: 300 });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => { read(bytes); }), { numRuns: 200 });
});
