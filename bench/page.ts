// What the story page costs and keeps: sentences through the gate on every story of the shared collection, bytes, rendering, requests per second.
// Run: node dist/bench/page.js [seconds of load, default 5]. Stories need ../shared/data (or HEADWATER_SHARED); the rest runs on the fixture story.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { traceDocuments } from "../src/app/trace-documents.js";
import { composeStoryPage, layoutGraph, recheckPage } from "../src/brief/index.js";
import type { Article, Edge, StoryView } from "../src/model/index.js";
import { createListener, createWeb } from "../src/web/index.js";
import { hasShared, sharedPath } from "./shared.js";
import { fixturePort, fixtureView } from "../test/fixtures/site/port.js";

const PAGES = sharedPath("stories", "pages.jsonl");
const SECONDS = Number(process.argv[2] ?? 5);
const CONNECTIONS = 50;

/** Median of some runs, in milliseconds. */
function median(runs: number, act: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    act();
    return performance.now() - started;
  }).sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function overSharedStories(): void {
  if (!hasShared("stories", "pages.jsonl")) { console.log(`stories: skipped, ${PAGES} is not there`); return; }
  const traced = traceDocuments(PAGES);
  const started = performance.now();
  const pages = traced.map(({ material, trace }) => ({ material, page: composeStoryPage(material, trace) }));
  const took = performance.now() - started;
  const checks = pages.map(({ page, material }) => recheckPage(page, material));
  const shown = checks.reduce((total, one) => total + one.shown, 0);
  const failing = checks.flatMap((one) => one.failing);
  const refused = pages.reduce((total, { page }) => total + page.refusals.length, 0);
  const codes = new Map<string, number>();
  for (const { page } of pages) for (const refusal of page.refusals) codes.set(refusal.problem.code, (codes.get(refusal.problem.code) ?? 0) + 1);
  console.log(`stories: ${pages.length} pages of ${PAGES.split("/").slice(-2).join("/")}; ${shown} sentences shown, ${failing.length} of them fail the gate; ${refused} drafts refused (${[...codes].map(([code, n]) => `${code} ${n}`).join(", ")})`);
  for (const one of failing.slice(0, 5)) console.log(`  ${one.problem.code}: ${one.problem.message}`);
  console.log(`stories: pages without any sentence: ${pages.filter(({ page }) => page.lede.length === 0).length}; composed in ${took.toFixed(0)} ms`);
}

/** A page of at least 60 claims and 40 citations: the fixture's sentences again and again. */
function largeView(): StoryView {
  const view = fixtureView();
  const paragraph = view.page.paragraphs.flat();
  const paragraphs = Array.from({ length: 12 }, () => [...paragraph, ...view.page.lede]);
  const citations = Array.from({ length: 60 }, (_, at) => ({ ...view.page.citations[at % view.page.citations.length]!, n: at + 1 }));
  return { ...view, comments: 200, page: { ...view.page, paragraphs, citations } };
}

function crowded(outlets: number): StoryView {
  const view = fixtureView();
  const cards = Array.from({ length: outlets }, (_, at) => ({ ...view.articles[at % view.articles.length]!, id: `crowd${at}`, outlet: { id: `o${at}.example`, name: `Outlet ${at}`, domain: `o${at}.example` } }));
  const articles = cards.map((card): Article => ({ ...FIRST, id: card.id, outlet: card.outlet }));
  const edges = cards.map((card, at): Edge => ({ ...view.page.trace.edges[3]!, id: `crowd-edge${at}`, from: at % 3 === 0 ? "carrier:hanul-agency" : "carrier:mpa", to: `article:${card.id}` }));
  const trace = { ...view.page.trace, outlets, edges: [...view.page.trace.edges.filter((edge) => !edge.to.startsWith("article:")), ...edges], carrierGroups: view.page.trace.carrierGroups.map((group, at) => ({ ...group, articleIds: cards.filter((_, place) => (place % 3 === 0) === (at === 1)).map((card) => card.id) })) };
  return { ...view, articles: cards, graph: layoutGraph(trace, articles), page: { ...view.page, trace } };
}

