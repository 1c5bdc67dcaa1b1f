import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { after, before, test } from "node:test";
import { addCollected, collectContext } from "../../src/app/add.js";
import type { House } from "../../src/app/house.js";
import { openScreen } from "../../src/app/lens.js";
import { askForLists, diffVersions, importList, scheduleList, viewVersions } from "../../src/app/lists.js";
import { decideHit, screeningIndex, screenName, undoDecision, wantedOf } from "../../src/app/screening.js";
import { readSettings } from "../../src/app/settings.js";
import { viewStory } from "../../src/app/story-views.js";
import { drain } from "../../src/app/work.js";
import { collectPath } from "../../src/collect/index.js";
import { changesOf, countJobs, listChanges, listStories } from "../../src/store/index.js";
import { HouseError } from "../../src/model/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let house: House;
let clock = Date.parse("2031-04-01T00:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "headwater-lists-"));
before(async () => {
  base = await openTestDatabase(4);
  house = { db: base.db, settings: readSettings({}), now: () => new Date(clock += 1000).toISOString(), close: async () => undefined };
});
after(async () => { await base.drop(); rmSync(folder, { recursive: true, force: true }); });

const NAMES = ["Pavel Sorokin", "Ines Tarn", "Omar Basri", "Lena Voss", "Hugo Brandt", "Rita Falk", "Jan Holub", "Petra Lind", "Karl Ost", "Nora West", "Ivo Gram", "Ada Quist"];
const entry = (name: string, index: number): string => `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>ORi.${index + 1}</REFERENCE_NUMBER></INDIVIDUAL>`;
const xml = (names: readonly string[], day: string): string => `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><INDIVIDUALS>${names.map(entry).join("")}</INDIVIDUALS></CONSOLIDATED_LIST>`;
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const refusal = async (path: string): Promise<string> => {
  try { await importList(house, path, { force: false }); } catch (error) { if (error instanceof HouseError) return error.code; throw error; }
  return "taken";
};

test("each import is a version; what came and went is noted, and the same bytes change nothing", async () => {
  const first = await importList(house, file("a.xml", xml(NAMES.slice(0, 11), "2031-02-01")), { force: false });
  assert.deepEqual([first.entries, first.added, first.isSame], [11, 11, false]);
  assert.deepEqual(await listChanges(base.db, null, null, 10), [], "a first version is no news");
  const second = await importList(house, file("b.xml.gz", gzipSync(xml(NAMES, "2031-03-01"))), { force: false });
  assert.deepEqual([second.entries, second.added, second.removed, second.changed], [12, 1, 0, 0]);
  assert.match((await listChanges(base.db, "un-sc", null, 10))[0]!.text, /Ada Quist: now listed .*2031-03-01/);
  assert.equal((await importList(house, join(folder, "b.xml.gz"), { force: false })).isSame, true);
  const { diff } = await diffVersions(house, first.version, second.version);
  assert.deepEqual(diff.added.map((one) => one.id), ["ORi.12"]);
  assert.deepEqual((await viewVersions(house)).map((one) => one.dated), ["2031-03-01", "2031-02-01"]);
});

test("a story that names a party is told when the party is listed", async () => {
  const stories = join(folder, "news.jsonl");
  writeFileSync(stories, JSON.stringify({ id: "n1", url: "https://harbor.example/1", outlet: "Harbor Times", published: "2031-03-20", title: "General speaks of workers", text: "General Mirko Stahl said on Thursday that 3,000 workers will come. He spoke in Velmar." }));
  await addCollected(house, collectPath(stories, collectContext(house)));
  await drain(house);
  await importList(house, file("b2.xml", xml([...NAMES, "Mirko Stahl"], "2031-03-15")), { force: false });
  const story = (await listStories(base.db, 10, 0)).rows[0]!;
  const news = (await changesOf(base.db, [story.id], 10)).get(story.id) ?? [];
  assert.match(news[0]!.text, /Mirko Stahl: now listed/);
  assert.equal(news[0]!.kind, "listed");
  assert.ok((await countJobs(base.db, ["alert"])).waiting > 0);
  const lens = (await viewStory(house, story.id, null))!.lens.filter((row) => row.level === "listed-party");
  assert.deepEqual(lens.map((row) => [row.page, row.asOf]), [["/listed/un-sc/ORi.13", "2031-03-15"]]);
  assert.match(lens[0]!.reason, /nobody has confirmed it/);
  const party = (await openScreen(house).listedParty("un-sc", "ORi.13"))!;
  assert.deepEqual([party.isListed, party.stories.map((one) => one.id)], [true, [story.id]]);
  await decideHit(house, { list: "un-sc", entryId: "ORi.13", name: "Mirko Stahl", verdict: "rejected", reason: "another person", by: "Ana Editor" });
  assert.deepEqual((await viewStory(house, story.id, null))!.lens.filter((row) => row.level === "listed-party"), []);
  const screen = openScreen(house);
  const said = async (): Promise<readonly (readonly [string, string])[]> => (await screen.listedParty("un-sc", "ORi.13"))!.decisions.map((one) => [one.verdict, one.by] as const);
  assert.deepEqual(await said(), [["rejected", "Ana Editor"]]);
  assert.match((await changesOf(base.db, [story.id], 10)).get(story.id)![0]!.text, /“Mirko Stahl” is not the listed party ORi\.13 of un-sc \(Ana Editor: another person\)/);
  assert.equal(await screen.undecideHit({ list: "un-sc", entryId: "ORi.13", name: "Mirko Stahl" }, "Ben Editor"), true);
  assert.match((await changesOf(base.db, [story.id], 10)).get(story.id)![0]!.text, /Taken back by Ben Editor/);
  assert.equal(await screen.decideHit({ list: "un-sc", entryId: "ORi.13", name: "Mirko Stahl", verdict: "confirmed", reason: "same passport" }, "Ben Editor"), true);
  assert.match((await viewStory(house, story.id, null))!.lens.find((row) => row.level === "listed-party")!.reason, /Confirmed by Ben Editor: same passport/);
  for (const wrong of [{ entryId: "ORi.999" }, { name: " " }, { reason: "" }]) assert.equal(await screen.decideHit({ list: "un-sc", entryId: "ORi.13", name: "Mirko Stahl", verdict: "confirmed", reason: "x", ...wrong }, "Ben Editor"), false);
  assert.deepEqual(await said(), [["confirmed", "Ben Editor"]]);
  await importList(house, file("b3.xml", xml(NAMES, "2031-03-16")), { force: false });
  assert.equal((await openScreen(house).listedParty("un-sc", "ORi.13"))!.isListed, false);
});

test("a bad list is refused and the version in force stays", async () => {
  const whole = xml(NAMES, "2031-04-01");
  assert.equal(await refusal(file("cut.xml", whole.slice(0, -30))), "screen/list-truncated");
  assert.equal(await refusal(file("empty.xml", "")), "screen/list-empty");
  assert.equal(await refusal(file("other.xml", "<rss/>")), "screen/not-a-list");
  assert.equal(await refusal(file("half.xml", xml(NAMES.slice(0, 5), "2031-04-01"))), "screen/list-halved");
  assert.equal(await refusal(file("bomb.xml.gz", gzipSync(Buffer.alloc(40_000_000, 32)))), "collect/bomb");
  assert.equal(await refusal(join(folder, "missing.xml")), "screen/unreadable");
  assert.equal((await viewVersions(house))[0]!.entries, 12);
  assert.equal((await screenName(house, await screeningIndex(house), wantedOf("Ada Quist", "any"))).length, 1);
});

test("a person's decision on a hit holds over new versions until it is taken back", async () => {
  const look = async (): Promise<number> => (await screenName(house, await screeningIndex(house), wantedOf("Tarn, Ines", "person"))).length;
  assert.equal(await look(), 1);
  await decideHit(house, { list: "un-sc", entryId: "ORi.2", name: "Tarn, Ines", verdict: "rejected", reason: "another Ines Tarn, a singer", by: "Ana Editor" });
  assert.equal(await look(), 0);
  await importList(house, file("c.xml", xml(NAMES, "2031-05-01")), { force: false });
  assert.equal(await look(), 0);
  assert.equal((await screenName(house, await screeningIndex(house), wantedOf("Tarn, Ines", "person"), { withRejected: true }))[0]?.decision?.by, "Ana Editor");
  assert.equal(await undoDecision(house, "un-sc", "ORi.2", "Tarn, Ines"), true);
  assert.equal(await look(), 1);
});

test("forced, half a list is taken; its other half is no longer found", async () => {
  const forced = await importList(house, join(folder, "half.xml"), { force: true });
  assert.deepEqual([forced.removed, forced.entries], [7, 5]);
  assert.deepEqual(await screenName(house, await screeningIndex(house), wantedOf("Ada Quist", "any")), []);
});

test("an address is asked only once a schedule says so, each time once", async () => {
  assert.equal(await askForLists(house), 0);
  await assert.rejects(scheduleList(house, "/etc/list.xml", 24), HouseError);
  await scheduleList(house, "https://lists.example/un.xml", 24);
  assert.equal(await askForLists(house), 1);
  assert.equal(await askForLists(house), 0);
  assert.equal((await countJobs(base.db, ["lists"])).waiting, 1);
  await scheduleList(house, "https://lists.example/un.xml", null);
});
