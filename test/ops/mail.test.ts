import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mailTasks } from "../../src/app/mail.js";
import type { House } from "../../src/app/house.js";
import { readSettings } from "../../src/app/settings.js";
import { ended, start } from "../cli/run.js";
import { openMailServer, type MailServer } from "../discuss/smtp.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";
import { until } from "./folders.js";
import { prepareTalk, send, startSite, TALK, type Person, type Site } from "./talk.js";

let base: TestDatabase;
let mails: MailServer;
let site: Site;
let people: Person[];
let env: Record<string, string>;

before(async () => {
  [base, mails] = await Promise.all([openTestDatabase(3), openMailServer()]);
  people = await prepareTalk(base.db, 2);
  env = { DATABASE_URL: base.url, HEADWATER_SMTP: mails.url };
  site = await startSite(env);
});
after(async () => {
  await site.end("SIGKILL");
  mails.cut();
  await mails.close();
  await base.drop();
});

/** One person answers the other, who gets a mail. Returns the address of the answer, which stands in the mail. */
async function answer(): Promise<string> {
  const top = (await send(site.port, people[0]!, TALK, { body: `A question ${Math.random()}.`, about: "story" })).location.split("#c-")[1] ?? "";
  const reply = await send(site.port, people[1]!, `/comment/${top}/reply`, { body: `An answer ${Math.random()}.` });
  assert.equal(reply.status, 303);
  return reply.location;
}
const arrived = (where: string): number => mails.received.filter((mail) => mail.data.replaceAll("=\n", "").includes(where)).length;
const left = async (): Promise<number> => (await base.db.query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail'")).rowCount ?? -1;

test("while the mail server hangs people write on; its mails arrive when it is back, each once, also when the worker is killed before it heard so", async () => {
  mails.hang = "greeting";
  const first = start(["work"], env);
  const firstDone = ended(first);
  const places = [await answer()];
  await until("the worker waits for the server", 30, () => mails.open > 0);
  for (let n = 0; n < 3; n += 1) places.push(await answer());
  assert.equal(mails.received.length, 0);
  mails.hang = null;
  mails.cut();
  await until("all mails have arrived", 60, async () => await left() === 0);
  assert.deepEqual(places.map(arrived), [1, 1, 1, 1]);
  mails.hang = "kept";
  const unheard = await answer();
  await until("the server has the mail", 30, () => arrived(unheard) === 1);
  first.kill("SIGKILL");
  await firstDone;
  mails.hang = null;
  const second = start(["work"], env);
  const secondDone = ended(second);
  try {
    await until("the next worker has looked at it", 60, async () => (await base.db.query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail' AND last_error LIKE '%may have gone out%'")).rowCount === 1);
    const next = await answer();
    await until("the next mail has arrived", 30, () => arrived(next) === 1);
    assert.equal(arrived(unheard), 1);
  } finally {
    second.kill("SIGTERM");
    assert.equal((await secondDone).code, 0);
  }
});

test("what the server refuses is tried again; what it may have taken is not; what it took is done", async () => {
  const house: House = { db: base.db, settings: readSettings(env), now: () => new Date().toISOString(), close: async () => undefined };
  const hand = (): Promise<void> => mailTasks(house)["mail"]!({ id: "one-letter", to: "ana@readers.example", subject: "One", text: "/place-of-one", stop: null });
  mails.refuse = true;
  await assert.rejects(hand(), /did not take a mail \(451\)\.$/, "without the address: this stands on the status page");
  mails.refuse = false;
  mails.hang = "kept";
  const lost = assert.rejects(hand());
  await until("the server has the mail", 30, () => arrived("/place-of-one") === 1);
  mails.cut();
  await lost;
  mails.hang = null;
  await assert.rejects(hand(), /may have gone out/);
  assert.equal(arrived("/place-of-one"), 1);
  await mailTasks(house)["mail"]!({ id: "another", to: "ana@readers.example", subject: "Two", text: "/place-of-two", stop: null });
  await mailTasks(house)["mail"]!({ id: "another", to: "ana@readers.example", subject: "Two", text: "/place-of-two", stop: null });
  assert.equal(arrived("/place-of-two"), 1);
});
