import type { FC } from "hono/jsx";
import type { LensClaim, LensRow, NewsItem, StoryView } from "../../model/index.js";
import type { MessageKey } from "../messages/en.js";
import { FollowLink } from "../follow/follow-link.js";
import { followText } from "../follow/messages.js";
import type { Voice } from "../i18n.js";
import { newsText } from "../notes.js";
import { Fold } from "./fold.js";
import { outwardHref } from "./address.js";

const MAX_ROWS = 4;

/** The sanctions lens: which rules a claim touches, with reason, source and date. */
export const Lens: FC<{ readonly rows: readonly LensRow[]; readonly storyId: string; readonly voice: Voice }> = ({ rows, storyId, voice }) => (
  rows.length === 0 ? <p class="quiet">{voice.t("lens.none")}</p> : (
    <>
      <p class="quiet">{voice.t("lens.note")}</p>
      <Fold items={rows.map((row) => <LensLine row={row} storyId={storyId} voice={voice} />)} shown={MAX_ROWS} label="lens.more" wrap={(items) => <ul class="lens">{items}</ul>} voice={voice} />
    </>
  )
);

const LensLine: FC<{ readonly row: LensRow; readonly storyId: string; readonly voice: Voice }> = ({ row, storyId, voice }) => (
  <li>
    <span class={`tag tag-${row.level}`}>{row.level === "none" ? "–" : voice.t(`lens.${row.level}`)}</span> <b>{row.page === null ? row.title : <a href={row.page}>{row.title}</a>}</b>
    <p>{row.reason}</p>
    <LensClaims claims={row.claims} label={voice.t("lens.claims")} voice={voice} />
    <LensClaims claims={row.alleged} label={voice.t("lens.alleged")} voice={voice} />
    <p class="quiet">{outwardHref(row.sourceUrl) === null ? row.source : <a href={outwardHref(row.sourceUrl) ?? ""} rel="noopener noreferrer external">{row.source}</a>}{row.asOf === null ? null : `, ${voice.t("lens.asOf", { when: voice.date(row.asOf) })}`}{row.party === undefined || row.page === null ? null : <> · <a rel="nofollow" href={`${row.page}?${new URLSearchParams({ name: row.party.name, story: storyId })}#decide`} aria-label={`${voice.t("lens.decide")}: ${row.title}`}>{voice.t("lens.decide")}</a></>}</p>
  </li>
);

/** Claims a row of the lens points to, each with who said it first-hand or that nobody is named. */
const LensClaims: FC<{ readonly claims: readonly LensClaim[]; readonly label: string; readonly voice: Voice }> = ({ claims, label, voice }) => (
  claims.length === 0 ? null : (
    <details class="lens-claims"><summary>{label} ({claims.length})</summary>
      <ul>{claims.map((claim) => (
        <li><q lang={claim.lang}>{claim.groupId === null ? claim.statement : <a href={`/claim/${claim.groupId}`}>{claim.statement}</a>}</q> <span class="quiet"><bdi>{claim.origin ?? voice.t("lens.unsourced")}</bdi></span></li>))}</ul>
    </details>)
);

/** What moved the story, newest first. The island marks what is newer than the last visit. */
export const News: FC<{ readonly news: readonly NewsItem[]; readonly voice: Voice; readonly since?: string | null; readonly storyId?: string }> = ({ news, voice, since, storyId }) => (
  <ul class="news">{news.map((item) => (
    <li data-at={item.at}><span class={`tag tag-${item.kind}`}>{voice.t(`news.${item.kind}`)}</span> {item.kind === "new-story" ? null : <NewsWords item={item} storyId={storyId} voice={voice} />} <time datetime={item.at}>{voice.time(item.at)}</time>{since != null && item.at > since ? <b class="fresh">{voice.t("news.new")}</b> : null}</li>))}</ul>
);

/** A change in words; a decision leads to the list of decisions, which leads to its cause. */
const NewsWords: FC<{ readonly item: NewsItem; readonly storyId: string | undefined; readonly voice: Voice }> = ({ item, storyId, voice }) => {
  const { text, lang } = newsText(item, voice);
  const said = <span lang={lang === voice.lang ? undefined : lang}>{text}</span>;
  return item.decisionId === undefined || storyId === undefined ? said : <a rel="nofollow" href={`/story/${storyId}/repair/decisions#decision-${item.decisionId}`}>{said}</a>;
};

/** The discussion at the foot of the page, with its empty state. */
export const Discussion: FC<{ readonly storyId: string; readonly comments: number; readonly isIn: boolean; readonly voice: Voice }> = ({ storyId, comments, isIn, voice }) => (
  <div class="discussion">
    <p class="count-line">{comments === 0 ? voice.t("talk.none") : voice.count("talk.count", comments)}</p>
    {comments === 0 ? <p>{voice.t("talk.first")}</p> : <p><a href={`/story/${storyId}/discussion`}>{voice.t("talk.read")}</a></p>}
    {isIn ? <p><a class="button" href={`/story/${storyId}/discussion`}>{voice.t("talk.join")}</a></p>
      : <div class="join"><h3>{voice.t("talk.join")}</h3><p>{voice.t("talk.signIn")}</p><a class="button" href={`/sign-in?back=/story/${storyId}/discussion`}>{voice.t("talk.button")}</a></div>}
  </div>
);

const FORMATS = ["markdown", "json", "jsonld", "stix", "csv", "rss", "bundle"] as const;

/** Exports, the permalink to this version, and earlier versions. */
export const TakeAway: FC<{ readonly view: StoryView; readonly canPrint: boolean; readonly voice: Voice }> = ({ view, canPrint, voice }) => {
  const { storyId, version } = view.page;
  return (
    <>
      <ul class="formats">{(canPrint ? ["pdf", ...FORMATS] : FORMATS).map((format) => <li><a href={`/story/${storyId}/export/${format}`} download="">{voice.t(`export.${format}` as MessageKey)}</a></li>)}<li><button type="button" hidden data-print>{voice.t("export.print")}</button></li></ul>
      <p><FollowLink kind="story" of={storyId} voice={voice} /> · <a href={`/story/${storyId}/repair`} rel="nofollow">{followText(voice.lang).repair}</a></p>
      <p><a href={`/story/${storyId}/v/${version}`}>{voice.t("story.permalink")}</a> <code>{version}</code></p>
      <p class="no-model">{voice.t("story.noModel")}</p>
    </>
  );
};
