import type { FC } from "hono/jsx";
import { raw } from "hono/html";
import type { CommentPage, CommentSort, DiscussionView, NotificationRow, ThreadView, Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { AnchorNote, Comment, Composer, Replies } from "./comment-parts.js";
import { Notes, type NoteDraft } from "./note-parts.js";

/** What the form was sent with, when it comes back. */
export interface Draft { readonly body: string; readonly preview: string | null; readonly problem: string | null; readonly about: string | null; readonly note?: NoteDraft }

export const EMPTY_DRAFT: Draft = { body: "", preview: null, problem: null, about: null };

interface DiscussionProps { readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice; readonly draft: Draft; readonly requestKey: string; readonly isPosted: boolean }

const SORTS: readonly CommentSort[] = ["newest", "oldest", "busiest"];

/** A story's discussion: notes, the form, threads. */
export const DiscussionPage: FC<DiscussionProps> = ({ view, viewer, voice, draft, requestKey, isPosted }) => {
  const at = `/story/${view.storyId}/discussion`;
  const about = view.anchorables.find((part) => part.key === draft.about) ?? view.about;
  const back = view.about === null ? at : `${at}?${new URLSearchParams({ about: view.about.key })}`;
  return (
    <section class="talk" data-live={`${at}/live`}>
      <p class="kicker"><a href={`/story/${view.storyId}`}>{voice.t("discuss.backToStory")}</a><a href={`${at}.atom`}>{voice.t("discuss.feed")}</a><a href="/rules">{voice.t("discuss.rulesLink")}</a></p>
      <h1 dir="auto">{view.headline}</h1>
      <p class="count-line">{view.total === 0 ? voice.t("discuss.none") : voice.count("discuss.comments", view.total)}</p>
      <p class="note note-good" hidden data-live-note role="status">{voice.t("discuss.live")} <a href={at}>{voice.t("discuss.reload")}</a></p>
      {isPosted ? <p class="note note-good" role="status">{voice.t("discuss.postedHeld")}</p> : null}
      {view.total === 0 ? <p class="lede">{voice.t("discuss.first")}</p> : null}
      <Notes view={view} viewer={viewer} voice={voice} draft={draft.note ?? null} requestKey={requestKey} />
      <h2 id="write-here">{voice.t("discuss.write")}</h2>
      <Composer action={at} viewer={viewer} voice={voice} requestKey={requestKey} about={about} anchorables={view.anchorables} body={draft.body} preview={draft.preview} problem={draft.problem} label="comment" back={back} />
      {view.waiting.length === 0 ? null : <section><h2>{voice.t("discuss.yourWaiting")}</h2>{view.waiting.map((comment) => <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={false} seen={null} />)}</section>}
      {view.total === 0 && view.threads.length === 0 ? null : <Threads view={view} viewer={viewer} voice={voice} at={at} />}
    </section>
  );
};

const Threads: FC<{ readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice; readonly at: string }> = ({ view, viewer, voice, at }) => {
  const query = (sort: CommentSort, after: string | null): string => `${at}?${new URLSearchParams({ sort, ...(view.about === null ? {} : { about: view.about.key }), ...(after === null ? {} : { after }) })}`;
  return (
    <section aria-labelledby="threads-title">
      <h2 id="threads-title">{voice.t("discuss.title")}</h2>
      {view.about === null ? null : <p class="quiet">{voice.t("discuss.aboutOnly", { part: voice.t(`part.${view.about.kind}`) })}. <a href={at}>{voice.t("discuss.aboutAll")}</a></p>}
      {view.threads.length === 0 ? <p>{voice.t("discuss.noneAbout")}</p> : (
        <><nav class="chips sorts" aria-label={voice.t("discuss.sort")}>{SORTS.map((sort) => <a href={query(sort, null)} aria-current={sort === view.sort ? "true" : undefined}>{voice.t(`discuss.sort.${sort}`)}</a>)}</nav>
          <ol class="threads">{view.threads.map((thread) => <Thread thread={thread} view={view} viewer={viewer} voice={voice} />)}</ol></>)}
      {view.next === null ? null : <p class="pager"><a class="button" href={query(view.sort, view.next)}>{voice.t("discuss.older")}</a></p>}
    </section>
  );
};

/** A comment with the first of its replies, which fold away under their count. */
const Thread: FC<{ readonly thread: ThreadView; readonly view: DiscussionView; readonly viewer: Viewer | null; readonly voice: Voice }> = ({ thread: { comment, replies }, view, viewer, voice }) => (
  <li class="thread">
    <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={comment.author !== null && view.blocked.includes(comment.author.id)} seen={view.seen} />
    {replies.length === 0 ? null : (
      <details open><summary>{voice.count("discuss.replies", comment.replies)}</summary>
        <Replies replies={replies} base={0} viewer={viewer} voice={voice} blocked={view.blocked} seen={view.seen} /></details>)}
    {comment.replies > replies.length ? <p class="more"><a href={`/comment/${comment.id}`}>{voice.count("discuss.allReplies", comment.replies)}</a></p> : null}
  </li>
);

/** One comment with what stands above and below it, and the form to answer. */
export const CommentPageView: FC<{ readonly view: CommentPage; readonly viewer: Viewer | null; readonly voice: Voice; readonly draft: Draft; readonly requestKey: string }> = ({ view, viewer, voice, draft, requestKey }) => {
  const { comment, root, parent } = view;
  const at = `/comment/${comment.id}`;
  return (
    <section class="talk">
      <p class="kicker"><a href={`/story/${comment.storyId}/discussion`}>{voice.t("discuss.title")}</a>{root === null ? null : <a href={`/comment/${root.id}`}>{voice.t("discuss.thread")}</a>}<a href={`/story/${comment.storyId}`}>{voice.t("discuss.backToStory")}</a></p>
      <h1 dir="auto">{view.headline}</h1>
      {root?.anchor == null ? null : <AnchorNote storyId={root.storyId} anchor={root.anchor} state={root.anchorState} voice={voice} />}
      {parent === null ? null : (
        <blockquote class="above"><p class="quiet"><a href={`/comment/${parent.id}`}>{voice.t("discuss.inReplyTo", { name: parent.author?.name ?? "–" })}</a></p>
          {parent.author === null ? <p class="quiet">{voice.t(parent.state === "hidden" ? "discuss.hidden" : "discuss.gone")}</p> : <div class="comment-words">{raw(parent.html)}</div>}</blockquote>)}
      <Comment comment={comment} viewer={viewer} voice={voice} isBlocked={false} seen={null} isAlone />
      <Beside view={view} viewer={viewer} voice={voice} />
      {view.replies.length === 0 ? null : <><h2>{voice.t("discuss.answers")}</h2><Replies replies={view.replies} base={comment.depth} viewer={viewer} voice={voice} blocked={view.blocked} seen={null} /></>}
      {view.next === null ? null : <p class="pager"><a class="button" href={`${at}?after=${view.next}`}>{voice.t("discuss.moreReplies")}</a></p>}
      {comment.state === "shown" ? <><h2>{voice.t("discuss.reply")}</h2><Composer action={`${at}/reply`} viewer={viewer} voice={voice} requestKey={requestKey} about={null} anchorables={null} body={draft.body} preview={draft.preview} problem={draft.problem} label="reply" back={at} /></> : null}
    </section>
  );
};

/** What a signed-in person can do beside answering: take a correction back, block the author. */
const Beside: FC<{ readonly view: CommentPage; readonly viewer: Viewer | null; readonly voice: Voice }> = ({ view, viewer, voice }) => {
  const { author, repairId } = view.comment;
  if (viewer === null) return null;
  const isBlocked = author !== null && view.blocked.includes(author.id);
  return (
    <>
      {repairId === null || viewer.role === "reader" ? null : <form method="post" action={`/corrections/${repairId}/undo`}><button class="quiet-button">{voice.t("correct.undo")}</button></form>}
      {author === null || author.id === viewer.id ? null : (
        <details class="aside"><summary>{voice.t(isBlocked ? "discuss.unblock" : "discuss.block")}</summary>
          <p class="quiet">{voice.t("discuss.blockLead")}</p>
          <form method="post" action={`/people/${author.id}/block`}><input type="hidden" name="on" value={isBlocked ? "no" : "yes"} /><input type="hidden" name="back" value={`/comment/${view.comment.id}`} /><button class="quiet-button">{voice.t(isBlocked ? "discuss.unblock" : "discuss.block")}</button></form></details>)}
    </>
  );
};

export const NotificationsPage: FC<{ readonly rows: readonly NotificationRow[]; readonly voice: Voice }> = ({ rows, voice }) => {
  const unread = rows.filter((row) => !row.isRead).length;
  return (
    <section class="plain talk">
      <p class="kicker"><a href="/account">{voice.t("account.title")}</a></p>
      <h1>{voice.t("notice.title")}</h1>
      {rows.length === 0 ? <p class="lede">{voice.t("notice.none")}</p> : (
        <>{unread === 0 ? null : <form method="post" action="/notifications/read" class="actions"><b>{voice.count("notice.unread", unread)}</b><button class="quiet-button">{voice.t("notice.markRead")}</button></form>}
          <ul class="rows tall">{rows.map((row) => (
            <li class={row.isRead ? undefined : "is-new"}><span>{voice.t(`notice.${row.kind}`, { name: row.by ?? "–" })} <time class="quiet" datetime={row.at}>{voice.time(row.at)}</time>{row.isRead ? null : <b class="fresh"> {voice.t("discuss.new")}</b>}{row.text === "" ? null : <><br /><q class="quiet">{row.text}</q></>}</span>
              {row.commentId === null ? null : <a href={`/comment/${row.commentId}`} aria-label={`${voice.t("notice.open")}: ${voice.t(`notice.${row.kind}`, { name: row.by ?? "–" })}, ${voice.time(row.at)}`}>{voice.t("notice.open")}</a>}</li>))}</ul></>)}
    </section>
  );
};
