import type { Repair } from "../model/index.js";
import { contentId } from "../text/hashes.js";

const GROUP_KINDS: ReadonlySet<string> = new Set(["merge", "split", "move", "pin"]);

/** True for the four decisions that are about which article belongs to which story. */
export function isGroupRepair(repair: Repair): boolean {
  return GROUP_KINDS.has(repair.kind);
}

/** Id of a story: content of its first member, so that a re-run finds the same stories under the same ids. */
export function storyIdOf(articleId: string): string {
  return contentId("story", articleId);
}

/** Id of the story that a split makes. */
export function splitStoryId(repair: Repair): string {
  return contentId("story", "split", ...repair.subjects);
}

/** Where persons want an article, and the decision that says so. */
export interface Place { readonly storyId: string; readonly repair: Repair | null }

/** What one decision makes of an article's place; null when it does not concern it. */
function placeAfter(repair: Repair, articleId: string, storyId: string, resolve: (id: string) => string): string | null {
  const [first = "", ...rest] = repair.subjects;
  switch (repair.kind) {
    case "merge": return rest.map(resolve).includes(storyId) ? resolve(first) : null;
    case "split": return rest.includes(articleId) && storyId === resolve(first) ? splitStoryId(repair) : null;
    case "move": case "pin": return articleId === first && rest[0] !== undefined ? resolve(rest[0]) : null;
    default: return null;
  }
}

/**
 * The place of an article after all decisions, in the order they were made; a later one overrides an earlier one, an undone one counts
 * for nothing. Subjects: merge [kept story, other stories…]; split [story, articles…]; move and pin [article, story].
 * `resolve` gives the story that goes by an id now.
 */
export function placeOf(articleId: string, automatic: string, repairs: readonly Repair[], resolve: (id: string) => string): Place {
  let place: Place = { storyId: automatic, repair: null };
  for (const repair of repairs) {
    const [first = ""] = repair.subjects;
    if (repair.undone) {
      if (repair.kind === "split" && place.storyId === splitStoryId(repair)) place = { storyId: resolve(first), repair: null };
      continue;
    }
    const moved = placeAfter(repair, articleId, place.storyId, resolve);
    if (moved !== null) place = { storyId: moved, repair };
  }
  return place;
}

/** Decisions in the order they were made. */
export function inOrder(repairs: readonly Repair[]): Repair[] {
  return repairs.filter(isGroupRepair).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}
