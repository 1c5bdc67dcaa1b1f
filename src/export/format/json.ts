import type { ExportInput, Exporter } from "../exporter.js";

/** The page as Headwater holds it, for programs. `schema` changes when a field changes its meaning. */
export const json = {
  format: "json", contentType: "application/json", extension: "json",
  write({ page, articles, url, at }: ExportInput): string {
    const kept = articles.map(({ id, revision, url: address, outlet, title, published, lang, capturedAt, credits }) => ({ id, revision, url: address, outlet, title, published, lang, capturedAt, credits }));
    return `${JSON.stringify({ schema: "headwater-story/1", url, exportedAt: at, page, articles: kept }, null, 2)}\n`;
  },
} satisfies Exporter;
