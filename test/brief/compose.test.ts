import assert from "node:assert/strict";
import { test } from "node:test";
import { composeStoryPage, layoutGraph, recheckPage } from "../../src/brief/index.js";
import type { Article, Edge, Sentence, StoryMaterial, Trace } from "../../src/model/index.js";
import { article, claim } from "../fixtures/site/make.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";

const page = composeStoryPage(MATERIAL, TRACE);
const shown: readonly Sentence[] = [page.lede, ...page.paragraphs, page.background, page.onlyOne].flat();

test("every sentence shown passes the gate against the citations it carries", () => {
  const check = recheckPage(page, MATERIAL);
  assert.deepEqual(check.failing, []);
  assert.ok(check.shown >= shown.length);
  assert.ok(shown.length >= 12, `${shown.length} sentences`);
});

test("a sentence put on a page from elsewhere is found out", () => {
  const forged = { ...page, lede: [{ ...page.lede[0]!, text: page.lede[0]!.text.replace("4,000", "9,000") }] };
  assert.deepEqual(recheckPage(forged, MATERIAL).failing.map((one) => one.problem.code), ["brief/figure"]);
});

test("the lede has two or three sentences and the first says who said it, who passed it on and who carried it", () => {
  assert.ok(page.lede.length === 2 || page.lede.length === 3);
  assert.match(page.lede[0]!.text, /Federal Intelligence Bureau told lawmakers .* according to committee member Ines Tarn \(carried by Meridian Press Agency\)\.$/);
});

test("the status line names the standing origin and the earlier announcement", () => {
  assert.equal(page.status, "Under way, per Varland's Federal Intelligence Bureau; announced by Keth's transport minister Pavel Oru in November 2030");
});

test("a replaced figure never leads, and a caution names it with its heir", () => {
  assert.ok(page.lede.every((sentence) => !sentence.text.includes("300")));
  assert.ok(page.cautions.some((caution) => caution.includes("4 outlets still print \"at least 300\"") && caution.includes("about 900")));
});

test("citations are numbered from one, point inside their texts, and quote what stands there", () => {
  const articles = new Map(MATERIAL.articles.map((article) => [article.id, article]));
  page.citations.forEach((citation, at) => {
    assert.equal(citation.n, at + 1);
    const text = articles.get(citation.articleId)!.text;
    const [said, ...names] = citation.spans.map((span) => text.slice(span.from, span.to));
    assert.equal(citation.quote, names.length === 0 ? said : `${said} [${names.join("; ")}]`);
  });
});

test("the same input gives the same page, in whatever order the articles come", () => {
  const turned: StoryMaterial = { ...MATERIAL, articles: MATERIAL.articles.toReversed(), extractions: MATERIAL.extractions.toReversed() };
  assert.equal(composeStoryPage(turned, TRACE).version, page.version);
});

test("a story without English articles is written in its own language, in its own words", () => {
  const german = MATERIAL.articles.filter((article) => article.lang === "de");
  const own = composeStoryPage({ ...MATERIAL, articles: german }, TRACE);
  assert.ok(own.lede.length > 0);
  assert.ok(own.lede.every((sentence) => sentence.lang === "de"));
});

test("a passage in another language is quoted in an English page", () => {
  const korean = TRACE.claimGroups.map((group) => ({ ...group, claimIds: group.claimIds.filter((id) => MATERIAL.extractions.some((one) => one.lang === "ko" && one.claims.some((claim) => claim.id === id))) })).filter((group) => group.claimIds.length > 0);
  const own = composeStoryPage(MATERIAL, { ...TRACE, claimGroups: korean });
  assert.match(own.lede[0]!.text, /^하늘일보.*: “.*4000명.*”/);
});

