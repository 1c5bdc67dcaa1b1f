import type { FC } from "hono/jsx";
import type { ArticleCard } from "../../model/index.js";
import { directionOf, type Voice } from "../i18n.js";

/** What a kept page is called: its headline, else the first words of its text in quotation marks, else that it has neither. */
export const CardTitle: FC<{ readonly card: ArticleCard; readonly voice: Voice }> = ({ card, voice }) => {
  if (card.title === "" && card.opening === "") return <span>{voice.t("article.untitled")}</span>;
  return <bdi lang={card.lang} dir={directionOf(card.lang)}>{card.title === "" ? `“${card.opening}”` : card.title}</bdi>;
};
