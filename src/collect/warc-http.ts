import type { Capture } from "../model/index.js";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** An HTTP answer as kept in an archive. */
export interface ArchivedAnswer {
  readonly status: number;
  readonly headers: Capture["headers"];
  readonly body: Uint8Array;
}

/** Splits a block into status, headers and body, as they lie there; null when it is no HTTP answer. */
export function answerOfBlock(block: Buffer): ArchivedAnswer | null {
  const strict = block.indexOf("\r\n\r\n");
  const end = strict >= 0 ? strict : block.indexOf("\n\n");
  const head = block.toString("latin1", 0, Math.min(end < 0 ? block.length : end, 256 * 1024));
  const lines = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s{1,3}(\d{3})/.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return null;
  const headers = lines.slice(1, 500).filter((line) => line.indexOf(":") > 0).map((line) => [line.slice(0, line.indexOf(":")).trim().toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const);
  return { status: Number(status), headers, body: end < 0 ? Buffer.alloc(0) : block.subarray(end + (strict >= 0 ? 4 : 2)) };
}

/** Undoes chunks (RFC 9112, 7.1). Null when the body is not chunked: many archives keep the header and not the chunks. */
function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = body.indexOf("\r\n", at);
    const size = end < 0 || end - at > 1000 ? null : /^\s{0,5}([0-9a-f]{1,8})\s{0,5}(?:;|$)/i.exec(body.toString("latin1", at, end))?.[1] ?? null;
    if (size === null) return parts.length > 0 && at >= body.length ? Buffer.concat(parts) : null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    if (end + 2 + length > body.length) return null;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 4 + length;
  }
}

const DECODERS: Readonly<Record<string, (body: Uint8Array, limit: number) => Uint8Array>> = {
  gzip: (body, limit) => gunzipSync(body, { maxOutputLength: limit }),
  "x-gzip": (body, limit) => gunzipSync(body, { maxOutputLength: limit }),
  br: (body, limit) => brotliDecompressSync(body, { maxOutputLength: limit }),
  deflate: (body, limit) => (((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, { maxOutputLength: limit }) : inflateRawSync(body, { maxOutputLength: limit })),
};

/**
 * The page itself: chunks joined, then decompressed, to at most `limit` bytes. "too-large" where it would be more. Archives often keep a
 * header whose coding was undone before, so that a body that does not decode is taken as it is.
 */
export function pageOfAnswer(answer: ArchivedAnswer, limit: number): Uint8Array | "too-large" {
  const header = (name: string): string => answer.headers.find(([found]) => found === name)?.[1].toLowerCase() ?? "";
  let body: Uint8Array = answer.body;
  if (header("transfer-encoding").includes("chunked")) body = unchunked(Buffer.from(body.buffer, body.byteOffset, body.length)) ?? body;
  for (const coding of header("content-encoding").split(",").map((name) => name.trim()).reverse().slice(0, 2)) {
    try {
      body = DECODERS[coding]?.(body, limit) ?? body;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return "too-large";
    }
  }
  return body.length > limit ? "too-large" : body;
}
