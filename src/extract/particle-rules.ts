import type { Span } from "../model/index.js";
import { isShort, nounPhraseAfter, skipFront, subjectBefore } from "./noun-phrases.js";
import { canSpeak, contentSpan, contentStart, isEmpty } from "./scene.js";
import type { CueAt, Rule, Scene } from "./scene.js";
import { kindOfSource } from "./sources.js";
import { beforeReport, citedBefore, turkishSubject } from "./turkish-rules.js";

// Rules for sources marked by what is written behind them: particles, case endings and postpositions (Korean, Japanese, Turkish, "zufolge").

/** "関係者が共同通信に語ったところ": who told it is the subject. */
const TOLD = /^([^が、]{2,20})が.*(?:ところ|話)$/u;
/** What a suffix cue takes in an unspaced or particle language: the words after the last topic, object or clause ending ("…이 소식통을 인용해"). */
const LAST_PARTICLE: Readonly<Record<string, RegExp>> = {
  de: /^.*\s(?=(?:Angaben |Berichten |Informationen )?(?:(?:der|dem|den|des|einem|einer|von)\s)?(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]+(?:\s(?:der|des|für)\s\p{Lu}[\p{L}-]+)?$)/u,
  ko: /^.*(?:[\uac00-\ud7a3][이가은는고며]|,|면서|에서)\s(?=\S)/u,
  ja: /^.*(?:は|が|、|とする|との|という)(?=[^はが、]{2})/u,
};

/** "입수한 판결문": how a paper came by a document is no part of its name. */
const OBTAINED = /^(?:입수한|확보한|공개한|발표한|제출한|작성한|보낸|받은|入手した|公表した|発表した)\s?/u;

/** Particles that stand between a source and its topic mark ("専門家からは"). */
const TAIL_PARTICLE: Readonly<Record<string, RegExp>> = { ja: /(?<=.{2})(?:から|など)$/u, ko: /(?<=.{2})(?:에서|측에서)$/u };

function afterParticle({ text, lexicon }: Scene, source: Span): Span {
  const skipped = LAST_PARTICLE[lexicon.pack.code]?.exec(text.slice(source.from, source.to))?.[0].length ?? 0;
  const tail = TAIL_PARTICLE[lexicon.pack.code]?.exec(text.slice(source.from + skipped, source.to))?.[0].length ?? 0;
  const obtained = OBTAINED.exec(text.slice(source.from + skipped, source.to))?.[0].length ?? 0;
  return { from: source.from + skipped + obtained, to: source.to - tail };
}

/** "국방부에 따르면", "県警によると", "der Polizei zufolge": the cue stands behind its source. */
export function bySuffix(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates } = scene;
  const told = TOLD.exec(text.slice(cue.before.from, cue.before.to))?.[1];
  let source = told !== undefined ? { from: cue.before.from, to: cue.before.from + told.length } : afterParticle(scene, skipFront(text, cue.before, dates, lexicon));
  if (isEmpty(source) && cue.segment > 0) source = scene.segments[cue.segment - 1]?.span ?? source;
  if (lexicon.pack.code === "tr") source = beforeReport(scene, citedBefore(scene, source)?.citing ?? source);
  if (isEmpty(source) || !isShort(text, source, lexicon)) return null;
  const rest = contentSpan(text, { from: cue.span.to, to: frame.span.to });
  const before = contentSpan(text, { from: frame.span.from, to: source.from });
  if (isEmpty(rest) && isEmpty(before)) return null;
  // What is cited may be said on both sides of the cue ("…라고 A가 B를 인용해 보도했다").
  const content = cue.entry.relay ? [before, rest].filter((span) => !isEmpty(span)) : [isEmpty(rest) ? before : rest];
  return { source: [source], content, dropped: false, zone: { from: Math.min(source.from, lexicon.pack.code === "tr" ? cue.before.from : source.from), to: cue.span.to } };
}

