import type { Command } from "commander";
import { followOrThrow, openFollows } from "../app/follows.js";
import { HouseError, type Follow, type FollowKind } from "../model/index.js";
import { withHeadwater } from "./open.js";
import { paint, print, printJson } from "./output.js";
import { resolveStory } from "./story.js";

const KINDS: readonly FollowKind[] = ["story", "claim", "figure", "origin", "outlet", "person", "search"];
const OWNER = "cli";

interface AddOptions { readonly webhook?: string; readonly mail?: string; readonly json?: boolean }

/** `headwater follow …`: be told when something changes, by feed, webhook or mail. */
export function registerFollow(program: Command): void {
  const follow = program.command("follow").description("follow a story, claim, figure, origin, outlet, person or search: add, list, remove")
    .addHelpText("after", "\nExamples:\n  headwater follow add story 4f1c2a\n  headwater follow add search \"construction troops\" --webhook https://desk.example/hook\n  headwater follow list");
  follow.command("add").description("follow something; without an option, by a feed of its own").argument("<kind>", KINDS.join(", ")).argument("<what>", "its id; the words of a search")
    .option("--webhook <url>", "call this address, signed").option("--mail <address>", "write to this address").option("--json", "print as JSON")
    .action((kind: string, what: string, options: AddOptions) => withHeadwater(async (headwater) => {
      const known = KINDS.find((one) => one === kind);
      if (known === undefined) throw new HouseError("cli/follow-refused", `"${kind}" can't be followed; one of ${KINDS.join(", ")} can.`);
      const via = options.webhook !== undefined ? "webhook" : options.mail !== undefined ? "mail" : "feed";
      const ref = known === "story" ? await resolveStory(headwater, what) : what;
      const made = followOrThrow(await openFollows(headwater.house).follow({ kind: known, ref, via, target: options.webhook ?? options.mail ?? null }, OWNER));
      if (options.json === true) printJson(made); else printFollow(made.follow, made.feedUrl);
    }));
  follow.command("list").description("what is followed from the command line").option("--json", "print as JSON").action((options: { readonly json?: boolean }) => withHeadwater(async (headwater) => {
    const follows = await openFollows(headwater.house).follows(OWNER);
    if (options.json === true) { printJson(follows); return; }
    for (const { follow: one, feedUrl } of follows) printFollow(one, feedUrl);
    if (follows.length === 0) print("Nothing is followed. \"headwater follow add story ID\" follows a story.");
  }));
  follow.command("remove").description("end a follow").argument("<id>", "id of the follow").action((id: string) => withHeadwater(async (headwater) => {
    if (!(await openFollows(headwater.house).unfollow(id, OWNER))) throw new HouseError("cli/follow-refused", `There is no follow "${id}". "headwater follow list" lists them.`);
    print("Ended.");
  }));
}

function printFollow(follow: Follow, feedUrl: string | null): void {
  print(`${paint("cyan", follow.id)}  ${follow.kind}  ${follow.label}`);
  print(`                          ${feedUrl ?? `${follow.via} to ${follow.target ?? ""}`}${follow.via === "webhook" ? `, signed with ${follow.secret}` : ""}`);
}
