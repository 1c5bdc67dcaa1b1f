import { Hono, type Context } from "hono";
import type { AppPort, ExportFormat } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import type { KeptPage, PageCache } from "../page-cache.js";
import { StoryPageView } from "../pages/story.js";
import { cardPng } from "../picture.js";

const FORMATS: ReadonlySet<string> = new Set<ExportFormat>(["markdown", "json", "jsonld", "stix", "csv", "rss", "bundle"]);
const ID = ":id{[\\w-]{1,80}}";

/** A story's page, its versions, its picture and its exports. Pages are kept rendered by story version, theme and language. */
export function storyRoutes(app: AppPort, cache: PageCache): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get(`/story/${ID}`, async (context) => {
    const id = context.req.param("id");
    const version = await app.storyVersion(id);
    if (version === null) return context.notFound();
    const { theme, voice, origin } = context.get("page");
    const key = `${id}|${version}|${theme}|${voice.lang}|${origin}`;
    const kept = cache.find(key);
    if (kept !== null) return sendKept(context, kept);
    const view = await app.story(id, null);
    if (view === null) return context.notFound();
    const html = String(<StoryPageView page={context.get("page")} view={view} isOld={false} />);
    return sendKept(context, cache.keep(key, `"${version}-${theme}-${voice.lang}"`, html));
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
  const headers: Record<string, string> = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-cache", ETag: kept.etag, Vary: "Accept-Encoding, Accept-Language, Cookie" };
  if (context.req.header("if-none-match") === kept.etag) return context.body(null, 304, headers);
  if (!(context.req.header("accept-encoding") ?? "").includes("gzip")) return context.body(kept.html, 200, headers);
  return context.body(kept.gzip, 200, { ...headers, "Content-Encoding": "gzip" });
}
