import type { FC } from "hono/jsx";
import type { ListedPartyView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { Layout } from "../layout.js";
import type { Voice } from "../i18n.js";
import { screenWord } from "./words.js";

/** What an editor is about to decide: the name, and what was written when it comes back; the story to go back to. */
export interface HitForm { readonly name: string; readonly reason: string; readonly problem: string | null; readonly storyId: string | null }

const QUALITIES = { primary: "quality.primary", alias: "quality.alias", weak: "quality.weak", former: "quality.former", "original-script": "quality.original-script" } as const;

/** A party as a version of a list has it: names with their quality, facts, changes, and the stories that hold one of its names. */
export const ListedPageView: FC<{ readonly page: PageContext; readonly view: ListedPartyView; readonly form: HitForm | null }> = ({ page, view, form }) => {
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
        <p class="kicker"><span>{t("listed")}</span> <span>{view.id}</span>{form?.storyId == null ? null : <a href={`/story/${form.storyId}#lens`}>{t("backToStory")}</a>}</p>
        <h1><bdi>{name}</bdi></h1>
        <p class="quiet">{t("version", { list: view.listTitle, version: view.version, when })}</p>
        {view.isListed ? null : <p><b>{t("gone", { when })}</b></p>}
        <h2>{t("names")}</h2>
        <ul class="reasons">{view.names.map((one) => <li><bdi>{one.text}</bdi> <span class="quiet">{t(QUALITIES[one.quality as keyof typeof QUALITIES] ?? "quality.alias")}</span></li>)}</ul>
        <ul class="reasons">{facts.filter(([, values]) => values.length > 0).map(([label, values]) => <li>{label}: <bdi>{values.join("; ")}</bdi></li>)}</ul>
        {view.about === null ? null : <><h2>{t("about")}</h2><p><bdi>{view.about}</bdi></p></>}
        {view.changes.length === 0 ? null : <><h2>{t("changes")}</h2><ul class="reasons">{view.changes.map((change) => <li><time datetime={change.at}>{voice.time(change.at)}</time> {change.text}</li>)}</ul></>}
        <Decisions view={view} voice={voice} isEditor={form !== null} />
        {form === null ? null : <Decide view={view} voice={voice} form={form} />}
        <h2>{t("stories")}</h2>
        {view.stories.length === 0 ? <p class="quiet">{t("noStories")}</p> : <><p class="quiet">{t("caution")}</p><ul class="reasons">{view.stories.map((story) => <li><a href={`/story/${story.id}#lens`}>{story.headline}</a></li>)}</ul></>}
      </section>
    </Layout>
  );
};

const actionOf = (view: ListedPartyView, what: "decide" | "undecide"): string => `/listed/${encodeURIComponent(view.list)}/${encodeURIComponent(view.id)}/${what}`;

/** What people decided of names like this entry's; editors can take it back. */
const Decisions: FC<{ readonly view: ListedPartyView; readonly voice: Voice; readonly isEditor: boolean }> = ({ view, voice, isEditor }) => (
  view.decisions.length === 0 ? null : (
    <><h2 id="decisions">{screenWord(voice, "decisions")}</h2>
      <ul class="rows tall">{view.decisions.map((one) => {
        const said = screenWord(voice, `said.${one.verdict}`, { name: one.name });
        return (
          <li><span><b>{said}</b> <span class="quiet">{screenWord(voice, "saidBy", { by: one.by, when: voice.time(one.at) })}</span><br /><bdi>{one.reason}</bdi></span>
            {isEditor ? <form method="post" action={actionOf(view, "undecide")}><input type="hidden" name="name" value={one.name} /><button class="quiet-button" aria-label={`${screenWord(voice, "takeBack")}: ${said}`}>{screenWord(voice, "takeBack")}</button></form> : null}</li>);
      })}</ul></>)
);

/** The editor's form: whether a name is this party, and why. */
const Decide: FC<{ readonly view: ListedPartyView; readonly voice: Voice; readonly form: HitForm }> = ({ view, voice, form }) => (
  <section aria-labelledby="decide">
    <h2 id="decide">{screenWord(voice, "decideOn", { name: form.name === "" ? "…" : form.name })}</h2>
    <p class="quiet">{screenWord(voice, "decideLead")}</p>
    <form method="post" action={actionOf(view, "decide")} class="stack">
      {form.problem === null ? null : <p class="note" role="alert">{form.problem}</p>}
      {form.storyId === null ? null : <input type="hidden" name="story" value={form.storyId} />}
      <p class="field"><label for="hit-name">{screenWord(voice, "otherName")}</label><input id="hit-name" name="name" required maxlength={200} value={form.name} /></p>
      <p class="field"><label for="hit-reason">{screenWord(voice, "reason")}</label><input id="hit-reason" name="reason" required maxlength={1000} value={form.reason} /></p>
      <p class="actions"><button name="verdict" value="confirmed">{screenWord(voice, "confirm")}</button><button name="verdict" value="rejected" class="quiet-button">{screenWord(voice, "reject")}</button></p>
    </form>
  </section>
);
