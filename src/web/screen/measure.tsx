import type { FC } from "hono/jsx";
import type { LensClaim, MeasureView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { screenWord } from "./words.js";
import { outwardHref } from "../parts/address.js";

const Claims: FC<{ readonly claims: readonly LensClaim[]; readonly voice: Voice }> = ({ claims, voice }) => (
  <ul class="reasons">{claims.map((claim) => (
    <li><q lang={claim.lang} dir="auto">{claim.groupId === null ? claim.statement : <a href={`/claim/${claim.groupId}`}>{claim.statement}</a>}</q> <span class="quiet"><bdi>{claim.origin ?? screenWord(voice, "unsourced")}</bdi></span></li>))}</ul>
);

const CHECKED = { verified: "checked.verified", secondary: "checked.secondary", recalled: "checked.recalled" } as const;

/** A measure: what it asks, how sure the paragraph number is, and all claims that engage it, by date of the event. */
export const MeasurePageView: FC<{ readonly page: PageContext; readonly view: MeasureView }> = ({ page, view }) => {
  const { voice } = page;
  const t = (word: Parameters<typeof screenWord>[1], values?: Readonly<Record<string, string>>): string => screenWord(voice, word, values);
  return (
    <Layout page={page} title={view.title}>
      <section class="plain">
        <p class="kicker"><span>{t("measure")}</span> <span>{view.regime} ({view.programme})</span></p>
        <h1>{view.title}</h1>
        <p class="quiet">{t("adopted", { when: voice.date(view.adopted) })}</p>
        <h2>{t("asks")}</h2>
        <p>{view.summary}{view.note === null ? null : ` ${view.note}`}</p>
        <ul class="reasons">
          <li>{t("checked")}: {t(CHECKED[view.confidence], { what: view.checkedAgainst ?? "" })}</li>
          {view.limit === null ? null : <li>{t("limit")}: {view.limit}</li>}
          {view.deadline === null ? null : <li>{t("deadline")} {voice.date(view.deadline)}</li>}
          {view.supersededBy === null ? null : <li>{t("superseded")} <a href={`/measure/${view.supersededBy}`}>{view.supersededBy}</a></li>}
        </ul>
        <h2>{t("claims")}</h2>
        {view.stories.length === 0 ? <p class="quiet">{t("none")}</p> : view.stories.map((story) => (
          <>
            <h3><span class="quiet">{story.eventDate === null ? t("undated") : voice.date(story.eventDate)}</span> <a href={`/story/${story.storyId}#lens`}>{story.headline}</a></h3>
            {story.level === "none" ? null : <p><span class={`tag tag-${story.level}`}>{voice.t(`lens.${story.level}`)}</span></p>}
            <Claims claims={story.claims} voice={voice} />
            {story.alleged.length === 0 ? null : <><p class="quiet">{t("alleged")}</p><Claims claims={story.alleged} voice={voice} /></>}
          </>))}
        <h2>{t("history")}</h2>
        <ul class="reasons">{view.events.map((event) => <li><b>{voice.date(event.date)}</b> {event.text}</li>)}</ul>
        <p class="quiet">{t("asOf", { when: voice.date(view.asOf) })} <a href={outwardHref(view.sourceUrl) ?? "#"} rel="noopener noreferrer external">{t("text")}</a></p>
      </section>
    </Layout>
  );
};
