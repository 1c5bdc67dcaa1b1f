import type { Command } from "commander";
import { matchPairs } from "../app/screening.js";
import { HouseError } from "../model/index.js";
import { paint, print, printJson } from "./output.js";

interface ScreenOptions { readonly pairs?: string; readonly json?: boolean }

/** `headwater screen`: names against the lists kept here, or pairs of names against each other. */
export function registerScreen(program: Command): void {
  program.command("screen")
    .description("look names up in the sanctions lists kept here, or compare pairs of names (--pairs)")
    .argument("[name...]", "names to look up")
    .option("--pairs <file>", "CSV with the columns name1, name2 and perhaps schema: compare each pair")
    .option("--json", "print one JSON line per name or pair")
    .action(run);
}

async function run(names: readonly string[], options: ScreenOptions): Promise<void> {
  if (options.pairs !== undefined) { comparePairs(options.pairs, options.json === true); return; }
  throw new HouseError("cli/screen", `Nothing to screen${names.length > 0 ? "" : ": give names or --pairs FILE"}.`);
}

function comparePairs(path: string, asJson: boolean): void {
  for (const { name1, name2, match } of matchPairs(path)) {
    const because = [...match.because, ...match.against].map(({ code, text, weight }) => ({ code, text, weight }));
    if (asJson) printJson({ name1, name2, score: match.score, because });
    else print(`${match.score.toFixed(2)}  ${name1}  |  ${name2}  ${paint("dim", match.against.map((one) => one.text).join(" "))}`);
  }
}
