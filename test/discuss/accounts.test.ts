import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { clientKey } from "../../src/app/limits.js";
import { mailTasks } from "../../src/app/mail.js";
import { sweepExpired } from "../../src/app/sessions.js";
import { isPassword } from "../../src/app/passwords.js";
import { cleanName, mailKey, nameKey, passwordProblem } from "../../src/discuss/index.js";
import { openMailServer, type MailServer } from "./smtp.js";
import { comment, openSite, PASSWORD, STORY_ID, type Site, type Visitor } from "./site.js";

let site: Site;
let mails: MailServer;
let owner: Visitor & { readonly id: string };

before(async () => {
  mails = await openMailServer();
  site = await openSite({ smtpUrl: mails.url, mailFrom: "desk@headwater.example" });
  owner = await site.member("Owner", "administrator");
  await owner.post("/moderation/settings", { registration: "open", moderation: "post", words: "" });
});
after(async () => { await site.close(); await mails.close(); });

/** Hands waiting mails to the server, as the worker does, and returns what arrived. */
async function deliver(): Promise<MailServer["received"]> {
  const waiting = await site.house.db.query<{ payload: unknown }>("SELECT p.payload FROM graphile_worker._private_jobs p JOIN graphile_worker._private_tasks t ON t.id = p.task_id WHERE t.identifier = 'mail' ORDER BY p.id");
  await site.house.db.query("DELETE FROM graphile_worker._private_jobs");
  for (const row of waiting.rows) await mailTasks(site.house)["mail"]!(row.payload);
  return mails.received.splice(0);
}
const plainText = (data: string): string => data.replaceAll("=\n", "").replaceAll("=3D", "=");
const linkIn = (data: string, path: string): string => new RegExp(`/${path}/[\\w-]{40,}`).exec(plainText(data))?.[0] ?? "";
const signUp = (visitor: Visitor, name: string, email: string): ReturnType<Visitor["post"]> => visitor.post("/sign-up", { name, email, password: PASSWORD });

test("signing up sends a link; opening it changes nothing, its button proves the address once", async () => {
  const visitor = site.visitor();
  const answer = await signUp(visitor, "Nina", "nina@readers.example");
  assert.equal(answer.status, 200);
  assert.match(answer.text, /a mail with a link is on its way/);
  const [mail] = await deliver();
  assert.deepEqual(mail?.to, ["<nina@readers.example>"]);
  const link = linkIn(mail?.data ?? "", "verify");
  await visitor.post("/sign-in", { email: "nina@readers.example", password: PASSWORD });
  assert.equal((await visitor.post(`/story/${STORY_ID}/discussion`, { body: "Before the address is proved." })).status, 422);
  for (let look = 0; look < 3; look += 1) assert.equal((await site.visitor().get(link)).status, 200);
  const opened = await visitor.get(link);
  assert.equal(opened.headers.get("referrer-policy"), "no-referrer");
  assert.equal(opened.text.split(link).length - 1, 1, "the secret stands in the form and nowhere else");
  assert.equal((await visitor.post(link, {})).status, 200);
  assert.equal((await visitor.post(link, {})).status, 410);
  assert.equal((await visitor.post(`/story/${STORY_ID}/discussion`, { body: "After the address is proved." })).status, 303);
});

test("signing up with a known address reads the same and makes no account; the mail tells its owner", async () => {
  const fresh = await signUp(site.visitor(), "Paul", "paul@readers.example");
  await site.house.db.query("DELETE FROM rate_counts");
  const known = await signUp(site.visitor(), "Paula", "NINA@readers.example");
  assert.equal(known.status, fresh.status);
  assert.equal(known.text, fresh.text);
  const arrived = await deliver();
  assert.match(arrived[1]?.data ?? "", /account here already/);
  assert.equal((await site.house.db.query("SELECT 1 FROM accounts WHERE name = 'Paula'")).rowCount, 0);
});

test("a new password by link ends every session and works once, within the hour", async () => {
  await site.house.db.query("DELETE FROM rate_counts");
  const inside = site.visitor();
  await inside.post("/sign-in", { email: "nina@readers.example", password: PASSWORD });
  assert.equal((await inside.get("/account")).status, 200);
  const [known, unknown] = [await site.visitor().post("/reset", { email: "nina@readers.example" }), await site.visitor().post("/reset", { email: "nobody@readers.example" })];
  assert.equal(known.text, unknown.text);
  const arrived = await deliver();
  assert.equal(arrived.length, 1);
  const link = linkIn(arrived[0]?.data ?? "", "reset");
  assert.equal((await site.visitor().post(link, { password: "short" })).status, 422);
  assert.equal((await site.visitor().post(link, { password: "four yellow herons" })).status, 200);
  assert.equal((await site.visitor().post(link, { password: "five yellow herons" })).status, 410);
  assert.equal((await inside.get("/account")).status, 303);
  assert.equal((await site.visitor().post("/sign-in", { email: "nina@readers.example", password: "four yellow herons" })).status, 303);
  assert.deepEqual((await deliver()).map((mail) => /^Subject: (.*)$/m.exec(mail.data)?.[1]), ["Your password was changed"]);
  await site.visitor().post("/reset", { email: "nina@readers.example" });
  const late = linkIn((await deliver())[0]?.data ?? "", "reset");
  site.wait(61 * 60_000);
  assert.equal((await site.visitor().post(late, { password: "six yellow herons" })).status, 410);
});

