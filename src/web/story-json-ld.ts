import type { StoryView } from "../model/index.js";

/** schema.org description of a story page: an article based on the kept pages. Headwater makes no claim review. */
export function storyJsonLd(view: StoryView, origin: string): unknown {
  const { page } = view;
  return {
    "@context": "https://schema.org", "@type": "NewsArticle", "@id": `${origin}/story/${page.storyId}`, headline: page.headline.slice(0, 110),
    ...(page.story.updatedAt === null ? {} : { dateModified: page.story.updatedAt }), ...(page.story.eventDate === null ? {} : { datePublished: page.story.eventDate }),
    version: page.version, description: page.lede.map((sentence) => sentence.text).join(" ").slice(0, 500), image: `${origin}/story/${page.storyId}/card.png`,
    publisher: { "@type": "Organization", name: "Headwater" },
    isBasedOn: view.articles.slice(0, 50).map((card) => ({ "@type": "NewsArticle", headline: card.title, inLanguage: card.lang, publisher: card.outlet.name, ...(card.url === null ? {} : { url: card.url }), ...(card.published === null ? {} : { datePublished: card.published }) })),
  };
}
