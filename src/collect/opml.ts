import { Parser } from "htmlparser2";
import { HouseError } from "../model/index.js";
import { absoluteUrl } from "./feed.js";
import { decodeFeed } from "./feed-text.js";

/** One feed of an OPML list. `folder` joins nested folders with "/"; null at the top. */
export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
  readonly folder: string | null;
}

const MOST_FEEDS = 50_000;
const DEEPEST = 20;

/**
 * The feeds of an OPML list (1.0 to 2.0), in its order, each address once. Damage and cuts give what comes before them.
 * Throws `collect/not-opml` when it is no OPML at all. Entities are not expanded; linear.
 */
export function readOpml(bytes: Uint8Array): OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>();
  const folders: (string | null)[] = [];
  let isOpml = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "opml") isOpml = true;
      if (name !== "outline") return;
      const url = absoluteUrl(attributes["xmlurl"] ?? (/^(?:rss|atom|link)$/i.test(attributes["type"] ?? "") ? attributes["url"] : null), null);
      const shown = (attributes["title"] ?? attributes["text"] ?? "").trim();
      // A feed without a title is listed under its address.
      const title = shown === "" || shown === url ? null : shown;
      folders.push(url === null ? title : null);
      if (url === null || feeds.has(url) || feeds.size >= MOST_FEEDS) return;
      const folder = folders.slice(0, DEEPEST).filter((part) => part !== null).join("/");
      feeds.set(url, { url, title, folder: folder === "" ? null : folder });
    },
    onclosetag: (name) => { if (name === "outline") folders.pop(); },
  }, { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(decodeFeed(bytes.subarray(0, 20 * 1024 * 1024), null));
  if (!isOpml) throw new HouseError("collect/not-opml", "This is not an OPML list of feeds.");
  return [...feeds.values()];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\r": " ", "\t": " " };

function escaped(text: string): string {
  // Signs that XML 1.0 has no place for would make the whole list unreadable.
  return text.replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}

/** Feeds as an OPML 2.0 list, folders in the order they first come in. Read again it gives the same feeds. */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
  const folders = new Map<string | null, OpmlFeed[]>();
  for (const feed of feeds) folders.set(feed.folder, [...(folders.get(feed.folder) ?? []), feed]);
  const outline = (feed: OpmlFeed): string => `<outline type="rss" text="${escaped(feed.title ?? feed.url)}"${feed.title === null ? "" : ` title="${escaped(feed.title)}"`} xmlUrl="${escaped(feed.url)}"/>`;
  const body = [...folders].map(([folder, members]) => {
    const lines = members.map(outline).join("\n");
    return folder === null ? lines : folder.split("/").reduceRight((inner, part) => `<outline text="${escaped(part)}" title="${escaped(part)}">\n${inner}\n</outline>`, lines);
  }).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>${escaped(title)}</title></head>\n<body>\n${body}\n</body>\n</opml>\n`;
}
