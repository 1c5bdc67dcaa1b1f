import type { ArticleCard, LedgerEntry, LedgerLine } from "../model/index.js";

/** One row of the table: entries of one line that say the same value with the same bound, origin and standing. */
export interface FigureRow {
  /** The entry shown: in the reader's language where there is one, then the most printed, then the earliest. */
  readonly entry: LedgerEntry;
  /** False when no page in the reader's language prints it: then its words are in another language. */
  readonly native: boolean;
  readonly ids: readonly string[];
  /** Names of the outlets that print it, and of those that print it although it was replaced. */
  readonly printedBy: readonly string[];
  readonly repeatedBy: readonly string[];
}

/** A line of the ledger with its rows, those of most outlets first unless they are replaced. */
export interface FigureBlock {
  readonly line: LedgerLine;
  /** In order of time. */
  readonly rows: readonly FigureRow[];
  readonly weight: number;
}

/** The rows for a short table: those replaced or replacing, then the most printed; in order of time. */
export function mainRows(block: FigureBlock, limit: number): readonly FigureRow[] {
  const weight = (row: FigureRow): number => row.printedBy.length + (row.entry.state === "current" || row.entry.state === "standing" ? 0 : 100) + (row.entry.originId === null ? 0 : 0.5);
  const chosen = new Set(block.rows.toSorted((left, right) => weight(right) - weight(left)).slice(0, limit));
  return block.rows.filter((row) => chosen.has(row));
}

/** Entries that say the same value with the same bound and standing, one group for each origin; those of no known origin join the first group that says it. */
function groupedEntries(line: LedgerLine): readonly (readonly LedgerEntry[])[] {
  const groups = new Map<string, LedgerEntry[]>();
  const said = (entry: LedgerEntry): string => [entry.figure.value, entry.figure.min, entry.figure.max, entry.figure.bound, entry.state].join("|");
  const firstOf = new Map<string, string>();
  for (const entry of line.entries.toSorted((left, right) => Number(left.originId === null) - Number(right.originId === null))) {
    const key = entry.originId === null ? firstOf.get(said(entry)) ?? said(entry) : `${said(entry)}|${entry.originId}`;
    if (!firstOf.has(said(entry))) firstOf.set(said(entry), key);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** The ledger as blocks of rows, the most printed first. Linear in entries. */
export function figureBlocks(ledger: readonly LedgerLine[], articles: ReadonlyMap<string, ArticleCard>, lang: string): FigureBlock[] {
  const isNative = (entry: LedgerEntry): boolean => entry.articleIds.some((id) => articles.get(id)?.lang === lang);
  const namesOf = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => articles.get(id)?.outlet.name ?? []))];
  return ledger.filter((line) => line.entries.length > 0).map((line): FigureBlock => {
    const groups = groupedEntries(line);
    const rows = groups.map((entries): FigureRow => {
      const sorted = entries.toSorted((left, right) => Number(right.originId !== null) - Number(left.originId !== null) || Number(isNative(right)) - Number(isNative(left)) || right.articleIds.length - left.articleIds.length || (left.saidOn ?? "9").localeCompare(right.saidOn ?? "9"));
      return { entry: sorted[0]!, native: entries.some(isNative), ids: entries.map((entry) => entry.id), printedBy: namesOf(entries.flatMap((entry) => entry.articleIds)), repeatedBy: namesOf(entries.flatMap((entry) => entry.repeatedBy)) };
    });
    rows.sort((left, right) => (left.entry.saidOn ?? "9").localeCompare(right.entry.saidOn ?? "9") || right.printedBy.length - left.printedBy.length);
    return { line, rows, weight: new Set(rows.flatMap((row) => row.printedBy)).size + rows.filter((row) => row.repeatedBy.length > 0).length };
  }).sort((left, right) => right.weight - left.weight);
}