test("sessions: a new token at each sign-in, none in the database, ended by hand, by idling and by age", async () => {
  const visitor = site.visitor();
  visitor.cookies.set("headwater", "x".repeat(43));
  await visitor.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  const token = visitor.cookies.get("headwater") ?? "";
  assert.notEqual(token, "x".repeat(43), "a token from outside is never taken up");
  const dump = await site.house.db.query<{ t: string }>("SELECT string_agg(s::text, ' ') AS t FROM sessions s");
  assert.ok(!(dump.rows[0]?.t ?? "").includes(token) && !(dump.rows[0]?.t ?? "").includes(Buffer.from(token).toString("hex")));
  const header = (await site.visitor().post("/sign-in", { email: "owner@readers.example", password: PASSWORD })).headers.getSetCookie().find((line) => line.startsWith("headwater=")) ?? "";
  assert.match(header, /HttpOnly/);
  assert.match(header, /SameSite=Lax/);
  await visitor.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  assert.notEqual(visitor.cookies.get("headwater"), token);
  assert.equal(await site.port.accounts.viewer(token), null, "the session before is ended");
  const stolen = visitor.cookies.get("headwater") ?? "";
  await visitor.post("/account/password", { current: PASSWORD, password: "nine purple kettles" });
  assert.equal(await site.port.accounts.viewer(stolen), null);
  await visitor.post("/account/password", { current: "nine purple kettles", password: PASSWORD });
  site.wait(3 * 86_400_000);
  assert.equal((await visitor.get("/account")).status, 303, "a moderator's session idles out in two days");
  await visitor.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  await owner.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
});

test("what has run out is deleted, what has not stays", async () => {
  const visitor = site.visitor();
  await visitor.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  const token = visitor.cookies.get("headwater") ?? "";
  await site.house.db.query("UPDATE sessions SET expires_at = now() - interval '1 year' WHERE account_id = $1 AND hash <> $2", [owner.id, createHash("sha256").update(token).digest()]);
  await sweepExpired(site.house);
  assert.equal((await site.house.db.query("SELECT 1 FROM sessions WHERE account_id = $1", [owner.id])).rowCount, 1);
  await owner.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
});

test("banning ends sessions; a suspension lets read, not write, and runs out", async () => {
  const reader = await site.member("Rita");
  await deliver();
  await site.house.db.query("UPDATE accounts SET verified_at = now(), approved = 5 WHERE id = $1", [reader.id]);
  await owner.post(`/moderation/people/${reader.id}`, { action: "suspend", reason: "Three days to cool down.", days: "3" });
  assert.equal((await reader.post(`/story/${STORY_ID}/discussion`, { body: "Still here?" })).status, 403);
  assert.match((await reader.get("/account")).text, /Three days to cool down/);
  site.wait(4 * 86_400_000);
  await owner.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  await comment(reader, "Back again.");
  await owner.post(`/moderation/people/${reader.id}`, { action: "ban", reason: "Threats." });
  assert.equal((await reader.get("/account")).status, 303);
  assert.equal((await reader.post("/sign-in", { email: "rita@readers.example", password: PASSWORD })).status, 422);
});

test("guessing: ten tries a quarter of an hour from anywhere; the owner's own device still gets in", async () => {
  await site.house.db.query("DELETE FROM rate_counts");
  const device = site.visitor();
  await device.post("/sign-in", { email: "owner@readers.example", password: PASSWORD });
  let looked = 0;
  for (let guess = 0; guess < 60; guess += 1) {
    const outcome = await site.port.accounts.signIn({ email: "owner@readers.example", password: `guess ${guess} of many` }, { address: `203.0.113.${guess}`, agent: "", device: null });
    if (!outcome.ok && outcome.code === "invalid") looked += 1;
  }
  assert.ok(looked <= 10 && looked > 0, `${looked} looked at`);
  assert.equal((await site.visitor().post("/sign-in", { email: "owner@readers.example", password: PASSWORD })).status, 429);
  assert.equal((await device.post("/sign-in", { email: "owner@readers.example", password: PASSWORD })).status, 303);
  await site.house.db.query("DELETE FROM rate_counts");
  const guesses = [];
  for (let guess = 0; guess < 8; guess += 1) guesses.push(await site.port.accounts.signIn({ email: "owner@readers.example", password: "one place" }, { address: "203.0.113.7", agent: "", device: null }));
  assert.ok(guesses.filter((one) => !one.ok && one.code === "invalid").length <= 5);
  assert.equal((await site.visitor().post("/sign-in", { email: "owner@readers.example", password: PASSWORD })).status, 303, "from elsewhere");
  await site.house.db.query("DELETE FROM rate_counts");
});

