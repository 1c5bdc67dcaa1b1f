import type { GraphLayout, GraphLink, GraphNode, GraphNodeKind } from "../model/index.js";
import { clock, type Box, type Line } from "./graph-box.js";

const WIDTH = 192;
const HEIGHT = 46;
const GAP_X = 88;
const GAP_Y = 14;
const LANE = 10;
const MARGIN = 12;
const HEAD = 30;
const SWEEPS = 8;
const MAX_COLUMNS = 8;
const BASE: Readonly<Record<GraphNodeKind, number>> = { origin: 0, relay: 1, carrier: 2, outlet: 3, fold: 3 };

/** A box or, where a line passes through a column, the lane it runs in. */
interface Slot {
  readonly id: string;
  readonly box: Box | null;
  readonly column: number;
  readonly height: number;
  readonly order: string;
  y: number;
}

interface Segment { readonly left: Slot; readonly right: Slot }

/**
 * Layered layout in the manner of Sugiyama, Tagawa and Toda (1981): columns by longest path, long lines through lanes,
 * order by barycentre sweeps, heights by pulling each box to the mean of its neighbours. Deterministic; cycles are cut at the later edge.
 */
export function placeGraph(boxes: readonly Box[], lines: readonly Line[]): GraphLayout {
  const columnOf = columnsOf(boxes, lines);
  const slots = new Map(boxes.map((box) => [box.id, { id: box.id, box, column: columnOf.get(box.id) ?? 0, height: HEIGHT, order: box.order, y: 0 } satisfies Slot as Slot]));
  const routes = lines.flatMap((line) => routeOf(line, slots));
  const segments = routes.flatMap(({ stops }) => stops.slice(1).map((right, at) => ({ left: stops[at]!, right })));
  const all = [...new Set([...slots.values(), ...routes.flatMap((route) => route.stops)])];
  const columns = sortedColumns(all, segments);
  settle(columns, segments);
  const height = Math.max(HEAD + HEIGHT, ...all.map((slot) => slot.y + slot.height)) + MARGIN;
  return {
    width: MARGIN * 2 + columns.length * WIDTH + Math.max(0, columns.length - 1) * GAP_X, height: Math.round(height),
    columns: columns.map((column, at) => ({ kind: column.find((slot) => slot.box !== null)?.box?.kind ?? "outlet", x: xOf(at), width: WIDTH })),
    nodes: [...slots.values()].map(nodeOf), links: linksOf(routes),
  };
}

function xOf(column: number): number {
  return MARGIN + column * (WIDTH + GAP_X);
}

/** Column of each box: never left of its kind's own, always right of what it took from; empty columns are closed. */
function columnsOf(boxes: readonly Box[], lines: readonly Line[]): Map<string, number> {
  const incoming = new Map<string, string[]>();
  for (const line of lines) incoming.set(line.to, [...(incoming.get(line.to) ?? []), line.from]);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const found = new Map<string, number>();
  const open = new Set<string>();
  const visit = (box: Box): number => {
    const known = found.get(box.id);
    if (known !== undefined) return known;
    open.add(box.id);
    let column = BASE[box.kind];
    for (const id of incoming.get(box.id) ?? []) {
      const parent = byId.get(id);
      if (parent !== undefined && !open.has(id)) column = Math.max(column, Math.min(MAX_COLUMNS - 1, visit(parent) + 1));
    }
    open.delete(box.id);
    found.set(box.id, column);
    return column;
  };
  for (const box of boxes) visit(box);
  const used = [...new Set(found.values())].sort((left, right) => left - right);
  return new Map([...found].map(([id, column]) => [id, used.indexOf(column)]));
}

interface Route { readonly line: Line; readonly stops: readonly Slot[] }

/** The slots a line runs through, left to right; a line that runs backwards or inside a column is drawn directly. */
function routeOf(line: Line, slots: ReadonlyMap<string, Slot>): Route[] {
  const from = slots.get(line.from);
  const to = slots.get(line.to);
  if (from === undefined || to === undefined) return [];
  const lanes: Slot[] = [];
  for (let column = from.column + 1; column < to.column; column += 1) {
    lanes.push({ id: `${line.from} ${line.to} ${column}`, box: null, column, height: LANE, order: to.order, y: 0 });
  }
  return [{ line, stops: [from, ...lanes, to] }];
}

function sortedColumns(slots: readonly Slot[], segments: readonly Segment[]): Slot[][] {
  const columns: Slot[][] = [];
  for (const slot of slots) (columns[slot.column] ??= []).push(slot);
  for (const column of columns) column.sort((left, right) => left.order.localeCompare(right.order) || left.id.localeCompare(right.id));
  const leftOf = neighbours(segments, "right");
  const rightOf = neighbours(segments, "left");
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const place = new Map(columns.flatMap((column) => column.map((slot, at) => [slot.id, (at + 0.5) / column.length] as const)));
    const around = sweep % 2 === 0 ? leftOf : rightOf;
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const wish = new Map(column.map((slot) => [slot.id, mean((around.get(slot.id) ?? []).map((other) => place.get(other.id) ?? 0.5)) ?? place.get(slot.id) ?? 0.5]));
      column.sort((left, right) => (wish.get(left.id) ?? 0) - (wish.get(right.id) ?? 0) || left.order.localeCompare(right.order) || left.id.localeCompare(right.id));
      column.forEach((slot, at) => place.set(slot.id, (at + 0.5) / column.length));
    }
  }
  return columns;
}

