import { push } from "./lists.js";
import type { Figure, LedgerEntry, LedgerLine, Reason, Status } from "../model/index.js";
import { contentId } from "../text/index.js";
import type { ClaimFacts, FigureFacts, StatusClass } from "./facts.js";
import { firstDay, type VoicedOrigin } from "./origins.js";
import { sameSize } from "./same-claim.js";
import { CHANGING, CUMULATIVE } from "./thing-words.js";

/** One printed figure with all that decides where it stands in the ledger. */
export interface PrintedFigure {
  readonly claimId: string;
  readonly articleId: string;
  /** ISO time the page was published, null when not known. */
  readonly published: string | null;
  readonly figure: Figure;
  readonly facts: FigureFacts;
  readonly claim: ClaimFacts;
  readonly status: Status;
  readonly origin: VoicedOrigin | null;
  readonly saidOn: string | null;
  /** True when the words themselves date it; else the date is that of the event or the page. */
  readonly dated: boolean;
  /** Where the claim's sentence begins in its article. */
  readonly sentence: number;
  /** True when the page names nobody and the origin is taken from others that print the same number. */
  readonly inferred: boolean;
}

/** A ledger entry while it is being judged. */
export interface Row {
  readonly id: string;
  readonly printed: readonly PrintedFigure[];
  readonly voice: string | null;
  readonly saidOn: string | null;
  readonly dated: boolean;
  readonly facts: FigureFacts;
  readonly statusClass: StatusClass;
  readonly negated: boolean;
  readonly family: string;
}

/** A ledger line with the key of what it counts, the same in every story and language. */
export interface CountedLine extends LedgerLine {
  readonly countKey: string;
}

export interface JudgedLine {
  readonly line: CountedLine;
  /** True when the story is about this count: then figures of several origins follow each other, else they stand against each other. */
  readonly central: boolean;
  readonly rows: readonly Row[];
}

const OUTLIER_FACTOR = 100;
const MAX_ROWS = 60;
const OUTCOME: ReadonlySet<string> = new Set(["dead", "wounded", "casualties", "missing", "displaced", "captives", "arrests", "homes"]);
const FAMILY: Readonly<Record<string, string>> = { labour_dispatch: "movement", deployment: "movement", preparation: "movement", presence: "presence" };
/** A count that this share of a story's articles print is what the story is about. */
const CENTRAL = 0.5;
const reason = (code: string, text: string): Reason => ({ code: `rule:${code}`, text, weight: null, span: null });

/** The size a figure stands for: its value, else the middle of its bounds; null when open. */
export function sizeOf(facts: FigureFacts): number | null {
  if (facts.value !== null) return facts.value;
  if (facts.low !== null && facts.high !== null) return (facts.low + facts.high) / 2;
  return facts.low ?? facts.high;
}

/** What a line counts. A figure whose noun is not known is a line of its own language and noun. */
function lineKey(printed: PrintedFigure): string | null {
  const { thing, noun, unit, value, low, high } = printed.facts;
  // "Others", "more troops": no number that could stand or be replaced.
  if (value === null && low === null && high === null) return null;
  // Half a person is no count but a measure whose unit was missed ("6.3" of a quake).
  if (thing === null && (unit === "persons" || unit === "items") && printed.facts.value !== null && !Number.isInteger(printed.facts.value)) return null;
  if (thing !== null) return `${unit}|${thing}`;
  return noun === "" && printed.claim.eventType === "statement" ? null : `${unit}|${printed.claim.lang}|${noun}|${FAMILY[printed.claim.eventType] ?? printed.claim.eventType}`;
}

/**
 * All figures of a story by what is counted. Announced, expected and arrived stand in one line and are never added. Within a line an entry is one size,
 * bound, status and origin. Sorted by how many articles print them. Linear, but quadratic in the entries of one line (at most 60).
 */
export function buildLedger(printed: readonly PrintedFigure[], eventDate: string | null): JudgedLine[] {
  const lines = new Map<string, PrintedFigure[]>();
  for (const one of printed) {
    const key = lineKey(one);
    if (key !== null) push(lines, key, one);
  }
  const least = aboutToll(lines) ? CENTRAL * articlesIn(printed) : Infinity;
  return [...lines].flatMap(([key, figures]) => splitEarlier(rowsOf(key, figures, eventDate), eventDate)
    .map((rows, part) => judgeLine(part === 0 ? key : `${key}|earlier`, rows, { eventDate, central: articlesIn(rows.flatMap((row) => row.printed)) >= least })))
    .sort((a, b) => articlesOf(b.line) - articlesOf(a.line) || (a.line.id < b.line.id ? -1 : 1));
}