test("an empty story gives an empty page that says so", () => {
  const empty = composeStoryPage({ story: { ...MATERIAL.story, members: [] }, articles: [], extractions: [] }, { ...TRACE, claimGroups: [], originList: [], carrierGroups: [], ledger: [], differences: [], notHeld: [], edges: [] });
  assert.deepEqual([empty.lede, empty.paragraphs, empty.citations], [[], [], []]);
  assert.equal(empty.status, "Nothing that can be attributed yet");
});

/** Two pages of one carrier, one of which credits it in words, and their claims. */
function carried(second: string, credited: "first" | "none"): string {
  const [first, other] = [LINE, second].map((line, at) => article({ key: `carried${at}`, outlet: `Outlet ${at}`, domain: `o${at}.example`, title: "Builders", published: "2031-03-04T09:00:00.000Z", lines: [line] })) as [Article, Article];
  const claims = [claim(first, { sentence: LINE, event: "deployment" }), claim(other, { sentence: second, event: "deployment" })] as const;
  const together = second === LINE;
  const group = (id: string, claimIds: readonly string[]): Trace["claimGroups"][number] => ({ ...TRACE.claimGroups[0]!, id, claimIds, originIds: [], figure: null });
  const carrier: Trace["carrierGroups"][number] = { ...TRACE.carrierGroups[0]!, id: "c", name: "Meridian Press Agency", agency: "mpa", articleIds: [first.id, other.id] };
  const edges: Edge[] = credited === "none" ? [] : [{ ...TRACE.edges[0]!, id: "e", from: "carrier:c", to: `article:${first.id}`, kind: "credit", basis: "stated" }];
  const trace: Trace = { ...TRACE, claimGroups: together ? [group("g", claims.map((one) => one.id))] : claims.map((one, at) => group(`g${at}`, [one.id])), carrierGroups: [carrier], edges, ledger: [], differences: [], originList: [], notHeld: [] };
  const extractions = claims.map((one) => ({ articleId: one.articleId, revision: one.revision, lang: "en", claims: [one], attributions: [], figures: [], by: "rules" }));
  const own = composeStoryPage({ story: { ...MATERIAL.story, members: [] }, articles: [first, other], extractions }, trace);
  return [...own.lede, ...own.paragraphs.flat()].find((sentence) => sentence.text.startsWith("The builders"))!.text;
}

const LINE = "The builders have crossed the border.";
const CARRIED = [
  { name: "two of its pages say it", second: LINE, credited: "none", expected: true },
  { name: "the page credits it", second: "A station was opened in the far north.", credited: "first", expected: true },
  { name: "only other passages of the page are shared", second: "A station was opened in the far north.", credited: "none", expected: false },
] as const;
for (const { name, second, credited, expected } of CARRIED) {
  test(`a sentence is ${expected ? "" : "not "}given to a carrier when ${name}`, () => assert.equal(carried(second, credited).includes("carried by Meridian Press Agency"), expected));
}

test("what only one outlet says names it once, and nothing else says its figure", () => {
  assert.ok(page.onlyOne.length > 0);
  for (const { text } of page.onlyOne) {
    const outlet = /^Only (.+?): /.exec(text)![1]!;
    assert.doesNotMatch(text.slice("Only ".length), new RegExp(`^${outlet}: ${outlet}|according to ${outlet}`), text);
  }
  assert.equal(new Set(page.onlyOne.map((sentence) => sentence.text)).size, page.onlyOne.length);
});

test("no sentence of the text stands there twice", () => {
  const texts = [page.lede, ...page.paragraphs, page.background].flat().map((sentence) => sentence.text);
  assert.equal(new Set(texts).size, texts.length);
});

