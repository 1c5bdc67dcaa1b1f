import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { decodeBytes } from "../../src/read/charset.js";

const SAMPLES: readonly (readonly [encoding: string, text: string])[] = [
  ["windows-1251", "Портовое управление заявило во вторник, что причал останется закрытым до конца месяца."],
  ["koi8-r", "Портовое управление заявило во вторник, что причал останется закрытым до конца месяца."],
  ["shift_jis", "港湾局は火曜日、北の岸壁を月末まで閉鎖すると発表した。柱に亀裂が見つかったためだ。"],
  ["euc-jp", "港湾局は火曜日、北の岸壁を月末まで閉鎖すると発表した。柱に亀裂が見つかったためだ。"],
  ["euc-kr", "항만청은 북쪽 부두의 폐쇄를 이달 말까지 연장한다고 화요일 밝혔다."],
  ["gb18030", "港务局星期二表示，北码头将关闭到本月底，因为潜水员在柱子上发现了裂缝。"],
  ["big5", "港務局星期二表示，北碼頭將關閉到本月底，因為潛水員在柱子上發現了裂縫。"],
  ["windows-1252", "Die Behörde erklärte, die „große“ Brücke müsse für Fußgänger geschlossen bleiben – bis März."],
  ["windows-1250", "Úřad uvedl, že severní molo zůstane zavřené, protože potápěči našli v pilířích trhliny."],
  ["iso-8859-2", "Władze portu poinformowały, że północne nabrzeże pozostanie zamknięte, ponieważ nurkowie znaleźli pęknięcia."],
  ["windows-1254", "Liman idaresi, dalgıçların çatlak bulmasından ötürü iskelenin kapalı kalacağını söyledi."],
  ["windows-1253", "Η λιμενική αρχή δήλωσε ότι η βόρεια προβλήτα θα μείνει κλειστή ως το τέλος του μήνα."],
  ["windows-1256", "قالت هيئة الميناء إن الرصيف الشمالي سيبقى مغلقا حتى نهاية الشهر."],
  ["windows-1255", "רשות הנמל אמרה כי הרציף הצפוני יישאר סגור עד סוף החודש."],
];

for (const [encoding, text] of SAMPLES) {
  test(`${encoding} is read right: declared, not declared, and declared as something else`, () => {
    for (const declared of [encoding, null, "utf-8", "iso-8859-1"]) {
      const head = declared === null ? "" : `<meta charset="${declared}">`;
      const { text: read, problems } = decodeBytes(iconv.encode(`<html><head>${head}</head><body><p>${text} ${text}</p></body></html>`, encoding), null);
      assert.ok(read.includes(text), `declared ${declared}: ${read.slice(0, 120)}`);
      if (declared === encoding) assert.deepEqual(problems, []);
    }
  });
}

test("UTF-8 is UTF-8 whatever the header says, and says so", () => {
  const { text, charset, problems } = decodeBytes(new TextEncoder().encode("Une réunion à Genève"), "text/html; charset=windows-1251");
  assert.equal(text, "Une réunion à Genève");
  assert.equal(charset, "utf-8");
  assert.deepEqual(problems.map((problem) => problem.code), ["read/charset"]);
});

test("marks and zeros tell UTF-16, escapes tell ISO-2022-JP, and broken bytes are counted", () => {
  const table: readonly (readonly [string, Uint8Array, string, string])[] = [
    ["mark, little endian", iconv.encode("Grüße", "utf-16le", { addBOM: true }), "Grüße", ""],
    ["no mark, big endian", iconv.encode("<html><body>closed</body>", "utf-16be"), "<html><body>closed</body>", ""],
    ["iso-2022-jp", Uint8Array.from([...new TextEncoder().encode("<meta charset=iso-2022-jp>"), 0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42]), "<meta charset=iso-2022-jp>港", ""],
    ["one bad byte", Uint8Array.from([...new TextEncoder().encode("é".repeat(40)), 0xff]), `${"é".repeat(40)}\ufffd`, "read/bytes"],
  ];
  for (const [name, bytes, expected, code] of table) {
    const { text, problems } = decodeBytes(bytes, null);
    assert.equal(text, expected, name);
    assert.equal(problems.map((problem) => problem.code).join(), code, name);
  }
});
