import type { AccountState, Role } from "../model/index.js";
import type { Queryable } from "./sql.js";

export interface AccountRow {
  readonly id: string;
  readonly email: string | null;
  readonly name: string;
  readonly bio: string;
  readonly role: Role;
  /** scrypt hash with its settings, or null for an account without password. */
  readonly password: string | null;
  readonly verifiedAt: string | null;
  readonly createdAt: string;
  readonly state: AccountState;
  readonly suspendedUntil: string | null;
  readonly approved: number;
  readonly mailReplies: boolean;
  /** Language of mails. */
  readonly lang: string;
}

interface Raw { id: string; email: string | null; name: string; bio: string; role: Role; password: string | null; verified_at: Date | null; created_at: Date; state: AccountState; suspended_until: Date | null; approved: number; mail_replies: boolean; lang: string }

const COLUMNS = "id, email, name, bio, role, password, verified_at, created_at, state, suspended_until, approved, mail_replies, lang";

function accountOf(row: Raw): AccountRow {
  return {
    id: row.id, email: row.email, name: row.name, bio: row.bio, role: row.role, password: row.password, verifiedAt: row.verified_at?.toISOString() ?? null, createdAt: row.created_at.toISOString(),
    state: row.state, suspendedUntil: row.suspended_until?.toISOString() ?? null, approved: row.approved, mailReplies: row.mail_replies, lang: row.lang,
  };
}

export interface NewAccount { readonly id: string; readonly email: string | null; readonly emailKey: string | null; readonly name: string; readonly nameKey: string; readonly role: Role; readonly password: string | null; readonly verifiedAt: string | null; readonly at: string; readonly lang: string }

