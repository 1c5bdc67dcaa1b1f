import type { Capture, CaptureHints, CaptureVia } from "../model/index.js";
import { NO_HINTS } from "./captured.js";

/** Header names that would be untrue of the bytes as kept are written under this prefix, as web archives do. */
export const ORIGINAL_HEADER = /^x-archive-orig-/;

/** Fields of a record that Headwater wrote: what a WARC has no place for, so that a capture comes back as it was. */
export interface OwnFields {
  readonly via: CaptureVia;
  readonly label: string;
  readonly contentType: string | null;
  readonly status: number | null;
  readonly urlChain: readonly string[];
  readonly hints: CaptureHints;
}

const VIAS: ReadonlySet<string> = new Set<CaptureVia>(["file", "url", "feed", "warc", "jsonl", "paste", "mail", "sample"]);

/** The value of the record field "Headwater-Capture": JSON in ASCII on one line. */
export function writeOwnFields(capture: Capture): string {
  const own: OwnFields = { via: capture.via, label: capture.label, contentType: capture.contentType, status: capture.status, urlChain: capture.urlChain, hints: capture.hints };
  return JSON.stringify(own).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What Headwater wrote into a record; null for records of others, and where the field is not as it should be. */
export function readOwnFields(fields: ReadonlyMap<string, string>): OwnFields | null {
  const written = fields.get("headwater-capture");
  if (written === undefined) return null;
  try {
    const own = JSON.parse(written) as Partial<OwnFields>;
    if (!VIAS.has(own.via ?? "") || typeof own.label !== "string") return null;
    return {
      via: own.via ?? "warc", label: own.label, contentType: typeof own.contentType === "string" ? own.contentType : null, status: typeof own.status === "number" ? own.status : null,
      urlChain: stringsOf(own.urlChain), hints: hintsOf(own.hints),
    };
  } catch {
    return null;
  }
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function hintsOf(value: unknown): CaptureHints {
  if (typeof value !== "object" || value === null) return NO_HINTS;
  const given = value as Readonly<Record<string, unknown>>;
  const text = (name: keyof CaptureHints): string | null => (typeof given[name] === "string" ? given[name] : null);
  return {
    title: text("title"), outlet: text("outlet"), published: text("published"), lang: text("lang"), authors: stringsOf(given["authors"]),
    sourceName: text("sourceName"), sourceUrl: text("sourceUrl"), externalId: text("externalId"),
  };
}
