import type { Span } from "../model/index.js";
import { byAddressee } from "./addressees.js";
import { byArabicCitation, byArabicVerb } from "./arabic-rules.js";
import type { SentenceFrame } from "./layout.js";
import type { Lexicon } from "./lexicon.js";
import { byChineseAccording, byChineseRelay, isChineseNoun } from "./chinese-rules.js";
import { byCoordination, byQuoteVerb } from "./coordination.js";
import { isInsideWord, isName, isNegated, isNoun, isPlan } from "./cue-context.js";
import { beforeAgent, beforeRelay, isShort, nounPhraseAfter, skipFront, subjectBefore, trimBack } from "./noun-phrases.js";
import { outletAt } from "./outlet-at.js";
import { bySuffix, byVerbFinal } from "./particle-rules.js";
import { byBriefing, byPlatform, byRelay, citer, withoutTrailing } from "./relays.js";
import { canSpeak, contentSpan, contentStart, has, isEmpty, openerOf, placeCue } from "./scene.js";
import type { CueAt, Found, Parts, Rule, Scene } from "./scene.js";
import { segmentsOf } from "./segments.js";
import { speakersIn } from "./speaker-shape.js";
import type { Segment } from "./segments.js";
import { isDocument } from "./source-names.js";
import { appositionOf, byTrailingVerb, FULL_NAME, inHouse, insideVerb, quotedTitle, WEAK_CUE, withApposition } from "./trailing-verbs.js";
import { byTurkishCitation, citedBefore } from "./turkish-rules.js";
import { namesRole } from "./role-words.js";
import { kindOfSource } from "./sources.js";

/** Most cues of one sentence that are looked at. */
const MAX_CUES = 24;

/** Attributions of one sentence by the cues of its language. Cost: cues times segments, both bounded by the sentence. */
export function attributionsByRule(text: string, frame: SentenceFrame, lexicon: Lexicon, dates: readonly Span[]): Found[] {
  const quiet = frame.quotations.map((quotation) => quotation.span);
  const cues = lexicon.cues(text, frame.span).filter((match) => !quiet.some((span) => span.from < match.span.from && match.span.from < span.to - 1) && !isName(text, frame.span, match.span) && !isInsideWord(text, match.span) && !(lexicon.pack.code === "zh" && isChineseNoun(text, match.span)) && !isNoun(text, match.span, lexicon) && !isNegated(text, match.span, lexicon) && !isPlan(text, match.span, lexicon.pack.cues[match.index]?.status));
  if (cues.length === 0 && quiet.length === 0) return [];
  const segments = segmentsOf(text, frame.span, quiet);
  const scene: Scene = { text, frame, lexicon, dates, segments };
  const found: Found[] = [];
  if (lexicon.pack.code === "tr") found.push(...byTurkishCitation(scene));
  if (isArabic(scene)) found.push(...byArabicCitation(scene));
  let floor = frame.span.from;
  for (const match of cues.slice(0, MAX_CUES)) {
    const entry = lexicon.pack.cues[match.index];
    if (entry === undefined) continue;
    // "援引…的话报道称": the verb behind a cited source belongs to who cites.
    if ((isChinese(scene) || isArabic(scene)) && found.some((other) => (isChinese(scene) || other.by === "rule:relay") && other.zone.from < match.span.from && match.span.to <= other.zone.to)) continue;
    const cue = behindRelay(placeCue(scene, match.span, entry, floor), found);
    const attribution = firstOf(scene, cue);
    if (attribution === null) continue;
    const informs = lexicon.informs.test(text.slice(match.span.from, match.span.to)) && found.length > 0;
    // What is quoted was said, whatever the verb calls it ("«…», — полагает она").
    const isSpoken = (entry.class === "thought" || entry.class === "perception") && frame.quotations.some((quotation) => attribution.content.some((span) => quotation.span.from === span.from));
    found.push({ ...attribution, scope: attribution.content, entry: isSpoken ? { ...entry, class: "speech" } : informs ? { ...entry, relay: true } : entry, cue: [match.span] });
    const cited = lexicon.pack.code === "tr" && has(cue, "source-cue-suffix") ? citedBefore(scene, cue.before) : null;
    if (cited !== null) found.push({ ...cited.cited, content: attribution.content, scope: attribution.content });
    const who = entry.relay ? citer(scene, cue, attribution) : null;
    const speakers = who === null ? null : speakersIn(text, who.source, lexicon);
    if (who !== null && speakers !== null) found.push({ ...who, source: speakers });
    floor = match.span.to;
  }
  found.push(...byQuoteVerb(scene, found));
  const briefed = found.length > 0 ? byBriefing(scene) : [];
  const briefing = briefed[0]?.cue[0];
  const kept = briefing === undefined ? found : found.filter(({ cue: [at] }) => at === undefined || at.from >= briefing.to || at.to <= briefing.from);
  return [...kept, ...briefed, ...(found.length > 0 ? [...byAddressee(scene), ...byPlatform(scene)] : [])].map((attribution) => withoutTrailing(text, attribution, kept));
}

