import type { Membership } from "../model/index.js";
import { gapOf, type DayRange } from "./days.js";
import type { Vector, Vocabulary } from "./vocabulary.js";

/** What is kept of an article once it is grouped. */
export interface Member {
  readonly articleId: string;
  readonly lang: string;
  readonly title: string;
  readonly published: string | null;
  readonly when: DayRange | null;
  readonly planned: boolean;
  readonly vector: Vector;
  /** Order of arrival. */
  readonly order: number;
  /** Story the grouper chose; null when only a person's choice is known. */
  readonly automatic: string | null;
  readonly membership: Membership;
}

/** Features that stand for a whole story when it is compared with another. */
const STORY_FEATURES = 160;

/** Sum of the members' vectors over one part, with its own length kept up to date. */
class Centroid {
  readonly sums = new Map<number, number>();
  square = 0;
  count = 0;
  /** Sum of the members' lengths in this part. */
  #lengths = 0;

  add(id: number, weight: number): void {
    const before = this.sums.get(id) ?? 0;
    this.square += weight * (weight + 2 * before);
    this.sums.set(id, before + weight);
  }

  countMember(length: number): void {
    this.count += 1;
    this.#lengths += length;
  }

  /** Mean resultant length: 1 when all members are alike, towards 0 when they have nothing in common. */
  get focus(): number {
    return this.#lengths === 0 ? 1 : Math.sqrt(Math.max(0, this.square)) / this.#lengths;
  }
}

/** Cosine of a vector's part and a centroid, by their dot product and squared lengths; 0 where one is empty. */
function cosine(dot: number, part: number, square: number): number {
  return part <= 0 || square <= 0 ? 0 : dot / Math.sqrt(part * square);
}

/** How alike an article and a story are, part by part. */
export interface Likeness {
  /** Words, in that language of the story that is most like. */
  readonly words: number;
  /** Names, places, figures and links. */
  readonly shared: number;
  /** Both parts, by their share in the article. */
  readonly text: number;
  /** The story has no member in the article's language. */
  readonly across: boolean;
  /** Days between their dates; null when one has none. */
  readonly gap: number | null;
  readonly bothUndated: boolean;
  /** Share of the article that the story has too, whatever its weight there, 0 to 1. */
  readonly covered: number;
  /** Different figures in common. */
  readonly figures: number;
}

/** A story being grouped. */
export class StoryState {
  readonly id: string;
  readonly members: Member[] = [];
  /** Scratch of the last query that saw it: which one, and the weight it shares in all and beside words. */
  mark = 0;
  tally = 0;
  sharedTally = 0;
  readonly #words = new Map<string, Centroid>();
  readonly #shared = new Centroid();
  readonly #days = new Map<number, number>();
  #when: DayRange | null = null;
  #features = 0;

  constructor(id: string) {
    this.id = id;
  }

