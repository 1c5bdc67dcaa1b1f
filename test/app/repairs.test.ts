import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { figureOfWords } from "../../src/app/corrected-material.js";
import type { House } from "../../src/app/house.js";
import { openRepairs } from "../../src/app/repairs.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import { drain } from "../../src/app/work.js";
import type { Repair, RepairInput, RepairPort, StoryPage } from "../../src/model/index.js";
import { addJob, changesOf, findPage, findStory, listStories, storyOfArticle } from "../../src/store/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

let base: TestDatabase;
let house: House;
let repairs: RepairPort;
let clock = Date.parse("2031-04-01T00:00:00Z");
before(async () => {
  base = await openTestDatabase(6);
  house = { db: base.db, settings: readSettings({}), now: () => new Date(clock += 1000).toISOString(), close: async () => undefined };
  repairs = openRepairs(house);
  await addSample(house);
});
after(() => base.drop());

async function decide(input: Partial<RepairInput> & Pick<RepairInput, "kind" | "storyId" | "subjects">): Promise<Repair> {
  const outcome = await repairs.decide({ value: null, reason: "seen on the page", ...input }, "Ana Editor");
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.why);
  await drain(house);
  return outcome.repair;
}

async function undo(repair: Repair): Promise<void> {
  const outcome = await repairs.undo(repair.id, "Ben Editor");
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.why);
  await drain(house);
}

const pageOf = async (storyId: string): Promise<StoryPage> => {
  const page = await findPage(house.db, storyId, null);
  assert.ok(page !== null, `no page of ${storyId}`);
  return page;
};
const storyIds = async (): Promise<string[]> => (await listStories(house.db, 100, 0)).rows.map((row) => row.id).sort();
const largest = async (): Promise<string> => (await listStories(house.db, 100, 0)).rows.sort((a, b) => b.articles - a.articles)[0]?.id ?? "";
const membersOf = async (storyId: string): Promise<string[]> => ((await findStory(house.db, storyId))?.members ?? []).map((member) => member.articleId).sort();

test("a split makes a story, holds when new reports are grouped, and its undo gives the old stories back", async () => {
  const before = await storyIds();
  const big = await largest();
  const members = await membersOf(big);
  const taken = members.slice(-2);
  const split = await decide({ kind: "split", storyId: big, subjects: [big, ...taken] });
  assert.deepEqual(await membersOf(split.value ?? ""), taken);
  assert.equal((await membersOf(big)).length, members.length - 2);
  await addJob(house.db, "regroup", {});
  await drain(house);
  assert.deepEqual(await membersOf(split.value ?? ""), taken, "a re-run keeps it");
  await undo(split);
  assert.deepEqual(await storyIds(), before);
  assert.deepEqual(await membersOf(big), members);
});

test("a merge gathers stories; the old id leads to the kept one; the change is listed with author and reason", async () => {
  const [first = "", second = ""] = await storyIds();
  const all = [...(await membersOf(first)), ...(await membersOf(second))].sort();
  const lost = await membersOf(second);
  const merge = await decide({ kind: "merge", storyId: first, subjects: [first, second], reason: "one event" });
  assert.deepEqual(await membersOf(first), all);
  assert.equal(await findStory(house.db, second), null);
  assert.equal(await repairs.storyNow(second), first);
  const news = (await changesOf(house.db, [first], 20)).get(first) ?? [];
  assert.ok(news.some((change) => change.kind === "correction" && /merged into .*Ana Editor: one event/.test(change.text)), JSON.stringify(news));
  await undo(merge);
  assert.deepEqual(await membersOf(second), lost);
  assert.equal(await repairs.storyNow(second), null);
});

test("a move takes one article to another story; the undo brings it back", async () => {
  const big = await largest();
  const [article = ""] = await membersOf(big);
  const other = (await storyIds()).find((id) => id !== big) ?? "";
  const move = await decide({ kind: "move", storyId: big, subjects: [article, other] });
  assert.equal(await storyOfArticle(house.db, article), other);
  await undo(move);
  assert.equal(await storyOfArticle(house.db, article), big);
});

test("a verdict stands on the edge, takes it out of the queue, and goes with a merge", async () => {
  const queue = await repairs.queue(1);
  const open = queue.edges[0];
  assert.ok(open !== undefined, "the sample has unresolved edges");
  assert.ok(queue.edges.every((edge, at) => at === 0 || edge.weight <= (queue.edges[at - 1]?.weight ?? Infinity)), "sorted");
  const verdict = await decide({ kind: "edge", storyId: open.storyId, subjects: [open.edgeId], value: "right" });
  assert.equal((await pageOf(open.storyId)).trace.edges.find((edge) => edge.id === open.edgeId)?.verdict, "right");
  assert.ok(!(await repairs.queue(1)).edges.some((edge) => edge.edgeId === open.edgeId && edge.storyId === open.storyId));
  const kept = (await storyIds()).find((id) => id !== open.storyId) ?? "";
  const merge = await decide({ kind: "merge", storyId: kept, subjects: [kept, open.storyId] });
  const merged = (await pageOf(kept)).trace.edges.find((edge) => edge.id === open.edgeId);
  if (merged !== undefined) assert.equal(merged.verdict, "right");
  assert.ok((await repairs.decisions({ storyId: kept, page: 1 })).decisions.some((one) => one.id === verdict.id));
  await undo(merge);
  await undo(verdict);
  assert.equal((await pageOf(open.storyId)).trace.edges.find((edge) => edge.id === open.edgeId)?.verdict, null);
});

