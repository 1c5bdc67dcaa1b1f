import type { EventType, Status, StoryLink } from "../model/index.js";
import type { Item } from "./choose.js";
import type { Desk } from "./desk.js";
import { spokenDate } from "./dates.js";

const WORD: Readonly<Record<Status, string>> = {
  asserted: "Reported", estimated: "Estimated", expected: "Expected", planned: "Planned", possible: "Possible",
  alleged: "Alleged", denied: "Denied", presupposed: "Taken as given",
};
/** Events that go on once begun. */
const LASTING: ReadonlySet<EventType> = new Set(["deployment", "presence", "labour_dispatch", "transfer", "preparation"]);
const BEFORE: ReadonlySet<Status> = new Set(["planned", "expected"]);

/** One line on where the story's leading claim stands: its status, who says so, and an earlier announcement or a denial. */
export function statusLine(lead: Item | undefined, items: readonly Item[], desk: Desk): string {
  if (lead === undefined) return "Nothing that can be attributed yet";
  const parts = [`${stateOf(lead)}${per(lead, desk)}`, announced(lead, items, desk), deniedBy(lead, items, desk)];
  return parts.filter((part) => part !== null).join("; ");
}

function stateOf(lead: Item): string {
  const { claim } = lead.best;
  const lasts = LASTING.has(claim.eventType) && claim.time !== null && claim.time.basis !== "published" && claim.time.start !== null
    && (claim.time.end === null || claim.time.end === claim.time.start) && /^\d{4}-\d{2}$/.test(claim.time.start);
  return lead.group.status === "asserted" && lasts ? "Under way" : WORD[lead.group.status];
}

function per(lead: Item, desk: Desk): string {
  const origins = desk.trace.originList.filter((origin) => lead.group.originIds.includes(origin.id)).sort((left, right) => right.articleIds.length - left.articleIds.length);
  const names = [...new Set(origins.map((origin) => origin.name))];
  if (names.length === 0) return ", source not named";
  return names.length > 2 ? `, per ${names[0]} and ${names.length - 1} others` : `, per ${names.join(" and ")}`;
}

/** An earlier statement of a plan for the same kind of event by another origin, or a linked earlier story. */
function announced(lead: Item, items: readonly Item[], desk: Desk): string | null {
  const earlier = items.find((item) => item !== lead && item.group.eventType === lead.group.eventType && item.old && BEFORE.has(item.group.status)
    && item.group.originIds.some((id) => !lead.group.originIds.includes(id)));
  const origin = earlier === undefined ? undefined : desk.trace.originList.find((one) => earlier.group.originIds.includes(one.id));
  if (origin !== undefined) return `announced by ${origin.name}${origin.date === null ? "" : ` in ${spokenDate(origin.date.slice(0, 7))}`}`;
  const link: StoryLink | undefined = desk.material.story.links.find((one) => one.kind === "announced-before");
  return link === undefined ? null : "announced earlier (see the linked story)";
}

function deniedBy(lead: Item, items: readonly Item[], desk: Desk): string | null {
  const denial = items.find((item) => item.group.status === "denied" && item.group.eventType === lead.group.eventType && item !== lead && !item.group.originIds.some((id) => lead.group.originIds.includes(id)));
  const name = denial?.group.originIds.map((id) => nameOf(id, desk)).find((one) => one !== null);
  return name == null ? null : `denied by ${name}`;
}

function nameOf(originId: string, desk: Desk): string | null {
  return desk.trace.originList.find((origin) => origin.id === originId)?.name ?? null;
}