  add(member: Member, vocabulary: Vocabulary): void {
    this.members.push(member);
    const words = this.#words.get(member.lang) ?? new Centroid();
    this.#words.set(member.lang, words);
    const { wordShare, features } = member.vector;
    words.countMember(Math.sqrt(wordShare));
    this.#shared.countMember(Math.sqrt(1 - wordShare));
    this.#features += features;
    member.vector.ids.forEach((id, index) => (vocabulary.isWord(id) ? words : this.#shared).add(id, member.vector.weights[index] ?? 0));
    if (member.when !== null) this.#addWhen(member.when);
  }

  /** Exact days vote and the most frequent (then the earliest) is the story's; looser ranges count while there is no exact day. */
  #addWhen(when: DayRange): void {
    if (when.to - when.from <= 7) {
      for (let day = when.from; day <= when.to; day += 1) this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
      const [best] = [...this.#days].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (best !== undefined) this.#when = { from: best[0], to: best[0] };
    } else if (this.#days.size === 0) this.#when = this.#when ?? when;
  }

  /** The story's day, or the range it can lie in. */
  get when(): DayRange | null {
    return this.#when;
  }

  get size(): number {
    return this.members.length;
  }

  /** The language of most members, the earliest on a tie. */
  get lang(): string {
    return [...this.#words].reduce<readonly [string, number]>((best, [lang, words]) => (words.count > best[1] ? [lang, words.count] : best), ["und", 0])[0];
  }

  /** The story as one article in its main language would be: its heaviest features, of length 1. */
  asVector(vocabulary: Vocabulary): Vector {
    const own = this.#words.get(this.lang);
    const sums = [...(own?.sums ?? []), ...this.#shared.sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, STORY_FEATURES);
    const all = sums.reduce((sum, [, weight]) => sum + weight * weight, 0);
    const words = sums.reduce((sum, [id, weight]) => sum + (vocabulary.isWord(id) ? weight * weight : 0), 0);
    const length = Math.sqrt(all) || 1;
    const weights = Float32Array.from(sums, ([, weight]) => weight / length);
    return {
      ids: Int32Array.from(sums, ([id]) => id), bases: weights, weights, wordShare: all === 0 ? 0 : words / all,
      wordFocus: own?.focus ?? 1, sharedFocus: this.#shared.focus, features: this.features,
    };
  }

  /** Features its articles have on average. */
  get features(): number {
    return this.size === 0 ? 0 : this.#features / this.size;
  }

  /**
   * Compares an article (or another story) with this one. `linkage` 0 measures against the story as a whole (cosine of centroids), which suits
   * headlines; 1 against its members on average (average linkage), which keeps full texts of like events apart.
   * Linear in the vector's features, times the languages of the story.
   */
  likeness(vector: Vector, lang: string, when: DayRange | null, vocabulary: Vocabulary, linkage: number): Likeness {
    const share = vector.wordShare;
    const centroids = [...this.#words.values()];
    const dots = new Float64Array(centroids.length);
    let inShared = 0;
    let covered = 0;
    let figures = 0;
    for (let index = 0; index < vector.ids.length; index += 1) {
      const id = vector.ids[index] ?? -1;
      const weight = vector.weights[index] ?? 0;
      if ((vocabulary.isWord(id) ? centroids[0] : this.#shared)?.sums.has(id) === true) covered += weight * weight;
      if (!vocabulary.isWord(id)) {
        const sum = this.#shared.sums.get(id) ?? 0;
        inShared += weight * sum;
        if (sum > 0 && vocabulary.kindOf(id) === "figure") figures += 1;
      }
      else for (let at = 0; at < centroids.length; at += 1) dots[at] = (dots[at] ?? 0) + weight * (centroids[at]?.sums.get(id) ?? 0);
    }
    const shared = cosine(inShared, 1 - share, this.#shared.square) * (vector.sharedFocus * this.#shared.focus) ** linkage;
    // The best language, not the article's own: a short headline's language is often mistaken, and related languages share words.
    const words = centroids.reduce((best, centroid, at) =>
      Math.max(best, cosine(dots[at] ?? 0, share, centroid.square) * (vector.wordFocus * centroid.focus) ** linkage), 0);
    return {
      covered, figures, words, shared, text: share * words + (1 - share) * shared, across: !this.#words.has(lang),
      bothUndated: when === null && this.#when === null, gap: when === null || this.#when === null ? null : gapOf(when, this.#when),
    };
  }

  /** Features that the vector and the story have in common, with what each gives to the likeness, heaviest first. */
  common(vector: Vector, lang: string, vocabulary: Vocabulary, most: number): { readonly id: number; readonly gain: number }[] {
    const words = this.#words.get(lang) ?? [...this.#words.values()][0];
    return [...vector.ids].flatMap((id, index) => {
      const sum = (vocabulary.isWord(id) ? words : this.#shared)?.sums.get(id);
      return sum === undefined ? [] : [{ id, gain: (vector.weights[index] ?? 0) * sum }];
    }).sort((a, b) => b.gain - a.gain || a.id - b.id).slice(0, most);
  }
}
