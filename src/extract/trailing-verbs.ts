import type { Span } from "../model/index.js";
import { outletAt } from "./outlet-at.js";
import { isShort, nounPhraseAfter, skipFront } from "./noun-phrases.js";
import { canSpeak, contentSpan, contentStart, has, isEmpty, openerOf } from "./scene.js";
import type { CueAt, Parts, Rule, Scene } from "./scene.js";
import { trim } from "./segments.js";
import { namesBody } from "./role-words.js";
import { agencyIn } from "./sources.js";

// The cue before its source: "…, said the minister", "сообщили в МЧС", "وأوضح النائب أن".

/** Languages whose verbs need no subject. */
const PRO_DROP = new Set(["es", "it", "pt", "ro"]);
/** The subject is part of the verb: "a-t-il ajouté". */
const INVERTED = /-(?:il|elle|ils|elles)(?:\s|$)/u;
/** "También avisó de mejoras": what is said follows, not who says it. */
const OF_WHAT = /^\s(?:de|que|di|che|că|despre|sobre)\s/u;
const OCCASION = /^(?:tras|después|durante|en|al|ante|dopo|nel|nella|durante|in|após|depois|em|na|no|aos?|după|în)\s\p{Ll}/u;
const PLACE = /^(?:in|à|en|em|în|la|в|во|у)\s\p{Lu}[\p{L}-]+\s(?=\p{L})/u;

/** Past the place between a verb and its subject: "заявил в Пхеньяне секретарь …". */
function skipPlace({ text, dates, lexicon }: Scene, rest: Span): Span {
  const place = PLACE.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 40)))?.[0];
  return place === undefined || place.startsWith("la ") && lexicon.pack.code !== "ro" ? rest : skipFront(text, { from: rest.from + place.length, to: rest.to }, dates, lexicon);
}

