import type { FC } from "hono/jsx";
import type { PersonView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { directionOf } from "../i18n.js";
import { FollowLink } from "../follow/follow-link.js";
import { Layout } from "../layout.js";
import { keptTextHref } from "../parts/citations.js";

/** One person: the spellings outlets use, what is said by or about them, and where. */
export const PersonPageView: FC<{ readonly page: PageContext; readonly view: PersonView }> = ({ page, view }) => {
  const { voice } = page;
  return (
    <Layout page={page} title={view.name}>
      <section class="plain">
        <p class="kicker"><FollowLink kind="person" of={view.id} voice={voice} /></p>
        <h1><bdi>{view.name}</bdi></h1>
        {view.spellings.length <= 1 ? null : <><h2>{voice.t("person.spellings")}</h2><ul class="chips">{view.spellings.map((one) => <li><bdi>{one.name}</bdi> <b>{voice.number(one.outlets.length)}</b></li>)}</ul></>}
        <h2>{voice.t("person.claims")}</h2>
        <ol class="citations">{view.claims.slice(0, 100).map((one) => (
          <li><blockquote lang={one.citation.lang} dir={directionOf(one.citation.lang)}>{one.citation.quote}</blockquote>
            <p class="proof"><a href={keptTextHref(one.citation)}><bdi>{one.citation.outlet}</bdi></a><span>{one.role}</span><a href={`/story/${one.storyId}`}>{voice.t("back.story")}</a></p></li>))}</ol>
        <h2>{voice.t("person.stories")}</h2>
        <ul class="related">{view.stories.map((story) => <li><a href={`/story/${story.id}`}>{story.headline}</a></li>)}</ul>
      </section>
    </Layout>
  );
};
