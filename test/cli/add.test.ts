import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";
import { ended, headwater, start, type Ran } from "./run.js";

let base: TestDatabase;
let folder: string;
before(async () => {
  base = await openTestDatabase(2);
  folder = mkdtempSync(join(tmpdir(), "headwater add "));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await base.drop();
});

const run = (...args: readonly string[]): Promise<Ran> => headwater(args, { DATABASE_URL: base.url });
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const REPORT = (n: number): string => `<!doctype html><html lang="en"><head><title>Bridge ${n} closed</title><link rel="canonical" href="https://paper.example/bridge/${n}"></head><body><article><h1>Bridge ${n} closed</h1>
<p>The bridge over the Aldine was closed on Monday after ${n + 20} cracks were found, the road authority said.</p><p>It will stay closed for at least ${n + 3} weeks, engineer Mara Holt told reporters.</p></article></body></html>`;

test("reports become stories; the same again adds nothing; a changed page is a revision", async () => {
  const path = file("bridge.html", REPORT(1));
  const first = await run("add", path);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /1 added, 0 revised, 0 known already, 0 refused/);
  assert.match((await run("add", path)).out, /0 added, 0 revised, 1 known already, 0 refused/);
  file("bridge.html", REPORT(1).replace("Monday", "Tuesday"));
  assert.match((await run("add", path)).out, /0 added, 1 revised, 0 known already/);
  const list = await run("stories", "--json");
  const front = JSON.parse(list.out) as { stories: { id: string; headline: string }[] };
  assert.equal(front.stories.length, 1);
  const story = await run("story", front.stories[0]!.id.slice(0, 8));
  assert.match(story.out, /road authority/);
});

const REFUSED: readonly { readonly name: string; readonly make: () => string; readonly code: RegExp }[] = [
  { name: "a missing file", make: () => join(folder, "no-such-file.html"), code: /\[collect\/[a-z-]+\]/ },
  { name: "an empty file", make: () => file("empty.html", ""), code: /\[collect\/[a-z-]+\]/ },
  { name: "a binary", make: () => file("program.bin", Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256))), code: /\[collect\/[a-z-]+\]/ },
  { name: "a 200 MB file", make: () => { const path = file("huge.html", "<html>"); truncateSync(path, 200 * 1024 * 1024); return path; }, code: /\[collect\/[a-z-]+\]/ },
  { name: "a page with no article", make: () => file("login.html", "<html><body><form><input name=user><input name=password></form></body></html>"), code: /\[read\/[a-z-]+\]/ },
];
for (const { name, make, code } of REFUSED) {
  test(`${name} is refused with one clear message, and the rest is added`, async () => {
    const good = file("good.html", REPORT(9));
    const ran = await run("add", make(), good);
    assert.equal(ran.code, 1, ran.err);
    assert.match(ran.err, code);
    assert.match(ran.out, /1 refused/);
    assert.ok(!ran.err.includes("    at "), "no stack trace is shown");
  });
}

test("an unknown command and an unknown option are wrong usage", async () => {
  assert.equal((await run("stroies")).code, 2);
  assert.equal((await run("add", "--fast", "x")).code, 2);
});

test("a wrong DATABASE_URL says so and exits 3", async () => {
  const ran = await headwater(["stories"], { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  assert.equal(ran.code, 3);
  assert.match(ran.err, /DATABASE_URL.*\[store\/unreachable\]/s);
});

test("Ctrl-C in the middle of adding keeps what was added whole, and the next run goes on", async () => {
  const lines = Array.from({ length: 1500 }, (_, n) => JSON.stringify({ id: `c${n}`, url: `https://paper.example/c/${n}`, outlet: "The Paper", published: "2026-03-02", text: `Ship ${n} reached the harbour of Port Aldine on Monday, the coast guard said. It carried ${n + 100} containers.` }));
  const path = file("many.jsonl", lines.join("\n"));
  const child = start(["add", "--later", path], { DATABASE_URL: base.url });
  const done = ended(child);
  const count = async (): Promise<number> => (await base.db.query<{ n: number }>("SELECT count(*) AS n FROM articles WHERE url LIKE '%/c/%'")).rows[0]?.n ?? 0;
  while ((await count()) === 0 && child.exitCode === null) await new Promise((resolve) => { setImmediate(resolve); });
  child.kill("SIGINT");
  const stopped = await done;
  const kept = await count();
  const whole = await base.db.query<{ n: number }>("SELECT count(*) AS n FROM articles a JOIN revisions r ON r.article_id = a.id JOIN captures c ON c.id = r.capture_id WHERE a.url LIKE '%/c/%'");
  assert.equal(whole.rows[0]?.n, kept);
  if (kept < 1500) assert.equal(stopped.code, 130, stopped.err);
  assert.equal((await run("add", "--later", path)).code, 0);
  assert.equal(await count(), 1500);
});
