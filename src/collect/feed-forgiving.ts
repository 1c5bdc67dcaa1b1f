import { Parser } from "htmlparser2";
import type { Feed, FeedFormat, FeedItem } from "./feed.js";
import { EMPTY_FEED, FEED_BOUNDS, feedProblem } from "./feed.js";
import type { Fields } from "./feed-fields.js";
import { feedOfFields, itemOfFields } from "./feed-fields.js";

/** What our reader found out about the document beside its content. */
export interface ForgivingFeed extends Feed {
  /** The root element was closed, and no bound was broken: the document is whole. */
  readonly isWhole: boolean;
}

/** Canonical prefixes of the modules we read, by what their namespace address holds. A feed may bind any prefix to them. */
const MODULES: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/purl\.org\/dc\/elements/i, "dc"], [/purl\.org\/dc\/terms/i, "dcterms"], [/purl\.org\/rss\/1\.0\/modules\/content/i, "content"], [/search\.yahoo\.com\/mrss/i, "media"],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, "sy"], [/itunes\.com\/dtds/i, "itunes"], [/^http:\/\/www\.w3\.org\/2005\/atom|purl\.org\/atom/i, ""], [/^http:\/\/purl\.org\/rss|userland\.com\/rss/i, ""],
];

const ROOTS: Readonly<Record<string, FeedFormat>> = { rss: "rss", rdf: "rdf", feed: "atom", channel: "rss" };

/** Elements whose content is markup: what is nested in them is kept as written. */
const MARKUP = /(?:^|\/)(?:title|description|content|content:encoded|summary|body|fullitem|subtitle|tagline|info|media:description|media:title|dc:description)$/;

/** Elements that hold words only, and those that may follow them in an item. */
const SIMPLE = /^(?:title|link|guid|id|pubdate|published|updated|dc:date|category|comments)$/;
const FIELDS: ReadonlySet<string> = new Set(["title", "link", "guid", "id", "pubdate", "published", "updated", "dc:date", "description", "content:encoded", "content", "summary", "author", "dc:creator", "category", "comments", "enclosure", "item", "entry"]);

class Reading {
  format: FeedFormat = "none";
  readonly items: FeedItem[] = [];
  readonly feed: Fields = new Map();
  stopped: string | null = null;
  isWhole = false;
  private stack: string[] = [];
  private item: Fields | null = null;
  private itemDepth = 0;
  private elements = 0;
  private field: { path: string; depth: number; attributes: Readonly<Record<string, string>>; text: string; xhtml: boolean } | null = null;
  private readonly prefixes = new Map<string, string>([["atom", ""], ["a10", ""], ["rss", ""], ["rdf", ""]]);
  private readonly base: string | null;
  constructor(base: string | null) { this.base = base; }

  open(raw: string, attributes: Readonly<Record<string, string>>): void {
    this.elements += 1;
    if (this.elements > FEED_BOUNDS.elements) { this.stopped = `it has more than ${FEED_BOUNDS.elements} elements`; return; }
    this.bindPrefixes(attributes);
    const name = this.nameOf(raw);
    this.stack.push(name);
    if (this.stack.length > FEED_BOUNDS.depth) { this.stopped = `its elements lie more than ${FEED_BOUNDS.depth} deep`; return; }
    if (Object.keys(attributes).length > FEED_BOUNDS.attributes) { this.stopped = `an element has more than ${FEED_BOUNDS.attributes} attributes`; return; }
    if (this.format === "none" && ROOTS[name] !== undefined) this.format = ROOTS[name];
    if (this.field !== null && SIMPLE.test(this.field.path) && FIELDS.has(name)) this.endUnclosed(name);
    if (name === "item" || (name === "entry" && this.itemDepth === 0)) this.startItem(attributes);
    else if (this.field !== null) this.field.text += tagOf(raw, attributes, this.field.xhtml);
    else this.startField(attributes);
  }

  text(part: string): void {
    if (this.field !== null) this.field.text += this.field.xhtml && this.stack.length > this.field.depth ? escapeText(part) : part;
  }

  close(raw: string): void {
    const name = this.nameOf(raw);
    const at = this.stack.lastIndexOf(name);
    if (at < 0) return;
    if (this.field !== null && at + 1 > this.field.depth) this.field.text += `</${raw}>`;
    this.stack.length = at;
    if (this.field !== null && at < this.field.depth) this.endField();
    if (this.item !== null && at < this.itemDepth) this.endItem();
    if (at === 0 && this.format !== "none") this.isWhole = true;
  }

  /** What is open when the document ends was cut off. With title and address whole the item can be used; otherwise it comes whole next time. */
  end(): void {
    this.field = null;
    if (this.item?.has("title") === true && this.item.has("link")) this.endItem();
  }

