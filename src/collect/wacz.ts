import type { ByteSource } from "./byte-source.js";
import { readAll } from "./byte-source.js";
import type { Collected } from "./captured.js";
import { refused } from "./captured.js";
import type { FileContext, RandomAccess } from "./file-context.js";
import { inflateRawStream } from "./inflate.js";
import { readWarc } from "./warc.js";

interface ZipEntry { readonly name: string; readonly method: number; readonly packedSize: number; readonly size: number; readonly headerAt: number }

const END_SIGN = 0x06054b50;
const END64_SIGN = 0x06064b50;
const ENTRY_SIGN = 0x02014b50;
const DIRECTORY_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 100_000;

async function bytesAt(file: RandomAccess, from: number, size: number): Promise<Buffer> {
  return size <= 0 ? Buffer.alloc(0) : readAll(file.read(from, Math.min(file.size, from + size)), size, "The zip directory");
}

/** Place, size and count of the central directory (APPNOTE 4.3.16, and 4.3.14 for zip64); null when there is none. */
async function directoryOf(file: RandomAccess): Promise<{ readonly at: number; readonly size: number; readonly entries: number } | null> {
  const from = Math.max(0, file.size - 65_557);
  const tail = await bytesAt(file, from, file.size - from);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGN) continue;
    const [entries, size, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (entries !== 0xffff && start !== 0xffffffff) return { at: start, size, entries };
    // The locator lies just before, and says where the zip64 record is.
    const end64 = at >= 20 ? await bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56) : Buffer.alloc(0);
    if (end64.length < 56 || end64.readUInt32LE(0) !== END64_SIGN) return null;
    return { at: Number(end64.readBigUInt64LE(48)), size: Number(end64.readBigUInt64LE(40)), entries: Number(end64.readBigUInt64LE(32)) };
  }
  return null;
}

/** Sizes and place of an entry, from the zip64 field where they do not fit (APPNOTE 4.5.3). */
function wideFields(extra: Buffer, small: readonly number[]): number[] {
  const values = [...small];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const [index, value] of values.entries()) if (value === 0xffffffff && field + 8 <= extra.length) { values[index] = Number(extra.readBigUInt64LE(field)); field += 8; }
  }
  return values;
}

async function entriesOf(file: RandomAccess): Promise<ZipEntry[] | null> {
  const directory = await directoryOf(file);
  if (directory === null || directory.size > DIRECTORY_BYTES || directory.entries > MOST_ENTRIES || directory.at + directory.size > file.size) return null;
  const bytes = await bytesAt(file, directory.at, directory.size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY_SIGN;) {
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size = 0, packedSize = 0, headerAt = 0] = wideFields(extra, [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]);
    entries.push({ name: bytes.toString("utf8", at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10), packedSize, size, headerAt });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function contentOf(file: RandomAccess, entry: ZipEntry, label: string): Promise<ByteSource | null> {
  const head = await bytesAt(file, entry.headerAt, 30);
  if (head.length < 30 || (entry.method !== 0 && entry.method !== 8)) return null;
  const from = entry.headerAt + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = file.read(from, Math.min(file.size, from + entry.packedSize));
  return entry.method === 0 ? packed : inflateRawStream(packed, label);
}

/** The documents of a WACZ (a zip with WARCs under archive/), in the order of their names. Other zip files are refused. */
export async function* readWacz(context: FileContext): AsyncGenerator<Collected> {
  const entries = context.file === null ? null : await entriesOf(context.file);
  const archives = (entries ?? []).filter((entry) => /^archive\/[^/]{1,200}\.warc(?:\.gz)?$/i.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (context.file === null || archives.length === 0) {
    const why = entries === null ? "is a damaged zip file, or one inside another file" : "is a zip file but not a WACZ";
    yield refused(context.label, "collect/not-a-document", `${context.label} ${why}; unpack it and add the folder.`);
    return;
  }
  for (const entry of archives) {
    const label = `${context.label}/${entry.name.slice("archive/".length)}`;
    const content = await contentOf(context.file, entry, label);
    if (content === null) yield refused(label, "collect/warc-damaged", `${label} can't be unpacked; the rest was read.`);
    else yield* readWarc(content, { ...context, label, file: null });
  }
}
