import type { FC } from "hono/jsx";
import type { ClaimView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { FollowLink } from "../follow/follow-link.js";
import { Layout } from "../layout.js";
import { CitationList } from "../parts/citations.js";
import { Row } from "../parts/differences.js";

/** One claim over all articles: who said it first-hand, every passage that says it, and how others say it. */
export const ClaimPageView: FC<{ readonly page: PageContext; readonly view: ClaimView }> = ({ page, view }) => {
  const { voice } = page;
  const byClaim = new Map(view.passages.map((passage) => [passage.claimId, passage]));
  return (
    <Layout page={page} title={view.group.statement.slice(0, 120)}>
      <section class="plain">
        <p class="kicker"><span>{voice.t("claim.title")}</span><a href={`/story/${view.storyId}`}>{view.headline}</a><FollowLink kind="claim" of={view.group.id} voice={voice} /><a href={`/story/${view.storyId}/discussion?about=${encodeURIComponent(`claim:${view.group.id}`)}`}>{voice.t("story.discussion")}</a></p>
        <h1 class="statement">{view.group.statement}</h1>
        <p><span class="tag">{voice.t(`status.${view.group.status}`)}</span> {voice.t(view.group.corroborated ? "claim.corroborated" : "claim.single")}</p>
        <h2>{voice.t("claim.origins")}</h2>
        <ul class="reasons">{view.origins.map((origin) => <li><b><bdi>{origin.name}</bdi></b>{origin.occasion === null ? null : <span class="quiet"> · {origin.occasion}</span>}{origin.because.slice(0, 3).map((reason) => <p>{reason.text}</p>)}</li>)}</ul>
        {view.differences.length === 0 ? null : <><h2>{voice.t("claim.differ")}</h2>{view.differences.map((one) => <Row difference={one} byClaim={byClaim} voice={voice} />)}</>}
        <h2>{voice.t("claim.passages")}</h2>
        <CitationList citations={view.passages.slice(0, 200)} articles={new Map()} uiLang={voice.lang} voice={voice} />
      </section>
    </Layout>
  );
};
