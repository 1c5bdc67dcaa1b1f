import type { StoryState } from "./story-state.js";
import type { Vector, Vocabulary } from "./vocabulary.js";

/** Heaviest features of an article that are looked up. */
const PROBES = 28;
/** Stories a feature remembers, the most recently told ones. Bounds the cost of an article, however many came before. */
export const POSTINGS = 48;
/** Stories compared in full: those that share most, and those that share most beside words, for the story in another language. */
const SHORTLIST = 8;
/** A story this near the young end of a list is not moved again. */
const YOUNG = 16;

/** Inverted index from features to the stories that hold them. */
export class Candidates {
  readonly #postings: (StoryState[] | undefined)[] = [];
  readonly #longest: number;
  #mark = 0;

  constructor(longest: number = POSTINGS) {
    this.#longest = longest;
  }

  /** Lists the story under every feature of a new member. */
  add(story: StoryState, vector: Vector): void {
    for (const id of vector.ids) {
      const list = this.#postings[id];
      if (list === undefined) { this.#postings[id] = [story]; continue; }
      const place = list.lastIndexOf(story);
      if (place >= 0 && place >= list.length - YOUNG) continue;
      if (place >= 0) list.splice(place, 1);
      else if (list.length >= this.#longest) list.shift();
      list.push(story);
    }
  }

  /** Takes a story that was merged away out of the lists of these features. */
  remove(story: StoryState, vectors: readonly Vector[]): void {
    for (const vector of vectors) {
      for (const id of vector.ids) {
        const list = this.#postings[id];
        const place = list?.indexOf(story) ?? -1;
        if (place >= 0) list?.splice(place, 1);
      }
    }
  }

  /** The stories that share most with the vector, at most 16, each once. Cost bounded by 28 lists of 48. */
  near(vector: Vector, vocabulary: Vocabulary, except: StoryState | null = null): StoryState[] {
    this.#mark += 1;
    const found: StoryState[] = [];
    const probes = Math.min(PROBES, vector.ids.length);
    for (let index = 0; index < probes; index += 1) {
      const id = vector.ids[index] ?? -1;
      const weight = (vector.weights[index] ?? 0) ** 2;
      const isWord = vocabulary.isWord(id);
      for (const story of this.#postings[id] ?? []) {
        if (story === except) continue;
        if (story.mark !== this.#mark) { story.mark = this.#mark; story.tally = 0; story.sharedTally = 0; found.push(story); }
        story.tally += weight;
        if (!isWord) story.sharedTally += weight;
      }
    }
    if (found.length <= SHORTLIST) return found;
    const first = found.sort((a, b) => b.tally - a.tally || (a.id < b.id ? -1 : 1)).slice(0, SHORTLIST);
    const second = found.slice(SHORTLIST).sort((a, b) => b.sharedTally - a.sharedTally || b.tally - a.tally || (a.id < b.id ? -1 : 1)).slice(0, SHORTLIST);
    return [...first, ...second];
  }
}
