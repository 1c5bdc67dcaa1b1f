import type { Article, Attribution, Claim, Extraction, NamedSource, Reason, Span, Status } from "../model/index.js";
import { contentId, findDates, findFigures, isWordCode, packFor } from "../text/index.js";
import { attributionsByRule } from "./attribution-rules.js";
import type { Found } from "./scene.js";
import { attributionOf, carries, chainOf, hopsOf, outletOfChain } from "./chains.js";
import { withCoSpeakers } from "./co-speakers.js";
import { cutClauses } from "./clauses.js";
import type { Clause, CutContext } from "./clauses.js";
import { actorsOf, uncasedPlace } from "./actors.js";
import { eventTypeOf, kindOf, polarityOf, statusOf, timeOf } from "./facets.js";
import { layOut } from "./layout.js";
import type { SentenceFrame } from "./layout.js";
import { lexiconOf, matchWords } from "./lexicon.js";
import type { Lexicon } from "./lexicon.js";
import { mergeClaims } from "./merge.js";
import { extendBackwards, meansFigures, metaClauses, neighbourOutlet } from "./neighbours.js";
import { withModel } from "./learned.js";
import type { AttributionModel, Reading } from "./reading.js";
import { shareAdjuncts } from "./shared-adjuncts.js";
import { lendMood } from "./mood.js";
import { lendQuotations } from "./quotations.js";
import { trim } from "./segments.js";
import { resolveSources } from "./speakers.js";
import type { Voiced } from "./speakers.js";

/**
 * Claims and attributions of an article: who said what, how sure, how many, since when. Same article and model, same result and order.
 * Attributions, figures and clauses are cut paragraph by paragraph; only what a pronoun stands for, and an acronym's long form, looks back.
 * Text that holds nothing gives an empty extraction. Cost: linear in the text.
 */
export function extractClaims(article: Article, settings: { readonly model: AttributionModel | null }): Extraction {
  const pack = packFor(article.lang);
  const lexicon = lexiconOf(pack);
  const frames = layOut(article, pack);
  const dates = frames.map((frame) => findDates(article.text, pack, { published: article.published, span: frame.span }));
  const found = frames.map((frame, index): Found[] => attributionsByRule(article.text, frame, lexicon, (dates[index] ?? []).map((date) => date.span)));
  const model = pack.code === "en" ? settings.model : null;
  const joined = model === null ? { reported: found, voiced: found } : withModel(article.text, frames, found, model.attributions(article.text, paragraphsOf(frames)), lexicon);
  const spoken = joined.voiced.map((list) => withCoSpeakers(article.text, list, lexicon));
  const isSame = model === null && spoken.every((list, index) => list.length === joined.reported[index]?.length);
  const voices = resolveSources(article.text, frames, spoken, lexicon);
  const reported = isSame ? voices : resolveSources(article.text, frames, joined.reported, lexicon);
  const readings = lendMood(lendQuotations(frames.map((frame, index): Reading => ({
    frame, voices: voices[index] ?? [], dates: dates[index] ?? [], figures: findFigures(article.text, pack, frame.span, dates[index] ?? null), words: matchWords(article.text, frame.span, lexicon),
  }))), article.text, pack.code);
  const claims = readings.flatMap((reading, index) => claimsOfSentence(article, lexicon, reading, index, readings));
  return {
    articleId: article.id, revision: article.revision, lang: article.lang,
    claims: mergeClaims(claims, lexicon, article.text),
    attributions: readings.flatMap((reading, index) => (reported[index] ?? []).map((voice) => attributionOf(article.text, voice, reading.voices))),
    figures: readings.flatMap((reading) => reading.figures),
    by: model === null ? "rules" : `rules+crf:${model.version}`,
  };
}

/** The paragraphs sentences stand in, from the first sentence to the last. */
function paragraphsOf(frames: readonly SentenceFrame[]): Span[] {
  const spans = new Map<number, Span>();
  for (const { block, span } of frames) spans.set(block, { from: spans.get(block)?.from ?? span.from, to: span.to });
  return [...spans.values()];
}

/** A sentence without the words that attribute: what is left is said by somebody. */
function stretchesOf(text: string, reading: Reading): Span[] {
  const inside = (span: Span): boolean => span.from >= reading.frame.span.from && span.to <= reading.frame.span.to && span.to > span.from;
  const zones = reading.voices.filter(carries).flatMap((voice) => [voice.zone, ...(voice.by === "rule:coordinated" ? [] : voice.source), ...voice.cue]).filter(inside).sort((a, b) => a.from - b.from);
  const stretches: Span[] = [];
  let { from } = reading.frame.span;
  for (const zone of zones) {
    if (zone.from > from) stretches.push(trim(text, { from, to: zone.from }));
    from = Math.max(from, zone.to);
  }
  // What is left of the sentence behind the last of them is an adjunct of the saying when it is short ("журналистам после переговоров").
  const tail = trim(text, { from, to: reading.frame.span.to });
  const isContent = reading.voices.some((voice) => !voice.entry.relay && voice.content.some((span) => span.from >= tail.from - 1 && span.from < tail.to));
  const isAdjunct = !isContent && zones.length > 0 && stretches.some((span) => span.to > span.from) && isShortTail(text, tail, reading);
  if (!isAdjunct) stretches.push(tail);
  return stretches.map((span) => trimMarks(text, span)).filter((span) => span.to > span.from);
}

