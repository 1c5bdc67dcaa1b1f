import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { refused, type CommentSort, type DiscussPort } from "../../model/index.js";
import { Layout } from "../layout.js";
import { codingFor, createPageCache, headersOf, takesCoding, type KeptPage } from "../page-cache.js";
import { fieldsOf, packQuickly, refusalText, sendPage, sendRefusal, STATUS, voiceIn, type Ask, type Fields, type Status } from "./answers.js";
import { RulesPage } from "./rules-page.js";
import { DiscussionPage, EMPTY_DRAFT, type Draft } from "./discussion-pages.js";
import { discussionAtom } from "./discussion-atom.js";
import { clientOf, type DiscussEnv, type DiscussSettings } from "./session.js";

const STORY = ":id{[\\w-]{1,80}}";
const CACHE_BYTES = 32 * 1024 * 1024;
const SORTS: readonly CommentSort[] = ["newest", "oldest", "busiest"];
const MAX_LIVE = 500;
const LIVE_EVERY_MS = 4000;
const LIVE_ENDS_MS = 30 * 60_000;

const sortOf = (text: string | undefined): CommentSort => SORTS.find((sort) => sort === text) ?? "newest";

interface SharedPages { readonly cache: ReturnType<typeof createPageCache>; readonly making: Map<string, Promise<KeptPage | null>> }

