import { mix1, mix2 } from "./hashing.js";
import { NO_SHAPE, OUTSIDE } from "./sequence.js";
import { NO_TAG } from "./tagger.js";
import type { FormFeatures } from "./window-sums.js";

/** What a tagged form says: its word, stem, ending, part of speech and classes. Template numbers 0 to 29. */
export const FORM_FEATURES: FormFeatures = {
  count: 6,
  write: (sequence, at, distance, out, start) => {
    const isInside = at >= 0 && at < sequence.count;
    const tag = isInside ? sequence.tag[at] ?? 0 : NO_TAG;
    const template = (distance + 2) * 6;
    out[start] = mix1(template, isInside ? sequence.word[at] ?? 0 : OUTSIDE);
    out[start + 1] = mix1(template + 1, isInside ? sequence.stem[at] ?? 0 : OUTSIDE);
    out[start + 2] = mix2(template + 2, isInside ? sequence.shape[at] ?? 0 : NO_SHAPE, isInside ? sequence.suffix3[at] ?? 0 : OUTSIDE);
    out[start + 3] = mix2(template + 3, tag, isInside ? sequence.asSource[at] ?? 0 : 0);
    out[start + 4] = mix2(template + 4, tag, isInside ? sequence.asCue[at] ?? 0 : 0);
    out[start + 5] = mix2(template + 5, tag, isInside ? sequence.asContent[at] ?? 0 : 0);
  },
};
