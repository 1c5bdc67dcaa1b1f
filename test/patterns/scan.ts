// Judges every pattern that has no verdict yet and writes patterns.json anew: node dist/test/patterns/scan.js
import { writeFileSync } from "node:fs";
import { hashOf, judge, readVerdicts, VERDICTS_FILE, type Verdict } from "./check.js";
import { collectPatterns } from "./collect.js";

const TIMEOUT_MS = 5_000;
const verdicts: Record<string, Verdict> = { ...readVerdicts() };
const patterns = await collectPatterns({ built: !process.argv.includes("--written") });
const hashes = new Set([...patterns.keys()].map(hashOf));
const fresh = [...patterns.keys()].filter((pattern) => !Object.hasOwn(verdicts, hashOf(pattern)));

function save(keep: (hash: string) => boolean): void {
  const rows = Object.entries(verdicts).filter(([hash]) => keep(hash)).sort(([left], [right]) => (left < right ? -1 : 1)).map(([hash, verdict]) => `"${hash}": ${JSON.stringify(verdict)}`);
  writeFileSync(VERDICTS_FILE, `{\n${rows.join(",\n")}\n}\n`);
}

for (const [at, pattern] of fresh.entries()) {
  verdicts[hashOf(pattern)] = await judge(pattern, TIMEOUT_MS);
  if (at % 10 === 9) { save(() => true); console.log(`${at + 1} of ${fresh.length}`); }
}
save((hash) => process.argv.includes("--written") || hashes.has(hash));
const kept = Object.values(verdicts);
console.log(`${patterns.size} patterns, ${fresh.length} judged now; all verdicts: ${kept.filter((one) => one === null).length} linear, ${kept.filter((one) => one === "unknown").length} undecided, ${kept.filter((one) => one !== null && one !== "unknown").length} not linear`);
process.exit(0);
