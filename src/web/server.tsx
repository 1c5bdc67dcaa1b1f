import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { createPrinter, type Printer } from "../app/print-pdf.js";
import type { AppPort } from "../model/index.js";
import { apiRoutes } from "./api/routes.js";
import type { PageContext, Theme, WebEnv } from "./context.js";
import { failureStatus, RETRY_SECONDS } from "./failures.js";
import { chooseLanguage, voiceOf } from "./i18n.js";
import { createHotPages, type HotPages } from "./hot-pages.js";
import { createPageCache } from "./page-cache.js";
import { ErrorPage } from "./pages/error.js";
import { aboutRoutes } from "./routes/about.js";
import { assetRoutes } from "./routes/assets.js";
import { browseRoutes } from "./routes/browse.js";
import { frontRoutes } from "./routes/front.js";
import { setupRoutes, type MayAdd } from "./routes/setup.js";
import { storyRoutes } from "./routes/story.js";
import { isSameSite, securityHeaders, SESSION_COOKIES } from "./security.js";
import { loadSiteAssets } from "./site-assets.js";

export interface WebSettings {
  /** Clock, for "last visit" cookies. ISO 8601 UTC. */
  readonly now?: () => string;
  /** Bytes of rendered pages kept in memory. */
  readonly cacheBytes?: number;
  /** Prints PDF; without it a reader is told that there is no browser to print with. */
  readonly print?: Printer;
  /** Told what each story page was answered with, see `createHotPages`. */
  readonly remember?: HotPages["remember"];
  /** Who may add sources; everybody when left out. */
  readonly mayAdd?: MayAdd;
  /** Adds routes of others (accounts, discussion, API) before the site's own, which only stand in for what is not there. */
  readonly mount?: (web: Hono<WebEnv>) => void;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD"]);
const METHODS = ["GET", "HEAD", "POST"];
const CACHE_BYTES = 64 * 1024 * 1024;

/** The whole site over an AppPort. Pages of accounts and discussion come in by `settings.mount`. */
export function createWeb(app: AppPort, settings: WebSettings = {}): Hono<WebEnv> {
  const assets = loadSiteAssets();
  const now = settings.now ?? (() => new Date().toISOString());
  const web = new Hono<WebEnv>();
  web.use(securityHeaders);
  web.use(async (context, next) => (METHODS.includes(context.req.method) ? next() : context.text("This method is not used here.\n", 405, { Allow: METHODS.join(", ") })));
  web.use(async (context, next) => {
    const url = new URL(context.req.url);
    const theme = getCookie(context, "theme");
    const page: PageContext = {
      voice: voiceOf(chooseLanguage(getCookie(context, "lang"), context.req.header("accept-language"))),
      theme: theme === "light" || theme === "dark" ? theme satisfies Theme : "auto", assets, canPrint: settings.print !== undefined, path: `${url.pathname}${url.search}`, origin: url.origin,
      hasSession: SESSION_COOKIES.some((name) => getCookie(context, name) !== undefined),
    };
    context.set("page", page);
    if (!SAFE_METHODS.has(context.req.method) && !isSameSite({ site: context.req.header("sec-fetch-site"), origin: context.req.header("origin"), host: context.req.header("host") ?? url.host })) {
      return context.html(<ErrorPage page={page} status={403} message={null} />, 403);
    }
    await next();
  });
  settings.mount?.(web);
  web.route("/", assetRoutes(assets));
  web.route("/", apiRoutes(app));
  web.route("/", frontRoutes(app, now));
  web.route("/", storyRoutes(app, { cache: createPageCache(settings.cacheBytes ?? CACHE_BYTES), print: settings.print ?? createPrinter(null), ...(settings.remember === undefined ? {} : { remember: settings.remember }) }));
  web.route("/", browseRoutes(app));
  web.route("/", setupRoutes(app, settings.mayAdd ?? (async () => true)));
  web.route("/", aboutRoutes(app));
  web.notFound((context) => context.html(<ErrorPage page={context.get("page")} status={404} message={null} />, 404));
  web.onError((error, context) => {
    const status = failureStatus(error);
    if (status === 500) console.error(error);
    else context.header("Retry-After", RETRY_SECONDS);
    return context.html(<ErrorPage page={context.get("page")} status={status} message={status === 500 ? null : error.message} />, status);
  });
  return web;
}

/** The site as a listener of Node's HTTP server: story pages that were asked for before are answered from memory, all else by `createWeb`. */
export function createListener(app: AppPort, settings: WebSettings = {}): RequestListener {
  const hot = createHotPages((storyId) => app.storyVersion(storyId));
  const rest = getRequestListener(createWeb(app, { ...settings, remember: hot.remember }).fetch);
  return (request, response) => hot.answer(request, response, () => { void rest(request, response); });
}
