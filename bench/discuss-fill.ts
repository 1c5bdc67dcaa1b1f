// Fills a database for bench/discuss.ts: one long thread, an archive of many stories, readers with sessions. By generate_series, so that a million comments take about a minute.
import { createHash } from "node:crypto";
import type { House } from "../src/app/house.js";
import { renderMarkdown } from "../src/discuss/index.js";
import type { StoryPage } from "../src/model/index.js";

const SYLLABLES = ["ka", "ro", "mi", "tel", "ans", "ver", "ol", "dun", "si", "bre", "ha", "nor", "ul", "pek", "ty"];

/** Sentences of invented words, so that a page does not compress better than people's comments do. Three of them make a comment of some 250 characters. */
const SENTENCES: readonly string[] = Array.from({ length: 400 }, (_, n) => {
  const word = (at: number): string => Array.from({ length: 1 + (n * 31 + at * 17) % 4 }, (__, part) => SYLLABLES[(n * 7 + at * 13 + part * (at + 5)) % SYLLABLES.length]).join("");
  const words = Array.from({ length: 12 }, (__, at) => (at === 5 ? `**${word(at)}**` : at === 9 && n % 4 === 0 ? `[${word(at)}](https://list.example/${n})` : word(at)));
  return `${words.join(" ")}${n % 3 === 0 ? "?" : "."}`;
});
const RENDERED = SENTENCES.map((sentence) => renderMarkdown(sentence).replace(/^<p>|<\/p>\s*$/g, ""));
const WIDTH = 8;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** `pathOf` of a first comment, in SQL. */
const ownPath = (n: string): string => Array.from({ length: WIDTH }, (_, at) => `substr('${DIGITS}', (${n} / ${36 ** (WIDTH - 1 - at)} % 36)::int + 1, 1)`).join(" || ");

/** A thread is four comments: a first one, an answer, an answer to that, and a second answer. */
const THREAD = 4;

/** Story ids of the archive. */
export const archiveStory = (n: number): string => `archive${n}`;

/** The token of a reader's session. */
export const tokenOf = (n: number): string => `reader-${String(n).padStart(40, "0")}`;

interface Fill { readonly from: number; readonly comments: number; readonly story: string; readonly author: string; readonly state: string }

/** Whole threads of comments numbered from `from`; `story`, `author` and `state` are SQL over `t` (the thread) and `k` (place in the thread, 1-4; only the fourth may not be shown). */
async function fillComments(house: House, fill: Fill): Promise<void> {
  await house.db.transaction(async (sql) => {
    await sql.query(`CREATE OR REPLACE FUNCTION pg_temp.own_path(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT ${ownPath("n")} $$`);
    await sql.query(INSERT(fill), [fill.from, fill.comments, SENTENCES, RENDERED]);
  });
}

const threeOf = (list: string): string => [7, 11, 13].map((salt) => `(${list}::text[])[(seq * ${salt} + seq / 400) % ${SENTENCES.length} + 1]`).join(" || ' ' || ");

const INSERT = (fill: Fill): string => `WITH numbered AS (SELECT seq, (seq - $1) / ${THREAD} AS t, (seq - $1) % ${THREAD} + 1 AS k FROM generate_series($1::bigint, $1::bigint + $2::bigint - 1) AS seq),
          placed AS (SELECT *, seq - k + 1 AS root, (${fill.story})::text AS story, (${fill.author})::text AS author, (${fill.state})::text AS state FROM numbered)
     INSERT INTO comments (id, seq, story_id, parent_id, root_id, depth, path, author_id, body, html, fold, created_at, state, replies)
     SELECT 'c' || seq, seq, story, CASE k WHEN 1 THEN NULL WHEN 3 THEN 'c' || seq - 1 ELSE 'c' || root END, 'c' || root, CASE k WHEN 1 THEN 0 WHEN 3 THEN 2 ELSE 1 END,
            pg_temp.own_path(root) || CASE k WHEN 1 THEN '' WHEN 3 THEN pg_temp.own_path(seq - 1) || pg_temp.own_path(seq) ELSE pg_temp.own_path(seq) END,
            author, ${threeOf("$3")}, '<p>' || ${threeOf("$4")} || '</p>', 'comment ' || seq, now() - (3000000 - seq) * interval '5 seconds', state,
            CASE k WHEN 1 THEN CASE WHEN (${fill.state.replace(/\bk\b/g, "4")}) = 'shown' THEN 3 ELSE 2 END WHEN 2 THEN 1 ELSE 0 END
     FROM placed ORDER BY seq`;

