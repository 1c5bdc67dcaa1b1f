import { HouseError } from "../model/index.js";
import { findArticle, findArticleByUrl, findPage, loadMaterial, storiesByPrefix, storyAfterMerge, storyOfArticle } from "../store/index.js";
import type { StoryTrace } from "../trace/index.js";
import { addCollected, collectContext, collectInput } from "./add.js";
import type { House } from "./house.js";
import type { TracedStory } from "./trace-documents.js";
import { drain } from "./work.js";

/** The story that a target means: a story's id or the beginning of it, a kept article's id, or the address of a kept article. Null when it means none. */
export async function storyOfTarget(house: House, target: string): Promise<string | null> {
  if (/^https?:\/\//i.test(target)) {
    const articleId = await findArticleByUrl(house.db, target);
    return articleId === null ? null : storyOfArticle(house.db, articleId);
  }
  const ids = await storiesByPrefix(house.db, target, 3);
  if (ids.length > 1 && !ids.includes(target)) throw new HouseError("cli/no-story", `"${target}" begins several ids: ${ids.map((id) => id.slice(0, 12)).join(", ")}. Give more of it.`);
  if (ids.length > 0) return ids.includes(target) ? target : (ids[0] ?? null);
  if ((await findArticle(house.db, target)) !== null) return storyOfArticle(house.db, target);
  return storyAfterMerge(house.db, target);
}

/** The stored trace of a story with what it was made from; null when there is no page yet. */
export async function tracedStory(house: House, storyId: string): Promise<TracedStory | null> {
  const [page, material] = await Promise.all([findPage(house.db, storyId, null), loadMaterial(house.db, storyId)]);
  // Pages are stored as traced, so their traces have all that tracing gave.
  return page === null || material === null ? null : { material, trace: page.trace as StoryTrace };
}

/** Fetches an address that is not kept yet, keeps it and runs the stages; returns its story. Throws why when it can't be had. */
export async function takeInAddress(house: House, url: string): Promise<string | null> {
  let articleId: string | null = null;
  const report = await addCollected(house, collectInput(url, collectContext(house)), { onItem: (item) => { articleId ??= item.articleId; } });
  const refused = report.refused[0];
  if (articleId === null) throw new HouseError(refused?.code ?? "collect/refused", refused?.message ?? `${url} holds no report.`);
  await drain(house);
  return storyOfArticle(house.db, articleId);
}
