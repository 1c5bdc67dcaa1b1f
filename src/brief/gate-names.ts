import { foldName } from "../text/index.js";
import { FRAME_WORDS } from "./frame.js";
import type { GatePassage, GateSentence } from "./gate-input.js";

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:[-‐‑'’.][\p{L}\p{M}\p{Nd}]+)*/gu;
const CAPITAL = /^\p{Lu}|^\p{Nd}+\p{Lu}|\p{Lu}/u;
/** Letters of scripts without case: every run of them has to stand in a passage. */
const UNCASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Georgian}]+/gu;

/** Words of names and whether they are lower case in the passages, all folded. */
interface Held {
  /** " lee seong kweun told lawmakers " per passage and label: a run of name words has to stand in one of them. */
  readonly lines: readonly string[];
  readonly raw: string;
}

/**
 * First name of the sentence that stands in no passage and no citation label; null when all do.
 * A name is a run of capitalised words; its words must stand together. For scripts without capitals every run of letters counts.
 */
export function namesMissing(sentence: GateSentence, passages: readonly GatePassage[]): string | null {
  const texts = passages.flatMap((passage) => [passage.text, ...passage.labels]);
  const held: Held = { lines: texts.map((text) => ` ${foldedWords(text)} `), raw: texts.join("\n") };
  const uncased = sentence.text.match(UNCASED)?.find((run) => !held.raw.includes(run));
  if (uncased !== undefined) return uncased;
  return runsOf(sentence).find((run) => !stands(run, held)) ?? null;
}

function stands(run: string, held: Held): boolean {
  const folded = foldedWords(run);
  return folded === "" || held.lines.some((line) => line.includes(` ${folded} `));
}

/** Runs of capitalised words that only spaces part. A capitalised frame word at the start of a clause ("According") is no name. */
function runsOf(sentence: GateSentence): string[] {
  const frame = FRAME_WORDS[sentence.lang] ?? FRAME_WORDS["en"]!;
  const runs: string[][] = [];
  let end = -1;
  for (const found of sentence.text.matchAll(WORD)) {
    const word = withoutPossessive(found[0]);
    const isFrame = frame.has(word.toLowerCase()) && startsClause(sentence.text, found.index);
    if (!CAPITAL.test(word) || isFrame) { end = -1; continue; }
    const joins = end >= 0 && sentence.text.slice(end, found.index).trim() === "";
    if (joins) runs.at(-1)?.push(word); else runs.push([word]);
    end = word === found[0] ? found.index + word.length : -1;
  }
  return runs.map((words) => words.join(" "));
}

function startsClause(text: string, at: number): boolean {
  return at === 0 || /[.:;(—–"“«]\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/i, "");
}

function foldedWords(text: string): string {
  return foldName(text.replace(/['’]s(?![\p{L}\p{M}])/giu, ""));
}
