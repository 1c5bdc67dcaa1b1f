import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { REPAIR_WHYS, type Refused, type RefusalCode } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { failureStatus, RETRY_SECONDS } from "../failures.js";
import { Layout } from "../layout.js";
import { refusedText } from "../repair/refusals.js";
import { hasWords, KeptWords, type Fields } from "./kept-words.js";
import type { DiscussEnv } from "./session.js";

export type Ask = Context<DiscussEnv>;

/** Status of each refusal. */
export const STATUS = { "sign-in": 401, "forbidden": 403, "missing": 404, "invalid": 422, "too-many": 429, "conflict": 409, "expired": 410, "prove": 403 } as const satisfies Readonly<Record<RefusalCode, number>>;

/** The page on which a person proves again that the account is theirs. */
export const PROVE_PATH = "/account/prove";

export type Status = 200 | (typeof STATUS)[RefusalCode];

type Refusal = Omit<Refused, "ok">;

export const voiceIn = (context: Ask): Voice => context.get("page").voice;

/** The sentence of a refusal. */
export function refusalText(refusal: Refusal, voice: Voice): string {
  if (refusal.why === null) return voice.t(`refusal.${refusal.code}`);
  const { code, values } = refusal.why;
  const repair = code === "correction" ? REPAIR_WHYS.find((one) => one === values["code"]) : undefined;
  return repair === undefined ? voice.t(`why.${code}`, values) : refusedText({ code: repair, values, why: String(values["why"] ?? "") }, voice.lang);
}

/** Sends a whole page; nothing between here and the browser may keep it. Packed only where the caller knows that nobody else chose words in it. */
export function sendPage(context: Ask, title: string, body: Child, status: Status | ReturnType<typeof failureStatus> = 200, isPacked = false): Response | Promise<Response> {
  context.header("Cache-Control", "no-store");
  const page = { ...context.get("page"), unread: context.get("viewer")?.unread ?? 0 };
  const html = <Layout page={page} title={title} here="account" withTalk>{body}</Layout>;
  if (!isPacked) return context.html(html, status);
  return context.body(packQuickly(String(html)), status, { "Content-Type": "text/html; charset=UTF-8", "Content-Encoding": "gzip", Vary: "Accept-Encoding, Accept-Language, Cookie" });
}

// Level 2 takes a third of the time of level 6 for a tenth more bytes: right for what is sent once.
const QUICK = 2;

/** A page's bytes packed quickly, for pages that are sent once. */
export function packQuickly(html: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(html, { level: QUICK }));
}

/** The page of a refusal; who has to sign in is sent there and comes back. What was written comes back with it. */
export async function sendRefusal(context: Ask, refusal: Refusal): Promise<Response> {
  const voice = voiceIn(context);
  const mustSignIn = refusal.code === "sign-in";
  if (refusal.code === "prove") return context.redirect(PROVE_PATH, 303);
  if (mustSignIn && context.req.method === "GET") return context.redirect(`/sign-in?back=${encodeURIComponent(context.get("page").path)}`, 303);
  const fields = await fieldsOf(context);
  const isWritten = hasWords(fields);
  return sendPage(context, refusalText(refusal, voice), (
    <section class="empty"><h1>{voice.t(`refusal.${refusal.code}`)}</h1>{refusal.why === null ? null : <p class="lede">{refusalText(refusal, voice)}</p>}
      <p class="actions">{mustSignIn ? <a class="button" href="/sign-in" {...(isWritten ? { target: "_blank", rel: "noopener" } : {})}>{voice.t("account.signIn")}</a> : null}<BackLink context={context} voice={voice} /></p>
      {isWritten ? <KeptWords action={context.req.path} fields={fields} lead={voice.t(mustSignIn ? "kept.signIn" : "kept.lead")} voice={voice} /> : null}</section>), STATUS[refusal.code]);
}

const FAILURES = { 500: "bug", 503: "away", 507: "full" } as const;

/** The page of a failure under a form in which somebody wrote: why it was not stored, and the words. Other failures are thrown on. */
export async function sendFailure(error: Error, context: Ask): Promise<Response> {
  const fields = context.req.method === "POST" ? await fieldsOf(context) : {};
  if (!hasWords(fields)) throw error;
  const voice = voiceIn(context);
  const status = failureStatus(error);
  if (status === 500) console.error(error);
  else context.header("Retry-After", RETRY_SECONDS);
  const title = voice.t(`kept.${FAILURES[status]}`);
  return sendPage(context, title, (
    <section class="empty"><p class="kicker">{status}</p><h1>{title}</h1><p class="lede">{voice.t(`kept.${FAILURES[status]}.lead`)}</p><KeptWords action={context.req.path} fields={fields} lead={voice.t("kept.lead")} voice={voice} /></section>), status);
}

/** The page a form stood on, where the browser says so and it is one of this site; else the stories. */
function BackLink({ context, voice }: { readonly context: Ask; readonly voice: Voice }): Child {
  const from = context.req.header("referer") ?? "";
  const url = URL.canParse(from) ? new URL(from) : null;
  const path = url !== null && url.host === context.req.header("host") ? `${url.pathname}${url.search}` : null;
  return path === null || path.startsWith("//") || path === context.get("page").path && context.req.method === "GET" ? <a href="/">{voice.t("nav.stories")}</a> : <a href={path}>{voice.t("discuss.back")}</a>;
}

export type { Fields };

/** The text fields of a form, each cut to a bound; files and repeated fields are left out. */
export async function fieldsOf(context: Ask): Promise<Fields> {
  // Read by hand where it can be: as a form of the Fetch standard it takes three times as long.
  const isPlain = /^application\/x-www-form-urlencoded\b/i.test(context.req.header("content-type") ?? "");
  const form = isPlain ? Object.fromEntries(new URLSearchParams(await context.req.text().catch(() => ""))) : await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, 20_000)] as const] : [])));
}
