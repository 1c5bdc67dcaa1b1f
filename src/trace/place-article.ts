import type { Article, Extraction, Repair, StoryMaterial } from "../model/index.js";
import { fitsCluster, type TextCluster } from "./carriers.js";
import { createFactGrouper } from "./claim-groups.js";
import { edgeVerdicts } from "./edges.js";
import { traceFeatures } from "./features.js";
import { comparePair, LINK, type PairEvidence } from "./pairs.js";
import { profileOf } from "./profiles.js";
import { claimVerdicts, featuresOf, textsOf, type TraceCache } from "./trace-story.js";

/** Where a new article stands in a story, at once; counts and ledger are settled by the next `traceStory`. */
export interface Placement {
  readonly articleId: string;
  /** Articles of the text it carries; empty when it carries none that is known. */
  readonly sharesTextWith: readonly string[];
  /** The evidence that ties it, strongest first. */
  readonly evidence: readonly PairEvidence[];
  /** Its claims that the story has already, each with the earlier claims that say the same. */
  readonly known: readonly { readonly claimId: string; readonly saidBefore: readonly string[] }[];
  /** Claims nobody in the story made before. */
  readonly fresh: readonly string[];
}

/** A story held ready for further articles. */
export interface Placer {
  /** Places one article and remembers it. Cost: reading it, at most 24 comparisons, and its claims against their like. */
  place(article: Article, extraction: Extraction): Placement;
}

/**
 * Holds a story ready, so that an article that arrives is placed without tracing all again. What is common in the story is taken as it was at the start;
 * make a new placer after each `traceStory`. Cost of making: that of comparing the story's texts.
 */
export function createPlacer(material: StoryMaterial, repairs: readonly Repair[], cache: TraceCache = { features: new Map() }): Placer {
  const active = repairs.filter((repair) => !repair.undone);
  const features = featuresOf(material, cache);
  const { clusters, index, story } = textsOf(material.articles, new Map(features.map((one) => [one.articleId, one])), edgeVerdicts(active));
  const members = new Map(clusters.flatMap((cluster) => cluster.members.map((member): [string, TextCluster] => [member.article.id, cluster])));
  const profiles = material.articles.map((article) => members.get(article.id)?.members.find((member) => member.article.id === article.id));
  const grouper = createFactGrouper(claimVerdicts(active));
  for (const fact of features.flatMap((one) => one.facts)) grouper.add(fact);
  return {
    place(article, extraction) {
      const own = traceFeatures(article, extraction);
      const profile = profileOf(article, own, story);
      const evidence = index.add(profile).map((at) => profiles[at]).filter((other) => other !== undefined).map((other) => comparePair(other, profile, story))
        .filter((pair) => pair.score >= LINK).sort((a, b) => b.score - a.score);
      const home = evidence.map((pair) => members.get(pair.a)).find((cluster) => cluster !== undefined && fitsCluster(profile, cluster, story)) ?? { members: [], evidence: [] };
      const cluster: TextCluster = { members: [...home.members, profile], evidence: [...home.evidence, ...evidence] };
      for (const member of cluster.members) members.set(member.article.id, cluster);
      profiles.push(profile);
      const placed = own.facts.map((fact) => ({ claimId: fact.claimId, saidBefore: (grouper.groups[grouper.add(fact)]?.facts ?? []).map((one) => one.claimId).filter((id) => id !== fact.claimId) }));
      return {
        articleId: article.id, sharesTextWith: home.members.map((member) => member.article.id), evidence,
        known: placed.filter((one) => one.saidBefore.length > 0), fresh: placed.filter((one) => one.saidBefore.length === 0).map((one) => one.claimId),
      };
    },
  };
}
