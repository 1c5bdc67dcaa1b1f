import type { AppPort } from "../../src/model/index.js";
import { harbour, isle } from "../fixtures/site/articles.js";
import { TRACE } from "../fixtures/site/story.js";
import { fixturePort } from "../fixtures/site/port.js";

// Fields that hold text of pages, feeds and people; ids, dates and names of cases stay.
const TEXTS = new Set("headline text cautions old counted heir quote outlet carrier origin label name occasion reason surface statement modifier title opening note source why message problem who snippet domain lede what authors credits caption printed".split(" "));
const ADDRESSES = new Set(["url", "sourceUrl", "canonicalUrl", "href"]);
/** "what" is also the name of a case where something is cited and not held. */
const CASES = new Set(["carrier", "document", "person", "body", "report", "post", "briefing"]);

/** A value with every payload in every kind of text field, behind what stood there, so that spans still point into the text. */
export function poisoned<T>(value: T, payloads: readonly string[]): T {
  const counts = new Map<string, number>();
  const isText = (key: string, text: string): boolean => TEXTS.has(key) && !(key === "what" && CASES.has(text));
  const walk = (one: unknown, key: string, take: (key: string, text: string) => string): unknown => {
    if (typeof one === "string") return isText(key, one) || ADDRESSES.has(key) ? take(key, one) : one;
    if (Array.isArray(one)) return one.map((part) => walk(part, key, take));
    return typeof one === "object" && one !== null && !(one instanceof Uint8Array) && !(one instanceof Map) && !(one instanceof Set) ? Object.fromEntries(Object.entries(one).map(([name, part]) => [name, walk(part, name, take)])) : one;
  };
  walk(value, "", (key, text) => { counts.set(key, (counts.get(key) ?? 0) + 1); return text; });
  const next = new Map<string, number>();
  return walk(value, "", (key, text) => {
    const at = next.get(key) ?? 0;
    const each = Math.ceil(payloads.length / (counts.get(key) ?? 1));
    next.set(key, at + 1);
    const own = Array.from({ length: each }, (_, part) => payloads[(at * each + part) % payloads.length] ?? "");
    return ADDRESSES.has(key) ? own[0] ?? "" : `${text} ${own.join(" ")}`;
  }) as T;
}

/** The fixture site as if what was read had been written by an attacker: feeds, articles, outlets, people, figures, searches. */
export function poisonedPort(payloads: readonly string[]): AppPort {
  const port = fixturePort();
  return new Proxy(port, {
    get: (target, name) => {
      const use: unknown = Reflect.get(target, name);
      return typeof use !== "function" ? use : async (...given: unknown[]) => poisoned(await (use as (...all: unknown[]) => Promise<unknown>).apply(target, given), payloads);
    },
  });
}

/** Pages that show what was read: front page, story, article with a difference, outlet, person, claim, figure, search, status, setup. */
export const READ_PAGES: readonly string[] = [
  "/", `/story/${TRACE.storyId}`, `/article/${harbour.id}`, `/outlet/${isle.outlet.id}`, "/person/ines-tarn", `/claim/${TRACE.claimGroups[0]?.id}`, `/figure/${TRACE.ledger[0]?.id}`, "/search?q=men", "/status", "/setup",
];
