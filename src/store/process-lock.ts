import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HouseError } from "../model/index.js";

const TURN_MS = 60_000;

const sleepCell = new Int32Array(new SharedArrayBuffer(4));
/** Blocks this thread; used only while starting or stopping the server, where there is nothing else to do. */
export function pause(milliseconds: number): void {
  Atomics.wait(sleepCell, 0, 0, milliseconds);
}

/** The text of a file, "" when it can't be read. */
export function readIfThere(path: string): string {
  try { return readFileSync(path, "utf8"); } catch { return ""; }
}

/** Names a process for good: its number and, where the system tells, when it began, because numbers are used again (in a container always the same few). */
export function processName(pid: number): string {
  const began = readIfThere(`/proc/${pid}/stat`).replace(/^.*\) /s, "").split(" ")[19] ?? "";
  return `${pid}-${began}`;
}

/** True while the process of that name runs; a number alone is believed. */
export function runsStill(name: string): boolean {
  const pid = Number(name.split("-")[0]);
  if (!(pid > 0) || !isAlive(pid)) return false;
  const began = name.split("-")[1] ?? "";
  return began === "" || processName(pid) === `${pid}-${began}`;
}

/** True while there is a process of that number, whoever owns it; one that ended and was not collected yet is none. */
export function isAlive(pid: number): boolean {
  return hasNumber(pid) && !/^[ZX]/.test(readIfThere(`/proc/${pid}/stat`).replace(/^.*\) /s, ""));
}

/** True while the number is taken, be it by a process that ended: what PostgreSQL itself goes by. */
export function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Runs `work` while holding the folder's lock, so that two processes never start or stop the same server at once. Blocks until it is free; the lock of a dead
 * holder is taken over. Throws `store/lock` after a minute.
 */
export function inTurn<T>(folder: string, work: () => T): T {
  const lock = join(folder, "starting.lock");
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, processName(process.pid));
  try {
    take(lock, mine);
    try { return work(); } finally { rmSync(lock, { force: true }); }
  } finally {
    rmSync(mine, { force: true });
  }
}

function take(lock: string, mine: string): void {
  const until = Date.now() + TURN_MS;
  for (;;) {
    // A link appears whole or not at all: nobody ever reads a lock without its holder.
    try { linkSync(mine, lock); return; } catch (error) { if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; }
    const holder = readIfThere(lock);
    if (holder !== "" && !runsStill(holder)) { breakLock(lock, holder, `${mine}.broken`); continue; }
    if (Date.now() > until) throw new HouseError("store/lock", `Another Headwater (process ${holder.split("-")[0] ?? "?"}) has been starting or stopping the database for a minute. Stop it, or delete "starting.lock" in the data folder.`);
    pause(20);
  }
}

/** Removes a dead holder's lock. Two may try at once, so it is moved away first: what turns out to be somebody's new lock is put back. */
function breakLock(lock: string, dead: string, aside: string): void {
  try { renameSync(lock, aside); } catch { return; }
  if (readIfThere(aside) !== dead) try { linkSync(aside, lock); } catch { /* taken meanwhile: its holder waits for nobody */ }
  rmSync(aside, { force: true });
}
