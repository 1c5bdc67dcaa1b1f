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

/** Sum of unit vectors with its own length kept up to date. */
class Centroid {
  readonly sums = new Map<number, number>();
  square = 0;
  count = 0;

  add(id: number, weight: number): void {
    const before = this.sums.get(id) ?? 0;
    this.square += weight * (weight + 2 * before);
    this.sums.set(id, before + weight);
  }
}

/** How alike an article and a story are, part by part. */
export interface Likeness {
  /** Words, in the article's language; null when the story has no member in it. */
  readonly words: number | null;
  /** Names, places, figures and links. */
  readonly shared: number;
  /** Both parts, by their share in the article. */
  readonly text: number;
  /** Days between their dates; null when one has none. */
  readonly gap: number | null;
}

/** A story being grouped. */
export class StoryState {
  readonly id: string;
  readonly members: Member[] = [];
  /** Mark of the last query that saw it. */
  mark = 0;
  tally = 0;
  readonly #words = new Map<string, Centroid>();
  readonly #shared = new Centroid();
  readonly #days = new Map<number, number>();
  #when: DayRange | null = null;

  constructor(id: string) {
    this.id = id;
  }

  add(member: Member, vocabulary: Vocabulary): void {
    this.members.push(member);
    const words = this.#words.get(member.lang) ?? new Centroid();
    this.#words.set(member.lang, words);
    words.count += 1;
    this.#shared.count += 1;
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
    const sums = [...(this.#words.get(this.lang)?.sums ?? []), ...this.#shared.sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, STORY_FEATURES);
    const all = sums.reduce((sum, [, weight]) => sum + weight * weight, 0);
    const words = sums.reduce((sum, [id, weight]) => sum + (vocabulary.isWord(id) ? weight * weight : 0), 0);
    const length = Math.sqrt(all) || 1;
    return { ids: Int32Array.from(sums, ([id]) => id), weights: Float32Array.from(sums, ([, weight]) => weight / length), wordShare: all === 0 ? 0 : words / all };
  }

  likeness(vector: Vector, lang: string, when: DayRange | null, vocabulary: Vocabulary): Likeness {
    const words = this.#words.get(lang);
    let inWords = 0;
    let inShared = 0;
    vector.ids.forEach((id, index) => {
      const weight = vector.weights[index] ?? 0;
      if (vocabulary.isWord(id)) inWords += weight * (words?.sums.get(id) ?? 0);
      else inShared += weight * (this.#shared.sums.get(id) ?? 0);
    });
    const share = vector.wordShare;
    const cosine = (dot: number, part: number, square: number): number => (part <= 0 || square <= 0 ? 0 : dot / Math.sqrt(part * square));
    const shared = cosine(inShared, 1 - share, this.#shared.square);
    const inWord = words === undefined ? null : cosine(inWords, share, words.square);
    return {
      words: inWord, shared, text: inWord === null ? shared : share * inWord + (1 - share) * shared,
      gap: when === null || this.#when === null ? null : gapOf(when, this.#when),
    };
  }

  /** Features that the vector and the story have in common, with what each gives to the likeness, heaviest first. */
  common(vector: Vector, lang: string, vocabulary: Vocabulary, most: number): { readonly id: number; readonly gain: number }[] {
    const words = this.#words.get(lang);
    return [...vector.ids].flatMap((id, index) => {
      const sum = (vocabulary.isWord(id) ? words : this.#shared)?.sums.get(id);
      return sum === undefined ? [] : [{ id, gain: (vector.weights[index] ?? 0) * sum }];
    }).sort((a, b) => b.gain - a.gain || a.id - b.id).slice(0, most);
  }
}
