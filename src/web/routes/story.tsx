import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import type { AppPort, ExportFormat } from "../../model/index.js";
import type { Printer } from "../../app/print-pdf.js";
import type { PageContext, WebEnv } from "../context.js";
import type { KeptStory } from "../hot-pages.js";
import { codingFor, headersOf, type KeptPage, type PageCache } from "../page-cache.js";
import { StoryPageView } from "../pages/story.js";
import { cardPng } from "../picture.js";
import { printableStory } from "../printable.js";

const FORMATS: ReadonlySet<string> = new Set<ExportFormat>(["markdown", "json", "jsonld", "stix", "csv", "rss", "bundle"]);
const ID = ":id{[\\w-]{1,80}}";

export interface StorySettings {
  readonly cache: PageCache;
  readonly print: Printer;
  /** Told what a request was answered with. */
  readonly remember?: (request: Request, story: KeptStory) => void;
}

/** A story's page, its versions, its picture and its exports. Pages are kept rendered by story version, theme and language. */
export function storyRoutes(app: AppPort, { cache, print, remember = () => undefined }: StorySettings): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  // Readers who ask for the same new page at once wait for one rendering of it.
  const rendering = new Map<string, Promise<KeptPage | null>>();
  const render = async (key: string, page: PageContext, id: string, version: string): Promise<KeptPage | null> => {
    const view = await app.story(id, null);
    if (view === null) return null;
    const html = String(<StoryPageView page={page} view={view} isOld={false} />);
    // The tag is of the bytes too, so that a newer Headwater is never answered with "not modified".
    return cache.keep(key, `"${version}-${createHash("sha256").update(html).digest("hex").slice(0, 12)}"`, html);
  };
  const keptPage = (key: string, page: PageContext, id: string, version: string): Promise<KeptPage | null> => {
    const found = cache.find(key);
    if (found !== null) return Promise.resolve(found);
    const made = rendering.get(key) ?? render(key, page, id, version).finally(() => rendering.delete(key));
    rendering.set(key, made);
    return made;
  };
  routes.get(`/story/${ID}`, async (context) => {
    const id = context.req.param("id");
    const version = await app.storyVersion(id);
    if (version === null) return context.notFound();
    const { theme, voice, origin, hasSession } = context.get("page");
    const key = `${id}|${version}|${theme}|${voice.lang}|${origin}|${hasSession}`;
    const page = await keptPage(key, context.get("page"), id, version);
    if (page === null) return context.notFound();
    remember(context.req.raw, { storyId: id, version, kept: page });
    return sendKept(context, page);
  });
  routes.get(`/story/${ID}/v/:version{[0-9a-f]{16}}`, async (context) => {
    const view = await app.story(context.req.param("id"), context.req.param("version"));
    if (view === null) return context.notFound();
    const newest = await app.storyVersion(view.page.storyId);
    const isOld = newest !== null && !newest.startsWith(view.page.version);
    return context.html(<StoryPageView page={context.get("page")} view={view} isOld={isOld} />);
  });
  routes.get(`/story/${ID}/card.png`, async (context) => {
    const view = await app.story(context.req.param("id"), null);
    if (view === null) return context.notFound();
    return context.body(cardPng(view.page.trace), 200, { "Content-Type": "image/png", "Cache-Control": "public, max-age=300" });
  });
  routes.get(`/story/${ID}/export/pdf`, async (context) => {
    const view = await app.story(context.req.param("id"), null);
    if (view === null) return context.notFound();
    const bytes = await print(printableStory(view, context.get("page")));
    return context.body(new Uint8Array(bytes), 200, { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="headwater-${view.page.storyId.slice(0, 12)}-${view.page.version}.pdf"` });
  });
  routes.get(`/story/${ID}/export/:format`, async (context) => {
    const format = context.req.param("format");
    const exported = FORMATS.has(format) ? await app.exportStory(context.req.param("id"), format as ExportFormat) : null;
    if (exported === null) return context.notFound();
    const name = exported.fileName.replace(/[^\w.-]+/g, "-").slice(0, 120);
    return context.body(new Uint8Array(exported.bytes), 200, { "Content-Type": exported.contentType, "Content-Disposition": `attachment; filename="${name}"` });
  });
  return routes;
}

function sendKept(context: Context<WebEnv>, kept: KeptPage): Response {
  const coding = codingFor(context.req.header("accept-encoding"));
  const headers = headersOf(kept, coding);
  if (context.req.header("if-none-match") !== kept.etag) return context.body(kept.bytes(coding), 200, headers);
  const { "Content-Length": _length, "Content-Encoding": _coding, ...unchanged } = headers;
  return context.body(null, 304, unchanged);
}
