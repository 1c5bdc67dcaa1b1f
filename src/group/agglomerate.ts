import { Candidates } from "./candidates.js";
import { fullnessOf, weigh } from "./decide.js";
import type { GroupSettings } from "./settings.js";
import { StoryState, type Member } from "./story-state.js";
import type { Vocabulary } from "./vocabulary.js";

/** Longer lists than for a single article: here all articles start out as stories of their own. */
const POSTINGS = 400;
/** From this size on a story is too settled to be merged on the likeness that lets an article in. */
const SETTLED_SIZE = 4;

/** A pair that could become one; `sizes` tell whether either changed since. */
interface Pair { readonly strength: number; readonly from: StoryState; readonly to: StoryState; readonly sizes: readonly [number, number] }

/** Pairs, strongest first. A binary heap; ties go to the story that came first. */
class PairHeap {
  readonly #pairs: Pair[] = [];

  static #isBefore(a: Pair, b: Pair): boolean {
    return a.strength > b.strength || (a.strength === b.strength && (a.from.id < b.from.id || (a.from.id === b.from.id && a.to.id < b.to.id)));
  }

  push(pair: Pair): void {
    let at = this.#pairs.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#pairs[parent];
      if (above === undefined || !PairHeap.#isBefore(pair, above)) break;
      this.#pairs[at] = above;
      at = parent;
    }
    this.#pairs[at] = pair;
  }

  pop(): Pair | null {
    const first = this.#pairs[0];
    const last = this.#pairs.pop();
    if (first === undefined || last === undefined) return null;
    if (this.#pairs.length > 0) this.#sink(last);
    return first;
  }

  #sink(pair: Pair): void {
    let at = 0;
    for (;;) {
      const [left, right] = [this.#pairs[2 * at + 1], this.#pairs[2 * at + 2]];
      const below = right !== undefined && left !== undefined && PairHeap.#isBefore(right, left) ? right : left;
      if (below === undefined || !PairHeap.#isBefore(below, pair)) break;
      this.#pairs[at] = below;
      at = below === right ? 2 * at + 2 : 2 * at + 1;
    }
    this.#pairs[at] = pair;
  }
}

/**
 * Groups articles anew from the strongest pair down (agglomerative clustering over the pairs the index proposes), with the measure that
 * single articles are placed by. Each group is in order of arrival. Same articles, same groups; about n log n for n articles.
 */
export function agglomerate(members: readonly Member[], vocabulary: Vocabulary, settings: GroupSettings): Member[][] {
  const index = new Candidates(POSTINGS);
  const alive = new Set<StoryState>();
  const heap = new PairHeap();
  for (const member of members) {
    const single = new StoryState(String(member.order).padStart(12, "0"));
    single.add(member, vocabulary);
    index.add(single, member.vector);
    alive.add(single);
  }
  const propose = (story: StoryState): void => {
    const pair = bestPair(story, index, vocabulary, settings);
    if (pair !== null) heap.push(pair);
  };
  for (const story of alive) propose(story);
  for (let pair = heap.pop(); pair !== null; pair = heap.pop()) {
    const { from, to, sizes } = pair;
    if (!alive.has(from) || from.size !== sizes[0]) continue;
    if (!alive.has(to) || to.size !== sizes[1]) { propose(from); continue; }
    const [kept, gone] = from.size >= to.size ? [from, to] : [to, from];
    alive.delete(gone);
    index.remove(gone, gone.members.map((member) => member.vector));
    for (const member of gone.members) { kept.add(member, vocabulary); index.add(kept, member.vector); }
    propose(kept);
  }
  return [...alive].map((story) => story.members.slice().sort((a, b) => a.order - b.order));
}

function bestPair(story: StoryState, index: Candidates, vocabulary: Vocabulary, settings: GroupSettings): Pair | null {
  const vector = story.asVector(vocabulary);
  let best: Pair | null = null;
  for (const other of index.near(vector, vocabulary, story)) {
    const fullness = fullnessOf((story.features + other.features) / 2, settings);
    const { strength } = weigh(other.likeness(vector, story.lang, story.when, vocabulary, fullness), fullness, settings);
    const needed = Math.min(story.size, other.size) < SETTLED_SIZE ? 1 : settings.mergeFactor;
    if (strength >= needed && (best === null || strength > best.strength)) best = { strength, from: story, to: other, sizes: [story.size, other.size] };
  }
  return best;
}
