import type { ClaimView, FigureView, StoryPage, StoryView } from "../model/index.js";
import { changesOf, findGraph, findPage, findStory, listArticlesOfStory, storiesOfPart, versionsOf } from "../store/index.js";
import { articleCard } from "./article-cards.js";
import type { House } from "./house.js";
import { lensOfStory } from "./lens.js";
import { countComments } from "./comments.js";
import { passagesOf } from "./passages.js";
import { newsOf } from "./summaries.js";

const NEWS = 20;

/** A version of a story's page with all that stands around it; null when there is none. */
export async function viewStory(house: House, id: string, version: string | null): Promise<StoryView | null> {
  const page = await findPage(house.db, id, version);
  if (page === null) return null;
  const [rows, graph, changes, versions, related, lens, comments] = await Promise.all([
    listArticlesOfStory(house.db, id), findGraph(house.db, id, page.version), changesOf(house.db, [id], NEWS), versionsOf(house.db, id),
    relatedStories(house, page), lensOfStory(house, page), countComments(house, id),
  ]);
  return { page, articles: rows.map((row) => articleCard(row, page.trace)), graph, news: (changes.get(id) ?? []).map(newsOf), lens, comments, versions, related };
}

async function relatedStories(house: House, page: StoryPage): Promise<StoryView["related"]> {
  const related = await Promise.all(page.story.links.map(async (link) => {
    const story = await findStory(house.db, link.storyId);
    return story === null ? null : { id: story.id, headline: story.label, why: link.because[0]?.text ?? link.kind };
  }));
  return related.filter((story) => story !== null);
}

/** A claim group on a page of its own, with every passage that states it. */
export async function viewClaim(house: House, groupId: string): Promise<ClaimView | null> {
  const storyId = (await storiesOfPart(house.db, "claim-group", groupId))[0] ?? null;
  const page = storyId === null ? null : await findPage(house.db, storyId, null);
  const group = page?.trace.claimGroups.find((one) => one.id === groupId);
  if (page === null || page === undefined || group === undefined) return null;
  const claims = new Set(group.claimIds);
  return {
    storyId: page.storyId, headline: page.headline, group,
    passages: await passagesOf(house, group.claimIds, page.trace),
    origins: page.trace.originList.filter((origin) => group.originIds.includes(origin.id)),
    differences: page.trace.differences.filter((difference) => difference.claimIds.flat().some((id) => claims.has(id))),
  };
}

/** A line of a story's ledger on a page of its own. */
export async function viewFigure(house: House, lineId: string): Promise<FigureView | null> {
  const storyId = (await storiesOfPart(house.db, "ledger-line", lineId))[0] ?? null;
  const page = storyId === null ? null : await findPage(house.db, storyId, null);
  const line = page?.trace.ledger.find((one) => one.id === lineId);
  if (page === null || page === undefined || line === undefined) return null;
  const origins = new Set(line.entries.map((entry) => entry.originId));
  const articles = new Set(line.entries.flatMap((entry) => [...entry.articleIds, ...entry.repeatedBy]));
  const rows = await listArticlesOfStory(house.db, page.storyId);
  return {
    storyId: page.storyId, headline: page.headline, line,
    origins: page.trace.originList.filter((origin) => origins.has(origin.id)),
    articles: rows.filter((row) => articles.has(row.id)).map((row) => articleCard(row, page.trace)),
  };
}
