import type { Article } from "../model/index.js";
import type { Reading, TraceFeatures } from "./features.js";
import { writesInBoth } from "./agency-languages.js";
import type { CarrierNames } from "./carrier-names.js";
import { containment, sharedCount } from "./ngrams.js";
import { alignOutlines } from "./outlines.js";

/** Why two articles carry, or do not carry, the same text. Scores are log-odds-like weights that add up; above `LINK` they do. */
export interface PairEvidence {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly kind: "reuse" | "translation" | "credit" | "shared-quotation" | "none";
  readonly because: readonly PairReason[];
}

export interface PairReason {
  readonly code: "reuse" | "readings" | "order" | "same-credit" | "other-credit" | "variant" | "rare-variant" | "quotation" | "own-words" | "versions" | "sentences";
  readonly weight: number;
  readonly text: string;
}

/** Pairs at or above this score share a text. */
export const LINK = 1;
/** A pair at or below this score is kept apart also when third articles would join it. */
export const APART = -0.5;

/** What is known of the whole story when two of its articles are compared. */
export interface StoryContext {
  readonly size: number;
  /** In how many articles a reading's key stands. */
  readonly keyCount: ReadonlyMap<string, number>;
  readonly variantCount: ReadonlyMap<string, number>;
  readonly names: CarrierNames;
}

/** One article as pairs see it. */
export interface Profile {
  readonly article: Article;
  readonly features: TraceFeatures;
  readonly readings: readonly Reading[];
  /** The readings by key, in order of standing. */
  readonly keys: ReadonlyMap<string, readonly Reading[]>;
  /** Sum of what its keys weigh in this story. */
  readonly weight: number;
  readonly narrative: readonly number[];
  /** Agencies credited in words, photo credits left out. */
  readonly credits: readonly string[];
}

const REUSE_LEAST = 0.3;
const FEW_NGRAMS = 8;
const LEAST_AMOUNT = 1.5;
const LEAST_AGREEMENT = 0.45;

/** All evidence on one pair. Linear in the readings and n-grams of both. */
export function comparePair(one: Profile, other: Profile, story: StoryContext): PairEvidence {
  const because: PairReason[] = [];
  const reuse = reuseReason(one, other);
  if (reuse !== null) because.push(reuse);
  because.push(...creditReasons(one, other, story.names));
  because.push(...readingReasons(one, other, story));
  const quotes = sharedCount(one.features.quotations, other.features.quotations);
  if (quotes > 0) because.push({ code: "quotation", weight: 0, text: `${quotes} quotation${quotes === 1 ? " is" : "s are"} the same: a shared utterance, which by itself shows no shared text.` });
  const score = because.reduce((sum, reason) => sum + reason.weight, 0);
  const kind = score < LINK ? (quotes > 0 ? "shared-quotation" : "none") : reuse !== null ? "reuse" : because.some((reason) => reason.code === "readings" || reason.code === "sentences") ? "translation" : "credit";
  return { a: one.article.id, b: other.article.id, score, kind, because };
}

function reuseReason(one: Profile, other: Profile): PairReason | null {
  const shared = sharedCount(one.narrative, other.narrative);
  const share = containment(one.narrative, other.narrative);
  if (share < REUSE_LEAST || shared < FEW_NGRAMS) return null;
  const weight = 0.4 + 1.6 * Math.min(1, (share - REUSE_LEAST) / 0.5);
  return { code: "reuse", weight, text: `${Math.round(share * 100)} % of the shorter text's five-word runs stand in both, quotations left out.` };
}

function creditReasons(one: Profile, other: Profile, names: CarrierNames): PairReason[] {
  if (one.credits.length === 0 || other.credits.length === 0) return [];
  const common = one.credits.find((agency) => other.credits.includes(agency));
  if (common !== undefined && writesInBoth(common, one.features.lang, other.features.lang)) {
    return [{ code: "versions", weight: -3, text: `${names.nameOf(common)} writes in both languages itself: two versions of its report, not one text.` }];
  }
  if (common !== undefined) return [{ code: "same-credit", weight: 0.5, text: `Both credit ${names.nameOf(common)} in words.` }];
  return [{ code: "other-credit", weight: -0.6, text: `They credit different carriers (${one.credits.map(names.nameOf).join(", ")}; ${other.credits.map(names.nameOf).join(", ")}).` }];
}

interface Shared { readonly key: string; readonly a: Reading; readonly b: Reading; readonly rarity: number; readonly sameVariant: boolean }

function sharedReadings(one: Profile, other: Profile, story: StoryContext): Shared[] {
  const found: Shared[] = [];
  for (const [key, own] of one.keys) {
    const mates = other.keys.get(key);
    const [first] = own;
    const [mate] = mates ?? [];
    if (mates === undefined || first === undefined || mate === undefined) continue;
    const a = own.find((reading) => mates.some((candidate) => candidate.variant === reading.variant));
    const b = a === undefined ? mate : (mates.find((candidate) => candidate.variant === a.variant) ?? mate);
    found.push({ key, a: a ?? first, b, rarity: rarityOf(key, story), sameVariant: a !== undefined });
  }
  return found;
}

