import type { Command } from "commander";
import type { SearchKind } from "../model/index.js";
import { withHeadwater } from "./open.js";
import { EXIT, note, paint, print, printJson } from "./output.js";

const KINDS: readonly SearchKind[] = ["story", "claim", "passage", "person", "outlet"];

interface SearchOptions { readonly kind?: string; readonly lang?: string; readonly from?: string; readonly to?: string; readonly page: string; readonly json?: boolean }

/** `headwater search`: stories, claims, passages, people and outlets, in any language. */
export function registerSearch(program: Command): void {
  program.command("search").description("search stories, claims, passages, people and outlets")
    .argument("<words...>", "words; \"in quotes\" for a phrase, -word to leave one out")
    .option("--kind <kind>", KINDS.join("|")).option("--lang <code>", "language of the passage, such as ko")
    .option("--from <day>", "first day, 2025-11-04").option("--to <day>", "last day").option("--page <number>", "page of the list", "1").option("--json", "print the hits as JSON")
    .addHelpText("after", "\nExamples:\n  headwater search construction troops\n  headwater search 건설부대 --lang ko\n  headwater search '\"at least 600\"' --kind passage")
    .action(async (words: string[], options: SearchOptions) => {
      if (options.kind !== undefined && !KINDS.includes(options.kind as SearchKind)) {
        note(`headwater: "${options.kind}" is not a kind; choose one of ${KINDS.join(", ")}.`);
        process.exitCode = EXIT.usage;
        return;
      }
      const query = { text: words.join(" "), kind: (options.kind as SearchKind | undefined) ?? null, lang: options.lang ?? null, from: options.from ?? null, to: options.to ?? null, page: Math.max(1, Number(options.page) || 1) };
      const found = await withHeadwater((headwater) => headwater.search(query));
      if (options.json === true) { printJson(found); return; }
      for (const hit of found.hits) print(`${paint("dim", hit.kind.padEnd(8))} ${paint("bold", hit.title)}${hit.snippet === "" ? "" : `\n         ${hit.snippet}`}`);
      print(paint("dim", `${found.total} found${found.pages > 1 ? `; page ${query.page} of ${found.pages}` : ""}.`));
    });
}
