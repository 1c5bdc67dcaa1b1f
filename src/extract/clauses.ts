import type { Figure, Span } from "../model/index.js";
import type { Quotation } from "./layout.js";
import { isSpaceCode, isWordCode } from "../text/index.js";
import { isAnonymity } from "./anonymity.js";
import { within } from "./lexicon.js";
import type { Lexicon, WordMatches } from "./lexicon.js";
import { segmentsOf, trim } from "./segments.js";
import type { Segment } from "./segments.js";

/** How a clause hangs in its sentence; decides what status and type it can have. */
export type ClauseKind = "main" | "relative" | "participle" | "absolute" | "part" | "subordinate" | "concession" | "item";

/** A stretch that says one thing. `head` is the clause a list item, a part or a relative clause hangs on. */
export interface Clause { readonly span: Span; readonly kind: ClauseKind; readonly head: Span | null }

/** What cutting looks at. */
export interface CutContext {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly dates: readonly Span[];
  readonly words: WordMatches;
  /** True where the stretch is what somebody said: it is a claim however short, and opens with no lead-in of the page. */
  readonly said: boolean;
}

/** Clauses that say something about their main clause and share its type when they have no word of their own. */
const HANGING = new Set<ClauseKind>(["relative", "participle", "part"]);
const PARTICIPLE = /^(?:\p{L}+ly )?(?!during\b|according\b|including\b|regarding\b|following\b|nothing\b|something\b|spring\b|king\b)\p{Ll}{2,}ing(?![\p{L}-])/u;
const PASSIVE = /^(?:\p{L}+ly )?\p{Ll}{3,}ed(?![\p{L}-])/u;
const WITH = /^(?:with|avec|mit|con|com|cu)\s/iu;
const PREPOSITION = /^(?:in|on|at|by|for|from|to|of|after|before|beyond|during|since|under|over|near|despite|amid|among|between|within|without|across|through|following|looking|as for|apart from|auf|bei|nach|seit|mit|von|dans|en|au|aux|depuis|pour|sur|selon|por|para|desde|hasta|tras|nel|nella|da|dal|per|em|no|na|după|în|в|на|с|по|за|после|у|з|في|من|على|منذ|بعد)\s/iu;
const LIKE = /\s(?:like|such as|wie etwa|comme|como|come|precum|как)\s/iu;
const LIST_AND = /\s(?:and|or|und|oder|et|ou|y|e|și|sau|и|или|і|та|й|و|ve)\s/iu;
const LIST_ANDS = new RegExp(LIST_AND.source, "giu");
const LIST_AND_START = /^(?:and|or|und|oder|et|ou|y|e|și|sau|и|или|і|та|й|ve)\s/iu;
const TAIL = /\s(?:from|to|in|for|with|by|on|at|into|against|during|since|after|under|aus|für|nach|von|de|pour|para|por|da|per|из|от|для|в|на|з|من|إلى)\s/iu;

/** Words between blanks that hold a letter or digit. */
function wordCount(text: string, span: Span): number {
  let count = 0, isCounted = false;
  for (let at = span.from; at < span.to; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpaceCode(code)) { isCounted = false; continue; }
    if (isCounted || !isWordCode(code) && !(code >= 0xd800 && code <= 0xdbff && LETTER_OR_DIGIT.test(text.slice(at, at + 2)))) continue;
    isCounted = true;
    count += 1;
  }
  return count;
}

/** Letters beyond the first plane are two units. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Words, or in a script without blanks three signs for a word. */
const lengthOf = ({ text, lexicon }: CutContext, span: Span): number => (lexicon.unspaced ? Math.ceil((span.to - span.from) / 3) : wordCount(text, span));

/** Clauses of a stretch of one sentence, in order. General clause grammar: marks, relative and subordinate words, participles, absolute phrases, lists after a verb of transfer. */
export function cutClauses(context: CutContext, stretch: Span): Clause[] {
  const { text, quotations } = context;
  const segments = withoutInserts(text, withoutBrackets(segmentsOf(text, stretch, quotations.map((quotation) => quotation.span)))).filter((segment) => segment.span.to > segment.span.from);
  const listed = listItems(context, segments);
  const clauses: Clause[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) continue;
    const list = listed?.first === index ? listed : null;
    if (list !== null) { clauses.push(...list.clauses); index = list.last; continue; }
    const piece = opened(context, segment, clauses.length === 0);
    const previous = clauses.at(-1);
    if (piece !== null) clauses.push(HANGING.has(piece.kind) ? { ...piece, head: clauses.findLast((clause) => clause.kind === "main")?.span ?? null } : piece);
    else if (previous !== undefined && previous.kind !== "item") clauses[clauses.length - 1] = { ...previous, span: { from: previous.span.from, to: segment.span.to } };
  }
  return clauses.flatMap((clause) => splitInside(context, clause)).filter((clause) => isClause(context, clause));
}

