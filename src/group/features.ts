import type { Figure } from "../model/index.js";
import { countryName, findCountries } from "../text/places.js";
import { tokenize, type Token } from "../text/tokens.js";
import { plainForm, skeletonOf, stemOf } from "./fold.js";
import type { Feature, FeatureKind } from "./signature.js";

/** At most so many tokens of an article are read: the rest repeats, and the cost stays bounded. */
const MAX_TOKENS = 500;
const MAX_FEATURES = 160;
/** Tokens after the headline that tell what the article is about. */
const LEAD_TOKENS = 40;
const LEAD_WEIGHT = 1.5;
const PARTS = /[-'’‐‑]+/u;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const HAN = /^[\u3400-\u9fff\uf900-\ufaff]/u;
const KATAKANA = /^[\u30a0-\u30ff]{3,}/u;
const HIRAGANA = /^[\u3040-\u309f]/u;
const GEORGIAN = /^[\u10a0-\u10ff]{5,}/u;
const SENTENCE_END = /^[.!?。！？…:]$/u;
const YEAR = /^(?:19|20)\d\d$/;

interface Word { readonly plain: string; readonly shown: string; readonly weight: number; readonly nameLike: boolean }

/** Features counted by kind and key, in order of first appearance. */
class FeatureCounts {
  readonly #counts = new Map<string, { kind: FeatureKind; key: string; shown: string; count: number }>();

  add(kind: FeatureKind, key: string, shown: string, weight: number): void {
    const id = `${kind}:${key}`;
    const known = this.#counts.get(id);
    if (known !== undefined) known.count += weight;
    else if (this.#counts.size < MAX_FEATURES) this.#counts.set(id, { kind, key, shown: shown.slice(0, 40), count: weight });
  }

  list(): Feature[] {
    return [...this.#counts.values()].map(({ kind, key, shown, count }) => ({ key, kind, count: Math.round(count * 100) / 100, shown }));
  }
}

/** Words of the tokens, hyphenated ones in parts; Han characters in pairs, because one alone means little. */
function wordsOf(tokens: readonly Token[], lead: number): Word[] {
  const words: Word[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "word" || HIRAGANA.test(token.text)) return;
    const weight = index < lead ? LEAD_WEIGHT : 1;
    if (HAN.test(token.text)) {
      const next = tokens[index + 1];
      if (next === undefined || !HAN.test(next.text) || next.span.from !== token.span.to) return;
      words.push({ plain: token.text + next.text, shown: token.text + next.text, weight, nameLike: false });
      return;
    }
    const before = tokens[index - 1];
    const opens = before === undefined || SENTENCE_END.test(before.text);
    for (const part of token.text.split(PARTS)) {
      const plain = plainForm(part);
      const nameLike = (CAPITAL.test(part) && !opens) || ACRONYM.test(part) || KATAKANA.test(part) || GEORGIAN.test(part);
      if (plain.length > 1) words.push({ plain, shown: part, weight, nameLike });
    }
  });
  return words;
}

function figureKey(figure: Figure): string | null {
  const value = figure.value ?? figure.min ?? figure.max;
  if (value === null || figure.bound === "vague" || figure.bound === "vague-plural" || (figure.unit === "items" && YEAR.test(figure.surface.trim()))) return null;
  const measured = figure.unit === "percent" || /^[A-Z]{3}$/.test(figure.unit);
  // Small bare counts ("two lawmakers") say nothing about which event it is.
  if (!measured && value < 13) return null;
  return measured ? `${value} ${figure.unit}` : String(value);
}

export interface FeatureInput {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly figures: readonly Figure[];
  /** Addresses that identify the page or what it links to, canonical form. */
  readonly links: readonly string[];
  /** Stop words in plain form. */
  readonly stopWords: ReadonlySet<string>;
}

/**
 * What an article is about: word stems, names as consonant skeletons, countries, figures by value, and links. Names and countries also
 * count as words, so that articles in one language compare on everything. Linear in the first 500 tokens.
 */
export function featuresOf(input: FeatureInput): Feature[] {
  const counts = new FeatureCounts();
  const titleTokens = tokenize(input.title, { from: 0, to: Math.min(input.title.length, 600) });
  const bodyTokens = input.text === input.title ? [] : tokenize(input.text, { from: 0, to: Math.min(input.text.length, MAX_TOKENS * 7) });
  const titleWords = wordsOf(titleTokens, titleTokens.length);
  const bodyWords = wordsOf(bodyTokens.slice(0, MAX_TOKENS), LEAD_TOKENS);
  for (const figure of input.figures) {
    const key = figureKey(figure);
    if (key !== null) counts.add("figure", key, figure.surface, 1);
  }
  // The body first: an address gives its words without capitals, and the first form found is the one that is shown.
  for (const words of [bodyWords, titleWords]) {
    for (const { code, at } of findCountries(words.map((word) => word.plain), input.lang)) counts.add("place", code, countryName(code), words[at]?.weight ?? 1);
    for (const word of words) {
      if (input.stopWords.has(word.plain)) continue;
      counts.add("word", stemOf(word.plain), word.shown, word.weight);
      const skeleton = word.nameLike ? skeletonOf(word.shown) : null;
      if (skeleton !== null) counts.add("name", skeleton, word.shown, word.weight);
    }
  }
  for (const link of input.links) counts.add("link", link, link, 1);
  return counts.list();
}
