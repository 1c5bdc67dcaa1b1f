/** Days since 1 January 1970 (UTC), both ends inclusive. A known day has `from === to`. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** Day number of a calendar date; null when there is no such date (31 February). */
export function dayOf(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.floor(ms / DAY_MS) : null;
}

/** The days an ISO date, month or year (or the start of a timestamp) allows; null for anything else. */
export function rangeOfIso(iso: string | null): DayRange | null {
  const found = iso === null ? null : ISO_DATE.exec(iso);
  if (found === null) return null;
  const year = Number(found[1]);
  if (found[2] === undefined) return { from: Date.UTC(year, 0, 1) / DAY_MS, to: Date.UTC(year, 11, 31) / DAY_MS };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  if (found[3] === undefined) return { from: Date.UTC(year, month - 1, 1) / DAY_MS, to: Date.UTC(year, month, 0) / DAY_MS };
  const day = dayOf(year, month, Number(found[3]));
  return day === null ? null : { from: day, to: day };
}

/** ISO day "2025-11-04" of a day number. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Days between two ranges; 0 when they overlap. */
export function gapOf(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
