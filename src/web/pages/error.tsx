import type { FC } from "hono/jsx";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";

/** What went wrong, in plain words, and where to go next. `message` is a HouseError's, which says what to do. */
export const ErrorPage: FC<{ readonly page: PageContext; readonly status: 403 | 404 | 500 | 503 | 507; readonly message: string | null }> = ({ page, status, message }) => {
  const { voice } = page;
  const known = status === 503 || status === 507 ? 500 : status;
  return (
    <Layout page={page} title={voice.t(`error.${known}`)}>
      <section class="empty">
        <p class="kicker">{status}</p>
        <h1>{voice.t(`error.${known}`)}</h1>
        <p class="lede">{message === null ? voice.t(`error.${known}.lead`) : voice.t("error.world.lead", { message })}</p>
        <p><a class="button" href="/">{voice.t("setup.toStories")}</a></p>
      </section>
    </Layout>
  );
};
