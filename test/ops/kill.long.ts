// Kills of real processes at random moments. Run: npm run test:reliability. HEADWATER_ROUNDS (default 3) and HEADWATER_SEED may be set.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chances } from "../../bench/chances.js";
import { hasShared, sharedPath } from "../../bench/shared.js";
import { ended, headwater, start } from "../cli/run.js";
import { openDatabase } from "../../src/store/index.js";
import { dataFolder, until } from "./folders.js";
import { holdingsOf, type Holdings } from "./holdings.js";

const ROUNDS = Number(process.env["HEADWATER_ROUNDS"] ?? 3);
// Printed, so that a failing run can be repeated, as far as processes repeat.
const SEED = Number(process.env["HEADWATER_SEED"] ?? Date.now() % 1_000_000);
const KILLS = 4;

const PAGES = hasShared("stories", "pages.jsonl") ? sharedPath("stories", "pages.jsonl") : join("assets", "sample");
let reference: Holdings;
let usual = 0;

before(async () => {
  console.log(`seed ${SEED}`);
  const folder = dataFolder();
  await headwater(["stories"], { HEADWATER_DATA: folder.path });
  const begun = Date.now();
  assert.equal((await headwater(["add", PAGES], { HEADWATER_DATA: folder.path })).code, 0);
  usual = Date.now() - begun;
  reference = await holdingsOf(folder.path);
  folder.remove();
});

async function killLater(child: ReturnType<typeof start>, milliseconds: number, alsoPostmaster: string | null): Promise<void> {
  const done = ended(child);
  await new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  if (alsoPostmaster !== null) {
    try { process.kill(Number(readFileSync(join(alsoPostmaster, "pg", "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL"); } catch { /* not started yet, or stopped */ }
  }
  child.kill("SIGKILL");
  await done;
}

for (let round = 0; round < ROUNDS; round += 1) {
  for (const withServer of [false, true]) {
    test(`round ${round}: "add" killed ${KILLS} times${withServer ? ", with the database" : ""}, then run to its end, leaves what an undisturbed run leaves`, async () => {
      const chance = chances(SEED + round * 2 + Number(withServer));
      const folder = dataFolder();
      const env = { HEADWATER_DATA: folder.path };
      try {
        for (let kill = 0; kill < KILLS; kill += 1) await killLater(start(["add", PAGES], env), 100 + chance() * usual, withServer ? folder.path : null);
        const last = await headwater(["add", PAGES], env);
        assert.equal(last.code, 0, last.err);
        assert.deepEqual(await holdingsOf(folder.path), reference);
      } finally {
        folder.remove();
      }
    });
  }
}

test("a worker killed in the middle of a job is replaced by one that runs already, within 15 seconds", async () => {
  const folder = dataFolder();
  const env = { HEADWATER_DATA: folder.path };
  const file = join(folder.path, "..", "many.jsonl");
  writeFileSync(file, Array.from({ length: 600 }, (_, n) => JSON.stringify({ id: `k${n}`, url: `https://paper.example/k/${n}`, outlet: "The Paper", published: "2026-03-02", text: `Ship ${n} reached the harbour of Port Aldine on Monday, the coast guard said. `.repeat(40) })).join("\n"));
  const db = await openDatabase({ url: null, folder: folder.path, connections: 3 });
  const holders = async (): Promise<string[]> => (await db.query<{ name: string }>("SELECT DISTINCT split_part(locked_by, '/', 1) AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL")).rows.map((row) => row.name);
  const left = async (): Promise<number> => (await db.query<{ n: number }>("SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'extract'")).rows[0]?.n ?? 0;
  try {
    assert.equal((await headwater(["add", "--later", file], env)).code, 0);
    const first = start(["work"], env);
    const firstDone = ended(first);
    let name = "";
    await until("the first worker has a job", 60, async () => { name = (await holders())[0] ?? ""; return name !== ""; });
    const second = start(["work"], env);
    const secondDone = ended(second);
    await until("the second worker works", 60, async () => (await holders()).some((holder) => holder !== name));
    // Killed while it holds a job: stopped first, so that it can't finish it in between.
    await until("the first has a job in hand", 60, async () => {
      first.kill("SIGSTOP");
      if ((await holders()).includes(name)) return true;
      first.kill("SIGCONT");
      return (await left()) === 0;
    });
    first.kill("SIGKILL");
    const killed = Date.now();
    await firstDone;
    await until("its job is free or taken over", 15, async () => !(await holders()).includes(name));
    console.log(`taken over after ${((Date.now() - killed) / 1000).toFixed(1)} s`);
    await until("all is read", 240, async () => (await left()) === 0);
    second.kill("SIGTERM");
    assert.equal((await secondDone).code, 0);
  } finally {
    await db.close();
    folder.remove();
  }
});

after(() => { console.log(`an undisturbed "add" took ${(usual / 1000).toFixed(1)} s; repeat with HEADWATER_SEED=${SEED}`); });
