import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { addFeed, exportOpml, feedsOf, importOpml, removeFeed, type FeedRow } from "../app/feeds.js";
import { openHouse, type House } from "../app/house.js";
import { askForPolls } from "../app/outward.js";
import { readSettings } from "../app/settings.js";
import { HouseError } from "../model/index.js";
import { EXIT, note, paint, print, printJson } from "./output.js";

async function withHouse(work: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(readSettings(process.env), 4);
  try { await work(house); } finally { await house.close(); }
}

/** `headwater feeds`: what is watched. */
export function registerFeeds(program: Command): void {
  const feeds = program.command("feeds").description("watched feeds: add, list, remove, import, export, check")
    .addHelpText("after", "\nExamples:\n  headwater feeds add https://news.example/\n  headwater feeds import feeds.opml\n  headwater feeds list");
  feeds.command("add").description("watch feeds, or the feeds that pages name").argument("<url...>").action((urls: string[]) => withHouse((house) => addAll(house, urls)));
  feeds.command("list").description("list the feeds and how they stand").option("--json", "print as JSON").action((options: { readonly json?: boolean }) => withHouse(async (house) => {
    const rows = await feedsOf(house);
    if (options.json === true) printJson(rows); else printFeeds(rows);
  }));
  feeds.command("remove").description("end the watch; what was collected stays").argument("<url>").action((url: string) => withHouse(async (house) => {
    if (!(await removeFeed(house, url))) throw new HouseError("cli/no-feed", `${url} is not watched. "headwater feeds list" lists the feeds.`);
    print(`${url} is no longer watched.`);
  }));
  feeds.command("import").description("watch all feeds of an OPML file").argument("<file>").action((path: string) => withHouse(async (house) => {
    const { found, added } = await importOpml(house, readFile(path));
    print(`${found} feeds found, ${added} new.`);
  }));
  feeds.command("export").description("print the feeds as OPML").action(() => withHouse(async (house) => print(await exportOpml(house))));
  feeds.command("check").description("poll all feeds whose time has come, by the running worker").action(() => withHouse(async (house) => print(`${await askForPolls(house)} feeds are due and in the queue.`)));
}

async function addAll(house: House, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    try {
      const feed = await addFeed(house, url);
      print(`${feed.isNew ? "watching" : "watched already"}  ${feed.title ?? feed.url}  ${paint("dim", feed.url)}`);
    } catch (error) {
      if (!(error instanceof HouseError)) throw error;
      note(`${paint("yellow", "refused")}  ${error.message} [${error.code}]`);
      process.exitCode = EXIT.partly;
    }
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new HouseError("cli/cannot-read", `Could not read "${path}" (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}

function printFeeds(rows: readonly FeedRow[]): void {
  for (const row of rows) {
    print(`${paint(row.lastError === null ? "green" : "yellow", row.verdict.padEnd(9))} ${row.title ?? row.url}  ${paint("dim", row.url)}`);
    print(`          last success ${row.lastSuccess ?? "never"}, next poll ${row.nextPoll}${row.lastError === null ? "" : `\n          ${row.lastError}`}`);
  }
  if (rows.length === 0) print("No feed is watched. \"headwater feeds add URL\" adds one.");
}
