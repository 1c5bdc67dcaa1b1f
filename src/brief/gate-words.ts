import type { LanguagePack } from "../model/index.js";
import { matchForms, type FormMatcher } from "../text/index.js";

interface Matchers {
  readonly statuses: FormMatcher;
  readonly statusOf: readonly string[];
  readonly negations: FormMatcher;
  readonly events: FormMatcher;
}

const compiled = new WeakMap<LanguagePack, Matchers>();

/** Statuses a text gives to what it says ("planned", "alleged" …), by the words of its language. Sources' cues count where they carry a status. */
export function statusesIn(text: string, pack: LanguagePack): Set<string> {
  const { statuses, statusOf } = matchersOf(pack);
  return new Set(statuses(text).flatMap((match) => statusOf[match.index] ?? []));
}

/** True when a word of the text negates. */
export function hasNegation(text: string, pack: LanguagePack): boolean {
  return matchersOf(pack).negations(text).length > 0;
}

/** The event words of a text as printed, lower case; words of saying are frame and left out. */
export function eventSurfaces(text: string, pack: LanguagePack): string[] {
  return matchersOf(pack).events(text).map((match) => text.slice(match.span.from, match.span.to).toLowerCase());
}

function matchersOf(pack: LanguagePack): Matchers {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const cues = pack.cues.flatMap((cue) => (cue.status === null ? [] : [{ form: cue.form, status: cue.status }]));
  const statuses = [...pack.statusWords, ...cues];
  const made: Matchers = {
    statuses: matchForms(statuses), statusOf: statuses.map((entry) => entry.status), negations: matchForms(pack.negations),
    events: matchForms(pack.eventWords.filter((entry) => entry.eventType !== "statement")),
  };
  compiled.set(pack, made);
  return made;
}
