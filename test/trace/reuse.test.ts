import assert from "node:assert/strict";
import { test } from "node:test";
import { containment, createReuseIndex, narrativeHashes, ngramHashes } from "../../src/trace/index.js";
import { syntheticCopies } from "../../bench/synthetic-copies.js";

test("the index finds the pairs that exact comparison finds, and no others", () => {
  const hashes = syntheticCopies(500, 7).map((text) => ngramHashes(text));
  const index = createReuseIndex();
  const found = new Set<string>();
  hashes.forEach((own, at) => { for (const match of index.add(own)) found.add(`${match.with} ${at}`); });
  let truth = 0;
  let right = 0;
  for (let a = 0; a < hashes.length; a += 1) {
    for (let b = a + 1; b < hashes.length; b += 1) {
      if (containment(hashes[a] ?? [], hashes[b] ?? []) < 0.3) continue;
      truth += 1;
      if (found.has(`${a} ${b}`)) right += 1;
    }
  }
  assert.ok(truth > 300, `only ${truth} pairs: the texts copy too little to measure`);
  assert.ok(right / truth >= 0.98, `recall ${right / truth}`);
  assert.ok(right / found.size >= 0.98, `precision ${right / found.size}`);
});

const SHARED_QUOTE = "“We counted every house along the river twice before we gave the figure to anybody at all,” she said.";
const quoting = [
  `The mayor of Tolven spoke on Monday after the flood had gone down. ${SHARED_QUOTE} Her office will publish the list next week.`,
  `Angry residents met in the town hall, where nobody had an answer ready. ${SHARED_QUOTE} The meeting ended without a vote.`,
];

test("a shared quotation is no shared narrative", () => {
  const [a = "", b = ""] = quoting;
  assert.ok(containment(ngramHashes(a), ngramHashes(b)) > 0.3);
  assert.equal(containment(narrativeHashes(a), narrativeHashes(b)), 0);
});

test("scripts without spaces have n-grams too", () => {
  const one = "港湾当局は火曜日、北埠頭の倉庫で起きた火災について調査を始めたと発表した。";
  const other = `地元紙によると、${one.slice(0, 30)}という。`;
  assert.ok(containment(ngramHashes(one), ngramHashes(other)) > 0.5);
  assert.equal(containment(ngramHashes(one), ngramHashes("市議会は来年度の予算案を可決し、図書館の改修に二億円を充てることを決めた。")), 0);
});

test("punctuation and case do not hide a copy; short and empty texts share nothing", () => {
  const a = ngramHashes("Rescuers in Tolven pulled nine people from the rubble on Friday.");
  const b = ngramHashes("RESCUERS, in Tolven, pulled nine people — from the rubble — on Friday!");
  assert.equal(containment(a, b), 1);
  assert.equal(ngramHashes("four words are here").length, 0);
  assert.equal(containment(ngramHashes(""), a), 0);
});

test("a text everybody quotes stops finding candidates, and nothing breaks", () => {
  const index = createReuseIndex({ boilerplate: 8 });
  const notice = ngramHashes("All rights reserved no part of this page may be used in any form without leave");
  for (let i = 0; i < 50; i += 1) index.add(notice);
  assert.equal(index.size, 50);
  assert.ok(index.add(notice).length <= 8);
});