/** 1 for what only these two tell, 0 for what every article of the story tells. */
function rarityOf(key: string, story: StoryContext): number {
  const count = story.keyCount.get(key) ?? 1;
  if (story.size <= 2) return 0.5;
  return Math.max(0, Math.log(story.size / Math.max(count, 2)) / Math.log(story.size / 2));
}

/** Figures say most, countries least: every article of a story names the same ones. */
function weightOf(key: string): number {
  return key.startsWith("figure:") ? 1 : key.startsWith("name:") ? 0.8 : 0.3;
}

/** Told in another order, the same content is a weaker sign: two desks may have heard one briefing. */
const UNORDERED_AT_MOST = 0.9;
const IN_ORDER = 0.7;
const COMMON_SHARE = 0.15;

/** What one key weighs in a story: its kind times how few articles have it. */
export function keyWeight(key: string, story: StoryContext): number {
  return weightOf(key) * (COMMON_SHARE + rarityOf(key, story));
}

function readingReasons(one: Profile, other: Profile, story: StoryContext): PairReason[] {
  const shared = sharedReadings(one, other, story);
  const both = shared.reduce((sum, reading) => sum + weightOf(reading.key) * (COMMON_SHARE + reading.rarity), 0);
  const amount = shared.reduce((sum, reading) => sum + weightOf(reading.key) * reading.rarity, 0);
  const agreement = both / Math.max(0.01, Math.min(one.weight, other.weight));
  const figures = shared.filter((reading) => reading.key.startsWith("figure:"));
  const reasons: PairReason[] = [];
  if (figures.length >= 2 && amount >= LEAST_AMOUNT && agreement >= LEAST_AGREEMENT) {
    const order = orderAgreement(shared.filter((reading) => reading.a.at >= 0 && reading.b.at >= 0));
    const inOrder = order >= IN_ORDER;
    reasons.push({ code: "readings", weight: Math.min(inOrder ? 1.1 : UNORDERED_AT_MOST, 0.25 * amount + 1.2 * (agreement - 0.4)), text: `${Math.round(agreement * 100)} % of what the shorter one tells (figures, names, countries; rare ones weigh more) is told by both.` });
    if (inOrder) reasons.push({ code: "order", weight: 0.3 * order, text: `They tell it in the same order (${Math.round(order * 100)} %).` });
    if (one.features.lang === other.features.lang && containment(one.narrative, other.narrative) < REUSE_LEAST) {
      reasons.push({ code: "own-words", weight: -0.8, text: "Both are in one language, yet share few runs of five words: told in own words." });
    }
  }
  reasons.push(...sentenceReasons(one, other), ...variantReasons(figures, story));
  return reasons;
}

const ALIGNED_LEAST = 4;
const ALIGNED_SHARE = 0.75;

/** Sentence for sentence the same content in the same order, in another language: a translation, also where every page of the story tells these things. */
function sentenceReasons(one: Profile, other: Profile): PairReason[] {
  if (one.features.lang === other.features.lang) return [];
  const { sentences, aligned, share } = alignOutlines(one.features.outline, other.features.outline);
  if (aligned < ALIGNED_LEAST || aligned < ALIGNED_SHARE * sentences || share < ALIGNED_SHARE) return [];
  return [{ code: "sentences", weight: 0.4 + 0.7 * share, text: `${aligned} of ${sentences} sentences with a figure or quotation tell the same in the same order.` }];
}

function variantReasons(figures: readonly Shared[], story: StoryContext): PairReason[] {
  const differ = figures.filter((reading) => !reading.sameVariant && sameHedgeDiffers(reading));
  const rare = figures.filter((reading) => reading.sameVariant && reading.rarity >= 0.4 && (story.variantCount.get(`${reading.key} ${reading.a.variant}`) ?? 0) < (story.keyCount.get(reading.key) ?? 0));
  const reasons: PairReason[] = [];
  if (differ.length > 0) reasons.push({ code: "variant", weight: -0.5 * differ.length, text: `They hedge or bound the same figure differently (${differ.map((reading) => reading.key.split(":")[1]).join(", ")}).` });
  if (rare.length > 0) reasons.push({ code: "rare-variant", weight: 0.3 * rare.length, text: `They share a form of a figure that other articles print differently (${rare.map((reading) => reading.key.split(":")[1]).join(", ")}).` });
  return reasons;
}

function sameHedgeDiffers(reading: Shared): boolean {
  return reading.a.variant.split("|")[0] !== reading.b.variant.split("|")[0];
}

/** Share of shared readings that stand in one common order: longest increasing subsequence over their number. n log n. */
function orderAgreement(shared: readonly Shared[]): number {
  const positions = [...shared].sort((x, y) => x.a.at - y.a.at).map((reading) => reading.b.at);
  const tails: number[] = [];
  for (const position of positions) {
    let low = 0;
    let high = tails.length;
    while (low < high) { const middle = (low + high) >> 1; if ((tails[middle] ?? 0) < position) low = middle + 1; else high = middle; }
    tails[low] = position;
  }
  return positions.length === 0 ? 0 : tails.length / positions.length;
}