/** "Газета со ссылкой на доклад утверждает": the subject of a verb behind a relay is who cites. */
function behindRelay(cue: CueAt, found: readonly Found[]): CueAt {
  const relay = found.findLast((other) => other.entry.relay && other.by === "rule:relay" && other.source[0]?.to === cue.before.to && !isEmpty(cue.before));
  const citing = relay === undefined ? undefined : found.find((other) => other.by === "rule:citer" && other.cue[0]?.from === relay.cue[0]?.from);
  return citing?.source[0] === undefined ? cue : { ...cue, before: citing.source[0] };
}

const PREPOSITION = /^(?:in|at|on|im|am|auf|bei|nach|après|dans|tras|en|durante|durant|nel|nella|em|após|în|după|в|на|после|у|після|بعد|في)\s/iu;

/** A source has letters, and is no place or occasion ("in the committee"). */
function isPlausible({ text, lexicon }: Scene, source: Span): boolean {
  const words = text.slice(source.from, source.to);
  // "officers shot by the | alleged thief": a phrase that ends in an article was cut short.
  const last = words.slice(words.lastIndexOf(" ") + 1);
  if (lexicon.pack.script === "latin" && words.includes(" ") && lexicon.determiner.exec(last)?.[0].length === last.length) return false;
  return /\p{L}/u.test(words) && !PREPOSITION.test(words) && !(lexicon.subordinate.test(words) && /^\p{Ll}/u.test(words));
}

/** Languages that mark the subject with a particle: what merely stands before a verb is none. */
const PARTICLES = new Set(["ko", "ja", "tr"]);

const isArabic = ({ lexicon }: Scene): boolean => lexicon.pack.script === "arabic";
const isChinese = ({ lexicon }: Scene): boolean => lexicon.pack.code === "zh";
/** True right behind a quotation, where alone Chinese puts a source after its content. */
const isBehindQuotation = ({ frame }: Scene, { before, span }: CueAt): boolean => frame.quotations.some((quotation) => quotation.span.to <= span.from && before.from - quotation.span.to < 3);

const RULES: readonly (readonly [name: string, applies: (scene: Scene, cue: CueAt) => boolean, rule: Rule])[] = [
  ["continues", (scene, cue) => CONTINUES.test(scene.text.slice(cue.span.from, cue.span.to)) && !(scene.lexicon.pack.code === "uk" && FINITE.test(scene.text.slice(cue.span.from, cue.span.to))), byParticiple],
  ["points-back", (scene, cue) => cue.segment === 0 && !cue.entry.relay && scene.lexicon.pack.script === "latin" && isPointing(scene, cue), byPointing],
  ["coordinated", (scene, cue) => has(cue, "source-cue-content") && !cue.entry.relay && scene.lexicon.andEnd.test(scene.text.slice(cue.before.from, cue.before.to)), byCoordination],
  ["suffix", (_, cue) => has(cue, "source-cue-suffix"), bySuffix],
  ["relay", (scene, cue) => cue.entry.relay && isChinese(scene), byChineseRelay],
  ["relay", (_, cue) => cue.entry.relay, byRelay],
  ["according-to", (scene, cue) => has(cue, "cue-source-content") && isChinese(scene), byChineseAccording],
  ["verb-first", (scene, cue) => isArabic(scene) && has(cue, "source-cue-content"), byArabicVerb],
  ["according-to", (_, cue) => has(cue, "cue-source-content"), byPreposition],
  ["verb-final", (scene) => scene.lexicon.words.verbFinal, byVerbFinal],
  ["trailing-verb", (scene, cue) => !isChinese(scene) && has(cue, "content-cue-source"), byTrailingVerb],
  ["trailing-apposition", (scene, cue) => !isChinese(scene) && !PARTICLES.has(scene.lexicon.pack.code) && has(cue, "content-source-cue") && isEmpty(cue.before), byTrailingApposition],
  ["trailing-source", (scene, cue) => !PARTICLES.has(scene.lexicon.pack.code) && (!isChinese(scene) || isBehindQuotation(scene, cue)) && has(cue, "content-source-cue"), byTrailingSource],
  ["subject", (scene, cue) => !PARTICLES.has(scene.lexicon.pack.code) && has(cue, "source-cue-content"), bySubject],
];

