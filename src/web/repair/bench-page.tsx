import type { Child, FC } from "hono/jsx";
import type { ArticleCard, ClaimGroup, Edge, RepairBench } from "../../model/index.js";
import type { PageContext } from "../context.js";
import type { Voice } from "../i18n.js";
import { Layout } from "../layout.js";
import { CardTitle } from "../parts/card-title.js";
import type { RepairForm } from "./form.js";
import { Decisions, Verdicts } from "./list-pages.js";
import { fill, repairText, type RepairText } from "./messages.js";

interface BenchProps { readonly page: PageContext; readonly view: RepairBench; readonly why: string | null; readonly given: RepairForm | null; readonly isDone: boolean }

/** How much of each list a page shows; the queue has the rest. */
const SHOWN = 200;
const SHOWN_CLAIMS = 30;
/** Rows of a list that stand open. */
const OPEN_ROWS = 8;

/** All that can be repaired in one story: a form for each kind of decision. */
export const BenchPageView: FC<BenchProps> = ({ page, view, why, given, isDone }) => {
  const { voice } = page;
  const text = repairText(voice.lang);
  return (
    <Layout page={page} title={`${text.title}: ${view.headline}`}>
      <section class="plain repair">
        <p class="kicker"><a href={`/story/${view.storyId}`}>{text.back}</a><a href="/repair">{text.queue}</a></p>
        <h1>{text.title}: {view.headline}</h1>
        <p class="lede">{text.lead}</p>
        {why === null ? null : <p class="note problem" role="alert">{why}</p>}
        {isDone && why === null ? <p class="note" role="status">{text.done}</p> : null}
        <BenchSections view={view} text={text} voice={voice} action={`/story/${view.storyId}/repair`} order={ORDER} chosen={chosenIn(given)} given={given} />
        <h2 id="decisions">{text.changes}</h2>
        {view.decisions.length === 0 ? <p class="quiet">{text.changesEmpty}</p> : <Decisions decisions={view.decisions} text={text} voice={voice} mayDecide={true} back={`/story/${view.storyId}/repair`} />}
      </section>
    </Layout>
  );
};

interface PartProps {
  readonly view: RepairBench;
  readonly text: RepairText;
  readonly voice: Voice;
  /** Where the forms are sent. */
  readonly action: string;
  /** Ids of claim groups, claims and edges that stand first and are chosen already. */
  readonly chosen: ReadonlySet<string>;
  /** What a form was sent with when it comes back. */
  readonly given: RepairForm | null;
  /** The sections that stand open, the others are folded; all are where it is left out. */
  readonly open?: readonly SectionName[];
}

const SECTIONS = { articles: Articles, merge: Merge, edges: Edges, claims: Claims, figures: Figures, origins: Origins, source: Source } as const;

/** A part of the repair page. */
export type SectionName = keyof typeof SECTIONS;

const ORDER: readonly SectionName[] = ["articles", "merge", "source", "edges", "claims", "figures", "origins"];

/** Ids that a form had chosen. */
export function chosenIn(given: RepairForm | null): ReadonlySet<string> {
  return new Set(["article", "group", "claim", "origin"].flatMap((name) => given?.[name] ?? []));
}

/** The forms of the repair page in an order. */
export const BenchSections: FC<PartProps & { readonly order: readonly SectionName[] }> = ({ order, ...part }) => <>{order.map((name) => SECTIONS[name](part))}</>;

/** What a section's own form was sent with in a field. */
const givenTo = (section: SectionName, given: RepairForm | null, field: string): string => (given?.["section"]?.[0] === section ? given[field]?.[0] ?? "" : "");

interface SectionProps { readonly name: SectionName; readonly title: string; readonly lead: string; readonly part: PartProps; readonly children?: Child }

/** One form with its reason; the buttons inside say what is done. */
const Section: FC<SectionProps> = ({ name, title, lead, part, children }) => {
  const { text, given, action, open } = part;
  const heading = <h2 id={`${name}-title`}>{title}</h2>;
  const form = (
    <form method="post" action={action} class="repair-form">
      {/* Enter in a field must not press the first of many buttons: a form whose first button is disabled is not sent by it. */}
      <button disabled hidden></button>
      <input type="hidden" name="section" value={name} />
      <p class="field"><label for={`${name}-why`}>{text.reason}</label><input id={`${name}-why`} name="reason" required maxlength={1000} value={givenTo(name, given, "reason")} aria-describedby={`${name}-hint`} /><span class="quiet" id={`${name}-hint`}>{text.reasonHint}</span></p>
      {children}
    </form>
  );
  const isOpen = open === undefined || open.includes(name) || given?.["section"]?.[0] === name;
  return (
    <section aria-labelledby={`${name}-title`}>
      {isOpen ? <>{heading}<p class="quiet">{lead}</p>{form}</> : <details class="repair-fold"><summary>{heading}</summary><p class="quiet">{lead}</p>{form}</details>}
    </section>
  );
};

