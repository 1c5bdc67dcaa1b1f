import type { Article } from "../model/index.js";

/** Address without scheme, "www.", AMP marks, query of trackers and trailing slash: two addresses of one page come out equal. */
export function pageKey(address: string): string {
  const bare = address.toLowerCase().replace(/^https?:\/\//, "").replace(/^(?:www|m|amp|mobile)\./, "");
  const [path = ""] = bare.split(/[?#]/);
  return path.replace(/\/amp(?:\/|$)/g, "/").replace(/\.amp(?=\.html?$|$)/, "").replace(/(?<!\/)\/+$/, "");
}

/** What folds one article into another: it is the same page again, or says by its canonical address that it is. */
export interface Fold {
  readonly articleId: string;
  readonly into: string;
  readonly kind: "mirror" | "link";
  readonly reason: string;
}

/**
 * AMP twins and copies that name their original. Each article folds into the earliest article it points to. Linear.
 * A canonical address on another domain is a statement by the taker; the same address with AMP marks is the same page.
 */
export function foldsOf(articles: readonly Article[]): Fold[] {
  const byAddress = new Map<string, Article>();
  const folds: Fold[] = [];
  for (const article of articles) {
    const own = article.url === null ? null : pageKey(article.url);
    if (own !== null && !byAddress.has(own)) byAddress.set(own, article);
  }
  for (const article of articles) {
    const own = article.url === null ? null : pageKey(article.url);
    const canonical = article.canonicalUrl === null ? null : pageKey(article.canonicalUrl);
    const twin = own === null ? undefined : byAddress.get(own);
    const original = canonical === null || canonical === own ? undefined : byAddress.get(canonical);
    if (twin !== undefined && twin.id !== article.id) {
      folds.push({ articleId: article.id, into: twin.id, kind: "mirror", reason: `The address is another form of the one ${twin.outlet.name} published.` });
    } else if (original !== undefined && original.id !== article.id) {
      const sameOutlet = original.outlet.id === article.outlet.id;
      folds.push({ articleId: article.id, into: original.id, kind: sameOutlet ? "mirror" : "link", reason: `Its canonical address is the page of ${original.outlet.name}.` });
    }
  }
  return folds;
}
