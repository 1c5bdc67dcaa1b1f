import type { Child, FC } from "hono/jsx";
import type { Sentence, StoryPage, StoryView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { directionOf, type Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { CitationList, groupsByClaim } from "../parts/citations.js";
import { Discussion, Lens, News, TakeAway } from "../parts/closing.js";
import { Differences } from "../parts/differences.js";
import { Fold } from "../parts/fold.js";
import { Figures } from "../parts/figures.js";
import { Travelled } from "../parts/graph.js";
import { OriginBar } from "../parts/origin-bar.js";
import { Cites, replacedFigures, Said } from "../parts/sentence.js";
import { Sources } from "../parts/sources.js";
import { cautionTexts, statusText } from "../notes.js";
import { storyJsonLd } from "../story-json-ld.js";
import { namesOfNodes } from "../node-names.js";

/** What stands open before the rest of a part is folded. */
const MAX_PARAGRAPHS = 5;
const MAX_POINTS = 5;
const MAX_ONLY = 3;
const MAX_EVENTS = 6;
const MAX_CAUTIONS = 4;
const MAX_RELATED = 3;

const points = (items: readonly Child[]): Child => <ul class="points">{items}</ul>;

interface StoryPageProps { readonly page: PageContext; readonly view: StoryView; readonly isOld: boolean }

/** The story page, all parts in DESIGN's order. */
export const StoryPageView: FC<StoryPageProps> = ({ page, view, isOld }) => {
  const { voice } = page;
  const story = view.page;
  const lang = languageOf(story);
  const description = (story.lede[0]?.text ?? story.status).slice(0, 300);
  return (
    <Layout page={page} title={story.headline} description={description} here="stories" picture={`/story/${story.storyId}/card.png`} jsonLd={storyJsonLd(view, page.origin)}>
      <article class="story" data-story={story.storyId}>
        {isOld ? <p class="note">{voice.t("story.oldVersion")} <a href={`/story/${story.storyId}`}>{voice.t("story.newest")}</a></p> : null}
        <Opening view={view} voice={voice} />
        <div class="columns">
          <div class="text" lang={lang} dir={directionOf(lang)}><Body view={view} voice={voice} /></div>
          <aside class="rail"><Rail view={view} voice={voice} /></aside>
        </div>
        <Evidence view={view} voice={voice} isIn={page.hasSession} canPrint={page.canPrint} />
      </article>
    </Layout>
  );
};

/** The language a page is written in. */
function languageOf(page: StoryPage): string {
  return page.lede[0]?.lang ?? page.paragraphs[0]?.[0]?.lang ?? "en";
}

/** A part with its heading; `uiLang` where the heading's language is not that of what is around it. */
const Part: FC<{ readonly id: string; readonly title: string; readonly uiLang?: string; readonly children?: Child }> = ({ id, title, uiLang, children }) => (
  <section class={`part part-${id}`} aria-labelledby={`${id}-title`} id={id}><h2 id={`${id}-title`} lang={uiLang}>{title}</h2>{children}</section>
);

type PartProps = { readonly view: StoryView; readonly voice: Voice };

const Opening: FC<PartProps> = ({ view, voice }) => {
  const { page } = view;
  const lang = languageOf(page);
  const status = statusText(page, voice);
  return (
    <header class="opening">
      <p class="kicker">
        {page.story.eventDate === null ? null : <time datetime={page.story.eventDate}>{voice.date(page.story.eventDate)}</time>}
        {page.story.updatedAt === null ? null : <span>{voice.t("story.updated", { when: voice.time(page.story.updatedAt) })}</span>}
      </p>
      <h1 lang={lang} dir={directionOf(lang)}>{page.headline}</h1>
      <p class="status-line" lang={status.lang} dir="ltr">{status.text}</p>
      <OriginBar trace={page.trace} outletNames={[...new Set(view.articles.map((card) => card.outlet.name))]} voice={voice} />
    </header>
  );
};

const Body: FC<PartProps> = ({ view, voice }) => {
  const { page } = view;
  const replaced = replacedFigures(page.trace);
  const say = (sentence: Sentence): Child => <><Said sentence={sentence} citations={page.citations} replaced={replaced} voice={voice} />{" "}</>;
  if (page.lede.length === 0 && page.paragraphs.length === 0) return <p class="note">{voice.t("story.empty")}</p>;
  return (
    <>
      <p class="lede">{page.lede.map(say)}</p>
      <Fold items={page.paragraphs.map((paragraph) => <p>{paragraph.map(say)}</p>)} shown={MAX_PARAGRAPHS} label="story.readOn" wrap={(items) => <>{items}</>} voice={voice} />
      {page.background.length === 0 ? null : <Part id="background" title={voice.t("story.background")} uiLang={voice.lang}><Fold items={page.background.map((sentence) => <li>{say(sentence)}</li>)} shown={MAX_POINTS} label="story.morePoints" wrap={points} voice={voice} /></Part>}
    </>
  );
};

const Rail: FC<PartProps> = ({ view, voice }) => (
  <>
    {view.page.cautions.length === 0 ? null : <section class="cautions" aria-labelledby="cautions-title" id="cautions"><h2 id="cautions-title">{voice.t("story.cautions")}</h2><Fold items={cautionTexts(view.page, voice).map(({ text, lang }) => <li lang={lang} dir="ltr">{text}</li>)} shown={MAX_CAUTIONS} label="story.moreCautions" wrap={(items) => <ul>{items}</ul>} voice={voice} /></section>}
    {view.news.length === 0 ? null : <section class="changed" aria-labelledby="news-title"><h2 id="news-title">{voice.t("story.news")}</h2><News news={view.news.slice(0, 8)} storyId={view.page.storyId} voice={voice} /></section>}
    {view.related.length === 0 ? null : <section aria-labelledby="related-title"><h2 id="related-title">{voice.t("story.related")}</h2><Fold items={view.related.map((one) => <li><a href={`/story/${one.id}`}>{one.headline}</a><p class="quiet">{voice.prose(one.why)}</p></li>)} shown={MAX_RELATED} label="story.moreRelated" wrap={(items) => <ul class="related">{items}</ul>} voice={voice} /></section>}
    <Contents view={view} voice={voice} />
  </>
);

const Contents: FC<PartProps> = ({ view, voice }) => {
  const { page } = view;
  const parts: readonly (readonly [string, string, boolean])[] = [
    ["figures", voice.t("story.figures"), true], ["differ", voice.t("story.differ"), page.trace.differences.length + page.onlyOne.length > 0], ["travelled", voice.t("story.travelled"), true],
    ["timeline", voice.t("story.timeline"), page.timeline.length > 0], ["lens", voice.t("story.lens"), true], ["sources", voice.t("story.sources"), true],
    ["passages", voice.t("story.passages"), page.citations.length > 0], ["discussion", voice.t("story.discussion"), true],
  ];
  return <nav class="contents" aria-label={voice.t("story.contents")}><h2>{voice.t("story.contents")}</h2><ol>{parts.filter(([, , shown]) => shown).map(([id, title]) => <li><a href={`#${id}`}>{title}</a></li>)}</ol></nav>;
};

const Evidence: FC<PartProps & { readonly isIn: boolean; readonly canPrint: boolean }> = ({ view, voice, isIn, canPrint }) => {
  const { page } = view;
  const articles = new Map(view.articles.map((card) => [card.id, card]));
  const origins = new Map(page.trace.originList.map((origin) => [origin.id, origin]));
  return (
    <>
      <Part id="figures" title={voice.t("story.figures")}><Figures ledger={page.trace.ledger} origins={origins} articles={articles} storyId={page.storyId} voice={voice} /></Part>
      {page.trace.differences.length + page.onlyOne.length === 0 ? null : (
        <Part id="differ" title={voice.t("story.differ")}>
          <Differences trace={page.trace} citations={page.citations} voice={voice} />
          {page.onlyOne.length === 0 ? null : <><h3 class="sub">{voice.t("story.only")}</h3><Fold items={page.onlyOne.map((sentence) => <li><Said sentence={sentence} citations={page.citations} voice={voice} /></li>)} shown={MAX_ONLY} label="story.moreOnly" wrap={points} voice={voice} /></>}
        </Part>)}
      <Part id="travelled" title={voice.t("story.travelled")}><Travelled layout={view.graph} edges={page.trace.edges} names={namesOfNodes(page.trace, view.articles, view.graph)} storyId={page.storyId} voice={voice} /></Part>
      {page.timeline.length === 0 ? null : <Part id="timeline" title={voice.t("story.timeline")}><Timeline view={view} voice={voice} /></Part>}
      <Part id="lens" title={voice.t("story.lens")}><Lens rows={view.lens} storyId={page.storyId} voice={voice} /></Part>
      <Part id="sources" title={voice.t("story.sources")}><Sources trace={page.trace} articles={view.articles} voice={voice} /></Part>
      {page.citations.length === 0 ? null : <Part id="passages" title={voice.t("story.passages")}><CitationList citations={page.citations} articles={articles} groups={groupsByClaim(page.trace.claimGroups)} storyId={page.storyId} uiLang={voice.lang} voice={voice} /></Part>}
      <Part id="discussion" title={voice.t("story.discussion")}><Discussion storyId={page.storyId} comments={view.comments} isIn={isIn} voice={voice} /></Part>
      <Part id="exports" title={voice.t("story.exports")}><TakeAway view={view} canPrint={canPrint} voice={voice} /></Part>
    </>
  );
};

const Timeline: FC<PartProps> = ({ view, voice }) => (
  <Fold shown={MAX_EVENTS} label="story.moreEvents" wrap={(items) => <ol class="timeline">{items}</ol>} voice={voice}
    items={view.page.timeline.map((entry) => <li><time datetime={entry.date}>{voice.date(entry.date)}</time><p lang={entry.lang} dir={directionOf(entry.lang)}>{entry.text}<Cites cites={entry.cites} voice={voice} /></p></li>)} />
);
