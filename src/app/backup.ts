import { createReadStream, createWriteStream } from "node:fs";
import { link, open, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { HouseError } from "../model/index.js";
import { backupLines, restoreDatabase, type Restored } from "../store/index.js";
import type { House } from "./house.js";
import type { Settings } from "./settings.js";

/** Owner only: it holds mail addresses and hashes of passwords. */
const MODE = 0o600;
const CONNECTIONS = 3;

/** Writes everything that is held into a file that must not be there yet; it gets its name when it is whole and on the disk. Returns how many bytes. */
export async function writeBackup(house: House, path: string): Promise<number> {
  const half = `${path}.part`;
  try {
    const ended = async function* (): AsyncGenerator<string> { for await (const line of backupLines(house.db, house.now())) yield `${line}\n`; };
    await pipeline(Readable.from(ended()), createGzip({ level: 6 }), createWriteStream(half, { flags: "w", mode: MODE }));
    const file = await open(half, "r+");
    try { await file.sync(); } finally { await file.close(); }
    // A link, unlike a rename, does not replace what is there.
    await link(half, path);
    return (await stat(path)).size;
  } catch (error) {
    throw explainFile(error, path);
  } finally {
    await rm(half, { force: true });
  }
}

/** Restores a file of `writeBackup` into the empty database of these settings. */
export async function readBackup(settings: Settings, path: string): Promise<Restored> {
  const bytes = createReadStream(path);
  const text = createGunzip();
  bytes.once("error", (error) => text.destroy(error));
  try {
    return await restoreDatabase({ url: settings.databaseUrl, folder: settings.dataFolder, connections: CONNECTIONS }, linesOf(bytes.pipe(text).setEncoding("utf8")));
  } catch (error) {
    throw explainFile(error, path);
  } finally {
    bytes.destroy();
  }
}

/** Lines of a stream of text. Node's own reader also ends lines at U+2028, which may stand in what people wrote. */
async function* linesOf(text: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const part of text as AsyncIterable<string>) {
    const pieces = part.split("\n");
    pieces[0] = rest + (pieces[0] ?? "");
    rest = pieces.pop() ?? "";
    yield* pieces;
  }
  if (rest !== "") yield rest;
}

const FILE_FAULTS: Readonly<Record<string, string>> = { EEXIST: "is there already; choose another name", ENOENT: "is not there, or its folder is not", EACCES: "may not be used by this account", EISDIR: "is a folder", ENOSPC: "does not fit on its disk" };

function explainFile(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code.startsWith("Z_")) return new HouseError("store/backup-damaged", `"${path}" is no backup, or is cut off. Nothing was restored. Use another backup.`, { cause: error });
  return FILE_FAULTS[code] === undefined ? error : new HouseError("app/backup-file", `"${path}" ${FILE_FAULTS[code]}.`, { cause: error });
}
