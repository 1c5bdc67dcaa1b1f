// Measures: of the figures that the stories' gold claims say a page prints, how many are found in the claim's evidence sentences, by language.
// Usage: node dist/bench/figures.js [--misses]. Reads ../shared/data/stories or HEADWATER_SHARED.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Figure, Span } from "../src/model/index.js";
import { findFigures, packFor } from "../src/text/index.js";

interface GoldEvidence { readonly page: string; readonly lang: string; readonly sentence_restated: string | null }
interface GoldClaim { readonly claim: string; readonly quantity: number | string | null; readonly evidence: readonly GoldEvidence[] }
interface Page { readonly id: string; readonly lang: string; readonly text: string }
type Wanted = (figure: Figure) => boolean;

const numberOf = (text: string): number => Number(text.replaceAll(",", "").replace(/m$/, "e6"));
const hasValue = (figure: Figure, value: number): boolean => figure.value === value || (figure.bound === "range" && (figure.min === value || figure.max === value));

/** What figures a gold quantity asks for; each must be on the page. Empty when it names no number. */
function wantedOf(quantity: number | string): Wanted[] {
  if (typeof quantity === "number") return [(figure) => hasValue(figure, quantity)];
  if (quantity === "thousands") return [(figure) => figure.bound === "vague-plural" && figure.min === 2000];
  if (quantity === "hundreds") return [(figure) => figure.bound === "vague-plural" && figure.min === 200];
  const range = /^([\d,]+)-([\d,]+)$/.exec(quantity);
  if (range !== null) return [(figure) => figure.min === numberOf(range[1] ?? "") && figure.max === numberOf(range[2] ?? "")];
  return [...quantity.matchAll(/(>=?|<=?)?\s?(\d[\d,.]*m?)(?:-(\d[\d,]*))?/g)].map(([, sign = "", low = "", high]): Wanted => {
    if (high !== undefined) return (figure) => figure.min === numberOf(low) && figure.max === numberOf(high);
    const value = numberOf(low.replace(/[.,]$/, ""));
    if (sign.startsWith(">")) return (figure) => figure.value === value && figure.bound === "lower-bound";
    if (sign.startsWith("<")) return (figure) => figure.value === value && figure.bound === "upper-bound";
    return (figure) => hasValue(figure, value);
  });
}

const shared = resolve(process.env["HEADWATER_SHARED"] ?? "../shared");
const folder = join(shared, "data", "stories");
if (!existsSync(folder)) {
  console.log("figures: no shared data here, nothing measured");
  process.exit(0);
}
const pages = new Map(readFileSync(join(folder, "pages.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Page).map((page) => [page.id, page]));
const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as { readonly claims: readonly GoldClaim[] };

const tally = new Map<string, { right: number; all: number; pages: Set<string> }>();
const misses: string[] = [];
for (const claim of gold.claims) {
  if (claim.quantity === null) continue;
  const wanted = wantedOf(claim.quantity);
  for (const pageId of new Set(claim.evidence.map((evidence) => evidence.page))) {
    const page = pages.get(pageId);
    if (page === undefined || wanted.length === 0) continue;
    const spans = claim.evidence.flatMap((evidence): Span[] => {
      const from = evidence.page !== pageId || evidence.sentence_restated === null ? -1 : page.text.indexOf(evidence.sentence_restated);
      return from < 0 ? [] : [{ from, to: from + (evidence.sentence_restated ?? "").length }];
    });
    const figures = spans.flatMap((span) => findFigures(page.text, packFor(page.lang), span));
    const entry = tally.get(page.lang) ?? { right: 0, all: 0, pages: new Set<string>() };
    tally.set(page.lang, entry);
    for (const want of wanted) {
      entry.all += 1;
      entry.pages.add(pageId);
      if (figures.some(want)) entry.right += 1;
      else misses.push(`${page.lang} ${pageId} ${claim.claim} ${claim.quantity}: ${spans.map((span) => page.text.slice(span.from, span.to)).join(" / ").slice(0, 200)} -> ${figures.map((figure) => figure.surface).join(", ")}`);
    }
  }
}
let right = 0, all = 0;
for (const [lang, entry] of [...tally].sort((a, b) => b[1].all - a[1].all)) {
  right += entry.right;
  all += entry.all;
  console.log(`${lang}  ${entry.right}/${entry.all}  ${(100 * entry.right / entry.all).toFixed(0)} %  on ${entry.pages.size} pages`);
}
console.log(`all ${right}/${all}  ${(100 * right / all).toFixed(1)} %`);
if (process.argv.includes("--misses")) console.log(misses.join("\n"));
