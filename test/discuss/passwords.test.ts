import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readSettings } from "../../src/app/settings.js";
import { isBreached } from "../../src/app/breached.js";
import { newPasswordProblem } from "../../src/app/passwords.js";
import { COMMON_WORDS } from "../../src/discuss/common-passwords.js";
import { passwordProblem } from "../../src/discuss/index.js";

// Of ten and more characters, as they lead the published lists.
const LEADERS = ("1234567890 qwertyuiop 123123123123 1111111111 0987654321 q1w2e3r4t5 1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 123qweasdzxc qweasdzxc123 asdfghjkl1 zxcvbnm123 qwerty12345 qwertyuiop123 abc123456789 a123456789 123456789a qwe123456789 147258369147 "
  + "password12 password123 password1234 Password1! P@ssw0rd123 Passw0rd2031! p4ssw0rd!! mypassword1 newpassword1 passw0rd123 iloveyou123 iloveyouforever princess123 football123 baseball2031 liverpool1 chelsea12345 barcelona10 realmadrid1 manchester1 superman123 batman12345 spiderman1 "
  + "starwars123 harrypotter pokemon1234 minecraft12 charlie12345 michael1234 jennifer12 alexander1 christopher elizabeth1 sunshine123 butterfly1 chocolate1 strawberry1 welcome123 Welcome2031! letmein123 changeme123 administrator admin123456 trustno1234 Summer2031! Winter2031! "
  + "september1 december25 monday12345 blackjack21 motdepasse1 contraseña1 passwort123 parola12345 galatasaray fenerbahce1 lovelovelove 121212121212 abcabcabcabc aaaaaaaaaa1 azertyuiop qwertz12345").split(" ");

test("the first that are tried are refused: leaders of the lists, and more than 3,000 made of their words", () => {
  const taken = LEADERS.filter((password) => passwordProblem(password, []) === null);
  assert.deepEqual(taken, []);
  const made = [...COMMON_WORDS].flatMap((word) => ["1", "12", "123", "1234", "12345", "123456", "2031", "!", "2031!"].flatMap((end) => [word + end, word[0]?.toUpperCase() + word.slice(1) + end])).filter((one) => [...one].length >= 10);
  assert.ok(new Set(made).size > 3000, String(made.length));
  assert.deepEqual(made.filter((one) => passwordProblem(one, []) === null), []);
});

test("passphrases and random passwords are taken", () => {
  for (const password of ["three green otters", "correct horse battery staple", "Kx9#vTq2!mLz", "gletscher wandert nachts", "열차가 국경을 넘었다 어제밤", "tarn-sael-orlan-keth", "my rail timetable 1931", "vW8rp0KcZtq1"]) assert.equal(passwordProblem(password, ["Nina", "nina@readers.example", "news.example"]), null, password);
});

test("names of the person and the site are no password, alone or beside a common word", () => {
  const about = ["Nina Varga", "nina.varga@readers.example", "gazette.example"];
  for (const password of ["NinaVarga2031", "nina.varga@readers", "n1nav4rga!!", "Varga-password", "gazette12345", "gazettepassword1"]) assert.notEqual(passwordProblem(password, about), null, password);
  assert.notEqual(newPasswordProblem({ publicUrl: "https://gazette.example", breachedFile: null }, "gazette123!", []), null);
});

test("any text has an answer at once", () => {
  for (const text of ["a".repeat(256), "ab".repeat(128), "love".repeat(64), "\u0000".repeat(20), "\ud800".repeat(12), "1qaz".repeat(64)]) {
    const started = performance.now();
    passwordProblem(text, [text]);
    assert.ok(performance.now() - started < 200, text.slice(0, 8));
  }
});

test("an operator's list of leaked passwords is asked: whole hashes, prefixes, counts, line ends of both kinds", () => {
  const folder = mkdtempSync(join(tmpdir(), "headwater-breached-"));
  const hash = (text: string): string => createHash("sha1").update(text).digest("hex").toUpperCase();
  const leaked = Array.from({ length: 500 }, (_, at) => `leaked otter number ${at}`);
  for (const [name, line, end] of [["whole", (text: string) => hash(text), "\n"], ["counted", (text: string) => `${hash(text)}:17`, "\r\n"], ["prefix", (text: string) => hash(text).slice(0, 12).toLowerCase(), "\n"]] as const) {
    const file = join(folder, name);
    writeFileSync(file, leaked.map(line).sort().join(end) + end);
    assert.deepEqual(leaked.filter((text) => !isBreached(file, text)), [], name);
    assert.deepEqual(leaked.map((text) => `${text}x`).filter((text) => isBreached(file, text)), [], name);
  }
  const file = join(folder, "whole");
  assert.equal(newPasswordProblem({ publicUrl: "http://localhost", breachedFile: file }, "leaked otter number 7", [])?.why?.code, "password-common");
  writeFileSync(join(folder, "empty"), "");
  assert.equal(isBreached(join(folder, "empty"), "x"), false);
  assert.throws(() => isBreached(join(folder, "not-there"), "x"), /HEADWATER_BREACHED/);
  assert.throws(() => readSettings({ HEADWATER_MODERATOR_PASSKEY: "yes" }), /must be "on" or "off"/);
  rmSync(folder, { recursive: true });
});
