import type { Article, Story } from "../model/index.js";
import { groupArticles } from "../group/index.js";

/** A story as the command prints it: `pages` are the callers' ids of the documents, or the article ids where they gave none. */
export interface DocumentStory {
  readonly id: string;
  readonly label: string;
  readonly eventDate: string | null;
  readonly pages: readonly string[];
}

/** Groups loaded documents into stories, with the reasons of every membership; see `groupArticles`. */
export function groupDocuments(articles: readonly Article[]): Story[] {
  return groupArticles(articles, []);
}

/** The stories with pages named as the caller names them, in order of arrival. Documents that are the same page share its place. */
export function namedByCaller(stories: readonly Story[], articles: readonly Article[]): DocumentStory[] {
  const namesOf = new Map<string, string[]>();
  for (const article of articles) namesOf.set(article.id, [...(namesOf.get(article.id) ?? []), article.externalId ?? article.id]);
  return stories.map(({ id, label, eventDate, members }) => ({ id, label, eventDate, pages: members.flatMap((member) => namesOf.get(member.articleId) ?? []) }));
}
