import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openHeadwater } from "../../src/app/headwater.js";
import type { House } from "../../src/app/house.js";
import { readInput } from "../../src/app/read-documents.js";
import { addSample } from "../../src/app/sample.js";
import { readSettings } from "../../src/app/settings.js";
import type { CarrierGroup, LedgerEntry, StoryPage } from "../../src/model/index.js";
import { openTestDatabase, type TestDatabase } from "../store/test-database.js";

interface Truth {
  readonly stories: readonly { readonly label: string; readonly eventDate: string; readonly files: readonly string[]; readonly origins?: readonly string[] }[];
  readonly either: Readonly<Record<string, string>>;
  readonly carriers: readonly { readonly name: string; readonly files: readonly string[]; readonly stated?: readonly string[]; readonly inferred?: readonly string[]; readonly translations?: readonly string[]; readonly mirror?: readonly [string, string]; readonly weak?: readonly string[] }[];
  readonly photoCreditOnly: { readonly file: string; readonly name: string };
  readonly middleman: { readonly file: string; readonly credits: string; readonly behindIt: string };
  readonly superseded: readonly { readonly files: readonly string[]; readonly value: number; readonly by: number; readonly origin: string; readonly stillPrinted: readonly string[] }[];
  readonly scopeDrift: { readonly file: string; readonly against: string };
  readonly hedgeLost: { readonly file: string; readonly against: string };
  readonly announced: { readonly file: string; readonly linkedTo: string };
}

const NOW = "2026-01-05T08:00:00Z";
const truth = JSON.parse(readFileSync(join("test", "fixtures", "sample-truth.json"), "utf8")) as Truth;
const idOf = new Map<string, string>();
const pages: StoryPage[] = [];
let database: TestDatabase;

/** "28a" is the feed's first item, "07" the page whose file name begins so. Twins by canonical address have one id. */
async function readFileIds(): Promise<void> {
  const items = new Map<string, number>();
  for await (const one of readInput(join("assets", "sample"), readSettings({}), () => NOW)) {
    if (one.kind !== "article") continue;
    const number = /\d\d/.exec(one.label)?.[0] ?? one.label;
    const item = items.get(number) ?? 0;
    items.set(number, item + 1);
    idOf.set(one.label.includes(".xml") ? `${number}${"abc"[item] ?? ""}` : number, one.article.id);
  }
}

before(async () => {
  database = await openTestDatabase();
  const house: House = { db: database.db, settings: readSettings({}), now: () => NOW, close: () => Promise.resolve() };
  await readFileIds();
  await addSample(house);
  const app = openHeadwater(house);
  for (const card of (await app.frontPage({ page: 1, since: null })).stories) {
    const view = await app.story(card.id, null);
    if (view !== null) pages.push(view.page);
  }
});

after(() => database.drop());

const ids = (files: readonly string[]): string[] => [...new Set(files.map((file) => idOf.get(file) ?? `no page ${file}`))].sort();
const members = (page: StoryPage): string[] => page.story.members.map((member) => member.articleId);

function pageWith(file: string): StoryPage {
  const found = pages.find((page) => members(page).includes(idOf.get(file) ?? ""));
  assert.ok(found !== undefined, `page ${file} stands in a story`);
  return found;
}

function carrierIn(page: StoryPage, name: string): CarrierGroup {
  const found = page.trace.carrierGroups.find((group) => group.name === name);
  assert.ok(found !== undefined, `${name} among ${page.trace.carrierGroups.map((group) => group.name).join(", ")}`);
  return found;
}

const originName = (page: StoryPage, id: string | null): string => page.trace.originList.find((origin) => origin.id === id)?.name ?? "";

for (const story of truth.stories) {
  test(`story: ${story.label}`, () => {
    const page = pageWith(story.files[0] ?? "");
    const optional = new Set(Object.keys(truth.either).map((file) => idOf.get(file)));
    assert.deepEqual(members(page).filter((id) => !optional.has(id)).sort(), ids(story.files));
    for (const origin of story.origins ?? []) assert.ok(page.trace.originList.some((one) => one.name.includes(origin)), `${origin} among ${page.trace.originList.map((one) => one.name).join(", ")}`);
    if (story.origins !== undefined) assert.ok(page.trace.origins.min <= story.origins.length && story.origins.length <= page.trace.origins.max, `${story.origins.length} origins within ${page.trace.origins.min}-${page.trace.origins.max}`);
  });
}

for (const carrier of truth.carriers) {
  test(`carrier: ${carrier.name}, stated and inferred apart`, () => {
    const page = pageWith(carrier.files[0] ?? "");
    const group = carrierIn(page, carrier.name);
    assert.deepEqual([...group.articleIds].sort(), ids(carrier.files));
    const edgesOf = (file: string) => page.trace.edges.filter((edge) => edge.from === `carrier:${group.id}` && edge.to === `article:${idOf.get(file) ?? ""}`);
    for (const file of carrier.stated ?? []) assert.deepEqual(edgesOf(file).map((edge) => [edge.kind, edge.basis]), [["credit", "stated"]], file);
    for (const file of carrier.inferred ?? []) assert.deepEqual(edgesOf(file).map((edge) => edge.basis), ["inferred"], file);
    for (const file of carrier.translations ?? []) assert.ok(page.trace.edges.some((edge) => edge.kind === "translation" && edge.to === `article:${idOf.get(file) ?? ""}`), `${file} is a translation`);
    const [copy, original] = carrier.mirror ?? [];
    if (copy !== undefined && original !== undefined) assert.equal(idOf.get(copy), idOf.get(original), "a twin is the page it names as its original");
    for (const file of carrier.weak ?? []) {
      assert.ok(!group.articleIds.includes(idOf.get(file) ?? ""), `${file} tells it in own words`);
      assert.ok(page.trace.notHeld.some((one) => one.name === carrier.name && one.citedBy.includes(idOf.get(file) ?? "")), `${file} cites ${carrier.name}`);
    }
  });
}

