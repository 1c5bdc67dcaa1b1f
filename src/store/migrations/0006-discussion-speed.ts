import type { Migration } from "../migration.js";

/**
 * Repeated texts are found by a hash (the texts themselves made an index half as large as all others together); what waits, what is unread and
 * whose name begins how are found without reading what is not. The "C" collation lets a beginning be looked up in a database of any language.
 */
export const discussionSpeed: Migration = {
  number: 6,
  name: "discussion-speed",
  sql: `
DROP INDEX comments_fold;
CREATE INDEX comments_repeats ON comments (hashtextextended(fold, 0), created_at DESC) WHERE fold <> '';
CREATE INDEX comments_waiting ON comments (author_id, story_id, seq DESC) WHERE state = 'held';
CREATE INDEX notifications_unread ON notifications (account_id) WHERE read_at IS NULL;
CREATE INDEX accounts_name ON accounts (name_key COLLATE "C");
CREATE INDEX accounts_email ON accounts (email_key COLLATE "C");
CREATE INDEX accounts_newest ON accounts (created_at DESC, id);
`,
};
