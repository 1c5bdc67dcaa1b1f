import type { Child, FC } from "hono/jsx";
import type { SetupResult, SetupView } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { Voice } from "../i18n.js";
import { Layout } from "../layout.js";

/** A form sent without what it needs. */
export interface SetupProblem { readonly missing: "feed" | "opml" | "paste" }

interface SetupProps {
  readonly page: PageContext;
  readonly view: SetupView;
  readonly result: SetupResult | null;
  readonly problem: SetupProblem | null;
  /** Whether this reader may add sources. */
  readonly mayAdd: boolean;
}

/** What a page without JavaScript waits before it shows the progress again. */
const AGAIN_SECONDS = 5;

/** Four ways to give Headwater something to read, and what it is reading now. */
export const SetupPageView: FC<SetupProps> = ({ page, view, result, problem, mayAdd }) => {
  const { voice } = page;
  const invalid = (kind: SetupProblem["missing"]): Record<string, string> => (problem?.missing === kind ? { "aria-invalid": "true", "aria-describedby": `${kind}-problem` } : {});
  const complaint = (kind: SetupProblem["missing"]): Child => (problem?.missing === kind ? <span class="problem" id={`${kind}-problem`}>{voice.t("setup.needOne")}</span> : null);
  return (
    <Layout page={page} title={voice.t("setup.title")} here="add" again={view.work.some(isAtWork) ? { seconds: AGAIN_SECONDS, href: "/setup" } : undefined}>
      <section class="setup">
        <h1>{voice.t("setup.title")}</h1>
        <p class="lede">{voice.t("setup.lead")}</p>
        {result === null ? null : <Outcome result={result} voice={voice} />}
        <Work view={view} voice={voice} />
        {mayAdd ? null : <p class="note">{voice.t("setup.closed")} <a href="/sign-in?back=/setup">{voice.t("talk.button")}</a></p>}
        <div class="ways" hidden={mayAdd ? undefined : true}>
          <form method="post" action="/setup" class="way way-first"><h2>{voice.t("setup.sample")}</h2><p>{voice.t("setup.sampleLead")}</p><button name="kind" value="sample">{voice.t("setup.sampleGo")}</button></form>
          <form method="post" action="/setup" class="way"><h2>{voice.t("setup.feed")}</h2><p class="field"><label for="feed">{voice.t("setup.feedLabel")}</label><input id="feed" name="text" type="text" inputmode="url" autocomplete="url" {...invalid("feed")} />{complaint("feed")}</p><button name="kind" value="feed">{voice.t("setup.feedGo")}</button></form>
          <form method="post" action="/setup" class="way" enctype="multipart/form-data"><h2>{voice.t("setup.opml")}</h2><p class="field"><label for="opml">{voice.t("setup.opmlLabel")}</label><input id="opml" name="text" type="file" accept=".opml,.xml,text/xml" {...invalid("opml")} />{complaint("opml")}</p><button name="kind" value="opml">{voice.t("setup.opmlGo")}</button></form>
          <form method="post" action="/setup" class="way"><h2>{voice.t("setup.paste")}</h2><p class="field"><label for="paste">{voice.t("setup.pasteLabel")}</label><textarea id="paste" name="text" rows={5} {...invalid("paste")}></textarea>{complaint("paste")}</p><button name="kind" value="paste">{voice.t("setup.pasteGo")}</button></form>
        </div>
      </section>
    </Layout>
  );
};

const Outcome: FC<{ readonly result: SetupResult; readonly voice: Voice }> = ({ result, voice }) => (
  <div class="note" role="status">
    {result.accepted === 0 ? null : <p>{voice.count("setup.accepted", result.accepted)} <a href="/">{voice.t("setup.toStories")}</a></p>}
    {result.refused.length === 0 ? null : <><p><b>{voice.t("setup.refused")}</b></p><ul>{result.refused.slice(0, 50).map((one) => <li><bdi>{one.what}</bdi>: {one.why}</li>)}</ul></>}
  </div>
);

const Work: FC<{ readonly view: SetupView; readonly voice: Voice }> = ({ view, voice }) => (
  view.work.length === 0 ? null : (
    <section class="work" aria-labelledby="work-title" data-live={view.work.some(isAtWork) ? "/setup/progress" : undefined}><h2 id="work-title">{voice.t("setup.work")}</h2>
      <ul>{view.work.map((job) => (
        <li><bdi>{nameOf(job, voice)}</bdi> {isAtWork(job) ? <b data-left={job.id}>{voice.number(job.done)}</b> : null} <span class={`tag tag-${job.state}`}>{voice.t(`setup.${job.state}`)}</span>
          {job.total === null ? null : <progress aria-label={job.what} max={job.total} value={job.done}></progress>}
          {job.message === null ? null : <p class="quiet">{job.message}</p>}</li>))}</ul>{view.work.some(isAtWork) ? <p><a href="/setup">{voice.t("setup.again")}</a></p> : null}</section>
  )
);

type Job = SetupView["work"][number];

const isAtWork = (job: Job): boolean => job.state === "waiting" || job.state === "running";

const STEPS = ["addresses", "feeds", "read", "group", "trace"] as const;

function nameOf(job: Job, voice: Voice): string {
  const step = STEPS.find((one) => one === job.id);
  return step === undefined ? job.what : voice.t(`setup.step.${step}`);
}
