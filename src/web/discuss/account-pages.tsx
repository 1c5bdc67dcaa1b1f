import type { Child, FC } from "hono/jsx";
import type { AccountView, SignInWays } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { say, type WordKey } from "./words.js";

interface FieldProps { readonly name: string; readonly label: WordKey; readonly type?: string; readonly auto?: string; readonly value?: string; readonly hint?: string; readonly required?: boolean; readonly max?: number }

/** A labelled input. */
export const Field: FC<FieldProps> = ({ name, label, type = "text", auto, value, hint, required = true, max }) => (
  <p class="field"><label for={`f-${name}`}>{say(label)}</label>
    <input id={`f-${name}`} name={name} type={type} autocomplete={auto} value={value} required={required} maxlength={max} aria-describedby={hint === undefined ? undefined : `h-${name}`} />
    {hint === undefined ? null : <span class="quiet" id={`h-${name}`}>{hint}</span>}</p>
);

/** What went wrong with a form, or what was done. */
export const Notice: FC<{ readonly text: string | null; readonly good?: boolean }> = ({ text, good }) => (text === null ? null : <p class={good ? "note note-good" : "note"} role={good ? "status" : "alert"}>{text}</p>);

const Card: FC<{ readonly title: string; readonly children?: Child }> = ({ title, children }) => <section class="talk-form"><h1>{title}</h1>{children}</section>;

export const SignInPage: FC<{ readonly ways: SignInWays; readonly back: string; readonly problem: string | null; readonly email?: string }> = ({ ways, back, problem, email }) => (
  <Card title={say("signIn")}>
    <p class="lede">{say("signInLead")}</p>
    <Notice text={problem} />
    <form method="post" action="/sign-in" class="stack"><input type="hidden" name="back" value={back} />
      <Field name="email" label="email" type="email" auto="username webauthn" {...(email === undefined ? {} : { value: email })} max={254} />
      <Field name="password" label="password" type="password" auto="current-password" max={256} />
      <p class="actions"><button>{say("signIn")}</button>{ways.mail ? <a href="/reset">{say("forgot")}</a> : null}</p>
    </form>
    <p hidden data-passkey-use data-back={back}><button type="button" class="quiet-button">{say("passkeyUse")}</button> <span class="problem" role="alert"></span></p>
    {ways.organisation === null ? null : <form method="post" action="/sign-in/organisation"><button class="quiet-button">{say("organisationUse", { name: ways.organisation })}</button></form>}
    {ways.registration === "open" ? <p><a href="/sign-up">{say("signUp")}</a></p> : <p class="quiet">{say("invitationOnly")}</p>}
  </Card>
);

export const SignUpPage: FC<{ readonly action: string; readonly title: WordKey; readonly lead: WordKey | null; readonly problem: string | null; readonly given: Readonly<Record<string, string>>; readonly withProof: boolean }> = ({ action, title, lead, problem, given, withProof }) => (
  <Card title={say(title)}>
    {lead === null ? null : <p class="lede">{say(lead)}</p>}
    <Notice text={problem} />
    <form method="post" action={action} class="stack" {...(withProof ? { "data-proof": "" } : {})}>
      <Field name="name" label="name" auto="nickname" value={given["name"] ?? ""} max={40} />
      <Field name="email" label="email" type="email" auto="username" value={given["email"] ?? ""} max={254} />
      <Field name="password" label="password" type="password" auto="new-password" hint={say("passwordHint")} max={256} />
      <p class="actions"><button>{say("signUp")}</button></p>
    </form>
  </Card>
);

/** A page with one sentence and perhaps one button, for links out of mails. */
export const ConfirmPage: FC<{ readonly title: WordKey; readonly text: string | null; readonly action: string | null; readonly go: WordKey | null; readonly children?: Child }> = ({ title, text, action, go, children }) => (
  <Card title={say(title)}>{text === null ? null : <p class="lede">{text}</p>}
    {action === null ? null : <form method="post" action={action} class="stack">{children}{go === null ? null : <p class="actions"><button>{say(go)}</button></p>}</form>}</Card>
);

