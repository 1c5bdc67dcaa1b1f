import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { RefusalCode } from "../../model/index.js";
import { Layout } from "../layout.js";
import { failureStatus, RETRY_SECONDS } from "../failures.js";
import { hasWords, KeptWords, type Fields } from "./kept-words.js";
import { say } from "./words.js";
import type { DiscussEnv } from "./session.js";

export type Ask = Context<DiscussEnv>;

/** Status of each refusal. */
export const STATUS = { "sign-in": 401, "forbidden": 403, "missing": 404, "invalid": 422, "too-many": 429, "conflict": 409, "expired": 410 } as const satisfies Readonly<Record<RefusalCode, number>>;

type PageStatus = 200 | (typeof STATUS)[RefusalCode] | ReturnType<typeof failureStatus>;

interface Refusal { readonly code: RefusalCode; readonly text: string | null }

/** The sentence of a refusal. */
export function refusalText(refusal: Refusal): string {
  return refusal.text ?? say(`refusal.${refusal.code}`);
}

/** Sends a whole page; nothing between here and the browser may keep it. */
export function sendPage(context: Ask, title: string, body: Child, status: PageStatus = 200): Response | Promise<Response> {
  context.header("Cache-Control", "no-store");
  return context.html(<Layout page={context.get("page")} title={title} here="account" withTalk>{body}</Layout>, status);
}

/** The page of a refusal; who has to sign in is sent there and comes back. What was written comes back with it. */
export async function sendRefusal(context: Ask, refusal: Refusal): Promise<Response> {
  const mustSignIn = refusal.code === "sign-in";
  if (mustSignIn && context.req.method === "GET") return context.redirect(`/sign-in?back=${encodeURIComponent(context.get("page").path)}`, 303);
  const fields = await fieldsOf(context);
  const isWritten = hasWords(fields);
  return sendPage(context, refusalText(refusal), (
    <section class="empty"><h1>{say(`refusal.${refusal.code}`)}</h1>{refusal.text === null ? null : <p class="lede">{refusal.text}</p>}
      {mustSignIn ? <p><a class="button" href="/sign-in" {...(isWritten ? { target: "_blank", rel: "noopener" } : {})}>{say("signIn")}</a></p> : null}
      {isWritten ? <KeptWords action={context.req.path} fields={fields} lead={say(mustSignIn ? "kept.signIn" : "kept")} /> : null}</section>), STATUS[refusal.code]);
}

const FAILURES = { 500: "kept.bug", 503: "kept.away", 507: "kept.full" } as const;

/** The page of a failure under a form in which somebody wrote: why it was not stored, and the words. Other failures are thrown on. */
export async function sendFailure(error: Error, context: Ask): Promise<Response> {
  const fields = context.req.method === "POST" ? await fieldsOf(context) : {};
  if (!hasWords(fields)) throw error;
  const status = failureStatus(error);
  if (status === 500) console.error(error);
  else context.header("Retry-After", RETRY_SECONDS);
  const title = say(FAILURES[status]);
  return sendPage(context, title, (
    <section class="empty"><p class="kicker">{status}</p><h1>{title}</h1><p class="lede">{say(`${FAILURES[status]}.lead`)}</p><KeptWords action={context.req.path} fields={fields} lead={say("kept")} /></section>), status);
}

export type { Fields };

/** The text fields of a form, each cut to a bound; files and repeated fields are left out. */
export async function fieldsOf(context: Ask): Promise<Fields> {
  const form = await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 20_000)] as const] : [])));
}
