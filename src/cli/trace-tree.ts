import type { PairExplanation, TracedStory } from "../app/trace-documents.js";
import type { Edge, LedgerEntry, LedgerLine, Range, StoryLink } from "../model/index.js";

type Paint = (colour: "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "cyan", text: string) => string;

export interface TreeSettings {
  readonly width: number;
  readonly paint: Paint;
}

const MAX_LEDGER = 8;
const MAX_BRANCHES = 40;

/** "3", or "1-3" where it is not settled. */
function shown(range: Range): string {
  return range.min === range.max ? String(range.min) : `${range.min}-${range.max}`;
}

const count = (range: Range, noun: string): string => `${shown(range)} ${noun}${range.max === 1 ? "" : "s"}`;

/** Lines of text: the three counts with why, the tree from origins to outlets, the figures, the differences, what is cited but not held. */
export function drawTrace({ material, trace }: TracedStory, settings: TreeSettings, labelOf: (storyId: string) => string | null = () => null): string[] {
  const { paint } = settings;
  const label = material.story.label === "" ? (material.articles[0]?.text.slice(0, 100) ?? "") : material.story.label;
  const lines = [
    paint("bold", cut(label, settings.width)),
    `${trace.outlets} outlet${trace.outlets === 1 ? "" : "s"} · ${count(trace.carriers, "carrier")} · ${count(trace.origins, "origin")}${material.story.eventDate === null ? "" : ` · event of ${material.story.eventDate}`}`,
    ...trace.because.origins.map((reason) => paint("dim", `  ${cut(reason.text, settings.width - 2)}`)), "",
  ];
  lines.push(...drawOrigins({ material, trace }, settings));
  const ledger = trace.ledger.filter((line) => line.entries.length > 1 || (line.entries[0]?.articleIds.length ?? 0) > 1).slice(0, MAX_LEDGER);
  if (ledger.length > 0) lines.push("", paint("bold", "Figures"), ...ledger.flatMap((line) => drawLedger(line, settings)));
  if (trace.differences.length > 0) lines.push("", paint("bold", "Where accounts differ"), ...trace.differences.slice(0, MAX_LEDGER).map((one) => `  ${paint("yellow", one.kind.padEnd(13))} ${cut(one.text, settings.width - 16)}`));
  for (const link of material.story.links) {
    const label = labelOf(link.storyId);
    if (label !== null) lines.push("", `${paint("bold", `${LINK_WORDS[link.kind]}:`)} ${cut(label, settings.width - 24)}`);
  }
  if (trace.notHeld.length > 0) lines.push("", `${paint("bold", "Cited but not held:")} ${cut(trace.notHeld.slice(0, 8).map((one) => one.name).join("; "), settings.width - 20)}`);
  return lines;
}

const LINK_WORDS: Readonly<Record<StoryLink["kind"], string>> = { "announced-before": "Announced before", "under-way-after": "Under way after", "same-affair": "Same affair", "year-apart": "A year apart" };

interface Branch { readonly node: string; readonly edge: Edge | null; readonly children: readonly Branch[] }

function drawOrigins(story: TracedStory, settings: TreeSettings): string[] {
  const { trace } = story;
  const outgoing = new Map<string, Edge[]>();
  for (const edge of trace.edges) if (edge.verdict !== "wrong") outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  const seen = new Set<string>();
  const branchOf = (node: string, edge: Edge | null): Branch => {
    const again = seen.has(node);
    seen.add(node);
    const edges = again ? [] : (outgoing.get(node) ?? []).filter((one) => one.to !== node && !(node.startsWith("article:") && one.basis === "inferred" && one.kind !== "mirror"));
    return { node, edge, children: unique(edges).slice(0, MAX_BRANCHES).map((one) => branchOf(one.to, one)) };
  };
  const roots = trace.originList.map((origin) => branchOf(`origin:${origin.id}`, null)).filter((branch) => branch.children.length > 0);
  const carriers = trace.carrierGroups.filter((group) => !seen.has(`carrier:${group.id}`)).map((group) => branchOf(`carrier:${group.id}`, null));
  const alone = story.material.articles.filter((article) => !seen.has(`article:${article.id}`)).map((article) => branchOf(`article:${article.id}`, null));
  return [...roots, ...carriers, ...alone].flatMap((branch) => drawBranch(branch, "", null, story, settings));
}

/** One branch for each target: stated edges before inferred ones. */
function unique(edges: readonly Edge[]): Edge[] {
  const best = new Map<string, Edge>();
  for (const edge of [...edges].sort((a, b) => (a.basis === b.basis ? b.score - a.score : a.basis === "stated" ? -1 : 1))) if (!best.has(edge.to)) best.set(edge.to, edge);
  return [...best.values()].sort((a, b) => ((a.at ?? "9") < (b.at ?? "9") ? -1 : 1));
}

function drawBranch(branch: Branch, lead: string, last: boolean | null, story: TracedStory, settings: TreeSettings): string[] {
  const { paint, width } = settings;
  const fork = last === null ? "" : last ? "└─ " : "├─ ";
  const under = last === null ? "" : last ? "   " : "│  ";
  const basis = branch.edge === null ? "" : branch.edge.basis === "stated" ? "" : paint("dim", " (inferred)");
  const lines = [`${lead}${fork}${nameOf(branch.node, story, settings)}${basis}`];
  if (branch.edge !== null) lines.push(paint("dim", `${lead}${under}${branch.children.length > 0 ? "│" : " "}    ${cut(branch.edge.reason, width - lead.length - 8)}`));
  branch.children.forEach((child, at) => lines.push(...drawBranch(child, lead + under, at === branch.children.length - 1, story, settings)));
  return lines;
}

function nameOf(node: string, { material, trace }: TracedStory, { paint }: TreeSettings): string {
  const [kind = "", ...rest] = node.split(":");
  const id = rest.join(":");
  if (kind === "origin") {
    const origin = trace.originList.find((one) => one.id === id);
    return `${paint("green", origin?.name ?? id)} ${paint("dim", [origin?.kind, origin?.occasion ?? origin?.date].filter((part) => part !== null && part !== undefined).join(", "))}`;
  }
  if (kind === "carrier") return `${paint("cyan", trace.carrierGroups.find((group) => group.id === id)?.name ?? id)} ${paint("dim", "carrier")}`;
  if (kind === "relay") return `${paint("blue", trace.relayNames?.[node] ?? id.replace(/^[a-z]+:/, ""))} ${paint("dim", "relay")}`;
  const article = material.articles.find((one) => one.id === id);
  return `${article?.outlet.name ?? id} ${paint("dim", [article?.published?.slice(0, 16).replace("T", " "), article?.lang, article?.externalId].filter((part) => part !== null && part !== undefined).join(" · "))}`;
}

const MARK: Readonly<Record<LedgerEntry["state"], string>> = { current: "stands", standing: "stands", superseded: "replaced", stale: "STALE", outlier: "OUTLIER" };

function drawLedger(line: LedgerLine, { paint, width }: TreeSettings): string[] {
  return [
    `  ${paint("bold", line.counted)}`,
    ...line.entries.slice(0, MAX_LEDGER).map((entry) => {
      const repeated = entry.repeatedBy.length === 0 ? "" : `, still printed by ${entry.repeatedBy.length}`;
      const text = `${(entry.saidOn ?? "no date").padEnd(10)}  ${entry.figure.surface.padEnd(22)} ${entry.status.padEnd(9)} ${MARK[entry.state].padEnd(8)} ${entry.articleIds.length} page${entry.articleIds.length === 1 ? "" : "s"}${repeated}`;
      return paint(entry.state === "stale" || entry.state === "outlier" ? "red" : entry.state === "superseded" ? "dim" : "green", `    ${cut(text, width - 4)}`);
    }),
  ];
}

/** Lines that explain a pair: the verdict, each sign with its weight, and the sum against what would tie them. */
export function drawExplanation(a: string, b: string, explanation: PairExplanation): string[] {
  return [
    `${a} and ${b}: ${explanation.verdict}`,
    ...explanation.signs.map((sign) => `  ${(sign.weight >= 0 ? "+" : "") + sign.weight.toFixed(2)}  ${sign.text}`),
    ...(explanation.signs.length === 0 ? ["  nothing is shared beyond what every page of the story has"] : []),
    `  ${explanation.score.toFixed(2)}  in all; ${explanation.threshold.toFixed(2)} would tie them`,
    ...explanation.edges.map((edge) => `  ${edge.basis} ${edge.kind}: ${edge.reason}`),
  ];
}

function cut(text: string, width: number): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= width ? flat : `${flat.slice(0, Math.max(1, width - 1))}…`;
}
