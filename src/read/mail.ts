import type { Article, Capture, Problem } from "../model/index.js";
import { decodeBytes } from "./charset.js";
import { parseTime } from "./dates.js";
import { articleOfLines } from "./lines-of-text.js";
import { articleOfPage } from "./page.js";

const MAX_PARTS = 100;
const MAX_NESTING = 8;

/** One MIME entity: header fields (lower-case names, unfolded, last one wins) and its raw inside as bytes in latin1. */
interface Part { readonly headers: ReadonlyMap<string, string>; readonly inside: string }

function split(raw: string): Part {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.slice(0, 200_000).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1, colon + 2_000).trim());
  }
  return { headers, inside: end === null ? "" : raw.slice(end.index + end[0].length) };
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`${name}\\s{0,3}=\\s{0,3}(?:"([^"]{1,200})"|([^;\\s]{1,200}))`, "i").exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

const toBytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0) & 0xff);

function decodeTransfer(part: Part): Uint8Array {
  const how = (part.headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (how === "base64") return toBytes(safeBase64(part.inside));
  return toBytes(how === "quoted-printable" ? decodeQuoted(part.inside) : part.inside);
}

function decodeQuoted(text: string): string {
  return text.replace(/=[ \t]{0,20}\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function safeBase64(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, "");
  try { return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))); } catch { return ""; }
}

/** RFC 2047 encoded words in header fields: "=?utf-8?B?…?=". */
function decodeHeader(value: string): string {
  return value.replace(/\?=\s{1,10}=\?/g, "?==?").replace(/=\?([\w-]{1,40})\?([BQ])\?([^?]{0,2000})\?=/gi, (_, charset: string, how: string, coded: string) => {
    const bytes = toBytes(how.toUpperCase() === "B" ? safeBase64(coded) : decodeQuoted(coded.replace(/_/g, " ")));
    return decodeBytes(bytes, `text/plain; charset=${charset}`).text;
  });
}

/** The parts a reader would be shown, HTML before plain text; nested multiparts are opened, attachments left closed. */
function readable(root: Part): { html: string | null; plain: string | null } {
  let html: string | null = null;
  let plain: string | null = null;
  const queue: { part: Part; depth: number }[] = [{ part: root, depth: 0 }];
  for (let i = 0; i < queue.length && i < MAX_PARTS; i += 1) {
    const { part, depth } = queue[i] as { part: Part; depth: number };
    const type = part.headers.get("content-type") ?? "text/plain";
    const boundary = /^multipart\//i.test(type) ? parameter(type, "boundary") : null;
    if (boundary !== null && depth < MAX_NESTING) {
      for (const piece of part.inside.split(`--${boundary}`).slice(1, MAX_PARTS)) if (!piece.startsWith("--")) queue.push({ part: split(piece.replace(/^\r?\n/, "")), depth: depth + 1 });
    } else if (/^attachment/i.test(part.headers.get("content-disposition") ?? "")) continue;
    else if (/^text\/html/i.test(type)) html ??= decodeBytes(decodeTransfer(part), type).text;
    else if (/^text\/plain/i.test(type)) plain ??= decodeBytes(decodeTransfer(part), type).text;
  }
  return { html, plain };
}

/** A mail (RFC 5322 with MIME) as an Article: Subject is the headline, From the outlet, Date the time, the HTML or text part the body. Never throws. */
export function articleOfMail(_text: string, capture: Capture, problems: readonly Problem[]): Article {
  const root = split(Buffer.from(capture.bytes.subarray(0, 32_000_000)).toString("latin1"));
  const { html, plain } = readable(root);
  const field = (name: string): string | null => { const value = root.headers.get(name); return value === undefined ? null : decodeHeader(latin1AsUtf8(value)).trim() || null; };
  const from = field("from")?.replace(/\s{0,5}<[^<>]{0,300}>/, "").replace(/^"|"$/g, "").trim() ?? null;
  const time = parseTime(field("date"));
  const { hints } = capture;
  const told: Capture = { ...capture, hints: { ...hints, title: hints.title ?? field("subject"), outlet: hints.outlet ?? (from === "" ? null : from), published: hints.published ?? time?.iso ?? null } };
  const article = html === null ? articleOfLines((plain ?? "").replace(/^-- \n[\s\S]*$/m, ""), told, problems) : articleOfPage(html, told, problems);
  return { ...article, title: field("subject") ?? article.title, published: time?.iso ?? article.published, zone: time?.zone ?? article.zone };
}

/** Header fields may be raw UTF-8 (RFC 6532). */
function latin1AsUtf8(value: string): string {
  return decodeBytes(toBytes(value), null).text;
}
