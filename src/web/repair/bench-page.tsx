import type { Child, FC } from "hono/jsx";
import type { ArticleCard, ClaimGroup, Edge, RepairBench } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { CardTitle } from "../parts/card-title.js";
import { Decisions, Verdicts } from "./list-pages.js";
import { fill, repairText, type RepairText } from "./messages.js";

interface BenchProps { readonly page: PageContext; readonly view: RepairBench; readonly why: string | null; readonly isDone: boolean }

/** How much of each list a page shows; the queue has the rest. */
const SHOWN = 200;
const SHOWN_CLAIMS = 30;

/** All that can be repaired in one story: a form for each kind of decision. */
export const BenchPageView: FC<BenchProps> = ({ page, view, why, isDone }) => {
  const { voice } = page;
  const text = repairText(voice.lang);
  const part: PartProps = { view, text, voice };
  return (
    <Layout page={page} title={`${text.title}: ${view.headline}`}>
      <section class="plain repair">
        <p class="kicker"><a href={`/story/${view.storyId}`}>{text.back}</a><a href="/repair">{text.queue}</a></p>
        <h1>{text.title}: {view.headline}</h1>
        <p class="lede">{text.lead}</p>
        {why === null ? null : <p class="note problem" role="alert">{why}</p>}
        {isDone && why === null ? <p class="note" role="status">{text.done}</p> : null}
        <Articles {...part} />
        <Merge {...part} />
        <Edges {...part} />
        <Claims {...part} />
        <Figures {...part} />
        <Origins {...part} />
        <h2 id="decisions">{text.changes}</h2>
        {view.decisions.length === 0 ? <p class="quiet">{text.changesEmpty}</p> : <Decisions decisions={view.decisions} text={text} voice={voice} mayDecide={true} back={`/story/${view.storyId}/repair`} />}
      </section>
    </Layout>
  );
};

interface PartProps { readonly view: RepairBench; readonly text: RepairText; readonly voice: Voice }

interface SectionProps { readonly name: string; readonly title: string; readonly lead: string; readonly view: RepairBench; readonly text: RepairText; readonly children?: Child }

/** One form with its reason; the buttons inside say what is done. */
const Section: FC<SectionProps> = ({ name, title, lead, view, text, children }) => (
  <section aria-labelledby={`${name}-title`}>
    <h2 id={`${name}-title`}>{title}</h2>
    <p class="quiet">{lead}</p>
    <form method="post" action={`/story/${view.storyId}/repair`} class="repair-form">
      {/* Enter in a field must not press the first of many buttons: a form whose first button is disabled is not sent by it. */}
      <button disabled hidden></button>
      <p class="field"><label for={`${name}-why`}>{text.reason}</label><input id={`${name}-why`} name="reason" required maxlength={1000} aria-describedby={`${name}-hint`} /><span class="quiet" id={`${name}-hint`}>{text.reasonHint}</span></p>
      {children}
    </form>
  </section>
);

const StoryChoice: FC<PartProps & { readonly name: string }> = ({ view, text, name }) => (
  <>
    <p class="field"><label for={`${name}-story`}>{text.moveTo}</label>
      <select id={`${name}-story`} name="story"><option value="">{text.choose}</option>{view.others.map((story) => <option value={story.id}>{story.headline.slice(0, 110)}</option>)}</select></p>
    <p class="field"><label for={`${name}-id`}>{text.storyId}</label><input id={`${name}-id`} name="storyId" maxlength={80} pattern="[\w\-]*" /></p>
  </>
);

const Articles: FC<PartProps> = (part) => {
  const { view, text, voice } = part;
  return (
    <Section name="articles" title={text.articles} lead={text.articlesLead} view={view} text={text}>
      <ul class="repair-rows">{view.articles.slice(0, SHOWN).map((card) => <ArticleRow card={card} voice={voice} />)}</ul>
      <StoryChoice {...part} name="articles" />
      <p class="formats"><button name="do" value="split">{text.split}</button><button name="do" value="move">{text.move}</button><button name="do" value="pin">{text.pin}</button></p>
    </Section>
  );
};

const ArticleRow: FC<{ readonly card: ArticleCard; readonly voice: Voice }> = ({ card, voice }) => (
  <li><label><input type="checkbox" name="article" value={card.id} /> <b>{card.outlet.name}</b> <CardTitle card={card} voice={voice} /></label>
    <p class="quiet">{card.published === null ? null : <>{voice.time(card.published)} · </>}<a href={`/article/${card.id}`} aria-label={`${voice.t("article.kept")}: ${card.outlet.name}`}>{voice.t("article.kept")}</a></p></li>
);

