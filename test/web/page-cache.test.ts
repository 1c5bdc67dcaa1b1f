import assert from "node:assert/strict";
import { test } from "node:test";
import { createPageCache } from "../../src/web/page-cache.js";

test("the cache keeps within its bytes and drops the page that was not asked for longest", () => {
  const page = "x".repeat(10_000);
  const cache = createPageCache(120_000);
  for (const key of ["a", "b", "c"]) cache.keep(key, key, page);
  assert.ok(cache.find("a") !== null);
  cache.keep("d", "d", page);
  assert.equal(cache.find("b"), null);
  assert.ok(cache.find("a") !== null && cache.find("d") !== null);
});

test("a page kept again takes the place of the first", () => {
  const cache = createPageCache(1_000_000);
  cache.keep("a", "1", "old");
  cache.keep("a", "2", "new");
  assert.equal(cache.find("a")?.html, "new");
  assert.equal(cache.find("nothing"), null);
});

test("a page larger than the whole cache is still given back", () => {
  assert.equal(createPageCache(10).keep("a", "1", "x".repeat(1_000)).html.length, 1_000);
});
