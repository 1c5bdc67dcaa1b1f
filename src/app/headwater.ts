import type { AppPort, FrontPage, StatusView } from "../model/index.js";
import { changesOf, countFreshStories, countHoldings, countJobs, listFeeds, listStories, parkedJobs, storiesByPrefix } from "../store/index.js";
import { exportFrontFeed, exportStory } from "./exports.js";
import { search } from "./find.js";
import type { House } from "./house.js";
import { addByHand, viewSetup } from "./setup.js";
import { viewArticle, viewOutlet, viewPerson } from "./source-views.js";
import { viewClaim, viewFigure, viewStory } from "./story-views.js";
import { cardOf } from "./summaries.js";
import { VERSION } from "./version.js";
import { createViewMarks } from "./view-marks.js";

const PAGE = 50;
const NEWS = 5;

/** Everything the site and the commands can ask of an open house. */
export interface Headwater extends AppPort {
  readonly house: House;
  /** Full ids of the stories an id or the beginning of one may mean; more than one when it is ambiguous. */
  storyIds(prefix: string): Promise<string[]>;
}

/** The use cases of one house. */
export function openHeadwater(house: House): Headwater {
  const startedAt = house.now();
  return {
    house,
    frontPage: (request) => frontPage(house, request),
    story: (id, version) => viewStory(house, id, version),
    storyVersion: createViewMarks(house),
    storyIds: (prefix) => storiesByPrefix(house.db, prefix, 5),
    article: (id, revision) => viewArticle(house, id, revision),
    search: (query) => search(house, query),
    outlet: (id) => viewOutlet(house, id),
    person: (id) => viewPerson(house, id),
    claim: (groupId) => viewClaim(house, groupId),
    figure: (lineId) => viewFigure(house, lineId),
    status: () => viewStatus(house, startedAt),
    setup: () => viewSetup(house),
    addByHand: (input) => addByHand(house, input),
    exportStory: (id, format) => exportStory(house, id, format),
    feed: () => exportFrontFeed(house),
  };
}

async function frontPage(house: House, { page, since, onlyNew = false }: Parameters<AppPort["frontPage"]>[0]): Promise<FrontPage> {
  const wanted = Math.max(1, page);
  const [{ rows, total }, held, fresh] = await Promise.all([
    listStories(house.db, PAGE, (wanted - 1) * PAGE, onlyNew ? since : null), countHoldings(house.db), since === null ? null : countFreshStories(house.db, since),
  ]);
  const changes = await changesOf(house.db, rows.map((row) => row.id), NEWS);
  return {
    stories: rows.map((row) => cardOf(row, changes.get(row.id) ?? [])), total, page: wanted, pages: Math.max(1, Math.ceil(total / PAGE)),
    articles: held.articles, outlets: held.outlets, ...(fresh === null ? {} : { fresh }),
  };
}

async function viewStatus(house: House, startedAt: string): Promise<StatusView> {
  const [held, jobs, feeds, parked] = await Promise.all([countHoldings(house.db), countJobs(house.db), listFeeds(house.db), parkedJobs(house.db)]);
  return {
    version: VERSION, startedAt, articles: held.articles, outlets: held.outlets, stories: held.stories,
    jobs: { waiting: jobs.waiting + jobs.running, failed: jobs.parked }, lastCollectedAt: held.lastAt,
    feeds: feeds.map((feed) => ({ url: feed.url, title: feed.title, lastOkAt: feed.lastSuccess, problem: feed.lastError })),
    languages: held.languages, problems: parked.map((job) => `${job.task}: ${job.error}`),
  };
}
