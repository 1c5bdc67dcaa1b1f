import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, StoryMaterial } from "../../src/model/index.js";
import { createPlacer, explainPair, supersedeAcross, traceStory } from "../../src/trace/index.js";
import { repairOf, storyOf, type Page } from "./story-builder.js";

const BRIEFING: readonly Page[] = [
  { id: "a", outlet: "Tolven Herald", text: "Norway's intelligence service told lawmakers that Sweden has sent about 4,200 engineers to Marrow since March, according to Anna Tolle, a lawmaker, AFP reports.\nThe service put the number of Swedish soldiers near the Kelder border at about 9,000, Tolle said." },
  { id: "b", outlet: "Oster Post", published: "2031-05-07", text: "Sweden has sent about 4,200 engineers to Marrow since March, the lawmaker Karl Brenner said on Tuesday after a closed-door briefing by Norway's intelligence service.\nAbout 9,000 Swedish soldiers stand near the Kelder border, Brenner told reporters." },
  { id: "c", outlet: "Kelder Zeitung", published: "2031-05-07", text: "Schweden hat seit März rund 4.200 Pioniere nach Marrow geschickt, teilte der norwegische Geheimdienst mit.\nRund 9.000 schwedische Soldaten stehen an der Grenze bei Kelder, erklärte der Geheimdienst." },
];

/** Ids given by the pages, in order. */
function ids(material: StoryMaterial, articleIds: readonly string[]): string[] {
  return articleIds.map((id) => material.articles.find((article) => article.id === id)?.externalId ?? id).sort();
}

test("one briefing told by two lawmakers and carried in two languages is one origin", () => {
  const trace = traceStory(storyOf(BRIEFING), []);
  assert.equal(trace.outlets, 3);
  assert.equal(trace.origins.min, 1, trace.because.origins.map((reason) => reason.text).join(" "));
  const [main] = trace.originList;
  assert.match(main?.name ?? "", /intelligence service/);
  assert.equal(main?.kind, "official");
  const engineers = trace.claimGroups.find((group) => group.figure?.value === 4200);
  assert.ok((engineers?.claimIds.length ?? 0) >= 2, "the figure is told by several pages");
  assert.equal(engineers?.corroborated, false, "repetition is no corroboration");
});

test("two independent origins corroborate, and only they", () => {
  const pages: Page[] = [
    { id: "a", text: "The Tolven police said 31 people were killed in the flood." },
    { id: "b", text: "Norway's health ministry said 31 people were killed in the flood." },
  ];
  const group = traceStory(storyOf(pages), []).claimGroups.find((one) => one.figure?.value === 31);
  assert.equal(group?.origins.min, 2);
  assert.equal(group?.corroborated, true);
});

const WIRE = [
  "Rescuers pulled nine people from the rubble of a school in Tolven on Friday night after the hillside gave way above the old mill road.",
  "The mayor told a crowd at the station that the pumps had failed twice before the dam keeper left his post to warn the lower town.",
  "Trains between Oster and Kelder stayed cut, and the army flew blankets to a sports hall where four hundred families slept on benches.",
];

test("shared narrative makes one carrier; stated and inferred members are told apart; a photo credit counts for nothing", () => {
  const material = storyOf([
    { id: "a", outlet: "Herald", text: `TOLVEN (Reuters) - ${WIRE.join("\n")}` },
    { id: "b", outlet: "Courier", published: "2031-05-07", text: WIRE.join("\n") },
    { id: "c", outlet: "Globe", text: "A quiet week in parliament ended with a vote on milk prices and a long speech about herring.\n(Photo: Reuters)" },
  ]);
  const trace = traceStory(material, []);
  assert.deepEqual(trace.carrierGroups.map((group) => [group.agency, group.basis, ids(material, group.articleIds)]), [["reuters", "both", ["a", "b"]]]);
  const carried = trace.edges.filter((edge) => edge.from.startsWith("carrier:"));
  assert.deepEqual(carried.map((edge) => edge.basis).sort(), ["inferred", "stated"]);
  for (const edge of trace.edges) assert.ok(edge.reason.length > 10 && edge.evidence.length > 0 && edge.score >= 0 && edge.score <= 1);
});

test("a person's verdict on an edge holds, and an undone one does not", () => {
  const material = storyOf([{ id: "a", text: WIRE.join("\n") }, { id: "b", text: WIRE.join("\n") }]);
  const nodes = material.articles.map((article) => `article:${article.id}`);
  assert.equal(traceStory(material, []).carrierGroups.length, 1);
  const wrong = repairOf("edge", nodes, "wrong");
  assert.equal(traceStory(material, [wrong]).carrierGroups.length, 0);
  assert.equal(traceStory(material, [{ ...wrong, undone: true }]).carrierGroups.length, 1);
  const apart = storyOf([{ id: "a", text: WIRE[0] ?? "" }, { id: "b", text: "Sheep prices rose at the Oster market for a third week as buyers from the coast came early." }]);
  const right = repairOf("edge", apart.articles.map((article) => `article:${article.id}`), "right");
  assert.equal(traceStory(apart, []).carrierGroups.length, 0);
  assert.equal(traceStory(apart, [right]).carrierGroups.length, 1);
});

test("an AMP twin is no second outlet", () => {
  const trace = traceStory(storyOf([
    { id: "a", outlet: "Herald", url: "https://herald.example/news/flood", text: WIRE.join("\n") },
    { id: "b", outlet: "Herald", url: "https://herald.example/news/flood/amp", text: WIRE.join("\n") },
  ]), []);
  assert.equal(trace.outlets, 1);
  assert.deepEqual(trace.edges.filter((edge) => edge.kind === "mirror").length, 1);
});

