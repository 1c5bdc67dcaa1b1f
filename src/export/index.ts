// A composed story page as bytes of an exchange format, one file each under format/.
// In: StoryPage, the articles behind it, the page's address and a time. Out: text of the format.
// Promised: the same input gives the same bytes; every claim keeps its passage, hash and origins; text from outside is escaped for the format.
// Refused: verdicts and scores (no ClaimReview, no confidence nobody set); reading the clock or the disk.
import type { Exporter } from "./exporter.js";
import { csv } from "./format/csv.js";
import { json } from "./format/json.js";
import { jsonld } from "./format/jsonld.js";
import { markdown } from "./format/markdown.js";
import { rss } from "./format/rss.js";
import { stix } from "./format/stix.js";

export type { Exporter, ExportInput } from "./exporter.js";
export { xml } from "./xml.js";

/** All text formats, by name. */
export const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([markdown, json, jsonld, stix, csv, rss].map((exporter) => [exporter.format, exporter]));
