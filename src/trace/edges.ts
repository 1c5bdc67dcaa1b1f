import type { Article, CarrierGroup, Edge, Evidence, Repair } from "../model/index.js";
import { contentId } from "../text/index.js";
import type { TextCluster } from "./carriers.js";
import type { TraceFeatures } from "./features.js";
import type { Fold } from "./folds.js";
import type { VoicedOrigin } from "./origins.js";
import type { PairEvidence } from "./pairs.js";
import type { CitedCarriers } from "./carrier-groups.js";
import type { CarrierNames } from "./carrier-names.js";
import type { Voices } from "./voices.js";

/** Verdicts of people on edges, by edge id. */
export type EdgeVerdicts = ReadonlyMap<string, Edge["verdict"]>;

/** Id of an edge: the same on every run, so that a verdict given once holds. */
export function edgeId(from: string, to: string, kind: Edge["kind"]): string {
  return contentId("edge", from, to, kind);
}

/** Verdicts out of repairs: subjects are one edge id, or the two node ids of an edge of any kind. */
export function edgeVerdicts(repairs: readonly Repair[]): EdgeVerdicts {
  const verdicts = new Map<string, Edge["verdict"]>();
  for (const repair of repairs) {
    if (repair.kind !== "edge" || repair.undone) continue;
    const value = repair.value === "right" || repair.value === "wrong" || repair.value === "unsure" ? repair.value : null;
    verdicts.set([...repair.subjects].sort().join(" "), value);
  }
  return verdicts;
}

interface EdgeParts { readonly from: string; readonly to: string; readonly kind: Edge["kind"]; readonly basis: Edge["basis"]; readonly score: number; readonly reason: string; readonly evidence: readonly Evidence[]; readonly at: string | null }

/** An edge with its id, a score within 0..1, and what a person said of it. */
export function makeEdge(parts: EdgeParts, verdicts: EdgeVerdicts): Edge {
  const id = edgeId(parts.from, parts.to, parts.kind);
  return { id, ...parts, score: Math.round(100 * Math.max(0, Math.min(1, parts.score))) / 100, verdict: verdicts.get(id) ?? verdicts.get([parts.from, parts.to].sort().join(" ")) ?? null };
}

export interface EdgeMaterial {
  readonly articles: ReadonlyMap<string, Article>;
  readonly folds: readonly Fold[];
  readonly clusters: readonly TextCluster[];
  readonly groups: readonly CarrierGroup[];
  readonly origins: readonly VoicedOrigin[];
  readonly voices: Voices;
  readonly byClaim: ReadonlyMap<string, string>;
  readonly features: readonly TraceFeatures[];
  readonly verdicts: EdgeVerdicts;
  readonly names: CarrierNames;
  readonly cited: CitedCarriers;
}

/** All edges of a story, from the one who had it to the one who took it, stated and inferred kept apart. At most a few for each article. */
export function edgesOf(material: EdgeMaterial): Edge[] {
  const edges = new Map<string, Edge>();
  for (const one of [...foldEdges(material), ...creditEdges(material), ...middlemanEdges(material), ...reuseEdges(material), ...originEdges(material)]) if (!edges.has(one.id)) edges.set(one.id, one);
  return [...edges.values()];
}

function foldEdges({ folds, articles, verdicts }: EdgeMaterial): Edge[] {
  return folds.map((fold) => makeEdge({
    from: `article:${fold.into}`, to: `article:${fold.articleId}`, kind: fold.kind, basis: fold.kind === "link" ? "stated" : "inferred", score: 1, reason: fold.reason,
    evidence: [{ articleId: fold.articleId, span: null, surface: articles.get(fold.articleId)?.canonicalUrl ?? articles.get(fold.articleId)?.url ?? "" }],
    at: articles.get(fold.articleId)?.published ?? null,
  }, verdicts));
}

const PLACE_WORDS: Readonly<Record<string, string>> = {
  dateline: "dateline", byline: "byline", "sign-off": "sign-off", "trailing-verb": "running text", label: "source label", link: "link", "feed-source": "feed's source",
};

/** Carrier to article: stated where the article credits it, inferred where only its text does. */
function creditEdges({ groups, articles, clusters, verdicts, names, cited }: EdgeMaterial): Edge[] {
  const bestOf = new Map<string, PairEvidence>();
  for (const pair of clusters.flatMap((cluster) => cluster.evidence)) {
    for (const id of [pair.a, pair.b]) if (pair.score > (bestOf.get(id)?.score ?? -Infinity)) bestOf.set(id, pair);
  }
  return groups.flatMap((group) => group.articleIds.map((id) => {
    const article = articles.get(id);
    const credit = article === undefined ? undefined : names.creditsOf(article).find((one) => (one.agency ?? names.keyOf(one.name)) === group.agency);
    const at = article?.published ?? null;
    if (credit !== undefined) {
      return makeEdge({
        from: `carrier:${group.id}`, to: `article:${id}`, kind: "credit", basis: "stated", score: 0.95,
        reason: `It credits ${group.name} in its ${PLACE_WORDS[credit.place] ?? credit.place}.`, evidence: [{ articleId: id, span: credit.span, surface: credit.surface }], at,
      }, verdicts);
    }
    if (group.agency !== null && cited.get(id)?.has(group.agency) === true) {
      return makeEdge({
        from: `carrier:${group.id}`, to: `article:${id}`, kind: "credit", basis: "stated", score: 0.9,
        reason: `A sentence of it names ${group.name} as the one that reports.`, evidence: [{ articleId: id, span: null, surface: group.name }], at,
      }, verdicts);
    }
    const best = bestOf.get(id);
    return makeEdge({
      from: `carrier:${group.id}`, to: `article:${id}`, kind: best?.kind === "translation" ? "translation" : "reuse", basis: "inferred", score: best === undefined ? 0.5 : scoreOf(best),
      reason: `It names no carrier, but shares the text of ${nameOf(articles, best === undefined ? "" : best.a === id ? best.b : best.a)}.`, evidence: [{ articleId: id, span: null, surface: "" }], at,
    }, verdicts);
  }));
}

