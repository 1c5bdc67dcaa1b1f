import { Hono } from "hono";
import type { DiscussPort, Outcome, QueueKind, Role, Viewer } from "../../model/index.js";
import { fieldsOf, refusalText, sendPage, sendRefusal, STATUS, voiceIn, type Ask, type Status } from "./answers.js";
import { LogPage, PeoplePage, QueuePage, SettingsPage, type DeskDraft } from "./moderation-pages.js";
import type { DiscussEnv } from "./session.js";

const ID = ":id{[\\w-]{1,40}}";
const KINDS: readonly QueueKind[] = ["held", "reported", "appeals"];

type Refusal = Extract<Outcome<unknown>, { readonly ok: false }>;

/** A refusal that the form it came from can show; all others are pages of their own. */
const isOfForm = (refusal: Refusal): boolean => refusal.code === "invalid" && refusal.why !== null;

/** The moderators' desk and the list of people. What each role may do is decided by the use cases. */
export function moderationRoutes(port: DiscussPort): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { moderation } = port;
  // A use case that answered has seen a moderator; the page needs to know which.
  const asViewer = (context: Ask): Viewer => context.get("viewer")!;
  const queue = async (context: Ask, kind: QueueKind, draft: DeskDraft | null, status: Status): Promise<Response> => {
    const outcome = await moderation.queue(context.get("viewer"), kind);
    return outcome.ok ? sendPage(context, voiceIn(context).t("desk.title"), <QueuePage view={outcome.value} viewer={asViewer(context)} voice={voiceIn(context)} draft={draft} />, status) : sendRefusal(context, outcome);
  };
  /** The queue again with what was written, or the page of the refusal. */
  const again = (context: Ask, refusal: Refusal, kind: QueueKind, given: { readonly id: string; readonly text: string }): Response | Promise<Response> => (
    isOfForm(refusal) ? queue(context, kind, { ...given, problem: refusalText(refusal, voiceIn(context)) }, STATUS[refusal.code]) : sendRefusal(context, refusal));
  routes.get("/moderation/:kind{held|reported|appeals}", (context) => queue(context, context.req.param("kind") as QueueKind, null, 200));
  routes.post(`/moderation/comments/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    const id = context.req.param("id");
    const kind = KINDS.find((one) => one === fields["from"]) ?? (fields["action"] === "approve" ? "held" : "reported");
    const outcome = await moderation.decide(context.get("viewer"), id, { action: fields["action"] ?? "", reason: fields["reason"] ?? "" });
    return outcome.ok ? context.redirect(`/moderation/${kind}`, 303) : again(context, outcome, kind, { id, text: fields["reason"] ?? "" });
  });
  routes.post(`/moderation/appeals/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    const id = context.req.param("id");
    const outcome = await moderation.answerAppeal(context.get("viewer"), id, { upheld: fields["uphold"] === "yes", answer: fields["answer"] ?? "" });
    return outcome.ok ? context.redirect("/moderation/appeals", 303) : again(context, outcome, "appeals", { id, text: fields["answer"] ?? "" });
  });
  routes.post(`/appeals/${ID}`, async (context) => {
    const text = (await fieldsOf(context))["text"] ?? "";
    const outcome = await moderation.appeal(context.get("viewer"), context.req.param("id"), text);
    return outcome.ok ? context.redirect("/account", 303) : sendRefusal(context, outcome);
  });
  routes.get("/moderation/log", async (context) => {
    const outcome = await moderation.log(context.get("viewer"));
    return outcome.ok ? sendPage(context, voiceIn(context).t("desk.log"), <LogPage rows={outcome.value} viewer={asViewer(context)} voice={voiceIn(context)} />) : sendRefusal(context, outcome);
  });
  routes.get("/moderation/settings", async (context) => {
    const outcome = await moderation.settings(context.get("viewer"));
    return outcome.ok ? sendPage(context, voiceIn(context).t("desk.settings"), <SettingsPage settings={outcome.value} viewer={asViewer(context)} voice={voiceIn(context)} isSaved={context.req.query("saved") !== undefined} />) : sendRefusal(context, outcome);
  });
  routes.post("/moderation/settings", async (context) => {
    const fields = await fieldsOf(context);
    const words = (fields["words"] ?? "").split("\n").map((word) => word.trim()).filter((word) => word !== "");
    const outcome = await moderation.saveSettings(context.get("viewer"), { registration: fields["registration"] === "open" ? "open" : "invitation", moderation: fields["moderation"] === "pre" ? "pre" : "post", words });
    return outcome.ok ? context.redirect("/moderation/settings?saved=1", 303) : sendRefusal(context, outcome);
  });
  peopleRoutes(routes, port);
  return routes;
}

function peopleRoutes(routes: Hono<DiscussEnv>, { accounts, moderation }: DiscussPort): void {
  const page = async (context: Ask, of: { readonly text: string; readonly link?: string; readonly draft?: DeskDraft; readonly status?: Status }): Promise<Response> => {
    const outcome = await accounts.people(context.get("viewer"), of.text);
    return outcome.ok ? sendPage(context, voiceIn(context).t("desk.people"), <PeoplePage rows={outcome.value} viewer={context.get("viewer")!} text={of.text} link={of.link ?? null} voice={voiceIn(context)} draft={of.draft ?? null} />, of.status ?? 200) : sendRefusal(context, outcome);
  };
  routes.get("/people", (context) => page(context, { text: context.req.query("q") ?? "" }));
  routes.post("/people/invite", async (context) => {
    const outcome = await accounts.invite(context.get("viewer"), ((await fieldsOf(context))["role"] ?? "reader") as Role);
    return outcome.ok ? page(context, { text: "", link: outcome.value.link }) : sendRefusal(context, outcome);
  });
  routes.post(`/people/${ID}/role`, async (context) => {
    const outcome = await accounts.setRole(context.get("viewer"), context.req.param("id"), ((await fieldsOf(context))["role"] ?? "") as Role);
    return outcome.ok ? context.redirect("/people", 303) : sendRefusal(context, outcome);
  });
  routes.post(`/moderation/people/${ID}`, async (context) => {
    const fields = await fieldsOf(context);
    const id = context.req.param("id");
    const reason = fields["reason"] ?? "";
    const outcome = await moderation.discipline(context.get("viewer"), id, { action: fields["action"] ?? "", reason, days: Number(fields["days"] ?? 7) });
    if (outcome.ok) return context.redirect("/people", 303);
    return isOfForm(outcome) ? page(context, { text: fields["q"] ?? "", draft: { id, text: reason, problem: refusalText(outcome, voiceIn(context)) }, status: STATUS[outcome.code] }) : sendRefusal(context, outcome);
  });
}
