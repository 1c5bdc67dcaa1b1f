import type { StoryMaterial, StoryPage } from "../model/index.js";
import { addJobs, findPage, type Queryable } from "../store/index.js";
import { supersedeAcross, type StoryTrace } from "../trace/index.js";
import type { House } from "./house.js";

/** Lets the linked stories' ledgers settle figures of this one: what its origin replaced on another day is stale here too. */
export async function settleWithLinked(house: House, material: StoryMaterial, trace: StoryTrace): Promise<StoryTrace> {
  const linked = await Promise.all(material.story.links.map((link) => findPage(house.db, link.storyId, null)));
  // Pages are stored as traced, so their traces have all that tracing gave.
  const others = linked.filter((page) => page !== null).map((page) => ({ eventDate: page.story.eventDate, trace: page.trace as StoryTrace }));
  return supersedeAcross([{ eventDate: material.story.eventDate, trace }, ...others])[0] ?? trace;
}

/** What others can learn from a story's ledger: who said which figure when. */
function saidIn(page: StoryPage | null): string {
  return JSON.stringify(page?.trace.ledger.map((line) => [line.id, line.entries.map((entry) => [entry.figure.surface, entry.originId, entry.saidOn])]) ?? []);
}

/** Asks for the linked stories' pages anew when this one's ledger says something it did not say before. A page that comes out the same asks no further. */
export async function askLinkedStories(sql: Queryable, before: StoryPage | null, after: StoryPage, priority: number): Promise<void> {
  if (saidIn(before) === saidIn(after)) return;
  await addJobs(sql, "rebuild", after.story.links.map(({ storyId }) => ({ storyId })), { keyOf: ({ storyId }) => `rebuild:${storyId}`, priority });
}
