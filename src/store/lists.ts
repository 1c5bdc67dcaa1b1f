import type { Queryable } from "./sql.js";

/** A version of a list as kept. The newest of a list is in force. */
export interface ListVersionRow {
  readonly version: number;
  readonly list: string;
  readonly title: string;
  readonly format: string;
  /** The day the list gives itself, ISO; null when it gives none. */
  readonly dated: string | null;
  readonly sha256: string;
  /** File name or address. */
  readonly takenFrom: string;
  readonly takenAt: string;
  readonly entries: number;
  readonly wasForced: boolean;
}

/** An entry to keep: its id, and the listing as JSON. */
export interface ListEntry {
  readonly id: string;
  readonly listing: unknown;
}

export interface ListChange {
  readonly list: string;
  readonly entryId: string;
  readonly kind: "listed" | "removed" | "changed";
  readonly text: string;
  readonly at: string;
  readonly version: number;
}

/** What a person decided on a hit: it is, or is not, the listed party. */
export interface HitDecision {
  readonly id: string;
  readonly list: string;
  readonly entryId: string;
  /** The folded name that was looked up. */
  readonly name: string;
  readonly verdict: "confirmed" | "rejected";
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

interface VersionRow { seq: number; list: string; title: string; format: string; dated: string | null; sha256: string; taken_from: string; taken_at: Date; entries: number; was_forced: boolean }

function versionOfRow(row: VersionRow): ListVersionRow {
  return { version: row.seq, list: row.list, title: row.title, format: row.format, dated: row.dated, sha256: row.sha256, takenFrom: row.taken_from, takenAt: row.taken_at.toISOString(), entries: row.entries, wasForced: row.was_forced };
}

/** Versions of one list, or of all when `list` is null, newest first. */
export async function listVersions(sql: Queryable, list: string | null, limit = 200): Promise<ListVersionRow[]> {
  return (await sql.query<VersionRow>("SELECT * FROM list_versions WHERE $1::text IS NULL OR list = $1 ORDER BY seq DESC LIMIT $2", [list, limit])).rows.map(versionOfRow);
}

/** The version in force of each list, by key. */
export async function currentVersions(sql: Queryable): Promise<ListVersionRow[]> {
  return (await sql.query<VersionRow>("SELECT DISTINCT ON (list) * FROM list_versions ORDER BY list, seq DESC")).rows.map(versionOfRow);
}

/** Entries of a version in the list's own order. */
export async function entriesOfVersion(sql: Queryable, list: string, version: number): Promise<ListEntry[]> {
  const found = await sql.query<{ entry_id: string; listing: unknown }>(
    "SELECT entry_id, listing FROM list_entries WHERE list = $1 AND since_version <= $2 AND (until_version IS NULL OR until_version > $2) ORDER BY position, entry_id", [list, version]);
  return found.rows.map((row) => ({ id: row.entry_id, listing: row.listing }));
}

/** An entry as the version in force has it, or as it was last; null when no version ever had it. */
export async function findEntry(sql: Queryable, list: string, id: string): Promise<{ readonly listing: unknown; readonly since: number; readonly until: number | null } | null> {
  const row = (await sql.query<{ listing: unknown; since_version: number; until_version: number | null }>(
    "SELECT listing, since_version, until_version FROM list_entries WHERE list = $1 AND entry_id = $2 ORDER BY since_version DESC LIMIT 1", [list, id])).rows[0];
  return row === undefined ? null : { listing: row.listing, since: row.since_version, until: row.until_version };
}

const AT_ONCE = 2000;

/** Keeps a new version in one transaction of the caller's: entries that went or changed end with it, those that came or changed begin. Returns its number. */
export async function saveListVersion(sql: Queryable, version: Omit<ListVersionRow, "version">, ended: readonly string[], begun: readonly (ListEntry & { readonly position: number })[]): Promise<number> {
  const made = await sql.query<{ seq: number }>(
    "INSERT INTO list_versions (list, title, format, dated, sha256, taken_from, taken_at, entries, was_forced) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING seq",
    [version.list, version.title, version.format, version.dated, version.sha256, version.takenFrom, version.takenAt, version.entries, version.wasForced]);
  const seq = made.rows[0]?.seq ?? 0;
  if (ended.length > 0) await sql.query("UPDATE list_entries SET until_version = $3 WHERE list = $1 AND entry_id = ANY($2) AND until_version IS NULL", [version.list, [...ended], seq]);
  for (let at = 0; at < begun.length; at += AT_ONCE) {
    const part = begun.slice(at, at + AT_ONCE);
    await sql.query(
      "INSERT INTO list_entries (list, entry_id, since_version, position, listing) SELECT $1, id, $2, position, listing FROM unnest($3::text[], $4::int[], $5::jsonb[]) AS e(id, position, listing)",
      [version.list, seq, part.map((one) => one.id), part.map((one) => one.position), part.map((one) => JSON.stringify(one.listing))]);
  }
  return seq;
}

/** Notes what a version changed, for those who follow lists. */
export async function recordListChanges(sql: Queryable, changes: readonly ListChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const part = changes.slice(at, at + AT_ONCE);
    await sql.query(
      "INSERT INTO list_changes (version, list, entry_id, kind, text, at) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])",
      [part.map((one) => one.version), part.map((one) => one.list), part.map((one) => one.entryId), part.map((one) => one.kind), part.map((one) => one.text), part.map((one) => one.at)]);
  }
}

