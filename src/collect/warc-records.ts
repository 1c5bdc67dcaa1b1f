import { constants, crc32, inflateRawSync } from "node:zlib";
import type { ByteSource } from "./byte-source.js";
import { ByteWindow } from "./byte-window.js";
import { inflate } from "./inflate.js";

/** One record of a WARC: its named fields in lower case, and its block; null when the block was larger than allowed. */
export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer | null;
}

/** What could not be read, counted while reading. */
export interface WarcDamage {
  /** Places where the reader had to look for the next record. */
  breaks: number;
  /** Bytes passed over there, as they lie in the file. */
  bytes: number;
}

const HEAD_BYTES = 64 * 1024;

/** Where the next record can be found again after damage (WARC 1.1, 4). */
const VERSION = Buffer.from("WARC/");
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08]);

/** Fields of a record's head; null when it is not one. Folded lines are joined. */
function fieldsOf(head: string): ReadonlyMap<string, string> | null {
  if (!/^WARC\/\d/.test(head)) return null;
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0 && fields.size < 200) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** Length of the head with its empty line; -1 when its end is not there. */
function headLength(bytes: Buffer): number {
  const strict = bytes.indexOf("\r\n\r\n");
  const loose = bytes.subarray(0, strict < 0 ? bytes.length : strict).indexOf("\n\n");
  return loose >= 0 ? loose + 2 : strict >= 0 ? strict + 4 : -1;
}

/**
 * The records of a WARC in order, plain or compressed by record, in a stream: memory is bounded by `limit`, the largest block kept.
 * After damage the next record is looked for, and the damage is counted.
 */
export async function* readWarcRecords(source: ByteSource, limit: number, damage: WarcDamage): AsyncGenerator<WarcRecord> {
  const window = new ByteWindow(source);
  try {
    await window.fill(MEMBER.length);
    yield* window.bytes.subarray(0, 2).equals(MEMBER.subarray(0, 2)) ? readMembers(window, limit, damage) : readPlain(window, limit, damage);
  } finally {
    await window.close();
  }
}

async function* readPlain(window: ByteWindow, limit: number, damage: WarcDamage): AsyncGenerator<WarcRecord> {
  for (;;) {
    await skipBlank(window);
    if (window.bytes.length === 0) return;
    await window.fill(HEAD_BYTES);
    const length = headLength(window.bytes.subarray(0, HEAD_BYTES));
    const fields = length < 0 ? null : fieldsOf(window.bytes.toString("utf8", 0, length));
    const size = Number(fields?.get("content-length") ?? Number.NaN);
    if (fields === null || !Number.isSafeInteger(size) || size < 0) { await resync(window, VERSION, damage); continue; }
    if (size > limit) {
      window.take(length);
      if ((await window.skip(size)) < size) damage.breaks += 1;
      yield { fields, block: null };
      continue;
    }
    await window.fill(length + size + 4);
    const block = window.bytes.subarray(length, length + size);
    // A wrong length would swallow the records after it: what follows a block is an empty line and then a record, or the end.
    const after = window.bytes.subarray(length + size, length + size + 4).toString("latin1").trimStart();
    if (block.length < size || (after !== "" && !"WARC".startsWith(after.slice(0, 4)))) { await resync(window, VERSION, damage); continue; }
    window.take(length + size);
    // A view would keep the whole of what was read ahead alive.
    yield { fields, block: Buffer.from(block) };
  }
}

async function skipBlank(window: ByteWindow): Promise<void> {
  do {
    let at = 0;
    while (window.bytes[at] === 10 || window.bytes[at] === 13) at += 1;
    if (at > 0) window.take(at);
  } while (window.bytes.length === 0 && (await window.more()));
}

/** Goes on to the next place where a record may begin, leaving at least one byte behind. */
async function resync(window: ByteWindow, sign: Buffer, damage: WarcDamage): Promise<void> {
  damage.breaks += 1;
  let passed = 1;
  window.take(1);
  for (;;) {
    const at = window.bytes.indexOf(sign);
    const skip = at >= 0 ? at : Math.max(0, window.bytes.length - sign.length + 1);
    window.take(skip);
    passed += skip;
    if (at >= 0) break;
    if (!(await window.more())) { passed += window.take(window.bytes.length).length; break; }
  }
  damage.bytes += passed;
}

/** Length of a gzip member's head (RFC 1952, 2.3); -1 when it is not one, or not all there. */
function memberHead(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (bytes.length < 18 || !bytes.subarray(0, 3).equals(MEMBER)) return -1;
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(at);
  for (const bit of [8, 16]) if ((flags & bit) !== 0) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return -1;
    at = end + 1;
  }
  return (flags & 2) === 0 ? at : at + 2;
}

type Member = { readonly plain: Buffer; readonly size: number } | "cut" | "damaged" | "large";

