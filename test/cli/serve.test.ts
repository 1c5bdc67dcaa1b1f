import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { openTestDatabase } from "../store/test-database.js";
import { ended, headwater, start } from "./run.js";

test("the site answers, a port in use is explained, and SIGTERM ends it cleanly", async () => {
  const base = await openTestDatabase(2);
  const blocker = createServer();
  try {
    const port = await new Promise<number>((resolve) => { blocker.listen(0, "127.0.0.1", () => { const at = blocker.address(); resolve(typeof at === "object" && at !== null ? at.port : 0); }); });
    const blocked = await headwater(["serve", "--no-worker", "--port", String(port)], { DATABASE_URL: base.url });
    assert.equal(blocked.code, 2);
    assert.match(blocked.err, /in use.*--port.*\[cli\/port-in-use\]/s);
    await new Promise<void>((resolve) => { blocker.close(() => resolve()); });

    const server = start(["serve", "--no-worker", "--port", String(port)], { DATABASE_URL: base.url });
    const done = ended(server);
    await new Promise<void>((resolve) => { server.stdout?.once("data", () => resolve()); });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src|script-src/);
    server.kill("SIGTERM");
    assert.equal((await done).code, 0);
  } finally {
    blocker.close();
    await base.drop();
  }
});

test("doctor finds the database and says what is there", async () => {
  const base = await openTestDatabase(2);
  try {
    const ran = await headwater(["doctor", "--json"], { DATABASE_URL: base.url });
    const checks = JSON.parse(ran.out) as { name: string; state: string }[];
    assert.deepEqual(checks.map((check) => check.name), ["Node.js", "PostgreSQL", "Collection", "Discussion", "Jobs", "Port", "Browser"]);
    assert.equal(checks.find((check) => check.name === "PostgreSQL")?.state, "ok");
  } finally {
    await base.drop();
  }
});
