import type { FC } from "hono/jsx";
import type { ArticleCard, CarrierGroup, Trace } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { CardTitle } from "./card-title.js";

const MAX_OPEN = 2;
const MAX_NAMES = 6;

/** Sources grouped by whose text they carry; the articles of no carrier come last. */
export const Sources: FC<{ readonly trace: Trace; readonly articles: readonly ArticleCard[]; readonly voice: Voice }> = ({ trace, articles, voice }) => {
  const byId = new Map(articles.map((card) => [card.id, card]));
  const groups = trace.carrierGroups.filter((group) => group.articleIds.some((id) => byId.has(id)));
  const carried = new Set(groups.flatMap((group) => group.articleIds));
  const alone = articles.filter((card) => !carried.has(card.id));
  return (
    <div class="sources">
      {groups.map((group) => <Group group={group} cards={group.articleIds.flatMap((id) => byId.get(id) ?? [])} voice={voice} />)}
      {alone.length === 0 ? null : <section><h3>{voice.t("sources.noCarrier")}</h3><FoldedCards cards={alone} voice={voice} /></section>}
    </div>
  );
};

const Group: FC<{ readonly group: CarrierGroup; readonly cards: readonly ArticleCard[]; readonly voice: Voice }> = ({ group, cards, voice }) => (
  <section>
    <h3><bdi>{group.name}</bdi> <span class="tag">{voice.t(`sources.${group.basis}`)}</span></h3>
    {group.because.slice(0, 1).map((reason) => <p class="quiet">{voice.prose(reason.text)}</p>)}
    <FoldedCards cards={cards} voice={voice} />
  </section>
);

/** The outlets by name in one line; their pages behind it when there are several. */
const FoldedCards: FC<{ readonly cards: readonly ArticleCard[]; readonly voice: Voice }> = ({ cards, voice }) => {
  if (cards.length <= MAX_OPEN) return <CardList cards={cards} voice={voice} />;
  const names = [...new Set(cards.map((card) => card.outlet.name))];
  return <details class="fold"><summary><b>{voice.number(names.length)} {voice.count("count.outlets", names.length)}</b> <bdi>{names.slice(0, MAX_NAMES).join(", ")}{names.length > MAX_NAMES ? " …" : ""}</bdi></summary><CardList cards={cards} voice={voice} /></details>;
};

/** Kept pages, one a line: outlet, title, time. Long lists fold after the first dozen. */
export const CardList: FC<{ readonly cards: readonly ArticleCard[]; readonly voice: Voice }> = ({ cards, voice }) => {
  const rows = cards.map((card) => <CardLine card={card} voice={voice} />);
  if (rows.length <= 14) return <ul class="cards">{rows}</ul>;
  return <><ul class="cards">{rows.slice(0, 12)}</ul><details><summary>+ {voice.number(rows.length - 12)} {voice.count("count.outlets", rows.length - 12)}</summary><ul class="cards">{rows.slice(12)}</ul></details></>;
};

const CardLine: FC<{ readonly card: ArticleCard; readonly voice: Voice }> = ({ card, voice }) => (
  <li>
    <a class="outlet" href={`/outlet/${encodeURIComponent(card.outlet.id)}`}><bdi>{card.outlet.name}</bdi></a>
    <a class="title" href={`/article/${card.id}`}><CardTitle card={card} voice={voice} /></a>
    <span class="meta">
      {card.published === null ? null : <time datetime={card.published}>{voice.time(card.published)}</time>}
      <span>{voice.language(card.lang)}</span>
      {card.role === "first-hand" ? <span class="tag tag-first">{voice.t("sources.first-hand")}</span> : null}
      {card.revisions > 1 ? <span>{voice.count("sources.revisions", card.revisions)}</span> : null}
    </span>
  </li>
);
