// Fifty at once, over two processes of the site on one database: one effect each.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { solveChallenge } from "altcha-lib/v1";
import { checkDiscussions } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";
import { prepareTalk, send, startSite, STORY_ID, TALK, type Answered, type Person, type Site } from "./talk.js";

/** What costs a password hash each is raced by fewer. */
const AT_ONCE = 50, HASHED = 4;
const PASSWORD = "seven brown foxes";

let base: TestDatabase;
let sites: Site[];
let people: Person[];

before(async () => {
  base = await openTestDatabase(4);
  people = await prepareTalk(base.db, 6);
  await base.db.query("UPDATE accounts SET role = 'administrator' WHERE id IN ('person0', 'person1')");
  await base.db.query("UPDATE accounts SET role = 'moderator' WHERE id = 'person2'");
  await base.db.query("INSERT INTO settings (key, value) VALUES ('discussion', '{\"registration\":\"open\",\"moderation\":\"post\",\"words\":[]}')");
  // The queue of mails is not worked off: nothing listens there.
  const env = { DATABASE_URL: base.url, HEADWATER_SMTP: "smtp://127.0.0.1:9", HEADWATER_PROXIES: "1" };
  sites = await Promise.all([startSite(env), startSite(env)]);
});
after(async () => {
  await Promise.all(sites.map((site) => site.end("SIGKILL")));
  await base.drop();
});

/** Sends the same many times at once, to both processes in turn. */
function rush(many: number, act: (n: number, port: number) => Promise<Answered>): Promise<Answered[]> {
  return Promise.all(Array.from({ length: many }, (_, n) => act(n, sites[n % 2]!.port)));
}
const person = (n: number): Person => people[n]!;
const count = async (text: string, values: unknown[] = []): Promise<number> => (await base.db.query<{ n: number }>(`SELECT count(*) AS n FROM ${text}`, values)).rows[0]?.n ?? -1;
const statuses = (answers: readonly Answered[]): Record<number, number> => {
  const tally: Record<number, number> = {};
  for (const { status } of answers) tally[status] = (tally[status] ?? 0) + 1;
  return tally;
};
async function post(by: Person, body: string): Promise<string> {
  return (await send(sites[0]!.port, by, TALK, { body, about: "story" })).location.split("#c-")[1] ?? "";
}
async function link(kind: string, accountId: string | null, role: string | null): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await base.db.query("INSERT INTO account_links (hash, kind, account_id, role, created_at, expires_at) VALUES ($1, $2, $3, $4, now(), now() + interval '1 hour')", [createHash("sha256").update(token).digest(), kind, accountId, role]);
  return token;
}

test("one form sent fifty times is one comment, one note, one report, one rating", async () => {
  const comments = await rush(AT_ONCE, (_, port) => send(port, person(3), TALK, { body: "Sent once.", key: "a form", about: "story" }));
  assert.deepEqual(statuses(comments), { 303: AT_ONCE });
  assert.equal(new Set(comments.map((answer) => answer.location)).size, 1);
  assert.equal(await count("comments WHERE body = 'Sent once.'"), 1);
  const page = await (await fetch(`http://127.0.0.1:${sites[0]!.port}${TALK}`)).text();
  assert.match(page, /1 comment</);
  const notes = await rush(9, (_, port) => send(port, person(4), `/story/${STORY_ID}/notes`, { body: "See the list.", url: "https://list.example/", about: "sentence:s1", key: "a note" }));
  assert.deepEqual(statuses(notes), { 303: 9 }, notes[0]?.text.slice(0, 2000));
  assert.equal(await count("notes WHERE author_id = 'person4'"), 1);
  const id = comments[0]!.location.split("#c-")[1] ?? "";
  await rush(20, (_, port) => send(port, person(4), `/comment/${id}/report`, { reason: "spam", text: "Look." }));
  assert.equal(await count("comment_reports WHERE comment_id = $1", [id]), 1);
  const ratings = await rush(AT_ONCE, (n, port) => send(port, person(3), "/notes/note0/rate", { value: String((n % 3) / 2) }));
  assert.deepEqual(statuses(ratings), { 303: AT_ONCE });
  assert.equal(await count("note_ratings WHERE account_id = 'person3'"), 1);
});

