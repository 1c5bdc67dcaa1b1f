/** How two texts' sentences, seen as sets of what they tell, run in parallel. */
export interface Alignment {
  /** Sentences of the shorter text that tell something. */
  readonly sentences: number;
  /** How many of them have their like in the other text, in the same order. */
  readonly aligned: number;
  /** Weight of all that aligned sentences share over the weight of all the shorter text tells, 0..1. */
  readonly share: number;
}

/** A figure says more than a country that every page names. */
const weightOf = (told: string): number => (told.startsWith("figure:") ? 3 : told === "quotation" ? 2 : 1);
const LEAST_LIKE = 0.5;

const sum = (told: Iterable<string>): number => { let all = 0; for (const one of told) all += weightOf(one); return all; };

function likeness(a: readonly string[], b: readonly string[]): number {
  const both = sum(a.filter((one) => b.includes(one)));
  return both === 0 ? 0 : both / (sum(a) + sum(b) - both);
}

/** Best alignment of two outlines in order (Needleman and Wunsch 1970, gaps cost nothing). Quadratic in sentences, at most 40 of each. */
export function alignOutlines(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Alignment {
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map((outline) => outline.filter((told) => told.some((one) => one.startsWith("figure:") || one === "quotation")));
  if (short === undefined || long === undefined || short.length === 0) return { sentences: 0, aligned: 0, share: 0 };
  const best = Array.from({ length: long.length + 1 }, () => ({ aligned: 0, shared: 0, score: 0 }));
  for (const told of short) {
    let diagonal = { ...(best[0] ?? { aligned: 0, shared: 0, score: 0 }) };
    for (let at = 1; at <= long.length; at += 1) {
      const above = best[at] ?? diagonal;
      const left = best[at - 1] ?? diagonal;
      const other = long[at - 1] ?? [];
      const like = likeness(told, other);
      const both = like < LEAST_LIKE ? null : { aligned: diagonal.aligned + 1, shared: diagonal.shared + sum(told.filter((one) => other.includes(one))), score: diagonal.score + like };
      diagonal = above;
      best[at] = [above, left, ...(both === null ? [] : [both])].reduce((most, one) => (one.score > most.score ? one : most));
    }
  }
  const end = best[long.length] ?? { aligned: 0, shared: 0, score: 0 };
  return { sentences: short.length, aligned: end.aligned, share: end.shared / sum(short.flat()) };
}
