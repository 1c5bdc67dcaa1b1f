import type { SearchHit, SearchQuery, SearchView } from "../model/index.js";
import { searchItems, type SearchRow } from "../store/index.js";
import type { House } from "./house.js";

const PAGE = 20;
const SNIPPET = 220;

/** Searches stories, claims, passages, people and outlets in any language. An empty query finds nothing. */
export async function search(house: House, query: SearchQuery): Promise<SearchView> {
  const page = Math.max(1, query.page);
  const { rows, total } = await searchItems(house.db, { text: query.text, kind: query.kind, lang: query.lang, from: query.from, to: query.to, limit: PAGE, offset: (page - 1) * PAGE });
  return { query, hits: rows.map((row) => hitOf(row, query.text)), total, pages: Math.ceil(total / PAGE) };
}

function hitOf(row: SearchRow, text: string): SearchHit {
  return { kind: row.kind, id: row.ref, storyId: row.storyId, title: row.title, snippet: snippetOf(row.body, text), lang: row.lang ?? "und", at: row.at };
}

/** The part of a text around the first word searched for, cut at spaces. */
export function snippetOf(body: string, text: string): string {
  const lower = body.toLowerCase();
  const words = text.toLowerCase().replace(/["()]/g, " ").split(/\s+/).filter((word) => word !== "");
  const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((position) => position >= 0), Infinity);
  const start = at === Infinity || at < SNIPPET / 2 ? 0 : body.indexOf(" ", at - SNIPPET / 2) + 1;
  const cut = body.slice(start, start + SNIPPET).replace(/\n/g, " ");
  return `${start > 0 ? "… " : ""}${cut}${start + SNIPPET < body.length ? " …" : ""}`;
}
