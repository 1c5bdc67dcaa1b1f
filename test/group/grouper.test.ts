import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createGrouper, groupArticles, signatureOf, storyIdOf, type Grouper } from "../../src/group/index.js";
import type { Article, Repair } from "../../src/model/index.js";
import { DAM, DAM_YEAR_LATER, FINAL, STRIKE } from "./articles.js";

const ALL: readonly Article[] = [...DAM, STRIKE, FINAL, DAM_YEAR_LATER];

function grouperOf(articles: readonly Article[], repairs: readonly Repair[] = []): Grouper {
  const grouper = createGrouper(undefined, repairs);
  for (const one of articles) grouper.add(signatureOf(one, null));
  return grouper;
}

const partsOf = (grouper: Grouper): string[][] => grouper.stories().map((story) => story.members.map((member) => member.articleId));
const storyOf = (grouper: Grouper, id: string): string => grouper.storyOf(id) ?? "none";

let made = 0;
function repair(kind: Repair["kind"], subjects: readonly string[], undone = false, id = `repair-${made += 1}`): Repair {
  return { id, kind, subjects, value: null, reason: "seen on the page", by: "ana", at: `2032-01-01T00:00:${String(made).padStart(2, "0")}Z`, undone };
}

test("one event in four languages is one story, and other events of the day are not in it", () => {
  assert.deepEqual(partsOf(grouperOf([...DAM, STRIKE, FINAL])), [DAM.map((one) => one.id), ["strike"], ["final"]]);
});

test("the date of the event beats its wording: a year later is another story, linked as such", () => {
  const stories = grouperOf(ALL).stories();
  const dam = stories.find((story) => story.members.some((member) => member.articleId === "dam-en"));
  const later = stories.find((story) => story.members.some((member) => member.articleId === "dam-year"));
  assert.notEqual(dam?.id, later?.id);
  assert.equal(later?.links.find((link) => link.storyId === dam?.id)?.kind, "year-apart");
  assert.equal(dam?.links.find((link) => link.storyId === later?.id)?.kind, "year-apart");
  assert.equal(dam?.eventDate, "2031-03-11");
});

test("a date in the text stands in for a page that has none", () => {
  const undated = { ...DAM_YEAR_LATER, published: null, text: `March 11, 2032. ${DAM_YEAR_LATER.text}` };
  assert.equal(signatureOf(undated, null).when?.from, signatureOf(DAM_YEAR_LATER, null).when?.to);
});

test("every membership has a reason in words and a score from 0 to 1", () => {
  for (const story of grouperOf(ALL).stories()) {
    for (const member of story.members) {
      assert.ok(member.because.length > 0, member.articleId);
      assert.ok(member.because.every((reason) => /^[A-Z].*\.$/s.test(reason.text)), JSON.stringify(member.because));
      assert.ok(member.score >= 0 && member.score <= 1);
    }
  }
});

test("add says where the article went and whether it opened the story", () => {
  const grouper = createGrouper();
  const first = grouper.add(signatureOf(DAM[0] as Article, null));
  const second = grouper.add(signatureOf(DAM[1] as Article, null));
  assert.deepEqual([first.opened, second.opened, second.storyId], [true, false, first.storyId]);
  assert.equal(first.storyId, storyIdOf("dam-en"));
});

test("a new revision of an article takes the place of the old one", () => {
  const grouper = grouperOf(ALL);
  grouper.add(signatureOf(DAM[2] as Article, null));
  assert.equal(grouper.stories().flatMap((story) => story.members).filter((member) => member.articleId === "dam-de").length, 1);
  assert.equal(storyOf(grouper, "dam-de"), storyOf(grouper, "dam-en"));
});

test("a restart keeps the stories and goes on from there", () => {
  const whole = grouperOf(ALL);
  const memberships = new Map(whole.stories().flatMap((story) => story.members.map((member) => [member.articleId, { storyId: story.id, membership: member }] as const)));
  const restarted = createGrouper();
  restarted.load(ALL.map((one) => ({ signature: signatureOf(one, null), storyId: memberships.get(one.id)?.storyId ?? null, membership: memberships.get(one.id)?.membership ?? null })));
  assert.deepEqual(partsOf(restarted), partsOf(whole));
  const next = { ...(DAM[1] as Article), id: "dam-en-3" };
  assert.equal(restarted.add(signatureOf(next, null)).storyId, storyOf(whole, "dam-en"));
});

