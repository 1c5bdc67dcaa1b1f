import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf } from "../../src/discuss/index.js";
import { addSubmission, checkDiscussions, recountDiscussions, type Database } from "../../src/store/index.js";
import { prepareTalk, STORY_ID } from "../ops/talk.js";
import { openTestDatabase } from "./test-database.js";

/** A chain of eight answers, deeper than paths grow, counted right. */
async function chain(db: Database): Promise<void> {
  let above: { readonly id: string; readonly path: string; readonly depth: number } | null = null;
  for (let seq = 1; seq <= 8; seq += 1) {
    const place = pathOf(seq, above);
    const comment = { id: `c${seq}`, seq, ...place, storyId: STORY_ID, parentId: above?.id ?? null, rootId: "c1", authorId: "person0", requestKey: null, anchor: null, body: "x", html: "x", fold: "x", at: "2026-01-01T00:00:00Z", state: "shown", reasons: [] } as const;
    await addSubmission(db, { comment, along: { limit: null, tell: null, isCounted: false } });
    above = { id: `c${seq}`, ...place };
  }
}

const FAULTS: readonly (readonly [what: string, damage: string, mends: boolean])[] = [
  ["numbers of replies", "UPDATE comments SET replies = replies + 1 WHERE id = 'c2'", true],
  ["numbers of replies", "UPDATE comments SET replies = 0 WHERE id = 'c1'", true],
  ["numbers of comments under stories", "UPDATE discussion_counts SET shown = shown - 1 WHERE shard = (SELECT min(shard) FROM discussion_counts)", true],
  ["numbers of comments under stories", "DELETE FROM discussion_counts", true],
  ["numbers of comments under stories", "INSERT INTO discussion_counts VALUES ('no-such-story', 3, 2, 1)", true],
  ["places in threads", "UPDATE comments SET root_id = 'c2' WHERE id = 'c3'", false],
  ["places in threads", "UPDATE comments SET parent_id = 'c1' WHERE id = 'c4'", false],
  ["places in threads", "UPDATE comments SET depth = 4 WHERE id = 'c8'", false],
  ["histories of edits", "UPDATE comments SET edits = 1 WHERE id = 'c5'", false],
  ["words of deleted comments", "UPDATE comments SET state = 'deleted' WHERE id = 'c8'", false],
];

test("every fault in counters and threads is found, and counters are mended", async () => {
  const base = await openTestDatabase(2);
  try {
    await prepareTalk(base.db, 3);
    await chain(base.db);
    assert.deepEqual(await checkDiscussions(base.db), []);
    for (const [what, damage, mends] of FAULTS) {
      class Undo extends Error {}
      await base.db.transaction(async (sql) => {
        await sql.query(damage);
        const found = await checkDiscussions(sql);
        assert.ok(found.some((one) => one.what === what && one.count > 0 && one.examples.length > 0), `not found: ${damage}`);
        await recountDiscussions(sql);
        if (mends) assert.deepEqual(await checkDiscussions(sql), [], damage);
        throw new Undo();
      }).catch((error: unknown) => { if (!(error instanceof Undo)) throw error; });
    }
  } finally {
    await base.drop();
  }
});