function firstOf(scene: Scene, cue: CueAt): (Parts & { readonly by: string }) | null {
  for (const [name, applies, rule] of RULES) {
    const result = applies(scene, cue) ? rule(scene, cue) : null;
    if (result === null || !result.source.every((span) => isPlausible(scene, span))) continue;
    const source = speakersIn(scene.text, result.source, scene.lexicon);
    if (source !== null) return { ...result, source, by: `rule:${name}` };
  }
  return null;
}

const isPointing = ({ text, lexicon }: Scene, { before }: CueAt): boolean => before.to - before.from < 30 && lexicon.demonstrative.exec(text.slice(before.from, before.to))?.[0].length === before.to - before.from;

/** "Das sagte die Ministerin", "Lo scrive il Corriere": the sentence before is what was said. */
function byPointing(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, dates, lexicon } = scene;
  const rest = skipFront(text, { from: cue.span.to, to: frame.span.to }, dates, lexicon);
  const phrase = insideVerb(scene, cue) ?? quotedTitle(scene, rest) ?? outletAt(text, { from: rest.from, to: Math.min(frame.span.to, rest.from + 80) }, lexicon) ?? nounPhraseAfter(text, rest, dates, lexicon);
  if (phrase === null || !canSpeak(scene, phrase)) return null;
  const source = phrase.to > cue.span.to ? withApposition(scene, cue, phrase) : phrase;
  return { source: [source], content: [cue.before], dropped: false, zone: { from: frame.span.from, to: Math.max(source.to, cue.span.to) } };
}

/** "…, adding that": who spoke in the clause before goes on. */
const CONTINUES = /^(?:(?:add|say|not|stress|warn|stat|explain|claim)ing|\p{L}+(?:ant qu|ndo (?:que|che)|[âi]nd că)|(?:добавив|уточнив|отметив|подчеркнув|пояснив|заявив|сообщив|добавляя|отмечая|додавши|уточнивши|зазначивши|підкресливши|пояснивши|заявивши)$|und fügte hinzu|fügte (?:er|sie) hinzu|und ergänzte)/iu;

/** In Ukrainian what is a participle in Russian is a plain past ("заявив"). */
const FINITE = /[^ш]и$|в$/iu;

function byParticiple(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon } = scene;
  const lead = text.slice(cue.before.from, cue.before.to);
  if (cue.segment === 0 && scene.frame.order === 0 || !(isEmpty(cue.before) || lexicon.and.test(lead) && !lead.includes(" "))) return null;
  const content = openerOf(scene, { from: cue.span.to, to: frame.span.to });
  return content.to - content.from < 4 ? null : { source: [], content: [content], dropped: true, zone: { from: cue.span.from, to: content.from } };
}

