import { HINT, hintsOf } from "./hints.js";
import { INLINE, type PageNode, type PageTree } from "./dom.js";

/** A link inside a block, in offsets of the block's own text. */
export interface BlockLink { readonly from: number; readonly to: number; readonly href: string }

/** A run of text between two line breaks of the page, as a reader would see it. */
export interface RawBlock {
  readonly text: string;
  /** Characters of it inside links. */
  readonly linked: number;
  readonly links: readonly BlockLink[];
  /** Nearest element that says what it is: "p", "h2", "li", "blockquote", "tr", "pre", "figcaption", or "div" for all others. */
  readonly tag: string;
  /** Index of the block element it stands in. */
  readonly element: number;
  /** Union of the hints of all elements around it. */
  readonly hints: number;
  /** Index of its first text node: where it stands in the page. */
  readonly at: number;
  /** Share of its characters in bold: headings of pages without heading elements. */
  readonly bold: number;
}

const MEANING: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "tr", "pre", "figcaption", "address"]);
const CHROME_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "button", "menu", "dialog", "head", "title", "fieldset", "label", "legend", "option", "input"]);
const CHROME_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|tablist|button|form|alert)$/;
const WRAPPERS: ReadonlySet<string> = new Set(["html", "body", "main"]);
const HIDDEN_STYLE = /(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;
const SPACES = /[\s\u00a0\u200b\ufeff\u00ad\u2060]+/g;
const SOFT = /[\u00ad\u200b\u2060\ufeff]/g;

/** How much running text stands inside each element, and whether it holds the first-level headline. */
interface Masses { readonly mass: Int32Array; readonly headline: Uint8Array; readonly total: number }

function weigh(nodes: readonly PageNode[]): Masses {
  const mass = new Int32Array(nodes.length);
  const headline = new Uint8Array(nodes.length);
  let total = 0;
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node === undefined || node.parent < 0) continue;
    if (node.tag === "" && node.text.length > 40) { mass[node.parent] = (mass[node.parent] ?? 0) + node.text.length; total += node.text.length; continue; }
    if (node.tag === "h1") headline[i] = 1;
    mass[node.parent] = (mass[node.parent] ?? 0) + (mass[i] ?? 0);
    if (headline[i] === 1) headline[node.parent] = 1;
  }
  return { mass, headline, total };
}

