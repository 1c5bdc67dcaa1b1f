import type { Article, LedgerEntry, NewsNote, StoryPage, Trace } from "../model/index.js";

/** Something that happened in a story and is news. Another copy of a text never is. */
export interface Change {
  readonly kind: "new-story" | "new-origin" | "changed-figure" | "new-claim" | "correction";
  readonly subject: string | null;
  readonly text: string;
  readonly note?: NewsNote;
}

const MAX_NEW_CLAIMS = 3;
/** Small numbers in words, as newspapers print them. */
const COUNTED = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** What is new between two versions of a story, most weighty first; empty when only copies came. `before` is null for a new story; `articles` are those of `after`. */
export function changesBetween(before: StoryPage | null, after: StoryPage, articles: readonly Article[]): Change[] {
  if (before === null) return [{ kind: "new-story", subject: after.storyId, text: `New story: ${after.headline}` }];
  return [...newOrigins(before.trace, after.trace), ...changedFigures(before.trace, after.trace, new Map(articles.map((article) => [article.id, article.outlet.id]))), ...newClaims(before.trace, after.trace)];
}

function newOrigins(before: Trace, after: Trace): Change[] {
  const known = new Set(before.originList.map((origin) => origin.name));
  return after.originList.filter((origin) => !known.has(origin.name) && origin.kind !== "unnamed")
    .map((origin) => ({ kind: "new-origin", subject: origin.id, text: `New origin: ${origin.name}${origin.occasion === null ? "" : `, ${origin.occasion}`}`,
      note: origin.occasion === null ? { code: "origin", values: { who: origin.name } } : { code: "origin.at", values: { who: origin.name, occasion: origin.occasion } } }));
}

function changedFigures(before: Trace, after: Trace, outletOf: ReadonlyMap<string, string>): Change[] {
  const known = new Map(before.ledger.flatMap((line) => line.entries.map((entry) => [`${line.counted}\n${entry.figure.surface}`, entry.state] as const)));
  const origins = new Map(after.originList.map((origin) => [origin.id, origin.name]));
  return after.ledger.flatMap((line) => line.entries
    .filter((entry) => (entry.state === "superseded" || entry.state === "stale") && !["superseded", "stale"].includes(known.get(`${line.counted}\n${entry.figure.surface}`) ?? ""))
    .map((entry): Change => ({ kind: "changed-figure", subject: line.id, ...replaced(entry, line.entries, { origins, outletOf }) })));
}

/** "NIS replaced 600 by about 2,000; five outlets still print 600." */
function replaced(old: LedgerEntry, entries: readonly LedgerEntry[], names: { readonly origins: ReadonlyMap<string, string>; readonly outletOf: ReadonlyMap<string, string> }): Pick<Change, "text" | "note"> {
  const next = entries.find((entry) => entry.id === old.supersededBy);
  const who = old.originId === null ? null : names.origins.get(old.originId) ?? null;
  // "about 600" and "at least 600" are two entries of one number.
  const same = entries.filter((entry) => entry.figure.value === old.figure.value && entry.supersededBy === old.supersededBy);
  const still = new Set(same.flatMap((entry) => entry.repeatedBy).map((id) => names.outletOf.get(id) ?? id)).size;
  const tail = still === 0 ? "" : `; ${COUNTED[still] ?? still} ${still === 1 ? "outlet still prints" : "outlets still print"} ${old.figure.surface}`;
  const text = `${who ?? "The source"} replaced ${old.figure.surface} by ${next?.figure.surface ?? "a later figure"}${tail}.`;
  if (next === undefined) return { text };
  const code = `replaced${who === null ? ".unnamed" : ""}${still === 0 ? "" : ".still"}` as const;
  return { text, note: { code, values: { ...(who === null ? {} : { who }), old: old.figure.surface, heir: next.figure.surface, ...(still === 0 ? {} : { n: still }) } } };
}

function newClaims(before: Trace, after: Trace): Change[] {
  const known = new Set(before.claimGroups.map((group) => group.id));
  const knownClaims = new Set(before.claimGroups.flatMap((group) => group.claimIds));
  return after.claimGroups.filter((group) => !known.has(group.id) && group.originIds.length > 0 && !group.claimIds.some((id) => knownClaims.has(id)))
    .slice(0, MAX_NEW_CLAIMS).map((group) => ({ kind: "new-claim", subject: group.id, text: `New claim: ${group.statement}`, note: { code: "claim", values: { statement: group.statement } } }));
}
