import type { Claim } from "../model/index.js";
import { foldName } from "../text/index.js";
import type { Lexicon } from "./lexicon.js";

/** Smallest share of common words, of the shorter claim, that makes two passages one claim. */
const SAME = 0.6;
/** Claims a claim is compared with at most, so that a long article stays linear. */
const WINDOW = 400;

/** Claims of one article that say the same become one with several passages: same type, status and figure, and most words in common. The first stays. */
export function mergeClaims(claims: readonly Claim[], lexicon: Lexicon, text: string): Claim[] {
  const stops = new Set(lexicon.pack.stopWords);
  const kept: { claim: Claim; readonly words: ReadonlySet<string> }[] = [];
  for (const claim of claims) {
    const words = contentWords(claim, text, stops);
    const same = kept.slice(-WINDOW).find((other) => isSame(other.claim, other.words, claim, words));
    if (same === undefined) kept.push({ claim, words });
    else same.claim = joined(same.claim, claim);
  }
  return kept.map((entry) => entry.claim);
}

function contentWords(claim: Claim, text: string, stops: ReadonlySet<string>): Set<string> {
  const words = claim.passages[0]?.map((span) => text.slice(span.from, span.to)).join(" ") ?? "";
  const folded = /^[\x20-\x7e]*$/.test(words) ? words.toLowerCase().replace(/[^a-z0-9]+/g, " ") : foldName(words);
  return new Set(folded.split(" ").filter((word) => word.length > 2 && !stops.has(word)).map((word) => word.slice(0, 6)));
}

function isSame(a: Claim, aWords: ReadonlySet<string>, b: Claim, bWords: ReadonlySet<string>): boolean {
  if (a.eventType !== b.eventType || a.polarity !== b.polarity || a.status !== b.status) return false;
  if (a.sentence.from === b.sentence.from || !isCompatible(a, b)) return false;
  if (a.figure !== null && b.figure !== null && a.figure.value !== b.figure.value) return false;
  if ((a.figure === null) !== (b.figure === null) && (a.figure?.bound !== "vague" && b.figure?.bound !== "vague")) return false;
  const shorter = Math.min(aWords.size, bWords.size);
  if (shorter === 0) return false;
  let common = 0;
  for (const word of aWords) if (bWords.has(word)) common += 1;
  if (a.figure !== null && b.figure !== null && a.figure.bound !== "vague" && a.figure.unit === b.figure.unit && a.figure.value !== null) return common / shorter >= 0.4;
  return common / shorter >= SAME && common / Math.max(aWords.size, bWords.size) >= 0.4;
}

/** One chain holds all of the other: two named sources that differ are two claims. */
function isCompatible(a: Claim, b: Claim): boolean {
  const keys = (claim: Claim): string[] => claim.attribution.chain.map((hop) => hop.entity ?? hop.name);
  const [small, large] = keys(a).length <= keys(b).length ? [keys(a), keys(b)] : [keys(b), keys(a)];
  return small.every((key) => large.includes(key));
}

/** Passages a claim keeps; a text that says one thing more often than this is no article. */
const MOST_PASSAGES = 16;

/** One claim with the passages of both; the better attributed one speaks for it. */
function joined(a: Claim, b: Claim): Claim {
  if (a.passages.length >= MOST_PASSAGES) return a;
  const [best, other] = rank(b) > rank(a) ? [b, a] : [a, b];
  return {
    ...best, passages: [...best.passages, ...other.passages],
    otherFigures: [...best.otherFigures, ...(other.figure === null ? [] : [other.figure]), ...other.otherFigures],
    because: [...best.because, { code: "rule:same-content", text: "said twice in the article; the passages are kept together", weight: null, span: other.passages[0]?.[0] ?? null }],
  };
}

const LEVELS = ["narrator", "hedged-unattributed", "explicit-anaphoric", "explicit"];
const rank = (claim: Claim): number => LEVELS.indexOf(claim.attribution.level) * 10 + claim.attribution.chain.length + (claim.figure === null ? 0 : 2);
