import type { Note, NoteCode } from "../model/index.js";
import { spokenDate } from "./dates.js";

/** English of the notes, for exports and the command line; the site's message files have the other languages. */
const ENGLISH: Readonly<Record<NoteCode, string>> = {
  "state.asserted": "Reported", "state.estimated": "Estimated", "state.expected": "Expected", "state.planned": "Planned", "state.possible": "Possible",
  "state.alleged": "Alleged", "state.denied": "Denied", "state.presupposed": "Taken as given", "state.lasting": "Under way", "state.none": "Nothing that can be attributed yet",
  per: "per {who}", "per.more": "per {who} and {n} others", "per.nobody": "source not named",
  announced: "announced by {who}", "announced.in": "announced by {who} in {when}", "announced.linked": "announced earlier (see the linked story)", denied: "denied by {who}",
  alone: "No second origin: all {n} outlets rest on {who}.", "alone.unnamed": "No second origin: all {n} outlets rest on one origin.",
  unsettled: "Not settled: {origins} origins, {carriers} carriers.", "unsettled.origins": "Not settled: {origins} origins.", "unsettled.carriers": "Not settled: {carriers} carriers.",
  unnamed: "Sources without a name count as one origin at most, all together.", closed: "Said behind closed doors, no transcript is public: {who}.",
  stale: "{who} still prints {old} ({counted}); \"{heir}\" stands in its place.", "stale.since": "{who} still prints {old} ({counted}); \"{heir}\" stands in its place since {when}.",
  "stale.many": "{n} outlets still print {old} ({counted}); \"{heir}\" stands in its place.", "stale.many.since": "{n} outlets still print {old} ({counted}); \"{heir}\" stands in its place since {when}.",
  "not-held": "Known only through those who cite them, not held here: {who}.", "not-held.more": "Known only through those who cite them, not held here: {who} and {n} more.",
  "no-english": "No article in English is held; passages are shown in their own language.", text: "{text}",
};
const DAY = /\b\d{4}-\d{2}(?:-\d{2})?\b/g;

/** A note in English; ISO dates in words. */
export function inEnglish({ code, values }: Note): string {
  return ENGLISH[code].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = typeof value === "object" ? listed(value) : String(value);
    return code === "text" ? text : text.replace(DAY, spokenDate);
  });
}

/** "a", "a and b", "a, b and c"; with semicolons when an item has a comma. */
function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  const joint = items.some((item) => item.includes(",")) ? "; " : ", ";
  return joint === "; " || items.length > 2 ? `${items.slice(0, -1).join(joint)}${joint === "; " ? "; " : " and "}${items.at(-1)}` : items.join(" and ");
}
