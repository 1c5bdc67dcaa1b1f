import type { FC } from "hono/jsx";
import type { FrontPage, StoryCard } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { directionOf, type Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { News } from "../parts/closing.js";
import { statusText } from "../notes.js";
import { rangeText } from "../parts/origin-bar.js";

interface FrontProps { readonly page: PageContext; readonly front: FrontPage; readonly since: string | null; readonly onlyNew: boolean }

/** Stories by news value, the leading one large. */
export const FrontPageView: FC<FrontProps> = ({ page, front, since, onlyNew }) => {
  const { voice } = page;
  if (front.total === 0 && !onlyNew) return <Empty page={page} isReading={front.articles > 0} />;
  const fresh = since === null ? 0 : front.fresh ?? front.stories.filter((card) => card.news.some((item) => item.at > since)).length;
  return (
    <Layout page={page} title="Headwater" description={voice.t("site.tagline")} here="stories" wide>
      <header class="front-head">
        <h1>{voice.t("front.title")}</h1>
        <p class="quiet">{voice.t("front.lead")}</p>
        <p class="since">{since === null ? voice.t("front.collected", { articles: voice.number(front.articles), outlets: voice.number(front.outlets) }) : fresh === 0 ? voice.t("front.sinceNone") : voice.count("front.since", fresh)}{since === null || (fresh === 0 && !onlyNew) ? null : <> · <a href={onlyNew ? "/" : "/?new=1"}>{voice.t(onlyNew ? "front.all" : "front.onlyNew")}</a></>}</p>
      </header>
      <ol class="stories">{front.stories.map((card, at) => <Card card={card} since={since} leads={at === 0 && front.page === 1} voice={voice} />)}</ol>
      <Pager front={front} onlyNew={onlyNew} voice={voice} />
    </Layout>
  );
};

const Card: FC<{ readonly card: StoryCard; readonly since: string | null; readonly leads: boolean; readonly voice: Voice }> = ({ card, since, leads, voice }) => {
  const status = statusText(card, voice);
  // That a story is new is news only to a reader who was here before.
  const news = card.news.filter((item) => item.kind !== "new-story" || (since !== null && item.at > since));
  return (
    <li class={leads ? "story-card leads" : "story-card"} data-item>
      <article>
        {card.eventDate === null ? null : <p class="kicker"><time datetime={card.eventDate}>{voice.date(card.eventDate)}</time></p>}
        <h2 lang={card.lang} dir={directionOf(card.lang)}><a href={`/story/${card.id}`}>{card.headline}</a></h2>
        <p class="status-line" lang={status.lang}>{status.text}</p>
        {card.lede === "" ? null : <p class="teaser" lang={card.lang} dir={directionOf(card.lang)}>{card.lede}</p>}
        <p class="mini-counts">
          <span><b>{voice.number(card.outlets)}</b> {voice.count("count.outlets", card.outlets)}</span>
          <span><b>{rangeText(card.carriers, voice)}</b> {voice.count("count.carriers", card.carriers.max)}</span>
          <span class="origins"><b>{rangeText(card.origins, voice)}</b> {voice.count("count.origins", card.origins.max)}</span>
        </p>
        {news.length === 0 ? null : <News news={news.slice(0, leads ? 4 : 2)} since={since} storyId={card.id} voice={voice} />}
      </article>
    </li>
  );
};

const Pager: FC<{ readonly front: FrontPage; readonly onlyNew: boolean; readonly voice: Voice }> = ({ front, onlyNew, voice }) => (
  front.pages <= 1 ? null : (
    <nav class="pager" aria-label={voice.t("front.page", { page: front.page, pages: front.pages })}>
      {front.page > 1 ? <a rel="prev" href={frontHref(front.page - 1, onlyNew)}>{voice.t("front.newer")}</a> : <span />}
      <span class="quiet">{voice.t("front.page", { page: front.page, pages: front.pages })}</span>
      {front.page < front.pages ? <a rel="next" href={frontHref(front.page + 1, onlyNew)}>{voice.t("front.older")}</a> : <span />}
    </nav>
  )
);

function frontHref(page: number, onlyNew: boolean): string {
  const query = [...(onlyNew ? ["new=1"] : []), ...(page > 1 ? [`page=${page}`] : [])].join("&");
  return query === "" ? "/" : `/?${query}`;
}

const Empty: FC<{ readonly page: PageContext; readonly isReading: boolean }> = ({ page, isReading }) => (
  <Layout page={page} title="Headwater" description={page.voice.t("site.tagline")} here="stories" again={isReading ? { seconds: 5, href: "/" } : undefined}>
    <section class="empty">
      <h1>{page.voice.t(isReading ? "front.reading" : "front.empty")}</h1>
      <p class="lede">{page.voice.t(isReading ? "front.readingLead" : "front.emptyLead")}</p>
      <p><a class="button" href="/setup">{page.voice.t("front.start")}</a></p>
    </section>
  </Layout>
);
