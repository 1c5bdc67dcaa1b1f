import type { Migration } from "../migration.js";

/** Accounts, sessions, passkeys; comments with their history, reports and reading marks; notes and ratings; the log of moderation. */
export const discussion: Migration = {
  number: 2,
  name: "discussion",
  sql: `
CREATE TABLE accounts (
  id text PRIMARY KEY,
  email text,
  email_key text UNIQUE,
  name text NOT NULL,
  name_key text NOT NULL UNIQUE,
  bio text NOT NULL DEFAULT '',
  role text NOT NULL CHECK (role IN ('reader', 'editor', 'moderator', 'administrator')),
  password text,
  verified_at timestamptz,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'banned', 'erased')),
  suspended_until timestamptz,
  approved integer NOT NULL DEFAULT 0,
  mail_replies boolean NOT NULL DEFAULT true
);

CREATE TABLE sessions (
  hash bytea PRIMARY KEY,
  id text NOT NULL UNIQUE,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  agent text NOT NULL,
  address text NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

CREATE TABLE known_devices (
  hash bytea PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL
);
CREATE INDEX known_devices_account ON known_devices (account_id);

CREATE TABLE account_links (
  hash bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('first', 'invite', 'verify', 'reset')),
  account_id text REFERENCES accounts ON DELETE CASCADE,
  email text,
  role text,
  made_by text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX account_links_account ON account_links (account_id);

CREATE TABLE passkeys (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkeys_account ON passkeys (account_id);

CREATE TABLE identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_account ON identities (account_id);

CREATE TABLE one_time_values (
  kind text NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (kind, key)
);
CREATE INDEX one_time_values_expiry ON one_time_values (expires_at);

CREATE TABLE rate_counts (
  key text PRIMARY KEY,
  since timestamptz NOT NULL,
  n integer NOT NULL
);

CREATE SEQUENCE comment_numbers;
CREATE TABLE comments (
  id text PRIMARY KEY,
  seq bigint NOT NULL UNIQUE,
  story_id text NOT NULL,
  parent_id text REFERENCES comments,
  root_id text NOT NULL,
  depth smallint NOT NULL,
  path text COLLATE "C" NOT NULL,
  author_id text NOT NULL REFERENCES accounts,
  request_key text,
  anchor_kind text,
  anchor_ref text,
  anchor jsonb,
  body text NOT NULL,
  html text NOT NULL,
  fold text NOT NULL,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  edits integer NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('shown', 'held', 'hidden', 'deleted')),
  reasons jsonb NOT NULL DEFAULT '[]',
  replies integer NOT NULL DEFAULT 0,
  repair_id text,
  visible boolean GENERATED ALWAYS AS (state = 'shown' OR (replies > 0 AND state <> 'held')) STORED
);
CREATE UNIQUE INDEX comments_path ON comments (story_id, path);
CREATE INDEX comments_tops ON comments (story_id, seq DESC) WHERE parent_id IS NULL AND visible;
CREATE INDEX comments_busy ON comments (story_id, replies DESC, seq DESC) WHERE parent_id IS NULL AND visible;
CREATE INDEX comments_anchor ON comments (story_id, anchor_kind, anchor_ref) WHERE parent_id IS NULL AND visible;
CREATE INDEX comments_thread ON comments (root_id, path) WHERE visible;
CREATE INDEX comments_author ON comments (author_id, seq DESC);
CREATE INDEX comments_fold ON comments (fold, created_at DESC);
CREATE INDEX comments_held ON comments (seq) WHERE state = 'held';
CREATE UNIQUE INDEX comments_request ON comments (author_id, request_key) WHERE request_key IS NOT NULL;

CREATE TABLE comment_edits (
  comment_id text NOT NULL REFERENCES comments,
  n integer NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (comment_id, n)
);

-- Sixteen rows a story, so that people who post at the same moment do not wait for one row.
CREATE TABLE discussion_counts (
  story_id text NOT NULL,
  shard smallint NOT NULL,
  shown bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (story_id, shard)
);

CREATE TABLE comment_reports (
  comment_id text NOT NULL REFERENCES comments,
  account_id text NOT NULL REFERENCES accounts,
  reason text NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  open boolean NOT NULL DEFAULT true,
  PRIMARY KEY (comment_id, account_id)
);
CREATE INDEX comment_reports_open ON comment_reports (at) WHERE open;

CREATE TABLE moderation_log (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  at timestamptz NOT NULL,
  by_account text REFERENCES accounts,
  action text NOT NULL,
  comment_id text,
  account_id text,
  reason text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX moderation_log_account ON moderation_log (account_id, seq DESC);

CREATE TABLE appeals (
  log_id text PRIMARY KEY REFERENCES moderation_log,
  account_id text NOT NULL REFERENCES accounts,
  text text NOT NULL,
  at timestamptz NOT NULL,
  answer text,
  upheld boolean,
  decided_by text,
  decided_at timestamptz
);
CREATE INDEX appeals_open ON appeals (at) WHERE decided_at IS NULL;

CREATE TABLE blocks (
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  blocked_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  at timestamptz NOT NULL,
  PRIMARY KEY (account_id, blocked_id)
);

CREATE TABLE reading_marks (
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  story_id text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (account_id, story_id)
);

CREATE TABLE notifications (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind text NOT NULL,
  comment_id text,
  by_account text,
  text text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX notifications_account ON notifications (account_id, id DESC);

CREATE TABLE notes (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  story_id text NOT NULL,
  anchor jsonb NOT NULL,
  author_id text NOT NULL REFERENCES accounts,
  body text NOT NULL,
  html text NOT NULL,
  source_url text NOT NULL,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'shown',
  score jsonb
);
CREATE INDEX notes_story ON notes (story_id, seq DESC);
CREATE INDEX notes_author ON notes (author_id);

CREATE TABLE note_ratings (
  note_id text NOT NULL REFERENCES notes,
  account_id text NOT NULL REFERENCES accounts,
  value real NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (note_id, account_id)
);
CREATE INDEX note_ratings_account ON note_ratings (account_id);
`,
};
