import { MAX_TOKENS, Shape, type Sequence } from "./sequence.js";
import { Tag } from "./tagger.js";
import { isCandidateCue } from "./word-classes.js";

/** What lies left and right of each token in one sequence: indexes of tokens, -1 for none. Reused from sequence to sequence. */
export class Surroundings {
  readonly leftCue = new Int32Array(MAX_TOKENS);
  readonly rightCue = new Int32Array(MAX_TOKENS);
  readonly leftVerb = new Int32Array(MAX_TOKENS);
  readonly rightVerb = new Int32Array(MAX_TOKENS);
  readonly leftMark = new Int32Array(MAX_TOKENS);
  readonly rightMark = new Int32Array(MAX_TOKENS);
  /** Commas and verbs before each token, counted from the start of the sequence. */
  readonly commas = new Int32Array(MAX_TOKENS + 1);
  readonly verbs = new Int32Array(MAX_TOKENS + 1);
  /** Most probable cue of each sentence, by sentence number. */
  readonly bestCue = new Int32Array(MAX_TOKENS + 1);

  /** Fills everything for a sequence that is tagged and classed. Linear. */
  fill(sequence: Sequence): void {
    this.#fillLeft(sequence);
    this.#fillRight(sequence);
    for (let sentence = 0; sentence < sequence.sentences; sentence += 1) this.bestCue[sentence] = strongestCue(sequence, sentence);
  }

  #fillLeft(sequence: Sequence): void {
    let cue = -1, verb = -1, mark = -1, commas = 0, verbs = 0;
    for (let at = 0; at < sequence.count; at += 1) {
      this.leftCue[at] = cue;
      this.leftVerb[at] = verb;
      this.leftMark[at] = mark;
      this.commas[at] = commas;
      this.verbs[at] = verbs;
      if (isCandidateCue(sequence, at)) cue = at;
      if (isVerb(sequence, at)) { verb = at; verbs += 1; }
      if (isMark(sequence, at)) mark = at;
      if (sequence.shape[at] === Shape.comma) commas += 1;
    }
    this.commas[sequence.count] = commas;
    this.verbs[sequence.count] = verbs;
  }

  #fillRight(sequence: Sequence): void {
    let cue = -1, verb = -1, mark = -1;
    for (let at = sequence.count - 1; at >= 0; at -= 1) {
      this.rightCue[at] = cue;
      this.rightVerb[at] = verb;
      this.rightMark[at] = mark;
      if (isCandidateCue(sequence, at)) cue = at;
      if (isVerb(sequence, at)) verb = at;
      if (isMark(sequence, at)) mark = at;
    }
  }
}

function strongestCue(sequence: Sequence, sentence: number): number {
  let best = -1;
  const to = sequence.sentenceFrom[sentence + 1] ?? 0;
  for (let at = sequence.sentenceFrom[sentence] ?? 0; at < to; at += 1) {
    if (isCandidateCue(sequence, at) && (best < 0 || (sequence.asCue[at] ?? 0) > (sequence.asCue[best] ?? 0))) best = at;
  }
  return best;
}

function isVerb(sequence: Sequence, at: number): boolean {
  return sequence.tag[at] === Tag.verb;
}

/** Punctuation at which spans tend to end. */
function isMark(sequence: Sequence, at: number): boolean {
  const shape = sequence.shape[at] ?? 0;
  return shape >= Shape.comma && shape <= Shape.closeBracket;
}
