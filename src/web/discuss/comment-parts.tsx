import type { FC } from "hono/jsx";
import { raw } from "hono/html";
import type { Anchorable, CommentView, Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { say, sayCount } from "./words.js";

interface CommentProps { readonly comment: CommentView; readonly viewer: Viewer | null; readonly voice: Voice; readonly isBlocked: boolean; readonly seen: number | null; readonly isAlone?: boolean }

/** One comment. Its words are Markdown that the rules rendered: they hold allow-listed tags only. */
export const Comment: FC<CommentProps> = (props) => {
  const { comment, isBlocked } = props;
  if (comment.author === null) return <article class="comment gone" id={`c-${comment.id}`}><p class="quiet">{say(comment.state === "hidden" ? "hiddenComment" : "gone")}</p></article>;
  return (
    <article class="comment" id={`c-${comment.id}`} data-seq={comment.seq}>
      {isBlocked ? <details><summary>{say("fromBlocked")}</summary><Words {...props} /></details> : <Words {...props} />}
    </article>
  );
};

const Words: FC<CommentProps> = ({ comment, viewer, voice, seen, isAlone }) => (
  <>
    <header class="comment-head">
      <b><bdi>{comment.author?.name}</bdi></b>
      {comment.author === null || comment.author.role === "reader" ? null : <span class="tag tag-first">{say(`role${comment.author.role[0]!.toUpperCase()}${comment.author.role.slice(1)}` as "roleEditor")}</span>}
      <a class="quiet" href={`/comment/${comment.id}`} aria-label={`${say("permalink")}, ${voice.time(comment.createdAt)}`}><time datetime={comment.createdAt}>{voice.time(comment.createdAt)}</time></a>
      {comment.editedAt === null ? null : <a class="quiet" href={`/comment/${comment.id}/history`}>{say("history")}</a>}
      {comment.parentName === null || comment.depth < 2 ? null : <span class="quiet">{say("inReplyTo", { name: comment.parentName })}</span>}
      {seen !== null && seen > 0 && comment.seq > seen && comment.author?.id !== viewer?.id ? <b class="fresh">{say("new")}</b> : null}
    </header>
    <AnchorNote comment={comment} />
    {comment.state === "held" ? <p class="note">{say("waiting")}</p> : null}
    <div class="comment-words">{raw(comment.html)}</div>
    {comment.repairId === null ? null : <p class="note note-good">{say("corrected")}</p>}
    <Actions comment={comment} viewer={viewer} isAlone={isAlone ?? false} />
  </>
);

/** What the comment is about, in the words that stood there when it was written. */
const AnchorNote: FC<{ readonly comment: CommentView }> = ({ comment }) => {
  const { anchor, anchorState } = comment;
  if (anchor === null) return null;
  return (
    <blockquote class="anchor">
      <p class="quiet">{anchorState?.state === "earlier" ? <a href={`/story/${comment.storyId}/v/${anchor.version}`}>{say("anchorEarlier")}</a> : anchorState?.state === "changed" ? say("anchorChanged") : say(`anchor.${anchor.kind}`)}</p>
      <p dir="auto">{anchor.quote}</p>
      {anchorState?.state === "changed" ? <p dir="auto"><span class="quiet">{say("anchorNow")}:</span> {anchorState.now}</p> : null}
    </blockquote>
  );
};

const Actions: FC<{ readonly comment: CommentView; readonly viewer: Viewer | null; readonly isAlone: boolean }> = ({ comment, viewer, isAlone }) => {
  const at = `/comment/${comment.id}`;
  const isOwn = viewer !== null && viewer.id === comment.author?.id;
  return (
    <p class="comment-actions">
      {isAlone ? null : <a href={`${at}#reply`}>{say("reply")}</a>}
      {isOwn ? <><a href={`${at}/edit`}>{say("edit")}</a><a href={`${at}/delete`}>{say("delete")}</a></> : null}
      {viewer !== null && !isOwn ? <a href={`${at}/report`}>{say("report")}</a> : null}
      {viewer !== null && viewer.role !== "reader" && comment.state === "shown" && comment.repairId === null ? <a href={`${at}/correct`}>{say("correct")}</a> : null}
    </p>
  );
};

/** Replies in reading order, set in by their level below `base`. */
export const Replies: FC<{ readonly replies: readonly CommentView[]; readonly base: number; readonly viewer: Viewer | null; readonly voice: Voice; readonly blocked: readonly string[]; readonly seen: number | null }> = ({ replies, base, viewer, voice, blocked, seen }) => (
  replies.length === 0 ? null : <ol class="replies">{replies.map((reply) => (
    <li class={`level-${Math.min(5, Math.max(1, reply.depth - base))}`}><Comment comment={reply} viewer={viewer} voice={voice} isBlocked={reply.author !== null && blocked.includes(reply.author.id)} seen={seen} /></li>))}</ol>
);

interface ComposerProps { readonly action: string; readonly viewer: Viewer | null; readonly requestKey: string; readonly about: Anchorable | null; readonly anchorables: readonly Anchorable[] | null; readonly body: string; readonly preview: string | null; readonly problem: string | null; readonly label: "comment" | "reply" | "edit"; readonly back: string }

const GROUPS = ["sentence", "paragraph", "claim", "figure", "edge"] as const;
const OPTION = 110;

/** The form to write in, or the way to sign in. Preview and posting are buttons of the same form, so it needs no script. */
export const Composer: FC<ComposerProps> = ({ action, viewer, requestKey, about, anchorables, body, preview, problem, label, back }) => (
  viewer === null ? <div class="join"><h3>{say("signInToWrite")}</h3><p>{say("signInLead")}</p><a class="button" href={`/sign-in?back=${encodeURIComponent(back)}`}>{say("signIn")}</a></div> : (
    <form method="post" action={action} class="stack composer" id={label === "reply" ? "reply" : "write"} data-proof={viewer.role === "reader" && viewer.approved < 3 ? "" : undefined}>
      <input type="hidden" name="key" value={requestKey} />
      {problem === null ? null : <p class="note" role="alert">{problem}</p>}
      {preview === null ? null : <section class="preview" aria-label={say("previewTitle")}><div class="comment-words">{raw(preview)}</div></section>}
      {anchorables === null ? null : (
        <p class="field"><label for="f-about">{say("about")}</label><select id="f-about" name="about"><option value="story">{say("aboutStory")}</option>
          {GROUPS.map((kind) => {
            const parts = anchorables.filter((part) => part.kind === kind);
            return parts.length === 0 ? null : <optgroup label={say(`anchor.${kind}`)}>{parts.slice(0, 60).map((part) => <option value={part.key} selected={part.key === about?.key}>{part.text.length > OPTION ? `${part.text.slice(0, OPTION)}…` : part.text}</option>)}</optgroup>;
          })}</select></p>)}
      <p class="field"><label for="f-body">{say(label)}</label><textarea id="f-body" name="body" rows={5} required maxlength={8000} aria-describedby="h-body">{body}</textarea><span class="quiet" id="h-body">{say("markdownHint")}</span></p>
      <p class="actions"><button name="do" value="post">{label === "edit" ? say("save") : say("post")}</button><button name="do" value="preview" class="quiet-button">{say("preview")}</button></p>
    </form>)
);

/** The line that counts replies and leads to those not shown. */
export const MoreReplies: FC<{ readonly comment: CommentView; readonly shown: number }> = ({ comment, shown }) => (
  comment.replies > shown ? <p class="more"><a href={`/comment/${comment.id}`}>{say("allReplies", { n: comment.replies })}</a></p> : null
);

export { sayCount };
