import type { Edge } from "./story.js";

export type GraphNodeKind = "origin" | "relay" | "carrier" | "outlet" | "fold";

/** A box of the "how it travelled" picture. Position is its top left corner, in pixels of the layout. */
export interface GraphNode {
  /** A node id of `Edge.from`/`Edge.to`; "fold:<carrier>" for several outlets that carry one text. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly label: string;
  /** Second line: "held", "4 Nov 09:12", "11 outlets". */
  readonly note: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly held: boolean;
  /** Articles the box stands for; more than one when it is folded. */
  readonly articleIds: readonly string[];
}

/** A drawn line. `path` is an SVG path; `edges` are the edges of the trace it stands for, strongest first. */
export interface GraphLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly basis: Edge["basis"];
  readonly path: string;
  /** Where the label stands. */
  readonly labelX: number;
  readonly labelY: number;
  /** "04 Nov 10:05" or the number of folded edges; null when there is nothing to say. */
  readonly label: string | null;
  readonly edges: readonly Edge[];
}

/** The picture, laid out left to right; `width` x `height` is its view box. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly kind: GraphNodeKind; readonly x: number; readonly width: number }[];
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}
