import { push } from "./lists.js";
import { createReuseIndex } from "./reuse.js";
import { comparePair, APART, LINK, type PairEvidence, type Profile, type StoryContext } from "./pairs.js";

/** Articles that share one text, and the pairs that show it. */
export interface TextCluster {
  readonly members: readonly Profile[];
  readonly evidence: readonly PairEvidence[];
}

/** Pairs a person judged: "right" joins, "wrong" keeps apart, whatever the texts say. Key: both ids sorted, joined by a space. */
export type Verdicts = ReadonlyMap<string, "right" | "wrong">;

/** Key of a pair in `Verdicts`. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const COMMON_KEY = 0.5;
/** In a small story every shared reading makes a candidate: there are few pairs, and all pages may tell the same few things. */
const SMALL = 48;
/** Shared text outweighs any number of shared readings. */
const REUSE_VOTES = 1_000;
/** A reading or credit ties an article to this many earlier ones at most, the nearest in order. */
const MATES_PER_KEY = 24;
/** Of all candidates the likeliest are compared: a copy resembles its siblings most. */
const COMPARED = 24;

/** Remembers articles and names those that a further one should be compared with. */
export interface CandidateIndex {
  /** Adds a profile; gives the positions of the earlier ones worth comparing, likeliest first. */
  add(profile: Profile): number[];
}

/**
 * Earlier articles with shared text (`reuse.ts`), a shared credit or quotation, or two shared readings that fewer than half of the story's articles have.
 * At most 24 for each article, so that cost is linear in the story's articles.
 */
export function createCandidateIndex(story: StoryContext): CandidateIndex {
  const lists = new Map<string, number[]>();
  const reuse = createReuseIndex({ most: COMPARED });
  const votes: number[] = [];
  return {
    add(profile) {
      const here = votes.push(0) - 1;
      const touched: number[] = [];
      const vote = (mate: number, weight: number): void => {
        if (votes[mate] === 0) touched.push(mate);
        votes[mate] = (votes[mate] ?? 0) + weight;
      };
      const voteAll = (key: string, weight: number): void => {
        const list = lists.get(key) ?? [];
        for (const mate of list.slice(-MATES_PER_KEY)) vote(mate, weight);
        if (list.length === 0) lists.set(key, list);
        list.push(here);
      };
      for (const match of reuse.add(Uint32Array.from(profile.narrative))) vote(match.with, REUSE_VOTES);
      for (const key of profile.keys.keys()) if (story.size < SMALL || (story.keyCount.get(key) ?? 0) <= story.size * COMMON_KEY) voteAll(key, 1);
      for (const credit of profile.credits) voteAll(`credit ${credit}`, 2);
      for (const quotation of profile.features.quotations) voteAll(`quotation ${quotation}`, 2);
      const chosen = touched.filter((mate) => (votes[mate] ?? 0) >= 2).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || b - a).slice(0, COMPARED);
      for (const mate of touched) votes[mate] = 0;
      return chosen;
    },
  };
}

/**
 * Clusters articles by shared text, strongest pair first. Two clusters join only when no pair across them speaks against it, so that one text in two
 * versions does not become one through a third page. Same input, same clusters.
 */
export function clusterTexts(profiles: readonly Profile[], pairs: readonly PairEvidence[], verdicts: Verdicts, story: StoryContext): TextCluster[] {
  const at = new Map(profiles.map((profile, index) => [profile.article.id, index]));
  const cluster = profiles.map((_, index) => index);
  const members = new Map<number, number[]>(profiles.map((_, index) => [index, [index]]));
  const known = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair.score]));
  const scoreOf = (i: number, j: number): number => {
    const a = profiles[i];
    const b = profiles[j];
    if (a === undefined || b === undefined) return 0;
    const key = pairKey(a.article.id, b.article.id);
    const verdict = verdicts.get(key);
    if (verdict !== undefined) return verdict === "right" ? 9 : -9;
    let score = known.get(key);
    if (score === undefined) { score = comparePair(a, b, story).score; known.set(key, score); }
    return score;
  };
  const judged = [...verdicts].filter(([, verdict]) => verdict === "right").map(([key]) => key.split(" "));
  const wanted: [number, number, number][] = [
    ...judged.map(([a = "", b = ""]): [number, number, number] => [9, at.get(a) ?? -1, at.get(b) ?? -1]).filter(([, a, b]) => a >= 0 && b >= 0),
    ...pairs.filter((pair) => pair.score >= LINK).map((pair): [number, number, number] => [pair.score, at.get(pair.a) ?? 0, at.get(pair.b) ?? 0]),
  ];
  wanted.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
  for (const [, i, j] of wanted) {
    const left = cluster[i] ?? i;
    const right = cluster[j] ?? j;
    if (left === right || !mayJoin(members.get(left) ?? [], members.get(right) ?? [], scoreOf)) continue;
    for (const member of members.get(right) ?? []) cluster[member] = left;
    members.set(left, [...(members.get(left) ?? []), ...(members.get(right) ?? [])]);
    members.delete(right);
  }
  const evidence = new Map<number, PairEvidence[]>();
  for (const pair of pairs) {
    const home = cluster[at.get(pair.a) ?? -1];
    if (pair.score < LINK || home === undefined || home !== cluster[at.get(pair.b) ?? -1]) continue;
    push(evidence, home, pair);
  }
  return [...members].map(([home, list]) => ({
    members: list.sort((a, b) => a - b).map((index) => profiles[index]).filter((profile) => profile !== undefined), evidence: evidence.get(home) ?? [],
  }));
}

const CHECKED = 12;

/** Whether a new article may join a cluster: nothing speaks against it, and on average its members resemble it. */
export function fitsCluster(profile: Profile, cluster: TextCluster, story: StoryContext): boolean {
  return mayJoin([0], cluster.members.map((_, at) => at), (_, member) => { const other = cluster.members[member]; return other === undefined ? 0 : comparePair(profile, other, story).score; });
}

/** Large clusters are checked by their first members: verbatim copies are many and alike. */
function mayJoin(left: readonly number[], right: readonly number[], scoreOf: (i: number, j: number) => number): boolean {
  let sum = 0;
  let count = 0;
  for (const i of left.slice(0, CHECKED)) {
    for (const j of right.slice(0, CHECKED)) {
      const score = scoreOf(i, j);
      if (score <= APART) return false;
      sum += score;
      count += 1;
    }
  }
  return count > 0 && sum / count >= LINK / 2;
}
