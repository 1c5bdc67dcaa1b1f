// Reading pages: body, title, date and author figures on the shown pages, by halves of the publishers, and speed beside a bare htmlparser2 DOM parse.
// Run: node dist/bench/read.js
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseDocument } from "htmlparser2";
import type { Article, Capture } from "../src/model/index.js";
import { localTime, readCapture } from "../src/read/index.js";
import { sha256 } from "../src/text/index.js";
import { hasShared, sharedPath } from "./shared.js";

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
const ROUNDS = 5;

interface Gold { readonly body?: string; readonly with?: readonly string[]; readonly without?: readonly string[]; readonly title?: string; readonly date?: string; readonly author?: unknown; readonly authors?: unknown }
interface Page { readonly name: string; readonly gold: Gold; readonly bytes: Buffer }

function captureOf(bytes: Uint8Array): Capture {
  const hints = { title: null, outlet: null, published: null, lang: null, authors: [], sourceName: null, sourceUrl: null, externalId: null };
  return { id: "0", via: "file", url: null, urlChain: [], capturedAt: "2026-01-01T00:00:00Z", contentType: null, status: null, headers: [], bytes, sha256: sha256(bytes), label: "page.html", hints };
}

function pagesOf(set: string): Page[] {
  const gold = JSON.parse(readFileSync(sharedPath("extraction", set, "gold.json"), "utf8")) as Record<string, Gold>;
  return Object.entries(gold).map(([name, entry]) => ({ name, gold: entry, bytes: gunzipSync(readFileSync(sharedPath("extraction", set, `${name.replace(/\.html$/, "")}.html.gz`))) }));
}

const norm = (text: unknown): string => (typeof text === "string" ? text : "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

function shingles(text: string): Map<string, number> {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase());
  const bag = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i += 1) { const key = words.slice(i, i + 4).join(" "); if (key !== "") bag.set(key, (bag.get(key) ?? 0) + 1); }
  return bag;
}

/** Precision and recall of one page: shared shingles, or segments present and absent (counted over all pages). */
function scoreBody(text: string, gold: Gold): { tp: number; predicted: number; wanted: number } {
  if (gold.with !== undefined) {
    const tp = gold.with.filter((segment) => norm(text).includes(norm(segment))).length;
    return { tp, predicted: tp + (gold.without ?? []).filter((segment) => norm(text).includes(norm(segment))).length, wanted: gold.with.length };
  }
  const [mine, theirs] = [shingles(text), shingles(gold.body ?? "")];
  const sum = (bag: Map<string, number>): number => [...bag.values()].reduce((all, count) => all + count, 0);
  return { tp: [...theirs].reduce((all, [key, count]) => all + Math.min(count, mine.get(key) ?? 0), 0), predicted: sum(mine), wanted: sum(theirs) };
}

function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : String(value ?? "").split(/;|,/)).map(norm).filter((name) => name !== "").sort();
}

function report(label: string, pages: readonly { page: Page; article: Article }[]): void {
  const rows = pages.map(({ page, article }) => ({ ...scoreBody(article.text, page.gold), page, article }));
  const segments = pages[0]?.page.gold.with !== undefined;
  const sum = (pick: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + pick(row), 0);
  const p = segments ? sum((row) => row.tp) / sum((row) => row.predicted) : sum((row) => (row.predicted === 0 ? 0 : row.tp / row.predicted)) / rows.length;
  const r = segments ? sum((row) => row.tp) / sum((row) => row.wanted) : sum((row) => (row.wanted === 0 ? 0 : row.tp / row.wanted)) / rows.length;
  const share = (of: (typeof rows), hit: (row: (typeof rows)[number]) => boolean): string => `${((100 * of.filter(hit).length) / Math.max(1, of.length)).toFixed(1)} %`;
  const title = share(rows.filter((row) => row.page.gold.title), (row) => norm(row.article.title) === norm(row.page.gold.title));
  const date = share(rows.filter((row) => row.page.gold.date), (row) => (row.article.published === null ? "" : localTime(row.article.published, row.article.zone)).slice(0, 10) === String(row.page.gold.date).slice(0, 10));
  const authors = share(rows.filter((row) => namesOf(row.page.gold.authors ?? row.page.gold.author).length > 0), (row) => namesOf([...new Set(row.article.authors.map(norm))]).join("|") === [...new Set(namesOf(row.page.gold.authors ?? row.page.gold.author))].join("|"));
  console.log(`${label.padEnd(24)} pages ${String(rows.length).padStart(4)}  body P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}  title ${title}  date ${date}  authors ${authors}`);
}

/** Publishers fall into halves by hash, so that rules can be made on one half and checked on the other. */
const halfOf = (name: string): number => (createHash("md5").update(name.replace(/_V\d.*$/, "").replace(/[_-].*$/, (rest) => (rest.startsWith("__") ? rest : ""))).digest()[0] ?? 0) & 1;

function time(pages: readonly Page[], run: (page: Page) => unknown): number {
  const started = performance.now();
  for (const page of pages) run(page);
  return performance.now() - started;
}

if (!hasShared("extraction")) {
  console.log(`skipped: no pages at ${sharedPath("extraction")}`);
} else {
  for (const set of ["fundus", "trafilatura"]) {
    const read = pagesOf(set).map((page) => ({ page, article: readCapture(captureOf(page.bytes)) }));
    report(set, read);
    for (const half of [0, 1]) report(`  half ${half}`, read.filter(({ page }) => halfOf(page.name) === half));
    const cjk = read.filter(({ page }) => /^(?:jp|kr|tw|cn)__/.test(page.name));
    if (cjk.length > 0) report("  Chinese, Japanese, Korean", cjk);
  }
  const pages = pagesOf("fundus");
  const bare: number[] = [];
  const full: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    bare.push(time(pages, (page) => parseDocument(page.bytes.toString("utf8"))));
    full.push(time(pages, (page) => readCapture(captureOf(page.bytes))));
  }
  const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`speed: ${pages.length} pages, bare htmlparser2 DOM ${median(bare).toFixed(0)} ms, whole article ${median(full).toFixed(0)} ms, ratio ${(median(full) / median(bare)).toFixed(2)}`);
}
