import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { comment, openSite, PASSWORD, type Site, type Visitor } from "./site.js";

let site: Site;
let owner: Visitor & { readonly id: string };
let reader: Visitor & { readonly id: string };

before(async () => {
  site = await openSite({ moderatorPasskey: true, smtpUrl: "smtp://127.0.0.1:9" });
  owner = await site.member("Owner", "administrator");
  await byPasskey(true);
  reader = await site.member("Rosa");
});
after(() => site.close());

/** As if the sessions of the owner had begun with a passkey, or not. */
const byPasskey = (is: boolean): Promise<unknown> => site.house.db.query("UPDATE sessions SET by_passkey = $2 WHERE account_id = $1", [owner.id, is]);
const mails = async (): Promise<string[]> => (await site.house.db.query<{ subject: string }>("SELECT p.payload->>'subject' AS subject FROM graphile_worker._private_jobs p ORDER BY p.id")).rows.map((row) => row.subject);

test("ten minutes after signing in the password is asked for again before export, passkeys, sessions", async () => {
  const other = site.visitor();
  await other.post("/sign-in", { email: "rosa@readers.example", password: PASSWORD });
  assert.equal((await reader.get("/account/export.json")).status, 200);
  site.wait(11 * 60_000);
  const stale = await reader.get("/account/export.json");
  assert.deepEqual([stale.status, stale.location], [303, "/account/prove"]);
  for (const [path, form] of [["/account/sessions", { id: "all" }], ["/account/passkeys/remove", { id: "none" }]] as const) {
    const answer = await reader.post(path, form);
    assert.deepEqual([answer.status, answer.location], [303, "/account/prove"], path);
  }
  for (const path of ["/account/passkeys/options", "/account/passkeys"]) {
    const answer = await reader.post(path, {});
    assert.equal(answer.status, 403, path);
    assert.match(answer.text, /"to":"\/account\/prove"/);
  }
  assert.equal((await other.get("/account")).status, 200, "nothing was ended");
  assert.match((await reader.get("/account/prove")).text, /type="password"/);
  assert.equal((await reader.post("/account/prove", { password: "not this one here" })).status, 422);
  assert.equal((await reader.get("/account/export.json")).status, 303);
  assert.equal((await reader.post("/account/prove", { password: PASSWORD })).status, 303);
  assert.equal((await reader.get("/account/export.json")).status, 200);
  assert.equal((await other.get("/account/export.json")).status, 303, "the proof is of one session");
});

test("guessing at that page is slowed as at any other", async () => {
  await site.house.db.query("DELETE FROM rate_counts");
  const answers: number[] = [];
  for (let guess = 0; guess < 12; guess += 1) answers.push((await reader.post("/account/prove", { password: `guess number ${guess}` })).status);
  assert.ok(answers.filter((status) => status === 422).length <= 5, answers.join());
  await site.house.db.query("DELETE FROM rate_counts");
});

test("changes of password, role and passkeys are told to the owner by mail", async () => {
  await site.house.db.query("DELETE FROM graphile_worker._private_jobs");
  await reader.post("/account/password", { current: PASSWORD, password: "eight quiet lanterns" });
  await owner.post(`/people/${reader.id}/role`, { role: "editor" });
  await site.house.db.query("INSERT INTO passkeys (id, account_id, public_key, counter, transports, label, created_at) VALUES ('k1', $1, '\\x00', 0, '{}', 'Key', now())", [owner.id]);
  await site.house.db.query("UPDATE sessions SET proved_at = $1", [site.house.now()]);
  assert.equal((await owner.post("/account/passkeys/remove", { id: "k1" })).status, 303);
  assert.deepEqual(await mails(), ["Your password was changed", "Your role was changed", "A passkey was removed from your account"]);
});

test("with HEADWATER_MODERATOR_PASSKEY a moderator's powers come with a passkey only", async () => {
  const writer = await site.member("Wim");
  await site.house.db.query("UPDATE accounts SET verified_at = now(), approved = 9");
  const held = await comment(writer, "A first comment.");
  await byPasskey(false);
  for (const path of ["/moderation/held", "/moderation/log", "/moderation/settings", "/people"]) assert.equal((await owner.get(path)).status, 403, path);
  for (const [path, form] of [[`/moderation/comments/${held}`, { action: "hide", reason: "x" }], [`/moderation/people/${writer.id}`, { action: "ban", reason: "x" }], ["/people/invite", { role: "reader" }], [`/people/${writer.id}/role`, { role: "administrator" }], ["/moderation/settings", { registration: "open", moderation: "post", words: "" }]] as const) {
    assert.equal((await owner.post(path, form)).status, 403, path);
  }
  assert.match((await owner.get("/account")).text, /once you sign in with a passkey/);
  await byPasskey(true);
  assert.equal((await owner.get("/moderation/held")).status, 200);
});
