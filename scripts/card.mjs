// Measures tracing on the shown pages and writes docs/ERRORS.md. Usage: npm run card [-- --floor] (--floor also writes bench/floor.json).
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.env.HEADWATER_SHARED ?? join("..", "shared"), "data", "stories");
if (!existsSync(join(folder, "pages.jsonl"))) {
  console.log("card: the shown pages are not there; set HEADWATER_SHARED to the folder that holds data/stories. Nothing was measured.");
  process.exit(0);
}
const { cardMarkdown, floorFigures, measureCard } = await import("../dist/src/app/card.js");
const card = measureCard(folder);
mkdirSync("docs", { recursive: true });
writeFileSync(join("docs", "ERRORS.md"), cardMarkdown(card));
const figures = Object.fromEntries(Object.entries(floorFigures(card)).map(([name, value]) => [name, Math.floor(1000 * value) / 1000]));
// One hundredth of room: a page read a little differently is no fall.
const floor = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.floor(100 * value - 1) / 100]));
if (process.argv.includes("--floor")) writeFileSync(join("bench", "floor.json"), `${JSON.stringify(floor, null, 2)}\n`);
for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(22)} ${value}`);
