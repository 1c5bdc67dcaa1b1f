import type { CueClass, CueEntry, Span } from "../model/index.js";
import { isWordCode } from "../text/index.js";
import type { SentenceFrame } from "./layout.js";
import type { Lexicon } from "./lexicon.js";
import { segmentAt, trim } from "./segments.js";
import type { Segment } from "./segments.js";
import { kindOfSource } from "./sources.js";

/** A cue as the rules need it: a pack entry, or one made for a learned attribution. */
export type Cue = Omit<CueEntry, "class"> & { readonly class: CueClass };

/** An attribution as first found: spans and the pack entry, before sources are resolved and chains are made. */
export interface Found {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Where it holds: its content, widened to what a rule that nests gives. */
  readonly scope: readonly Span[];
  readonly entry: Cue;
  readonly by: string;
  /** True when the source stands for one named before and no word for it is printed. */
  readonly dropped: boolean;
  /** What the attribution occupies beside its content, with its commas and dates: no claim lies there. */
  readonly zone: Span;
}

/** What the rules look at: one sentence, its marks and dates. */
export interface Scene {
  readonly text: string;
  readonly frame: SentenceFrame;
  readonly lexicon: Lexicon;
  readonly dates: readonly Span[];
  readonly segments: readonly Segment[];
}

/** A cue in its segment, with what stands before and after it there. */
export interface CueAt { readonly span: Span; readonly entry: CueEntry; readonly segment: number; readonly before: Span; readonly after: Span; /** True behind another cue of the sentence. */ readonly follows: boolean }

/** What a rule gives; the scope is the content. */
export type Parts = Omit<Found, "entry" | "cue" | "by" | "scope">;

/** A rule gives the parts of an attribution, or null where it does not hold. */
export type Rule = (scene: Scene, cue: CueAt) => Parts | null;

/** True for a span without a character. */
export const isEmpty = (span: Span): boolean => span.to <= span.from;

/** True when a cue may stand in a place. */
export const has = (cue: CueAt, pattern: CueEntry["patterns"][number]): boolean => cue.entry.patterns.includes(pattern);

/** A cue placed in its segment; what an earlier cue of the segment took (`floor`) is not before it. */
export function placeCue(scene: Scene, span: Span, entry: CueEntry, floor: number): CueAt {
  const at = segmentAt(scene.segments, span.from), segment = scene.segments[at]?.span ?? scene.frame.span;
  return {
    span, entry, segment: at, follows: floor > scene.frame.span.from,
    before: withoutClitic(scene, trim(scene.text, { from: Math.min(span.from, Math.max(segment.from, floor)), to: span.from })),
    after: trim(scene.text, { from: span.to, to: Math.max(span.to, segment.to) }),
  };
}

/** An Arabic "and" written onto the verb is nothing that stands before it. */
function withoutClitic({ text, lexicon }: Scene, before: Span): Span {
  const isClitic = lexicon.pack.script === "arabic" && /^[وفبلك]$/u.test(text.slice(before.from, before.to));
  return isClitic ? { from: before.to, to: before.to } : before;
}

const LEADING_MARKS = /^[\s,;:،，、：—–.]+/u;

/** A stretch as content: leading marks and a final stop go. */
export function contentSpan(text: string, span: Span): Span {
  const lead = LEADING_MARKS.exec(text.slice(span.from, Math.min(span.to, span.from + 8)))?.[0].length ?? 0;
  let { to } = span;
  while (to > span.from && !isWordCode(text.charCodeAt(to - 1)) && /[\s,،，.;。]/u.test(text[to - 1] ?? "")) to -= 1;
  return trim(text, { from: Math.min(span.from + lead, to), to });
}

/** Start of the quotation or sentence that content before a cue reaches back to. */
export function contentStart(scene: Scene, to: number): number {
  const open = scene.frame.quotations.find((quotation) => quotation.span.from < scene.frame.span.from && quotation.span.to > scene.frame.span.from && quotation.span.to <= to + 1);
  return open === undefined ? scene.frame.span.from : open.span.from;
}

/** True when the words of a span can be a source: a person, a body, an outlet, an unnamed one, or a word for one named before. */
export function canSpeak(scene: Scene, span: Span): boolean {
  return !isEmpty(span) && kindOfSource(scene.text.slice(span.from, span.to), scene.lexicon.pack) !== "other";
}

/** Content after an opener ("that"), when it comes soon. */
export function openerOf(scene: Scene, span: Span): Span {
  const window = scene.text.slice(span.from, Math.min(span.to, span.from + 90));
  const that = scene.lexicon.that.exec(window);
  // "said it had sent aid and that …": an opener behind "and" opens the second half only.
  if (that === null || scene.lexicon.andEnd.test(window.slice(0, that.index)) || isFar(window.slice(0, that.index))) return contentSpan(scene.text, span);
  return contentSpan(scene.text, { from: span.from + that.index + that[0].length, to: span.to });
}

/** An opener behind a comma's noun ("…, cifra que") or an infinitive ("aseguró haber derribado") opens another clause. */
function isFar(between: string): boolean {
  return /,/.test(between) && !/,\s*$/.test(between) || /^\s?(?:haber|ter|aver|avere|avoir|être|estar|\p{Ll}{3,}(?:ar|er|ir))(?:se|lo|la)?\s/u.test(between);
}
