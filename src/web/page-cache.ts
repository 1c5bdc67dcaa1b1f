import { gzipSync } from "node:zlib";

/** A rendered page, ready to send. */
export interface KeptPage {
  readonly etag: string;
  readonly html: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Rendered pages by key, the least recently used dropped first. */
export interface PageCache {
  readonly find: (key: string) => KeptPage | null;
  readonly keep: (key: string, etag: string, html: string) => KeptPage;
}

/** A page cache bounded by bytes of HTML and gzip together. Keys hold the story version, so nothing in it can be stale. */
export function createPageCache(maxBytes: number): PageCache {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const sizeOf = (page: KeptPage): number => page.html.length * 2 + page.gzip.byteLength;
  const find = (key: string): KeptPage | null => {
    const page = pages.get(key);
    if (page === undefined) return null;
    pages.delete(key);
    pages.set(key, page);
    return page;
  };
  const keep = (key: string, etag: string, html: string): KeptPage => {
    const page: KeptPage = { etag, html, gzip: new Uint8Array(gzipSync(html, { level: 6 })) };
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
