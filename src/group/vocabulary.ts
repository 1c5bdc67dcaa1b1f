import type { GroupSettings } from "./settings.js";
import type { Feature, FeatureKind, Signature } from "./signature.js";

/** Articles the frequencies start from: before anything was read, every feature was seen once in so many. */
const PRIOR_ARTICLES = 50;
/** Features kept of an article, the heaviest: the rest are common words that cost time and decide nothing. */
const MAX_VECTOR = 160;
const KINDS: readonly FeatureKind[] = ["word", "name", "place", "figure", "link"];

/** An article, or a whole story, as weighted features, of length 1 over both parts. */
export interface Vector {
  readonly ids: Int32Array;
  /** Weights before rarity, so that the article can be weighed again when more has been read. */
  readonly bases: Float32Array;
  readonly weights: Float32Array;
  /** Share of the squared length that the words have; the rest is names, places, figures and links. */
  readonly wordShare: number;
  /** How much the members of a story point one way, 0 to 1, by part (the mean resultant length); 1 for an article. */
  readonly wordFocus: number;
  readonly sharedFocus: number;
  /** How many features the article has, or the story's articles have on average. */
  readonly features: number;
}

/** Numbers for features, and in how many articles each was seen so far. */
export class Vocabulary {
  readonly #ids = new Map<FeatureKind, Map<string, number>>(KINDS.map((kind) => [kind, new Map()]));
  readonly #kinds: number[] = [];
  readonly #shown: string[] = [];
  readonly #seen: number[] = [];
  #articles = 0;

  #idOf(feature: Feature): number {
    const ids = this.#ids.get(feature.kind);
    const known = ids?.get(feature.key);
    if (known !== undefined) return known;
    const id = this.#kinds.length;
    ids?.set(feature.key, id);
    this.#kinds.push(KINDS.indexOf(feature.kind));
    this.#shown.push(feature.shown);
    this.#seen.push(0);
    return id;
  }

  kindOf(id: number): FeatureKind {
    return KINDS[this.#kinds[id] ?? 0] ?? "word";
  }

  isWord(id: number): boolean {
    return this.#kinds[id] === 0;
  }

  shownOf(id: number): string {
    return this.#shown[id] ?? "";
  }

  /** Inverse document frequency, learnt from what was read so far (Robertson and Spärck Jones, smoothed). */
  rarityOf(id: number): number {
    return Math.max(0.01, Math.log((PRIOR_ARTICLES + this.#articles) / (1 + (this.#seen[id] ?? 0))));
  }

  /** The article's vector under the frequencies as they are now, heaviest feature first. */
  vectorOf(signature: Signature, settings: GroupSettings): Vector {
    const pairs = signature.features.map((feature) => ({ id: this.#idOf(feature), base: Math.log1p(feature.count) * settings.weights[feature.kind] }));
    return this.#weighed(pairs);
  }

  /** The vector of the same article under the frequencies as they are now. */
  weighedAgain(vector: Vector): Vector {
    return this.#weighed(Array.from(vector.ids, (id, index) => ({ id, base: vector.bases[index] ?? 0 })));
  }

  #weighed(pairs: readonly { readonly id: number; readonly base: number }[]): Vector {
    const weighed = pairs.map(({ id, base }) => ({ id, base, weight: base * this.rarityOf(id) })).sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, MAX_VECTOR);
    let all = 0;
    let words = 0;
    for (const { id, weight } of weighed) {
      all += weight * weight;
      if (this.isWord(id)) words += weight * weight;
    }
    const length = Math.sqrt(all) || 1;
    return {
      ids: Int32Array.from(weighed, ({ id }) => id), bases: Float32Array.from(weighed, ({ base }) => base), weights: Float32Array.from(weighed, ({ weight }) => weight / length),
      wordShare: all === 0 ? 0 : words / all, wordFocus: 1, sharedFocus: 1, features: pairs.length,
    };
  }

  /** Counts an article's features as seen. */
  learn(vector: Vector): void {
    this.#articles += 1;
    for (const id of vector.ids) this.#seen[id] = (this.#seen[id] ?? 0) + 1;
  }
}
