import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line. */
export const MAIN = join("dist", "src", "cli", "main.js");

/** Starts `headwater …args` (with an open stdin for the command that reads it) with the given environment on top of this one's. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, NO_COLOR: "1", ...env }, stdio: [args[0] === "mcp" ? "pipe" : "ignore", "pipe", "pipe"] });
}

/** Runs `headwater …args` to its end. */
export function headwater(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return ended(start(args, env));
}

/** Collects a running command's output until it ends. */
export function ended(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = [], err: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => out.push(part));
  child.stderr?.on("data", (part: Buffer) => err.push(part));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}
