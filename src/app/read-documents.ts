import { collectPath, type Collected } from "../collect/index.js";
import type { Article, Capture } from "../model/index.js";
import { localTime, readCapture } from "../read/index.js";
import { textOfPdf } from "./pdf-text.js";

/** One document that was read, or the reason why it was not. */
export type ReadResult =
  | { readonly kind: "article"; readonly label: string; readonly article: Article }
  | { readonly kind: "refused"; readonly label: string; readonly code: string; readonly message: string };

const PDF_START = "%PDF";

/** Reads any capture, PDFs too: their text layer is drawn out first and read as text, with title and author as hints. */
export async function articleOfCapture(capture: Capture): Promise<Article> {
  if (Buffer.from(capture.bytes.subarray(0, 4)).toString("latin1") !== PDF_START) return readCapture(capture);
  const pdf = await textOfPdf(capture);
  const { hints } = capture;
  const text: Capture = {
    ...capture, bytes: new TextEncoder().encode(pdf.text), contentType: "text/plain; charset=utf-8", label: `${capture.label}.txt`,
    hints: { ...hints, title: hints.title ?? pdf.title, authors: hints.authors.length > 0 || pdf.author === null ? hints.authors : [pdf.author] },
  };
  const article = readCapture(text);
  return pdf.problems.length > 0 ? { ...article, problems: pdf.text === "" ? pdf.problems : [...article.problems, ...pdf.problems] } : article;
}

/** Reads what collecting gives, one after the other, in order. */
export async function* readCollected(collected: AsyncIterable<Collected>): AsyncGenerator<ReadResult> {
  for await (const one of collected) {
    if (one.kind === "refused") yield one;
    else yield { kind: "article", label: one.capture.label, article: await articleOfCapture(one.capture) };
  }
}

/** Reads a file, or a folder with all below it. Nothing is stored. */
export function readPath(path: string, now: () => string): AsyncGenerator<ReadResult> {
  return readCollected(collectPath(path, { now }));
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
