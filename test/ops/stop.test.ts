import assert from "node:assert/strict";
import { Agent, get, request, type IncomingMessage } from "node:http";
import { test } from "node:test";
import { ended, start } from "../cli/run.js";
import { openTestDatabase } from "../store/test-database.js";
import { freePort, until } from "./folders.js";
import { prepareTalk, startSite, TALK, type Person } from "./talk.js";

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

/** Posts on and on over kept connections until nobody listens any more. */
async function postOn(port: number, person: Person, agent: Agent, count: Count): Promise<void> {
  for (let isOpen = true, n = 0; isOpen; n += 1) {
    isOpen = await new Promise<boolean>((resolve) => {
      const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", "cookie": `headwater=${person.token}` };
      request({ host: "127.0.0.1", port, path: TALK, method: "POST", agent, headers }, (answer) => {
        answer.resume();
        answer.once("end", () => { if (answer.statusCode === 303) count.answered += 1; else count.dropped.push(String(answer.statusCode)); resolve(true); });
        answer.once("error", (error) => { count.dropped.push(error.message); resolve(false); });
      }).once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED") count.turnedAway += 1; else count.dropped.push(error.message);
        resolve(false);
      }).end(new URLSearchParams({ body: `${person.id} ${n}`, about: "story" }).toString());
    });
  }
}

/** Listens to a discussion; resolves when word came that it is heard, with how it ends. */
async function listen(port: number): Promise<{ readonly end: Promise<string> }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => { get({ host: "127.0.0.1", port, path: `${TALK}/live`, agent: false }, resolve).once("error", reject); });
  const end = new Promise<string>((resolve) => { answer.once("end", () => resolve("ended whole")); answer.once("error", (error) => resolve(error.message)); });
  await new Promise<void>((resolve) => { answer.once("data", () => resolve()); });
  return { end };
}

test("SIGTERM while people write and listen: every comment that was taken is there, and streams end whole", async () => {
  const base = await openTestDatabase(2);
  const people = await prepareTalk(base.db, 8);
  const site = await startSite({ DATABASE_URL: base.url });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const count: Count = { answered: 0, dropped: [], turnedAway: 0 };
  try {
    const streams = await Promise.all([1, 2, 3].map(() => listen(site.port)));
    const writers = people.map((person) => postOn(site.port, person, agent, count));
    await until("people write", 20, () => count.answered > 40);
    const stopped = site.end("SIGTERM");
    await Promise.all(writers);
    assert.deepEqual(count.dropped, []);
    assert.deepEqual(await Promise.all(streams.map((stream) => stream.end)), ["ended whole", "ended whole", "ended whole"]);
    assert.equal((await stopped).code, 0);
    assert.equal((await base.db.query("SELECT 1 FROM comments")).rowCount, count.answered);
  } finally {
    agent.destroy();
    site.child().kill("SIGKILL");
    await base.drop();
  }
});
