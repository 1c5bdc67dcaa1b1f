import type { CueEntry, Span } from "../model/index.js";
import { nounPhraseAfter, subjectBefore } from "./noun-phrases.js";
import { topicOf } from "./particle-rules.js";
import { canSpeak, contentSpan } from "./scene.js";
import type { CueAt, Found, Parts, Rule, Scene } from "./scene.js";
import { trim } from "./segments.js";

// The relay layer: what makes chains of attributions inside one sentence. A corpus that gives each word one role cannot teach it.

/** "citing the NIS": what is cited is the earlier link. */
export function byRelay(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, lexicon, dates, frame } = scene;
  const source = nounPhraseAfter(text, cue.after, dates, lexicon) ?? subjectBefore(text, cue.before, dates, lexicon);
  if (source === null) return null;
  const zone = { from: cue.span.from, to: Math.max(source.to, cue.span.to) };
  return { source: [source], content: [contentSpan(text, frame.span)], dropped: false, zone };
}

/** "Lee cited the agency as saying …": who cites speaks too. Null when a subject does not stand before the cue. */
export function citer(scene: Scene, cue: CueAt, cited: Parts): Found | null {
  // "The local newspaper, the Brackwell Gazette, quoted …": the name stands between commas.
  const named = cue.before.to > cue.before.from || cue.segment !== 2 ? null : scene.segments[1]?.span ?? null, isNamed = named !== null && scene.lexicon.cues(scene.text, named).length === 0;
  const source = scene.lexicon.words.verbFinal ? finalSubject(scene, cue) : isNamed ? named : subjectBefore(scene.text, cue.before, scene.dates, scene.lexicon);
  if (source === null || !canSpeak(scene, source) || cited.source.some((span) => span.from <= source.from && source.to <= span.to)) return null;
  return { source: [source], cue: [cue.span], content: cited.content, scope: cited.content, dropped: false, entry: { ...cue.entry, relay: false }, by: "rule:citer", zone: scene.lexicon.words.verbFinal ? cue.span : { from: source.from, to: cue.span.to } };
}

/** Where verbs stand last, who cites is the topic, and the relay itself the verb ("…の談話を伝えた"); before another verb it only joins. */
function finalSubject(scene: Scene, cue: CueAt): Span | null {
  const rest = scene.text.slice(cue.span.to, scene.frame.span.to);
  return /\p{L}/u.test(rest) ? null : topicOf(scene, { from: scene.frame.span.from, to: cue.span.from }, cue.span)?.span ?? null;
}

/** Content that runs to the sentence's end stops before a trailing attribution that speaks about the whole ("…, as reported by X"). */
export function withoutTrailing(text: string, inner: Found, all: readonly Found[]): Found {
  const cue = inner.cue[0]?.from ?? 0;
  const outer = all.find((other) => other !== inner && other.zone.from > cue && other.content.some((span) => span.from <= (inner.source[0]?.from ?? cue) && cue < span.to && span.to <= other.zone.from));
  if (outer === undefined) return inner;
  const content = inner.content.flatMap((span) => span.from >= outer.zone.from ? [] : [contentSpan(text, { from: span.from, to: Math.min(span.to, outer.zone.from) })]);
  return content.length === 0 ? inner : { ...inner, content, scope: content };
}


const PLAIN: CueEntry = { form: "", class: "speech", patterns: [], status: null, relay: false };

/** Networks on which people speak; the post is where it was said, not who reports it. */
const PLATFORM = /(?:^|\s)(?:on|via|in|auf|über|bei|sur|en|su|no|pe|na|в|у|через|على|عبر)\s(?:(?:the |el |le |la |his |her |its |their |соцсети |соцмережі |social network |messaging app |platform )){0,2}(Telegram|X|Х|Twitter|Facebook|Instagram|Truth Social|VKontakte|WhatsApp|YouTube|TikTok|Weibo|WeChat|Threads|Bluesky|LinkedIn|Телеграм|Фейсбуке?)(?![\p{L}\p{N}-])/u;

/** "wrote on Telegram": the post is a link of the chain. */
export function byPlatform(scene: Scene): Found[] {
  const { text, frame } = scene;
  const match = PLATFORM.exec(text.slice(frame.span.from, frame.span.to));
  if (match?.[1] === undefined) return [];
  const to = frame.span.from + match.index + match[0].length;
  const source = { from: to - match[1].length, to }, cue = trim(text, { from: frame.span.from + match.index, to: source.from });
  return [{ source: [source], cue: [cue], content: [contentSpan(text, frame.span)], scope: [frame.span], entry: PLAIN, by: "rule:platform", dropped: false, zone: { from: cue.from, to } }];
}