test("a signature survives JSON", () => {
  const signature = signatureOf(DAM[0] as Article, null);
  assert.deepEqual(JSON.parse(JSON.stringify(signature)), signature);
});

test("merge holds for what comes after, through a re-run, and can be undone", () => {
  const grouper = grouperOf(ALL);
  const [dam, strike] = [storyOf(grouper, "dam-en"), storyOf(grouper, "strike")];
  const merge = repair("merge", [dam, strike]);
  assert.deepEqual(grouper.repair(merge), [{ articleId: "strike", from: strike, to: dam }]);
  assert.match(grouper.stories([dam])[0]?.members.find((member) => member.articleId === "strike")?.because[0]?.text ?? "", /^ana decided/);
  assert.equal(storyOf(grouperOf(ALL, [merge]), "strike"), dam);
  grouper.settle();
  assert.equal(storyOf(grouper, "strike"), dam);
  grouper.repair({ ...merge, undone: true });
  assert.equal(storyOf(grouper, "strike"), strike);
});

test("split, move and pin hold through a re-run, and can be undone", () => {
  const plain = grouperOf(ALL);
  const [dam, final] = [storyOf(plain, "dam-en"), storyOf(plain, "final")];
  const split = repair("split", [dam, "dam-fr", "dam-es"]);
  const move = repair("move", ["strike", final]);
  const pin = repair("pin", ["dam-year", dam]);
  for (const grouper of [grouperOf(ALL, [split, move, pin]), (() => { const late = grouperOf(ALL); for (const one of [split, move, pin]) late.repair(one); return late; })()]) {
    assert.notEqual(storyOf(grouper, "dam-fr"), dam);
    assert.equal(storyOf(grouper, "dam-fr"), storyOf(grouper, "dam-es"));
    assert.equal(storyOf(grouper, "strike"), final);
    assert.equal(storyOf(grouper, "dam-year"), dam);
    grouper.settle();
    assert.equal(storyOf(grouper, "dam-year"), dam);
    for (const one of [split, move, pin]) grouper.repair({ ...one, undone: true });
    assert.deepEqual([storyOf(grouper, "dam-fr"), storyOf(grouper, "strike")], [dam, storyOf(plain, "strike")]);
    assert.notEqual(storyOf(grouper, "dam-year"), dam);
  }
});

test("a merge made before a restart is undone by grouping its articles again", () => {
  const before = grouperOf(ALL);
  const merge = repair("merge", [storyOf(before, "dam-en"), storyOf(before, "strike")]);
  before.repair(merge);
  const kept = new Map(before.stories().flatMap((story) => story.members.map((member) => [member.articleId, { storyId: story.id, membership: member }] as const)));
  const after = createGrouper(undefined, [merge]);
  after.load(ALL.map((one) => ({ signature: signatureOf(one, null), storyId: kept.get(one.id)?.storyId ?? null, membership: kept.get(one.id)?.membership ?? null })));
  assert.equal(storyOf(after, "strike"), storyOf(after, "dam-en"));
  after.repair({ ...merge, undone: true });
  assert.notEqual(storyOf(after, "strike"), storyOf(after, "dam-en"));
});

test("settling twice changes nothing the second time, and two runs agree", () => {
  const [one, two] = [grouperOf(ALL), grouperOf(ALL)];
  one.settle(); two.settle();
  assert.deepEqual(one.stories(), two.stories());
  assert.deepEqual(one.settle(), []);
});

test("any order of arrival finds the same events", () => {
  fc.assert(fc.property(fc.shuffledSubarray([...DAM, STRIKE, FINAL], { minLength: 7, maxLength: 7 }), (articles) => {
    const grouper = grouperOf(articles);
    grouper.settle();
    const sizes = partsOf(grouper).map((part) => part.length).sort();
    assert.deepEqual(sizes, [1, 1, 5]);
  }), { numRuns: 60, seed: 4 });
});

test("hostile and empty articles are grouped without a word of complaint, within bounds", () => {
  const hostile = ["", "\u0000\ud800", "a".repeat(200_000), "1 ".repeat(50_000), "北".repeat(20_000), "-".repeat(50_000), "http://".repeat(9_000)];
  const started = performance.now();
  const stories = groupArticles(hostile.map((text, index) => ({ ...(DAM[0] as Article), id: `hostile-${index}`, title: "", text, url: `https://example.org/${"-a".repeat(300)}${index}` })), []);
  assert.equal(stories.flatMap((story) => story.members).length, hostile.length);
  assert.ok(performance.now() - started < 3_000);
});
