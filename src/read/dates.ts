/** A time as a page states it. */
export interface StatedTime {
  /** ISO 8601 UTC, or a bare date when only the day is known. */
  readonly iso: string;
  /** "+09:00" when an offset is stated (or "Z": "+00:00"); null when none is. */
  readonly zone: string | null;
}

const ISO = /^\s{0,5}(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^\s{0,5}(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s?(Z|[+-]\d{2}:?\d{2})?)?\s{0,5}$/;
const RFC822 = /^\s{0,5}(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})\s([a-z]{3,9})\.?,?\s(\d{4})(?:,?\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}(Z|UTC|GMT|[+-]\d{4})?)?/i;
const AMERICAN = /^\s{0,5}(?:[a-z]{3,9},?\s{1,3})?([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:,?\s{1,3}(?:at\s)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}(am|pm|a\.m\.|p\.m\.)?)?/i;
const UNIX = /^\d{10}(?:\d{3})?$/;

const pad = (value: number): string => String(value).padStart(2, "0");

/** Days that exist, in the years of the web. Pages print later years by mistake only. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

interface Clock { readonly hour: number; readonly minute: number; readonly second: number; readonly zone: string | null }

function minutesOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (found === null) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function stated(year: number, month: number, day: number, clock: Clock | null): StatedTime | null {
  if (!isDay(year, month, day)) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (clock === null || clock.hour > 24 || clock.minute > 59) return { iso: date, zone: null };
  if (clock.zone === null) return { iso: `${date}T${pad(clock.hour % 24)}:${pad(clock.minute)}:${pad(clock.second)}`, zone: null };
  const offset = minutesOf(clock.zone);
  const time = new Date(Date.UTC(year, month - 1, day, clock.hour, clock.minute, clock.second) - offset * 60_000);
  const zone = `${offset < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
  return { iso: time.toISOString().replace(".000Z", "Z"), zone };
}

function clockOf(found: RegExpExecArray, hour: number, half: string | undefined = undefined): Clock | null {
  if (found[hour] === undefined) return null;
  const shift = half === undefined ? 0 : /p/i.test(half) && Number(found[hour]) < 12 ? 12 : /a/i.test(half) && Number(found[hour]) === 12 ? -12 : 0;
  return { hour: Number(found[hour]) + shift, minute: Number(found[hour + 1] ?? 0), second: Number(found[hour + 2] ?? 0), zone: half === undefined ? found[hour + 3] ?? null : null };
}

/**
 * A machine-made time (`datetime` attribute, meta, JSON-LD): ISO 8601 in its common and sloppy forms, RFC 822, "June 5, 2025", Unix seconds.
 * A time without an offset keeps its clock and has no zone: it is not moved. Null when it is none of these or the day does not exist.
 */
export function parseTime(value: string | null | undefined): StatedTime | null {
  if (value === null || value === undefined || value.length > 200) return null;
  const text = value.trim();
  let found = ISO.exec(text) ?? COMPACT.exec(text);
  if (found !== null) return stated(Number(found[1]), Number(found[2]), Number(found[3]), clockOf(found, 4));
  if (UNIX.test(text)) {
    const time = new Date(Number(text.padEnd(13, "0")));
    return isDay(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()) ? { iso: time.toISOString().replace(/\.\d{3}Z/, "Z"), zone: "+00:00" } : null;
  }
  found = RFC822.exec(text);
  if (found !== null && monthOf(found[2]) !== null) return stated(Number(found[3]), monthOf(found[2]) ?? 0, Number(found[1]), clockOf(found, 4));
  found = AMERICAN.exec(text);
  if (found !== null && monthOf(found[1]) !== null) return stated(Number(found[3]), monthOf(found[1]) ?? 0, Number(found[2]), clockOf(found, 4, found[7] ?? ""));
  return parseVisibleDate(text);
}

