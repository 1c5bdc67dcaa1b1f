import type { Article, Claim, Figure, Span, Status } from "../model/index.js";
import { findDates, packFor, PACKS } from "../text/index.js";
import { countriesIn } from "./country-words.js";
import { foldText, namesOf, type LexiconHit } from "./lexicon.js";
import { capitalisedKeys, soundKey } from "./name-keys.js";
import { AHEAD, POLES } from "./opposite-verbs.js";
import { THINGS } from "./thing-words.js";

/** Statuses that may stand for one another between tellings of the same thing. */
export type StatusClass = "said" | "ahead" | "unsure" | "denied";

const STATUS_CLASS: Readonly<Record<Status, StatusClass>> = {
  asserted: "said", estimated: "said", presupposed: "said", expected: "ahead", planned: "ahead", possible: "unsure", alleged: "unsure", denied: "denied",
};

/** What a claim says, freed of its language: enough to tell whether two claims say the same. Serialisable. */
export interface ClaimFacts {
  readonly claimId: string;
  readonly eventType: string;
  readonly status: StatusClass;
  /** The claim's status, or that of the claim whose verb it shares. */
  readonly told: Status;
  readonly negated: boolean;
  readonly figure: FigureFacts | null;
  /** The passage's further figures, as in `Claim.otherFigures`. */
  readonly others: readonly FigureFacts[];
  readonly countries: readonly string[];
  readonly poles: readonly string[];
  /** Consonant keys of names in the content that are not countries; empty in scripts without capitals. */
  readonly names: readonly string[];
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly lang: string;
  /** True when the language has no pack: then neither status nor negation could be read. */
  readonly unread: boolean;
  /** Folded content words of four letters or more, sorted: compared within one language only. */
  readonly words: readonly string[];
}

export interface FigureFacts {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** "about": exact or approximate; the others are kept apart because changing them changes what is said. */
  readonly bound: "about" | "least" | "most" | "range" | "vague";
  readonly unit: string;
  /** Class of `THINGS`, or null when the noun is not known. */
  readonly thing: string | null;
  /** Folded noun as printed, for nouns that have no class. */
  readonly noun: string;
  readonly asOf: string | null;
}

const BOUND: Readonly<Record<Figure["bound"], FigureFacts["bound"]>> = {
  "exact-form": "about", approx: "about", "lower-bound": "least", "upper-bound": "most", range: "range", "vague-plural": "vague", vague: "vague",
};
/** What became of people: it says more about a count than who they were. */
const OUTCOMES: ReadonlySet<string> = new Set(["casualties", "dead", "wounded", "missing", "displaced", "captives", "arrests"]);

/** Whether a class of `THINGS` says what became of people: dead, wounded, missing and the like. */
export function isOutcome(thing: string | null): boolean {
  return thing !== null && OUTCOMES.has(thing);
}

const PEOPLE: ReadonlySet<string> = new Set([...OUTCOMES, "builders", "engineers", "workers", "officers", "troops", "passengers", "children"]);
const NEAR = 90;
const BESIDE = 8;
const MAX_WORDS = 60;

/** The claim's own words: its best passage without source and cue, so that who speaks is not taken for what is said. */
export function contentOf(article: Article, claim: Claim): { text: string; from: number } {
  const spans = claim.passages[0] ?? [];
  const from = spans[0]?.from ?? claim.sentence.from;
  const to = spans[spans.length - 1]?.to ?? claim.sentence.to;
  let text = article.text.slice(from, to);
  for (const span of [...claim.attribution.source, ...claim.attribution.cue]) {
    if (span.to <= from || span.from >= to) continue;
    const left = Math.max(0, span.from - from);
    const right = Math.min(text.length, span.to - from);
    text = text.slice(0, left) + " ".repeat(right - left) + text.slice(right);
  }
  return { text, from };
}

const COORDINATED = 60;

/**
 * Status of the claim before whose verb this one shares: "will send 1,000 sappers and 5,000 builders" is two claims with one verb, which only the first
 * has. Null when the claim says for itself, or another clause begins between the two figures.
 */