const IN_HOUSE = /^(?:в|во|у|із|з)\s(?=[\p{L}«"])/iu;

/** "сообщили в МЧС", "в пресс-службе уточнили": the body stands where a subject would. Null when no body does. */
export function inHouse({ text, dates, lexicon }: Scene, span: Span): Span | null {
  if (lexicon.pack.script !== "cyrillic") return null;
  const lead = IN_HOUSE.exec(text.slice(span.from, Math.min(span.to, span.from + 4)))?.[0].length ?? 0;
  let phrase = lead === 0 ? null : nounPhraseAfter(text, { from: span.from + lead, to: span.to }, dates, lexicon);
  if (phrase === null) return null;
  const whole = text.slice(phrase.from, phrase.to), last = whole.slice(whole.lastIndexOf(" ") + 1);
  // "в правительстве Ирака Reuters заявили": the agency that was spoken to stands in the dative.
  if (last !== whole && agencyIn(last) !== null) phrase = trim(text, { from: phrase.from, to: phrase.to - last.length });
  const words = text.slice(phrase.from, phrase.to);
  return namesBody(words) || /^\p{Lu}[\p{L}-]+$/u.test(words) || /[«"„].*[»"”]$/u.test(words) ? phrase : null;
}

/** "В компании «Оргхим» опровергли": a subject that ends in a name between quotation marks, and no quotation of speech. */
function isQuotedName({ text, lexicon }: Scene, { from, to }: Span): boolean {
  return lexicon.pack.script === "cyrillic" && /^\p{L}.{1,60}\s[«"„][^«»"“”]{2,40}[»"”]$/u.test(text.slice(from, to));
}

/** Small words before the one who is spoken to. */
const TO = /^(?:à l['’]|all['’]|à|au|a la|a|ao|alla|al|pentru|der|dem)\s?(?=["“„«\p{Lu}])/u;

/** A medium in the dative, with its name: "изданию «Курьер»", "журналистам". */
const SPOKEN_TO = /^(?:(?:корреспонденту|корреспондентам|кореспонденту|кореспондентам)\s)?(?:агентству|изданию|виданню|газете|газеті|телеканалу|порталу|радиостанции|журналу|журналистам|журналістам)\s(?:[«"„][^»"”]{1,40}[»"”]\s|\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?\s(?=\p{Ll}))?/u;

/** The press at large, or the network it was written on, between a verb and its subject: "ha raccontato ai cronisti", "ha scritto su Telegram". */
const TO_ALL = /^(?:ai (?:cronisti|giornalisti|microfoni)|alla stampa|a (?:los )?(?:periodistas|medios|reporteros)|a la prensa|aux journalistes|à la presse|aos jornalistas|à imprensa|jurnaliștilor|presei|(?:den )?Journalisten|der Presse|(?:su|en|sur|no|pe|auf|on|via)\s(?:Telegram|Twitter|X|Facebook|Instagram|YouTube|TikTok|Truth Social|WhatsApp|Bluesky|LinkedIn))\s(?=\p{L})/u;

/** Past the outlet between a verb and its subject: "dijo a EFE un agente", "disse à Lusa fonte sindical". */
function skipAddressee({ text, dates, lexicon }: Scene, rest: Span): Span {
  const all = TO_ALL.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 40)))?.[0].length ?? 0;
  if (all > 0) return skipFront(text, { from: rest.from + all, to: rest.to }, dates, lexicon);
  const to = TO.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 12)))?.[0].length ?? 0;
  const medium = lexicon.pack.script === "cyrillic" ? SPOKEN_TO.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 60)))?.[0].length ?? 0 : 0;
  if (medium > 0) return skipFront(text, { from: rest.from + medium, to: rest.to }, dates, lexicon);
  const isDative = lexicon.pack.script === "cyrillic" && /^\p{Lu}/u.test(text.slice(rest.from, rest.from + 1));
  const outlet = to === 0 && !isDative ? null : outletAt(text, { from: rest.from + to, to: Math.min(rest.to, rest.from + 80) }, lexicon);
  // "сообщает ТАСС": what nothing follows is the subject.
  if (isDative && outlet !== null && skipFront(text, { from: outlet.to, to: rest.to }, dates, lexicon).from >= rest.to) return rest;
  if (isDative && outlet !== null && !/^\s(?:в|во|у)\s|^\s\p{Ll}{3,}/u.test(text.slice(outlet.to, outlet.to + 8))) return rest;
  return outlet === null ? rest : skipFront(text, { from: outlet.to, to: rest.to }, dates, lexicon);
}

const POINTING = /^(?:об этом|про это|это|про це|це)$/iu;

/** "Об этом сообщил депутат …": what was said stands in the sentence before. */
function pointsBack(scene: Scene, cue: CueAt): Parts | null {
  const { text, dates, lexicon } = scene;
  const rest = skipAddressee(scene, skipFront(text, cue.after, dates, lexicon));
  const source = inHouse(scene, rest) ?? nounPhraseAfter(text, skipPlace(scene, rest), dates, lexicon);
  return source === null || !canSpeak(scene, source) ? null : { source: [source], content: [cue.before], dropped: false, zone: { from: cue.before.from, to: source.to } };
}

