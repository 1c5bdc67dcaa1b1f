import { blocksOfPage, type RawBlock } from "./blocks.js";
import { parsePage } from "./dom.js";

const MIN_SCRIPT = 600;
// An escaped quotation mark opens no string: without the look behind, text full of them would be read once for each.
const LITERAL = /(?<!\\)"((?:[^"\\]|\\.){300,2000000})"/g;
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
  for (const script of scriptsOf(html)) search(script, 0);
  return best;
}

/** Insides of the page's scripts that are long enough to carry an article. */
function* scriptsOf(html: string): Generator<string> {
  for (let at = html.indexOf("<script"); at >= 0; at = html.indexOf("<script", at)) {
    const from = html.indexOf(">", at) + 1;
    const to = html.indexOf("</script", from);
    if (from === 0 || to < 0) return;
    if (to - from >= MIN_SCRIPT) yield html.slice(from, to);
    at = to;
  }
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
