import type { Article, Capture } from "../model/index.js";
import { collectPath, collectUrl, type Collected, type UrlContext } from "../collect/index.js";
import { addJob, insertArticles, insertCaptures, type ArticleOutcome } from "../store/index.js";
import { articleOfCapture } from "./capture-article.js";
import type { House } from "./house.js";
import { networkOf } from "./network.js";

/** What became of one input. */
export interface AddedItem {
  readonly label: string;
  readonly outcome: ArticleOutcome | "refused";
  readonly articleId: string | null;
  /** Why it was refused, with its code; null otherwise. */
  readonly code: string | null;
  readonly message: string | null;
}

export interface AddReport {
  readonly added: number;
  readonly revised: number;
  readonly same: number;
  readonly refused: readonly AddedItem[];
}

export interface AddOptions {
  readonly onItem?: (item: AddedItem) => void;
  readonly signal?: AbortSignal;
}

// Captures that come together are written together: one commit, one extraction job. Small enough that an interrupt loses nothing worth waiting for.
const BATCH = 16;

/** Everything at a path or address, one by one; what can't be taken comes as a refusal with its reason. */
export function collectInput(input: string, context: UrlContext): AsyncIterable<Collected> {
  return /^https?:\/\//i.test(input) ? collectUrl(input, context) : collectPath(input, context);
}

/** The collect room's view of this house: its clock and its way out. */
export function collectContext(house: House, signal?: AbortSignal): UrlContext {
  return { now: () => house.now(), fetcher: networkOf(house.settings).polite, ...(signal === undefined ? {} : { signal }) };
}

/**
 * Reads captures and keeps them: each article is stored whole, with the job that extracts its claims, in one transaction.
 * The same bytes again add nothing; a changed page is a new revision. Stops between batches when `signal` fires.
 */
export async function addCollected(house: House, collected: AsyncIterable<Collected> | Iterable<Collected>, options: AddOptions = {}): Promise<AddReport> {
  const tally = { added: 0, revised: 0, same: 0 };
  const refused: AddedItem[] = [];
  let batch: { readonly capture: Capture; readonly article: Article }[] = [];
  const report = (item: AddedItem): void => {
    if (item.outcome === "refused") refused.push(item); else tally[item.outcome] += 1;
    options.onItem?.(item);
  };
  // The database writes one batch while the next is read.
  let writing: Promise<readonly AddedItem[]> = Promise.resolve([]);
  const flush = async (): Promise<void> => {
    const taken = batch;
    batch = [];
    for (const item of await writing) report(item);
    writing = taken.length === 0 ? Promise.resolve([]) : keepBatch(house, taken);
    // A failure is thrown where the batch is waited for; until then it must not count as unhandled.
    writing.catch(() => undefined);
  };
  for await (const one of collected) {
    if (options.signal?.aborted === true) break;
    if (one.kind === "refused") { report({ label: one.label, outcome: "refused", articleId: null, code: one.code, message: one.message }); continue; }
    const article = await articleOfCapture(one.capture);
    if (article.text.trim() === "") {
      report({ label: one.capture.label, outcome: "refused", articleId: null, code: "read/no-body", message: noBody(article) });
      continue;
    }
    batch.push({ capture: one.capture, article });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await flush();
  return { ...tally, refused };
}

function noBody(article: Article): string {
  return article.problems[0]?.message ?? "No article text was found on this page. If there is one, save the page from your browser and add the file.";
}

async function keepBatch(house: House, batch: readonly { readonly capture: Capture; readonly article: Article }[]): Promise<AddedItem[]> {
  return house.db.transaction(async (sql) => {
    await insertCaptures(sql, batch.map((one) => one.capture));
    const outcomes = await insertArticles(sql, batch.map((one) => one.article));
    const items = batch.map(({ capture, article }, at): AddedItem => ({ label: capture.label, outcome: outcomes[at] ?? "same", articleId: article.id, code: null, message: null }));
    const fresh = batch.filter((_, at) => outcomes[at] !== "same").map(({ article }) => ({ articleId: article.id, revision: article.revision }));
    if (fresh.length > 0) await addJob(sql, "extract", { articles: fresh });
    return items;
  });
}
