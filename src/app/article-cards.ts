import type { ArticleCard, Trace } from "../model/index.js";
import type { ArticleListRow } from "../store/index.js";

/** How an article has its text, by the edges of the trace: taken from another page or agency, from the origin itself, or not settled. */
export function roleOf(articleId: string, trace: Trace): ArticleCard["role"] {
  const taken = trace.edges.filter((edge) => edge.to === `article:${articleId}` && edge.verdict !== "wrong");
  if (taken.some((edge) => edge.from.startsWith("carrier:") || edge.from.startsWith("article:"))) return "carried";
  if (taken.some((edge) => edge.from.startsWith("origin:") || edge.from.startsWith("relay:"))) return "first-hand";
  return "unresolved";
}

/** An article for a list; `trace` is its story's, null when it is in none. */
export function articleCard(row: ArticleListRow, trace: Trace | null): ArticleCard {
  return {
    id: row.id, revision: row.revision, revisions: row.revisions, title: row.title, opening: firstWords(row.opening), url: row.url, outlet: row.outlet, lang: row.lang, published: row.published,
    capturedAt: row.capturedAt, role: trace === null ? "unresolved" : roleOf(row.id, trace),
  };
}

/** The first line of a text, cut at a word. */
function firstWords(text: string): string {
  const [line = ""] = text.trimStart().split("\n");
  return line.length === text.length && /\s/.test(line) ? `${line.replace(/(?<!\s)\s+\S*$/, "")} …` : line;
}
