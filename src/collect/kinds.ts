/** What a file holds, found from its bytes first and from its name where the bytes do not settle it. */
export type FileKind = "empty" | "binary" | "gzip" | "zip" | "pdf" | "warc" | "jsonl" | "json" | "mail" | "feed" | "opml" | "html" | "markdown" | "text";

/** How many bytes `kindOf` wants to see. */
export const SNIFF_BYTES = 8192;

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["warc", [0x57, 0x41, 0x52, 0x43, 0x2f]],
];

const TEXT_SIGNS: readonly (readonly [FileKind, RegExp])[] = [
  ["opml", /^(?:<\?xml[^>]{0,200}>)?\s{0,200}(?:<!--[^]{0,2000}?-->\s{0,200})?<opml[\s>]/i],
  // Before feeds: old pages carry RDF in a comment.
  ["html", /^(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--(?:[^-]|-(?!->)){0,4000}-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body)\b/i],
  ["feed", /<(?:rss|rdf:RDF|[a-z0-9]{0,20}:?feed)[\s>][^]{0,1500}?(?:version\s?=|xmlns|<channel|<item|<entry)/i],
  ["feed", /^\{\s{0,50}"version"\s{0,9}:\s{0,9}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/],
  ["json", /^(?:\{\s{0,200}["}]|\[\s{0,200}[{["\]\d])/],
  ["mail", /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){3}/],
];

const MAIL_FIELDS = /^(?:from|date|subject|message-id|received|return-path|mime-version|delivered-to):/gim;

const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  htm: "html", html: "html", xhtml: "html", shtml: "html", mhtml: "mail", md: "markdown", markdown: "markdown",
  jsonl: "jsonl", ndjson: "jsonl", eml: "mail", opml: "opml", rss: "feed", atom: "feed", txt: "text", text: "text", warc: "warc",
};

/** The kind of a file from its first bytes (`SNIFF_BYTES` of them) and its name. Never throws; what is no text and no known format is "binary". */
export function kindOf(head: Uint8Array, name: string): FileKind {
  if (head.length === 0) return "empty";
  for (const [kind, magic] of MAGIC) if (magic.every((byte, at) => head[at] === byte)) return kind;
  if (isBinary(head)) return "binary";
  const text = Buffer.from(head).toString(hasNulPairs(head) ? "utf16le" : "latin1").replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, "").trimStart();
  if (text === "") return head.length < SNIFF_BYTES ? "empty" : "text";
  const byName = EXTENSIONS[/\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
  const byText = TEXT_SIGNS.find(([kind, sign]) => sign.test(text) && (kind !== "mail" || isMail(text)))?.[0] ?? null;
  if (byText === "json") return byName === "jsonl" || opensWithJsonLine(text, head.length) ? "jsonl" : "json";
  // A Markdown or text file may open with anything, a mail header or a tag included: its name settles it.
  if (byName === "markdown" || (byName === "text" && byText === "mail")) return byName;
  return byText ?? byName ?? (/<(?:p|div|article|title|h1|table)\b[^<>]{0,500}>/i.test(text) ? "html" : "text");
}

/** True when the first line is a whole JSON object, or too long to see its end. */
function opensWithJsonLine(text: string, seen: number): boolean {
  const end = text.indexOf("\n");
  if (end < 0 && seen >= SNIFF_BYTES) return /^\{"(?:id|doc|url|title|text|outlet|lang|html|published)"/.test(text);
  try {
    const value: unknown = JSON.parse(end < 0 ? text : text.slice(0, end));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function isMail(text: string): boolean {
  return new Set((text.slice(0, 4000).match(MAIL_FIELDS) ?? []).map((field) => field.toLowerCase())).size >= 2;
}

/** UTF-16 with a byte order mark has zeros and is text all the same. */
function hasNulPairs(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

function isBinary(head: Uint8Array): boolean {
  if (hasNulPairs(head)) return false;
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control += 1;
  }
  return control * 20 > head.length;
}