const TOPIC: Readonly<Record<string, RegExp>> = {
  ko: /(?:^|\s)([^\s].{0,28}?)(?:은|는|이|가|께서는?|도)(?=[\s,])/u,
  ja: /^(.{1,30}?)(?:は|が)[、,]?/u,
};
/** A subject right before the cue, after quoted speech: "…라고 러시아 매체 베도모스티가", "…国情院が". */
const NEAR: Readonly<Record<string, RegExp>> = {
  ko: /^.*(?:[다라자냐]고도?|며|면서|["”]|,)\s((?:[^\s"“”]+\s){0,4}[^\s"“”]+?)(?:은|는|이|가|에서)(?:\s[^\s"“”]{1,14}){0,8}\s?$/u,
  ja: /(?:と|」)[、,]?([^、。]{2,24}?)(?:は|が)(?:[^、。]{1,12}(?:で|に))?(?:\p{Nd}{1,2}日)?$/u,
};

/** How far before its verb a subject after the quotation is looked for. */
const NEAR_REACH = 100;

/** Source first, content, cue last (Korean, Japanese, Turkish). A sentence without a subject goes on with the last source. */
export function byVerbFinal(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon } = scene;
  let start = contentStart(scene, cue.span.from);
  if (HEARSAY.test(text.slice(cue.span.from, cue.span.to))) return heard(scene, cue, start);
  const inner = innerSubject(scene, cue);
  // "A는 …라고 밝혔고, B는 …": the clause behind a comma has a subject of its own, or goes on with the one before.
  const goesOn = /[,、]/u.test(text[cue.span.to] ?? "");
  const begin = clauseStart(scene, cue);
  const own = begin > frame.span.from ? topicOf(scene, { from: begin, to: cue.span.from }, cue.span) : null;
  if (own !== null) start = begin;
  const source = inner ?? own ?? topicOf(scene, { from: frame.span.from, to: cue.span.from }, cue.span);
  const content = contentSpan(text, skipParticle(scene, { from: source === null ? start : source.end, to: cue.span.from }));
  const before = source === null || inner !== null ? null : contentSpan(text, { from: start, to: source.span.from });
  const spans = [before, content].filter((span): span is Span => span !== null && span.to - span.from >= 3);
  if (spans.length === 0) return null;
  if (source === null && lexicon.pack.code !== "ko" && lexicon.pack.code !== "ja") return null;
  return { source: source === null ? [] : [source.span], content: spans, dropped: source === null, zone: { from: cue.span.from, to: goesOn ? cue.span.to : frame.span.to } };
}

/** Where the clause of a cue begins: behind the last verb of saying that only joins ("밝혔고,"), else at the sentence's start. */
function clauseStart({ text, frame, lexicon }: Scene, cue: CueAt): number {
  if (lexicon.pack.code !== "ko") return frame.span.from;
  const joined = [...text.slice(frame.span.from, cue.span.from).matchAll(/[혔했였렸었](?:고|으며|지만|는데),\s/gu)].at(-1);
  return joined === undefined ? frame.span.from : frame.span.from + joined.index + joined[0].length;
}

/** Past "ise" and the like behind a Turkish subject. */
function skipParticle({ text, dates, lexicon }: Scene, span: Span): Span {
  return lexicon.pack.code === "tr" ? skipFront(text, span, dates, lexicon) : span;
}

/** "…という。": goes on with who spoke before, unless the sentence names its source ("Aによると…という"). */
function heard({ text, frame, lexicon }: Scene, cue: CueAt, start: number): ReturnType<Rule> {
  const content = contentSpan(text, { from: start, to: cue.span.from });
  const hasSource = lexicon.cues(text, { from: frame.span.from, to: cue.span.from }).some((match) => lexicon.pack.cues[match.index]?.patterns.includes("source-cue-suffix"));
  return hasSource || content.to - content.from < 3 ? null : { source: [], content: [content], dropped: true, zone: { from: cue.span.from, to: frame.span.to } };
}