/** A story's discussion, its feed, and word of new comments. */
export function discussionRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const pages: SharedPages = { cache: createPageCache(CACHE_BYTES), making: new Map() };
  routes.get(`/story/${STORY}/discussion`, async (context) => {
    if (context.get("viewer") === null && context.req.query("posted") === undefined) return sendShared(context, port, pages);
    return sendDiscussion(context, port, EMPTY_DRAFT, 200);
  });
  routes.post(`/story/${STORY}/discussion`, async (context) => {
    const fields = await fieldsOf(context);
    const draft = draftOf(fields, port);
    if (fields["do"] === "preview") return context.get("viewer") === null ? sendRefusal(context, refused("sign-in")) : sendDiscussion(context, port, draft, 200);
    const id = context.req.param("id");
    const outcome = await port.comments.post(context.get("viewer"), id, { body: draft.body, parentId: null, about: draft.about, requestKey: fields["key"] ?? null, proof: fields["altcha"] ?? null }, clientOf(context, settings));
    if (!outcome.ok) return outcome.code === "sign-in" || outcome.code === "missing" ? sendRefusal(context, outcome) : sendDiscussion(context, port, { ...draft, preview: null, problem: refusalText(outcome, voiceIn(context)) }, STATUS[outcome.code]);
    return context.redirect(outcome.value.state === "held" ? `/story/${id}/discussion?posted=held` : `/story/${id}/discussion#c-${outcome.value.id}`, 303);
  });
  routes.get(`/story/${STORY}/discussion.atom`, async (context) => {
    const id = context.req.param("id");
    const comments = await port.comments.feed(id);
    if (comments === null) return sendRefusal(context, refused("missing"));
    return context.body(discussionAtom(id, comments, { origin: context.get("page").origin, title: voiceIn(context).t("discuss.title") }), 200, { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=30" });
  });
  routes.post(`/story/${STORY}/notes`, async (context) => {
    const fields = await fieldsOf(context);
    const id = context.req.param("id");
    const outcome = await port.notes.add(context.get("viewer"), id, { body: fields["body"] ?? "", sourceUrl: fields["url"] ?? "", about: fields["about"] ?? null, requestKey: fields["key"] ?? null });
    if (outcome.ok) return context.redirect(`/story/${id}/discussion#n-${outcome.value.id}`, 303);
    if (outcome.code === "sign-in" || outcome.code === "missing") return sendRefusal(context, outcome);
    const note = { body: fields["body"] ?? "", url: fields["url"] ?? "", about: fields["about"] ?? "", problem: refusalText(outcome, voiceIn(context)) };
    return sendDiscussion(context, port, { ...EMPTY_DRAFT, note }, STATUS[outcome.code]);
  });
  routes.post("/notes/:note{[\\w-]{1,40}}/rate", async (context) => {
    const note = context.req.param("note");
    const outcome = await port.notes.rate(context.get("viewer"), note, Number((await fieldsOf(context))["value"] ?? Number.NaN));
    return outcome.ok ? context.redirect(`/story/${outcome.value.storyId}/discussion#n-${note}`, 303) : sendRefusal(context, outcome);
  });
  routes.get("/rules", (context) => sendPage(context, voiceIn(context).t("rules.title"), <RulesPage voice={voiceIn(context)} />));
  routes.get("/proof", async (context) => context.json(await port.comments.proofChallenge() as object, 200, { "Cache-Control": "no-store" }));
  liveRoute(routes, port, settings.closing ?? new AbortController().signal);
  return routes;
}

function draftOf(fields: Fields, port: DiscussPort): Draft {
  const body = fields["body"] ?? "";
  return { body, preview: port.comments.preview(body), problem: null, about: fields["about"] ?? null };
}

async function sendDiscussion(context: Ask, port: DiscussPort, draft: Draft, status: Status): Promise<Response> {
  const viewer = context.get("viewer");
  const id = context.req.param("id") ?? "";
  const view = await port.comments.discussion(id, { sort: sortOf(context.req.query("sort")), after: context.req.query("after") ?? null, about: context.req.query("about") ?? null }, viewer);
  if (view === null) return sendRefusal(context, refused("missing"));
  if (viewer !== null && context.req.method === "GET") await port.comments.markRead(viewer, id);
  const isPacked = status === 200 && isOwnAddress(context) && takesCoding(context.req.header("accept-encoding"), "gzip");
  return sendPage(context, voiceIn(context).t("discuss.of", { headline: view.headline }), (
    <DiscussionPage view={view} viewer={viewer} voice={context.get("page").voice} draft={draft} requestKey={randomUUID()} isPosted={context.req.query("posted") === "held"} />), status, isPacked);
}

const CURSOR = /^\d{1,9}-\d{1,15}$/;

/** True for an address that this site makes itself. Any other may hold words chosen by somebody who watches how well the page packs with them (BREACH): the page repeats its address. */
function isOwnAddress(context: Ask): boolean {
  const asked = Object.entries(context.req.queries());
  return context.req.method === "GET" && asked.every(([name, [value = "", ...more]]) => more.length === 0 && ((name === "sort" && SORTS.some((sort) => sort === value)) || (name === "after" && CURSOR.test(value))));
}

/** The page for all who are not signed in, kept by the revision of story and discussion. It holds nothing of a person and no token. */
async function sendShared(context: Ask, port: DiscussPort, { cache, making }: SharedPages): Promise<Response> {
  const id = context.req.param("id") ?? "";
  const revision = await port.comments.revision(id);
  if (revision === null) return sendRefusal(context, refused("missing"));
  const page = context.get("page");
  const request = { sort: sortOf(context.req.query("sort")), after: context.req.query("after")?.slice(0, 40) ?? null, about: context.req.query("about")?.slice(0, 200) ?? null };
  const key = JSON.stringify([id, revision, page.theme, page.voice.lang, page.origin, page.path, request]);
  const make = async (): Promise<KeptPage | null> => {
    const view = await port.comments.discussion(id, request, null);
    if (view === null) return null;
    const shared = { ...page, hasSession: false };
    const html = String(<Layout page={shared} title={page.voice.t("discuss.of", { headline: view.headline })} here="stories" withTalk><DiscussionPage view={view} viewer={null} voice={page.voice} draft={EMPTY_DRAFT} requestKey="" isPosted={false} /></Layout>);
    return cache.keep(key, `"${revision}-${page.theme}-${page.voice.lang}"`, html);
  };
  const kept = cache.find(key);
  if (kept !== null) return sendKept(context, kept);
  // Who asks for a page that is being made waits for it.
  const underWay = making.get(key) ?? make().finally(() => making.delete(key));
  making.set(key, underWay);
  const made = await underWay;
  if (made === null) return sendRefusal(context, refused("missing"));
  // Packed well when it is asked for again: many pages are not.
  return takesCoding(context.req.header("accept-encoding"), "gzip") ? sendFresh(context, made) : sendKept(context, made);
}

function sendFresh(context: Ask, page: KeptPage): Response {
  const bytes = packQuickly(page.html);
  return context.body(bytes, 200, { ...headersOf(page, "identity"), "Content-Encoding": "gzip", "Content-Length": String(bytes.byteLength) });
}

function sendKept(context: Ask, kept: KeptPage): Response {
  const coding = codingFor(context.req.header("accept-encoding"));
  return context.body(kept.bytes(coding), 200, headersOf(kept, coding));
}

/** Server-sent events: one line when the discussion has changed. Each story is asked about once a round, however many listen. */
function liveRoute(routes: Hono<DiscussEnv>, port: DiscussPort, closing: AbortSignal): void {
  const closed = new Promise<void>((resolve) => { closing.addEventListener("abort", () => resolve(), { once: true }); });
  let listening = 0;
  const asked = new Map<string, { readonly at: number; readonly revision: Promise<string | null> }>();
  const revisionOf = (id: string): Promise<string | null> => {
    const known = asked.get(id);
    if (known !== undefined && Date.now() - known.at < LIVE_EVERY_MS / 2) return known.revision;
    const revision = port.comments.revision(id).catch(() => null);
    asked.set(id, { at: Date.now(), revision });
    if (asked.size > MAX_LIVE) asked.delete(asked.keys().next().value ?? "");
    return revision;
  };
  routes.get(`/story/${STORY}/discussion/live`, async (context) => {
    const id = context.req.param("id");
    const first = await port.comments.revision(id);
    if (first === null) return sendRefusal(context, refused("missing"));
    if (listening >= MAX_LIVE) return context.body(null, 503, { "Retry-After": "60" });
    context.header("Cache-Control", "no-store");
    return streamSSE(context, async (stream) => {
      listening += 1;
      stream.onAbort(() => { ended = true; });
      let ended = false;
      let before: string | null = first;
      try {
        await stream.writeSSE({ event: "ready", data: "" });
        for (let waited = 0; waited < LIVE_ENDS_MS && !ended && !closing.aborted; waited += LIVE_EVERY_MS) {
          await Promise.race([stream.sleep(LIVE_EVERY_MS), closed]);
          const now = await revisionOf(id);
          if (now !== null && now !== before) await stream.writeSSE({ event: "changed", data: "" });
          before = now ?? before;
        }
      } finally { listening -= 1; }
    });
  });
}
