import type { Child, FC } from "hono/jsx";
import { raw } from "hono/html";
import type { Anchor, Anchorable, AnchorState, CommentView, Viewer } from "../../model/index.js";
import type { Voice } from "../i18n.js";

interface CommentProps { readonly comment: CommentView; readonly viewer: Viewer | null; readonly voice: Voice; readonly isBlocked: boolean; readonly seen: number | null; readonly isAlone?: boolean }

/** What a comment's look depends on beside the comment. */
interface Look { readonly lang: string; readonly isSignedIn: boolean; readonly isOwn: boolean; readonly mayCorrect: boolean; readonly isBlocked: boolean; readonly isFresh: boolean; readonly isAlone: boolean }

const MOST_RENDERED = 3000;
const rendered = new Map<string, string>();

/** One comment. Its words are Markdown that the rules rendered: they hold allow-listed tags only. Kept as rendered under everything that it is made of, because most comments of a page stand on the next one too. */
export const Comment: FC<CommentProps> = ({ comment, viewer, voice, isBlocked, seen, isAlone }) => {
  const isOwn = viewer !== null && viewer.id === comment.author?.id;
  const look: Look = {
    lang: voice.lang, isSignedIn: viewer !== null, isOwn, mayCorrect: viewer !== null && viewer.role !== "reader", isBlocked, isFresh: seen !== null && seen > 0 && comment.seq > seen && !isOwn, isAlone: isAlone ?? false,
  };
  const key = JSON.stringify([comment, look]);
  const html = rendered.get(key) ?? String(<Whole comment={comment} look={look} voice={voice} />);
  rendered.delete(key);
  rendered.set(key, html);
  if (rendered.size > MOST_RENDERED) rendered.delete(rendered.keys().next().value ?? "");
  return raw(html);
};

interface PartProps { readonly comment: CommentView; readonly look: Look; readonly voice: Voice }

const Whole: FC<PartProps> = (props) => {
  const { comment, look, voice } = props;
  if (comment.author === null) return <article class="comment gone" id={`c-${comment.id}`}><p class="quiet">{voice.t(comment.state === "hidden" ? "discuss.hidden" : "discuss.gone")}</p></article>;
  return (
    <article class="comment" id={`c-${comment.id}`} data-seq={comment.seq}>
      {look.isBlocked ? <details><summary>{voice.t("discuss.fromBlocked")}</summary><Words {...props} /></details> : <Words {...props} />}
    </article>
  );
};

const Words: FC<PartProps> = ({ comment, look, voice }) => {
  const when = voice.time(comment.createdAt);
  return (
    <>
      <header class="comment-head">
        <b><bdi>{comment.author?.name}</bdi></b>
        {comment.author === null || comment.author.role === "reader" ? null : <span class="tag tag-first">{voice.t(`role.${comment.author.role}`)}</span>}
        <a class="quiet" href={`/comment/${comment.id}`} aria-label={`${voice.t("discuss.permalink")}, ${when}`}><time datetime={comment.createdAt}>{when}</time></a>
        {comment.editedAt === null ? null : <a class="quiet" href={`/comment/${comment.id}/history`}>{voice.t("discuss.edited")}</a>}
        {comment.parentName === null || comment.depth < 2 ? null : <span class="quiet">{voice.t("discuss.inReplyTo", { name: comment.parentName })}</span>}
        {look.isFresh ? <b class="fresh">{voice.t("discuss.new")}</b> : null}
      </header>
      {comment.anchor === null ? null : <AnchorNote storyId={comment.storyId} anchor={comment.anchor} state={comment.anchorState} voice={voice} />}
      {comment.state === "held" ? <div class="note"><p>{voice.t("discuss.waiting")}</p><HeldReasons comment={comment} voice={voice} /></div> : null}
      <div class="comment-words">{raw(comment.html)}</div>
      {comment.repairId === null ? null : <p class="note note-good">{voice.t("correct.done")} <a href={`/story/${comment.storyId}/repair/decisions#decision-${comment.repairId}`}>{voice.t("correct.see")}</a></p>}
      <Actions comment={comment} look={look} voice={voice} />
    </>
  );
};

