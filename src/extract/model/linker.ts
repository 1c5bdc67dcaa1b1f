import type { TokenSpan } from "./decode.js";
import type { FeatureTable } from "./feature-table.js";
import { distanceBucket } from "./distances.js";
import { mix2, mix3 } from "./hashing.js";
import { OUTSIDE, type Sequence } from "./sequence.js";

/** Most features a pair of spans can have. */
export const LINK_FEATURES = 24;
/** Spans looked at on each side of the one that chooses; bounds the work in a paragraph. */
const REACH = 12;
const SOURCE = 0;
const CUE = 1;
const CONTENT = 2;

/** Source and contents of one cue, as indexes into the spans of a sequence; -1 for no source. */
export interface Link {
  readonly cue: number;
  readonly source: number;
  readonly contents: readonly number[];
}

/** The spans that `chooser` may choose from: those of a role within reach, nearest ones on either side, in text order. */
export function candidatesOf(spans: readonly TokenSpan[], chooser: number, role: number): number[] {
  const found: number[] = [];
  for (let at = chooser - 1, left = REACH; at >= 0 && left > 0; at -= 1, left -= 1) if (spans[at]?.role === role) found.unshift(at);
  for (let at = chooser + 1, left = REACH; at < spans.length && left > 0; at += 1, left -= 1) if (spans[at]?.role === role) found.push(at);
  return found;
}

/** How many spans of each role stand between two, capped, as one number. */
function between(spans: readonly TokenSpan[], a: number, b: number): number {
  const counts = [0, 0, 0];
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at += 1) {
    const role = spans[at]?.role ?? 0;
    counts[role] = Math.min(3, (counts[role] ?? 0) + 1);
  }
  return (counts[0] ?? 0) * 16 + (counts[1] ?? 0) * 4 + (counts[2] ?? 0);
}

function roleAt(spans: readonly TokenSpan[], at: number): number {
  return spans[at]?.role ?? 3;
}

/**
 * Writes the features of `chooser` (a cue that seeks its source, or a content that seeks its cue) taking `chosen`, or nothing
 * (-1); returns their number.
 */
export function linkFeatures(sequence: Sequence, spans: readonly TokenSpan[], chooser: number, chosen: number, out: Int32Array): number {
  const from = spans[chooser];
  if (from === undefined) return 0;
  const kind = from.role;
  const stem = sequence.stem[from.last] ?? OUTSIDE;
  const around = roleAt(spans, chooser - 1) * 4 + roleAt(spans, chooser + 1);
  const wider = (roleAt(spans, chooser - 2) * 4 + roleAt(spans, chooser + 2)) * 16 + around;
  const to = spans[chosen];
  let n = 0;
  if (to === undefined) {
    out[n++] = mix2(300, kind, 0);
    out[n++] = mix2(301, kind, around);
    out[n++] = mix2(302, kind, wider);
    out[n++] = mix2(303, kind, stem);
    out[n++] = mix3(304, kind, sequence.quote[from.first] ?? 0, around);
    out[n++] = mix3(305, kind, sequence.tag[from.first] ?? 0, sequence.tag[from.last] ?? 0);
    out[n++] = mix3(306, kind, sequence.word[from.first - 1] ?? OUTSIDE, around);
    return n;
  }
  const isBefore = chosen < chooser ? 1 : 0;
  const left = isBefore === 1 ? to : from, right = isBefore === 1 ? from : to;
  const gap = distanceBucket(left.last, right.first);
  const sentences = Math.min(3, Math.abs((sequence.sentence[from.first] ?? 0) - (sequence.sentence[to.first] ?? 0)));
  const sentencesEnd = Math.min(3, Math.abs((sequence.sentence[left.last] ?? 0) - (sequence.sentence[right.first] ?? 0)));
  const side = kind * 8 + isBefore * 4 + sentences;
  const middle = between(spans, chooser, chosen);
  const quotes = (sequence.quote[from.first] ?? 0) * 4 + (sequence.quote[to.first] ?? 0);
  const joint = sequence.word[left.last + 1] ?? OUTSIDE;
  const aroundTo = roleAt(spans, chosen - 1) * 4 + roleAt(spans, chosen + 1);
  out[n++] = mix2(310, side, gap);
  out[n++] = mix2(311, side, middle);
  out[n++] = mix3(312, side, middle, gap);
  out[n++] = mix3(313, side, middle, around);
  out[n++] = mix3(314, side, middle, wider);
  out[n++] = mix3(315, side, quotes, middle);
  out[n++] = mix3(316, side, stem, middle === 0 ? 1 : 0);
  out[n++] = mix3(317, side, joint, middle);
  out[n++] = mix3(318, side, around, aroundTo);
  out[n++] = mix3(319, side * 4 + sentencesEnd, middle, quotes);
  out[n++] = mix3(320, side, sequence.word[right.last + 1] ?? OUTSIDE, gap);
  out[n++] = mix3(321, side, sequence.word[left.first - 1] ?? OUTSIDE, middle);
  out[n++] = mix3(322, side, sequence.tag[to.first] ?? 0, middle);
  out[n++] = mix3(323, side, sequence.tag[from.first] ?? 0, middle);
  out[n++] = mix3(324, side, sequence.stem[to.last] ?? OUTSIDE, middle === 0 ? 1 : 0);
  out[n++] = mix2(325, kind, 1);
  return n;
}

/** The best-scoring choice of `chooser` among spans of a role, or -1 for none. Ties go to the earlier. */
export function choose(score: (chosen: number) => number, candidates: readonly number[]): number {
  let best = -1;
  let top = score(-1);
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value > top) { top = value; best = candidate; }
  }
  return best;
}

/**
 * Joins spans to attributions: each cue takes a source or none (a source can be shared), each content takes a cue or none.
 * `alone` are the spans nothing took. At most `2 * REACH` candidates a span, so linear in the spans.
 */
export function linkSpans(sequence: Sequence, spans: readonly TokenSpan[], table: FeatureTable): { readonly links: readonly Link[]; readonly alone: readonly number[] } {
  const features = new Int32Array(LINK_FEATURES);
  const scoreFor = (chooser: number) => (chosen: number): number => table.sumOne(features, linkFeatures(sequence, spans, chooser, chosen, features));
  const contents = new Map<number, number[]>();
  const taken = new Set<number>();
  spans.forEach((span, at) => {
    if (span.role !== CONTENT) return;
    const cue = choose(scoreFor(at), candidatesOf(spans, at, CUE));
    if (cue < 0) return;
    contents.set(cue, [...contents.get(cue) ?? [], at]);
    taken.add(at);
  });
  const links: Link[] = [];
  spans.forEach((span, at) => {
    if (span.role !== CUE) return;
    const source = choose(scoreFor(at), candidatesOf(spans, at, SOURCE));
    if (source >= 0) taken.add(source);
    links.push({ cue: at, source, contents: contents.get(at) ?? [] });
  });
  const alone = spans.flatMap((span, at) => (span.role === CUE || taken.has(at) ? [] : [at]));
  return { links, alone };
}
