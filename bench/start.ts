// First start to first page, later starts, and memory, as a user has them: "headwater serve --sample" with an empty data folder.
// Usage: node dist/bench/start.js [rounds, default 3]; prints medians. Linux only (memory and processor time are read from /proc).
// Processor time is that of the site, its worker and the database together: on a busy machine it says more than the clock.
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { familyOf, isServerOf, median, processorSeconds, residentMegabytes } from "./processes.js";

const ROUNDS = Number(process.argv[2] ?? 3);
const MAIN = join("dist", "src", "cli", "main.js");
const LONGEST_MS = 180_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const address = probe.address(); probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0)); });
  });
}

interface Started { readonly server: ChildProcess; readonly seconds: number; readonly processor: number; readonly url: string }

/** Starts the server and asks for the front page until it shows a story. */
async function start(folder: string): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const server = spawn(process.execPath, [MAIN, "serve", "--sample"], { env: { ...process.env, HEADWATER_DATA: folder, HEADWATER_PORT: String(port) }, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    const text = await fetch(url).then((answer) => answer.text(), () => "");
    if (text.includes("/story/")) {
      const processor = familyOf(server.pid ?? 0, isServerOf(folder)).reduce((sum, pid) => sum + processorSeconds(pid), 0);
      return { server, seconds: (performance.now() - begun) / 1000, processor, url };
    }
    if (performance.now() - begun > LONGEST_MS) { server.kill("SIGKILL"); throw new Error("no story was shown within three minutes"); }
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

async function stop({ server }: Started): Promise<void> {
  const ended = new Promise<void>((resolve) => { server.once("exit", () => resolve()); });
  server.kill("SIGTERM");
  await ended;
}

const first: Started[] = [], later: Started[] = [], sizes: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), "headwater-start-"));
  // Enterable, so that root's database, which runs as another account, stays in it.
  chmodSync(folder, 0o755);
  first.push(await start(folder));
  await stop(first.at(-1)!);
  later.push(await start(folder));
  sizes.push(residentMegabytes(familyOf(later.at(-1)!.server.pid ?? 0, isServerOf(folder))));
  await stop(later.at(-1)!);
  rmSync(folder, { recursive: true, force: true });
}
const times = (runs: readonly Started[]): string => `${median(runs.map((run) => run.seconds)).toFixed(2)} s on the clock, ${median(runs.map((run) => run.processor)).toFixed(2)} s of a processor`;
console.log(`first start to first page    ${times(first)}`);
console.log(`later start to first page    ${times(later)}`);
console.log(`site, worker and database    ${median(sizes).toFixed(0)} MB resident (PSS)`);
