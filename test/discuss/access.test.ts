import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ACTORS, ELSEWHERE, TABLE, type Actor, type Row, type Things } from "./access-table.js";
import { IS_LONG } from "./payloads.js";
import { comment, openSite, STORY_ID, type Answer, type Site, type Visitor } from "./site.js";

let site: Site;
const actors = new Map<Actor, Visitor & { readonly id: string }>();
const as = (actor: Actor): Visitor & { readonly id: string } => actors.get(actor)!;

before(async () => {
  site = await openSite();
  actors.set("administrator", await site.member("Admin", "administrator"));
  for (const [actor, name, role] of [["owner", "Olga", "reader"], ["other", "Otto", "reader"], ["suspended", "Sven", "reader"], ["editor", "Edda", "editor"], ["moderator", "Mona", "moderator"]] as const) actors.set(actor, await site.member(name, role));
  actors.set("nobody", { ...site.visitor(), id: "" });
  await site.house.db.query("UPDATE accounts SET approved = 5");
});
after(() => site.close());

/** Ids of routes without their patterns. */
const plain = (route: string): string => route.replaceAll(/\{[^/]*\}(?=\/|\.|$)/g, "");

/** All routes the site answers, by introspection; files under /assets/ are not routes of anybody's data. */
function routesOf(): string[] {
  return [...new Set(site.web.routes.filter((route) => route.method !== "ALL" && !route.path.startsWith("/assets/")).map((route) => `${route.method} ${plain(route.path)}`))].sort();
}

test("every route of the site stands in the table, and nothing else does", () => {
  assert.deepEqual([...new Set([...TABLE.map((row) => row.route), ...ELSEWHERE])].sort(), routesOf());
});

