import type { Article, Edge, GraphLayout, GraphNodeKind, Trace } from "../model/index.js";
import type { Box, Line } from "./graph-box.js";
import { placeGraph } from "./graph-place.js";
import { namedTrace } from "./named-trace.js";

/** Above this many outlets, copies with the same parents are drawn as one box. */
const FOLD_ABOVE = 12;
const FOLD_AT_LEAST = 3;
/** Above this many origins, those that one page alone cites are drawn as one box: what a page adds as background is not how the story travelled. */
const ORIGINS_SHOWN = 5;
/** Above this many boxes in all, also pairs are folded, and outlets without any edge. */
const CROWDED = 60;

/**
 * The "how it travelled" picture of a story, laid out left to right: origins, relays, carriers, outlets.
 * Edges judged wrong by a person are left out. Copies of one carrier are folded when there are many. Cost: boxes times lines of a column, few passes.
 */
export function layoutGraph(rawTrace: Trace, articles: readonly Article[]): GraphLayout {
  const trace = namedTrace(rawTrace, articles);
  const edges = trace.edges.filter((edge) => edge.verdict !== "wrong" && edge.from !== edge.to);
  const boxes = boxesOf(trace, articles, edges);
  const known = new Set(boxes.map((box) => box.id));
  const usable = edges.filter((edge) => known.has(edge.from) && known.has(edge.to));
  const once = folded(boxes, usable, FOLD_ABOVE, FOLD_AT_LEAST);
  const twice = once.boxes.length > CROWDED ? folded(boxes, usable, FOLD_ABOVE, 2) : once;
  const { boxes: drawn, alias } = withOriginsFolded(twice);
  return placeGraph(drawn, withoutShortcuts(linesOf(usable, alias)));
}

/** Folds what one page alone cites: origins, when there are many. Which page cites which of them is in the list beside the picture. */
function withOriginsFolded({ boxes, alias }: Folded): Folded {
  const origins = boxes.filter((box) => box.kind === "origin");
  const minor = origins.filter((box) => box.articleIds.length <= 1);
  if (origins.length <= ORIGINS_SHOWN || minor.length < FOLD_AT_LEAST || minor.length === origins.length) return { boxes, alias };
  const id = "fold:origins";
  const box: Box = { id, kind: "origin", label: `${minor.length} others`, note: namesOf(minor), held: false, articleIds: [...new Set(minor.flatMap((one) => one.articleIds))], order: "9" };
  const folds = new Map(minor.map((one) => [one.id, id]));
  return { boxes: [...boxes.filter((one) => !folds.has(one.id)), box], alias: new Map([...alias].map(([from, to]) => [from, folds.get(to) ?? to])) };
}

/** Boxes, and which of them stands for each id. */
interface Folded { readonly boxes: readonly Box[]; readonly alias: ReadonlyMap<string, string> }

function boxesOf(trace: Trace, articles: readonly Article[], edges: readonly Edge[]): Box[] {
  const ends = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const idOf = (prefix: string, ...keys: readonly (string | null)[]): string =>
    keys.flatMap((key) => (key === null ? [] : [key, `${prefix}:${key}`])).find((id) => ends.has(id)) ?? `${prefix}:${keys[0] ?? ""}`;
  const origins = trace.originList.map((origin): Box => ({
    id: idOf("origin", origin.id), kind: "origin", label: origin.name, note: origin.occasion ?? (origin.held ? null : "not held"), held: origin.held, articleIds: origin.articleIds, order: origin.date ?? "",
  }));
  const carriers = trace.carrierGroups.filter((group) => group.agency !== null || group.articleIds.length > 1 || ends.has(idOf("carrier", group.id, group.agency))).map((group): Box => ({
    id: idOf("carrier", group.id, group.agency), kind: "carrier", label: group.name, note: group.held ? null : "original not held", held: group.held, articleIds: group.articleIds, order: group.name,
  }));
  const outlets = articles.map((article): Box => ({
    id: `article:${article.id}`, kind: "outlet", label: article.outlet.name, note: article.outlet.domain ?? article.lang, held: true, articleIds: [article.id], order: `${article.published ?? "9"} ${article.outlet.name}`,
  }));
  const listed = [...origins, ...carriers.filter((box) => ends.has(box.id)), ...outlets];
  const taken = new Set(listed.map((box) => box.id));
  const relays = [...ends].filter((id) => !taken.has(id) && !id.startsWith("article:")).sort().map((id) => strayBox(id, trace.relayNames?.[id]));
  return [...listed, ...relays].filter((box, at, all) => all.findIndex((other) => other.id === box.id) === at);
}

