import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { headwater } from "../cli/run.js";
import { freeKilobytes, smallDisk } from "./folders.js";

const DISK_MB = 110;
const FEW = 5, MANY = 400;

const disk = smallDisk(DISK_MB);

test("a full disk is said in one message; what was stored before is whole, and goes on when there is room", { skip: disk === null ? "no right to mount a small disk" : false }, async () => {
  const { path, remove } = disk!;
  const env = { HEADWATER_DATA: path };
  const lines = (from: number, count: number): string => Array.from({ length: count }, (_, n) => JSON.stringify({ id: `d${from + n}`, url: `https://paper.example/d/${from + n}`, outlet: "The Paper", published: "2026-03-02", text: `Ship ${from + n} reached the harbour of Port Aldine on Monday, the coast guard said. It carried ${n + 100} containers.` })).join("\n");
  const input = mkdtempSync(join(tmpdir(), "headwater-input-"));
  const [few, many] = [join(input, "few.jsonl"), join(input, "many.jsonl")];
  writeFileSync(few, lines(0, FEW));
  writeFileSync(many, lines(FEW, MANY));
  try {
    const first = await headwater(["add", few], env);
    assert.equal(first.code, 0, first.err);
    // All room but a little is taken by something else.
    writeFileSync(join(path, "ballast"), Buffer.alloc(Math.max(0, freeKilobytes(path) - 600) * 1024));
    const full = await headwater(["add", many], env);
    assert.equal(full.code, 3, full.err);
    assert.match(full.err, /full.*Free some space.*\[store\/disk-full\]/s);
    assert.ok(!full.err.includes("    at "), full.err);
    rmSync(join(path, "ballast"));
    const after = await headwater(["add", few, many, "--json"], env);
    assert.equal(after.code, 0, after.err);
    const { added, revised, same } = JSON.parse(after.out) as { added: number; revised: number; same: number };
    assert.equal(revised, 0);
    assert.ok(same >= FEW, "what was stored before the disk was full is there");
    assert.equal(added + same, FEW + MANY);
    assert.match((await headwater(["add", few, many], env)).out, new RegExp(`0 added, 0 revised, ${FEW + MANY} known already`));
  } finally {
    rmSync(input, { recursive: true });
    remove();
  }
});
