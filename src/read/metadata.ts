import { textOf, tidy, type PageTree } from "./dom.js";

/** What a page says about itself beside its visible text. Never trusted over the text; used where the text is silent, or agrees. */
export interface PageMetadata {
  /** `<meta>` name, property or itemprop (lower case) to contents, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The JSON-LD node that describes this page's article, or null. */
  readonly article: JsonObject | null;
  /** All JSON-LD nodes, flattened out of `@graph` and lists, in order. */
  readonly nodes: readonly JsonObject[];
  readonly documentTitle: string;
  readonly canonical: string | null;
  readonly amp: string | null;
}

export type JsonObject = { readonly [key: string]: unknown };

const ARTICLE_TYPE = /^(?:\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting|LiveBlogPosting|Report|AdvertiserContentArticle|SocialMediaPosting|\w+Article|Review|ClaimReview|CreativeWork|Posting)$/;
const MAX_JSON = 2_000_000;
const MAX_VALUE = 4_000;
const MAX_JSON_NODES = 5_000;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The `@type`s of a node, without a schema.org prefix. */
export function typesOf(node: JsonObject): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string").map((name) => name.replace(/^.*[/:]/, ""));
}

/** Strings of pages' JSON-LD often hold raw line breaks, comment marks or a trailing comma or semicolon. */
function parseJson(source: string): unknown {
  const trimmed = source.trim().replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "").replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, "").trim();
  for (const attempt of [trimmed, trimmed.replace(/\p{Cc}+/gu, " ").replace(/;\s*$/, "").replace(/,(\s*[\]}])/g, "$1")]) {
    try { return JSON.parse(attempt) as unknown; } catch { /* try the repaired form */ }
  }
  return null;
}

/** Nodes of all blocks, breadth first, with `@graph`, lists and `mainEntity` opened; bounded. */
function flatten(blocks: readonly string[]): JsonObject[] {
  const queue: unknown[] = blocks.filter((block) => block.length <= MAX_JSON).map(parseJson);
  const nodes: JsonObject[] = [];
  for (let i = 0; i < queue.length && i < MAX_JSON_NODES; i += 1) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, 500));
    else if (isObject(value)) {
      nodes.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "liveBlogUpdate"] as const) {
        const inner = value[key];
        if (key !== "liveBlogUpdate" && (isObject(inner) || Array.isArray(inner))) queue.push(inner);
      }
    }
  }
  return nodes;
}

/** Text of a JSON-LD value: a string, the `name`, `@value` or `url` of a node, the first of a list; null otherwise. */
export function stringOf(value: unknown): string | null {
  if (typeof value === "string") return tidy(value.slice(0, MAX_VALUE)) || null;
  if (Array.isArray(value)) return stringOf(value[0]);
  if (isObject(value)) return stringOf(value["name"] ?? value["@value"] ?? value["url"] ?? null);
  return null;
}

function articleNode(nodes: readonly JsonObject[], url: string | null): JsonObject | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const worth = (node: JsonObject): number => {
    const here = url !== null && [node["url"], node["@id"], stringOf(node["mainEntityOfPage"])].some((value) => typeof value === "string" && value.split("#")[0] === url);
    return (here ? 4 : 0) + ("headline" in node ? 2 : 0) + ("datePublished" in node ? 2 : 0) + ("author" in node ? 1 : 0) + ("articleBody" in node ? 1 : 0);
  };
  let best: JsonObject | null = null;
  for (const node of articles) if (best === null || worth(node) > worth(best)) best = node;
  return best;
}

/** First non-empty content of the first of these `<meta>` names, tidied. */
export function metaOf(page: Pick<PageMetadata, "meta">, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = page.meta.get(name)?.find((content) => content.trim() !== "");
    if (value !== undefined) return tidy(value.slice(0, MAX_VALUE)) || null;
  }
  return null;
}

/** Gathers `<meta>`, `<link>`, `<title>` and JSON-LD. Bad JSON-LD is skipped. Linear. */
export function readMetadata(tree: PageTree, url: string | null): PageMetadata {
  const meta = new Map<string, string[]>();
  let documentTitle = "";
  let canonical: string | null = null;
  let amp: string | null = null;
  for (let i = 0; i < tree.nodes.length; i += 1) {
    const node = tree.nodes[i];
    if (node === undefined) break;
    const { tag, attributes } = node;
    if (tag === "meta" && attributes["content"] !== undefined) {
      for (const key of [attributes["property"], attributes["name"], attributes["itemprop"]]) {
        if (key === undefined) continue;
        const name = key.toLowerCase();
        const list = meta.get(name);
        if (list === undefined) meta.set(name, [attributes["content"]]); else if (list.length < 50) list.push(attributes["content"]);
      }
    } else if (tag === "link" && attributes["href"] !== undefined) {
      const rel = (attributes["rel"] ?? "").toLowerCase();
      if (rel === "canonical") canonical ??= attributes["href"];
      else if (rel === "amphtml") amp ??= attributes["href"];
    } else if (tag === "title" && documentTitle === "") documentTitle = textOf(tree, i, 2_000);
  }
  const nodes = flatten(tree.jsonLd);
  return { meta, nodes, article: articleNode(nodes, url ?? canonical), documentTitle, canonical: absolute(canonical, url), amp: absolute(amp, url) };
}

/** An http(s) address made absolute against the page's, without its fragment; null when it is not one. */
export function absolute(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === "") return null;
  const address = href.trim();
  try {
    const url = base === null ? new URL(address) : new URL(address, base);
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    url.hash = "";
    return url.href;
  } catch { return null; }
}
