import { hasRole, type Client, type SignedIn, type Viewer } from "../model/index.js";
import { addDevice, addSession, findSession, isKnownDevice, removeSession, saveAccountState, sweepAccounts, touchSession, type Queryable } from "../store/index.js";
import type { House } from "./house.js";
import { hashToken, newId, newToken } from "./secrets.js";

const DAY = 86_400_000;
/** A session ends after this long without use, and this long after it began. */
const IDLE = 14 * DAY;
const ABSOLUTE = 60 * DAY;
/** Moderators and administrators sign in more often. */
const IDLE_STAFF = 2 * DAY;
const TOUCH_EVERY = 5 * 60_000;
/** How long the password or a passkey counts as just given. */
const PROVED = 10 * 60_000;

const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

/** A new session, always with a new token; the device is remembered as known to the account. */
export async function beginSession(house: House, sql: Queryable, accountId: string, client: Client, way: "passkey" | "other" = "other"): Promise<SignedIn> {
  const at = house.now();
  const token = newToken();
  await addSession(sql, { hash: hashToken(token), id: newId(), accountId, at, expiresAt: later(at, ABSOLUTE), agent: client.agent.slice(0, 200), address: client.address.slice(0, 64), byPasskey: way === "passkey" });
  if (client.device !== null && await isKnownDevice(sql, hashToken(client.device), accountId)) return { token, device: null };
  const device = newToken();
  await addDevice(sql, hashToken(device), accountId, at);
  return { token, device };
}

/** The person behind a token, or null: unknown, expired, banned. A suspension that has run out ends here. */
export async function viewerOf(house: House, token: string | null): Promise<Viewer | null> {
  if (token === null || token.length < 40 || token.length > 100) return null;
  const hash = hashToken(token);
  const at = house.now();
  const owner = await findSession(house.db, { hash, at, idleSince: later(at, -IDLE) });
  if (owner === null || (hasRole(owner.role, "moderator") && owner.seenAt < later(at, -IDLE_STAFF))) return null;
  if (Date.parse(at) - Date.parse(owner.seenAt) > TOUCH_EVERY) await touchSession(house.db, hash, at);
  const isOver = owner.state === "suspended" && owner.suspendedUntil !== null && owner.suspendedUntil <= at;
  if (isOver) await saveAccountState(house.db, owner.id, "active", null);
  const needsPasskey = house.settings.moderatorPasskey && !owner.byPasskey && hasRole(owner.role, "moderator");
  return {
    id: owner.id, name: owner.name, role: needsPasskey ? "editor" : owner.role, state: isOver ? "active" : owner.state, isVerified: owner.isVerified, approved: owner.approved, sessionId: owner.sessionId, unread: owner.unread,
    isProved: owner.provedAt > later(at, -PROVED), needsPasskey,
  };
}

export async function endSession(house: House, token: string): Promise<void> {
  await removeSession(house.db, hashToken(token));
}

const HOUR = 3_600_000;
const swept = new WeakMap<House, number>();

/** Deletes sessions, links, challenges and counts that have run out, at most once an hour. */
export async function sweepExpired(house: House): Promise<void> {
  const now = Date.parse(house.now());
  if (now - (swept.get(house) ?? 0) < HOUR) return;
  swept.set(house, now);
  await sweepAccounts(house.db, house.now());
}
