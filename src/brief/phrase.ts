import type { Hop, Span } from "../model/index.js";
import { foldName } from "../text/index.js";
import type { Item } from "./choose.js";
import { carrierNames, type Cited, type Desk } from "./desk.js";
import { fill, frameOf, type Frame } from "./frame.js";
import { capitalised, leansBack, sentenceOf, spanOfHop } from "./passage-text.js";
import type { Draft } from "./register.js";

const MAX_CITES = 4;
const MAX_NAME_WORDS = 9;
const MAX_CARRIERS = 3;
/** Told by this many outlets in their own voice, a claim is common knowledge of the story. */
const COMMON = 3;
const PERSON = /^(?:he|she|er|sie|il|elle|él|ella|lui|lei|он|она|він|вона)$/iu;
const BODY = /^(?:it|they|es|они|оно|(?:the|this|that) (?:spy |intelligence |security |state )?(?:agency|service|ministry|bureau|body|team|group|government|military|army|police|party|committee|commission|council|bank|company|court|office))$/iu;
/** Words that tie a sentence to the one before it in its article; taken out of it they mislead. English only. */
const CONNECTIVE = /^(?:but|and|so|however|meanwhile|moreover|furthermore|additionally|in addition|looking ahead|in the meantime|at the same time|as a result|instead|also|still|yet|then),? +(?=\p{L})/iu;
const UNKNOWN = /^unknown outlet$/i;
const ENDS_PLAIN = /[\p{L}\p{Nd})%][.]$/u;

/** How much of the attribution a sentence carries: all of it with carriers, only what it lacks, or, after a sentence that names the same origin, who speaks. */
export type Fullness = "full" | "lacking" | "following";

/**
 * Ways to say one claim group, best first; the gate takes the first that passes.
 * The words are the best passage's own sentence; what is added is who said it, from names that stand in that article, and who carried it.
 */
export function draftsOf(item: Item, desk: Desk, fullness: Fullness): Draft[] {
  const native = item.cited.filter(({ article }) => article.lang === desk.lang).slice(0, 3);
  const drafts = native.flatMap((best) => nativeDrafts(best, item, desk, fullness));
  const foreign = item.cited.filter(({ article }) => article.lang !== desk.lang).slice(0, 2);
  // A native sentence that can't stand alone is worth quoting only for its figure.
  const quotable = [...foreign, ...(item.group.figure === null ? [] : native)].slice(0, 3);
  return [...drafts, ...quotable.flatMap((best) => quotedDrafts(best, item, desk))];
}

function nativeDrafts(best: Cited, item: Item, desk: Desk, fullness: Fullness): Draft[] {
  const frame = frameOf(desk.lang);
  const plain = sentenceOf(best);
  const resolved = resolveSpeaker(best, plain);
  if (desk.lang === "en" && leansBack(resolved)) return [];
  const short = desk.lang === "en" ? uncapped(resolved) : resolved;
  const cited = withSupport(best, item, desk);
  const isCarried = carrierNames([best], desk).length > 0;
  const carriers = fullness === "full" && isCarried ? carrierNames(cited, desk) : [];
  const sourced = (text: string): string => (fullness === "following" && (hasSpeaker(best) || isNarrated(best)) ? text : withSource(text, best, frame, item.outlets));
  const texts = [short, resolved, plain].map((text) => withCarriers(sourced(text), carriers, frame));
  texts.push(sourced(plain), plain);
  const standing = desk.lang === "en" ? texts.filter((text) => !leansBack(text)) : texts;
  return [...new Set(standing)].map((text) => ({ text: capitalised(text), lang: desk.lang, cited, groupIds: [item.group.id] }));
}

/** The passage word for word, in its own language, after the name of who said it or, failing that, who printed it. */
function quotedDrafts(best: Cited, item: Item, desk: Desk): Draft[] {
  const frame = frameOf(desk.lang);
  const quote = sentenceOf(best).replace(/[“„«]/g, "‘").replace(/[”»"]/g, "’");
  const speaker = speakerOf(best);
  // A speaker whom the quotation names itself is not named before it.
  const who = [speaker === null || names(quote, speaker.name) ? null : `${best.article.outlet.name}, ${speaker.name}`, best.article.outlet.name].filter((name) => name !== null);
  return who.map((name) => ({ text: fill(frame.quoted, { who: name, quote }), lang: desk.lang, cited: [best], groupIds: [item.group.id] }));
}

/** Who speaks in the passage: the hop nearest to the page that is a source and not a carrier. */
function speakerOf({ claim }: Cited): Hop | null {
  return claim.attribution.chain.findLast((hop) => (hop.role === "origin" || hop.role === "relay") && isNameLike(hop.name)) ?? null;
}

function originOf({ claim }: Cited): Hop | null {
  return claim.attribution.chain.find((hop) => hop.role === "origin" && isNameLike(hop.name)) ?? null;
}

/** "He said …", "Tarn said …" or "the bureau said …" with the speaker's whole name, when the article gives it. */
function resolveSpeaker(best: Cited, plain: string): string {
  const { claim, article } = best;
  const span = claim.attribution.source[0];
  if (span === undefined || span.from < claim.sentence.from || span.to > claim.sentence.to) return plain;
  const printed = article.text.slice(span.from, span.to);
  const whole = [speakerOf(best), originOf(best)].find((hop) => hop !== null && spanOfHop(hop, best) !== null && standsFor(printed, hop.name));
  if (whole != null && !names(plain, whole.name)) return spliced(best, span, withArticle(whole, best));
  const meant = PERSON.test(printed) ? speakerOf(best) : BODY.test(printed) ? originOf(best) : null;
  return meant === null || spanOfHop(meant, best) === null || names(plain, meant.name) ? plain : spliced(best, span, withArticle(meant, best));
}

/** True when the printed words are a short form of the name: its last word, alone or after "the". */
function standsFor(printed: string, name: string): boolean {
  const short = foldName(printed.replace(/^the /i, ""));
  return short !== "" && !short.includes(" ") && foldName(name).endsWith(` ${short}`);
}

function spliced({ claim, article }: Cited, at: Span, name: string): string {
  const sentence = `${article.text.slice(claim.sentence.from, at.from)}${name}${article.text.slice(at.to, claim.sentence.to)}`;
  return sentence.replace(/\s+/g, " ").trim();
}

/** A name or a short description ("intelligence officials"): a longer run of lower-case words is a clause taken for a source. */
function isNameLike(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u.test(name) && !/\p{Lu}/u.test(name)) return false;
  return words.length <= MAX_NAME_WORDS && (words.length <= 3 || /\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name));
}