  private startItem(attributes: Readonly<Record<string, string>>): void {
    // An item within an item: the first was never closed.
    this.endField();
    if (this.item !== null) this.endItem();
    if (this.format === "none") this.format = this.stack.at(-1) === "entry" ? "atom" : "rss";
    this.item = new Map();
    this.itemDepth = this.stack.length;
    this.keep(this.item, "@", "", attributes);
    if (this.items.length >= FEED_BOUNDS.items) this.stopped = `it has more than ${FEED_BOUNDS.items} items`;
  }

  private endItem(): void {
    if (this.item !== null) this.items.push(itemOfFields(this.item, this.base));
    this.item = null;
    this.itemDepth = 0;
  }

  private startField(attributes: Readonly<Record<string, string>>): void {
    const inside = this.item === null ? this.stack.filter((name) => ROOTS[name] === undefined) : this.stack.slice(this.itemDepth);
    if (inside.length === 0) { this.keep(this.feed, "@", "", attributes); return; }
    const path = inside.join("/");
    // A field that holds fields (author/name, source/title) is kept for its attributes; its parts come as fields of their own.
    const holds = /(?:^|\/)(?:author|contributor|source|media:group|image|textinput)$/.test(path) && !(this.format === "rss" && path === "source") && path !== "author";
    if (holds) this.keep(this.item ?? this.feed, path, "", attributes);
    else this.field = { path, depth: this.stack.length, attributes, text: "", xhtml: /xhtml/.test(attributes["type"] ?? "") };
  }

  private endField(): void {
    const field = this.field;
    this.field = null;
    if (field === null) return;
    // Atom's author holds a name; RSS's is the name.
    const nested = field.path === "author" ? /<(?:\w{1,20}:)?name[^<>]{0,200}>([^<]{0,500})</.exec(field.text)?.[1] : undefined;
    this.keep(this.item ?? this.feed, field.path, nested ?? (MARKUP.test(field.path) ? field.text : field.text.replace(/<[^<>]{0,500}>/g, "")), field.attributes);
  }

  private keep(fields: Fields, path: string, text: string, attributes: Readonly<Record<string, string>>): void {
    const found = fields.get(path);
    if (found === undefined) { if (fields.size < FEED_BOUNDS.fields) fields.set(path, [{ text, attributes }]); }
    else if (found.length < FEED_BOUNDS.fields) found.push({ text, attributes });
  }

  /** `<title>A<link>B</link>`: the title was never closed, and ends where the next field of an item begins. */
  private endUnclosed(name: string): void {
    this.stack.length = (this.field?.depth ?? 1) - 1;
    this.endField();
    this.stack.push(name);
  }

  private bindPrefixes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, address] of Object.entries(attributes)) {
      if (!name.startsWith("xmlns:")) continue;
      const known = MODULES.find(([sign]) => sign.test(address))?.[1];
      if (known !== undefined && this.prefixes.size < 100) this.prefixes.set(name.slice(6), known);
    }
  }

  private nameOf(raw: string): string {
    const [prefix, local] = raw.includes(":") ? [raw.slice(0, raw.indexOf(":")), raw.slice(raw.indexOf(":") + 1)] : ["", raw];
    const known = this.prefixes.get(prefix) ?? prefix;
    return known === "" ? local : `${known}:${local}`;
  }
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>, escaped: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value).replace(/"/g, "&quot;")}"`).join("");
  return `<${escaped ? name.replace(/^\w{1,20}:/, "") : name}${written}>`;
}

/**
 * Reads RSS, RDF and Atom as they are found: undeclared entities and prefixes, unclosed elements, stray markup, documents cut off anywhere.
 * An item whose end was not reached is kept, with the fields that were complete, if title and link are among them. Entities of a DOCTYPE are never expanded. Linear in the length; never throws.
 */
export function readForgivingly(text: string, base: string | null): ForgivingFeed {
  const reading = new Reading(base);
  const parser = new Parser({
    onopentag: (name, attributes) => { if (reading.stopped === null) reading.open(name, attributes); },
    ontext: (part) => { if (reading.stopped === null) reading.text(part); },
    onclosetag: (name) => { if (reading.stopped === null) reading.close(name); },
  }, { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true });
  // In pieces, so that a document that breaks a bound is left early.
  for (let from = 0; from < text.length && reading.stopped === null; from += 65_536) parser.write(text.slice(from, from + 65_536));
  // The parser is not ended: that would close what is open, and hide that the document was cut off.
  reading.end();
  const problems = reading.stopped === null ? [] : [feedProblem("collect/feed-bounds", `The feed was read only in part: ${reading.stopped}.`)];
  return { ...EMPTY_FEED, ...feedOfFields(reading.feed, base), format: reading.format, items: reading.items, problems, isWhole: reading.isWhole && reading.stopped === null };
}
