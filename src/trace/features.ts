import type { Article, Claim, Extraction, Figure, Hop, Span } from "../model/index.js";
import { agencyOf, packFor } from "../text/index.js";
import { BODIES, OCCASIONS, ROLES, UNNAMED } from "./body-words.js";
import { countriesIn } from "./country-words.js";
import { coordinatedStatus, factsOf, figureFacts, type ClaimFacts, type FigureFacts } from "./facts.js";
import { foldText, namesOf } from "./lexicon.js";
import { soundKey } from "./name-keys.js";
import { isUtterance, narrativeHashes, ngramHashes, quotedSpans } from "./ngrams.js";
import { ORGANISATIONS, OWN_COUNT } from "./organisation-words.js";
import { actingBody } from "./official-acts.js";
import { isBareName, sourceFacts, type SourceFacts } from "./sources.js";

/** One thing a text chose to tell, the same in every language. Together and in order they show a translation. */
export interface Reading {
  /** What is told: "figure:5000:persons", "name:klsk", "country:RU". */
  readonly key: string;
  /** How: hedge, thing and place. Two tellings of one key with different variants come from different texts. */
  readonly variant: string;
  readonly at: number;
}

/** Who a claim is from, by its own article. */
export interface ClaimSource {
  readonly claimId: string;
  /** Origin first, then relays; the page's own outlet left out. */
  readonly chain: readonly SourceFacts[];
  /** Whom a bare "the authority" or a nameless spokesman points back to: what the article cited last before; null for any other source. */
  readonly backTo: SourceFacts | null;
  /** Agencies or outlets named in the chain or as the one that reports it. */
  readonly carriers: readonly SourceFacts[];
  /** Bodies named in the same sentence, "intelligence:KR": a legislator who tells what one of them said is its relay. */
  readonly bodiesBeside: readonly string[];
  readonly occasions: readonly string[];
  /** ISO date part the words give for when it was said, null when they give none. */
  readonly saidOn: string | null;
  /** Nobody is cited, but the claim tells an official act of this body. */
  readonly act: SourceFacts | null;
  readonly explicit: boolean;
}

/** All that tracing needs of one article, computed once; plain JSON. */
export interface TraceFeatures {
  readonly articleId: string;
  readonly revision: string;
  readonly lang: string;
  /** Sorted 32-bit hashes of the narrative's n-grams, quotations left out. */
  readonly narrative: readonly number[];
  /** One hash for each quotation. */
  readonly quotations: readonly number[];
  readonly readings: readonly Reading[];
  /** Sentence by sentence, what those that claim something tell: figures with their form, countries, months, a quotation. Two languages' texts align on it. */
  readonly outline: readonly (readonly string[])[];
  /** Consonant keys of words of scripts without capitals: names when another article shows them to be. */
  readonly maybeNames: readonly string[];
  readonly facts: readonly ClaimFacts[];
  readonly sources: readonly ClaimSource[];
}

const MAX_READINGS = 240;
const MAX_MAYBE = 600;
const MAX_CLAIMS = 600;
const NAME_SOUNDS = 5;
const BESIDE = 30;

const agencyKey = (name: string): string | null => agencyOf(name)?.key ?? null;

/** Features of one article; cache them by revision. Linear in the text, plus the claims. */
export function traceFeatures(article: Article, extraction: Extraction): TraceFeatures {
  const quotes = quotedSpans(article.text).filter((span) => isUtterance(article.text, span));
  const claims = extraction.claims.slice(0, MAX_CLAIMS);
  const readSource = sourceReader(article);
  const facts = claims.map((claim, at) => factsOf(article, claim, article.lang, extraction.figures, coordinatedStatus(article, claim, claims[at - 1])));
  return {
    articleId: article.id, revision: article.revision, lang: article.lang,
    narrative: [...narrativeHashes(article.text)],
    quotations: [...new Set(quotes.map((span) => quotationHash(article.text, span)))].sort((a, b) => a - b),
    readings: readingsOf(article, extraction), maybeNames: maybeNamesOf(article.text),
    facts, outline: outlineOf(claims, facts, quotes),
    sources: withReferents(claims, claims.map((claim) => sourceOf(article, claim, readSource))),
  };
}

