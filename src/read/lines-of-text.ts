import type { Article, Capture, Problem } from "../model/index.js";
import { detectLanguage } from "../text/index.js";
import { creditsOf, labelBlocks } from "./credits.js";
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

function tidied(source: string, given: string | null): { title: string | null; text: string } {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").normalize("NFC");
  const { title, body } = given === null ? splitTitle(text) : { title: given, body: text };
  return { title, text: body.replace(/(?<![ \t])[ \t]+\n/g, "\n").replace(/\n{2,}/g, "\n").trim() };
}

/**
 * Plain text as an Article: first short line as headline, one block a line, text otherwise kept as it is (NFC, "\n" line ends, no empty lines).
 * The text of a JSONL line is not touched at all, so that offsets given beside it still hold.
 */
export function articleOfLines(source: string, capture: Capture, problems: readonly Problem[]): Article {
  const { title, text: kept } = capture.via === "jsonl" ? { title: capture.hints.title, text: source } : tidied(source, capture.hints.title);
  const article = articleOfText({
    externalId: capture.hints.externalId, captureId: capture.id, url: capture.url, outlet: capture.hints.outlet, title,
    published: capture.hints.published, capturedAt: capture.capturedAt, lang: "und", text: kept,
  });
  const lang = detectLanguage(kept);
  const credits = creditsOf(kept, article.blocks, lang, { authors: capture.hints.authors, captions: [], hints: capture.hints });
  const empty = kept === "" && problems.length === 0;
  return { ...article, lang, blocks: labelBlocks(article.blocks, credits), credits, authors: capture.hints.authors, problems: empty ? [{ code: "read/no-body", message: "The document holds no text.", at: null }] : problems };
}
