import type { FC } from "hono/jsx";
import type { FigureView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { FollowLink } from "../follow/follow-link.js";
import { Layout } from "../layout.js";
import { Figures } from "../parts/figures.js";

/** One line of the ledger: everything said of it, when, by whom, and who still prints what. */
export const FigurePageView: FC<{ readonly page: PageContext; readonly view: FigureView }> = ({ page, view }) => {
  const { voice } = page;
  return (
    <Layout page={page} title={view.line.counted}>
      <section class="plain">
        <p class="kicker"><span>{voice.t("figure.title")}</span><a href={`/story/${view.storyId}`}>{view.headline}</a><FollowLink kind="figure" of={view.line.id} voice={voice} /><a href={`/story/${view.storyId}/discussion?about=${encodeURIComponent(`figure:${view.line.id}`)}`}>{voice.t("story.discussion")}</a></p>
        <h1><bdi>{view.line.counted}</bdi></h1>
        <h2>{voice.t("figure.history")}</h2>
        <Figures all ledger={[view.line]} origins={new Map(view.origins.map((origin) => [origin.id, origin]))} articles={new Map(view.articles.map((card) => [card.id, card]))} voice={voice} />
        <ul class="reasons">{view.line.entries.flatMap((entry) => entry.because.slice(0, 2).map((reason) => <li><b>{entry.figure.surface}</b> <span class="quiet">{reason.text}</span></li>))}</ul>
      </section>
    </Layout>
  );
};
