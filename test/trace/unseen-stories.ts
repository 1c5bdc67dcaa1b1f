import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributionModel } from "../../src/app/models.js";
import { extractClaims } from "../../src/extract/index.js";
import type { Difference, LedgerEntry, StoryMaterial, Trace } from "../../src/model/index.js";
import { traceStory } from "../../src/trace/index.js";
import { storyOf, type Page } from "./story-builder.js";

interface GoldOrigin { readonly name: string; readonly kind: string; readonly pages: readonly string[] }
interface GoldEntry { readonly thing: string; readonly value: number; readonly origin: string; readonly state: string; readonly by: number | null; readonly pages: readonly string[]; readonly repeatedBy: readonly string[] }
interface GoldDifference { readonly kind: string; readonly values: readonly [number, number] }

/** A story written for the test with what is true of it; see the files' own words on what they are. */
export interface UnseenStory {
  readonly eventDate: string;
  readonly pages: readonly (Page & { readonly outlet: string; readonly lang: string; readonly published: string })[];
  readonly gold: { readonly carriers: readonly (readonly string[])[]; readonly origins: readonly GoldOrigin[]; readonly ledger: readonly GoldEntry[]; readonly differences: readonly GoldDifference[]; readonly never: readonly GoldDifference[] };
}

/** Of all that gold says, what was found; and one line for each miss. */
export interface StoryScore {
  readonly found: number;
  readonly wanted: number;
  readonly misses: readonly string[];
  /** What must never be said and was: each is an error of its own kind. */
  readonly forbidden: readonly string[];
}

export function readStory(name: string): UnseenStory {
  return JSON.parse(readFileSync(join("test", "fixtures", "unseen", `${name}.json`), "utf8")) as UnseenStory;
}

/** Traces a story as the product does, the English model included. */
export function traceOf(story: UnseenStory): { readonly material: StoryMaterial; readonly trace: Trace } {
  const read = storyOf(story.pages, story.eventDate);
  const material = { ...read, extractions: read.articles.map((article) => extractClaims(article, { model: attributionModel() })) };
  return { material, trace: traceStory(material, []) };
}

export function scoreStory(story: UnseenStory): StoryScore {
  const { material, trace } = traceOf(story);
  const pageOf = new Map(material.articles.map((article) => [article.id, article.externalId ?? ""]));
  const pages = (ids: readonly string[]): string => [...new Set(ids.map((id) => pageOf.get(id) ?? id))].sort().join(" ");
  const entries = trace.ledger.flatMap((line) => line.entries);
  const originName = (id: string | null): string => trace.originList.find((origin) => origin.id === id)?.name ?? "";
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const checks: [string, boolean][] = [];
  for (const group of story.gold.carriers) checks.push([`carrier ${group.join(" ")}`, trace.carrierGroups.some((one) => pages(one.articleIds) === [...group].sort().join(" "))]);
  for (const want of story.gold.origins) {
    const found = trace.originList.filter((origin) => new RegExp(want.name, "iu").test(origin.name));
    checks.push([`origin ${want.name}, once`, found.length === 1]);
    checks.push([`origin ${want.name} is ${want.kind}`, found.some((origin) => origin.kind === want.kind)]);
    checks.push([`origin ${want.name} on ${want.pages.join(" ")}, not ${found.map((origin) => pages(origin.articleIds)).join(" | ")}`, found.some((origin) => want.pages.every((page) => pages(origin.articleIds).split(" ").includes(page)))]);
  }
  for (const want of story.gold.ledger) {
    const found = entries.filter((entry) => entry.figure.value === want.value && new RegExp(want.origin, "iu").test(originName(entry.originId)));
    const label = `${want.thing} ${want.value} of ${want.origin}`;
    // A figure that lost its hedge on the way is an entry of its own beside the hedged one.
    checks.push([`${label}, one entry for each hedge`, found.length > 0 && new Set(found.map((entry) => `${entry.figure.min} ${entry.figure.max} ${entry.status}`)).size === found.length]);
    checks.push([`${label} is ${want.state}, not ${found.map((entry) => entry.state).join()}`, found.some((entry) => entry.state === want.state && (byId.get(entry.supersededBy ?? "")?.figure.value ?? null) === want.by)]);
    checks.push([`${label} on ${want.pages.join(" ")}, not ${found.map((entry) => pages(entry.articleIds)).join(" | ")}`, pages(found.flatMap((entry) => entry.articleIds)) === [...want.pages].sort().join(" ")]);
    checks.push([`${label} still printed by ${want.repeatedBy.join(" ")}`, found.some((entry) => pages(entry.repeatedBy) === [...want.repeatedBy].sort().join(" "))]);
  }
  for (const want of story.gold.differences) checks.push([`${want.kind} ${want.values.join(" and ")}`, trace.differences.some((one) => tells(one, want, entries))]);
  const forbidden = story.gold.never.filter((never) => trace.differences.some((one) => tells(one, never, entries))).map((never) => `${never.kind} ${never.values.join(" and ")}`);
  return { found: checks.filter(([, right]) => right).length, wanted: checks.length, misses: checks.filter(([, right]) => !right).map(([what]) => what), forbidden };
}

function tells(difference: Difference, want: GoldDifference, entries: readonly LedgerEntry[]): boolean {
  const valuesOf = (claimIds: readonly string[]): Set<number | null> => new Set(entries.filter((entry) => entry.claimIds.some((id) => claimIds.includes(id))).map((entry) => entry.figure.value));
  const [left, right] = difference.claimIds.map(valuesOf);
  const [a, b] = want.values;
  return difference.kind === want.kind && ((left?.has(a) === true && right?.has(b) === true) || (left?.has(b) === true && right?.has(a) === true));
}
