import type { FC } from "hono/jsx";
import type { ArticleCard, LedgerEntry, LedgerLine, Origin } from "../../model/index.js";
import type { Voice } from "../i18n.js";

const WIDTH = 560;
const HEIGHT = 230;
const LEFT = 56;
const RIGHT = 116;
const TOP = 18;
const BOTTOM = 34;
const MARKS = 5;

interface Point { readonly x: number; readonly y: number; readonly entry: LedgerEntry; readonly hollow: boolean }

/** What the chart needs to place a date and a value. */
interface Scale { readonly x: (date: string) => number; readonly y: (value: number) => number; readonly days: readonly string[]; readonly ticks: readonly number[] }

interface ChartProps {
  readonly line: LedgerLine;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: ReadonlyMap<string, ArticleCard>;
  readonly voice: Voice;
}

/** The entries a chart can show: dated, with a value, of a known origin; each value of an origin once a day. */
export function chartedEntries(line: LedgerLine): LedgerEntry[] {
  const seen = new Set<string>();
  return line.entries.filter((entry) => {
    const key = `${entry.originId}|${entry.saidOn}|${entry.figure.value}`;
    const isNew = entry.saidOn !== null && entry.figure.value !== null && entry.originId !== null && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** One line of the ledger by date: a line for each origin, whiskers for open bounds, hollow marks where a replaced value was printed again. */
export const FigureChart: FC<ChartProps> = ({ line, origins, articles, voice }) => {
  const dated = chartedEntries(line);
  const scale = scaleOf(dated, articles);
  const series = [...new Set(dated.map((entry) => entry.originId))].map((originId, at) => ({ originId, kind: at % MARKS, entries: dated.filter((entry) => entry.originId === originId) }));
  const repeats = dated.flatMap((entry) => repeatsOf(entry, articles, scale));
  const labels = roomyLabels(dated, scale);
  const title = voice.t("figures.chart", { counted: line.counted });
  return (
    <figure class="chart">
      <figcaption><b><bdi>{title}</bdi></b>{repeats.length > 0 ? <span class="quiet"> · {voice.t("figures.legend.hollow")}</span> : null}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={`${title}: ${dated.map((entry) => `${voice.date(entry.saidOn ?? "")} ${entry.figure.surface}`).join("; ")}`}>
        <Axes scale={scale} voice={voice} />
        {repeats.map((point) => <Mark point={point} kind={series.find((one) => one.originId === point.entry.originId)?.kind ?? 0} />)}
        {series.map((one) => <Series entries={one.entries} kind={one.kind} name={(one.originId === null ? undefined : origins.get(one.originId)?.name) ?? voice.t("figures.unknown")} scale={scale} labels={labels} />)}
      </svg>
    </figure>
  );
};

function scaleOf(entries: readonly LedgerEntry[], articles: ReadonlyMap<string, ArticleCard>): Scale {
  const days = [...entries.map((entry) => entry.saidOn ?? ""), ...entries.flatMap((entry) => entry.repeatedBy.map((id) => articles.get(id)?.published ?? "").filter((date) => date !== ""))].sort();
  const first = Date.parse(days[0] ?? "");
  const last = Math.max(Date.parse(days.at(-1) ?? ""), first + 86_400_000);
  const top = niceTop(Math.max(...entries.map((entry) => entry.figure.max ?? entry.figure.value ?? 0), 1));
  return {
    x: (date) => LEFT + ((Date.parse(date) - first) / (last - first)) * (WIDTH - LEFT - RIGHT),
    y: (value) => HEIGHT - BOTTOM - (Math.min(value, top) / top) * (HEIGHT - TOP - BOTTOM),
    days: [days[0] ?? "", days.at(-1) ?? ""], ticks: [0, top / 2, top],
  };
}

/** Entries whose label has room: those of values in force first, each kept clear of the labels before it. */
function roomyLabels(entries: readonly LedgerEntry[], scale: Scale): Set<string> {
  const placed: { readonly x: number; readonly y: number }[] = [];
  const ranked = entries.toSorted((left, right) => Number(right.state === "current") - Number(left.state === "current") || right.articleIds.length - left.articleIds.length);
  return new Set(ranked.flatMap((entry) => {
    const spot = { x: scale.x(entry.saidOn ?? ""), y: scale.y(entry.figure.value ?? 0) };
    if (placed.some((other) => Math.abs(other.x - spot.x) < 110 && Math.abs(other.y - spot.y) < 20)) return [];
    placed.push(spot);
    return [entry.id];
  }));
}

/** The next of 1, 2, 4, 5, 10 times a power of ten. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function repeatsOf(entry: LedgerEntry, articles: ReadonlyMap<string, ArticleCard>, scale: Scale): Point[] {
  const dates = new Set(entry.repeatedBy.map((id) => articles.get(id)?.published?.slice(0, 10)).filter((date) => date !== undefined));
  return [...dates].map((date) => ({ x: scale.x(date), y: scale.y(entry.figure.value ?? 0), entry, hollow: true }));
}

const Axes: FC<{ readonly scale: Scale; readonly voice: Voice }> = ({ scale, voice }) => (
  <g class="axes">
    {scale.ticks.map((tick) => <><path d={`M${LEFT} ${scale.y(tick)}H${WIDTH - RIGHT}`} /><text x={LEFT - 8} y={scale.y(tick) + 4} text-anchor="end">{voice.number(tick)}</text></>)}
    {scale.days.map((day, at) => <text x={scale.x(day)} y={HEIGHT - 10} text-anchor={at === 0 ? "start" : "end"}>{voice.date(day.slice(0, 10))}</text>)}
  </g>
);

const Series: FC<{ readonly entries: readonly LedgerEntry[]; readonly kind: number; readonly name: string; readonly scale: Scale; readonly labels: ReadonlySet<string> }> = ({ entries, kind, name, scale, labels }) => {
  const points = entries.map((entry): Point => ({ x: scale.x(entry.saidOn ?? ""), y: scale.y(entry.figure.value ?? 0), entry, hollow: false })).sort((left, right) => left.x - right.x);
  const last = points.at(-1);
  return (
    <g class={`series series-${kind}`}>
      {points.length > 1 ? <path class="run" d={points.map((point, at) => `${at === 0 ? "M" : "L"}${round(point.x)} ${round(point.y)}`).join("")} /> : null}
      {points.map((point) => <Whisker point={point} scale={scale} />)}
      {points.map((point) => <Mark point={point} kind={kind} />)}
      {points.filter((point) => labels.has(point.entry.id)).map((point) => <text class="value" x={round(point.x)} y={round(point.y) - 10} text-anchor="middle">{point.entry.figure.surface.slice(0, 24)}</text>)}
      {last !== undefined && labels.has(last.entry.id) ? <text class="series-name" x={round(last.x) + 12} y={round(last.y) + 4}>{name.length > 18 ? `${name.slice(0, 17)}…` : name}</text> : null}
    </g>
  );
};

/** A bar over what the figure allows; open ends have no cap. */
const Whisker: FC<{ readonly point: Point; readonly scale: Scale }> = ({ point, scale }) => {
  const { min, max, value } = point.entry.figure;
  if (min === max && min === value) return null;
  const high = max === null ? point.y - 14 : scale.y(max);
  const low = min === null ? point.y + 14 : scale.y(min);
  return <path class={max === null || min === null ? "whisker open" : "whisker"} d={`M${round(point.x)} ${round(high)}V${round(low)}`} />;
};

/** Circle, square, diamond, triangle, bar: origins differ by shape as well as by colour. */
const Mark: FC<{ readonly point: Point; readonly kind: number }> = ({ point, kind }) => {
  const { x, y } = { x: round(point.x), y: round(point.y) };
  const shapes = [`M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`, `M${x - 4.5} ${y - 4.5}h9v9h-9z`, `M${x} ${y - 6}l6 6l-6 6l-6 -6z`, `M${x} ${y - 6}l6 10h-12z`, `M${x - 6} ${y - 3}h12v6h-12z`];
  return <path class={`mark series-${kind}${point.hollow ? " hollow" : ""}`} d={shapes[kind] ?? shapes[0]} />;
};

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