const Merge: FC<PartProps> = (part) => (
  <Section name="merge" title={part.text.merge} lead={part.text.mergeLead} view={part.view} text={part.text}>
    <StoryChoice {...part} name="merge" />
    <p class="formats"><button name="do" value="merge">{part.text.mergeGo}</button></p>
  </Section>
);

/** What nobody judged and the trace only inferred comes first. */
function inOrderOfDoubt(edges: readonly Edge[]): Edge[] {
  const rank = (edge: Edge): number => (edge.verdict === null && edge.basis === "inferred" ? 0 : edge.verdict === "unsure" ? 1 : edge.verdict === null ? 2 : 3);
  return edges.toSorted((a, b) => rank(a) - rank(b) || a.score - b.score);
}

const Edges: FC<PartProps> = ({ view, text, voice }) => {
  const { names } = view;
  return (
    <Section name="edges" title={text.edges} lead={text.edgesLead} view={view} text={text}>
      <ol class="repair-rows">{inOrderOfDoubt(view.trace.edges).slice(0, SHOWN).map((edge) => (
        <li id={`edge-${edge.id}`}>
          <p><b><bdi>{names.get(edge.from) ?? edge.from}</bdi> → <bdi>{names.get(edge.to) ?? edge.to}</bdi></b> <span class="tag">{voice.t(`graph.${edge.basis}.short`)}</span> {edge.verdict === null ? null : <span class="tag tag-done">{fill(text.verdict, { verdict: text[edge.verdict] })}</span>}</p>
          <p class="quiet">{voice.prose(edge.reason)}</p>
          <Verdicts edgeId={edge.id} text={text} />
        </li>))}</ol>
    </Section>
  );
};

const Claims: FC<PartProps> = ({ view, text }) => (
  <Section name="claims" title={text.claims} lead={text.claimsLead} view={view} text={text}>
    <ul class="repair-rows">{view.trace.claimGroups.slice(0, SHOWN).map((group) => <ClaimRow group={group} view={view} text={text} />)}</ul>
    <p class="formats"><button name="do" value="join">{text.join}</button></p>
  </Section>
);

const ClaimRow: FC<{ readonly group: ClaimGroup; readonly view: RepairBench; readonly text: RepairText }> = ({ group, view, text }) => {
  const outlets = new Map(view.articles.map((card) => [card.id, card.outlet.name]));
  return (
    <li>
      <label><input type="checkbox" name="group" value={group.id} /> <bdi>{group.statement}</bdi></label>
      {group.claimIds.length < 2 ? null : (
        <details><summary>{fill(text.passages, { n: group.claimIds.length })}</summary>
          <ul>{group.claimIds.slice(0, SHOWN_CLAIMS).map((id) => {
            const claim = view.statements.get(id);
            return <li><b>{outlets.get(claim?.articleId ?? "") ?? ""}</b> <bdi>{claim?.statement ?? id}</bdi> <span class="formats"><button name="do" value={`part:${id}`} aria-label={`${text.part}: ${claim?.statement ?? id}`}>{text.part}</button></span></li>;
          })}</ul></details>)}
    </li>
  );
};

const Figures: FC<PartProps> = ({ view, text }) => (
  view.figures.length === 0 ? null : (
    <Section name="figures" title={text.figures} lead={text.figuresLead} view={view} text={text}>
      <ul class="repair-rows">{view.figures.slice(0, SHOWN).map((one) => (
        <li><label><input type="radio" name="claim" value={one.claimId} /> <b><bdi>{one.surface}</bdi></b> <bdi>{one.counted}</bdi> <span class="quiet">{one.outlet}</span></label></li>))}</ul>
      <p class="field"><label for="figure-value">{text.figureRight}</label><input id="figure-value" name="value" maxlength={120} /></p>
      <p class="formats"><button name="do" value="figure">{text.correct}</button><button name="do" value="figure-out">{text.leaveOut}</button></p>
    </Section>)
);

const Origins: FC<PartProps> = ({ view, text }) => (
  view.trace.originList.length === 0 ? null : (
    <Section name="origins" title={text.origins} lead={text.originsLead} view={view} text={text}>
      <ul class="repair-rows">{view.trace.originList.slice(0, SHOWN).map((origin) => (
        <li><label><input type="radio" name="origin" value={origin.id} /> <b><bdi>{origin.name}</bdi></b> <span class="quiet">{origin.occasion ?? ""}</span></label></li>))}</ul>
      <p class="field"><label for="origin-value">{text.rightName}</label><input id="origin-value" name="value" maxlength={200} /></p>
      <p class="formats"><button name="do" value="name">{text.fixName}</button><button name="do" value="origin">{text.pinOrigin}</button></p>
    </Section>)
);
