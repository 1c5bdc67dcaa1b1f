import type { Confidence, Measure } from "../lens/regime.js";

const CONFIDENCE: Readonly<Record<string, Confidence>> = { v: "verified", s: "secondary", r: "recalled" };

/** What a row of a table can't say: caps and days by which something had to be done. */
export type MeasureExtras = Readonly<Record<string, Partial<Pick<Measure, "limit" | "deadline" | "note">>>>;

const paragraphKey = (paragraph: string): string => paragraph.replace(/[()\s]/g, "");

/** Measures of a table of resolutions ("paragraph | about | direction | confidence | checked against | what it asks | superseded by"). Ids are prefix, resolution and paragraph: "UN-1718-8b". */
export function measuresOf(prefix: string, resolutions: readonly (readonly [number: string, adopted: string, rows: string])[], extras: MeasureExtras): Measure[] {
  return resolutions.flatMap(([number, adopted, rows]) => rows.trim().split("\n").map((row) => {
    const [paragraph = "", topic = "", direction = "", confidence = "", checked = "", summary = "", superseded = ""] = row.split("|").map((cell) => cell.trim());
    const id = `${prefix}-${number}-${paragraphKey(paragraph)}`;
    return {
      id, resolution: `S/RES/${number}`, paragraph, adopted, topic, direction: direction as Measure["direction"], summary, confidence: CONFIDENCE[confidence] ?? "recalled",
      checkedAgainst: checked === "" ? null : checked, supersededBy: superseded === "" ? null : `${prefix}-${superseded}`, limit: null, deadline: null, note: null, ...extras[id],
    };
  }));
}
