#!/usr/bin/env node
import { Command } from "commander";
import { EXIT, reportError } from "./output.js";
import { COMMANDS } from "./commands.js";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

const program = new Command("headwater")
  .description("Shows who said it first-hand, who only carried it, and which number still stands.")
  .version("0.1.0")
  .showHelpAfterError("(headwater --help lists the commands)")
  .exitOverride((error) => { process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage); });
const asked = COMMANDS.filter((command) => command.name === process.argv[2]);
for (const command of asked.length > 0 ? asked : COMMANDS) (await command.load())(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportError(error);
}