const articlesIn = (printed: readonly PrintedFigure[]): number => new Set(printed.map((one) => one.articleId)).size;

/** Whether a count that grows is what most of the story's articles print: then the story is about it, as after a disaster. */
function aboutToll(lines: ReadonlyMap<string, readonly PrintedFigure[]>): boolean {
  const sizes = [...lines].map(([key, printed]) => ({ thing: key.split("|")[1] ?? "", articles: articlesIn(printed) })).filter((line) => line.thing !== "magnitude");
  const most = Math.max(0, ...sizes.map((line) => line.articles));
  return sizes.some((line) => line.articles === most && CUMULATIVE.has(line.thing));
}

const articlesOf = (line: LedgerLine): number => new Set(line.entries.flatMap((entry) => entry.articleIds)).size;

function rowsOf(line: string, figures: readonly PrintedFigure[], eventDate: string | null): Row[] {
  const rows = new Map<string, PrintedFigure[]>();
  for (const one of figures) {
    const facts = one.facts;
    const key = [facts.value ?? `${facts.low}-${facts.high}`, facts.bound, one.claim.status, one.claim.negated, one.origin?.id ?? "", one.origin === null ? familyOf(one) : ""].join("|");
    push(rows, key, one);
  }
  return [...rows].map(([key, list]): Row => {
    const [first] = list;
    if (first === undefined) throw new Error("a row without figures");
    const dates = list.map((one) => one.saidOn).filter((date) => date !== null).sort();
    return {
      id: contentId("figure", `${eventDate ?? ""} ${line}`, key), printed: list, voice: first.origin?.voice ?? null, saidOn: firstSaid(list, dates, eventDate), dated: list.some((one) => one.dated),
      facts: first.facts, statusClass: first.claim.status, negated: first.claim.negated, family: commonest(list.map(familyOf)) ?? "other",
    };
  }).sort((a, b) => b.printed.length - a.printed.length || (a.id < b.id ? -1 : 1)).slice(0, MAX_ROWS);
}

/** When a figure was first said: of one whose words give no day and that does not grow, see `firstDay`. */
function firstSaid(printed: readonly PrintedFigure[], dates: readonly string[], eventDate: string | null): string | null {
  const isOfEvent = printed.every((one) => !one.dated && !CHANGING.has(one.facts.thing ?? ""));
  return firstDay(dates, isOfEvent ? eventDate : null);
}

/** Soldiers at a border and soldiers sent are counted apart; a named kind of people is one count, wherever in its journey it is told of. */
function familyOf(printed: PrintedFigure): string {
  return printed.facts.thing === "troops" || printed.facts.thing === null ? (FAMILY[printed.claim.eventType] ?? "other") : "any";
}

/** Outcomes of an earlier event ("the August quake killed 2,200") are no part of this event's count: split off when older, and by another voice or higher. */
function splitEarlier(rows: readonly Row[], eventDate: string | null): Row[][] {
  if (eventDate === null || rows.every((row) => !OUTCOME.has(row.facts.thing ?? ""))) return [[...rows]];
  const month = eventDate.slice(0, 7);
  const ends = (row: Row): string[] => row.printed.flatMap((one) => (one.claim.from === null || one.claim.to === null ? [] : [one.claim.to.slice(0, 7)]));
  const isOld = (row: Row): boolean => ends(row).length > 0 && ends(row).every((end) => end.length === 7 ? end < month : end < month.slice(0, end.length));
  const now = rows.filter((row) => !isOld(row));
  const largest = Math.max(0, ...now.map((row) => sizeOf(row.facts) ?? 0));
  const voices = new Set(now.map((row) => row.voice));
  const apart = rows.filter((row) => isOld(row) && (!voices.has(row.voice) || (sizeOf(row.facts) ?? 0) > largest));
  if (apart.length === 0 || apart.length === rows.length) return [[...rows]];
  return [rows.filter((row) => !apart.includes(row)), apart];
}

