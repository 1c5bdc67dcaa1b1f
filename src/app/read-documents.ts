import type { Collected } from "../collect/index.js";
import type { Article } from "../model/index.js";
import { localTime } from "../read/index.js";
import { collectInput } from "./add.js";
import { articleOfCapture } from "./capture-article.js";
import { networkOf } from "./network.js";
import type { Settings } from "./settings.js";

/** One document that was read, or the reason why it was not. */
export type ReadResult =
  | { readonly kind: "article"; readonly label: string; readonly article: Article }
  | { readonly kind: "refused"; readonly label: string; readonly code: string; readonly message: string };

/** Reads what collecting gives, one after the other, in order. */
export async function* readCollected(collected: AsyncIterable<Collected>): AsyncGenerator<ReadResult> {
  for await (const one of collected) {
    if (one.kind === "refused") yield one;
    else yield { kind: "article", label: one.capture.label, article: await articleOfCapture(one.capture) };
  }
}

/** Reads a file, a folder with all below it, or an address (through the one guarded way out). Nothing is stored. */
export function readInput(input: string, settings: Settings, now: () => string): AsyncGenerator<ReadResult> {
  return readCollected(collectInput(input, { now, fetcher: networkOf(settings).polite }));
}

/** The shape `headwater read --json` prints, one object a document; see docs/cli.md. Times are the outlet's own where it states an offset. */
export function articleRecord(label: string, article: Article): Record<string, unknown> {
  const credit = article.credits.find((one) => one.place !== "photo");
  return {
    file: label, url: article.canonicalUrl ?? article.url, title: article.title, outlet: article.outlet.name, authors: article.authors,
    published: article.published === null ? null : localTime(article.published, article.zone), publishedBy: article.publishedBy,
    updated: article.updated === null ? null : localTime(article.updated, article.zone), lang: article.lang, kind: article.kind,
    text: article.text, credit: credit?.name ?? null, credits: article.credits, captions: article.captions, links: article.links,
    blocks: article.blocks, problems: article.problems,
  };
}
