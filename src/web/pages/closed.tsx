import type { FC } from "hono/jsx";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";

/** Stands where accounts are not open: says so, and that reading needs none. */
export const ClosedPageView: FC<{ readonly page: PageContext }> = ({ page }) => (
  <Layout page={page} title={page.voice.t("talk.button")}>
    <section class="empty">
      <h1>{page.voice.t("talk.closed")}</h1>
      <p class="lede">{page.voice.t("talk.closedLead")}</p>
      <p><a class="button" href="/">{page.voice.t("setup.toStories")}</a></p>
    </section>
  </Layout>
);
