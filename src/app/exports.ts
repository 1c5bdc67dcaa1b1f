import type { ExportFormat, Exported, StoryPage } from "../model/index.js";
import { writeWarc } from "../collect/index.js";
import { EXPORTERS, xml, type ExportInput } from "../export/index.js";
import { capturesOfStory, changesOf, findPage, listStories, loadMaterial } from "../store/index.js";
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
  const input: ExportInput = { page, articles: material.articles, url: `${house.settings.publicUrl}/story/${id}`, at: house.now() };
  if (format === "bundle") return { contentType: "application/warc", fileName: fileName(page, "warc.gz"), bytes: await replayBundle(house, id) };
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) return null;
  return { contentType: exporter.contentType, fileName: fileName(page, exporter.extension), bytes: new TextEncoder().encode(exporter.write(input)) };
}

/** The evidence itself: every capture behind the story as WARC. Added to another Headwater, it gives the same articles and the same story. */
async function replayBundle(house: House, id: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeWarc(await capturesOfStory(house.db, id), { gzip: true })) parts.push(part);
  return Buffer.concat(parts);
}

/** Atom feed (RFC 4287) of the front page: an entry for what is news in a story, never for another copy. */
export async function exportFrontFeed(house: House): Promise<Exported> {
  const { rows } = await listStories(house.db, FEED_STORIES, 0);
  const changes = await changesOf(house.db, rows.map((row) => row.id), 1);
  const base = house.settings.publicUrl;
  const entries = rows.map((row) => {
    const news = changes.get(row.id)?.[0];
    const link = `${base}/story/${row.id}`;
    return `<entry><id>${xml(`${link}#${row.newsAt}`)}</id><title>${xml(row.label)}</title><link href="${xml(link)}"/><updated>${row.newsAt}</updated><summary>${xml(news?.text ?? row.news ?? "")}</summary></entry>`;
  });
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(`${base}/`)}</id><title>Headwater</title><link href="${xml(`${base}/`)}"/><link rel="self" href="${xml(`${base}/feed.atom`)}"/><updated>${rows[0]?.newsAt ?? house.now()}</updated><author><name>Headwater</name></author>\n${entries.join("\n")}\n</feed>\n`;
  return { contentType: "application/atom+xml; charset=utf-8", fileName: "headwater.atom", bytes: new TextEncoder().encode(feed) };
}