/** A story of many outlets that all carry one text. */
function crowd(outlets: number): { readonly trace: Trace; readonly articles: readonly Article[] } {
  const model = MATERIAL.articles[0]!;
  const articles = Array.from({ length: outlets }, (_, at): Article => ({ ...model, id: `a${at}`, outlet: { id: `o${at}.example`, name: `Outlet ${at}`, domain: `o${at}.example` } }));
  const edges = articles.map((article, at): Edge => ({ id: `e${at}`, from: at % 11 === 0 && at > 0 ? `article:a${at - 1}` : `carrier:${at % 3 === 0 ? "mpa" : "hanul"}`, to: `article:${article.id}`, kind: "reuse", basis: at % 2 === 0 ? "stated" : "inferred", score: 0.8, reason: "Same text.", evidence: [], at: null, verdict: null }));
  return { articles, trace: { ...TRACE, edges: [...TRACE.edges.filter((edge) => !edge.to.startsWith("article:")), ...edges] } };
}

for (const outlets of [0, 1, 5, 150]) {
  test(`the picture of ${outlets} outlets has no overlapping boxes, runs left to right, and is readable`, () => {
    const { trace, articles } = crowd(outlets);
    const started = performance.now();
    const layout = layoutGraph(trace, articles);
    assert.ok(performance.now() - started < 500);
    assert.ok(layout.nodes.length <= 60, `${layout.nodes.length} boxes`);
    for (const [at, left] of layout.nodes.entries()) {
      for (const right of layout.nodes.slice(at + 1)) {
        const apart = left.x + left.width <= right.x || right.x + right.width <= left.x || left.y + left.height <= right.y || right.y + right.height <= left.y;
        assert.ok(apart, `${left.id} lies over ${right.id}`);
      }
    }
    const byId = new Map(layout.nodes.map((node) => [node.id, node]));
    for (const link of layout.links) assert.ok(byId.get(link.from)!.x < byId.get(link.to)!.x, link.id);
    const standsFor = new Set(layout.nodes.flatMap((node) => node.kind === "outlet" || node.kind === "fold" ? node.articleIds : []));
    assert.equal(standsFor.size, outlets);
  });
}

test("a shortcut is left out where a longer way is drawn, but nothing loses its only way, not even in a circle", () => {
  const { articles } = crowd(3);
  const line = (from: string, to: string, score: number): Edge => ({ ...TRACE.edges[0]!, id: `${from}>${to}`, from, to, score });
  const [a, b, c] = articles.map((article) => `article:${article.id}`) as [string, string, string];
  const edges = [line("carrier:mpa", a, 0.9), line(a, b, 0.8), line("carrier:mpa", b, 0.5), line(b, c, 0.7), line(c, a, 0.2), line("carrier:mpa", c, 0.4)];
  const links = layoutGraph({ ...TRACE, edges }, articles).links.map((link) => link.id);
  assert.deepEqual(links.sort(), [`${a}>${b}`, `${b}>${c}`, `carrier:mpa>${a}`, `${c}>${a}`].sort());
});

test("what one page alone cites is drawn as one box when there are many, and its edges stay in the list", () => {
  const { trace, articles } = crowd(12);
  const minor = Array.from({ length: 7 }, (_, at) => ({ ...TRACE.originList[0]!, id: `minor${at}`, name: `Minister ${at}`, articleIds: [`a${at}`] }));
  const edges = minor.map((origin, at): Edge => ({ ...TRACE.edges[0]!, id: `m${at}`, from: `origin:${origin.id}`, to: `article:a${at}` }));
  const main = TRACE.originList.map((origin) => ({ ...origin, articleIds: articles.map((article) => article.id) }));
  const layout = layoutGraph({ ...trace, originList: [...main, ...minor], edges: [...trace.edges, ...edges] }, articles);
  const box = layout.nodes.find((node) => node.id === "fold:origins");
  assert.equal(box?.label, "7 others");
  assert.ok(!layout.nodes.some((node) => node.label.startsWith("Minister")));
  assert.ok(main.every((origin) => layout.nodes.some((node) => node.label === origin.name)));
  const drawn = new Set(layout.links.flatMap((link) => link.edges.map((edge) => edge.id)));
  assert.ok(edges.some((edge) => drawn.has(edge.id)));
});
