import { MAX_TOKENS, Shape, type Sequence } from "./sequence.js";
import { Tag } from "./tagger.js";
import { isCandidateCue } from "./word-classes.js";

/** What lies left and right of each token in one sequence: indexes of tokens, -1 for none. Reused from sequence to sequence. */
export class Surroundings {
  readonly leftCue = new Int32Array(MAX_TOKENS);
  readonly rightCue = new Int32Array(MAX_TOKENS);
  readonly leftVerb = new Int32Array(MAX_TOKENS);
  readonly leftMark = new Int32Array(MAX_TOKENS);
  readonly rightMark = new Int32Array(MAX_TOKENS);
  /** Most probable cue of each sentence, by sentence number; the earlier one when two are as probable. */
  readonly bestCue = new Int32Array(MAX_TOKENS + 1);

  /** Fills everything for a sequence that is tagged and classed. Linear. */
  fill(sequence: Sequence): void {
    const { count, sentences, sentence, tag, asCue } = sequence;
    this.bestCue.fill(-1, 0, sentences);
    let cue = -1, verb = -1, mark = -1;
    for (let at = 0; at < count; at += 1) {
      this.leftCue[at] = cue;
      this.leftVerb[at] = verb;
      this.leftMark[at] = mark;
      if (tag[at] === Tag.verb) verb = at;
      if (isMark(sequence, at)) mark = at;
      if (!isCandidateCue(sequence, at)) continue;
      cue = at;
      const best = this.bestCue[sentence[at] ?? 0] ?? -1;
      if (best < 0 || (asCue[at] ?? 0) > (asCue[best] ?? 0)) this.bestCue[sentence[at] ?? 0] = at;
    }
    this.#fillRight(sequence);
  }

  #fillRight(sequence: Sequence): void {
    let cue = -1, mark = -1;
    for (let at = sequence.count - 1; at >= 0; at -= 1) {
      this.rightCue[at] = cue;
      this.rightMark[at] = mark;
      if (isCandidateCue(sequence, at)) cue = at;
      if (isMark(sequence, at)) mark = at;
    }
  }
}

/** Punctuation at which spans tend to end. */
function isMark(sequence: Sequence, at: number): boolean {
  const shape = sequence.shape[at] ?? 0;
  return shape >= Shape.comma && shape <= Shape.closeBracket;
}
