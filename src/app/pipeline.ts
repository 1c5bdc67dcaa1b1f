import type { Article, Extraction, StoryPage } from "../model/index.js";
import { composeStoryPage, layoutGraph } from "../brief/index.js";
import { extractClaims } from "../extract/index.js";
import { signatureOf } from "../group/index.js";
import {
  addJob, findArticle, findPage, indexItems, listRepairs, loadMaterial, placeClaims, recordChanges, replaceClaims, saveExtraction,
  saveOpenEdges, saveParts, savePage, storyOfArticle, unindexStoryClaims, type PartKind, type SearchItem, type Task,
} from "../store/index.js";
import { traceStory } from "../trace/index.js";
import { withCorrections } from "./corrections.js";
import { GroupRoom } from "./grouping.js";
import { askLinkedStories, settleWithLinked } from "./across-stories.js";
import type { House } from "./house.js";
import { attributionModel } from "./models.js";
import { changesBetween } from "./news.js";
import { openEdgesOf } from "./open-edges.js";
import { summaryOf } from "./summaries.js";

// Extraction first, then grouping of what came, then one page for each story touched: a batch of a hundred copies makes a page once.
export const PRIORITY = { extract: 0, group: 5, rebuild: 10 } as const;

interface ArticleRef { readonly articleId: string; readonly revision: string }

/** The stages as jobs: extract -> group -> rebuild. Each writes its result and the next job in one transaction, and may run twice without harm. */
export function pipelineTasks(house: House): Record<string, Task> {
  const room = new GroupRoom(house);
  return {
    extract: (payload) => extractArticles(house, (payload as { readonly articles: readonly ArticleRef[] }).articles),
    group: () => room.placeNew(),
    regroup: () => room.applyRepairs(),
    rebuild: (payload) => rebuildStory(house, (payload as { readonly storyId: string }).storyId),
  };
}

async function extractArticles(house: House, refs: readonly ArticleRef[]): Promise<void> {
  const read: { readonly article: Article; readonly extraction: Extraction }[] = [];
  for (const { articleId, revision } of refs) {
    const article = await findArticle(house.db, articleId, revision);
    if (article !== null) read.push({ article, extraction: extractClaims(article, { model: attributionModel() }) });
  }
  await house.db.transaction(async (sql) => {
    for (const { article, extraction } of read) {
      await saveExtraction(sql, extraction, signatureOf(article, extraction));
      await replaceClaims(sql, extraction);
      // A revised article stands in a story already; that story's page is made anew.
      const storyId = await storyOfArticle(sql, article.id);
      if (storyId !== null) await addJob(sql, "rebuild", { storyId }, { key: `rebuild:${storyId}`, priority: PRIORITY.rebuild });
    }
    await indexItems(sql, read.flatMap(({ article }) => itemsOfArticle(article)));
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

/** Traces a story and composes its page anew; notes what is news in it. A story that is gone is no error: its articles moved. */
export async function rebuildStory(house: House, storyId: string): Promise<void> {
  const kept = await loadMaterial(house.db, storyId);
  if (kept === null || kept.articles.length === 0) return;
  const repairs = (await listRepairs(house.db, storyId)).filter((repair) => !repair.undone);
  const material = withCorrections(kept, repairs);
  const trace = await settleWithLinked(house, material, traceStory(material, repairs));
  const page = composeStoryPage(material, trace);
  const before = await findPage(house.db, storyId, null);
  if (before?.version === page.version) return;
  const graph = layoutGraph(trace, material.articles);
  const changes = changesBetween(before, page);
  await house.db.transaction(async (sql) => {
    await savePage(sql, page, { summary: summaryOf(material, page), graph, news: changes[0]?.text ?? null });
    await recordChanges(sql, storyId, changes);
    await saveParts(sql, storyId, partsOf(page));
    await saveOpenEdges(sql, storyId, openEdgesOf(page, material.articles));
    await placeClaims(sql, storyId, trace.claimGroups);
    await unindexStoryClaims(sql, storyId);
    await indexItems(sql, itemsOfStory(page));
    await askLinkedStories(sql, before, page, PRIORITY.rebuild + 2);
    if (changes.length > 0) await addJob(sql, "alert", { storyId, version: page.version }, { key: `alert:${storyId}`, priority: PRIORITY.rebuild + 1 });
  });
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
