import type { ClaimFacts } from "./facts.js";
import { compareClaims } from "./same-claim.js";

/** Claims that say the same; `facts[0]` is the first in story order and stands for the group. */
export interface FactGroup {
  readonly facts: readonly ClaimFacts[];
}

/** What people decided: pairs of claims that belong together or apart, keyed as in `claimPairKey`. */
export interface ClaimVerdicts {
  readonly together: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
}

/** Key of an unordered pair of claim ids. */
export function claimPairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const MEMBERS_CHECKED = 12;

/** Where a claim can only meet claims that could be the same: by figure where it has one, else by language and event. */
function bucketOf(facts: ClaimFacts): string {
  const figure = facts.figure;
  if (figure === null) return `w ${facts.lang} ${facts.status} ${facts.negated}`;
  return `f ${figure.value ?? `${figure.low}-${figure.high}`} ${figure.bound} ${facts.status} ${facts.negated}`;
}

/** Takes claims one by one and puts each with those that say the same. */
export interface FactGrouper {
  /** Adds a claim and gives the number of its group. */
  add(fact: ClaimFacts): number;
  readonly groups: readonly FactGroup[];
}

/**
 * Groups claims over articles and languages. A claim joins a group when half of its members say the same and none says anything else (event class
 * and time are read too roughly to part them), so a chain of small changes never leads from a claim to its opposite. Order of adding decides ties; cost is linear for claims with figures, quadratic inside one bucket.
 */
export function createFactGrouper(verdicts: ClaimVerdicts): FactGrouper {
  const groups: { readonly facts: ClaimFacts[] }[] = [];
  const buckets = new Map<string, Index>();
  const home = new Map<string, number>();
  return {
    groups,
    add(fact) {
      const key = bucketOf(fact);
      const bucket = buckets.get(key) ?? new Index();
      buckets.set(key, bucket);
      const found = bestHome(fact, bucket.candidates(fact), groups, verdicts);
      const at = decidedHome(fact, home, verdicts) ?? found ?? groups.push({ facts: [] }) - 1;
      groups[at]?.facts.push(fact);
      home.set(fact.claimId, at);
      bucket.add(fact, at);
      return at;
    },
  };
}

/** All claims of a story at once, see `createFactGrouper`. */
export function groupFacts(facts: readonly ClaimFacts[], verdicts: ClaimVerdicts): readonly FactGroup[] {
  const grouper = createFactGrouper(verdicts);
  for (const fact of facts) grouper.add(fact);
  return mergeAlike(grouper.groups, verdicts);
}

/** Groups compared with the larger ones before them, at most. */
const MERGED_WITH = 24;
/** Nothing hard parts the two groups, so what the extractor reads roughly (event, time) may differ in most pairs. */
const LEAST_MERGED = 0.3;

/**
 * Joins groups of one figure that the order of adding kept apart: every claim of the smaller could stand in the larger, and a third of the pairs say the same.
 * Larger groups first; quadratic in the groups of one bucket.
 */
function mergeAlike(groups: readonly FactGroup[], verdicts: ClaimVerdicts): FactGroup[] {
  const kept: FactGroup[] = [];
  const byBucket = new Map<string, number[]>();
  const order = groups.map((group, at) => ({ group, at })).sort((a, b) => b.group.facts.length - a.group.facts.length || a.at - b.at);
  for (const { group } of order) {
    const [first] = group.facts;
    if (first === undefined) continue;
    const key = bucketOf(first);
    const mates = byBucket.get(key) ?? [];
    byBucket.set(key, mates);
    const home = first.figure === null ? undefined : mates.slice(0, MERGED_WITH).find((at) => fits(group, kept[at], verdicts));
    if (home === undefined) mates.push(kept.push(group) - 1);
    else kept[home] = { facts: [...(kept[home]?.facts ?? []), ...group.facts] };
  }
  return kept;
}

function fits(group: FactGroup, into: FactGroup | undefined, verdicts: ClaimVerdicts): boolean {
  const shares = group.facts.slice(0, MEMBERS_CHECKED).map((fact) => likeness(fact, into?.facts ?? [], verdicts));
  return !shares.includes(null) && shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) >= LEAST_MERGED * shares.length;
}

function decidedHome(fact: ClaimFacts, home: ReadonlyMap<string, number>, verdicts: ClaimVerdicts): number | undefined {
  for (const key of verdicts.together) {
    const [a = "", b = ""] = key.split(" ");
    const mate = a === fact.claimId ? b : b === fact.claimId ? a : null;
    const at = mate === null ? undefined : home.get(mate);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** What the extractor may read differently in two tellings of one thing; every other difference keeps a claim out of a group. */
const SOFT: ReadonlySet<string> = new Set(["event", "time"]);

/** Share of a group's members that say the same as a claim, 0..1; null when one of them says something else, or a person parted them. */
function likeness(fact: ClaimFacts, group: readonly ClaimFacts[], verdicts: ClaimVerdicts): number | null {
  const members = group.slice(0, MEMBERS_CHECKED);
  let same = 0;
  for (const member of members) {
    if (verdicts.apart.has(claimPairKey(fact.claimId, member.claimId))) return null;
    const comparison = compareClaims(fact, member);
    if (comparison.same) same += 1; else if (!SOFT.has(comparison.differsIn)) return null;
  }
  return same / Math.max(1, members.length);
}

const LEAST_ALIKE = 0.5;

/** Of the groups half alike or more, the one in which most claims say the same; the earliest of several. Undefined when none is half alike. */
function bestHome(fact: ClaimFacts, candidates: readonly number[], groups: readonly FactGroup[], verdicts: ClaimVerdicts): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const at of candidates) {
    const members = groups[at]?.facts ?? [];
    const share = likeness(fact, members, verdicts);
    if (share !== null && share >= LEAST_ALIKE && share * members.length > most) { best = at; most = share * members.length; }
  }
  return best;
}

const RARE_WORDS = 6;

/** Which groups a claim may join: all of the bucket for figures; for words, those that share one of the claim's longest words. */
class Index {
  private readonly groups: number[] = [];
  private readonly byWord = new Map<string, number[]>();

  candidates(fact: ClaimFacts): number[] {
    if (fact.figure !== null) return this.groups;
    const found = new Set<number>();
    for (const word of longest(fact.words)) for (const at of this.byWord.get(word) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b);
  }

  add(fact: ClaimFacts, at: number): void {
    if (fact.figure !== null) { if (!this.groups.includes(at)) this.groups.push(at); return; }
    for (const word of longest(fact.words)) {
      const list = this.byWord.get(word);
      if (list === undefined) this.byWord.set(word, [at]); else if (!list.includes(at)) list.push(at);
    }
  }
}

function longest(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, RARE_WORDS);
}