test("a photo credit ties nobody", () => {
  const { file, name } = truth.photoCreditOnly;
  assert.ok(!carrierIn(pageWith(file), name).articleIds.includes(idOf.get(file) ?? ""));
});

test("a middleman is shown as such, with who stands behind it, and is no carrier of its own", () => {
  const { file, credits, behindIt } = truth.middleman;
  const page = pageWith(file);
  const edge = page.trace.edges.find((one) => one.to === `article:${idOf.get(file) ?? ""}` && one.from.startsWith("article:"));
  assert.ok(edge?.basis === "stated" && edge.reason.includes(credits), edge?.reason);
  assert.ok(carrierIn(page, behindIt).articleIds.some((id) => edge?.from === `article:${id}`));
  assert.ok(!page.trace.carrierGroups.some((group) => group.articleIds.includes(idOf.get(file) ?? "")));
});

for (const { files, value, by, origin, stillPrinted } of truth.superseded) {
  test(`superseded: ${value} by ${by}, both of ${origin}, still printed by ${stillPrinted.length} pages`, () => {
    const page = pageWith(files[0] ?? "");
    const entries: readonly LedgerEntry[] = page.trace.ledger.flatMap((line) => line.entries);
    const old = entries.filter((entry) => entry.figure.value === value && entry.articleIds.includes(idOf.get(files[0] ?? "") ?? ""));
    assert.equal(old.length, 1, "one entry for an origin and value");
    const heir = entries.find((entry) => entry.id === old[0]?.supersededBy);
    assert.equal(heir?.figure.value, by);
    assert.equal(old[0]?.state, "stale");
    assert.deepEqual([originName(page, old[0]?.originId ?? null), originName(page, heir?.originId ?? null)], [origin, origin]);
    assert.deepEqual([...(old[0]?.repeatedBy ?? [])].sort(), ids(stillPrinted));
    const kinds = page.trace.differences.filter((one) => one.claimIds[0].concat(one.claimIds[1]).some((id) => old[0]?.claimIds.includes(id) === true)).map((one) => one.kind);
    assert.ok(kinds.includes("update"), kinds.join(" "));
  });
}

for (const [kind, { file, against }] of [["scope", truth.scopeDrift], ["hedge", truth.hedgeLost]] as const) {
  test(`a difference of ${kind} between ${file} and ${against}`, () => {
    const page = pageWith(file);
    const articleOf = new Map(page.citations.map((citation) => [citation.claimId, citation.articleId]));
    const entries = page.trace.ledger.flatMap((line) => line.entries);
    const printsOf = (claimIds: readonly string[]): Set<string> => new Set([...claimIds.map((id) => articleOf.get(id) ?? ""), ...entries.filter((entry) => entry.claimIds.some((id) => claimIds.includes(id))).flatMap((entry) => entry.articleIds)]);
    const found = page.trace.differences.filter((one) => one.kind === kind).map((one) => one.claimIds.map(printsOf));
    const [a, b] = [idOf.get(file) ?? "", idOf.get(against) ?? ""];
    assert.ok(found.some(([left, right]) => (left?.has(a) === true && right?.has(b) === true) || (left?.has(b) === true && right?.has(a) === true)));
  });
}

test("update is only said of one origin's own figures", () => {
  for (const page of pages) {
    const entryOf = new Map(page.trace.ledger.flatMap((line) => line.entries.flatMap((entry) => entry.claimIds.map((id) => [id, entry] as const))));
    for (const difference of page.trace.differences.filter((one) => one.kind === "update")) {
      const [a, b] = difference.claimIds.map((claimIds) => originName(page, entryOf.get(claimIds[0] ?? "")?.originId ?? null));
      assert.equal(a, b, difference.text);
    }
  }
});

test("the announcement is a story of its own, linked to what came of it", () => {
  const page = pageWith(truth.announced.file);
  const later = pageWith(truth.stories.find((story) => story.label === truth.announced.linkedTo)?.files[0] ?? "");
  assert.notEqual(page.storyId, later.storyId);
  assert.ok(page.story.links.some((link) => link.storyId === later.storyId));
});

test("no outlet or carrier is an origin, no page that is held is called missing, nothing is unnamed twice", () => {
  for (const { trace, story } of pages) {
    const names = new Set(["MPA", "Hanbit", "Hanbit News", "The Harbor Times", "Vostok-Info", "Wostok-Info", "Monitor Daily", "Velmar Radio"]);
    assert.deepEqual(trace.originList.filter((origin) => names.has(origin.name)).map((origin) => origin.name), [], story.label);
    assert.ok(trace.originList.filter((origin) => origin.kind === "unnamed").length <= 1, story.label);
    assert.ok(!trace.notHeld.some((one) => /^(?:(?:Agentur )?Hanbit|The Harbor Times|Monitor Daily|Velmar Radio)$/.test(one.name)), trace.notHeld.map((one) => one.name).join(", "));
  }
});
