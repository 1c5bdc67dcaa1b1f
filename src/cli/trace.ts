import { existsSync } from "node:fs";
import type { Command } from "commander";
import { explainDocuments, traceDocuments, traceJson, type TracedStory } from "../app/trace-documents.js";
import { storyOfTarget, takeInAddress, tracedStory } from "../app/trace-target.js";
import { HouseError } from "../model/index.js";
import { withHeadwater } from "./open.js";
import { columns, paint, print, printJson } from "./output.js";
import { drawTrace, drawExplanation } from "./trace-tree.js";

interface TraceOptions { readonly json?: boolean; readonly why?: readonly string[] }

/** The stories of a target: a file of documents, or what is kept under the id of a story or an article, or an address; one that is not kept is taken in first. */
async function storiesOf(target: string): Promise<TracedStory[]> {
  const isAddress = /^https?:\/\//i.test(target);
  if (!isAddress && (existsSync(target) || /[./\\]/.test(target))) return traceDocuments(target);
  return withHeadwater(async ({ house }) => {
    const known = await storyOfTarget(house, target);
    const storyId = known ?? (isAddress ? await takeInAddress(house, target) : null);
    if (storyId === null) throw new HouseError("cli/no-story", `"${target}" is no file, and no story or article is kept under it. "headwater stories" lists the stories.`);
    const story = await tracedStory(house, storyId);
    if (story === null) throw new HouseError("cli/no-story", `There is no page for story "${storyId}" yet; "headwater work" makes it.`);
    return [story];
  });
}

async function run(target: string, options: TraceOptions): Promise<void> {
  const stories = await storiesOf(target);
  if (options.why !== undefined) {
    const [a, b] = options.why;
    if (a === undefined || b === undefined || options.why.length > 2) throw new HouseError("cli/why-needs-two", "--why needs two document ids: headwater trace FILE --why A B");
    const explanation = explainDocuments(stories, a, b);
    if (options.json === true) printJson(explanation);
    else for (const line of drawExplanation(a, b, explanation)) print(line);
    return;
  }
  if (options.json === true) { printJson(traceJson(stories)); return; }
  const labels = new Map(stories.map(({ material }) => [material.story.id, `${material.story.eventDate ?? "no date"} ${material.story.label === "" ? (material.articles[0]?.text.split("\n")[0] ?? "") : material.story.label}`]));
  stories.forEach((story, at) => {
    if (at > 0) print();
    for (const line of drawTrace(story, { width: columns(), paint }, (id) => labels.get(id) ?? null)) print(line);
  });
}

/** `headwater trace FILE|STORY|URL [--json] [--why A B]`: draws who said it first-hand, who relayed and carried it, and which figures stand. */
export function registerTrace(program: Command): void {
  program.command("trace").argument("<what>", "a .jsonl or text file, the id of a story or article, or an address").description("draw how a story travelled: origin, relays, carriers, outlets, with times and reasons")
    .option("--json", "print the trace as JSON").option("--why <ids...>", "explain why two documents are tied, or why not")
    .addHelpText("after", "\nExamples:\n  headwater trace articles.jsonl\n  headwater trace articles.jsonl --json > trace.json\n  headwater trace articles.jsonl --why 12 17\n  headwater trace 4f1c2a\n  headwater trace https://news.example/report")
    .action(run);
}
