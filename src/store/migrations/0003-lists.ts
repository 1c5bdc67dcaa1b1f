import type { Migration } from "../migration.js";

/** Sanctions lists by version: an entry is kept once for the versions it holds for. What changed, and what persons decided on hits. */
export const lists: Migration = {
  number: 3,
  name: "lists",
  sql: `
CREATE TABLE list_versions (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list text NOT NULL,
  title text NOT NULL,
  format text NOT NULL,
  dated date,
  sha256 text NOT NULL,
  taken_from text NOT NULL,
  taken_at timestamptz NOT NULL,
  entries integer NOT NULL,
  was_forced boolean NOT NULL
);
CREATE INDEX list_versions_list ON list_versions (list, seq DESC);

CREATE TABLE list_entries (
  list text NOT NULL,
  entry_id text NOT NULL,
  since_version bigint NOT NULL REFERENCES list_versions,
  until_version bigint REFERENCES list_versions,
  position integer NOT NULL,
  listing jsonb NOT NULL,
  PRIMARY KEY (list, entry_id, since_version)
);
CREATE INDEX list_entries_current ON list_entries (list) WHERE until_version IS NULL;

CREATE TABLE list_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version bigint NOT NULL REFERENCES list_versions,
  list text NOT NULL,
  entry_id text NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX list_changes_list ON list_changes (list, id DESC);

CREATE TABLE hit_decisions (
  id text PRIMARY KEY,
  list text NOT NULL,
  entry_id text NOT NULL,
  name text NOT NULL,
  verdict text NOT NULL,
  reason text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  undone_at timestamptz
);
CREATE UNIQUE INDEX hit_decisions_standing ON hit_decisions (list, entry_id, name) WHERE undone_at IS NULL;
`,
};
