import type { FC } from "hono/jsx";
import type { ArticleCard, LedgerEntry, LedgerLine, Origin } from "../../model/index.js";
import type { Voice } from "../i18n.js";
import { FigureChart } from "./figure-chart.js";

interface FiguresProps {
  readonly ledger: readonly LedgerLine[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: ReadonlyMap<string, ArticleCard>;
  readonly voice: Voice;
}

/** All figures of a story: one table, replaced values struck, and a chart for every line with more than one value. */
export const Figures: FC<FiguresProps> = ({ ledger, origins, articles, voice }) => {
  if (ledger.length === 0) return <p class="quiet">{voice.t("story.noFigures")}</p>;
  const charted = ledger.filter((line) => line.entries.filter((entry) => entry.saidOn !== null && entry.figure.value !== null).length > 1);
  return (
    <>
      <div class="table-scroll" tabindex={0} role="region" aria-label={voice.t("figures.table")}>
        <table class="figures">
          <thead><tr>{(["counted", "value", "origin", "said", "state", "repeated"] as const).map((key) => <th scope="col">{voice.t(`figures.${key}`)}</th>)}</tr></thead>
          {ledger.map((line) => <Line line={line} origins={origins} articles={articles} voice={voice} />)}
        </table>
      </div>
      {charted.length === 0 ? null : <div class="charts">{charted.map((line) => <FigureChart line={line} origins={origins} articles={articles} voice={voice} />)}</div>}
    </>
  );
};

const Line: FC<{ readonly line: LedgerLine } & Omit<FiguresProps, "ledger">> = ({ line, origins, articles, voice }) => (
  <tbody>{line.entries.map((entry, at) => (
    <tr class={`state-${entry.state}`} id={`figure-${entry.id}`}>
      {at === 0 ? <th scope="rowgroup" rowspan={line.entries.length}><a href={`/figure/${encodeURIComponent(line.id)}`}><bdi>{line.counted}</bdi></a></th> : null}
      <Cell entry={entry} origin={entry.originId === null ? undefined : origins.get(entry.originId)} articles={articles} voice={voice} />
    </tr>))}</tbody>
);

const Cell: FC<{ readonly entry: LedgerEntry; readonly origin: Origin | undefined; readonly articles: ReadonlyMap<string, ArticleCard>; readonly voice: Voice }> = ({ entry, origin, articles, voice }) => {
  const replaced = entry.state === "stale" || entry.state === "superseded";
  const repeated = [...new Set(entry.repeatedBy.map((id) => articles.get(id)?.outlet.name ?? null).filter((name) => name !== null))];
  return (
    <>
      <td class="value">{replaced ? <s>{entry.figure.surface}</s> : <b>{entry.figure.surface}</b>}
        {entry.status === "asserted" ? null : <span class="tag">{voice.t(`status.${entry.status}`)}</span>}
        {entry.figure.suspect === null ? null : <span class="tag tag-care">{voice.t("figures.suspect", { why: entry.figure.suspect })}</span>}</td>
      <td><bdi>{origin?.name ?? voice.t("figures.unknown")}</bdi></td>
      <td>{entry.saidOn === null ? voice.t("figures.unknown") : <time datetime={entry.saidOn}>{voice.date(entry.saidOn)}</time>}</td>
      <td><span class={`state state-mark-${entry.state}`}>{voice.t(`figures.state.${entry.state}`)}</span></td>
      <td>{repeated.length === 0 ? "–" : <details class="inline"><summary>{voice.number(repeated.length)} {voice.count("count.outlets", repeated.length)}</summary><bdi>{repeated.join(", ")}</bdi></details>}</td>
    </>
  );
};
