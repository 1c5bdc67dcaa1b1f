import { Parser } from "htmlparser2";
import { LIST_BOUNDS } from "./listing.js";

/** An element of an entry: its name without prefix, attributes, own text, and children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

export interface XmlEntries {
  /** Name of the outermost element; null when there was none. */
  readonly root: string | null;
  readonly rootAttributes: Readonly<Record<string, string>>;
  /** False when the outermost element was never closed: the file was cut off. */
  readonly isWhole: boolean;
  /** Why reading stopped before the end, or null. */
  readonly stopped: string | null;
}

const CHUNK = 1 << 16;
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML in one pass and hands over each element named in `wanted`, whole, as it closes; nothing else is kept. Entities of the document's own are not
 * expanded (htmlparser2 knows none); depth, size of an entry and length of a text are bounded. Linear; never throws on text.
 */
export function readXmlEntries(chunks: Iterable<string>, wanted: ReadonlySet<string>, take: (entry: XmlNode) => void): XmlEntries {
  const open: XmlNode[] = [];
  let depth = 0, nodes = 0, root: string | null = null, rootAttributes: Readonly<Record<string, string>> = {}, isWhole = false, stopped: string | null = null;
  const parser = new Parser({
    onopentag(rawName, attributes) {
      const name = local(rawName);
      depth += 1;
      if (root === null) { root = name; rootAttributes = attributes; return; }
      if (depth > LIST_BOUNDS.depth) { stopped = "elements lie too deep"; return; }
      if (open.length === 0 && !wanted.has(name)) return;
      if (open.length === 0) nodes = 0;
      nodes += 1;
      if (nodes > LIST_BOUNDS.nodesOfEntry) { stopped = "an entry is too large"; return; }
      const node: XmlNode = { name, attributes, text: "", children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    ontext(text) {
      const node = open.at(-1);
      if (node !== undefined && node.text.length < LIST_BOUNDS.textOfNode) node.text += text;
    },
    onclosetag(_name, implied) {
      depth -= 1;
      // At the end of a cut-off file the parser closes what is open; that is no end.
      if (depth === 0 && !implied) isWhole = true;
      const node = open.pop();
      if (node !== undefined && open.length === 0 && !implied) take(node);
    },
  }, { xmlMode: true, decodeEntities: true });
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length && stopped === null; at += CHUNK) parser.write(chunk.slice(at, at + CHUNK));
    if (stopped !== null) break;
  }
  if (stopped === null) parser.end();
  return { root, rootAttributes, isWhole, stopped };
}

/** First child of a name, or null. */
export function childOf(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** Children of a name; of a path of names, those at its end. */
export function childrenOf(node: XmlNode | null, ...path: readonly string[]): XmlNode[] {
  let level = node === null ? [] : [node];
  for (const name of path) level = level.flatMap((one) => one.children.filter((child) => child.name === name));
  return level;
}

/** Trimmed text of the first child of a name; "" when there is none. */
export function textOf(node: XmlNode | null, name: string): string {
  return childOf(node, name)?.text.trim() ?? "";
}

/** Trimmed texts at the end of a path, empty ones left out. */
export function textsOf(node: XmlNode | null, ...path: readonly string[]): string[] {
  return childrenOf(node, ...path).map((child) => child.text.trim()).filter((text) => text !== "");
}
