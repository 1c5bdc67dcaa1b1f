import type { Client } from "../model/index.js";
import { countEvents, isKnownDevice } from "../store/index.js";
import type { House } from "./house.js";
import { hashToken } from "./secrets.js";

const QUARTER_HOUR = 900;

/** Guesses in a quarter of an hour: by one address at one account, by all unknown devices at one account, by one known device, by one address anywhere. */
const GUESSES = { pair: 5, account: 10, device: 10, address: 50 } as const;

/** The part of an address that counts as one client: an IPv6 network of /64, an IPv4 address. */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const groups = plain.includes("::") ? [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0"), ...right] : left;
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "").toLowerCase()).join(":");
}

/**
 * Whether a guess at an account may be looked at. Devices that signed in before have a count of their own, so that strangers who use up the account's count do not lock its owner out
 * (OWASP, "Slow down online guessing attacks with device cookies"). Counted before the password is looked at, so guesses at once are all counted.
 */
export async function mayGuess(house: House, subject: string, accountId: string | null, client: Client): Promise<boolean> {
  const address = clientKey(client.address);
  const known = client.device !== null && accountId !== null && await isKnownDevice(house.db, hashToken(client.device), accountId);
  const limits = known
    ? [[`device:${hashToken(client.device ?? "").toString("hex")}`, GUESSES.device]] as const
    : [[`pair:${subject}:${address}`, GUESSES.pair], [`address:${address}`, GUESSES.address]] as const;
  if (!await withinAll(house, limits)) return false;
  // Asked last: what the address's own limits stop must not use up the account's.
  return known || withinAll(house, [[`account:${subject}`, GUESSES.account]]);
}

// Longer than the work of either answer, a mail in the queue included.
const EVEN_MS = 250;

/** Answers no sooner than after a quarter of a second, so that how long it took does not tell whether an account was found. */
export async function evenly<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, new Promise((done) => { setTimeout(done, EVEN_MS); })]);
  return result;
}

/** Counts one event under each key and says whether all are within their limits in a window of `seconds`. */
export async function withinAll(house: House, limits: readonly (readonly [key: string, limit: number])[], seconds = QUARTER_HOUR): Promise<boolean> {
  const counts = await countEvents(house.db, limits.map(([key]) => key.slice(0, 300)), house.now(), seconds);
  return limits.every(([key, limit]) => (counts.get(key.slice(0, 300)) ?? 0) <= limit);
}
