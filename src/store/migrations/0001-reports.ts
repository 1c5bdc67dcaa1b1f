import type { Migration } from "../migration.js";

/** Captures, articles and their revisions, what was extracted, stories, pages, repairs, feeds, the search index. */
export const reports: Migration = {
  number: 1,
  name: "reports",
  sql: `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE captures (
  id text PRIMARY KEY,
  via text NOT NULL,
  url text,
  url_chain text[] NOT NULL,
  captured_at timestamptz NOT NULL,
  content_type text,
  status integer,
  headers jsonb NOT NULL,
  bytes bytea,
  size integer NOT NULL,
  sha256 text NOT NULL,
  label text NOT NULL,
  hints jsonb NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  deleted_reason text
);

CREATE TABLE outlets (
  id text PRIMARY KEY,
  name text NOT NULL,
  domain text
);

CREATE TABLE articles (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  outlet_id text NOT NULL REFERENCES outlets,
  revision text NOT NULL,
  url text,
  title text NOT NULL,
  lang text NOT NULL,
  published text,
  external_id text,
  added_at timestamptz NOT NULL DEFAULT now(),
  gone_at timestamptz
);
CREATE INDEX articles_outlet ON articles (outlet_id, published DESC);
CREATE INDEX articles_url ON articles (url);

CREATE TABLE revisions (
  article_id text NOT NULL REFERENCES articles,
  revision text NOT NULL,
  n integer NOT NULL,
  capture_id text NOT NULL REFERENCES captures,
  article jsonb NOT NULL,
  extraction jsonb,
  signature jsonb,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (article_id, revision),
  UNIQUE (article_id, n)
);

CREATE TABLE stories (
  id text PRIMARY KEY,
  label text NOT NULL,
  event_date date,
  links jsonb NOT NULL DEFAULT '[]',
  updated_at timestamptz NOT NULL,
  version text,
  news_at timestamptz NOT NULL,
  news text,
  summary jsonb,
  stale boolean NOT NULL DEFAULT true
);
CREATE INDEX stories_news ON stories (news_at DESC, id);

CREATE TABLE memberships (
  article_id text PRIMARY KEY REFERENCES articles,
  story_id text NOT NULL REFERENCES stories DEFERRABLE INITIALLY DEFERRED,
  score real NOT NULL,
  because jsonb NOT NULL,
  made_by text NOT NULL
);
CREATE INDEX memberships_story ON memberships (story_id);

CREATE TABLE pages (
  story_id text NOT NULL,
  version text NOT NULL,
  page jsonb NOT NULL,
  graph jsonb,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (story_id, version)
);

CREATE TABLE story_parts (
  kind text NOT NULL,
  id text NOT NULL,
  story_id text NOT NULL,
  PRIMARY KEY (kind, id, story_id)
);
CREATE INDEX story_parts_story ON story_parts (story_id);

CREATE TABLE claims (
  id text PRIMARY KEY,
  article_id text NOT NULL REFERENCES articles,
  story_id text,
  group_id text,
  statement text NOT NULL,
  event_type text NOT NULL,
  status text NOT NULL,
  level text NOT NULL,
  source text,
  value double precision,
  unit text,
  claim jsonb NOT NULL
);
CREATE INDEX claims_article ON claims (article_id);
CREATE INDEX claims_story ON claims (story_id);
CREATE INDEX claims_group ON claims (group_id);

CREATE TABLE repairs (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind text NOT NULL,
  story_id text,
  subjects text[] NOT NULL,
  value text,
  reason text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  undone boolean NOT NULL DEFAULT false,
  undone_by text,
  undone_at timestamptz
);
CREATE INDEX repairs_story ON repairs (story_id);

CREATE TABLE changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  story_id text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  subject text,
  text text NOT NULL,
  detail jsonb
);
CREATE INDEX changes_story ON changes (story_id, id DESC);

CREATE TABLE feeds (
  url text PRIMARY KEY,
  title text,
  folder text,
  state jsonb NOT NULL DEFAULT '{}',
  added_at timestamptz NOT NULL DEFAULT now(),
  last_success timestamptz,
  last_error text,
  failures integer NOT NULL DEFAULT 0,
  next_poll timestamptz NOT NULL DEFAULT now(),
  verdict text NOT NULL DEFAULT 'new'
);
CREATE INDEX feeds_next ON feeds (next_poll) WHERE verdict NOT IN ('gone', 'replaced');

CREATE TABLE settings (
  key text PRIMARY KEY,
  value jsonb NOT NULL
);

CREATE TABLE search_items (
  kind text NOT NULL,
  ref text NOT NULL,
  article_id text,
  story_id text,
  lang text,
  title text NOT NULL,
  body text NOT NULL,
  at timestamptz,
  words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)) STORED,
  PRIMARY KEY (kind, ref)
);
CREATE INDEX search_items_words ON search_items USING gin (words);
CREATE INDEX search_items_trigrams ON search_items USING gin ((title || ' ' || body) gin_trgm_ops);
CREATE INDEX search_items_article ON search_items (article_id);
`,
};
