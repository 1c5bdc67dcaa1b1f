import type { Command } from "commander";
import { examine, type Check } from "../app/doctor.js";
import { readSettings } from "../app/settings.js";
import { EXIT, paint, print, printJson } from "./output.js";

const MARKS: Readonly<Record<Check["state"], string>> = { ok: "ok     ", warning: "warning", wrong: "wrong  " };
const COLOURS = { ok: "green", warning: "yellow", wrong: "red" } as const;

/** `headwater doctor`: is everything there, and how to mend what is not. Exits 1 when something is wrong. */
export function registerDoctor(program: Command): void {
  program.command("doctor").description("check Node, the data folder, PostgreSQL, the port and a browser, and say how to fix what is wrong")
    .option("--json", "print the checks as JSON")
    .option("--mend", "count the discussions' counters anew")
    .addHelpText("after", "\nExamples:\n  headwater doctor\n  HEADWATER_DATA=/srv/headwater headwater doctor --json")
    .action(async (options: { readonly json?: boolean; readonly mend?: boolean }) => {
      const checks = await examine(readSettings(process.env), { nodeVersion: process.versions.node, browser: process.env["HEADWATER_BROWSER"] }, options.mend === true);
      if (options.json === true) printJson(checks);
      else for (const check of checks) {
        print(`${paint(COLOURS[check.state], MARKS[check.state])}  ${check.name.padEnd(11)}  ${check.found}`);
        if (check.fix !== null) print(`${" ".repeat(22)}${paint("dim", `-> ${check.fix}`)}`);
      }
      process.exitCode = checks.some((check) => check.state === "wrong") ? EXIT.partly : EXIT.done;
    });
}