function quotationHash(text: string, span: Span): number {
  const quoted = foldText(text.slice(span.from, span.to)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return ngramHashes(`${quoted} q q q q`)[0] ?? 0;
}

const MAX_OUTLINE = 40;

function outlineOf(claims: readonly Claim[], facts: readonly ClaimFacts[], quotes: readonly Span[]): string[][] {
  const sentences = new Map<number, Set<string>>();
  for (const [at, claim] of claims.entries()) {
    const fact = facts[at];
    if (fact === undefined) continue;
    const told = sentences.get(claim.sentence.from) ?? new Set<string>();
    sentences.set(claim.sentence.from, told);
    for (const figure of [fact.figure, ...fact.others]) if (figure !== null) told.add(outlineKey(figure));
    for (const country of fact.countries) told.add(country);
    if (fact.from !== null) told.add(fact.from.slice(0, 7));
    if (quotes.some((span) => span.from < claim.sentence.to && span.to > claim.sentence.from)) told.add("quotation");
  }
  return [...sentences].sort((a, b) => a[0] - b[0]).slice(0, MAX_OUTLINE).map(([, told]) => [...told].sort());
}

function outlineKey(figure: FigureFacts): string {
  return `figure:${figure.bound === "vague" ? "many" : (figure.value ?? `${figure.low}-${figure.high}`)}:${figure.bound}`;
}

function readingsOf(article: Article, extraction: Extraction): Reading[] {
  const readings: Reading[] = [...figureReadings(article, extraction), ...nameReadings(article.text)];
  for (const hit of countriesIn(article.text)) readings.push({ key: `country:${hit.name}`, variant: "", at: hit.from });
  const seen = new Set<string>();
  return readings.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .filter((reading) => { const id = `${reading.key} ${reading.variant}`; if (seen.has(id)) return false; seen.add(id); return true; })
    .slice(0, MAX_READINGS);
}

function figureReadings(article: Article, extraction: Extraction): Reading[] {
  const owner = new Map<number, Claim>();
  for (const claim of extraction.claims) {
    for (const figure of [claim.figure, ...claim.otherFigures]) if (figure !== null && !owner.has(figure.span.from)) owner.set(figure.span.from, claim);
  }
  return extraction.figures.map((figure) => {
    const claim = owner.get(figure.span.from);
    const sentence = claim?.sentence ?? { from: Math.max(0, figure.span.from - 100), to: Math.min(article.text.length, figure.span.to + 100) };
    const facts = figureFacts(article, figure, sentence, claim?.eventType ?? "", extraction.figures);
    return { key: figureKey(figure, facts), variant: `${facts.bound}|${facts.thing ?? ""}`, at: figure.span.from };
  });
}

function figureKey(figure: Figure, facts: FigureFacts): string {
  const size = facts.value ?? `${figure.min ?? ""}-${figure.max ?? ""}`;
  return facts.bound === "vague" ? `figure:many:${facts.thing ?? facts.unit}` : `figure:${size}:${facts.unit === "items" || facts.unit === "persons" ? "count" : facts.unit}`;
}

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]{2,}/gu;

function nameReadings(text: string): Reading[] {
  const readings: Reading[] = [];
  const keys = new Map<string, string>();
  const keyOf = (word: string): string => {
    const known = keys.get(word) ?? (countriesIn(word).length > 0 ? "" : soundKey(word).slice(0, NAME_SOUNDS));
    keys.set(word, known);
    return known;
  };
  for (const found of text.matchAll(NAME)) {
    const before = text.slice(Math.max(0, found.index - 2), found.index).trim();
    if (found.index === 0 || before === "" || /[.!?:"“«]$/u.test(before) || text.charAt(found.index - 1) === "\n") continue;
    const key = keyOf(found[0]);
    if (key.length >= 3) readings.push({ key: `name:${key}`, variant: "", at: found.index });
  }
  return readings;
}

const UNCAPITALISED_WORD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Devanagari}ー]{3,}/gu;

function maybeNamesOf(text: string): string[] {
  const keys = new Set<string>();
  for (const found of text.matchAll(UNCAPITALISED_WORD)) {
    const key = soundKey(found[0]).slice(0, NAME_SOUNDS);
    if (key.length >= 3) keys.add(key);
    if (keys.size >= MAX_MAYBE) break;
  }
  return [...keys].sort();
}

type SourceReader = (name: string) => SourceFacts;

