import type { NoticeKind } from "../model/index.js";

/** A mail by its cause: about the account, or a notification. */
type MailKind = "verify" | "reset" | "known" | OwnerNews | NoticeKind;

/** What the owner of an account is told whether they want mail or not. */
export type OwnerNews = "password-changed" | "passkey-added" | "passkey-removed" | "role-changed";

/** Subject, or opening line of a notification; and the text with its `{places}`. */
type Words = Readonly<Record<MailKind, string>> & Readonly<Record<`${"verify" | "reset" | "known" | "notice" | "owner"}.text`, string>>;

const IGNORE_EN = "If you did not ask for it, do nothing.";

const en: Words = {
  verify: "Confirm your address", "verify.text": `Open this page and press the button to confirm your address:\n\n{link}\n\n${IGNORE_EN}\n`,
  reset: "A new password", "reset.text": `Open this page to choose a new password, within the hour:\n\n{link}\n\n${IGNORE_EN}\n`,
  known: "You have an account here already", "known.text": "Somebody, perhaps you, asked for an account at {site} with this address. There is one already.\nIf you forgot the password: {site}/reset\n",
  "password-changed": "Your password was changed", "passkey-added": "A passkey was added to your account", "passkey-removed": "A passkey was removed from your account", "role-changed": "Your role was changed",
  "owner.text": "{what}, at {site} on {at} (UTC).\n\nIf it was not you, choose a new password at {site}/reset, which ends every session, and look at {site}/account.\n",
  "notice.text": "{what}.\n{words}\n{where}\n\nNo more such mail: {stop}\n",
  reply: "Somebody answered you", mention: "Somebody mentioned you", correction: "Your comment changed the record", approve: "Your comment was approved", hide: "A moderator hid your comment", warn: "A moderator warned you",
  suspend: "Your account was suspended for a time", ban: "Your account was closed", restore: "Your account is open again", "appeal-granted": "Your appeal was granted", "appeal-refused": "Your appeal was refused",
};

const de: Words = {
  verify: "Bestätigen Sie Ihre Adresse", "verify.text": "Öffnen Sie diese Seite und drücken Sie den Knopf, um Ihre Adresse zu bestätigen:\n\n{link}\n\nWenn Sie nicht darum gebeten haben, brauchen Sie nichts zu tun.\n",
  reset: "Ein neues Passwort", "reset.text": "Öffnen Sie diese Seite, um ein neues Passwort zu wählen. Der Link gilt eine Stunde:\n\n{link}\n\nWenn Sie nicht darum gebeten haben, brauchen Sie nichts zu tun.\n",
  known: "Sie haben hier schon ein Konto", "known.text": "Jemand, vielleicht Sie selbst, wollte unter {site} mit dieser Adresse ein Konto anlegen. Es gibt schon eines.\nFalls Sie das Passwort vergessen haben: {site}/reset\n",
  "password-changed": "Ihr Passwort wurde geändert", "passkey-added": "Ihrem Konto wurde ein Passkey hinzugefügt", "passkey-removed": "Ein Passkey Ihres Kontos wurde entfernt", "role-changed": "Ihre Rolle wurde geändert",
  "owner.text": "{what}: {site}, {at} (UTC).\n\nWenn Sie das nicht waren, wählen Sie unter {site}/reset ein neues Passwort, das alle Sitzungen beendet, und sehen Sie {site}/account durch.\n",
  "notice.text": "{what}.\n{words}\n{where}\n\nKeine solchen Mails mehr: {stop}\n",
  reply: "Jemand hat Ihnen geantwortet", mention: "Jemand hat Sie erwähnt", correction: "Ihr Kommentar hat zu einer Berichtigung geführt", approve: "Ihr Kommentar wurde freigegeben", hide: "Die Moderation hat Ihren Kommentar ausgeblendet", warn: "Die Moderation hat Sie verwarnt",
  suspend: "Ihr Konto wurde auf Zeit gesperrt", ban: "Ihr Konto wurde geschlossen", restore: "Ihr Konto ist wieder offen", "appeal-granted": "Ihrem Widerspruch wurde stattgegeben", "appeal-refused": "Ihr Widerspruch wurde abgelehnt",
};

const ko: Words = {
  verify: "주소를 확인해 주세요", "verify.text": "이 페이지를 열고 단추를 눌러 주소를 확인해 주세요:\n\n{link}\n\n요청하신 적이 없다면 아무것도 하지 않으셔도 됩니다.\n",
  reset: "새 비밀번호", "reset.text": "한 시간 안에 이 페이지를 열고 새 비밀번호를 정해 주세요:\n\n{link}\n\n요청하신 적이 없다면 아무것도 하지 않으셔도 됩니다.\n",
  known: "이미 계정이 있습니다", "known.text": "누군가 이 주소로 {site}에 계정을 만들려고 했습니다. 이미 계정이 있습니다.\n비밀번호를 잊으셨다면: {site}/reset\n",
  "password-changed": "비밀번호가 바뀌었습니다", "passkey-added": "계정에 패스키가 추가되었습니다", "passkey-removed": "계정에서 패스키가 삭제되었습니다", "role-changed": "역할이 바뀌었습니다",
  "owner.text": "{what}. {site}, {at} (UTC)\n\n본인이 한 일이 아니라면 {site}/reset 에서 새 비밀번호를 정해 주세요. 그러면 모든 세션이 끝납니다. {site}/account 도 확인해 주세요.\n",
  "notice.text": "{what}.\n{words}\n{where}\n\n이런 메일을 그만 받으려면: {stop}\n",
  reply: "댓글에 답글이 달렸습니다", mention: "댓글에서 회원님을 언급했습니다", correction: "회원님의 댓글로 기록이 바로잡혔습니다", approve: "회원님의 댓글이 승인되었습니다", hide: "운영자가 회원님의 댓글을 숨겼습니다", warn: "운영자가 주의를 주었습니다",
  suspend: "계정이 일정 기간 정지되었습니다", ban: "계정이 닫혔습니다", restore: "계정이 다시 열렸습니다", "appeal-granted": "이의가 받아들여졌습니다", "appeal-refused": "이의가 받아들여지지 않았습니다",
};

const TABLES: Readonly<Record<string, Words>> = { en, de, ko };

/** A language mails are written in; English for any other. */
export function mailLanguage(lang: string | undefined): string {
  return lang !== undefined && Object.hasOwn(TABLES, lang) ? lang : "en";
}

/** Subject and text of a mail about an account. */
export function mailText(lang: string, kind: "verify" | "reset" | "known" | OwnerNews, values: Readonly<Record<string, string>>): { readonly subject: string; readonly text: string } {
  const words = TABLES[mailLanguage(lang)] ?? en;
  const text = kind === "verify" || kind === "reset" || kind === "known" ? words[`${kind}.text`] : words["owner.text"];
  return { subject: words[kind], text: filled(text, { ...values, what: words[kind] }) };
}

/** Subject and text of a notification by mail; `words` is what a person wrote. */
export function noticeText(lang: string, kind: NoticeKind, values: { readonly words: string; readonly where: string; readonly stop: string }): { readonly subject: string; readonly text: string } {
  const words = TABLES[mailLanguage(lang)] ?? en;
  return { subject: words[kind], text: filled(words["notice.text"], { ...values, what: words[kind] }) };
}

/** In one pass, so that a value with braces in it is left as it is. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
