import { Hono } from "hono";
import type { Context } from "hono";
import { hasRole, type DiscussPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { accountRoutes, signInRoutes } from "./account-routes.js";
import { fieldsOf, sendFailure, sendRefusal } from "./answers.js";
import { boundBody } from "./body-bound.js";
import { commentRoutes } from "./comment-routes.js";
import { discussionRoutes } from "./discussion-routes.js";
import { moderationRoutes } from "./moderation-routes.js";
import { keepState, startSession, takeState, viewerOf, clientOf, type DiscussEnv, type DiscussSettings } from "./session.js";

export type { DiscussSettings } from "./session.js";

const PATHS = ["/sign-in", "/sign-in/*", "/sign-out", "/sign-up", "/welcome/*", "/verify/*", "/reset", "/reset/*", "/account", "/account/*", "/story/:id/discussion", "/story/:id/discussion.atom", "/story/:id/discussion/*", "/story/:id/notes", "/notes/*", "/proof", "/rules",
  "/comment/*", "/people", "/people/*", "/corrections/*", "/notifications", "/notifications/*", "/moderation/*", "/appeals/*"];

/** Adds the pages of accounts and discussion to a site. Forged requests are refused by the site before they come here. */
export function mountDiscussion(web: Hono<WebEnv>, port: DiscussPort, settings: DiscussSettings): void {
  // Two years, as browsers' lists ask for; only where readers come by TLS (RFC 6797).
  if (settings.secure) web.use(async (context, next) => { context.header("Strict-Transport-Security", "max-age=63072000; includeSubDomains"); await next(); });
  const routes = new Hono<DiscussEnv>();
  for (const path of PATHS) {
    routes.use(path, boundBody, async (context, next) => {
      context.set("viewer", await viewerOf(context, port, settings));
      await next();
    });
  }
  routes.onError(sendFailure);
  routes.route("/", signInRoutes(port, settings));
  routes.route("/", organisationRoutes(port, settings));
  routes.route("/", accountRoutes(port, settings));
  routes.route("/", discussionRoutes(port, settings));
  routes.route("/", commentRoutes(port, settings));
  routes.route("/", moderationRoutes(port));
  web.route("/", routes as unknown as Hono<WebEnv>);
}

/** Name of the editor (or above) behind a request of any page of the site; null when there is none in good standing. */
export async function editorOf(context: Context, port: DiscussPort, settings: DiscussSettings): Promise<string | null> {
  const viewer = await viewerOf(context, port, settings);
  return viewer !== null && viewer.state === "active" && hasRole(viewer.role, "editor") ? viewer.name : null;
}

/** The organisation's own sign-in (OpenID Connect). */
function organisationRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  routes.post("/sign-in/organisation", async (context) => {
    await fieldsOf(context);
    const outcome = await port.accounts.organisationStart();
    if (!outcome.ok) return sendRefusal(context, outcome);
    keepState(context, settings, outcome.value.state);
    return context.redirect(outcome.value.url, 303);
  });
  routes.get("/sign-in/organisation/back", async (context) => {
    const outcome = await port.accounts.organisationEnd(context.req.url, takeState(context, settings), clientOf(context, settings));
    if (!outcome.ok) return sendRefusal(context, outcome);
    await startSession(context, port, settings, outcome.value);
    return context.redirect("/account", 303);
  });
  return routes;
}