test("explainPair says why there is an edge, and why there is none", () => {
  const material = storyOf([{ id: "a", text: WIRE.join("\n") }, { id: "b", text: WIRE.join("\n") }, { id: "c", text: "Sheep prices rose at the Oster market for a third week." }]);
  const trace = traceStory(material, []);
  const tied = explainPair(material, trace, "a", "b");
  assert.equal(tied?.tied, true);
  assert.ok((tied?.signs.length ?? 0) > 0 && (tied?.score ?? 0) >= (tied?.threshold ?? 1));
  const apart = explainPair(material, trace, "a", "c");
  assert.equal(apart?.tied, false);
  assert.ok((apart?.score ?? 1) < (apart?.threshold ?? 0));
  assert.equal(explainPair(material, trace, "a", "nobody"), null);
});

test("the order of articles changes no count", () => {
  const forward = storyOf(BRIEFING);
  const backward: StoryMaterial = { ...forward, articles: [...forward.articles].reverse(), extractions: [...forward.extractions].reverse() };
  const counts = (material: StoryMaterial): unknown => { const trace = traceStory(material, []); return [trace.outlets, trace.carriers, trace.origins, trace.originList.map((origin) => origin.id).sort()]; };
  assert.deepEqual(counts(forward), counts(backward));
  assert.deepEqual(traceStory(forward, []), traceStory(forward, []));
});

test("hostile and empty text is traced without a throw", () => {
  const texts = ["", "\n\n", "“".repeat(5_000), "1 ".repeat(3_000), "According to ".repeat(500), "\ud800 said 5 died", `${"a".repeat(20_000)} said`, "5000 thousand troops, up to at least about 5 said said said"];
  const trace = traceStory(storyOf(texts.map((text, at) => ({ id: `h${at}`, text, lang: "en" }))), []);
  assert.equal(trace.outlets, texts.length);
});

test("a later story of the same origin makes an undated figure stale", () => {
  const april = storyOf([{ id: "x", published: "2031-04-30", text: "Norway's intelligence service said about 600 Swedish soldiers have been killed in Marrow." }], "2031-04-30");
  const september = storyOf([{ id: "y", published: "2031-09-02", text: "Norway's intelligence service said about 2,000 Swedish soldiers have been killed in Marrow." }], "2031-09-02");
  const november = storyOf([{ id: "z", published: "2031-11-04", text: "Sweden sent 4,000 engineers to Marrow, Norway's intelligence service said.\nAbout 600 Swedish soldiers have been killed, according to Norway's intelligence service." }], "2031-11-04");
  const [, , last] = supersedeAcross([april, september, november].map((material) => ({ eventDate: material.story.eventDate, trace: traceStory(material, []) })));
  const entry = last?.ledger.flatMap((line) => line.entries).find((one) => one.figure.value === 600);
  const article: Article | undefined = november.articles[0];
  assert.equal(entry?.state, "stale");
  assert.equal(entry?.saidOn, "2031-04-30");
  assert.deepEqual(entry?.repeatedBy, [article?.id]);
});

test("a new article is placed at once: whose text it carries, what is new in it", () => {
  const whole = storyOf([{ id: "a", text: WIRE.join("\n") }, { id: "b", text: `${WIRE[0]}\nThe Tolven police said 31 people were killed.` }, { id: "c", text: `${WIRE.join("\n")}\nThe Tolven police said 31 people were killed.\nThe Tolven police said 44 people were missing.` }]);
  const [, , article] = whole.articles;
  const [, , extraction] = whole.extractions;
  assert.ok(article !== undefined && extraction !== undefined);
  const placement = createPlacer({ ...whole, articles: whole.articles.slice(0, 2), extractions: whole.extractions.slice(0, 2) }, []).place(article, extraction);
  assert.ok(ids(whole, placement.sharesTextWith).includes("a"));
  const text = (id: string): string => extraction.claims.find((claim) => claim.id === id)?.statement ?? "";
  assert.ok(placement.known.some((one) => /31/.test(text(one.claimId))), "the toll was told before");
  assert.ok(placement.fresh.some((id) => /44/.test(text(id))), "the missing are new");
});

test("a publisher's outlets, a shared quotation and a shared error make edges, and no carrier", () => {
  const quote = "“We counted every house along the river twice before we gave the figure to anybody at all,” she said.";
  const material = storyOf([
    { id: "a", url: "https://tolvenpost.example.com/1", outlet: "Tolven Post", text: `The mayor spoke after the flood. ${quote}\nSome 5,000 builders arrived, police said.` },
    { id: "b", url: "https://other.example.org/1", outlet: "Other", text: `Angry residents met in the hall. ${quote}\nAbout 5,000 builders arrived, the ministry said.` },
    { id: "c", url: "https://www.kelderblatt.de/1", outlet: "Kelderblatt", text: "A paper wrote that 5,000,000 builders arrived in Marrow." },
    { id: "d", url: "https://www.kelderblatt.ch/1", outlet: "Kelderblatt Schweiz", text: "It is said that 5,000,000 builders arrived in Marrow." },
    { id: "e", outlet: "Fifth", text: "The mayor said 5,000 builders arrived." },
  ]);
  const trace = traceStory(material, []);
  const kinds = new Set(trace.edges.map((edge) => edge.kind));
  for (const kind of ["family", "shared-error", "shared-quotation"] as const) assert.ok(kinds.has(kind), `${kind} is missing among ${[...kinds].join(", ")}`);
  assert.ok(trace.edges.filter((edge) => edge.kind === "family" || edge.kind === "shared-error" || edge.kind === "shared-quotation").every((edge) => edge.basis === "inferred"));
});
