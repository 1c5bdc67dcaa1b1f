import type { Reason, StoryLink } from "../model/index.js";
import { gapOf, type DayRange } from "./days.js";
import { daysInWords } from "./reasons.js";

/** Two stories found alike while an article was placed: the later one looks back at the earlier. */
export interface Kinship { readonly story: string; readonly other: string; readonly likeness: number; readonly shared: readonly string[] }

/** What a link needs to know of a story. */
export interface LinkEnd { readonly id: string; readonly when: DayRange | null; readonly planned: boolean }

const MOST_LINKS = 8;
const YEAR = { least: 330, most: 400 } as const;
/** A plan is carried out within so many days, or it is another plan. */
const CARRY_OUT_DAYS = 300;

function kindOf(of: LinkEnd, other: LinkEnd): StoryLink["kind"] {
  if (of.when === null || other.when === null) return "same-affair";
  const gap = gapOf(of.when, other.when);
  if (gap >= YEAR.least && gap <= YEAR.most) return "year-apart";
  if (gap === 0 || gap > CARRY_OUT_DAYS) return "same-affair";
  const otherIsEarlier = other.when.to < of.when.from;
  if (otherIsEarlier && other.planned && !of.planned) return "announced-before";
  if (!otherIsEarlier && of.planned && !other.planned) return "under-way-after";
  return "same-affair";
}

const SENTENCES: Readonly<Record<StoryLink["kind"], string>> = {
  "announced-before": "The linked story tells of it as something to come",
  "under-way-after": "The linked story tells of it as under way",
  "same-affair": "Both belong to one affair, but tell of different events",
  "year-apart": "Both tell of the same kind of event, about a year apart",
};

function becauseOf(kind: StoryLink["kind"], of: LinkEnd, other: LinkEnd, kinship: Kinship): Reason[] {
  const dates = of.when === null || other.when === null ? "" : `: ${daysInWords(of.when)} here, ${daysInWords(other.when)} there`;
  const because: Reason[] = [{ code: `group:${kind}`, text: `${SENTENCES[kind]}${dates}.`, weight: Math.round(kinship.likeness * 1000) / 1000, span: null }];
  if (kinship.shared.length > 0) because.push({ code: "group:link-shared", text: `They share ${kinship.shared.join(", ")}.`, weight: null, span: null });
  return because;
}

/** A story's links to others, the most alike first, at most 8. `kinships` may name pairs in either order and more than once. */
export function linksOf(of: LinkEnd, kinships: readonly Kinship[], endOf: (id: string) => LinkEnd | null): StoryLink[] {
  const best = new Map<string, Kinship>();
  for (const kinship of kinships) {
    const id = kinship.story === of.id ? kinship.other : kinship.story;
    if (id !== of.id && kinship.likeness > (best.get(id)?.likeness ?? 0)) best.set(id, kinship);
  }
  return [...best].sort((a, b) => b[1].likeness - a[1].likeness || (a[0] < b[0] ? -1 : 1)).flatMap(([id, kinship]) => {
    const other = endOf(id);
    if (other === null) return [];
    const kind = kindOf(of, other);
    return [{ storyId: id, kind, because: becauseOf(kind, of, other, kinship) }];
  }).slice(0, MOST_LINKS);
}
