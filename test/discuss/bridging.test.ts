import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreNotes, type NoteRating, type NoteScore } from "../../src/discuss/index.js";

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
}

interface Panel { readonly ratings: NoteRating[]; readonly divisive: ReadonlySet<string>; readonly bridging: ReadonlySet<string> }

/** Two camps of raters (60 to 40). Notes please one camp, both or neither; a brigade rates the most divisive note helpful and little else. */
function panel(seed: number, brigade: number): Panel {
  const next = random(seed);
  const ratings: NoteRating[] = [];
  const kinds = Array.from({ length: 60 }, (_, at) => (at < 15 ? "both" : at < 32 ? "left" : at < 49 ? "right" : "neither"));
  const chance: Readonly<Record<string, readonly [number, number]>> = { both: [0.85, 0.85], left: [0.92, 0.1], right: [0.1, 0.92], neither: [0.15, 0.15] };
  for (let rater = 0; rater < 200; rater += 1) {
    const camp = rater < 120 ? 0 : 1;
    kinds.forEach((kind, note) => {
      if (next() < 0.35) ratings.push({ noteId: `n${note}`, raterId: `r${rater}`, value: next() < (chance[kind]?.[camp] ?? 0) ? 1 : 0 });
    });
  }
  for (let puppet = 0; puppet < 200 * brigade; puppet += 1) {
    ratings.push({ noteId: "n15", raterId: `p${puppet}`, value: 1 });
    for (let other = 0; other < 6; other += 1) ratings.push({ noteId: `n${Math.floor(next() * 60)}`, raterId: `p${puppet}`, value: next() < 0.5 ? 1 : 0 });
  }
  return { ratings, divisive: new Set(kinds.flatMap((kind, at) => (kind === "left" || kind === "right" ? [`n${at}`] : []))), bridging: new Set(kinds.flatMap((kind, at) => (kind === "both" ? [`n${at}`] : []))) };
}

const ranked = (scores: readonly NoteScore[]): string[] => scores.toSorted((left, right) => right.intercept - left.intercept).map((score) => score.noteId);

for (const brigade of [0, 0.1]) {
  test(`two camps, ${brigade * 100} % brigade: no divisive note enters the top ten or is shown as helpful, in 20 panels`, () => {
    let helpful = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { ratings, divisive, bridging } = panel(seed, brigade);
      const scores = scoreNotes(ratings);
      assert.deepEqual(ranked(scores).slice(0, 10).filter((id) => divisive.has(id)), [], `seed ${seed}`);
      const shown = scores.filter((score) => score.status === "helpful").map((score) => score.noteId);
      assert.deepEqual(shown.filter((id) => !bridging.has(id)), [], `seed ${seed}`);
      helpful += shown.length;
    }
    // The control: raw votes would put the brigaded note up; and notes that both camps like are found.
    assert.ok(helpful >= 20 * 10, `${helpful} of 300`);
  });
}

test("raw votes put a brigaded note into the top ten: what the model is for", () => {
  const { ratings } = panel(3, 0.4);
  const votes = new Map<string, number>();
  for (const rating of ratings) votes.set(rating.noteId, (votes.get(rating.noteId) ?? 0) + (rating.value === 1 ? 1 : -1));
  const top = [...votes].sort((left, right) => right[1] - left[1]).slice(0, 10).map(([id]) => id);
  assert.ok(top.includes("n15"));
  assert.ok(!ranked(scoreNotes(ratings)).slice(0, 10).includes("n15"));
});

test("the same scores for any order, bit for bit, and on a second run", () => {
  const { ratings } = panel(7, 0.1);
  const latest = [...new Map(ratings.map((rating) => [`${rating.noteId}|${rating.raterId}`, rating])).values()];
  const first = scoreNotes(latest);
  const next = random(1);
  for (let round = 0; round < 3; round += 1) assert.deepEqual(scoreNotes(latest.map((rating) => ({ rating, key: next() })).sort((left, right) => left.key - right.key).map((one) => one.rating)), first);
});

test("few ratings are never ranked: it says how many are missing", () => {
  const scores = scoreNotes(Array.from({ length: 4 }, (_, at) => ({ noteId: "n", raterId: `r${at}`, value: 1 })));
  assert.equal(scores[0]?.status, "more-ratings");
  assert.deepEqual(scores[0]?.because, { code: "few-ratings", values: { n: 4, least: 5 } });
  assert.deepEqual(scoreNotes([]), []);
});
