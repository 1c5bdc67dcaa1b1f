import type { ArticleCard, GraphLayout, Trace } from "../model/index.js";

/** Names of all ends of a story's edges, by node id, also of boxes the picture folds away. */
export function namesOfNodes(trace: Trace, articles: readonly ArticleCard[], graph: GraphLayout | null): Map<string, string> {
  const names = new Map<string, string>();
  for (const origin of trace.originList) for (const id of [origin.id, `origin:${origin.id}`]) names.set(id, origin.name);
  for (const group of trace.carrierGroups) for (const id of [group.id, `carrier:${group.id}`, `carrier:${group.agency ?? group.id}`]) names.set(id, group.name);
  for (const card of articles) names.set(`article:${card.id}`, card.outlet.name);
  for (const node of graph?.nodes ?? []) if (!names.has(node.id)) names.set(node.id, node.label);
  return names;
}
