import type { Child, FC } from "hono/jsx";
import type { Article, ArticleView, Span } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { changesBetween, type Change } from "../difference.js";
import { directionOf, type Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { outwardHref } from "../parts/address.js";

interface ArticleProps { readonly page: PageContext; readonly view: ArticleView; readonly marks: readonly Span[] }

/** The kept text of one revision, the cited words marked, with its claims and what the outlet changed. */
export const ArticlePageView: FC<ArticleProps> = ({ page, view, marks }) => {
  const { voice } = page;
  const { article } = view;
  const dir = directionOf(article.lang);
  const title = article.title === "" ? voice.t("article.untitled") : article.title;
  return (
    <Layout page={page} title={`${title} · ${article.outlet.name}`}>
      <div class="columns kept">
        <article class="text">
          <header class="opening">
            <p class="kicker"><a href={`/outlet/${encodeURIComponent(article.outlet.id)}`}><bdi>{article.outlet.name}</bdi></a>{article.published === null ? null : <time datetime={article.published}>{voice.t("article.published", { when: voice.time(article.published) })}</time>}</p>
            <h1 lang={article.title === "" ? undefined : article.lang} dir={dir}>{title}</h1>
            {marks.length > 0 ? <p class="note">{voice.t("article.cited")}</p> : null}
          </header>
          <div class="kept-text" lang={article.lang} dir={dir}>{article.text === "" ? <p class="quiet">{voice.t("article.none")}</p> : article.blocks.map((block) => <Block article={article} span={block.span} kind={block.kind} marks={marks} />)}</div>
          {view.previous === null ? null : <Changed before={view.previous} after={article} voice={voice} />}
        </article>
        <aside class="rail"><Facts view={view} voice={voice} /></aside>
      </div>
    </Layout>
  );
};

const Block: FC<{ readonly article: Article; readonly span: Span; readonly kind: string; readonly marks: readonly Span[] }> = ({ article, span, kind, marks }) => {
  const inside = marked(article.text, span, marks);
  return kind === "heading" ? <h2>{inside}</h2> : kind === "quote" ? <blockquote>{inside}</blockquote> : <p class={kind === "item" ? "item" : undefined}>{inside}</p>;
};

/** The text of a block with the marks that fall into it; the first mark of all carries the anchor. */
function marked(text: string, block: Span, marks: readonly Span[]): Child[] {
  const parts: Child[] = [];
  let at = block.from;
  marks.forEach((mark, index) => {
    const from = Math.max(mark.from, at);
    const to = Math.min(mark.to, block.to);
    if (from >= to) return;
    parts.push(text.slice(at, from), <mark id={index === 0 && mark.from >= block.from ? "at" : undefined}>{text.slice(from, to)}</mark>);
    at = to;
  });
  return [...parts, text.slice(at, block.to)];
}

const Facts: FC<{ readonly view: ArticleView; readonly voice: Voice }> = ({ view, voice }) => {
  const { article } = view;
  return (
    <>
      <section aria-labelledby="kept-title"><h2 id="kept-title">{voice.t("article.kept")}</h2>
        <p><time datetime={article.capturedAt}>{voice.t("article.captured", { when: voice.time(article.capturedAt) })}</time></p>
        <p><span class="quiet">{voice.t("cite.hash")}</span> <code class="hash">{view.sha256}</code></p>
        {outwardHref(article.url) === null ? null : <p><a href={outwardHref(article.url) ?? ""} rel="noopener noreferrer external">{voice.t("article.original")}</a></p>}</section>
      {article.credits.length === 0 ? null : <section aria-labelledby="credits-title"><h2 id="credits-title">{voice.t("article.credits")}</h2><ul>{article.credits.slice(0, 12).map((credit) => <li><bdi>{credit.name}</bdi> <span class="tag">{credit.place}</span></li>)}</ul></section>}
      {view.stories.length === 0 ? null : <section aria-labelledby="in-title"><h2 id="in-title">{voice.t("article.stories")}</h2><ul class="related">{view.stories.map((story) => <li><a href={`/story/${story.id}`}>{story.headline}</a></li>)}</ul></section>}
      {view.revisions.length <= 1 ? null : <section aria-labelledby="rev-title"><h2 id="rev-title">{voice.t("article.revisions")}</h2><ol>{view.revisions.map((one) => <li><a href={`/article/${article.id}?rev=${one.revision}`} aria-current={one.revision === article.revision ? "true" : undefined}><time datetime={one.capturedAt}>{voice.time(one.capturedAt)}</time></a></li>)}</ol></section>}
      {view.claims.length === 0 ? null : (
        <section aria-labelledby="claims-title"><h2 id="claims-title">{voice.t("article.claims")}</h2><ol class="claim-list">{view.claims.slice(0, 40).map((claim) => (
          <li><a href={`/article/${article.id}?rev=${article.revision}&at=${claim.sentence.from}-${claim.sentence.to}#at`} lang={article.lang} dir={directionOf(article.lang)}>{claim.statement}</a> <span class="tag">{voice.t(`status.${claim.status}`)}</span></li>))}</ol></section>)}
    </>
  );
};

const Changed: FC<{ readonly before: Article; readonly after: Article; readonly voice: Voice }> = ({ before, after, voice }) => {
  const changes = changesBetween(`${before.title}\n${before.text}`, `${after.title}\n${after.text}`);
  return (
    <section class="part" aria-labelledby="changed-title"><h2 id="changed-title">{voice.t("article.changed")}</h2>
      {changes === null ? <p class="quiet">{voice.t("article.tooLong")}</p> : <div class="diff" lang={after.lang} dir={directionOf(after.lang)}>{changes.map(changeOf)}</div>}</section>
  );
};

function changeOf(change: Change): Child {
  return change.kind === "kept" ? <span>{change.text}</span> : change.kind === "removed" ? <del>{change.text}</del> : <ins>{change.text}</ins>;
}
