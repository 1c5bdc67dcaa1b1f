import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import { refused, type CommentView, type DiscussPort } from "../../model/index.js";
import { changesBetween } from "../difference.js";
import type { Voice } from "../i18n.js";
import { Cause, Composer } from "./comment-parts.js";
import { correctionRoutes } from "./correction-routes.js";
import { CommentPageView, EMPTY_DRAFT, NotificationsPage, type Draft } from "./discussion-pages.js";
import { fieldsOf, refusalText, sendPage, sendRefusal, STATUS, voiceIn, type Ask, type Status } from "./answers.js";
import { backPath, clientOf, type DiscussEnv, type DiscussSettings } from "./session.js";

const AT = "/comment/:id{[\\w-]{1,40}}";
const REASONS = ["abuse", "spam", "off-topic", "false-quote", "private-data", "illegal", "other"] as const;
const MOST_QUOTED = 600;

/** Single comments: permalink, reply, edit, delete, history, report, correction. */
export function commentRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { comments } = port;
  const show = async (context: Ask, draft: Draft, status: Status): Promise<Response> => {
    const viewer = context.get("viewer");
    const view = await comments.comment(context.req.param("id") ?? "", context.req.query("after") ?? null, viewer);
    if (view === null) return sendRefusal(context, refused("missing"));
    const given = draft === EMPTY_DRAFT && context.req.query("quote") !== undefined ? { ...draft, body: quoted(view.body) } : draft;
    return sendPage(context, voiceIn(context).t("discuss.of", { headline: view.headline }), <CommentPageView view={view} viewer={viewer} voice={voiceIn(context)} draft={given} requestKey={randomUUID()} />, status);
  };
  routes.get(AT, (context) => show(context, EMPTY_DRAFT, 200));
  routes.post(`${AT}/reply`, async (context) => {
    const fields = await fieldsOf(context);
    const draft: Draft = { body: fields["body"] ?? "", preview: comments.preview(fields["body"] ?? ""), problem: null, about: null };
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    if (fields["do"] === "preview") return show(context, draft, 200);
    const id = context.req.param("id");
    const outcome = await comments.post(viewer, null, { body: draft.body, parentId: id, about: null, requestKey: fields["key"] ?? null, proof: fields["altcha"] ?? null }, clientOf(context, settings));
    if (!outcome.ok && outcome.code === "missing") return sendRefusal(context, outcome);
    return outcome.ok ? context.redirect(`/comment/${outcome.value.id}`, 303) : show(context, { ...draft, preview: null, problem: refusalText(outcome, voiceIn(context)) }, STATUS[outcome.code]);
  });
  editRoutes(routes, port);
  routes.get(`${AT}/history`, async (context) => {
    const outcome = await comments.history(context.req.param("id"), context.get("viewer"));
    return outcome.ok ? sendPage(context, voiceIn(context).t("discuss.historyTitle"), <History versions={outcome.value} voice={voiceIn(context)} at={`/comment/${context.req.param("id")}`} />) : sendRefusal(context, outcome);
  });
  reportRoutes(routes, port);
  correctionRoutes(routes, port);
  notificationRoutes(routes, port);
  return routes;
}

/** The beginning of a text as a quotation in Markdown, with room to answer below. */
function quoted(body: string): string {
  const text = body.length > MOST_QUOTED ? `${body.slice(0, MOST_QUOTED)}…` : body;
  return text === "" ? "" : `${text.split("\n").map((line) => `> ${line}`).join("\n")}\n\n`;
}

function notificationRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  routes.get("/notifications", async (context) => {
    const viewer = context.get("viewer");
    return viewer === null ? sendRefusal(context, refused("sign-in")) : sendPage(context, voiceIn(context).t("notice.title"), <NotificationsPage rows={await comments.notifications(viewer)} voice={voiceIn(context)} />);
  });
  routes.post("/notifications/read", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    await comments.markNotificationsRead(viewer);
    return context.redirect("/notifications", 303);
  });
}

function History({ versions, voice, at }: { readonly versions: readonly { readonly body: string; readonly at: string }[]; readonly voice: Voice; readonly at: string }): Child {
  return (
    <section class="plain talk"><p class="kicker"><a href={at}>{voice.t("discuss.back")}</a></p><h1>{voice.t("discuss.historyTitle")}</h1>
      {versions.map((version, index) => {
        const changes = index === 0 ? null : changesBetween(versions[index - 1]!.body, version.body);
        return <article class="comment"><p class="quiet"><time datetime={version.at}>{voice.time(version.at)}</time></p>
          <p class="diff" dir="auto">{changes === null ? version.body : changes.map((change) => (change.kind === "added" ? <ins>{change.text}</ins> : change.kind === "removed" ? <del>{change.text}</del> : change.text))}</p></article>;
      })}</section>
  );
}

function editRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = (context: Ask, body: string, preview: string | null, problem: string | null, status: Status): Response | Promise<Response> => {
    const voice = voiceIn(context);
    const back = `/comment/${context.req.param("id") ?? ""}`;
    return sendPage(context, voice.t("discuss.editTitle"), (
      <section class="talk"><p class="kicker"><a href={back}>{voice.t("discuss.back")}</a></p><h1>{voice.t("discuss.editTitle")}</h1><p class="quiet">{voice.t("discuss.editLead")}</p>
        <Composer action={context.req.path} viewer={context.get("viewer")} voice={voice} requestKey="" about={null} anchorables={null} body={body} preview={preview} problem={problem} label="edit" back={back} /></section>), status);
  };
  routes.get(`${AT}/edit`, async (context) => {
    const outcome = await comments.source(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? form(context, outcome.value, null, null, 200) : sendRefusal(context, outcome);
  });
  routes.post(`${AT}/edit`, async (context) => {
    const id = context.req.param("id");
    const fields = await fieldsOf(context);
    const body = fields["body"] ?? "";
    if (fields["do"] === "preview") {
      const own = await comments.source(context.get("viewer"), id);
      return own.ok ? form(context, body, comments.preview(body), null, 200) : sendRefusal(context, own);
    }
    const outcome = await comments.edit(context.get("viewer"), id, body);
    if (outcome.ok) return context.redirect(`/comment/${id}`, 303);
    return outcome.code === "invalid" ? form(context, body, null, refusalText(outcome, voiceIn(context)), STATUS.invalid) : sendRefusal(context, outcome);
  });
  routes.get(`${AT}/delete`, async (context) => {
    const voice = voiceIn(context);
    const id = context.req.param("id");
    const outcome = await comments.source(context.get("viewer"), id);
    return outcome.ok ? sendPage(context, voice.t("discuss.deleteTitle"), (
      <section class="talk-form"><h1>{voice.t("discuss.deleteTitle")}</h1><p class="lede">{voice.t("discuss.deleteLead")}</p><blockquote class="above"><div class="comment-words">{raw(comments.preview(outcome.value))}</div></blockquote>
        <form method="post" action={context.req.path} class="actions"><button class="care-button">{voice.t("discuss.delete")}</button><a href={`/comment/${id}`}>{voice.t("discuss.cancel")}</a></form></section>)) : sendRefusal(context, outcome);
  });
  routes.post(`${AT}/delete`, async (context) => {
    const outcome = await comments.remove(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? context.redirect(`/story/${outcome.value.storyId}/discussion`, 303) : sendRefusal(context, outcome);
  });
}

function reportRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = (context: Ask, comment: CommentView, of: { readonly text: string; readonly problem: string | null; readonly status: Status }): Response | Promise<Response> => {
    const voice = voiceIn(context);
    return sendPage(context, voice.t("discuss.reportTitle"), (
      <section class="talk-form"><p class="kicker"><a href={`/comment/${comment.id}`}>{voice.t("discuss.back")}</a></p><h1>{voice.t("discuss.reportTitle")}</h1><p class="quiet">{voice.t("discuss.reportLead")}</p><Cause comment={comment} />{of.problem === null ? null : <p class="note" role="alert">{of.problem}</p>}
        <form method="post" action={context.req.path} class="stack"><fieldset><legend>{voice.t("discuss.reportReason")}</legend>{REASONS.map((reason) => <p><label class="check"><input type="radio" name="reason" value={reason} required /> {voice.t(`report.${reason}`)}</label></p>)}</fieldset>
          <p class="field"><label for="f-text">{voice.t("discuss.reportText")}</label><textarea id="f-text" name="text" rows={4} maxlength={2000}>{of.text}</textarea></p><p><button>{voice.t("discuss.reportGo")}</button></p></form></section>), of.status);
  };
  routes.get(`${AT}/report`, async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, refused("sign-in"));
    const view = await comments.comment(context.req.param("id"), null, viewer);
    return view === null ? sendRefusal(context, refused("missing")) : form(context, view.comment, { text: "", problem: null, status: 200 });
  });
  routes.post(`${AT}/report`, async (context) => {
    const viewer = context.get("viewer");
    const id = context.req.param("id");
    const fields = await fieldsOf(context);
    const outcome = await comments.report(viewer, id, { reason: fields["reason"] ?? "", text: fields["text"] ?? "" });
    const voice = voiceIn(context);
    if (outcome.ok) return sendPage(context, voice.t("discuss.reportTitle"), <section class="talk-form"><h1>{voice.t("discuss.reported")}</h1><p><a class="button" href={`/comment/${id}`}>{voice.t("discuss.back")}</a></p></section>);
    const view = outcome.code === "invalid" ? await comments.comment(id, null, viewer) : null;
    return view === null ? sendRefusal(context, outcome) : form(context, view.comment, { text: fields["text"] ?? "", problem: refusalText(outcome, voice), status: STATUS.invalid });
  });
  routes.post("/people/:id{[\\w-]{1,40}}/block", async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await comments.block(context.get("viewer"), context.req.param("id"), fields["on"] === "yes");
    return outcome.ok ? context.redirect(backPath(fields["back"], "/account"), 303) : sendRefusal(context, outcome);
  });
}
