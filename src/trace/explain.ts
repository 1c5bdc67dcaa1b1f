import type { Edge, StoryMaterial, Trace } from "../model/index.js";
import { comparePair, LINK, type PairReason } from "./pairs.js";
import { profilesOf } from "./profiles.js";
import { featuresOf, type TraceCache } from "./trace-story.js";

/** Why two articles are, or are not, tied. */
export interface PairExplanation {
  readonly tied: boolean;
  /** One sentence. */
  readonly verdict: string;
  /** Every sign, for and against, with its weight; the sum is `score`, and `threshold` is what would tie them. */
  readonly signs: readonly PairReason[];
  readonly score: number;
  readonly threshold: number;
  /** Edges between the two, or through a common carrier or origin. */
  readonly edges: readonly Edge[];
}

/** Explains one edge or its absence, for two article ids (or ids given by the caller). Null when either is not in the story. Cost: features of the story. */
export function explainPair(material: StoryMaterial, trace: Trace, a: string, b: string, cache: TraceCache = { features: new Map() }): PairExplanation | null {
  const find = (id: string): string | null => material.articles.find((article) => article.id === id || article.externalId === id)?.id ?? null;
  const left = find(a);
  const right = find(b);
  if (left === null || right === null || left === right) return null;
  const features = new Map(featuresOf(material, cache).map((one) => [one.articleId, one]));
  const { profiles, story } = profilesOf(material.articles, features);
  const one = profiles.find((profile) => profile.article.id === left);
  const other = profiles.find((profile) => profile.article.id === right);
  if (one === undefined || other === undefined) return null;
  const pair = comparePair(one, other, story);
  const edges = edgesBetween(trace, left, right);
  const group = trace.carrierGroups.find((candidate) => candidate.articleIds.includes(left) && candidate.articleIds.includes(right));
  return { tied: group !== undefined || edges.direct.length > 0, verdict: verdictOf(group?.name ?? null, edges, pair.score), signs: pair.because, score: Math.round(100 * pair.score) / 100, threshold: LINK, edges: [...edges.direct, ...edges.common] };
}

interface Between { readonly direct: readonly Edge[]; readonly common: readonly Edge[] }

function edgesBetween(trace: Trace, left: string, right: string): Between {
  const a = `article:${left}`;
  const b = `article:${right}`;
  const direct = trace.edges.filter((edge) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a));
  const into = (node: string): Set<string> => new Set(trace.edges.filter((edge) => edge.to === node).map((edge) => edge.from));
  const shared = [...into(a)].filter((node) => into(b).has(node) && !node.startsWith("article:"));
  return { direct, common: trace.edges.filter((edge) => shared.includes(edge.from) && (edge.to === a || edge.to === b)) };
}

function verdictOf(carrier: string | null, edges: Between, score: number): string {
  if (carrier !== null) return `Both carry one text (${carrier}).`;
  if (edges.direct.length > 0) return edges.direct[0]?.reason ?? "They are tied.";
  if (edges.common.some((edge) => edge.from.startsWith("origin:"))) return "No shared text was found; both give what they say to the same origin, which makes them no copies of each other.";
  return score >= LINK ? "The texts are alike, but joining them would join pages that speak against each other." : "Not enough speaks for a shared text.";
}
