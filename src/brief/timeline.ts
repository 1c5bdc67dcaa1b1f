import type { TimelineEntry } from "../model/index.js";
import type { Item } from "./choose.js";
import type { Desk } from "./desk.js";
import { draftsOf } from "./phrase.js";
import type { Register } from "./register.js";

const MAX_ENTRIES = 30;
const DATED = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The dated events of a story, oldest first, one for each date and kind of event, in the page's language where there is one and in another only for a date it lacks; sentences pass the gate like all others. */
export function timelineOf(items: readonly Item[], desk: Desk, register: Register): TimelineEntry[] {
  const taken = new Map<string, TimelineEntry>();
  const told = new Set<string>();
  const isNative = (item: Item): boolean => item.best.article.lang === desk.lang;
  for (const item of [...items.filter(isNative), ...items.filter((one) => !isNative(one))]) {
    if (taken.size >= MAX_ENTRIES) break;
    const date = dateOf(item);
    const key = `${date}|${item.group.eventType}`;
    if (date === null || taken.has(key) || (!isNative(item) && told.has(date))) continue;
    const sentence = register.admit(draftsOf(item, desk, "lacking"));
    if (sentence === null) continue;
    taken.set(key, { date, text: sentence.text, lang: sentence.lang, cites: sentence.cites });
    told.add(date);
  }
  return [...taken.values()].sort((left, right) => left.date.localeCompare(right.date) || left.text.localeCompare(right.text));
}

function dateOf(item: Item): string | null {
  const dated = item.cited.find(({ claim }) => claim.time !== null && claim.time.basis !== "published" && claim.time.start !== null && DATED.test(claim.time.start));
  return dated?.claim.time?.start ?? null;
}