test("a newcomer's form with its proof of work, sent twenty times at once, is one comment that appears; the proof is good for nothing else", async () => {
  await base.db.query("UPDATE accounts SET role = 'reader' WHERE id = 'person5'");
  const challenge = await (await fetch(`http://127.0.0.1:${sites[0]!.port}/proof`)).json() as { algorithm: string; challenge: string; salt: string; signature: string; maxnumber: number };
  const solved = await solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber).promise;
  const solution = { ...challenge, number: solved?.number };
  const written = (more: object): string => Buffer.from(JSON.stringify({ ...more, ...solution })).toString("base64");
  const answers = await rush(20, (_, port) => send(port, person(5), TALK, { body: "First words.", key: "newcomer", about: "story", altcha: written({}) }));
  assert.deepEqual(statuses(answers), { 303: 20 });
  assert.equal(await count("comments WHERE author_id = 'person5' AND state = 'shown'"), 1);
  const again = await send(sites[0]!.port, person(5), TALK, { body: "Second words.", key: "other", about: "story", altcha: written({ took: 1 }) });
  assert.match(again.location, /posted=held/, "the same challenge, written otherwise, is used up");
  await base.db.query("UPDATE accounts SET role = 'editor' WHERE id = 'person5'");
});

test("fifty edits at once all stand in the history, in one order", async () => {
  const id = await post(person(3), "Words 0.");
  const edits = await rush(AT_ONCE, (n, port) => send(port, person(3), `/comment/${id}/edit`, { body: `Words ${n + 1}.`, do: "post" }));
  assert.deepEqual(statuses(edits), { 303: AT_ONCE });
  const kept = await base.db.query<{ body: string; n: number }>("SELECT body, n FROM comment_edits WHERE comment_id = $1 UNION ALL SELECT body, edits FROM comments WHERE id = $1 ORDER BY n", [id]);
  assert.deepEqual(kept.rows.map((row) => row.n), Array.from({ length: AT_ONCE + 1 }, (_, n) => n));
  assert.equal(new Set(kept.rows.map((row) => row.body)).size, AT_ONCE + 1);
});

test("a comment deleted, answered, edited and hidden by many at once is deleted once, and every counter is right", async () => {
  const root = await post(person(3), "A question.");
  const reply = (await send(sites[1]!.port, person(4), `/comment/${root}/reply`, { body: "An answer." })).location.split("/comment/")[1] ?? "";
  const answers = await rush(AT_ONCE, (n, port) => {
    const acts = [
      () => send(port, person(4), `/comment/${reply}/delete`, {}), () => send(port, person(5), `/comment/${reply}/reply`, { body: `Under it ${n}.` }), () => send(port, person(4), `/comment/${reply}/edit`, { body: `An answer ${n}.`, do: "post" }),
      () => send(port, person(2), `/moderation/comments/${reply}`, { action: n % 2 === 0 ? "hide" : "approve", reason: "Beside the point." }), () => send(port, person(5), `/comment/${root}/reply`, { body: `Beside it ${n}.` }),
    ];
    return acts[n % acts.length]!();
  });
  assert.equal(answers.filter((answer, n) => n % 5 === 0 && answer.status === 303).length, 1, "deleted once");
  assert.deepEqual(answers.filter((answer) => answer.status === 0 || answer.status >= 500).map((answer) => answer.status), []);
  assert.deepEqual(await checkDiscussions(base.db), []);
});

test("a moderator's decision sent twenty times is logged and told once; so is an appeal", async () => {
  const id = await post(person(5), "To be hidden.");
  await rush(20, (_, port) => send(port, person(2), `/moderation/comments/${id}`, { action: "hide", reason: "Not about this." }));
  assert.equal(await count("moderation_log WHERE comment_id = $1", [id]), 1);
  assert.equal(await count("notifications WHERE comment_id = $1", [id]), 1);
  const decision = (await base.db.query<{ id: string }>("SELECT id FROM moderation_log WHERE comment_id = $1", [id])).rows[0]?.id ?? "";
  const appeals = await rush(20, (_, port) => send(port, person(5), `/appeals/${decision}`, { text: "It is." }));
  assert.deepEqual(statuses(appeals), { 303: 1, 409: 19 });
  const answers = await rush(20, (_, port) => send(port, person(1), `/moderation/appeals/${decision}`, { uphold: "yes", answer: "Right." }));
  assert.deepEqual(statuses(answers), { 303: 1, 409: 19 });
  assert.equal(await count("comments WHERE id = $1 AND state = 'shown'", [id]), 1);
  assert.deepEqual(await checkDiscussions(base.db), []);
});

