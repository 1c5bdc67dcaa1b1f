import type { Article, Extraction, Repair, Story } from "../model/index.js";
import { createGrouper } from "./grouper.js";
import { GROUP_SETTINGS, type GroupSettings } from "./settings.js";
import { signatureOf } from "./signature-of.js";

export interface BatchSettings {
  readonly settings?: GroupSettings;
  readonly repairs?: readonly Repair[];
}

/** Groups articles in the order given and settles once at the end; of articles with one id the last counts. `extractions` may lack some or all articles. Same articles, same stories. */
export function groupArticles(articles: readonly Article[], extractions: readonly Extraction[], { settings = GROUP_SETTINGS, repairs = [] }: BatchSettings = {}): Story[] {
  const byArticle = new Map(extractions.map((extraction) => [extraction.articleId, extraction]));
  const grouper = createGrouper(settings, repairs);
  for (const article of new Map(articles.map((article) => [article.id, article])).values()) grouper.add(signatureOf(article, byArticle.get(article.id) ?? null));
  grouper.settle();
  return grouper.stories();
}
