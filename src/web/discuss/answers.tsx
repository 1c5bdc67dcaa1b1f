import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { RefusalCode } from "../../model/index.js";
import { Layout } from "../layout.js";
import { say } from "./words.js";
import type { DiscussEnv } from "./session.js";

export type Ask = Context<DiscussEnv>;

/** Status of each refusal. */
export const STATUS = { "sign-in": 401, "forbidden": 403, "missing": 404, "invalid": 422, "too-many": 429, "conflict": 409, "expired": 410 } as const satisfies Readonly<Record<RefusalCode, number>>;

interface Refusal { readonly code: RefusalCode; readonly text: string | null }

/** The sentence of a refusal. */
export function refusalText(refusal: Refusal): string {
  return refusal.text ?? say(`refusal.${refusal.code}`);
}

/** Sends a whole page; nothing between here and the browser may keep it. */
export function sendPage(context: Ask, title: string, body: Child, status: 200 | (typeof STATUS)[RefusalCode] = 200): Response | Promise<Response> {
  context.header("Cache-Control", "no-store");
  return context.html(<Layout page={context.get("page")} title={title} here="account" withTalk>{body}</Layout>, status);
}

/** The page of a refusal; who has to sign in is sent there and comes back. */
export function sendRefusal(context: Ask, refusal: Refusal): Response | Promise<Response> {
  if (refusal.code === "sign-in" && context.req.method === "GET") return context.redirect(`/sign-in?back=${encodeURIComponent(context.get("page").path)}`, 303);
  return sendPage(context, refusalText(refusal), (
    <section class="empty"><h1>{say(`refusal.${refusal.code}`)}</h1>{refusal.text === null ? null : <p class="lede">{refusal.text}</p>}
      {refusal.code === "sign-in" ? <p><a class="button" href="/sign-in">{say("signIn")}</a></p> : null}</section>), STATUS[refusal.code]);
}

export type Fields = Readonly<Record<string, string>>;

/** The text fields of a form, each cut to a bound; files and repeated fields are left out. */
export async function fieldsOf(context: Ask): Promise<Fields> {
  const form = await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 20_000)] as const] : [])));
}