const MOST_TAIL_WORDS = 3;

function isShortTail(text: string, tail: Span, { figures }: Reading): boolean {
  const words = text.slice(tail.from, tail.to);
  return words.length < 40 && /^\p{Ll}/u.test(words) && words.split(/\s+/).length <= MOST_TAIL_WORDS && !figures.some((figure) => figure.span.from >= tail.from);
}

/** Marks at the ends of a stretch say nothing; a lone closing quotation mark neither. */
function trimMarks(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && !isWordCode(text.charCodeAt(from)) && /[\s,;:.،，、。—–)”»]/u.test(text[from] ?? "")) from += 1;
  while (to > from && !isWordCode(text.charCodeAt(to - 1)) && /[\s,;:.،，、。—–(]/u.test(text[to - 1] ?? "")) to -= 1;
  return { from, to };
}

function claimsOfSentence(article: Article, lexicon: Lexicon, reading: Reading, index: number, readings: readonly Reading[]): Claim[] {
  const { text } = article;
  const context: Omit<CutContext, "said"> = { text, lexicon, quotations: reading.frame.quotations, figures: reading.figures, dates: reading.dates.map((date) => date.span), words: reading.words };
  // Different sources speak on the two sides of a content's edge, so no clause crosses one.
  const clauses = stretchesOf(text, reading).flatMap((stretch) => splitAtContents(text, stretch, reading.voices)).flatMap((span) => cutClauses({ ...context, said: isSaid(reading.voices, span) }, span));
  const meta = metaClauses(reading);
  // A question of the page itself asserts nothing.
  if (reading.voices.length === 0 && /[?？؟]["”»]?$/u.test(text.slice(Math.max(reading.frame.span.from, reading.frame.span.to - 2), reading.frame.span.to))) return [];
  const borrowed = extendBackwards(index, readings, text, lexicon);
  // Asked by all claims of a sentence, and the same for them.
  let beside: NamedSource | null | undefined;
  const neighbour = (): NamedSource | null => (beside === undefined ? beside = neighbourOutlet(index, readings, text) : beside);
  const claims = [...clauses, ...meta].map((clause) => claimOf(article, lexicon, reading, clause, meta.includes(clause), borrowed, neighbour));
  return shareAdjuncts(text, clauses, claims);
}

/** True when a stretch is the whole of what somebody said, but for marks at its ends. */
function isSaid(voices: readonly Voiced[], { from, to }: Span): boolean {
  return voices.some((voice) => carries(voice) && !voice.entry.relay && voice.content.some((content) => Math.abs(content.from - from) <= 2 && Math.abs(content.to - to) <= 2));
}

function splitAtContents(text: string, stretch: Span, voices: readonly Voiced[]): Span[] {
  const edges = new Set<number>();
  for (const voice of voices.filter(carries)) for (const span of voice.content) for (const edge of [span.from, span.to]) if (edge > stretch.from && edge < stretch.to) edges.add(edge);
  const cuts = [stretch.from, ...[...edges].sort((a, b) => a - b), stretch.to];
  return cuts.slice(1).map((to, index) => trimMarks(text, trim(text, { from: cuts[index] ?? stretch.from, to }))).filter((span) => span.to - span.from > 3);
}

function claimOf(article: Article, lexicon: Lexicon, reading: Reading, clause: Clause, isMeta: boolean, lent: readonly Voiced[], neighbour: () => NamedSource | null): Claim {
  const { text } = article;
  const own = isMeta ? [] : chainOf(clause.span, reading.voices);
  const figures = reading.figures.filter((figure) => figure.span.from >= clause.span.from && figure.span.to <= clause.span.to + (text[clause.span.to] === "." ? 1 : 0));
  const figure = figures.find((candidate) => candidate.bound !== "vague") ?? figures[0] ?? null;
  const voice = own.find((candidate) => !candidate.entry.relay) ?? own[0] ?? null;
  const { type, words } = isMeta ? { type: "statement" as const, words: [] } : eventTypeOf(clause, reading.words.events, lexicon, figure);
  const cueStatus = own.map((candidate) => statusOfCue(text, candidate, lexicon)).find((status) => status !== null) ?? null;
  const { status, hedges } = isMeta ? { status: "asserted" as const, hedges: [] } : statusOf(clause, cueStatus, lexicon, reading.words.statuses, reading.figures);
  const borrowed = lent.filter((candidate) => figure !== null || !meansFigures(candidate, text));
  const chain = isMeta ? [] : [...own, ...borrowed.filter((candidate) => own.every((voiced) => voiced.key !== candidate.key))];
  const attribution = attributionOfClaim(text, clause, voice, chain, status, borrowed, neighbour);
  const { actors, place } = actorsOf(text, clause.span, type, reading.dates.map((date) => date.span), lexicon.pack.code);
  const isQuotation = reading.frame.quotations.some((quotation) => quotation.span.from <= clause.span.from && clause.span.to <= quotation.span.to);
  const statement = clause.kind !== "item" || clause.head === null ? text.slice(clause.span.from, clause.span.to) : `${text.slice(clause.head.from, clause.head.to)} … ${text.slice(clause.span.from, clause.span.to)}`;
  return {
    id: contentId(article.id, article.revision, String(clause.span.from), String(clause.span.to)), articleId: article.id, revision: article.revision,
    statement, passages: [[clause.span]], sentence: reading.frame.span,
    kind: kindOf(type, isQuotation, chain.length === 0, figure, isMeta), eventType: type, status, polarity: polarityOf(text, clause, reading.words.negations, lexicon.pack.code),
    attribution, actors, place: place ?? uncasedPlace(text, { from: reading.frame.span.from, to: clause.span.to }), time: timeOf(reading.dates, clause.span, { text, status, lexicon, published: article.published }),
    figure, otherFigures: figures.filter((candidate) => candidate !== figure), hedges,
    because: reasonsOf(text, clause, attribution, type, words, status, hedges),
  };
}

/** What a cue does to its content: by its entry, its class, or a status word in it ("suggest"). */
function statusOfCue(text: string, voice: Voiced, lexicon: Lexicon): Status | null {
  if (voice.entry.status !== null) return voice.entry.status;
  const cue = voice.cue[0];
  // "according to South Korean estimates": the source itself says how it is known.
  if (voice.source.some((span) => lexicon.statuses(text, span).some((match) => lexicon.statusAt(match.index) === "estimated"))) return "estimated";
  const hedged = cue !== undefined && lexicon.statuses(text, cue).some((match) => lexicon.statusAt(match.index) === "possible");
  return hedged || voice.entry.class === "estimate" || voice.entry.class === "thought" ? "estimated" : null;
}

function attributionOfClaim(text: string, clause: Clause, voice: Voiced | null, chain: readonly Voiced[], status: Status, borrowed: readonly Voiced[], neighbour: () => NamedSource | null): Attribution {
  const hops = hopsOf(text, chain);
  const outlet = outletOfChain(hops);
  const carried = outlet === null ? neighbour() : null;
  if (voice === null && chain.length === 0) {
    const level = status === "alleged" ? "hedged-unattributed" : "narrator";
    return { level, source: [], cue: [], content: [clause.span], cueClass: "other", chain: [], outlet: null, carried, by: level === "narrator" ? "rule:narrator" : "rule:hedge" };
  }
  const lead = voice ?? chain[0];
  const level = borrowed.length > 0 && (voice === null || borrowed.some((candidate) => candidate.kind === "outlet")) ? "explicit-anaphoric" : (lead?.level ?? "explicit");
  return { level, source: lead?.source ?? [], cue: lead?.cue ?? [], content: lead?.content ?? [clause.span], cueClass: lead?.entry.class ?? "other", chain: hops, outlet, carried, by: lead?.by ?? "rule:narrator" };
}

function reasonsOf(text: string, clause: Clause, attribution: Attribution, type: string, words: readonly Span[], status: Status, hedges: readonly Span[]): Reason[] {
  const quote = (spans: readonly Span[]): string => spans.map((span) => `“${text.slice(span.from, span.to)}”`).join(", ");
  const reasons: Reason[] = [];
  const cue = attribution.cue[0] ?? null;
  if (cue !== null) reasons.push({ code: attribution.by, text: `${attribution.chain.map((hop) => hop.name).join(", ")}: said so with ${quote([cue])}`, weight: null, span: cue });
  else if (attribution.level === "narrator") reasons.push({ code: "rule:narrator", text: "no source in the sentence: the page says it itself", weight: null, span: clause.span });
  if (words.length > 0) reasons.push({ code: `rule:event/${type}`, text: `${type} by ${quote(words.slice(0, 3))}`, weight: null, span: words[0] ?? null });
  if (hedges.length > 0) reasons.push({ code: `rule:status/${status}`, text: `${status} by ${quote(hedges)}`, weight: null, span: hedges[0] ?? null });
  if (attribution.carried !== null) reasons.push({ code: "rule:carried", text: `${attribution.carried.name} is named next to it and probably extends to it; not counted`, weight: null, span: attribution.carried.span });
  return reasons;
}