/** Words that stand between commas inside a clause and say how sure it is. */
const INSERT = /^(?:как (?:ожидается|сообщается|предполагается|полагают|известно|отмечается|утверждается|считается)|вероятно|возможно|скорее всего|видимо|по-видимому|похоже|предположительно|якобы|однако|впрочем|таким образом|в частности|судя по всему|напомним|як (?:очікується|повідомляється|передбачається|вважається|відомо|зазначається)|імовірно|ймовірно|можливо|мабуть|вочевидь|найімовірніше|схоже|однак|утім|зокрема|за його словами|по его словам)$/iu;

/** "уровень воды, как ожидается, достигнет пика": an insert between commas belongs to the clause around it. */
function withoutInserts(text: string, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  let isOpen = false;
  for (const segment of segments) {
    const previous = joined.at(-1);
    const isInsert = previous?.after === "comma" && segment.after === "comma" && INSERT.test(text.slice(segment.span.from, segment.span.to));
    if (previous !== undefined && (isInsert || isOpen)) joined[joined.length - 1] = { ...segment, span: { from: previous.span.from, to: segment.span.to } };
    else joined.push(segment);
    isOpen = isInsert;
  }
  return joined;
}

/** A bracketed insert belongs to the clause around it. */
function withoutBrackets(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const previous = joined.at(-1);
    if (previous !== undefined && (previous.after === "open" || previous.after === "close")) joined[joined.length - 1] = { ...segment, span: { from: previous.span.from, to: Math.max(previous.span.to, segment.span.to) } };
    else joined.push(segment);
  }
  return joined;
}

/** The clause a segment opens, or null when it only goes on with the one before. */
function opened(context: CutContext, segment: Segment, isFirst: boolean): Clause | null {
  const { text, lexicon } = context;
  const { span } = segment;
  const words = text.slice(span.from, span.to);
  const count = lengthOf(context, span);
  const after = (match: RegExpExecArray | null): Span => trim(text, { from: span.from + (match?.[0].length ?? 0), to: span.to });
  const concession = lexicon.concession.exec(words);
  if (concession !== null) return isFirst && segment.after === "comma" ? leadIn(context, segment) : { span, kind: "concession", head: null };
  const including = lexicon.including.exec(words);
  if (including !== null && count >= 2) return { span, kind: "part", head: null };
  const relative = lexicon.relative.exec(words);
  if (relative !== null && !isFirst && count >= 3) return { span: after(relative), kind: "relative", head: null };
  if (WITH.test(words) && count >= 4 && (!isFirst || segment.after !== "comma")) return { span: after(WITH.exec(words)), kind: "absolute", head: null };
  if (!isFirst && lexicon.pack.code === "en" && (PARTICIPLE.test(words) || PASSIVE.test(words) && count >= 3)) return { span, kind: "participle", head: null };
  const subordinate = lexicon.subordinate.exec(words);
  if (subordinate !== null && count >= 4 && !startsDate(context, after(subordinate))) return { span: after(subordinate), kind: "subordinate", head: null };
  if (isFirst) return leadIn(context, segment);
  const and = lexicon.and.exec(words);
  if (and !== null && count >= 4) return { span: after(and), kind: "main", head: null };
  const strong = segment.after !== "comma" && count >= 5;
  if (count >= 3 && hasFigure(context, span) && (lexicon.pack.code !== "en" || count >= 5)) return { span, kind: "main", head: null };
  return count >= 5 && (strong || hasFigure(context, span) || within(context.words.events, span).length > 0) ? { span, kind: "main", head: null } : null;
}

/** The first segment: a main clause, unless it is a short lead-in ("Last week,", "Beyond the troops,"). */
function leadIn(context: CutContext, segment: Segment): Clause | null {
  const { text } = context;
  const isQuoted = context.quotations.some(({ span }) => span.from <= segment.span.from + 1 && segment.span.from < span.to);
  const isLead = !isQuoted && segment.after === "comma" || !isQuoted && /^\s?,/.test(text.slice(segment.span.to, segment.span.to + 2));
  const isShort = isLead && !hasFigure(context, segment.span)
    && (context.lexicon.unspaced ? isUnspacedLead(text.slice(segment.span.from, segment.span.to)) : wordCount(text, segment.span) <= 3 && !context.said || isPrepositional(context, segment.span) && wordCount(text, segment.span) <= 8);
  return isShort ? null : { span: segment.span, kind: "main", head: null };
}

