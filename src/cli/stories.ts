import type { Command } from "commander";
import type { StoryCard } from "../model/index.js";
import { withHeadwater } from "./open.js";
import { paint, print, printJson } from "./output.js";

const PAGE = 50;

/** "1" when resolved, "1-2" when not. */
export function rangeText(range: { readonly min: number; readonly max: number }): string {
  return range.min === range.max ? String(range.min) : `${range.min}-${range.max}`;
}

/** "1 outlet", "3 outlets". */
export function counted(count: string, noun: string): string {
  return `${count} ${noun}${count === "1" ? "" : "s"}`;
}

/** `headwater stories`: the front page in the terminal. */
export function registerStories(program: Command): void {
  program.command("stories").description("list the stories, newest news first")
    .option("--page <number>", "page of the list", "1").option("--json", "print the list as JSON")
    .addHelpText("after", "\nExamples:\n  headwater stories\n  headwater stories --json | head -c 400")
    .action((options: { readonly page: string; readonly json?: boolean }) => withHeadwater(async (headwater) => {
      const front = await headwater.frontPage({ page: Math.max(1, Number(options.page) || 1), since: null });
      if (options.json === true) { printJson(front); return; }
      if (front.total === 0) { print("No stories yet. \"headwater add FILE|URL\" takes reports in."); return; }
      for (const story of front.stories) printCard(story);
      print(paint("dim", `${front.total} stories from ${front.articles} articles of ${front.outlets} outlets${front.pages > 1 ? `; page ${front.page} of ${front.pages}, ${PAGE} a page` : ""}. "headwater story ID" shows one.`));
    }));
}

function printCard(story: StoryCard): void {
  print(`${paint("cyan", story.id.slice(0, 10))}  ${paint("bold", story.headline)}`);
  print(`            ${counted(String(story.outlets), "outlet")} · ${counted(rangeText(story.carriers), "carrier")} · ${counted(rangeText(story.origins), "origin")}${story.eventDate === null ? "" : ` · ${story.eventDate}`}`);
  if (story.status !== "") print(`            ${paint("dim", story.status)}`);
}
