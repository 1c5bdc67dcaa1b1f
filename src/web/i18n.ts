import { de } from "./messages/de.js";
import { en, type MessageKey, type Messages } from "./messages/en.js";
import { ko } from "./messages/ko.js";

/** Interface languages, in the order the switch lists them. */
export const LANGUAGES = ["en", "de", "ko"] as const;
export type UiLanguage = (typeof LANGUAGES)[number];

/** Names of the interface languages in themselves. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = { en: "English", de: "Deutsch", ko: "한국어" };

const TABLES: Readonly<Record<UiLanguage, Messages>> = { en, de, ko };
const MONTHLESS = new Set([4, 7]);

type PluralStem<K> = K extends `${infer Stem}_one` ? Stem : never;
export type PluralKey = PluralStem<MessageKey>;

/** What a page needs to speak one language: messages, numbers, dates. Dates are UTC, because captures are. */
export interface Voice {
  readonly lang: UiLanguage;
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  /** Plural form for a count; `{n}` is the formatted count. */
  readonly count: (key: PluralKey, n: number) => string;
  readonly number: (value: number) => string;
  /** "4 November 2025", "November 2025" for a month, "2025" for a year; the text itself when it is no date. */
  readonly date: (iso: string) => string;
  /** "4 Nov 2025, 09:12 UTC"; a bare date like `date`. */
  readonly time: (iso: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** A sentence with its ISO days written as dates. */
  readonly prose: (text: string) => string;
  /** Name of a language in the interface language; the code when unknown. */
  readonly language: (code: string) => string;
}

const voices = new Map<UiLanguage, Voice>();

/** The voice of an interface language; made once. */
export function voiceOf(lang: UiLanguage): Voice {
  const known = voices.get(lang);
  if (known !== undefined) return known;
  const made = makeVoice(lang);
  voices.set(lang, made);
  return made;
}

function makeVoice(lang: UiLanguage): Voice {
  const table = TABLES[lang];
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const lists = new Intl.ListFormat(lang, { type: "conjunction" });
  const names = new Intl.DisplayNames([lang], { type: "language" });
  const locale = lang === "en" ? "en-GB" : lang;
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const day = format({ day: "numeric", month: "long", year: "numeric" });
  const month = format({ month: "long", year: "numeric" });
  const moment = format({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
  const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const date = (iso: string): string => {
    const value = new Date(iso);
    if (Number.isNaN(value.getTime())) return iso;
    return iso.length === 4 ? iso : (MONTHLESS.has(iso.length) ? month : day).format(value);
  };
  return {
    lang,
    t: (key, values = {}) => fill(table[key], values),
    count: (key, n) => fill(table[`${key}_${plural.select(n) === "one" ? "one" : "other"}` as MessageKey], { n: numbers.format(n) }),
    number: (value) => numbers.format(value),
    date,
    time: (iso) => (iso.length > 10 && !Number.isNaN(Date.parse(iso)) ? `${moment.format(new Date(iso))} UTC` : date(iso)),
    list: (items) => (items.some((item) => item.includes(",")) ? items.join("; ") : lists.format(items)),
    prose: (text) => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, date),
    language: (code) => (/^[a-z]{2,3}$/.test(code) && code !== "und" ? names.of(code) ?? code : code),
  };
}

/** The interface language a request asks for: the cookie's, else the best of Accept-Language, else English. */
export function chooseLanguage(cookie: string | undefined, accept: string | undefined): UiLanguage {
  const known = LANGUAGES.find((lang) => lang === cookie);
  if (known !== undefined) return known;
  const wanted = (accept ?? "").slice(0, 200).split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.map((code) => LANGUAGES.find((lang) => lang === code)).find((lang) => lang !== undefined) ?? "en";
}

const RTL = new Set(["ar", "fa", "he", "ur", "ps", "ug", "yi", "dv", "ckb"]);

/** Writing direction of a content language. */
export function directionOf(lang: string): "rtl" | "ltr" {
  return RTL.has(lang) ? "rtl" : "ltr";
}
