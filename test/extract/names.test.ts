import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveNames, type NameMention } from "../../src/extract/index.js";

const mention = (name: string, articleId: string, role: string | null = null): NameMention => ({ name, role, eventType: "statement", articleId });

test("spellings of one person over scripts and romanisations are one name, with reasons", () => {
  const people = resolveNames([mention("Han Duck-soo", "a"), mention("Han Deok-su", "b"), mention("한덕수", "c"), mention("Хан Док Су", "d")]);
  assert.equal(people.length, 1, people.map(({ spellings }) => spellings.join("/")).join(" | "));
  assert.equal(people[0]?.spellings.length, 4);
  assert.ok((people[0]?.because.length ?? 0) > 0);
});

test("Cyrillic and Latin spellings meet", () => {
  assert.equal(resolveNames([mention("Sergei Lavrov", "a"), mention("Сергей Лавров", "b"), mention("Sergey Lavrov", "c")]).length, 1);
});

test("different people stay apart", () => {
  assert.equal(resolveNames([mention("Han Duck-soo", "a"), mention("Han Dong-hoon", "b"), mention("Sergei Lavrov", "a"), mention("Sergei Shoigu", "b")]).length, 4);
});

test("two spellings of one sound on one page are two people", () => {
  assert.equal(resolveNames([mention("Kim Yong-chol", "a"), mention("Kim Yong-chul", "a")]).length, 2);
});

test("the same sound in another event and role is no proof", () => {
  assert.equal(resolveNames([{ ...mention("Han Duck-soo", "a"), role: "minister" }, { ...mention("Han Deok-su", "b"), role: "singer", eventType: "attack" }]).length, 2);
});

test("the order of mentions does not matter", () => {
  const all = [mention("Han Duck-soo", "a"), mention("한덕수", "b"), mention("Sergei Lavrov", "c")];
  assert.deepEqual(resolveNames([...all].reverse()), resolveNames(all));
});
