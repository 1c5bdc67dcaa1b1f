import type { Article, Edge, GraphLayout, OpenEdge, StoryPage, Trace } from "../model/index.js";

/** The score at which the trace ties two pages: half of what stands here is wrong at worst, so a verdict tells most. */
const THRESHOLD = 0.6;
const REACH = 0.4;
/** An origin more or fewer changes what a reader may conclude; a page more or fewer only the count. */
const ORIGIN_WEIGHT = 2;
const MOST = 200;
/** Above this an inferred edge counts as settled until somebody doubts it. */
const SETTLED = 0.95;

/** Inferred edges of a story that nobody has judged, those whose verdict would change most first; at most 200. Linear in the edges for each edge kept. */
export function openEdgesOf(page: StoryPage, articles: readonly Article[], graph: GraphLayout | null): OpenEdge[] {
  const { trace } = page;
  const names = namesOf(trace, articles, graph);
  const takers = new Map<string, string[]>();
  for (const edge of trace.edges) takers.set(edge.from, [...(takers.get(edge.from) ?? []), edge.to]);
  const open = trace.edges.filter((edge) => edge.verdict === "unsure" || (edge.basis === "inferred" && edge.verdict === null && edge.score < SETTLED));
  return open.map((edge): OpenEdge => {
    const reached = articlesBehind(edge.to, takers);
    const origins = originsAtStake(edge, trace);
    const uncertainty = Math.max(0.05, 1 - Math.abs(edge.score - THRESHOLD) / REACH);
    return {
      storyId: page.storyId, headline: page.headline, edgeId: edge.id, from: names.get(edge.from) ?? edge.from, to: names.get(edge.to) ?? edge.to,
      fromArticle: articleOf(edge.from), toArticle: articleOf(edge.to), kind: edge.kind, reason: edge.reason, score: edge.score, articles: reached, origins,
      weight: Math.round(1000 * uncertainty * (reached + ORIGIN_WEIGHT * origins)) / 1000,
    };
  }).sort((a, b) => b.weight - a.weight || (a.edgeId < b.edgeId ? -1 : 1)).slice(0, MOST);
}

const articleOf = (node: string): string | null => (node.startsWith("article:") ? node.slice("article:".length) : null);

/** Pages that have their text over this node, itself included. */
function articlesBehind(node: string, takers: ReadonlyMap<string, readonly string[]>): number {
  const seen = new Set([node]);
  for (const at of seen) for (const next of takers.get(at) ?? []) seen.add(next);
  return [...seen].filter((one) => articleOf(one) !== null).length;
}

/** A claim of unsettled source widens the range of origins; a tie between texts that is wrong parts their origins. */
function originsAtStake(edge: Edge, trace: Trace): number {
  const range = trace.origins.max - trace.origins.min;
  if (edge.kind === "cites" || edge.kind === "briefed") return Math.max(1, range);
  return Math.min(1, range);
}

/** Names of all ends of a story's edges, by node id; those of relays are known to the picture. */
export function namesOf(trace: Trace, articles: readonly Pick<Article, "id" | "outlet">[], graph: GraphLayout | null): Map<string, string> {
  return new Map([
    ...(graph?.nodes ?? []).map((node) => [node.id, node.label] as const),
    ...trace.originList.map((origin) => [`origin:${origin.id}`, origin.name] as const),
    ...trace.carrierGroups.map((group) => [`carrier:${group.id}`, group.name] as const),
    ...articles.map((article) => [`article:${article.id}`, article.outlet.name] as const),
  ]);
}
