import type { FC } from "hono/jsx";
import type { StatusView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";
import { Facts } from "../parts/facts.js";

/** What this instance has read and is doing. */
export const StatusPageView: FC<{ readonly page: PageContext; readonly view: StatusView }> = ({ page, view }) => {
  const { voice } = page;
  return (
    <Layout page={page} title={voice.t("status.title")} here="status">
      <section class="plain">
        <h1>{voice.t("status.title")}</h1>
        <p class="lede">{voice.t("status.lead")}</p>
        {view.problems.length === 0 ? null : <ul class="note">{view.problems.map((problem) => <li>{problem}</li>)}</ul>}
        <Facts facts={[[view.articles, voice.t("status.articles")], [view.outlets, voice.t("status.outlets")], [view.stories, voice.t("status.stories")], [view.jobs.waiting, voice.t("status.waiting")], [view.jobs.failed, voice.t("status.failed")]]} voice={voice} />
        <p>{voice.t("status.last")}: {view.lastCollectedAt === null ? voice.t("status.never") : <time datetime={view.lastCollectedAt}>{voice.time(view.lastCollectedAt)}</time>}</p>
        <h2>{voice.t("status.feeds")}</h2>
        {view.feeds.length === 0 ? <p class="quiet">{voice.t("status.noFeeds")} <a href="/setup">{voice.t("nav.add")}</a></p> : (
          <div class="table-scroll" tabindex={0} role="region" aria-label={voice.t("status.feeds")}><table>
            <thead><tr><th scope="col">{voice.t("status.feed")}</th><th scope="col">{voice.t("status.lastOk")}</th><th scope="col">{voice.t("status.problem")}</th></tr></thead>
            <tbody>{view.feeds.map((feed) => <tr><th scope="row"><bdi>{feed.title ?? feed.url}</bdi></th><td>{feed.lastOkAt === null ? voice.t("status.never") : voice.time(feed.lastOkAt)}</td><td>{feed.problem ?? voice.t("status.ok")}</td></tr>)}</tbody>
          </table></div>)}
        {view.languages.length === 0 ? null : <><h2>{voice.t("status.languages")}</h2><ul class="chips">{view.languages.map((one) => <li>{voice.language(one.code)} <b>{voice.number(one.articles)}</b></li>)}</ul></>}
        <p class="quiet">{voice.t("status.version", { version: view.version, when: voice.time(view.startedAt) })}</p>
      </section>
    </Layout>
  );
};
