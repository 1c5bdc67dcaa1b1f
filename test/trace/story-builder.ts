import type { Article, Extraction, Repair, StoryMaterial } from "../../src/model/index.js";
import { extractClaims } from "../../src/extract/index.js";
import { articleOfText } from "../../src/read/plain.js";
import { detectLanguage, findCredits, packFor } from "../../src/text/index.js";

/** A made-up page. */
export interface Page {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly lang?: string;
}

/** Reads made-up pages as one story: articles and extractions as the product makes them. */
export function storyOf(pages: readonly Page[], eventDate: string | null = "2031-05-06"): StoryMaterial {
  const articles = pages.map(articleOf);
  const extractions = articles.map((article): Extraction => extractClaims(article, { model: null }));
  const members = articles.map((article) => ({ articleId: article.id, score: 1, because: [], by: "group" }));
  return { story: { id: "story", label: "", eventDate, members, links: [], updatedAt: null }, articles, extractions };
}

function articleOf(page: Page): Article {
  const lang = page.lang ?? detectLanguage(page.text);
  const outlet = page.outlet ?? `Outlet ${page.id}`;
  const article = articleOfText({
    externalId: page.id, captureId: page.id, url: page.url === undefined ? `https://${page.id}.example/news/${page.id}` : page.url, outlet, title: null,
    published: page.published === undefined ? "2031-05-06" : page.published, capturedAt: "2031-05-07T00:00:00Z", lang, text: page.text,
  });
  return { ...article, credits: findCredits(page.text, packFor(lang), article.blocks) };
}

/** A person's decision, as the store would give it. */
export function repairOf(kind: Repair["kind"], subjects: readonly string[], value: string | null): Repair {
  return { id: `${kind} ${subjects.join(" ")}`, kind, subjects, value, reason: "checked", by: "person:ann", at: "2031-05-08T00:00:00Z", undone: false };
}
