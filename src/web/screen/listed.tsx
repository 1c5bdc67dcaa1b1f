import type { FC } from "hono/jsx";
import type { ListedPartyView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";
import { screenWord } from "./words.js";

const QUALITIES = { primary: "quality.primary", alias: "quality.alias", weak: "quality.weak", former: "quality.former", "original-script": "quality.original-script" } as const;

/** A party as a version of a list has it: names with their quality, facts, changes, and the stories that hold one of its names. */
export const ListedPageView: FC<{ readonly page: PageContext; readonly view: ListedPartyView }> = ({ page, view }) => {
  const { voice } = page;
  const t = (word: Parameters<typeof screenWord>[1], values?: Readonly<Record<string, string>>): string => screenWord(voice, word, values);
  const when = voice.date(view.asOf);
  const name = view.names[0]?.text ?? view.id;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [t("programmes"), view.programmes], [t("listedOn"), view.listedOn === null ? [] : [voice.date(view.listedOn)]], [t("born"), view.born], [t("nationalities"), view.nationalities],
    [t("identifiers"), view.identifiers.map((one) => `${one.type} ${one.value}`)],
  ];
  return (
    <Layout page={page} title={name}>
      <section class="plain">
        <p class="kicker"><span>{t("listed")}</span> <span>{view.id}</span></p>
        <h1><bdi>{name}</bdi></h1>
        <p class="quiet">{t("version", { list: view.listTitle, version: view.version, when })}</p>
        {view.isListed ? null : <p><b>{t("gone", { when })}</b></p>}
        <h2>{t("names")}</h2>
        <ul class="reasons">{view.names.map((one) => <li><bdi>{one.text}</bdi> <span class="quiet">{t(QUALITIES[one.quality as keyof typeof QUALITIES] ?? "quality.alias")}</span></li>)}</ul>
        <ul class="reasons">{facts.filter(([, values]) => values.length > 0).map(([label, values]) => <li>{label}: <bdi>{values.join("; ")}</bdi></li>)}</ul>
        {view.about === null ? null : <><h2>{t("about")}</h2><p><bdi>{view.about}</bdi></p></>}
        {view.changes.length === 0 ? null : <><h2>{t("changes")}</h2><ul class="reasons">{view.changes.map((change) => <li><time datetime={change.at}>{voice.time(change.at)}</time> {change.text}</li>)}</ul></>}
        <h2>{t("stories")}</h2>
        {view.stories.length === 0 ? <p class="quiet">{t("noStories")}</p> : <><p class="quiet">{t("caution")}</p><ul class="reasons">{view.stories.map((story) => <li><a href={`/story/${story.id}#lens`}>{story.headline}</a></li>)}</ul></>}
      </section>
    </Layout>
  );
};
