import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOfUrl, localTime, parseTime, parseVisibleDate } from "../../src/read/dates.js";

test("machine times in their common and sloppy forms", () => {
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ["2025-06-05T00:50:17+02:00", "2025-06-04T22:50:17Z", "+02:00"],
    ["2025-06-05 12:00:00 +0530", "2025-06-05T06:30:00Z", "+05:30"],
    ["2025-06-05T12:00:00.123Z", "2025-06-05T12:00:00Z", "+00:00"],
    ["2025-06-05T12:00", "2025-06-05T12:00:00", null],
    ["2025-6-5", "2025-06-05", null],
    ["20250605T1200", "2025-06-05T12:00:00", null],
    ["Thu, 05 Jun 2025 12:00:00 GMT", "2025-06-05T12:00:00Z", "+00:00"],
    ["June 5, 2025 3:04 pm", "2025-06-05T15:04:00", null],
    ["1749124800", "2025-06-05T12:00:00Z", "+00:00"],
    ["2025-02-30", null, null], ["yesterday", null, null], ["", null, null], ["0000-00-00", null, null],
  ];
  for (const [value, iso, zone] of table) {
    const time = parseTime(value);
    assert.deepEqual([time?.iso ?? null, time?.zone ?? null], [iso, zone], value);
  }
});

test("printed dates in many languages", () => {
  const table: readonly (readonly [string, string | null])[] = [
    ["Stand: 5. Juni 2025, 14:20 Uhr", "2025-06-05T14:20:00"], ["5 июня 2025", "2025-06-05"], ["입력 2025년 6월 5일 09:30", "2025-06-05T09:30:00"], ["2025年6月5日", "2025-06-05"],
    ["5 de junio de 2025", "2025-06-05"], ["le 5 juin 2025 à 8h05", "2025-06-05T08:05:00"], ["5 Haziran 2025", "2025-06-05"], ["5 czerwca 2025", "2025-06-05"], ["5. června 2025", "2025-06-05"],
    ["05.06.2025", "2025-06-05"], ["5/6/25", "2025-06-05"], ["6/25/2025", "2025-06-25"], ["5 نوفمبر 2025", "2025-11-05"], ["Jun 5, 2025", "2025-06-05"], ["room 12.13.2025.7", null], ["version 3.14", null],
  ];
  for (const [text, iso] of table) assert.equal(parseVisibleDate(text)?.iso ?? null, iso, text);
});

test("addresses give a day, and the outlet's own clock can be shown", () => {
  assert.equal(dateOfUrl("https://a.example/2025/06/05/quay.html")?.iso, "2025-06-05");
  assert.equal(dateOfUrl("https://a.example/20250605-quay")?.iso, "2025-06-05");
  assert.equal(dateOfUrl("https://a.example/article/1234567890"), null);
  assert.equal(localTime("2025-06-04T22:50:17Z", "+02:00"), "2025-06-05T00:50:17+02:00");
  assert.equal(localTime("2025-06-05", "+02:00"), "2025-06-05");
});
