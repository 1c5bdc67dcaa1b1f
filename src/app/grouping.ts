import type { Story } from "../model/index.js";
import { createGrouper, GROUP_SETTINGS, type Grouper, type Signature } from "../group/index.js";
import { addJob, listRepairs, removeEmptyStories, saveMembership, saveStory, signaturesAfter, signaturesWithoutStory, type Queryable, type SignatureRow } from "../store/index.js";
import type { House } from "./house.js";

const BATCH = 500;

/**
 * Places articles in stories. The grouper lives in memory and is rebuilt from stored signatures at the first use;
 * a lock in the database makes processes take turns, and each reads first what the others have placed.
 */
export class GroupRoom {
  readonly #house: House;
  #grouper: Grouper | null = null;
  #seen = 0;
  #repairs = "";

  constructor(house: House) {
    this.#house = house;
  }

  /** Places all articles that stand in no story yet. Cost: one pass over what is new. */
  async placeNew(): Promise<void> {
    await this.#house.db.withLock("group", async () => {
      const grouper = await this.#current();
      for (;;) {
        const fresh = await signaturesWithoutStory(this.#house.db, BATCH);
        if (fresh.length === 0) return;
        try {
          await this.#house.db.transaction((sql) => place(sql, grouper, fresh));
        } catch (error) {
          // Memory is ahead of the database now; the next run starts from what is stored.
          this.#grouper = null;
          throw error;
        }
        this.#seen = Math.max(this.#seen, ...fresh.map((row) => row.seq));
      }
    });
  }

  /** Groups anew after a person merged, split, moved, pinned or took that back. */
  async applyRepairs(): Promise<void> {
    await this.#house.db.withLock("group", async () => {
      this.#grouper = null;
      const grouper = await this.#current();
      await this.#house.db.transaction((sql) => saveStories(sql, grouper.stories(), () => true));
    });
  }

  /** The grouper with everything placed so far, by this process or another, and with the decisions that hold now. */
  async #current(): Promise<Grouper> {
    const repairs = await listRepairs(this.#house.db, null);
    const key = repairs.map((repair) => `${repair.id}:${repair.undone}`).join();
    if (this.#grouper === null || key !== this.#repairs) {
      this.#grouper = createGrouper(GROUP_SETTINGS);
      this.#seen = 0;
      this.#repairs = key;
      await this.#load(this.#grouper);
      for (const repair of repairs) this.#grouper.repair(repair);
    } else await this.#load(this.#grouper);
    return this.#grouper;
  }

  async #load(grouper: Grouper): Promise<void> {
    for (;;) {
      const rows = await signaturesAfter(this.#house.db, this.#seen, BATCH);
      const last = rows.at(-1);
      if (last === undefined) return;
      const placed = rows.filter((row) => row.membership !== null);
      grouper.load(placed.map(({ signature, storyId, membership }) => ({ signature: signature as Signature, storyId, membership })));
      this.#seen = last.seq;
    }
  }
}

async function place(sql: Queryable, grouper: Grouper, rows: readonly SignatureRow[]): Promise<void> {
  const placed = rows.map((row) => grouper.add(row.signature as Signature));
  // A batch is looked at again as a whole: stories opened in it may turn out to be one.
  const changes = grouper.settle();
  const touched = new Set([...placed.map((one) => one.storyId), ...changes.flatMap((change) => [change.from, change.to])]);
  const moved = new Set([...rows.map((row) => row.articleId), ...changes.map((change) => change.articleId)]);
  await saveStories(sql, grouper.stories([...touched]), (articleId) => moved.has(articleId));
}

async function saveStories(sql: Queryable, stories: readonly Story[], isMoved: (articleId: string) => boolean): Promise<void> {
  for (const story of stories) {
    await saveStory(sql, story);
    for (const member of story.members) if (isMoved(member.articleId)) await saveMembership(sql, story.id, member);
    await addJob(sql, "rebuild", { storyId: story.id }, { key: `rebuild:${story.id}`, priority: 10 });
  }
  await removeEmptyStories(sql);
}
