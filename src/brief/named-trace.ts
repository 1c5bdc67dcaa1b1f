import type { Article, Trace } from "../model/index.js";
import { AGENCIES, foldName } from "../text/index.js";
import { spokenDate } from "./dates.js";

const AGENCY_NAMES: ReadonlyMap<string, string> = new Map(AGENCIES.map((agency) => [agency.key, agency.name]));
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A trace as readers see it: agencies by their names, as known or as the credits print them, instead of their keys; dates in words. Nothing else is changed. */
export function namedTrace(trace: Trace, articles: readonly Article[]): Trace {
  const printed = printedNames(articles);
  const nameOf = (name: string): string => AGENCY_NAMES.get(name) ?? (name === name.toLowerCase() ? printed.get(foldName(name)) : undefined) ?? name;
  return {
    ...trace,
    carrierGroups: trace.carrierGroups.map((group) => ({ ...group, name: nameOf(group.name) })),
    originList: trace.originList.map((origin) => ({ ...origin, occasion: origin.occasion === null ? null : inWords(origin.occasion) })),
    notHeld: trace.notHeld.map((one) => ({ ...one, name: inWords(nameOf(one.name)) })),
  };
}

/** Credited names by their folded form; the most frequent spelling with a capital wins, ties go to the first. */
function printedNames(articles: readonly Article[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const article of articles) for (const credit of article.credits) if (/\p{Lu}/u.test(credit.name)) counts.set(credit.name, (counts.get(credit.name) ?? 0) + 1);
  const ranked = [...counts].sort((left, right) => left[1] - right[1] || right[0].localeCompare(left[0]));
  return new Map(ranked.map(([name]) => [foldName(name), name]));
}

/** ISO days of a text in words. */
function inWords(text: string): string {
  return text.replace(ISO_DAY, spokenDate);
}
