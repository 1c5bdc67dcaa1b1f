import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { findBrowser } from "../app/doctor.js";
import type { Headwater } from "../app/headwater.js";
import { createPrinter } from "../app/print-pdf.js";
import { HouseError, type Exported, type ExportFormat } from "../model/index.js";
import { englishLook, printableStory } from "../web/index.js";
import { withHeadwater } from "./open.js";
import { note } from "./output.js";
import { resolveStory } from "./story.js";

const FORMATS: readonly (ExportFormat | "pdf")[] = ["markdown", "json", "jsonld", "stix", "csv", "rss", "bundle", "pdf"];

/** The story's page as the site prints it. */
async function printStory({ house, story }: Headwater, id: string): Promise<Exported | null> {
  const view = await story(id, null);
  if (view === null) return null;
  const print = createPrinter(findBrowser(house.settings.browser ?? undefined));
  return { contentType: "application/pdf", fileName: `headwater-${view.page.version}.pdf`, bytes: await print(printableStory(view, englishLook(house.settings.publicUrl))) };
}

/** `headwater export ID`: a story in an exchange format, to a file or to stdout. */
export function registerExport(program: Command): void {
  program.command("export").description("export a story")
    .argument("<id>", "id of the story, or the beginning of it").option("--format <format>", FORMATS.join("|"), "markdown").option("--out <file>", "write to a file instead of stdout")
    .addHelpText("after", "\nExamples:\n  headwater export 4f1c2a > story.md\n  headwater export 4f1c2a --format stix --out story.stix.json\n  headwater export 4f1c2a --format pdf --out story.pdf")
    .action((id: string, options: { readonly format: string; readonly out?: string }) => withHeadwater(async (headwater) => {
      const format = FORMATS.find((one) => one === options.format);
      if (format === undefined) throw new HouseError("cli/no-format", `"${options.format}" is not a format; choose one of ${FORMATS.join(", ")}.`);
      const storyId = await resolveStory(headwater, id);
      const exported = format === "pdf" ? await printStory(headwater, storyId) : await headwater.exportStory(storyId, format);
      if (exported === null) throw new HouseError("cli/no-story", `There is no page for story "${id}" yet. "headwater stories" lists the stories.`);
      if (options.out === undefined) { process.stdout.write(exported.bytes); return; }
      try {
        writeFileSync(options.out, exported.bytes, { flag: "wx" });
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code;
        throw new HouseError("cli/cannot-write", code === "EEXIST" ? `"${options.out}" is there already; choose another name.` : `Could not write "${options.out}" (${code}).`, { cause });
      }
      note(`${options.out}: ${exported.bytes.byteLength} bytes, ${exported.contentType}`);
    }));
}
