import { Hono } from "hono";
import type { DiscussPort, Outcome, SignedIn, SignUpInput } from "../../model/index.js";
import { AccountPage, ConfirmPage, SignInPage, SignUpPage } from "./account-pages.js";
import { fieldsOf, refusalText, sendPage, sendRefusal, STATUS, type Ask, type Fields } from "./answers.js";
import { backPath, clientOf, endSession, startSession, type DiscussEnv, type DiscussSettings } from "./session.js";
import { say } from "./words.js";

const TOKEN = ":token{[\\w-]{20,80}}";

const personOf = (fields: Fields): SignUpInput => ({ name: fields["name"] ?? "", email: fields["email"] ?? "", password: fields["password"] ?? "", proof: fields["altcha"] ?? null });

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
    return sendPage(context, say("signIn"), <SignInPage ways={await accounts.ways()} back={back} problem={null} />);
  });
  routes.post("/sign-in", async (context) => {
    const fields = await fieldsOf(context);
    const back = backPath(fields["back"], "/account");
    const outcome = await accounts.signIn({ email: fields["email"] ?? "", password: fields["password"] ?? "" }, clientOf(context, settings));
    if (outcome.ok) return enter(context, outcome, back);
    return sendPage(context, say("signIn"), <SignInPage ways={await accounts.ways()} back={back} problem={refusalText(outcome)} email={fields["email"] ?? ""} />, STATUS[outcome.code]);
  });
  routes.post("/sign-out", async (context) => {
    await endSession(context, port, settings);
    context.header("Clear-Site-Data", "\"cache\"");
    return context.redirect("/", 303);
  });
  routes.get("/sign-up", async (context) => ((await accounts.ways()).registration === "open"
    ? sendPage(context, say("signUp"), <SignUpPage action="/sign-up" title="signUp" lead={null} problem={null} given={{}} withProof />)
    : sendRefusal(context, { code: "forbidden", text: say("invitationOnly") })));
  routes.post("/sign-up", async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await accounts.signUp(personOf(fields), clientOf(context, settings));
    if (outcome.ok) return sendPage(context, say("checkMail"), <ConfirmPage title="checkMail" text={say("checkMailLead")} action={null} go={null} />);
    return sendPage(context, say("signUp"), <SignUpPage action="/sign-up" title="signUp" lead={null} problem={refusalText(outcome)} given={fields} withProof />, STATUS[outcome.code]);
  });
  const welcome = (context: Ask, problem: { readonly ok: false; readonly code: keyof typeof STATUS; readonly text: string | null } | null, fields: Fields): Response | Promise<Response> => {
    const isFirst = context.req.param("kind") === "first";
    return sendPage(context, say("welcome"), (
      <SignUpPage action={context.req.path} title={isFirst ? "welcomeFirst" : "welcome"} lead={isFirst ? "welcomeFirstLead" : "welcomeLead"} problem={problem === null ? null : refusalText(problem)} given={fields} withProof={false} />), problem === null ? 200 : STATUS[problem.code]);
  };
  routes.get(`/welcome/:kind{first|invite}/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link(context.req.param("kind") as "first" | "invite", context.req.param("token"));
    return link.ok ? welcome(context, null, {}) : sendRefusal(context, link);
  });
  routes.post(`/welcome/:kind{first|invite}/${TOKEN}`, async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await accounts.acceptInvitation(context.req.param("kind") as "first" | "invite", context.req.param("token"), personOf(fields), clientOf(context, settings));
    return outcome.ok ? enter(context, outcome, "/") : welcome(context, outcome, fields);
  });
  linkRoutes(routes, port, settings);
  return routes;
}

function linkRoutes(routes: Hono<DiscussEnv>, { accounts }: DiscussPort, settings: DiscussSettings): void {
  routes.get(`/verify/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link("verify", context.req.param("token"));
    return link.ok ? sendPage(context, say("verifyTitle"), <ConfirmPage title="verifyTitle" text={link.value.email} action={context.req.path} go="verifyGo" />) : sendRefusal(context, link);
  });
  routes.post(`/verify/${TOKEN}`, async (context) => {
    const outcome = await accounts.verify(context.req.param("token"));
    return outcome.ok ? sendPage(context, say("verifyTitle"), <ConfirmPage title="verifyTitle" text={say("verifyDone")} action={null} go={null} />) : sendRefusal(context, outcome);
  });
  routes.get("/reset", async (context) => ((await accounts.ways()).mail
    ? sendPage(context, say("resetTitle"), <ConfirmPage title="resetTitle" text={say("resetLead")} action="/reset" go="resetGo"><p class="field"><label for="f-email">{say("email")}</label><input id="f-email" name="email" type="email" autocomplete="username" required maxlength={254} /></p></ConfirmPage>)
    : sendRefusal(context, { code: "conflict", text: say("noMail") })));
  routes.post("/reset", async (context) => {
    const outcome = await accounts.askReset((await fieldsOf(context))["email"] ?? "", clientOf(context, settings));
    return outcome.ok ? sendPage(context, say("checkMail"), <ConfirmPage title="checkMail" text={say("checkMailLead")} action={null} go={null} />) : sendRefusal(context, outcome);
  });
  const choose = (context: Ask, problem: string | null, status: 200 | (typeof STATUS)[keyof typeof STATUS]): Response | Promise<Response> => sendPage(context, say("resetTitle"), (
    <ConfirmPage title="resetTitle" text={problem} action={context.req.path} go="resetSet"><p class="field"><label for="f-password">{say("newPassword")}</label><input id="f-password" name="password" type="password" autocomplete="new-password" required maxlength={256} aria-describedby="h-password" /><span class="quiet" id="h-password">{say("passwordHint")}</span></p></ConfirmPage>), status);
  routes.get(`/reset/${TOKEN}`, async (context) => {
    context.header("Referrer-Policy", "no-referrer");
    const link = await accounts.link("reset", context.req.param("token"));
    return link.ok ? choose(context, null, 200) : sendRefusal(context, link);
  });
  routes.post(`/reset/${TOKEN}`, async (context) => {
    const outcome = await accounts.reset(context.req.param("token"), (await fieldsOf(context))["password"] ?? "");
    if (outcome.ok) return sendPage(context, say("resetTitle"), <ConfirmPage title="resetTitle" text={say("resetDone")} action={null} go={null} />);
    return outcome.code === "invalid" ? choose(context, refusalText(outcome), STATUS.invalid) : sendRefusal(context, outcome);
  });
}

