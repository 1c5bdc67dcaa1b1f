import type { NamedSource, Span } from "../model/index.js";
import { chainOf, hopsOf, outletOfChain } from "./chains.js";
import type { Reading } from "./reading.js";
import type { Clause } from "./clauses.js";
import type { Lexicon } from "./lexicon.js";
import type { Voiced } from "./speakers.js";

/** What a sentence points back to with "This statistic, reported by X": the sources of the next sentence that speak about this one. */
export function extendBackwards(index: number, readings: readonly Reading[], text: string, lexicon: Lexicon): Voiced[] {
  const next = readings[index + 1], here = readings[index];
  if (next === undefined || here === undefined || next.frame.block !== here.frame.block) return [];
  const pointing = next.voices.filter((voice) => voice.name !== null && voice.content.length > 0 && voice.content.every((span) => pointsBack(text, span, next.frame.span, lexicon)));
  // "Das berichtet X unter Berufung auf Y": whom X cites spoke earlier.
  const others = next.voices.filter((voice) => voice.name !== null && !pointing.includes(voice) && !pointing.some(({ name }) => name === voice.name));
  return pointing.length === 0 ? [] : [...others.filter((voice) => voice.entry.relay), ...pointing, ...others.filter((voice) => voice.by === "rule:addressee")];
}

/** Nouns that point back to a number only. */
const FIGURE_NOUN = /(?:statistic|figure|number|toll|count|estimate|total|zahl|chiffre|bilan|cifra|cifre|cifră|dato|numero|número|цифр|данные|число|число|sayı|수치|数字|رقم)/iu;

/** True when what points back means the figures of the sentence before, not all it says. */
export function meansFigures(voice: Voiced, text: string): boolean {
  return voice.content.every((span) => FIGURE_NOUN.test(text.slice(span.from, span.to)));
}

/** True when the content is nothing but "this …" at the start of its sentence. */
function pointsBack(text: string, content: Span, sentence: Span, lexicon: Lexicon): boolean {
  // In Korean the subject stands before what points back ("국정원이 이같이 보고했다").
  if (content.from - sentence.from > 2 && lexicon.pack.script !== "hangul") return false;
  const words = text.slice(content.from, content.to);
  return lexicon.demonstrative.test(words) && words.split(/\s/).length <= 5;
}

/** The outlet named in the sentence after or before, in the same paragraph. It probably extends to this sentence, and is never counted. */
export function neighbourOutlet(index: number, readings: readonly Reading[], text: string): NamedSource | null {
  const here = readings[index];
  for (const neighbour of [readings[index + 1], readings[index - 1]]) {
    if (neighbour === undefined || neighbour.frame.block !== here?.frame.block) continue;
    for (const voice of neighbour.voices) {
      const first = voice.content[0];
      const outlet = first === undefined ? null : outletOfChain(hopsOf(text, chainOf(first, neighbour.voices)));
      if (outlet !== null) return outlet;
    }
  }
  return null;
}

/** The utterance itself as a claim, where the text says when or at which briefing it was made and the source is no outlet ("revealed by the lawmaker on Tuesday"). */
export function metaClauses(reading: Reading): Clause[] {
  return reading.voices.flatMap((voice): Clause[] => {
    const cue = voice.cue[0];
    if (cue === undefined || cue.from < reading.frame.span.from || cue.to > reading.frame.span.to) return [];
    if (voice.kind === "outlet" || voice.entry.class !== "speech" || voice.dropped) return [];
    const spans = [...voice.source, ...voice.cue];
    const from = Math.min(...spans.map((span) => span.from));
    let to = Math.max(...spans.map((span) => span.to));
    const date = reading.dates.find((mention) => mention.span.from >= from && mention.span.from - to < 6 && mention.span.to <= reading.frame.span.to);
    if (date === undefined && voice.by !== "rule:briefing") return [];
    to = Math.max(to, date?.span.to ?? to);
    if (voice.content.some((span) => span.from < to && from < span.to)) return [];
    return [{ span: { from, to }, kind: "main", head: null }];
  });
}
