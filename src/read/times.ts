import { dateOfUrl, parseTime, parseVisibleDate, type StatedTime } from "./dates.js";
import { HINT, hintsOf } from "./hints.js";
import { stringOf, type PageMetadata } from "./metadata.js";
import { textOf, type PageTree } from "./dom.js";

/** When the page says it was published and changed, and what said so. */
export interface PageTimes {
  readonly published: StatedTime | null;
  readonly publishedBy: "page" | "json-ld" | "meta" | "url" | null;
  readonly updated: StatedTime | null;
}

const PUBLISHED_META = [
  "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "article.published", "published_time", "publish-date", "publication_date", "publish_date", "pubdate", "published-date",
  "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date", "article:published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished", "article_date_original", "originalpublicationdate", "bt:pubdate", "ptime", "pubyear", "citation_publication_date", "citation_date", "shareaholic:article_published_time", "datecreated", "last-modified-original",
];
const UPDATED_META = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified", "dc.date.modified", "article:modified", "revised"];

function firstOf(values: readonly (string | null | undefined)[]): StatedTime | null {
  for (const value of values) {
    const time = parseTime(value);
    if (time !== null) return time;
  }
  return null;
}

interface ShownTime { readonly time: StatedTime; readonly rank: number; readonly index: number }

/** Times in the visible page: `<time>`, microdata, elements whose class says date or byline. Best place first. */
function shownTimes(tree: PageTree, body: number): ShownTime[] {
  const found: ShownTime[] = [];
  for (let i = 0; i < tree.nodes.length && found.length < 60; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined || node.tag === "" || node.tag === "meta") continue;
    const { attributes } = node;
    const property = (attributes["itemprop"] ?? attributes["property"] ?? "").toLowerCase();
    const name = attributes["class"];
    const published = property.includes("datepublished") || (node.tag === "time" && attributes["pubdate"] !== undefined) || (name !== undefined && /publish|pubdate|entry-date/i.test(name));
    const dated = node.tag === "time" || published || (name !== undefined && node.end - i < 30 && /date|time|byline|meta|posted|dateline|datum|fecha|data|publish/i.test(name) && (hintsOf(name) & HINT.byline) !== 0);
    if (!dated || property.includes("datemodified") || (name !== undefined && /updated|modified/i.test(name))) continue;
    const text = textOf(tree, i, 400);
    const time = parseTime(attributes["datetime"] ?? attributes["content"]) ?? (text.length <= 300 ? parseVisibleDate(text) : null);
    if (time !== null) found.push({ time, rank: published ? 0 : node.tag === "time" ? 1 : 2, index: i });
  }
  const near = (shown: ShownTime): number => (body < 0 ? shown.index : Math.abs(shown.index - body));
  return found.sort((a, b) => a.rank - b.rank || near(a) - near(b));
}

/** A date in running text near the headline, for pages that mark up none. */
function printedDate(tree: PageTree, body: number): StatedTime | null {
  const from = Math.max(0, body - 400);
  const to = body < 0 ? Math.min(tree.nodes.length, 3_000) : Math.min(tree.nodes.length, body + 200);
  for (let i = from; i < to; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined || node.tag !== "" || node.text.length > 200 || !/\d{4}|\d[./]\d/.test(node.text)) continue;
    const time = parseVisibleDate(node.text);
    if (time !== null) return time;
  }
  return null;
}

/** Publication and update times. JSON-LD and meta are believed first because they carry the offset; the visible page fills in, the address last. */
export function timesOf(tree: PageTree, page: PageMetadata, body: number, url: string | null): PageTimes {
  const metaValues = (names: readonly string[]): string[] => names.flatMap((name) => page.meta.get(name) ?? []);
  const updated = firstOf([stringOf(page.article?.["dateModified"]), ...metaValues(UPDATED_META)]);
  const candidates: readonly (readonly [PageTimes["publishedBy"], () => StatedTime | null])[] = [
    ["json-ld", () => firstOf([stringOf(page.article?.["datePublished"]), stringOf(page.article?.["dateCreated"])])],
    ["meta", () => firstOf(metaValues(PUBLISHED_META))],
    ["page", () => shownTimes(tree, body)[0]?.time ?? null],
    ["json-ld", () => firstOf(page.nodes.map((node) => stringOf(node["datePublished"])))],
    ["url", () => dateOfUrl(url)],
    ["page", () => printedDate(tree, body)],
  ];
  for (const [by, find] of candidates) {
    const time = find();
    if (time !== null) return { published: inUtc(time), publishedBy: by, updated: updated === null ? null : inUtc(updated) };
  }
  return { published: null, publishedBy: null, updated: updated === null ? null : inUtc(updated) };
}

/** A clock without an offset is taken as UTC: `zone` stays null, so that nobody takes it for stated. */
function inUtc(time: StatedTime): StatedTime {
  return /T[\d:]+$/.test(time.iso) ? { iso: `${time.iso}Z`, zone: null } : time;
}
