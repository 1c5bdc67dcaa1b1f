import { Parser } from "htmlparser2";

/** Attributes that say what a part of a page is; all others are dropped while parsing. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  "class", "id", "itemprop", "itemtype", "itemscope", "property", "name", "content", "href", "rel", "datetime", "title", "type", "role",
  "hidden", "style", "aria-hidden", "aria-label", "lang", "alt", "http-equiv", "charset", "data-testid", "data-component", "data-name", "hreflang",
]);

/** Elements whose inside is never article text. `script` is read for JSON-LD only. */
const DROPPED: ReadonlySet<string> = new Set([
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "select", "textarea", "datalist", "audio", "video", "map", "noembed", "noframes",
]);

/** Deepest nesting read; real pages stay below 200. The parser looks for the element of each closing tag from the innermost out, so depth costs time. */
export const MAX_DEPTH = 2_500;
/** Most nodes kept of one page; real pages stay below 60,000. */
export const MAX_NODES = 1_000_000;
const CHUNK = 32_768;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** One element, or a run of text (`tag` is ""). The nodes of a page lie in one array in document order: the inside of node `i` is `i + 1 .. end - 1`. */
export interface PageNode {
  readonly tag: string;
  text: string;
  attributes: Record<string, string>;
  /** Index of the parent; -1 at the top. */
  readonly parent: number;
  /** Index after the last node inside. */
  end: number;
}

/** A parsed page, flat, so that every walk is a loop and no depth of nesting can exhaust the stack. */
export interface PageTree {
  readonly nodes: readonly PageNode[];
  /** Inside of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
  /** True when nesting or size went over the bounds and the rest of the page was left unread. */
  readonly cut: boolean;
}

class TreeBuilder {
  readonly nodes: PageNode[] = [];
  readonly jsonLd: string[] = [];
  depth = 0;
  private readonly open: number[] = [];
  private dropped = 0;
  private script: string | null = null;
  private current: PageNode | null = null;

  onopentagname(tag: string): void {
    this.depth += 1;
    this.current = null;
    if (this.dropped > 0) { this.dropped += 1; return; }
    if (DROPPED.has(tag)) this.dropped = 1;
    const parent = this.open.length === 0 ? -1 : this.open[this.open.length - 1] ?? -1;
    const node: PageNode = { tag, text: "", attributes: NO_ATTRIBUTES, parent, end: 0 };
    this.open.push(this.nodes.length);
    this.nodes.push(node);
    this.current = node;
    this.script = null;
  }

  onattribute(name: string, value: string): void {
    if (this.current === null || !KEPT_ATTRIBUTES.has(name)) return;
    if (this.current.attributes === NO_ATTRIBUTES) this.current.attributes = {};
    this.current.attributes[name] = value;
    if (name === "type" && this.current.tag === "script" && value.toLowerCase().includes("ld+json")) this.script = "";
  }

  ontext(data: string): void {
    if (this.dropped > 0) {
      if (this.script !== null) this.script += data;
      return;
    }
    const last = this.nodes[this.nodes.length - 1];
    const parent = this.open.length === 0 ? -1 : this.open[this.open.length - 1] ?? -1;
    if (last !== undefined && last.tag === "" && last.parent === parent) { last.text += data; return; }
    this.nodes.push({ tag: "", text: data, attributes: NO_ATTRIBUTES, parent, end: this.nodes.length + 1 });
  }

  onclosetag(): void {
    this.depth -= 1;
    this.current = null;
    if (this.dropped > 1) { this.dropped -= 1; return; }
    if (this.dropped === 1) {
      this.dropped = 0;
      if (this.script !== null) this.jsonLd.push(this.script);
      this.script = null;
    }
    const node = this.nodes[this.open.pop() ?? -1];
    if (node !== undefined) node.end = this.nodes.length;
  }
}

/**
 * Parses HTML into a flat tree: nodes in document order, each knowing its parent and where it ends. Never throws; broken markup is repaired
 * as htmlparser2 does. Linear in the length of the page; nesting over `MAX_DEPTH` or more than `MAX_NODES` nodes ends the reading (`cut`).
 */
export function parsePage(html: string): PageTree {
  const builder = new TreeBuilder();
  const parser = new Parser(builder, { decodeEntities: true });
  let cut = false;
  for (let from = 0; from < html.length; from += CHUNK) {
    parser.write(html.slice(from, from + CHUNK));
    if (builder.depth > MAX_DEPTH || builder.nodes.length > MAX_NODES) { cut = true; break; }
  }
  parser.end();
  return { nodes: builder.nodes, jsonLd: builder.jsonLd, cut };
}

const SPACES = /[\s\u00a0\u200b\ufeff]+/g;

/** One-line text: runs of white space and zero-width spaces become one space, ends trimmed, NFC. */
export function tidy(text: string): string {
  return text.replace(SPACES, " ").trim().normalize("NFC");
}

/** Text of the inside of a node, tidied, at most `limit` characters of source text. Elements that break lines in a browser separate words. */
export function textOf(tree: PageTree, index: number, limit = 20_000): string {
  const end = tree.nodes[index]?.end ?? index;
  let text = "";
  for (let i = index; i < end && text.length < limit; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined) break;
    text += node.tag === "" ? node.text.slice(0, limit) : INLINE.has(node.tag) ? "" : " ";
  }
  return tidy(text);
}

/** Elements that do not break a line. */
export const INLINE: ReadonlySet<string> = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby",
  "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img", "picture", "source", "input", "meta", "link", "g-emoji", "amp-img",
]);
