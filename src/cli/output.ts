import { HouseError } from "../model/index.js";

/** Exit codes, documented in docs/cli.md: 0 done, 1 some inputs were refused or a check failed, 2 wrong usage, 3 the world failed (file, network, database), 130 interrupted. */
export const EXIT = { done: 0, partly: 1, usage: 2, world: 3, interrupted: 130 } as const;

/** Prints one JSON value on one line; a closed pipe ends the program quietly (see main.ts). */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Prints text for a person. */
export function print(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** Progress and notes go to stderr, so that stdout stays data. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

const COLOURS = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], cyan: [36, 39] } as const;

/** Colours text on a terminal; leaves it plain when piped or when NO_COLOR is set. */
export function paint(colour: keyof typeof COLOURS, text: string): string {
  if (!process.stdout.isTTY || process.env["NO_COLOR"] !== undefined) return text;
  const [on, off] = COLOURS[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Width to wrap at: the terminal's, 100 when piped. */
export function columns(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 100, 140));
}

/** Prints one clear message for an error and returns the exit code it stands for. */
export function reportError(error: unknown): number {
  if (error instanceof HouseError) {
    note(`headwater: ${error.message} [${error.code}]`);
    return error.code.startsWith("cli/") ? EXIT.usage : EXIT.world;
  }
  note(`headwater: this is a bug in Headwater: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.world;
}