const MONTH_NAMES: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari", "stycznia", "styczeń", "ledna", "leden", "január", "januára", "января", "янв", "січня", "ocak", "oca", "ianuarie", "ian", "يناير", "كانون الثاني", "जनवरी", "január", "јануар", "siječnja", "tammikuuta", "ιανουαρίου", "janvāris", "sausio", "januára"],
  ["february", "feb", "februar", "feber", "février", "févr", "febrero", "febbraio", "febb", "fevereiro", "fev", "februari", "lutego", "luty", "února", "únor", "febr", "februára", "февраля", "фев", "лютого", "şubat", "şub", "februarie", "فبراير", "شباط", "फरवरी", "februára", "veljače", "helmikuuta", "φεβρουαρίου", "vasario"],
  ["march", "mar", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "marca", "marzec", "března", "březen", "március", "марта", "мар", "березня", "mart", "martie", "مارس", "آذار", "मार्च", "marec", "ožujka", "maaliskuuta", "μαρτίου", "kovo", "marts"],
  ["april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwietnia", "kwiecień", "dubna", "duben", "április", "апреля", "апр", "квітня", "nisan", "nis", "aprilie", "أبريل", "ابريل", "نيسان", "अप्रैल", "apríla", "travnja", "huhtikuuta", "απριλίου", "balandžio"],
  ["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maja", "maj", "května", "květen", "május", "мая", "травня", "mayıs", "mayis", "مايو", "أيار", "मई", "mája", "svibnja", "toukokuuta", "μαΐου", "gegužės"],
  ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwca", "czerwiec", "června", "červen", "június", "июня", "июн", "червня", "haziran", "haz", "iunie", "iun", "يونيو", "حزيران", "जून", "júna", "lipnja", "kesäkuuta", "ιουνίου", "birželio"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca", "lipiec", "července", "červenec", "július", "июля", "июл", "липня", "temmuz", "tem", "iulie", "iul", "يوليو", "تموز", "जुलाई", "júla", "srpnja", "heinäkuuta", "ιουλίου", "liepos"],
  ["august", "aug", "août", "aout", "agosto", "ago", "augustus", "sierpnia", "sierpień", "srpna", "srpen", "augusztus", "августа", "авг", "серпня", "ağustos", "ağu", "أغسطس", "آب", "अगस्त", "augusti", "augusta", "kolovoza", "elokuuta", "αυγούστου", "rugpjūčio"],
  ["september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro", "września", "wrzesień", "září", "szeptember", "сентября", "сен", "вересня", "eylül", "eyl", "septembrie", "سبتمبر", "أيلول", "सितंबर", "septembra", "rujna", "syyskuuta", "σεπτεμβρίου", "rugsėjo"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "października", "październik", "října", "říjen", "október", "октября", "окт", "жовтня", "ekim", "eki", "octombrie", "أكتوبر", "تشرين الأول", "अक्टूबर", "októbra", "listopada", "lokakuuta", "οκτωβρίου", "spalio"],
  ["november", "nov", "novembre", "noviembre", "novembro", "listopad", "listopadu", "ноября", "ноя", "листопада", "kasım", "kas", "noiembrie", "نوفمبر", "تشرين الثاني", "नवंबर", "novembra", "studenoga", "marraskuuta", "νοεμβρίου", "lapkričio"],
  ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "grudnia", "grudzień", "prosince", "prosinec", "декабря", "дек", "грудня", "aralık", "ara", "decembrie", "ديسمبر", "كانون الأول", "दिसंबर", "decembra", "prosinca", "joulukuuta", "δεκεμβρίου", "gruodžio", "desember", "des"],
];
const MONTHS = new Map<string, number>();
for (const [index, names] of MONTH_NAMES.entries()) for (const name of names) if (!MONTHS.has(name)) MONTHS.set(name, index + 1);

/** Month of a name or abbreviation in any of the languages known, 1 to 12. "listopada" is October in Croatian and November in Polish: read as Polish. */
function monthOf(name: string | undefined): number | null {
  if (name === undefined) return null;
  const lower = name.toLowerCase().replace(/\.$/, "");
  return (lower === "listopada" ? 11 : MONTHS.get(lower)) ?? null;
}

const TIME = /(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s{0,2}(am|pm|a\.m\.|p\.m\.)?/i;
const DAY_MONTH_YEAR = /(?:^|[^\p{L}\p{N}])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?го)?[\s\u00a0-]{0,2}(?:de |of |d['’])?([\p{L}\p{M}]{3,14})\.?,?[\s\u00a0-]{1,2}(?:de |del )?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(?:^|[^\p{L}\p{N}])([\p{L}]{3,14})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)/u;
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const YEAR_FIRST = /(?:^|\D)((?:19|20)\d{2})[./-]\s?(\d{1,2})[./-]\s?(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?:^|[^\d./-])(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?((?:19|20)\d{2}|\d{2})(?![\d]|[./-]\d)/;

/**
 * A date as printed for readers, in the languages of the month table, with the clock after it where one stands there: "5. Juni 2025, 14:20 Uhr",
 * "2025년 6월 5일", "5 июня 2025". All-numeric dates are read day first unless that day does not exist. No zone: the page's own clock.
 */
export function parseVisibleDate(text: string): StatedTime | null {
  const sample = text.slice(0, 400);
  if (!/\d[\s\S]{0,40}\d/.test(sample)) return null;
  const clock = (at: RegExpExecArray): Clock | null => {
    const found = TIME.exec(sample.slice(at.index + at[0].length, at.index + at[0].length + 30));
    return found === null ? null : { ...(clockOf(found, 1, found[4] ?? "") as Clock), second: 0 };
  };
  let found = EAST_ASIAN.exec(sample) ?? YEAR_FIRST.exec(sample);
  if (found !== null) return stated(Number(found[1]), Number(found[2]), Number(found[3]), clock(found));
  found = DAY_MONTH_YEAR.exec(sample);
  if (found !== null && monthOf(found[2]) !== null) return stated(Number(found[3]), monthOf(found[2]) ?? 0, Number(found[1]), clock(found));
  found = MONTH_DAY_YEAR.exec(sample);
  if (found !== null && monthOf(found[1]) !== null) return stated(Number(found[3]), monthOf(found[1]) ?? 0, Number(found[2]), clock(found));
  found = DAY_FIRST.exec(sample);
  if (found === null) return null;
  const year = Number(found[3]) < 100 ? 2000 + Number(found[3]) : Number(found[3]);
  return stated(year, Number(found[2]), Number(found[1]), clock(found)) ?? stated(year, Number(found[1]), Number(found[2]), clock(found));
}

const URL_DAY = /[/_.-]((?:19|20)\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day written into an address ("/2025/06/05/"); null when there is none. */
export function dateOfUrl(url: string | null): StatedTime | null {
  const found = URL_DAY.exec(url ?? "");
  return found === null ? null : stated(Number(found[1]), Number(found[2]), Number(found[3]), null);
}

/** The time as the outlet's own clock showed it, with its offset: "2025-06-05T00:50:17+02:00". A bare day stays a day. */
export function localTime(iso: string, zone: string | null): string {
  if (zone === null || !iso.endsWith("Z")) return iso;
  const local = new Date(Date.parse(iso) + minutesOf(zone) * 60_000);
  return `${local.toISOString().slice(0, 19)}${zone}`;
}
