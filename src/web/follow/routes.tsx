import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { FollowInput, FollowPort, FollowVia } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { FOLLOW_KINDS } from "./messages.js";
import { ClosedFollowPage, FollowPageView, type Follower } from "./page.js";

/** The person behind a request; null when nobody is signed in. */
export type FollowerOf = (context: Context<WebEnv>) => Promise<Follower | null>;

const VIAS: readonly FollowVia[] = ["feed", "webhook", "mail"];

/** The page of what a person follows, and the feeds of follows, which open by their secret alone. */
export function followRoutes(follows: FollowPort, followerOf: FollowerOf): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = bodyLimit({ maxSize: 16 * 1024 });
  routes.get("/follow", (context) => show(context, follows, followerOf, { why: null, status: 200 }));
  routes.post("/follow", limit, async (context) => {
    const follower = await followerOf(context);
    if (follower === null) return closed(context);
    const input = inputOf(await context.req.parseBody(), follower);
    const outcome = input === null ? { ok: false as const, why: "Choose what to follow and how to be told." } : await follows.follow(input, follower.owner);
    return outcome.ok ? context.redirect("/follow?done=1", 303) : show(context, follows, followerOf, { why: outcome.why, status: 422 });
  });
  routes.post("/follow/end", limit, async (context) => {
    const follower = await followerOf(context);
    if (follower === null) return closed(context);
    const { id } = await context.req.parseBody();
    if (typeof id === "string") await follows.unfollow(id, follower.owner);
    return context.redirect("/follow", 303);
  });
  routes.get("/follow/:id{[0-9a-f]{24}}/:file{[\\w-]{32}\\.(?:atom|rss)}", async (context) => {
    const [secret = "", format = ""] = context.req.param("file").split(".");
    const feed = await follows.feed(context.req.param("id"), secret, format === "rss" ? "rss" : "atom");
    if (feed === null) return context.notFound();
    return context.body(new Uint8Array(feed.bytes), 200, { "Content-Type": feed.contentType, "Cache-Control": "private, max-age=60", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer" });
  });
  return routes;
}

/** Mail goes to the person's own address and nowhere else; what a person may not use is not taken. */
function inputOf(form: Readonly<Record<string, unknown>>, follower: Follower): FollowInput | null {
  const kind = FOLLOW_KINDS.find((one) => one === form["kind"]);
  const via = VIAS.find((one) => one === form["via"]);
  const ref = form["ref"];
  if (kind === undefined || via === undefined || typeof ref !== "string") return null;
  if (via === "mail") return follower.mail === null ? null : { kind, ref, via, target: follower.mail };
  if (via === "webhook") return follower.mayCall && typeof form["target"] === "string" ? { kind, ref, via, target: form["target"] } : null;
  return { kind, ref, via, target: null };
}

async function show(context: Context<WebEnv>, follows: FollowPort, followerOf: FollowerOf, outcome: { readonly why: string | null; readonly status: 200 | 422 }): Promise<Response> {
  const follower = await followerOf(context);
  if (follower === null) return closed(context);
  const kind = FOLLOW_KINDS.find((one) => one === context.req.query("kind"));
  const ref = (context.req.query("ref") ?? "").slice(0, 300);
  const name = kind === undefined || ref === "" ? null : await follows.nameOf({ kind, ref });
  context.header("Cache-Control", "no-store");
  return context.html(
    <FollowPageView page={context.get("page")} follower={follower} follows={await follows.follows(follower.owner)} wanted={kind === undefined || name === null ? null : { kind, ref, name }} why={outcome.why} isDone={context.req.query("done") === "1"} />,
    outcome.status);
}

function closed(context: Context<WebEnv>): Response | Promise<Response> {
  return context.html(<ClosedFollowPage page={context.get("page")} />, 403);
}
