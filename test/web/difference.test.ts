import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesBetween } from "../../src/web/difference.js";

const words = fc.array(fc.constantFrom("about ", "600 ", "900 ", "soldiers ", "died ", "have ", "북한 ", "군 "), { maxLength: 40 }).map((parts) => parts.join(""));

test("what is kept and removed is the old text, what is kept and added the new one", () => {
  fc.assert(fc.property(words, words, (before, after) => {
    const changes = changesBetween(before, after)!;
    fc.pre(!changes.some((change) => change.text.includes("…")));
    assert.equal(changes.filter((one) => one.kind !== "added").map((one) => one.text).join(""), before);
    assert.equal(changes.filter((one) => one.kind !== "removed").map((one) => one.text).join(""), after);
  }), { numRuns: 300 });
});

test("a changed figure in a long text is shown with a few words around it", () => {
  const long = "word ".repeat(500);
  const changes = changesBetween(`${long}at least 600 ${long}`, `${long}about 2,000 ${long}`)!;
  assert.deepEqual(changes.filter((one) => one.kind !== "kept").map((one) => one.text.trim()), ["at least 600", "about 2,000"]);
  assert.ok(changes.map((one) => one.text).join("").length < 300);
});

test("texts that have nothing in common are not compared word by word", () => {
  assert.equal(changesBetween("a ".repeat(3_000), "b ".repeat(3_000)), null);
});
