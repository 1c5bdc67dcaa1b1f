const DAY_MS = 86_400_000;
// A month or day without a year that would lie this far back is rather the next one, when that is near.
const FAR_BACK_DAYS = 240;
const NEAR_AHEAD_DAYS = 125;

/** Year, month (1..12) and day of an ISO day. */
export function dayOf(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) || 1, day: Number(iso.slice(8, 10)) || 1 };
}

function timeOf(iso: string): number {
  const { year, month, day } = dayOf(iso);
  return Date.UTC(year, month - 1, day);
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** "2025-11-04". The day must exist, see `isDay`. */
export function isoDay(year: number, month: number, day: number): string {
  return isoOf(Date.UTC(year, month - 1, day));
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True when the calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1] ?? 0);
}

/** The ISO day so many days later. */
export function addDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * DAY_MS);
}

/** The month ("2025-10") so many months after that of an ISO day. */
export function addMonths(iso: string, months: number): string {
  const at = dayOf(iso);
  const index = at.year * 12 + at.month - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The Monday of the week of an ISO day. */
export function mondayOf(iso: string): string {
  const weekday = (new Date(timeOf(iso)).getUTCDay() + 6) % 7;
  return addDays(iso, -weekday);
}

/** The last day with that weekday (1 Monday .. 7) up to and with the anchor; the next one after it when `forward`. */
export function nearestWeekday(anchor: string, weekday: number, forward: boolean): string {
  const own = ((new Date(timeOf(anchor)).getUTCDay() + 6) % 7) + 1;
  return forward ? addDays(anchor, ((weekday - own + 6) % 7) + 1) : addDays(anchor, -((own - weekday + 7) % 7));
}

/** "YYYY-MM" of a month named without a year: the last one not after the anchor, or the next when that is much nearer or `forward`. */
export function nearestMonth(anchor: string, month: number, forward: boolean): string {
  const at = dayOf(anchor);
  const back = (at.month - month + 12) % 12;
  const ahead = back === 0 ? 0 : 12 - back;
  const goesForward = back > 0 && (forward || (month > at.month && back > 8 && ahead <= 3));
  const index = at.year * 12 + at.month - 1 + (goesForward ? ahead : -back);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** A day named without a year, or without a month either: the last one not after the anchor, or the next when that is much nearer or `forward`. Null when there is none within a leap cycle. */
export function nearestDay(anchor: string, month: number | null, day: number, forward: boolean): string | null {
  const at = dayOf(anchor);
  const candidates: string[] = [];
  if (month !== null) {
    for (let year = at.year - 4; year <= at.year + 4; year += 1) if (isDay(year, month, day)) candidates.push(isoDay(year, month, day));
  } else {
    for (let shift = -12; shift <= 12; shift += 1) {
      const index = at.year * 12 + at.month - 1 + shift;
      if (isDay(Math.floor(index / 12), (index % 12) + 1, day)) candidates.push(isoDay(Math.floor(index / 12), (index % 12) + 1, day));
    }
  }
  const past = candidates.filter((iso) => iso <= anchor.slice(0, 10)).at(-1) ?? null;
  const next = candidates.find((iso) => iso > anchor.slice(0, 10)) ?? null;
  if (past === null || next === null) return past ?? next;
  const back = timeOf(anchor) - timeOf(past), ahead = timeOf(next) - timeOf(anchor);
  // "Feb. 9" in November is this year's; "Dec. 1" in October is not last year's.
  const isOtherYear = dayOf(past).year < at.year;
  return forward || (isOtherYear && back > FAR_BACK_DAYS * DAY_MS && ahead < NEAR_AHEAD_DAYS * DAY_MS) ? next : past;
}
