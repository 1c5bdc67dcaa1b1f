import type { Child, FC } from "hono/jsx";
import type { AccountView, ModerationDecision, SignInWays, Viewer } from "../../model/index.js";
import { LANGUAGE_NAMES, LANGUAGES, type Voice } from "../i18n.js";
import type { MessageKey } from "../messages/en.js";
import { namedAgent } from "./agent.js";
import { actionText } from "./moderation-pages.js";

interface FieldProps { readonly name: string; readonly label: string; readonly type?: string; readonly auto?: string; readonly value?: string; readonly hint?: string; readonly required?: boolean; readonly max?: number }

/** A labelled input. */
export const Field: FC<FieldProps> = ({ name, label, type = "text", auto, value, hint, required = true, max }) => (
  <p class="field"><label for={`f-${name}`}>{label}</label>
    <input id={`f-${name}`} name={name} type={type} autocomplete={auto} value={value} required={required} maxlength={max} aria-describedby={hint === undefined ? undefined : `h-${name}`} />
    {hint === undefined ? null : <span class="quiet" id={`h-${name}`}>{hint}</span>}</p>
);

/** What went wrong with a form, or what was done. */
const Notice: FC<{ readonly text: string | null; readonly good?: boolean }> = ({ text, good }) => (text === null ? null : <p class={good ? "note note-good" : "note"} role={good ? "status" : "alert"}>{text}</p>);

const Card: FC<{ readonly title: string; readonly children?: Child }> = ({ title, children }) => <section class="talk-form"><h1>{title}</h1>{children}</section>;

export const SignInPage: FC<{ readonly ways: SignInWays; readonly voice: Voice; readonly back: string; readonly problem: string | null; readonly email?: string }> = ({ ways, voice, back, problem, email }) => (
  <Card title={voice.t("account.signIn")}>
    <p class="lede">{voice.t("account.signInLead")}</p>
    <Notice text={problem} />
    <form method="post" action="/sign-in" class="stack"><input type="hidden" name="back" value={back} />
      <Field name="email" label={voice.t("account.email")} type="email" auto="username webauthn" {...(email === undefined ? {} : { value: email })} max={254} />
      <Field name="password" label={voice.t("account.password")} type="password" auto="current-password" max={256} />
      <p class="actions"><button>{voice.t("account.signIn")}</button>{ways.mail ? <a href="/reset">{voice.t("account.forgot")}</a> : null}</p>
    </form>
    <p hidden data-passkey-use data-back={back}><button type="button" class="quiet-button">{voice.t("account.passkeyUse")}</button> <span class="problem" role="alert"></span></p>
    {ways.organisation === null ? null : <form method="post" action="/sign-in/organisation"><button class="quiet-button">{voice.t("account.organisationUse", { name: ways.organisation })}</button></form>}
    {ways.registration === "open" ? <p><a href="/sign-up">{voice.t("account.signUp")}</a></p> : <p class="quiet">{voice.t("account.invitationOnly")}</p>}
    <p><a href="/rules">{voice.t("discuss.rulesLink")}</a></p>
  </Card>
);

/** Asks for the password again, or a passkey, before what a stolen session must not do. */
export const ProvePage: FC<{ readonly ways: SignInWays; readonly voice: Voice; readonly hasPassword: boolean; readonly problem: string | null }> = ({ ways, voice, hasPassword, problem }) => (
  <Card title={voice.t("refusal.prove")}>
    <p class="lede">{voice.t("account.proveLead")}</p>
    <Notice text={problem} />
    {hasPassword ? <form method="post" action="/account/prove" class="stack"><Field name="password" label={voice.t("account.currentPassword")} type="password" auto="current-password" max={256} /><p class="actions"><button>{voice.t("account.proveGo")}</button><a href="/account">{voice.t("discuss.back")}</a></p></form> : null}
    <p hidden data-passkey-use data-back="/account"><button type="button" class="quiet-button">{voice.t("account.passkeyUse")}</button> <span class="problem" role="alert"></span></p>
    {ways.organisation === null ? null : <form method="post" action="/sign-in/organisation"><button class="quiet-button">{voice.t("account.organisationUse", { name: ways.organisation })}</button></form>}
  </Card>
);

interface SignUpProps { readonly action: string; readonly voice: Voice; readonly title: MessageKey; readonly lead: MessageKey | null; readonly problem: string | null; readonly given: Readonly<Record<string, string>>; readonly withProof: boolean }

