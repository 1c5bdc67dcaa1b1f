import type { LanguagePack } from "../model/index.js";

interface Matchers {
  readonly statuses: readonly { readonly pattern: RegExp; readonly status: string }[];
  readonly negations: readonly RegExp[];
  readonly events: readonly RegExp[];
}

const compiled = new WeakMap<LanguagePack, Matchers>();
const LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{Nd}])";
const LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{Nd}])";
const NO_SPACES = new Set(["han", "kana", "hangul"]);

/** Statuses a text gives to what it says ("planned", "alleged" …), by the words of its language. Sources' cues count where they carry a status. */
export function statusesIn(text: string, pack: LanguagePack): Set<string> {
  return new Set(matchersOf(pack).statuses.filter((entry) => entry.pattern.test(text)).map((entry) => entry.status));
}

/** True when a word of the text negates. */
export function hasNegation(text: string, pack: LanguagePack): boolean {
  return matchersOf(pack).negations.some((pattern) => pattern.test(text));
}

/** The event words of a text as printed, lower case; words of saying are frame and left out. */
export function eventSurfaces(text: string, pack: LanguagePack): string[] {
  return matchersOf(pack).events.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null ? [] : [found[0].toLowerCase()];
  });
}

function matchersOf(pack: LanguagePack): Matchers {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const word = (form: string): RegExp => NO_SPACES.has(pack.script)
    ? new RegExp(`(?:${form})`, "iu")
    : new RegExp(`${LETTER_BEFORE}(?:${form})${LETTER_AFTER}`, "iu");
  const cues = pack.cues.flatMap((cue) => (cue.status === null ? [] : [{ form: cue.form, status: cue.status as string }]));
  const made: Matchers = {
    statuses: [...pack.statusWords, ...cues].map((entry) => ({ pattern: word(entry.form), status: entry.status })),
    negations: pack.negations.map(word),
    events: pack.eventWords.filter((entry) => entry.eventType !== "statement").map((entry) => word(entry.form)),
  };
  compiled.set(pack, made);
  return made;
}
