import type { FC } from "hono/jsx";
import { raw } from "hono/html";
import type { DiscussionView, NoteView, Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { AboutChoice, AnchorNote, NOTE_GROUPS } from "./comment-parts.js";
import { outwardHref } from "../parts/address.js";

/** What a note's form was sent with, when it comes back, and why it did. */
export interface NoteDraft { readonly body: string; readonly url: string; readonly about: string; readonly problem: string }

/** Notes of readers, and the form for a new one. */
export const Notes: FC<{ readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice; readonly draft: NoteDraft | null; readonly requestKey: string }> = ({ view, viewer, voice, draft, requestKey }) => (
  view.notes.length === 0 && viewer === null ? null : (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{voice.t("note.title")}</h2>
      <p class="quiet">{voice.t("note.lead")}</p>
      {view.notes.map((note) => <Note note={note} storyId={view.storyId} viewer={viewer} voice={voice} />)}
      {viewer === null ? null : (
        <details open={draft === null ? undefined : true}><summary>{voice.t("note.write")}</summary>
          <form method="post" action={`/story/${view.storyId}/notes`} class="stack"><input type="hidden" name="key" value={requestKey} />
            {draft === null ? null : <p class="note" role="alert">{draft.problem}</p>}
            <p class="field"><label for="n-about">{voice.t("discuss.about")}</label><AboutChoice id="n-about" anchorables={view.anchorables} chosen={view.anchorables.find((part) => part.key === draft?.about) ?? view.about} kinds={NOTE_GROUPS} voice={voice} /></p>
            <p class="field"><label for="n-url">{voice.t("note.url")}</label><input id="n-url" name="url" type="url" required maxlength={2000} value={draft?.url ?? ""} /></p>
            <p class="field"><label for="n-body">{voice.t("note.text")}</label><textarea id="n-body" name="body" rows={3} required maxlength={2000}>{draft?.body ?? ""}</textarea></p>
            <p><button>{voice.t("note.go")}</button></p>
          </form></details>)}
    </section>)
);

const RATES = [[1, "yes"], [0.5, "somewhat"], [0, "no"]] as const;

const Note: FC<{ readonly note: NoteView; readonly storyId: string; readonly viewer: Viewer | null; readonly voice: Voice }> = ({ note, storyId, viewer, voice }) => (
  <article class="comment reader-note" id={`n-${note.id}`}>
    <header class="comment-head"><b><bdi>{note.author}</bdi></b><span class={`tag ${note.status === "helpful" ? "tag-first" : ""}`}>{voice.t(`note.${note.status}`)}</span><time class="quiet" datetime={note.createdAt}>{voice.time(note.createdAt)}</time></header>
    <AnchorNote storyId={storyId} anchor={note.anchor} state={note.anchorState} voice={voice} />
    <div class="comment-words">{raw(note.html)}</div>
    <p>{voice.t("note.source")}: {outwardHref(note.sourceUrl) === null ? <bdi>{note.sourceUrl.slice(0, 90)}</bdi> : <a href={outwardHref(note.sourceUrl) ?? ""} rel="nofollow ugc noopener noreferrer">{note.sourceUrl.slice(0, 90)}</a>}</p>
    <p class="quiet">{voice.t(`ranked.${note.because.code}`, note.because.values)}</p>
    {viewer === null ? null : note.isOwn ? <p class="quiet">{voice.t("note.own")}</p> : (
      <form method="post" action={`/notes/${note.id}/rate`} class="actions"><span class="quiet">{voice.t("note.rate")}</span>{RATES.map(([value, word]) => <button class="quiet-button" name="value" value={String(value)} aria-pressed={note.own === value ? "true" : "false"}>{voice.t(`note.rate.${word}`)}</button>)}</form>)}
  </article>
);
