import type { Article, GraphLayout, StoryPage } from "../model/index.js";
import { composeStoryPage, layoutGraph } from "../brief/index.js";
import { extractClaims } from "../extract/index.js";
import { signatureOf } from "../group/index.js";
import {
  addJob, addJobs, findPage, findRevisions, indexItems, listRepairs, loadMaterial, placeClaims, recordChanges, replaceClaims, saveExtractions,
  saveOpenEdges, saveParts, savePage, storiesOfArticles, unindexStoryClaims, type PartKind, type SearchItem, type Task,
} from "../store/index.js";
import { contentId } from "../text/index.js";
import { traceStory, type TraceCache } from "../trace/index.js";
import { withCorrections } from "./corrected-material.js";
import { GroupRoom } from "./grouping.js";
import { askLinkedStories, settleWithLinked } from "./across-stories.js";
import type { House } from "./house.js";
import { attributionModel } from "./models.js";
import { changesBetween } from "./news.js";
import { openEdgesOf } from "./open-edges.js";
import { summaryOf } from "./summaries.js";

// Extraction first, then grouping of what came, then one page for each story touched: a batch of a hundred copies makes a page once.
export const PRIORITY = { extract: 0, group: 5, rebuild: 10 } as const;

// Features of an article take some 50 kB; another article of a story already read costs its own features only.
const CACHED_FEATURES = 600;

interface ArticleRef { readonly articleId: string; readonly revision: string }

/** The stages as jobs: extract -> group -> rebuild. Each writes its result and the next job in one transaction, and may run twice without harm. */
export function pipelineTasks(house: House): Record<string, Task> {
  const room = new GroupRoom(house);
  const cache: TraceCache = { features: new Map() };
  return {
    extract: (payload) => extractArticles(house, (payload as { readonly articles: readonly ArticleRef[] }).articles),
    group: () => room.placeNew(),
    regroup: () => room.applyRepairs(),
    rebuild: (payload) => rebuildStory(house, (payload as { readonly storyId: string }).storyId, cache),
  };
}

/** Drops the features that were not asked for longest. */
function trimCache({ features }: TraceCache, justUsed: readonly string[]): void {
  for (const revision of justUsed) {
    const used = features.get(revision);
    if (used !== undefined) { features.delete(revision); features.set(revision, used); }
  }
  for (const revision of features.keys()) {
    if (features.size <= CACHED_FEATURES) return;
    features.delete(revision);
  }
}

async function extractArticles(house: House, refs: readonly ArticleRef[]): Promise<void> {
  const read = (await findRevisions(house.db, refs)).map((article) => {
    const extraction = extractClaims(article, { model: attributionModel() });
    return { article, extraction, signature: signatureOf(article, extraction) };
  });
  await house.db.transaction(async (sql) => {
    const current = await saveExtractions(sql, read);
    // A job that comes late finds a newer revision in place, whose claims stay.
    const newest = read.filter(({ article }) => current.has(article.id));
    await replaceClaims(sql, newest.map((one) => one.extraction));
    await indexItems(sql, newest.flatMap(({ article }) => itemsOfArticle(article)));
    // A revised article stands in a story already; that story's page is made anew.
    const stories = await storiesOfArticles(sql, newest.map(({ article }) => article.id));
    await addJobs(sql, "rebuild", stories.map((storyId) => ({ storyId })), { keyOf: ({ storyId }) => `rebuild:${storyId}`, priority: PRIORITY.rebuild });
    await addJob(sql, "group", {}, { key: "group", queue: "group", priority: PRIORITY.group });
  });
}

function itemsOfArticle(article: Article): SearchItem[] {
  const at = (article.published ?? article.capturedAt).slice(0, 10);
  return [
    { kind: "passage", ref: article.id, articleId: article.id, storyId: null, lang: article.lang, title: article.title, body: article.text, at },
    { kind: "outlet", ref: article.outlet.id, articleId: null, storyId: null, lang: null, title: article.outlet.name, body: article.outlet.domain ?? "", at: null },
  ];
}

