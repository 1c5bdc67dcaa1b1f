import type { FC } from "hono/jsx";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";
import { KeyList } from "../parts/key-help.js";

/** The list of keys as a page. */
export const KeysPageView: FC<{ readonly page: PageContext }> = ({ page }) => (
  <Layout page={page} title={page.voice.t("keys.title")}><section class="plain"><h1>{page.voice.t("keys.title")}</h1><KeyList voice={page.voice} /></section></Layout>
);
