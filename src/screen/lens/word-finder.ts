const ANYWHERE = /[\u0590-\u06ff\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Finds where words of a list stand in a text. */
export type WordFinder = (text: string) => readonly { readonly from: number; readonly to: number }[];

/** A finder for a row of word beginnings as in the tables of this folder ("_" is a space, "$" closes the word). Text is taken as it is, in any case; linear. */
export function wordFinder(row: string): WordFinder {
  const anywhere: string[] = [], atStart: string[] = [];
  for (const word of row.trim().split(/\s+/)) {
    if (word === "" || word === "$") continue;
    const isWhole = word.endsWith("$");
    const form = escape(isWhole ? word.slice(0, -1) : word).replace(/_/g, "[\\s-]");
    (ANYWHERE.test(word) ? anywhere : atStart).push(ANYWHERE.test(word) || !isWhole ? form : `${form}(?![\\p{L}\\p{N}])`);
  }
  const parts = [...(atStart.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${atStart.join("|")})`] : []), ...anywhere];
  const pattern = new RegExp(parts.join("|"), "giu");
  return (text) => Array.from(text.matchAll(pattern), (found) => ({ from: found.index, to: found.index + found[0].length }));
}
