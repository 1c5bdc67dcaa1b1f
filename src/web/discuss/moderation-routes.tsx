import { Hono } from "hono";
import type { DiscussPort, Outcome, QueueKind, Role, Viewer } from "../../model/index.js";
import { fieldsOf, sendPage, sendRefusal, type Ask } from "./answers.js";
import { LogPage, PeoplePage, QueuePage, SettingsPage } from "./moderation-pages.js";
import type { DiscussEnv } from "./session.js";
import { backPath } from "./session.js";
import { say } from "./words.js";

const ID = ":id{[\\w-]{1,40}}";

/** The moderators' desk and the list of people. What each role may do is decided by the use cases. */
export function moderationRoutes(port: DiscussPort): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { moderation } = port;
  const done = (context: Ask, outcome: Outcome<unknown>, to: string): Response | Promise<Response> => (outcome.ok ? context.redirect(to, 303) : sendRefusal(context, outcome));
  // A use case that answered has seen a moderator; the page needs to know which.
  const asViewer = (context: Ask): Viewer => context.get("viewer")!;
  routes.get("/moderation/:kind{held|reported|appeals}", async (context) => {
    const outcome = await moderation.queue(context.get("viewer"), context.req.param("kind") as QueueKind);
    return outcome.ok ? sendPage(context, say("moderation"), <QueuePage view={outcome.value} viewer={asViewer(context)} voice={context.get("page").voice} />) : sendRefusal(context, outcome);
  });
  routes.post(`/moderation/comments/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await moderation.decide(context.get("viewer"), context.req.param("id"), { action: fields["action"] ?? "", reason: fields["reason"] ?? "" });
    return done(context, outcome, backPath(fields["back"], fields["action"] === "approve" ? "/moderation/held" : "/moderation/reported"));
  });
  routes.post(`/moderation/people/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    return done(context, await moderation.discipline(context.get("viewer"), context.req.param("id"), { action: fields["action"] ?? "", reason: fields["reason"] ?? "", days: Number(fields["days"] ?? 7) }), "/people");
  });
  routes.post(`/moderation/appeals/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    return done(context, await moderation.answerAppeal(context.get("viewer"), context.req.param("id"), { upheld: fields["uphold"] === "yes", answer: fields["answer"] ?? "" }), "/moderation/appeals");
  });
  routes.post(`/appeals/${ID}`, async (context) => done(context, await moderation.appeal(context.get("viewer"), context.req.param("id"), (await fieldsOf(context))["text"] ?? ""), "/account"));
  routes.get("/moderation/log", async (context) => {
    const outcome = await moderation.log(context.get("viewer"));
    return outcome.ok ? sendPage(context, say("log"), <LogPage rows={outcome.value} viewer={asViewer(context)} voice={context.get("page").voice} />) : sendRefusal(context, outcome);
  });
  routes.get("/moderation/settings", async (context) => {
    const outcome = await moderation.settings(context.get("viewer"));
    return outcome.ok ? sendPage(context, say("settings"), <SettingsPage settings={outcome.value} viewer={asViewer(context)} isSaved={context.req.query("saved") !== undefined} />) : sendRefusal(context, outcome);
  });
  routes.post("/moderation/settings", async (context) => {
    const fields = await fieldsOf(context);
    const words = (fields["words"] ?? "").split("\n").map((word) => word.trim()).filter((word) => word !== "");
    return done(context, await moderation.saveSettings(context.get("viewer"), { registration: fields["registration"] === "open" ? "open" : "invitation", moderation: fields["moderation"] === "pre" ? "pre" : "post", words }), "/moderation/settings?saved=1");
  });
  peopleRoutes(routes, port);
  return routes;
}

function peopleRoutes(routes: Hono<DiscussEnv>, { accounts }: DiscussPort): void {
  const page = async (context: Ask, link: string | null): Promise<Response> => {
    const text = context.req.query("q") ?? "";
    const outcome = await accounts.people(context.get("viewer"), text);
    return outcome.ok ? sendPage(context, say("people"), <PeoplePage rows={outcome.value} viewer={context.get("viewer")!} text={text} link={link} voice={context.get("page").voice} />) : sendRefusal(context, outcome);
  };
  routes.get("/people", (context) => page(context, null));
  routes.post("/people/invite", async (context) => {
    const outcome = await accounts.invite(context.get("viewer"), ((await fieldsOf(context))["role"] ?? "reader") as Role);
    return outcome.ok ? page(context, outcome.value.link) : sendRefusal(context, outcome);
  });
  routes.post(`/people/${ID}/role`, async (context) => {
    const outcome = await accounts.setRole(context.get("viewer"), context.req.param("id"), ((await fieldsOf(context))["role"] ?? "") as Role);
    return outcome.ok ? context.redirect("/people", 303) : sendRefusal(context, outcome);
  });
}
