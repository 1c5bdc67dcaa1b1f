import { HouseError } from "../model/index.js";
import type { Collected } from "./captured.js";
import { captured, refusalOf, refused } from "./captured.js";
import type { ByteSource } from "./byte-source.js";
import { peek, readAll } from "./byte-source.js";
import type { FileContext } from "./file-context.js";
import { MAX_NESTING } from "./file-context.js";
import { inflate } from "./inflate.js";
import { readJsonLines } from "./jsonl.js";
import type { FileKind } from "./kinds.js";
import { SNIFF_BYTES, kindOf } from "./kinds.js";

type Reader = (source: ByteSource, context: FileContext) => AsyncIterable<Collected>;

/** Content types of files that are one document. No charset: the read room finds it from the bytes. */
const DOCUMENT_TYPES = { html: "text/html", text: "text/plain", markdown: "text/markdown", pdf: "application/pdf", mail: "message/rfc822" } as const;

function documentReader(kind: keyof typeof DOCUMENT_TYPES): Reader {
  return async function* (source, context) {
    const bytes = await readAll(source, context.limits.documentBytes, context.label);
    yield captured({ via: kind === "mail" ? "mail" : "file", bytes, label: context.label, capturedAt: context.now(), contentType: DOCUMENT_TYPES[kind] });
  };
}

function refusing(code: string, message: (label: string) => string): Reader {
  return async function* (_source, context) {
    yield refused(context.label, code, message(context.label));
  };
}

async function* readGzip(source: ByteSource, context: FileContext): AsyncGenerator<Collected> {
  if (context.nesting >= MAX_NESTING) {
    yield refused(context.label, "collect/nested", `${context.label} is packed more than ${MAX_NESTING} times over; unpack it first.`);
    return;
  }
  // No bound on the whole: a packed archive may be large. The ratio bound ends a bomb, and each document has its own bound.
  const unpacked = inflate(source, "gzip", { bytes: Number.MAX_SAFE_INTEGER, ratio: 400 }, context.label);
  yield* readFile(unpacked, { ...context, nesting: context.nesting + 1 });
}

const READERS: Readonly<Record<FileKind, Reader>> = {
  html: documentReader("html"), text: documentReader("text"), markdown: documentReader("markdown"), pdf: documentReader("pdf"), mail: documentReader("mail"),
  jsonl: readJsonLines,
  gzip: readGzip,
  empty: refusing("collect/empty", (label) => `${label} is empty.`),
  binary: refusing("collect/not-a-document", (label) => `${label} is not a document Headwater reads (HTML, text, Markdown, PDF, JSONL, mail, feed, WARC, WACZ).`),
  zip: refusing("collect/not-a-document", (label) => `${label} is a zip file but not a WACZ; unpack it and add the folder.`),
  json: refusing("collect/not-a-document", (label) => `${label} is JSON, but neither a JSON Feed nor one document for each line (JSONL).`),
  opml: refusing("collect/feed-list", (label) => `${label} is a list of feeds, not a document; use: headwater feeds import FILE`),
  feed: refusing("collect/not-a-document", (label) => `${label} is a feed.`),
  warc: refusing("collect/not-a-document", (label) => `${label} is a WARC.`),
};

/** All documents of one file, found out by its bytes and then its name. Never throws for what the file holds: a fault is one refusal. */
export async function* readFile(source: ByteSource, context: FileContext): AsyncGenerator<Collected> {
  try {
    const { head, all } = await peek(source, SNIFF_BYTES);
    yield* READERS[kindOf(head, context.label.replace(/\.gz$/i, ""))](all, context);
  } catch (error) {
    if (error instanceof HouseError || (error instanceof Error && "code" in error)) yield refusalOf(context.label, error);
    else throw error;
  }
}
