import type { ArticleCard, LedgerEntry, LedgerLine } from "../model/index.js";

/** One row of the table: entries of one line that say the same value with the same bound, status, origin and standing. */
export interface FigureRow {
  /** The entry shown; the earliest. */
  readonly entry: LedgerEntry;
  readonly ids: readonly string[];
  /** Names of the outlets that print it, and of those that print it although it was replaced. */
  readonly printedBy: readonly string[];
  readonly repeatedBy: readonly string[];
}

/** A line of the ledger with its rows, those of most outlets first unless they are replaced. */
export interface FigureBlock {
  readonly line: LedgerLine;
  readonly rows: readonly FigureRow[];
  readonly weight: number;
}

/** The ledger as blocks of rows, the most printed first. Linear in entries. */
export function figureBlocks(ledger: readonly LedgerLine[], articles: ReadonlyMap<string, ArticleCard>): FigureBlock[] {
  const namesOf = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => articles.get(id)?.outlet.name ?? []))];
  return ledger.filter((line) => line.entries.length > 0).map((line): FigureBlock => {
    const groups = new Map<string, LedgerEntry[]>();
    for (const entry of line.entries) {
      const key = [entry.figure.value, entry.figure.min, entry.figure.max, entry.figure.bound, entry.status, entry.originId, entry.state].join("|");
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    const rows = [...groups.values()].map((entries): FigureRow => {
      const sorted = entries.toSorted((left, right) => (left.saidOn ?? "9").localeCompare(right.saidOn ?? "9"));
      return { entry: sorted[0]!, ids: entries.map((entry) => entry.id), printedBy: namesOf(entries.flatMap((entry) => entry.articleIds)), repeatedBy: namesOf(entries.flatMap((entry) => entry.repeatedBy)) };
    });
    rows.sort((left, right) => (left.entry.saidOn ?? "9").localeCompare(right.entry.saidOn ?? "9") || right.printedBy.length - left.printedBy.length);
    return { line, rows, weight: new Set(rows.flatMap((row) => row.printedBy)).size + rows.filter((row) => row.repeatedBy.length > 0).length };
  }).sort((left, right) => right.weight - left.weight);
}
