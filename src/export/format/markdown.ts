import type { Citation, Range, Sentence, StoryPage } from "../../model/index.js";
import type { ExportInput, Exporter } from "../exporter.js";

/** Text that Markdown takes literally; text from outside can start no link, tag or emphasis. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ");
}

function range({ min, max }: Range): string {
  return min === max ? String(min) : `${min}-${max}`;
}

function sentence({ text, cites }: Sentence): string {
  return `${plain(text)}${cites.map((n) => `[^${n}]`).join("")}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines];
}

function source(citation: Citation): string {
  const by = [citation.outlet, citation.carrier === null ? null : `carried from ${citation.carrier}`, citation.origin === null ? null : `origin ${citation.origin}`].filter((part) => part !== null).join(", ");
  const where = citation.url === null ? "" : ` <${citation.url.replace(/[<>\s]/g, encodeURIComponent)}>`;
  return `[^${citation.n}]: ${plain(by)}: “${plain(citation.quote)}”${where} Captured ${citation.capturedAt}, sha-256 ${citation.sha256}.`;
}

function figures({ trace }: StoryPage): string[] {
  const rows = trace.ledger.flatMap((line) => line.entries.map((entry) => {
    const origin = trace.originList.find((one) => one.id === entry.originId)?.name ?? "not settled";
    const value = entry.state === "superseded" || entry.state === "stale" ? `~~${plain(entry.figure.surface)}~~` : plain(entry.figure.surface);
    return `| ${plain(line.counted)} | ${value} | ${entry.status} | ${entry.state} | ${plain(origin)} | ${entry.saidOn ?? ""} | ${entry.repeatedBy.length} |`;
  }));
  return rows.length === 0 ? [] : ["| Counted | Figure | Status | State | Origin | Said on | Still printed by |", "|---|---|---|---|---|---|---|", ...rows];
}

/** Markdown with source notes: every sentence keeps its citations as footnotes. */
export const markdown = {
  format: "markdown", contentType: "text/markdown; charset=utf-8", extension: "md",
  write({ page, url, at }: ExportInput): string {
    const { trace } = page;
    return [
      `# ${plain(page.headline)}`, "", plain(page.status), "",
      `${trace.outlets} outlets · ${range(trace.carriers)} carriers · ${range(trace.origins)} origins`,
      ...(trace.notHeld.length === 0 ? [] : ["", `Cited but not held: ${trace.notHeld.map((one) => plain(one.name)).join("; ")}.`]),
      "", page.lede.map(sentence).join(" "), ...page.paragraphs.flatMap((paragraph) => ["", paragraph.map(sentence).join(" ")]),
      ...section("Background", page.background.map((one) => `- ${sentence(one)}`)),
      ...section("Figures", figures(page)),
      ...section("Where accounts differ", trace.differences.map((one) => `- ${one.kind}: ${plain(one.text)}`)),
      ...section("Timeline", page.timeline.map((one) => `- ${one.date}: ${plain(one.text)}${one.cites.map((n) => `[^${n}]`).join("")}`)),
      ...section("Cautions", page.cautions.map((one) => `- ${plain(one)}`)),
      ...section("Sources", page.citations.map(source)),
      "", `From <${url}>, version ${page.version}, exported ${at}. No language model used.`, "",
    ].join("\n");
  },
} satisfies Exporter;