/** One long discussion under a story. `comments` is a multiple of four. Returns how many are shown. */
export async function fillThread(house: House, storyId: string, from: number, comments: number): Promise<void> {
  await fillComments(house, { from, comments, story: `'${storyId}'`, author: "'reader' || t % 500", state: "'shown'" });
  await house.db.query("INSERT INTO discussion_counts (story_id, shard, shown, revision) VALUES ($1, 0, $2, 1)", [storyId, comments]);
}

export interface Archive { readonly from: number; readonly comments: number; readonly stories: number; readonly readers: number }

/** Many stories, all with the same page; few have most of the comments. One comment in 200 waits for a moderator, one in 400 is hidden, and 5,000 are reported. */
export async function fillArchive(house: House, page: StoryPage, archive: Archive): Promise<void> {
  await house.db.query(
    `INSERT INTO stories (id, label, links, updated_at, version, news_at, summary, stale) SELECT 'archive' || n, s.label, '[]', now(), s.version, now() - n * interval '1 minute', s.summary, false
     FROM stories s, generate_series(0, $2::int - 1) n WHERE s.id = $1`, [page.storyId, archive.stories]);
  await house.db.query("INSERT INTO pages (story_id, version, page, graph) SELECT 'archive' || n, version, page, graph FROM pages, generate_series(0, $2::int - 1) n WHERE story_id = $1", [page.storyId, archive.stories]);
  const skewed = (of: string, salt: number): string => `floor(${of} * power((t * ${salt} % 1000003) / 1000003.0, 2))::int`;
  await fillComments(house, {
    ...archive, story: `'archive' || ${skewed(String(archive.stories), 7919)}`, author: `'reader' || (${skewed(String(archive.readers), 104729)} + k) % ${archive.readers}`,
    state: "CASE WHEN k = 4 AND t % 50 = 0 THEN 'held' WHEN k = 4 AND t % 100 = 1 THEN 'hidden' ELSE 'shown' END",
  });
  await house.db.query(
    `INSERT INTO discussion_counts (story_id, shard, shown, revision) SELECT story_id, 0, count(*) FILTER (WHERE state = 'shown'), 1 FROM comments WHERE seq BETWEEN $1 AND $2 GROUP BY story_id`, [archive.from, archive.from + archive.comments - 1]);
  await house.db.query(
    `INSERT INTO comment_reports (comment_id, account_id, reason, text, at) SELECT 'c' || $1 + n * $2, 'reader' || n % 1000, 'spam', 'Look at this.', now() - n * interval '1 second' FROM generate_series(0, least(4999, $3::int - 1)) n`,
    [archive.from, Math.max(1, Math.floor(archive.comments / 5000)), archive.comments]);
}

/** Readers whose comments have stood before, the first `sessions` of them signed in. */
export async function fillReaders(house: House, readers: number, sessions: number): Promise<void> {
  await house.db.query(
    `INSERT INTO accounts (id, email, email_key, name, name_key, role, verified_at, created_at, approved)
     SELECT 'reader' || n, 'r' || n || '@readers.example', 'r' || n || '@readers.example', 'Reader ' || n, 'reader ' || n, 'reader', now(), now() - n * interval '1 minute', 20 FROM generate_series(0, $1::int - 1) n`, [readers]);
  const hashes = Array.from({ length: sessions }, (_, n) => createHash("sha256").update(tokenOf(n)).digest());
  await house.db.query(
    `INSERT INTO sessions (hash, id, account_id, created_at, seen_at, expires_at, agent, address) SELECT hash, 's' || n, 'reader' || n - 1, now(), now(), now() + interval '9 days', '', '' FROM unnest($1::bytea[]) WITH ORDINALITY AS h(hash, n)`, [hashes]);
}

/** After the fill: numbers go on behind it, and the planner knows what is there. */
export async function settle(house: House, last: number): Promise<void> {
  await house.db.query("SELECT setval('comment_numbers', $1)", [last]);
  for (const table of ["comments", "accounts", "discussion_counts", "comment_reports", "stories", "pages", "sessions"]) await house.db.query(`VACUUM ANALYZE ${table}`);
  await house.db.query("CHECKPOINT");
}
