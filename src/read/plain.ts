import type { Article, Block, BlockKind, Outlet } from "../model/index.js";
import { contentId } from "../text/hashes.js";

/** A document that is already text: a JSONL line, a text file, a paste. Absent fields are null. */
export interface PlainDocument {
  readonly externalId: string | null;
  readonly captureId: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly capturedAt: string;
  readonly lang: string;
  readonly text: string;
}

const ITEM = /^\s*(?:[-*•·–]|\d{1,2}[.)])\s+/;

/** Blocks of text that is laid out by line breaks: one a line, list markers make items. Offsets are into the given text, which is not changed. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    if (line.trim() !== "") {
      const kind: BlockKind = ITEM.test(line) ? "item" : "paragraph";
      blocks.push({ kind, span: { from, to } });
    }
    from = to + 1;
  }
  return blocks;
}

/** Domain (without "www.") of an address, or null when it is not an address. */
export function domainOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.toLowerCase().replace(/^www\./, "");
  return host === "" ? null : host;
}

/** The outlet of a page from what is known of it; "unknown outlet" when nothing is. */
export function outletOf(name: string | null, url: string | null): Outlet {
  const domain = domainOf(url);
  const shown = name ?? domain ?? "unknown outlet";
  return { id: domain ?? shown.toLowerCase(), name: shown, domain };
}

/** Plain text as an Article. The text is kept byte for byte, so offsets given by others still hold. Credits are found by the caller. */
export function articleOfText(document: PlainDocument): Article {
  const outlet = outletOf(document.outlet, document.url);
  const title = document.title ?? "";
  const place = document.url ?? `${outlet.id}\u0000${title}\u0000${document.text}`;
  return {
    id: contentId(place), revision: contentId(`${title}\n${document.text}`), captureId: document.captureId,
    url: document.url, canonicalUrl: null, ampUrl: null, outlet, title, authors: [],
    published: document.published, publishedBy: document.published === null ? null : "given", updated: null, zone: null,
    capturedAt: document.capturedAt, lang: document.lang, kind: "article", text: document.text, blocks: blocksOfText(document.text),
    credits: [], captions: [], links: [], problems: [], externalId: document.externalId,
  };
}
