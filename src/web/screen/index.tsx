import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { HitVerdict, ScreenPort } from "../../model/index.js";
import type { WebEnv } from "../context.js";
import { ClosedRepairPage } from "../repair/list-pages.js";
import type { EditorOf } from "../repair/routes.js";
import { ListedPageView, type HitForm } from "./listed.js";
import { MeasurePageView } from "./measure.js";
import { screenWord } from "./words.js";

const PARTY = "/listed/:list/:id";
const STORY = /^[\w-]{1,80}$/;
const MOST_BYTES = 16 * 1024;
const VERDICTS: readonly HitVerdict[] = ["confirmed", "rejected"];

/** Pages of measures (/measure/ID) and listed parties (/listed/LIST/ID), and the form with which an editor decides whether a name is that party. */
export function screenRoutes(screen: ScreenPort, editorOf: EditorOf = async () => null): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const limit = bodyLimit({ maxSize: MOST_BYTES });
  routes.get("/measure/:id{[\\w-]{1,80}}", async (context) => {
    const view = await screen.measure(context.req.param("id"));
    return view === null ? context.notFound() : context.html(<MeasurePageView page={context.get("page")} view={view} />);
  });
  const show = async (context: Context<WebEnv>, form: HitForm, status: 200 | 422): Promise<Response> => {
    const view = await screen.listedParty(...entryOf(context));
    return view === null ? context.notFound() : context.html(<ListedPageView page={context.get("page")} view={view} form={(await editorOf(context)) === null ? null : form} />, status);
  };
  routes.get(PARTY, (context) => show(context, { name: context.req.query("name")?.slice(0, 200) ?? "", reason: "", problem: null, storyId: storyOf(context.req.query("story")) }, 200));
  routes.post(`${PARTY}/decide`, limit, async (context) => {
    const editor = await editorOf(context);
    if (editor === null) return closed(context);
    const fields = await fieldsOf(context);
    const verdict = VERDICTS.find((one) => one === fields["verdict"]);
    const [list, entryId] = entryOf(context);
    const done = verdict !== undefined && await screen.decideHit({ list, entryId, name: fields["name"] ?? "", verdict, reason: fields["reason"] ?? "" }, editor);
    const storyId = storyOf(fields["story"]);
    if (!done) return show(context, { name: fields["name"] ?? "", reason: fields["reason"] ?? "", problem: screenWord(context.get("page").voice, "missing"), storyId }, 422);
    return context.redirect(storyId === null ? pathOf(list, entryId) : `/story/${storyId}#lens`, 303);
  });
  routes.post(`${PARTY}/undecide`, limit, async (context) => {
    const editor = await editorOf(context);
    if (editor === null) return closed(context);
    const [list, entryId] = entryOf(context);
    const undone = await screen.undecideHit({ list, entryId, name: (await fieldsOf(context))["name"] ?? "" }, editor);
    return undone ? context.redirect(pathOf(list, entryId), 303) : context.notFound();
  });
  return routes;
}

const pathOf = (list: string, id: string): string => `/listed/${encodeURIComponent(list)}/${encodeURIComponent(id)}`;
const storyOf = (text: string | undefined): string | null => (text !== undefined && STORY.test(text) ? text : null);

function entryOf(context: Context<WebEnv>): [list: string, id: string] {
  return [(context.req.param("list") ?? "").slice(0, 200), (context.req.param("id") ?? "").slice(0, 200)];
}

async function fieldsOf(context: Context<WebEnv>): Promise<Readonly<Record<string, string>>> {
  const body = await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 2000)] as const] : [])));
}

function closed(context: Context<WebEnv>): Response | Promise<Response> {
  return context.html(<ClosedRepairPage page={context.get("page")} />, 403);
}
