import { isOutcome, type ClaimFacts, type FigureFacts } from "./facts.js";

/** Whether two claims say the same, or in what they differ. `null` code when nothing ties them. */
export interface ClaimComparison {
  readonly same: boolean;
  /** What differs: "figure", "thing", "hedge", "status", "negation", "verb", "actor", "place", "time", "event", "language", "words". "" when they are the same. */
  readonly differsIn: string;
}

const SAME: ClaimComparison = { same: true, differsIn: "" };
const differ = (differsIn: string): ClaimComparison => ({ same: false, differsIn });

/** Event types that are told for one another: work parties are "deployed" in one language and "sent to work" in the next. */
const KIN: Readonly<Record<string, string>> = { labour_dispatch: "movement", deployment: "movement" };
/** The extractor's general classes: what is said to have been said fits any event. */
const GENERAL: ReadonlySet<string> = new Set(["statement", "assessment"]);
const LEAST_WORDS = 3;
const SAME_WORDS = 0.6;
const SAME_WORDS_SHORT = 0.75;

/**
 * Compares two claims. They are the same when they agree in figure, thing, bound, status class, polarity and verb, and neither names a country,
 * place, name or time where the other names a different one. Claims without a figure must also share their words, so they join within a language only.
 * A changed figure, actor, place, negation, status, scope or an opposite verb always keeps them apart. Linear in their facts.
 */
export function compareClaims(a: ClaimFacts, b: ClaimFacts): ClaimComparison {
  if ((a.unread || b.unread) && a.lang !== b.lang) return differ("language");
  if (a.negated !== b.negated) return differ("negation");
  if (a.status !== b.status) return differ("status");
  if (opposed(a.poles, b.poles)) return differ("verb");
  if ((a.figure === null) !== (b.figure === null)) return differ("figure");
  if (!kindred(a.eventType, b.eventType) && !isOneJourney(a, b)) return differ("event");
  if (exclusive(a.countries, b.countries)) return differ("actor");
  if (disjointPlaces(a, b)) return differ("place");
  if (a.lang === b.lang && exclusive(a.names, b.names)) return differ("actor");
  if (disjointTimes(a, b)) return differ("time");
  if (a.figure !== null && b.figure !== null) return compareFigures(a.figure, b.figure, a.lang === b.lang);
  return a.lang === b.lang && alike(a.words, b.words) ? SAME : differ("words");
}

function kindred(a: string, b: string): boolean {
  return a === b || (KIN[a] ?? a) === (KIN[b] ?? b) || GENERAL.has(a) || GENERAL.has(b);
}

const JOURNEY: ReadonlySet<string> = new Set(["deployment", "labour_dispatch", "presence", "preparation"]);

/** A named kind of people ("sappers") is told of as sent in one page and as being there in the next; for "troops" that may be two groups. */
function isOneJourney(a: ClaimFacts, b: ClaimFacts): boolean {
  const thing = a.figure?.thing ?? null;
  return JOURNEY.has(a.eventType) && JOURNEY.has(b.eventType) && thing !== null && thing !== "troops" && thing === b.figure?.thing;
}

const isCountry = (place: string): boolean => /^[A-Z]{2}$/.test(place);

/** Two places of one kind that are not the same, and that the other claim does not name either. A town and a country may be one place told twice. */
function disjointPlaces(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.place === null || b.place === null || isCountry(a.place) !== isCountry(b.place)) return false;
  if (isCountry(a.place)) return a.place !== b.place && !a.countries.includes(b.place) && !b.countries.includes(a.place);
  return !akin(a.place, b.place) && !(a.lang !== b.lang && (a.names.some((name) => akin(name, b.place ?? "")) || b.names.some((name) => akin(name, a.place ?? ""))));
}

/** Both name something of the kind, and each names what the other does not: one was put in the other's place. */
function exclusive(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => !b.some((other) => akin(name, other))) && b.some((name) => !a.some((other) => akin(name, other)));
}

function akin(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));
}

function opposed(a: readonly string[], b: readonly string[]): boolean {
  const only = (poles: readonly string[]): Map<string, string> => {
    const signs = new Map<string, string>();
    for (const pole of poles) { const axis = pole.slice(0, -1); signs.set(axis, signs.has(axis) ? "both" : pole.slice(-1)); }
    return signs;
  };
  const left = only(a);
  for (const [axis, sign] of only(b)) {
    const other = left.get(axis);
    if (other !== undefined && other !== "both" && sign !== "both" && other !== sign) return true;
  }
  return false;
}

/** True when both times are closed and do not meet, at the coarser of their precisions. */
function disjointTimes(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return false;
  return before(a.to, b.from) || before(b.to, a.from);
}

function before(end: string, start: string): boolean {
  const precision = Math.min(end.length, start.length, 10);
  return end.slice(0, precision) < start.slice(0, precision);
}

/** Compares what is counted and how much. Nouns of unknown class are compared as words, within a language. */
export function compareFigures(a: FigureFacts, b: FigureFacts, sameLanguage: boolean): ClaimComparison {
  if (a.unit !== b.unit && !isElliptic(a) && !isElliptic(b)) return differ("thing");
  if (a.thing !== b.thing && (a.thing === null || b.thing === null ? isOutcome(a.thing ?? b.thing) : true)) return differ("thing");
  if (a.thing === null && b.thing === null && sameLanguage && a.noun !== b.noun && !a.noun.includes(b.noun) && !b.noun.includes(a.noun)) return differ("thing");
  if (a.bound !== b.bound) return sameSize(a, b) ? differ("hedge") : differ("figure");
  return sameSize(a, b) ? SAME : differ("figure");
}

/** "Some 5,000 crossed": no noun, so what is counted is left open. */
function isElliptic(figure: FigureFacts): boolean {
  return figure.unit === "items" && figure.noun === "" && figure.thing === null;
}

/** Equal value, or equal bounds where there is no one value. */
export function sameSize(a: FigureFacts, b: FigureFacts): boolean {
  if (a.value !== null && b.value !== null) return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));
  return a.value === null && b.value === null && a.low === b.low && a.high === b.high;
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const shared = b.filter((word) => left.has(word)).length;
  const all = left.size + b.length - shared;
  return shared >= LEAST_WORDS && shared / Math.max(1, all) >= (Math.min(a.length, b.length) < 5 ? SAME_WORDS_SHORT : SAME_WORDS);
}
