import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { refused, type DiscussPort, type Outcome, type Refused, type SignedIn, type SignUpInput } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import type { MessageKey } from "../messages/en.js";
import { AccountPage, ConfirmPage, Field, ProvePage, SignInPage, SignUpPage } from "./account-pages.js";
import { fieldsOf, PROVE_PATH, refusalText, sendPage, sendRefusal, STATUS, voiceIn, type Ask, type Fields, type Status } from "./answers.js";
import { backPath, clientOf, endSession, startSession, type DiscussEnv, type DiscussSettings } from "./session.js";

const TOKEN = ":token{[\\w-]{20,80}}";

const personOf = (fields: Fields, voice: Voice): SignUpInput => ({ lang: voice.lang, name: fields["name"] ?? "", email: fields["email"] ?? "", password: fields["password"] ?? "", proof: fields["altcha"] ?? null });

/** Signing in, up and out; links out of mails. Pages opened by a link change nothing: each has a button that does. */
export function signInRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { accounts } = port;
  // The address of such a page is a secret: no link or description in it may repeat it.
  for (const path of ["/welcome/*", "/verify/*", "/reset/*"]) routes.use(path, async (context, next) => { context.set("page", { ...context.get("page"), path: "/" }); await next(); });
  const enter = async (context: Ask, outcome: { readonly value: SignedIn }, back: string): Promise<Response> => {
    await startSession(context, port, settings, outcome.value);
    return context.redirect(back, 303);
  };
  routes.get("/sign-in", async (context) => {
    const back = backPath(context.req.query("back"), "/account");
    if (context.get("viewer") !== null) return context.redirect(back, 303);
    return sendPage(context, voiceIn(context).t("account.signIn"), <SignInPage ways={await accounts.ways()} voice={voiceIn(context)} back={back} problem={null} />);
  });
  routes.post("/sign-in", async (context) => {
    const fields = await fieldsOf(context);
    const back = backPath(fields["back"], "/account");
    const outcome = await accounts.signIn({ email: fields["email"] ?? "", password: fields["password"] ?? "" }, clientOf(context, settings));
    if (outcome.ok) return enter(context, outcome, back);
    return sendPage(context, voiceIn(context).t("account.signIn"), <SignInPage ways={await accounts.ways()} voice={voiceIn(context)} back={back} problem={refusalText(outcome, voiceIn(context))} email={fields["email"] ?? ""} />, STATUS[outcome.code]);
  });
  routes.post("/sign-out", async (context) => {
    await endSession(context, port, settings);
    context.header("Clear-Site-Data", "\"cache\"");
    return context.redirect("/", 303);
  });
  routes.get("/sign-up", async (context) => ((await accounts.ways()).registration === "open"
    ? sendPage(context, voiceIn(context).t("account.signUp"), <SignUpPage voice={voiceIn(context)} action="/sign-up" title="account.signUp" lead={null} problem={null} given={{}} withProof />)
    : sendRefusal(context, refused("forbidden", "invitation-only"))));
  routes.post("/sign-up", async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await accounts.signUp(personOf(fields, voiceIn(context)), clientOf(context, settings));
    if (outcome.ok) return sendPage(context, voiceIn(context).t("account.checkMail"), <ConfirmPage title={voiceIn(context).t("account.checkMail")} text={voiceIn(context).t("account.checkMailLead")} action={null} go={null} />);
    return sendPage(context, voiceIn(context).t("account.signUp"), <SignUpPage voice={voiceIn(context)} action="/sign-up" title="account.signUp" lead={null} problem={refusalText(outcome, voiceIn(context))} given={fields} withProof />, STATUS[outcome.code]);
  });
  const welcome = (context: Ask, problem: Refused | null, fields: Fields): Response | Promise<Response> => {
    const isFirst = context.req.param("kind") === "first";
    return sendPage(context, voiceIn(context).t("account.welcome"), (
      <SignUpPage voice={voiceIn(context)} action={context.req.path} title={isFirst ? "account.welcomeFirst" : "account.welcome"} lead={isFirst ? "account.welcomeFirstLead" : "account.welcomeLead"} problem={problem === null ? null : refusalText(problem, voiceIn(context))} given={fields} withProof={false} />), problem === null ? 200 : STATUS[problem.code]);
  };
  routes.get(`/welcome/:kind{first|invite}/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link(context.req.param("kind") as "first" | "invite", context.req.param("token"));
    return link.ok ? welcome(context, null, {}) : sendRefusal(context, link);
  });
  routes.post(`/welcome/:kind{first|invite}/${TOKEN}`, async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await accounts.acceptInvitation(context.req.param("kind") as "first" | "invite", context.req.param("token"), personOf(fields, voiceIn(context)), clientOf(context, settings));
    return outcome.ok ? enter(context, outcome, "/") : welcome(context, outcome, fields);
  });
  linkRoutes(routes, port, settings);
  return routes;
}

function linkRoutes(routes: Hono<DiscussEnv>, { accounts }: DiscussPort, settings: DiscussSettings): void {
  /** A page with a title, a sentence, and what is to be done next. */
  const confirm = (context: Ask, title: MessageKey, of: { readonly text: string | null; readonly go?: MessageKey; readonly fields?: Child; readonly next?: readonly [path: string, label: MessageKey]; readonly status?: Status }): Response | Promise<Response> => {
    const { t } = voiceIn(context);
    return sendPage(context, t(title), (
      <ConfirmPage title={t(title)} text={of.text} action={of.go === undefined ? null : context.req.path} go={of.go === undefined ? null : t(of.go)} {...(of.next === undefined ? {} : { next: <a class="button" href={of.next[0]}>{t(of.next[1])}</a> })}>{of.fields}</ConfirmPage>), of.status ?? 200);
  };
  routes.get(`/verify/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link("verify", context.req.param("token"));
    return link.ok ? confirm(context, "account.verifyTitle", { text: link.value.email, go: "account.verifyGo" }) : sendRefusal(context, link);
  });
  routes.post(`/verify/${TOKEN}`, async (context) => {
    const outcome = await accounts.verify(context.req.param("token"));
    return outcome.ok ? confirm(context, "account.verifyTitle", { text: voiceIn(context).t("account.verifyDone"), next: ["/account", "account.title"] }) : sendRefusal(context, outcome);
  });
  const askReset = (context: Ask, email: string, problem: string | null, status: Status): Response | Promise<Response> => confirm(context, "account.resetTitle", {
    text: problem ?? voiceIn(context).t("account.resetLead"), go: "account.resetGo", status, fields: <Field name="email" label={voiceIn(context).t("account.email")} type="email" auto="username" value={email} max={254} /> });
  routes.get("/reset", async (context) => ((await accounts.ways()).mail ? askReset(context, "", null, 200) : sendRefusal(context, refused("conflict", "no-mail"))));
  routes.post("/reset", async (context) => {
    const email = (await fieldsOf(context))["email"] ?? "";
    const outcome = await accounts.askReset(email, clientOf(context, settings));
    if (outcome.ok) return confirm(context, "account.checkMail", { text: voiceIn(context).t("account.checkMailLead") });
    return outcome.code === "invalid" ? askReset(context, email, refusalText(outcome, voiceIn(context)), STATUS.invalid) : sendRefusal(context, outcome);
  });
  const choose = (context: Ask, problem: string | null, status: Status): Response | Promise<Response> => confirm(context, "account.resetTitle", {
    text: problem, go: "account.resetSet", status, fields: <Field name="password" label={voiceIn(context).t("account.newPassword")} type="password" auto="new-password" hint={voiceIn(context).t("account.passwordHint")} max={256} /> });
  routes.get(`/reset/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link("reset", context.req.param("token"));
    return link.ok ? choose(context, null, 200) : sendRefusal(context, link);
  });
  routes.post(`/reset/${TOKEN}`, async (context) => {
    const outcome = await accounts.reset(context.req.param("token"), (await fieldsOf(context))["password"] ?? "");
    if (outcome.ok) return confirm(context, "account.resetTitle", { text: voiceIn(context).t("account.resetDone"), next: ["/sign-in", "account.signIn"] });
    return outcome.code === "invalid" ? choose(context, refusalText(outcome, voiceIn(context)), STATUS.invalid) : sendRefusal(context, outcome);
  });
}

/** The own account: profile, password, sessions, data, erasure, notifications. Every route wants a session. */
export function accountRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { accounts } = port;
  const page = async (context: Ask, outcome: Outcome<unknown> | null): Promise<Response> => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const notice = outcome === null ? null : { text: outcome.ok ? voiceIn(context).t("account.saved") : refusalText(outcome, voiceIn(context)), good: outcome.ok };
    return sendPage(context, voiceIn(context).t("account.title"), <AccountPage view={await accounts.account(viewer)} viewer={viewer} notice={notice} voice={voiceIn(context)} />, outcome === null || outcome.ok ? 200 : STATUS[outcome.code]);
  };
  routes.get("/account", (context) => page(context, null));
  routes.post("/account/profile", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const fields = await fieldsOf(context);
    return page(context, await accounts.saveProfile(viewer, { name: fields["name"] ?? "", bio: fields["bio"] ?? "", mailReplies: fields["mailReplies"] !== undefined, lang: fields["lang"] ?? "" }));
  });
  routes.post("/account/password", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const fields = await fieldsOf(context);
    const outcome = await accounts.changePassword(viewer, { current: fields["current"] ?? "", password: fields["password"] ?? "" }, clientOf(context, settings));
    if (!outcome.ok) return page(context, outcome);
    await startSession(context, port, settings, outcome.value);
    return context.redirect("/account", 303);
  });
  routes.post("/account/sessions", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const id = (await fieldsOf(context))["id"] ?? "";
    const outcome = await accounts.revokeSession(viewer, id === "all" ? null : id);
    return outcome.ok ? context.redirect("/account", 303) : sendRefusal(context, outcome);
  });
  routes.get("/account/export.json", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const outcome = await accounts.exportOwn(viewer);
    if (!outcome.ok) return sendRefusal(context, outcome);
    return context.body(JSON.stringify(outcome.value, null, 2), 200, { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": "attachment; filename=\"headwater-account.json\"", "Cache-Control": "no-store" });
  });
  routes.post("/account/erase", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const outcome = await accounts.erase(viewer, (await fieldsOf(context))["password"] ?? "");
    if (!outcome.ok) return outcome.code === "prove" ? sendRefusal(context, outcome) : page(context, outcome);
    await endSession(context, port, settings);
    return context.redirect("/", 303);
  });
  routes.get(PROVE_PATH, async (context) => (context.get("viewer") === null ? sendRefusal(context, refused("sign-in")) : provePage(context, port, null)));
  routes.post(PROVE_PATH, async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const outcome = await accounts.prove(viewer, (await fieldsOf(context))["password"] ?? "", clientOf(context, settings));
    return outcome.ok ? context.redirect("/account", 303) : provePage(context, port, outcome);
  });
  passkeyRoutes(routes, port, settings);
  return routes;
}

async function provePage(context: Ask, { accounts }: DiscussPort, problem: Refused | null): Promise<Response> {
  const viewer = context.get("viewer");
  const { t } = voiceIn(context);
  const hasPassword = viewer !== null && (await accounts.account(viewer)).hasPassword;
  return sendPage(context, t("refusal.prove"), <ProvePage voice={voiceIn(context)} ways={await accounts.ways()} hasPassword={hasPassword} problem={problem === null ? null : refusalText(problem, voiceIn(context))} />, problem === null ? 200 : STATUS[problem.code]);
}

/** What a script is told of a refusal: a sentence, and where to go first. */
const refusalJson = (refusal: Refused, voice: Voice): { readonly problem: string; readonly to?: string } => ({ problem: refusalText(refusal, voice), ...(refusal.code === "prove" ? { to: PROVE_PATH } : {}) });

function passkeyRoutes(routes: Hono<DiscussEnv>, port: DiscussPort, settings: DiscussSettings): void {
  const { accounts } = port;
  const answer = async (context: Ask): Promise<{ readonly answer: unknown; readonly label: string; readonly back: string }> => {
    const body = await context.req.json<{ answer?: unknown; label?: unknown; back?: unknown }>().catch(() => null);
    return { answer: body?.answer ?? null, label: typeof body?.label === "string" ? body.label : "", back: backPath(body?.back, "/account") };
  };
  routes.post("/account/passkeys/options", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return context.json({ problem: voiceIn(context).t("refusal.sign-in") }, 401);
    const outcome = await accounts.passkeyOptions(viewer);
    return outcome.ok ? context.json(outcome.value as object, 200, { "Cache-Control": "no-store" }) : context.json(refusalJson(outcome, voiceIn(context)), STATUS[outcome.code]);
  });
  routes.post("/account/passkeys", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return context.json({ problem: voiceIn(context).t("refusal.sign-in") }, 401);
    const given = await answer(context);
    const outcome = await accounts.addPasskey(viewer, given.answer, given.label);
    return outcome.ok ? context.json({ to: "/account" }) : context.json(refusalJson(outcome, voiceIn(context)), STATUS[outcome.code]);
  });
  routes.post("/account/passkeys/remove", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const outcome = await accounts.removePasskey(viewer, (await fieldsOf(context))["id"] ?? "");
    return outcome.ok ? context.redirect("/account", 303) : sendRefusal(context, outcome);
  });
  routes.post("/sign-in/passkey/options", async (context) => context.json(await accounts.passkeySignInOptions() as object, 200, { "Cache-Control": "no-store" }));
  routes.post("/sign-in/passkey", async (context) => {
    const given = await answer(context);
    const outcome = await accounts.passkeySignIn(given.answer, clientOf(context, settings));
    if (!outcome.ok) return context.json({ problem: refusalText(outcome, voiceIn(context)) }, STATUS[outcome.code]);
    await startSession(context, port, settings, outcome.value);
    return context.json({ to: given.back });
  });
}