/** "…, said the minister": the cue opens its segment and the source follows. */
export function byTrailingVerb(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates, segments } = scene;
  if (lexicon.and.test(text.slice(cue.before.from, cue.before.to))) return null;
  const lead = skipFront(text, cue.before, dates, lexicon);
  const afterQuote = frame.quotations.some((quotation) => cue.span.from - quotation.span.to >= 0 && cue.span.from - quotation.span.to <= 3);
  const verbFirst = isEmpty(lead) && cue.segment === 0;
  const pointing = lexicon.pack.script === "cyrillic" && POINTING.test(text.slice(cue.before.from, cue.before.to)) ? pointsBack(scene, cue) : null;
  if (pointing !== null) return pointing;
  if (!isEmpty(lead) && (!afterQuote || isQuotedName(scene, cue.before))) return null;
  // A comma inside the marks leaves the quotation in the cue's own segment.
  const end = isEmpty(lead) ? cue.before.from : cue.before.to;
  const content = contentSpan(text, { from: contentStart(scene, cue.span.from), to: end });
  if (appositionOf(scene, cue) !== null) return null;
  const told = skipAddressee(scene, skipFront(text, cue.after, dates, lexicon));
  const after = skipPlace(scene, told);
  const rest = /[\p{L}\p{N}]/u.test(text.slice(after.from, after.to)) ? after : { from: after.from, to: after.from };
  const isDropped = PRO_DROP.has(lexicon.pack.code) || INVERTED.test(text.slice(cue.span.from, cue.span.to));
  if (isDropped && isEmpty(lead) && cue.segment > 0 && !isEmpty(content) && (isEmpty(rest) || OCCASION.test(text.slice(rest.from, rest.to)))) return { source: [], content: [content], dropped: true, zone: { from: content.to, to: segments[cue.segment]?.span.to ?? cue.span.to } };
  const house = inHouse(scene, told);
  if (house !== null && !isEmpty(content)) return { source: [house], content: [content], dropped: false, zone: { from: Math.max(content.to, end - 2), to: Math.max(house.to, segments[cue.segment]?.span.to ?? house.to) } };
  const phrase = insideVerb(scene, cue) ?? quotedTitle(scene, rest) ?? nounPhraseAfter(text, rest, dates, lexicon) ?? (isEmpty(rest) ? null : rest);
  const source = phrase === null ? null : withApposition(scene, cue, phrase);
  if (source !== null && WEAK_CUE.test(text.slice(cue.span.from, cue.span.to)) && !canSpeak(scene, source)) return null;
  if (source === null || !isShort(text, source, lexicon)) return verbFirst && scene.lexicon.pack.code === "ar" ? droppedSubject(scene, cue) : null;
  if (verbFirst && PRO_DROP.has(lexicon.pack.code) && OF_WHAT.test(text.slice(cue.span.to, cue.span.to + 8))) return droppedSubject(scene, cue);
  if (verbFirst || isEmpty(content)) return lexicon.pack.script === "arabic" || verbFirst ? byVerbFirst(scene, cue, source) : null;
  const segment = segments[cue.segment];
  return { source: [source], content: [content], dropped: false, zone: { from: Math.max(content.to, end - 2), to: Math.max(source.to, segment?.span.to ?? source.to) } };
}

/** Words that say only before one who can speak: "…, so Holt", "Per il Fondo monetario". */
export const WEAK_CUE = /^(?:so|per|para|pour)$/iu;

