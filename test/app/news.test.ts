import assert from "node:assert/strict";
import { test } from "node:test";
import { changesBetween } from "../../src/app/news.js";
import type { LedgerEntry, StoryPage } from "../../src/model/index.js";
import { fixtureView } from "../fixtures/site/port.js";
import { ARTICLES } from "../fixtures/site/articles.js";

const { page } = fixtureView();
const withLedger = (change: (entry: LedgerEntry) => LedgerEntry): StoryPage => ({ ...page, trace: { ...page.trace, ledger: page.trace.ledger.map((line) => ({ ...line, entries: line.entries.map(change) })) } });

test("a new story is one change, the same page none", () => {
  assert.deepEqual(changesBetween(null, page, ARTICLES).map((change) => change.kind), ["new-story"]);
  assert.deepEqual(changesBetween(page, page, ARTICLES), []);
});

test("a replaced figure says who replaced it by what, and how many outlets still print it", () => {
  const before = withLedger((entry) => ({ ...entry, state: "current", supersededBy: null, repeatedBy: [] }));
  const [replaced] = changesBetween(before, page, ARTICLES).filter((change) => change.kind === "changed-figure");
  assert.match(replaced?.text ?? "", /^.+ replaced at least 300 by about 900; (?:one outlet still prints|(?:two|three|four|five|six) outlets still print) at least 300\.$/);
});

test("more pages of one outlet are one outlet", () => {
  const entry = page.trace.ledger.flatMap((line) => line.entries).find((one) => one.repeatedBy.length > 1)!;
  const oneOutlet = ARTICLES.map((article) => (entry.repeatedBy.includes(article.id) ? { ...article, outlet: ARTICLES[0]!.outlet } : article));
  const before = withLedger((one) => ({ ...one, state: "current", supersededBy: null, repeatedBy: [] }));
  assert.ok(changesBetween(before, page, oneOutlet).some((change) => /one outlet still prints/.test(change.text)));
});

test("an unnamed collective that speaks is no new origin", () => {
  const [known] = page.trace.originList;
  const unnamed: StoryPage = { ...page, trace: { ...page.trace, originList: [...page.trace.originList, { ...known!, id: "x", name: "analysts", kind: "unnamed" }] } };
  const named: StoryPage = { ...page, trace: { ...page.trace, originList: [...page.trace.originList, { ...known!, id: "x", name: "Port Authority of Keld", kind: "official", occasion: null }] } };
  assert.deepEqual(changesBetween(page, unnamed, ARTICLES), []);
  assert.deepEqual(changesBetween(page, named, ARTICLES).map((change) => change.text), ["New origin: Port Authority of Keld"]);
});
