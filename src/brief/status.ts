import type { EventType, Note, Status, StoryLink } from "../model/index.js";
import type { Item } from "./choose.js";
import { nativeNames, type Desk } from "./desk.js";
import { inEnglish } from "./notes.js";

/** Events that go on once begun. */
const LASTING: ReadonlySet<EventType> = new Set(["deployment", "presence", "labour_dispatch", "transfer", "preparation"]);
const BEFORE: ReadonlySet<Status> = new Set(["planned", "expected"]);

/** Where the story's leading claim stands: its status, who says so, and an earlier announcement or a denial. */
export function statusNotes(lead: Item | undefined, items: readonly Item[], desk: Desk): Note[] {
  if (lead === undefined) return [{ code: "state.none", values: {} }];
  return [stateOf(lead), per(lead, desk), announced(lead, items, desk), deniedBy(lead, items, desk)].filter((note) => note !== null);
}

/** The status notes on one line of English: "Under way, per NIS; denied by Moscow". */
export function statusLine(notes: readonly Note[]): string {
  const [state, who, ...others] = notes.map(inEnglish);
  return [[state, who].filter((part) => part !== undefined).join(", "), ...others].join("; ");
}

function stateOf(lead: Item): Note {
  const { claim } = lead.best;
  const lasts = LASTING.has(claim.eventType) && claim.time !== null && claim.time.basis !== "published" && claim.time.start !== null
    && (claim.time.end === null || claim.time.end === claim.time.start) && /^\d{4}-\d{2}$/.test(claim.time.start);
  return { code: lead.group.status === "asserted" && lasts ? "state.lasting" : `state.${lead.group.status}`, values: {} };
}

function per(lead: Item, desk: Desk): Note {
  const origins = desk.trace.originList.filter((origin) => lead.group.originIds.includes(origin.id)).sort((left, right) => right.articleIds.length - left.articleIds.length);
  const names = nativeNames([...new Set(origins.map((origin) => origin.name))], desk);
  if (names.length === 0) return { code: "per.nobody", values: {} };
  return names.length > 2 ? { code: "per.more", values: { who: names[0] ?? "", n: names.length - 1 } } : { code: "per", values: { who: names } };
}

/** An earlier statement of a plan for the same kind of event by another origin, or a linked earlier story. */
function announced(lead: Item, items: readonly Item[], desk: Desk): Note | null {
  const earlier = items.find((item) => item !== lead && item.group.eventType === lead.group.eventType && item.old && BEFORE.has(item.group.status)
    && item.group.originIds.some((id) => !lead.group.originIds.includes(id)));
  const origin = earlier === undefined ? undefined : desk.trace.originList.find((one) => earlier.group.originIds.includes(one.id));
  if (origin !== undefined) return origin.date === null ? { code: "announced", values: { who: origin.name } } : { code: "announced.in", values: { who: origin.name, when: origin.date.slice(0, 7) } };
  const link: StoryLink | undefined = desk.material.story.links.find((one) => one.kind === "announced-before");
  return link === undefined ? null : { code: "announced.linked", values: {} };
}

function deniedBy(lead: Item, items: readonly Item[], desk: Desk): Note | null {
  const denial = items.find((item) => item.group.status === "denied" && item.group.eventType === lead.group.eventType && item !== lead && !item.group.originIds.some((id) => lead.group.originIds.includes(id)));
  const name = denial?.group.originIds.map((id) => nameOf(id, desk)).find((one) => one !== null);
  return name == null ? null : { code: "denied", values: { who: name } };
}

function nameOf(originId: string, desk: Desk): string | null {
  return desk.trace.originList.find((origin) => origin.id === originId)?.name ?? null;
}