test("mail: no address, name or subject makes another recipient or header", async () => {
  const hostile = ["x@a.example\r\nBcc: evil@b.example", "x@a.example, evil@b.example", "<x@a.example> evil@b.example", "\"x\"@a.example", "x@a.example\u2028Bcc: evil@b.example", "x@a", "@a.example", "x@@a.example", "x y@a.example", "x@-a.example", `${"x".repeat(70)}@a.example`, `x@${"a".repeat(300)}.example`];
  for (const address of hostile) assert.equal(mailKey(address), null, address);
  for (const address of ["x@a.example\r\nBcc: evil@b.example", "x@a.example,evil@b.example"]) {
    await mailTasks(site.house)["mail"]!({ to: address, subject: "S\r\nBcc: evil@b.example", text: "t", stop: "https://a.example/\r\nX-Evil: 1" }).catch(() => undefined);
  }
  for (const mail of mails.received.splice(0)) {
    assert.ok(mail.to.length === 1 && !(mail.to[0] ?? "").startsWith("<evil@"), JSON.stringify(mail.to));
    assert.ok(!/^(Bcc|X-Evil):/m.test(mail.data.split("\n\n")[0] ?? ""));
  }
  mails.refuse = true;
  await assert.rejects(async () => mailTasks(site.house)["mail"]!({ to: "x@a.example", subject: "S", text: "t", stop: null }));
  mails.refuse = false;
});

test("names, addresses and passwords are looked at where they come in", () => {
  for (const name of ["", "a", "x".repeat(41), "<b>x</b>", "a\u202eb", "ad\u200bmin", "a@b", "  ", "\u0000ab", "..", "a/b"]) assert.equal(cleanName(name), null, JSON.stringify(name));
  assert.equal(cleanName("  김  민수 "), "김 민수");
  assert.equal(nameKey("Ａdmin "), nameKey("admin"));
  for (const password of ["short", "password123!", "1234567890", "aaaaaaaaaaaa", "Qwertyuiop1", "headwater2031"]) assert.notEqual(passwordProblem(password, []), null, password);
  assert.equal(passwordProblem("three green otters", []), null);
  assert.notEqual(passwordProblem("nina.readers@x", ["nina.readers@x"]), null);
  assert.equal(clientKey("2001:db8:1:2:3:4:5:6"), clientKey("2001:db8:1:2::9"));
  assert.notEqual(clientKey("2001:db8:1:2::1"), clientKey("2001:db8:1:3::1"));
  assert.equal(clientKey("::ffff:192.0.2.1"), "192.0.2.1");
});

test("an unknown account takes as long to refuse as a known one", async () => {
  const time = async (stored: string | null): Promise<number> => {
    const started = performance.now();
    await isPassword("wrong password", stored);
    return performance.now() - started;
  };
  const stored = (await site.house.db.query<{ password: string }>("SELECT password FROM accounts WHERE name = 'Owner'")).rows[0]?.password ?? "";
  const pairs = [];
  for (let round = 0; round < 6; round += 1) pairs.push([await time(stored), await time(null)] as const);
  const median = (list: readonly number[]): number => list.toSorted((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;
  const [known, unknown] = [median(pairs.map(([one]) => one)), median(pairs.map(([, one]) => one))];
  assert.ok(Math.abs(known - unknown) / known < 0.5, `${known} and ${unknown} ms`);
  assert.equal(await isPassword(PASSWORD, stored), true);
});

test("export holds what a person wrote; erasing takes it out and leaves the thread", async () => {
  const reader = await site.member("Ernst");
  await site.house.db.query("UPDATE accounts SET verified_at = now(), approved = 5 WHERE id = $1", [reader.id]);
  const id = await comment(reader, "My very own words.");
  await comment(owner, "An answer.", { to: id });
  assert.match((await reader.get("/account/export.json")).text, /My very own words/);
  assert.equal((await reader.post("/account/erase", { password: "not the password" })).status, 422);
  assert.equal((await reader.post("/account/erase", { password: PASSWORD })).status, 303);
  const tables = await site.house.db.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
  for (const { name } of tables.rows) {
    const left = await site.house.db.query(`SELECT 1 FROM "${name}" t WHERE t::text ~* 'ernst|my very own words'`);
    assert.equal(left.rowCount, 0, name);
  }
  assert.match((await site.visitor().get(`/comment/${id}`)).text, /This comment was deleted[\s\S]*An answer/);
});
