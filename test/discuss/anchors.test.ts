import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorIndex, anchorOf, anchorablesOf, placeAnchor } from "../../src/discuss/index.js";
import type { Sentence, StoryPage } from "../../src/model/index.js";
import { composeStoryPage } from "../../src/brief/index.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";

const PAGE = composeStoryPage(MATERIAL, TRACE);
const SUBJECTS = ["The bureau", "The ministry", "A lawmaker", "The railway", "The panel", "An aid worker"];
const VERBS = ["counted", "announced", "denied", "expected", "reported", "withdrew"];
const THINGS = ["900 dead", "300 dead", "5,000 engineers", "11,000 soldiers", "nine ships", "two camps"];

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
}

interface Told extends Sentence { readonly identity: number }
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;
const say = (next: () => number): string => `${pick(SUBJECTS, next)} ${pick(VERBS, next)} ${pick(THINGS, next)}.`;

function pageOf(sentences: readonly Told[], version: string): StoryPage {
  const middle = Math.ceil(sentences.length / 2);
  return { ...PAGE, version, lede: sentences.slice(0, 1), paragraphs: [sentences.slice(1, middle), sentences.slice(middle)], background: [], onlyOne: [], trace: { ...PAGE.trace, claimGroups: [], ledger: [], edges: [] } };
}

/** One edit of a story: some sentences reworded, deleted, moved, and look-alikes put beside them. Sentences keep their identity. */
function edit(before: readonly Told[], next: () => number): Told[] {
  const after: Told[] = [];
  for (const sentence of before) {
    const dice = next();
    if (dice < 0.1) continue;
    if (dice < 0.2) { after.push({ ...sentence, text: sentence.text.replace(/\d[\d,]*|nine|two/, String(Math.floor(next() * 9000))) }); continue; }
    // A look-alike: other identity, other claim, a word or a figure apart; sometimes the original goes.
    if (dice < 0.35) after.push({ ...sentence, text: sentence.text.replace(/^\S+ \S+/, pick(SUBJECTS, next)), identity: -1, claimGroupIds: ["other"] });
    if (dice > 0.2 && dice < 0.24) continue;
    after.push(sentence);
  }
  if (next() < 0.5 && after.length > 2) after.push(after.shift()!);
  return after;
}

test("2,000 edits: no comment moves to another sentence, and those on unchanged ones stay", () => {
  const counts = { wrong: 0, unchanged: 0, kept: 0, orphaned: 0 };
  for (let seed = 1; seed <= 2000; seed += 1) {
    const next = random(seed);
    const before: Told[] = Array.from({ length: 8 }, (_, identity) => ({ text: say(next), lang: "en", cites: [], claimGroupIds: [`g${identity}`], identity }));
    const after = edit(before, next);
    const parts = anchorablesOf(pageOf(before, "1")).filter((part) => part.kind === "sentence");
    const page = pageOf(after, "2");
    const told = [...page.lede, ...page.paragraphs.flat()] as unknown as readonly Told[];
    const index = anchorIndex(anchorablesOf(page));
    for (const sentence of before) {
      const target = parts.find((part) => part.text === sentence.text && part.groups[0] === sentence.claimGroupIds[0])!;
      const placed = placeAnchor(anchorOf(target, parts, "1"), index);
      const isUnchanged = after.some((one) => one.identity === sentence.identity && one.text === sentence.text) && before.filter((one) => one.text === sentence.text).length === 1 && after.filter((one) => one.text === sentence.text).length === 1;
      if (isUnchanged) counts.unchanged += 1;
      if (placed.state === "earlier") { counts.orphaned += 1; continue; }
      const found = told[Number(placed.key.slice("sentence:s".length)) - 1]!;
      if (found.identity !== sentence.identity && found.text !== sentence.text) counts.wrong += 1;
      else if (isUnchanged) counts.kept += 1;
    }
  }
  assert.equal(counts.wrong, 0);
  assert.ok(counts.unchanged > 5000 && counts.orphaned > 500, JSON.stringify(counts));
  assert.ok(counts.kept >= counts.unchanged * 0.9, JSON.stringify(counts));
});

test("claims, figures and edges hold by their id, and say when their words changed", () => {
  const parts = anchorablesOf(PAGE);
  for (const kind of ["claim", "figure", "edge"] as const) {
    const part = parts.find((one) => one.kind === kind)!;
    const anchor = anchorOf(part, parts, PAGE.version);
    assert.equal(placeAnchor(anchor, anchorIndex(parts)).state, "holds");
    assert.equal(placeAnchor(anchor, anchorIndex(parts.map((one) => (one.key === part.key ? { ...one, text: `${one.text} or so` } : one)))).state, "changed");
    const without = parts.filter((one) => one.key !== part.key && one.text !== part.text);
    assert.equal(placeAnchor(anchor, anchorIndex(without)).state, "earlier");
  }
});
