import type { FC } from "hono/jsx";
import { raw } from "hono/html";
import type { CommentPage, CommentSort, DiscussionView, NoteView, NotificationRow, Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { Comment, Composer, MoreReplies, Replies } from "./comment-parts.js";
import { say, sayCount } from "./words.js";

/** What the form was sent with, when it comes back. */
export interface Draft { readonly body: string; readonly preview: string | null; readonly problem: string | null; readonly about: string | null }

export const EMPTY_DRAFT: Draft = { body: "", preview: null, problem: null, about: null };

interface DiscussionProps { readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice; readonly draft: Draft; readonly requestKey: string; readonly isPosted: boolean }

const SORTS: readonly CommentSort[] = ["newest", "oldest", "busiest"];

/** A story's discussion: notes, the form, threads. */
export const DiscussionPage: FC<DiscussionProps> = ({ view, viewer, voice, draft, requestKey, isPosted }) => {
  const at = `/story/${view.storyId}/discussion`;
  const about = view.anchorables.find((part) => part.key === draft.about) ?? view.about;
  return (
    <section class="talk" data-live={`${at}/live`}>
      <p class="kicker"><a href={`/story/${view.storyId}`}>{say("backToStory")}</a><a href={`${at}.atom`}>{say("follow")}</a></p>
      <h1 dir="auto">{view.headline}</h1>
      <p class="count-line">{view.total === 0 ? say("noComments") : sayCount("comments", view.total)}</p>
      <p class="note note-good" hidden data-live-note role="status">{say("live")} <a href={at}>{say("reload")}</a></p>
      {isPosted ? <p class="note note-good" role="status">{say("postedHeld")}</p> : null}
      {view.total === 0 ? <p class="lede">{say("beFirst")}</p> : null}
      <Notes view={view} viewer={viewer} requestKey={requestKey} />
      <h2>{say("write")}</h2>
      <Composer action={at} viewer={viewer} requestKey={requestKey} about={about} anchorables={view.anchorables} body={draft.body} preview={draft.preview} problem={draft.problem} label="comment" back={at} />
      {view.waiting.length === 0 ? null : <section><h2>{say("yourWaiting")}</h2>{view.waiting.map((comment) => <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={false} seen={null} />)}</section>}
      {view.total === 0 && view.threads.length === 0 ? null : <Threads view={view} viewer={viewer} voice={voice} at={at} />}
    </section>
  );
};

const Threads: FC<{ readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice; readonly at: string }> = ({ view, viewer, voice, at }) => {
  const query = (sort: CommentSort, after: string | null): string => `${at}?${new URLSearchParams({ sort, ...(view.about === null ? {} : { about: view.about.key }), ...(after === null ? {} : { after }) })}`;
  return (
    <section aria-labelledby="threads-title">
      <h2 id="threads-title">{say("discussion")}</h2>
      {view.about === null ? null : <blockquote class="anchor"><p class="quiet">{say("aboutOnly")} <a href={at}>{say("aboutAll")}</a></p><p dir="auto">{view.about.text}</p></blockquote>}
      <nav class="chips sorts" aria-label={say("sortLabel")}>{SORTS.map((sort) => <a href={query(sort, null)} aria-current={sort === view.sort ? "true" : undefined}>{say(`sort.${sort}`)}</a>)}</nav>
      <ol class="threads">{view.threads.map(({ comment, replies }) => (
        <li class="thread"><details open><summary aria-label={`${comment.author?.name ?? say("gone")}, ${sayCount("replies", comment.replies)}`}><span class="quiet">{comment.replies === 0 ? "" : sayCount("replies", comment.replies)}</span></summary>
          <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={comment.author !== null && view.blocked.includes(comment.author.id)} seen={view.seen} />
          <Replies replies={replies} base={0} viewer={viewer} voice={voice} blocked={view.blocked} seen={view.seen} />
          <MoreReplies comment={comment} shown={replies.length} /></details></li>))}</ol>
      {view.next === null ? null : <p class="pager"><a class="button" href={query(view.sort, view.next)}>{say("older")}</a></p>}
    </section>
  );
};

const Notes: FC<{ readonly view: DiscussionView; readonly viewer: Viewer | null; readonly requestKey: string }> = ({ view, viewer, requestKey }) => (
  view.notes.length === 0 && viewer === null ? null : (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{say("notes")}</h2>
      <p class="quiet">{say("notesLead")}</p>
      {view.notes.map((note) => <Note note={note} viewer={viewer} />)}
      {viewer === null ? null : (
        <details><summary>{say("noteWrite")}</summary>
          <form method="post" action={`/story/${view.storyId}/notes`} class="stack"><input type="hidden" name="key" value={requestKey} />
            <p class="field"><label for="n-about">{say("about")}</label><select id="n-about" name="about" required>{view.anchorables.filter((part) => part.kind !== "edge").slice(0, 200).map((part) => <option value={part.key}>{part.text.slice(0, 110)}</option>)}</select></p>
            <p class="field"><label for="n-url">{say("noteUrl")}</label><input id="n-url" name="url" type="url" required maxlength={2000} /></p>
            <p class="field"><label for="n-body">{say("noteText")}</label><textarea id="n-body" name="body" rows={3} required maxlength={2000}></textarea></p>
            <p><button>{say("noteGo")}</button></p>
          </form></details>)}
    </section>)
);

const RATES = [[1, "noteHelpful"], [0.5, "noteSomewhat"], [0, "noteNot"]] as const;

const Note: FC<{ readonly note: NoteView; readonly viewer: Viewer | null }> = ({ note, viewer }) => (
  <article class="comment reader-note" id={`n-${note.id}`}>
    <p><span class={`tag ${note.status === "helpful" ? "tag-first" : ""}`}>{say(`note.${note.status}`)}</span> <b><bdi>{note.author}</bdi></b></p>
    <blockquote class="anchor"><p class="quiet">{say(note.anchorState?.state === "earlier" ? "anchorEarlier" : `anchor.${note.anchor.kind}`)}</p><p dir="auto">{note.anchor.quote}</p></blockquote>
    <div class="comment-words">{raw(note.html)}</div>
    <p><a href={note.sourceUrl} rel="nofollow ugc noopener noreferrer">{say("source")}: {note.sourceUrl.slice(0, 90)}</a></p>
    <p class="quiet">{note.because}</p>
    {viewer === null ? null : <form method="post" action={`/notes/${note.id}/rate`} class="actions"><span class="quiet">{say("rateThis")}</span>{RATES.map(([value, word]) => <button class="quiet-button" name="value" value={String(value)} aria-pressed={note.own === value ? "true" : "false"}>{say(word)}</button>)}</form>}
  </article>
);

/** One comment with what stands below it, and the form to answer. */
export const CommentPageView: FC<{ readonly view: CommentPage; readonly viewer: Viewer | null; readonly voice: Voice; readonly draft: Draft; readonly requestKey: string }> = ({ view, viewer, voice, draft, requestKey }) => {
  const { comment } = view;
  const at = `/comment/${comment.id}`;
  return (
    <section class="talk">
      <p class="kicker"><a href={`/story/${comment.storyId}/discussion`}>{say("discussion")}</a>{comment.parentId === null ? null : <a href={`/comment/${comment.parentId}`}>{say("inReplyTo", { name: comment.parentName ?? "" })}</a>}<a href={`/story/${comment.storyId}`}>{say("backToStory")}</a></p>
      <h1 dir="auto">{view.headline}</h1>
      <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={false} seen={null} isAlone />
      {comment.repairId !== null && viewer !== null && viewer.role !== "reader" ? <form method="post" action={`/corrections/${comment.repairId}/undo`}><button class="quiet-button">{say("undoCorrection")}</button></form> : null}
      {comment.author !== null && viewer !== null && comment.author.id !== viewer.id ? <form method="post" action={`/people/${comment.author.id}/block`} class="actions"><input type="hidden" name="on" value={view.blocked.includes(comment.author.id) ? "no" : "yes"} /><button class="quiet-button">{say(view.blocked.includes(comment.author.id) ? "unblock" : "block")}</button></form> : null}
      <Replies replies={view.replies} base={comment.depth} viewer={viewer} voice={voice} blocked={view.blocked} seen={null} />
      {view.next === null ? null : <p class="pager"><a class="button" href={`${at}?after=${view.next}`}>{say("moreReplies")}</a></p>}
      {comment.state === "shown" ? <><h2>{say("reply")}</h2><Composer action={`${at}/reply`} viewer={viewer} requestKey={requestKey} about={null} anchorables={null} body={draft.body} preview={draft.preview} problem={draft.problem} label="reply" back={at} /></> : null}
    </section>
  );
};

export const NotificationsPage: FC<{ readonly rows: readonly NotificationRow[]; readonly voice: Voice }> = ({ rows, voice }) => (
  <section class="plain">
    <h1>{say("notifications")}</h1>
    {rows.length === 0 ? <p class="lede">{say("noNotifications")}</p> : (
      <><form method="post" action="/notifications/read"><button class="quiet-button">{say("markRead")}</button></form>
        <ul class="rows tall">{rows.map((row) => (
          <li class={row.isRead ? undefined : "is-new"}><span>{say(`notice.${row.kind}`, { name: row.by ?? "" })} <time class="quiet" datetime={row.at}>{voice.time(row.at)}</time>{row.text === "" ? null : <><br /><span class="quiet">{row.text}</span></>}</span>{row.commentId === null ? null : <a href={`/comment/${row.commentId}`}>{say("open")}</a>}</li>))}</ul></>)}
  </section>
);
