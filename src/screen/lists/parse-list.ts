import type { Problem } from "../../model/index.js";
import { parseCsv } from "./csv.js";
import { EU_ENTRIES, euListing, UK_ENTRIES, ukListing, ukRows } from "./eu-uk.js";
import { ftmDataset, ftmListing } from "./ftm.js";
import { LIST_BOUNDS, listDate, type ListFormat, type Listing, type ParsedList } from "./listing.js";
import { OFAC_ENTRIES, ofacListing, ofacRow } from "./ofac.js";
import { UN_ENTRIES, unListing } from "./un.js";
import { readXmlEntries, textOf, type XmlEntries, type XmlNode } from "./xml-entries.js";

/** A list as read, or the one reason why the bytes are none. */
export type ListReading = { readonly list: ParsedList; readonly problem: null } | { readonly list: null; readonly problem: Problem };

const HEAD = 65_536;
const MAX_PROBLEMS = 50;
const MAX_LINE = 16 * 1024 * 1024;
const MAX_CSV = 128 * 1024 * 1024;

const refused = (code: string, message: string): ListReading => ({ list: null, problem: { code: `screen/${code}`, message, at: null } });

interface XmlFormat {
  readonly format: ListFormat;
  readonly list: string;
  readonly title: string;
  readonly root: string;
  readonly entries: ReadonlySet<string>;
  readonly read: (entry: XmlNode) => Listing | null;
  readonly dated: (read: XmlEntries, extra: ReadonlyMap<string, XmlNode>) => string | null;
}

const attributeDate = (name: string) => (read: XmlEntries): string | null => listDate((read.rootAttributes[name] ?? "").slice(0, 10));

/** "05/26/2025", as OFAC dates its files. */
function americanDate(text: string): string | null {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return found === null ? listDate(text) : `${found[3]}-${found[1]}-${found[2]}`;
}

const XML_FORMATS: readonly XmlFormat[] = [
  { format: "un-xml", list: "un-sc", title: "UN Security Council consolidated list", root: "CONSOLIDATED_LIST", entries: UN_ENTRIES, read: unListing, dated: attributeDate("dateGenerated") },
  { format: "ofac-xml", list: "us-ofac-sdn", title: "US OFAC Specially Designated Nationals", root: "sdnList", entries: OFAC_ENTRIES, read: ofacListing, dated: (_, extra) => americanDate(textOf(extra.get("publshInformation") ?? null, "Publish_Date")) },
  { format: "eu-xml", list: "eu-fsf", title: "EU consolidated financial sanctions", root: "export", entries: EU_ENTRIES, read: euListing, dated: attributeDate("generationDate") },
  { format: "uk-xml", list: "gb-sanctions", title: "UK sanctions list", root: "Designations", entries: UK_ENTRIES, read: ukListing, dated: (_, extra) => listDate((extra.get("DateGenerated")?.text ?? "").trim()) },
];
const NOT_ENTRIES = new Set(["publshInformation", "DateGenerated"]);

function* decode(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  const step = 1 << 20;
  for (let at = 0; at < bytes.length; at += step) yield decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length });
}

/** Collects listings and what could not be used; an id that comes twice keeps its first entry. */
class Collected {
  readonly listings: Listing[] = [];
  readonly problems: Problem[] = [];
  private readonly ids = new Set<string>();

  add(listing: Listing | null, where: string): void {
    if (listing !== null && !this.ids.has(listing.id) && this.listings.length < LIST_BOUNDS.listings) {
      this.ids.add(listing.id);
      this.listings.push(listing);
    } else if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ code: "screen/bad-entry", message: listing === null ? `${where} has no reference or no name; it was left out.` : `${where} comes twice (${listing.id}); the first was kept.`, at: null });
    }
  }
}

function finish(format: ListFormat, list: string, title: string, dated: string | null, found: Collected): ListReading {
  if (found.listings.length === 0) return refused("list-empty", `The ${title} that was given holds no entry. Nothing was changed; fetch it again.`);
  return { list: { format, list, title, dated, listings: found.listings, problems: found.problems }, problem: null };
}

function parseXml(bytes: Uint8Array, format: XmlFormat): ListReading {
  const found = new Collected();
  const extra = new Map<string, XmlNode>();
  let count = 0;
  const read = readXmlEntries(decode(bytes), format.entries, (entry) => {
    if (NOT_ENTRIES.has(entry.name)) { extra.set(entry.name, entry); return; }
    count += 1;
    found.add(format.read(entry), `Entry ${count}`);
  });
  if (read.stopped !== null) return refused("list-refused", `The list was not read to its end: ${read.stopped}. Nothing was changed; fetch it from its publisher again.`);
  if (!read.isWhole) return refused("list-truncated", `The ${format.title} that was given ends in the middle (after ${found.listings.length} entries). Nothing was changed; fetch it again.`);
  return finish(format.format, format.list, format.title, format.dated(read, extra), found);
}

