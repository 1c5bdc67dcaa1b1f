import type { Command } from "commander";
import { HouseError, type Sentence, type StoryView } from "../model/index.js";
import type { Headwater } from "../app/headwater.js";
import { withHeadwater } from "./open.js";
import { columns, paint, print, printJson } from "./output.js";
import { counted, rangeText } from "./stories.js";
import { wrap } from "./wrap.js";

/** `headwater story ID`: a story page in the terminal. */
export function registerStory(program: Command): void {
  program.command("story").description("show a story: who said it first-hand, who carried it, which number stands")
    .argument("<id>", "id of the story, or the beginning of it").option("--version <key>", "an earlier version of the page").option("--json", "print the page as JSON")
    .addHelpText("after", "\nExamples:\n  headwater story 4f1c2a\n  headwater story 4f1c2a --json")
    .action((id: string, options: { readonly version?: string; readonly json?: boolean }) => withHeadwater(async (headwater) => {
      const view = await headwater.story(await resolveStory(headwater, id), options.version ?? null);
      if (view === null) throw new HouseError("cli/no-story", `There is no page for story "${id}" yet. "headwater stories" lists the stories.`);
      if (options.json === true) printJson(view); else printStory(view);
    }));
}

/** The one story an id or its beginning means; throws when none or several. */
export async function resolveStory(headwater: Headwater, id: string): Promise<string> {
  const ids = await headwater.storyIds(id);
  if (ids.length === 1) return ids[0]!;
  if (ids.includes(id)) return id;
  throw new HouseError("cli/no-story", ids.length === 0 ? `There is no story "${id}". "headwater stories" lists the stories.` : `"${id}" begins several ids: ${ids.map((one) => one.slice(0, 12)).join(", ")}. Give more of it.`);
}

function printStory({ page, articles }: StoryView): void {
  const { trace } = page;
  print(paint("bold", page.headline));
  if (page.status !== "") print(page.status);
  print(paint("cyan", `${counted(String(trace.outlets), "outlet")} · ${counted(rangeText(trace.carriers), "carrier")} · ${counted(rangeText(trace.origins), "origin")}`));
  if (trace.notHeld.length > 0) print(paint("dim", `cited but not held: ${trace.notHeld.map((one) => one.name).join("; ")}`));
  printSentences(page.lede);
  for (const paragraph of page.paragraphs) printSentences(paragraph);
  printList("Background", page.background.map(withCites));
  printFigures(page.trace);
  printList("Where accounts differ", trace.differences.map((difference) => `${difference.kind}: ${difference.text}`));
  printList("Origins", trace.originList.map((origin) => `${origin.name}${origin.occasion === null ? "" : `, ${origin.occasion}`} (${origin.kind})`));
  printList("Cautions", page.cautions);
  printList("Sources", page.citations.map((citation) => `[${citation.n}] ${citation.outlet}${citation.carrier === null ? "" : ` (${citation.carrier})`}: “${citation.quote}”`));
  print(paint("dim", `\n${articles.length} articles. Version ${page.version}. No language model used.`));
}

function withCites(sentence: Sentence): string {
  return `${sentence.text} ${sentence.cites.map((n) => `[${n}]`).join("")}`;
}

function printSentences(sentences: readonly Sentence[]): void {
  if (sentences.length > 0) print(`\n${wrap(sentences.map(withCites).join(" "), columns())}`);
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  print(`\n${paint("bold", title)}`);
  for (const line of lines) print(wrap(line, columns(), "- "));
}

function printFigures(trace: StoryView["page"]["trace"]): void {
  const origins = new Map(trace.originList.map((origin) => [origin.id, origin.name]));
  const lines = trace.ledger.flatMap((line) => line.entries.map((entry) => {
    const who = entry.originId === null ? "origin not settled" : (origins.get(entry.originId) ?? "");
    const still = entry.repeatedBy.length === 0 ? "" : `; still printed by ${entry.repeatedBy.length}`;
    return `${line.counted}: ${entry.figure.surface} (${entry.status}, ${entry.state}${still}) — ${who}${entry.saidOn === null ? "" : `, ${entry.saidOn}`}`;
  }));
  printList("Figures", lines);
}
