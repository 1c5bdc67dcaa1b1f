import type { FC } from "hono/jsx";
import type { ArticleCard, LedgerLine, Origin } from "../../model/index.js";
import { figureBlocks, mainRows, type FigureBlock, type FigureRow } from "../figure-rows.js";
import { figureInWords } from "../figure-words.js";
import type { Voice } from "../i18n.js";
import { DiscussLink } from "./discuss-link.js";
import { chartedEntries, FigureChart } from "./figure-chart.js";

interface FiguresProps {
  readonly ledger: readonly LedgerLine[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: ReadonlyMap<string, ArticleCard>;
  readonly voice: Voice;
  /** The story whose discussion the lines lead to; left out where there are several. */
  readonly storyId?: string;
  /** Show all lines and rows, as the page of one figure does. */
  readonly all?: boolean;
}

const MAX_BLOCKS = 4;
const MAX_ROWS = 4;
const MAX_CHARTS = 2;

/** All figures of a story: one table, replaced values struck, the most printed first and the rest folded; a chart for a line with several dates. */
export const Figures: FC<FiguresProps> = ({ ledger, origins, articles, voice, storyId, all }) => {
  const blocks = figureBlocks(ledger, articles, voice.lang);
  if (blocks.length === 0) return <p class="quiet">{voice.t("story.noFigures")}</p>;
  const limit = all ? blocks.length : MAX_BLOCKS;
  const rest = blocks.slice(limit);
  const charted = blocks.filter((block) => new Set(chartedEntries(block.line).map((entry) => entry.saidOn)).size > 1).slice(0, MAX_CHARTS);
  return (
    <>
      <Table blocks={blocks.slice(0, limit)} name={voice.t("figures.table")} origins={origins} rows={all ? 1_000 : MAX_ROWS} storyId={storyId} voice={voice} />
      {rest.length === 0 ? null : <details><summary>{voice.t("figures.more", { n: voice.number(rest.length) })}</summary><Table blocks={rest} name={voice.t("figures.tableMore")} origins={origins} rows={MAX_ROWS} storyId={storyId} voice={voice} /></details>}
      {charted.length === 0 ? null : <div class="charts">{charted.map((block) => <FigureChart line={block.line} origins={origins} articles={articles} voice={voice} />)}</div>}
    </>
  );
};

interface TableProps { readonly blocks: readonly FigureBlock[]; readonly name: string; readonly origins: ReadonlyMap<string, Origin>; readonly rows: number; readonly storyId: string | undefined; readonly voice: Voice }

const Table: FC<TableProps> = ({ blocks, name, origins, rows, storyId, voice }) => (
  <div class="table-scroll" tabindex={0} role="region" aria-label={name}>
    <table class="figures">
      <thead><tr>{(["counted", "value", "origin", "said", "state", "printed"] as const).map((key) => <th scope="col">{voice.t(`figures.${key}`)}</th>)}</tr></thead>
      {blocks.map((block) => <Block block={block} rows={rows} origins={origins} storyId={storyId} voice={voice} />)}
    </table>
  </div>
);

const Block: FC<{ readonly block: FigureBlock; readonly rows: number; readonly origins: ReadonlyMap<string, Origin>; readonly storyId: string | undefined; readonly voice: Voice }> = ({ block, rows, origins, storyId, voice }) => {
  const shown = mainRows(block, rows);
  const href = `/figure/${encodeURIComponent(block.line.id)}`;
  const more = block.rows.length - shown.length;
  return (
    <tbody>
      {shown.map((row, at) => (
        <tr class={`state-${row.entry.state}`}>
          {at === 0 ? <th scope="rowgroup" rowspan={shown.length + (more > 0 ? 1 : 0)}><a href={href}><bdi>{block.line.counted === "" || block.line.counted === "items" ? voice.t("figures.notSaid") : block.line.counted}</bdi></a>{storyId === undefined ? null : <><br /><DiscussLink storyId={storyId} about={`figure:${block.line.id}`} label={`${voice.t("talk.about.figure")}: ${block.line.counted}`} voice={voice} /></>}</th> : null}
          <Cells row={row} origin={row.entry.originId === null ? undefined : origins.get(row.entry.originId)} voice={voice} />
        </tr>))}
      {more > 0 ? <tr><td colspan={5}><a href={href}>{voice.t("figures.moreRows", { n: voice.number(more) })}</a></td></tr> : null}
    </tbody>
  );
};

const Cells: FC<{ readonly row: FigureRow; readonly origin: Origin | undefined; readonly voice: Voice }> = ({ row, origin, voice }) => {
  const { entry } = row;
  const printed = entry.figure.surface;
  const words = row.native ? null : figureInWords(entry.figure, voice);
  const replaced = entry.state === "stale" || entry.state === "superseded";
  return (
    <>
      <td class="value">{row.ids.map((id) => <span id={`figure-${id}`}></span>)}{replaced ? <s><bdi>{words ?? printed}</bdi></s> : <b><bdi>{words ?? printed}</bdi></b>}
        {words === null || words === printed ? null : <span class="printed-as">{voice.t("figure.printedAs", { surface: printed })}</span>}
        {entry.status === "asserted" ? null : <span class="tag">{voice.t(`status.${entry.status}`)}</span>}
        {entry.figure.suspect === null ? null : <span class="tag tag-care">{voice.t("figures.suspect", { why: entry.figure.suspect })}</span>}</td>
      <td><bdi>{origin?.name ?? voice.t("figures.unknown")}</bdi></td>
      <td>{entry.saidOn === null ? voice.t("figures.unknown") : <time datetime={entry.saidOn}>{voice.date(entry.saidOn)}</time>}</td>
      <td><span class={`state state-mark-${entry.state}`}>{voice.t(`figures.state.${entry.state}`)}</span></td>
      <td><Printed row={row} voice={voice} /></td>
    </>
  );
};

const Printed: FC<{ readonly row: FigureRow; readonly voice: Voice }> = ({ row, voice }) => {
  const names = row.repeatedBy.length > 0 ? row.repeatedBy : row.printedBy;
  if (names.length === 0) return <>–</>;
  if (names.length === 1) return <bdi>{names[0]}</bdi>;
  return <details class="inline"><summary>{row.repeatedBy.length > 0 ? voice.t("figures.still", { n: voice.number(names.length) }) : `${voice.number(names.length)} ${voice.count("count.outlets", names.length)}`}</summary><bdi>{names.join(", ")}</bdi></details>;
};
