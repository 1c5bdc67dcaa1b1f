import type { Command } from "commander";
import { openHouse, type House } from "../app/house.js";
import { diffVersions, importList, listSchedule, scheduleList, viewVersions } from "../app/lists.js";
import { decideHit, undoDecision } from "../app/screening.js";
import { readSettings } from "../app/settings.js";
import { HouseError } from "../model/index.js";
import { paint, print, printJson } from "./output.js";

interface ListsOptions { readonly json?: boolean; readonly force?: boolean; readonly every?: string; readonly off?: boolean }
const SHOWN = 40;

/** `headwater lists …`: sanctions lists by version. */
export function registerLists(program: Command): void {
  const lists = program.command("lists").description("the sanctions lists kept here: take in, versions, differences");
  lists.command("import").description("take a list in as a new version: UN XML, OFAC SDN XML or CSV, EU XML, UK XML or CSV, FollowTheMoney JSON lines; also .gz")
    .argument("<input>", "file or address").option("--force", "also when half of the entries are gone").option("--json", "print JSON").action(takeIn);
  lists.command("versions").description("the versions kept, newest first").option("--json", "print JSON").action(versions);
  lists.command("diff").description("what changed between two versions").argument("<a>", "version").argument("<b>", "version").option("--json", "print JSON").action(diff);
  lists.command("schedule").description("ask an address again by itself; without an address, show what is asked").argument("[url]", "address of a list")
    .option("--every <hours>", "hours between two times", "24").option("--off", "do not ask it any more").option("--json", "print JSON").action(schedule);
  lists.command("decide").description("say that a name is, or is not, a listed party; it holds over later versions")
    .argument("<name>", "name as screened").requiredOption("--list <key>", "the list").requiredOption("--entry <id>", "id of the entry, as \"headwater screen\" prints it")
    .requiredOption("--verdict <verdict>", "confirmed or rejected").requiredOption("--reason <text>", "why").requiredOption("--by <person>", "who decides").action(decide);
  lists.command("undecide").description("take a decision back")
    .argument("<name>", "name as screened").requiredOption("--list <key>", "the list").requiredOption("--entry <id>", "id of the entry").action(undecide);
}

interface DecisionOptions { readonly list: string; readonly entry: string; readonly verdict: string; readonly reason: string; readonly by: string }

async function decide(name: string, options: DecisionOptions): Promise<void> {
  const { list, entry, verdict, reason, by } = options;
  if (verdict !== "confirmed" && verdict !== "rejected") throw new HouseError("cli/lists", "--verdict takes confirmed or rejected.");
  const made = await withHouse((house) => decideHit(house, { list, entryId: entry, name, verdict, reason, by }));
  print(`${name} is ${made.verdict} as ${entry} of ${list}, by ${by}. It holds over later versions; "headwater lists undecide" takes it back.`);
}

async function undecide(name: string, options: Pick<DecisionOptions, "list" | "entry">): Promise<void> {
  const undone = await withHouse((house) => undoDecision(house, options.list, options.entry, name));
  if (!undone) throw new HouseError("cli/lists", `Nothing was decided on "${name}" and ${options.entry} of ${options.list}.`);
  print("Taken back.");
}

async function withHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(readSettings(process.env), 3);
  try { return await work(house); } finally { await house.close(); }
}

async function takeIn(input: string, options: ListsOptions): Promise<void> {
  const done = await withHouse((house) => importList(house, input, { force: options.force === true }));
  if (options.json === true) { printJson(done); return; }
  print(`${paint("bold", done.title)} (${done.list}), version ${done.version}${done.dated === null ? "" : `, dated ${done.dated}`}: ${done.entries} entries`);
  print(done.isSame ? "The same as the version in force; nothing was changed." : `${done.added} new, ${done.removed} gone, ${done.changed} changed.`);
  for (const message of done.leftOut.slice(0, SHOWN)) print(paint("yellow", message));
}

async function versions(options: ListsOptions): Promise<void> {
  const rows = await withHouse(viewVersions);
  if (options.json === true) { printJson(rows); return; }
  if (rows.length === 0) print("No list is kept. \"headwater lists import FILE\" takes one in.");
  for (const row of rows) print(`${String(row.version).padStart(4)}  ${row.list.padEnd(18)} ${row.dated ?? "undated   "}  ${String(row.entries).padStart(6)} entries  taken ${row.takenAt} from ${row.takenFrom}${row.wasForced ? " (forced)" : ""}`);
}

async function diff(a: string, b: string, options: ListsOptions): Promise<void> {
  if (!/^\d{1,12}$/.test(a) || !/^\d{1,12}$/.test(b)) throw new HouseError("cli/lists", "Versions are numbers; \"headwater lists versions\" shows them.");
  const { before, after, diff: found } = await withHouse((house) => diffVersions(house, Number(a), Number(b)));
  const added = found.added.map(({ id, names }) => ({ id, name: names[0]?.text ?? id })), removed = found.removed.map(({ id, names }) => ({ id, name: names[0]?.text ?? id }));
  const changed = found.changed.map(({ after: entry, what }) => ({ id: entry.id, name: entry.names[0]?.text ?? entry.id, what }));
  if (options.json === true) { printJson({ list: before.list, before: before.version, after: after.version, added, removed, changed }); return; }
  print(`${before.title}: version ${before.version} (${before.dated ?? before.takenAt.slice(0, 10)}) to ${after.version} (${after.dated ?? after.takenAt.slice(0, 10)})`);
  for (const one of added) print(`${paint("green", "now listed")}   ${one.id}  ${one.name}`);
  for (const one of removed) print(`${paint("red", "not listed")}   ${one.id}  ${one.name}`);
  for (const one of changed) print(`${paint("yellow", "changed")}      ${one.id}  ${one.name}: ${one.what.join(", ")}`);
  if (added.length + removed.length + changed.length === 0) print("No difference.");
}

async function schedule(url: string | undefined, options: ListsOptions): Promise<void> {
  const rows = await withHouse(async (house) => {
    if (url !== undefined) await scheduleList(house, url, options.off === true ? null : Number(options.every));
    return listSchedule(house);
  });
  if (options.json === true) { printJson(rows); return; }
  if (rows.length === 0) print("No list is asked by itself.");
  for (const row of rows) print(`every ${row.everyHours} h  next ${row.nextAt}  ${row.url}`);
}