export const SignUpPage: FC<SignUpProps> = ({ action, voice, title, lead, problem, given, withProof }) => (
  <Card title={voice.t(title)}>
    {lead === null ? null : <p class="lede">{voice.t(lead)}</p>}
    <Notice text={problem} />
    <form method="post" action={action} class="stack" {...(withProof ? { "data-proof": "" } : {})}>
      <Field name="name" label={voice.t("account.name")} auto="nickname" value={given["name"] ?? ""} max={40} />
      <Field name="email" label={voice.t("account.email")} type="email" auto="username" value={given["email"] ?? ""} hint={voice.t("account.emailHint")} max={254} />
      <Field name="password" label={voice.t("account.password")} type="password" auto="new-password" hint={voice.t("account.passwordHint")} max={256} />
      <p class="actions"><button>{voice.t("account.signUp")}</button><a href="/rules">{voice.t("discuss.rulesLink")}</a></p>
    </form>
  </Card>
);

/** A page with one sentence and perhaps one button, for links out of mails. */
export const ConfirmPage: FC<{ readonly title: string; readonly text: string | null; readonly action: string | null; readonly go: string | null; readonly next?: Child; readonly children?: Child }> = ({ title, text, action, go, next, children }) => (
  <Card title={title}>{text === null ? null : <p class="lede">{text}</p>}
    {action === null ? null : <form method="post" action={action} class="stack">{children}{go === null ? null : <p class="actions"><button>{go}</button></p>}</form>}
    {next === undefined ? null : <p>{next}</p>}</Card>
);

interface AccountProps { readonly view: AccountView; readonly viewer: Viewer; readonly notice: { readonly text: string; readonly good: boolean } | null; readonly voice: Voice }

export const AccountPage: FC<AccountProps> = (props) => {
  const { view, viewer, notice, voice } = props;
  return (
    <section class="plain talk-account">
      <h1>{view.name}</h1>
      <p class="quiet">{voice.t(`role.${view.role}`)}{view.email === null ? null : ` · ${view.email}`}</p>
      <Notice text={notice?.text ?? null} good={notice?.good ?? false} />
      {viewer.state === "suspended" ? <p class="note">{voice.t("account.suspended")}</p> : null}
      {viewer.needsPasskey ? <p class="note">{voice.t("account.needsPasskey")}</p> : null}
      {view.isVerified ? null : <p class="note">{voice.t("account.unverified")}</p>}
      <ul class="chips account-ways"><li><a href="/notifications">{voice.t("notice.title")}{viewer.unread > 0 ? ` (${voice.number(viewer.unread)})` : ""}</a></li>
        {view.role === "moderator" || view.role === "administrator" ? <li><a href="/moderation/held">{voice.t("desk.title")}</a></li> : null}
        {view.role === "reader" ? null : <li><a href="/repair">{voice.t("correct.title")}</a></li>}
        <li><a href="/follow">{voice.t("account.follow")}</a></li>
        <li><form method="post" action="/sign-out"><button class="link-button">{voice.t("account.signOut")}</button></form></li></ul>
      {view.decisions.length === 0 ? null : <Decisions view={view} voice={voice} />}
      <Profile view={view} voice={voice} />
      <Password view={view} voice={voice} />
      <Passkeys view={view} voice={voice} />
      <Sessions view={view} voice={voice} />
      {view.blocked.length === 0 ? null : <><h2>{voice.t("account.blocked")}</h2><ul class="rows">{view.blocked.map((one) => <li><bdi>{one.name}</bdi><form method="post" action={`/people/${one.id}/block`}><input type="hidden" name="on" value="no" /><button class="quiet-button" aria-label={`${voice.t("discuss.unblock")}: ${one.name}`}>{voice.t("discuss.unblock")}</button></form></li>)}</ul></>}
      <OwnData view={view} voice={voice} />
    </section>
  );
};

type PartProps = Pick<AccountProps, "view" | "voice">;

const Profile: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.profile")}</h2>
    <form method="post" action="/account/profile" class="stack">
      <Field name="name" label={voice.t("account.name")} value={view.name} max={40} />
      <p class="field"><label for="f-bio">{voice.t("account.bio")}</label><textarea id="f-bio" name="bio" rows={3} maxlength={1000}>{view.bio}</textarea></p>
      <p><label class="check"><input type="checkbox" name="mailReplies" checked={view.mailReplies} /> {voice.t("account.mailReplies")}</label></p>
      <p class="field"><label for="f-lang">{voice.t("account.lang")}</label><select id="f-lang" name="lang">{LANGUAGES.map((lang) => <option value={lang} lang={lang} selected={lang === view.lang}>{LANGUAGE_NAMES[lang]}</option>)}</select></p>
      <p><button>{voice.t("account.save")}</button></p>
    </form>
  </>
);

const Password: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.newPassword")}</h2>
    <form method="post" action="/account/password" class="stack">
      {view.hasPassword ? <Field name="current" label={voice.t("account.currentPassword")} type="password" auto="current-password" max={256} /> : null}
      <Field name="password" label={voice.t("account.newPassword")} type="password" auto="new-password" hint={voice.t("account.passwordHint")} max={256} />
      <p><button>{voice.t("account.resetSet")}</button></p>
    </form>
  </>
);

