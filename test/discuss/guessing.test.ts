import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { IS_LONG } from "./payloads.js";
import { openSite, PASSWORD, type Site } from "./site.js";

const GUESSES = IS_LONG ? 10_000 : 60;
const PAIRS = IS_LONG ? 200 : 3;
/** Of a few pairs on a busy machine only a gross difference can be told. */
const LARGEST_DIFFERENCE = IS_LONG ? 0.1 : 0.6;

let site: Site;
before(async () => {
  site = await openSite({ smtpUrl: "smtp://127.0.0.1:9" });
  const owner = await site.member("Owner", "administrator");
  await owner.post("/moderation/settings", { registration: "open", moderation: "post", words: "" });
});
after(() => site.close());
const forget = (): Promise<unknown> => site.house.db.query("DELETE FROM rate_counts");

test(`${GUESSES} guesses at one account from a thousand addresses: ten are looked at, and the owner's own device gets in`, async () => {
  await forget();
  const device = site.visitor();
  await device.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  const outcomes: string[] = [];
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const place = guess % 1000;
    const outcome = await site.port.accounts.signIn({ email: "owner@readers.example", password: `guess number ${guess}` }, { address: `198.${18 + (place >> 8)}.${place & 255}.7`, agent: "", device: null });
    outcomes.push(outcome.ok ? "in" : outcome.code);
  }
  assert.equal(outcomes.filter((one) => one === "in").length, 0);
  assert.ok(outcomes.filter((one) => one === "invalid").length <= 10, `${outcomes.filter((one) => one === "invalid").length} looked at`);
  assert.equal((await device.post("/sign-in", { email: "owner@readers.example", password: PASSWORD })).status, 303);
});

test(`${GUESSES} guesses from one address with a new X-Forwarded-For each: five are looked at, and others get in`, async () => {
  await forget();
  const attacker = site.visitor();
  const statuses: number[] = [];
  for (let guess = 0; guess < GUESSES; guess += 1) {
    statuses.push((await attacker.post("/sign-in", { email: "owner@readers.example", password: `guess number ${guess}` }, { "x-forwarded-for": `203.0.113.${guess % 256}, 10.0.0.${guess % 250}`, "x-real-ip": `192.0.2.${guess % 256}`, forwarded: `for=192.0.2.${guess % 256}`, "cf-connecting-ip": "192.0.2.9" })).status);
  }
  assert.deepEqual([...new Set(statuses)].sort(), [422, 429]);
  assert.ok(statuses.filter((status) => status === 422).length <= 5, `${statuses.filter((status) => status === 422).length} looked at`);
  const elsewhere = await site.port.accounts.signIn({ email: "owner@readers.example", password: PASSWORD }, { address: "198.51.100.20", agent: "", device: null });
  assert.ok(elsewhere.ok, "the owner, from an address that guessed nothing");
});

const median = (list: readonly number[]): number => list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;

for (const [path, form] of [["/sign-in", { password: "not this one here" }], ["/reset", {}]] as const) {
  test(`${path}: a known and an unknown address read and take the same, in ${PAIRS} pairs`, async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const texts = new Set<string>();
    for (let pair = 0; pair < PAIRS; pair += 1) {
      for (const which of pair % 2 === 0 ? ["known", "unknown"] as const : ["unknown", "known"] as const) {
        await forget();
        const email = which === "known" ? "owner@readers.example" : `n${String(pair).padStart(4, "0")}@readers.example`;
        const started = performance.now();
        const answer = await site.visitor().post(path, { ...form, email });
        times[which].push(performance.now() - started);
        texts.add(`${answer.status} ${answer.text.replaceAll(email, "")}`);
      }
    }
    assert.equal(texts.size, 1);
    const [known, unknown] = [median(times.known), median(times.unknown)];
    assert.ok(Math.abs(known - unknown) / Math.max(known, unknown) < LARGEST_DIFFERENCE, `${known.toFixed(1)} and ${unknown.toFixed(1)} ms`);
  });
}
