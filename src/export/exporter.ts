import type { Article, StoryPage } from "../model/index.js";

/** What an exporter is given: a composed page, the kept articles behind it, and where readers find it. */
export interface ExportInput {
  readonly page: StoryPage;
  readonly articles: readonly Article[];
  /** Address of the story page. */
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** One format. The same input gives the same text, byte for byte. */
export interface Exporter {
  readonly format: "markdown" | "json" | "jsonld" | "stix" | "csv" | "rss";
  readonly contentType: string;
  readonly extension: string;
  write(input: ExportInput): string;
}