/** The next gzip member, inflated in one go: a record is a member, and one call costs far less than a stream. */
function inflateMember(bytes: Buffer, limit: number): Member {
  const head = memberHead(bytes);
  if (head < 0 || head + 8 > bytes.length) return bytes.length < HEAD_BYTES && (bytes.length < 3 || bytes.subarray(0, 3).equals(MEMBER)) ? "cut" : "damaged";
  const next = bytes.indexOf(MEMBER, head);
  const guessed = next < 0 ? null : inflateUpTo(bytes.subarray(0, next), head, Math.min(bytes.readUInt32LE(next - 4) + 64, limit), limit);
  return guessed !== null && typeof guessed !== "string" ? guessed : inflateUpTo(bytes, head, 64 * 1024, limit);
}

/**
 * Inflates a member whose deflate data begins at `head`. `chunk` is the size of the output buffers: the bytes before the next member say
 * how long the output is (ISIZE), so that one buffer of the right size is enough; where they lie, it is only slower.
 */
function inflateUpTo(bytes: Buffer, head: number, chunk: number, limit: number): Member {
  try {
    // `info` is in Node's documentation and not in its types.
    const { buffer, engine } = inflateRawSync(bytes.subarray(head), { info: true, maxOutputLength: limit, chunkSize: Math.max(64, chunk) } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = head + engine.bytesWritten;
    if (end + 8 > bytes.length) return "cut";
    return bytes.readUInt32LE(end) === crc32(buffer) ? { plain: buffer, size: end + 8 } : "damaged";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "Z_BUF_ERROR" ? "cut" : code === "ERR_BUFFER_TOO_LARGE" ? "large" : "damaged";
  }
}

/** Most compressed bytes a member is looked for in, before it is taken as too large. */
const MEMBER_BYTES = 128 * 1024 * 1024;

async function* readMembers(window: ByteWindow, limit: number, damage: WarcDamage): AsyncGenerator<WarcRecord> {
  for (;;) {
    const member = await nextMember(window, limit + HEAD_BYTES);
    if (member === null) return;
    if (member === "large" && firstBlockSize(window.bytes) <= limit) {
      // Many records in one member ("gzip file.warc"): unpacked as a stream, and read as plain.
      const plain = inflate(window.rest(), "gzip", { bytes: Number.MAX_SAFE_INTEGER, ratio: 400 }, "The WARC");
      yield* readPlain(new ByteWindow(plain), limit, damage);
      return;
    }
    if (member === "large") {
      yield { fields: new Map([["warc-type", "response"]]), block: null };
      await resync(window, MEMBER, { breaks: 0, bytes: 0 });
    } else if (typeof member === "string") await resync(window, MEMBER, damage);
    else {
      window.take(member.size);
      yield* recordsOfMember(member.plain, damage);
    }
  }
}

/** What the first record of a member says of its size; without end when that can't be read. */
function firstBlockSize(bytes: Buffer): number {
  try {
    const plain = inflateRawSync(bytes.subarray(memberHead(bytes), 4096), { finishFlush: constants.Z_SYNC_FLUSH });
    return Number(fieldsOf(plain.toString("latin1", 0, Math.max(0, headLength(plain.subarray(0, HEAD_BYTES)))))?.get("content-length") ?? Number.POSITIVE_INFINITY);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Read ahead at once where a member is not complete. */
const AHEAD_BYTES = 1024 * 1024;

async function nextMember(window: ByteWindow, limit: number): Promise<Member | null> {
  await window.fill(18);
  if (window.bytes.length === 0) return null;
  for (;;) {
    // Where no next member is in sight, this one is most likely not all there: a try would cost more than reading on.
    const isLikelyCut = !window.isEnd && window.bytes.length < AHEAD_BYTES && window.bytes.indexOf(MEMBER, MEMBER.length) < 0;
    const member = isLikelyCut ? "cut" : inflateMember(window.bytes, limit);
    if (member !== "cut") return member;
    if (window.isEnd) return "damaged";
    if (window.bytes.length > MEMBER_BYTES) return "large";
    // Twice as much each time, so that a long member costs no more than two passes over it.
    await window.fill(Math.max(AHEAD_BYTES, window.bytes.length * 2));
  }
}

function* recordsOfMember(plain: Buffer, damage: WarcDamage): Generator<WarcRecord> {
  let at = 0;
  while (at < plain.length) {
    if (plain[at] === 10 || plain[at] === 13) { at += 1; continue; }
    const length = headLength(plain.subarray(at, at + HEAD_BYTES));
    const fields = length < 0 ? null : fieldsOf(plain.toString("utf8", at, at + length));
    const size = Number(fields?.get("content-length") ?? Number.NaN);
    if (fields === null || !Number.isSafeInteger(size) || size < 0 || at + length + size > plain.length) { damage.breaks += 1; return; }
    yield { fields, block: plain.subarray(at + length, at + length + size) };
    at += length + size;
  }
}
