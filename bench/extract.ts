// Stated chains, figures and speed of the whole of `extract`, by language.
// Usage: HEADWATER_SHARED=../shared node dist/bench/extract.js [--misses] [--lang CODE] [--long]
import { readFileSync } from "node:fs";
import { loadDocuments } from "../src/app/documents.js";
import { attributionModel } from "../src/app/models.js";
import { extractClaims } from "../src/extract/index.js";
import type { Article, Extraction } from "../src/model/index.js";
import { foldName } from "../src/text/index.js";
import { printSpeed } from "./extract-speed.js";
import { hasShared, sharedPath } from "./shared.js";

interface Evidence { readonly page: string; readonly sentence_restated: string }
interface Gold {
  readonly page_chains: Readonly<Record<string, readonly string[]>>;
  readonly name_variants: Readonly<Record<string, readonly string[]>>;
  readonly claims: readonly { readonly quantity: unknown; readonly evidence: readonly Evidence[] }[];
}
interface Count { right: number; all: number }

const wants = (flag: string): boolean => process.argv.includes(flag);
const only = wants("--lang") ? process.argv[process.argv.indexOf("--lang") + 1] : null;
// The gold names the intelligence service "NIS" also where a page only describes it.
const DESCRIBED: Readonly<Record<string, string>> = { nis: "intelligence|spy agency|geheimdienst|renseignement|inteligencia|inteligencia|razvedka|razvedk|spionaj|servici|mkhbrt|istihbarat|gugjeongwon|kesfiyyat|dazvervis|guo qing yuan" };

function namesOf(member: string, gold: Gold): string[] {
  const parts = member.split(/[/,;·()（）、،]/).map((part) => part.trim()).filter((part) => part !== "");
  const variants = Object.entries(gold.name_variants).filter(([key, list]) => parts.some((part) => key.includes(part) || list.includes(part))).flatMap(([, list]) => list);
  return [...parts, ...variants].map(foldName).filter((name) => name.length > 1);
}

function isFound(member: string, shown: readonly string[], gold: Gold): boolean {
  const unspaced = member.replace(/通信$/, "");
  if (/\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(unspaced) && shown.some((name) => name.includes(unspaced))) return true;
  const names = namesOf(member, gold);
  const described = DESCRIBED[foldName(member.split(" ")[0] ?? "")];
  return shown.some((name) => names.some((wanted) => name === wanted || ` ${name} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${name} `) && name.length > 2) || described !== undefined && new RegExp(described).test(name));
}

/** Names an extraction shows as sources, and the credits of the page. */
function shownNames(article: Article, extraction: Extraction): string[] {
  const chains = [...extraction.attributions, ...extraction.claims.map((claim) => claim.attribution)].flatMap((attribution) => attribution.chain.flatMap((hop) => [hop.name, hop.entity ?? ""]));
  // Where a page reports what a body did ("The Fed cut its rate"), the one who acted is the origin.
  const acting = extraction.claims.flatMap((claim) => claim.actors.slice(0, 1).map((actor) => actor.name));
  const names = [...chains, ...acting, ...article.credits.map((credit) => credit.name)];
  return [...new Set([...names.map(foldName), ...names])].filter((name) => name !== "");
}

function add(counts: Map<string, Count>, lang: string, right: boolean): void {
  for (const key of [lang, "all"]) {
    const count = counts.get(key) ?? { right: 0, all: 0 };
    count.all += 1;
    if (right) count.right += 1;
    counts.set(key, count);
  }
}

function print(title: string, counts: ReadonlyMap<string, Count>): void {
  const cell = ([lang, { right, all }]: [string, Count]): string => `${lang} ${right}/${all}`;
  const all = counts.get("all") ?? { right: 0, all: 0 };
  console.log(`${title.padEnd(24)} ${(100 * all.right / Math.max(1, all.all)).toFixed(1)} %   ${[...counts].filter(([lang]) => lang !== "all").map(cell).join("  ")}`);
}

function measureStories(): void {
  const gold = JSON.parse(readFileSync(sharedPath("stories", "gold.json"), "utf8")) as Gold;
  const chains = new Map<string, Count>(), figures = new Map<string, Count>();
  for (const article of loadDocuments(sharedPath("stories", "pages.jsonl"))) {
    if (only !== null && article.lang !== only) continue;
    const extraction = extractClaims(article, { model: attributionModel() });
    const page = article.externalId ?? "";
    const shown = shownNames(article, extraction);
    // The last member is the page's own outlet, which is known without reading.
    for (const member of (gold.page_chains[page] ?? []).slice(0, -1).filter((name) => !name.startsWith("("))) {
      const right = isFound(member, shown, gold);
      add(chains, article.lang, right);
      if (!right && wants("--misses")) console.log(`  ${page} ${article.lang} misses ${member}: ${shown.join(" | ")}`);
    }
    for (const claim of gold.claims) for (const evidence of claim.evidence) {
      if (evidence.page !== page || typeof claim.quantity !== "number") continue;
      const at = article.text.indexOf(evidence.sentence_restated);
      const right = extraction.figures.some((figure) => figure.value === claim.quantity && figure.span.from >= at && figure.span.to <= at + evidence.sentence_restated.length);
      add(figures, article.lang, right);
      if (!right && wants("--misses")) console.log(`  ${page} ${article.lang} misses figure ${claim.quantity}: ${evidence.sentence_restated}`);
    }
  }
  print("stated chain members", chains);
  print("figures of evidence", figures);
}

if (!hasShared("stories", "gold.json")) console.log("skipped: the data kept beside the project is not here");
else {
  measureStories();
  if (only === null && !wants("--misses")) printSpeed(wants("--long"));
}
