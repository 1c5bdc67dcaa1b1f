import type { Repair, RepairInput } from "../../model/index.js";

/** What a form of the repair page sent: each name with all its values. */
export type RepairForm = Readonly<Record<string, readonly string[]>>;

type Made = (form: RepairForm, storyId: string, target: string) => readonly Omit<RepairInput, "reason" | "storyId">[];

const of = (kind: Repair["kind"], subjects: readonly string[], value: string | null = null): Omit<RepairInput, "reason" | "storyId"> => ({ kind, subjects, value });
const first = (form: RepairForm, name: string): string => (form[name]?.[0] ?? "").trim();
const otherStory = (form: RepairForm): string => first(form, "storyId") || first(form, "story");

/** What each button of the page asks for; "verdict:wrong:EDGE" has a target, the others read the form's fields. */
const ACTIONS: Readonly<Record<string, Made>> = {
  split: (form, storyId) => [of("split", [storyId, ...(form["article"] ?? [])])],
  move: (form) => (form["article"] ?? []).map((article) => of("move", [article, otherStory(form)])),
  pin: (form, storyId) => (form["article"] ?? []).map((article) => of("pin", [article, storyId])),
  merge: (form, storyId) => [of("merge", [storyId, otherStory(form)].filter((id) => id !== ""))],
  right: (_form, _storyId, edge) => [of("edge", [edge], "right")],
  wrong: (_form, _storyId, edge) => [of("edge", [edge], "wrong")],
  unsure: (_form, _storyId, edge) => [of("edge", [edge], "unsure")],
  join: (form) => [of("join-claims", form["group"] ?? [])],
  part: (_form, _storyId, claim) => [of("part-claims", [claim])],
  figure: (form) => [of("figure", form["claim"] ?? [], first(form, "value"))],
  "figure-out": (form) => [of("figure", form["claim"] ?? [], "wrong")],
  source: (form, storyId) => [of("source", [first(form, "url"), storyId])],
  name: (form) => [of("name", form["origin"] ?? [], first(form, "value"))],
  origin: (form) => [of("origin", form["origin"] ?? [], first(form, "value"))],
};

/** The decisions a form asks for; none when its button is unknown or nothing was chosen. */
export function decisionsOf(form: RepairForm, storyId: string): readonly RepairInput[] {
  const asked = first(form, "do");
  const [action = ""] = asked.split(":", 1);
  const target = asked.slice(action.length + 1);
  const reason = first(form, "reason");
  return (ACTIONS[action]?.(form, storyId, target) ?? []).map((input) => ({ ...input, storyId, reason }));
}
