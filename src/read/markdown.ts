import MarkdownIt from "markdown-it";
import type { Article, Capture, Problem } from "../model/index.js";
import { articleOfPage } from "./page.js";

const FRONT_MATTER = /^---\n([\s\S]{0,20000}?)\n---(?:\n|$)/;
const FIELD = /^(title|date|published|author|authors|url|link|source|outlet|site|lang|language):[ \t]{0,10}(.{1,1000})$/gim;
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Front matter as the page metadata it stands for. */
function headOf(fields: ReadonlyMap<string, string>): string {
  const meta = (name: string, value: string | undefined): string => (value === undefined ? "" : `<meta name="${name}" content="${escapeHtml(value)}">`);
  return [
    meta("og:title", fields.get("title")), meta("date", fields.get("published") ?? fields.get("date")), meta("author", (fields.get("authors") ?? fields.get("author"))?.replace(/^\[|\]$/g, "")),
    meta("og:site_name", fields.get("outlet") ?? fields.get("site")), meta("og:url", fields.get("url") ?? fields.get("link")),
  ].join("");
}

/** Markdown as an Article: front matter, headings, lists, tables, quotations and links as in a page. Raw HTML in it is shown as text, never read as markup. */
export function articleOfMarkdown(source: string, capture: Capture, problems: readonly Problem[]): Article {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const front = FRONT_MATTER.exec(text);
  const fields = new Map<string, string>();
  for (const found of (front?.[1] ?? "").matchAll(FIELD)) fields.set((found[1] ?? "").toLowerCase(), (found[2] ?? "").trim().replace(/^["']|["']$/g, ""));
  const html = new MarkdownIt({ html: false }).render(front === null ? text : text.slice(front[0].length));
  return articleOfPage(`<!doctype html><head>${headOf(fields)}</head><body><article><div itemprop="articleBody">${html}</div></article></body>`, capture, problems);
}
