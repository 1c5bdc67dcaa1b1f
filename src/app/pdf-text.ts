import type { Capture, Problem } from "../model/index.js";

/** What a PDF's text layer says: the text with one paragraph a line, and what the file says of itself. */
export interface PdfText {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly problems: readonly Problem[];
}

const MAX_PAGES = 500;
const MAX_CHARS = 4_000_000;

interface TextRun { readonly str: string; readonly hasEOL: boolean; readonly height: number; readonly transform: readonly number[] }

function isRun(item: unknown): item is TextRun {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item;
}

interface Line { text: string; y: number; height: number }

/** Runs of one page as lines, in the file's order. */
function linesOf(items: readonly unknown[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (!isRun(item)) continue;
    const y = item.transform[5] ?? 0;
    if (line === null || (item.str !== "" && Math.abs(y - line.y) > Math.max(2, line.height * 0.5))) { line = { text: "", y, height: item.height }; lines.push(line); }
    line.text += item.str;
    if (item.height > 0) line.height = Math.max(line.height, item.height);
    if (item.hasEOL) line = null;
  }
  return lines.filter((entry) => entry.text.trim() !== "");
}

/** Lines as paragraphs: a gap clearly larger than the line pitch, a change of size, or a short line that ends a sentence, ends one. Hyphens at line ends are mended. */
function paragraphsOf(lines: readonly Line[]): string[] {
  const gaps = lines.slice(1).map((line, index) => Math.abs((lines[index]?.y ?? 0) - line.y)).filter((gap) => gap > 0).sort((a, b) => a - b);
  const pitch = gaps[Math.floor(gaps.length / 2)] ?? 12;
  const width = Math.max(1, ...lines.map((line) => line.text.length));
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    const text = line.text.trim();
    const starts = previous === null || Math.abs(previous.y - line.y) > pitch * 1.4 || Math.abs(previous.height - line.height) > 1.5
      || (previous.text.length < width * 0.7 && /[.!?:。！？”"]$/.test(previous.text.trim()));
    if (starts) paragraphs.push(text);
    else paragraphs[last] = /\p{Ll}-$/u.test(paragraphs[last] ?? "") && /^\p{Ll}/u.test(text) ? `${(paragraphs[last] ?? "").slice(0, -1)}${text}` : `${paragraphs[last] ?? ""} ${text}`;
    previous = line;
  }
  return paragraphs;
}

/**
 * The text layer of a PDF; the library is loaded on the first PDF only. At most 500 pages and 4 million characters are read.
 * Never throws: a damaged, locked or scanned file gives an empty text and a problem that says which.
 */
export async function textOfPdf(capture: Capture): Promise<PdfText> {
  const none = (code: string, message: string): PdfText => ({ text: "", title: null, author: null, problems: [{ code, message, at: null }] });
  try {
    const { getDocumentProxy } = await import("unpdf");
    // The library takes the buffer over, so it gets a copy: a capture is never changed.
    const file = await getDocumentProxy(new Uint8Array(capture.bytes), { verbosity: 0 });
    try {
      const paragraphs: string[] = [];
      const pages = Math.min(file.numPages, MAX_PAGES);
      let length = 0;
      for (let n = 1; n <= pages && length < MAX_CHARS; n += 1) {
        const content = await (await file.getPage(n)).getTextContent();
        for (const text of paragraphsOf(linesOf(content.items as readonly unknown[]))) { paragraphs.push(text); length += text.length; }
      }
      if (length === 0) return none("read/pdf-no-text", "The PDF has no text layer: its pages are pictures. Put it through character recognition first.");
      const { info } = (await file.getMetadata()) as { info?: Record<string, unknown> };
      const said = (key: string): string | null => { const value = info?.[key]; return typeof value === "string" && value.trim() !== "" ? value.trim() : null; };
      const cut = file.numPages > MAX_PAGES || length >= MAX_CHARS;
      return { text: paragraphs.join("\n"), title: said("Title"), author: said("Author"), problems: cut ? [{ code: "read/cut", message: `The PDF has ${file.numPages} pages; only its beginning was read.`, at: null }] : [] };
    } finally {
      await file.destroy();
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return locked ? none("read/pdf-locked", "The PDF is locked with a password. Unlock it and try again.") : none("read/pdf-damaged", "The PDF is damaged and could not be opened.");
  }
}