/** Rows of which the first stand open and the rest is folded, in the same form. */
const Rows: FC<{ readonly items: readonly Child[]; readonly ordered?: boolean; readonly text: RepairText }> = ({ items, ordered, text }) => {
  const List = ({ rows }: { readonly rows: readonly Child[] }): Child => (ordered ? <ol class="repair-rows">{rows}</ol> : <ul class="repair-rows">{rows}</ul>);
  if (items.length <= OPEN_ROWS + 1) return <List rows={items} />;
  return <><List rows={items.slice(0, OPEN_ROWS)} /><details><summary>{fill(text.more, { n: items.length - OPEN_ROWS })}</summary><List rows={items.slice(OPEN_ROWS)} /></details></>;
};

const StoryChoice: FC<Pick<PartProps, "view" | "text"> & { readonly name: string }> = ({ view, text, name }) => (
  <>
    <p class="field"><label for={`${name}-story`}>{text.moveTo}</label>
      <select id={`${name}-story`} name="story"><option value="">{text.choose}</option>{view.others.map((story) => <option value={story.id}>{story.headline.slice(0, 110)}</option>)}</select></p>
    <p class="field"><label for={`${name}-id`}>{text.storyId}</label><input id={`${name}-id`} name="storyId" maxlength={80} pattern="[\w\-]*" /></p>
  </>
);

function Articles(part: PartProps): Child {
  const { view, text, voice, chosen } = part;
  return (
    <Section name="articles" title={text.articles} lead={text.articlesLead} part={part}>
      <Rows text={text} items={view.articles.slice(0, SHOWN).map((card) => <ArticleRow card={card} voice={voice} isChosen={chosen.has(card.id)} />)} />
      <StoryChoice view={view} text={text} name="articles" />
      <p class="formats"><button name="do" value="split">{text.split}</button><button name="do" value="move">{text.move}</button><button name="do" value="pin">{text.pin}</button></p>
    </Section>
  );
}

const ArticleRow: FC<{ readonly card: ArticleCard; readonly voice: Voice; readonly isChosen: boolean }> = ({ card, voice, isChosen }) => (
  <li><label><input type="checkbox" name="article" value={card.id} checked={isChosen} /> <b>{card.outlet.name}</b> <CardTitle card={card} voice={voice} /></label>
    <p class="quiet">{card.published === null ? null : <>{voice.time(card.published)} · </>}<a href={`/article/${card.id}`} aria-label={`${voice.t("article.kept")}: ${card.outlet.name}`}>{voice.t("article.kept")}</a></p></li>
);

function Merge(part: PartProps): Child {
  const { view, text } = part;
  return (
    <Section name="merge" title={text.merge} lead={text.mergeLead} part={part}>
      <StoryChoice view={view} text={text} name="merge" />
      <p class="formats"><button name="do" value="merge">{text.mergeGo}</button></p>
    </Section>
  );
}

function Source(part: PartProps): Child {
  const { voice, given } = part;
  return (
    <Section name="source" title={voice.t("correct.source")} lead={voice.t("correct.sourceLead")} part={part}>
      <p class="field"><label for="source-url">{voice.t("correct.sourceUrl")}</label><input id="source-url" name="url" type="url" maxlength={2000} value={givenTo("source", given, "url")} /></p>
      <p class="formats"><button name="do" value="source">{voice.t("correct.sourceGo")}</button></p>
    </Section>
  );
}

/** Those chosen first, then what nobody judged and the trace only inferred. */
function inOrderOfDoubt(edges: readonly Edge[], chosen: ReadonlySet<string>): Edge[] {
  const rank = (edge: Edge): number => (chosen.has(edge.id) ? -1 : edge.verdict === null && edge.basis === "inferred" ? 0 : edge.verdict === "unsure" ? 1 : edge.verdict === null ? 2 : 3);
  return edges.toSorted((a, b) => rank(a) - rank(b) || a.score - b.score);
}