export const AccountPage: FC<{ readonly view: AccountView; readonly notice: { readonly text: string; readonly good: boolean } | null; readonly unread: number; readonly voice: Voice }> = ({ view, notice, unread, voice }) => (
  <section class="plain talk-account">
    <h1>{view.name}</h1>
    <p class="quiet">{say(ROLE_WORDS[view.role])}{view.email === null ? null : ` · ${view.email}`}</p>
    <Notice text={notice?.text ?? null} good={notice?.good ?? false} />
    <ul class="chips"><li><a href="/notifications">{say("notifications")}{unread > 0 ? ` (${unread})` : ""}</a></li>
      {view.role === "moderator" || view.role === "administrator" ? <li><a href="/moderation/held">{say("moderation")}</a></li> : null}
      <li><form method="post" action="/sign-out"><button class="link-button">{say("signOut")}</button></form></li></ul>
    <h2>{say("profile")}</h2>
    <form method="post" action="/account/profile" class="stack">
      <Field name="name" label="name" value={view.name} max={40} />
      <p class="field"><label for="f-bio">{say("bio")}</label><textarea id="f-bio" name="bio" rows={3} maxlength={1000}>{view.bio}</textarea></p>
      <p><label class="check"><input type="checkbox" name="mailReplies" checked={view.mailReplies} /> {say("mailReplies")}</label></p>
      <p><button>{say("save")}</button></p>
    </form>
    <h2>{say("newPassword")}</h2>
    <form method="post" action="/account/password" class="stack">
      {view.hasPassword ? <Field name="current" label="currentPassword" type="password" auto="current-password" max={256} /> : null}
      <Field name="password" label="newPassword" type="password" auto="new-password" hint={say("passwordHint")} max={256} />
      <p><button>{say("save")}</button></p>
    </form>
    <h2>{say("passkeys")}</h2>
    {view.passkeys.length === 0 ? <p class="quiet">{say("passkeysNone")}</p> : <ul class="rows">{view.passkeys.map((key) => (
      <li><span>{key.label}</span><span class="quiet">{voice.time(key.createdAt)}</span><form method="post" action="/account/passkeys/remove"><input type="hidden" name="id" value={key.id} /><button class="quiet-button" aria-label={`${say("remove")}: ${key.label}`}>{say("remove")}</button></form></li>))}</ul>}
    <form hidden data-passkey-add class="stack"><Field name="label" label="passkeyLabel" required={false} max={60} /><p><button type="submit">{say("passkeyAdd")}</button> <span class="problem" role="alert"></span></p></form>
    <Sessions view={view} voice={voice} />
    {view.decisions.length === 0 ? null : <Decisions view={view} voice={voice} />}
    {view.blocked.length === 0 ? null : <><h2>{say("blockedPeople")}</h2><ul class="rows">{view.blocked.map((one) => <li><bdi>{one.name}</bdi><form method="post" action={`/people/${one.id}/block`}><input type="hidden" name="on" value="no" /><button class="quiet-button">{say("unblock")}</button></form></li>)}</ul></>}
    <h2>{say("yourData")}</h2>
    <p><a href="/account/export.json" download="">{say("export")}</a></p>
    <details><summary>{say("eraseTitle")}</summary><p>{say("eraseLead")}</p>
      <form method="post" action="/account/erase" class="stack">{view.hasPassword ? <p class="field"><label for="f-erase">{say("currentPassword")}</label><input id="f-erase" name="password" type="password" autocomplete="current-password" required maxlength={256} /></p> : null}<p><button class="care-button">{say("erase")}</button></p></form></details>
  </section>
);

export const ROLE_WORDS = { reader: "roleReader", editor: "roleEditor", moderator: "roleModerator", administrator: "roleAdministrator" } as const;

const Sessions: FC<{ readonly view: AccountView; readonly voice: Voice }> = ({ view, voice }) => (
  <>
    <h2>{say("sessions")}</h2>
    <ul class="rows">{view.sessions.map((session) => (
      <li><span><bdi>{session.agent === "" ? "?" : session.agent.slice(0, 90)}</bdi><span class="quiet"> {session.address} · {say("since", { when: voice.time(session.createdAt) })} · {say("lastSeen", { when: voice.time(session.seenAt) })}</span></span>
        {session.isThis ? <b>{say("thisSession")}</b> : <form method="post" action="/account/sessions"><input type="hidden" name="id" value={session.id} /><button class="quiet-button" aria-label={`${say("endSession")}: ${session.agent.slice(0, 60)}`}>{say("endSession")}</button></form>}</li>))}</ul>
    <form method="post" action="/account/sessions"><input type="hidden" name="id" value="all" /><button class="quiet-button">{say("endAll")}</button></form>
  </>
);

const APPEALABLE: ReadonlySet<string> = new Set(["hide", "warn", "suspend", "ban"]);

const Decisions: FC<{ readonly view: AccountView; readonly voice: Voice }> = ({ view, voice }) => (
  <>
    <h2>{say("decisions")}</h2>
    <ul class="rows tall">{view.decisions.map((one) => (
      <li><div><p><b>{one.action}</b> <time class="quiet" datetime={one.at}>{voice.time(one.at)}</time> {one.commentId === null ? null : <a href={`/comment/${one.commentId}`}>{say("comment")}</a>}</p><p>{one.reason}</p>
        {one.appeal === null ? (APPEALABLE.has(one.action) ? <details><summary>{say("appeal")}</summary><form method="post" action={`/appeals/${one.id}`} class="stack"><p class="field"><label for={`f-${one.id}`}>{say("appealText")}</label><textarea id={`f-${one.id}`} name="text" rows={4} required maxlength={4000}></textarea></p><p><button>{say("appeal")}</button></p></form></details> : null)
          : <p class="quiet">{say("appealed")} {one.appeal.answer ?? ""}</p>}</div></li>))}</ul>
  </>
);
