// Writes the real output of commands into the README, between "<!-- output of: … -->" and "<!-- end -->".
// Usage: node scripts/readme.mjs; it reads the sample collection into a database of its own and removes it after.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAX_LINES = 18;
const folder = mkdtempSync(join(tmpdir(), "headwater-readme-"));
const headwater = (args) => {
  const done = spawnSync(process.execPath, [join("dist", "src", "cli", "main.js"), ...args], { encoding: "utf8", env: { ...process.env, HEADWATER_DATA: folder, NO_COLOR: "1", COLUMNS: "100" } });
  if (done.status !== 0) throw new Error(`headwater ${args.join(" ")}: ${done.stderr}`);
  return done.stdout.trimEnd();
};

/** The first lines of an output, and what was left out. */
const cut = (text) => {
  const lines = text.split("\n");
  return lines.length <= MAX_LINES ? text : [...lines.slice(0, MAX_LINES), `… (${lines.length - MAX_LINES} more lines)`].join("\n");
};

headwater(["add", "assets/sample"]);
const readme = readFileSync("README.md", "utf8").replace(/(<!-- output of: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, head, command, end) => `${head}\`\`\`\n${cut(headwater(command.split(" ")))}\n\`\`\`\n${end}`);
writeFileSync("README.md", readme);
rmSync(folder, { recursive: true, force: true });
