import assert from "node:assert/strict";
import { test } from "node:test";
import { traceFeatures } from "../../src/trace/index.js";
import { storyOf } from "./story-builder.js";

const ROWS: readonly { readonly lang: string; readonly text: string; readonly expected: Readonly<Record<string, string | null>> }[] = [
  { lang: "en", text: "Police said 20 people were killed, 320 injured and 14 missing.", expected: { 20: "dead", 320: "wounded", 14: "missing" } },
  { lang: "en", text: "The army counted 4,700 dead or wounded, police said.", expected: { 4700: "casualties" } },
  { lang: "en", text: "The ministry said 2,000 of the injured went home.", expected: { 2000: "wounded" } },
  { lang: "ru", text: "По данным полиции, 20 человек погибли, 320 ранены.", expected: { 20: "dead", 320: "wounded" } },
  { lang: "de", text: "Laut Polizei wurden 20 Menschen getötet und 320 verletzt.", expected: { 20: "dead", 320: "wounded" } },
  { lang: "es", text: "La policía dijo que murieron 20 personas y 320 resultaron heridas.", expected: { 20: "dead", 320: "wounded" } },
  { lang: "ja", text: "警察によると、20人が死亡し、320人が負傷した。", expected: { 20: "dead", 320: "wounded" } },
  { lang: "ja", text: "地震で、死者は27人、負傷者は950人に達したと保健省が発表した。", expected: { 27: "dead", 950: "wounded" } },
  { lang: "ko", text: "경찰은 20명이 숨지고 320명이 다쳤다고 밝혔다.", expected: { 20: "dead", 320: "wounded" } },
  { lang: "zh", text: "官方称，地震造成20人死亡、320人受伤。", expected: { 20: "dead", 320: "wounded" } },
  { lang: "ar", text: "قالت الشرطة: قتل 20 شخصا وأصيب 320 آخرون.", expected: { 20: "dead", 320: "wounded" } },
  { lang: "tr", text: "Polis, depremde 29 kişinin öldüğünü açıkladı.", expected: { 29: "dead" } },
];

for (const { lang, text, expected } of ROWS) {
  test(`${lang}: what is counted in: ${text}`, () => {
    const material = storyOf([{ id: "a", text, lang }]);
    const [article] = material.articles;
    const [extraction] = material.extractions;
    assert.ok(article !== undefined && extraction !== undefined);
    const things = new Map(traceFeatures(article, extraction).facts.flatMap((fact) => [fact.figure, ...fact.others]).filter((figure) => figure !== null).map((figure) => [String(figure.value), figure.thing]));
    for (const [value, thing] of Object.entries(expected)) assert.equal(things.get(value), thing, `${value}: ${[...things].join(" ")}`);
  });
}

test("a quake's magnitude counts nobody", () => {
  const { articles, extractions } = storyOf([{ id: "a", lang: "de", text: "Bei einem Erdbeben der Stärke 6,3 sind neun Menschen ums Leben gekommen, teilte das Ministerium mit." }]);
  const [article] = articles;
  const [extraction] = extractions;
  assert.ok(article !== undefined && extraction !== undefined);
  const figures = traceFeatures(article, extraction).facts.flatMap((fact) => [fact.figure, ...fact.others]).filter((figure) => figure !== null);
  assert.ok(figures.every((figure) => figure.value !== 6.3 || figure.thing === "magnitude"), JSON.stringify(figures));
  assert.ok(figures.some((figure) => figure.value === 9 && figure.thing === "dead"));
});
