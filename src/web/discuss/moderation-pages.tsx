import type { Child, FC } from "hono/jsx";
import { raw } from "hono/html";
import { ROLES, type DiscussionSettings, type ModerationDecision, type PersonRow, type QueueItem, type QueueKind, type QueueView, type Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { ROLE_WORDS } from "./account-pages.js";
import { say, type WordKey } from "./words.js";

const QUEUES: readonly QueueKind[] = ["held", "reported", "appeals"];

/** The frame of the moderation pages. */
export const Desk: FC<{ readonly here: string; readonly viewer: Viewer; readonly counts?: Readonly<Record<QueueKind, number>>; readonly children?: Child }> = ({ here, viewer, counts, children }) => {
  const isAdministrator = viewer.role === "administrator";
  const links: readonly (readonly [string, string, string])[] = [
    ...QUEUES.map((kind): [string, string, string] => [kind, `/moderation/${kind}`, `${say(`queue.${kind}`)}${counts === undefined ? "" : ` (${counts[kind]})`}`]),
    ["log", "/moderation/log", say("log")], ["people", "/people", say("people")], ...(isAdministrator ? [["settings", "/moderation/settings", say("settings")] as const] : []),
  ];
  return (
    <section class="plain talk"><h1>{say("moderation")}</h1>
      <nav class="chips sorts" aria-label={say("moderation")}>{links.map(([key, href, label]) => <a href={href} aria-current={key === here ? "page" : undefined}>{label}</a>)}</nav>
      {children}</section>
  );
};

export const QueuePage: FC<{ readonly view: QueueView; readonly viewer: Viewer; readonly voice: Voice }> = ({ view, viewer, voice }) => (
  <Desk here={view.kind} viewer={viewer} counts={view.counts}>
    <h2>{say(`queue.${view.kind}`)}</h2>
    {view.items.length + view.appeals.length === 0 ? <p class="lede">{say("queueEmpty")}</p> : null}
    <ol class="threads">{view.items.map((item) => <li class="thread"><Item item={item} voice={voice} /></li>)}
      {view.appeals.map((one) => <li class="thread"><Appeal one={one} voice={voice} /></li>)}</ol>
  </Desk>
);

const Item: FC<{ readonly item: QueueItem; readonly voice: Voice }> = ({ item, voice }) => {
  const { comment } = item;
  return (
    <article class="comment">
      <header class="comment-head"><b><bdi>{comment.author?.name}</bdi></b><a class="quiet" href={`/comment/${comment.id}`}><time datetime={comment.createdAt}>{voice.time(comment.createdAt)}</time></a><a class="quiet" href={`/story/${comment.storyId}/discussion`}>{say("discussion")}</a></header>
      {comment.anchor === null ? null : <blockquote class="anchor"><p dir="auto">{comment.anchor.quote}</p></blockquote>}
      <div class="comment-words">{raw(comment.html)}</div>
      {item.reasons.length === 0 ? null : <><p class="quiet">{say("why")}</p><ul class="points">{item.reasons.map((reason) => <li>{reason.text}</li>)}</ul></>}
      {item.reports.length === 0 ? null : <><p class="quiet">{say("reportsTitle")}</p><ul class="points">{item.reports.map((report) => <li><b>{say(`report.${report.reason}` as WordKey)}</b> <bdi>{report.text}</bdi> <span class="quiet">{report.by}</span></li>)}</ul></>}
      <form method="post" action={`/moderation/comments/${comment.id}`} class="stack">
        <p class="field"><label for={`r-${comment.id}`}>{say("reasonFor")}</label><input id={`r-${comment.id}`} name="reason" maxlength={1000} /></p>
        <p class="actions">{comment.state === "held" ? <button name="action" value="approve">{say("approve")}</button> : <button name="action" value="dismiss" class="quiet-button">{say("dismiss")}</button>}<button name="action" value="hide" class="quiet-button">{say("hide")}</button><button name="action" value="warn" class="quiet-button">{say("warn")}</button></p>
      </form>
    </article>
  );
};

const Appeal: FC<{ readonly one: ModerationDecision; readonly voice: Voice }> = ({ one, voice }) => (
  <article class="comment">
    <header class="comment-head"><b><bdi>{one.accountName}</bdi></b><span class="tag">{one.action}</span><time class="quiet" datetime={one.at}>{voice.time(one.at)}</time>{one.commentId === null ? null : <a class="quiet" href={`/comment/${one.commentId}`}>{say("comment")}</a>}</header>
    <p>{one.reason}</p><blockquote class="anchor"><p dir="auto">{one.appeal?.text}</p></blockquote>
    <form method="post" action={`/moderation/appeals/${one.id}`} class="stack"><p class="field"><label for={`a-${one.id}`}>{say("answer")}</label><input id={`a-${one.id}`} name="answer" required maxlength={2000} /></p>
      <p class="actions"><button name="uphold" value="yes">{say("uphold")}</button><button name="uphold" value="no" class="quiet-button">{say("refuse")}</button></p></form>
  </article>
);

export const LogPage: FC<{ readonly rows: readonly ModerationDecision[]; readonly viewer: Viewer; readonly voice: Voice }> = ({ rows, viewer, voice }) => (
  <Desk here="log" viewer={viewer}><h2>{say("log")}</h2>
    <ul class="rows tall">{rows.map((row) => <li><span><b>{row.action}</b> <bdi>{row.accountName ?? ""}</bdi> <span class="quiet">{row.by === null ? say("rules") : say("decisionBy", { name: row.by })} · {voice.time(row.at)}</span><br />{row.reason}</span>{row.commentId === null ? null : <a href={`/comment/${row.commentId}`}>{say("comment")}</a>}</li>)}</ul></Desk>
);

export const SettingsPage: FC<{ readonly settings: DiscussionSettings; readonly viewer: Viewer; readonly isSaved: boolean }> = ({ settings, viewer, isSaved }) => (
  <Desk here="settings" viewer={viewer}><h2>{say("settings")}</h2>{isSaved ? <p class="note note-good" role="status">{say("saved")}</p> : null}
    <form method="post" action="/moderation/settings" class="stack">
      <p class="field"><label for="f-registration">{say("registration")}</label><select id="f-registration" name="registration">{(["invitation", "open"] as const).map((one) => <option value={one} selected={one === settings.registration}>{say(`registration.${one}`)}</option>)}</select></p>
      <p class="field"><label for="f-moderation">{say("moderationMode")}</label><select id="f-moderation" name="moderation">{(["post", "pre"] as const).map((one) => <option value={one} selected={one === settings.moderation}>{say(`moderationMode.${one}`)}</option>)}</select></p>
      <p class="field"><label for="f-words">{say("wordList")}</label><textarea id="f-words" name="words" rows={8}>{settings.words.join("\n")}</textarea></p>
      <p><button>{say("save")}</button></p></form></Desk>
);

export const PeoplePage: FC<{ readonly rows: readonly PersonRow[]; readonly viewer: Viewer; readonly text: string; readonly link: string | null; readonly voice: Voice }> = ({ rows, viewer, text, link, voice }) => (
  <Desk here="people" viewer={viewer}><h2>{say("people")}</h2>
    {viewer.role === "administrator" ? <form method="post" action="/people/invite" class="actions"><label for="f-role">{say("inviteRole")}</label><select id="f-role" name="role">{ROLES.map((role) => <option value={role}>{say(ROLE_WORDS[role])}</option>)}</select><button>{say("invite")}</button></form> : null}
    {link === null ? null : <p class="note note-good" role="status">{say("inviteLink")}<br /><code class="hash">{link}</code></p>}
    <form action="/people" class="actions"><label for="f-q">{say("findPeople")}</label><input id="f-q" name="q" type="search" value={text} /><button class="quiet-button">{say("find")}</button></form>
    <ul class="rows tall">{rows.map((row) => (
      <li><div><p><b><bdi>{row.name}</bdi></b> <span class="tag">{say(ROLE_WORDS[row.role])}</span> {row.state === "active" ? null : <span class="tag tag-care">{row.state}</span>} <span class="quiet">{row.email ?? ""} · {say("joined")} {voice.date(row.createdAt)} · {row.comments}</span></p>
        {row.id === viewer.id ? null : (
          <details><summary>{say("moderation")}</summary>
            {viewer.role === "administrator" ? <form method="post" action={`/people/${row.id}/role`} class="actions"><label for={`role-${row.id}`}>{say("role")}</label><select id={`role-${row.id}`} name="role">{ROLES.map((role) => <option value={role} selected={role === row.role}>{say(ROLE_WORDS[role])}</option>)}</select><button class="quiet-button">{say("setRole")}</button></form> : null}
            <form method="post" action={`/moderation/people/${row.id}`} class="stack"><p class="field"><label for={`p-${row.id}`}>{say("reasonFor")}</label><input id={`p-${row.id}`} name="reason" maxlength={1000} /></p><p class="field"><label for={`d-${row.id}`}>{say("days")}</label><input id={`d-${row.id}`} name="days" type="number" min="1" max="365" value="7" /></p>
              <p class="actions"><button name="action" value="suspend" class="quiet-button">{say("suspend")}</button><button name="action" value="ban" class="care-button">{say("ban")}</button><button name="action" value="restore" class="quiet-button">{say("restore")}</button></p></form></details>)}</div></li>))}</ul></Desk>
);
