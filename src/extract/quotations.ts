import type { Span } from "../model/index.js";
import { carries } from "./chains.js";
import { quotationAt } from "./layout.js";
import type { Reading } from "./reading.js";
import type { Voiced } from "./speakers.js";

/** Sentences an attribution reaches on each side of its own, inside one quotation. */
const REACH = 16;

/**
 * Gives the sentences of a quotation to the one who is quoted: the attribution stands in one of them, and a quotation that follows
 * without a source of its own is the same speaker's. Narration between two quotations ends that. Linear.
 */
export function lendQuotations(readings: readonly Reading[]): Reading[] {
  const lent = readings.map((): Voiced[] => []);
  readings.forEach((reading, index) => { for (const voice of reading.voices) lend(readings, lent, index, voice); });
  let speaker: Voiced | null = null;
  return readings.map((reading, index) => {
    const voices = [...reading.voices, ...(lent[index] ?? [])];
    const speaking = voices.filter((voice) => carries(voice) && !voice.entry.relay && voice.name !== null);
    const isQuoted = isWhollyQuoted(reading);
    if (speaking.length === 0 && isQuoted && speaker !== null) return { ...reading, voices: [...voices, goingOn(speaker, reading.frame.span)] };
    speaker = reading.frame.quotations.length === 0 ? null : (speaking.at(-1) ?? (isQuoted ? speaker : null));
    return { ...reading, voices };
  });
}

function lend(readings: readonly Reading[], lent: readonly Voiced[][], index: number, voice: Voiced): void {
  const here = readings[index]?.frame.span;
  if (here === undefined || !carries(voice) || voice.entry.relay) return;
  for (const step of [-1, 1]) for (let at = index + step; Math.abs(at - index) <= REACH; at += step) {
    const other = readings[at]?.frame;
    if (other === undefined || other.block !== readings[index]?.frame.block) break;
    if (!voice.scope.some((span) => span.from < other.span.to && other.span.from < span.to)) break;
    lent[at]?.push(voice);
  }
}

/** True when a sentence lies in one quotation, but for its last marks. */
function isWhollyQuoted({ frame }: Reading): boolean {
  const quotation = quotationAt(frame.quotations, frame.span.from);
  return quotation !== null && quotation.span.to >= frame.span.to - 2;
}

function goingOn(speaker: Voiced, span: Span): Voiced {
  return { ...speaker, source: [], cue: [], content: [span], scope: [span], zone: { from: span.from, to: span.from }, level: "explicit-anaphoric", by: "rule:quotation-continues" };
}
