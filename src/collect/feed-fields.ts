import type { Feed, FeedItem } from "./feed.js";
import { absoluteUrl, addressOfId } from "./feed.js";
import { plainText } from "./feed-text.js";
import { isoTime } from "./times.js";

/** Elements of an item or of a feed by their path ("title", "author/name", "content:encoded"), in order; "@" holds its own attributes. */
export type Fields = Map<string, { readonly text: string; readonly attributes: Readonly<Record<string, string>> }[]>;

/** Where each thing stands, the best place first. */
const PLACES = {
  html: ["content:encoded", "content", "fullitem", "body", "xhtml:body", "description", "summary", "dc:description", "media:description", "media:group/media:description", "itunes:summary"],
  published: ["pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "dcterms:created", "date", "expirationdate"],
  updated: ["updated", "modified", "dcterms:modified", "lastbuilddate"],
  authors: ["dc:creator", "author/name", "author", "itunes:author", "dc:author"],
  title: ["title", "dc:title", "media:title", "media:group/media:title"],
} as const;

function firstText(fields: Fields, places: readonly string[]): string | null {
  for (const place of places) {
    const found = fields.get(place)?.find((field) => field.text.trim() !== "");
    if (found !== undefined) return found.text.trim();
  }
  return null;
}

function firstTime(fields: Fields, places: readonly string[]): string | null {
  for (const place of places) for (const field of fields.get(place) ?? []) {
    const time = isoTime(field.text);
    if (time !== null) return time;
  }
  return null;
}

/** The link to the page: Atom's alternate, else RSS's text, else a guid that says or looks that it is one. */
function linkOf(fields: Fields, base: string | null): string | null {
  const links = fields.get("link") ?? [];
  const rel = (field: { readonly attributes: Readonly<Record<string, string>> }): string => field.attributes["rel"] ?? "alternate";
  const alternate = links.find((field) => field.attributes["href"] !== undefined && rel(field) === "alternate");
  const written = links.find((field) => field.text.trim() !== "");
  const any = links.find((field) => field.attributes["href"] !== undefined && !["self", "edit", "enclosure", "replies", "hub", "next", "prev"].includes(rel(field)));
  const guid = fields.get("guid")?.find((field) => field.attributes["ispermalink"]?.toLowerCase() !== "false" && addressOfId(field.text) !== null);
  const candidates = [alternate?.attributes["href"], written?.text, any?.attributes["href"], guid?.text, fields.get("@")?.[0]?.attributes["rdf:about"], addressOfId(fields.get("id")?.[0]?.text)];
  for (const candidate of candidates) {
    const url = absoluteUrl(candidate, base);
    if (url !== null) return url;
  }
  return null;
}

function authorsOf(fields: Fields): readonly string[] {
  for (const place of PLACES.authors) {
    const names = (fields.get(place) ?? []).map((field) => authorName(field.text)).filter((name) => name !== null);
    if (names.length > 0) return [...new Set(names)].slice(0, 20);
  }
  return [];
}

/** RSS writes "mail@example.org (Name)"; the name is what counts. */
export function authorName(written: string): string | null {
  const text = plainText(written);
  return /^\S{1,100}@\S{1,100}\s?\(([^)]{1,200})\)$/.exec(text ?? "")?.[1]?.trim() ?? text;
}

/** An item from its elements. */
export function itemOfFields(fields: Fields, feedBase: string | null): FeedItem {
  const own = fields.get("@")?.[0]?.attributes ?? {};
  const base = absoluteUrl(own["xml:base"], feedBase) ?? feedBase;
  const url = linkOf(fields, base);
  const source = fields.get("source")?.[0];
  return {
    id: firstText(fields, ["guid", "id", "dc:identifier"]) ?? own["rdf:about"] ?? url, url,
    title: plainText(firstText(fields, PLACES.title)), html: firstText(fields, PLACES.html),
    published: firstTime(fields, PLACES.published) ?? firstTime(fields, PLACES.updated), updated: firstTime(fields, PLACES.updated),
    authors: authorsOf(fields), lang: own["xml:lang"] ?? firstText(fields, ["dc:language", "language"]),
    sourceName: plainText(firstText(fields, ["source/title"]) ?? source?.text),
    sourceUrl: absoluteUrl(source?.attributes["url"] ?? fields.get("source/link")?.[0]?.attributes["href"] ?? firstText(fields, ["source/id"]), base),
  };
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** Minutes between polls that a feed asks for (RSS ttl; the syndication module's period and frequency); null when it does not say. */
export function ttlOf(ttl: unknown, period: unknown, frequency: unknown): number | null {
  const minutes = Number(ttl ?? Number.NaN);
  if (Number.isFinite(minutes) && minutes > 0) return Math.min(minutes, 43_200);
  const length = PERIOD_MINUTES[String(period ?? "").trim().toLowerCase()];
  return length === undefined ? null : length / Math.max(1, Number(frequency) || 1);
}

/** What the elements of a feed say of itself. */
export function feedOfFields(fields: Fields, base: string | null): Pick<Feed, "title" | "url" | "selfUrl" | "hubUrl" | "lang" | "ttlMinutes"> {
  const links = fields.get("link") ?? [];
  const related = (rel: string): string | null => absoluteUrl(links.find((field) => field.attributes["rel"] === rel)?.attributes["href"], base);
  return {
    title: plainText(firstText(fields, ["title", "dc:title"])), url: linkOf(fields, base), selfUrl: related("self"), hubUrl: related("hub"),
    lang: firstText(fields, ["language", "dc:language"]) ?? fields.get("@")?.map((field) => field.attributes["xml:lang"]).find((lang) => lang !== undefined) ?? null,
    ttlMinutes: ttlOf(firstText(fields, ["ttl"]), firstText(fields, ["sy:updateperiod"]), firstText(fields, ["sy:updatefrequency"])),
  };
}
