import { HouseError, type SetupInput, type SetupResult, type SetupView } from "../model/index.js";
import { addJob, countHoldings, countJobs } from "../store/index.js";
import { addCollected, collectContext } from "./add.js";
import { assetPath } from "./assets.js";
import { importOpml, watchFeed } from "./feeds.js";
import { captured, collectPath } from "../collect/index.js";
import type { House } from "./house.js";

const MAX_ADDRESSES = 500;

/** What the set-up page shows: whether anything is held, and the work that is going on. */
export async function viewSetup(house: House): Promise<SetupView> {
  const [held, jobs] = await Promise.all([countHoldings(house.db), countJobs(house.db)]);
  const left = jobs.waiting + jobs.running;
  const work = left === 0 ? [] : [{ id: "jobs", what: "Reading, grouping and tracing", done: held.articles, total: null, state: "running" as const, message: `${left} jobs left` }];
  return { empty: held.articles === 0, work };
}

/** Takes in what a person gives on the set-up page. Addresses are fetched by background jobs, so the page answers at once. */
export async function addByHand(house: House, input: SetupInput): Promise<SetupResult> {
  if (input.kind === "sample") {
    const report = await addCollected(house, collectPath(assetPath("sample"), collectContext(house)));
    return { accepted: report.added + report.revised + report.same, refused: report.refused.map((item) => ({ what: item.label, why: item.message ?? "" })) };
  }
  if (input.kind === "opml") return watchOpml(house, input.text);
  const lines = input.text.split(/\s*\n\s*/).map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return takeAddresses(house, lines, input.kind === "feed");
  if (input.kind === "feed") return { accepted: 0, refused: [{ what: input.text.slice(0, 80), why: "This is not an address. A feed's address begins with http:// or https://." }] };
  const report = await addCollected(house, [captured({ via: "paste", bytes: new TextEncoder().encode(input.text), label: "pasted text", capturedAt: house.now(), contentType: "text/plain; charset=utf-8" })]);
  return { accepted: report.added + report.revised + report.same, refused: report.refused.map((item) => ({ what: item.label, why: item.message ?? "" })) };
}

async function watchOpml(house: House, text: string): Promise<SetupResult> {
  const none = { accepted: 0, refused: [{ what: "OPML", why: "No feeds were found in it. An OPML file has <outline xmlUrl=\"…\"> elements." }] };
  try {
    const { found } = await importOpml(house, new TextEncoder().encode(text));
    return found === 0 ? none : { accepted: found, refused: [] };
  } catch (error) {
    if (error instanceof HouseError) return { accepted: 0, refused: [{ what: "OPML", why: error.message }] };
    throw error;
  }
}

async function takeAddresses(house: House, addresses: readonly string[], asFeeds: boolean): Promise<SetupResult> {
  const taken = addresses.slice(0, MAX_ADDRESSES);
  for (const url of taken) {
    if (asFeeds) await watchFeed(house, { url, title: null, folder: null });
    else await addJob(house.db, "fetch", { url }, { key: `fetch:${url.slice(0, 400)}`, maxAttempts: 4 });
  }
  return { accepted: taken.length, refused: addresses.slice(MAX_ADDRESSES).map((what) => ({ what, why: `More than ${MAX_ADDRESSES} at once; give the rest in another turn.` })) };
}
