const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zone names of RFC 822 and those that feeds use beside them, in minutes from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, bst: 60, cet: 60, west: 60, cest: 120, eet: 120, sast: 120, eest: 180, msk: 180, ist: 330, hkt: 480, sgt: 480, awst: 480,
  jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, brt: -180,
};

/** Day, then optionally a time and a zone: ISO 8601 and RFC 3339 with their common slips ("2025/11/4 9:05", no zone, a blank for the T). */
const BY_YEAR = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:(?:[T ]|,\s)\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(.{0,12}))?$/i;

/** RFC 822 and RFC 2822: "Tue, 04 Nov 2025 09:00:00 +0900"; and asctime's and US order: "Nov 4, 2025 09:00". */
const BY_DAY = /^(?:[a-z]{2,9}\.?,?\s{1,3})?(\d{1,2})[\s-]{1,3}([a-z]{3})[a-z]{0,6}\.?,?[\s-]{1,3}(\d{2,4})(?:,?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s{0,3}(.{0,12}))?$/i;
const BY_MONTH = /^(?:[a-z]{2,9}\.?,?\s{1,3})?([a-z]{3})[a-z]{0,6}\.?\s{1,3}(\d{1,2}),?\s{1,3}(?:(\d{4}),?\s{0,3})?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}(.{0,12}))?$/i;

/** Minutes from UTC of "+09:00", "+0900", "+9", "GMT+9", "KST"; 0 where there is none, null where it can't be told. */
function minutesOfZone(zone: string): number | null {
  const text = zone.trim().toLowerCase().replace(/^(?:gmt|utc)(?=[+-]\d)/, "");
  if (text === "") return 0;
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (offset === null) return ZONES[text] ?? null;
  return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
}

interface Parts { readonly year: number; readonly month: number; readonly day: number; readonly hour: string | undefined; readonly minute: string | undefined; readonly second: string | undefined; readonly zone: string | undefined }

function partsOf(text: string): Parts | null {
  const iso = BY_YEAR.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), hour: iso[4], minute: iso[5], second: iso[6], zone: iso[7] };
  const mail = BY_DAY.exec(text);
  if (mail !== null) return { year: fullYear(mail[3] ?? ""), month: monthOf(mail[2]), day: Number(mail[1]), hour: mail[4], minute: mail[5], second: mail[6], zone: mail[7] };
  const us = BY_MONTH.exec(text);
  // asctime ends with the year: "Tue Nov  4 09:00:00 2025".
  const last = us?.[3] === undefined ? /^(.{0,10}?)\s?(\d{4})$/.exec(us?.[7] ?? "") : null;
  if (us === null || (us[3] === undefined && last === null)) return null;
  return { year: Number(us[3] ?? last?.[2]), month: monthOf(us[1]), day: Number(us[2]), hour: us[4], minute: us[5], second: us[6], zone: last?.[1] ?? us[7] };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** RFC 2822, 4.3: two digits mean 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/**
 * A stated time as ISO 8601 UTC; a bare day stays a day ("2025-11-04"); null when it is not a time, or outside the years 1000 to 9999.
 * A time without a zone is taken as UTC, never as the zone of this machine. A number is milliseconds since 1970.
 */
export function isoTime(stated: unknown): string | null {
  if (typeof stated === "number") return stated > -3e13 && stated < 253_402_300_800_000 ? new Date(stated).toISOString() : null;
  if (typeof stated !== "string" || stated.length > 100) return null;
  const parts = partsOf(stated.replace(/\s+/g, " ").trim());
  if (parts === null || parts.year < 1000 || parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return null;
  const [hour, minute, second] = [Number(parts.hour ?? 0), Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  const zone = minutesOfZone(parts.zone ?? "");
  if (zone === null || hour > 24 || minute > 59 || second > 60) return null;
  const day = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  // The 31st of a month of 30 days is a fault of the source, not the 1st of the next.
  if (day.getUTCDate() !== parts.day) return null;
  if (parts.hour === undefined) return day.toISOString().slice(0, 10);
  return new Date(day.getTime() + ((hour * 60 + minute - zone) * 60 + second) * 1000).toISOString();
}
