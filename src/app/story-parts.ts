import type { Anchorable, StoryPage } from "../model/index.js";
import { anchorablesOf, anchorIndex, type AnchorIndex } from "../discuss/index.js";
import { findGraph, findPage, listArticlesOfStory, pageRevision } from "../store/index.js";
import type { House } from "./house.js";
import { namesOf } from "./open-edges.js";

/** What of a story's newest page its discussion needs. */
export interface PageParts { readonly version: string; readonly parts: readonly Anchorable[]; readonly index: AnchorIndex; readonly headline: string }
/** The same, and the revision of page and discussion at which it was asked. */
export interface PageNow extends PageParts { readonly revision: string }
const MAX_KEPT = 200;
const kept = new Map<string, PageParts>();

function partsOf(page: StoryPage, names: ReadonlyMap<string, string>): PageParts {
  const parts = anchorablesOf(page, names);
  return { version: page.version, parts, index: anchorIndex(parts), headline: page.headline };
}

/** The parts of a story's newest page; null when there is no such story. Kept by version, because pages are large and discussions busy. */
export async function storyParts(house: House, storyId: string): Promise<PageNow | null> {
  const revision = await pageRevision(house.db, storyId);
  const version = revision?.split(".")[0] ?? null;
  if (revision === null || version === null) return null;
  const key = `${storyId}|${version}`;
  const known = kept.get(key);
  if (known !== undefined) return { ...known, revision };
  const page = await findPage(house.db, storyId, null);
  if (page === null) return null;
  const [articles, graph] = await Promise.all([listArticlesOfStory(house.db, storyId), findGraph(house.db, storyId, page.version)]);
  const made = partsOf(page, namesOf(page.trace, articles, graph));
  kept.set(key, made);
  for (const old of kept.keys()) { if (kept.size <= MAX_KEPT) break; kept.delete(old); }
  return { ...made, revision };
}
