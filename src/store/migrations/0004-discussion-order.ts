import type { Migration } from "../migration.js";

/** The newest comments of one story, for its feed, without reading those of others. */
export const discussionOrder: Migration = {
  number: 4,
  name: "discussion-order",
  sql: "CREATE INDEX comments_story ON comments (story_id, seq DESC) WHERE state = 'shown';",
};
