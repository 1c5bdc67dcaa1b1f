import type { Collected } from "./captured.js";
import { captured, refused } from "./captured.js";
import type { ByteSource, Line } from "./byte-source.js";
import { linesOf } from "./byte-source.js";
import type { FileContext } from "./file-context.js";
import { isoTime } from "./times.js";

/** A file of another kind under this name would give a refusal for each of its lines. */
const BAD_LINES_SHOWN = 20;

type Fields = Readonly<Record<string, unknown>>;

function textOf(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return null;
}

function authorsOf(fields: Fields): readonly string[] {
  const given = fields["authors"] ?? fields["author"];
  const list = Array.isArray(given) ? given : [given];
  return list.filter((name): name is string => typeof name === "string" && name.trim() !== "");
}

/**
 * One document for each line: `{id, url, outlet, lang, published, title, authors, text}`, or `html` in place of `text`.
 * The capture's bytes are the text itself in UTF-8, so offsets into it still hold; the other fields become hints.
 * A bad line is one refusal with its number; the lines after it are read. After `BAD_LINES_SHOWN` of them the rest are only counted.
 */
export async function* readJsonLines(source: ByteSource, context: FileContext): AsyncGenerator<Collected> {
  let bad = 0;
  for await (const line of linesOf(source, context.limits.documentBytes)) {
    const found = readLine(line, context);
    if (found === null) continue;
    if (found.kind === "refused") bad += 1;
    if (found.kind === "capture" || bad <= BAD_LINES_SHOWN) yield found;
  }
  if (bad > BAD_LINES_SHOWN) yield refused(context.label, "collect/bad-line", `${context.label} has ${bad - BAD_LINES_SHOWN} more lines that hold no document.`);
}

function readLine(line: Line, context: FileContext): Collected | null {
  const label = `${context.label}:${line.number}`;
  if (line.bytes === null) return refused(label, "collect/too-large", `Line ${line.number} of ${context.label} is larger than one document may be; it was passed over.`);
  return line.bytes.some((byte) => byte > 32) ? documentOfLine(Buffer.from(line.bytes).toString("utf8"), label, context) : null;
}

function documentOfLine(line: string, label: string, context: FileContext): Collected {
  let fields: Fields;
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ""));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refused(label, "collect/bad-line", `${label} is not a JSON object; one line holds one document.`);
    fields = value as Fields;
  } catch {
    return refused(label, "collect/bad-line", `${label} is not valid JSON; one line holds one document.`);
  }
  const text = textOf(fields, "text");
  const html = text === null ? textOf(fields, "html") : null;
  if (text === null && html === null) return refused(label, "collect/no-text", `${label} has no "text" and no "html"; nothing to read.`);
  const url = textOf(fields, "url");
  return captured({
    via: "jsonl", label, capturedAt: context.now(), bytes: Buffer.from(text ?? html ?? "", "utf8"),
    url: url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null, contentType: html === null ? "text/plain; charset=utf-8" : "text/html; charset=utf-8",
    hints: {
      externalId: textOf(fields, "id", "doc"), outlet: textOf(fields, "outlet"), lang: textOf(fields, "lang"), title: textOf(fields, "title"),
      published: isoTime(fields["published"]), authors: authorsOf(fields), sourceName: textOf(fields, "source_name"), sourceUrl: textOf(fields, "source_url"),
    },
  });
}