function judgeLine(key: string, rows: readonly Row[], { eventDate, central }: { readonly eventDate: string | null; readonly central: boolean }): JudgedLine {
  const ordered = [...rows].sort((a, b) => compareDates(a.saidOn, b.saidOn) || (sizeOf(a.facts) ?? 0) - (sizeOf(b.facts) ?? 0) || (a.id < b.id ? -1 : 1));
  const typical = typicalSize(rows);
  const outliers = new Set(rows.filter((row) => isOutlier(row, typical)));
  const entries = ordered.map((row) => judgeRow(row, ordered.filter((other) => !outliers.has(other)), { outlier: outliers.has(row), eventDate }));
  const first = rows[0]?.printed[0];
  return { line: { id: contentId("line", key), countKey: key, counted: countedWords(rows), unit: first?.facts.unit ?? "items", entries }, central, rows: ordered };
}

const compareDates = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);

/** The commonest English noun, else the class's name, else the commonest noun: lines are read by people. */
function countedWords(rows: readonly Row[]): string {
  const printed = rows.flatMap((row) => row.printed).filter((one) => one.figure.counted !== "");
  const thing = rows[0]?.facts.thing ?? null;
  const noun = commonest(printed.filter((one) => one.claim.lang === "en").map((one) => one.figure.counted)) ?? thing ?? commonest(printed.map((one) => one.figure.counted)) ?? rows[0]?.facts.unit ?? "";
  return thing !== null && OUTCOME.has(thing) && !noun.toLowerCase().includes(thing) ? `${noun}, ${thing}` : noun;
}

function commonest(nouns: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const noun of nouns) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

function typicalSize(rows: readonly Row[]): number | null {
  const sizes = rows.filter((row) => row.printed.every((one) => one.figure.suspect === null)).flatMap((row) => row.printed.map(() => sizeOf(row.facts))).filter((size) => size !== null && size > 0).sort((a, b) => (a ?? 0) - (b ?? 0));
  return sizes.length < 3 ? null : (sizes[Math.floor(sizes.length / 2)] ?? null);
}

function isOutlier(row: Row, typical: number | null): boolean {
  if (row.printed.some((one) => one.figure.suspect !== null)) return true;
  const size = sizeOf(row.facts);
  if (typical === null || size === null || size <= 0 || row.facts.bound === "vague") return false;
  return size / typical >= OUTLIER_FACTOR || typical / size >= OUTLIER_FACTOR;
}

function judgeRow(row: Row, rows: readonly Row[], { outlier, eventDate }: { readonly outlier: boolean; readonly eventDate: string | null }): LedgerEntry {
  const [first] = row.printed;
  if (first === undefined) throw new Error("a row without figures");
  const replaced = outlier ? null : successorOf(row, rows);
  const articleIds = [...new Set(row.printed.map((one) => one.articleId))];
  const repeatedBy = replaced === null ? [] : repeaters(row, replaced.by);
  const state = outlier ? "outlier" : replaced !== null ? (repeatedBy.length > 0 ? "stale" : "superseded") : isCurrent(row, eventDate) ? "current" : "standing";
  const best = bestForm(row.printed);
  return {
    id: row.id, figure: best.figure, surfaces: surfacesOf(row.printed), status: best.status, originId: first.origin?.id ?? null, saidOn: row.saidOn,
    claimIds: row.printed.map((one) => one.claimId), articleIds, state, supersededBy: replaced?.by.id ?? null, repeatedBy,
    because: [reason(...(outlier ? OUTLIER : replaced?.why ?? (state === "current" ? CURRENT : STANDING))), ...inferredIn(row)],
  };
}