const BRIEFED: CueEntry = { form: "", class: "speech", patterns: [], status: null, relay: true };

/** Who reports on a session to others: what they tell comes from the body that spoke there. */
const LEGISLATOR = /lawmaker|legislator|senator|represent|congress|member of parliament|\bMPs?\b|abgeordnet|senatorin|parlamentari|députée?|sénat(?:eur|rice)|diputad|senador|legislador|deputat|senator|onorevole|deputad|parlamentar|депутат|сенатор|парламентар|нардеп|النائب|نائب|عضو البرلمان/iu;

/** Where the briefing, and who gave it, are put before the noun: "국가정보원의 비공개 보고를 받은 뒤", "国家情報院から報告を受けた後". The one who gave it is group 1. */
const BRIEFED_BY: Readonly<Record<string, RegExp>> = {
  ko: /(?:^|\s)([\uac00-\ud7a3A-Z]{2,14}?(?:\s[\uac00-\ud7a3]{2,8}(?:원|부|청|처|국|위))?)(?:의|으로부터|로부터|에게서|에게)\s(?:[\uac00-\ud7a3]{1,8}\s){0,3}(?:보고|브리핑|설명)(?:를|을)?\s(?:받은|들은|받고|듣고|받았)/u,
  ja: /(?:^|[、，はがに日])([\p{Script=Han}\p{Script=Katakana}ー]{2,16})(?:から|による)[^、。]{0,14}?(?:報告|説明|ブリーフィング)(?:を受け|の後|後)/u,
  zh: /(?:听取|聽取|接受|出席|参加|參加)(?:了)?([\p{Script=Han}]{2,14}?)的?(?:闭门|閉門|非公开|秘密|内部)?(?:汇报|匯報|通报|通報|简报|簡報|吹风|情况介绍|报告|報告)(?:会|會)?(?:后|後|之后|之後)/u,
  tr: /((?:\p{Lu}[\p{L}]{0,24}\s){0,4}\p{Lu}[\p{L}]{1,20})(?:['’]?[ns]?[ıiuü]n|['’]?n[ıiuü]n)?\s(?:[\p{L}]{1,24}\s){0,3}(?:brifing|bilgilendirme|sunum)\p{L}{0,8}\s(?:\p{L}{1,24}\s)?(?:ardından|sonra)/u,
};

interface Briefing { readonly cue: Span; readonly source: Span }

function briefingBefore({ text, frame, lexicon, dates }: Scene): Briefing | null {
  const words = text.slice(frame.span.from, frame.span.to);
  const isReporter = lexicon.session.test(words) && LEGISLATOR.test(words);
  const match = lexicon.briefing.exec(words) ?? (isReporter ? lexicon.session.exec(words) : null);
  if (match === null) return null;
  const cue = { from: frame.span.from + match.index, to: frame.span.from + match.index + match[0].length };
  const source = nounPhraseAfter(text, { from: cue.to, to: frame.span.to }, dates, lexicon);
  return source === null ? null : { cue, source };
}

function briefingAfter({ text, frame, lexicon }: Scene): Briefing | null {
  const match = BRIEFED_BY[lexicon.pack.code]?.exec(text.slice(frame.span.from, Math.min(frame.span.to, frame.span.from + 300)));
  const name = match?.[1];
  if (match == null || name === undefined) return null;
  const from = frame.span.from + match.index + match[0].indexOf(name), end = frame.span.from + match.index + match[0].length;
  return { cue: { from: from + name.length, to: end }, source: { from, to: from + name.length } };
}

/** "… said after a briefing from the NIS": who gave the briefing spoke before the one who speaks here. */
export function byBriefing(scene: Scene): Found[] {
  const found = briefingBefore(scene) ?? briefingAfter(scene);
  if (found === null || !canSpeak(scene, found.source)) return [];
  const { cue, source } = found, { text, frame } = scene;
  const zone = { from: Math.min(cue.from, source.from), to: Math.max(cue.to, source.to) };
  return [{ source: [source], cue: [trim(text, cue)], content: [contentSpan(text, frame.span)], scope: [frame.span], entry: BRIEFED, by: "rule:briefing", dropped: false, zone }];
}
