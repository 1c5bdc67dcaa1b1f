// First start to first page, later starts, and memory, as a user has them: "headwater serve --sample" with an empty data folder.
// Usage: node dist/bench/start.js [rounds, default 3]; prints medians. Linux only (memory is read from /proc).
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = Number(process.argv[2] ?? 3);
const MAIN = join("dist", "src", "cli", "main.js");
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const address = probe.address(); probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0)); });
  });
}

interface Started { readonly server: ChildProcess; readonly seconds: number; readonly url: string }

/** Starts the server and asks for the front page until it shows a story. */
async function start(folder: string): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const server = spawn(process.execPath, [MAIN, "serve", "--sample"], { env: { ...process.env, HEADWATER_DATA: folder, HEADWATER_PORT: String(port) }, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    const text = await fetch(url).then((answer) => answer.text(), () => "");
    if (text.includes("/story/")) return { server, seconds: (performance.now() - begun) / 1000, url };
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

async function stop({ server }: Started): Promise<void> {
  const ended = new Promise<void>((resolve) => { server.once("exit", () => resolve()); });
  server.kill("SIGTERM");
  await ended;
}

/** Memory of the server, its worker and the database, in MB; shared pages are split among those that share them. */
function memory(folder: string, server: ChildProcess): number {
  let total = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      const ours = Number(pid) === server.pid || Number(parent) === server.pid || command.includes(folder) || /^postgres: .*headwater/.test(command) || /^postgres: (checkpointer|background writer|walwriter|autovacuum|io worker)/.test(command);
      if (ours) total += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch { /* ended meanwhile */ }
  }
  return total / 1024;
}

const first: number[] = [], later: number[] = [], sizes: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), "headwater-start-"));
  const one = await start(folder);
  first.push(one.seconds);
  await stop(one);
  const two = await start(folder);
  later.push(two.seconds);
  sizes.push(memory(folder, two.server));
  await stop(two);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`first start to first page    ${median(first).toFixed(2)} s`);
console.log(`later start to first page    ${median(later).toFixed(2)} s`);
console.log(`server, worker and database  ${median(sizes).toFixed(0)} MB`);