/** "a rapporté \"Le Courrier de l'Ouest\"": a title in quotation marks, with a few words before it. Null when the stretch opens with none. */
export function quotedTitle({ text, frame }: Scene, rest: Span): Span | null {
  const title = frame.quotations.find(({ span, open }) => !open && span.from >= rest.from && span.from - rest.from < 30 && span.to - span.from < 60);
  return title !== undefined && /^(?:\p{L}+['’\s]){0,3}$/u.test(text.slice(rest.from, title.span.from)) ? { from: rest.from, to: title.span.to } : null;
}

/** A full name and nothing else. */
export const FULL_NAME = /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s(?:(?:de|van|von|da|del|di)\s)?\p{Lu}[\p{L}\p{M}’'.-]*){1,3}[.]?$/u;

/** "…, said the hospital's director, Paul Giraud": a full name behind a comma belongs to the source before it. */
export function withApposition({ text, segments }: Scene, cue: CueAt, source: Span): Span {
  const next = segments[cue.segment + 1];
  const ends = segments[cue.segment]?.span.to === source.to && segments[cue.segment]?.after === "comma";
  return ends && next !== undefined && FULL_NAME.test(text.slice(next.span.from, next.span.to)) ? { from: source.from, to: text[next.span.to - 1] === "." ? next.span.to - 1 : next.span.to } : source;
}

/** "…, teilte die Polizei am Montag mit": the source stands inside a separable verb, which the pack's cue spans. Null when the cue is no such verb. */
export function insideVerb({ text, dates, lexicon }: Scene, cue: CueAt): Span | null {
  if (lexicon.pack.code !== "de") return null;
  const parts = /^\p{L}+\s(.{2,60})\s(?:mit|fest|an|zu|ein|aus|hin|von)$/u.exec(text.slice(cue.span.from, cue.span.to));
  if (parts?.[1] === undefined) return null;
  const from = cue.span.from + parts[0].indexOf(" ") + 1;
  return nounPhraseAfter(text, { from, to: from + parts[1].length }, dates, lexicon);
}

/** "وأوضح النائب … أن": verb, source, opener, content. */
function byVerbFirst(scene: Scene, cue: CueAt, source: Span): ReturnType<Rule> {
  const { text, frame } = scene;
  const that = scene.lexicon.that.exec(text.slice(source.from, Math.min(frame.span.to, source.from + 160)));
  if (that === null) return canSpeak(scene, source) ? plainVerbFirst(scene, cue, source) : null;
  const end = Math.min(source.to, source.from + that.index);
  const words = trim(text, { from: source.from, to: end });
  if (isEmpty(words)) return droppedSubject(scene, cue);
  const content = contentSpan(text, { from: source.from + that.index + that[0].length, to: frame.span.to });
  return isEmpty(content) ? null : { source: [words], content: [content], dropped: false, zone: { from: cue.span.from, to: content.from } };
}

/** "وكشف النائبان … ذلك": without an opener the rest is the content. */
function plainVerbFirst(scene: Scene, cue: CueAt, source: Span): ReturnType<Rule> {
  const content = contentSpan(scene.text, { from: source.to, to: scene.frame.span.to });
  return content.to - content.from < 4 ? null : { source: [source], content: [content], dropped: false, zone: { from: cue.span.from, to: content.from } };
}

/** A verb that opens the sentence and has no subject of its own: the last source goes on ("وقال إن …"). */
function droppedSubject(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const content = openerOf(scene, { from: cue.span.to, to: scene.frame.span.to });
  return isEmpty(content) ? null : { source: [], content: [content], dropped: true, zone: { from: scene.frame.span.from, to: content.from } };
}

/** "Lee, a lawmaker, told …": the segments before the cue are one subject with its apposition. Null when they are content. */
export function appositionOf(scene: Scene, cue: CueAt): Span | null {
  const { text, segments, lexicon } = scene;
  if (cue.segment < 2 || !isEmpty(cue.before) || !has(cue, "source-cue-content")) return null;
  // A quotation right before the cue is what was said.
  if (scene.frame.quotations.some((quotation) => segments.slice(Math.max(0, cue.segment - 2), cue.segment).some(({ span }) => quotation.span.from === span.from && quotation.span.to >= span.to - 1))) return null;
  const clause = lexicon.that.test(text.slice(cue.after.from, Math.min(cue.after.to, cue.after.from + 60)));
  const named = segments[cue.segment - 1], titled = segments[cue.segment - 2];
  if (named !== undefined && titled !== undefined && cue.segment === 2 && FULL_NAME.test(text.slice(named.span.from, named.span.to)) && canSpeak(scene, titled.span)) return { from: titled.span.from, to: named.span.to };
  if (!clause && text.slice(cue.span.to, scene.frame.span.to).split(" ").length < 5) return null;
  const first = segments.slice(0, cue.segment - 1).findIndex((segment, index) => canSpeak(scene, segment.span) || clause && index === cue.segment - 2);
  const head = segments[first];
  if (head === undefined || cue.segment - first > 4) return null;
  const between = segments.slice(first + 1, cue.segment);
  const citing = between.some((segment) => lexicon.cues(text, segment.span).length > 0);
  const span = citing ? head.span : { from: head.span.from, to: between.at(-1)?.span.to ?? head.span.to };
  return isShort(text, span, lexicon) ? span : null;
}
