import { setPriority } from "node:os";
import type { Command } from "commander";
import { openHouse } from "../app/house.js";
import { readSettings } from "../app/settings.js";
import { retryParked, startWork } from "../app/work.js";
import { onInterrupt } from "./interrupts.js";
import { EXIT, note } from "./output.js";

const BEHIND_THE_SITE = 5;

/** `headwater work`: runs background jobs until stopped; as many processes on as many machines as wanted. */
export function registerWork(program: Command): void {
  program.command("work").description("run background jobs: reading, grouping, tracing, feeds, alerts")
    .option("--retry", "give parked jobs a new set of attempts first")
    .addHelpText("after", "\nExamples:\n  headwater work\n  DATABASE_URL=postgres://db.internal/headwater headwater work")
    .action(async (options: { readonly retry?: boolean }) => {
      const house = await openHouse(readSettings(process.env), 14);
      if (options.retry === true) note(`${await retryParked(house)} parked jobs get new attempts.`);
      const interrupt = onInterrupt();
      const workers = await startWork(house, {
        onFailure: (task, error, parked) => note(`${parked ? "parked" : "will retry"}: ${task}: ${error instanceof Error ? error.message : String(error)}`),
      });
      // Started by "serve": when the parent goes, so does this process; and readers come first where the processor is short.
      process.on("disconnect", () => process.emit("SIGTERM"));
      if (process.send !== undefined) setPriority(BEHIND_THE_SITE);
      process.send?.("ready");
      if (process.send === undefined) note("Working. Ctrl-C stops after the job in hand.");
      await interrupt.happened;
      await workers.stop();
      await house.close();
      process.exit(EXIT.done);
    });
}
