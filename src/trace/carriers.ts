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
const MATES_PER_KEY = 60;

/**
 * Pairs worth comparing: they share n-grams, a credit, or two readings that fewer than half of the story's articles have.
 * Inverted lists, so a story of a thousand articles does not cost half a million comparisons unless they really are alike.
 */
export function candidatePairs(profiles: readonly Profile[], story: StoryContext): [number, number][] {
  const votes = new Map<number, number>();
  const size = profiles.length;
  const vote = (a: number, b: number, weight: number): void => { const key = a * size + b; votes.set(key, (votes.get(key) ?? 0) + weight); };
  const each = (lists: ReadonlyMap<string | number, readonly number[]>, weight: number): void => {
    for (const list of lists.values()) {
      for (let j = 1; j < list.length; j += 1) for (let i = Math.max(0, j - MATES_PER_KEY); i < j; i += 1) vote(list[i] ?? 0, list[j] ?? 0, weight);
    }
  };
  each(listsOf(profiles, (profile) => profile.narrative.filter((hash) => (hash & 7) === 0 || profile.narrative.length < 64)), 2);
  each(listsOf(profiles, (profile) => [...new Set(profile.readings.map((reading) => reading.key))].filter((key) => size < 8 || (story.keyCount.get(key) ?? 0) <= size * COMMON_KEY)), 1);
  each(listsOf(profiles, (profile) => profile.credits), 2);
  return [...votes].filter(([, count]) => count >= 2).map(([key]): [number, number] => [Math.floor(key / size), key % size]).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function listsOf<Key extends string | number>(profiles: readonly Profile[], keysOf: (profile: Profile) => readonly Key[]): Map<Key, number[]> {
  const lists = new Map<Key, number[]>();
  profiles.forEach((profile, at) => {
    for (const key of keysOf(profile)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [at]); else list.push(at);
    }
  });
  return lists;
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
  return [...members.values()].map((list) => textCluster(list.sort((a, b) => a - b), profiles, pairs));
}

const CHECKED = 24;

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

function textCluster(list: readonly number[], profiles: readonly Profile[], pairs: readonly PairEvidence[]): TextCluster {
  const members = list.map((index) => profiles[index]).filter((profile) => profile !== undefined);
  const ids = new Set(members.map((profile) => profile.article.id));
  return { members, evidence: members.length < 2 ? [] : pairs.filter((pair) => pair.score >= LINK && ids.has(pair.a) && ids.has(pair.b)) };
}
