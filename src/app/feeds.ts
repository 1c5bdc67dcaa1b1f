import { findFeed as findFeedAt, readOpml, writeOpml } from "../collect/index.js";
import { addJob, deleteFeed, insertFeed, listFeeds, type FeedRow } from "../store/index.js";
import { collectContext } from "./add.js";
import type { House } from "./house.js";

export type { FeedRow } from "../store/index.js";

/** Watches the feed at an address, or the one that the page there names; throws when there is none. */
export async function addFeed(house: House, address: string): Promise<{ readonly url: string; readonly title: string | null; readonly isNew: boolean }> {
  const { url, feed } = await findFeedAt(address, collectContext(house));
  const isNew = await watchFeed(house, { url, title: feed.title, folder: null });
  return { url, title: feed.title, isNew };
}

/** Watches all feeds of an OPML list; returns how many were new. */
export async function importOpml(house: House, bytes: Uint8Array): Promise<{ readonly found: number; readonly added: number }> {
  const feeds = readOpml(bytes);
  let added = 0;
  for (const feed of feeds) if (await watchFeed(house, feed)) added += 1;
  return { found: feeds.length, added };
}

/** The watched feeds as OPML. */
export async function exportOpml(house: House): Promise<string> {
  return writeOpml(await listFeeds(house.db), "Headwater");
}

/** Ends the watch; what was collected stays. False when it was not watched. */
export function removeFeed(house: House, url: string): Promise<boolean> {
  return deleteFeed(house.db, url);
}

/** All watched feeds with how they stand. */
export function feedsOf(house: House): Promise<FeedRow[]> {
  return listFeeds(house.db);
}

/** Watches a feed and polls it soon; false when it is watched already. */
export async function watchFeed(house: House, feed: { readonly url: string; readonly title: string | null; readonly folder: string | null }): Promise<boolean> {
  return house.db.transaction(async (sql) => {
    const isNew = await insertFeed(sql, feed);
    if (isNew) await addJob(sql, "poll", { url: feed.url }, { key: `poll:${feed.url.slice(0, 400)}`, maxAttempts: 1 });
    return isNew;
  });
}
