import type { ExportInput, Exporter } from "../exporter.js";
import { xml } from "../xml.js";

/** RSS 2.0 with one item for the story's present version; readers see a new item when the version changes. */
export const rss = {
  format: "rss", contentType: "application/rss+xml; charset=utf-8", extension: "rss",
  write({ page, url, at }: ExportInput): string {
    const text = [page.status, ...page.lede.map((sentence) => sentence.text)].join(" ");
    return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${xml(page.headline)}</title><link>${xml(url)}</link><description>${xml(page.status)}</description>
<item><title>${xml(page.headline)}</title><link>${xml(url)}</link><guid isPermaLink="false">${xml(`${page.storyId}/${page.version}`)}</guid><pubDate>${new Date(page.story.updatedAt ?? at).toUTCString()}</pubDate>
<description>${xml(text)}</description></item>
</channel></rss>
`;
  },
} satisfies Exporter;
