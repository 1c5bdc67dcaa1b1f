import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { de } from "../../src/web/messages/de.js";
import { en, type MessageKey } from "../../src/web/messages/en.js";
import { ko } from "../../src/web/messages/ko.js";
import { voiceOf } from "../../src/web/i18n.js";

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
