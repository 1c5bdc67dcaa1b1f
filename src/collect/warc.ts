import type { CaptureHints, CaptureVia } from "../model/index.js";
import type { ByteSource } from "./byte-source.js";
import type { CaptureParts, Collected } from "./captured.js";
import { captured, refused } from "./captured.js";
import type { FileContext } from "./file-context.js";
import { isoTime } from "./times.js";
import { answerOfBlock, pageOfAnswer } from "./warc-http.js";
import { ORIGINAL_HEADER, readOwnFields } from "./warc-own.js";
import type { WarcDamage, WarcRecord } from "./warc-records.js";
import { readWarcRecords } from "./warc-records.js";

/** Types of content that can be an article. What archives hold beside them (pictures, scripts, styles) is passed over. */
const DOCUMENTS = /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|xml|(?:rss|atom)\+xml)|message\/rfc822|$)/i;

/** Pages kept in mind, so that a "the same as before" record (revisit) of another address can be given. In bytes. */
const REMEMBERED_BYTES = 16 * 1024 * 1024;

type Payload = Pick<CaptureParts, "bytes" | "contentType" | "status" | "headers">;

interface Reading {
  readonly context: FileContext;
  readonly remembered: Map<string, Payload>;
  rememberedBytes: number;
  unresolved: number;
}

/**
 * The documents of a WARC (ISO 28500), plain or compressed by record: answers with status 2xx, resources and conversions.
 * Each keeps the archive's own time and address. What is damaged is passed over and counted in one refusal at the end.
 * Memory is bounded by the largest document allowed, whatever the size of the archive.
 */
export async function* readWarc(source: ByteSource, context: FileContext): AsyncGenerator<Collected> {
  const damage: WarcDamage = { breaks: 0, bytes: 0 };
  const reading: Reading = { context, remembered: new Map(), rememberedBytes: 0, unresolved: 0 };
  let number = 0;
  let given = 0;
  for await (const record of readWarcRecords(source, context.limits.documentBytes + 1024 * 1024, damage)) {
    number += 1;
    const found = documentOf(record, `${context.label}#${number}`, reading);
    if (found === null) continue;
    given += 1;
    yield found;
  }
  if (damage.breaks > 0) yield refused(context.label, "collect/warc-damaged", `${context.label} is damaged in ${damage.breaks} ${damage.breaks === 1 ? "place" : "places"} (${damage.bytes} bytes passed over); all records that are whole were read.`);
  if (reading.unresolved > 0) yield refused(context.label, "collect/revisit-unresolved", `${context.label} says of ${reading.unresolved} pages that they were the same as earlier ones which it does not hold.`);
  if (given === 0 && damage.breaks === 0) yield refused(context.label, "collect/empty", `${context.label} holds no page of a kind Headwater reads.`);
}

function documentOf(record: WarcRecord, label: string, reading: Reading): Collected | null {
  const type = record.fields.get("warc-type")?.toLowerCase() ?? "";
  if (type !== "response" && type !== "resource" && type !== "conversion" && type !== "revisit") return null;
  if (record.block === null) return refused(label, "collect/too-large", `${label} is larger than one document may be; it was passed over.`);
  const payload = type === "revisit" ? revisited(record, reading) : payloadOf(type, record, record.block, reading.context.limits.documentBytes);
  if (payload === "too-large") return refused(label, "collect/too-large", `${label} is larger than one document may be; it was passed over.`);
  if (payload === null || !DOCUMENTS.test(payload.contentType ?? "") || payload.bytes.length === 0) return null;
  if (type !== "revisit") remember(record, payload, reading);
  return captured(partsOf(record, payload, label, reading.context));
}

function partsOf(record: WarcRecord, payload: Payload, label: string, context: FileContext): CaptureParts {
  const target = (record.fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  const url = /^https?:/i.test(target) ? target : null;
  const own = readOwnFields(record.fields);
  const parts: CaptureParts = { ...payload, via: "warc", label, url, urlChain: url === null ? [] : [url], capturedAt: isoTime(record.fields.get("warc-date")) ?? context.now() };
  return own === null ? parts : { ...parts, ...ownParts(own), headers: (payload.headers ?? []).slice(0, -1).map(([name, value]) => [name.replace(ORIGINAL_HEADER, ""), value] as const) };
}

function ownParts(own: NonNullable<ReturnType<typeof readOwnFields>>): Partial<CaptureParts> & { readonly via: CaptureVia; readonly hints: Partial<CaptureHints> } {
  return { via: own.via, label: own.label, contentType: own.contentType, status: own.status, urlChain: own.urlChain, hints: own.hints };
}

function payloadOf(type: string, record: WarcRecord, block: Buffer, limit: number): Payload | "too-large" | null {
  const stated = record.fields.get("content-type") ?? null;
  const answer = type === "response" ? answerOfBlock(block) : null;
  if (answer === null) return type === "response" && /^application\/http/i.test(stated ?? "") ? null : { bytes: block, contentType: stated, status: null, headers: [] };
  if ((answer.status < 200 || answer.status > 299) && !record.fields.has("headwater-capture")) return null;
  const page = pageOfAnswer(answer, limit);
  if (page === "too-large") return page;
  return { bytes: page, contentType: answer.headers.find(([name]) => name === "content-type")?.[1] ?? null, status: answer.status, headers: answer.headers };
}

function remember(record: WarcRecord, payload: Payload, reading: Reading): void {
  const digest = record.fields.get("warc-payload-digest");
  if (digest === undefined || payload.bytes.length > REMEMBERED_BYTES) return;
  reading.remembered.set(digest, payload);
  reading.rememberedBytes += payload.bytes.length;
  for (const [oldest, kept] of reading.remembered) {
    if (reading.rememberedBytes <= REMEMBERED_BYTES) break;
    reading.remembered.delete(oldest);
    reading.rememberedBytes -= kept.bytes.length;
  }
}

/** The page a revisit stands for. The same page at the same address is one capture already. */
function revisited(record: WarcRecord, reading: Reading): Payload | null {
  const target = record.fields.get("warc-target-uri");
  if (target !== undefined && target === record.fields.get("warc-refers-to-target-uri")) return null;
  const found = reading.remembered.get(record.fields.get("warc-payload-digest") ?? "") ?? null;
  if (found === null) reading.unresolved += 1;
  return found;
}