/** What changed on lists, newest first; of one list, or of one entry of it. */
export async function listChanges(sql: Queryable, list: string | null, entryId: string | null, limit: number): Promise<ListChange[]> {
  const found = await sql.query<{ version: number; list: string; entry_id: string; kind: ListChange["kind"]; text: string; at: Date }>(
    "SELECT version, list, entry_id, kind, text, at FROM list_changes WHERE ($1::text IS NULL OR list = $1) AND ($2::text IS NULL OR entry_id = $2) ORDER BY id DESC LIMIT $3", [list, entryId, limit]);
  return found.rows.map((row) => ({ version: row.version, list: row.list, entryId: row.entry_id, kind: row.kind, text: row.text, at: row.at.toISOString() }));
}

/** Keeps a decision; an earlier one on the same name and entry is undone by it. */
export async function saveHitDecision(sql: Queryable, decision: HitDecision): Promise<void> {
  await sql.query("UPDATE hit_decisions SET undone_at = $4 WHERE list = $1 AND entry_id = $2 AND name = $3 AND undone_at IS NULL", [decision.list, decision.entryId, decision.name, decision.at]);
  await sql.query(
    "INSERT INTO hit_decisions (id, list, entry_id, name, verdict, reason, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [decision.id, decision.list, decision.entryId, decision.name, decision.verdict, decision.reason, decision.by, decision.at]);
}

/** Takes the standing decision on a name and entry back; false when there is none. */
export async function undoHitDecision(sql: Queryable, list: string, entryId: string, name: string, at: string): Promise<boolean> {
  return ((await sql.query("UPDATE hit_decisions SET undone_at = $4 WHERE list = $1 AND entry_id = $2 AND name = $3 AND undone_at IS NULL", [list, entryId, name, at])).rowCount ?? 0) > 0;
}

/** Standing decisions on any of these folded names. */
export async function standingDecisions(sql: Queryable, names: readonly string[]): Promise<HitDecision[]> {
  const found = await sql.query<{ id: string; list: string; entry_id: string; name: string; verdict: HitDecision["verdict"]; reason: string; made_by: string; made_at: Date }>(
    "SELECT * FROM hit_decisions WHERE undone_at IS NULL AND name = ANY($1) ORDER BY made_at", [[...names]]);
  return found.rows.map((row) => ({ id: row.id, list: row.list, entryId: row.entry_id, name: row.name, verdict: row.verdict, reason: row.reason, by: row.made_by, at: row.made_at.toISOString() }));
}

/** Standing decisions on an entry, the newest first. */
export async function decisionsOnEntry(sql: Queryable, list: string, entryId: string, limit: number): Promise<Omit<HitDecision, "id" | "list" | "entryId">[]> {
  const found = await sql.query<{ name: string; verdict: HitDecision["verdict"]; reason: string; made_by: string; made_at: Date }>(
    "SELECT name, verdict, reason, made_by, made_at FROM hit_decisions WHERE undone_at IS NULL AND list = $1 AND entry_id = $2 ORDER BY made_at DESC LIMIT $3", [list, entryId, limit]);
  return found.rows.map((row) => ({ name: row.name, verdict: row.verdict, reason: row.reason, by: row.made_by, at: row.made_at.toISOString() }));
}

/** Ids of stories with an article that holds any of these words, the newest first. Words of one letter are passed over. */
export async function storiesNaming(sql: Queryable, words: readonly string[], limit: number): Promise<string[]> {
  const patterns = words.map((word) => word.trim()).filter((word) => [...word].length >= 2).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  if (patterns.length === 0) return [];
  const found = await sql.query<{ story_id: string }>(
    `SELECT m.story_id, max(i.at) AS at FROM search_items i JOIN memberships m ON m.article_id = i.article_id
     WHERE i.kind = 'passage' AND (i.title || ' ' || i.body) ILIKE ANY($1) GROUP BY m.story_id ORDER BY at DESC NULLS LAST, m.story_id LIMIT $2`, [patterns, limit]);
  return found.rows.map((row) => row.story_id);
}

/** A word that changes whenever a list or a decision on a hit does: pages that show hits are kept under it. */
export async function listsMark(sql: Queryable): Promise<string> {
  const found = await sql.query<{ seq: number | null; decisions: number; undone: number }>(
    "SELECT (SELECT max(seq) FROM list_versions) AS seq, count(*) AS decisions, count(undone_at) AS undone FROM hit_decisions");
  const row = found.rows[0];
  return `${row?.seq ?? 0} ${row?.decisions ?? 0} ${row?.undone ?? 0}`;
}