function neighbours(segments: readonly Segment[], key: "left" | "right"): Map<string, Slot[]> {
  const found = new Map<string, Slot[]>();
  for (const segment of segments) {
    const other = key === "left" ? segment.right : segment.left;
    const list = found.get(segment[key].id);
    if (list === undefined) found.set(segment[key].id, [other]); else list.push(other);
  }
  return found;
}

/** Heights: stack every column, then pull each slot to the mean of its neighbours without changing the order. */
function settle(columns: readonly (readonly Slot[])[], segments: readonly Segment[]): void {
  for (const column of columns) spread(column, column.map(() => 0));
  const leftOf = neighbours(segments, "right");
  const rightOf = neighbours(segments, "left");
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const column of sweep % 2 === 0 ? columns.toReversed() : columns) {
      const around = (slot: Slot): readonly Slot[] => [...(leftOf.get(slot.id) ?? []), ...(rightOf.get(slot.id) ?? [])];
      spread(column, column.map((slot) => (mean(around(slot).map((other) => other.y + other.height / 2)) ?? slot.y + slot.height / 2) - slot.height / 2));
    }
  }
  const top = Math.min(...columns.flat().map((slot) => slot.y), Number.MAX_SAFE_INTEGER);
  for (const slot of columns.flat()) slot.y += HEAD + MARGIN - top;
}

/** Gives each slot its wished height as nearly as order and gaps allow: blocks of touching slots settle on their mean wish. */
function spread(column: readonly Slot[], wishes: readonly number[]): void {
  const blocks: { from: number; count: number; sum: number; offsets: number[]; length: number }[] = [];
  column.forEach((slot, at) => {
    let block = { from: at, count: 1, sum: wishes[at] ?? 0, offsets: [0], length: slot.height + GAP_Y };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.count + last.length > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      const shift = last.length;
      block = { from: last.from, count: last.count + block.count, sum: last.sum + block.sum - shift * block.count, offsets: [...last.offsets, ...block.offsets.map((offset) => offset + shift)], length: shift + block.length };
    }
    blocks.push(block);
  });
  for (const block of blocks) block.offsets.forEach((offset, at) => { column[block.from + at]!.y = block.sum / block.count + offset; });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nodeOf(slot: Slot): GraphNode {
  const box = slot.box!;
  return { id: box.id, kind: box.kind, label: box.label, note: box.note, held: box.held, articleIds: box.articleIds, x: xOf(slot.column), y: round(slot.y), width: WIDTH, height: HEIGHT };
}

/** One label for each box that is taken into: the time of its strongest line, so that labels never lie over one another. */
function linksOf(routes: readonly Route[]): GraphLink[] {
  const labelled = new Set<string>();
  const ranked = routes.toSorted((left, right) => (right.line.edges[0]?.score ?? 0) - (left.line.edges[0]?.score ?? 0));
  const labels = new Map(ranked.flatMap((route) => {
    const label = labelOf(route.line);
    if (label === null || labelled.has(route.line.to)) return [];
    labelled.add(route.line.to);
    return [[route, label] as const];
  }));
  return routes.map((route) => {
    const end = route.stops.at(-1)!;
    return {
      id: `${route.line.from}>${route.line.to}`, from: route.line.from, to: route.line.to, basis: route.line.edges.some((edge) => edge.basis === "stated") ? "stated" : "inferred",
      path: pathOf(route.stops), labelX: xOf(end.column) - 10, labelY: round(end.y + end.height / 2 - 6), label: labels.get(route) ?? null, edges: route.line.edges,
    };
  });
}

function labelOf(line: Line): string | null {
  const first = line.edges.map((edge) => edge.at).filter((at) => at !== null).sort()[0];
  if (line.to.startsWith("fold:")) return first === undefined ? `${line.edges.length} copies` : `from ${clock(first)}`;
  return first === undefined ? null : clock(first);
}

function pathOf(stops: readonly Slot[]): string {
  const start = stops[0]!;
  const parts = [`M${xOf(start.column) + WIDTH} ${round(start.y + start.height / 2)}`];
  let x = xOf(start.column) + WIDTH;
  let y = start.y + start.height / 2;
  stops.slice(1).forEach((stop) => {
    const toX = xOf(stop.column);
    const toY = stop.y + stop.height / 2;
    const bend = Math.max(24, Math.abs(toX - x) / 2);
    parts.push(`C${round(x + bend)} ${round(y)} ${round(toX - bend)} ${round(toY)} ${toX} ${round(toY)}`);
    if (stop.box === null) parts.push(`H${toX + WIDTH}`);
    x = stop.box === null ? toX + WIDTH : toX;
    y = toY;
  });
  return parts.join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
