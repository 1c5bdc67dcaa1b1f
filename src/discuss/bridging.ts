import type { Because, WhyRanked } from "../model/index.js";

/** One rating: 1 helpful, 0.5 somewhat, 0 not helpful. */
export interface NoteRating { readonly noteId: string; readonly raterId: string; readonly value: number }

/** How a note stands, with the numbers that say why. */
export interface NoteScore {
  readonly noteId: string;
  /** Helpfulness that viewpoint does not explain, against the mean of all notes. */
  readonly intercept: number;
  /** Rating expected from a reader without a leaning, about 0 to 1: mean of all ratings plus intercept. */
  readonly expected: number;
  /** Which side's raters like it; 0 when both do. The sign means nothing. */
  readonly factor: number;
  readonly ratings: number;
  /** Net helpful ratings from raters on either side. */
  readonly net: readonly [left: number, right: number];
  readonly status: "helpful" | "not-helpful" | "more-ratings";
  readonly because: Because<WhyRanked>;
}

/**
 * Model and bounds after Community Notes (Wojcik et al. 2022, "Birdwatch: Crowd Wisdom and Bridging Algorithms"; github.com/twitter/communitynotes): least ratings, bound of the factor
 * and net ratings of each side are theirs. Their bound of the intercept (0.40) rests on a mean held near zero; here it is put on the expected rating, which reads the same on any panel.
 */
export const BRIDGING = { minRatings: 5, helpful: 0.7, notHelpful: 0.3, factorBound: 0.5, netEachSide: 4, rounds: 60, pull: 0.12, interceptFactor: 5 } as const;

interface Matrix {
  readonly notes: readonly string[];
  readonly raters: readonly string[];
  /** For each note and each rater, index of the other side and value, in order. */
  readonly byNote: readonly (readonly (readonly [number, number])[])[];
  readonly byRater: readonly (readonly (readonly [number, number])[])[];
  readonly mean: number;
}

/**
 * Scores notes by the matrix factorisation of Community Notes: rating = mu + rater + note + factor(rater) * factor(note), intercepts held back five times as much as factors,
 * fitted by alternating least squares from a start that is made from the ids. The same for any order of ratings; a later rating by the same person for the same note replaces the one before.
 * Cost: ratings times rounds.
 */
export function scoreNotes(ratings: readonly NoteRating[]): NoteScore[] {
  const matrix = matrixOf(ratings);
  if (matrix.notes.length === 0) return [];
  const fitted = fit(matrix);
  return matrix.notes.map((noteId, at) => judge(noteId, matrix.byNote[at] ?? [], { intercept: fitted.noteIntercept[at] ?? 0, factor: fitted.noteFactor[at] ?? 0, mean: matrix.mean }, fitted.raterFactor));
}

function matrixOf(ratings: readonly NoteRating[]): Matrix {
  const latest = new Map<string, NoteRating>();
  for (const rating of ratings) latest.set(`${rating.noteId}\u0000${rating.raterId}`, rating);
  const kept = [...latest.keys()].sort().map((key) => latest.get(key)!);
  const notes = [...new Set(kept.map((rating) => rating.noteId))].sort();
  const raters = [...new Set(kept.map((rating) => rating.raterId))].sort();
  const noteAt = new Map(notes.map((id, at) => [id, at]));
  const raterAt = new Map(raters.map((id, at) => [id, at]));
  const byNote: [number, number][][] = notes.map(() => []);
  const byRater: [number, number][][] = raters.map(() => []);
  let sum = 0;
  for (const rating of kept) {
    const note = noteAt.get(rating.noteId)!;
    const rater = raterAt.get(rating.raterId)!;
    byNote[note]!.push([rater, rating.value]);
    byRater[rater]!.push([note, rating.value]);
    sum += rating.value;
  }
  return { notes, raters, byNote, byRater, mean: kept.length === 0 ? 0 : sum / kept.length };
}

interface Fit { readonly noteIntercept: Float64Array; readonly noteFactor: Float64Array; readonly raterFactor: Float64Array }