/** As if from different places: what one place may do is limited. */
function fromElsewhere(port: number, n: number, path: string, form: Readonly<Record<string, string>>): Promise<Answered> {
  return send(port, null, path, form, { "x-forwarded-for": `198.51.100.${n + 1}` });
}

test("sign-ups with one address make one account with one link", async () => {
  const answers = await rush(HASHED, (n, port) => fromElsewhere(port, n, "/sign-up", { name: `Twin ${n}`, email: "twin@readers.example", password: PASSWORD }));
  assert.deepEqual(statuses(answers), { 200: HASHED }, "the answer does not tell whose came first");
  assert.equal(await count("accounts WHERE email_key = 'twin@readers.example'"), 1);
  assert.equal(await count("account_links l JOIN accounts a ON a.id = l.account_id WHERE a.email_key = 'twin@readers.example' AND l.kind = 'verify'"), 1);
});

test("an invitation, a link that proves an address and one for a new password are used once", async () => {
  const invitation = await link("invite", null, "reader");
  const joined = await rush(HASHED, (n, port) => fromElsewhere(port, n, `/welcome/invite/${invitation}`, { name: `Guest ${n}`, email: `guest${n}@readers.example`, password: PASSWORD }));
  assert.deepEqual(statuses(joined), { 303: 1, 410: HASHED - 1 });
  assert.equal(await count("accounts WHERE email_key LIKE 'guest%'"), 1);
  const proof = await link("verify", "person4", null);
  assert.deepEqual(statuses(await rush(20, (n, port) => fromElsewhere(port, n, `/verify/${proof}`, {}))), { 200: 1, 410: 19 });
  const reset = await link("reset", "person4", null);
  const set = await rush(HASHED, (n, port) => fromElsewhere(port, n, `/reset/${reset}`, { password: `${PASSWORD} number ${n}` }));
  assert.deepEqual(statuses(set), { 200: 1, 410: HASHED - 1 });
  const winner = set.findIndex((answer) => answer.status === 200);
  const entered = await fromElsewhere(sites[0]!.port, 99, "/sign-in", { email: "p4@readers.example", password: `${PASSWORD} number ${winner}` });
  assert.equal(entered.status, 303, "the password of the one that was told so");
});

test("two administrators who turn on each other at once leave one", async () => {
  const turns: readonly ((by: number, against: number, port: number) => Promise<Answered>)[] = [
    (by, against, port) => send(port, person(by), `/people/person${against}/role`, { role: "reader" }),
    (by, against, port) => send(port, person(by), `/moderation/people/person${against}`, { action: "ban", reason: "You first." }),
    (by, against, port) => send(port, person(by), `/moderation/people/person${against}`, { action: "suspend", reason: "You first." }),
  ];
  for (let round = 0; round < 12; round += 1) {
    const turn = turns[round % turns.length]!;
    await Promise.all([turn(0, 1, sites[0]!.port), turn(1, 0, sites[1]!.port), turn(0, 0, sites[1]!.port), turn(1, 1, sites[0]!.port)]);
    assert.ok(await count("accounts WHERE role = 'administrator' AND state = 'active'") >= 1, `round ${round}`);
    await base.db.query("UPDATE accounts SET role = 'administrator', state = 'active' WHERE id IN ('person0', 'person1')");
    for (const n of [0, 1]) await base.db.query("INSERT INTO sessions (hash, id, account_id, created_at, seen_at, expires_at, agent, address) VALUES ($1, $2, $3, now(), now(), now() + interval '1 day', '', '') ON CONFLICT DO NOTHING", [createHash("sha256").update(person(n).token).digest(), `s${n}`, person(n).id]);
  }
});
