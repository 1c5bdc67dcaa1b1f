import type { Span } from "../model/index.js";
import { isNegated } from "./cue-context.js";
import { quotationAt } from "./layout.js";
import type { SentenceFrame } from "./layout.js";
import type { Lexicon } from "./lexicon.js";
import type { ModelAttribution } from "./model/index.js";
import type { Cue, Found } from "./scene.js";
import { kindOfSource } from "./sources.js";

/** Rules that know what the corpus behind the model cannot teach; they stand without its support. */
const RELAYS = new Set(["rule:relay", "rule:citer", "rule:briefing", "rule:addressee", "rule:platform"]);
/** Rules that go by the order of words: right where a body or person speaks, else half of the time (200 readings on real pages). */
const DOUBTFUL = new Set(["rule:subject", "rule:coordinated", "rule:trailing-source", "rule:trailing-verb"]);
/** A cue the pack does not know: the model says it attributes, nobody says it is speech. */
const UNKNOWN: Cue = { form: "", class: "other", patterns: [], status: null, relay: false };
const SPOKEN: Cue = { ...UNKNOWN, class: "speech" };

/** "are revealed", "is expected": the subject does not speak. */
const PASSIVE = /^(?:is|are|was|were|be|been|being)\s\p{L}+(?:ed|wn|en)$/iu;

/** "was also" before a cue. */
const PASSIVE_LEAD = /(?:^|\s)(?:is|are|was|were|be|been|being)\s(?:\p{L}+\s)?$/iu;
const AUXILIARY = 24;

/** The two readings of an English article: all attributions for the record, and those that carry claims. */
export interface Joined { readonly reported: readonly (readonly Found[])[]; readonly voiced: readonly (readonly Found[])[] }

const overlaps = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => x.from < y.to && y.from < x.to));

/**
 * Attributions of the model joined with those of the rules, sentence by sentence. Reported are the model's spans. A claim is carried by
 * a model's attribution that is whole and speaks, widened by the rule on the same cue (the model gives each word one role, so it cannot
 * nest); where the model's is not whole, by the rule's. Linear in sentences and attributions.
 */
export function withModel(text: string, frames: readonly SentenceFrame[], byRule: readonly (readonly Found[])[], learned: readonly ModelAttribution[], lexicon: Lexicon): Joined {
  const inSentence = frames.map((): ModelAttribution[] => []);
  for (const attribution of learned) {
    const at = frameAt(frames, (attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0])?.from ?? -1);
    if (at >= 0) inSentence[at]?.push(attribution);
  }
  const reported = frames.map((frame, index) => (inSentence[index] ?? []).map((model) => foundOf(text, frame, model, lexicon)));
  const voiced = frames.map((_, index) => voicesOf(text, reported[index] ?? [], byRule[index] ?? [], lexicon));
  return { reported, voiced };
}

function voicesOf(text: string, models: readonly Found[], rules: readonly Found[], lexicon: Lexicon): Found[] {
  const relayed = rules.filter((rule) => rule.by === "rule:relay").flatMap((rule) => rule.source);
  const voices = models.flatMap((model): Found[] => {
    if (isUnsaid(text, model, lexicon)) return [];
    const rule = rules.find((candidate) => !RELAYS.has(candidate.by) && overlaps(candidate.cue, model.cue)) ?? null;
    const isWhole = model.source.length > 0 && model.cue.length > 0 && model.content.length > 0 && model.entry.class !== "other";
    if (!isWhole || overlaps(model.source, relayed) || rules.some((candidate) => candidate.by === "rule:relay" && overlaps(candidate.cue, model.cue))) return [];
    if (rule === null) return isSpeaker(text, model, lexicon) ? [model] : [];
    return [{ ...model, scope: [...model.content, ...rule.scope], zone: rule.zone, entry: rule.entry }];
  });
  const rest = rules.filter((rule) => RELAYS.has(rule.by) || !voices.some((voice) => overlaps(voice.cue, rule.cue)) && isBacked(text, rule, models, lexicon));
  return [...voices, ...rest].sort((a, b) => first(a) - first(b));
}

