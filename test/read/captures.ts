import type { Capture, CaptureHints } from "../../src/model/index.js";
import { sha256 } from "../../src/text/hashes.js";

const NO_HINTS: CaptureHints = { title: null, outlet: null, published: null, lang: null, authors: [], sourceName: null, sourceUrl: null, externalId: null };

/** A capture of these bytes (text as UTF-8), as if it came from a file. */
export function captureOf(source: string | Uint8Array, given: Partial<Capture> = {}): Capture {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return {
    id: sha256(bytes), via: "file", url: null, urlChain: [], capturedAt: "2026-01-05T08:00:00Z", contentType: null, status: null, headers: [],
    bytes, sha256: sha256(bytes), label: "page", hints: NO_HINTS, ...given,
  };
}
