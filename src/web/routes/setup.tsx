import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { AppPort, SetupInput } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { SetupPageView, type SetupProblem } from "../pages/setup.js";

const MAX_TEXT = 2_000_000;
const MAX_BYTES = 4 * MAX_TEXT;
const PROGRESS_MS = 1000;
/** A browser that still wants to know asks again by itself. */
const MOST_LOOKS = 300;

/** Whether the person behind a request may add sources. */
export type MayAdd = (context: Context<WebEnv>) => Promise<boolean>;

/** Set-up in the browser: the sample, a feed, an OPML file, addresses or text; and the progress of what was given. */
export function setupRoutes(app: AppPort, mayAdd: MayAdd): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/setup", async (context) => context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={null} problem={null} mayAdd={await mayAdd(context)} />));
  routes.post("/setup", bodyLimit({ maxSize: MAX_BYTES }), async (context) => {
    if (!(await mayAdd(context))) return context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={null} problem={null} mayAdd={false} />, 403);
    const input = await inputOf(context);
    if ("missing" in input) return context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={null} problem={input} mayAdd={true} />, 400);
    const result = await app.addByHand(input);
    return context.html(<SetupPageView page={context.get("page")} view={await app.setup()} result={result} problem={null} mayAdd={true} />, result.accepted === 0 ? 422 : 200);
  });
  // Server-sent events: what is left of each step, told when it changes; "done" when nothing is at work any more.
  routes.get("/setup/progress", (context) => streamSSE(context, async (stream) => {
    let told = "";
    for (let look = 0; look < MOST_LOOKS && !stream.aborted; look += 1) {
      const left = (await app.setup()).work.filter((job) => job.state === "waiting" || job.state === "running").map((job) => ({ id: job.id, left: job.done }));
      const data = JSON.stringify(left);
      if (data !== told) await stream.writeSSE({ event: left.length === 0 ? "done" : "left", data });
      if (left.length === 0) return;
      told = data;
      await stream.sleep(PROGRESS_MS);
    }
  }));
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
