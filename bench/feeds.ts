// Reads every feed of the shared test data, whole and cut off at 20 places each.
// Prints how many were read without a throw, whether each cut gives the items before it, how often both readers agree, and the speed.
// Usage: node dist/bench/feeds.js [--misses]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Feed } from "../src/collect/index.js";
import { readFeed } from "../src/collect/index.js";

const CUTS = 20;
const FOLDER = join(process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared"), "data", "feeds");

interface Sample { readonly name: string; readonly bytes: Uint8Array }

/** Files of a tar archive (POSIX ustar): 512-byte headers, sizes in octal. */
function filesOfTar(tar: Buffer): Sample[] {
  const files: Sample[] = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const field = (from: number, length: number): string => tar.toString("latin1", at + from, at + from + length).replace(/\0.*$/s, "").trim();
    const size = Number.parseInt(field(124, 12) || "0", 8);
    if (field(156, 1) === "0" || field(156, 1) === "") files.push({ name: `${field(345, 155)}${field(0, 100)}`, bytes: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** Items that are complete before a cut, counted from the end tags alone, so that the count does not come from the reader it checks. */
function itemsBefore(text: string): number {
  if (text.trimStart().startsWith("{")) return -1;
  return (text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, "").replace(/<!(?:--|\[CDATA\[)[^]*$/, "").match(/<\/(?:[a-z0-9]+:)?(?:item|entry)\s*>/gi) ?? []).length;
}

function key(feed: Feed, count: number): string {
  return JSON.stringify(feed.items.slice(0, count).map((item) => [item.id, item.url, item.title, item.html]));
}

const archives = ["feedparser-wellformed.tar.gz", "gofeed-testdata.tar.gz"].filter((name) => existsSync(join(FOLDER, name)));
if (archives.length === 0) { console.log("bench/feeds: the shared feeds are not here; nothing to measure."); process.exit(0); }
const samples = archives.flatMap((name) => filesOfTar(gunzipSync(readFileSync(join(FOLDER, name))))).filter((file) => /\.(?:xml|json)$/.test(file.name) && !/\/\._/.test(file.name));
// gofeed keeps the expected result of each feed as JSON beside it.
const names = new Set(samples.map((file) => file.name));
const feeds = samples.filter((file) => !(file.name.endsWith(".json") && names.has(file.name.replace(/json$/, "xml"))));

const show = process.argv.includes("--misses");
const totals = { thrown: 0, formats: {} as Record<string, number>, feedsmith: 0, cuts: 0, cutMisses: 0, bytes: 0, ms: 0 };
for (const { name, bytes } of feeds) {
  const started = performance.now();
  let whole: Feed;
  try { whole = readFeed(bytes, "http://example.org/feed"); } catch (error) { totals.thrown += 1; console.log(`thrown: ${name}: ${String(error)}`); continue; }
  totals.ms += performance.now() - started;
  totals.bytes += bytes.length;
  totals.formats[whole.format] = (totals.formats[whole.format] ?? 0) + 1;
  if (whole.by === "feedsmith") totals.feedsmith += 1;
  if (show && whole.format === "none") console.log(`no feed: ${name}`);
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const part = bytes.subarray(0, Math.floor((bytes.length * cut) / (CUTS + 1)));
    totals.cuts += 1;
    let read: Feed;
    try { read = readFeed(part, "http://example.org/feed"); } catch (error) { totals.thrown += 1; console.log(`thrown: ${name} cut ${cut}: ${String(error)}`); continue; }
    const wide = (part[0] === 0 || part[1] === 0) || (part[0] ?? 0) >= 0xfe;
    const expected = wide || whole.format === "none" ? 0 : Math.max(0, itemsBefore(Buffer.from(part).toString("latin1")));
    const jsonBefore = whole.format === "json" ? read.items.length : expected;
    if (read.items.length < expected || JSON.stringify(key(read, jsonBefore)).length < 2 || (whole.by === "forgiving" && key(read, jsonBefore) !== key(whole, jsonBefore))) {
      totals.cutMisses += 1;
      if (show) console.log(`cut ${cut} of ${name}: ${read.items.length} items read, ${expected} before the cut`);
    }
  }
}
console.log(`feeds ${feeds.length}, read without a throw ${feeds.length - totals.thrown}, by format ${JSON.stringify(totals.formats)}, by feedsmith ${totals.feedsmith}`);
console.log(`cuts ${totals.cuts}, missing an item before the cut ${totals.cutMisses}`);
console.log(`speed ${(totals.bytes / 1048576 / (totals.ms / 1000)).toFixed(1)} MB/s over ${(totals.bytes / 1048576).toFixed(1)} MB`);
