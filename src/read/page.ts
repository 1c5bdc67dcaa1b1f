import type { Article, ArticleLink, Block, BlockKind, Capture, Problem } from "../model/index.js";
import { contentId, detectLanguage } from "../text/index.js";
import { authorsOf } from "./authors.js";
import { blocksOfPage, type RawBlock } from "./blocks.js";
import { chooseBody, isBarred, weightOf } from "./body.js";
import { captionsOf } from "./captions.js";
import { creditsOf, labelBlocks } from "./credits.js";
import { parsePage, tidy, type PageTree } from "./dom.js";
import { hintsOf } from "./hints.js";
import { siteName, siteOfTitle, titleOf, unescapeTwice } from "./identity.js";
import { kindOf } from "./kind.js";
import { absolute, metaOf, readMetadata, type PageMetadata } from "./metadata.js";
import { outletOf } from "./plain.js";
import { blocksOfFragment, htmlInScripts } from "./script-text.js";
import { timesOf } from "./times.js";

/** Longest page read, in characters; the rest is left unread and a problem says so. */
export const MAX_PAGE = 8_000_000;
const MAX_LINKS = 2_000;

/** What is read off a page before it is put together. */
interface PageParts {
  readonly tree: PageTree;
  readonly page: PageMetadata;
  readonly blocks: readonly RawBlock[];
  readonly root: number;
  readonly kept: readonly RawBlock[];
}

/** A feed's own text of an item: paragraphs that stand in no element. */
const FRAGMENT = /^(?![\s\S]{0,4000}<(?:html|head|body|main|article|section|div|td)[\s>])/i;

function partsOf(html: string, url: string | null): PageParts {
  const tree = parsePage(FRAGMENT.test(html) ? `<article>${html}</article>` : html);
  const page = readMetadata(tree, url);
  const blocks = blocksOfPage(tree);
  const body = chooseBody(tree, blocks, (index) => ownHints(tree, index));
  return { tree, page, blocks, root: body.root, kept: body.kept.map((index) => blocks[index]).filter((block): block is RawBlock => block !== undefined) };
}

/** An HTML page as an Article. Never throws. Linear in the length of the page. */
export function articleOfPage(html: string, capture: Capture, found: readonly Problem[]): Article {
  const parts = partsOf(html, capture.url);
  const { tree, page, blocks, kept, root } = parts;
  const { hints } = capture;
  const address = capture.url ?? page.canonical;
  const site = siteName(page);
  const title = titleOf(tree, page, site) || (hints.title ?? "");
  const layout = bodyOf(parts, html, address);
  const times = timesOf(tree, page, root, address);
  const outlet = outletOf(site ?? hints.outlet ?? siteOfTitle(page.documentTitle, title), address);
  const canonical = page.canonical ?? absolute(metaOf(page, "og:url"), capture.url);
  const named = authorsOf(tree, page, root);
  const authors = named.length > 0 ? named : hints.authors;
  const captions = captionsOf(tree, blocks, root);
  const lang = detectLanguage(layout.text.slice(0, LANGUAGE_SAMPLE));
  const credits = creditsOf(layout.text, layout.blocks, lang, { authors, captions, hints });
  return {
    id: contentId(canonical ?? capture.url ?? `${outlet.id}\u0000${title}\u0000${layout.text}`), revision: contentId(`${title}\n${layout.text}`), captureId: capture.id,
    url: capture.url, canonicalUrl: canonical, ampUrl: page.amp, outlet, title, authors,
    published: times.published?.iso ?? hints.published, publishedBy: times.publishedBy ?? (hints.published === null ? null : "given"),
    updated: times.updated?.iso ?? null, zone: times.published?.zone ?? null, capturedAt: capture.capturedAt,
    lang, kind: kindOf(page, title, blocks, kept), text: layout.text, blocks: labelBlocks(layout.blocks, credits), credits, captions, links: layout.links,
    problems: [...found, ...layout.problems, ...(tree.cut ? [TOO_DEEP] : [])], externalId: hints.externalId,
  };
}

/** Characters that are enough to tell the language. */
const LANGUAGE_SAMPLE = 10_000;
const TOO_DEEP: Problem = { code: "read/cut", message: "The page is too deeply nested; only its beginning was read.", at: null };
const NO_BODY: Problem = { code: "read/no-body", message: "No article text was found on the page.", at: null };
const FROM_METADATA: Problem = { code: "read/body-from-metadata", message: "The page shows no article text; it was taken from the page's JSON-LD articleBody.", at: null };
const FROM_SCRIPT: Problem = { code: "read/body-from-script", message: "The page is drawn by scripts; its text was taken from the data it carries for them.", at: null };
/** Below this weight the visible body is suspected to be a shell whose text a script would fill in. */
const SHELL_WEIGHT = 250;

/**
 * The kept text. Where the page shows next to none, the text it carries for its scripts or states in JSON-LD, the longer one, with a problem
 * that says where it is from.
 */
function bodyOf(parts: PageParts, html: string, base: string | null): Layout & { readonly problems: readonly Problem[] } {
  const shown = layOut(parts.kept, base);
  if (weightOf(shown.text) >= SHELL_WEIGHT) return { ...shown, problems: [] };
  const stated = layOut(statedBlocks(parts.page), base);
  const drawn = htmlInScripts(html);
  const scripted = layOut(drawn === null ? [] : blocksOfFragment(drawn).filter((block) => !isBarred(block)), base);
  const [hidden, problem] = scripted.text.length > stated.text.length ? [scripted, FROM_SCRIPT] : [stated, FROM_METADATA];
  if (weightOf(hidden.text) > 2 * SHELL_WEIGHT) return { ...hidden, problems: [problem] };
  return { ...shown, problems: shown.text === "" ? [NO_BODY] : [] };
}

function statedBlocks(page: PageMetadata): RawBlock[] {
  const stated = page.article?.["articleBody"];
  if (typeof stated !== "string") return [];
  if (/<p[\s>]/i.test(stated)) return blocksOfFragment(stated);
  return stated.split(/\r?\n/).map(unescapeTwice).map(tidy).filter((text) => text !== "").map((text): RawBlock => ({ text, linked: 0, links: [], tag: "p", element: 0, hints: 0, at: 0, bold: 0 }));
}

function ownHints(tree: PageTree, index: number): number {
  const attributes = tree.nodes[index]?.attributes;
  return attributes === undefined ? 0 : hintsOf(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["itemprop"] === "articleBody" ? "article body" : ""}`);
}

const KINDS: Readonly<Record<string, BlockKind>> = { li: "item", dt: "item", dd: "item", blockquote: "quote", tr: "table", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading" };

interface Layout { readonly text: string; readonly blocks: readonly Block[]; readonly links: readonly ArticleLink[] }

/** Joins the kept blocks with line breaks and moves their links to offsets of the whole. */
function layOut(kept: readonly RawBlock[], base: string | null): Layout {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const links: ArticleLink[] = [];
  let from = 0;
  for (const block of kept) {
    const to = from + block.text.length;
    parts.push(block.text);
    blocks.push({ kind: KINDS[block.tag] ?? "paragraph", span: { from, to } });
    for (const link of block.links) {
      const href = absolute(link.href, base);
      if (href !== null && links.length < MAX_LINKS) links.push({ href, text: block.text.slice(link.from, link.to), span: { from: from + link.from, to: from + link.to } });
    }
    from = to + 1;
  }
  return { text: parts.join("\n"), blocks, links };
}
