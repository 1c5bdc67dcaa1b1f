// A cached story page under load while the worker reads new articles: "headwater serve" with its embedded database and worker, 50 connections.
// Usage: node dist/bench/load.js [seconds, default 8]. Linux only (memory and processor time are read from /proc).
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { holdCluster } from "../src/store/cluster.js";
import { familyOf, isServerOf, median, processorSeconds, residentMegabytes } from "./processes.js";
import { hasShared, sharedPath } from "./shared.js";

const SECONDS = Number(process.argv[2] ?? 8);
const CONNECTIONS = 50;
const MAIN = join("dist", "src", "cli", "main.js");

interface Aim { readonly port: number; readonly path: string; readonly seconds: number }
interface Hits { readonly rate: number; readonly p50: number; readonly p99: number; readonly most: number; readonly failed: number; readonly bytes: number }

/** Keeps `CONNECTIONS` sockets busy, one request each at a time. Answers are counted by Content-Length, not parsed, so that the client costs little. */
async function shoot({ port, path, seconds }: Aim): Promise<Hits> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: keep-alive\r\n\r\n`;
  const times: number[] = [];
  let failed = 0, bytes = 0;
  const from = performance.now() + 1000, until = from + seconds * 1000;
  const line = (): Promise<void> => new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let left = -1, begun = 0;
    const fire = (): void => {
      if (performance.now() > until) { socket.end(); resolve(); return; }
      begun = performance.now();
      socket.write(request);
    };
    socket.on("data", (part) => {
      if (left < 0) {
        const head = part.indexOf("\r\n\r\n");
        const top = part.toString("latin1", 0, Math.max(0, head));
        if (!top.startsWith("HTTP/1.1 200")) failed += 1;
        bytes = Number(/content-length: (\d+)/i.exec(top)?.[1] ?? 0);
        left = bytes + head + 4;
      }
      left -= part.length;
      if (left > 0) return;
      left = -1;
      if (begun > from) times.push(performance.now() - begun);
      fire();
    });
    socket.on("error", () => { failed += 1; resolve(); });
    socket.on("connect", fire);
  });
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99), most: at(1), failed, bytes };
}

function inThread(aim: Aim): Promise<Hits> {
  return new Promise((resolve, reject) => { new Worker(fileURLToPath(import.meta.url), { workerData: aim }).once("message", resolve).once("error", reject); });
}

function timeOf({ port, path, host }: Aim & { readonly host: string }): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => { answer.resume(); answer.once("end", () => resolve(performance.now() - begun)); }).once("error", reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const at = probe.address(); probe.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0)); });
  });
}

/** Reports that have not been seen: the worker has to read, group and trace each. */
function freshReports(folder: string, round: number): string {
  const path = join(folder, `fresh-${round}.jsonl`);
  writeFileSync(path, Array.from({ length: 200 }, (_, n) => JSON.stringify({
    id: `f${round}-${n}`, url: `https://outlet${n % 30}.example/f/${round}/${n}`, outlet: `Outlet ${n % 30}`, published: "2026-03-02",
    title: `Dam ${round} overflowed, ${n % 20} villages cleared`,
    text: `The Aldine dam ${round} overflowed on Monday and ${n % 20} villages were cleared, the river authority said. About ${1000 + n} people left their homes, governor Mara Holt told reporters. At least ${n % 7 + 2} people were missing, according to the Hanul agency.`,
  })).join("\n"));
  return path;
}

async function print(name: string, hits: Promise<Hits>, server: ChildProcess): Promise<void> {
  const before = processorSeconds(server.pid ?? 0);
  const done = await hits;
  const cpu = (processorSeconds(server.pid ?? 0) - before) / (SECONDS + 1);
  console.log(`${name.padEnd(26)} ${done.rate.toFixed(0).padStart(6)} requests/s, p50 ${done.p50.toFixed(1)} ms, p99 ${done.p99.toFixed(1)} ms, longest ${done.most.toFixed(0)} ms, ${done.failed} failed, ${(done.bytes / 1024).toFixed(1)} KB each; the server used ${cpu.toFixed(2)} of a processor`);
}

async function main(): Promise<void> {
  if (!hasShared("stories", "pages.jsonl")) { console.log("load: stories/pages.jsonl is not here; nothing measured."); return; }
  const folder = mkdtempSync(join(tmpdir(), "headwater-load-"));
  const cluster = holdCluster(folder);
  const env = { ...process.env, HEADWATER_DATA: folder, HEADWATER_PORT: String(await freePort()) };
  const run = (...args: readonly string[]): string => spawnSync(process.execPath, [MAIN, ...args], { env, encoding: "utf8" }).stdout;
  run("add", sharedPath("stories", "pages.jsonl"));
  const stories = (JSON.parse(run("stories", "--json")) as { stories: { id: string; outlets: number }[] }).stories;
  const largest = [...stories].sort((a, b) => (b.outlets ?? 0) - (a.outlets ?? 0))[0];
  const server = spawn(process.execPath, [MAIN, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve) => { server.stdout?.once("data", () => resolve()); });
  const aim: Aim = { port: Number(env.HEADWATER_PORT), path: `/story/${largest?.id ?? ""}`, seconds: SECONDS };

  // Each host name has pages of its own, so each of these is made anew.
  const uncached: number[] = [];
  for (let n = 0; n < 15; n += 1) uncached.push(await timeOf({ ...aim, host: `reader${n}.example` }));
  console.log(`uncached                   ${median(uncached).toFixed(0).padStart(6)} ms (median of ${uncached.length}; the first, in a cold server, ${(uncached[0] ?? 0).toFixed(0)} ms)`);
  await print("cached, worker idle", inThread(aim), server);
  let isAdding = true;
  const adding = (async () => {
    for (let round = 0; isAdding; round += 1) {
      const child = spawn(process.execPath, [MAIN, "add", "--later", freshReports(folder, round)], { env, stdio: "ignore" });
      await new Promise((resolve) => { child.once("exit", resolve); });
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
    }
  })();
  await print("cached, worker adding", inThread(aim), server);
  isAdding = false;
  const memory = residentMegabytes(familyOf(server.pid ?? 0, isServerOf(cluster.folder)));
  console.log(`server, worker, database   ${memory.toFixed(0).padStart(6)} MB resident (PSS) after the load`);
  await adding;
  server.kill("SIGTERM");
  await new Promise((resolve) => { server.once("exit", resolve); });
  cluster.release();
  for (const used of [folder, cluster.folder, cluster.host]) rmSync(used, { recursive: true, force: true });
}

if (isMainThread) await main();
else parentPort?.postMessage(await shoot(workerData as Aim));
