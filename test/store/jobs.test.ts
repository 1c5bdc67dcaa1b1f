import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addJob, countJobs, freeJobsOfDeadWorkers, parkedJobs, retryParkedJobs, startWorkers } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "./test-database.js";

let base: TestDatabase;
before(async () => { base = await openTestDatabase(8); });
after(() => base.drop());

const quiet = { onFailure: () => undefined };

/** A promise that is kept from outside. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { open, opened };
}

test("a job exists if and only if its transaction does", async () => {
  await assert.rejects(base.db.transaction(async (sql) => { await addJob(sql, "never", {}); throw new Error("rolled back"); }));
  assert.equal((await countJobs(base.db, ["never"])).waiting, 0);
  await base.db.transaction((sql) => addJob(sql, "never", {}));
  assert.equal((await countJobs(base.db, ["never"])).waiting, 1);
});

test("work asked for twice under one key is done once, with the later payload", async () => {
  const seen: unknown[] = [];
  const last = gate();
  await addJob(base.db, "once", { n: 1 }, { key: "k" });
  await addJob(base.db, "once", { n: 2 }, { key: "k" });
  await addJob(base.db, "mark", {}, { priority: 9 });
  const workers = await startWorkers(base.db, [{ once: async (payload) => { seen.push(payload); }, mark: async () => last.open() }], quiet);
  await last.opened;
  await workers.stop();
  assert.deepEqual(seen, [{ n: 2 }]);
});

test("a job that keeps failing is parked and shown, and can be tried again", async () => {
  const parked = gate();
  await addJob(base.db, "fails", {}, { maxAttempts: 1 });
  const workers = await startWorkers(base.db, [{ fails: async () => { throw new Error("no such host"); } }], { onFailure: (_task, _error, last) => { if (last) parked.open(); } });
  await parked.opened;
  await workers.stop();
  assert.equal((await countJobs(base.db, ["fails"])).parked, 1);
  assert.match((await parkedJobs(base.db))[0]?.error ?? "", /no such host/);
  assert.equal(await retryParkedJobs(base.db), 1);
  assert.equal((await countJobs(base.db, ["fails"])).waiting, 1);
});

test("the job of a worker that died is taken over", async () => {
  await addJob(base.db, "left", { n: 1 });
  // A worker that is gone: its name is on the job, but nobody holds its lock.
  await base.db.query("UPDATE graphile_worker._private_jobs SET locked_by = 'headwater-gone/0', locked_at = now() WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'left')");
  assert.equal((await countJobs(base.db, ["left"])).running, 1);
  assert.deepEqual(await freeJobsOfDeadWorkers(base.db), ["headwater-gone/0"]);
  assert.equal((await countJobs(base.db, ["left"])).waiting, 1);
});

test("the job of a living worker is left alone", async () => {
  const started = gate(), finish = gate();
  await addJob(base.db, "slow", {});
  const workers = await startWorkers(base.db, [{ slow: async () => { started.open(); await finish.opened; } }], quiet);
  await started.opened;
  assert.deepEqual(await freeJobsOfDeadWorkers(base.db), []);
  finish.open();
  await workers.stop();
  assert.deepEqual(await countJobs(base.db, ["slow"]), { waiting: 0, running: 0, parked: 0 });
});