/** Adds an account; "email" or "name" when that is taken. */
export async function addAccount(sql: Queryable, account: NewAccount): Promise<"added" | "email" | "name"> {
  const added = await sql.query<{ id: string }>(
    `INSERT INTO accounts (id, email, email_key, name, name_key, role, password, verified_at, created_at, lang) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [account.id, account.email, account.emailKey, account.name, account.nameKey, account.role, account.password, account.verifiedAt, account.at, account.lang]);
  if (added.rowCount === 1) return "added";
  const email = await sql.query("SELECT 1 FROM accounts WHERE email_key = $1", [account.emailKey]);
  return email.rowCount === 0 ? "name" : "email";
}

export async function countAccounts(sql: Queryable): Promise<number> {
  const found = await sql.query<{ n: number }>("SELECT count(*) AS n FROM (SELECT 1 FROM accounts LIMIT 1000) found");
  return found.rows[0]?.n ?? 0;
}

export async function findAccount(sql: Queryable, id: string): Promise<AccountRow | null> {
  const found = await sql.query<Raw>(`SELECT ${COLUMNS} FROM accounts WHERE id = $1`, [id]);
  return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
}

export async function findAccountByEmail(sql: Queryable, emailKey: string): Promise<AccountRow | null> {
  const found = await sql.query<Raw>(`SELECT ${COLUMNS} FROM accounts WHERE email_key = $1`, [emailKey]);
  return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
}

/** Accounts behind name keys, for mentions. */
export async function accountsByName(sql: Queryable, nameKeys: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (nameKeys.length === 0) return [];
  return (await sql.query<{ id: string; name: string }>("SELECT id, name FROM accounts WHERE name_key = ANY($1) AND state <> 'erased'", [[...nameKeys]])).rows;
}

/** Saves the profile; false when the name is taken. */
export async function saveProfile(sql: Queryable, id: string, profile: { readonly name: string; readonly nameKey: string; readonly bio: string; readonly mailReplies: boolean; readonly lang: string }): Promise<boolean> {
  const done = await sql.query(
    "UPDATE accounts SET name = $2, name_key = $3, bio = $4, mail_replies = $5, lang = $6 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.name_key = $3 AND o.id <> $1)",
    [id, profile.name, profile.nameKey, profile.bio, profile.mailReplies, profile.lang]);
  return done.rowCount === 1;
}

export async function savePassword(sql: Queryable, id: string, password: string): Promise<void> {
  await sql.query("UPDATE accounts SET password = $2 WHERE id = $1", [id, password]);
}

export async function markVerified(sql: Queryable, id: string, at: string): Promise<void> {
  await sql.query("UPDATE accounts SET verified_at = coalesce(verified_at, $2) WHERE id = $1", [id, at]);
}

/** True when this account is the only active administrator. Administrators are locked, so that two changes at once can't leave none. */
async function isLastAdministrator(sql: Queryable, id: string): Promise<boolean> {
  const found = await sql.query<{ id: string }>("SELECT id FROM accounts WHERE role = 'administrator' AND state = 'active' ORDER BY id FOR NO KEY UPDATE");
  return found.rows.length === 1 && found.rows[0]?.id === id;
}

/** Changes a role; false when it would leave no administrator. */
export async function saveRole(sql: Queryable, id: string, role: Role): Promise<boolean> {
  if (await isLastAdministrator(sql, id) && role !== "administrator") return false;
  await sql.query("UPDATE accounts SET role = $2 WHERE id = $1 AND state <> 'erased'", [id, role]);
  return true;
}

/** Changes what an account may do at all; false when it would leave no active administrator. */
export async function saveAccountState(sql: Queryable, id: string, state: AccountState, until: string | null): Promise<boolean> {
  if (state !== "active" && await isLastAdministrator(sql, id)) return false;
  await sql.query("UPDATE accounts SET state = $2, suspended_until = $3 WHERE id = $1 AND state <> 'erased'", [id, state, until]);
  return true;
}

/** Comments of an account are counted so far. */
const MOST_COMMENTS = 10_000;

/** Accounts whose name or address begins with a text, by name; the newest when it is empty. The cost does not grow with the number of accounts. */
export async function listAccounts(sql: Queryable, text: string, limit: number): Promise<(AccountRow & { comments: number })[]> {
  const chosen = text === "" ? "SELECT *, row_number() OVER () AS n FROM (SELECT * FROM accounts WHERE $1 = '' ORDER BY created_at DESC, id LIMIT $2) newest"
    : `SELECT *, row_number() OVER (ORDER BY name_key COLLATE "C") AS n FROM (
        (SELECT * FROM accounts WHERE starts_with(name_key COLLATE "C", $1) ORDER BY name_key COLLATE "C" LIMIT $2) UNION (SELECT * FROM accounts WHERE starts_with(email_key COLLATE "C", $1) ORDER BY email_key COLLATE "C" LIMIT $2)) found`;
  const found = await sql.query<Raw & { comments: number }>(
    `SELECT ${COLUMNS}, (SELECT count(*) FROM (SELECT 1 FROM comments c WHERE c.author_id = a.id LIMIT ${MOST_COMMENTS}) w) AS comments FROM (${chosen}) a ORDER BY n LIMIT $2`, [text, limit]);
  return found.rows.map((row) => ({ ...accountOf(row), comments: row.comments }));
}

/** Takes everything that names the person out of the account and its texts; threads keep their shape. */
export async function eraseAccount(sql: Queryable, id: string): Promise<void> {
  await sql.query("UPDATE accounts SET email = NULL, email_key = NULL, name = 'erased', name_key = 'erased/' || id, bio = '', password = NULL, state = 'erased', role = 'reader' WHERE id = $1", [id]);
  for (const table of ["sessions", "known_devices", "account_links", "passkeys", "identities", "blocks", "reading_marks", "notifications", "note_ratings"]) await sql.query(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
  await sql.query("DELETE FROM comment_edits WHERE comment_id IN (SELECT id FROM comments WHERE author_id = $1)", [id]);
  await sql.query("UPDATE comment_reports SET text = '' WHERE account_id = $1", [id]);
  await sql.query("UPDATE appeals SET text = '' WHERE account_id = $1", [id]);
  await sql.query("UPDATE notes SET state = 'deleted', body = '', html = '', source_url = '' WHERE author_id = $1", [id]);
}

/** Everything kept about a person, by table. */
export async function personalData(sql: Queryable, id: string): Promise<Record<string, unknown[]>> {
  const queries: Readonly<Record<string, string>> = {
    account: "SELECT id, email, name, bio, role, verified_at, created_at, state, mail_replies FROM accounts WHERE id = $1",
    sessions: "SELECT created_at, seen_at, agent, address FROM sessions WHERE account_id = $1",
    passkeys: "SELECT label, created_at, used_at FROM passkeys WHERE account_id = $1",
    comments: "SELECT id, story_id, parent_id, anchor, body, created_at, edited_at, state FROM comments WHERE author_id = $1 ORDER BY seq",
    edits: "SELECT e.comment_id, e.n, e.body, e.at FROM comment_edits e JOIN comments c ON c.id = e.comment_id WHERE c.author_id = $1 ORDER BY c.seq, e.n",
    notes: "SELECT id, story_id, anchor, body, source_url, created_at, state FROM notes WHERE author_id = $1 ORDER BY seq",
    ratings: "SELECT note_id, value, at FROM note_ratings WHERE account_id = $1 ORDER BY at",
    reports: "SELECT comment_id, reason, text, at FROM comment_reports WHERE account_id = $1 ORDER BY at",
    decisions: "SELECT id, at, action, comment_id, reason FROM moderation_log WHERE account_id = $1 ORDER BY seq",
    appeals: "SELECT log_id, text, at, answer, upheld FROM appeals WHERE account_id = $1 ORDER BY at",
    blocks: "SELECT blocked_id, at FROM blocks WHERE account_id = $1 ORDER BY at",
    notifications: "SELECT kind, comment_id, text, at, read_at FROM notifications WHERE account_id = $1 ORDER BY id",
  };
  const data: Record<string, unknown[]> = {};
  for (const [name, text] of Object.entries(queries)) data[name] = (await sql.query(text, [id])).rows;
  return data;
}

/** Blocks or unblocks a person for another. */
export async function saveBlock(sql: Queryable, accountId: string, blockedId: string, on: boolean, at: string): Promise<void> {
  if (on) await sql.query("INSERT INTO blocks (account_id, blocked_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [accountId, blockedId, at]);
  else await sql.query("DELETE FROM blocks WHERE account_id = $1 AND blocked_id = $2", [accountId, blockedId]);
}

export async function listBlocks(sql: Queryable, accountId: string): Promise<{ id: string; name: string }[]> {
  return (await sql.query<{ id: string; name: string }>("SELECT a.id, a.name FROM blocks b JOIN accounts a ON a.id = b.blocked_id WHERE b.account_id = $1 ORDER BY a.name", [accountId])).rows;
}