function byPreposition(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates, segments } = scene;
  const segment = segments[cue.segment];
  if (segment === undefined) return null;
  const isWeak = WEAK_CUE.test(text.slice(cue.span.from, cue.span.to));
  if (isWeak && cue.span.from > frame.span.from) return null;
  if (POSSESSED.test(text.slice(cue.span.from, cue.span.to))) return ofOneNamed(scene, cue);
  const isVerb = has(cue, "source-cue-content") || has(cue, "content-cue-source") && !isEmpty(cue.before);
  if (isVerb && !isEmpty(cue.before) && cue.entry.patterns.includes("source-cue-content")) return null;
  const whole = trimBack(text, skipFront(text, beforeAgent(text, beforeRelay(text, cue.after, lexicon), lexicon), dates, lexicon), dates, lexicon);
  const canEnd = isEmpty(cue.before) && (cue.segment > 0 || segment.after === "comma");
  const compound = inCompound(scene, cue);
  const found = compound ?? inHouse(scene, cue.after) ?? (canEnd ? wholeIfShort(scene, whole, segment) : null) ?? nounPhraseAfter(text, cue.after, dates, lexicon);
  if (found === null || isEmpty(found) || isWeak && !canSpeak(scene, found)) return null;
  const source = agentOf(scene, found, segment.span.to) ?? (text.slice(found.from, found.to).split(" ").some(namesRole) ? withApposition(scene, cue, found) : found);
  const lead = contentSpan(text, { from: contentStart(scene, cue.span.from), to: cue.span.from });
  const tail = contentSpan(text, { from: Math.max(source.to, cue.span.to), to: frame.span.to });
  const that = openerOf(scene, tail);
  const content = isEmpty(cue.before) && cue.segment === 0 ? [that] : isTail(scene, tail) ? [lead] : [lead, tail].filter((span) => !isEmpty(span));
  if (content.every(isEmpty)) return null;
  return { source: [source], content, dropped: false, zone: { from: cue.span.from, to: isTail(scene, tail) ? segment.span.to : source.to } };
}

/** "nach Polizeiangaben": the source is the first part of the cue's own word. Null for other cues. */
function inCompound({ text }: Scene, { span }: CueAt): Span | null {
  const first = /^nach (\p{Lu}\p{L}+?)s?angaben$/iu.exec(text.slice(span.from, span.to))?.[1];
  return first === undefined ? null : { from: span.from + 5, to: span.from + 5 + first.length };
}

/** Cues with their source in them as a possessive: "по его словам", "nach ihren Angaben". */
const POSSESSED = /(?:^|\s)(?:его|её|ее|их|його|її|їх|їхніми|seinen|ihren|eigenen|onun|onların)\s|^demnach$/iu;
/** Cues whose source is the subject of their own sentence: "hat nach eigenen Angaben". */
const OWN = /(?:^|\s)eigenen\s/iu;

/** "по его словам": the source is who was named last, and the sentence around the cue is what was said. */
function ofOneNamed({ text, frame, segments, dates, lexicon }: Scene, cue: CueAt): Parts | null {
  const segment = segments[cue.segment]?.span ?? cue.span;
  const spans = [{ from: frame.span.from, to: cue.span.from }, { from: cue.span.to, to: frame.span.to }].map((span) => contentSpan(text, span)).filter((span) => span.to - span.from > 3);
  const zone = { from: cue.span.from, to: segment.to === cue.span.to ? Math.min(frame.span.to, segment.to + 1) : cue.span.to };
  if (spans.length === 0) return null;
  const subject = OWN.test(text.slice(cue.span.from, cue.span.to)) ? nounPhraseAfter(text, { from: frame.span.from, to: cue.span.from }, dates, lexicon) : null;
  return subject === null ? { source: [], content: spans, dropped: true, zone } : { source: [subject], content: spans, dropped: false, zone };
}

/** The rest of a segment as a source, when it is short, opens no new clause, and a mark or the sentence's end follows. */
function wholeIfShort(scene: Scene, span: Span, segment: Segment): Span | null {
  const { text, lexicon, dates } = scene;
  if (isEmpty(span) || segment.after === "colon") return null;
  const words = text.slice(span.from, span.to).split(" ");
  const phrase = nounPhraseAfter(text, span, dates, lexicon);
  if (phrase !== null && phrase.to === span.to) return span;
  const opensClause = words.some((word, index) => index > 0 && (lexicon.subordinate.test(word) || lexicon.relative.test(word)));
  const hasNumber = /\p{Nd}/u.test(text.slice(span.from, span.to));
  return words.length <= 6 && !opensClause && !hasNumber && segment.after !== "open" ? span : null;
}

