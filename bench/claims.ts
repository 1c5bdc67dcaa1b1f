// Claims of short news texts against gold, by language: found, figures, status, type, place, time, polarity, and the hops of chains.
// Usage: node dist/bench/claims.js [--set NAME] [--misses] [--lang CODE]. Without a set: all of them. Each set says in its file when it was written.
import { ASPECTS, scoreTexts } from "../test/extract/corpus/score.js";
import { SETS } from "../test/extract/corpus/sets.js";

const valueOf = (flag: string): string | null => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] ?? null : null);
const wantedSet = valueOf("--set"), lang = valueOf("--lang");

for (const [name, texts] of Object.entries(SETS).filter(([key]) => wantedSet === null || key === wantedSet)) {
  const { counts, misses } = scoreTexts(texts.filter((text) => lang === null || text.lang === lang));
  console.log([name, ...ASPECTS].map((cell) => cell.padEnd(12)).join(""));
  for (const [code, row] of [...counts].sort(([a], [b]) => (a === "all" ? 1 : b === "all" ? -1 : a < b ? -1 : 1))) {
    console.log([code, ...ASPECTS.map((aspect) => { const count = row.get(aspect); return count === undefined ? "-" : `${count.right}/${count.all}`; })].map((cell) => cell.padEnd(12)).join(""));
  }
  if (process.argv.includes("--misses")) for (const miss of misses) console.log(miss);
}
