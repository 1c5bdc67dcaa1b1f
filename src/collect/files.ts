import { HouseError } from "../model/index.js";
import type { Collected } from "./captured.js";
import { captured, refusalOf, refused } from "./captured.js";
import type { ByteSource } from "./byte-source.js";
import { peek, readAll } from "./byte-source.js";
import type { FileContext } from "./file-context.js";
import { MAX_NESTING } from "./file-context.js";
import { inflate } from "./inflate.js";
import { readJsonLines } from "./jsonl.js";
import { capturesOfFeed } from "./feed-captures.js";
import { readFeed } from "./feed-read.js";
import { readWacz } from "./wacz.js";
import { readWarc } from "./warc.js";
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
  const { head, all } = await peek(source, GZIP_SNIFF_BYTES);
  if (/\.warc(?:\.gz)?$/i.test(context.label) || kindOf(await firstInflated(head), context.label) === "warc") { yield* readWarc(all, context); return; }
  // No bound on the whole: a packed archive may be large. The ratio bound ends a bomb, and each document has its own bound.
  const unpacked = inflate(all, "gzip", { bytes: Number.MAX_SAFE_INTEGER, ratio: 400 }, context.label);
  yield* readFile(unpacked, { ...context, nesting: context.nesting + 1, file: null });
}

/** Enough of a gzip file to see what is in it. */
const GZIP_SNIFF_BYTES = 4096;

/** The first bytes of what a gzip head holds; nothing when it can't be told. A WARC is told apart here, because its members are read one by one. */
async function firstInflated(head: Uint8Array): Promise<Uint8Array> {
  const source = async function* (): AsyncGenerator<Uint8Array> { yield head; };
  try {
    for await (const chunk of inflate(source(), "gzip", { bytes: Number.MAX_SAFE_INTEGER, ratio: 2000 }, "")) return chunk.subarray(0, SNIFF_BYTES);
  } catch {
    // A head that is cut or damaged says nothing; the reader of the whole says what is wrong.
  }
  return new Uint8Array();
}

async function* readFeedFile(source: ByteSource, context: FileContext): AsyncGenerator<Collected> {
  const bytes = await readAll(source, context.limits.documentBytes, context.label);
  const feed = readFeed(bytes, null);
  // XML or JSON that only looked like a feed.
  if (feed.format === "none") { yield refused(context.label, "collect/not-a-document", `${context.label} is neither a document nor a feed.`); return; }
  yield* capturesOfFeed(feed, { label: context.label, capturedAt: context.now(), limits: context.limits });
  for (const problem of feed.problems) yield refused(context.label, problem.code, `${context.label}: ${problem.message}`);
}

const READERS: Readonly<Record<FileKind, Reader>> = {
  html: documentReader("html"), text: documentReader("text"), markdown: documentReader("markdown"), pdf: documentReader("pdf"), mail: documentReader("mail"),
  jsonl: readJsonLines,
  gzip: readGzip,
  empty: refusing("collect/empty", (label) => `${label} is empty.`),
  binary: refusing("collect/not-a-document", (label) => `${label} is not a document Headwater reads (HTML, text, Markdown, PDF, JSONL, mail, feed, WARC, WACZ).`),
  zip: (_source, context) => readWacz(context),
  json: refusing("collect/not-a-document", (label) => `${label} is JSON, but neither a JSON Feed nor one document for each line (JSONL).`),
  opml: refusing("collect/feed-list", (label) => `${label} is a list of feeds, not a document; use: headwater feeds import FILE`),
  feed: readFeedFile,
  warc: readWarc,
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