export function coordinatedStatus(article: Article, claim: Claim, before: Claim | undefined): Status | null {
  if (before === undefined || claim.figure === null || before.figure === null || claim.status !== "asserted" || before.status === "asserted" || claim.sentence.from !== before.sentence.from) return null;
  const between = article.text.slice(before.figure.span.to, claim.figure.span.from);
  return between.length > 0 && between.length <= COORDINATED && !/[,;:.!?–—"“”«»]/u.test(between) ? before.status : null;
}

/** Language-free facts of one claim. Linear in its sentence. */
export function factsOf(article: Article, claim: Claim, lang: string, figures: readonly Figure[], coordinated: Status | null = null): ClaimFacts {
  const content = contentOf(article, claim);
  const folded = foldText(content.text);
  const actors = claim.actors.map((actor) => actor.name).join("; ");
  const countries = namesOf(countriesIn(`${content.text}; ${actors}; ${alone(claim, figures) ? restOfSentence(article, claim) : ""}`));
  const cues = claim.attribution.cue.map((span) => article.text.slice(span.from, span.to)).join(" ");
  const done = coordinated === null ? statusOfOwnVerb(article, claim) : null;
  const place = claim.place === null ? null : placeKey(claim.place.entity ?? claim.place.name);
  return {
    claimId: claim.id, eventType: claim.eventType, status: done !== null ? "said" : statusOf(coordinated === null ? claim : { ...claim, status: coordinated }, folded), told: done ?? coordinated ?? claim.status, negated: claim.polarity === "negated" || hasNegatedCue(article, claim),
    figure: claim.figure === null ? null : figureFacts(article, claim.figure, claim.sentence, claim.eventType, figures),
    others: claim.otherFigures.map((figure) => figureFacts(article, figure, claim.sentence, claim.eventType, figures)),
    countries, poles: namesOf(POLES.find(`${folded} ${foldText(cues)}`)), names: capitalisedKeys(content.text, (word) => countriesIn(word).length > 0),
    place, ...timeOf(article, claim, figures), lang, unread: !PACKS.has(lang), words: contentWords(folded),
  };
}

const SINCE = /(?:since|from|seit|ab|depuis|dès|desde|dal?|dall[ao']?|din|de la|od|från|с|со|з|із|від|от|منذ|a partir de)\s*$/iu;
const SINCE_AFTER = /^\s*(?:부터|から|以来|以來|起|이후|დან|(?:'|’)?(?:den|dan|ten|tan)\s+(?:beri|bu yana|itibaren)|ayından)/u;

/** "Since September" names when it began: the time has no end, whatever the date's own span is. */
function isOpenEnded(article: Article, claim: Claim): boolean {
  const span = claim.time?.span ?? null;
  return span !== null && (SINCE.test(article.text.slice(Math.max(0, span.from - 14), span.from)) || SINCE.test(`${article.text.slice(span.from, span.to).split(/\s/)[0]} `)
    || SINCE_AFTER.test(article.text.slice(span.to, span.to + 20)) || /(?:부터|から|以来|დან)$/u.test(article.text.slice(span.from, span.to)));
}

/** The claim's time, else that of its sentence when the sentence has one figure and one date. */
function timeOf(article: Article, claim: Claim, figures: readonly Figure[]): { from: string | null; to: string | null } {
  if (claim.time !== null) return { from: claim.time.start, to: isOpenEnded(article, claim) ? null : (claim.time.end ?? claim.time.start) };
  const dates = alone(claim, figures) ? findDates(article.text, packFor(article.lang), { published: article.published, span: claim.sentence }) : [];
  const [only] = dates;
  const inSource = only !== undefined && claim.attribution.source.some((span) => span.from <= only.span.from && only.span.to <= span.to);
  return dates.length !== 1 || only === undefined || inSource || SINCE.test(article.text.slice(Math.max(0, only.span.from - 14), only.span.from)) ? { from: null, to: null } : { from: only.start, to: only.end };
}

/** The future is a suffix in Turkish and Azerbaijani: "gönderecek", "təmizləyəcək". */
const TURKIC_FUTURE = /\p{L}(?:ecek|acak|əcək|acaq)(?:lar|ler|lər)?(?![\p{L}])/u;

/** Auxiliaries and endings of what has happened, with a conjunction after which another verb may look ahead. */
const DONE = /(?<![\p{L}])(?:have|has|had|were|was|went|gone|sent|moved|been|sind|haben|hat|wurden|wurde|ont|sont|a ete|ont ete|han|ha|fueron|foram|estao sendo|hanno|sono|s-au|au|a fost|zostali|zostalo)(?![\p{L}])|(?:лись|ились|ались|ены|аны|или|али)(?![\p{L}])/iu;
const AND = /\s(?:and|und|et|y|e|și|si|и|та|i|ve|en|och)\s/iu;

/**
 * What a figure's own verb says, where only a second verb looks ahead: "5,000 have been moving and are expected to rebuild" are under way. Null when the
 * clause of the figure says nothing, or looks ahead itself.
 */
export function statusOfOwnVerb(article: Article, claim: Claim): Status | null {
  const { figure, sentence } = claim;
  if (figure === null || (claim.status !== "expected" && claim.status !== "planned" && claim.status !== "asserted")) return null;
  const after = article.text.slice(figure.span.to, sentence.to);
  const joint = AND.exec(after);
  const own = joint === null ? "" : after.slice(0, joint.index);
  return DONE.test(foldText(own)) && AHEAD.find(foldText(own)).length === 0 && AHEAD.find(foldText(article.text.slice(sentence.from, figure.span.from))).length === 0 ? "asserted" : null;
}

function statusOf(claim: Claim, folded: string): StatusClass {
  const status = STATUS_CLASS[claim.status];
  if (status !== "said" || claim.figure === null) return status;
  return AHEAD.find(folded).length > 0 || TURKIC_FUTURE.test(folded) ? "ahead" : status;
}

/** The only figure of its sentence: then the sentence's subject is the claim's, also where the passage leaves it out. */
function alone(claim: Claim, figures: readonly Figure[]): boolean {
  return claim.figure !== null && figures.filter((figure) => figure.span.from >= claim.sentence.from && figure.span.to <= claim.sentence.to).length <= 1;
}

function restOfSentence(article: Article, claim: Claim): string {
  let text = article.text.slice(claim.sentence.from, claim.sentence.to);
  for (const span of claim.attribution.source) text = text.replace(article.text.slice(span.from, span.to), " ");
  return text;
}

const NEGATED = /(?:^|[\s'’])(?:not|n[o’']t|never|nicht|nie|pas|no|non|não|nu|не|ні|değil)\s+$/u;
const BEFORE_CUE = 12;

/** "Has not confirmed that": the cue denies what its content says. */
function hasNegatedCue(article: Article, claim: Claim): boolean {
  return claim.status !== "denied" && claim.attribution.cue.some((cue) => NEGATED.test(article.text.slice(Math.max(0, cue.from - BEFORE_CUE), cue.from)));
}

/** Country code where the place is one, else its consonant key: the same over languages. */
export function placeKey(name: string): string {
  const [country] = countriesIn(name);
  return country === undefined ? soundKey(name) : country.name;
}

function contentWords(folded: string): string[] {
  const words = folded.match(/[\p{L}]{4,}|\p{N}+/gu) ?? [];
  return [...new Set(words)].sort().slice(0, MAX_WORDS);
}

/** What a figure counts and allows. The noun's class is looked for in the counted words, what became of the people in the clause around. */
export function figureFacts(article: Article, figure: Figure, sentence: Span, eventType: string, all: readonly Figure[]): FigureFacts {
  const thing = thingOf(article.text, figure, sentence, eventType, all);
  return {
    value: figure.value, low: figure.min, high: figure.max, bound: BOUND[figure.bound], unit: unitOf(thing, figure.unit), thing, noun: nounOf(article, figure), asOf: figure.asOf,
  };
}

/** One language counts jobs as persons, the next as items; what a known noun counts is the same in all. */
function unitOf(thing: string | null, unit: string): string {
  return thing === null || (unit !== "persons" && unit !== "items") ? unit : PEOPLE.has(thing) ? "persons" : "items";
}

/** The noun of a figure in a language without a pack. */
export const UNREAD_NOUN = "?";

/** A language without a pack has no nouns to find, which is not the same as a figure that stands without one. */
function nounOf(article: Article, figure: Figure): string {
  const noun = foldText(figure.counted).trim().slice(0, 80);
  return noun === "" && !PACKS.has(article.lang) ? UNREAD_NOUN : noun;
}

function thingOf(text: string, figure: Figure, sentence: Span, eventType: string, all: readonly Figure[]): string | null {
  const others = all.filter((one) => one.span.from !== figure.span.from && one.span.from < sentence.to && one.span.to > sentence.from);
  const before = Math.max(sentence.from, figure.span.from - NEAR, ...others.filter((one) => one.span.to <= figure.span.from).map((one) => one.span.to));
  const after = Math.min(sentence.to, figure.span.to + NEAR, ...others.filter((one) => one.span.from >= figure.span.to).map((one) => one.span.from));
  const following = foldText(text.slice(figure.span.to, Math.max(figure.span.to, after)));
  const cut = others.some((one) => one.span.from === after);
  const right = THINGS.find(following).filter((hit) => isOwn(hit, following, cut));
  const preceding = foldText(text.slice(Math.min(before, figure.span.from), figure.span.from));
  const left = THINGS.find(preceding);
  const beside = [...left.filter((hit) => preceding.length - hit.to <= BESIDE), ...right.filter((hit) => hit.from <= BESIDE)];
  if (beside.some((hit) => hit.name === "magnitude")) return "magnitude";
  const counted = namesOf(THINGS.find(foldText(figure.counted)));
  if (isMeasure(figure)) return counted.find((name) => !PEOPLE.has(name)) ?? null;
  const outcome = outcomeOf(left, right, eventType);
  if (outcome !== null) return outcome;
  // "Two rounds": a noun that is known not to be people or goods of a class is counted as itself.
  if (counted.length === 0 && figure.counted.trim() !== "" && figure.unit !== "persons") return null;
  const specific = counted.find((name) => name !== "troops") ?? counted[0];
  if (specific !== undefined && specific !== "troops") return specific;
  // Words between two figures belong to the first of them.
  const own = others.some((one) => one.span.to === before) ? [] : left.slice(-1);
  const classOf = (hits: readonly LexiconHit<string>[]): string | undefined => hits.map((hit) => hit.name).find((name) => !OUTCOMES.has(name) && name !== "troops" && name !== "magnitude");
  const soon = right.filter((hit) => hit.from < NEAR / 2);
  // Soldiers are of the kind named right before or after them; another kind further back is another group ("beyond the builders, 10,000 soldiers").
  if (specific === "troops") {
    const kind = classOf([...soon, ...own.filter((hit) => preceding.length - hit.to <= BESIDE)]);
    return kind === "builders" || kind === "engineers" ? kind : "troops";
  }
  const near = classOf([...soon, ...own]);
  return near ?? right.find((hit) => hit.name !== "magnitude")?.name ?? null;
}

// Verb forms that close a clause and lead to the next: "숨지고", "死亡し".
const CONNECTIVE = /(?:고|며|면서|し|して|り)$/u;

/**
 * Whether a word after a figure is the figure's own. What leads to the next figure without a comma or conjunction belongs to that one ("600 were killed
 * and wounded thousands"), unless it follows its own figure at once ("600 deaths: 2,700 wounded").
 */
function isOwn(hit: LexiconHit<string>, following: string, cut: boolean): boolean {
  if (!cut) return true;
  const rest = following.slice(hit.to);
  const ending = /^[\p{L}\p{M}]*/u.exec(rest)?.[0] ?? "";
  if (CONNECTIVE.test(ending) || !/^[\s\p{Pd}:：]*$/u.test(rest.slice(ending.length))) return true;
  return hit.from <= 2 && !/[、,，;；]/.test(following.slice(0, hit.from));
}

/** A figure that can't count people or pieces: broken, or in a unit of measure. */
function isMeasure(figure: Figure): boolean {
  return (figure.unit !== "persons" && figure.unit !== "items") || (figure.value !== null && !Number.isInteger(figure.value));
}

function outcomeOf(left: readonly LexiconHit<string>[], right: readonly LexiconHit<string>[], eventType: string): string | null {
  const outcomes = [...right, ...left].filter((hit) => OUTCOMES.has(hit.name)).map((hit) => hit.name);
  const [first] = outcomes;
  if (first === undefined) return null;
  // "4,700 dead or wounded": the two words stand side by side.
  if (sideBySide(right) || sideBySide(left)) return "casualties";
  return eventType === "casualty" || right.some((hit) => hit.name === first && hit.from < NEAR / 2) || left.some((hit) => hit.name === first) ? first : null;
}

const SIDE_BY_SIDE = 12;

function sideBySide(hits: readonly LexiconHit<string>[]): boolean {
  return hits.some((hit, at) => {
    const next = hits[at + 1];
    return next !== undefined && next.from - hit.to <= SIDE_BY_SIDE && new Set([hit.name, next.name, "dead", "wounded"]).size === 2 && hit.name !== next.name;
  });
}