function fit(matrix: Matrix): Fit {
  const noteIntercept = new Float64Array(matrix.notes.length);
  const noteFactor = leadingFactor(matrix);
  const raterIntercept = new Float64Array(matrix.raters.length);
  const raterFactor = new Float64Array(matrix.raters.length);
  for (let round = 0; round < BRIDGING.rounds; round += 1) {
    solveSide(matrix.byRater, raterIntercept, raterFactor, { intercepts: noteIntercept, factors: noteFactor, mean: matrix.mean });
    solveSide(matrix.byNote, noteIntercept, noteFactor, { intercepts: raterIntercept, factors: raterFactor, mean: matrix.mean });
  }
  return { noteIntercept, noteFactor, raterFactor };
}

/** First guess of the notes' side: the strongest direction in which raters differ, by power iteration from the note that divides most. */
function leadingFactor(matrix: Matrix): Float64Array {
  const centre = matrix.byNote.map((list) => list.reduce((sum, [, value]) => sum + value, 0) / Math.max(1, list.length));
  const spread = matrix.byNote.map((list, at) => list.reduce((sum, [, value]) => sum + (value - centre[at]!) ** 2, 0));
  let factor = new Float64Array(matrix.notes.length);
  factor[spread.indexOf(Math.max(...spread))] = 1;
  for (let round = 0; round < 30; round += 1) {
    const side = matrix.byRater.map((list) => list.reduce((sum, [note, value]) => sum + (value - centre[note]!) * factor[note]!, 0));
    const next = Float64Array.from(matrix.byNote, (list, at) => list.reduce((sum, [rater, value]) => sum + (value - centre[at]!) * side[rater]!, 0));
    const size = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (size < 1e-12) return factor;
    factor = next.map((value) => (value / size) * Math.sqrt(next.length) * 0.5);
  }
  return factor;
}

/** Least squares of one side, the other held: for each row the 2 x 2 normal equations of intercept and factor. */
function solveSide(rows: Matrix["byNote"], intercepts: Float64Array, factors: Float64Array, other: { readonly intercepts: Float64Array; readonly factors: Float64Array; readonly mean: number }): void {
  rows.forEach((row, at) => {
    // What pulls to zero counts like a fraction of one rating, so that few ratings stay near it and many do not.
    let a = BRIDGING.pull * BRIDGING.interceptFactor;
    let b = 0;
    let c = BRIDGING.pull;
    let x = 0;
    let y = 0;
    for (const [index, value] of row) {
      const factor = other.factors[index]!;
      const rest = value - other.mean - other.intercepts[index]!;
      a += 1;
      b += factor;
      c += factor * factor;
      x += rest;
      y += rest * factor;
    }
    const determinant = a * c - b * b;
    intercepts[at] = (x * c - b * y) / determinant;
    factors[at] = (a * y - b * x) / determinant;
  });
}

/** The reason of a note with this many ratings, under the least. */
export function fewRatings(ratings: number): Because<WhyRanked> {
  return { code: "few-ratings", values: { n: ratings, least: BRIDGING.minRatings } };
}

function judge(noteId: string, row: readonly (readonly [number, number])[], of: { readonly intercept: number; readonly factor: number; readonly mean: number }, raterFactor: Float64Array): NoteScore {
  let left = 0;
  let right = 0;
  for (const [rater, value] of row) {
    const vote = value >= 0.75 ? 1 : value <= 0.25 ? -1 : 0;
    if (raterFactor[rater]! < 0) left += vote; else right += vote;
  }
  const expected = of.mean + of.intercept;
  const base = { noteId, intercept: of.intercept, factor: of.factor, expected, ratings: row.length, net: [left, right] as const };
  if (row.length < BRIDGING.minRatings) return { ...base, status: "more-ratings", because: fewRatings(row.length) };
  if (expected <= BRIDGING.notHelpful && Math.abs(of.factor) < BRIDGING.factorBound) return { ...base, status: "not-helpful", because: { code: "not-helpful", values: {} } };
  if (Math.abs(of.factor) >= BRIDGING.factorBound) return { ...base, status: "more-ratings", because: { code: "one-side", values: {} } };
  if (left < BRIDGING.netEachSide || right < BRIDGING.netEachSide) return { ...base, status: "more-ratings", because: { code: "not-both", values: {} } };
  if (expected < BRIDGING.helpful) return { ...base, status: "more-ratings", because: { code: "not-clearly", values: {} } };
  return { ...base, status: "helpful", because: { code: "helpful", values: { left, right } } };
}
