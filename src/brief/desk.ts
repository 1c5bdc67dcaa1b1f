import type { Article, CarrierGroup, Claim, ClaimGroup, LedgerEntry, Origin, StoryMaterial, Trace } from "../model/index.js";

/** A claim with the article it stands in. */
export interface Cited {
  readonly claim: Claim;
  readonly article: Article;
}

/** Everything the composer looks up, indexed once. */
export interface Desk {
  readonly material: StoryMaterial;
  readonly trace: Trace;
  /** Language the page is written in. */
  readonly lang: string;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Cited>;
  readonly carriersOf: ReadonlyMap<string, readonly CarrierGroup[]>;
  readonly originOf: ReadonlyMap<string, Origin>;
  readonly ledgerOf: ReadonlyMap<string, LedgerEntry>;
  /** In how many of the articles in the page's language a word stands, and how many there are; of the paragraphs where there is one article alone. */
  readonly shared: { readonly texts: number; readonly counts: ReadonlyMap<string, number> };
  /** Articles that say what a claim says, by claim. */
  readonly tellersOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** "carrier article" where the article credits the carrier in words. */
  readonly credited: ReadonlySet<string>;
  /** For a claim with a figure: outlets that print the same value of the same thing, in whatever language. */
  readonly printersOf: ReadonlyMap<string, number>;
}

/** Indexes a story for composing. Linear in claims and edges. */
export function deskOf(material: StoryMaterial, trace: Trace): Desk {
  const members = new Set(material.story.members.map((member) => member.articleId));
  const kept = material.articles.filter((article) => members.size === 0 || members.has(article.id));
  const articles = new Map(kept.map((article) => [article.id, article]));
  const claims = new Map<string, Cited>();
  for (const extraction of material.extractions) {
    const article = articles.get(extraction.articleId);
    if (article === undefined || article.revision !== extraction.revision) continue;
    for (const claim of extraction.claims) claims.set(claim.id, { claim, article });
  }
  const lang = pageLanguage(kept);
  return {
    material, trace, articles, claims, lang,
    shared: sharedWords(kept.filter((article) => article.lang === lang)), tellersOf: tellersByClaim(trace, claims), credited: creditedPairs(trace),
    carriersOf: carriersByArticle(trace.carrierGroups),
    originOf: new Map(trace.originList.flatMap((origin) => origin.claimIds.map((id) => [id, origin] as const))),
    printersOf: printersByClaim(trace, articles),
    ledgerOf: new Map(trace.ledger.flatMap((line) => line.entries.flatMap((entry) => entry.claimIds.map((id) => [id, entry] as const)))),
  };
}

const MAX_WORDS = 4_000;
const MAX_PARAGRAPHS = 200;

function sharedWords(articles: readonly Article[]): Desk["shared"] {
  const counts = new Map<string, number>();
  const [only] = articles;
  const texts = articles.length === 1 && only !== undefined ? only.text.split("\n").filter((line) => line.trim() !== "").slice(0, MAX_PARAGRAPHS) : articles.map((article) => article.text);
  for (const text of texts) for (const word of wordsOf(text, MAX_WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { texts: texts.length, counts };
}

function tellersByClaim(trace: Trace, claims: ReadonlyMap<string, Cited>): Map<string, ReadonlySet<string>> {
  return new Map(trace.claimGroups.flatMap((group) => {
    const tellers = new Set(group.claimIds.flatMap((id) => claims.get(id)?.article.id ?? []));
    return group.claimIds.map((id) => [id, tellers] as const);
  }));
}

function creditedPairs(trace: Trace): Set<string> {
  const stated = trace.edges.filter((edge) => edge.basis === "stated" && edge.from.startsWith("carrier:") && edge.to.startsWith("article:"));
  return new Set(stated.map((edge) => `${edge.from.slice("carrier:".length)} ${edge.to.slice("article:".length)}`));
}

/** Folded content words of a text (four letters and more, and numbers), at most `limit` of its tokens. Linear. */
export function wordsOf(text: string, limit = 200): Set<string> {
  const found = new Set<string>();
  let left = limit;
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    if (left <= 0) break;
    left -= 1;
    found.add(word);
  }
  return found;
}

const WORDS = /[\p{L}\p{Nd}]{4,}|\p{Nd}+/gu;

function printersByClaim(trace: Trace, articles: ReadonlyMap<string, Article>): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of trace.ledger) {
    const byValue = new Map<number | null, LedgerEntry[]>();
    for (const entry of line.entries) byValue.set(entry.figure.value, [...(byValue.get(entry.figure.value) ?? []), entry]);
    for (const entries of byValue.values()) {
      const outlets = new Set(entries.flatMap((entry) => entry.articleIds.flatMap((id) => articles.get(id)?.outlet.id ?? [])));
      for (const entry of entries) for (const id of entry.claimIds) found.set(id, Math.max(found.get(id) ?? 0, outlets.size));
    }
  }
  return found;
}