/** True when what follows a source says nothing more: dates, places, punctuation. */
function isTail(scene: Scene, span: Span): boolean {
  const rest = skipFront(scene.text, span, scene.dates, scene.lexicon);
  const words = scene.text.slice(rest.from, rest.to).split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return isEmpty(rest) || words.length <= 2 && !scene.lexicon.unspaced;
}

/** A document, then a participle, then who made it: "un nouveau bilan communiqué lundi par la protection civile". */
const MADE = /^(?:\p{L}+['’\s]){1,4}?\p{Ll}{4,}(?:é|ée|és|ées|i|ie|is|u|us|ue|d[oa]s?|t[oaie]|s[oaie]|t|tă|te|ți|ed)\s(?:[\p{L}-]+\s){0,4}?(?:par|por|pel[oa]s?|da(?:l|lla|i|gli)?|dall['’]|de către|by)\s?(?=[\p{L}])/u;

/** Who made the document that a source names; null when it names none, or nobody who made it. */
function agentOf({ text, dates, lexicon }: Scene, found: Span, end: number): Span | null {
  const words = text.slice(found.from, Math.min(end, found.from + 120));
  const made = isDocument(words) ? MADE.exec(words) : null;
  const agent = made === null ? null : nounPhraseAfter(text, { from: found.from + made[0].length, to: end }, dates, lexicon);
  return agent !== null && ["body", "person", "unnamed", "outlet"].includes(kindOfSource(text.slice(agent.from, agent.to), lexicon.pack)) ? agent : null;
}

/** "…, the minister said": the source opens the last segment and the cue closes it. */
function byTrailingSource(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates, segments } = scene;
  const segment = segments[cue.segment];
  const afterQuote = frame.quotations.some((quotation) => quotation.span.from >= (segment?.span.from ?? 0) && quotation.span.to <= cue.span.from || quotation.span.to < cue.span.from && cue.before.from - quotation.span.to < 3);
  if (segment === undefined || (cue.segment === 0 && !afterQuote)) return null;
  if (isEmpty(cue.before)) return null;
  const quote = frame.quotations.findLast((quotation) => quotation.span.to <= cue.span.from && quotation.span.from >= segment.span.from);
  const source = subjectBefore(text, { from: quote?.span.to ?? cue.before.from, to: cue.before.to }, dates, lexicon);
  // "…, cifra che l'esercito nega": a clause about what was said, not who said it.
  if (source === null || !isLight(scene, cue, segment) || lexicon.pack.script === "latin" && lexicon.pack.code !== "en" && lexicon.that.test(text.slice(source.from, source.to))) return null;
  // A German subordinate clause ends in its verb whatever it tells; "wie" alone makes it say who said so.
  if (lexicon.pack.code === "de" && quote === undefined && !AS.test(text.slice(segment.span.from, source.from))) return null;
  const content = contentSpan(text, { from: contentStart(scene, source.from), to: quote?.span.to ?? cue.before.from });
  if (isEmpty(content)) return null;
  return { source: [source], content: [content], dropped: false, zone: { from: Math.max(content.to, segment.span.from - 2), to: segment.span.to } };
}

const AS = /(?:^|[\s(])wie\s/iu;

/** "…, the defence minister, Marek Zielony, announced on Sunday.": a role and a name between commas, the cue behind them. */
function byTrailingApposition(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, segments, lexicon } = scene;
  const segment = segments[cue.segment], named = segments[cue.segment - 1], titled = segments[cue.segment - 2];
  if (segment === undefined || named === undefined || titled === undefined || cue.segment < 3 || !isLight(scene, cue, segment)) return null;
  const role = text.slice(titled.span.from, titled.span.to);
  if (!FULL_NAME.test(text.slice(named.span.from, named.span.to)) || !isShort(text, titled.span, lexicon) || !role.split(" ").some(namesRole) || lexicon.that.test(role)) return null;
  const content = contentSpan(text, { from: contentStart(scene, titled.span.from), to: titled.span.from });
  if (isEmpty(content)) return null;
  return { source: [{ from: titled.span.from, to: named.span.to }], content: [content], dropped: false, zone: { from: content.to, to: Math.min(frame.span.to, segment.span.to) } };
}

