// Claims of short texts in fourteen languages against gold: found, figures, status, type, place, polarity, and the hops of chains.
// Usage: node dist/bench/claims.js [--unseen] [--misses] [--lang CODE]. The unseen half was written before any result on it was looked at.
import { DEVELOPMENT } from "../test/extract/corpus/development.js";
import { ASPECTS, scoreTexts } from "../test/extract/corpus/score.js";
import { UNSEEN } from "../test/extract/corpus/unseen.js";

const wants = (flag: string): boolean => process.argv.includes(flag);
const only = wants("--lang") ? process.argv[process.argv.indexOf("--lang") + 1] : null;
const texts = (wants("--unseen") ? UNSEEN : DEVELOPMENT).filter(({ lang }) => only === null || lang === only);
const { counts, misses } = scoreTexts(texts);

console.log(["lang", ...ASPECTS].map((cell) => cell.padEnd(10)).join(""));
for (const [lang, row] of [...counts].sort(([a], [b]) => (a === "all" ? 1 : b === "all" ? -1 : a < b ? -1 : 1))) {
  console.log([lang, ...ASPECTS.map((aspect) => { const count = row.get(aspect); return count === undefined ? "-" : `${count.right}/${count.all}`; })].map((cell) => cell.padEnd(10)).join(""));
}
if (wants("--misses")) for (const miss of misses) console.log(miss);