test("claims are parted and joined, and stay so", async () => {
  const big = await largest();
  const group = (await pageOf(big)).trace.claimGroups.find((one) => one.claimIds.length >= 3);
  assert.ok(group !== undefined);
  const claim = group.claimIds[1] ?? "";
  const part = await decide({ kind: "part-claims", storyId: big, subjects: [claim] });
  const after = (await pageOf(big)).trace.claimGroups.find((one) => one.claimIds.includes(claim));
  assert.ok(after !== undefined && !group.claimIds.some((id) => id !== claim && after.claimIds.includes(id)), "parted");
  await undo(part);
  const [one, two] = (await pageOf(big)).trace.claimGroups.filter((other) => other.claimIds.length === 1);
  assert.ok(one !== undefined && two !== undefined);
  const join = await decide({ kind: "join-claims", storyId: big, subjects: [one.id, two.id] });
  assert.ok((await pageOf(big)).trace.claimGroups.some((other) => [one, two].every((both) => both.claimIds.every((id) => other.claimIds.includes(id)))), "joined");
  await undo(join);
});

test("a figure is left out or corrected, an origin is pinned", async () => {
  const big = await largest();
  const page = await pageOf(big);
  const entry = page.trace.ledger.flatMap((line) => line.entries).find((one) => one.claimIds.length === 1);
  assert.ok(entry !== undefined);
  const [claim = ""] = entry.claimIds;
  const surfaces = async (): Promise<string[]> => (await pageOf(big)).trace.ledger.flatMap((line) => line.entries.filter((one) => one.claimIds.includes(claim)).map((one) => one.figure.surface));
  const out = await decide({ kind: "figure", storyId: big, subjects: [claim], value: "wrong" });
  assert.deepEqual(await surfaces(), []);
  await undo(out);
  const right = await decide({ kind: "figure", storyId: big, subjects: [claim], value: "about 7,777" });
  assert.ok((await surfaces()).includes("about 7,777"));
  await undo(right);
  const origin = await decide({ kind: "origin", storyId: big, subjects: [claim], value: "Harbour Pilots' Union of Keld" });
  const given = (await pageOf(big)).trace.originList.find((one) => one.claimIds.includes(claim));
  assert.match(given?.name ?? "", /Harbour Pilots/);
  await undo(origin);
});

for (const { words, lang, value, bound } of [
  { words: "about 2,000", lang: "ru", value: 2000, bound: "approx" }, { words: "2,000", lang: "de", value: 2000, bound: "exact-form" },
  { words: "около 2 000", lang: "ru", value: 2000, bound: "approx" }, { words: "up to 40,000", lang: "ko", value: 40_000, bound: "upper-bound" }, { words: "약 2천명", lang: "ko", value: 2000, bound: "approx" },
]) {
  test(`the figure of “${words}” beside a page in ${lang}`, () => {
    const figure = figureOfWords(words, lang);
    assert.deepEqual([figure?.value, figure?.bound], [value, bound]);
  });
}

const REFUSED: readonly { readonly name: string; readonly input: (big: string, other: string) => Omit<RepairInput, "value"> & { value?: string | null }; readonly why: RegExp }[] = [
  { name: "no reason", input: (big, other) => ({ kind: "merge", storyId: big, subjects: [big, other], reason: " " }), why: /reason/ },
  { name: "a merge with itself", input: (big) => ({ kind: "merge", storyId: big, subjects: [big, big], reason: "x" }), why: /at least one other/ },
  { name: "a merge with nothing there", input: (big) => ({ kind: "merge", storyId: big, subjects: [big, "nothing"], reason: "x" }), why: /no story/ },
  { name: "a split of articles elsewhere", input: (big) => ({ kind: "split", storyId: big, subjects: [big, "elsewhere"], reason: "x" }), why: /not in this story/ },
  { name: "an edge not there", input: (big) => ({ kind: "edge", storyId: big, subjects: ["none"], value: "wrong", reason: "x" }), why: /not in the story/ },
  { name: "a verdict unknown", input: (big) => ({ kind: "edge", storyId: big, subjects: ["none"], value: "maybe", reason: "x" }), why: /right, wrong or unsure/ },
  { name: "a figure without number", input: (big) => ({ kind: "figure", storyId: big, subjects: ["none"], value: "many", reason: "x" }), why: /not in the story|right figure/ },
];

for (const { name, input, why } of REFUSED) {
  test(`refused with a reason: ${name}`, async () => {
    const big = await largest();
    const other = (await storyIds()).find((id) => id !== big) ?? "";
    const outcome = await repairs.decide({ value: null, ...input(big, other) }, "Ana Editor");
    assert.ok(!outcome.ok);
    assert.match(outcome.why, why);
  });
}

test("what was taken back can't be taken back again", async () => {
  const { decisions } = await repairs.decisions({ storyId: null, page: 1 });
  assert.ok(decisions.length > 5 && decisions.every((one) => one.undone && one.undoneBy === "Ben Editor"));
  assert.equal((await repairs.undo(decisions[0]?.id ?? "", "Ana Editor")).ok, false);
});
