import type { FC } from "hono/jsx";
import type { Voice } from "../i18n.js";
import type { MessageKey } from "../messages/en.js";

/** What a form was sent with. */
export type Fields = Readonly<Record<string, string>>;

/** Fields in which people write at length, with their labels. Never a password. */
const WRITTEN: Readonly<Record<string, MessageKey>> = { body: "discuss.comment", text: "kept.words", bio: "account.bio", answer: "desk.answer" };
/** Short fields that come back to be seen and corrected. */
const LINES: Readonly<Record<string, MessageKey>> = { url: "note.url", value: "kept.value", reason: "kept.reason", name: "account.name" };
/** What the form knew by itself; the key makes a second sending of the same form one. */
const CARRIED = ["key", "about", "kind", "action", "days", "uphold", "mailReplies", "lang", "from", "section", "group", "claim", "origin", "article"] as const;

/** True when something was written that would be a loss. */
export function hasWords(fields: Fields): boolean {
  return [...Object.keys(WRITTEN), "reason"].some((name) => (fields[name] ?? "").trim() !== "");
}

const given = (table: Readonly<Record<string, MessageKey>>, fields: Fields): (readonly [string, MessageKey, string])[] =>
  Object.entries(table).flatMap(([name, label]) => (fields[name] === undefined ? [] : [[name, label, fields[name]] as const]));

/** The form again, as it was sent. It needs nothing from the database. */
export const KeptWords: FC<{ readonly action: string; readonly fields: Fields; readonly lead: string; readonly voice: Voice }> = ({ action, fields, lead, voice }) => (
  <form method="post" action={action} class="stack composer" data-proof={fields["altcha"] === undefined ? undefined : ""}>
    <p role="status">{lead}</p>
    {CARRIED.map((name) => (fields[name] === undefined ? null : <input type="hidden" name={name} value={fields[name]} />))}
    {given(LINES, fields).map(([name, label, value]) => <p class="field"><label for={`k-${name}`}>{voice.t(label)}</label><input id={`k-${name}`} name={name} value={value} /></p>)}
    {given(WRITTEN, fields).map(([name, label, value]) => <p class="field"><label for={`k-${name}`}>{voice.t(label)}</label><textarea id={`k-${name}`} name={name} rows={6}>{value}</textarea></p>)}
    <p class="actions"><button name="do" value={fields["do"] === undefined || fields["do"] === "preview" ? "post" : fields["do"]}>{voice.t("kept.again")}</button></p>
  </form>
);