/** Why a comment waits, for those who can see it. */
export const HeldReasons: FC<{ readonly comment: CommentView; readonly voice: Voice }> = ({ comment, voice }) => (
  comment.reasons.length === 0 ? null : <ul class="because">{comment.reasons.map((reason) => <li>{voice.t(`held.${reason.code}`, reason.values)}</li>)}</ul>
);

/** What a comment or note is about, in the words that stood there when it was written. */
export const AnchorNote: FC<{ readonly storyId: string; readonly anchor: Anchor; readonly state: AnchorState | null; readonly voice: Voice }> = ({ storyId, anchor, state, voice }) => (
  <blockquote class="anchor">
    <p class="quiet">{state?.state === "earlier" ? <a href={`/story/${storyId}/v/${anchor.version}`}>{voice.t("anchor.earlier")}</a> : state?.state === "changed" ? voice.t("anchor.changed") : voice.t(`anchor.${anchor.kind}`)}</p>
    <p dir="auto">{anchor.quote}</p>
    {state?.state === "changed" ? <p dir="auto"><span class="quiet">{voice.t("anchor.now")}:</span> {state.now}</p> : null}
  </blockquote>
);

const Actions: FC<PartProps> = ({ comment, look, voice }) => {
  const at = `/comment/${comment.id}`;
  const isShown = comment.state === "shown";
  const links: readonly (readonly [boolean, string, string])[] = [
    [isShown && !look.isAlone, `${at}#reply`, voice.t("discuss.reply")], [isShown && look.isSignedIn, `${at}?quote=1#reply`, voice.t("discuss.quote")],
    [look.isOwn, `${at}/edit`, voice.t("discuss.edit")], [look.isOwn, `${at}/delete`, voice.t("discuss.delete")], [isShown && look.isSignedIn && !look.isOwn, `${at}/report`, voice.t("discuss.report")],
    [isShown && look.mayCorrect && comment.repairId === null, `${at}/correct`, voice.t("correct.link")],
  ];
  return <p class="comment-actions">{links.filter(([isOffered]) => isOffered).map(([, href, label]) => <a href={href}>{label}</a>)}</p>;
};

interface RepliesProps { readonly replies: readonly CommentView[]; readonly base: number; readonly viewer: Viewer | null; readonly voice: Voice; readonly blocked: readonly string[]; readonly seen: number | null }

/** Replies in reading order, set in by their level below `base`. */
export const Replies: FC<RepliesProps> = ({ replies, base, viewer, voice, blocked, seen }) => (
  replies.length === 0 ? null : <ol class="replies">{replies.map((reply) => (
    <li class={`level-${Math.min(5, Math.max(1, reply.depth - base))}`}><Comment comment={reply} viewer={viewer} voice={voice} isBlocked={reply.author !== null && blocked.includes(reply.author.id)} seen={seen} /></li>))}</ol>
);

interface ComposerProps {
  readonly action: string;
  readonly viewer: Viewer | null;
  readonly voice: Voice;
  readonly requestKey: string;
  readonly about: Anchorable | null;
  readonly anchorables: readonly Anchorable[] | null;
  readonly body: string;
  readonly preview: string | null;
  readonly problem: string | null;
  readonly label: "comment" | "reply" | "edit";
  readonly back: string;
}

