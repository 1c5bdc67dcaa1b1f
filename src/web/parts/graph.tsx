import type { FC } from "hono/jsx";
import type { Edge, GraphLayout, GraphLink, GraphNode } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { DiscussLink } from "./discuss-link.js";

/** Roughly how wide a character is, in halves of an em: wide for East Asian scripts. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(char) ? 1.8 : 1;
  return width;
}

/** Text cut to a width, with an ellipsis. */
export function fitted(text: string, limit: number): string {
  if (widthOf(text) <= limit) return text;
  let kept = "";
  for (const char of text) {
    if (widthOf(kept) + widthOf(char) > limit - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Name of a node for a sentence about an edge. */
function nameOf(id: string, nodes: ReadonlyMap<string, string>): string {
  return nodes.get(id) ?? id.slice(id.indexOf(":") + 1).replace(/[-_]+/g, " ");
}

interface GraphProps {
  readonly layout: GraphLayout | null;
  readonly edges: readonly Edge[];
  /** Names of all ends of edges, folded ones included. */
  readonly names: ReadonlyMap<string, string>;
  readonly voice: Voice;
  readonly storyId: string;
}

/** "How it travelled": the picture, its legend, and the same edges as a list with their reasons. */
export const Travelled: FC<GraphProps> = ({ layout, edges, names, voice, storyId }) => (
  <>
    <p class="quiet">{voice.t("graph.lead")}</p>
    {layout === null ? <p class="note">{voice.t("graph.pending")}</p> : <Picture layout={layout} names={names} voice={voice} />}
    <details class="edge-list" open={layout === null ? true : undefined}>
      <summary>{voice.t("graph.list")} ({voice.number(edges.length)})</summary>
      <ol>{edges.map((edge) => <EdgeLine edge={edge} names={names} storyId={storyId} voice={voice} />)}</ol>
    </details>
  </>
);

const EdgeLine: FC<{ readonly edge: Edge; readonly names: ReadonlyMap<string, string>; readonly storyId: string; readonly voice: Voice }> = ({ edge, names, storyId, voice }) => (
  <li id={anchorOf(edge.id)} class={`edge-${edge.basis}`}>
    <b><bdi>{nameOf(edge.from, names)}</bdi> → <bdi>{nameOf(edge.to, names)}</bdi></b> <span class="tag">{voice.t(`graph.${edge.basis}.short`)}</span>
    {edge.at === null ? null : <time datetime={edge.at}> {voice.time(edge.at)}</time>}
    <p>{voice.prose(edge.reason)} <DiscussLink storyId={storyId} about={`edge:${edge.id}`} label={`${voice.t("talk.about.edge")}: ${nameOf(edge.from, names)} → ${nameOf(edge.to, names)}`} voice={voice} /></p>
  </li>
);

/** A fragment that is safe in an address. */
function anchorOf(id: string): string {
  return `edge-${id.replace(/[^\p{L}\p{Nd}]+/gu, "-").slice(0, 120)}`;
}

const Picture: FC<{ readonly layout: GraphLayout; readonly names: ReadonlyMap<string, string>; readonly voice: Voice }> = ({ layout, names, voice }) => (
  <figure class="graph">
    <div class="graph-scroll" tabindex={0} role="region" aria-label={voice.t("graph.scroll")}>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} width={layout.width} height={layout.height} role="group" aria-label={voice.t("story.travelled")}>
        {layout.columns.map((column) => <text class="column" x={column.x} y={14}>{voice.t(`graph.${column.kind}`)}</text>)}
        {layout.links.map((link) => <LinkPath link={link} names={names} voice={voice} />)}
        {layout.nodes.map((node) => <NodeBox node={node} />)}
      </svg>
    </div>
    <figcaption><span class="key key-stated">{voice.t("graph.stated")}</span><span class="key key-inferred">{voice.t("graph.inferred")}</span></figcaption>
  </figure>
);

const LinkPath: FC<{ readonly link: GraphLink; readonly names: ReadonlyMap<string, string>; readonly voice: Voice }> = ({ link, names, voice }) => {
  const first = link.edges[0];
  const label = `${voice.t("graph.from", { from: nameOf(link.from, names), to: nameOf(link.to, names) })}${link.label === null ? "" : `, ${link.label}`}: ${first?.reason ?? ""}`;
  return (
    <a href={`#${anchorOf(first?.id ?? link.id)}`} class={`link link-${link.basis}`} aria-label={label}>
      <title>{label}</title>
      <path class="hit" d={link.path} /><path class="line" d={link.path} />
      {link.label === null ? null : <text class="when" x={link.labelX} y={link.labelY} text-anchor="end">{link.label}</text>}
    </a>
  );
};

const NodeBox: FC<{ readonly node: GraphNode }> = ({ node }) => {
  const label = fitted(node.label, 25);
  const href = node.kind === "outlet" ? `/article/${node.articleIds[0]}` : node.kind === "fold" || node.kind === "carrier" ? "#sources" : null;
  const inside = (
    <>
      <title>{node.note === null ? node.label : `${node.label}: ${node.note}`}</title>
      <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={node.kind === "origin" ? 23 : 5} />
      {node.kind === "fold" ? <path class="stack" d={`M${node.x + 6} ${node.y + node.height + 4}h${node.width - 12}M${node.x + 12} ${node.y + node.height + 8}h${node.width - 24}`} /> : null}
      <text class="name" x={node.x + 14} y={node.note === null ? node.y + 28 : node.y + 20}>{label}</text>
      {node.note === null ? null : <text class="small" x={node.x + 14} y={node.y + 36}>{fitted(node.note, 30)}</text>}
    </>
  );
  const kind = `node node-${node.kind}${node.held ? "" : " node-absent"}`;
  return href === null ? <g class={kind}>{inside}</g> : <a href={href} class={kind}>{inside}</a>;
};
