import type { Queryable } from "./sql.js";

export interface StoredPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

interface Raw { id: string; account_id: string; public_key: Buffer; counter: number; transports: string[]; label: string; created_at: Date; used_at: Date | null }

function passkeyOf(row: Raw): StoredPasskey {
  return { id: row.id, accountId: row.account_id, publicKey: new Uint8Array(row.public_key), counter: row.counter, transports: row.transports, label: row.label, createdAt: row.created_at.toISOString(), usedAt: row.used_at?.toISOString() ?? null };
}

export async function addPasskey(sql: Queryable, passkey: Omit<StoredPasskey, "usedAt">): Promise<boolean> {
  const done = await sql.query("INSERT INTO passkeys (id, account_id, public_key, counter, transports, label, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    [passkey.id, passkey.accountId, passkey.publicKey, passkey.counter, [...passkey.transports], passkey.label, passkey.createdAt]);
  return done.rowCount === 1;
}

export async function findPasskey(sql: Queryable, id: string): Promise<StoredPasskey | null> {
  const found = await sql.query<Raw>("SELECT * FROM passkeys WHERE id = $1", [id]);
  return found.rows[0] === undefined ? null : passkeyOf(found.rows[0]);
}

export async function listPasskeys(sql: Queryable, accountId: string): Promise<StoredPasskey[]> {
  return (await sql.query<Raw>("SELECT * FROM passkeys WHERE account_id = $1 ORDER BY created_at", [accountId])).rows.map(passkeyOf);
}

/** Moves the counter on; false when another request has moved it there already. */
export async function usePasskey(sql: Queryable, id: string, before: number, counter: number, at: string): Promise<boolean> {
  return (await sql.query("UPDATE passkeys SET counter = $3, used_at = $4 WHERE id = $1 AND counter = $2", [id, before, counter, at])).rowCount === 1;
}

export async function removePasskey(sql: Queryable, accountId: string, id: string): Promise<boolean> {
  return (await sql.query("DELETE FROM passkeys WHERE id = $2 AND account_id = $1", [accountId, id])).rowCount === 1;
}

/** The account an organisation's identity belongs to. */
export async function accountOfIdentity(sql: Queryable, issuer: string, subject: string): Promise<string | null> {
  const found = await sql.query<{ account_id: string }>("SELECT account_id FROM identities WHERE issuer = $1 AND subject = $2", [issuer, subject]);
  return found.rows[0]?.account_id ?? null;
}

export async function addIdentity(sql: Queryable, identity: { readonly issuer: string; readonly subject: string; readonly accountId: string; readonly at: string }): Promise<void> {
  await sql.query("INSERT INTO identities (issuer, subject, account_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", [identity.issuer, identity.subject, identity.accountId, identity.at]);
}
