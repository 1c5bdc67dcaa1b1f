import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True when tests run as root, which may become others and mount. */
export const IS_ROOT = process.getuid?.() === 0;
/** The account with the fewest rights. */
export const NOBODY = 65_534;

/** A new data folder in a path with a space that every account can enter, so that the embedded server's files stay in it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), "headwater ops "));
  chmodSync(place, 0o755);
  const path = join(place, "data");
  mkdirSync(path, { mode: 0o755 });
  return { path, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** A port nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const at = probe.address(); probe.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0)); });
  });
}

/** Asks again and again, without sleeping long, until `holds`; fails after `seconds`. */
export async function until(what: string, seconds: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

/** A disk of so many megabytes, or null where this account may not mount one. */
export function smallDisk(megabytes: number): { readonly path: string; remove(): void } | null {
  const path = mkdtempSync(join(tmpdir(), "headwater-disk-"));
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0755`, "tmpfs", path]);
  if (done.status !== 0) { rmSync(path, { recursive: true }); return null; }
  chmodSync(path, 0o755);
  return { path, remove: () => { spawnSync("umount", ["-l", path]); rmSync(path, { recursive: true, force: true }); } };
}

/** What is left on a disk. */
export function freeKilobytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return Math.floor((bavail * bsize) / 1024);
}
