import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { alertTasks } from "../../src/app/alerts.js";
import { openFollows } from "../../src/app/follows.js";
import { openHeadwater } from "../../src/app/headwater.js";
import type { House } from "../../src/app/house.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { listStories, recordChanges } from "../../src/store/index.js";
import type { Follower } from "../../src/web/follow/page.js";
import { followRoutes } from "../../src/web/follow/routes.js";
import { createWeb } from "../../src/web/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

const READER: Follower = { owner: "account-1", mail: null, mayCall: false };
let base: TestDatabase;
let house: House;
let web: ReturnType<typeof createWeb>;
let follower: Follower | null = READER;
let storyId = "";
before(async () => {
  base = await openTestDatabase(6);
  house = { db: base.db, settings: readSettings({}), now: () => new Date().toISOString(), close: async () => undefined };
  await addSample(house);
  web = createWeb(openHeadwater(house), { mount: (site) => { site.route("/", followRoutes(openFollows(house), async () => follower)); } });
  storyId = (await listStories(base.db, 1, 0)).rows[0]?.id ?? "";
});
after(() => base.drop());

const post = (path: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  Promise.resolve(web.request(path, { method: "POST", body: new URLSearchParams(form), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" } }));
const page = async (path: string): Promise<string> => (await web.request(path)).text();

test("the story page leads to its follow form; the follow has a feed that fills; it can be ended", async () => {
  const link = /href="(\/follow\?kind=story&amp;ref=[0-9a-f]+)"/.exec(await page(`/story/${storyId}`))?.[1]?.replace("&amp;", "&") ?? "";
  assert.match(await page(link), new RegExp(`name="ref" value="${storyId}"`));
  assert.equal((await post("/follow", { kind: "story", ref: storyId, via: "feed" })).headers.get("location"), "/follow?done=1");
  const list = await page("/follow");
  const feed = /href="(\/follow\/[^"]+\.atom)"/.exec(list)?.[1] ?? "";
  await recordChanges(house.db, storyId, [{ kind: "new-origin", subject: null, text: "New origin: the harbour master" }]);
  await alertTasks(house)["alert"]?.({ storyId });
  const atom = await web.request(feed);
  assert.equal(atom.headers.get("content-type"), "application/atom+xml; charset=utf-8");
  assert.match(await atom.text(), /New origin: the harbour master/);
  assert.match(await page(feed.replace(".atom", ".rss")), /<rss /);
  assert.equal((await web.request(feed.replace(/[\w-]{4}\.atom$/, "AAAA.atom"))).status, 404);
  const id = /name="id" value="([0-9a-f]+)"/.exec(list)?.[1] ?? "";
  await post("/follow/end", { id });
  assert.equal((await web.request(feed)).status, 404);
  assert.ok(!(await page("/follow")).includes(id));
});

test("mail goes to the person's own address only, webhooks are for editors, nothing is for nobody", async () => {
  assert.equal((await post("/follow", { kind: "story", ref: storyId, via: "mail", target: "other@desk.example" })).status, 422);
  assert.equal((await post("/follow", { kind: "story", ref: storyId, via: "webhook", target: "https://desk.example/" })).status, 422);
  assert.ok(!(await page("/follow")).includes("value=\"webhook\""));
  follower = { owner: "account-2", mail: null, mayCall: true };
  assert.equal((await post("/follow", { kind: "story", ref: storyId, via: "webhook", target: "https://desk.example/" })).status, 303);
  assert.match(await page("/follow"), /https:\/\/desk\.example\//);
  follower = READER;
  assert.ok(!(await page("/follow")).includes("desk.example"), "others' follows are not shown");
  follower = null;
  try {
    assert.equal((await web.request("/follow")).status, 403);
    assert.equal((await post("/follow", { kind: "story", ref: storyId, via: "feed" })).status, 403);
  } finally { follower = READER; }
});
