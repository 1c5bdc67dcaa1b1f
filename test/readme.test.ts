import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const README = readFileSync("README.md", "utf8");
const RUN = "npm ci && npm start";
const TEST = "npm ci && npm test";

function run(command: string, args: readonly string[], cwd: string): { readonly ok: boolean; readonly output: string } {
  const done = spawnSync(command, args, { cwd, encoding: "utf8", timeout: 240_000, env: { ...process.env, HEADWATER_TEST_SERVER: undefined, NODE_TEST_CONTEXT: undefined } });
  return { ok: done.status === 0, output: `${done.stdout}\n${done.stderr}` };
}

/** A fresh clone of what is committed, in a path with a space. */
function clone(): string {
  const target = join(mkdtempSync(join(tmpdir(), "headwater readme ")), "head water");
  const done = run("git", ["clone", "-q", "--no-hardlinks", resolve("."), target], tmpdir());
  // Without git (a source archive), the files themselves are what a user has.
  if (!done.ok) cpSync(resolve("."), target, { recursive: true, filter: (path) => !/(^|\/)(node_modules|dist|\.git|data)(\/|$)/.test(path.slice(resolve(".").length)) });
  return target;
}

/** "npm ci" from npm's own cache, so that no network is needed; where the cache lacks a package, the installed ones are used. */
function install(target: string): string {
  if (run("npm", ["ci", "--offline", "--no-audit", "--no-fund"], target).ok) return "npm ci";
  rmSync(join(target, "node_modules"), { recursive: true, force: true });
  symlinkSync(resolve("node_modules"), join(target, "node_modules"));
  const built = run("npm", ["run", "build"], target);
  assert.ok(built.ok, built.output);
  return "linked node_modules (npm's cache does not hold all packages)";
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const at = probe.address(); probe.close(() => done(typeof at === "object" && at !== null ? at.port : 0)); });
  });
}

/** Starts "npm start" and resolves with the front page once the server says where it is. */
async function startAndRead(target: string): Promise<{ readonly page: string; readonly said: string }> {
  const port = await freePort();
  const server = spawn("npm", ["start"], { cwd: target, detached: true, env: { ...process.env, HEADWATER_PORT: String(port), NODE_TEST_CONTEXT: undefined } });
  let said = "";
  try {
    await new Promise<void>((ready, fail) => {
      const listen = (part: Buffer): void => { said += part.toString(); if (said.includes("Headwater is at")) ready(); };
      server.stdout.on("data", listen);
      server.stderr.on("data", listen);
      server.once("exit", () => fail(new Error(`npm start ended: ${said}`)));
    });
    return { page: await (await fetch(`http://127.0.0.1:${port}/`)).text(), said };
  } finally {
    const ended = new Promise<void>((done) => { server.once("exit", () => done()); });
    if (server.exitCode === null && server.pid !== undefined) { process.kill(-server.pid, "SIGTERM"); await ended; }
  }
}

test("the README names the two lines", () => {
  assert.ok(README.includes(RUN), RUN);
  assert.ok(README.includes(TEST), TEST);
});

test("in a fresh clone the README's lines run: stories are shown, and tests pass", { skip: existsSync(".git") ? false : "no git here to clone from" }, async (context) => {
  const target = clone();
  try {
    context.diagnostic(`installed by ${install(target)}`);
    const { page, said } = await startAndRead(target);
    assert.match(page, /\/story\/[0-9a-f]+/, said);
    const tests = run("npm", ["test", "--", "rooms"], target);
    assert.match(tests.output, /[1-9]\d* passed, 0 failed/, tests.output);
  } finally {
    rmSync(resolve(target, ".."), { recursive: true, force: true });
  }
});
