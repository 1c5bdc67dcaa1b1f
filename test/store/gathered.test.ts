import assert from "node:assert/strict";
import { test } from "node:test";
import { gathered } from "../../src/store/gathered.js";
import type { Queryable } from "../../src/store/index.js";

const SQL: Queryable = { query: () => Promise.reject(new Error("not asked here")) };

/** A look-up that doubles numbers, answers when told to, and remembers what it was asked. */
function doubling(refuses: (keys: readonly number[]) => string | null = () => null): { readonly ask: (key: number) => Promise<number>; readonly batches: number[][]; readonly answer: () => void } {
  const batches: number[][] = [];
  const waiting: (() => void)[] = [];
  const look = gathered(async (_sql, keys: readonly number[]) => {
    batches.push([...keys]);
    await new Promise<void>((resolve) => { waiting.push(resolve); });
    const code = refuses(keys);
    if (code !== null) throw Object.assign(new Error("refused"), { code });
    return keys.map((key) => key * 2);
  });
  return { ask: (key) => look(SQL, key), batches, answer: () => { waiting.shift()?.(); } };
}

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

test("questions of one moment share a query, and each gets its own answer", async () => {
  const { ask, batches, answer } = doubling();
  const answers = Promise.all([ask(3), ask(1), ask(3), ask(2)]);
  await turn();
  answer();
  assert.deepEqual(await answers, [6, 2, 6, 4]);
  assert.deepEqual(batches, [[3, 1, 3, 2]]);
});

test("a question asked while queries are on their way is in a later one, never in those", async () => {
  const { ask, batches, answer } = doubling();
  const first = ask(1);
  await turn();
  const second = ask(2);
  await turn();
  const late = Promise.all([ask(3), ask(4)]);
  await turn();
  assert.deepEqual(batches, [[1], [2]]);
  answer();
  assert.equal(await first, 2);
  await turn();
  assert.deepEqual(batches, [[1], [2], [3, 4]]);
  answer();
  answer();
  assert.deepEqual([await second, ...await late], [4, 6, 8]);
});

test("what is refused for one does not spoil another's; a lost connection fails for all", async () => {
  for (const [code, expected] of [["23503", ["fulfilled", "rejected", "fulfilled"]], ["57P01", ["rejected", "rejected", "rejected"]]] as const) {
    const { ask, batches, answer } = doubling((keys) => (keys.includes(2) ? code : null));
    const settled = Promise.allSettled([ask(1), ask(2), ask(3)]);
    for (let n = 0; n < 8; n += 1) { await turn(); answer(); }
    assert.deepEqual((await settled).map((one) => one.status), expected, code);
    assert.equal(batches.length, code === "23503" ? 4 : 1);
  }
});

test("queries that hang hold up nobody for long", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { ask, batches } = doubling();
  for (const key of [1, 2, 3]) { void ask(key); await turn(); }
  assert.deepEqual(batches, [[1], [2]]);
  context.mock.timers.tick(300);
  assert.deepEqual(batches, [[1], [2], [3]]);
});
