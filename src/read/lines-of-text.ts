import type { Article, Capture, Problem } from "../model/index.js";
import { articleOfText } from "./plain.js";

const MAX_TITLE = 240;

/** How a text file's first lines are laid out: a short first line with no full stop, then an empty line or running text, is its headline. */
function splitTitle(text: string): { title: string | null; body: string } {
  const found = /^\s{0,20}(\S[^\n]{0,240})\n+/.exec(text.slice(0, 1_000));
  const first = found?.[1]?.trim() ?? "";
  if (found === null || first.length > MAX_TITLE || /[.。।]$/.test(first) || /^[-*•]\s/.test(first)) return { title: null, body: text };
  const body = text.slice(found[0].length);
  return body.trim().length < first.length ? { title: null, body: text } : { title: first, body };
}

/** Plain text as an Article: first short line as headline, one block a line, text otherwise kept as it is (NFC, "\n" line ends). */
export function articleOfLines(source: string, capture: Capture, problems: readonly Problem[]): Article {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").normalize("NFC");
  const { title, body } = capture.hints.title === null ? splitTitle(text) : { title: capture.hints.title, body: text };
  const kept = body.replace(/[ \t]+\n/g, "\n").replace(/\n{2,}/g, "\n").trim();
  const article = articleOfText({
    externalId: capture.hints.externalId, captureId: capture.id, url: capture.url, outlet: capture.hints.outlet, title,
    published: capture.hints.published, capturedAt: capture.capturedAt, lang: capture.hints.lang ?? "und", text: kept,
  });
  const empty = kept === "" && problems.length === 0;
  return { ...article, authors: capture.hints.authors, problems: empty ? [{ code: "read/no-body", message: "The document holds no text.", at: null }] : problems };
}
