// What a group of processes costs, read from /proc; Linux only.
import { readFileSync, readdirSync } from "node:fs";

const TICKS_A_SECOND = 100;

/** A process and all that descend from it, those of `also` included. */
export function familyOf(root: number, also: (command: string) => boolean = () => false): number[] {
  const parents = new Map<number, number>();
  const wanted = new Set<number>([root]);
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number)) {
    try {
      parents.set(pid, Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0));
      if (also(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) wanted.add(pid);
    } catch { /* ended meanwhile */ }
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) if (!wanted.has(pid) && wanted.has(parent)) { wanted.add(pid); grown = true; }
  }
  return [...wanted];
}

/** The server of a data folder with its backends: they descend from the postmaster, whose command names the folder. */
export function isServerOf(folder: string): (command: string) => boolean {
  return (command) => command.includes(`${folder}/pg`) && /postgres/.test(command);
}

/** Processor time of a process and of its children that ended, in seconds; 0 when it is gone. */
export function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

/** Resident memory of processes in MB; pages that several share are split among them (PSS). */
export function residentMegabytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}

/** The middle value, 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
