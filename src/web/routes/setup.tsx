import { Hono, type Context } from "hono";
import type { AppPort, SetupInput } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { SetupPageView, type SetupProblem } from "../pages/setup.js";

const MAX_TEXT = 2_000_000;

/** Set-up in the browser: the sample, a feed, an OPML file, addresses or text. */
export function setupRoutes(app: AppPort): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/setup", async (context) => context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={null} problem={null} />));
  routes.post("/setup", async (context) => {
    const input = await inputOf(context);
    if ("missing" in input) return context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={null} problem={input} />, 400);
    const result = await app.addByHand(input);
    return context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={result} problem={null} />, result.accepted === 0 ? 422 : 200);
  });
  return routes;
}

async function inputOf(context: Context<WebEnv>): Promise<SetupInput | SetupProblem> {
  const form = await context.req.parseBody();
  const kind = form["kind"];
  if (kind === "sample") return { kind };
  if (kind !== "feed" && kind !== "opml" && kind !== "paste") return { missing: "paste" };
  const given = form["text"];
  const text = (given instanceof File ? await given.text() : typeof given === "string" ? given : "").slice(0, MAX_TEXT).trim();
  return text === "" ? { missing: kind } : { kind, text };
}