const Passkeys: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.passkeys")}</h2>
    {view.passkeys.length === 0 ? <p class="quiet">{voice.t("account.passkeysNone")}</p> : <ul class="rows">{view.passkeys.map((key) => (
      <li><span>{key.label}</span><span class="quiet">{voice.time(key.createdAt)}</span><form method="post" action="/account/passkeys/remove"><input type="hidden" name="id" value={key.id} /><button class="quiet-button" aria-label={`${voice.t("account.remove")}: ${key.label}`}>{voice.t("account.remove")}</button></form></li>))}</ul>}
    <form hidden data-passkey-add class="stack"><Field name="label" label={voice.t("account.passkeyLabel")} required={false} max={60} /><p><button type="submit">{voice.t("account.passkeyAdd")}</button> <span class="problem" role="alert"></span></p></form>
  </>
);

/** "Firefox on Linux", with the header itself for who points at it. */
function agentText(agent: string, voice: Voice): string {
  const { browser, system } = namedAgent(agent);
  return browser === null || system === null ? browser ?? system ?? voice.t("account.agentUnknown") : voice.t("account.agent", { browser, system });
}

const Sessions: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.sessions")}</h2>
    <ul class="rows">{view.sessions.map((session) => (
      <li><span><bdi title={session.agent}>{agentText(session.agent, voice)}</bdi> {session.isThis ? <span class="tag tag-first">{voice.t("account.thisSession")}</span> : null}<br /><span class="quiet">{session.address} · {voice.t("account.since", { when: voice.time(session.createdAt) })} · {voice.t("account.lastSeen", { when: voice.time(session.seenAt) })}</span></span>
        {session.isThis ? null : <form method="post" action="/account/sessions"><input type="hidden" name="id" value={session.id} /><button class="quiet-button" aria-label={`${voice.t("account.endSession")}: ${agentText(session.agent, voice)}, ${voice.time(session.seenAt)}`}>{voice.t("account.endSession")}</button></form>}</li>))}</ul>
    <form method="post" action="/account/sessions"><input type="hidden" name="id" value="all" /><button class="quiet-button">{voice.t("account.endAll")}</button></form>
  </>
);

const OwnData: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.yourData")}</h2>
    <p><a href="/account/export.json" download="">{voice.t("account.export")}</a></p>
    <details class="aside"><summary>{voice.t("account.eraseTitle")}</summary><p>{voice.t("account.eraseLead")}</p>
      <form method="post" action="/account/erase" class="stack">
        {view.hasPassword ? <p class="field"><label for="f-erase">{voice.t("account.currentPassword")}</label><input id="f-erase" name="password" type="password" autocomplete="current-password" required maxlength={256} /></p> : null}
        <p><label class="check"><input type="checkbox" name="sure" required /> {voice.t("account.eraseSure")}</label></p>
        <p><button class="care-button">{voice.t("account.erase")}</button></p></form></details>
  </>
);

const APPEALABLE: ReadonlySet<string> = new Set(["hide", "warn", "suspend", "ban"]);

const Decisions: FC<PartProps> = ({ view, voice }) => (
  <>
    <h2>{voice.t("account.decisions")}</h2>
    <ul class="rows tall">{view.decisions.map((one) => (
      <li><div><p><b class="decision-word">{actionText(one.action, voice)}</b> <time class="quiet" datetime={one.at}>{voice.time(one.at)}</time> {one.commentId === null ? null : <a href={`/comment/${one.commentId}`}>{voice.t("discuss.comment")}</a>}</p>{one.reason === "" ? null : <p><bdi>{one.reason}</bdi></p>}<Appeal decision={one} voice={voice} /></div></li>))}</ul>
  </>
);

const Appeal: FC<{ readonly decision: ModerationDecision; readonly voice: Voice }> = ({ decision: { id, action, appeal, at }, voice }) => {
  if (appeal !== null) return <p class="quiet">{appeal.answer === null ? voice.t("account.appealOpen") : voice.t(appeal.upheld === true ? "account.appealGranted" : "account.appealRefused", { answer: appeal.answer })}</p>;
  return !APPEALABLE.has(action) ? null : (
    <details><summary aria-label={`${voice.t("account.appeal")}: ${actionText(action, voice)}, ${voice.time(at)}`}>{voice.t("account.appeal")}</summary>
      <form method="post" action={`/appeals/${id}`} class="stack"><p class="field"><label for={`f-${id}`}>{voice.t("account.appealText")}</label><textarea id={`f-${id}`} name="text" rows={4} required maxlength={4000}></textarea></p><p><button>{voice.t("account.appeal")}</button></p></form></details>
  );
};
