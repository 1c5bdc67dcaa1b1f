import type { ArticleView, OutletView, PersonView, StoryPage } from "../model/index.js";
import {
  claimsOfArticle, findArticle, findOutlet, findPage, listArticlesOfOutlet, revisionsOf, storiesOfPart, storyOfArticle, type ArticleListRow,
} from "../store/index.js";
import { articleCard, roleOf } from "./article-cards.js";
import type { House } from "./house.js";
import { passagesOf } from "./passages.js";

const RECENT = 30;
/** Articles an outlet's counts are made from; more would not change what they show. */
const COUNTED = 400;

/** A kept page, a revision of it, and the one before. */
export async function viewArticle(house: House, id: string, revision: string | null): Promise<ArticleView | null> {
  const article = await findArticle(house.db, id, revision);
  if (article === null) return null;
  const revisions = await revisionsOf(house.db, id);
  const at = revisions.findIndex((one) => one.revision === article.revision);
  const before = at > 0 ? revisions[at - 1] : undefined;
  const storyId = await storyOfArticle(house.db, id);
  const page = storyId === null ? null : await findPage(house.db, storyId, null);
  return {
    article, sha256: revisions[at]?.sha256 ?? "", revisions: revisions.map(({ revision: key, capturedAt }) => ({ revision: key, capturedAt })),
    previous: before === undefined ? null : await findArticle(house.db, id, before.revision),
    claims: await claimsOfArticle(house.db, id),
    stories: page === null ? [] : [{ id: page.storyId, headline: page.headline }],
  };
}

/** What an outlet's pages were in their stories: facts, not scores. */
export async function viewOutlet(house: House, id: string): Promise<OutletView | null> {
  const outlet = await findOutlet(house.db, id);
  if (outlet === null) return null;
  const rows = await listArticlesOfOutlet(house.db, id, COUNTED);
  const pages = await pagesOf(house, rows);
  const traceOf = (row: ArticleListRow): StoryPage["trace"] | null => (row.storyId === null ? null : (pages.get(row.storyId)?.trace ?? null));
  const roles = rows.map((row) => { const trace = traceOf(row); return trace === null ? "unresolved" : roleOf(row.id, trace); });
  const carriers = new Map<string, number>();
  for (const row of rows) {
    for (const group of traceOf(row)?.carrierGroups ?? []) if (group.articleIds.includes(row.id)) carriers.set(group.name, (carriers.get(group.name) ?? 0) + 1);
  }
  return {
    outlet, articles: rows.length, firstHand: roles.filter((role) => role === "first-hand").length, carried: roles.filter((role) => role === "carried").length,
    stale: rows.filter((row) => traceOf(row)?.ledger.some((line) => line.entries.some((entry) => entry.repeatedBy.includes(row.id))) === true).length,
    carriers: [...carriers].map(([name, articles]) => ({ name, articles })).sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name)),
    recent: rows.slice(0, RECENT).map((row) => ({ ...articleCard(row, traceOf(row)), storyId: row.storyId })),
  };
}

async function pagesOf(house: House, rows: readonly ArticleListRow[]): Promise<Map<string, StoryPage>> {
  const ids = [...new Set(rows.flatMap((row) => (row.storyId === null ? [] : [row.storyId])))];
  const pages = await Promise.all(ids.map((id) => findPage(house.db, id, null)));
  return new Map(pages.flatMap((page) => (page === null ? [] : [[page.storyId, page] as const])));
}

/** An origin (a person, a body, a document) over all stories. */
export async function viewPerson(house: House, id: string): Promise<PersonView | null> {
  const storyIds = await storiesOfPart(house.db, "origin", id);
  const pages = (await Promise.all(storyIds.map((storyId) => findPage(house.db, storyId, null)))).filter((page) => page !== null);
  const first = pages[0]?.trace.originList.find((origin) => origin.id === id);
  if (first === undefined) return null;
  const claims: PersonView["claims"][number][] = [];
  const spellings = new Map<string, Set<string>>();
  for (const page of pages) {
    const origin = page.trace.originList.find((one) => one.id === id);
    const groupOf = new Map(page.trace.claimGroups.flatMap((group) => group.claimIds.map((claimId) => [claimId, group.id] as const)));
    for (const citation of await passagesOf(house, origin?.claimIds ?? [], page.trace)) {
      claims.push({ citation, storyId: page.storyId, groupId: groupOf.get(citation.claimId) ?? null, role: origin?.kind ?? "unnamed" });
      const name = citation.origin ?? first.name;
      spellings.set(name, (spellings.get(name) ?? new Set()).add(citation.outlet));
    }
  }
  return {
    id, name: first.name, spellings: [...spellings].map(([name, outlets]) => ({ name, outlets: [...outlets].sort() })), claims,
    stories: pages.map((page) => ({ id: page.storyId, headline: page.headline })),
  };
}
