import type { Origin, Range, Trace } from "../model/index.js";
import { spokenDate } from "./dates.js";
import type { Desk } from "./desk.js";
import { capitalised } from "./passage-text.js";

const MAX_CAUTIONS = 12;
const MAX_NAMED = 4;
const MAX_NAMES = 3;
const CLOSED = /\b(?:closed|behind closed doors|private|off the record)\b/i;
const UNNAMED = /\b(?:unnamed|anonymous)\b/i;

/** What a reader should be careful about, most weighty first: plain sentences from the trace, counts included. */
export function cautionsOf(desk: Desk): string[] {
  const { trace } = desk;
  return [
    ...aloneOrigin(trace), ...unresolved(trace), ...trace.originList.flatMap(originCaution), ...staleFigures(desk),
    ...notHeld(trace), ...trace.differences.filter((one) => one.kind === "name").slice(0, MAX_NAMES).map((one) => one.text), ...foreignOnly(desk),
  ].slice(0, MAX_CAUTIONS);
}

function aloneOrigin(trace: Trace): string[] {
  if (trace.origins.min !== 1 || trace.origins.max !== 1 || trace.outlets < 2) return [];
  const origin = trace.originList[0];
  return [`No second origin: all ${trace.outlets} outlets rest on ${origin === undefined ? "one origin" : origin.name}.`];
}

function unresolved(trace: Trace): string[] {
  const open = (range: Range, what: string): string[] => (range.min === range.max ? [] : [`It is not settled whether there are ${range.min} or up to ${range.max} ${what}.`]);
  return [...open(trace.origins, "origins"), ...open(trace.carriers, "carriers")];
}

function originCaution(origin: Origin): string[] {
  if (origin.kind === "unnamed" || UNNAMED.test(origin.name)) return [`${capitalised(origin.name)}: the source is not named and counts at most once.`];
  if (origin.occasion === null || !CLOSED.test(origin.occasion)) return [];
  const when = origin.date === null || /\d{4}/.test(origin.occasion) ? "" : ` (${spokenDate(origin.date)})`;
  return [`${origin.name} spoke at a ${origin.occasion}${when}: no transcript is public, its words reach us through those who passed them on.`];
}

/** Who still prints a figure that its source has replaced: one sentence for each figure that replaced others. */
function staleFigures(desk: Desk): string[] {
  return desk.trace.ledger.flatMap((line) => line.entries.flatMap((heir) => {
    const replaced = line.entries.filter((entry) => entry.supersededBy === heir.id && entry.repeatedBy.length > 0);
    const outlets = [...new Set(replaced.flatMap((entry) => entry.repeatedBy.map((id) => desk.articles.get(id)?.outlet.name ?? id)))];
    if (outlets.length === 0) return [];
    const surfaces = [...new Set(replaced.map((entry) => `"${entry.figure.surface}"`))].slice(0, MAX_NAMES).join(" or ");
    const since = heir.saidOn === null ? "" : ` since ${spokenDate(heir.saidOn)}`;
    return [`${outlets.length === 1 ? `${outlets[0]} still prints` : `${outlets.length} outlets still print`} ${surfaces} (${line.counted}); "${heir.figure.surface}" stands in its place${since}.`];
  }));
}

/** One sentence for all that is cited and not held: the origin bar and the sources name them one by one. */
function notHeld(trace: Trace): string[] {
  if (trace.notHeld.length === 0) return [];
  const ranked = trace.notHeld.toSorted((left, right) => right.citedBy.length - left.citedBy.length);
  const names = ranked.slice(0, MAX_NAMED).map((one) => one.name).join("; ");
  const more = ranked.length - MAX_NAMED;
  return [`Cited but not held here: ${names}${more > 0 ? `; and ${more} more` : ""}. Their words are known only through those who cite them.`];
}

function foreignOnly(desk: Desk): string[] {
  const langs = new Set([...desk.articles.values()].map((article) => article.lang));
  return langs.size > 0 && desk.lang !== "en" && !langs.has("en") ? ["No article in English is held; passages are shown in their own language."] : [];
}
