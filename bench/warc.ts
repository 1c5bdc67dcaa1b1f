// Makes a WARC in a temporary folder, reads it with node:zlib alone and with the reader, and prints speed, ratio and peak memory.
// Then damages it in ten places and reads it again. Usage: node dist/bench/warc.js [--mb 1024]   (size of the .warc.gz; 64 by default)
import { createReadStream, createWriteStream, mkdtempSync, openSync, rmSync, statSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { createGunzip } from "node:zlib";
import type { Capture } from "../src/model/index.js";
import { chances } from "./chances.js";
import { captureOf, collectPath, writeWarc } from "../src/collect/index.js";

const MB = 1024 * 1024;
const NOW = "2025-11-05T00:00:00.000Z";
const flag = process.argv.indexOf("--mb");
const size = (flag < 0 ? 64 : Number(process.argv[flag + 1])) * MB;
const WORDS = "the of Seoul said on Tuesday that about five thousand construction troops had been moved since September to Russia in phases reports agency lawmaker briefing closed session intelligence service infrastructure reconstruction deployment border region".split(" ");

function pageOf(random: () => number, number: number): Capture {
  const words = Array.from({ length: 1500 + Math.floor(random() * 6000) }, () => (random() < 0.12 ? Math.floor(random() * 1e9).toString(36) : WORDS[Math.floor(random() * WORDS.length)]));
  const html = `<!doctype html><title>Page ${number}</title><p>${words.join(" ").replace(/(.{400,500}) /g, '$1</p>\n<p class="story-body__text">')}</p>`;
  return captureOf({ via: "url", bytes: Buffer.from(html), label: `page ${number}`, capturedAt: NOW, url: `https://example.org/${number}`, status: 200, contentType: "text/html", headers: [["content-type", "text/html"]] });
}

async function make(path: string): Promise<number> {
  const random = chances(7);
  const members: Uint8Array[] = [];
  for await (const member of writeWarc(Array.from({ length: 600 }, (_, number) => pageOf(random, number)), { gzip: true })) members.push(member);
  const file = createWriteStream(path);
  let written = 0;
  let records = 0;
  while (written < size) {
    const member = members[1 + Math.floor(random() * (members.length - 1))] ?? new Uint8Array();
    if (!file.write(member)) await once(file, "drain");
    written += member.length;
    records += 1;
  }
  file.end();
  await once(file, "close");
  return records;
}

/** Processor time of this process so far, all threads, in ms: what wall time would be on an idle machine with one core. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function inflateAlone(path: string): Promise<{ ms: number; bytes: number }> {
  const started = cpuMs();
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }).pipe(createGunzip({ chunkSize: 64 * 1024 }))) bytes += (chunk as Buffer).length;
  return { ms: cpuMs() - started, bytes };
}

async function read(path: string): Promise<{ ms: number; captures: number; refused: string[]; peak: number }> {
  const started = cpuMs();
  let captures = 0;
  let peak = 0;
  const refused: string[] = [];
  for await (const one of collectPath(path, { now: () => NOW })) {
    if (one.kind === "capture") captures += 1; else refused.push(one.message);
    if (captures % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  return { ms: cpuMs() - started, captures, refused, peak };
}

function damage(path: string): void {
  const file = openSync(path, "r+");
  const total = statSync(path).size;
  for (let place = 1; place <= 10; place += 1) writeSync(file, Buffer.alloc(100, 0xaa), 0, 100, Math.floor((total * place) / 11));
  closeSync(file);
}

const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
try {
  const path = join(folder, "bench.warc.gz");
  const records = await make(path);
  const ours = await read(path);
  const alone = await inflateAlone(path);
  console.log(`file ${(statSync(path).size / MB).toFixed(0)} MB, ${records} records, ${(alone.bytes / MB).toFixed(0)} MB unpacked`);
  console.log(`node:zlib alone ${(alone.bytes / MB / (alone.ms / 1000)).toFixed(0)} MB/s; reader ${(alone.bytes / MB / (ours.ms / 1000)).toFixed(0)} MB/s with parsing and hashes, of processor time; ratio ${(alone.ms / ours.ms).toFixed(2)}`);
  console.log(`read ${ours.captures} of ${records}; peak memory ${(ours.peak / MB).toFixed(0)} MB`);
  damage(path);
  const damaged = await read(path);
  console.log(`damaged in 10 places: read ${damaged.captures} of ${records}; ${damaged.refused.join(" ")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
