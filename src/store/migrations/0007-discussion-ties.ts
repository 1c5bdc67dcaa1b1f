import type { Migration } from "../migration.js";

/** The language in which an account is written to, the comment a decision came from (it stays when the decision is taken back), and how a page is found by the address it was asked for at. */
export const discussionTies: Migration = {
  number: 7,
  name: "discussion-ties",
  sql: `
ALTER TABLE accounts ADD COLUMN lang text NOT NULL DEFAULT 'en';
ALTER TABLE repairs ADD COLUMN comment_id text;
UPDATE repairs r SET comment_id = c.id FROM comments c WHERE c.repair_id = r.id;
CREATE INDEX captures_asked ON captures ((url_chain[1]));
CREATE INDEX revisions_capture ON revisions (capture_id);
`,
};