/** Traces a story and composes its page anew; notes what is news in it. A story that is gone is no error: its articles moved. Workers take turns on one story, so that an older reading never replaces a newer one. */
export function rebuildStory(house: House, storyId: string, cache: TraceCache = { features: new Map() }): Promise<void> {
  return house.db.withLock(`rebuild/${storyId}`, () => rebuildInTurn(house, storyId, cache));
}

async function rebuildInTurn(house: House, storyId: string, cache: TraceCache): Promise<void> {
  const kept = await loadMaterial(house.db, storyId);
  if (kept === null || kept.articles.length === 0) return;
  const repairs = (await listRepairs(house.db, storyId)).filter((repair) => !repair.undone);
  const material = withCorrections(kept, repairs);
  // What people corrected has features of its own.
  const trace = await settleWithLinked(house, material, traceStory(material, repairs, material === kept ? cache : { features: new Map() }));
  trimCache(cache, material.articles.map((article) => article.revision));
  const graph = layoutGraph(trace, material.articles);
  const page = sealed(composeStoryPage(material, trace), material.articles, graph);
  const before = await findPage(house.db, storyId, null);
  if (before?.version === page.version) return;
  const changes = changesBetween(before, page, material.articles);
  await house.db.transaction(async (sql) => {
    await savePage(sql, page, { summary: summaryOf(material, page), graph, news: changes[0]?.text ?? null });
    await recordChanges(sql, storyId, changes);
    await saveParts(sql, storyId, partsOf(page));
    await saveOpenEdges(sql, storyId, openEdgesOf(page, material.articles, graph));
    await placeClaims(sql, storyId, trace.claimGroups);
    await unindexStoryClaims(sql, storyId);
    await indexItems(sql, itemsOfStory(page));
    await askLinkedStories(sql, before, page, PRIORITY.rebuild + 2);
    if (changes.length > 0) await addJob(sql, "alert", { storyId, version: page.version }, { key: `alert:${storyId}`, priority: PRIORITY.rebuild + 1 });
  });
}

/** The page with a version that also stands for what is shown beside its text: the picture and the list of kept pages. */
function sealed(page: StoryPage, articles: readonly Article[], graph: GraphLayout): StoryPage {
  const kept = articles.map((article) => [article.id, article.revision, article.title, article.outlet.name, article.published, article.lang]);
  return { ...page, version: contentId(page.version, JSON.stringify(graph), JSON.stringify(kept)).slice(0, 16) };
}

function itemsOfStory(page: StoryPage): SearchItem[] {
  const { storyId, story, trace } = page;
  const story1: SearchItem = {
    kind: "story", ref: storyId, articleId: null, storyId, lang: null, title: page.headline, at: story.eventDate ?? story.updatedAt,
    body: [page.status, ...page.lede.map((sentence) => sentence.text), ...page.paragraphs.flat().map((sentence) => sentence.text)].join("\n"),
  };
  const claims = trace.claimGroups.map((group): SearchItem => ({ kind: "claim", ref: group.id, articleId: null, storyId, lang: null, title: group.statement, body: "", at: story.eventDate }));
  const people = trace.originList.filter((origin) => origin.kind !== "unnamed")
    .map((origin): SearchItem => ({ kind: "person", ref: origin.id, articleId: null, storyId, lang: null, title: origin.name, body: origin.occasion ?? "", at: origin.date }));
  return [story1, ...claims, ...people];
}

function partsOf({ trace }: StoryPage): { readonly kind: PartKind; readonly id: string }[] {
  return [
    ...trace.claimGroups.map((group) => ({ kind: "claim-group" as const, id: group.id })),
    ...trace.ledger.map((line) => ({ kind: "ledger-line" as const, id: line.id })),
    ...trace.originList.map((origin) => ({ kind: "origin" as const, id: origin.id })),
  ];
}
