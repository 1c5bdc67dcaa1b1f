import { addJob, recordChanges, storiesNaming, type ListChange } from "../store/index.js";
import type { Listing } from "../screen/index.js";
import type { House } from "./house.js";

/** A version that changes more than this is a new way of writing the list, not news. */
const MOST_NEWS = 400;
const STORIES_EACH = 30;
const ALERT_PRIORITY = 12;

/** A spelling that is found in a text without being another word: two words, or a word of at least six letters. */
const isTelling = (name: string): boolean => name.trim().split(/\s+/).length >= 2 || (name.match(/\p{L}/gu) ?? []).length >= 6;

/**
 * Notes in the stories that hold a party's name that it is now, or no longer, listed, and wakes their alerts. The name must stand in the text as the list
 * writes it (in any case): a candidate of the matcher is no news. Cost: one look into the search index for each change.
 */
export async function noteListings(house: House, changes: readonly ListChange[], listings: ReadonlyMap<string, Listing>): Promise<void> {
  const news = changes.filter((change) => change.kind !== "changed");
  if (news.length > MOST_NEWS) return;
  for (const change of news) {
    const names = (listings.get(change.entryId)?.names ?? []).filter((name) => name.quality !== "weak").map((name) => name.text).filter(isTelling);
    for (const storyId of await storiesNaming(house.db, names, STORIES_EACH)) {
      await house.db.transaction(async (sql) => {
        await recordChanges(sql, storyId, [{ kind: "listed", subject: storyId, text: change.text }]);
        await addJob(sql, "alert", { storyId }, { key: `alert:${storyId}`, priority: ALERT_PRIORITY });
      });
    }
  }
}
