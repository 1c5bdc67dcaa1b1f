import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openHeadwater } from "../../src/app/headwater.js";
import type { House } from "../../src/app/house.js";
import { openRepairs } from "../../src/app/repairs.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import { findStory, listStories } from "../../src/store/index.js";
import { createWeb } from "../../src/web/index.js";
import { decisionsOf } from "../../src/web/repair/form.js";
import { repairRoutes } from "../../src/web/repair/routes.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let house: House;
let web: ReturnType<typeof createWeb>;
let editor: string | null = "Ana Editor";
let big = "", other = "";
before(async () => {
  base = await openTestDatabase(6);
  house = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  web = createWeb(openHeadwater(house), { mount: (site) => { site.route("/", repairRoutes(openRepairs(house), async () => editor)); } });
  const rows = (await listStories(house.db, 50, 0)).rows.sort((a, b) => b.articles - a.articles);
  [big = "", other = ""] = rows.map((row) => row.id);
});
after(() => base.drop());

const post = (path: string, form: readonly (readonly [string, string])[], site = "same-origin"): Promise<Response> =>
  Promise.resolve(web.request(path, { method: "POST", body: new URLSearchParams(form.map(([name, value]) => [name, value])), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": site } }));
const page = async (path: string): Promise<string> => (await web.request(path)).text();

test("the repair page has a labelled form for each kind of decision, and no form is sent by Enter alone", async () => {
  const html = await page(`/story/${big}/repair`);
  for (const action of ["split", "move", "pin", "merge", "join", "figure", "figure-out", "name", "origin"]) assert.ok(html.includes(`value="${action}"`), action);
  assert.match(html, /value="wrong:[0-9a-f]+"/);
  assert.match(html, /value="part:[0-9a-f]+"/);
  const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map((found) => found[1]));
  const fields = [...html.matchAll(/<(?:input|select|textarea) (?![^>]*type="(?:hidden|checkbox|radio)")[^>]*id="([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual(fields.filter((id) => !labelled.has(id)), []);
  const forms = html.split('class="repair-form"').slice(1);
  assert.ok(forms.length >= 6 && forms.every((form) => /^>(?:<!--.*?-->)?<button disabled/.test(form)), "first button of a form is disabled");
});

test("a merge from the page leads the old address on; the undo from the list gives the story back", async () => {
  const answer = await post(`/story/${big}/repair`, [["do", "merge"], ["story", other], ["reason", "one event"]]);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("location"), `/story/${big}/repair?done=1`);
  await drain(house);
  assert.equal(await findStory(house.db, other), null);
  const led = await web.request(`/story/${other}`);
  assert.equal(led.status, 302);
  assert.equal(led.headers.get("location"), `/story/${big}`);
  const list = await page("/repair/decisions");
  const id = /name="id" value="([0-9a-f]+)"/.exec(list)?.[1] ?? "";
  assert.ok(list.includes("one event") && id !== "");
  assert.equal((await post("/repair/undo", [["id", id]])).status, 303);
  await drain(house);
  assert.notEqual(await findStory(house.db, other), null);
  assert.match(await page("/repair/decisions"), /<s>.*merged into/);
});

test("a verdict from the queue goes back to the queue, which no longer lists the edge", async () => {
  const html = await page("/repair");
  const [, story = "", edge = ""] = /action="\/story\/([0-9a-f]+)\/repair".*?value="right:([0-9a-f]+)"/s.exec(html) ?? [];
  assert.ok(edge !== "");
  const answer = await post(`/story/${story}/repair`, [["do", `right:${edge}`], ["reason", "same errors"], ["back", "/repair"]]);
  assert.equal(answer.headers.get("location"), "/repair");
  await drain(house);
  assert.ok(!(await page("/repair")).includes(`right:${edge}`));
});

test("what can't be done is said on the page", async () => {
  for (const form of [[["do", "merge"], ["reason", "x"]], [["do", "nonsense"], ["reason", "x"]], [["do", "split"], ["article", "none"], ["reason", "x"]], [["do", "merge"], ["story", other], ["reason", " "]]] as const) {
    const answer = await post(`/story/${big}/repair`, form);
    assert.equal(answer.status, 422, JSON.stringify(form));
    assert.match(await answer.text(), /role="alert"/);
  }
});

test("without an editor nothing is shown or done; other sites can't send forms", async () => {
  editor = null;
  try {
    assert.equal((await web.request(`/story/${big}/repair`)).status, 403);
    assert.equal((await post(`/story/${big}/repair`, [["do", "merge"], ["story", other], ["reason", "x"]])).status, 403);
    assert.equal((await post("/repair/undo", [["id", "x"]])).status, 403);
    assert.ok(!(await page("/repair")).includes("<form method=\"post\" action=\"/story"));
    assert.equal((await web.request("/repair/decisions")).status, 200);
  } finally { editor = "Ana Editor"; }
  assert.equal((await post(`/story/${big}/repair`, [["do", "merge"], ["story", other], ["reason", "x"]], "cross-site")).status, 403);
});

test("the way back is a path of these pages only", async () => {
  for (const back of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/sign-out"]) {
    assert.equal((await post("/repair/undo", [["id", "none"], ["back", back]])).headers.get("location"), "/repair/decisions", back);
  }
});

test("a form is read as decisions: one for each moved article, in the order of the page", () => {
  const moved = decisionsOf({ do: ["move"], article: ["a", "b"], story: ["s"], reason: ["why"] }, "here");
  assert.deepEqual(moved.map((one) => one.subjects), [["a", "s"], ["b", "s"]]);
  assert.ok(moved.every((one) => one.kind === "move" && one.storyId === "here" && one.reason === "why"));
});