/** The form to write in, or the way to sign in. Preview and posting are buttons of the same form, so it needs no script. */
export const Composer: FC<ComposerProps> = ({ action, viewer, voice, requestKey, about, anchorables, body, preview, problem, label, back }) => (
  viewer?.state === "suspended" && body === "" ? <p class="note">{voice.t("why.suspended")} <a href="/account">{voice.t("account.title")}</a></p> : viewer === null ? <div class="join"><h3>{voice.t("discuss.signInToWrite")}</h3><p>{voice.t("account.signInLead")}</p><a class="button" href={`/sign-in?back=${encodeURIComponent(back)}`}>{voice.t("account.signIn")}</a></div> : (
    <form method="post" action={action} class="stack composer" id={label === "reply" ? "reply" : "write"} data-proof={viewer.role === "reader" && viewer.approved < 3 ? "" : undefined}>
      <input type="hidden" name="key" value={requestKey} />
      {problem === null ? null : <p class="note" role="alert">{problem}</p>}
      {preview === null ? null : <section class="preview" aria-label={voice.t("discuss.preview")}><p class="quiet">{voice.t("discuss.preview")}</p><div class="comment-words">{raw(preview)}</div></section>}
      {anchorables === null ? null : (
        <div class="field"><label for="f-about">{voice.t("discuss.about")}</label><AboutChoice id="f-about" anchorables={anchorables} chosen={about} kinds={GROUPS} withStory voice={voice} />
          {about === null || about.text.length <= OPTION ? null : <blockquote class="anchor"><p dir="auto">{about.text}</p></blockquote>}</div>)}
      <p class="field"><label for="f-body">{voice.t(label === "reply" ? "discuss.reply" : "discuss.comment")}</label><textarea id="f-body" name="body" rows={5} required maxlength={8000} aria-describedby="h-body">{body}</textarea><span class="quiet" id="h-body">{voice.t("discuss.markdownHint")} <a href="/rules">{voice.t("discuss.rulesLink")}</a></span></p>
      <p class="actions"><button name="do" value="post">{voice.t(label === "edit" ? "account.save" : "discuss.post")}</button><button name="do" value="preview" class="quiet-button">{voice.t("discuss.preview")}</button>{label === "edit" ? <a href={back}>{voice.t("discuss.cancel")}</a> : null}</p>
    </form>)
);

const GROUPS = ["sentence", "paragraph", "claim", "figure", "edge"] as const;
/** What a note with a source can be about. */
export const NOTE_GROUPS = ["sentence", "claim", "figure"] as const;
const OPTION = 110;
const MOST = 60;

interface AboutProps { readonly id: string; readonly anchorables: readonly Anchorable[]; readonly chosen: Anchorable | null; readonly kinds: readonly (typeof GROUPS)[number][]; readonly withStory?: boolean; readonly voice: Voice }

/** The parts of a story to choose from, by kind. What was chosen is among them, however long the list. */
export const AboutChoice: FC<AboutProps> = (props) => (
  <select id={props.id} name="about" required={props.withStory ? undefined : true}>{props.withStory ? <option value="story">{props.voice.t("discuss.aboutStory")}</option> : null}{raw(optionsOf(props))}</select>
);

// The lists are long and the same for all who have chosen nothing yet; they go with the story's parts.
const untouched = new WeakMap<readonly Anchorable[], Map<string, string>>();

function optionsOf({ anchorables, chosen, kinds, voice }: AboutProps): string {
  const make = (): string => String(<Options anchorables={anchorables} chosen={chosen} kinds={kinds} voice={voice} />);
  if (chosen !== null) return make();
  const known = untouched.get(anchorables) ?? new Map<string, string>();
  untouched.set(anchorables, known);
  const key = `${voice.lang} ${kinds.join(" ")}`;
  const html = known.get(key) ?? make();
  known.set(key, html);
  return html;
}

const Options: FC<Omit<AboutProps, "id">> = ({ anchorables, chosen, kinds, voice }) => (
  <>{kinds.map((kind): Child => {
    const parts = anchorables.filter((part) => part.kind === kind);
    const offered = parts.filter((part, at) => at < MOST || part.key === chosen?.key);
    return offered.length === 0 ? null : <optgroup label={voice.t(`group.${kind}`)}>{offered.map((part) => <option value={part.key} selected={part.key === chosen?.key}>{part.text.length > OPTION ? `${part.text.slice(0, OPTION)}…` : part.text}</option>)}</optgroup>;
  })}</>
);

/** The words of a comment that a form is about. */
export const Cause: FC<{ readonly comment: CommentView }> = ({ comment }) => (
  <blockquote class="above"><p class="quiet"><bdi>{comment.author?.name ?? ""}</bdi></p><div class="comment-words">{raw(comment.html)}</div></blockquote>
);
