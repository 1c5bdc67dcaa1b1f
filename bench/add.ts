// Adding the pages of stories/pages.jsonl, all stages, into an empty data folder: time on the clock and on the processor, and what a second run costs.
// Usage: node dist/bench/add.js [rounds, default 3]; prints medians. Linux only (processor time is read from /proc).
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holdCluster } from "../src/store/cluster.js";
import { familyOf, isServerOf, median, processorSeconds } from "./processes.js";
import { hasShared, sharedPath } from "./shared.js";

const ROUNDS = Number(process.argv[2] ?? 3);
const MAIN = join("dist", "src", "cli", "main.js");
const PAGES = sharedPath("stories", "pages.jsonl");

interface Run { readonly wall: number; readonly program: number; readonly database: number }

async function add(folder: string, served: string, pages: string): Promise<Run> {
  const server = (): number => familyOf(process.pid, isServerOf(served)).filter((pid) => pid !== process.pid).reduce((sum, pid) => sum + processorSeconds(pid), 0);
  const databaseBefore = server();
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, "add", pages], { env: { ...process.env, HEADWATER_DATA: folder }, stdio: "ignore" });
  let program = 0;
  const sample = setInterval(() => { program = Math.max(program, processorSeconds(child.pid ?? 0)); }, 20);
  const code = await new Promise<number | null>((resolve) => { child.once("exit", resolve); });
  clearInterval(sample);
  if (code !== 0) throw new Error(`headwater add ended with ${code}`);
  return { wall: (performance.now() - begun) / 1000, program, database: server() - databaseBefore };
}

function print(name: string, runs: readonly Run[]): void {
  const of = (key: keyof Run): string => median(runs.map((run) => run[key])).toFixed(2).padStart(6);
  console.log(`${name.padEnd(34)} ${of("wall")} s on the clock; processor: program ${of("program")} s, database ${of("database")} s`);
}

if (!hasShared("stories", "pages.jsonl")) {
  console.log(`add: ${PAGES} is not here; nothing measured.`);
} else {
  const first: Run[] = [], again: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), "headwater-add-"));
    // The database is made and kept running beforehand: making it is part of the first start, which bench/start.ts measures.
    const cluster = holdCluster(folder);
    spawnSync(process.execPath, [MAIN, "stories"], { env: { ...process.env, HEADWATER_DATA: folder }, stdio: "ignore" });
    first.push(await add(folder, cluster.folder, PAGES));
    again.push(await add(folder, cluster.folder, PAGES));
    cluster.release();
    for (const used of [folder, cluster.folder, cluster.host]) rmSync(used, { recursive: true, force: true });
  }
  print("101 pages, all stages", first);
  print("the same again", again);
}
