import type { ExportInput, Exporter } from "../exporter.js";

/** A field of RFC 4180. A leading sign that a spreadsheet would run as a formula is put behind an apostrophe (OWASP, CSV injection). */
function field(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

const HEAD = ["counted", "unit", "value", "min", "max", "bound", "printed", "status", "state", "origin", "said_on", "superseded_by", "articles", "still_printed_by"];

/** The ledger: one row for each value of each line of figures. */
export const csv = {
  format: "csv", contentType: "text/csv; charset=utf-8", extension: "csv",
  write({ page: { trace } }: ExportInput): string {
    const rows = trace.ledger.flatMap((line) => line.entries.map((entry) => [
      line.counted, line.unit, entry.figure.value, entry.figure.min, entry.figure.max, entry.figure.bound, entry.figure.surface, entry.status, entry.state,
      trace.originList.find((origin) => origin.id === entry.originId)?.name ?? null, entry.saidOn,
      line.entries.find((other) => other.id === entry.supersededBy)?.figure.surface ?? null, entry.articleIds.length, entry.repeatedBy.length,
    ]));
    return [HEAD, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
  },
} satisfies Exporter;
