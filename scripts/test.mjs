// Runs the whole test suite in parallel and ends with "N passed, N failed, N skipped".
// Usage: node scripts/test.mjs [part of a file name ...]
// With --long it runs the long forms (*.long.ts) instead, one after another.
// HEADWATER_TEST_CONCURRENCY: test files that run at once. HEADWATER_TEST_SERVER: address of a PostgreSQL server
// (its user may create databases) to test against instead of the embedded one.
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { availableParallelism, tmpdir } from "node:os";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const isLong = process.argv.includes("--long");
const wanted = process.argv.slice(2).filter((part) => part !== "--long");
const walk = (dir) => readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? walk(join(dir, entry.name)) : entry.name.endsWith(isLong ? ".long.js" : ".test.js") ? [join(dir, entry.name)] : []);
const files = walk(join("dist", "test")).filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(" ") || "dist/test"}`);
  process.exit(2);
}

/** One embedded server for the whole run; each test file makes databases of its own on it. */
async function startServer() {
  const isWanted = files.some((file) => /test-database\.js|\/site\.js"|\/backups\.js"/.test(readFileSync(file, "utf8")));
  if (!isWanted || process.env.HEADWATER_TEST_SERVER !== undefined) return () => undefined;
  const { holdCluster } = await import("../dist/src/store/cluster.js");
  const folder = mkdtempSync(join(tmpdir(), "headwater-test-"));
  const cluster = holdCluster(folder);
  process.env.HEADWATER_TEST_SERVER = `postgres://${cluster.user}@/postgres?host=${encodeURIComponent(cluster.host)}&port=${cluster.port}`;
  return () => {
    cluster.release();
    rmSync(cluster.host, { recursive: true, force: true });
    rmSync(cluster.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}

const started = Date.now();
const stopServer = await startServer();
const counts = { passed: 0, failed: 0, skipped: 0 };
const concurrency = isLong ? 1 : Number(process.env.HEADWATER_TEST_CONCURRENCY) || Math.max(2, availableParallelism());
const stream = run({ files, concurrency, timeout: isLong || process.env.HEADWATER_TEST_LONG === "1" ? 1_800_000 : 300_000 });
stream.on("test:pass", (event) => {
  if (event.details.type === "suite") return;
  if (event.skip !== undefined) counts.skipped += 1; else counts.passed += 1;
});
stream.on("test:fail", (event) => { if (event.details.type !== "suite") counts.failed += 1; });
stream.on("end", () => setImmediate(() => {
  stopServer();
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
}));
stream.compose(new spec()).pipe(process.stdout);
