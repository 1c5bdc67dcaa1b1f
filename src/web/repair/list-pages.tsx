import type { FC } from "hono/jsx";
import type { Decision, DecisionPage, OpenEdge, OpenEdgePage } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { newsText } from "../notes.js";
import { fill, repairText, type RepairText } from "./messages.js";

interface PagerProps { readonly href: string; readonly at: { readonly page: number; readonly pages: number }; readonly text: RepairText }

const Pager: FC<PagerProps> = ({ href, at, text }) => {
  const here = fill(text.page, at);
  return at.pages <= 1 ? null : (
    <nav class="pager" aria-label={here}>
      {at.page > 1 ? <a rel="prev" href={`${href}?page=${at.page - 1}`} aria-label={fill(text.page, { ...at, page: at.page - 1 })}>←</a> : <span />}
      <span class="quiet">{here}</span>
      {at.page < at.pages ? <a rel="next" href={`${href}?page=${at.page + 1}`} aria-label={fill(text.page, { ...at, page: at.page + 1 })}>→</a> : <span />}
    </nav>
  );
};

/** Unresolved ties over all stories, what would change most first, each with its verdict buttons. */
export const QueuePageView: FC<{ readonly page: PageContext; readonly queue: OpenEdgePage; readonly mayDecide: boolean }> = ({ page, queue, mayDecide }) => {
  const text = repairText(page.voice.lang);
  return (
    <Layout page={page} title={text.queue}>
      <section class="plain repair">
        <h1>{text.queue}</h1>
        <p class="lede">{queue.total === 0 ? text.queueEmpty : text.queueLead}</p>
        <p><a href="/repair/decisions">{text.changes}</a></p>
        <ol class="repair-rows">{queue.edges.map((edge) => <QueueRow edge={edge} text={text} voice={page.voice} mayDecide={mayDecide} back={queue.page === 1 ? "/repair" : `/repair?page=${queue.page}`} />)}</ol>
        <Pager href="/repair" at={queue} text={text} />
      </section>
    </Layout>
  );
};

const End: FC<{ readonly name: string; readonly article: string | null }> = ({ name, article }) => (
  article === null ? <bdi>{name}</bdi> : <a href={`/article/${article}`}><bdi>{name}</bdi></a>
);

const QueueRow: FC<{ readonly edge: OpenEdge; readonly text: RepairText; readonly voice: Voice; readonly mayDecide: boolean; readonly back: string }> = ({ edge, text, voice, mayDecide, back }) => (
  <li data-item>
    <p class="kicker"><a href={`/story/${edge.storyId}`}>{edge.headline}</a><span>{fill(text.wouldChange, { articles: voice.number(edge.articles), origins: voice.number(edge.origins) })}</span><span>{fill(text.score, { score: voice.number(edge.score) })}</span></p>
    <h2><End name={edge.from} article={edge.fromArticle} /> → <End name={edge.to} article={edge.toArticle} /></h2>
    <p>{voice.prose(edge.reason)}</p>
    {mayDecide ? (
      <form method="post" action={`/story/${edge.storyId}/repair`} class="repair-line">
        <button disabled hidden></button>
        <input type="hidden" name="back" value={back} />
        <p class="field"><label for={`why-${edge.edgeId}`}>{text.reason}</label><input id={`why-${edge.edgeId}`} name="reason" required maxlength={1000} /></p>
        <Verdicts edgeId={edge.edgeId} text={text} />
      </form>) : null}
  </li>
);

/** Three buttons that send a form with a verdict on one edge. */
export const Verdicts: FC<{ readonly edgeId: string; readonly text: RepairText }> = ({ edgeId, text }) => (
  <span class="formats">{(["right", "wrong", "unsure"] as const).map((verdict) => <button name="do" value={`${verdict}:${edgeId}`}>{text[verdict]}</button>)}</span>
);

/** What people decided in all stories or in one, newest first, with the undo. */
export const DecisionsPageView: FC<{ readonly page: PageContext; readonly found: DecisionPage; readonly mayDecide: boolean; readonly storyId: string | null }> = ({ page, found, mayDecide, storyId }) => {
  const text = repairText(page.voice.lang);
  const at = storyId === null ? "/repair/decisions" : `/story/${storyId}/repair/decisions`;
  return (
    <Layout page={page} title={text.changes}>
      <section class="plain repair">
        <h1>{text.changes}</h1>
        <p class="lede">{found.total === 0 ? text.changesEmpty : text.changesLead}</p>
        <p class="kicker">{storyId === null ? null : <><a href={`/story/${storyId}`}>{text.back}</a><a href="/repair/decisions">{text.all}</a></>}<a href="/repair">{text.queue}</a></p>
        <Decisions decisions={found.decisions} text={text} voice={page.voice} mayDecide={mayDecide} back={storyId !== null || found.page === 1 ? at : `${at}?page=${found.page}`} />
        <Pager href={at} at={found} text={text} />
      </section>
    </Layout>
  );
};

interface DecisionsProps { readonly decisions: readonly Decision[]; readonly text: RepairText; readonly voice: Voice; readonly mayDecide: boolean; readonly back: string }

/** Decisions as a list: what, who, when, why, and the undo. */
export const Decisions: FC<DecisionsProps> = ({ decisions, text, voice, mayDecide, back }) => (
  <ol class="repair-rows">{decisions.map((one) => ({ ...one, ...newsText(one, voice) })).map((one) => (
    <li class={one.undone ? "undone" : undefined} id={`decision-${one.id}`}>
      <p lang={one.lang}><b>{one.undone ? <s>{one.text}</s> : one.text}</b></p>
      <p class="quiet">{fill(text.by, { by: one.by, when: voice.time(one.at) })}: <bdi>{one.reason}</bdi>{one.storyId === null || one.headline === null ? null : <> · <a href={`/story/${one.storyId}`}>{one.headline}</a></>}{one.commentId === null ? null : <> · <a href={`/comment/${one.commentId}`} aria-label={`${text.fromComment}: ${one.text}`}>{text.fromComment}</a></>}</p>
      {one.undone ? <p class="quiet">{fill(text.undone, { by: one.undoneBy ?? "?", when: voice.time(one.undoneAt ?? "") })}</p> : null}
      {one.undone || !mayDecide ? null : (
        <form method="post" action="/repair/undo" class="formats"><input type="hidden" name="back" value={back} /><button name="id" value={one.id} aria-label={`${text.undo}: ${one.text}`}>{text.undo}</button></form>)}
    </li>))}</ol>
);

/** For those who may not decide: says so, and what they may do. */
export const ClosedRepairPage: FC<{ readonly page: PageContext }> = ({ page }) => {
  const text = repairText(page.voice.lang);
  return (
    <Layout page={page} title={text.closedTitle}>
      <section class="empty">
        <h1>{text.closedTitle}</h1>
        <p class="lede">{text.closed}</p>
        <p><a class="button" href="/sign-in">{text.signIn}</a> <a href="/repair/decisions">{text.changes}</a></p>
      </section>
    </Layout>
  );
};
