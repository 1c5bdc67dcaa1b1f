import { parseVisibleDate } from "./dates.js";
import { HINT } from "./hints.js";
import type { RawBlock } from "./blocks.js";
import type { PageTree } from "./dom.js";
import { isChromeHeading, isChromeLine } from "./lines.js";

/** Which of a page's blocks are the article, by index into the blocks, in order. */
export interface Body {
  /** Node index of the element chosen as the body; -1 when the page has no article. */
  readonly root: number;
  readonly kept: readonly number[];
}

const NEVER = HINT.chrome | HINT.comments | HINT.hidden | HINT.caption | HINT.bio;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g;
const SENTENCE_END = /[.!?…。！？।؟](?:["'”’»」』)\]]{0,2})$/;

/** Length in Latin-equivalent characters: one CJK character says as much as two or three Latin ones. */
export function weightOf(text: string): number {
  const dense = text.length < 2_000 ? text.match(CJK)?.length ?? 0 : 0;
  return text.length + 1.5 * dense;
}

/** Words of subscription offers. Only believed inside an element that calls itself a paywall. */
const OFFER = /subscri|abonn|suscri|abbona|assin|подпис|підпис|předplat|prenumer|subskry|abone|구독|購読|会員|订阅|訂閱|trial|unlimited|cancel|sign (?:in|up)|log in|anmelden|registr/i;

/** Whether a block is of a kind that can be article text at all. */
export function isBarred(block: RawBlock): boolean {
  if ((block.hints & HINT.paywall) !== 0 && block.text.length < 300 && OFFER.test(block.text)) return true;
  return (block.hints & NEVER) !== 0 || ((block.hints & HINT.byline) !== 0 && (block.text.length < 120 || !SENTENCE_END.test(block.text)));
}

/** What a block adds to the element that holds it: positive for running text, negative for link lists and headings of other articles. */
function worth(block: RawBlock): number {
  if (isBarred(block)) return 0;
  const size = weightOf(block.text);
  const linkShare = block.linked / Math.max(1, block.text.length);
  if (linkShare > 0.6) return -Math.min(120, size) * (/^h[1-6]$/.test(block.tag) ? 1.5 : 0.5);
  if (/^h[1-6]$/.test(block.tag)) return 0;
  if (isChromeLine(block.text)) return -20;
  if (size < 60 && !SENTENCE_END.test(block.text)) return -6;
  if (size < 30) return -3;
  const prose = Math.min(size, 800) * (1 - linkShare);
  return block.tag === "li" || block.tag === "tr" ? prose * 0.6 : block.tag === "p" ? prose * 1.2 : prose;
}

const LARGEST_PREFERENCE = 1.25 * 1.1;

/** Elements named as the body count for more, so that the body wins over the column that holds it. */
function preference(tree: PageTree, index: number, own: number): number {
  const tag = tree.nodes[index]?.tag;
  return ((own & HINT.body) !== 0 ? 1.25 : 1) * (tag === "article" ? 1.1 : tag === "main" ? 1.05 : 1);
}

/**
 * The element that holds the article: sums of block worths over all elements (one pass from the leaves up), then down from the top into the child that
 * keeps most of the sum, until no child does. Linear.
 */
function chooseRoot(tree: PageTree, blocks: readonly RawBlock[], ownHints: (index: number) => number): number {
  const sums = new Float64Array(tree.nodes.length);
  for (const block of blocks) sums[block.element] = (sums[block.element] ?? 0) + worth(block);
  for (let i = tree.nodes.length - 1; i > 0; i -= 1) {
    const parent = tree.nodes[i]?.parent ?? -1;
    if (parent >= 0 && (sums[i] ?? 0) > 0) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0);
    else if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + Math.max(-200, sums[i] ?? 0);
  }
  let root = -1;
  let best = 0;
  for (let i = 0; i < tree.nodes.length; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined || node.tag === "" || node.tag === "p") continue;
    // No preference exceeds LARGEST_PREFERENCE, so most elements need no look at their names.
    if ((sums[i] ?? 0) * LARGEST_PREFERENCE <= best * 0.86) continue;
    const score = (sums[i] ?? 0) * preference(tree, i, ownHints(i));
    // Later in document order at equal sums is deeper: prefer the tighter element unless the outer one holds clearly more.
    if (score > best * (root >= 0 && isInside(tree, i, root) ? 0.86 : 1.02)) { best = score; root = i; }
  }
  return root;
}

function isInside(tree: PageTree, index: number, root: number): boolean {
  return index > root && index < (tree.nodes[root]?.end ?? 0);
}

/** Hints by class names that are ignored, one set after the other, when believing them leaves next to nothing of the page. */
const DOUBTED: readonly number[] = [HINT.chrome | HINT.byline | HINT.bio | HINT.caption | HINT.paywall, HINT.chrome | HINT.byline | HINT.bio | HINT.caption | HINT.paywall | HINT.hidden | HINT.comments];
/** A body lighter than this is not believed while another reading of the page gives much more. */
const THIN = 250;
/** How much more another reading must give: comments and hidden parts only speak when nothing else does. */
const MUCH_MORE: readonly number[] = [2, 6];

/**
 * Chooses the article's blocks. The headline and what stands above it is left out, and all after a heading such as "Related articles" or "Comments".
 * Where class names bar nearly the whole page ("print-only", "live-comments"), they are not believed and the text decides alone.
 */
export function chooseBody(tree: PageTree, blocks: readonly RawBlock[], ownHints: (index: number) => number): Body {
  let body = bodyBy(tree, blocks, ownHints);
  for (const [round, doubted] of DOUBTED.entries()) {
    const weight = massOf(blocks, body.kept);
    if (weight >= THIN) return body;
    const other = bodyBy(tree, blocks.map((block) => ({ ...block, hints: block.hints & ~doubted })), ownHints);
    if (massOf(blocks, other.kept) > Math.max(THIN, (MUCH_MORE[round] ?? 2) * weight)) body = other;
  }
  return body;
}