/** Own hints of an element. A chrome word on an element that holds most of the page's text, or the headline, speaks about its layout and is not believed. */
function hintsOfElement(node: PageNode, index: number, masses: Masses): number {
  const { attributes, tag } = node;
  let hints = 0;
  if (CHROME_TAGS.has(tag) || (attributes["role"] !== undefined && CHROME_ROLES.test(attributes["role"]))) hints |= HINT.chrome;
  if (tag === "figcaption") hints |= HINT.caption;
  if (tag === "header") hints |= HINT.header;
  if (attributes["itemprop"] === "articleBody") hints |= HINT.body;
  if (attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true" || (attributes["style"] !== undefined && HIDDEN_STYLE.test(attributes["style"]))) hints |= HINT.hidden;
  const name = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["data-testid"] ?? attributes["data-component"] ?? ""}`;
  if (name.length > 2) hints |= hintsOf(name);
  if (WRAPPERS.has(tag)) return hints & (HINT.hidden | HINT.body) & ~HINT.hidden;
  const large = (masses.mass[index] ?? 0) > 0.5 * masses.total;
  if (masses.headline[index] === 1 || (large && tag !== "aside")) hints &= ~(HINT.chrome | HINT.caption | HINT.byline | HINT.bio | HINT.paywall | HINT.hidden | HINT.summary | HINT.header);
  if (masses.headline[index] === 1) hints &= ~HINT.comments;
  // A hidden paywall hides the article's own text.
  if ((hints & HINT.paywall) !== 0 && (hints & HINT.hidden) !== 0) hints &= ~(HINT.hidden | HINT.paywall);
  if ((hints & HINT.body) !== 0 && (masses.mass[index] ?? 0) > 0.4 * masses.total) hints &= ~(HINT.chrome | HINT.comments | HINT.caption | HINT.byline | HINT.bio);
  return hints;
}

const MAX_LINKS_OF_BLOCK = 500;
const LINE_END = /[.!?…:;。！？」』”"»)\]।]/;

/** Puts a block together while the walk runs over its text nodes. Pieces are joined once, so that a block of a million pieces costs linear time. */
class BlockWriter {
  readonly blocks: RawBlock[] = [];
  length = 0;
  private pieces: string[] = [];
  /** Last character written, "" at the start of a block. */
  private last = "";
  private linked = 0;
  private bold = 0;
  private links: BlockLink[] = [];
  private at = -1;
  private broken = false;

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece[piece.length - 1] ?? this.last;
  }

  write(piece: string, at: number, inLink: boolean, inBold: boolean): void {
    let clean = piece.replace(SOFT, "").replace(SPACES, " ").normalize("NFC");
    if (clean.startsWith(" ") && (this.last === "" || this.last === " ")) clean = clean.slice(1);
    if (clean === "") return;
    if (this.at < 0) this.at = at;
    this.add(clean);
    this.broken = false;
    if (inLink) this.linked += clean.length;
    if (inBold) this.bold += clean.length;
  }

  /** Editors that draw line breaks with empty elements glue sentences together: "for years." + "A series", and bold run-in headings to their text. */
  startsAnew(piece: string, inBold: boolean): boolean {
    if (this.length < 20 || !/^\p{Lu}/u.test(piece)) return false;
    return /[.!?”]/.test(this.last) ? this.length > 60 : !inBold && this.bold === this.length && /\p{Ll}/u.test(this.last);
  }

  /** A table cell ends: a bar keeps cells apart. */
  cell(): void {
    if (this.length > 0 && !this.broken) { this.add(this.last === " " ? "| " : " | "); this.broken = true; }
  }

  link(from: number, href: string): void {
    if (this.length > from && this.links.length < MAX_LINKS_OF_BLOCK) this.links.push({ from, to: this.length, href });
  }

  /** One line break ends a block after a full stop, colon or bracket; two always do. Poems and addresses keep their words apart by a space. */
  lineBreak(element: number, tag: string, hints: number): void {
    if (this.length === 0) return;
    const end = this.last === " " ? this.pieces[this.pieces.length - 1]?.at(-2) ?? "" : this.last;
    if (this.broken || LINE_END.test(end)) { this.flush(element, tag, hints); return; }
    if (this.last !== " ") this.add(" ");
    this.broken = true;
  }

  flush(element: number, tag: string, hints: number): void {
    const text = this.pieces.join("").trimEnd().replace(/ \|$/, "");
    if (text !== "") {
      const links = this.links.map((link) => trimLink(text, link)).filter((link) => link.to > link.from);
      this.blocks.push({ text, linked: Math.min(this.linked, text.length), links, tag, element, hints, at: this.at, bold: Math.min(1, this.bold / text.length) });
    }
    this.pieces = []; this.length = 0; this.last = ""; this.linked = 0; this.bold = 0; this.links = []; this.at = -1; this.broken = false;
  }
}

/** A link without the spaces at its ends, inside the text. */
function trimLink(text: string, link: BlockLink): BlockLink {
  let { from, to } = link;
  to = Math.min(to, text.length);
  while (from < to && text[from] === " ") from += 1;
  while (to > from && text[to - 1] === " ") to -= 1;
  return { from, to, href: link.href };
}

interface Open { readonly end: number; readonly index: number; readonly tag: string; readonly block: boolean; readonly meaning: string; readonly linkFrom: number }

/**
 * The page's text as blocks, in document order, each with the hints of the elements around it. Inline elements do not break a block, `<br>` does
 * where the sentence ends, table rows become one block with " | " between cells. Linear in the number of nodes.
 */
export function blocksOfPage(tree: PageTree): RawBlock[] {
  const { nodes } = tree;
  const masses = weigh(nodes);
  const hints = new Uint16Array(nodes.length);
  const writer = new BlockWriter();
  const open: Open[] = [{ end: nodes.length + 1, index: 0, tag: "", block: true, meaning: "div", linkFrom: -1 }];
  let block = open[0] as Open;
  let links = 0;
  let bold = 0;

  const leave = (upTo: number): void => {
    for (let top = open[open.length - 1]; top !== undefined && top.end <= upTo && open.length > 1; top = open[open.length - 1]) {
      open.pop();
      if (top.block) { writer.flush(top.index, top.meaning, hints[top.index] ?? 0); block = lastBlock(open); }
      else if (top.linkFrom >= 0) { links -= 1; writer.link(Math.min(top.linkFrom, writer.length), nodes[top.index]?.attributes["href"] ?? ""); }
      else if (top.tag === "td") writer.cell();
      else bold -= 1;
    }
  };

  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (node === undefined) break;
    leave(i);
    const inherited = node.parent >= 0 ? hints[node.parent] ?? 0 : 0;
    if (node.tag === "") {
      if (writer.startsAnew(node.text, bold > 0)) writer.flush(block.index, block.meaning, hints[block.index] ?? 0);
      writer.write(node.text, i, links > 0, bold > 0);
      continue;
    }
    hints[i] = inherited | hintsOfElement(node, i, masses);
    const { tag, end } = node;
    if (tag === "br") { writer.lineBreak(block.index, block.meaning, hints[block.index] ?? 0); continue; }
    if (tag === "a" && node.attributes["href"] !== undefined) { open.push({ end, index: i, tag, block: false, meaning: "", linkFrom: writer.length }); links += 1; continue; }
    if (tag === "b" || tag === "strong") { open.push({ end, index: i, tag, block: false, meaning: "", linkFrom: -1 }); bold += 1; continue; }
    if ((tag === "td" || tag === "th") && isDataCell(nodes, i)) { open.push({ end, index: i, tag: "td", block: false, meaning: "", linkFrom: -1 }); continue; }
    if (INLINE.has(tag) && !standsApart((hints[i] ?? 0) & ~inherited, writer.length)) continue;
    writer.flush(block.index, block.meaning, hints[block.index] ?? 0);
    block = { end, index: i, tag, block: true, meaning: meaningOf(tag, block), linkFrom: -1 };
    open.push(block);
  }
  leave(nodes.length + 1);
  const last = open[0] as Open;
  writer.flush(last.index, last.meaning, 0);
  return writer.blocks;
}

const CELL_NODES = 40;

/** Cells of data tables hold a few words; cells that hold lines and blocks lay out a page. */
function isDataCell(nodes: readonly PageNode[], index: number): boolean {
  const end = nodes[index]?.end ?? index;
  if (end - index > CELL_NODES) return false;
  for (let i = index + 1; i < end; i += 1) {
    const tag = nodes[i]?.tag ?? "";
    if (tag !== "" && (tag === "br" || !INLINE.has(tag)) && tag !== "p") return false;
  }
  return true;
}

/** An inline element that says it is hidden is taken out; one that says it is a caption, byline or button only when it opens its line. */
function standsApart(own: number, before: number): boolean {
  return (own & HINT.hidden) !== 0 || (before === 0 && (own & (HINT.chrome | HINT.comments | HINT.caption | HINT.byline | HINT.bio)) !== 0);
}

/** What a new block is: its own element says so, but a paragraph or plain wrapper inside a list item or quotation is still that. */
function meaningOf(tag: string, around: Open): string {
  const plain = tag === "div" || tag === "span";
  if ((plain || tag === "p") && (around.meaning === "blockquote" || around.meaning === "li")) return around.meaning;
  if (MEANING.has(tag)) return tag;
  return plain && around.meaning !== "tr" ? around.meaning : "div";
}

function lastBlock(open: readonly Open[]): Open {
  for (let i = open.length - 1; i > 0; i -= 1) {
    const entry = open[i];
    if (entry?.block === true) return entry;
  }
  return open[0] as Open;
}
