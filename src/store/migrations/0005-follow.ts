import type { Migration } from "../migration.js";

/** Where the grouper itself would have an article that persons hold; edges that wait for a person's verdict; follows, and the alerts that went out for them. */
export const follow: Migration = {
  number: 5,
  name: "follow",
  sql: `
ALTER TABLE memberships ADD COLUMN automatic text;

CREATE TABLE open_edges (
  story_id text NOT NULL,
  edge_id text NOT NULL,
  weight real NOT NULL,
  edge jsonb NOT NULL,
  PRIMARY KEY (story_id, edge_id)
);
CREATE INDEX open_edges_weight ON open_edges (weight DESC, edge_id);

CREATE TABLE follows (
  id text PRIMARY KEY,
  kind text NOT NULL,
  ref text NOT NULL,
  label text NOT NULL,
  via text NOT NULL,
  target text,
  secret text NOT NULL,
  owner text NOT NULL,
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  UNIQUE NULLS NOT DISTINCT (kind, ref, via, target, owner)
);
CREATE INDEX follows_ref ON follows (kind, ref) WHERE ended_at IS NULL;

CREATE TABLE alerts (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  follow_id text NOT NULL REFERENCES follows ON DELETE CASCADE,
  change_id bigint NOT NULL,
  story_id text NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  because text NOT NULL,
  made_at timestamptz NOT NULL,
  sent_at timestamptz,
  UNIQUE (follow_id, change_id)
);
CREATE INDEX alerts_follow ON alerts (follow_id, seq DESC);

CREATE TABLE alert_marks (
  story_id text PRIMARY KEY,
  change_id bigint NOT NULL
);
`,
};
