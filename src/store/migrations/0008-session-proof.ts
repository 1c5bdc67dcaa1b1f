import type { Migration } from "../migration.js";

/** When the person behind a session last proved to be the account's, and whether it began with a passkey. */
export const sessionProof: Migration = {
  number: 8,
  name: "session-proof",
  sql: `
ALTER TABLE sessions ADD COLUMN proved_at timestamptz NOT NULL DEFAULT now();
UPDATE sessions SET proved_at = created_at;
ALTER TABLE sessions ADD COLUMN by_passkey boolean NOT NULL DEFAULT false;
`,
};
