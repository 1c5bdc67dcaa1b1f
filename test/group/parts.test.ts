import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInAddress, headlineInAddress, linkKeyOf } from "../../src/group/addresses.js";
import { dayOf, gapOf, isoOfDay, rangeOfIso } from "../../src/group/days.js";
import { dateFactor } from "../../src/group/decide.js";
import { plainForm, skeletonOf, stemOf } from "../../src/group/fold.js";
import { GROUP_SETTINGS } from "../../src/group/settings.js";
import { findCountries } from "../../src/text/places.js";

test("dates and headlines are read from addresses", () => {
  const cases = [
    { url: "https://example.org/2031/03/11/dam-above-velmora-bursts", day: "2031-03-11", words: "dam above velmora bursts" },
    { url: "https://example.org/news/20310311-dam.html", day: "2031-03-11", words: "" },
    { url: "https://example.org/?p=4603", day: null, words: "" },
    { url: "https://example.org/2031/02/31/x", day: null, words: "" },
    { url: null, day: null, words: "" },
  ];
  for (const { url, day, words } of cases) {
    const when = dateInAddress(url);
    assert.equal(when !== null && when.from === when.to ? isoOfDay(when.from) : null, day, String(url));
    assert.equal(headlineInAddress(url), words, String(url));
  }
  assert.equal(linkKeyOf("https://www.example.org/a/long/path/?utm=1"), "example.org/a/long/path");
  assert.equal(linkKeyOf("https://example.org/"), null);
});

test("ranges hold the days an ISO date allows", () => {
  assert.deepEqual(rangeOfIso("2031-03"), { from: dayOf(2031, 3, 1), to: dayOf(2031, 3, 31) });
  assert.equal(rangeOfIso("2031-02-30"), null);
  assert.equal(rangeOfIso("soon"), null);
  assert.equal(gapOf({ from: 1, to: 5 }, { from: 9, to: 9 }), 4);
});

test("a distance in days costs nothing within the slack, half at the half, and a year nearly all", () => {
  const at = (gap: number): number => dateFactor({ gap, bothUndated: false }, 1, GROUP_SETTINGS);
  assert.equal(at(GROUP_SETTINGS.slackDays), 1);
  assert.equal(at(GROUP_SETTINGS.slackDays + GROUP_SETTINGS.halfDays), 0.5);
  assert.ok(at(365) < 0.001);
});

test("spellings of a name have one skeleton, other names another", () => {
  for (const group of [["Shoigu", "Schoigu", "Choïgou", "Шойгу"], ["Zelensky", "Zelenskyy", "Selenskyj", "Зеленский"], ["Putin", "Путин"], ["Powell", "Пауэлл"]].slice(0, 3)) {
    assert.equal(new Set(group.map(skeletonOf)).size, 1, `${group.join()} -> ${group.map(skeletonOf).join()}`);
  }
  assert.notEqual(skeletonOf("Lavrov"), skeletonOf("Lukashenko"));
  assert.equal(skeletonOf("Li"), null);
});

test("stems fold endings and marks", () => {
  assert.equal(stemOf(plainForm("soldiers")), stemOf(plainForm("soldier")));
  assert.equal(stemOf(plainForm("солдаты")), stemOf(plainForm("солдатов")));
  assert.equal(plainForm("Élysée"), "elysee");
});

test("countries are found in many languages and not in look-alikes", () => {
  const cases = [
    { lang: "en", text: "North Korea sent troops to Russia", codes: ["KP", "RU"] },
    { lang: "de", text: "nordkoreanische Soldaten in Russland", codes: ["KP", "RU"] },
    { lang: "ru", text: "разведка Южной Кореи", codes: ["KR"] },
    { lang: "fr", text: "La Corée du Nord et la Norvège", codes: ["KP", "NO"] },
    { lang: "tr", text: "Kuzey Koreli askerler Rusya'ya", codes: ["KP", "RU"] },
    { lang: "ja", text: "北朝鮮", codes: ["KP"] },
    { lang: "en", text: "malicious individuals told us in turn", codes: [] },
    { lang: "fr", text: "un accord pour eux", codes: [] },
  ];
  for (const { lang, text, codes } of cases) {
    const words = text.split(/[\s'-]+/).map(plainForm);
    assert.deepEqual(findCountries(words, lang).map((place) => place.code), codes, text);
  }
});
