import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addressedIn } from "../../src/discuss/index.js";
import { listRepairs } from "../../src/store/index.js";
import { TRACE } from "../fixtures/site/story.js";
import { comment, openSite, STORY_ID, type Site, type Visitor } from "./site.js";

type Member = Visitor & { readonly id: string };
let site: Site;
let editor: Member;
let reader: Member;
const DECISIONS = `/story/${STORY_ID}/repair/decisions`;

before(async () => {
  site = await openSite();
  await site.member("Owner", "administrator");
  [editor, reader] = [await site.member("Ed Editor", "editor"), await site.member("Rosa")];
  await site.house.db.query("UPDATE accounts SET approved = 5");
});
after(() => site.close());

/** First value of a button that begins like this on a page. */
const button = (html: string, start: string): string => new RegExp(`name="do" value="(${start}[^"]*)"`).exec(html)?.[1] ?? "";
const boxes = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, "g"))].map((found) => found[1] ?? "");
const repairIds = async (): Promise<string[]> => (await site.house.db.query<{ id: string }>("SELECT id FROM repairs WHERE NOT undone ORDER BY seq")).rows.map((row) => row.id);

/** Each kind a thread can lead to: what is filled in on the form it is given. */
const KINDS: readonly (readonly [kind: string, form: (html: string) => readonly (readonly [string, string])[], said: RegExp])[] = [
  ["join-claims", (html) => [["do", "join"], ...boxes(html, "group").slice(0, 2).map((id) => ["group", id] as const)], /joined as saying the same/],
  ["part-claims", (html) => [["do", button(html, "part:")]], /parted from/],
  ["figure", () => [["do", "figure"], ["claim", TRACE.claimGroups[0]?.claimIds[0] ?? ""], ["value", "about 700"]], /corrected to about 700/],
  ["edge", (html) => [["do", button(html, "wrong:")]], /marked wrong/],
  ["source", () => [["do", "source"], ["url", "https://list.example/trains"]], /A source added: https:\/\/list\.example\/trains/],
];

for (const [kind, fill, said] of KINDS) {
  test(`a thread leads to a decision of the kind ${kind}, which leads back; undone in the list it is untied`, async () => {
    site.wait(60_000);
    const id = await comment(reader, `About ${kind}: please look again.`);
    const form = fill((await editor.get(`/comment/${id}/correct`)).text);
    const before = await repairIds();
    const answer = await site.web.request(`/comment/${id}/correct`, { method: "POST", body: new URLSearchParams([...form, ["reason", "The reader is right."]].map(([name = "", value = ""]) => [name, value])), headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", cookie: `headwater=${editor.cookies.get("headwater") ?? ""}` } });
    assert.equal(answer.status, 303, (await answer.text()).slice(0, 2000));
    const [made] = (await repairIds()).filter((one) => !before.includes(one));
    const list = (await site.visitor().get(DECISIONS)).text;
    const entry = list.slice(list.indexOf(`id="decision-${made}"`));
    assert.match(entry.slice(0, entry.indexOf("</li>")), said);
    assert.ok(entry.slice(0, entry.indexOf("</li>")).includes(`href="/comment/${id}"`));
    const page = (await site.visitor().get(`/comment/${id}`)).text;
    assert.ok(page.includes(`href="${DECISIONS}#decision-${made}"`));
    // The same comment is not turned into a second change.
    assert.equal((await editor.post(`/comment/${id}/correct`, { do: "name", origin: "A", value: "B", reason: "Again." })).status, 409);
    await editor.post("/repair/undo", { id: made ?? "", back: DECISIONS });
    assert.doesNotMatch((await site.visitor().get(`/comment/${id}`)).text, /changed the record/);
    assert.ok((await site.visitor().get(DECISIONS)).text.includes(`href="/comment/${id}"`), "the list still says where it came from");
  });
}

test("what the repair page would refuse is refused from a thread too, and the form comes back as it was", async () => {
  const id = await comment(reader, "The figure is another.");
  const answer = await editor.post(`/comment/${id}/correct`, { section: "origins", do: "origin", origin: "not-an-origin", value: "The railway", reason: "Counted again." });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Choose claims or an origin of this story/);
  assert.match(answer.text, /name="reason"[^>]*value="Counted again\."/);
  assert.match(answer.text, /id="origin-value"[^>]*value="The railway"/);
  const elsewhere = await editor.post(`/comment/${id}/correct`, { do: "source", url: "ftp://list.example/", reason: "x" });
  assert.match(elsewhere.text, /begins with http/);
});

test("the page of a source that was added is pinned to the story once it was read", async () => {
  site.wait(60_000);
  const id = await comment(reader, "There is a better source.");
  await editor.post(`/comment/${id}/correct`, { do: "source", url: "https://found.example/asked", reason: "It says more." });
  const pins = async (): Promise<string[]> => (await listRepairs(site.house.db, null)).filter((repair) => repair.kind === "pin" && !repair.undone).flatMap((repair) => repair.subjects);
  assert.deepEqual(await pins(), []);
  await site.house.db.query("INSERT INTO outlets (id, name) VALUES ('found.example', 'Found') ON CONFLICT DO NOTHING");
  await site.house.db.query("INSERT INTO articles (id, outlet_id, revision, url, title, lang) VALUES ('a-found', 'found.example', 'r', 'https://found.example/asked', 'Found', 'en')");
  assert.deepEqual(await pins(), ["a-found", STORY_ID]);
  assert.equal((await site.house.db.query("SELECT 1 FROM graphile_worker.jobs WHERE key LIKE 'fetch:https://found.example/asked%'")).rowCount, 1, "the page is fetched");
});

test("a name with a space is mentioned, and the longest name that somebody has is meant", async () => {
  assert.deepEqual(addressedIn("@Ann Lee said; a@b.example; @Bo."), [["Ann Lee said", "Ann Lee", "Ann"], ["Bo"]]);
  await comment(reader, "Would @Ed Editor please look?");
  assert.match((await editor.get("/notifications")).text, /Rosa mentioned you/);
});
