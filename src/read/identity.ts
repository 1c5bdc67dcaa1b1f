import type { PageMetadata } from "./metadata.js";
import { isObject, metaOf, stringOf, typesOf } from "./metadata.js";
import { parsePage, textOf, tidy, type PageTree } from "./dom.js";
import { foldForMatch } from "./fold.js";

const SEPARATOR = /\s{1,3}(?:[|»«·•–—~:/\\]|::|-{1,3}|›|‹|\u2014)\s{1,3}/g;

/** The site's name as the page gives it, or null. */
export function siteName(page: PageMetadata): string | null {
  const publisher = page.article?.["publisher"] ?? page.nodes.find((node) => "publisher" in node)?.["publisher"];
  const organisation = page.nodes.find((node) => typesOf(node).some((type) => type === "NewsMediaOrganization" || type === "WebSite"));
  const name = metaOf(page, "og:site_name") ?? (isObject(publisher) ? stringOf(publisher) : null) ?? (organisation === undefined ? null : stringOf(organisation["name"]))
    ?? metaOf(page, "publisher", "dc.publisher", "application-name", "twitter:app:name:iphone");
  return name === null || name.length > 100 || /^https?:/.test(name) ? null : name;
}

/** What a document title adds to the headline ("Quay closed – Harbour Review"): the site's name, where the page names itself nowhere else. */
export function siteOfTitle(documentTitle: string, title: string): string | null {
  if (title === "" || !documentTitle.startsWith(title)) return null;
  const rest = /^\s{0,3}[-–—|·«»:]\s{1,3}([^-–—|·«»:]{2,40})$/.exec(documentTitle.slice(title.length));
  return rest?.[1]?.trim() ?? null;
}

/** A document title without the site's name or section at its end (or start). */
export function stripSite(title: string, site: string | null): string {
  const parts: { text: string; from: number; to: number }[] = [];
  let from = 0;
  for (const found of title.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(from, found.index), from, to: found.index });
    from = found.index + found[0].length;
  }
  parts.push({ text: title.slice(from), from, to: title.length });
  if (parts.length === 1) return title;
  const isSite = (text: string): boolean => site !== null && foldForMatch(text) !== "" && (foldForMatch(site).includes(foldForMatch(text)) || foldForMatch(text).includes(foldForMatch(site)));
  let first = 0;
  let last = parts.length - 1;
  while (last > first && (isSite(parts[last]?.text ?? "") || /^[\w-]{2,30}\.[a-z]{2,10}$/i.test(parts[last]?.text ?? ""))) last -= 1;
  while (first < last && isSite(parts[first]?.text ?? "")) first += 1;
  return title.slice(parts[first]?.from ?? 0, parts[last]?.to ?? title.length).trim() || title;
}

/** All first-level headlines of the page that are not hidden in menus, tidied. */
function headlines(tree: PageTree): string[] {
  const found: string[] = [];
  for (let i = 0; i < tree.nodes.length && found.length < 20; i += 1) {
    if (tree.nodes[i]?.tag !== "h1") continue;
    const text = textOf(tree, i, 2_000);
    if (text.length >= 3 && text.length <= 400) found.push(text);
  }
  return found;
}

function overlap(a: string, b: string): number {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const left = words(a);
  const right = words(b);
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const word of left) if (right.has(word)) both += 1;
  return both / Math.min(left.size, right.size);
}

/** Where a page states its headline, with the weight of its vote. What readers see weighs most, after the headline stated for this very article. */
type Vote = readonly [text: string | null, weight: number];

/**
 * The headline, without the site's name. Every place that states one votes; a title that another one only lengthens ("Headline - Site - News")
 * gets that one's vote too. A visible `<h1>` that shares no words with any stated title is the site's name or a section and does not vote.
 * "" when the page has no title at all.
 */
export function titleOf(tree: PageTree, page: PageMetadata, site: string | null): string {
  const stated: Vote[] = [
    [stringOf(page.article?.["headline"]), 1.5], [metaOf(page, "og:title"), 1.2], [metaOf(page, "twitter:title"), 0.3], [metaOf(page, "dc.title", "title"), 0.2], [page.documentTitle, 0.3],
  ];
  const votes = stated.map(([text, weight]): Vote => [text === null || text === "" ? null : stripSite(unescapeTwice(text), site), weight]);
  const shown = headlines(tree);
  const agreed = shown.map((text) => ({ text, score: Math.max(0, ...votes.map(([other]) => (other === null ? 0 : overlap(text, other)))) }))
    .filter((entry) => entry.score >= 0.5).sort((a, b) => b.score - a.score)[0];
  if (agreed !== undefined) votes.push([agreed.text, 1.25]);
  return elect(votes) || shown[0] || "";
}

const LENGTHENED = /^\s{0,3}[-–—|·:»«ㅣ/]/;

function elect(votes: readonly Vote[]): string {
  let best = "";
  let high = 0;
  for (const [text, own] of votes) {
    const key = text === null ? "" : foldForMatch(text);
    if (text === null || key === "") continue;
    let score = own * 0.5;
    for (const [other, weight] of votes) {
      if (other === null) continue;
      const longer = key.length > 12 && foldForMatch(other).startsWith(key) && LENGTHENED.test(other.slice(text.length));
      if (longer || foldForMatch(other) === key) score += weight;
    }
    if (score > high) { high = score; best = text; }
  }
  return best;
}

/** Some sites escape entities twice in their metadata. */
export function unescapeTwice(text: string): string {
  if (!/&[#\w]{2,10};/.test(text)) return text;
  return tidy(parsePage(text.replaceAll("<", "&lt;")).nodes.map((node) => node.text).join(""));
}
