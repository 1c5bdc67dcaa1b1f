import { userInfo } from "node:os";
import type { Command } from "commander";
import { openRepairs } from "../app/repairs.js";
import { drain } from "../app/work.js";
import { HouseError, type Decision, type RepairInput, type RepairOutcome, type RepairPort } from "../model/index.js";
import type { Headwater } from "../app/headwater.js";
import { withHeadwater } from "./open.js";
import { paint, print, printJson } from "./output.js";
import { resolveStory } from "./story.js";

interface Options { readonly reason?: string; readonly by?: string; readonly json?: boolean; readonly story?: string }

/** A kind of decision as a sub-command: its arguments, and what they become. */
interface Way {
  readonly name: string;
  readonly args: string;
  readonly about: string;
  readonly input: (headwater: Headwater, args: readonly string[]) => Promise<Omit<RepairInput, "reason">>;
}

const WAYS: readonly Way[] = [
  { name: "merge", args: "<story> <other...>", about: "other stories become part of the first", input: async (headwater, args) => {
    const ids = await Promise.all(args.map((id) => resolveStory(headwater, id)));
    return { kind: "merge", storyId: ids[0] ?? "", subjects: ids, value: null };
  } },
  { name: "split", args: "<story> <article...>", about: "articles become a story of their own", input: async (headwater, [id = "", ...articles]) => {
    const storyId = await resolveStory(headwater, id);
    return { kind: "split", storyId, subjects: [storyId, ...articles], value: null };
  } },
  { name: "move", args: "<article> <story>", about: "an article goes to another story", input: placing("move") },
  { name: "pin", args: "<article> <story>", about: "an article stays in its story, whatever comes", input: placing("pin") },
  { name: "edge", args: "<story> <edge> <right|wrong|unsure>", about: "the verdict on one tie", input: async (headwater, [id = "", edge = "", value = ""]) =>
    ({ kind: "edge", storyId: await resolveStory(headwater, id), subjects: [edge], value }) },
  { name: "join", args: "<story> <claim...>", about: "claims (or claim groups) that say the same", input: within("join-claims") },
  { name: "part", args: "<story> <claim...>", about: "the first claim does not belong with the others", input: within("part-claims") },
  { name: "figure", args: "<story> <claim> <figure>", about: "the right words of a figure, or \"wrong\" to leave it out", input: valued("figure") },
  { name: "name", args: "<story> <spelling> <name>", about: "the right name for a spelling", input: valued("name") },
  { name: "origin", args: "<story> <claim> <name>", about: "who asserted a claim (or all of an origin's) first-hand", input: valued("origin") },
  { name: "source", args: "<story> <address>", about: "a page is read and put into the story", input: async (headwater, [id = "", address = ""]) => {
    const storyId = await resolveStory(headwater, id);
    return { kind: "source", storyId, subjects: [address, storyId], value: null };
  } },
];

function placing(kind: "move" | "pin"): Way["input"] {
  return async (headwater, [article = "", id = ""]) => {
    const storyId = await resolveStory(headwater, id);
    return { kind, storyId, subjects: [article, storyId], value: null };
  };
}

function within(kind: "join-claims" | "part-claims"): Way["input"] {
  return async (headwater, [id = "", ...subjects]) => ({ kind, storyId: await resolveStory(headwater, id), subjects, value: null });
}

function valued(kind: "figure" | "name" | "origin"): Way["input"] {
  return async (headwater, [id = "", subject = "", value = ""]) => ({ kind, storyId: await resolveStory(headwater, id), subjects: [subject], value });
}

