import type { CueEntry, Span } from "../model/index.js";
import { nounPhraseAfter, skipFront } from "./noun-phrases.js";
import { canSpeak, contentSpan, contentStart } from "./scene.js";
import type { CueAt, Found, Rule, Scene } from "./scene.js";
import { trim } from "./segments.js";

// Verbs of saying that share what another verb has, or that no pack lists.

/** "… raised its rate and warned that …", "disse que … e acrescentou que …": a second verb has the subject of the first. */
export function byCoordination(scene: Scene, cue: CueAt): ReturnType<Rule> {
  const { text, frame, lexicon, dates, segments } = scene;
  const lead = text.slice(cue.before.from, cue.before.to);
  const joint = lexicon.andEnd.exec(lead);
  if (joint === null) return null;
  const at = cue.before.from + joint.index;
  const after = { from: cue.span.to, to: frame.span.to };
  const opener = lexicon.that.exec(text.slice(after.from, Math.min(after.to, after.from + 40)));
  const isOpened = opener !== null && opener.index <= 2 || /^\s?[:,]?\s?["“„«]/u.test(text.slice(after.from, after.from + 4));
  if (!isOpened) return null;
  const content = contentSpan(text, opener !== null && opener.index <= 2 ? { from: after.from + opener.index + opener[0].length, to: after.to } : after);
  if (content.to - content.from < 4) return null;
  const zone = { from: at, to: content.from };
  if (cue.follows) return { source: [], content: [content], dropped: true, zone };
  const start = segments[cue.segment]?.span.from ?? frame.span.from;
  const subject = nounPhraseAfter(text, skipFront(text, { from: start, to: at }, dates, lexicon), dates, lexicon);
  return subject === null || subject.to >= at || !canSpeak(scene, subject) ? null : { source: [subject], content: [content], dropped: false, zone };
}

/** Verb forms that may follow a quotation, in languages that put the verb before its subject there. */
const QUOTE_VERB: Readonly<Record<string, RegExp>> = {
  en: /^\p{Ll}{2,}ed(?=\s\p{Lu})/u,
  de: /^\p{Ll}{2,}(?:te|t|ß)(?=\s)(?!\s(?:es|das|die Lage)\s)/u,
  fr: /^(?:(?:a|ont)\s(?:\p{Ll}+\s)?|s['’](?:est|était)\s)?\p{Ll}{3,}(?:é|ée|és|i|u|it|e|ent|ait)(?=\s)/u,
  es: /^(?:se\s)?\p{Ll}{3,}(?:ó|aron|ieron|[ae]ba|ía)(?=\s)/u,
  it: /^(?:(?:ha|hanno)\s(?:\p{Ll}+\s)?|si è\s)?\p{Ll}{3,}(?:to|so|ò|a|e)(?=\s)/u,
  pt: /^(?:se\s)?\p{Ll}{3,}(?:ou|eu|iu|aram|eram|iram)(?=\s)/u,
  ro: /^(?:a|au|s-a|s-au)\s(?:\p{Ll}+\s)?\p{Ll}{3,}(?:t|s)(?=\s)/u,
};
const SPEECH: CueEntry = { form: "", class: "speech", patterns: ["content-cue-source"], status: null, relay: false };
const MOST_QUOTATIONS = 8;

/** "…», lamentó su líder": the verb between a quotation and somebody who can speak says it, whatever verb it is. `found` is what pack cues gave. */
export function byQuoteVerb(scene: Scene, found: readonly Found[]): Found[] {
  const { text, frame, lexicon, dates } = scene;
  const verb = QUOTE_VERB[lexicon.pack.code];
  if (verb === undefined) return [];
  return frame.quotations.slice(0, MOST_QUOTATIONS).flatMap(({ span, open }): Found[] => {
    if (open || span.to > frame.span.to || span.to - span.from < 8 || found.some(({ content }) => content.some((part) => part.from < span.to && span.from < part.to))) return [];
    const gap = /^\s?,?\s/u.exec(text.slice(span.to, span.to + 3))?.[0].length ?? 0;
    const at = span.to + gap, match = gap === 0 ? null : verb.exec(text.slice(at, Math.min(frame.span.to, at + 40)));
    if (match === null || !endsQuotation(text, span)) return [];
    const cue: Span = { from: at, to: at + match[0].length };
    const source = nounPhraseAfter(text, { from: cue.to, to: Math.min(frame.span.to, cue.to + 160) }, dates, lexicon);
    if (source === null || !canSpeak(scene, source)) return [];
    const content = trim(text, contentSpan(text, { from: contentStart(scene, at), to: span.to }));
    const zone = { from: span.to, to: source.to };
    return [{ source: [source], cue: [cue], content: [content], scope: [content], entry: SPEECH, by: "rule:quote-verb", dropped: false, zone }];
  });
}

/** A quoted word is no quotation: one that is said has a few words, or ends a sentence. */
const endsQuotation = (text: string, { from, to }: Span): boolean => text.slice(from, to).split(/\s/).length > 2 || /[.!?…,]["”»“]$/u.test(text.slice(from, to));
