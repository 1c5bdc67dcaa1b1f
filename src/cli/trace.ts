import type { Command } from "commander";
import { explainDocuments, traceDocuments, traceJson, type TracedStory } from "../app/trace-documents.js";
import { HouseError } from "../model/index.js";
import { columns, paint, print, printJson } from "./output.js";
import { drawTrace, drawExplanation } from "./trace-tree.js";

interface TraceOptions { readonly json?: boolean; readonly why?: readonly string[] }

function traceFile(target: string): TracedStory[] {
  if (/^https?:\/\//i.test(target)) throw new HouseError("cli/not-yet", "An address can't be traced by itself: add it with headwater add URL, then trace its story");
  return traceDocuments(target);
}

function run(target: string, options: TraceOptions): void {
  const stories = traceFile(target);
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

/** `headwater trace FILE [--json] [--why A B]`: draws who said it first-hand, who relayed and carried it, and which figures stand. */
export function registerTrace(program: Command): void {
  program.command("trace").argument("<file>", "documents: a .jsonl file, or one text file").description("draw how a story travelled: origin, relays, carriers, outlets, with times and reasons")
    .option("--json", "print the trace as JSON").option("--why <ids...>", "explain why two documents are tied, or why not")
    .addHelpText("after", "\nExamples:\n  headwater trace articles.jsonl\n  headwater trace articles.jsonl --json > trace.json\n  headwater trace articles.jsonl --why 12 17")
    .action(run);
}
