import type { Queryable } from "./sql.js";
import { storable } from "./storable.js";

/** A stored setting, or null when it was never set. */
export async function readSetting(sql: Queryable, key: string): Promise<unknown> {
  const found = await sql.query<{ value: unknown }>("SELECT value FROM settings WHERE key = $1", [key]);
  return found.rows[0]?.value ?? null;
}

/** Sets or replaces a setting; any JSON value. */
export async function writeSetting(sql: Queryable, key: string, value: unknown): Promise<void> {
  await sql.query("INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value", [key, storable(value)]);
}
