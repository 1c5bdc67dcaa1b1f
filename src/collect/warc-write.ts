import { gzipSync } from "node:zlib";
import type { Capture } from "../model/index.js";
import { sha256 } from "../text/index.js";
import { writeOwnFields } from "./warc-own.js";

/** How a WARC is written. */
export interface WarcSettings {
  /** Each record a gzip member of its own, as readers expect of ".warc.gz". */
  readonly gzip: boolean;
}

/** Headers that speak of the bytes on the wire, not of the bytes as kept. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(["content-encoding", "transfer-encoding", "content-length"]);

/** An id made from what it names, in the form of a UUID (RFC 9562, version 8), so that the same captures give the same file. */
function recordId(of: string): string {
  const hex = sha256(of);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

/** Line breaks in a value would begin a field of their own. */
function oneLine(value: string): string {
  return value.replace(/[\r\n\0]+/g, " ");
}

function record(fields: readonly (readonly [string, string])[], block: Uint8Array, settings: WarcSettings): Uint8Array {
  const head = `WARC/1.1\r\n${fields.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join("")}Content-Length: ${block.length}\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(head, "utf8"), block, Buffer.from("\r\n\r\n")]);
  if (!settings.gzip) return whole;
  const packed = gzipSync(whole);
  // The byte for the operating system would differ from machine to machine (RFC 1952: 255 is unknown).
  packed[9] = 255;
  return packed;
}

function httpBlock(capture: Capture): Buffer {
  const headers = capture.headers.map(([name, value]) => `${OF_THE_WIRE.has(name.toLowerCase()) ? `x-archive-orig-${name}` : name}: ${oneLine(value)}\r\n`).join("");
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${capture.status ?? 200} \r\n${headers}content-length: ${capture.bytes.length}\r\n\r\n`, "latin1"), capture.bytes]);
}

function captureRecord(capture: Capture, settings: WarcSettings): Uint8Array {
  const isAnswer = capture.url !== null && capture.status !== null;
  const block = isAnswer ? httpBlock(capture) : capture.bytes;
  return record([
    ["WARC-Type", isAnswer ? "response" : "resource"], ["WARC-Record-ID", recordId(`${capture.id} ${capture.capturedAt}`)], ["WARC-Date", capture.capturedAt],
    ["WARC-Target-URI", capture.url ?? `urn:sha256:${capture.sha256}`], ["WARC-Payload-Digest", `sha256:${capture.sha256}`], ["WARC-Block-Digest", `sha256:${sha256(block)}`],
    ["Content-Type", isAnswer ? "application/http; msgtype=response" : (capture.contentType ?? "application/octet-stream")], ["Headwater-Capture", writeOwnFields(capture)],
  ], block, settings);
}

/**
 * Captures as a WARC 1.1, record by record in the order given. The same captures give the same bytes, on every machine and at any time.
 * Read again with `collectPath` they are the captures they were, hints, headers and labels included.
 */
export async function* writeWarc(captures: Iterable<Capture> | AsyncIterable<Capture>, settings: WarcSettings): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const capture of captures) {
    if (isFirst) {
      const info = Buffer.from("software: Headwater\r\nformat: WARC File Format 1.1\r\n");
      yield record([["WARC-Type", "warcinfo"], ["WARC-Record-ID", recordId(`warcinfo ${capture.id}`)], ["WARC-Date", capture.capturedAt], ["Content-Type", "application/warc-fields"]], info, settings);
    }
    isFirst = false;
    yield captureRecord(capture, settings);
  }
}
