/** How a capture came in. */
export type CaptureVia = "file" | "url" | "feed" | "warc" | "jsonl" | "paste" | "mail" | "sample";

/** What the carrier of the bytes (feed item, JSONL line, command line) says about them. Believed less than the page, more than nothing. */
export interface CaptureHints {
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601 UTC. */
  readonly published: string | null;
  readonly lang: string | null;
  readonly authors: readonly string[];
  /** The feed's `<source>`: who the item is from, when it is not the feed's own outlet. */
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  /** The caller's own id for the document (JSONL `id` or `doc`), echoed in `--json` output. */
  readonly externalId: string | null;
}

/** Bytes as they came, with where and when. Append-only evidence: a capture is never changed. */
export interface Capture {
  /** sha-256 (hex) over url, a NUL, and the bytes. */
  readonly id: string;
  readonly via: CaptureVia;
  /** The address the bytes finally came from; null for a file or a paste. */
  readonly url: string | null;
  /** All addresses asked, first to last (redirects); empty for a file. */
  readonly urlChain: readonly string[];
  /** ISO 8601 UTC. */
  readonly capturedAt: string;
  readonly contentType: string | null;
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Uint8Array;
  /** sha-256 (hex) of the bytes alone. */
  readonly sha256: string;
  /** A file name or other label for messages; never an absolute path. */
  readonly label: string;
  readonly hints: CaptureHints;
}
