import { blocksOfPage, type RawBlock } from "./blocks.js";
import { parsePage } from "./dom.js";

const SCRIPT = /<script\b[^>]{0,500}>([^<]{600,3000000})/gi;
const LITERAL = /"((?:[^"\\]|\\.){300,2000000})"/g;
const PARAGRAPH = /<p[\s>]/gi;
const MIN_PARAGRAPHS = 3;
const MAX_NESTING = 4;
const MAX_LITERALS = 2_000;

/**
 * The article's HTML out of the data that a page drawn by scripts carries with it (hydration state): the longest JSON string that holds at least
 * three paragraphs of markup, also when JSON is packed in JSON. Null when there is none. Linear in the page; only called for pages without a body.
 */
export function htmlInScripts(html: string): string | null {
  let best: string | null = null;
  let budget = MAX_LITERALS;
  const search = (source: string, nesting: number): void => {
    for (const found of source.matchAll(LITERAL)) {
      if ((budget -= 1) < 0) return;
      const text = unquote(found[1] ?? "");
      if (text === null) continue;
      if (text.includes('\\"') && nesting < MAX_NESTING) search(text, nesting + 1);
      else if ((text.match(PARAGRAPH)?.length ?? 0) >= MIN_PARAGRAPHS && text.length > (best?.length ?? 0)) best = text;
    }
  };
  for (const script of html.matchAll(SCRIPT)) search(script[1] ?? "", 0);
  return best;
}

function unquote(literal: string): string | null {
  try {
    const text: unknown = JSON.parse(`"${literal}"`);
    return typeof text === "string" ? text : null;
  } catch { return null; }
}

/** Blocks of HTML that stood in metadata or scripts: without the page around it there is nothing to choose from. */
export function blocksOfFragment(html: string): RawBlock[] {
  return blocksOfPage(parsePage(html));
}
