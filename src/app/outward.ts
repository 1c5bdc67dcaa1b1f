import { HouseError } from "../model/index.js";
import { addJob, dueFeeds, findFeed, saveFeedState, type Task } from "../store/index.js";
import { collectItems, collectUrl, newFeedState, pollFeed, type FeedState } from "../collect/index.js";
import { addCollected, collectContext } from "./add.js";
import type { House } from "./house.js";

const DUE_AT_ONCE = 200;

/** Jobs that reach other hosts. */
export function outwardTasks(house: House): Record<string, Task> {
  return {
    poll: (payload) => pollOne(house, (payload as { readonly url: string }).url),
    fetch: (payload) => fetchOne(house, (payload as { readonly url: string }).url),
  };
}

/** Puts a job in the queue for each feed whose time has come. A feed that waits already is not put twice. */
export async function askForPolls(house: House): Promise<number> {
  const due = await dueFeeds(house.db, house.now(), DUE_AT_ONCE);
  for (const url of due) await addJob(house.db, "poll", { url }, { key: `poll:${url.slice(0, 400)}`, maxAttempts: 1 });
  return due.length;
}

/** Polls one feed, adds what is new, and keeps the feed's state; a feed that fails is reported, not thrown. */
async function pollOne(house: House, url: string): Promise<void> {
  const row = await findFeed(house.db, url);
  if (row === null) return;
  const context = collectContext(house);
  const state = Object.keys(row.state as object).length === 0 ? newFeedState(url, house.now()) : (row.state as FeedState);
  const poll = await pollFeed(state, { fetcher: context.fetcher, now: context.now });
  if (poll.feed !== null && poll.items.length > 0) await addCollected(house, collectItems({ ...poll.feed, items: poll.items }, poll.feed.title ?? url, context));
  const { newState } = poll;
  await saveFeedState(house.db, url, {
    title: newState.title, state: newState, ok: newState.error === null, error: newState.error?.message ?? null, nextPoll: newState.nextPoll, verdict: poll.verdict,
    movedTo: newState.url === url ? null : newState.url, at: house.now(),
  });
}

/** Fetches an address a person gave. What can't be had is thrown, so that the job is tried again and in the end parked and shown. */
async function fetchOne(house: House, url: string): Promise<void> {
  const report = await addCollected(house, collectUrl(url, collectContext(house)));
  const refused = report.refused[0];
  if (refused !== undefined && report.added + report.revised + report.same === 0) throw new HouseError(refused.code ?? "collect/refused", refused.message ?? `${url} was refused.`);
}
