import { hash } from "node:crypto";

/** sha-256 of text (as UTF-8) or bytes, 64 hex digits. */
export function sha256(input: string | Uint8Array): string {
  return hash("sha256", input, "hex");
}

/** Content id: the first 32 hex digits of the sha-256 over the parts, joined by NUL so that no two part lists collide. */
export function contentId(...parts: readonly string[]): string {
  return sha256(parts.join("\u0000")).slice(0, 32);
}