/** The own account: profile, password, sessions, data, erasure, notifications. Every route wants a session. */
export function accountRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { accounts } = port;
  const page = async (context: Ask, outcome: Outcome<unknown> | null): Promise<Response> => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const notice = outcome === null ? null : { text: outcome.ok ? say("saved") : refusalText(outcome), good: outcome.ok };
    return sendPage(context, say("account"), <AccountPage view={await accounts.account(viewer)} notice={notice} unread={viewer.unread} voice={context.get("page").voice} />, outcome === null || outcome.ok ? 200 : STATUS[outcome.code]);
  };
  routes.get("/account", (context) => page(context, null));
  routes.post("/account/profile", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const fields = await fieldsOf(context);
    return page(context, await accounts.saveProfile(viewer, { name: fields["name"] ?? "", bio: fields["bio"] ?? "", mailReplies: fields["mailReplies"] !== undefined }));
  });
  routes.post("/account/password", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const fields = await fieldsOf(context);
    const outcome = await accounts.changePassword(viewer, { current: fields["current"] ?? "", password: fields["password"] ?? "" }, clientOf(context, settings));
    if (!outcome.ok) return page(context, outcome);
    await startSession(context, port, settings, outcome.value);
    return context.redirect("/account", 303);
  });
  routes.post("/account/sessions", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const id = (await fieldsOf(context))["id"] ?? "";
    await accounts.revokeSession(viewer, id === "all" ? null : id);
    return context.redirect("/account", 303);
  });
  routes.get("/account/export.json", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    return context.body(JSON.stringify(await accounts.exportOwn(viewer), null, 2), 200, { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": "attachment; filename=\"headwater-account.json\"", "Cache-Control": "no-store" });
  });
  routes.post("/account/erase", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const outcome = await accounts.erase(viewer, (await fieldsOf(context))["password"] ?? "");
    if (!outcome.ok) return page(context, outcome);
    await endSession(context, port, settings);
    return context.redirect("/", 303);
  });
  passkeyRoutes(routes, port, settings);
  return routes;
}

function passkeyRoutes(routes: Hono<DiscussEnv>, port: DiscussPort, settings: DiscussSettings): void {
  const { accounts } = port;
  const answer = async (context: Ask): Promise<{ readonly answer: unknown; readonly label: string; readonly back: string }> => {
    const body = await context.req.json<{ answer?: unknown; label?: unknown; back?: unknown }>().catch(() => null);
    return { answer: body?.answer ?? null, label: typeof body?.label === "string" ? body.label : "", back: backPath(body?.back, "/account") };
  };
  routes.post("/account/passkeys/options", async (context) => {
    const viewer = context.get("viewer");
    return viewer === null ? context.json({ problem: say("refusal.sign-in") }, 401) : context.json(await accounts.passkeyOptions(viewer) as object, 200, { "Cache-Control": "no-store" });
  });
  routes.post("/account/passkeys", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return context.json({ problem: say("refusal.sign-in") }, 401);
    const given = await answer(context);
    const outcome = await accounts.addPasskey(viewer, given.answer, given.label);
    return outcome.ok ? context.json({ to: "/account" }) : context.json({ problem: refusalText(outcome) }, STATUS[outcome.code]);
  });
  routes.post("/account/passkeys/remove", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    const outcome = await accounts.removePasskey(viewer, (await fieldsOf(context))["id"] ?? "");
    return outcome.ok ? context.redirect("/account", 303) : sendRefusal(context, outcome);
  });
  routes.post("/sign-in/passkey/options", async (context) => context.json(await accounts.passkeySignInOptions() as object, 200, { "Cache-Control": "no-store" }));
  routes.post("/sign-in/passkey", async (context) => {
    const given = await answer(context);
    const outcome = await accounts.passkeySignIn(given.answer, clientOf(context, settings));
    if (!outcome.ok) return context.json({ problem: refusalText(outcome) }, STATUS[outcome.code]);
    await startSession(context, port, settings, outcome.value);
    return context.json({ to: given.back });
  });
}
