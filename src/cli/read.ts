import type { Command } from "commander";
import { closeNetwork } from "../app/network.js";
import { articleRecord, readInput } from "../app/read-documents.js";
import { readSettings } from "../app/settings.js";
import type { Article } from "../model/index.js";
import { columns, EXIT, note, paint, print, printJson } from "./output.js";
import { wrap } from "./wrap.js";

const lines = (text: string, lead = ""): string => wrap(text, columns(), lead);

function headOf(article: Article, shown: Record<string, unknown>): string {
  const when = [shown["published"], shown["updated"] === null || shown["updated"] === shown["published"] ? null : `updated ${String(shown["updated"])}`].filter((part) => part !== null);
  const kind = article.kind === "article" ? null : article.kind;
  return [article.outlet.name, article.authors.length > 0 ? `by ${article.authors.join(", ")}` : null, ...when, article.lang, kind].filter((part) => part !== null).join(" · ");
}

const LEADS: Readonly<Record<string, string>> = { item: "· ", quote: "    " };

function printArticle(label: string, article: Article): void {
  print(paint("bold", lines(article.title === "" ? label : article.title)));
  print(paint("dim", lines(headOf(article, articleRecord(label, article)))));
  if (article.canonicalUrl !== null || article.url !== null) print(paint("dim", article.canonicalUrl ?? article.url ?? ""));
  for (const credit of article.credits) if (credit.place !== "photo") print(paint("yellow", `credit (${credit.place}): ${credit.name}`));
  for (const block of article.blocks) {
    const text = article.text.slice(block.span.from, block.span.to);
    print();
    print(block.kind === "heading" ? paint("bold", lines(text)) : lines(text, LEADS[block.kind] ?? ""));
  }
  if (article.captions.length > 0) print(`\n${paint("dim", "Captions")}`);
  for (const caption of article.captions) print(paint("dim", lines(caption.credit === null || caption.text.includes(caption.credit) ? caption.text : `${caption.text} [${caption.credit}]`, "  ")));
  print();
}

async function run(inputs: readonly string[], options: { readonly json?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  let read = 0;
  try {
    for (const input of inputs) {
      for await (const one of readInput(input, settings, () => new Date().toISOString())) {
        for (const problem of one.kind === "refused" ? [one] : one.article.problems) note(`${one.label}: ${problem.message} [${problem.code}]`);
        if (one.kind === "refused" || one.article.text === "") process.exitCode = EXIT.partly;
        if (one.kind === "refused") continue;
        read += 1;
        if (options.json === true) printJson(articleRecord(one.label, one.article));
        else printArticle(one.label, one.article);
      }
    }
  } finally {
    await closeNetwork(settings);
  }
  if (read === 0 && process.exitCode === undefined) note("Nothing to read there.");
}

/** `headwater read INPUT… [--json]`: prints clean articles; stores nothing. */
export function registerRead(program: Command): void {
  program.command("read").argument("<input...>", "files, folders or addresses: HTML (also .gz), text, Markdown, mail, PDF, JSONL, WARC")
    .description("print clean articles: headline, byline, times, credits, text, captions")
    .option("--json", "one line of JSON a document")
    .addHelpText("after", "\nExamples:\n  headwater read page.html\n  headwater read saved-pages/ --json > articles.jsonl\n  headwater read https://example.org/article")
    .action(run);
}
