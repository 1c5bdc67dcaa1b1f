import type { AccountState, Role } from "../model/index.js";
import { gathered } from "./gathered.js";
import type { Prepared, Queryable } from "./sql.js";

export interface SessionOwner {
  readonly sessionId: string;
  readonly seenAt: string;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: AccountState;
  readonly suspendedUntil: string | null;
  readonly isVerified: boolean;
  readonly approved: number;
  readonly unread: number;
  /** When the password, a passkey or the organisation's sign-in was last given in this session. */
  readonly provedAt: string;
  readonly byPasskey: boolean;
}

/** Keeps a session; only the hash of its token is stored. */
export async function addSession(sql: Queryable, session: { readonly hash: Uint8Array; readonly id: string; readonly accountId: string; readonly at: string; readonly expiresAt: string; readonly agent: string; readonly address: string; readonly byPasskey: boolean }): Promise<void> {
  await sql.query("INSERT INTO sessions (hash, id, account_id, created_at, seen_at, proved_at, expires_at, agent, address, by_passkey) VALUES ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8)",
    [session.hash, session.id, session.accountId, session.at, session.expiresAt, session.agent, session.address, session.byPasskey]);
}

// Keys come by a sub-select, of which the planner knows no length: so it keeps one plan instead of making one for each call.
const FIND: Prepared = {
  name: "find-sessions",
  text: `SELECT q.n::int AS n, s.id AS sid, s.seen_at, s.proved_at, s.by_passkey, a.id, a.name, a.role, a.state, a.suspended_until, a.verified_at IS NOT NULL AS verified, a.approved,
       (SELECT count(*) FROM (SELECT 1 FROM notifications n WHERE n.account_id = a.id AND n.read_at IS NULL LIMIT 100) x) AS unread
     FROM unnest((SELECT $1::bytea[]), (SELECT $2::timestamptz[]), (SELECT $3::timestamptz[])) WITH ORDINALITY AS q(hash, at, idle_since, n)
       CROSS JOIN LATERAL (SELECT * FROM sessions WHERE hash = q.hash AND expires_at > q.at AND seen_at > q.idle_since OFFSET 0) s
       CROSS JOIN LATERAL (SELECT * FROM accounts WHERE id = s.account_id AND state IN ('active', 'suspended') OFFSET 0) a`,
};

interface RawOwner { n: number; sid: string; seen_at: Date; proved_at: Date; by_passkey: boolean; id: string; name: string; role: Role; state: AccountState; suspended_until: Date | null; verified: boolean; approved: number; unread: number }

/** A session that is asked for: not expired at `at`, and seen after `idleSince`. */
export interface SessionQuestion { readonly hash: Uint8Array; readonly at: string; readonly idleSince: string }

/** The person behind a session whose account may be used, or null. */
export const findSession = gathered(async (sql, asked: readonly SessionQuestion[]): Promise<(SessionOwner | null)[]> => {
  const found = await sql.query<RawOwner>(FIND, [asked.map((one) => one.hash), asked.map((one) => one.at), asked.map((one) => one.idleSince)]);
  const owners = new Map(found.rows.map((row) => [row.n, row]));
  return asked.map((_, at) => { const row = owners.get(at + 1); return row === undefined ? null : ownerOf(row); });
});

function ownerOf(row: RawOwner): SessionOwner {
  return {
    sessionId: row.sid, seenAt: row.seen_at.toISOString(), id: row.id, name: row.name, role: row.role, state: row.state, suspendedUntil: row.suspended_until?.toISOString() ?? null,
    isVerified: row.verified, approved: row.approved, unread: row.unread, provedAt: row.proved_at.toISOString(), byPasskey: row.by_passkey,
  };
}

export async function touchSession(sql: Queryable, hash: Uint8Array, at: string): Promise<void> {
  await sql.query("UPDATE sessions SET seen_at = $2 WHERE hash = $1", [hash, at]);
}

/** The person behind a session has just proved to be the account's. */
export async function proveSession(sql: Queryable, sessionId: string, at: string): Promise<void> {
  await sql.query("UPDATE sessions SET proved_at = $2 WHERE id = $1", [sessionId, at]);
}

export async function removeSession(sql: Queryable, hash: Uint8Array): Promise<void> {
  await sql.query("DELETE FROM sessions WHERE hash = $1", [hash]);
}

/** Ends one session of an account, or all of them when `sessionId` is null. */
export async function removeSessions(sql: Queryable, accountId: string, sessionId: string | null): Promise<void> {
  await sql.query("DELETE FROM sessions WHERE account_id = $1 AND ($2::text IS NULL OR id = $2)", [accountId, sessionId]);
}

export async function listSessions(sql: Queryable, accountId: string): Promise<{ id: string; createdAt: string; seenAt: string; agent: string; address: string }[]> {
  const found = await sql.query<{ id: string; created_at: Date; seen_at: Date; agent: string; address: string }>("SELECT id, created_at, seen_at, agent, address FROM sessions WHERE account_id = $1 ORDER BY seen_at DESC LIMIT 50", [accountId]);
  return found.rows.map((row) => ({ id: row.id, createdAt: row.created_at.toISOString(), seenAt: row.seen_at.toISOString(), agent: row.agent, address: row.address }));
}

export async function addDevice(sql: Queryable, hash: Uint8Array, accountId: string, at: string): Promise<void> {
  await sql.query("INSERT INTO known_devices (hash, account_id, created_at) VALUES ($1, $2, $3)", [hash, accountId, at]);
}

