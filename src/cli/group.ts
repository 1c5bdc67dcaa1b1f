import type { Command } from "commander";
import type { Article, Reason, Story } from "../model/index.js";
import { loadDocuments } from "../app/documents.js";
import { groupDocuments, namedByCaller } from "../app/group-documents.js";
import { EXIT, note, paint, print, printJson } from "./output.js";

const MEMBERS_SHOWN = 12;

function printStories(stories: readonly Story[], articles: readonly Article[]): void {
  const nameOf = new Map(articles.map((article) => [article.id, article.externalId ?? article.id]));
  const words = (because: readonly Reason[]): string => paint("dim", because.map((reason) => reason.text).join(" "));
  for (const story of stories) {
    print(`${paint("bold", story.label === "" ? story.id : story.label)}  ${story.eventDate ?? "no date"}  ${story.members.length} ${story.members.length === 1 ? "page" : "pages"}`);
    for (const member of story.members.slice(0, MEMBERS_SHOWN)) print(`  ${nameOf.get(member.articleId) ?? member.articleId}  ${words(member.because)}`);
    if (story.members.length > MEMBERS_SHOWN) print(`  and ${story.members.length - MEMBERS_SHOWN} more`);
    for (const link of story.links) print(`  ${paint("cyan", link.kind)} ${link.storyId}  ${words(link.because)}`);
  }
}

/** `headwater group FILE…`: which documents tell of the same event, and why. Needs no database. */
export function registerGroup(program: Command): void {
  program.command("group").description("group documents into stories: one event each, in any language, with the reasons")
    .argument("<file...>", "JSON lines with \"text\" and, where known, id, url, outlet, lang, published and title; or plain text files")
    .option("--json", "print {stories: [{id, label, eventDate, pages}]} as JSON")
    .addHelpText("after", "\nExamples:\n  headwater group pages.jsonl\n  headwater group monday.jsonl tuesday.jsonl --json")
    .action((files: readonly string[], options: { readonly json?: boolean }) => {
      let refused = 0;
      const refuse = (problem: { readonly message: string }): void => { refused += 1; note(`headwater: ${problem.message}`); };
      const articles = files.flatMap((file) => loadDocuments(file, { refuse }));
      const stories = groupDocuments(articles);
      if (options.json === true) printJson({ stories: namedByCaller(stories, articles) });
      else printStories(stories, articles);
      process.exitCode = refused > 0 ? EXIT.partly : EXIT.done;
    });
}
