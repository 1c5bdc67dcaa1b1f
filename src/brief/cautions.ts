import type { LedgerEntry, LedgerLine, Note, Origin, Range, Trace } from "../model/index.js";
import { nativeNames, type Desk } from "./desk.js";

const MAX_CAUTIONS = 10;
const MAX_NAMED = 4;
const MAX_NAMES = 3;
const MAX_STALE = 4;
const CLOSED = /\b(?:closed|behind closed doors|private|off the record)\b/i;
const UNNAMED = /\b(?:unnamed|anonymous)\b/i;

/** What a reader should be careful about, most weighty first: one note for each kind of reason, from the trace, counts included. */
export function cautionNotes(desk: Desk): Note[] {
  const { trace } = desk;
  return [
    ...aloneOrigin(trace), ...staleFigures(desk).slice(0, MAX_STALE), ...closedOrigins(desk), ...unsettled(trace), ...unnamedOrigins(trace), ...notHeld(trace),
    ...trace.differences.filter((one) => one.kind === "name").slice(0, MAX_NAMES).map((one): Note => ({ code: "text", values: { text: one.text } })), ...foreignOnly(desk),
  ].slice(0, MAX_CAUTIONS);
}

function aloneOrigin(trace: Trace): Note[] {
  if (trace.origins.min !== 1 || trace.origins.max !== 1 || trace.outlets < 2) return [];
  const origin = trace.originList[0];
  return [origin === undefined ? { code: "alone.unnamed", values: { n: trace.outlets } } : { code: "alone", values: { n: trace.outlets, who: origin.name } }];
}

function unsettled(trace: Trace): Note[] {
  const isOpen = (range: Range): boolean => range.min !== range.max;
  const text = (range: Range): string => `${range.min}–${range.max}`;
  if (isOpen(trace.origins) && isOpen(trace.carriers)) return [{ code: "unsettled", values: { origins: text(trace.origins), carriers: text(trace.carriers) } }];
  if (isOpen(trace.origins)) return [{ code: "unsettled.origins", values: { origins: text(trace.origins) } }];
  return isOpen(trace.carriers) ? [{ code: "unsettled.carriers", values: { carriers: text(trace.carriers) } }] : [];
}

/** Unnamed sources that come beside named ones; one note, however many there are. */
function unnamedOrigins(trace: Trace): Note[] {
  return trace.originList.some((origin) => origin.kind === "unnamed" || UNNAMED.test(origin.name)) ? [{ code: "unnamed", values: {} }] : [];
}

function closedOrigins(desk: Desk): Note[] {
  const all = desk.trace.originList.filter((origin) => origin.kind !== "unnamed" && origin.occasion !== null && CLOSED.test(origin.occasion));
  const names = new Set(nativeNames(all.map((origin) => origin.name), desk));
  const closed = all.filter((origin) => names.has(origin.name));
  return closed.length === 0 ? [] : [{ code: "closed", values: { who: [...new Set(closed.map(withOccasion))].slice(0, MAX_NAMED) } }];
}

function withOccasion(origin: Origin): string {
  const when = origin.date === null || /\d{4}/.test(origin.occasion ?? "") ? "" : `, ${origin.date}`;
  return `${origin.name} (${origin.occasion ?? ""}${when})`;
}

/** Who still prints a figure that its source has replaced: one note for each figure that replaced others. */
function staleFigures(desk: Desk): Note[] {
  return desk.trace.ledger.flatMap((line) => line.entries.flatMap((heir) => staleBeside(line, heir, desk)));
}

function staleBeside(line: LedgerLine, heir: LedgerEntry, desk: Desk): Note[] {
  const replaced = line.entries.filter((entry) => entry.supersededBy === heir.id && entry.repeatedBy.length > 0);
  const outlets = [...new Set(replaced.flatMap((entry) => entry.repeatedBy.map((id) => desk.articles.get(id)?.outlet.name ?? id)))];
  const [first] = outlets;
  if (first === undefined) return [];
  // One wording of each value: "at least 600" in three languages is one figure.
  const wordings = new Map(replaced.map((entry) => [`${entry.figure.value} ${entry.figure.bound}`, entry.figure.surface] as const).reverse());
  const values = { old: [...wordings.values()].slice(0, MAX_NAMES).map((surface) => `"${surface}"`), counted: line.counted, heir: heir.figure.surface };
  const who = outlets.length === 1 ? { who: first } : { n: outlets.length };
  const many = outlets.length === 1 ? "stale" : "stale.many";
  return [heir.saidOn === null ? { code: many, values: { ...values, ...who } } : { code: `${many}.since`, values: { ...values, ...who, when: heir.saidOn } }];
}

/** One note for all that is cited and not held: the origin bar and the sources name them one by one. */
function notHeld(trace: Trace): Note[] {
  if (trace.notHeld.length === 0) return [];
  const ranked = trace.notHeld.toSorted((left, right) => right.citedBy.length - left.citedBy.length);
  const who = ranked.slice(0, MAX_NAMED).map((one) => one.name);
  const more = ranked.length - MAX_NAMED;
  return [more > 0 ? { code: "not-held.more", values: { who, n: more } } : { code: "not-held", values: { who } }];
}

function foreignOnly(desk: Desk): Note[] {
  const langs = new Set([...desk.articles.values()].map((article) => article.lang));
  return langs.size > 0 && desk.lang !== "en" && !langs.has("en") ? [{ code: "no-english", values: {} }] : [];
}