/** True when the device has signed in to this account before. */
export async function isKnownDevice(sql: Queryable, hash: Uint8Array, accountId: string): Promise<boolean> {
  return (await sql.query("SELECT 1 FROM known_devices WHERE hash = $1 AND account_id = $2", [hash, accountId])).rowCount === 1;
}

export type LinkKind = "first" | "invite" | "verify" | "reset";

export interface LinkRow { readonly accountId: string | null; readonly email: string | null; readonly role: Role | null }

export async function addLink(sql: Queryable, link: { readonly hash: Uint8Array; readonly kind: LinkKind; readonly accountId: string | null; readonly email: string | null; readonly role: Role | null; readonly madeBy: string | null; readonly at: string; readonly expiresAt: string }): Promise<void> {
  await sql.query("INSERT INTO account_links (hash, kind, account_id, email, role, made_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [link.hash, link.kind, link.accountId, link.email, link.role, link.madeBy, link.at, link.expiresAt]);
}

/** A link that is neither used nor expired. */
export async function findLink(sql: Queryable, kind: LinkKind, hash: Uint8Array, at: string): Promise<LinkRow | null> {
  const found = await sql.query<{ account_id: string | null; email: string | null; role: Role | null }>("SELECT account_id, email, role FROM account_links WHERE kind = $1 AND hash = $2 AND used_at IS NULL AND expires_at > $3", [kind, hash, at]);
  const row = found.rows[0];
  return row === undefined ? null : { accountId: row.account_id, email: row.email, role: row.role };
}

/** Uses a link up; null when it was used or has expired. Of two at once, one gets it. */
export async function takeLink(sql: Queryable, kind: LinkKind, hash: Uint8Array, at: string): Promise<LinkRow | null> {
  const found = await sql.query<{ account_id: string | null; email: string | null; role: Role | null }>("UPDATE account_links SET used_at = $3 WHERE kind = $1 AND hash = $2 AND used_at IS NULL AND expires_at > $3 RETURNING account_id, email, role", [kind, hash, at]);
  const row = found.rows[0];
  return row === undefined ? null : { accountId: row.account_id, email: row.email, role: row.role };
}

/** Makes the waiting links of a kind unusable, for one account or (null) for all. */
export async function dropLinks(sql: Queryable, kind: LinkKind, accountId: string | null): Promise<void> {
  await sql.query("DELETE FROM account_links WHERE kind = $1 AND used_at IS NULL AND ($2::text IS NULL OR account_id = $2)", [kind, accountId]);
}

/**
 * Counts one more event under each key in windows of `seconds`; returns the counts. A window begins with its first event.
 * One statement, so processes share the counts and events at once are all counted.
 */
export async function countEvents(sql: Queryable, keys: readonly string[], at: string, seconds: number): Promise<Map<string, number>> {
  const found = await sql.query<{ key: string; n: number }>(
    `INSERT INTO rate_counts AS r (key, since, n) SELECT key, $2::timestamptz, 1 FROM unnest($1::text[]) AS key ORDER BY key
     ON CONFLICT (key) DO UPDATE SET n = CASE WHEN r.since + $3 * interval '1 second' <= $2::timestamptz THEN 1 ELSE r.n + 1 END,
       since = CASE WHEN r.since + $3 * interval '1 second' <= $2::timestamptz THEN $2::timestamptz ELSE r.since END RETURNING key, n`, [[...keys], at, seconds]);
  return new Map(found.rows.map((row) => [row.key, row.n]));
}

/** Takes events back, when they turned out not to count. */
export async function uncountEvents(sql: Queryable, keys: readonly string[]): Promise<void> {
  await sql.query("UPDATE rate_counts SET n = greatest(0, n - 1) WHERE key = ANY($1)", [[...keys]]);
}

/** Keeps a value under a key once; false when the key is there already. */
export async function putOnce(sql: Queryable, kind: string, key: string, value: unknown, expiresAt: string): Promise<boolean> {
  return (await sql.query("INSERT INTO one_time_values (kind, key, value, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", [kind, key, JSON.stringify(value), expiresAt])).rowCount === 1;
}

/** The value kept under a key, whether it has expired or not; null when there is none. */
export async function onceValue(sql: Queryable, kind: string, key: string): Promise<unknown> {
  return (await sql.query<{ value: unknown }>("SELECT value FROM one_time_values WHERE kind = $1 AND key = $2", [kind, key])).rows[0]?.value ?? null;
}

/** Replaces a value that is there. */
export async function setOnce(sql: Queryable, kind: string, key: string, value: unknown): Promise<void> {
  await sql.query("UPDATE one_time_values SET value = $3 WHERE kind = $1 AND key = $2", [kind, key, JSON.stringify(value)]);
}

/** Takes a value away for good; null when it is not there or has expired. */
export async function takeOnce(sql: Queryable, kind: string, key: string, at: string): Promise<unknown> {
  const found = await sql.query<{ value: unknown }>("DELETE FROM one_time_values WHERE kind = $1 AND key = $2 AND expires_at > $3 RETURNING value", [kind, key, at]);
  return found.rows[0]?.value ?? null;
}

/** Deletes what has expired: sessions, links, one-time values, old counts. */
export async function sweepAccounts(sql: Queryable, at: string): Promise<void> {
  await sql.query("DELETE FROM sessions WHERE expires_at <= $1", [at]);
  await sql.query("DELETE FROM account_links WHERE expires_at <= $1::timestamptz - interval '30 days'", [at]);
  await sql.query("DELETE FROM one_time_values WHERE expires_at <= $1", [at]);
  await sql.query("DELETE FROM rate_counts WHERE since <= $1::timestamptz - interval '2 days'", [at]);
}
