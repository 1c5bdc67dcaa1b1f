import { changesOf, findPage, findStory, listsMark, pageRevision } from "../store/index.js";
import { contentId } from "../text/index.js";
import type { House } from "./house.js";

const MAX_VERSIONS = 2_000;

/**
 * What a story's page shows now, in one word: the version of its text, the revision of its discussion, and after a dash a mark of what else stands
 * around it and changes without it (news, headlines of linked stories, sanctions lists). Null when there is no page. A page kept under this mark is never stale. Cost: a few look-ups by key.
 */
export function createViewMarks(house: House): (storyId: string) => Promise<string | null> {
  // Links are part of a version's text, so they are read once a version.
  const linksOf = new Map<string, readonly string[]>();
  const links = async (storyId: string, version: string): Promise<readonly string[]> => {
    const known = linksOf.get(version);
    if (known !== undefined) return known;
    const page = await findPage(house.db, storyId, version);
    const found = (page?.story.links ?? []).map((link) => link.storyId);
    if (linksOf.size >= MAX_VERSIONS) linksOf.clear();
    linksOf.set(version, found);
    return found;
  };
  return async (storyId) => {
    const revision = await pageRevision(house.db, storyId);
    if (revision === null) return null;
    const version = revision.split(".")[0] ?? revision;
    const [lists, changes, linked] = await Promise.all([
      listsMark(house.db),
      changesOf(house.db, [storyId], 1),
      links(storyId, version).then((ids) => Promise.all(ids.map((id) => findStory(house.db, id)))),
    ]);
    const newest = changes.get(storyId)?.[0];
    const around = [lists, newest === undefined ? "" : `${newest.at} ${newest.text}`, ...linked.map((story) => story?.label ?? "")];
    return `${revision}-${contentId(...around).slice(0, 8)}`;
  };
}
