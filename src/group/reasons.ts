import type { FeatureKind } from "./signature.js";
import type { Reason } from "../model/index.js";
import { isoOfDay, type DayRange } from "./days.js";
import type { Verdict } from "./decide.js";
import type { Likeness } from "./story-state.js";

/** A feature in common, as a reason shows it. */
export interface CommonFeature { readonly kind: FeatureKind; readonly shown: string; readonly gain: number }

const MOST_SHOWN = 5;
const SENTENCES: Readonly<Record<FeatureKind, (list: string) => string>> = {
  figure: (list) => `Gives figures the story gives: ${list}.`,
  name: (list) => `Names those the story names: ${list}.`,
  place: (list) => `Is about the same countries: ${list}.`,
  word: (list) => `Uses words of the story's other pages in its language: ${list}.`,
  link: (list) => `Is linked with the story's pages: ${list}.`,
};

const reason = (code: string, text: string, weight: number | null): Reason => ({ code, text, weight, span: null });

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A day, or the days from one to another, in words. */
export function daysInWords(when: DayRange): string {
  return when.from === when.to ? isoOfDay(when.from) : `${isoOfDay(when.from)} to ${isoOfDay(when.to)}`;
}

function dateReason(when: DayRange | null, story: DayRange | null, gap: number | null): Reason {
  if (when === null) return reason("group:undated", "Gives no date, so its date neither speaks for the story nor against it.", null);
  if (story === null || gap === null) return reason("group:undated-story", `Is dated ${daysInWords(when)}; the story's other pages give no date.`, null);
  if (gap === 0) return reason("group:date", `Tells of the same day as the story: ${daysInWords(story)}.`, null);
  return reason("group:date-near", `Tells of ${daysInWords(when)}, ${gap} ${gap === 1 ? "day" : "days"} from the story's date ${daysInWords(story)}.`, null);
}

/** Why an article joined a story, strongest kind of evidence first, one sentence each. Weights are shares of the likeness. */
export function reasonsToJoin(common: readonly CommonFeature[], likeness: Likeness, verdict: Verdict, when: DayRange | null, story: DayRange | null): Reason[] {
  const byKind = new Map<FeatureKind, CommonFeature[]>();
  for (const feature of common) byKind.set(feature.kind, [...(byKind.get(feature.kind) ?? []), feature]);
  const total = common.reduce((sum, feature) => sum + feature.gain, 0) || 1;
  const kinds = [...byKind].map(([kind, features]) => ({ kind, features, share: features.reduce((sum, feature) => sum + feature.gain, 0) / total }))
    .sort((a, b) => b.share - a.share || a.kind.localeCompare(b.kind));
  const because = kinds.map(({ kind, features, share }) =>
    reason(`group:${kind}`, SENTENCES[kind]([...new Set(features.map((feature) => feature.shown))].slice(0, MOST_SHOWN).join(", ")), round(share)));
  because.push(dateReason(when, story, likeness.gap));
  if (verdict.across) because.push(reason("group:across", "Is the story's first page in its language, so only names, countries, figures and links were compared.", null));
  return because;
}

/** Why an article opened a story. `strength` is that of the nearest story, null when none shared anything rare. */
export function reasonToOpen(strength: number | null): Reason {
  return strength === null
    ? reason("group:first", "First page of the story: no earlier story shares its names, figures or rarer words.", null)
    : reason("group:first", `First page of the story: the nearest earlier story reached ${Math.round(strength * 100)}% of the likeness needed to join.`, round(strength));
}

/** Why a person's decision put an article where it is. */
export function reasonOfPerson(kind: string, by: string, at: string, text: string): Reason {
  return reason(`person:${kind}`, `${by} decided this on ${at.slice(0, 10)}${text === "" ? "" : `: ${text}`}`.replace(/[^.]$/, "$&."), null);
}
