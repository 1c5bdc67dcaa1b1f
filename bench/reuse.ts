// Reuse: recall, precision and speed of the sampled index against exact 5-gram containment >= 0.3 over all pairs, on synthetic copies.
// Run: node dist/bench/reuse.js [articles]
import { containment, narrativeHashes, ngramHashes } from "../src/trace/ngrams.js";
import { createReuseIndex, REUSE_CONTAINMENT } from "../src/trace/reuse.js";
import { syntheticCopies } from "./synthetic-copies.js";

const JUDGED = 2_000;
const judged = syntheticCopies(JUDGED, 1);
const index = createReuseIndex();
const hashes = judged.map((text) => ngramHashes(text));
const found = new Set<string>();
hashes.forEach((own, at) => { for (const match of index.add(own)) found.add(`${match.with} ${at}`); });
let truth = 0;
let right = 0;
for (let a = 0; a < hashes.length; a += 1) {
  for (let b = a + 1; b < hashes.length; b += 1) {
    if (containment(hashes[a] ?? [], hashes[b] ?? []) < REUSE_CONTAINMENT) continue;
    truth += 1;
    if (found.has(`${a} ${b}`)) right += 1;
  }
}
console.log(`${JUDGED} articles, ${truth} pairs share text: recall ${(right / truth).toFixed(4)}, precision ${(right / found.size).toFixed(4)}`);

const count = Number(process.argv[2] ?? 20_000);
const articles = syntheticCopies(count, 2);
const words = articles.reduce((sum, text) => sum + text.split(" ").length, 0) / count;
for (const size of [count / 4, count / 2, count]) {
  const fast = createReuseIndex();
  const before = process.cpuUsage();
  for (const text of articles.slice(0, size)) fast.add(narrativeHashes(text));
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  console.log(`${size} articles of ${words.toFixed(0)} words: ${Math.round(size / seconds)} articles/s of processor time (reading, indexing and matching)`);
}
