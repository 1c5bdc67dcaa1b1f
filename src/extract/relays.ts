import type { CueEntry } from "../model/index.js";
import { agencyOf } from "../text/index.js";
import { nounPhraseAfter, subjectBefore } from "./noun-phrases.js";
import { hasOutletShape } from "./outlets.js";
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
  const source = subjectBefore(scene.text, cue.before, scene.dates, scene.lexicon);
  if (source === null || !canSpeak(scene, source) || cited.source.some((span) => span.from <= source.from && source.to <= span.to)) return null;
  return { source: [source], cue: [cue.span], content: cited.content, scope: cited.content, dropped: false, entry: { ...cue.entry, relay: false }, by: "rule:citer", zone: { from: source.from, to: cue.span.to } };
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

/** "… told Bloomberg", "in an interview with EFE": the outlet that was spoken to carries what was said. */
export function byAddressee(scene: Scene): Found[] {
  const { text, frame, lexicon, dates } = scene;
  const words = text.slice(frame.span.from, frame.span.to);
  for (const match of words.matchAll(lexicon.addressee)) {
    const cue = { from: frame.span.from + match.index, to: frame.span.from + match.index + match[0].length };
    const source = nounPhraseAfter(text, { from: cue.to, to: Math.min(frame.span.to, cue.to + 80) }, dates, lexicon);
    const name = source === null ? "" : text.slice(source.from, source.to);
    if (source === null || !(agencyOf(name) !== null || hasOutletShape(name))) continue;
    return [{ source: [source], cue: [cue], content: [contentSpan(text, frame.span)], scope: [frame.span], entry: PLAIN, by: "rule:addressee", dropped: false, zone: { from: cue.from, to: source.to } }];
  }
  return [];
}

const BRIEFED: CueEntry = { form: "", class: "speech", patterns: [], status: null, relay: true };

/** "… said after a briefing from the NIS": who gave the briefing spoke before the one who speaks here. */
export function byBriefing(scene: Scene): Found[] {
  const { text, frame, lexicon, dates } = scene;
  const match = lexicon.briefing.exec(text.slice(frame.span.from, frame.span.to));
  if (match === null) return [];
  const cue = { from: frame.span.from + match.index, to: frame.span.from + match.index + match[0].length };
  const source = nounPhraseAfter(text, { from: cue.to, to: frame.span.to }, dates, lexicon);
  if (source === null || !canSpeak(scene, source)) return [];
  return [{ source: [source], cue: [trim(text, cue)], content: [contentSpan(text, frame.span)], scope: [frame.span], entry: BRIEFED, by: "rule:briefing", dropped: false, zone: { from: cue.from, to: source.to } }];
}
