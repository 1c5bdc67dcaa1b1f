import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Trace } from "../model/index.js";
import { explainDocuments, traceDocuments, type TracedStory } from "./trace-documents.js";

/** Precision, recall and their harmonic mean, 0..1, with the counts they come from. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** What the error card measures on the shown pages. */
export interface Card {
  readonly pages: number;
  readonly stories: Rates;
  readonly carriers: Rates;
  readonly baselineCarriers: Rates;
  readonly claims: Rates;
  /** The story with most pages: what is found, and how many "independent" origins headline similarity would show. */
  readonly main: { readonly outlets: number; readonly carriers: Trace["carriers"]; readonly origins: Trace["origins"]; readonly baselineOrigins: number };
  readonly mistakes: readonly string[];
}

interface Gold {
  readonly stories: readonly { readonly story: string; readonly label: string; readonly pages: readonly string[] }[];
  readonly siblings: Readonly<Record<string, readonly string[]>>;
  readonly claims: readonly { readonly claim: string; readonly quantity: number | string | null; readonly evidence: readonly { readonly page: string }[] }[];
}

/** The usual method: two pages with headlines this alike are taken for one source. */
const BASELINE_JACCARD = 0.55;

/** Measures tracing on a folder with `pages.jsonl` and `gold.json`, as docs/ERRORS.md reports it. Throws HouseError when the pages can't be read. */
export function measureCard(folder: string): Card {
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Gold;
  const stories = traceDocuments(join(folder, "pages.jsonl"));
  const known = new Set(Object.values(gold.siblings).flat());
  const wanted = pairsOf(Object.values(gold.siblings));
  const carried = pairsOf(stories.flatMap(({ material, trace }) => trace.carrierGroups.map((group) => pageIds(material, group.articleIds))));
  const judged = (pairs: ReadonlySet<string>): Set<string> => new Set([...pairs].filter((pair) => pair.split(" ").every((id) => known.has(id))));
  const headlines = stories.map((story) => headlineClusters(story));
  const claims = claimPairs(gold, stories);
  const main = stories[0];
  if (main === undefined) throw new Error("no story in the shown pages");
  return {
    pages: stories.reduce((sum, one) => sum + one.material.articles.length, 0),
    stories: bcubed(gold.stories.map((one) => one.pages), stories.map(({ material }) => pageIds(material, material.articles.map((article) => article.id)))),
    carriers: ratesOf(wanted, judged(carried)), baselineCarriers: ratesOf(wanted, judged(pairsOf(headlines.flat()))), claims: ratesOf(claims.wanted, claims.found),
    main: { outlets: main.trace.outlets, carriers: main.trace.carriers, origins: main.trace.origins, baselineOrigins: headlines[0]?.length ?? 0 },
    mistakes: [...carrierMistakes(stories, wanted, judged(carried)), ...claimMistakes(claims)],
  };
}

function pageIds(material: TracedStory["material"], articleIds: readonly string[]): string[] {
  const names = new Map(material.articles.map((article) => [article.id, article.externalId ?? article.id]));
  return articleIds.map((id) => names.get(id) ?? id);
}

function pairsOf(sets: readonly (readonly string[])[]): Set<string> {
  return new Set(sets.flatMap((set) => set.flatMap((a, at) => set.slice(at + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))));
}

/** Rates of found pairs against wanted ones. */
function ratesOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): Rates {
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return rates(found.size === 0 ? 0 : right / found.size, wanted.size === 0 ? 0 : right / wanted.size, { right, found: found.size, wanted: wanted.size });
}

function rates(precision: number, recall: number, counts: Pick<Rates, "right" | "found" | "wanted">): Rates {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), ...counts };
}

/** B-cubed over the pages of gold (Bagga and Baldwin 1998). */
function bcubed(gold: readonly (readonly string[])[], found: readonly (readonly string[])[]): Rates {
  const home = new Map(found.flatMap((set, at) => set.map((id): [string, number] => [id, at])));
  const pages = gold.flat();
  let precision = 0;
  let recall = 0;
  for (const set of gold) {
    for (const id of set) {
      const mates = pages.filter((other) => other === id || (home.get(other) !== undefined && home.get(other) === home.get(id)));
      const both = mates.filter((other) => set.includes(other)).length;
      precision += both / mates.length / pages.length;
      recall += both / set.length / pages.length;
    }
  }
  return rates(precision, recall, { right: pages.length, found: found.length, wanted: gold.length });
}