/** Facts of a printed source; an article names the same few over and over. */
function sourceReader(article: Article): SourceReader {
  const known = new Map<string, SourceFacts>();
  return (name) => {
    const facts = known.get(name) ?? sourceFacts(name, (person) => wordsBeside(article.text, person), agencyKey);
    known.set(name, facts);
    return facts;
  };
}

function sourceOf(article: Article, claim: Claim, readSource: SourceReader): ClaimSource {
  const attribution = claim.attribution;
  const ownOutlet = foldText(article.outlet.name);
  const hops = attribution.chain.filter((hop) => hop.role !== "outlet" || foldText(hop.name) !== ownOutlet)
    .map((hop) => (hop.role === "outlet" || hop.role === "carrier" ? asCarrier(readSource(hop.name)) : readSource(wholeName(article.text, hop))));
  const spoken = hops.length > 0 || attribution.level === "narrator" ? [] : attribution.source.slice(0, 1).map((span) => readSource(article.text.slice(span.from, span.to)));
  const named = attribution.outlet === null || hops.some((hop) => hop.name === attribution.outlet?.name) ? [] : [asCarrier(readSource(attribution.outlet.name))];
  const all = [...hops, ...spoken, ...named].filter((facts) => /\p{L}.*\p{L}/u.test(facts.name) && !PRONOUN.test(facts.name) && !isFunctionWord(facts.name, article.lang));
  const sentence = article.text.slice(claim.sentence.from, claim.sentence.to);
  const actor = all.length > 0 ? null : actingBody(claim);
  return {
    claimId: claim.id, chain: all.filter((source) => source.kind !== "carrier"), backTo: null,
    carriers: all.filter((source) => source.kind === "carrier"),
    // Most claims are the narrator's: nobody is asked who stood beside them.
    bodiesBeside: attribution.level === "narrator" ? [] : bodiesBeside(sentence), occasions: all.length === 0 ? [] : namesOf(OCCASIONS.find(foldText(sentence))),
    saidOn: saidOn(claim), act: actor === null ? null : readSource(actor), explicit: attribution.level === "explicit" || attribution.level === "explicit-anaphoric",
  };
}

const CITABLE: ReadonlySet<SourceFacts["kind"]> = new Set(["body", "organisation"]);

/** Gives bare and spokesmen's sources the body or organisation that the article cites nearest before them, of the same head word where there is one. */
function withReferents(claims: readonly Claim[], sources: readonly ClaimSource[]): ClaimSource[] {
  const inOrder = sources.map((source, at) => ({ source, at, from: claims[at]?.sentence.from ?? 0 })).sort((a, b) => a.from - b.from || a.at - b.at);
  const cited: SourceFacts[] = [];
  const found = [...sources];
  for (const { source, at } of inOrder) {
    const [first] = source.chain;
    if (first !== undefined && (isBareName(first) || (first.kind === "spokesperson" && first.body === null && first.organisation === null))) {
      const before = [...cited].reverse();
      const referent = before.find((facts) => first.organisation !== null && facts.organisation === first.organisation) ?? before[0] ?? null;
      found[at] = { ...source, backTo: referent };
    }
    cited.push(...source.chain.filter((facts) => CITABLE.has(facts.kind) && !isBareName(facts)));
  }
  return found;
}

const PRONOUN = /^(?:this|that|these|it|he|she|they|we|i|who|which|er|sie|es|wir|il|elle|ils|on|él|ella|ellos|ele|ela|lui|lei|el|ea|он|она|они|оно|він|вона|o|그|彼|他|她|هو|هي)$/iu;

const REST_OF_WORD = /^[가-힣]{1,4}/u;
/** After an office without a name, "der Sekretär des Sicherheitsrats, Sergej Schoigu, sagte": the name that stands in apposition. */
const APPOSED_NAME = /^[^.,;:!?\n]{0,60},\s(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,3})(?=[\s,.]|$)/u;

/**
 * The name to read a hop by, where the words of its passage say more than the name given to it: a body named in words ("the spy agency") that was taken
 * for somebody else, the rest of a Korean word that tells an office ("국회" in "국회의원" is a member, not the house), a name in apposition.
 */