const UNSPACED_PREPOSITION = /^(?:在|据|據|对|對|就|为|為|随着|隨著|自|从|從|当|當|此外|未来|未來|目前|截至|与此同时|與此同時|尽管|儘管|由于|由於|作为|作為|関連して|これに対し)/u;

/** A short opening of a sentence in Chinese or Japanese: few signs, or a preposition and what it governs. */
function isUnspacedLead(words: string): boolean {
  return words.length <= 5 || words.length <= 14 && UNSPACED_PREPOSITION.test(words);
}

/** "La" is an article but in Romanian, "no" a negation but in Portuguese. */
function isPrepositional({ text, lexicon }: CutContext, span: Span): boolean {
  const words = text.slice(span.from, span.to);
  if (/^no\s/iu.test(words)) return lexicon.pack.code === "pt";
  return PREPOSITION.test(words) || lexicon.pack.code === "ro" && /^la\s/iu.test(words);
}

const startsDate = (context: CutContext, span: Span): boolean => context.dates.some((date) => date.from >= span.from && date.from - span.from < 6);
const hasFigure = (context: CutContext, span: Span): boolean => context.figures.some((figure) => figure.span.from >= span.from && figure.span.to <= span.to && figure.bound !== "vague");

/** Cuts at "and" where what follows has its own figure or its own participle, and at a subordinate word in mid-clause. */
function splitInside(context: CutContext, clause: Clause): Clause[] {
  if (clause.kind === "item") return [clause];
  const { text, lexicon, figures } = context;
  const words = text.slice(clause.span.from, clause.span.to);
  const spans: Span[] = [];
  let from = clause.span.from;
  for (const match of words.matchAll(LIST_ANDS)) {
    const left = { from, to: clause.span.from + match.index }, right = { from: clause.span.from + match.index + match[0].length, to: clause.span.to };
    const ownFigure = figures.some((figure) => figure.span.from === right.from && figure.bound !== "vague") && hasFigure(context, left);
    const ownVerb = lexicon.pack.code === "en" && clause.kind === "absolute" && hasParticiple(text, left) && hasParticiple(text, right);
    if (!(ownFigure || ownVerb) || wordCount(text, right) < 3) continue;
    spans.push(trim(text, left));
    from = right.from;
  }
  spans.push({ from, to: clause.span.to });
  // "will send 1,000 sappers and 5,000 builders": the verb of the first part governs the others.
  return spans.map((span, index): Clause => (index === 0 || clause.head !== null ? { ...clause, span } : { ...clause, span, head: spans[0] ?? null }));
}

const hasParticiple = (text: string, span: Span): boolean => /\s\p{Ll}{2,}ing(?![\p{L}-])/u.test(text.slice(span.from, span.to));

/** True for something that can be a claim: a few words, or a list item. */
function isClause(context: CutContext, clause: Clause): boolean {
  const { text, lexicon } = context;
  if (clause.kind === "item") return true;
  const words = text.slice(clause.span.from, clause.span.to);
  if (!/\p{L}/u.test(words)) return false;
  if (isAdjunct(context, clause.span) || isAnonymity(words)) return false;
  if (lexicon.demonstrative.test(words) && wordCount(text, clause.span) <= 4 && !hasFigure(context, clause.span)) return false;
  if (lexicon.unspaced || lexicon.pack.script === "hangul") return clause.span.to - clause.span.from >= 6;
  const isTerse = context.said || clause.kind === "part" || clause.kind === "participle" || lexicon.pack.script !== "latin" || lexicon.words.verbFinal || hasFigure(context, clause.span);
  return wordCount(text, clause.span) >= (isTerse ? 2 : 3);
}

const PLACE_OR_TIME = /^(?:on|in|at|during|after|before|from|am|im|in|bei|nach|vor|à|au|en|dans|lors|pendant|après|el|durante|tras|nel|nella|a|dopo|em|na|no|após|depois|la|în|pe|după|в|на|во|после|перед|у|під|після|في|خلال|بعد)\s/iu;

/** "am Dienstag in Pjöngjang", "after the talks": when and where something was said is no claim. */
function isAdjunct(context: CutContext, { from, to }: Span): boolean {
  const { text, dates, lexicon } = context;
  if (lexicon.unspaced || to - from > 60 || hasFigure(context, { from, to })) return false;
  const words = text.slice(from, to);
  const dated = dates.filter((date) => date.from >= from && date.to <= to).reduce((sum, date) => sum + text.slice(date.from, date.to).split(/\s+/).length, 0);
  const rest = wordCount(text, { from, to }) - dated;
  return dated > 0 && (rest <= 3 && PLACE_OR_TIME.test(words) || rest <= 2 && lexicon.pack.script === "latin") || rest <= 0;
}

