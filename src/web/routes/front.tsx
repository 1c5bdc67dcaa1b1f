import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { AppPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { FrontPageView } from "../pages/front.js";

const YEAR = 365 * 24 * 60 * 60;
const HALF_HOUR = 30 * 60_000;

/** The front page and its feed. A visit ends after half an hour without a request; the visit before it is what "new" is measured against. */
export function frontRoutes(app: AppPort, now: () => string): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/", async (context) => {
    const moment = now();
    const [lastSeen, previous] = visitsOf(getCookie(context, "seen"));
    const since = lastSeen !== null && Date.parse(moment) - Date.parse(lastSeen) > HALF_HOUR ? lastSeen : previous;
    const page = Math.max(1, Math.min(10_000, Number.parseInt(context.req.query("page") ?? "1", 10) || 1));
    const onlyNew = since !== null && context.req.query("new") === "1";
    const front = await app.frontPage({ page, since, onlyNew });
    setCookie(context, "seen", `${moment}~${since ?? ""}`, { path: "/", maxAge: YEAR, sameSite: "Lax", httpOnly: false });
    context.header("Cache-Control", "private, no-cache");
    return context.html(<FrontPageView page={context.get("page")} front={front} since={since} onlyNew={onlyNew} />);
  });
  routes.get("/feed.atom", async (context) => {
    const feed = await app.feed();
    return context.body(new Uint8Array(feed.bytes), 200, { "Content-Type": feed.contentType, "Cache-Control": "public, max-age=60" });
  });
  return routes;
}

function visitsOf(cookie: string | undefined): [lastSeen: string | null, previous: string | null] {
  const [last, previous] = (cookie ?? "").split("~").map((at) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) ? at : null));
  return [last ?? null, previous ?? null];
}
