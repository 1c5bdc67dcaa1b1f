import { HouseError } from "../model/index.js";
import { addJob, dueFeeds, findFeed, saveFeedState, type Task } from "../store/index.js";
import { collectItems, collectUrl, newFeedState, pollFeed, type Feed, type FeedItem, type FeedState } from "../collect/index.js";
import { contentId } from "../text/index.js";
import { alertTasks } from "./alerts.js";
import { addCollected, collectContext, type AddReport } from "./add.js";
import type { House } from "./house.js";
import { retentionTasks } from "./retention.js";
import { listTasks } from "./lists.js";
import { mailTasks } from "./mail.js";
import { noteTasks } from "./notes.js";

const DUE_AT_ONCE = 200;

/** Jobs that reach other hosts, and the daily ones. */
export function outwardTasks(house: House): Record<string, Task> {
  return {
    poll: (payload) => pollOne(house, (payload as { readonly url: string }).url),
    item: (payload) => takeItem(house, payload as FeedItemJob),
    fetch: (payload) => fetchOne(house, (payload as { readonly url: string }).url),
    ...alertTasks(house),
    ...retentionTasks(house),
    ...listTasks(house),
    ...mailTasks(house),
    ...noteTasks(house),
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
  if (poll.feed !== null) await askForItems(house, poll.feed, poll.items);
  const { newState } = poll;
  await saveFeedState(house.db, url, {
    title: newState.title, state: newState, ok: newState.error === null, error: newState.error?.message ?? null, nextPoll: newState.nextPoll, verdict: poll.verdict,
    movedTo: newState.url === url ? null : newState.url, at: house.now(),
  });
}

/** A feed's item with what its feed says of itself (no other items). */
interface FeedItemJob { readonly feed: Feed; readonly item: FeedItem }

/** A job for each new item, so that a page that can't be had now is asked for again though the feed counts it as seen. */
async function askForItems(house: House, feed: Feed, items: readonly FeedItem[]): Promise<void> {
  await house.db.transaction(async (sql) => {
    for (const item of items) {
      const job: FeedItemJob = { feed: { ...feed, items: [] }, item };
      await addJob(sql, "item", job, { key: `item:${contentId(item.url ?? item.id ?? JSON.stringify(item))}`, maxAttempts: 5 });
    }
  });
}

async function takeItem(house: House, { feed, item }: FeedItemJob): Promise<void> {
  const report = await addCollected(house, collectItems({ ...feed, items: [item] }, feed.title ?? "feed", collectContext(house)));
  throwIfRefused(report, item.url ?? item.title ?? "item");
}

function throwIfRefused(report: AddReport, label: string): void {
  const refused = report.refused[0];
  if (refused !== undefined && report.added + report.revised + report.same === 0) throw new HouseError(refused.code ?? "collect/unreachable", refused.message ?? `${label} was refused.`);
}

/** Fetches an address a person gave. What can't be had is thrown, so that the job is tried again and in the end parked and shown. */
async function fetchOne(house: House, url: string): Promise<void> {
  throwIfRefused(await addCollected(house, collectUrl(url, collectContext(house))), url);
}
