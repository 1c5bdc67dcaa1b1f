import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/model/index.js";
import { articleOfText } from "../src/read/plain.js";

/** An article with the story that people put it in. */
export interface Labelled { readonly article: Article; readonly story: string; readonly topic: number }

interface Line {
  readonly id: string; readonly topic?: string; readonly cluster?: string; readonly text: string; readonly title?: string | null;
  readonly url: string | null; readonly outlet?: string; readonly lang?: string; readonly published?: string | null;
}

/** The shared data folder, or null when this copy of the project has none. */
export function sharedFolder(): string | null {
  const folder = process.env["HEADWATER_SHARED"] ?? join(process.cwd(), "..", "shared");
  return existsSync(join(folder, "data", "grouping")) ? join(folder, "data") : null;
}

const linesOf = (file: string): Line[] => readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Line);

function labelled(line: Line, story: string): Labelled {
  const article = articleOfText({
    externalId: line.id, captureId: "bench", url: line.url, outlet: line.outlet ?? null, title: line.title ?? null, published: line.published ?? null,
    capturedAt: "2026-01-01T00:00:00Z", lang: line.lang ?? "en", text: line.text,
  });
  // Pages without an address are told apart by the corpus's own ids: some repeat a text under two labels.
  return { article: { ...article, id: line.id }, story, topic: Number(line.topic ?? 0) };
}

export function ecbPlus(folder: string): Labelled[] {
  return linesOf(join(folder, "grouping", "ecbplus-dev.jsonl")).map((line) => labelled(line, line.cluster ?? ""));
}

export function headlines(folder: string): Labelled[] {
  return linesOf(join(folder, "grouping", "uci-headlines-dev.jsonl")).map((line) => labelled(line, line.cluster ?? ""));
}

export function shownStories(folder: string): Labelled[] {
  const gold = JSON.parse(readFileSync(join(folder, "stories", "gold.json"), "utf8")) as { stories: { story: string; pages: string[] }[] };
  const storyOf = new Map(gold.stories.flatMap(({ story, pages }) => pages.map((page) => [page, story] as const)));
  return linesOf(join(folder, "stories", "pages.jsonl")).flatMap((line) => {
    const story = storyOf.get(line.id);
    return story === undefined ? [] : [labelled(line, story)];
  });
}

export interface Score { readonly precision: number; readonly recall: number; readonly f1: number; readonly groups: number }

function gather(documents: readonly Labelled[], keyOf: (document: Labelled) => string): Map<string, Labelled[]> {
  const groups = new Map<string, Labelled[]>();
  for (const document of documents) {
    const group = groups.get(keyOf(document));
    if (group === undefined) groups.set(keyOf(document), [document]);
    else group.push(document);
  }
  return groups;
}

/** B-cubed (Bagga and Baldwin 1998) of predicted groups against labels. */
export function bcubed(documents: readonly Labelled[], groupOf: (articleId: string) => string): Score {
  const groups = gather(documents, ({ article }) => groupOf(article.id));
  const stories = gather(documents, ({ story }) => story);
  let precision = 0;
  let recall = 0;
  for (const group of groups.values()) {
    for (const [story, both] of gather(group, ({ story }) => story)) {
      precision += both.length ** 2 / group.length;
      recall += both.length ** 2 / (stories.get(story)?.length ?? 1);
    }
  }
  const [p, r] = [precision / documents.length, recall / documents.length];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r || 1), groups: groups.size };
}