function parseOfacCsv(rows: readonly (readonly string[])[]): ListReading {
  const found = new Collected();
  const aliases = new Map<string, (readonly string[])[]>();
  // alt.csv has five columns: number, alias number, type, name, remarks.
  for (const row of rows) if (row.length <= 6 && /^\s*\d+\s*$/.test(row[1] ?? "")) aliases.set((row[0] ?? "").trim(), [...(aliases.get((row[0] ?? "").trim()) ?? []), row]);
  rows.forEach((row, index) => { if (row.length > 6) found.add(ofacRow(row, aliases.get((row[0] ?? "").trim()) ?? []), `Row ${index + 1}`); });
  const last = rows.at(-1) ?? [];
  // A whole file ends with a line of one sign (Ctrl-Z); a row cut in its middle has fewer columns.
  if (last.length > 1 && last.length < 12 && last.length !== 5) return refused("list-truncated", "The OFAC list ends in the middle of a row. Nothing was changed; fetch it again.");
  return finish("ofac-csv", "us-ofac-sdn", "US OFAC Specially Designated Nationals", null, found);
}

function parseUkCsv(rows: readonly (readonly string[])[]): ListReading {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim().toLowerCase() === "group id"));
  const header = (rows[at] ?? []).map((cell) => cell.trim().toLowerCase());
  const column = (row: readonly string[], name: string): string => (row[header.indexOf(name)] ?? "").trim();
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows.slice(at + 1)) if (row.length > 1) groups.set(column(row, "group id"), [...(groups.get(column(row, "group id")) ?? []), row]);
  const found = new Collected();
  for (const [id, group] of groups) found.add(ukRows(group, column), `Group ${id}`);
  if ((rows.at(-1)?.length ?? 0) < header.length / 2) return refused("list-truncated", "The UK list ends in the middle of a row. Nothing was changed; fetch it again.");
  return finish("uk-csv", "gb-sanctions", "UK sanctions list", listDate((rows[0]?.[1] ?? "").trim()), found);
}

function parseFtm(bytes: Uint8Array): ListReading {
  const found = new Collected();
  let dataset: string | null = null, rest = "", count = 0, bad = 0, isLastBad = false;
  const take = (line: string): void => {
    if (line.trim() === "") return;
    count += 1;
    dataset ??= ftmDataset(line);
    const listing = ftmListing(line);
    isLastBad = listing === null;
    if (listing === null) bad += 1;
    if (listing !== "other") found.add(listing, `Line ${count}`);
  };
  for (const chunk of decode(bytes)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MAX_LINE) return refused("list-refused", `Line ${count + 1} is longer than any entity. Nothing was changed; fetch the file again.`);
    for (const line of lines) take(line);
  }
  take(rest);
  if (isLastBad && bad === 1) return refused("list-truncated", `The FollowTheMoney file ends in the middle of line ${count}. Nothing was changed; fetch it again.`);
  if (bad > count / 2) return refused("not-a-list", "Most lines are no FollowTheMoney entities. Nothing was changed.");
  return finish("ftm-json", `ftm:${dataset ?? "unnamed"}`, `FollowTheMoney data set ${dataset ?? "without a name"}`, null, found);
}

/** Reads a sanctions list of any known format from its bytes (unpacked). What is no list, is empty or was cut off comes back as a problem; nothing throws. Linear. */
export function parseList(bytes: Uint8Array): ListReading {
  if (bytes.length > LIST_BOUNDS.bytes) return refused("too-large", `The list is larger than ${LIST_BOUNDS.bytes / (1024 * 1024)} MB.`);
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD)).replace(/^\uFEFF/, "").trimStart();
  if (head === "") return refused("list-empty", "The file is empty. Nothing was changed.");
  if (head.startsWith("<")) {
    const root = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(head.replace(/<\?[^<>]*\?>|<!--(?:[^-]|-(?!->)){0,5000}-->|<!DOCTYPE[^[<>]{0,500}(?:\[[^\]<]{0,2000}\])?[^<>]{0,500}>/g, ""))?.[1] ?? "";
    const format = XML_FORMATS.find((one) => one.root === root);
    return format === undefined ? refused("not-a-list", `This is XML of another kind (<${root.slice(0, 40)}>): the lists of the UN, OFAC (SDN), EU and UK are known.`) : parseXml(bytes, format);
  }
  if (head.startsWith("{")) return parseFtm(bytes);
  if (bytes.length > MAX_CSV) return refused("too-large", `The list is larger than ${MAX_CSV / (1024 * 1024)} MB, which no list in CSV is.`);
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  if (/^(?:last updated|name 6|.{0,2000}\bgroup id\b)/i.test(head.slice(0, 4000).replace(/\s+/g, " "))) return parseUkCsv(parseCsv(text));
  if (/^\d+,"?[^\n]{0,2000}-0-/.test(head)) return parseOfacCsv(parseCsv(text));
  return refused("not-a-list", "This is none of the known lists: UN, OFAC (XML, CSV), EU, UK, or FollowTheMoney JSON lines.");
}
