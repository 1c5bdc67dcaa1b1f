import { createGrouper, GROUP_SETTINGS, type Grouper, type Signature } from "../group/index.js";
import { addJobs, listRepairs, placesNow, removeEmptyStories, saveMemberships, saveStories, signaturesAfter, signaturesWithoutStory, type Queryable, type SignatureRow } from "../store/index.js";
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

  /** Groups anew after a person merged, split, moved, pinned or took that back. Only stories that gained or lost by it are made anew. */
  async applyRepairs(): Promise<void> {
    await this.#house.db.withLock("group", async () => {
      this.#grouper = null;
      const grouper = await this.#current();
      const before = await placesNow(this.#house.db);
      const moved = new Set<string>();
      const touched = new Set<string>();
      for (const story of grouper.stories()) {
        for (const { articleId, by } of story.members) {
          const place = before.get(articleId);
          if (place?.storyId === story.id && place.by === by) continue;
          moved.add(articleId);
          touched.add(story.id);
          if (place !== undefined) touched.add(place.storyId);
        }
      }
      await this.#house.db.transaction((sql) => keepStories(sql, grouper, [...touched], moved));
    });
  }

  /** The grouper with everything placed so far, by this process or another, and with the decisions that hold now. */
  async #current(): Promise<Grouper> {
    const repairs = await listRepairs(this.#house.db, null);
    const key = repairs.map((repair) => `${repair.id}:${repair.undone}`).join();
    if (this.#grouper === null || key !== this.#repairs) {
      this.#grouper = createGrouper(GROUP_SETTINGS, repairs);
      this.#seen = 0;
      this.#repairs = key;
      await this.#load(this.#grouper);
      // Loading believes what is stored; giving the newest decision again puts everything where all of them say.
      const newest = repairs.at(-1);
      if (newest !== undefined) this.#grouper.repair(newest);
    } else await this.#load(this.#grouper);
    return this.#grouper;
  }

  async #load(grouper: Grouper): Promise<void> {
    for (;;) {
      const rows = await signaturesAfter(this.#house.db, this.#seen, BATCH);
      const last = rows.at(-1);
      if (last === undefined) return;
      const placed = rows.filter((row) => row.membership !== null);
      grouper.load(placed.map(({ signature, storyId, membership, automatic }) => ({ signature: signature as Signature, storyId, membership, automatic })));
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
  await keepStories(sql, grouper, [...touched], moved);
}

async function keepStories(sql: Queryable, grouper: Grouper, storyIds: readonly string[], moved: ReadonlySet<string>): Promise<void> {
  const stories = grouper.stories(storyIds);
  await saveStories(sql, stories);
  await saveMemberships(sql, stories.flatMap((story) => story.members.filter((member) => moved.has(member.articleId))
    .map((membership) => ({ storyId: story.id, membership, automatic: membership.by === "group" ? null : grouper.automaticOf(membership.articleId) }))));
  await addJobs(sql, "rebuild", stories.map((story) => ({ storyId: story.id })), { keyOf: ({ storyId }) => `rebuild:${storyId}`, priority: 10 });
  await removeEmptyStories(sql);
}