const nameOf = (articles: ReadonlyMap<string, Article>, id: string): string => articles.get(id)?.outlet.name ?? "another page";

/** A page that credits an outlet whose own page is in the story took it from there, whoever stands behind that page. */
function middlemanEdges({ articles, verdicts, names }: EdgeMaterial): Edge[] {
  const earliest = new Map<string, Article>();
  const inOrder = [...articles.values()].sort((a, b) => compareTimes(a.published, b.published) || (a.id < b.id ? -1 : 1));
  for (const article of inOrder) {
    const name = names.keyOf(article.outlet.name);
    if (!earliest.has(name)) earliest.set(name, article);
  }
  return inOrder.flatMap((article) => names.creditsOf(article).flatMap((credit): Edge[] => {
    const source = earliest.get(names.keyOf(credit.name));
    if (source === undefined || source.outlet.id === article.outlet.id) return [];
    return [makeEdge({
      from: `article:${source.id}`, to: `article:${article.id}`, kind: "credit", basis: "stated", score: 0.95, reason: `It credits ${source.outlet.name}, whose own page is held.`,
      evidence: [{ articleId: article.id, span: credit.span, surface: credit.surface }], at: article.published,
    }, verdicts)];
  }));
}

/** Pair scores are sums of weights; 1 is the threshold. As a share of certainty: 1 -> 0.6, 2 -> 0.87. */
export function scoreOf(pair: PairEvidence): number {
  return 1 / (1 + Math.exp(-1.5 * (pair.score - 0.75)));
}

/** For each member the best evidence that ties it to an earlier one: a tree, not all pairs. */
function reuseEdges({ clusters, articles, verdicts }: EdgeMaterial): Edge[] {
  return clusters.flatMap((cluster) => {
    const order = [...cluster.members].sort((a, b) => compareTimes(a.article.published, b.article.published) || b.article.text.length - a.article.text.length || (a.article.id < b.article.id ? -1 : 1));
    const rank = new Map(order.map((profile, at) => [profile.article.id, at]));
    const best = new Map<string, PairEvidence>();
    for (const pair of cluster.evidence) {
      const taker = (rank.get(pair.a) ?? 0) > (rank.get(pair.b) ?? 0) ? pair.a : pair.b;
      const known = best.get(taker);
      if (known === undefined || pair.score > known.score) best.set(taker, pair);
    }
    return [...best].map(([taker, pair]) => {
      const from = pair.a === taker ? pair.b : pair.a;
      return makeEdge({
        from: `article:${from}`, to: `article:${taker}`, kind: pair.kind === "translation" ? "translation" : pair.kind === "credit" ? "credit" : "reuse", basis: "inferred", score: scoreOf(pair),
        reason: `Same text as ${nameOf(articles, from)}: ${pair.because.filter((one) => one.weight > 0).map((one) => one.text).join(" ")}`,
        evidence: [{ articleId: taker, span: null, surface: "" }, { articleId: from, span: null, surface: "" }], at: articles.get(taker)?.published ?? null,
      }, verdicts);
    });
  });
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  // A bare day and a time of that day have no order.
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length) ? -1 : a.slice(0, length) > b.slice(0, length) ? 1 : 0;
}

/** Origin to relay ("briefed"), and origin or relay to the carrier or article that cites it. */
function originEdges({ voices, origins, byClaim, groups, articles, verdicts }: EdgeMaterial): Edge[] {
  const groupOf = new Map(groups.flatMap((group) => group.articleIds.map((id): [string, CarrierGroup] => [id, group])));
  const edges: Edge[] = [];
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  for (const claim of voices.origins) {
    const origin = byId.get(byClaim.get(claim.claimId) ?? "");
    if (origin === undefined) continue;
    const [relay] = claim.relays;
    const at = articles.get(claim.articleId)?.published ?? null;
    const evidence = [{ articleId: claim.articleId, span: null, surface: claim.source.chain.map((facts) => facts.name).join(" → ") }];
    const source = relay === undefined ? `origin:${origin.id}` : `relay:${relay}`;
    if (relay !== undefined) edges.push(makeEdge({ from: `origin:${origin.id}`, to: `relay:${relay}`, kind: "briefed", basis: claim.source.chain.length > 1 ? "stated" : "inferred", score: 0.9, reason: `${voices.voices.get(relay)?.name ?? "A relay"} tells what ${origin.name} said. ${claim.why}`, evidence, at: origin.date }, verdicts));
    const group = groupOf.get(claim.articleId);
    const to = group === undefined ? `article:${claim.articleId}` : `carrier:${group.id}`;
    edges.push(makeEdge({ from: source, to, kind: "cites", basis: claim.source.explicit ? "stated" : "inferred", score: claim.settled ? 0.9 : 0.6, reason: `${group?.name ?? nameOf(articles, claim.articleId)} gives it to ${relay === undefined ? origin.name : (voices.voices.get(relay)?.name ?? "a relay")}.`, evidence, at }, verdicts));
  }
  return edges;
}
