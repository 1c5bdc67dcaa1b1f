import type { ClaimGroup, Figure } from "../model/index.js";
import { firstTold } from "../text/index.js";
import { claimsOf, wordsOf, type Cited, type Desk } from "./desk.js";
import { leansBack, sentenceOf } from "./passage-text.js";

/** A claim group with the passages that say it, best first. */
export interface Item {
  readonly group: ClaimGroup;
  readonly cited: readonly Cited[];
  readonly best: Cited;
  readonly outlets: number;
  readonly score: number;
  /** True when the group's date lies well before the story's event. */
  readonly old: boolean;
}

const SHOWN_KINDS = new Set(["factual", "legal-assessment"]);
/** Shown only where a story has nothing factual. */
const VOICE_KINDS = new Set(["evaluative", "quotation"]);
const DAY = 86_400_000;
/** Units that make another number of the same value. */
const MEASURED: ReadonlySet<string> = new Set(["percent", "USD", "EUR", "KRW", "RUB", "JPY", "CNY", "GBP", "tonnes", "km", "barrels"]);
/** Weight of what the other articles speak of too. */
const CENTRAL = 2.5;
/** Weight of standing high in the articles. */
const HEIGHT = 3.5;
/** A shorter sentence is no more central for having few words. */
const MIN_WORDS = 10;
/** Claims dated this many days before the event are background. */
const BACKGROUND_DAYS = 10;

/** The story's claim groups in order of weight: how many outlets print it, how high up, how well it is attributed, whether a figure that still stands is in it. */
export function rankItems(desk: Desk): Item[] {
  const factual = desk.trace.claimGroups.flatMap((group) => itemOf(group, desk, SHOWN_KINDS));
  const items = factual.length > 0 ? factual : desk.trace.claimGroups.flatMap((group) => itemOf(group, desk, VOICE_KINDS));
  return items.sort((left, right) => right.score - left.score || left.group.id.localeCompare(right.group.id));
}

function itemOf(group: ClaimGroup, desk: Desk, kinds: ReadonlySet<string>): Item[] {
  const cited = claimsOf(group, desk).filter(({ claim }) => kinds.has(claim.kind));
  const ranked = cited.map((one) => ({ one, score: passageScore(one, desk) })).sort((left, right) => right.score - left.score || (left.one.article.published ?? "9").localeCompare(right.one.article.published ?? "9") || left.one.claim.id.localeCompare(right.one.claim.id));
  const best = ranked[0]?.one;
  if (best === undefined) return [];
  const outlets = new Set(cited.map(({ article }) => article.outlet.id)).size;
  return [{ group, cited: ranked.map(({ one }) => one), best, outlets, score: groupScore(group, ranked.map(({ one }) => one), outlets, desk), old: isOld(best, desk) }];
}

function groupScore(group: ClaimGroup, cited: readonly Cited[], outlets: number, desk: Desk): number {
  const best = cited[0];
  const alone = best !== undefined && best.article.lang === "en" && leansBack(sentenceOf(best)) ? -2 : 0;
  const printers = Math.max(outlets, ...cited.map(({ claim }) => desk.printersOf.get(claim.id) ?? 0));
  // Where the story's articles place it on the whole: what opens most of them is the news.
  const height = cited.reduce((sum, { claim, article }) => sum + 1 - firstTold(claim) / Math.max(1, article.text.length), 0) / cited.length;
  const central = best === undefined ? 0 : centrality(sentenceOf(best), desk);
  const entry = cited.map(({ claim }) => desk.ledgerOf.get(claim.id)).find((found) => found !== undefined);
  const replaced = entry?.state === "stale" || entry?.state === "superseded" || entry?.state === "outlier";
  return alone + CENTRAL * central + 2 * Math.log2(1 + printers) + HEIGHT * height + (hasNumber(group.figure) ? 0.8 : 0) + (group.originIds.length > 0 ? 0.8 : 0)
    + (group.corroborated ? 0.5 : 0) - (replaced ? 2.5 : 0) - (group.status === "presupposed" ? 1 : 0);
}

/** "More" and "others" are no figure that a reader would look for. */
function hasNumber(figure: Figure | null): boolean {
  return figure !== null && (figure.value !== null || figure.min !== null || figure.max !== null);
}

/** How much of a sentence the story's other texts speak of, 0..1: the mean share of texts its words stand in (centroid summarisation, Radev 2004). */
export function centrality(sentence: string, { shared }: Desk): number {
  const words = [...wordsOf(sentence)];
  if (words.length === 0 || shared.texts < 2) return 0;
  return words.reduce((sum, word) => sum + Math.max(0, (shared.counts.get(word) ?? 0) - 1), 0) / (Math.max(MIN_WORDS, words.length) * (shared.texts - 1));
}

/** How well one passage stands alone: page language, named source, no pronoun at its start, not too long. */
function passageScore({ claim, article }: Cited, desk: Desk): number {
  const sentence = sentenceOf({ claim, article });
  const length = sentence.length;
  const level = claim.attribution.level === "explicit" ? 2 : claim.attribution.level === "explicit-anaphoric" ? 1 : 0;
  const named = claim.attribution.chain.filter((hop) => hop.role !== "outlet").length;
  return (article.lang === desk.lang ? 4 : 0) + level + Math.min(2, named) * 0.7 - (leansBack(sentence) ? 2.5 : 0)
    - (length > 320 ? 2 : length > 220 ? 0.7 : 0) - (length < 30 ? 2 : 0) + (/[.!?。…]["”»」]?$/u.test(sentence) ? 0.5 : -0.5);
}

/** Old is what was said well before the event; failing that, what happened well before it. A month is taken at its end. */
function isOld({ claim, article }: Cited, desk: Desk): boolean {
  const event = desk.material.story.eventDate;
  const happened = claim.time === null || claim.time.basis === "published" ? null : (claim.time.end ?? claim.time.start);
  const said = desk.ledgerOf.get(claim.id)?.saidOn ?? desk.originOf.get(claim.id)?.date ?? null;
  const when = said ?? happened ?? article.published;
  if (event === null || when === null) return false;
  const distance = Date.parse(lastDay(event)) - Date.parse(lastDay(when));
  return Number.isFinite(distance) && distance > BACKGROUND_DAYS * DAY;
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10) : date.slice(0, 10);
}

/** Share of the smaller set's words that stand in the other, 0..1. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / Math.min(left.size, right.size);
}

/** The figures of an item's best passage, by value: two items with the same ones tell a reader the same number twice, whatever the counted go by ("troops", "personnel"). */
export function figureKeys({ best: { claim } }: Item): string[] {
  return [claim.figure, ...claim.otherFigures].flatMap((figure) => {
    if (figure === null || figure.bound === "vague" || figure.bound === "vague-plural") return [];
    const values = figure.value === null ? [figure.min, figure.max].filter((value) => value !== null) : [figure.value];
    return values.map((value) => (MEASURED.has(figure.unit) ? `${value} ${figure.unit}` : `${value}`));
  });
}
