import type { Child, FC } from "hono/jsx";
import { raw } from "hono/html";
import { ROLES, type AccountState, type DiscussionSettings, type ModerationDecision, type PersonRow, type QueueItem, type QueueKind, type QueueView, type Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { en, type MessageKey } from "../messages/en.js";
import { AnchorNote, HeldReasons } from "./comment-parts.js";

const QUEUES: readonly QueueKind[] = ["held", "reported", "appeals"];

/** What a decision did, in words; its own name for one that pages do not know. */
export function actionText(action: string, voice: Voice): string {
  const key = `action.${action}`;
  return Object.hasOwn(en, key) ? voice.t(key as MessageKey) : action;
}

/** What a moderator had written when the use case refused, so that it is not lost. */
export interface DeskDraft { readonly id: string; readonly text: string; readonly problem: string }

interface DeskProps { readonly here: string; readonly viewer: Viewer; readonly voice: Voice; readonly counts?: Readonly<Record<QueueKind, number>>; readonly children?: Child }

/** The frame of the moderation pages. */
const Desk: FC<DeskProps> = ({ here, viewer, voice, counts, children }) => {
  const isAdministrator = viewer.role === "administrator";
  const links: readonly (readonly [string, string, string])[] = [
    ...QUEUES.map((kind): [string, string, string] => [kind, `/moderation/${kind}`, `${voice.t(`desk.${kind}`)}${counts === undefined ? "" : ` (${voice.number(counts[kind])})`}`]),
    ["log", "/moderation/log", voice.t("desk.log")], ["people", "/people", voice.t("desk.people")], ...(isAdministrator ? [["settings", "/moderation/settings", voice.t("desk.settings")] as const] : []),
  ];
  return (
    <section class="plain talk"><p class="kicker"><a href="/account">{voice.t("account.title")}</a></p><h1>{voice.t("desk.title")}</h1>
      <nav class="chips sorts" aria-label={voice.t("desk.title")}>{links.map(([key, href, label]) => <a href={href} aria-current={key === here ? "page" : undefined}>{label}</a>)}</nav>
      {children}</section>
  );
};

interface QueueProps { readonly view: QueueView; readonly viewer: Viewer; readonly voice: Voice; readonly draft: DeskDraft | null }

export const QueuePage: FC<QueueProps> = ({ view, viewer, voice, draft }) => (
  <Desk here={view.kind} viewer={viewer} voice={voice} counts={view.counts}>
    <h2>{voice.t(`desk.${view.kind}`)}</h2>
    {view.items.length + view.appeals.length === 0 ? <p class="lede">{voice.t(`desk.empty.${view.kind}`)}</p> : <p class="quiet">{voice.t(`desk.lead.${view.kind}`)}</p>}
    <ol class="threads">{view.items.map((item) => <li class="thread"><Item item={item} kind={view.kind} voice={voice} draft={draft?.id === item.comment.id ? draft : null} /></li>)}
      {view.appeals.map((one) => <li class="thread"><Appeal one={one} voice={voice} draft={draft?.id === one.id ? draft : null} /></li>)}</ol>
  </Desk>
);

interface ReasonProps { readonly id: string; readonly name: string; readonly label: string; readonly hint: string | null; readonly required: boolean; readonly max: number; readonly draft: DeskDraft | null }

const Reason: FC<ReasonProps> = ({ id, name, label, hint, required, max, draft }) => (
  <>
    {draft === null ? null : <p class="note" role="alert">{draft.problem}</p>}
    <p class="field"><label for={id}>{label}</label><input id={id} name={name} maxlength={max} required={required} value={draft?.text ?? ""} aria-describedby={hint === null ? undefined : `${id}-hint`} autofocus={draft === null ? undefined : true} />{hint === null ? null : <span class="quiet" id={`${id}-hint`}>{hint}</span>}</p>
  </>
);

const Item: FC<{ readonly item: QueueItem; readonly kind: QueueKind; readonly voice: Voice; readonly draft: DeskDraft | null }> = ({ item, kind, voice, draft }) => {
  const { comment } = item;
  const name = comment.author?.name ?? "";
  return (
    <article class="comment" id={`c-${comment.id}`}>
      <p class="kicker"><a href={`/story/${comment.storyId}/discussion`}><bdi>{item.headline}</bdi></a></p>
      <header class="comment-head"><b><bdi>{name}</bdi></b><a class="quiet" href={`/comment/${comment.id}`}><time datetime={comment.createdAt}>{voice.time(comment.createdAt)}</time></a><a class="quiet" href={`/people?${new URLSearchParams({ q: name })}`}>{voice.t("desk.author")}</a></header>
      {comment.anchor === null ? null : <AnchorNote storyId={comment.storyId} anchor={comment.anchor} state={comment.anchorState} voice={voice} />}
      <div class="comment-words">{raw(comment.html)}</div>
      {comment.reasons.length === 0 ? null : <div class="because-part"><p class="quiet">{voice.t("desk.why")}</p><HeldReasons comment={comment} voice={voice} /></div>}
      {item.reports.length === 0 ? null : <div class="because-part"><p class="quiet">{voice.t("desk.reports")}</p><ul class="because">{item.reports.map((report) => <li><b>{voice.t(`report.${report.reason}` as MessageKey)}</b> <bdi>{report.text}</bdi> <span class="quiet">{report.by}</span></li>)}</ul></div>}
      <form method="post" action={`/moderation/comments/${comment.id}`} class="stack"><input type="hidden" name="from" value={kind} />
        <Reason id={`r-${comment.id}`} name="reason" label={voice.t("desk.reasonFor")} hint={voice.t("desk.reasonHint")} required={false} max={1000} draft={draft} />
        <p class="actions">{comment.state === "held" ? <button name="action" value="approve">{voice.t("desk.approve")}</button> : <button name="action" value="dismiss">{voice.t("desk.dismiss")}</button>}<button name="action" value="hide" class="quiet-button">{voice.t("desk.hide")}</button><button name="action" value="warn" class="quiet-button">{voice.t("desk.warn")}</button></p>
      </form>
    </article>
  );
};

const Appeal: FC<{ readonly one: ModerationDecision; readonly voice: Voice; readonly draft: DeskDraft | null }> = ({ one, voice, draft }) => (
  <article class="comment">
    <header class="comment-head"><b><bdi>{one.accountName}</bdi></b><time class="quiet" datetime={one.at}>{voice.time(one.at)}</time>{one.commentId === null ? null : <a class="quiet" href={`/comment/${one.commentId}`}>{voice.t("desk.comment")}</a>}</header>
    <p class="quiet">{voice.t("desk.decided")}</p><p><b class="decision-word">{actionText(one.action, voice)}</b> <span class="quiet">{one.by === null ? voice.t("desk.byRule") : voice.t("desk.by", { name: one.by })}</span><br /><bdi>{one.reason}</bdi></p>
    <blockquote class="anchor"><p class="quiet">{voice.t("desk.appealSays")}</p><p dir="auto">{one.appeal?.text}</p></blockquote>
    <form method="post" action={`/moderation/appeals/${one.id}`} class="stack"><Reason id={`a-${one.id}`} name="answer" label={voice.t("desk.answer")} hint={null} required max={2000} draft={draft} />
      <p class="actions"><button name="uphold" value="yes">{voice.t("desk.uphold")}</button><button name="uphold" value="no" class="quiet-button">{voice.t("desk.refuse")}</button></p></form>
  </article>
);

export const LogPage: FC<{ readonly rows: readonly ModerationDecision[]; readonly viewer: Viewer; readonly voice: Voice }> = ({ rows, viewer, voice }) => (
  <Desk here="log" viewer={viewer} voice={voice}><h2>{voice.t("desk.log")}</h2>
    <p class="quiet">{voice.t(rows.length === 0 ? "desk.logEmpty" : "desk.logLead")}</p>
    <ul class="rows tall">{rows.map((row) => <li><span><b class="decision-word">{actionText(row.action, voice)}</b> <bdi>{row.accountName ?? ""}</bdi> <span class="quiet">{row.by === null ? voice.t("desk.byRule") : voice.t("desk.by", { name: row.by })} · {voice.time(row.at)}</span>{row.reason === "" ? null : <><br /><bdi>{row.reason}</bdi></>}</span>{row.commentId === null ? null : <a href={`/comment/${row.commentId}`} aria-label={`${voice.t("desk.comment")}, ${voice.time(row.at)}`}>{voice.t("desk.comment")}</a>}</li>)}</ul></Desk>
);

export const SettingsPage: FC<{ readonly settings: DiscussionSettings; readonly viewer: Viewer; readonly voice: Voice; readonly isSaved: boolean }> = ({ settings, viewer, voice, isSaved }) => (
  <Desk here="settings" viewer={viewer} voice={voice}><h2>{voice.t("desk.settings")}</h2><p class="quiet">{voice.t("desk.settingsLead")}</p>{isSaved ? <p class="note note-good" role="status">{voice.t("account.saved")}</p> : null}
    <form method="post" action="/moderation/settings" class="stack">
      <p class="field"><label for="f-registration">{voice.t("desk.registration")}</label><select id="f-registration" name="registration">{(["invitation", "open"] as const).map((one) => <option value={one} selected={one === settings.registration}>{voice.t(`desk.registration.${one}`)}</option>)}</select></p>
      <p class="field"><label for="f-moderation">{voice.t("desk.mode")}</label><select id="f-moderation" name="moderation">{(["post", "pre"] as const).map((one) => <option value={one} selected={one === settings.moderation}>{voice.t(`desk.mode.${one}`)}</option>)}</select></p>
      <p class="field"><label for="f-words">{voice.t("desk.words")}</label><textarea id="f-words" name="words" rows={8} aria-describedby="h-words">{settings.words.join("\n")}</textarea><span class="quiet" id="h-words">{voice.t("desk.wordsHint")}</span></p>
      <p><button>{voice.t("account.save")}</button></p></form></Desk>
);

interface PeopleProps { readonly rows: readonly PersonRow[]; readonly viewer: Viewer; readonly text: string; readonly link: string | null; readonly voice: Voice; readonly draft: DeskDraft | null }

export const PeoplePage: FC<PeopleProps> = ({ rows, viewer, text, link, voice, draft }) => (
  <Desk here="people" viewer={viewer} voice={voice}><h2>{voice.t("desk.people")}</h2>
    {viewer.role !== "administrator" ? null : (
      <form method="post" action="/people/invite" class="stack boxed"><p class="quiet">{voice.t("desk.inviteLead")}</p><p class="actions"><label for="f-role">{voice.t("desk.inviteRole")}</label><select id="f-role" name="role">{ROLES.map((role) => <option value={role}>{voice.t(`role.${role}`)}</option>)}</select><button>{voice.t("desk.invite")}</button></p></form>)}
    {link === null ? null : <p class="note note-good" role="status">{voice.t("desk.inviteLink")}<br /><code class="hash">{link}</code></p>}
    <form action="/people" class="actions find-people"><label for="f-q">{voice.t("desk.findPeople")}</label><input id="f-q" name="q" type="search" value={text} /><button class="quiet-button">{voice.t("desk.find")}</button></form>
    {rows.length === 0 ? <p>{voice.t("desk.noPeople")}</p> : <ul class="rows tall">{rows.map((row) => <Person row={row} viewer={viewer} voice={voice} draft={draft?.id === row.id ? draft : null} />)}</ul>}</Desk>
);

/** What can be done with an account, and in which states. */
const DISCIPLINE: readonly (readonly ["suspend" | "ban" | "restore", readonly AccountState[]])[] = [["suspend", ["active"]], ["restore", ["suspended", "banned"]], ["ban", ["active", "suspended"]]];

const Person: FC<{ readonly row: PersonRow; readonly viewer: Viewer; readonly voice: Voice; readonly draft: DeskDraft | null }> = ({ row, viewer, voice, draft }) => (
  <li><div><p><b><bdi>{row.state === "erased" ? voice.t("state.erased") : row.name}</bdi></b> <span class="tag">{voice.t(`role.${row.role}`)}</span> {row.state === "active" || row.state === "erased" ? null : <span class="tag tag-care">{voice.t(`state.${row.state}`)}</span>}<br /><span class="quiet">{row.email === null ? "" : `${row.email} · `}{voice.t("desk.joined", { when: voice.date(row.createdAt) })} · {voice.count("discuss.comments", row.comments)}</span></p>
    {row.id === viewer.id || row.state === "erased" ? null : (
      <details open={draft === null ? undefined : true}><summary aria-label={`${voice.t("desk.change")}: ${row.name}`}>{voice.t("desk.change")}</summary>
        {viewer.role !== "administrator" ? null : <form method="post" action={`/people/${row.id}/role`} class="stack"><p class="actions"><label for={`role-${row.id}`}>{voice.t("desk.role")}</label><select id={`role-${row.id}`} name="role">{ROLES.map((role) => <option value={role} selected={role === row.role}>{voice.t(`role.${role}`)}</option>)}</select><button class="quiet-button">{voice.t("desk.setRole")}</button></p><p class="quiet">{voice.t("desk.roleHint")}</p></form>}
        <form method="post" action={`/moderation/people/${row.id}`} class="stack"><input type="hidden" name="q" value={row.name} /><Reason id={`p-${row.id}`} name="reason" label={voice.t("desk.reasonFor")} hint={voice.t("desk.disciplineHint")} required={false} max={1000} draft={draft} /><p class="field"><label for={`d-${row.id}`}>{voice.t("desk.days")}</label><input id={`d-${row.id}`} name="days" type="number" min="1" max="365" value="7" /></p>
          <p class="actions">{DISCIPLINE.filter(([, states]) => states.includes(row.state)).map(([action]) => <button name="action" value={action} class={action === "ban" ? "care-button" : "quiet-button"}>{voice.t(`desk.${action}`)}</button>)}</p></form></details>)}</div></li>
);
