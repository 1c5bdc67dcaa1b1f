import type { FC } from "hono/jsx";
import type { Follow, FollowKind } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";
import { followText, type FollowText } from "./messages.js";

/** The person behind a request, and what they may be told by. */
export interface Follower {
  readonly owner: string;
  /** Their own confirmed address, or null. */
  readonly mail: string | null;
  /** Webhooks call other hosts, so they are for editors. */
  readonly mayCall: boolean;
}

export interface FollowPageProps {
  readonly page: PageContext;
  readonly follower: Follower;
  readonly follows: readonly { readonly follow: Follow; readonly feedUrl: string | null }[];
  /** What the person came to follow; null when they came to look. */
  readonly wanted: { readonly kind: FollowKind; readonly ref: string; readonly name: string } | null;
  readonly why: string | null;
  readonly isDone: boolean;
}

/** What a person follows, and the form to follow something new. */
export const FollowPageView: FC<FollowPageProps> = ({ page, follower, follows, wanted, why, isDone }) => {
  const text = followText(page.voice.lang);
  return (
    <Layout page={page} title={text.title}>
      <section class="plain repair">
        <h1>{text.title}</h1>
        <p class="lede">{text.lead}</p>
        {why === null ? null : <p class="note problem" role="alert">{why}</p>}
        {isDone && why === null ? <p class="note" role="status">{text.done}</p> : null}
        <NewFollow wanted={wanted ?? { kind: "search", ref: "", name: "" }} follower={follower} text={text} />
        {follows.length === 0 ? <p class="quiet">{text.none}</p> : <FollowList follows={follows} text={text} />}
      </section>
    </Layout>
  );
};

const NewFollow: FC<{ readonly wanted: NonNullable<FollowPageProps["wanted"]>; readonly follower: Follower; readonly text: FollowText }> = ({ wanted, follower, text }) => (
  <form method="post" action="/follow" class="repair-form">
    {wanted.kind === "search" ? null : <h2>{text.newTitle.replace("{what}", `“${wanted.name}”`)}</h2>}
    <input type="hidden" name="kind" value={wanted.kind} />
    {wanted.kind === "search" ? <p class="field"><label for="ref">{text.search}</label><input id="ref" name="ref" value={wanted.ref} maxlength={300} required /></p> : <input type="hidden" name="ref" value={wanted.ref} />}
    <fieldset class="field"><legend>{text.by}</legend>
      <label><input type="radio" name="via" value="feed" checked /> {text.feed}</label>
      {follower.mail === null ? null : <label><input type="radio" name="via" value="mail" /> {text.mail.replace("{address}", follower.mail)}</label>}
      {follower.mayCall ? <label><input type="radio" name="via" value="webhook" /> {text.webhook}</label> : null}
    </fieldset>
    {follower.mayCall ? <p class="field"><label for="target">{text.target}</label><input id="target" name="target" type="url" maxlength={500} placeholder="https://" /></p> : null}
    <p><button>{text.go}</button></p>
  </form>
);

const FollowList: FC<{ readonly follows: FollowPageProps["follows"]; readonly text: FollowText }> = ({ follows, text }) => (
  <>
    <ol class="repair-rows">{follows.map(({ follow, feedUrl }) => (
      <li>
        <p><span class="tag">{follow.kind}</span> <b>{hrefOf(follow) === null ? <bdi>{follow.label}</bdi> : <a href={hrefOf(follow) ?? ""}><bdi>{follow.label}</bdi></a>}</b></p>
        {feedUrl === null ? <p class="quiet"><bdi>{follow.target ?? ""}</bdi>{follow.via === "webhook" ? <> · {text.secret} <code>{follow.secret}</code></> : null}</p>
          : <p><a href={new URL(feedUrl).pathname}>{text.feedAtom}</a> · <a href={new URL(feedUrl).pathname.replace(/\.atom$/, ".rss")}>{text.feedRss}</a></p>}
        <form method="post" action="/follow/end" class="formats"><button name="id" value={follow.id} aria-label={`${text.end}: ${follow.label}`}>{text.end}</button></form>
      </li>))}</ol>
    <p class="quiet">{text.keep}</p>
  </>
);

/** The page of what is followed. */
function hrefOf({ kind, ref }: Follow): string | null {
  if (kind === "search") return `/search?${new URLSearchParams({ q: ref }).toString()}`;
  return `/${kind === "origin" ? "person" : kind}/${encodeURIComponent(ref)}`;
}

/** For readers without an account: says so, and what there is without one. */
export const ClosedFollowPage: FC<{ readonly page: PageContext }> = ({ page }) => {
  const text = followText(page.voice.lang);
  return (
    <Layout page={page} title={text.closed}>
      <section class="empty">
        <h1>{text.closed}</h1>
        <p class="lede">{text.closedLead}</p>
        <p><a class="button" href={`/sign-in?back=${encodeURIComponent(page.path)}`}>{text.signIn}</a> <a href="/feed.atom">{text.allFeed}</a></p>
      </section>
    </Layout>
  );
};
