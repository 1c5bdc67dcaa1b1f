import type { Article, ArticleKind, ArticleLink, Block, BlockKind, Capture, Problem } from "../model/index.js";
import { contentId } from "../text/hashes.js";
import { authorsOf } from "./authors.js";
import { blocksOfPage, type RawBlock } from "./blocks.js";
import { chooseBody } from "./body.js";
import { parsePage, type PageTree } from "./dom.js";
import { hintsOf } from "./hints.js";
import { siteName, titleOf } from "./identity.js";
import { absolute, metaOf, readMetadata, type PageMetadata } from "./metadata.js";
import { outletOf } from "./plain.js";
import { timesOf } from "./times.js";

/** Longest page read, in characters; the rest is left unread and a problem says so. */
export const MAX_PAGE = 16_000_000;
const MAX_LINKS = 2_000;

/** An HTML page as an Article. Never throws. Linear in the length of the page. */
export function articleOfPage(html: string, capture: Capture, found: readonly Problem[]): Article {
  const tree = parsePage(html.length > MAX_PAGE ? html.slice(0, MAX_PAGE) : html);
  const page = readMetadata(tree, capture.url);
  const blocks = blocksOfPage(tree);
  const body = chooseBody(tree, blocks, (index) => ownHints(tree, index));
  const site = siteName(page);
  const kept = body.kept.map((index) => blocks[index]).filter((block): block is RawBlock => block !== undefined);
  const title = titleOf(tree, page, site);
  const layout = layOut(kept, capture.url ?? page.canonical);
  const times = timesOf(tree, page, body.root, capture.url ?? page.canonical);
  const outlet = outletOf(site ?? capture.hints.outlet, capture.url ?? page.canonical);
  const canonical = page.canonical ?? absolute(metaOf(page, "og:url"), capture.url);
  const problems: Problem[] = [...found];
  if (tree.cut || html.length > MAX_PAGE) problems.push({ code: "read/cut", message: "The page is too long or too deeply nested; only its beginning was read.", at: null });
  if (layout.text === "") problems.push({ code: "read/no-body", message: "No article text was found on the page.", at: null });
  const place = canonical ?? capture.url ?? `${outlet.id}\u0000${title}\u0000${layout.text}`;
  const authors = authorsOf(tree, page, body.root);
  return {
    id: contentId(place), revision: contentId(`${title}\n${layout.text}`), captureId: capture.id,
    url: capture.url, canonicalUrl: canonical, ampUrl: page.amp, outlet,
    title: title === "" ? capture.hints.title ?? "" : title, authors: authors.length > 0 ? authors : capture.hints.authors,
    published: times.published?.iso ?? capture.hints.published, publishedBy: times.publishedBy ?? (capture.hints.published === null ? null : "given"),
    updated: times.updated?.iso ?? null, zone: times.published?.zone ?? null, capturedAt: capture.capturedAt,
    lang: "und", kind: kindOf(page), text: layout.text, blocks: layout.blocks, credits: [], captions: [], links: layout.links, problems,
    externalId: capture.hints.externalId,
  };
}

function ownHints(tree: PageTree, index: number): number {
  const attributes = tree.nodes[index]?.attributes;
  return attributes === undefined ? 0 : hintsOf(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["itemprop"] === "articleBody" ? "article body" : ""}`);
}

function kindOf(page: PageMetadata): ArticleKind {
  return page.nodes.some((node) => node["@type"] === "LiveBlogPosting") ? "live-blog" : "article";
}

const KINDS: Readonly<Record<string, BlockKind>> = { li: "item", dt: "item", dd: "item", blockquote: "quote", tr: "table", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading" };

/** Joins the kept blocks with line breaks and moves their links to offsets of the whole. */
function layOut(kept: readonly RawBlock[], base: string | null): { text: string; blocks: Block[]; links: ArticleLink[] } {
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