interface Listed { readonly first: number; readonly last: number; readonly clauses: readonly Clause[] }

/** Items of a list of things after a verb of transfer or after "including": each is a claim of its own ("aid, technology, and food"). */
function listItems(context: CutContext, segments: readonly Segment[]): Listed | null {
  const { text, lexicon } = context;
  for (let first = 0; first < segments.length; first += 1) {
    const segment = segments[first];
    if (segment === undefined) continue;
    const verb = within(context.words.events, segment.span).findLast((match) => lexicon.eventAt(match.index) === "transfer" && match.span.to < segment.span.to - 1);
    const including = lexicon.including.exec(text.slice(segment.span.from, segment.span.to));
    const isPart = including !== null && segments.slice(0, first).some((earlier) => transfersIn(context, earlier.span));
    const start = isPart ? segment.span.from + (including?.[0].length ?? 0) : verb?.span.to;
    if (start === undefined) continue;
    const last = lastOfList(context, segments, first);
    const items = last > first ? longList(text, segments, first, last, start) : pairList(text, segment, start);
    if (items.length < 2) continue;
    const head = isPart ? segments.slice(0, first).findLast((earlier) => transfersIn(context, earlier.span))?.span ?? segment.span : { from: segment.span.from, to: start };
    const opening: Clause = isPart ? { span: items[0] ?? segment.span, kind: "item", head } : { span: { from: segment.span.from, to: items[0]?.to ?? start }, kind: "main", head: null };
    return { first, last, clauses: [opening, ...items.slice(1).map((span): Clause => ({ span, kind: "item", head }))] };
  }
  return null;
}

function transfersIn({ words, lexicon }: CutContext, span: Span): boolean {
  return within(words.events, span).some((match) => lexicon.eventAt(match.index) === "transfer");
}

/** Index of the segment that ends a comma list begun in `first` ("… and X"), or `first` when there is none. */
function lastOfList({ text, lexicon }: CutContext, segments: readonly Segment[], first: number): number {
  for (let index = first + 1; index < Math.min(segments.length, first + 8); index += 1) {
    const segment = segments[index];
    if (segment === undefined || lexicon.including.test(text.slice(segment.span.from, segment.span.to))) return first;
    if (LIST_AND_START.test(text.slice(segment.span.from, segment.span.to))) return wordCount(text, segment.span) <= 16 && index >= first + 2 ? index : first;
    if (wordCount(text, segment.span) > 4) return first;
  }
  return first;
}

function longList(text: string, segments: readonly Segment[], first: number, last: number, start: number): Span[] {
  const spans: Span[] = [];
  for (let index = first; index <= last; index += 1) {
    const segment = segments[index];
    if (segment === undefined) continue;
    let span = index === first ? trim(text, { from: start, to: segment.span.to }) : segment.span;
    const and = LIST_AND_START.exec(text.slice(span.from, span.to));
    if (and !== null) span = { from: span.from + and[0].length, to: span.to };
    spans.push(...(index === last ? lastItems(text, span) : [span]));
  }
  return spans.filter((span) => span.to > span.from);
}

/** The last item may hold examples ("supplies like food and energy") or a pair ("food and energy supplies"). */
function lastItems(text: string, span: Span): Span[] {
  const tail = TAIL.exec(text.slice(span.from, span.to));
  const item = { from: span.from, to: tail === null ? span.to : span.from + tail.index };
  const like = LIKE.exec(text.slice(item.from, item.to));
  const examples = like === null ? item : { from: item.from + like.index + like[0].length, to: item.to };
  return pairOf(text, examples) ?? [examples];
}

function pairOf(text: string, span: Span): [Span, Span] | null {
  const and = LIST_AND.exec(text.slice(span.from, span.to));
  if (and === null) return null;
  const left = trim(text, { from: span.from, to: span.from + and.index }), right = trim(text, { from: span.from + and.index + and[0].length, to: span.to });
  return wordCount(text, left) <= 4 && wordCount(text, right) <= 4 ? [left, right] : null;
}

/** "supplying Russia with artillery shells and missiles": two things after the verb. */
function pairList(text: string, segment: Segment, start: number): Span[] {
  const rest = trim(text, { from: start, to: segment.span.to });
  const withWord = /^.{0,60}?\s(?:with|mit|avec|con|com)\s/iu.exec(text.slice(rest.from, rest.to));
  if (withWord === null) return [];
  const things = { from: rest.from + withWord[0].length, to: rest.to };
  return pairOf(text, things) ?? [];
}
