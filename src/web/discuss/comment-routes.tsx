import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { DiscussPort } from "../../model/index.js";
import { changesBetween } from "../difference.js";
import { Composer } from "./comment-parts.js";
import { CommentPageView, EMPTY_DRAFT, NotificationsPage, type Draft } from "./discussion-pages.js";
import { fieldsOf, refusalText, sendPage, sendRefusal, STATUS, type Ask } from "./answers.js";
import { clientOf, type DiscussEnv, type DiscussSettings } from "./session.js";
import { say } from "./words.js";

const AT = "/comment/:id{[\\w-]{1,40}}";
const REASONS = ["abuse", "spam", "off-topic", "false-quote", "private-data", "illegal", "other"] as const;
const KINDS = ["join-claims", "part-claims", "figure", "name", "origin", "edge"] as const;
type Status = 200 | (typeof STATUS)[keyof typeof STATUS];

/** Single comments: permalink, reply, edit, delete, history, report, correction. */
export function commentRoutes(port: DiscussPort, settings: DiscussSettings): Hono<DiscussEnv> {
  const routes = new Hono<DiscussEnv>();
  const { comments } = port;
  const show = async (context: Ask, draft: Draft, status: Status): Promise<Response> => {
    const viewer = context.get("viewer");
    const view = await comments.comment(context.req.param("id") ?? "", context.req.query("after") ?? null, viewer);
    return view === null ? sendRefusal(context, { code: "missing", text: null })
      : sendPage(context, say("discussionOf", { headline: view.headline }), <CommentPageView view={view} viewer={viewer} voice={context.get("page").voice} draft={draft} requestKey={randomUUID()} />, status);
  };
  routes.get(AT, (context) => show(context, EMPTY_DRAFT, 200));
  routes.post(`${AT}/reply`, async (context) => {
    const fields = await fieldsOf(context);
    const draft: Draft = { body: fields["body"] ?? "", preview: comments.preview(fields["body"] ?? ""), problem: null, about: null };
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    if (fields["do"] === "preview") return show(context, draft, 200);
    const id = context.req.param("id");
    const outcome = await comments.post(viewer, null, { body: draft.body, parentId: id, about: null, requestKey: fields["key"] ?? null, proof: fields["altcha"] ?? null }, clientOf(context, settings));
    if (!outcome.ok && outcome.code === "missing") return sendRefusal(context, outcome);
    return outcome.ok ? context.redirect(`/comment/${outcome.value.id}`, 303) : show(context, { ...draft, preview: null, problem: refusalText(outcome) }, STATUS[outcome.code]);
  });
  editRoutes(routes, port);
  routes.get(`${AT}/history`, async (context) => {
    const outcome = await comments.history(context.req.param("id"), context.get("viewer"));
    return outcome.ok ? sendPage(context, say("historyTitle"), <History versions={outcome.value} when={context.get("page").voice.time} at={`/comment/${context.req.param("id")}`} />) : sendRefusal(context, outcome);
  });
  reportRoutes(routes, port);
  correctionRoutes(routes, port);
  routes.get("/notifications", async (context) => {
    const viewer = context.get("viewer");
    return viewer === null ? sendRefusal(context, { code: "sign-in", text: null }) : sendPage(context, say("notifications"), <NotificationsPage rows={await comments.notifications(viewer)} voice={context.get("page").voice} />);
  });
  routes.post("/notifications/read", async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    await comments.markNotificationsRead(viewer);
    return context.redirect("/notifications", 303);
  });
  return routes;
}

function History({ versions, when, at }: { readonly versions: readonly { readonly body: string; readonly at: string }[]; readonly when: (iso: string) => string; readonly at: string }): Child {
  return (
    <section class="plain"><h1>{say("historyTitle")}</h1><p><a href={at}>{say("permalink")}</a></p>
      {versions.map((version, index) => {
        const changes = index === 0 ? null : changesBetween(versions[index - 1]!.body, version.body);
        return <article class="comment"><p class="quiet"><time datetime={version.at}>{when(version.at)}</time></p>
          <p class="diff" dir="auto">{changes === null ? version.body : changes.map((change) => (change.kind === "added" ? <ins>{change.text}</ins> : change.kind === "removed" ? <del>{change.text}</del> : change.text))}</p></article>;
      })}</section>
  );
}

function editRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = (context: Ask, body: string, preview: string | null, problem: string | null, status: Status): Response | Promise<Response> => sendPage(context, say("editTitle"), (
    <section class="talk"><h1>{say("editTitle")}</h1><Composer action={context.req.path} viewer={context.get("viewer")} requestKey="" about={null} anchorables={null} body={body} preview={preview} problem={problem} label="edit" back={context.req.path} /></section>), status);
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
    return outcome.code === "invalid" ? form(context, body, null, refusalText(outcome), STATUS.invalid) : sendRefusal(context, outcome);
  });
  routes.get(`${AT}/delete`, async (context) => {
    const outcome = await comments.source(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? sendPage(context, say("deleteTitle"), <section class="talk-form"><h1>{say("deleteTitle")}</h1><p class="lede">{say("deleteLead")}</p><form method="post" action={context.req.path}><button class="care-button">{say("delete")}</button></form></section>) : sendRefusal(context, outcome);
  });
  routes.post(`${AT}/delete`, async (context) => {
    const outcome = await comments.remove(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? context.redirect(`/story/${outcome.value.storyId}/discussion`, 303) : sendRefusal(context, outcome);
  });
}

function reportRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = (context: Ask, problem: string | null, status: Status): Response | Promise<Response> => sendPage(context, say("reportTitle"), (
    <section class="talk-form"><h1>{say("reportTitle")}</h1>{problem === null ? null : <p class="note" role="alert">{problem}</p>}
      <form method="post" action={context.req.path} class="stack"><fieldset><legend>{say("reportReason")}</legend>{REASONS.map((reason) => <p><label class="check"><input type="radio" name="reason" value={reason} required /> {say(`report.${reason}`)}</label></p>)}</fieldset>
        <p class="field"><label for="f-text">{say("reportText")}</label><textarea id="f-text" name="text" rows={4} maxlength={2000}></textarea></p><p><button>{say("reportGo")}</button></p></form></section>), status);
  routes.get(`${AT}/report`, async (context) => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    return await comments.comment(context.req.param("id"), null, viewer) === null ? sendRefusal(context, { code: "missing", text: null }) : form(context, null, 200);
  });
  routes.post(`${AT}/report`, async (context) => {
    const fields = await fieldsOf(context);
    const outcome = await comments.report(context.get("viewer"), context.req.param("id"), { reason: fields["reason"] ?? "", text: fields["text"] ?? "" });
    if (outcome.ok) return sendPage(context, say("reportTitle"), <section class="talk-form"><h1>{say("reported")}</h1><p><a href={`/comment/${context.req.param("id")}`}>{say("permalink")}</a></p></section>);
    return outcome.code === "invalid" ? form(context, refusalText(outcome), STATUS.invalid) : sendRefusal(context, outcome);
  });
  routes.post("/people/:id{[\\w-]{1,40}}/block", async (context) => {
    const outcome = await comments.block(context.get("viewer"), context.req.param("id"), (await fieldsOf(context))["on"] === "yes");
    return outcome.ok ? context.redirect("/account", 303) : sendRefusal(context, outcome);
  });
}

function correctionRoutes(routes: Hono<DiscussEnv>, { comments }: DiscussPort): void {
  const form = async (context: Ask, problem: string | null, status: Status): Promise<Response> => {
    const viewer = context.get("viewer");
    if (viewer === null) return sendRefusal(context, { code: "sign-in", text: null });
    if (viewer.role === "reader") return sendRefusal(context, { code: "forbidden", text: null });
    const view = await comments.comment(context.req.param("id") ?? "", null, viewer);
    if (view === null) return sendRefusal(context, { code: "missing", text: null });
    const subject = view.comment.anchor?.ref ?? "";
    return sendPage(context, say("correct"), (
      <section class="talk-form"><h1>{say("correct")}</h1><p class="lede">{say("correctLead")}</p>{problem === null ? null : <p class="note" role="alert">{problem}</p>}
        <form method="post" action={context.req.path} class="stack">
          <p class="field"><label for="f-kind">{say("correctKind")}</label><select id="f-kind" name="kind">{KINDS.map((kind) => <option value={kind} selected={view.comment.anchor?.kind === kind}>{say(`correct.${kind}`)}</option>)}</select></p>
          <p class="field"><label for="f-subjects">{say("correctSubjects")}</label><textarea id="f-subjects" name="subjects" rows={3} required maxlength={4000}>{subject}</textarea></p>
          <p class="field"><label for="f-value">{say("correctValue")}</label><input id="f-value" name="value" maxlength={500} /></p>
          <p class="field"><label for="f-reason">{say("reason")}</label><textarea id="f-reason" name="reason" rows={3} required maxlength={900}></textarea></p>
          <p><button>{say("correct")}</button></p></form></section>), status);
  };
  routes.get(`${AT}/correct`, (context) => form(context, null, 200));
  routes.post(`${AT}/correct`, async (context) => {
    const fields = await fieldsOf(context);
    const id = context.req.param("id");
    const outcome = await comments.correct(context.get("viewer"), id, { kind: fields["kind"] ?? "", subjects: (fields["subjects"] ?? "").split("\n"), value: fields["value"] ?? null, reason: fields["reason"] ?? "" });
    if (outcome.ok) return context.redirect(`/comment/${id}`, 303);
    return outcome.code === "invalid" ? form(context, refusalText(outcome), STATUS.invalid) : sendRefusal(context, outcome);
  });
  routes.post("/corrections/:id{[\\w-]{1,80}}/undo", async (context) => {
    const outcome = await comments.undoCorrection(context.get("viewer"), context.req.param("id"));
    return outcome.ok ? context.redirect(outcome.value.commentId === null ? "/" : `/comment/${outcome.value.commentId}`, 303) : sendRefusal(context, outcome);
  });
}
