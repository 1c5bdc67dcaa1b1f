import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { composeStoryPage } from "../../src/brief/index.js";
import { EXPORTERS, xml, type ExportInput } from "../../src/export/index.js";
import type { StoryPage } from "../../src/model/index.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";

const page: StoryPage = composeStoryPage(MATERIAL, TRACE);
const input: ExportInput = { page, articles: MATERIAL.articles, url: "https://headwater.example/story/x", at: "2031-03-06T00:00:00.000Z" };
const HOSTILE = "</script><img src=x onerror=alert(1)> [click](javascript:alert(1)) =cmd|' /C calc'!A0 \u0000\ud800 \"quoted\", and a\nline";

/** The page with hostile text wherever text from outside stands. */
const hostile: ExportInput = { ...input, page: JSON.parse(JSON.stringify(page), (key, value: unknown) => (typeof value === "string" && ["headline", "text", "statement", "quote", "outlet", "name", "counted", "surface"].includes(key) ? `${HOSTILE} ${value}` : value)) as StoryPage };

for (const [format, exporter] of EXPORTERS) {
  test(`${format}: the same story gives the same bytes, and says something`, () => {
    const once = exporter.write(input);
    assert.equal(exporter.write(JSON.parse(JSON.stringify(input)) as ExportInput), once);
    assert.ok(once.length > 100);
  });
}

test("Markdown: every citation of the page has its note with hash, and hostile text starts no link or tag", () => {
  const text = EXPORTERS.get("markdown")!.write(input);
  for (const citation of page.citations) assert.ok(text.includes(`[^${citation.n}]: `) && text.includes(citation.sha256), String(citation.n));
  const bad = EXPORTERS.get("markdown")!.write(hostile);
  assert.doesNotMatch(bad, /(?<!\\)<(?!https?:\/\/)/);
  assert.doesNotMatch(bad, /(?<!\\)\]\(/);
});

test("JSON-LD: each claim has its origins as a range, its passages with positions, and no verdict", () => {
  const text = EXPORTERS.get("jsonld")!.write(input);
  const { hasPart } = JSON.parse(text) as { hasPart: { "@type": string[]; "hw:origins": object; appearance: { "hw:selector": { "oa:exact": string; "oa:refinedBy": { "oa:start": number; "oa:end": number }[] } }[] }[] };
  assert.equal(hasPart.length, page.trace.claimGroups.length);
  assert.ok(hasPart.some((claim) => claim.appearance.length > 0));
  for (const claim of hasPart) for (const passage of claim.appearance) {
    const { "oa:exact": exact, "oa:refinedBy": places } = passage["hw:selector"];
    const isHeld = MATERIAL.articles.some((article) => places.every((place) => exact.replace(/\s+/g, " ").includes(article.text.slice(place["oa:start"], place["oa:end"]).replace(/\s+/g, " "))));
    assert.ok(isHeld, exact);
  }
  assert.doesNotMatch(text, /ClaimReview|reviewRating|truth/i);
});

test("STIX: ids are of version 5 and stable, all references lead to objects of the bundle, no confidence is invented", () => {
  const bundle = JSON.parse(EXPORTERS.get("stix")!.write(input)) as { objects: ({ id: string; type: string; object_refs?: string[]; confidence?: number } & Record<string, unknown>)[] };
  const ids = new Set(bundle.objects.map((one) => one.id));
  assert.equal(ids.size, bundle.objects.length);
  for (const one of bundle.objects) {
    assert.match(one.id, /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(one.confidence, undefined);
    for (const reference of one.object_refs ?? []) assert.ok(ids.has(reference), `${one.id} -> ${reference}`);
  }
  assert.equal(bundle.objects.filter((one) => one.type === "note").length, page.trace.claimGroups.length);
});

test("CSV: one row for each figure, nothing a spreadsheet would run", () => {
  const rows = EXPORTERS.get("csv")!.write(input).trim().split("\r\n");
  assert.equal(rows.length - 1, page.trace.ledger.flatMap((line) => line.entries).length);
  const risky = { ...input, page: { ...page, trace: { ...page.trace, ledger: page.trace.ledger.map((line) => ({ ...line, counted: "=HYPERLINK(\"http://x\")" })) } } };
  assert.doesNotMatch(EXPORTERS.get("csv")!.write(risky), /(?:^|,|")=HYPERLINK/m);
});

test("RSS: hostile text leaves the elements as they are", () => {
  const names: string[] = [];
  const parser = new Parser({ onopentag: (name) => names.push(name) }, { xmlMode: true });
  parser.end(EXPORTERS.get("rss")!.write(hostile));
  assert.deepEqual(names, ["rss", "channel", "title", "link", "description", "item", "title", "link", "guid", "pubDate", "description"]);
});

test("XML text: what XML 1.0 cannot hold is left out, the rest survives", () => {
  assert.equal(xml("a\u0000b\u001f<&>\"'\ud800c😀"), "ab&lt;&amp;&gt;&quot;&#39;c😀");
});
