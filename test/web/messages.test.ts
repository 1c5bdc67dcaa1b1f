import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { de } from "../../src/web/messages/de.js";
import { en, type MessageKey } from "../../src/web/messages/en.js";
import { ko } from "../../src/web/messages/ko.js";
import { NOTES } from "../../src/web/messages/notes.js";
import { changesBetween } from "../../src/app/news.js";
import { NEWS_WORDS } from "../../src/web/messages/news.js";
import { DIFFERENCE_WORDS } from "../../src/web/messages/differences.js";
import { DIFFERENCE_WHYS } from "../../src/model/index.js";
import { traceStory } from "../../src/trace/index.js";
import { cautionTexts, differenceText, newsText, statusText } from "../../src/web/notes.js";
import { composeStoryPage } from "../../src/brief/index.js";
import { MATERIAL, TRACE } from "../fixtures/site/story.js";
import { voiceOf } from "../../src/web/i18n.js";

const page = composeStoryPage(MATERIAL, TRACE);
const KEYS = Object.keys(en) as MessageKey[];
const places = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

for (const [name, table] of Object.entries({ de, ko })) {
  test(`${name}: every message stands and fills the same places`, () => {
    assert.deepEqual(KEYS.filter((key) => table[key].trim() === ""), []);
    assert.deepEqual(KEYS.filter((key) => places(table[key]) !== places(en[key])), []);
    const same = KEYS.filter((key) => table[key] === en[key] && /[a-z]{4,} [a-z]{3,}/i.test(en[key]));
    assert.deepEqual(same, [], "left in English");
  });
}

for (const [lang, table] of Object.entries(NOTES)) {
  test(`${lang}: a note fills all that its code is given`, () => {
    const page = composeStoryPage(MATERIAL, TRACE);
    const notes = [...(page.statusNotes ?? []), ...(page.cautionNotes ?? [])];
    assert.ok(notes.length >= 4);
    for (const { code, values } of notes) assert.deepEqual((table[code].match(/\{\w+\}/g) ?? []).sort(), Object.keys(values).map((name) => `{${name}}`).sort(), code);
  });
}

test("a change is told in the reader's language, with who decided and why", () => {
  for (const lang of ["de", "ko"] as const) {
    for (const [code, words] of Object.entries(NEWS_WORDS[lang])) assert.ok(words.trim() !== "" && places(words) === places(NEWS_WORDS.de[code as keyof typeof NEWS_WORDS.de]), `${lang} ${code}`);
  }
  const before = { ...page, trace: { ...page.trace, originList: [], claimGroups: [], ledger: page.trace.ledger.map((line) => ({ ...line, entries: line.entries.map((entry) => ({ ...entry, state: "current" as const, supersededBy: null, repeatedBy: [] })) })) } };
  const changes = changesBetween(before, page, MATERIAL.articles);
  assert.deepEqual([...new Set(changes.map((change) => change.kind))], ["new-origin", "changed-figure", "new-claim"]);
  for (const change of changes) {
    assert.deepEqual(newsText(change, voiceOf("en")), { text: change.text, lang: "en" });
    for (const lang of ["de", "ko"] as const) {
      const told = newsText(change, voiceOf(lang));
      assert.equal(told.lang, lang, change.text);
      assert.doesNotMatch(told.text, /\{\w+\}|New origin|New claim|replaced/);
    }
  }
  const decided = { text: "A figure corrected to 19 (Ana: misread)", note: { code: "repair.figure", values: { value: "{by} 19" }, by: "Ana", reason: "misread" } } as const;
  assert.equal(newsText(decided, voiceOf("de")).text, "Eine Zahl berichtigt zu {by} 19 (Ana: misread)");
  const { reason: _, ...undone } = decided.note;
  assert.equal(newsText({ text: "", note: undone }, voiceOf("ko")).text, "Ana 님이 되돌림: 숫자를 {by} 19(으)로 바로잡음");
  assert.deepEqual(newsText({ text: "Only words" }, voiceOf("de")), { text: "Only words", lang: "en" });
});

test("how figures differ and why is told in the reader's language", () => {
  const { differences } = traceStory(MATERIAL, []);
  assert.ok(differences.length >= 1 && differences.every((one) => one.note !== undefined));
  for (const difference of differences) {
    assert.equal(differenceText(difference, voiceOf("en")).said.text, difference.text);
    for (const lang of ["de", "ko"] as const) {
      const { said, why } = differenceText(difference, voiceOf(lang));
      assert.ok(said.lang === lang && why?.lang === lang && said.text.includes(difference.note?.a ?? "?"), difference.text);
      assert.doesNotMatch(`${said.text} ${why.text}`, /\{\w+\}/);
    }
  }
  for (const words of Object.values(DIFFERENCE_WORDS)) for (const why of DIFFERENCE_WHYS) assert.equal(places(words.why[why]), places(DIFFERENCE_WORDS.de.why[why]), why);
  const { note: _, ...old } = differences[0]!;
  assert.equal(differenceText(old, voiceOf("de")).said.lang, "en");
});

test("status and cautions speak the reader's language, and English where a page has no notes", () => {
  const page = composeStoryPage(MATERIAL, TRACE);
  assert.deepEqual(statusText(page, voiceOf("en")), { text: page.status, lang: "en" });
  assert.match(statusText(page, voiceOf("de")).text, /^Im Gang, nach .*; angekündigt von .*November 2030$/);
  assert.match(statusText(page, voiceOf("ko")).text, /^진행 중, 출처: .*2030년 11월/);
  assert.deepEqual(cautionTexts(page, voiceOf("ko")).map((one) => one.lang).filter((lang) => lang !== "ko" && lang !== "en"), []);
  const { statusNotes: _, cautionNotes: __, ...old } = page;
  assert.deepEqual([statusText(old, voiceOf("de")).lang, cautionTexts(old, voiceOf("de"))[0]?.text], ["en", page.cautions[0]]);
});

test("every message is used by some page", () => {
  const root = join(process.cwd(), "src", "web");
  const code = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes("messages")).map((name) => readFileSync(join(root, name), "utf8")).join("\n");
  // Keys built from a value, as `status.${status}`.
  const built = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((found) => found[1]!);
  const unused = KEYS.filter((key) => {
    const stem = key.replace(/_(one|other)$/, "");
    return !code.includes(`"${stem}"`) && !built.some((prefix) => key.startsWith(prefix));
  });
  assert.deepEqual(unused, []);
});

test("numbers, plurals and dates are those of the language", () => {
  assert.equal(voiceOf("en").count("setup.accepted", 1), "1 source taken in");
  assert.equal(voiceOf("de").count("setup.accepted", 1200), "1.200 Quellen aufgenommen");
  assert.equal(voiceOf("ko").date("2031-03-04"), "2031년 3월 4일");
  assert.equal(voiceOf("en").date("2031-03"), "March 2031");
  assert.equal(voiceOf("en").date("no date"), "no date");
});
