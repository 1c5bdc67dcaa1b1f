import type { FC } from "hono/jsx";
import type { ArticleCard, Citation, ClaimGroup } from "../../model/index.js";
import { directionOf, type Voice } from "../i18n.js";
import { DiscussLink } from "./discuss-link.js";
import { Fold } from "./fold.js";
import { outwardHref } from "./address.js";

/** Passages that stand open at the foot of a page. */
const MAX_OPEN = 6;

/** Address of the kept text with the cited words marked. */
export function keptTextHref(citation: Citation): string {
  const at = citation.spans.map((span) => `${span.from}-${span.to}`).join(",");
  return `/article/${citation.articleId}?rev=${citation.revision}&at=${at}#at`;
}

/** The claim group of each claim. */
export function groupsByClaim(groups: readonly ClaimGroup[]): Map<string, string> {
  return new Map(groups.flatMap((group) => group.claimIds.map((id) => [id, group.id] as const)));
}

/** The passages a page cites, in order. The island shows the same list items beside their marks. */
export const CitationList: FC<{ readonly citations: readonly Citation[]; readonly articles: ReadonlyMap<string, ArticleCard>; readonly groups?: ReadonlyMap<string, string>; readonly storyId?: string | undefined; readonly uiLang: string; readonly voice: Voice }> = ({ citations, articles, groups, storyId, uiLang, voice }) => (
  <Fold shown={MAX_OPEN} label="cite.more" voice={voice} wrap={(items) => <ol class="citations">{items}</ol>}
    items={citations.map((citation) => <Passage citation={citation} card={articles.get(citation.articleId)} groupId={groups?.get(citation.claimId)} storyId={storyId} uiLang={uiLang} voice={voice} />)} />
);

const Passage: FC<{ readonly citation: Citation; readonly card: ArticleCard | undefined; readonly groupId: string | undefined; readonly storyId: string | undefined; readonly uiLang: string; readonly voice: Voice }> = ({ citation, card, groupId, storyId, uiLang, voice }) => (
  <li id={`cite-${citation.n}`} value={citation.n}>
    <blockquote lang={citation.lang} dir={directionOf(citation.lang)}>{citation.quote}</blockquote>
    <p class="credit">
      <a class="outlet" href={card === undefined ? `/article/${citation.articleId}` : `/outlet/${encodeURIComponent(card.outlet.id)}`}><bdi>{citation.outlet}</bdi></a>
      {citation.carrier === null ? null : <span> · {voice.t("cite.carrier", { name: citation.carrier })}</span>}
      {citation.origin === null ? null : <span> · {voice.t("cite.origin", { name: citation.origin })}</span>}
      {citation.lang === uiLang ? null : <span> · {voice.t("cite.in", { language: voice.language(citation.lang) })}</span>}
    </p>
    <p class="proof">
      <a href={keptTextHref(citation)}>{voice.t("cite.keptText")}</a>
      {outwardHref(citation.url) === null ? null : <a href={outwardHref(citation.url) ?? ""} rel="noopener noreferrer external">{voice.t("cite.original")}</a>}
      {groupId === undefined ? null : <><a href={`/claim/${encodeURIComponent(groupId)}`}>{voice.t("cite.claim")}</a>{storyId === undefined ? null : <DiscussLink storyId={storyId} about={`claim:${groupId}`} label={`${voice.t("talk.about.claim")} (${citation.n})`} voice={voice} />}</>}
      <time datetime={citation.capturedAt}>{voice.t("cite.captured", { when: voice.time(citation.capturedAt) })}</time>
      <code title={`${voice.t("cite.hash")} ${citation.sha256}`}>{citation.sha256.slice(0, 12)}…</code>
    </p>
  </li>
);