/** "No group has claimed", "has not confirmed": what was not said carries no claim. */
function isUnsaid(text: string, { source, cue }: Found, lexicon: Lexicon): boolean {
  const verb = cue[0];
  if (source.some((span) => isAgentAt(text, span, lexicon))) return true;
  return verb !== undefined && isNegated(text, verb, lexicon) || source.some((span) => /^(?:no|nobody|none)(?:\s|$)/iu.test(text.slice(span.from, span.to))) || cue.some((span) => /(?:^|\s)(?:not|never)\s|n['’]t\s/u.test(text.slice(span.from, span.to)));
}

/** "economists polled by | Reuters": the outlet asked, others spoke. */
function isAgentAt(text: string, { from }: Span, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, from - 24), from).replace(/(?:the|a)\s$/iu, "").trimEnd(), agent = lexicon.agent.exec(before);
  return agent !== null && agent.index + agent[0].length === before.length;
}

/** A rule for "subject, verb, content" needs the model to have seen something of it, unless its source is plainly one who speaks. */
function isBacked(text: string, rule: Found, models: readonly Found[], lexicon: Lexicon): boolean {
  if (!DOUBTFUL.has(rule.by)) return true;
  const at = rule.cue[0]?.from ?? 0;
  if (PASSIVE_LEAD.test(text.slice(Math.max(0, at - AUXILIARY), at))) return false;
  return models.some((model) => overlaps(rule.cue, model.cue) || overlaps(rule.source, model.source)) || kindOfSource(rule.source.map((span) => text.slice(span.from, span.to)).join(" "), lexicon.pack) !== "other";
}

const first = (found: Found): number => found.cue[0]?.from ?? found.source[0]?.from ?? 0;

const isSpeaker = (text: string, found: Found, lexicon: Lexicon): boolean =>
  found.entry.class === "speech" || found.entry.class === "writing" || kindOfSource(found.source.map((span) => text.slice(span.from, span.to)).join(" "), lexicon.pack) !== "other";

/** Index of the sentence that holds a position, or -1. */
function frameAt(frames: readonly SentenceFrame[], at: number): number {
  let low = 0, high = frames.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((frames[middle]?.span.from ?? 0) <= at) low = middle; else high = middle - 1;
  }
  const frame = frames[low];
  return frame !== undefined && frame.span.from <= at && at < frame.span.to ? low : -1;
}

function foundOf(text: string, frame: SentenceFrame, model: ModelAttribution, lexicon: Lexicon): Found {
  const cue = model.cue[0];
  const match = cue === undefined ? undefined : lexicon.cues(text, { from: cue.from, to: model.cue.at(-1)?.to ?? cue.to })[0];
  const isQuoted = model.content.some((span) => quotationAt(frame.quotations, span.from) !== null);
  const entry = match === undefined ? (isQuoted && cue !== undefined ? SPOKEN : UNKNOWN) : lexicon.pack.cues[match.index] ?? UNKNOWN;
  const isPassive = cue !== undefined && PASSIVE.test(text.slice(cue.from, cue.to));
  return {
    source: model.source, cue: model.cue, content: model.content, scope: model.content, entry: isPassive ? UNKNOWN : { ...entry, relay: false }, by: "model:crf", dropped: false,
    zone: hullOf([...model.source, ...model.cue], model.content, frame),
  };
}

/** From source to cue, unless content stands between them; then the first part alone. */
function hullOf(parts: readonly Span[], content: readonly Span[], frame: SentenceFrame): Span {
  const inside = parts.filter((span) => span.from >= frame.span.from && span.to <= frame.span.to);
  if (inside.length === 0) return { from: frame.span.from, to: frame.span.from };
  const hull = { from: Math.min(...inside.map((span) => span.from)), to: Math.max(...inside.map((span) => span.to)) };
  return overlaps([hull], content) ? inside[0] ?? hull : hull;
}
