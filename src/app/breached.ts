import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { HouseError } from "../model/index.js";

const FEWEST_DIGITS = 10;
/** Longer than a line of such a file: 40 digits, a colon, a count. */
const LINE = 100;

/**
 * Whether a password stands in a file of SHA-1 hashes in hexadecimal, one a line and in order: whole or their first ten digits and more, each with or without ":count" (as Have I Been Pwned gives them).
 * The file may be of any size: a binary search reads some forty lines of it. A file that can't be read throws `app/setting`: a rule that was asked for is not silently dropped.
 */
export function isBreached(file: string, password: string): boolean {
  const wanted = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
  let opened: number;
  try { opened = openSync(file, "r"); } catch (error) {
    throw new HouseError("app/setting", `HEADWATER_BREACHED names ${file}, which can't be read. Correct it and start again.`, { cause: error });
  }
  try {
    let low = 0, high = fstatSync(opened).size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const line = lineAfter(opened, middle, high);
      if (line === null) { high = middle; continue; }
      const known = line.text.length >= FEWEST_DIGITS ? line.text : "";
      if (known !== "" && wanted.startsWith(known)) return true;
      if (known < wanted) low = line.end; else high = middle;
    }
    return false;
  } finally { closeSync(opened); }
}

/** The first whole line that begins at or after a place and before `to`: its digits, and where the next begins. */
function lineAfter(opened: number, at: number, to: number): { readonly text: string; readonly end: number } | null {
  const from = Math.max(0, at - 1);
  const bytes = Buffer.alloc(2 * LINE);
  const text = bytes.toString("latin1", 0, readSync(opened, bytes, 0, bytes.length, from));
  const start = at === 0 ? 0 : text.indexOf("\n") + 1;
  if ((at > 0 && start === 0) || from + start >= to) return null;
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? undefined : end);
  return { text: (line.split(":")[0] ?? "").trim().toUpperCase(), end: from + (end < 0 ? text.length : end + 1) };
}
