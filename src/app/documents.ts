import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { HouseError } from "../model/index.js";
import type { Article, Problem } from "../model/index.js";
import { articleOfText } from "../read/plain.js";
import { detectLanguage, findCredits, packFor, sha256 } from "../text/index.js";

/** Largest unpacked file a stateless command reads, in bytes. */
const MAX_BYTES = 1 << 29;

const text = z.string().nullish();
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(), doc: z.union([z.string(), z.number()]).nullish(),
  text: z.string(), url: text, outlet: text, lang: text, published: text, title: text,
});

/** What a command says about the documents it loads. `refuse` is told of each line that is no document; without it the first one throws. */
export interface LoadOptions {
  readonly published?: string | null;
  readonly refuse?: (problem: Problem) => void;
}

/**
 * Articles of a file: a JSON line each in .jsonl and .ndjson (also .gz), else the whole file as one plain text.
 * The text is kept byte for byte, so offsets are into what the file holds. Throws HouseError when the file can't be read.
 */
export function loadDocuments(path: string, options: LoadOptions = {}): Article[] {
  const bytes = readBytes(path);
  const name = basename(path).replace(/\.gz$/i, "");
  const capturedAt = new Date().toISOString();
  const content = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (!/\.(jsonl|ndjson)$/i.test(name)) {
    const line = { text: content, doc: name.slice(0, name.length - extname(name).length) };
    return [articleOfLine(line, capturedAt, options.published ?? null)];
  }
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = parseLine(line);
    if (parsed !== null) return [articleOfLine(parsed, capturedAt, options.published ?? null)];
    refuse(options, `${basename(path)}, line ${index + 1} is not a document: a line is a JSON object with at least "text"`);
    return [];
  });
}

function readBytes(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HouseError("collect/cannot-read-file", `cannot read ${path}: ${why}`, { cause });
  }
}

function parseLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function refuse(options: LoadOptions, message: string): void {
  if (options.refuse === undefined) throw new HouseError("collect/bad-line", message);
  options.refuse({ code: "collect/bad-line", message, at: null });
}

// A headline has too few function words to tell neighbouring languages apart.
const SHORT_TEXT = 160;

/** The language is found from the text; what the line says of it is believed only where the text does not tell, or is too short to. */
function articleOfLine(line: z.infer<typeof Line>, capturedAt: string, published: string | null): Article {
  const found = detectLanguage(line.text);
  const isShort = line.text.length < SHORT_TEXT && line.lang !== undefined;
  const lang = found === "und" || isShort ? (line.lang ?? "und").slice(0, 2).toLowerCase() : found;
  const id = line.doc ?? line.id ?? null;
  const article = articleOfText({
    externalId: id === null ? null : String(id), captureId: sha256(line.text), url: line.url ?? null, outlet: line.outlet ?? null,
    title: line.title ?? null, published: line.published ?? published, capturedAt, lang, text: line.text,
  });
  return { ...article, credits: findCredits(line.text, packFor(lang), article.blocks) };
}