function carriersByArticle(groups: readonly CarrierGroup[]): Map<string, CarrierGroup[]> {
  const found = new Map<string, CarrierGroup[]>();
  for (const group of groups) for (const id of group.articleIds) found.set(id, [...(found.get(id) ?? []), group]);
  return found;
}

/** English when any article is English, else the language of most articles (ties: alphabetical). */
function pageLanguage(articles: readonly Article[]): string {
  if (articles.some((article) => article.lang === "en")) return "en";
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(article.lang, (counts.get(article.lang) ?? 0) + 1);
  const ranked = [...counts].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
  return ranked[0]?.[0] ?? "en";
}

/** The claims of a group that the desk holds, in the group's order. */
export function claimsOf(group: ClaimGroup, desk: Desk): Cited[] {
  return group.claimIds.flatMap((id) => {
    const found = desk.claims.get(id);
    return found === undefined ? [] : [found];
  });
}

/** Of several names, those that stand in an article in the page's language; all of them when none does. "NIS" and its Russian name are one to an English reader. */
export function nativeNames(names: readonly string[], desk: Desk): string[] {
  const native = [...desk.articles.values()].filter((article) => article.lang === desk.lang);
  const found = names.filter((name) => native.some((article) => article.text.includes(name)));
  return found.length > 0 ? found : [...names];
}

/** Names of the carriers that brought these claims, stated ones first; groups that only shared text shows have no name of their own and are left out. */
export function carrierNames(cited: readonly Cited[], desk: Desk): string[] {
  const groups = cited.flatMap((one) => (desk.carriersOf.get(one.article.id) ?? []).filter((group) => brought(one, group, desk)));
  const outlets = new Set(cited.map(({ article }) => article.outlet.name));
  const ranked = [...new Set(groups)].filter((group) => group.agency !== null || (group.basis !== "inferred" && !outlets.has(group.name) && isName(group.name))).sort((left, right) => rank(left) - rank(right) || right.articleIds.length - left.articleIds.length || left.name.localeCompare(right.name));
  return [...new Set(ranked.map((group) => group.name))];
}

/**
 * Whether a claim came with a carrier's text: another page of the carrier says it too, or its page credits the carrier and doesn't name a different outlet for it.
 * A digest that reuses an agency's text in one place has not all its sentences from the agency.
 */
function brought({ claim, article }: Cited, group: CarrierGroup, desk: Desk): boolean {
  if (group.articleIds.some((id) => id !== article.id && (desk.tellersOf.get(claim.id)?.has(id) ?? false))) return true;
  return claim.attribution.outlet === null && desk.credited.has(`${group.id} ${article.id}`);
}

/** "agencies" and "staff" in lower case are no names, where a script has two cases. */
function isName(text: string): boolean {
  return !/\p{Ll}/u.test(text) || /\p{Lu}/u.test(text);
}

function rank(group: CarrierGroup): number {
  return group.basis === "inferred" ? 1 : 0;
}
