import type { Claim } from "../model/index.js";
import { foldName } from "../text/index.js";
import type { Lexicon } from "./lexicon.js";

/** Smallest share of common words, of the shorter claim, that makes two passages one claim. */
const SAME = 0.6;
/** Claims a claim is compared with at most, so that a long article stays linear. */
const WINDOW = 400;

/** Claims of one article that say the same become one with several passages: same type, status and figure, and most words in common. The first stays. */
export function mergeClaims(claims: readonly Claim[], lexicon: Lexicon, text: string): Claim[] {
  const kept: Entry[] = [];
  const alike = new Map<string, Entry[]>();
  for (const claim of claims) {
    const entry: Entry = { claim, words: contentWords(claim, text, lexicon.stops), names: namesOf(claim), at: kept.length };
    const key = `${claim.eventType} ${claim.polarity} ${claim.status}`;
    const others = alike.get(key) ?? [];
    const same = others.find((other) => other.at >= kept.length - WINDOW && isSame(other, entry));
    if (same !== undefined) {
      same.claim = joined(same.claim, claim);
      same.names = namesOf(same.claim);
      continue;
    }
    kept.push(entry);
    others.push(entry);
    // Those out of reach go now and then, so that none is asked for ever.
    alike.set(key, others.length > 2 * WINDOW ? others.slice(-WINDOW) : others);
  }
  return kept.map((entry) => entry.claim);
}

/** A claim that is kept, with its content words, the names of its chain and its place. */
interface Entry { claim: Claim; names: readonly string[]; readonly words: ReadonlySet<string>; readonly at: number }

const namesOf = (claim: Claim): string[] => claim.attribution.chain.map((hop) => hop.entity ?? hop.name);

function contentWords(claim: Claim, text: string, stops: ReadonlySet<string>): Set<string> {
  const words = claim.passages[0]?.map((span) => text.slice(span.from, span.to)).join(" ") ?? "";
  const folded = /^[\x20-\x7e]*$/.test(words) ? words.toLowerCase() : foldName(words);
  const content = new Set<string>();
  for (const word of folded.match(/[a-z0-9]{3,}/g) ?? []) if (!stops.has(word)) content.add(word.slice(0, 6));
  return content;
}

/** Of two claims with the same type, polarity and status: whether they say the same. */
function isSame({ claim: a, words: aWords, names: aNames }: Entry, { claim: b, words: bWords, names: bNames }: Entry): boolean {
  if (a.sentence.from === b.sentence.from) return false;
  if (a.figure !== null && b.figure !== null && a.figure.value !== b.figure.value) return false;
  if ((a.figure === null) !== (b.figure === null) && (a.figure?.bound !== "vague" && b.figure?.bound !== "vague")) return false;
  const shorter = Math.min(aWords.size, bWords.size);
  if (shorter === 0 || !isCompatible(aNames, bNames)) return false;
  let common = 0;
  for (const word of aWords) if (bWords.has(word)) common += 1;
  if (a.figure !== null && b.figure !== null && a.figure.bound !== "vague" && a.figure.unit === b.figure.unit && a.figure.value !== null) return common / shorter >= 0.4;
  return common / shorter >= SAME && common / Math.max(aWords.size, bWords.size) >= 0.4;
}

/** One chain holds all of the other: two named sources that differ are two claims. */
function isCompatible(a: readonly string[], b: readonly string[]): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.every((name) => large.includes(name));
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

const LEVELS: Readonly<Record<Claim["attribution"]["level"], number>> = { narrator: 0, "hedged-unattributed": 10, "explicit-anaphoric": 20, explicit: 21 };
/** How well a passage speaks for a claim. A figure told again is often told without its hedge: "approximately 5,000", then "these 5,000". */
const rank = ({ attribution, figure }: Claim): number =>
  LEVELS[attribution.level] + attribution.chain.length + (figure === null ? 0 : figure.bound === "exact-form" ? 2 : 3);
