import type { LedgerEntry } from "../model/index.js";
import type { CountedLine } from "./ledger.js";
import type { VoicedOrigin } from "./origins.js";
import { CUMULATIVE } from "./thing-words.js";
import type { StoryTrace } from "./trace-story.js";

/** A story's trace with the day of its event. */
export interface DatedTrace {
  readonly eventDate: string | null;
  readonly trace: StoryTrace;
}

interface Said { readonly entry: LedgerEntry; readonly line: CountedLine; readonly origin: VoicedOrigin; readonly on: string }

/**
 * Lets stories of one affair see each other's ledgers. A figure that a page prints undated, and that its origin had given on an earlier date and
 * replaced before the page, is stale: it is marked so, with the later figure and the pages that repeat it. Only lines that count the same thing, by
 * origins of one name, and only counts that grew: a smaller later figure may be another count. Returns traces in the order given; linear in entries.
 */
export function supersedeAcross(traces: readonly DatedTrace[]): StoryTrace[] {
  const said = traces.flatMap((one) => saidIn(one));
  return traces.map(({ eventDate, trace }) => {
    if (eventDate === null) return trace;
    const origins = new Map(trace.originList.map((origin) => [origin.id, origin]));
    const ledger = trace.ledger.map((line) => ({ ...line, entries: line.entries.map((entry) => settle(entry, line, origins.get(entry.originId ?? ""), eventDate, said)) }));
    return { ...trace, ledger };
  });
}

function saidIn({ trace }: DatedTrace): Said[] {
  const origins = new Map(trace.originList.map((origin) => [origin.id, origin]));
  return trace.ledger.flatMap((line) => line.entries.flatMap((entry): Said[] => {
    const origin = origins.get(entry.originId ?? "");
    return origin === undefined || entry.saidOn === null || entry.figure.value === null ? [] : [{ entry, line, origin, on: entry.saidOn }];
  }));
}

function settle(entry: LedgerEntry, line: CountedLine, origin: VoicedOrigin | undefined, eventDate: string, said: readonly Said[]): LedgerEntry {
  const value = entry.figure.value;
  const thing = line.countKey.split("|")[1] ?? "";
  if (origin === undefined || value === null || !CUMULATIVE.has(thing) || entry.state !== "current" || entry.supersededBy !== null) return entry;
  const same = said.filter((one) => one.entry.id !== entry.id && one.line.countKey === line.countKey && one.origin.voice === origin.voice && one.on < eventDate);
  const first = same.filter((one) => one.entry.figure.value === value).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const later = same.filter((one) => (one.entry.figure.value ?? 0) > value && (first === undefined || one.on > first.on)).sort((a, b) => (a.on > b.on ? -1 : 1))[0];
  if (later === undefined) return entry;
  const text = `${origin.name} had given ${later.entry.figure.surface} on ${later.on}${first === undefined ? "" : `, after this figure on ${first.on}`}; the page prints the older one without its date.`;
  return { ...entry, state: "stale", saidOn: first?.on ?? entry.saidOn, supersededBy: later.entry.id, repeatedBy: entry.articleIds, because: [{ code: "rule:stale", text, weight: null, span: null }] };
}
