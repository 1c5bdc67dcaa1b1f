import type { GroupSettings } from "./settings.js";
import type { Feature, FeatureKind, Signature } from "./signature.js";

/** Articles the frequencies start from: before anything was read, every feature was seen once in so many. */
const PRIOR_ARTICLES = 50;
const KINDS: readonly FeatureKind[] = ["word", "name", "place", "figure", "link"];

/** An article as weighted features, of length 1 over both parts. `ids` are in order of weight, heaviest first. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Share of the squared length that the words have; the rest is names, places, figures and links. */
  readonly wordShare: number;
}

/** Numbers for features, and in how many articles each was seen so far. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #kinds: number[] = [];
  readonly #shown: string[] = [];
  readonly #seen: number[] = [];
  #articles = 0;

  #idOf(feature: Feature): number {
    const name = `${feature.kind}:${feature.key}`;
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#kinds.length;
    this.#ids.set(name, id);
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

  /** The article's vector under the frequencies as they are now. */
  vectorOf(signature: Signature, settings: GroupSettings): Vector {
    const pairs = signature.features.map((feature) => {
      const id = this.#idOf(feature);
      return { id, weight: Math.log1p(feature.count) * settings.weights[feature.kind] * this.rarityOf(id), word: feature.kind === "word" };
    }).sort((a, b) => b.weight - a.weight || a.id - b.id);
    const square = (kept: typeof pairs): number => kept.reduce((sum, pair) => sum + pair.weight * pair.weight, 0);
    const all = square(pairs);
    const length = Math.sqrt(all) || 1;
    return {
      ids: Int32Array.from(pairs, (pair) => pair.id), weights: Float32Array.from(pairs, (pair) => pair.weight / length),
      wordShare: all === 0 ? 0 : square(pairs.filter((pair) => pair.word)) / all,
    };
  }

  /** Counts an article's features as seen. */
  learn(vector: Vector): void {
    this.#articles += 1;
    for (const id of vector.ids) this.#seen[id] = (this.#seen[id] ?? 0) + 1;
  }
}