const KOREAN_SUBJECT = /(?:^|\s)([\uac00-\ud7a3A-Z]{2,12})(?:이|가)(?=\s)/gu;

/** "…의원은 국정원이 이같이 보고했다고 전했다": the subject of a saying inside another's is the nearest one with a subject mark. */
function innerSubject({ text, frame, lexicon }: Scene, cue: CueAt): { readonly span: Span; readonly end: number } | null {
  if (lexicon.pack.code !== "ko" || text[cue.span.to] !== "고") return null;
  const from = Math.max(frame.span.from, cue.span.from - 80);
  const match = [...text.slice(from, cue.span.from).matchAll(KOREAN_SUBJECT)].findLast(([, name = ""]) => kindOfSource(name, lexicon.pack) === "body");
  if (match?.[1] === undefined) return null;
  const begin = from + match.index + match[0].indexOf(match[1]);
  return { span: { from: begin, to: begin + match[1].length }, end: from + match.index + match[0].length };
}

/** "工場を運営する東和化成は、…": a name without a word for what it is, as the topic of the sentence, cut off by a comma, a date or a quotation. */
function properEnd(text: string, { from, to }: Span, end: number): Span | null {
  if (!/^[、,「『\p{Nd}]/u.test(text.slice(end - 1, end)) && !/^[、,「『\p{Nd}]/u.test(text.slice(end, end + 1))) return null;
  const name = /(?:^|[\p{Script=Hiragana}、])([\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}ー・]{3,20})$/u.exec(text.slice(from, to))?.[1];
  return name === undefined ? null : { from: to - name.length, to };
}

/** Endings that pass on what was heard: the speaker is who was named before, whatever the topic. */
const HEARSAY = /^(?:という|ということです)$/u;

/** The first noun phrase with a topic or subject mark that can speak. */
export function topicOf(scene: Scene, span: Span, cue: Span): { readonly span: Span; readonly end: number } | null {
  const { text, lexicon, dates } = scene;
  const pattern = TOPIC[lexicon.pack.code];
  const near = NEAR[lexicon.pack.code]?.exec(text.slice(Math.max(span.from, span.to - NEAR_REACH), span.to));
  if (near?.[1] !== undefined) {
    const begin = span.to - near[0].length + near[0].lastIndexOf(near[1]);
    const words = skipFront(text, { from: begin, to: begin + near[1].length }, dates, lexicon);
    if (canSpeak(scene, words)) return { span: words, end: span.to };
  }
  if (lexicon.pack.code === "tr") return turkishSubject(scene, span, cue);
  if (pattern === undefined) {
    const subject = subjectBefore(text, { from: scene.segments[0]?.span.from ?? span.from, to: Math.min(span.to, scene.segments[0]?.span.to ?? span.to) }, dates, lexicon);
    const name = subject === null ? null : nounPhraseAfter(text, subject, dates, lexicon);
    return name === null ? null : { span: name, end: name.to };
  }
  let from = span.from;
  for (let tries = 0; tries < 6 && from < span.to; tries += 1) {
    const window = text.slice(from, Math.min(span.to, from + 80));
    const found = pattern.exec(window);
    if (found?.[1] === undefined) return null;
    const begin = from + found.index + found[0].indexOf(found[1]);
    const words = afterParticle(scene, skipFront(text, { from: begin, to: begin + found[1].length }, dates, lexicon));
    const end = from + found.index + found[0].length;
    const named = lexicon.pack.code === "ja" ? properEnd(text, words, end) : null;
    const kind = kindOfSource(text.slice(words.from, words.to), lexicon.pack);
    if (!isEmpty(words) && (kind !== "other" || named !== null)) return { span: kind === "other" ? named ?? words : words, end };
    from = end;
    if (lexicon.pack.code === "ja") return null;
  }
  return null;
}
