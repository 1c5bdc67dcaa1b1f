import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROWS = readFileSync("docs/security.md", "utf8").split("\n").flatMap((line) => { const found = /^\| (\d+\.\d+\.\d+) \| (.+) \|$/.exec(line); return found === null ? [] : [{ item: found[1]!, how: found[2]! }]; });

test("docs/security.md has all 253 items of levels 1 and 2, each once, in order", () => {
  const items = ROWS.map((row) => row.item);
  assert.equal(new Set(items).size, 253);
  const order = (item: string): number => item.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
  assert.deepEqual(items, items.toSorted((left, right) => order(left) - order(right)));
  assert.deepEqual(ROWS.filter((row) => !/^(?:Test `|Not applicable: |By design: |Gap: )./.test(row.how)).map((row) => row.item), []);
});

test("every test it names exists", () => {
  const missing = ROWS.filter((row) => {
    // A remark may stand behind the name in brackets.
    const named = /^Test `([^`]+)`: (.*?)(?: \([^()]*\))?$/.exec(row.how);
    if (named === null) return false;
    const [, file = "", title = ""] = named;
    return !existsSync(file) || !(title === "the whole file" || title === "" || readFileSync(file, "utf8").includes(title));
  });
  assert.deepEqual(missing, []);
});
