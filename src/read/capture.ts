import type { Article, Capture, Problem } from "../model/index.js";
import { decodeBytes } from "./charset.js";
import { articleOfMail } from "./mail.js";
import { articleOfMarkdown } from "./markdown.js";
import { articleOfPage, MAX_PAGE } from "./page.js";
import { articleOfLines } from "./lines-of-text.js";

/** Most bytes decoded: any text within the length that is read, at four bytes a character. */
const MAX_BYTES = 4 * MAX_PAGE;

/** What the bytes are. */
export type CaptureForm = "html" | "text" | "markdown" | "mail" | "pdf" | "xml" | "binary" | "empty";

const HTML_START = /^\s{0,200}(?:<!--[\s\S]{0,2000}?-->\s{0,50})?<(?:!doctype\s{1,5}html|html|head|body|meta|div|article|p|h1|title|script|link|table|span)\b/i;
const XML_START = /^\s{0,20}<(?:\?xml|rss|feed|rdf:RDF|urlset|opml|sitemapindex)\b/i;
const ANY_TAG = /<(?:p|div|a|br|h[1-6]|li|span|table|body|html)(?:\s[^<>]{0,300})?>/i;
const MAIL_START = /^(?:(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|X-[\w-]{1,40}|Content-Type|DKIM-Signature):.{0,998}\r?\n(?:[ \t].{0,998}\r?\n){0,50}){2}/i;

const FORM_OF_TYPE: readonly (readonly [RegExp, CaptureForm])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, "html"], [/^text\/(?:x-)?markdown/i, "markdown"], [/^message\/rfc822/i, "mail"], [/^application\/pdf/i, "pdf"],
];
const FORM_OF_NAME: readonly (readonly [RegExp, CaptureForm])[] = [
  [/\.(?:html?|xhtml|shtml)(?:\.gz)?$/i, "html"], [/\.(?:md|markdown)$/i, "markdown"], [/\.eml$/i, "mail"], [/\.pdf$/i, "pdf"], [/\.(?:txt|text)$/i, "text"],
];

/** Form of a capture from its first bytes, then its declared type, then its name: what is written in the bytes is believed first. */
export function formOf(capture: Capture, text: string): CaptureForm {
  const { bytes } = capture;
  if (bytes.length === 0 || text.trim() === "") return "empty";
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return "pdf";
  if (capture.via === "jsonl" && /^text\/plain/i.test(capture.contentType ?? "")) return "text";
  const head = text.slice(0, 4_000);
  if (isBinary(head)) return "binary";
  if (HTML_START.test(head)) return "html";
  const declared = FORM_OF_TYPE.find(([type]) => type.test(capture.contentType ?? ""))?.[1] ?? FORM_OF_NAME.find(([name]) => name.test(capture.label))?.[1] ?? null;
  if (XML_START.test(head)) return /<html[\s>]/i.test(head) ? "html" : "xml";
  if (declared === "markdown" || declared === "mail" || declared === "text") return declared;
  if (declared === null && MAIL_START.test(head)) return "mail";
  return declared === "html" || ANY_TAG.test(head) ? "html" : "text";
}

function isBinary(head: string): boolean {
  const odd = head.match(/[^\P{Cc}\s\u0080-\u009f]|\ufffd/gu)?.length ?? 0;
  return odd > 4 && odd > head.length * 0.05;
}

const REFUSED: Partial<Record<CaptureForm, Problem>> = {
  empty: { code: "read/empty", message: "The document is empty.", at: null },
  binary: { code: "read/not-text", message: "The document is not text: its bytes are of some other kind of file.", at: null },
  pdf: { code: "read/pdf", message: "This is a PDF; its text layer has to be drawn out before it can be read.", at: null },
  xml: { code: "read/not-a-page", message: "This is an XML file (a feed, a sitemap or data), not a page; feeds are collected, not read.", at: null },
};

/**
 * One capture as an Article: HTML, plain text, Markdown, mail. What can't be read gives an article with empty text and a problem that says why.
 * Never throws. Linear in the bytes; at most 8 million characters are read.
 */
export function readCapture(capture: Capture): Article {
  const decoded = decodeBytes(capture.bytes.subarray(0, MAX_BYTES), capture.contentType);
  const form = formOf(capture, decoded.text);
  const refused = REFUSED[form];
  if (refused !== undefined) return articleOfLines("", capture, [refused]);
  const cut = decoded.text.length > MAX_PAGE || capture.bytes.length > MAX_BYTES;
  const text = cut ? decoded.text.slice(0, MAX_PAGE) : decoded.text;
  const problems = cut ? [...decoded.problems, { code: "read/cut", message: "The document is longer than 8 million characters; only its beginning was read.", at: null }] : decoded.problems;
  return form === "html" ? articleOfPage(text, capture, problems)
    : form === "markdown" ? articleOfMarkdown(text, capture, problems)
    : form === "mail" ? articleOfMail(text, capture, problems)
    : articleOfLines(text, capture, problems);
}
