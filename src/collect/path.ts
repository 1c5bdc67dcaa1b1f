import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { CollectContext, Collected } from "./captured.js";
import { limitsOf, refused } from "./captured.js";
import type { FileContext } from "./file-context.js";
import { readFile } from "./files.js";

/** Files of these kinds hold many documents and are read as a stream, so that their own size is not bounded. */
const STREAMED = /\.(?:jsonl|ndjson|warc|wacz|gz|zip)$/i;

/** Bytes read from the disk at once. */
const CHUNK_BYTES = 512 * 1024;

const FAILURES: Readonly<Record<string, readonly [code: string, text: string]>> = {
  ENOENT: ["collect/missing", "does not exist; check the path"],
  ENOTDIR: ["collect/missing", "does not exist; check the path"],
  EACCES: ["collect/no-rights", "may not be read by this user; change its rights"],
  EPERM: ["collect/no-rights", "may not be read by this user; change its rights"],
  ELOOP: ["collect/missing", "is a link that leads to itself"],
  ENAMETOOLONG: ["collect/missing", "does not exist; the name is too long"],
};

function failure(label: string, error: unknown): Collected {
  const system = error instanceof Error && "code" in error ? String(error.code) : "";
  const [code, text] = FAILURES[system] ?? ["collect/read-failed", `could not be read (${system || "unknown fault"})`];
  return refused(label, code, `${label} ${text}.`);
}

/** A file name as a label; control signs in it would speak to the terminal it is shown on. */
function labelOf(name: string): string {
  return name.replace(/\p{Cc}/gu, "\ufffd");
}

/**
 * All documents of a file or of a folder with all below it, in the order of the names.
 * Each fault (missing, no rights, empty, binary, too large) is one refusal, and the rest goes on; nothing is thrown for what is on the disk.
 * Labels are names relative to the folder, never absolute paths. Hidden entries and links to folders are passed over.
 */
export async function* collectPath(path: string, context: CollectContext): AsyncGenerator<Collected> {
  const full = resolve(path);
  const label = labelOf(basename(full) || "folder");
  try {
    if ((await stat(full)).isDirectory()) yield* collectFolder(full, context);
    else yield* collectFile(full, label, context);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    yield failure(label, error);
  }
}

async function* collectFile(full: string, label: string, context: CollectContext): AsyncGenerator<Collected> {
  const limits = limitsOf(context);
  const found = await stat(full);
  // Pipes and devices never end, or wait for ever.
  if (!found.isFile()) { yield refused(label, "collect/not-a-file", `${label} is neither a file nor a folder.`); return; }
  if (found.size > limits.documentBytes && !STREAMED.test(label)) {
    yield refused(label, "collect/too-large", `${label} has ${Math.ceil(found.size / 1048576)} MB; one document may have ${Math.round(limits.documentBytes / 1048576)} MB.`);
    return;
  }
  const inner: FileContext = { label, now: context.now, limits, nesting: 0, file: { size: found.size, read: (from, to) => (to > from ? createReadStream(full, { start: from, end: to - 1, highWaterMark: CHUNK_BYTES }) : nothing()) } };
  const source = createReadStream(full, { highWaterMark: CHUNK_BYTES, ...(context.signal === undefined ? {} : { signal: context.signal }) });
  try {
    for await (const one of readFile(source, inner)) yield one.kind === "refused" && one.code === "collect/read-failed" ? failureOfStream(one, source.errored) : one;
  } finally {
    source.destroy();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function failureOfStream(fallback: Collected & { readonly kind: "refused" }, error: Error | null): Collected {
  return error === null ? fallback : failure(fallback.label, error);
}

interface Walk { files: number; full: boolean }

async function* collectFolder(root: string, context: CollectContext): AsyncGenerator<Collected> {
  const walk: Walk = { files: 0, full: false };
  const limits = limitsOf(context);
  const label = labelOf(basename(root) || "folder");
  yield* walkFolder("", 0);
  if (walk.full) yield refused(label, "collect/folder-too-large", `${label} has more than ${limits.folderFiles} files; the rest was left out.`);
  else if (walk.files === 0) yield refused(label, "collect/empty", `${label} has no files to read.`);

  async function* walkFolder(inside: string, depth: number): AsyncGenerator<Collected> {
    const here = inside === "" ? label : labelOf(inside);
    if (depth > limits.folderDepth) { yield refused(here, "collect/folder-too-deep", `${here} lies more than ${limits.folderDepth} folders deep; it was left out.`); return; }
    const entries = await readdir(join(root, inside), { withFileTypes: true }).catch((error: unknown) => failure(here, error));
    if (!Array.isArray(entries)) { walk.files += 1; yield entries; return; }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      context.signal?.throwIfAborted();
      if (entry.name.startsWith(".") || walk.full) continue;
      const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) yield* walkFolder(name, depth + 1);
      else if (!entry.isSymbolicLink() || (await isLinkToFile(join(root, name)))) yield* take(name);
    }
  }

  async function* take(name: string): AsyncGenerator<Collected> {
    if (walk.files >= limits.folderFiles) { walk.full = true; return; }
    walk.files += 1;
    try {
      yield* collectFile(join(root, name), labelOf(name), context);
    } catch (error) {
      if (!(error instanceof Error && "code" in error) || context.signal?.aborted === true) throw error;
      yield failure(labelOf(name), error);
    }
  }
}

/** Links to folders could lead round in a circle; a dead link is passed on, to be refused as missing. */
async function isLinkToFile(full: string): Promise<boolean> {
  return stat(full).then((found) => !found.isDirectory(), () => true);
}