/** A relay, or a carrier or origin that only edges name. */
function strayBox(id: string, name: string | undefined): Box {
  const [prefix = ""] = id.split(":", 1);
  const kind: GraphNodeKind = prefix === "origin" ? "origin" : prefix === "carrier" ? "carrier" : "relay";
  const label = name ?? id.slice(id.lastIndexOf(":") + 1).replace(/[-_]+/g, " ").replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return { id, kind, label, note: null, held: false, articleIds: [], order: label };
}

/** Boxes with copies folded, and which box stands for each id. Only outlets that nothing else takes from are folded. */
function folded(boxes: readonly Box[], edges: readonly Edge[], above: number, atLeast: number): Folded {
  const alias = new Map(boxes.map((box) => [box.id, box.id]));
  const outlets = boxes.filter((box) => box.kind === "outlet");
  if (outlets.length <= above) return { boxes, alias };
  const givers = new Set(edges.map((edge) => edge.from));
  const parents = new Map<string, Set<string>>();
  for (const edge of edges) parents.set(edge.to, (parents.get(edge.to) ?? new Set()).add(edge.from));
  const groups = new Map<string, Box[]>();
  for (const box of outlets) {
    if (givers.has(box.id)) continue;
    const key = [...(parents.get(box.id) ?? [])].sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), box]);
  }
  const folds: Box[] = [];
  for (const [key, members] of groups) {
    if (members.length < atLeast) continue;
    const id = `fold:${key === "" ? "none" : key}`;
    for (const member of members) alias.set(member.id, id);
    folds.push({ id, kind: "fold", label: `${members.length} outlets`, note: namesOf(members), held: true, articleIds: members.flatMap((member) => member.articleIds), order: members[0]?.order ?? "" });
  }
  return { boxes: [...boxes.filter((box) => alias.get(box.id) === box.id), ...folds], alias };
}

function namesOf(members: readonly Box[]): string {
  const names = [...new Set(members.map((member) => member.label))];
  return names.length <= 2 ? names.join(", ") : `${names.slice(0, 2).join(", ")} …`;
}

function linesOf(edges: readonly Edge[], alias: ReadonlyMap<string, string>): Line[] {
  const lines = new Map<string, Edge[]>();
  for (const edge of edges) {
    const from = alias.get(edge.from) ?? edge.from;
    const to = alias.get(edge.to) ?? edge.to;
    if (from !== to) lines.set(`${from}\u0000${to}`, [...(lines.get(`${from}\u0000${to}`) ?? []), edge]);
  }
  return [...lines].map(([key, group]) => {
    const [from = "", to = ""] = key.split("\u0000");
    return { from, to, edges: [...group].sort((left, right) => Number(right.basis === "stated") - Number(left.basis === "stated") || right.score - left.score || left.id.localeCompare(right.id)) };
  });
}

/**
 * Leaves out a line when a longer way leads to the same box, the weakest first, so that the picture shows the way and not its shortcuts
 * (transitive reduction, one line at a time, which also holds for cycles). The list beside the picture has every edge. Cost: lines squared.
 */
function withoutShortcuts(lines: readonly Line[]): Line[] {
  const kept = new Set(lines);
  const next = new Map<string, Set<Line>>();
  for (const line of lines) next.set(line.from, (next.get(line.from) ?? new Set()).add(line));
  for (const line of lines.toSorted((left, right) => strength(left) - strength(right))) {
    if (!hasOtherWay(line, next)) continue;
    kept.delete(line);
    next.get(line.from)?.delete(line);
  }
  return lines.filter((line) => kept.has(line));
}

function strength(line: Line): number {
  return line.edges[0]?.score ?? 0;
}

function hasOtherWay(line: Line, next: ReadonlyMap<string, ReadonlySet<Line>>): boolean {
  const seen = new Set([line.from]);
  const open = [line.from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const step of next.get(id) ?? []) {
      if (step === line || seen.has(step.to)) continue;
      if (step.to === line.to) return true;
      seen.add(step.to);
      open.push(step.to);
    }
  }
  return false;
}
