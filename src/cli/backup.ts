import type { Command } from "commander";
import { readBackup, writeBackup } from "../app/backup.js";
import { openHouse } from "../app/house.js";
import { readSettings } from "../app/settings.js";
import { note } from "./output.js";

/** `headwater backup FILE`: all that is held, as it is at one moment, in one file. */
export function registerBackup(program: Command): void {
  program.command("backup").description("write everything that is held into one file; the site may run meanwhile").argument("<file>", "a file that is not there yet")
    .addHelpText("after", "\nExamples:\n  headwater backup headwater-monday.backup\n  DATABASE_URL=postgres://db.internal/headwater headwater backup /backups/monday")
    .action(async (file: string) => {
      const house = await openHouse(readSettings(process.env), 2);
      try { note(`${file}: ${await writeBackup(house, file)} bytes.`); } finally { await house.close(); }
    });
}

/** `headwater restore FILE`: a backup into a data folder or database that holds nothing. */
export function registerRestore(program: Command): void {
  program.command("restore").description("put a backup into an empty data folder or database").argument("<file>", "what \"headwater backup\" has written")
    .addHelpText("after", "\nExamples:\n  HEADWATER_DATA=/srv/new headwater restore headwater-monday.backup")
    .action(async (file: string) => {
      const { made, rows, jobs } = await readBackup(readSettings(process.env), file);
      note(`Restored ${rows} rows and ${jobs} waiting jobs of ${made}.`);
    });
}
