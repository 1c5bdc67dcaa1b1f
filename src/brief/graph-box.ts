import type { Edge, GraphNodeKind } from "../model/index.js";

/** A box before it has a place. */
export interface Box {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
  readonly note: string | null;
  readonly held: boolean;
  readonly articleIds: readonly string[];
  /** Sort key among equals: time of publication, then name. */
  readonly order: string;
}

/** All edges between two boxes, strongest first. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly Edge[];
}

/** "4 Nov 09:12" in UTC, or "4 Nov" for a bare date. */
export function clock(at: string): string {
  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(at.slice(5, 7)) - 1] ?? "";
  const day = `${Number(at.slice(8, 10))} ${month}`;
  return at.length > 10 ? `${day} ${at.slice(11, 16)}` : day;
}
