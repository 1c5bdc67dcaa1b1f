import { HouseError, type SetupInput, type SetupResult, type SetupView } from "../model/index.js";
import { addJob, countAccounts, countHoldings, countJobs, parkedJobs } from "../store/index.js";
import { addCollected, collectContext } from "./add.js";
import { assetPath } from "./assets.js";
import { addFeed, importOpml, watchFeed } from "./feeds.js";
import { captured, collectPath } from "../collect/index.js";
import type { House } from "./house.js";

const MAX_ADDRESSES = 500;
/** Feeds that are looked at while the person waits, so that a wrong address is told at once. */
const MAX_LOOKED_AT = 5;
const MAX_FAILED = 20;

type Work = SetupView["work"][number];

/** The steps a person sees, with the jobs behind each. */
const STEPS: readonly { readonly id: string; readonly what: string; readonly tasks: readonly string[] }[] = [
  { id: "addresses", what: "Fetching addresses", tasks: ["fetch", "item"] },
  { id: "feeds", what: "Reading feeds", tasks: ["poll"] },
  { id: "read", what: "Finding who said what", tasks: ["extract"] },
  { id: "group", what: "Grouping reports into stories", tasks: ["group", "regroup"] },
  { id: "trace", what: "Tracing stories", tasks: ["rebuild"] },
];

/** What the set-up page shows: whether anything is held, the work that is going on step by step, and the addresses that failed for good. */
export async function viewSetup(house: House): Promise<SetupView> {
  const [held, parked, ...counts] = await Promise.all([countHoldings(house.db), parkedJobs(house.db, MAX_FAILED), ...STEPS.map((step) => countJobs(house.db, step.tasks))]);
  const steps = STEPS.flatMap(({ id, what }, at): Work[] => {
    const left = (counts[at]?.waiting ?? 0) + (counts[at]?.running ?? 0);
    return left === 0 ? [] : [{ id, what, done: left, total: null, state: (counts[at]?.running ?? 0) > 0 ? "running" : "waiting", message: null }];
  });
  const failed = parked.map((job): Work => ({ id: `job-${job.id}`, what: job.task, done: 0, total: null, state: "failed", message: job.error }));
  return { empty: held.articles === 0, work: [...steps, ...failed] };
}

/** Whether anybody who reaches the site may add sources: until the first account is made. After that it is for editors. */
export async function isSetUpOpen(house: House): Promise<boolean> {
  return (await countAccounts(house.db)) === 0;
}

/** Takes in what a person gives on the set-up page. Addresses are fetched by background jobs, so the page answers at once. */
export async function addByHand(house: House, input: SetupInput): Promise<SetupResult> {
  if (input.kind === "sample") {
    const report = await addCollected(house, collectPath(assetPath("sample"), collectContext(house)));
    return { accepted: report.added + report.revised + report.same, refused: report.refused.map((item) => ({ what: item.label, why: item.message ?? "" })) };
  }
  // A list of feeds is known by its first element, wherever it was pasted.
  if (input.kind === "opml" || /^\s*(?:<\?xml[^>]{0,200}>)?(?:\s|<!--[^>]{0,500}-->)*<opml[\s>]/i.test(input.text.slice(0, 2000))) return watchOpml(house, input.text);
  const lines = input.text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
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
  if (asFeeds && taken.length <= MAX_LOOKED_AT) return findFeeds(house, taken);
  for (const url of taken) {
    if (asFeeds) await watchFeed(house, { url, title: null, folder: null });
    else await addJob(house.db, "fetch", { url }, { key: `fetch:${url.slice(0, 400)}`, maxAttempts: 4 });
  }
  return { accepted: taken.length, refused: addresses.slice(MAX_ADDRESSES).map((what) => ({ what, why: `More than ${MAX_ADDRESSES} at once; give the rest in another turn.` })) };
}

/** Watches the feed at each address, or the one its page names; an address without one is refused with why. */
async function findFeeds(house: House, addresses: readonly string[]): Promise<SetupResult> {
  const refused: { readonly what: string; readonly why: string }[] = [];
  await Promise.all(addresses.map((url) => addFeed(house, url).catch((error: unknown) => {
    if (!(error instanceof HouseError)) throw error;
    refused.push({ what: url, why: error.message });
  })));
  return { accepted: addresses.length - refused.length, refused };
}
