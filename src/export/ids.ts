import { createHash } from "node:crypto";

// Namespace of Headwater's own name-based ids: the UUID v5 of "headwater" in the DNS namespace would need a domain; a fixed random one does as well.
const NAMESPACE = Buffer.from("6f1d3a0e5c9b4c0f9a7e3b2d4c5e6f70", "hex");

/** Name-based UUID (version 5, RFC 9562): the same name gives the same id on every machine, so exports can be compared and merged. */
export function uuidOf(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
