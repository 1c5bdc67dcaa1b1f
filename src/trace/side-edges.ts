import type { Article, CarrierGroup, Edge, LedgerLine } from "../model/index.js";
import { makeEdge, type EdgeVerdicts } from "./edges.js";
import { push } from "./lists.js";
import type { PairEvidence } from "./pairs.js";

const MAX_QUOTATIONS = 200;
/** Hosts whose second label names the host, not the publisher. */
const HOSTING: ReadonlySet<string> = new Set(["blogspot", "wordpress", "substack", "medium", "tumblr", "github", "livejournal", "weebly", "wixsite", "example"]);
const SUFFIX_PARTS: ReadonlySet<string> = new Set(["co", "com", "org", "net", "gov", "gob", "ac", "edu", "or", "ne", "go"]);

export interface SideMaterial {
  readonly articles: ReadonlyMap<string, Article>;
  readonly groups: readonly CarrierGroup[];
  readonly pairs: readonly PairEvidence[];
  readonly ledger: readonly LedgerLine[];
  readonly verdicts: EdgeVerdicts;
}

/** Edges that say less than a shared text: one publisher's outlets, a quotation both print, an error both make. Never a carrier by themselves. */
export function sideEdgesOf(material: SideMaterial): Edge[] {
  return [...familyEdges(material), ...errorEdges(material), ...quotationEdges(material)];
}

/** The brand in a domain: "euractiv" of "euractiv.ro"; null for hosts of many publishers and for short labels, which many share. */
export function brandOf(domain: string | null): string | null {
  const labels = (domain ?? "").split(".").slice(0, -1);
  while (labels.length > 1 && SUFFIX_PARTS.has(labels[labels.length - 1] ?? "")) labels.pop();
  const brand = labels[labels.length - 1] ?? "";
  return brand.length < 4 || HOSTING.has(brand) ? null : brand;
}

const byTime = (a: Article, b: Article): number => ((a.published ?? "9") < (b.published ?? "9") ? -1 : 1);

function familyEdges({ articles, verdicts }: SideMaterial): Edge[] {
  const brands = new Map<string, Article[]>();
  for (const article of articles.values()) {
    const brand = brandOf(article.outlet.domain);
    if (brand !== null) push(brands, brand, article);
  }
  return [...brands].flatMap(([brand, list]) => {
    const [first, ...rest] = list.sort(byTime);
    return first === undefined ? [] : rest.filter((article) => article.outlet.id !== first.outlet.id).map((article) => makeEdge({
      from: `article:${first.id}`, to: `article:${article.id}`, kind: "family", basis: "inferred", score: 0.5, at: article.published,
      reason: `Both outlets go by the name “${brand}”: one publisher, or its partners.`, evidence: [{ articleId: article.id, span: null, surface: article.outlet.domain ?? "" }],
    }, verdicts));
  });
}

/** A figure that is off by a factor of a hundred, on two pages: hardly made twice by chance. */
function errorEdges({ articles, ledger, verdicts }: SideMaterial): Edge[] {
  return ledger.flatMap((line) => {
    const printed = new Map<number, { surface: string; ids: Set<string> }>();
    for (const entry of line.entries) {
      if (entry.state !== "outlier" || entry.figure.value === null) continue;
      const seen = printed.get(entry.figure.value) ?? { surface: entry.figure.surface, ids: new Set<string>() };
      for (const id of entry.articleIds) seen.ids.add(id);
      printed.set(entry.figure.value, seen);
    }
    return [...printed.values()].flatMap(({ surface, ids }) => {
      const [first, ...rest] = [...ids].map((id) => articles.get(id)).filter((article) => article !== undefined).sort(byTime);
      return first === undefined ? [] : rest.map((article) => makeEdge({
        from: `article:${first.id}`, to: `article:${article.id}`, kind: "shared-error", basis: "inferred", score: 0.8, at: article.published,
        reason: `Both print “${surface}”, far from what other pages print: an error in common.`, evidence: [first, article].map((one) => ({ articleId: one.id, span: null, surface })),
      }, verdicts));
    });
  });
}

function quotationEdges({ articles, groups, pairs, verdicts }: SideMaterial): Edge[] {
  const home = new Map(groups.flatMap((group) => group.articleIds.map((id): [string, string] => [id, group.id])));
  return pairs.filter((pair) => pair.kind === "shared-quotation" && (home.get(pair.a) === undefined || home.get(pair.a) !== home.get(pair.b))).slice(0, MAX_QUOTATIONS).flatMap((pair) => {
    const [first, second] = [pair.a, pair.b].map((id) => articles.get(id)).filter((article) => article !== undefined).sort(byTime);
    if (first === undefined || second === undefined) return [];
    return [makeEdge({
      from: `article:${first.id}`, to: `article:${second.id}`, kind: "shared-quotation", basis: "inferred", score: 0.3, at: second.published,
      reason: "Both print the same quotation: one utterance, which by itself shows no shared text.", evidence: [{ articleId: second.id, span: null, surface: "" }],
    }, verdicts)];
  });
}
