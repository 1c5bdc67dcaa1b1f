import type { FC } from "hono/jsx";
import type { Voice } from "../i18n.js";

const PARTS = ["about", "waits", "moderators", "record", "notes", "data"] as const;

/** How the discussion works: what waits for review, who decides, how notes are ordered, what a person can do with their words. */
export const RulesPage: FC<{ readonly voice: Voice }> = ({ voice }) => (
  <section class="plain talk">
    <h1>{voice.t("rules.title")}</h1>
    <p class="lede">{voice.t("rules.lead")}</p>
    {PARTS.map((part) => <><h2 id={part}>{voice.t(`rules.${part}`)}</h2><p>{voice.t(`rules.${part}Text`)}</p></>)}
  </section>
);
