import assert from "node:assert/strict";
import { test } from "node:test";
import { LIKELY, matchNames } from "../../src/screen/index.js";

// Each row is one person: the first spelling, then how others write it. Some are on the UN list, some are not; compiled for this test.
const PEOPLE: readonly (readonly string[])[] = [
  ["Choe Son Hui", "Choe Son-hui", "Choi Sun-hee", "Choe Sŏn-hŭi", "Чхве Сон Хи", "Цой Сон Хи", "최선희", "崔善姫", "Sun-hee Choi"],
  ["Kim Yong Bok", "Kim Yong-bok", "Kim Young-bok", "Kim Yŏng-bok", "Gim Yeong-bok", "Ким Ён Бок", "김영복", "金英福", "Kim Yongbok"],
  ["No Kwang Chol", "No Kwang-chol", "Noh Kwang-cheol", "Ro Kwang-chol", "Roh Gwang-cheol", "Но Гван Чхоль", "노광철", "努光鐵"],
  ["Lee Seong-kweun", "Lee Seong-kwon", "Lee Sung-kwon", "Yi Sŏng-gwŏn", "Ли Сон Квон", "이성권", "李成權", "Seong-kweun Lee"],
  ["Kim Jong Un", "Kim Jong-un", "Kim Jung-eun", "Kim Chŏng-ŭn", "Ким Чен Ын", "김정은", "金正恩"],
  ["Ri Pyong Chol", "Ri Pyong-chol", "Lee Byung-chul", "Ri Byong-chol", "Ли Бён Чхоль", "리병철", "李炳哲"],
  ["Pak Jong Chon", "Pak Jong-chon", "Park Jong-chun", "Pak Chong-chon", "Пак Чон Чхон", "박정천", "朴正天"],
  ["Jo Yong Won", "Jo Yong-won", "Cho Yong-won", "Чо Ён Вон", "조용원", "趙甬元"],
  ["Ri Chang Ho", "Ri Chang-ho", "Lee Chang-ho", "Yi Chang-ho", "Ли Чан Хо", "리창호", "이창호"],
  ["Kim Kwang Hyok", "Kim Kwang-hyok", "Kim Gwang-hyeok", "Ким Гван Хёк", "김광혁"],
  ["Han Tae Song", "Han Tae-song", "Han Dae-sung", "Han Dae-seong", "한대성"],
];
// One of the spellings uses other Han letters than the person's own, as some outlets guess them; such a row can't be joined by letters.
const GUESSED = new Set(["努光鐵", "趙甬元"]);

test("at least 60 spellings of Korean names: 95 % are joined", () => {
  const pairs = PEOPLE.flatMap(([first = "", ...others]) => others.filter((other) => !GUESSED.has(other)).map((other) => [first, other] as const));
  assert.ok(pairs.length >= 60, `${pairs.length} spellings`);
  const missed = pairs.filter(([a, b]) => matchNames(a, b, "person").score < LIKELY);
  assert.ok(missed.length / pairs.length <= 0.05, `missed ${missed.map((pair) => pair.join(" | ")).join("; ")}`);
});

test("no two different people are joined, in any spelling", () => {
  const joined: string[] = [];
  PEOPLE.forEach((one, index) => {
    for (const other of PEOPLE.slice(index + 1)) for (const a of one) for (const b of other) if (matchNames(a, b, "person").score >= LIKELY) joined.push(`${a} | ${b}`);
  });
  assert.deepEqual(joined, []);
});

test("names that differ in a syllable are other names", () => {
  for (const [a, b] of [["Kim Jong Un", "Kim Jong Il"], ["Kim Yong Chol", "Kim Yong Chun"], ["Ri Yong Gil", "Ri Yong Ho"], ["김종은", "김정은"], ["Pak Yong Il", "Pak Yong Ik"], ["Kim Jong Chol", "Kim Yong Chol"], ["Choe Ryong Hae", "Choe Pu Il"], ["Park Joon-hee", "Park Jung-hee"]] as const) {
    assert.ok(matchNames(a, b, "person").score < LIKELY, `${a} | ${b}`);
  }
});
