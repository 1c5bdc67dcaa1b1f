// Tracing a story of 1,000 articles: time, memory, and adding one article to it. Made-up wire texts, rewritten, cut and credited by a thousand outlets.
// Run: node --expose-gc dist/bench/trace.js [articles]
import { extractClaims } from "../src/extract/index.js";
import type { Article, Extraction, StoryMaterial } from "../src/model/index.js";
import { articleOfText } from "../src/read/plain.js";
import { findCredits, packFor } from "../src/text/index.js";
import { createPlacer, traceStory, type TraceCache } from "../src/trace/index.js";
import { seededRandom } from "./synthetic-copies.js";

const OFFICES = ["Tolven's health ministry", "the Tolven police", "Governor Anna Brandt", "the Oster disaster agency", "mayor Karl Hallin"];
const AGENCIES = ["Reuters", "AFP", "AP", "dpa", "EFE", "Xinhua"];

/** One page about a made-up flood: a wire's sentences, some left out, the toll of its hour, a few lines of its own. */
function pageOf(at: number, random: () => number): string {
  const toll = 7 + Math.floor(at / 40);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
  const agency = AGENCIES[at % AGENCIES.length] ?? "AP";
  const wire = [
    `At least ${toll} people were killed when the Oster river flooded Tolven in version ${agency} of the night, ${pick(OFFICES)} said on Tuesday.`,
    `About ${toll * 12} people were injured and taken to hospitals along the valley road, according to ${pick(OFFICES)}.`,
    `Some 1,500 residents were evacuated from the ${agency} harbour quarter by boat, rescuers told ${agency}.`,
    `The government sent 300 engineers to Tolven to repair the dam above the ${agency} power station, the defence ministry said.`,
    `“We counted every house along the river twice before we gave the figure to anybody,” Brandt said in Oster.`,
    `In August a flood in Marrow killed 220 people, the Red Cross said at the time.`,
  ].filter(() => random() < 0.8);
  const own = Array.from({ length: 4 }, (_, line) => `Line ${line} of desk ${at % 97} tells in its own words ${Math.floor(random() * 9_000)} that roads near Kelder stayed shut.`);
  return [...wire, ...own, random() < 0.3 ? `(${agency})` : ""].filter((line) => line !== "").join("\n");
}

function articleOf(at: number, random: () => number): Article {
  const text = pageOf(at, random);
  const published = new Date(Date.UTC(2031, 4, 6) + at * 300_000).toISOString();
  const article = articleOfText({ externalId: String(at), captureId: String(at), url: `https://outlet${at}.example/flood`, outlet: `Outlet ${at}`, title: null, published, capturedAt: published, lang: "en", text });
  return { ...article, credits: findCredits(text, packFor("en"), article.blocks) };
}

const count = Number(process.argv[2] ?? 1_000);
const random = seededRandom(5);
const articles = Array.from({ length: count + 5 }, (_, at) => articleOf(at, random));
const extractions = articles.map((article): Extraction => extractClaims(article, { model: null }));
const materialOf = (size: number): StoryMaterial => ({ story: { id: "flood", label: "", eventDate: "2031-05-06", members: [], links: [], updatedAt: null }, articles: articles.slice(0, size), extractions: extractions.slice(0, size) });
(globalThis as { gc?: () => void }).gc?.();
const memory = process.memoryUsage().rss;
const cache: TraceCache = { features: new Map() };
/** Runs something and gives its processor time in ms: the wall clock of a busy machine says little. */
function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}
let trace = traceStory(materialOf(0), []);
const seconds = timed(() => { trace = traceStory(materialOf(count), [], cache); }) / 1000;
const claims = extractions.reduce((sum, one) => sum + one.claims.length, 0);
console.log(`${count} articles, ${claims} claims: traced in ${seconds.toFixed(2)} s, ${Math.round((process.memoryUsage().rss - memory) / 1e6)} MB more memory (${Math.round(process.memoryUsage().rss / 1e6)} MB in all)`);
console.log(`${trace.carrierGroups.length} carrier groups, ${trace.originList.length} origins, ${trace.edges.length} edges, ${trace.claimGroups.length} claim groups, ${trace.ledger.length} ledger lines`);
const placer = createPlacer(materialOf(count), [], cache);
const adding = articles.slice(count).map((article, at) => timed(() => {
  const extraction = extractions[count + at];
  if (extraction !== undefined) placer.place(article, extraction);
}));
console.log(`placing one article more: ${adding.map((ms) => ms.toFixed(1)).join(", ")} ms`);
const again = timed(() => { traceStory(materialOf(count + 1), [], cache); });
console.log(`tracing all again with one article more, features kept: ${again.toFixed(0)} ms`);