/** Pages of a story by likeness of their first line, which is all the headline these pages have: the baseline. */
function headlineClusters({ material }: TracedStory): string[][] {
  const words = material.articles.map((article) => new Set((article.title === "" ? (article.text.split("\n")[0] ?? "") : article.title).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const cluster = material.articles.map((_, at) => at);
  words.forEach((a, i) => words.slice(0, i).forEach((b, j) => {
    const shared = [...a].filter((word) => b.has(word)).length;
    if (shared / Math.max(1, a.size + b.size - shared) < BASELINE_JACCARD) return;
    const [from, to] = [cluster[i], cluster[j]];
    cluster.forEach((home, at) => { if (home === from) cluster[at] = to ?? at; });
  }));
  return [...new Set(cluster)].map((home) => material.articles.filter((_, at) => cluster[at] === home).map((article) => article.externalId ?? article.id));
}

interface ClaimPairs { readonly wanted: ReadonlySet<string>; readonly found: ReadonlySet<string> }

/** For each figure that gold has: which pages tell the same claim with it, by gold and by the claim groups. A pair is "value page page". */
function claimPairs(gold: Gold, stories: readonly TracedStory[]): ClaimPairs {
  const figures = gold.claims.filter((claim): claim is typeof claim & { quantity: number } => typeof claim.quantity === "number");
  const told = new Set(figures.flatMap((claim) => claim.evidence.map((one) => `${claim.quantity} ${one.page}`)));
  const marked = (value: number, pages: readonly string[]): string[] => [...pairsOf([[...new Set(pages)]])].map((pair) => `${value} ${pair}`);
  const home = new Map(gold.stories.flatMap((one) => one.pages.map((page): [string, string] => [page, one.story])));
  const together = (mark: string): boolean => { const [, a = "", b = ""] = mark.split(" "); return home.get(a) === home.get(b); };
  const wanted = new Set(figures.flatMap((claim) => marked(claim.quantity, claim.evidence.map((one) => one.page))).filter(together));
  const found = stories.flatMap(({ material, trace }) => {
    const article = new Map(material.extractions.flatMap((one) => one.claims.map((claim): [string, string] => [claim.id, claim.articleId])));
    return trace.claimGroups.flatMap((group) => {
      const value = group.figure?.value ?? null;
      const pages = pageIds(material, group.claimIds.map((id) => article.get(id) ?? ""));
      return value === null ? [] : marked(value, pages.filter((page) => told.has(`${value} ${page}`)));
    });
  });
  return { wanted, found: new Set(found) };
}

function carrierMistakes(stories: readonly TracedStory[], wanted: ReadonlySet<string>, found: ReadonlySet<string>): string[] {
  const say = (pair: string, what: string): string => {
    const [a = "", b = ""] = pair.split(" ");
    return `carrier, ${what}: pages ${a} and ${b}${signsOf(stories, a, b)}`;
  };
  return [...[...found].filter((pair) => !wanted.has(pair)).map((pair) => say(pair, "joined wrongly")), ...[...wanted].filter((pair) => !found.has(pair)).map((pair) => say(pair, "missed"))];
}

function signsOf(stories: readonly TracedStory[], a: string, b: string): string {
  try {
    const explanation = explainDocuments(stories, a, b);
    const signs = explanation.signs.map((sign) => `${sign.code} ${sign.weight.toFixed(2)}`).join(", ");
    return ` (score ${explanation.score.toFixed(2)} of ${explanation.threshold.toFixed(2)}; ${signs === "" ? "no sign" : signs})`;
  } catch {
    return " (grouped into different stories)";
  }
}

const SHOWN_CLAIM_MISTAKES = 12;

function claimMistakes({ wanted, found }: ClaimPairs): string[] {
  const wrong = [...found].filter((pair) => !wanted.has(pair)).map((pair) => { const [value, a, b] = pair.split(" "); return `claim, joined wrongly: the figure ${value} on pages ${a} and ${b}`; });
  const perFigure = new Map<string, number>();
  for (const pair of wanted) if (!found.has(pair)) perFigure.set(pair.split(" ")[0] ?? "", (perFigure.get(pair.split(" ")[0] ?? "") ?? 0) + 1);
  const missed = [...perFigure].sort((a, b) => b[1] - a[1]).map(([value, count]) => `claim, missed: ${count} pairs of pages that tell the figure ${value}`);
  return [...wrong.slice(0, SHOWN_CLAIM_MISTAKES), ...missed.slice(0, SHOWN_CLAIM_MISTAKES)];
}

const percent = (value: number): string => (100 * value).toFixed(1);
const row = (what: string, value: Rates): string => `| ${what} | ${percent(value.precision)} | ${percent(value.recall)} | ${percent(value.f1)} | ${value.right} of ${value.wanted} |`;

/** The card as docs/ERRORS.md: figures, the baseline beside them, the worst mistakes by page id, and what the data can't show. */
export function cardMarkdown(card: Card): string {
  const { main } = card;
  return `# Error card

Written by \`npm run card\`, which needs the shown pages beside the project; never edited by hand.
${card.pages} shown pages, restated for this project: shared sentences are identical by construction, so these figures say nothing about
near-duplicate thresholds. For those see \`bench/reuse.ts\`. Few pages of one text are marked, so one pair moves the figures by points.

| measured | precision | recall | F1 | right |
|---|---|---|---|---|
${row("stories (B-cubed)", card.stories).replace(/[^|]*\|$/, ` ${card.stories.wanted} stories |`)}
${row("pages of one carrier's text (pairs)", card.carriers)}
${row("… by headline similarity (Jaccard 0.55), the usual method", card.baselineCarriers)}
${row("pages that tell one claim with a figure (pairs)", card.claims)}

The largest story: ${main.outlets} outlets, ${main.carriers.min}-${main.carriers.max} carriers, ${main.origins.min}-${main.origins.max} origins.
Headline similarity shows ${main.baselineOrigins} "independent" sources there.

## Worst mistakes
Pages by their id in the shown data. Signs are those \`headwater trace --why\` prints.

${card.mistakes.map((mistake) => `- ${mistake}`).join("\n")}

## What it can't do
- Two versions of one wire in two languages are joined when they tell the same rare things in the same order; a summary of one sentence is not.
- Claims without a figure join within one language only.
- Who spoke is as good as the extracted source: a noun taken for a name makes an origin, never an independent one.
- Counts of the same people in other words ("troops", "builders") are joined only where a word of the kind stands near the figure.
`;
}

/** Figures that may not fall, by name; each 0..1 except where the name says otherwise. */
export function floorFigures(card: Card): Readonly<Record<string, number>> {
  return {
    "stories f1": card.stories.f1, "carriers f1": card.carriers.f1, "carriers precision": card.carriers.precision,
    "claims precision": card.claims.precision, "claims recall": card.claims.recall,
  };
}