function Edges(part: PartProps): Child {
  const { view, text, voice, chosen } = part;
  const { names } = view;
  return (
    <Section name="edges" title={text.edges} lead={text.edgesLead} part={part}>
      <Rows ordered text={text} items={inOrderOfDoubt(view.trace.edges, chosen).slice(0, SHOWN).map((edge) => (
        <li id={`edge-${edge.id}`}>
          <p><b><bdi>{names.get(edge.from) ?? edge.from}</bdi> → <bdi>{names.get(edge.to) ?? edge.to}</bdi></b> <span class="tag">{voice.t(`graph.${edge.basis}.short`)}</span> {edge.verdict === null ? null : <span class="tag tag-done">{fill(text.verdict, { verdict: text[edge.verdict] })}</span>}</p>
          <p class="quiet">{voice.prose(edge.reason)}</p>
          <Verdicts edgeId={edge.id} text={text} />
        </li>))} />
    </Section>
  );
}

/** Items with those chosen first. */
function chosenFirst<T>(items: readonly T[], isChosen: (item: T) => boolean): T[] {
  return [...items.filter(isChosen), ...items.filter((item) => !isChosen(item))];
}

function Claims(part: PartProps): Child {
  const { view, text, chosen } = part;
  return (
    <Section name="claims" title={text.claims} lead={text.claimsLead} part={part}>
      <Rows text={text} items={chosenFirst(view.trace.claimGroups, (group) => chosen.has(group.id)).slice(0, SHOWN).map((group) => <ClaimRow group={group} view={view} text={text} isChosen={chosen.has(group.id)} />)} />
      <p class="formats"><button name="do" value="join">{text.join}</button></p>
    </Section>
  );
}

const ClaimRow: FC<{ readonly group: ClaimGroup; readonly view: RepairBench; readonly text: RepairText; readonly isChosen: boolean }> = ({ group, view, text, isChosen }) => {
  const outlets = new Map(view.articles.map((card) => [card.id, card.outlet.name]));
  return (
    <li>
      <label><input type="checkbox" name="group" value={group.id} checked={isChosen} /> <bdi>{group.statement}</bdi></label>
      {group.claimIds.length < 2 ? null : (
        <details open={isChosen ? true : undefined}><summary>{fill(text.passages, { n: group.claimIds.length })}</summary>
          <ul>{group.claimIds.slice(0, SHOWN_CLAIMS).map((id) => {
            const claim = view.statements.get(id);
            return <li><b>{outlets.get(claim?.articleId ?? "") ?? ""}</b> <bdi>{claim?.statement ?? id}</bdi> <span class="formats"><button name="do" value={`part:${id}`} aria-label={`${text.part}: ${claim?.statement ?? id}`}>{text.part}</button></span></li>;
          })}</ul></details>)}
    </li>
  );
};

function Figures(part: PartProps): Child {
  const { view, text, chosen, given } = part;
  if (view.figures.length === 0) return null;
  const figures = chosenFirst(view.figures, (one) => chosen.has(one.claimId));
  // Only where one figure is meant it is chosen already.
  const only = figures.filter((one) => chosen.has(one.claimId)).length === 1;
  return (
    <Section name="figures" title={text.figures} lead={text.figuresLead} part={part}>
      <Rows text={text} items={figures.slice(0, SHOWN).map((one) => (
        <li><label><input type="radio" name="claim" value={one.claimId} checked={only && chosen.has(one.claimId)} /> <b><bdi>{one.surface}</bdi></b> <bdi>{one.counted}</bdi> <span class="quiet">{one.outlet}</span></label></li>))} />
      <p class="field"><label for="figure-value">{text.figureRight}</label><input id="figure-value" name="value" maxlength={120} value={givenTo("figures", given, "value")} /></p>
      <p class="formats"><button name="do" value="figure">{text.correct}</button><button name="do" value="figure-out">{text.leaveOut}</button></p>
    </Section>
  );
}

function Origins(part: PartProps): Child {
  const { view, text, chosen, given } = part;
  if (view.trace.originList.length === 0) return null;
  return (
    <Section name="origins" title={text.origins} lead={text.originsLead} part={part}>
      <Rows text={text} items={chosenFirst(view.trace.originList, (origin) => chosen.has(origin.id)).slice(0, SHOWN).map((origin) => (
        <li><label><input type="radio" name="origin" value={origin.id} checked={given !== null && chosen.has(origin.id)} /> <b><bdi>{origin.name}</bdi></b> <span class="quiet">{origin.occasion ?? ""}</span></label></li>))} />
      <p class="field"><label for="origin-value">{text.rightName}</label><input id="origin-value" name="value" maxlength={200} value={givenTo("origins", given, "value")} /></p>
      <p class="formats"><button name="do" value="name">{text.fixName}</button><button name="do" value="origin">{text.pinOrigin}</button></p>
    </Section>
  );
}