const FIRST = (await fixturePort().article(fixtureView().articles[0]!.id, null))!.article;

async function render(view: StoryView): Promise<string> {
  const web = createWeb(fixturePort({ view }));
  return (await web.request(`/story/${view.page.storyId}/v/${view.page.version}`)).text();
}

async function timed(view: StoryView, runs: number): Promise<{ readonly ms: number; readonly html: string }> {
  const web = createWeb(fixturePort({ view }));
  const path = `/story/${view.page.storyId}/v/${view.page.version}`;
  const times: number[] = [];
  let html = "";
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    html = await (await web.request(path)).text();
    times.push(performance.now() - started);
  }
  return { ms: times.sort((left, right) => left - right)[Math.floor(runs / 2)] ?? 0, html };
}

async function sizes(): Promise<void> {
  const html = await render(fixtureView());
  const web = createWeb(fixturePort());
  const weigh = async (pattern: RegExp): Promise<{ readonly raw: number; readonly gzip: number }> => {
    const bytes = Buffer.from(await (await web.request(pattern.exec(html)?.[1] ?? "/")).arrayBuffer());
    return { raw: bytes.length, gzip: gzipSync(bytes).length };
  };
  const [css, js] = [await weigh(/href="([^"]+\.css)"/), await weigh(/src="([^"]+\.js)"/)];
  console.log(`bytes: story page ${gzipSync(html).length} gzip (${html.length} raw) + CSS ${css.gzip} = ${gzipSync(html).length + css.gzip} over the wire; JavaScript ${js.raw} raw, ${js.gzip} gzip`);
  const large = await timed(largeView(), 15);
  console.log(`uncached: ${large.ms.toFixed(1)} ms (median of 15) for 60 citations and ${largeView().page.paragraphs.flat().length} sentences`);
  const crowd = await timed(crowded(150), 9);
  console.log(`150 outlets: rendered in ${crowd.ms.toFixed(1)} ms, ${gzipSync(crowd.html).length} bytes gzip, ${crowded(150).graph?.nodes.length ?? 0} boxes in the picture`);
}

/** Load from a second process, so that the client's work is not the server's. */
async function load(): Promise<void> {
  const server = createServer(createListener(fixturePort()));
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", () => resolve()); });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const path = `/story/${fixtureView().page.storyId}`;
  const client = spawn(process.execPath, ["-e", CLIENT, String(port), path, String(CONNECTIONS), String(SECONDS)], { stdio: ["ignore", "inherit", "inherit"] });
  await new Promise((resolve) => client.once("exit", resolve));
  server.close();
}

// Plain http with keep-alive; one warm-up second is not counted.
const CLIENT = `
const http = require("node:http");
const [port, path, connections, seconds] = process.argv.slice(1);
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) });
const times = []; let counting = false, stop = false;
const once = () => new Promise((resolve, reject) => { const at = performance.now(); http.get({ port, path, agent, headers: { "accept-encoding": "gzip" } }, (answer) => { answer.resume(); answer.on("end", () => { if (counting) times.push(performance.now() - at); resolve(); }); }).on("error", reject); });
const loop = async () => { while (!stop) await once(); };
setTimeout(() => { counting = true; }, 1000);
setTimeout(() => { stop = true; }, 1000 + Number(seconds) * 1000);
Promise.all(Array.from({ length: Number(connections) }, loop)).then(() => { times.sort((a, b) => a - b); console.log("cached: " + Math.round(times.length / Number(seconds)) + " requests/s at " + connections + " connections, p50 " + times[Math.floor(times.length * .5)].toFixed(1) + " ms, p99 " + times[Math.floor(times.length * .99)].toFixed(1) + " ms (client in its own process on the same cores)"); process.exit(0); });
`;

overSharedStories();
const crowd = crowded(150);
const crowdArticles = crowd.articles.map((card): Article => ({ ...FIRST, id: card.id, outlet: card.outlet }));
console.log(`layout: ${median(15, () => layoutGraph(crowd.page.trace, crowdArticles)).toFixed(1)} ms for 150 outlets`);
await sizes();
await load();
process.exit(0);
