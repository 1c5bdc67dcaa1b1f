import type { Article, Extraction } from "../model/index.js";
import { extractClaims } from "../extract/index.js";
import { attributionModel } from "./models.js";

/** Claims of articles, in order; English ones with the learned model where it is installed. */
export function* extractDocuments(articles: Iterable<Article>): Generator<{ readonly article: Article; readonly extraction: Extraction }> {
  for (const article of articles) {
    const model = article.lang === "en" ? attributionModel() : null;
    yield { article, extraction: extractClaims(article, { model }) };
  }
}
