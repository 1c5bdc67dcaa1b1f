import { createHash, randomBytes } from "node:crypto";

/** A new opaque token of 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A new id for a record that others may see: 96 random bits, base64url. */
export function newId(): string {
  return randomBytes(12).toString("base64url");
}

/** What is stored of a token: SHA-256. Tokens are random, so no salt or stretching is needed. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token.slice(0, 200)).digest();
}

/** The id of what a person's request makes: the same for the same request, and no other's. */
export function idOfRequest(accountId: string, requestKey: string): string {
  return createHash("sha256").update(JSON.stringify([accountId, requestKey.slice(0, 64)])).digest().subarray(0, 12).toString("base64url");
}
