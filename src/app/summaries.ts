import type { NewsItem, NewsKind, StoryCard, StoryMaterial, StoryPage } from "../model/index.js";
import type { ChangeRow, StoryListRow } from "../store/index.js";

/** What a list shows of a story; kept beside its page so that lists open no page. */
export type StorySummary = Omit<StoryCard, "id" | "updatedAt" | "news">;

/** The summary of a composed page. */
export function summaryOf(material: StoryMaterial, page: StoryPage): StorySummary {
  const languages = new Map<string, number>();
  for (const article of material.articles) languages.set(article.lang, (languages.get(article.lang) ?? 0) + 1);
  const lang = [...languages].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? "und";
  return {
    headline: page.headline, status: page.status, ...(page.statusNotes === undefined ? {} : { statusNotes: page.statusNotes }), lede: page.lede[0]?.text ?? "", lang: languages.has("en") ? "en" : lang,
    outlets: page.trace.outlets, carriers: page.trace.carriers, origins: page.trace.origins, eventDate: material.story.eventDate,
  };
}

/** A row of the front page. */
export function cardOf(row: StoryListRow, news: readonly ChangeRow[]): StoryCard {
  const summary = row.summary as StorySummary;
  return { id: row.id, ...summary, updatedAt: row.newsAt, news: news.map(newsOf) };
}

/** A stored change as news. */
export function newsOf(change: ChangeRow): NewsItem {
  return { kind: change.kind as NewsKind, text: change.text, at: change.at, ...(change.note === null ? {} : { note: change.note }), ...(change.kind === "correction" && change.subject !== null ? { decisionId: change.subject } : {}) };
}
