import type { Feed } from "./feed.js";
import { FEED_BOUNDS, feedProblem } from "./feed.js";
import { feedOfJson } from "./feed-smith.js";

type Fields = Readonly<Record<string, unknown>>;
type JsonFeed = Parameters<typeof feedOfJson>[0];

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields of the wrong type are dropped, so that what reads them may believe the types. */
function cleaned(value: Fields): Fields {
  const kept = Object.entries(value).filter(([, field]) => typeof field === "string" || typeof field === "number");
  const authors = [value["authors"], [value["author"]]].find((list) => Array.isArray(list) && list.some(isObject)) as readonly unknown[] | undefined;
  const hubs = Array.isArray(value["hubs"]) ? value["hubs"].filter(isObject).map(cleaned) : [];
  return {
    ...Object.fromEntries(kept.map(([name, field]) => [name, String(field)])), hubs,
    authors: (authors ?? []).filter(isObject).map((author) => Object.fromEntries(Object.entries(author).filter(([, field]) => typeof field === "string"))),
  };
}

/**
 * Top-level parts of a JSON document, as far as it goes: the fields of the outer object and the complete members of its "items".
 * One pass over the text, without recursion, so that no depth of nesting can break it.
 */
function partsOf(text: string): { readonly fields: Fields; readonly items: readonly Fields[]; readonly isWhole: boolean } {
  const fields: Record<string, unknown> = {};
  const items: Fields[] = [];
  let depth = 0;
  let inString = false;
  let from = -1;
  let key: string | null = null;
  let stringFrom = -1;
  let itemsDepth = -1;
  let strings = 0;
  for (let at = 0; at < text.length && items.length < FEED_BOUNDS.items && strings < FEED_BOUNDS.fields; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') {
        inString = false;
        if (depth === 1) endString(text.slice(stringFrom, at + 1), at);
      }
    } else if (sign === '"') { inString = true; stringFrom = at; }
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (sign === "[" && depth === 2 && key === "items") itemsDepth = 3;
      if (sign === "{" && depth === itemsDepth) from = at;
    } else if (sign === "}" || sign === "]") {
      if (sign === "}" && depth === itemsDepth && from >= 0) keepItem(text.slice(from, at + 1));
      if (depth === 2) { key = null; itemsDepth = -1; }
      depth -= 1;
      if (depth === 0) return { fields, items, isWhole: true };
    } else if (sign === "," && depth === 1) key = null;
  }
  return { fields, items, isWhole: false };

  function endString(written: string, at: number): void {
    strings += 1;
    const value = parsed(written);
    if (typeof value !== "string") return;
    if (key === null && /^\s{0,100}:/.test(text.slice(at + 1, at + 102))) key = value;
    else if (key !== null) { fields[key] = value; key = null; }
  }

  function keepItem(written: string): void {
    const value = parsed(written);
    if (isObject(value)) items.push(cleaned(value));
    from = -1;
  }
}

function parsed(text: string): unknown {
  try { return JSON.parse(text) as unknown; } catch { return null; }
}

/** A JSON Feed read as far as it goes; null when the document does not look like one. Never throws; linear. */
export function salvageJsonFeed(text: string, base: string | null): Feed | null {
  const { fields, items, isWhole } = partsOf(text);
  const isFeed = /jsonfeed\.org/i.test(String(fields["version"] ?? "")) || items.some((item) => "content_html" in item || "content_text" in item || "date_published" in item);
  if (!isFeed) return null;
  const feed = feedOfJson({ ...cleaned(fields), items } as unknown as JsonFeed, base);
  return { ...feed, by: "forgiving", problems: isWhole ? [] : [feedProblem("collect/feed-cut", "The feed was cut off; the items before the cut were read.")] };
}
