import { Hono, type Context } from "hono";
import { setCookie } from "hono/cookie";
import type { AppPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { LANGUAGES } from "../i18n.js";
import { KeysPageView } from "../pages/keys.js";
import { StatusPageView } from "../pages/status.js";

const YEAR = 365 * 24 * 60 * 60;

/** Status, keys, and the two choices kept in a cookie: theme and language. */
export function aboutRoutes(app: AppPort): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/status", async (context) => context.html(<StatusPageView page={context.get("page")} view={await app.status()} />));
  routes.get("/keys", (context) => context.html(<KeysPageView page={context.get("page")} />));
  routes.post("/theme", (context) => choose(context, "theme", ["light", "dark", "auto"]));
  routes.post("/language", (context) => choose(context, "lang", LANGUAGES));
  return routes;
}

async function choose(context: Context<WebEnv>, name: string, allowed: readonly string[]): Promise<Response> {
  const form = await context.req.parseBody();
  const value = allowed.find((one) => one === form[name]);
  if (value !== undefined) setCookie(context, name, value, { path: "/", maxAge: YEAR, sameSite: "Lax", httpOnly: false });
  const back = form["back"];
  // Only a path of this site: "//host" and "/\host" would lead elsewhere.
  const safe = typeof back === "string" && /^\/(?![/\\])[\x20-\x7e]*$/.test(back) ? back : "/";
  return context.redirect(safe, 303);
}
