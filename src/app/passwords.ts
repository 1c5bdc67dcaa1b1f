import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { refused, type Refused } from "../model/index.js";
import { PASSWORD_LENGTH, passwordProblem } from "../discuss/index.js";
import { isBreached } from "./breached.js";
import type { Settings } from "./settings.js";

// OWASP's recommendation for scrypt; about a quarter of a second and 32 MB each on a small server.
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const BYTES = 32;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** At most AT_ONCE hashes run at a time, so that a flood of sign-ins can't take all memory and threads. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => { waiting.push(resolve); });
  else running += 1;
  try { return await work(); } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1; else next();
  }
}

function derive(password: string, salt: Buffer, cost: { readonly N: number; readonly r: number; readonly p: number }): Promise<Buffer> {
  return inTurn(() => new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, BYTES, { ...cost, maxmem: 256 * 1024 * 1024 }, (error, key) => { if (error === null) resolve(key); else reject(error); });
  }));
}

/** A password as it is stored: "scrypt$N$r$p$salt$key". */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

// Compared against when there is no account, so that the answer takes as long.
const NOBODY = ["scrypt", COST.N, COST.r, COST.p, randomBytes(16).toString("base64url"), randomBytes(BYTES).toString("base64url")].join("$");

/** True when the password is the stored one. With null it takes as long and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [kind, n, r, p, salt, key] = (stored ?? NOBODY).split("$");
  if (kind !== "scrypt" || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, "base64url");
  const given = await derive(password.slice(0, 1024), Buffer.from(salt, "base64url"), { N: Number(n), r: Number(r), p: Number(p) });
  return given.length === expected.length && timingSafeEqual(given, expected) && stored !== null;
}

/** The refusal of a password that is to be kept, or null: too short or long, among the first that are tried, made of the person's or the site's names, or in the operator's list of leaked ones. */
export function newPasswordProblem(settings: Pick<Settings, "publicUrl" | "breachedFile">, password: string, about: readonly string[]): Refused | null {
  const why = passwordProblem(password, [...about, new URL(settings.publicUrl).hostname]) ?? (settings.breachedFile !== null && isBreached(settings.breachedFile, password) ? "password-common" : null);
  return why === null ? null : refused("invalid", why, { least: PASSWORD_LENGTH.min, most: PASSWORD_LENGTH.max });
}
