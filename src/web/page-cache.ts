import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Codings a kept page can be sent in. */
export type Coding = "br" | "gzip" | "identity";

/** A rendered page, ready to send. */
export interface KeptPage {
  readonly etag: string;
  readonly html: string;
  /** The page's bytes in a coding; each is made once, when first asked for. */
  bytes(coding: Coding): Uint8Array<ArrayBuffer>;
}

/** Rendered pages by key, the least recently used dropped first. */
export interface PageCache {
  readonly find: (key: string) => KeptPage | null;
  readonly keep: (key: string, etag: string, html: string) => KeptPage;
}

// Brotli 5 takes as long as gzip 6 on such pages and saves a tenth more; higher levels cost more than they save on a page that changes.
const ENCODERS: Readonly<Record<Coding, (html: string) => Uint8Array>> = {
  br: (html) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: html.length } }),
  gzip: (html) => gzipSync(html, { level: 6 }),
  identity: (html) => Buffer.from(html),
};
// What the bytes of a page may come to beside its text: plain, gzip and brotli.
const SHARE_OF_BYTES = 1.5;

/** Whether a client takes a coding, by its Accept-Encoding; one it refuses ("gzip;q=0") it does not. */
export function takesCoding(accepted: string | undefined, name: Exclude<Coding, "identity">): boolean {
  return accepted !== undefined && new RegExp(`(?:^|[,\\s])${name}(?!\\s*;\\s*q=0(?:\\.0{0,3})?(?:$|[,\\s]))(?=$|[;,\\s])`).test(accepted);
}

/** The best coding a client takes; those it refuses are left alone. */
export function codingFor(accepted: string | undefined): Coding {
  return takesCoding(accepted, "br") ? "br" : takesCoding(accepted, "gzip") ? "gzip" : "identity";
}

/** Headers of a kept page in a coding, those of its length included. */
export function headersOf(kept: KeptPage, coding: Coding): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-cache", ETag: kept.etag, Vary: "Accept-Encoding, Accept-Language, Cookie",
    ...(coding === "identity" ? {} : { "Content-Encoding": coding }), "Content-Length": String(kept.bytes(coding).byteLength),
  };
}

function keptPage(etag: string, html: string): KeptPage {
  const made = new Map<Coding, Uint8Array<ArrayBuffer>>();
  const bytes = (coding: Coding): Uint8Array<ArrayBuffer> => {
    const known = made.get(coding);
    if (known !== undefined) return known;
    const encoded = new Uint8Array(ENCODERS[coding](html));
    made.set(coding, encoded);
    return encoded;
  };
  return { etag, html, bytes };
}

/** A page cache bounded by bytes of text and its codings together. Keys hold the story version, so nothing in it can be stale. */
export function createPageCache(maxBytes: number): PageCache {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const sizeOf = (page: KeptPage): number => page.html.length * (2 + SHARE_OF_BYTES);
  const find = (key: string): KeptPage | null => {
    const page = pages.get(key);
    if (page === undefined) return null;
    pages.delete(key);
    pages.set(key, page);
    return page;
  };
  const keep = (key: string, etag: string, html: string): KeptPage => {
    const page = keptPage(etag, html);
    const before = pages.get(key);
    if (before !== undefined) { bytes -= sizeOf(before); pages.delete(key); }
    pages.set(key, page);
    bytes += sizeOf(page);
    for (const [oldKey, old] of pages) {
      if (bytes <= maxBytes || oldKey === key) break;
      pages.delete(oldKey);
      bytes -= sizeOf(old);
    }
    return page;
  };
  return { find, keep };
}
