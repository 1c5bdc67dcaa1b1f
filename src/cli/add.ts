import type { Command } from "commander";
import { addCollected, collectContext, collectInput, type AddReport, type AddedItem } from "../app/add.js";
import { openHouse, type House } from "../app/house.js";
import { readSettings } from "../app/settings.js";
import { drain } from "../app/work.js";
import { onInterrupt } from "./interrupts.js";
import { EXIT, note, paint, print, printJson } from "./output.js";
import { Progress } from "./progress.js";

interface AddOptions { readonly json?: boolean; readonly later?: boolean }

/** `headwater add`: takes reports in and runs all stages on them. Exits 1 when some inputs were refused. */
export function registerAdd(program: Command): void {
  program.command("add").description("add reports: files, folders, feeds, addresses, JSONL, WARC")
    .argument("<input...>", "path or address")
    .option("--later", "leave the stages to a running server or worker")
    .option("--json", "print the report as JSON")
    .addHelpText("after", `
Examples:
  headwater add report.html notes.txt pages.jsonl
  headwater add https://news.example/feed.xml
  headwater add crawl.warc.gz --json

Adding the same thing twice adds nothing twice; a changed page becomes a new revision.`)
    .action(async (inputs: string[], options: AddOptions) => {
      const house = await openHouse(readSettings(process.env));
      try {
        process.exitCode = await addAll(house, inputs, options);
      } finally {
        await house.close();
      }
    });
}

async function addAll(house: House, inputs: readonly string[], options: AddOptions): Promise<number> {
  if (house.db.note !== null) note(house.db.note);
  const interrupt = onInterrupt();
  const progress = new Progress();
  const reports: AddReport[] = [];
  let seen = 0;
  const onItem = (item: AddedItem): void => {
    seen += 1;
    if (item.outcome === "refused" && options.json !== true) progress.line(`${paint("yellow", "refused")}  ${item.label}: ${item.message ?? ""} [${item.code ?? ""}]`);
    progress.show(`reading  ${seen}  ${item.label}`);
  };
  for (const input of inputs) {
    if (interrupt.signal.aborted) break;
    reports.push(await addCollected(house, collectInput(input, collectContext(house, interrupt.signal)), { onItem, signal: interrupt.signal }));
  }
  if (options.later !== true && !interrupt.signal.aborted) await runStages(house, progress, interrupt.signal);
  progress.clear();
  interrupt.release();
  const total = sum(reports);
  if (options.json === true) printJson(total);
  else print(summary(total, interrupt.signal.aborted));
  if (interrupt.signal.aborted) return EXIT.interrupted;
  return total.refused.length > 0 ? EXIT.partly : EXIT.done;
}

async function runStages(house: House, progress: Progress, signal: AbortSignal): Promise<void> {
  const left = await drain(house, {
    signal,
    onProgress: (jobs) => progress.show(`working  ${jobs.waiting + jobs.running} jobs left`),
    onFailure: (task, error, parked) => { if (parked) progress.line(`${paint("red", "parked")}  a ${task} job failed for good: ${error instanceof Error ? error.message : String(error)}`); },
  });
  if (left.parked > 0) progress.line(`${left.parked} parked jobs; the status page shows them, "headwater work --retry" tries again.`);
}

function sum(reports: readonly AddReport[]): AddReport {
  const count = (key: "added" | "revised" | "same"): number => reports.reduce((total, report) => total + report[key], 0);
  return { added: count("added"), revised: count("revised"), same: count("same"), refused: reports.flatMap((report) => report.refused) };
}

function summary(total: AddReport, interrupted: boolean): string {
  const parts = [`${total.added} added`, `${total.revised} revised`, `${total.same} known already`, `${total.refused.length} refused`];
  return interrupted ? `Stopped. ${parts.join(", ")}; what was added is whole, run the command again to go on.` : `${parts.join(", ")}. "headwater stories" lists the stories.`;
}
