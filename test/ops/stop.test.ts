import assert from "node:assert/strict";
import { Agent, get } from "node:http";
import { test } from "node:test";
import { ended, start } from "../cli/run.js";
import { openTestDatabase } from "../store/test-database.js";
import { freePort, until } from "./folders.js";

interface Count { answered: number; dropped: string[]; turnedAway: number }

/** Asks on and on over kept connections until nobody listens any more. */
async function askOn(port: number, path: string, agent: Agent, count: Count): Promise<void> {
  for (let isOpen = true; isOpen;) {
    isOpen = await new Promise<boolean>((resolve) => {
      get({ host: "127.0.0.1", port, path, agent }, (answer) => {
        answer.resume();
        answer.once("end", () => { count.answered += 1; resolve(true); });
        answer.once("error", (error) => { count.dropped.push(error.message); resolve(false); });
      }).once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED") count.turnedAway += 1; else count.dropped.push(error.message);
        resolve(false);
      });
    });
  }
}

test("SIGTERM under load drops no request that arrived", async () => {
  const base = await openTestDatabase(2);
  const port = await freePort();
  const site = start(["serve", "--no-worker", "--port", String(port)], { DATABASE_URL: base.url });
  const done = ended(site);
  const agent = new Agent({ keepAlive: true, maxSockets: 24 });
  const count: Count = { answered: 0, dropped: [], turnedAway: 0 };
  try {
    await new Promise<void>((resolve) => { site.stdout?.once("data", () => resolve()); });
    const readers = Array.from({ length: 24 }, (_, n) => askOn(port, n % 2 === 0 ? "/" : "/search?q=bridge", agent, count));
    await until("the site is under load", 20, () => count.answered > 100);
    site.kill("SIGTERM");
    await Promise.all(readers);
    assert.deepEqual(count.dropped, []);
    assert.equal(count.turnedAway, 24);
    const stopped = await done;
    assert.equal(stopped.code, 0, stopped.err);
  } finally {
    agent.destroy();
    site.kill("SIGKILL");
    await base.drop();
  }
});