/** "the Federal Bureau" when the article itself writes "the" before the name. */
function withArticle(hop: Hop, cited: Cited): string {
  const span = spanOfHop(hop, cited);
  const before = span === null ? "" : cited.article.text.slice(Math.max(0, span.from - 4), span.from);
  return /\bthe $/i.test(before) ? `the ${hop.name}` : hop.name;
}

function uncapped(sentence: string): string {
  const cut = sentence.replace(CONNECTIVE, "");
  return cut.length < 25 ? sentence : cut;
}

/** Up to three further passages of other carriers or outlets in the page's language that say the same. */
function withSupport(best: Cited, item: Item, desk: Desk): Cited[] {
  const seen = new Set([best.article.outlet.id]);
  const chosen = [best];
  for (const other of item.cited) {
    if (chosen.length >= MAX_CITES) break;
    if (seen.has(other.article.outlet.id) || other.article.lang !== desk.lang) continue;
    seen.add(other.article.outlet.id);
    chosen.push(other);
  }
  return chosen;
}

/** Adds the part of the attribution that the sentence does not give itself. What several outlets tell in their own voice is not given to one of them. */
function withSource(sentence: string, best: Cited, frame: Frame, outlets: number): string {
  const hops = best.claim.attribution.chain.filter((hop) => (hop.role === "origin" || hop.role === "relay") && isNameLike(hop.name));
  const origin = hops[0];
  const relay = hops.length > 1 ? hops.at(-1) : undefined;
  if (origin === undefined) {
    const narrated = outlets < COMMON && isKnown(best) && isNarrated(best);
    return narrated && !names(sentence, best.article.outlet.name) ? addTail(sentence, fill(frame.accordingTo, { who: best.article.outlet.name })) : sentence;
  }
  const spoken = hasSpeaker(best);
  const hasOrigin = names(sentence, origin.name) || (spoken && (relay === undefined || isPrintedSource(origin, best)));
  const hasRelay = relay === undefined || names(sentence, relay.name);
  const who = withArticle(origin, best);
  if (hasOrigin && hasRelay) return sentence;
  if (!hasOrigin && !hasRelay && !spoken) return addTail(sentence, fill(frame.accordingTo, { who: fill(frame.asToldBy, { who, relay: relay?.name ?? "" }) }));
  if (!hasOrigin) return addTail(sentence, fill(spoken ? frame.citing : frame.accordingTo, { who }));
  // The sentence has its origin speak; who told the page so stands elsewhere in it.
  return spoken && relay !== undefined && isPrintedSource(origin, best) && !namesPart(sentence, relay.name) ? addTail(sentence, fill(frame.accordingTo, { who: withArticle(relay, best) })) : sentence;
}

/** True when the words that speak in the sentence stand for this hop: "South Korea's intelligence agency" for the service it is. */
function isPrintedSource({ span }: Hop, { claim }: Cited): boolean {
  return span !== null && claim.attribution.source.some((source) => source.from >= claim.sentence.from && source.to <= claim.sentence.to && source.from < span.to && span.from < source.to);
}

/** True when the sentence itself says who speaks. */
function hasSpeaker({ claim }: Cited): boolean {
  return claim.attribution.source.some((span) => span.from >= claim.sentence.from && span.to <= claim.sentence.to);
}

/** True when the outlet tells it in its own voice. */
function isNarrated({ claim }: Cited): boolean {
  return claim.attribution.level === "narrator" && claim.attribution.source.length === 0;
}

/** A text without an address or a name of its publisher has nobody to be given to; the citation leads to it. */
export function isKnown({ article }: Cited): boolean {
  return article.outlet.domain !== null || article.url !== null || !UNKNOWN.test(article.outlet.name);
}

function withCarriers(sentence: string, carriers: readonly string[], frame: Frame): string {
  const unnamed = carriers.filter((name) => !names(sentence, name)).slice(0, MAX_CARRIERS);
  return unnamed.length === 0 ? sentence : addTail(sentence, fill(frame.carriedBy, { names: unnamed.join(", ") }));
}

/** Puts a tail before the closing stop; after a closing quotation mark it goes into brackets. */
function addTail(sentence: string, tail: string): string {
  if (ENDS_PLAIN.test(sentence)) return `${sentence.slice(0, -1)}${tail}.`;
  const bracketed = /^\s*[(（［[]/.test(tail) ? tail : ` (${tail.replace(/^[,\s]+/, "")})`;
  return `${sentence}${bracketed}`;
}

/** True when one word of the name stands in the sentence: "Lee" for "Lee Seong-kweun". */
function namesPart(sentence: string, name: string): boolean {
  const folded = ` ${foldName(sentence)} `;
  return foldName(name).split(" ").some((word) => word.length > 1 && folded.includes(` ${word} `));
}

function names(sentence: string, name: string): boolean {
  return ` ${foldName(sentence)} `.includes(foldName(name));
}
