import type { ExportFormat, Exported, StoryPage } from "../model/index.js";
import { EXPORTERS, xml, type ExportInput } from "../export/index.js";
import { changesOf, findPage, listStories, loadMaterial } from "../store/index.js";
import type { House } from "./house.js";

const FEED_STORIES = 50;

function fileName(page: StoryPage, extension: string): string {
  return `headwater-${page.storyId.slice(0, 12)}-${page.version}.${extension}`;
}

/** A story in an exchange format, or null when there is no such story. */
export async function exportStory(house: House, id: string, format: ExportFormat): Promise<Exported | null> {
  const page = await findPage(house.db, id, null);
  const material = page === null ? null : await loadMaterial(house.db, id);
  if (page === null || material === null) return null;
  const input: ExportInput = { page, articles: material.articles, url: `${house.settings.publicUrl}/stories/${id}`, at: house.now() };
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) return null;
  return { contentType: exporter.contentType, fileName: fileName(page, exporter.extension), bytes: new TextEncoder().encode(exporter.write(input)) };
}

/** Atom feed (RFC 4287) of the front page: an entry for what is news in a story, never for another copy. */
export async function exportFrontFeed(house: House): Promise<Exported> {
  const { rows } = await listStories(house.db, FEED_STORIES, 0);
  const changes = await changesOf(house.db, rows.map((row) => row.id), 1);
  const base = house.settings.publicUrl;
  const entries = rows.map((row) => {
    const news = changes.get(row.id)?.[0];
    const link = `${base}/stories/${row.id}`;
    return `<entry><id>${xml(`${link}#${row.newsAt}`)}</id><title>${xml(row.label)}</title><link href="${xml(link)}"/><updated>${row.newsAt}</updated><summary>${xml(news?.text ?? row.news ?? "")}</summary></entry>`;
  });
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(`${base}/`)}</id><title>Headwater</title><link href="${xml(`${base}/`)}"/><link rel="self" href="${xml(`${base}/feed.atom`)}"/><updated>${rows[0]?.newsAt ?? house.now()}</updated><author><name>Headwater</name></author>\n${entries.join("\n")}\n</feed>\n`;
  return { contentType: "application/atom+xml; charset=utf-8", fileName: "headwater.atom", bytes: new TextEncoder().encode(feed) };
}