function surfacesOf(printed: readonly PrintedFigure[]): string[] {
  const counts = new Map<string, number>();
  for (const { figure } of printed) counts.set(figure.surface.toLowerCase(), (counts.get(figure.surface.toLowerCase()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([surface]) => surface);
}

/** The figure to show: in English where there is one, in its commonest form. */
export function bestForm(printed: readonly PrintedFigure[]): PrintedFigure {
  const rank = surfacesOf(printed);
  const order = (one: PrintedFigure): number => (one.claim.lang === "en" ? 0 : rank.length) + rank.indexOf(one.figure.surface.toLowerCase());
  return printed.reduce((best, one) => (order(one) < order(best) ? one : best));
}

function inferredIn(row: Row): Reason[] {
  const pages = new Set(row.printed.filter((one) => one.inferred).map((one) => one.articleId)).size;
  return pages === 0 ? [] : [reason("inferred-origin", `${pages} page${pages === 1 ? " prints" : "s print"} it without saying whose it is; the origin is inferred from the same number elsewhere.`)];
}

const OUTLIER = ["outlier", "It is off by a factor of 100 or more from what the others print, or does not read as one number."] as const;
const CURRENT = ["current", "Its origin has said nothing later about this count in the articles held."] as const;
const STANDING = ["standing", "It was said on another date than the story's event, and nothing held replaces it."] as const;

function isCurrent(row: Row, eventDate: string | null): boolean {
  if (eventDate === null || row.saidOn === null) return true;
  return !row.dated || row.saidOn.slice(0, 7) >= eventDate.slice(0, 7);
}

interface Successor { readonly by: Row; readonly why: readonly [string, string] }

/** The row that replaces this one: only an origin replaces its own figure. A plan never replaces an event, and the other way round. */
function successorOf(row: Row, rows: readonly Row[]): Successor | null {
  const size = sizeOf(row.facts);
  const rivals = rows.filter((other) => other !== row && other.statusClass === row.statusClass && other.negated === row.negated && other.family === row.family && !sameSize(other.facts, row.facts)
    && row.facts.bound !== "vague" && other.facts.bound !== "vague");
  const cumulative = CUMULATIVE.has(row.facts.thing ?? "");
  const own = rivals.filter((other) => other.voice !== null && other.voice === row.voice);
  const later = own.filter((other) => isLater(other, row) && !(cumulative && (sizeOf(other.facts) ?? 0) < (size ?? 0))).pop();
  if (later !== undefined) return { by: later, why: ["superseded", `The same origin said another figure later (${later.saidOn ?? "date not known"}).`] };
  if (!cumulative || size === null || row.statusClass !== "said") return null;
  const larger = (other: Row): boolean => (sizeOf(other.facts) ?? 0) > size;
  const grown = own.filter((other) => larger(other) && !row.dated && !isBeside(row, other)).sort(bySize).pop();
  if (grown !== undefined) return { by: grown, why: ["undated", "The same origin gave a higher figure, and this count only grows: printed without a date, the lower one is the older."] };
  return row.voice === null ? successorOfTwins(row, rows) : null;
}

/** Every page that prints the one prints the other: "5,800 of 9,000 homes" are two counts and no two states of one. */
export function isBeside(row: Row, other: Row): boolean {
  const pages = new Set(other.printed.map((one) => one.articleId));
  return row.saidOn === other.saidOn && row.printed.every((one) => pages.has(one.articleId));
}

/** A figure nobody is named for is replaced when everybody who gave the same number has replaced it. */
function successorOfTwins(row: Row, rows: readonly Row[]): Successor | null {
  const twins = rows.filter((other) => other.voice !== null && other.statusClass === row.statusClass && other.negated === row.negated && sameSize(other.facts, row.facts));
  const fates = twins.map((twin) => successorOf(twin, rows));
  const [fate] = fates;
  return fate === undefined || fate === null || fates.includes(null) ? null : { by: fate.by, why: ["same-figure", `No source is named; who gave this figure has replaced it. ${fate.why[1]}`] };
}

const bySize = (a: Row, b: Row): number => (sizeOf(a.facts) ?? 0) - (sizeOf(b.facts) ?? 0);
const isLater = (other: Row, row: Row): boolean => other.saidOn !== null && row.saidOn !== null && other.saidOn > row.saidOn;

/** Articles that print a figure after the one that replaced it was said, or was printed by others. */
function repeaters(row: Row, by: Row): string[] {
  const [first] = by.printed.map((one) => one.published).filter((time) => time !== null && time.length > 10).sort();
  const isAfter = (one: PrintedFigure): boolean => one.published !== null && !one.dated
    && ((by.saidOn !== null && one.published.slice(0, 10) > by.saidOn) || (first !== undefined && first !== null && one.published.length > 10 && one.published > first));
  return [...new Set(row.printed.filter(isAfter).map((one) => one.articleId))];
}
