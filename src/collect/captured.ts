import { createHash } from "node:crypto";
import { HouseError } from "../model/index.js";
import type { Capture, CaptureHints, CaptureVia } from "../model/index.js";
import { sha256 } from "../text/index.js";

/** What collecting gives, one after the other: a document with its bytes, or one clear reason why there is none. */
export type Collected =
  | { readonly kind: "capture"; readonly capture: Capture }
  | { readonly kind: "refused"; readonly label: string; readonly code: string; readonly message: string };

/** Bounds on what one call may read. Sizes in bytes. */
export interface CollectLimits {
  /** One document, after decompression. A larger one is refused before it is read whole. */
  readonly documentBytes: number;
  /** Files taken from one folder, all levels together. */
  readonly folderFiles: number;
  readonly folderDepth: number;
  /** Items taken from one feed. */
  readonly feedItems: number;
}

/** Bounds that fit a newsroom: 32 MB for a document, 100,000 files in a folder. */
export const DEFAULT_LIMITS: CollectLimits = { documentBytes: 32 * 1024 * 1024, folderFiles: 100_000, folderDepth: 32, feedItems: 1000 };

/** What collecting needs from outside: the clock, the bounds, and a way to stop. */
export interface CollectContext {
  /** Now as ISO 8601 UTC. */
  readonly now: () => string;
  readonly limits?: Partial<CollectLimits>;
  readonly signal?: AbortSignal;
}

/** The bounds of a context, defaults filled in. */
export function limitsOf(context: { readonly limits?: Partial<CollectLimits> }): CollectLimits {
  return { ...DEFAULT_LIMITS, ...context.limits };
}

/** Hints that say nothing. */
export const NO_HINTS: CaptureHints = { title: null, outlet: null, published: null, lang: null, authors: [], sourceName: null, sourceUrl: null, externalId: null };

/** The fields of a capture that differ by source; ids and hashes are computed. */
export interface CaptureParts {
  readonly via: CaptureVia;
  readonly bytes: Uint8Array;
  readonly label: string;
  readonly capturedAt: string;
  readonly url?: string | null;
  readonly urlChain?: readonly string[];
  readonly contentType?: string | null;
  readonly status?: number | null;
  readonly headers?: Capture["headers"];
  readonly hints?: Partial<CaptureHints>;
}

/** A capture from its parts. Its id is the sha-256 over url, a NUL and the bytes, so the same bytes from the same address are one capture. */
export function captureOf(parts: CaptureParts): Capture {
  const url = parts.url ?? null;
  return {
    id: createHash("sha256").update(`${url ?? ""}\u0000`).update(parts.bytes).digest("hex"), via: parts.via, url, urlChain: parts.urlChain ?? [], capturedAt: parts.capturedAt,
    contentType: parts.contentType ?? null, status: parts.status ?? null, headers: parts.headers ?? [],
    bytes: parts.bytes, sha256: sha256(parts.bytes), label: parts.label, hints: { ...NO_HINTS, ...parts.hints },
  };
}

/** A capture as a result of collecting. */
export function captured(parts: CaptureParts): Collected {
  return { kind: "capture", capture: captureOf(parts) };
}

/** A refusal. `code` is `collect/what` and listed in docs/problems.md; the message says what happened and what to do. */
export function refused(label: string, code: string, message: string): Collected {
  return { kind: "refused", label, code, message };
}

/** A thrown error as a refusal: ours keep their code; any other is `collect/read-failed`. */
export function refusalOf(label: string, error: unknown): Collected {
  if (error instanceof HouseError) return refused(label, error.code, error.message);
  return refused(label, "collect/read-failed", `${label} could not be read (${error instanceof Error ? error.message : String(error)}).`);
}
