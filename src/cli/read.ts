import type { Command } from "commander";
import { articleRecord, readPath } from "../app/read-documents.js";
import { HouseError, type Article } from "../model/index.js";
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

async function run(paths: readonly string[], options: { readonly json?: boolean }): Promise<void> {
  let read = 0;
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) throw new HouseError("cli/not-yet", "Addresses can't be read here; save the page to a file, or add it with: headwater add URL");
    for await (const one of readPath(path, () => new Date().toISOString())) {
      const problems = one.kind === "refused" ? [one] : one.article.problems;
      for (const problem of problems) { note(`${one.label}: ${problem.message} [${problem.code}]`); process.exitCode = EXIT.partly; }
      if (one.kind === "refused") continue;
      read += 1;
      if (options.json === true) printJson(articleRecord(one.label, one.article));
      else printArticle(one.label, one.article);
    }
  }
  if (read === 0 && process.exitCode === undefined) note("Nothing to read there.");
}

/** `headwater read FILE|FOLDER… [--json]`: prints clean articles; stores nothing. */
export function registerRead(program: Command): void {
  program.command("read").argument("<path...>", "files or folders: HTML (also .gz), text, Markdown, mail, PDF, JSONL, WARC")
    .description("print clean articles: headline, byline, times, credits, text, captions")
    .option("--json", "one line of JSON a document")
    .addHelpText("after", "\nExamples:\n  headwater read page.html\n  headwater read saved-pages/ --json > articles.jsonl")
    .action(run);
}
