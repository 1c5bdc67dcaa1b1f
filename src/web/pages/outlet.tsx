import type { FC } from "hono/jsx";
import type { OutletView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { FollowLink } from "../follow/follow-link.js";
import { Layout } from "../layout.js";
import { Facts } from "../parts/facts.js";
import { CardList } from "../parts/sources.js";

/** What is held of one outlet: how often first-hand, how often carried, how often with a replaced figure. Facts, no score. */
export const OutletPageView: FC<{ readonly page: PageContext; readonly view: OutletView }> = ({ page, view }) => {
  const { voice } = page;
  return (
    <Layout page={page} title={view.outlet.name}>
      <section class="plain">
        <p class="kicker">{view.outlet.domain === null ? null : <span>{view.outlet.domain}</span>}<FollowLink kind="outlet" of={view.outlet.id} voice={voice} /></p>
        <h1><bdi>{view.outlet.name}</bdi></h1>
        <p class="quiet">{voice.t("outlet.facts")}</p>
        <Facts facts={[[view.articles, voice.t("outlet.articles")], [view.firstHand, voice.t("outlet.firstHand")], [view.carried, voice.t("outlet.carried")], [view.stale, voice.t("outlet.stale")]]} voice={voice} />
        {view.carriers.length === 0 ? null : <><h2>{voice.t("outlet.carriers")}</h2><ul class="chips">{view.carriers.map((carrier) => <li><bdi>{carrier.name}</bdi> <b>{voice.number(carrier.articles)}</b></li>)}</ul></>}
        <h2>{voice.t("outlet.recent")}</h2>
        <CardList cards={view.recent} voice={voice} />
      </section>
    </Layout>
  );
};