/** True when little follows a cue in its segment: a date, a place, an addressee; no opener of content. */
function isLight(scene: Scene, cue: CueAt, segment: Segment): boolean {
  const rest = skipFront(scene.text, cue.after, scene.dates, scene.lexicon);
  if (isEmpty(rest)) return segment.after !== "colon";
  const words = scene.text.slice(rest.from, rest.to).split(" ");
  const clause = scene.lexicon.that.test(scene.text.slice(rest.from, rest.to)) || scene.lexicon.pack.script === "cyrillic" && /\p{Nd}/u.test(scene.text.slice(rest.from, rest.to));
  return !clause && (words.length <= 2 || /^(?:in|on|at|to|during|after|once|when|in einem|dans|en|em|in un|în|в|на|after)\s/iu.test(scene.text.slice(rest.from, rest.to)) && segment.after !== "colon");
}

/** "The minister said that …". Without an opener, a quotation or a colon the source has to be one that can speak. */
function bySubject(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates } = scene;
  const source = isEmpty(cue.before) ? appositionOf(scene, cue) : inHouse(scene, skipFront(text, cue.before, dates, lexicon)) ?? subjectBefore(text, cue.before, dates, lexicon);
  if (source === null || isEmpty(source) || isPassive(scene, cue) || isDemonstrative(scene, source)) return null;
  if (RELATIVE.test(text.slice(source.from, source.to))) return ofRelative(scene, cue, source);
  const rest = { from: cue.span.to, to: frame.span.to };
  const content = openerOf(scene, rest);
  const comma = lexicon.pack.code === "zh" && /^[，,：:]/.test(text.slice(cue.span.to, cue.span.to + 1));
  const opened = comma || content.from > contentSpan(text, rest).from || /^\s*(?:[:：,，]\s*)?["“„«「]|^\s*[:：]/u.test(text.slice(cue.span.to, cue.span.to + 6));
  if (!opened && !canSpeak(scene, source)) return null;
  const plain = skipFront(text, content, dates, null);
  const spoken = extendQuotation(scene, plain.from < plain.to ? plain : content);
  if (spoken.to - spoken.from < 4) return null;
  const lead = skipFront(text, { from: cue.before.from, to: source.from }, dates, lexicon);
  return { source: [source], content: [spoken], dropped: false, zone: { from: isEmpty(lead) && cue.before.from <= source.from ? cue.before.from : source.from, to: spoken.from } };
}

const RELATIVE = /^(?:who|quien|quienes|qui|che|care|que|el cual|la cual|il quale|la quale)$/iu;

/** "…, quien anunció que …": the one named before the pronoun goes on. */
function ofRelative(scene: Scene, cue: CueAt, source: Span): ReturnType<Rule> {
  const rest = { from: cue.span.to, to: scene.frame.span.to }, content = openerOf(scene, rest);
  const isOpened = content.from > contentSpan(scene.text, rest).from;
  return !cue.follows || !isOpened || content.to - content.from < 4 ? null : { source: [], content: [content], dropped: true, zone: { from: source.from, to: content.from } };
}

/** "This indicates": what was said shows it; nobody speaks. */
function isDemonstrative({ text, lexicon }: Scene, source: Span): boolean {
  const words = text.slice(source.from, source.to);
  return lexicon.demonstrative.exec(words)?.[0].length === words.length;
}

/** "are expected to": the subject does not speak. */
function isPassive(scene: Scene, cue: CueAt): boolean {
  return cue.entry.class !== "speech" && /(?:^|\s)(?:is|are|was|were|be|been|being)(?:\s\p{Ll}+ly)?$/iu.test(scene.text.slice(cue.before.from, cue.before.to));
}

/** Content that opens with a quotation runs to the quotation's end, over sentence ends. */
function extendQuotation(scene: Scene, span: Span): Span {
  const open = scene.frame.quotations.find((quotation) => quotation.span.from >= span.from && quotation.span.from < span.to && quotation.span.to > span.to);
  return open === undefined ? span : { from: span.from, to: open.span.to };
}
