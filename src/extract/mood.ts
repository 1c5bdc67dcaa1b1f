import type { Span } from "../model/index.js";
import { carries } from "./chains.js";
import type { Reading } from "./reading.js";
import type { Voiced } from "./speakers.js";

// German tells in the subjunctive what somebody else said, and needs to name the speaker only once.

/** Subjunctive I of the third person: no indicative has these forms. */
const SUBJUNCTIVE = /(?<![\p{L}])(?:sei|seien|habe|werde|könne|müsse|wolle|solle|dürfe|möge|gebe|gehe|komme|bleibe|stehe|liege|fehle|drohe|wisse|brauche|gelte|handele|bestehe|bringe|führe|nehme|sehe|spreche|halte|zeige|finde|mache|erwarte|rechne|arbeite|stelle|setze|trage|treffe|helfe|verfüge|gehöre|glaube|lasse|ziehe|laufe|falle|trete|wachse|sinke|steige|koste|leide|dauere|reiche|verliere|bekomme|erhalte|plane|prüfe|unterstütze|fordere|leiste|schaffe|versuche|beginne)(?![\p{L}])/u;
/** What stands for a subjunctive I that looks like the indicative; alone it may be a wish or a guess of the page. */
const SUBSTITUTE = /(?<![\p{L}])(?:hätten|würden|wären|müssten|kämen|gäbe|gingen|bräuchten|lägen|stünden)(?![\p{L}])/u;
const POINTING = /^(?:Demnach|Danach|Demzufolge|Laut diesem|Weiter hieß es|Dabei)\s/u;
const FIRST_PERSON = /(?<![\p{L}])(?:ich|wir)(?![\p{L}])/iu;
/** Sentences in a row that go on without a new mention of the speaker. */
const REACH = 8;

/**
 * Gives sentences in the subjunctive to those who spoke in the sentence before, with their whole chain. A sentence with a source of its own,
 * a quotation, or plain indicative ends it. German only; other languages come back as they are. Linear.
 */
export function lendMood(readings: readonly Reading[], text: string, lang: string): readonly Reading[] {
  if (lang !== "de") return readings;
  let speaking: readonly Voiced[] = [], since = 0;
  return readings.map((reading, index) => {
    const own = reading.voices.filter((voice) => carries(voice) && voice.name !== null);
    if (own.some((voice) => !voice.entry.relay)) { speaking = own; since = 0; return reading; }
    const isNear = readings[index - 1] !== undefined && reading.frame.block - (readings[index - 1]?.frame.block ?? 0) <= 1;
    since += 1;
    if (speaking.length === 0 || !isNear || since > REACH || !isReported(text, reading, since > 1)) { speaking = []; return reading; }
    return { ...reading, voices: [...reading.voices, ...speaking.map((voice) => goingOn(voice, reading.frame.span))] };
  });
}

function isReported(text: string, { frame }: Reading, isRunning: boolean): boolean {
  if (frame.quotations.length > 0) return false;
  const words = text.slice(frame.span.from, frame.span.to);
  if (FIRST_PERSON.test(words)) return false;
  return SUBJUNCTIVE.test(words) || POINTING.test(words) && frame.order > 0 || (isRunning || frame.order > 0) && SUBSTITUTE.test(words);
}

function goingOn(voice: Voiced, span: Span): Voiced {
  return { ...voice, content: [span], scope: [span], zone: { from: span.from, to: span.from }, level: "explicit-anaphoric", by: "rule:reported-mood" };
}