function massOf(blocks: readonly RawBlock[], kept: readonly number[]): number {
  return kept.reduce((sum, index) => sum + weightOf(blocks[index]?.text ?? ""), 0);
}

function bodyBy(tree: PageTree, blocks: readonly RawBlock[], ownHints: (index: number) => number): Body {
  const root = chooseRoot(tree, blocks, ownHints);
  if (root < 0) return { root, kept: [] };
  const inside = blocks.map((_, index) => index).filter((index) => isInside(tree, blocks[index]?.element ?? -1, root) || blocks[index]?.element === root);
  return { root, kept: [...standfirst(tree, blocks, inside[0] ?? 0), ...trimEnds(blocks, dropFiller(blocks, dropDateLines(blocks, keepRunning(blocks, beforeNextArticle(tree, blocks, inside)))))] };
}

function articleAround(tree: PageTree, index: number): number {
  for (let i = index; i >= 0; i = tree.nodes[i]?.parent ?? -1) if (tree.nodes[i]?.tag === "article") return i;
  return -1;
}

/** Endless pages append the next article below: its headline stands in an `<article>` of its own, after the first one's text. */
function beforeNextArticle(tree: PageTree, blocks: readonly RawBlock[], inside: readonly number[]): readonly number[] {
  let text = 0;
  let first = -1;
  for (const [place, index] of inside.entries()) {
    const block = blocks[index];
    if (block === undefined || isBarred(block)) continue;
    if (block.tag === "h1" && text > 2 * THIN && first >= 0) {
      const here = articleAround(tree, block.element);
      if (here >= 0 && here !== first && !isInside(tree, first, here)) return inside.slice(0, place);
    }
    if (worth(block) > THIN / 2 && first < 0) first = articleAround(tree, block.element);
    text += Math.max(0, worth(block));
  }
  return inside;
}

const DATE_LINE_LENGTH = 80;
const DATE_LINE_WORDS = 9;

/** A line that says when the page came out and nothing else: short, with a date in it, and no sentence. */
function isDateLine(text: string): boolean {
  return text.length <= DATE_LINE_LENGTH && !SENTENCE_END.test(text) && text.split(/\s+/).length <= DATE_LINE_WORDS && parseVisibleDate(text) !== null;
}

const OPENING_LINES = 3;

/** Lines with the time of publication above the text are the page's frame, wherever they are marked up as text. */
function dropDateLines(blocks: readonly RawBlock[], kept: readonly number[]): number[] {
  return kept.filter((index, place) => place >= OPENING_LINES || !isDateLine(blocks[index]?.text ?? ""));
}

const FILLER_LENGTH = 60;
const FILLER_COUNT = 3;

/** Short lines that come three times and more are put there by machines ("Article content", "Scroll to continue"). */
function dropFiller(blocks: readonly RawBlock[], kept: readonly number[]): number[] {
  const seen = new Map<string, number>();
  for (const index of kept) {
    const text = blocks[index]?.text ?? "";
    if (text.length <= FILLER_LENGTH) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return kept.filter((index) => (seen.get(blocks[index]?.text ?? "") ?? 0) < FILLER_COUNT);
}

const MAX_STANDFIRST = 6;

/** The summary between the headline and the body, when it stands outside the body's element: running text that is no byline, caption or link. */
function standfirst(tree: PageTree, blocks: readonly RawBlock[], first: number): number[] {
  const found: number[] = [];
  let seen = 0;
  for (let index = first - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (isHeadline(tree, block)) return found.reverse();
    if (isBarred(block)) continue;
    seen += 1;
    if (seen > 40 || found.length > MAX_STANDFIRST) break;
    const size = weightOf(block.text);
    if (size >= 40 && block.linked / block.text.length < 0.3 && !isChromeLine(block.text) && (SENTENCE_END.test(block.text) || (block.hints & HINT.summary) !== 0 || size >= 80)) found.push(index);
  }
  return [];
}

function isHeadline(tree: PageTree, block: RawBlock): boolean {
  if (block.tag === "h1") return true;
  for (let i = block.element, steps = 0; i >= 0 && steps < 4; i = tree.nodes[i]?.parent ?? -1, steps += 1) if (tree.nodes[i]?.tag === "h1") return true;
  return false;
}

/** Leaves out what is not running text inside the body: link lists, share lines, boxes under a heading of chrome. */
function keepRunning(blocks: readonly RawBlock[], inside: readonly number[]): number[] {
  const kept: number[] = [];
  let box = -1;
  for (const index of inside) {
    const block = blocks[index];
    if (block === undefined || isBarred(block) || block.tag === "h1") continue;
    const heading = /^h[2-6]$/.test(block.tag) || (block.text.length < 60 && block.bold > 0.9);
    if (isChromeHeading(block.text)) { box = index; continue; }
    const linkShare = block.linked / block.text.length;
    if (box >= 0 && index === box + 1 && linkShare > 0.5) { box = index; continue; }
    box = -1;
    if (isChromeLine(block.text)) continue;
    if (linkShare > 0.8 && (heading || weightOf(block.text) > 25 || block.tag === "li")) continue;
    if (linkShare > 0.5 && block.text.length < 160) continue;
    kept.push(index);
  }
  return kept;
}

/** Headings at the very end head nothing. */
function trimEnds(blocks: readonly RawBlock[], kept: number[]): number[] {
  while (kept.length > 1) {
    const last = blocks[kept[kept.length - 1] ?? -1];
    if (last === undefined || !/^h[2-6]$/.test(last.tag)) break;
    kept.pop();
  }
  return kept;
}