/** `headwater repair …`: decisions of people that every later run keeps. */
export function registerRepair(program: Command): void {
  const repair = program.command("repair").description("what people decide: merge, split, move, pin, edge, join, part, figure, name, origin, source, undo, list, queue")
    .addHelpText("after", "\nExamples:\n  headwater repair merge 4f1c2a 99ab01 --reason \"one event\"\n  headwater repair edge 4f1c2a EDGE wrong --reason \"both quote the report\"\n  headwater repair list\n  headwater repair undo ID");
  for (const way of WAYS) {
    repair.command(`${way.name} ${way.args}`).description(way.about).requiredOption("--reason <text>", "why; shown in the story's changes").option("--by <name>", "who decides (default: the account's name)").option("--json", "print the decision as JSON")
      .action((...given: unknown[]) => withHeadwater((headwater) => decide(headwater, way, given)));
  }
  repair.command("undo <id>").description("take a decision back").option("--by <name>", "who takes it back").option("--json", "print the decision as JSON")
    .action((id: string, options: Options) => withHeadwater(async (headwater) => { await finish(headwater, await openRepairs(headwater.house).undo(await fullId(openRepairs(headwater.house), id), whoIs(options)), options); }));
  repair.command("list").description("decisions, newest first").option("--story <id>", "those of one story").option("--json", "print as JSON")
    .action((options: Options) => withHeadwater(async (headwater) => list(headwater, options)));
  repair.command("queue").description("unresolved ties, what would change most first").option("--json", "print as JSON")
    .action((options: Options) => withHeadwater(async (headwater) => queue(openRepairs(headwater.house), options)));
}

async function decide(headwater: Headwater, way: Way, given: readonly unknown[]): Promise<void> {
  // Commander gives the arguments, then the options, then the command itself.
  const args = given.slice(0, -2).flat().map(String);
  const options = given.at(-2) as Options;
  const input = { ...(await way.input(headwater, args)), reason: options.reason ?? "" };
  await finish(headwater, await openRepairs(headwater.house).decide(input, whoIs(options)), options);
}

function whoIs(options: Options): string {
  return options.by ?? userInfo().username;
}

/** Waits until the decision shows, so that the next command sees it. */
async function finish(headwater: Headwater, outcome: RepairOutcome, options: Options): Promise<void> {
  if (!outcome.ok) throw new HouseError("cli/repair-refused", outcome.why);
  await drain(headwater.house);
  if (options.json === true) printJson(outcome.repair);
  else print(`${outcome.repair.undone ? "taken back" : "decided"}  ${outcome.repair.kind}  ${paint("dim", outcome.repair.id)}`);
}

async function fullId(repairs: RepairPort, id: string): Promise<string> {
  const { decisions } = await repairs.decisions({ storyId: null, page: 1 });
  const found = decisions.filter((one) => one.id.startsWith(id));
  return found.length === 1 ? (found[0]?.id ?? id) : id;
}

async function list(headwater: Headwater, options: Options): Promise<void> {
  const storyId = options.story === undefined ? null : await resolveStory(headwater, options.story);
  const page = await openRepairs(headwater.house).decisions({ storyId, page: 1 });
  if (options.json === true) { printJson(page); return; }
  for (const one of page.decisions) printDecision(one);
  if (page.total === 0) print("No decision was made yet.");
}

function printDecision(one: Decision): void {
  print(`${paint("cyan", one.id.slice(0, 10))}  ${one.at.slice(0, 16).replace("T", " ")}  ${one.by}: ${one.text}`);
  print(`            ${paint("dim", one.undone ? `taken back by ${one.undoneBy ?? "?"} ${one.undoneAt ?? ""}` : one.reason)}`);
}

async function queue(repairs: RepairPort, options: Options): Promise<void> {
  const page = await repairs.queue(1);
  if (options.json === true) { printJson(page); return; }
  for (const edge of page.edges) {
    print(`${paint("bold", edge.weight.toFixed(2).padStart(6))}  ${edge.from} → ${edge.to}  (${edge.kind}, ${edge.score})  ${paint("dim", `story ${edge.storyId.slice(0, 10)}, edge ${edge.edgeId}`)}`);
    print(`        ${edge.reason}`);
  }
  print(paint("dim", `${page.total} unresolved ties.`));
}
