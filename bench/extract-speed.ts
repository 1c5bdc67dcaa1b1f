// Speed of the whole of `extract`: beside wink-nlp in the same run, by language, from a cold start, and on one long line.
import { spawnSync } from "node:child_process";
import winkNLP from "wink-nlp";
import winkModel from "wink-eng-lite-web-model";
import { loadDocuments } from "../src/app/documents.js";
import { attributionModel } from "../src/app/models.js";
import { extractClaims } from "../src/extract/index.js";
import type { Article } from "../src/model/index.js";
import { articleOfText } from "../src/read/plain.js";
import { LONG_LINES } from "./long-lines.js";
import { sharedPath } from "./shared.js";

const ROUNDS = 5;
/** Least text one timing reads, in bytes: clocks are coarse. */
const LEAST_BYTES = 300_000;

type Model = ReturnType<typeof attributionModel>;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Processor time of one call, in seconds: on a shared machine the clock on the wall measures the others. */
function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Median of five passes over articles after four to warm up, in megabytes (UTF-8) a second of processor time. */
const WARM = 4;

function speedOf(articles: readonly Article[], read: (article: Article) => unknown): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const times = Math.max(1, Math.ceil(LEAST_BYTES / bytes));
  const pass = (): void => { for (let turn = 0; turn < times; turn += 1) for (const article of articles) read(article); };
  // A worker reads on and on: what counts is the speed once its code is compiled, for wink-nlp as for Headwater.
  for (let turn = 0; turn < WARM; turn += 1) pass();
  return times * bytes / 1e6 / median(Array.from({ length: ROUNDS }, () => seconds(pass)));
}

function printThroughput(): void {
  const pages = loadDocuments(sharedPath("stories", "pages.jsonl"));
  const english = loadDocuments(sharedPath("attribution", "polnear-dev.jsonl.gz")).slice(0, 60);
  const nlp = winkNLP(winkModel, ["sbd", "pos"]);
  const wink = speedOf(english, ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos));
  const model = attributionModel();
  const row = (name: string, articles: readonly Article[], read: (article: Article) => unknown): void => {
    if (articles.length === 0) return;
    const speed = speedOf(articles, read);
    console.log(`${name.padEnd(24)} ${speed.toFixed(2).padStart(5)} MB/s  ${(speed / wink).toFixed(2)} of wink-nlp`);
  };
  const extract = (used: Model) => (article: Article): unknown => extractClaims(article, { model: used });
  console.log(`${"wink-nlp, tokens + tags".padEnd(24)} ${wink.toFixed(2).padStart(5)} MB/s  (processor time, median of ${ROUNDS})`);
  row("English, model alone", english, ({ text, blocks }) => model?.attributions(text, blocks.map(({ span }) => span)));
  row("English, rules + model", english, extract(model));
  row("English, rules", english, extract(null));
  for (const lang of [...new Set(pages.map((page) => page.lang))].filter((code) => code !== "en").sort()) row(`${lang}, rules`, pages.filter((page) => page.lang === lang), extract(null));
}

const LONG = 5_000_000;

function lineOf(lang: string, unit: string, size: number): Article {
  const text = unit.repeat(Math.ceil(size / unit.length));
  return articleOfText({ externalId: null, captureId: "line", url: null, outlet: null, title: null, published: "2025-11-05", capturedAt: "2025-11-05T00:00:00Z", lang, text });
}

function printLongLines(): void {
  for (const [name, lang, unit] of LONG_LINES) {
    const [half, whole] = [LONG / 2, LONG].map((size) => { const article = lineOf(lang, unit, size); return seconds(() => { extractClaims(article, { model: attributionModel() }); }); });
    console.log(`one line of ${LONG / 1e6} M, ${name.padEnd(32)} ${whole?.toFixed(1).padStart(5)} s, ${((whole ?? 0) / (half ?? 1)).toFixed(1)} times that of half of it`);
  }
}

/** A program that imports the room and reads one English sentence; it prints its own processor time in milliseconds, and its memory in MB. */
const COLD = `
const started = process.cpuUsage();
const [{ extractClaims }, { attributionModel }, { articleOfText }] = await Promise.all(["extract/index.js", "app/models.js", "read/plain.js"].map((file) => import(process.argv[1] + file)));
const text = "The minister said on Tuesday that at least 5,000 troops had died, according to Reuters.";
extractClaims(articleOfText({ externalId: null, captureId: "x", url: null, outlet: null, title: null, published: "2025-11-05", capturedAt: "2025-11-05T00:00:00Z", lang: "en", text }), { model: attributionModel() });
const { user, system } = process.cpuUsage(started);
console.log(JSON.stringify([(user + system) / 1000, process.memoryUsage().rss / 1e6]));`;

function printStart(): void {
  const root = new URL("../src/", import.meta.url).href;
  const runs = Array.from({ length: ROUNDS }, () => JSON.parse(spawnSync(process.execPath, ["--input-type=module", "-e", COLD, root], { encoding: "utf8" }).stdout) as [number, number]);
  console.log(`start, model and packs   ${median(runs.map(([time]) => time)).toFixed(0)} ms of processor time, ${median(runs.map(([, memory]) => memory)).toFixed(0)} MB`);
}

/** Prints the speed tables; `long` adds the five-megabyte lines, which take ten minutes. */
export function printSpeed(long: boolean): void {
  printStart();
  printThroughput();
  if (long) printLongLines();
}
