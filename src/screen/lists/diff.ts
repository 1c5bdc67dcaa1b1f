import type { Listing } from "./listing.js";

/** What changed between two versions of a list, by the list's own references. */
export interface ListDiff {
  readonly added: readonly Listing[];
  readonly removed: readonly Listing[];
  readonly changed: readonly { readonly before: Listing; readonly after: Listing; readonly what: readonly string[] }[];
}

const FACTS = ["names", "born", "nationalities", "identifiers", "programmes", "about"] as const;

/** Entries that came, went, or say something else, in the order of the newer version (the older one for those that went). Linear. */
export function diffLists(before: readonly Listing[], after: readonly Listing[]): ListDiff {
  const old = new Map(before.map((listing) => [listing.id, listing]));
  const ids = new Set(after.map((listing) => listing.id));
  const changed = after.flatMap((listing) => {
    const was = old.get(listing.id);
    const what = was === undefined ? [] : FACTS.filter((fact) => JSON.stringify(was[fact]) !== JSON.stringify(listing[fact]));
    return was === undefined || what.length === 0 ? [] : [{ before: was, after: listing, what }];
  });
  return { added: after.filter((listing) => !old.has(listing.id)), removed: before.filter((listing) => !ids.has(listing.id)), changed };
}

/** Share of a list that may go in one version before a person has to say that it is meant. */
export const MOST_REMOVED = 0.5;

/** True when so much of a list is gone that it is more likely damaged than true. */
export function isSuspect(diff: ListDiff, before: number): boolean {
  return before >= 10 && diff.removed.length >= before * MOST_REMOVED;
}