function wholeName(text: string, hop: Hop): string {
  // Without a cue nobody read it out of a passage: a person gave the name.
  if (hop.span === null || hop.verb === null) return hop.name;
  const words = text.slice(hop.span.from, hop.span.to);
  const at = words.indexOf(hop.name);
  // "A tally by The Broadsheet": it counted for itself.
  if (words === hop.name || OWN_COUNT.find(foldText(words)).length > 0) return words;
  if (at < 0) return BODIES.find(foldText(words)).length > 0 && BODIES.find(foldText(hop.name)).length === 0 ? words : hop.name;
  // "The mayor of Telmar", "the hospital in Telmar": what follows a preposition is not who speaks.
  if (AFTER_PREPOSITION.test(words.slice(0, at)) && (hasOffice(words.slice(0, at)) || BODIES.find(foldText(words.slice(0, at))).length > 0)) return words;
  const rest = REST_OF_WORD.exec(text.slice(hop.span.from + at + hop.name.length, hop.span.from + at + hop.name.length + 4))?.[0] ?? "";
  const [office] = rest === "" ? [] : ROLES.find(foldText(`${hop.name}${rest}`));
  if (office !== undefined) return `${hop.name}${rest}`.slice(0, office.to);
  const isOffice = !/\s/.test(hop.name) && (UNNAMED.find(foldText(hop.name)).length > 0 || ROLES.find(foldText(hop.name)).length > 0);
  return isOffice ? (APPOSED_NAME.exec(text.slice(hop.span.to, hop.span.to + 100))?.[1] ?? hop.name) : hop.name;
}

const AFTER_PREPOSITION = /\s(?:of|in|at|from|for|von|in|im|aus|de|del|di|da|do|du|des|din|van|w|we|в|из|у)\s(?:the\s|la\s|el\s|der\s)?$/iu;

function hasOffice(words: string): boolean {
  const folded = foldText(words);
  return ROLES.find(folded).length > 0 || ORGANISATIONS.find(folded).length > 0;
}

/** A preposition is no name, whatever took it for one. */
function isFunctionWord(name: string, lang: string): boolean {
  return packFor(lang).stopWords.includes(name.toLowerCase());
}

function asCarrier(facts: SourceFacts): SourceFacts {
  return { ...facts, kind: "carrier" };
}

const MENTIONS = 4;
const APPOSED = 48;
const BREAK_BEFORE = /.*[.!?:;,\n”"»“«)]/su;
/** After the name an apposition stands between commas, or follows at once in scripts that put titles last. */
const APPOSED_AFTER = /^(?:,\s*([^,.!?:;\n]{2,48})|\s?([\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]{2,6}))/u;

/** The words that stand in apposition to the first few mentions of a name: before it in its own phrase, after it between commas or as a title. */
function wordsBeside(text: string, name: string): string {
  const beside: string[] = [];
  let at = text.indexOf(name);
  for (let mention = 0; at >= 0 && mention < MENTIONS; mention += 1) {
    const after = APPOSED_AFTER.exec(text.slice(at + name.length, at + name.length + APPOSED + 2));
    beside.push(text.slice(Math.max(0, at - APPOSED), at).replace(/,\s?$/u, "").replace(BREAK_BEFORE, ""), after?.[1] ?? after?.[2] ?? "");
    at = text.indexOf(name, at + name.length);
  }
  return beside.join(" | ");
}

function bodiesBeside(sentence: string): string[] {
  const countries = countriesIn(sentence);
  return [...new Set(BODIES.find(foldText(sentence)).map((body) => {
    const near = countries.filter((country) => Math.abs(country.from - body.from) <= BESIDE).sort((a, b) => Math.abs(a.from - body.from) - Math.abs(b.from - body.from))[0];
    return `${body.name}:${near?.name ?? "?"}`;
  }))];
}

/** A closed date that stands beside source or cue says when it was said; inside the content it says when it happened. */
function saidOn(claim: Claim): string | null {
  const { time, attribution } = claim;
  if (time === null || time.basis === "published" || time.span === null || time.start === null || time.end === null) return null;
  const at = time.span;
  const speaking = [...attribution.source, ...attribution.cue].some((span) => at.from - span.to <= BESIDE && span.from - at.to <= BESIDE);
  const inContent = attribution.content.some((span) => span.from <= at.from && at.to <= span.to);
  return speaking && !inContent ? time.start : null;
}

