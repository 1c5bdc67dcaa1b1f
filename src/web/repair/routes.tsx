import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { RepairOutcome, RepairPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { decisionsOf, type RepairForm } from "./form.js";
import { BenchPageView } from "./bench-page.js";
import { refusedText } from "./refusals.js";
import { ClosedRepairPage, DecisionsPageView, QueuePageView } from "./list-pages.js";

/** Name of the editor behind a request; null when there is none. */
export type EditorOf = (context: Context<WebEnv>) => Promise<string | null>;

const ID = ":id{[\\w-]{1,80}}";
const MOST_BYTES = 256 * 1024;
const MOST_AT_ONCE = 100;
const NOTHING: RepairOutcome = { ok: false, code: "nothing-chosen", values: {}, why: "Nothing was chosen." };

/** The repair page of each story, the queue of unresolved ties, and the list of decisions with undo. Plain forms; who may decide is asked at each of them. */
export function repairRoutes(repairs: RepairPort, editorOf: EditorOf): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = bodyLimit({ maxSize: MOST_BYTES });
  // The address of a story that was merged leads on.
  routes.use(`/story/${ID}`, async (context, next) => {
    await next();
    if (context.res.status !== 404) return;
    const now = await repairs.storyNow(context.req.param("id"));
    if (now !== null) context.res = context.redirect(`/story/${now}`, 302);
  });
  routes.get("/repair", async (context) => context.html(<QueuePageView page={context.get("page")} queue={await repairs.queue(pageOf(context))} mayDecide={(await editorOf(context)) !== null} />));
  routes.get("/repair/decisions", async (context) => context.html(
    <DecisionsPageView page={context.get("page")} found={await repairs.decisions({ storyId: null, page: pageOf(context) })} mayDecide={(await editorOf(context)) !== null} storyId={null} />));
  routes.get(`/story/${ID}/repair/decisions`, async (context) => {
    const id = context.req.param("id");
    return context.html(<DecisionsPageView page={context.get("page")} found={await repairs.decisions({ storyId: id, page: pageOf(context) })} mayDecide={(await editorOf(context)) !== null} storyId={id} />);
  });
  routes.post("/repair/undo", limit, async (context) => {
    const editor = await editorOf(context);
    if (editor === null) return closed(context);
    const form = await formOf(context);
    const outcome = await repairs.undo(form["id"]?.[0] ?? "", editor);
    return outcome.ok ? context.redirect(backOf(form), 303) : context.redirect("/repair/decisions", 303);
  });
  routes.get(`/story/${ID}/repair`, async (context) => bench(context, repairs, editorOf, { why: null, status: 200 }));
  routes.post(`/story/${ID}/repair`, limit, async (context) => {
    const editor = await editorOf(context);
    if (editor === null) return closed(context);
    const id = context.req.param("id");
    const form = await formOf(context);
    const outcome = await decideAll(repairs, form, id, editor);
    if (!outcome.ok) return bench(context, repairs, editorOf, { why: refusedText(outcome, context.get("page").voice.lang), status: 422, given: form });
    return context.redirect(form["back"] === undefined ? `/story/${(await repairs.storyNow(id)) ?? id}/repair?done=1` : backOf(form), 303);
  });
  return routes;
}

/** Makes the decisions of a form in order, up to the first that can't be made. */
async function decideAll(repairs: RepairPort, form: RepairForm, storyId: string, editor: string): Promise<RepairOutcome> {
  let last: RepairOutcome = NOTHING;
  for (const input of decisionsOf(form, storyId).slice(0, MOST_AT_ONCE)) {
    last = await repairs.decide(input, editor);
    if (!last.ok) return last;
  }
  return last;
}

async function bench(context: Context<WebEnv>, repairs: RepairPort, editorOf: EditorOf, outcome: { readonly why: string | null; readonly status: 200 | 422; readonly given?: RepairForm }): Promise<Response> {
  if ((await editorOf(context)) === null) return closed(context);
  const view = await repairs.bench(context.req.param("id") ?? "");
  if (view === null) return context.notFound();
  return context.html(<BenchPageView page={context.get("page")} view={view} why={outcome.why} given={outcome.given ?? null} isDone={context.req.query("done") === "1"} />, outcome.status);
}

function closed(context: Context<WebEnv>): Response | Promise<Response> {
  return context.html(<ClosedRepairPage page={context.get("page")} />, 403);
}

function pageOf(context: Context<WebEnv>): number {
  return Math.max(1, Math.min(10_000, Number.parseInt(context.req.query("page") ?? "1", 10) || 1));
}

/** What a form of the repair page sent. */
export async function formOf(context: Pick<Context, "req">): Promise<RepairForm> {
  const body = await context.req.parseBody({ all: true }).catch(() => ({}));
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string")]));
}

/** Only a path of these pages. */
function backOf(form: RepairForm): string {
  const back = form["back"]?.[0] ?? "";
  return /^\/(?:repair(?:\/decisions)?(?:\?page=\d{1,5})?|story\/[\w-]{1,80}\/repair(?:\/decisions)?)$/.test(back) ? back : "/repair/decisions";
}