async function makeThings(): Promise<Things> {
  site.wait(2 * 60_000);
  const owner = as("owner");
  await site.house.db.query("UPDATE accounts SET approved = 5, state = 'active' WHERE id = ANY($1)", [[owner.id, as("other").id]]);
  await site.house.db.query("UPDATE accounts SET state = 'suspended', suspended_until = now() + interval '90 days' WHERE id = $1", [as("suspended").id]);
  await site.house.db.query("UPDATE accounts SET role = 'reader' WHERE id = $1", [as("other").id]);
  await site.house.db.query("UPDATE sessions SET proved_at = $1", [site.house.now()]);
  await site.house.db.query("DELETE FROM rate_counts");
  const nonce = Math.trunc(Date.parse(site.house.now()) / 1000).toString(36);
  const shown = await comment(owner, `A comment of the owner, number ${nonce}.`);
  const held = await comment(owner, `What waits, number ${nonce}.`);
  await site.house.db.query("UPDATE comments SET state = 'held' WHERE id = $1", [held]);
  const hidden = await comment(owner, `What was hidden, number ${nonce}.`);
  await as("moderator").post(`/moderation/comments/${hidden}`, { action: "hide", reason: "Beside the point." });
  const decision = (await site.house.db.query<{ id: string }>("SELECT id FROM moderation_log WHERE comment_id = $1", [hidden])).rows[0]?.id ?? "";
  await owner.post(`/appeals/${decision}`, { text: "Please look again." });
  const corrected = await comment(owner, `What changed the record, number ${nonce}.`);
  await as("editor").post(`/comment/${corrected}/correct`, { do: "name", origin: "A", value: "B", reason: "Spelling." });
  const repair = (await site.house.db.query<{ repair_id: string }>("SELECT repair_id FROM comments WHERE id = $1", [corrected])).rows[0]?.repair_id ?? "";
  const noted = await owner.post(`/story/${STORY_ID}/notes`, { body: `The list says otherwise, ${nonce}.`, url: "https://list.example/", about: "sentence:s1" });
  const account = (await site.house.db.query<{ id: string }>("INSERT INTO accounts (id, name, name_key, role, created_at) VALUES ($1, $1, $1, 'reader', now()) RETURNING id", [`t${nonce}${Math.trunc(performance.now())}`])).rows[0]?.id ?? "";
  return { comment: shown, held, decision, repair, note: /#n-(.+)$/.exec(noted.location ?? "")?.[1] ?? "", account, owner: owner.id };
}

/** What became of a request, in the letters of the table. */
function letterOf(answer: Answer): string {
  if (answer.status === 401 || (answer.status === 303 && answer.location?.startsWith("/sign-in?") === true)) return "s";
  if (answer.status < 400) return "+";
  if (answer.status === 403) return "-";
  return answer.status === 404 ? "0" : "?";
}

function ask(by: Visitor, row: Row, things: Things, headers: Record<string, string> = {}): Promise<Answer> {
  const path = typeof row.path === "string" ? row.path : row.path(things);
  return row.route.startsWith("GET") ? by.get(path, headers) : by.post(path, row.form ?? {}, headers);
}

test("every route answers each of seven actors as the table says", async () => {
  const wrong: string[] = [];
  for (const row of TABLE) {
    // Who is refused comes first: the things are still there for the next. Each who is let in gets fresh ones.
    const order = [...ACTORS.entries()].sort(([left], [right]) => Number(row.expect[left] === "+") - Number(row.expect[right] === "+"));
    // In the usual run, of those who are let in at a route that changes something only the least one asks.
    const asked = IS_LONG || !row.route.startsWith("POST") ? order : order.filter(([at], place) => row.expect[at] !== "+" || order.findIndex(([one]) => row.expect[one] === "+") === place);
    const isSpent = typeof row.path !== "string" && row.route.startsWith("POST");
    let isFresh = true;
    let things = await makeThings();
    for (const [at, actor] of asked) {
      if (isSpent && !isFresh) things = await makeThings();
      isFresh = row.expect[at] !== "+";
      const expected = row.expect[at];
      await site.house.db.query("DELETE FROM rate_counts");
      const got = letterOf(await ask(as(actor), row, things));
      if (got !== expected && !(expected === "?" && got !== "+" && got !== "s")) wrong.push(`${row.route} ${actor}: expected ${expected}, got ${got}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("roles, authors, states and dates in a form change nothing", async () => {
  const things = await makeThings();
  const answer = await as("owner").post(`/story/${STORY_ID}/discussion`, { body: "With more than asked for.", author_id: as("administrator").id, state: "held", created_at: "2001-01-01", role: "administrator", depth: "9", story_id: "other" });
  const id = /#c-(.+)$/.exec(answer.location ?? "")?.[1] ?? "";
  const row = (await site.house.db.query<{ author_id: string; state: string; story_id: string }>("SELECT author_id, state, story_id FROM comments WHERE id = $1", [id])).rows[0];
  assert.deepEqual(row, { author_id: things.owner, state: "shown", story_id: STORY_ID });
  await as("owner").post("/account/profile", { name: "Olga", bio: "", role: "administrator", email: "x@x.example", verified_at: "2001-01-01", approved: "99" });
  assert.equal((await as("owner").get("/people")).status, 403);
  const other = await comment(as("owner"), "Under another story?", { to: things.comment });
  assert.equal((await site.house.db.query<{ story_id: string }>("SELECT story_id FROM comments WHERE id = $1", [other])).rows[0]?.story_id, STORY_ID);
});

const FORGED: Readonly<Record<string, Record<string, string>>> = {
  "no origin": { "sec-fetch-site": "" }, "origin null": { "sec-fetch-site": "", origin: "null" }, "another origin": { "sec-fetch-site": "", origin: "https://evil.example" }, "a sub-domain": { "sec-fetch-site": "", origin: "http://sub.localhost" },
  "another port": { "sec-fetch-site": "", origin: "http://localhost:9999" }, "cross-site": { "sec-fetch-site": "cross-site" }, "same-site": { "sec-fetch-site": "same-site" }, "none": { "sec-fetch-site": "none" },
  "plain text": { "sec-fetch-site": "cross-site", "content-type": "text/plain" }, "JSON": { "sec-fetch-site": "", origin: "https://evil.example", "content-type": "application/json" },
};

/** A digest of everything kept, but for counts of events and for when and how far somebody has read. */
async function digest(): Promise<string> {
  const tables = await site.house.db.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('rate_counts', 'reading_marks') ORDER BY 1");
  const parts = await Promise.all(tables.rows.map(async ({ name }) => (await site.house.db.query<{ d: string }>(`SELECT md5(coalesce(string_agg(r, '|' ORDER BY r), '')) AS d FROM (SELECT (to_jsonb(t) - 'seen_at')::text AS r FROM "${name}" t) rows`)).rows[0]?.d));
  return parts.join();
}

test("a forged request changes nothing, in ten forms, at every route that changes something", async () => {
  const things = await makeThings();
  const before = await digest();
  const through: string[] = [];
  for (const row of TABLE.filter((one) => one.route.startsWith("POST"))) {
    for (const [name, given] of Object.entries(FORGED)) {
      const headers = Object.fromEntries(Object.entries(given).filter(([key, value]) => key !== "sec-fetch-site" || value !== ""));
      const answer = await forged(row, things, headers);
      if (answer.status !== 403) through.push(`${row.route}, ${name}: ${answer.status}`);
    }
    for (const method of ["GET", "HEAD"]) await site.web.request(typeof row.path === "string" ? row.path : row.path(things), { method, headers: { cookie: cookieOf(as("administrator")), "x-http-method-override": "POST" } });
  }
  assert.deepEqual(through, []);
  assert.equal(await digest(), before);
  // The control: the same request, not forged, does change something.
  await as("owner").post(`/comment/${things.comment}/edit`, { body: "Changed by a real form." });
  assert.notEqual(await digest(), before);
});

const cookieOf = (visitor: Visitor): string => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

async function forged(row: Row, things: Things, headers: Record<string, string>): Promise<Response> {
  const path = typeof row.path === "string" ? row.path : row.path(things);
  return site.web.request(path, { method: "POST", body: new URLSearchParams(row.form ?? {}).toString(), headers: { cookie: cookieOf(as("owner")), host: "localhost", "content-type": "application/x-www-form-urlencoded", ...headers } });
}

test("pages of a person are kept by nobody between", async () => {
  for (const path of ["/account", "/notifications", `/story/${STORY_ID}/discussion`, "/moderation/held", "/people", "/account/export.json"]) {
    assert.equal((await as("administrator").get(path)).headers.get("cache-control"), "no-store", path);
  }
  const nobody = await site.visitor().get(`/story/${STORY_ID}/discussion`);
  assert.ok(!nobody.text.includes("Admin</bdi>") || !nobody.text.includes("name=\"key\""));
});
