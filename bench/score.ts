import { ROLES, type Role } from "../src/extract/model/labels.js";

type Range = readonly [number, number];
type Spans = Readonly<Record<Role, readonly Range[]>>;

/** Right, predicted and gold counts. */
export type Counts = [number, number, number];

/** Counts per role: spans right to the word, and words right. */
export interface Score {
  readonly exact: Record<Role, Counts>;
  readonly words: Record<Role, Counts>;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

export function emptyScore(): Score {
  const empty = (): Record<Role, Counts> => ({ source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] });
  return { exact: empty(), words: empty() };
}

/** Adds one document: spans are compared as ranges of words, so punctuation at their ends does not count. */
export function addDocument(score: Score, text: string, gold: readonly Spans[], found: readonly Spans[]): void {
  const words = [...text.matchAll(WORD)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const lines: number[] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    lines.push(before === undefined ? 0 : (lines[at - 1] ?? 0) + (text.slice(before.to, word.from).includes("\n") ? 1 : 0));
  });
  for (const role of ROLES) {
    const sets = [found, gold].map((list) => {
      const ranges = list.flatMap((attribution) => attribution[role].flatMap((span) => wordRanges(words, lines, span)));
      return { spans: new Set(ranges.map(String)), words: new Set(ranges.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))) };
    });
    const [predicted, wanted] = sets;
    if (predicted === undefined || wanted === undefined) continue;
    count(score.exact[role], predicted.spans, wanted.spans);
    count(score.words[role], predicted.words, wanted.words);
  }
}

function count<T>(counts: Counts, predicted: ReadonlySet<T>, wanted: ReadonlySet<T>): void {
  for (const item of predicted) if (wanted.has(item)) counts[0] += 1;
  counts[1] += predicted.size;
  counts[2] += wanted.size;
}

function wordRanges(words: readonly { from: number; to: number }[], lines: readonly number[], [from, to]: Range): Range[] {
  let low = 0, high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.to ?? 0) > from) high = middle; else low = middle + 1;
  }
  const ranges: Range[] = [];
  let start = low;
  for (let at = low; at < words.length && (words[at]?.from ?? to) < to; at += 1) {
    const next = words[at + 1];
    const ends = next === undefined || next.from >= to || lines[at + 1] !== lines[at];
    if (!ends) continue;
    ranges.push([start, at]);
    start = at + 1;
  }
  return ranges;
}

/** Precision, recall and F1 in percent. */
export function figuresOf([right, predicted, gold]: Counts): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = predicted === 0 ? 0 : right / predicted, recall = gold === 0 ? 0 : right / gold;
  return { precision: 100 * precision, recall: 100 * recall, f1: precision + recall === 0 ? 0 : 200 * precision * recall / (precision + recall) };
}
