import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beginOf, ROLES } from "../../src/extract/model/labels.js";
import { readTokens } from "../../src/extract/model/tokens.js";
import { markQuotations, markSentences } from "../../src/extract/model/structure.js";
import type { Sequence } from "../../src/extract/model/sequence.js";

type Range = readonly [number, number];

/** A document of the corpus as it stands in the file: offsets are UTF-16, end exclusive. */
export interface CorpusDocument {
  readonly doc: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: readonly Range[]; readonly cue: readonly Range[]; readonly content: readonly Range[] }[];
}

/** One paragraph to train on. */
export interface Paragraph {
  readonly document: CorpusDocument;
  /** Fold 0 to 4, by document name, so that two annotations of one text fall together. */
  readonly fold: number;
  readonly from: number;
  readonly to: number;
}

export const FOLDS = 5;

/** Documents of a JSONL file, gzipped or not. */
export function readCorpus(path: string): CorpusDocument[] {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as CorpusDocument);
}

/** Lines of a text that hold anything, as ranges. */
export function linesOf(text: string): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ from, to: from + line.length });
    from += line.length + 1;
  }
  return lines;
}

/** All paragraphs of all documents, in file order. */
export function paragraphsOf(documents: readonly CorpusDocument[]): Paragraph[] {
  const order = new Map([...new Set(documents.map((document) => document.doc))].map((name, at) => [name, at]));
  return documents.flatMap((document) => linesOf(document.text).map(({ from, to }) => ({ document, fold: (order.get(document.doc) ?? 0) % FOLDS, from, to })));
}

/** Tokenises a paragraph (what exceeds the longest sequence is left out of training) and marks sentences and quotations. */
export function readParagraph(sequence: Sequence, paragraph: Paragraph): void {
  const { text } = paragraph.document;
  readTokens(sequence, text, paragraph.from, paragraph.to, paragraph.from);
  markSentences(sequence);
  markQuotations(sequence, text);
}

/** Gold labels of a tokenised paragraph; a token belongs to the first span that touches it. */
export function goldLabels(sequence: Sequence, paragraph: Paragraph): Uint8Array {
  const labels = new Uint8Array(sequence.count);
  for (const attribution of paragraph.document.attributions) {
    ROLES.forEach((name, role) => {
      for (const [from, to] of attribution[name]) {
        if (from >= paragraph.to || to <= paragraph.from) continue;
        let last = -2;
        for (let at = 0; at < sequence.count; at += 1) {
          if ((sequence.from[at] ?? 0) >= to || (sequence.to[at] ?? 0) <= from || labels[at] !== 0) continue;
          labels[at] = beginOf(role) + (last === at - 1 ? 1 : 0);
          last = at;
        }
      }
    });
  }
  return labels;
}

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts `order` into a repeatable random order, in place. */
export function shuffle(order: Int32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
