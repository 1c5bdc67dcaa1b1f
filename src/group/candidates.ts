import type { StoryState } from "./story-state.js";
import type { Vector } from "./vocabulary.js";

/** Heaviest features of an article that are looked up. */
const PROBES = 28;
/** Stories a feature remembers, the most recently told ones. Bounds the cost of an article, however many came before. */
const POSTINGS = 48;
/** Stories compared in full. */
const SHORTLIST = 12;
/** A story this near the young end of a list is not moved again. */
const YOUNG = 16;

/** Inverted index from features to the stories that hold them. */
export class Candidates {
  readonly #postings: (StoryState[] | undefined)[] = [];
  #mark = 0;

  /** Lists the story under every feature of a new member. */
  add(story: StoryState, vector: Vector): void {
    for (const id of vector.ids) {
      const list = this.#postings[id];
      if (list === undefined) { this.#postings[id] = [story]; continue; }
      const place = list.lastIndexOf(story);
      if (place >= 0 && place >= list.length - YOUNG) continue;
      if (place >= 0) list.splice(place, 1);
      else if (list.length >= POSTINGS) list.shift();
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

  /** The stories that share most with the vector, best first, at most 12. Cost bounded by 28 lists of 48. */
  near(vector: Vector, except: StoryState | null = null): StoryState[] {
    this.#mark += 1;
    const found: StoryState[] = [];
    const probes = Math.min(PROBES, vector.ids.length);
    for (let index = 0; index < probes; index += 1) {
      const weight = vector.weights[index] ?? 0;
      for (const story of this.#postings[vector.ids[index] ?? -1] ?? []) {
        if (story === except) continue;
        if (story.mark !== this.#mark) { story.mark = this.#mark; story.tally = 0; found.push(story); }
        story.tally += weight * weight;
      }
    }
    return found.sort((a, b) => b.tally - a.tally || (a.id < b.id ? -1 : 1)).slice(0, SHORTLIST);
  }
}
